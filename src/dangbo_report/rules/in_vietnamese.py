"""The rules in Vietnamese, for officers: what each is called, what it finds, and why that matters."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from dangbo_report.checking import checked_arguments


class InVietnamese(NamedTuple):
    """What a rule says of itself in Vietnamese.

    Attributes:
        name: what it is called, which is what it finds.
        finds: what it finds, as a sentence.
        why: why that matters.
    """

    name: str
    finds: str
    why: str


@checked_arguments
def in_vietnamese(code: str) -> InVietnamese | None:
    """What a rule of the library says of itself in Vietnamese; None for a rule of somebody else.

    Args:
        code: the code of the rule.

    >>> in_vietnamese("F010").name
    'Số còn lại sai'
    """
    return _WORDS.get(code)


_WORDS: Final[Mapping[str, InVietnamese]] = {
    code: InVietnamese(*words)
    for code, words in {
        "F001": (
            "Tỷ lệ đạt kế hoạch sai",
            "Tỷ lệ đạt kế hoạch ghi trong báo cáo không bằng kết quả chia cho chỉ tiêu.",
            "Cấp ủy đọc tỷ lệ trước hết; tỷ lệ sai sẽ được ký, được dẫn lại và chép sang báo cáo sau.",
        ),
        "F002": (
            "Các phần cộng lại không bằng tổng",
            "Các phần kê ra của một số liệu cộng lại khác với tổng đã ghi.",
            "Tổng thường được cộng tay; tổng và các phần không khớp thì một trong các số đó sai.",
        ),
        "F003": (
            "Phần lớn hơn tổng",
            "Số liệu nêu là một phần lại lớn hơn chính tổng của nó.",
            "Một phần lớn hơn tổng là lỗi gõ mà ai đọc cũng thấy.",
        ),
        "F004": (
            "Tổng số nhỏ hơn số mới tăng",
            "Tổng số sau khi tăng thêm lại nhỏ hơn số tăng thêm.",
            "Tổng số hội viên nhỏ hơn số vừa kết nạp nghĩa là hai số bị đổi chỗ.",
        ),
        "F005": (
            "Tỷ trọng sai",
            "Tỷ trọng ghi trong báo cáo không bằng phần chia cho tổng, hoặc không phần nào của tổng nào cho ra được.",
            "Tỷ trọng tính tay hay bị chép lại từ năm trước trong khi số liệu đã thay đổi.",
        ),
        "F006": (
            "Một việc có hai số liệu",
            "Cùng một chỉ tiêu, một đơn vị, một khoảng thời gian mà có hai giá trị dưới hai mã hoặc hai kỳ.",
            "Hai bộ phận gửi một số liệu dưới hai tên; báo cáo in cả hai là tự mâu thuẫn.",
        ),
        "F007": (
            "Số tăng, giảm sai",
            "Số tăng giảm, số hiện có, số trước đó và tỷ lệ tăng giảm không khớp nhau.",
            "Tăng hay giảm so với cùng kỳ là điều hội nghị bàn; mọi con số về một thay đổi phải nói một điều.",
        ),
        "F008": (
            "Tích sai",
            "Số lượng nhân với đơn giá không ra số tiền đã ghi.",
            "Số tiền là số đã chi; đơn giá không dẫn tới số đó sẽ bị kiểm toán hỏi.",
        ),
        "F009": (
            "Số bằng chữ khác số bằng số",
            "Số viết bằng chữ không bằng số viết bằng chữ số.",
            "Khi hai cách viết khác nhau, người đọc tin vào chữ, và số tiền thành số khác.",
        ),
        "F010": (
            "Số còn lại sai",
            "Số đã làm cộng với số còn lại không bằng tổng số.",
            "Việc không nằm trong số đã giải quyết, cũng không nằm trong số còn lại, là việc bị bỏ sót.",
        ),
        "F011": (
            "Các tỷ trọng không cùng một tổng",
            "Các phần và tỷ trọng của chúng không thể thuộc về cùng một tổng số.",
            "Các phần của một tập thể có một tổng; cần đến hai tổng thì có số hoặc tỷ lệ sai.",
        ),
        "F012": (
            "Tỷ lệ không thể có",
            "Tỷ trọng lớn hơn 100% hoặc nhỏ hơn 0.",
            "Không phần nào lớn hơn tổng; tỷ lệ như vậy là của thứ khác, hoặc gõ thừa chữ số.",
        ),
        "F013": (
            "Một việc nêu hai lần, hai số khác nhau",
            "Hai chỗ trong văn bản nói về cùng một việc của cùng một đơn vị mà ghi hai số liệu.",
            "Số liệu đã sửa ở một chỗ còn giữ số cũ ở chỗ khác; người dẫn lại lấy số nào cũng được.",
        ),
        "F014": (
            "Số đầu kỳ, tăng, giảm và cuối kỳ không khớp",
            "Số đầu kỳ cộng số tăng trừ số giảm không bằng số cuối kỳ; lũy kế không bằng kỳ trước cộng kỳ này.",
            "Cân đối không khép kín là có hội viên, vụ việc hoặc khoản tiền không ai giải trình được.",
        ),
        "F015": (
            "Bình quân sai",
            "Tổng số, số đơn vị chia và số bình quân không khớp nhau.",
            "Các đơn vị được so sánh với nhau bằng số bình quân.",
        ),
        "F016": (
            "Số điểm phần trăm sai",
            "Hai tỷ lệ không cách nhau đúng số điểm phần trăm đã ghi.",
            "Tỷ lệ và mức thay đổi của nó được dẫn cùng nhau; một trong ba số sai.",
        ),
        "F017": (
            "Lời nói ngược với số liệu",
            "Từ “vượt”, “chưa đạt”, “tăng”, “giảm” trái với hai số liệu đi cùng.",
            "Người nghe nhớ lời hơn số; “vượt kế hoạch” được nhắc lại mà không kèm số liệu.",
        ),
        "F018": (
            "Số lượng khác số tên được kê",
            "Số đơn vị, địa điểm, người ghi trong câu không bằng số tên kê ra sau đó.",
            "Có tên mà không đếm, hoặc đếm mà không có tên, thì phải hỏi bên nào đúng.",
        ),
        "F019": (
            "Hai đầu ngược thứ tự",
            "Đầu trước của một khoảng số hoặc khoảng ngày đứng sau đầu cuối.",
            "Khoảng ngược là khoảng rỗng; ai theo đó mà bố trí sẽ đến nhầm ngày.",
        ),
        "P001": (
            "Đơn vị không hoạt động trong kỳ",
            "Số liệu hoặc báo cáo là của một đơn vị không tồn tại trong kỳ báo cáo.",
            "Đơn vị đã sáp nhập hoặc kết thúc hoạt động không thể làm gì thêm; số liệu thuộc về đơn vị kế thừa.",
        ),
        "P002": (
            "Số năm, số ngày sai",
            "Số năm hoặc số ngày không bằng khoảng giữa hai mốc đã nêu.",
            "Kỷ niệm lệch một năm sẽ được đọc trước quan khách.",
        ),
        "P003": (
            "Nhiệm kỳ không thể có",
            "Nhiệm kỳ kết thúc trước khi bắt đầu, dài quá mức, hoặc không đủ năm năm theo quy định.",
            "Nhiệm kỳ là một phần tên gọi của đại hội và nghị quyết; ghi sai thì dẫn chiếu không còn giá trị.",
        ),
        "P004": (
            "Ngày của văn bản được dẫn không hợp lý",
            "Ngày của văn bản được dẫn không có trong lịch, hoặc sau ngày báo cáo.",
            "Văn bản ghi sai ngày thì không tra được, và câu dựa vào đó mất căn cứ.",
        ),
        "P005": (
            "Đề mục ghi kỳ khác với nội dung",
            "Đề mục ghi một kỳ, nội dung bên dưới nói về cùng quý, tháng đó của năm khác.",
            "Báo cáo thường làm từ bản kỳ trước; đề mục chưa sửa làm sai thời gian của cả phần dưới.",
        ),
        "P006": (
            "Kỳ của nhiệm vụ không sau kỳ của kết quả",
            "Kỳ ghi ở phần nhiệm vụ không đi sau kỳ của phần kết quả.",
            "Đề mục nhiệm vụ cho mọi người biết công việc đến hạn khi nào.",
        ),
        "P007": (
            "Cấp huyện sau ngày kết thúc",
            "Văn bản về kỳ từ tháng 7/2025 do cơ quan cấp huyện ban hành, hoặc gửi cơ quan cấp huyện.",
            "Từ 01/7/2025 không còn cấp ủy huyện; mẫu của năm trước vẫn còn ghi tên.",
        ),
        "P008": (
            "Phần đầu của báo cáo khác",
            "Tên loại hoặc trích yếu ghi kỳ khác, hoặc phần đầu ghi cơ quan khác với báo cáo.",
            "Báo cáo làm từ bản kỳ trước giữ lại phần đầu, và được lưu theo đó.",
        ),
        "P009": (
            "Ký trước ngày chốt số liệu",
            "Ngày ký trước ngày cuối cùng mà chế độ báo cáo lấy số liệu.",
            "Số liệu của những ngày chưa đến là số ước, và phải ghi là ước.",
        ),
        "P010": (
            "Đề mục khác với tên báo cáo",
            "Đề mục lớn ghi quý, tháng hoặc năm khác với tên báo cáo cho cùng một phần.",
            "Khi làm từ bản cũ, tên được sửa trước; đề mục còn sót làm sai thời gian của phần dưới.",
        ),
        "P011": (
            "Thứ và ngày không khớp",
            "Ngày ghi trong văn bản không rơi vào thứ đi cùng.",
            "Giấy mời cho một ngày không có thật khiến khách phải đoán bên nào đúng.",
        ),
        "S001": (
            "Mục không có nội dung",
            "Mục có tên mà không có nội dung bên dưới.",
            "Tên mục không có nội dung nghĩa là phần của đơn vị nào đó chưa gửi.",
        ),
        "S002": (
            "Thiếu kết quả của đơn vị",
            "Đơn vị phải báo cáo theo chế độ nhưng không có kết quả trong báo cáo.",
            "Đơn vị chưa gửi chỉ được phát hiện khi có người đếm; không có số không phải là số không.",
        ),
        "S003": (
            "Thiếu nhiệm vụ của đơn vị",
            "Báo cáo nêu nhiệm vụ kỳ sau mà không có nhiệm vụ của một đơn vị đã báo cáo.",
            "Đơn vị không được giao nhiệm vụ thì kỳ sau không có gì để báo cáo.",
        ),
        "S004": (
            "Số mục bị lặp",
            "Hai mục cùng cấp, cùng một mục lớn, hoặc hai điểm liền nhau có cùng số thứ tự.",
            "Hai phần “II” không phân biệt được khi văn bản khác dẫn tới.",
        ),
        "S005": (
            "Thiếu số mục",
            "Số thứ tự của mục hoặc của điểm không nối tiếp số trước.",
            "Bỏ số nghĩa là một phần bị rơi mất, hoặc được dán từ nơi khác.",
        ),
        "N001": (
            "Dấu phân cách kiểu tiếng Anh",
            "Số có dấu chấm trước phần thập phân, hoặc dấu phẩy giữa các hàng nghìn.",
            "“1.2 tỷ” sẽ được nơi chép lại đọc thành một nghìn hai trăm tỷ.",
        ),
        "N002": (
            "Chính tả không thống nhất",
            "Một từ viết hai cách trong một văn bản: tỷ và tỉ, ủy và uỷ, linh và lẻ.",
            "Hai cách viết cho thấy các phần được dán lại mà chưa đọc soát.",
        ),
        "N003": (
            "Thiếu đơn vị tiền",
            "Số tiền viết mà không có đơn vị tiền.",
            "“42 tỷ” có thể là đồng hoặc thứ khác; văn bản ký phải ghi rõ.",
        ),
        "N004": (
            "Số nhỏ hơn 10 viết không thống nhất",
            "Trong một văn bản, số đếm nhỏ hơn 10 chỗ có số 0 đứng trước, chỗ không.",
            "“05 chi bộ” và “5 chi bộ” trong một văn bản cho thấy các phần được dán lại.",
        ),
        "N005": (
            "Số đếm có phần thập phân",
            "Vật đếm được mà số lại có phần thập phân.",
            "Không có nửa hội viên; dấu phẩy đáng lẽ là dấu chấm hàng nghìn, hoặc sai chữ số.",
        ),
        "D001": (
            "Thiếu thành phần thể thức",
            "Văn bản thiếu số, địa danh và ngày tháng, nơi nhận, dòng “Lưu” hoặc người ký.",
            "Văn bản thiếu các thành phần này sẽ bị văn thư trả lại.",
        ),
        "D002": (
            "Số và ký hiệu sai mẫu",
            "Dòng số và ký hiệu không theo mẫu “Số 05-BC/HU”, cũng không theo mẫu “Số: 05/BC-UBND”.",
            "Văn thư lưu và tìm văn bản theo số và ký hiệu.",
        ),
        "D003": (
            "Ký thay cho tập thể cấp ủy",
            "Ghi K/T trước chức danh bí thư của một cấp ủy.",
            "Cấp ủy quyết định theo tập thể: phó bí thư thay mặt cấp ủy ký, không ký thay bí thư.",
        ),
        "D004": (
            "Tên loại văn bản không viết hoa",
            "Tên loại văn bản không viết bằng chữ in hoa.",
            "Nhờ chữ in hoa mà nhìn qua là thấy tên loại văn bản.",
        ),
        "R001": (
            "Câu văn gọi số liệu không có",
            "Câu văn gọi tên một số liệu không có, hoặc nhiều đơn vị cùng có.",
            "Câu thiếu số liệu không in được; báo cáo sẽ không được kết xuất.",
        ),
        "R002": (
            "Số liệu chưa được dùng",
            "Số liệu của kỳ có trong dữ liệu nhưng không câu hay bảng nào nêu ra.",
            "Số liệu đơn vị đã gửi không được rơi khỏi báo cáo mà không ai biết.",
        ),
        "R003": (
            "Chữ số gõ tay trong câu",
            "Số liệu được gõ vào câu văn thay vì gọi tên.",
            "Số gõ tay không ai kiểm tra và không đổi theo dữ liệu; vì thế số của quý trước vẫn được ký.",
        ),
        "R004": (
            "Chú thích không có cặp",
            "Dấu chú thích không có nội dung, hoặc chú thích không được đánh dấu ở đâu.",
            "Chú thích không được đánh dấu thì không in ra, và số liệu trong đó mất.",
        ),
        "R005": (
            "Chỉ tiêu thay đổi so với báo cáo trước",
            "Chỉ tiêu năm khác với chỉ tiêu đã ghi trong báo cáo trước.",
            "Chỉ tiêu thay đổi giữa hai báo cáo thì tỷ lệ không so sánh được.",
        ),
        "R006": (
            "Tổng số không khớp báo cáo trước",
            "Tổng số nhỏ hơn số đã ghi trong báo cáo trước cộng với số tăng từ đó.",
            "Số ra khỏi tổ chức ít khi được nêu; tổng không nối tiếp báo cáo trước cần có lời giải thích.",
        ),
        "R007": (
            "Chỉ sửa ngày tháng",
            "Nội dung và số liệu giống hệt báo cáo trước, chỉ khác ngày tháng.",
            "Báo cáo chỉ sửa ngày là điều nơi nhận phàn nàn nhiều nhất.",
        ),
        "R008": (
            "Tên không có trong báo cáo",
            "Một mục nói về đơn vị, hoặc một số liệu gồm những số liệu, mà báo cáo không có.",
            "Điều nói về đơn vị hay số liệu không có thì không ai kiểm tra.",
        ),
    }.items()
}
