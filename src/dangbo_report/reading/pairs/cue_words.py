"""Words at a figure that say what it is for: changes, targets, sums, what a period began and ended with."""

from __future__ import annotations

import re
from typing import Final

#: "Thu 6.314 đơn vị máu, hơn năm trước 572 đơn vị"; not "hơn 500 đơn vị".
OVER: Final = r"(?:(?<=^)|(?<=[,(])|(?<=, )|(?<=\bvà ))hơn(?= (?:cùng kỳ|năm|quý|tháng|kỳ|học kỳ|hk)\b)"
UP: Final = rf"tăng(?: thêm)?|vượt|cải thiện|nhiều hơn|cao hơn|lớn hơn|(?<!góp )(?<!vận động )thêm|{OVER}"
DOWN: Final = r"(?<!miễn )(?<!miễn, )giảm|ít hơn|thấp hơn|hụt|kém|thiếu"
#: A figure behind these is by how much something changed.
SINCE: Final = r"so|hơn|cuối|đầu|hết|quý|tháng|năm|kỳ|thời điểm|cùng kỳ"
#: "Cao hơn năm 2024 là": the number of a period, and no figure.
NUMBERED: Final = r"(?:\d{1,4}[^\d,;.(]{0,20})?"
CHANGED: Final = re.compile(
    rf"(?:^|[\s(,])(?:(?P<up>{UP})|(?P<down>{DOWN}))"
    rf"(?: (?:{SINCE})[^\d,;.(]{{0,45}}{NUMBERED}| \d+ tháng[^\d,;.(]{{0,20}}| được| khoảng| mức)? ?$"
)
TARGET: Final = re.compile(
    r"(?:kế hoạch(?! nhỏ)|\bkh\b|chỉ tiêu|dự toán|(?<!áp )(?<!huyết )(?<!nhóm )(?<!trình )mục tiêu"
    r"|chương trình (?:[^\W\d]+ ){0,3}năm|(?:đề|đặt) ra|định biên|(?<!giản )\bbiên chế(?! (?:hiện|có|thực|đang|còn))"
    r"|được giao|\bgiao (?=(?:đầu |cả )?năm|là|:)|vượt mức)"
    r"(?:[ :][^\d,;.()]{0,40})?\(?"
    r"(?:từ |dưới |trên |≤ ?|ít nhất |không quá |tối (?:thiểu|đa) |là |:)*$"
)
#: "Số hộ vượt chỉ tiêu 40.000 hộ tỉnh giao là 3.215 hộ": how far from a target, and no target.
OFF_TARGET: Final = re.compile(
    r"\b(?:vượt|hụt|thiếu|kém|cao hơn|thấp hơn) (?:so với )?(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu)\b[^;]*\blà ?$"
)
#: "Theo chương trình cả năm, cấp ủy các cấp kiểm tra 62 tổ chức đảng": what was set, and not yet what was done.
PROGRAMMED: Final = re.compile(r"theo (?:chương trình|kế hoạch) (?:cả )?năm,(?:(?! đã | trong )[^;.()\d]){0,60}$")
TARGET_BEHIND: Final = re.compile(r"^\s*(?:[^\W\d]+ )?(?:(?:đã )?đề ra|được giao)")
TARGET_HALF: Final = re.compile(
    r"^\s*(?:[^\W\d]+ ){0,5}(?:(?:theo )?(?:đã )?đề ra|kế hoạch|chỉ tiêu|mục tiêu|được giao|chương trình)"
)
#: "Giải ngân 615/1.230 triệu đồng, đạt 50% kế hoạch".
TARGET_REACHED: Final = re.compile(
    r"^[^\d;.(]{0,60}?\(?(?:đạt|bằng|tỷ lệ|hoàn thành)? ?(?:tỷ lệ )?[\d,.]+ ?%\)? (?:so với |của )?"
    r"(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu)"
)
TARGET_BRACKET: Final = re.compile(
    r"(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu|nhiệm vụ (?=quý|đề ra|năm|kế hoạch))(?: ?[^\d;.()]{0,40})?$"
)
#: "Đạt 62% kế hoạch (cấp huyện 71%)": percents in such a bracket are parts of what was reached.
REACHED_OF: Final = re.compile(r"% (?:so với |của )?(?:[^\W\d]+ ){0,4}$")
#: What was carried over: "(cũ 43 vụ, mới 66 vụ)".
OLD_ONES: Final = re.compile(r"[(,:] ?(?:số )?cũ(?: là)? $")
TARGET_COLUMN: Final = re.compile(r"kế hoạch|chỉ tiêu|dự toán|mục tiêu")
#: A percent behind these is what was reached.
REACHED: Final = re.compile(r"(?:đạt|bằng|hoàn thành|tỷ lệ) (?:[^\W\d]+ ?){0,2}$")
OF_PERIOD: Final = re.compile(r"(?:kế hoạch|chỉ tiêu|mục tiêu|nhiệm vụ|kỳ|tháng)[^\d;.,()]{0,12}(?:quý|tháng|kỳ)\b")
RUNNING: Final = re.compile(
    r"l[ũu][ỹy] kế|tính chung|cộng (?:dồn|cả)|(?:tính|kể) cả (?:quý|tháng|kỳ|[0-9]+ tháng)\b"
    r"|từ đầu (?:năm|nhiệm kỳ)|cả năm|tính (?:từ|đến)|(?:tính|tổng|cộng|cả) (?:[23]|hai|ba) (?:quý|kỳ)\b"
    r"|(?:nâng|đưa) (?:tổng )?số"
)
MONTHS: Final = re.compile(
    r"(?<!trên )(?<!dưới )(?<!quá )(?<!hạn )(?<!sau )(?<!mỗi )(?<!hơn )"
    r"\b(?:[2-9]|1[0-2]|sáu|chín|mười một) tháng\b(?! (?:cuối|giữa|qua|trở lên|liền|liên tiếp))"
)
YEAR_AGO: Final = re.compile(r"cùng kỳ|năm (?:trước|ngoái)")
CARRIED: Final = (
    r"(?:chuyển (?:sang|qua|tiếp)|chuyển từ [^,;.]{0,30}? sang|còn tồn|tồn (?:đọng|lại)?|chưa (?:giải quyết|xử lý))"
)
YEAR_START: Final = re.compile(
    r"(?<!tháng )đầu năm(?: (?P<begun>(?:19|20)[0-9]{2}))?"
    r"|năm (?:trước|(?:19|20)[0-9]{2}) chuyển (?:sang|qua)|tồn (?:từ )?năm (?:trước|(?:19|20)[0-9]{2})"
    r"|(?<!so với )(?<!của )(?<!sang )(?<!đến )(?<!từ )năm (?P<told>(?:19|20)[0-9]{2}) đạt(?= $)"
    r"|so với năm (?:19|20)[0-9]{2}(?= ?\()|(?:cuối|hết|ngày 31[/-]12[/-]?(?:năm )?) ?năm (?:19|20)[0-9]{2}"
    r"|31[/-]12[/-](?:19|20)[0-9]{2}"
)
STOCK: Final = re.compile(
    r"\bcó\b|hiện|duy trì|quản lý|tổng số|toàn (?:huyện|xã|tỉnh)|giữ|gồm|tại|ở|dư nợ|số dư|trong số|mức|theo dõi|thuộc"
)
LEFT: Final = re.compile(
    r"\bcòn\b|\bđang\b|chưa (?:giải quyết|xử lý|xong)|chuyển (?:sang |tiếp |qua )?(?:quý|kỳ|tháng|năm|6 tháng)"
    r"|\btồn\b|kéo dài|tiếp tục"
)
#: "Trong 05 ý kiến quý I đang xác minh": what was left then.
LEFT_THEN: Final = re.compile(r" (?:còn|đang|chưa|tồn)\b")
#: "Từ đầu năm" begins a sum.
SINCE_THEN: Final = re.compile(r"\b(?:từ|kể từ) (?:hồi )?$")
CARRIED_ON: Final = re.compile(r" chuyển (?:sang|qua)\b")
CARRIED_FROM: Final = re.compile(r"\b(?:chuyển|tồn|còn) (?:lại )?từ $")
#: What was done in a period; behind "đầu kỳ", such a figure is none that the period began with.
DONE: Final = re.compile(
    r"\b(?:tổ chức|kết nạp|mở|ban hành|tiếp nhận|phát hiện|xảy ra|triển khai|thực hiện|ra quân|trao|tặng|kiểm tra"
    r"|vận động|đã|thu|chi|nhận|xử lý|giải quyết|khởi công|phát động|tuyên truyền)\b(?! (?:hồ sơ|đơn)\b)"
)
#: Between the name of a period and a figure, these begin to tell something else.
GOES_ON: Final = re.compile(r"[,;.]|\)\s|\bvà\b|\bnay\b|\bđạt\b|\blên\b|\bxuống\b|\bthì\b|tăng|giảm|\bso\b|\bdo\b")
#: "Cộng quý I là 2.494 triệu đồng" tells the sum, "cộng với quý I 1.236 triệu đồng" what was before.
SUMS_WITH: Final = re.compile(r"\bcộng (?:với |cả )?$")
IS: Final = re.compile(r" (?:là|được|thành|lên|thì)\b|:| =")
#: A figure of the period before that this one only tells again: "23 ca của tháng 2", "34 hộ như quý I".
TOLD_OF: Final = re.compile(r"\s*(?:[^\W\d]+ ){0,4}(?:của|trong|ở|tại|như)\s*")
#: It is now as it was: "64 cán bộ, không thay đổi so với quý I".
KEPT: Final = re.compile(
    r"[^;.\d]{0,60}?\b(?:không (?:thay đổi|đổi|biến động|tăng,? không giảm)|giữ nguyên|giữ ổn định|(?:vẫn )?như)"
    r"(?: so(?: với)?| như| bằng)? "
)
#: "Hiện vẫn là 24 tổ", "vốn điều lệ giữ nguyên 1.340 triệu đồng": it is what it was.
STILL: Final = re.compile(
    r"\b(?:vẫn(?: (?:là|giữ|gồm|duy trì|như cũ|giữ nguyên))?|giữ nguyên|không (?:thay )?đổi)(?: (?:là|ở mức|với))?:? $"
)
#: What it was is told behind it: "1.874 hộ (không đổi so với quý I)".
KEPT_BRACKET: Final = re.compile(r"^ \((?:vẫn )?(?:không (?:thay )?đổi|giữ nguyên|như)(?: so(?: với)?| như| bằng)? ")
MORE: Final = rf"(?:nhiều|ít|cao|thấp|lớn|kém) hơn|\bso(?: với)?|{OVER}|\bvượt(?= (?:năm|quý|tháng|kỳ) trước)"
#: What there was where the period ended.
CLOSING: Final = re.compile(
    rf"{LEFT.pattern}|(?:cuối|hết) (?:kỳ|quý|năm|tháng|học kỳ)|đến (?:ngày|cuối|hết|nay)|số dư|dư nợ"
    r"|tồn (?:kho|quỹ)|hiện|tổng số|quản lý|toàn (?:huyện|xã|tỉnh|đảng bộ|phường|trường)"
)
BEGUN: Final = re.compile(r"^đầu|(?:cuối|hết|thời điểm|ngày)\b")
#: What a period began with, or had before.
BEGAN: Final = re.compile(
    r"(?:(?<!từ )\bđầu (?:kỳ|quý|tháng|năm)|(?:kỳ|quý|tháng|năm) trước"
    r"|(?:năm|quý|tháng|kỳ)[^;,.()]{0,25}chuyển (?:sang|qua)|\bcộng (?:với|cả))\b[^;,.()\d]{0,25}$"
)
#: In a bracket, or right before a figure: what it is compared with.
COMPARED: Final = re.compile(r"(?:\bso\b|\bhơn\b|cùng kỳ)[^,;.()]{0,30}$")
RATE: Final = re.compile(r"bình quân|trung bình|\bmỗi\b|định mức|đơn giá|năng suất|(?<!vượt )\bmức\b(?! \d)")


#: The number of a year says nothing of a target.
YEAR: Final = re.compile(r" ?(?:19|20)[0-9]{2}\b")
BRACKET_OPENS: Final = re.compile(r"\([^()\d]{0,12}$")
#: A figure is of the newer period alone.
OWN: Final = r"\briêng (?:trong )?(?:quý|tháng|kỳ|[0-9]+ tháng)|trong (?:quý|tháng|kỳ)|cuối năm"
