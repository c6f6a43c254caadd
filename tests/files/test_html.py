import pytest

from dangbo_report.files.html import read_html


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>Kết nạp 12\n   đảng viên.<p>Hai", "Kết nạp 12 đảng viên.\nHai\n"),
        ("<title>Bỏ</title><script>5</script><p hidden>6</p><p style='display:none'>7<p>8", "8\n"),
        ("<p><s>99</s>81 hội viên <span style='text-decoration: line-through'>9</span>", "81 hội viên\n"),
        ("<p>81<sup>1</sup> hội viên, 500 m<sup>2</sup>, 1<sup>st</sup>", "81[1] hội viên, 500 m², 1st\n"),
        ("<p>Hết<a href='#n1'>[1]</a>.<div><a href='#m1'>1</a> Gồm 5 nữ.</div>", "Hết[1].\n[1] Gồm 5 nữ.\n"),
        ("<p>Xem <a href='#bang'>bảng</a>", "Xem bảng\n"),
        ("<ol type=a start=3><li><p>một<li value=7>hai<ul><li>x</ul></ol>", "c. một\ng. hai\n- x\n"),
        ("<ul><li>- đã có dấu<li>chưa</ul>", "- đã có dấu\n- chưa\n"),
        ("<ol start=x><li value=99999>một</ol>", "1. một\n"),
        ("một<br>hai", "một\nhai\n"),
        ("<li>lẻ", "lẻ\n"),
    ],
)
def test_a_page_is_read_as_it_is_shown(page, text):
    assert read_html(page.encode()).text == text


def test_a_table_keeps_its_grid():
    page = """
    <table><caption>Bảng 1</caption>
    <tr><th rowspan=2>Đơn vị<th colspan=2>Thu<th rowspan=2>Hộ
    <tr><th>Dự toán<th>Thực hiện
    <tr><td>Xã A<td>100<td>90<td><p>12<p>hộ
    </table>"""
    assert read_html(page.encode()).text.splitlines() == [
        "Bảng 1",
        "Đơn vị | Thu | Thu | Hộ",
        " | Dự toán | Thực hiện |",
        "Xã A | 100 | 90 | 12 hộ",
    ]


def test_a_table_around_a_table_only_lays_out_the_page():
    page = "<table><tr><td>Trái<td><table><tr><td>a<td>1<td>2<tr><td>b<td>3<td>4</table></table>"
    assert read_html(page.encode()).text == "Trái\na | 1 | 2\nb | 3 | 4\n"


def test_pictures_are_told_and_a_page_without_text_says_that_nothing_was_read():
    flow = read_html(b"<p>5 h\xe1\xbb\x99<img src=x><table><tr><td><img></table>")
    assert [(each.english, each.all) for each in flow.unseen] == [("2 pictures or charts", False)]
    assert [each.all for each in read_html(b"<img>").unseen] == [True, False]


def test_the_encoding_is_that_of_the_page():
    assert read_html("<meta charset=windows-1258><p>H\xe0 N\xf4i".encode("cp1258")).text == "Hà Nôi\n"
    assert read_html("<meta charset=iso-8859-1><p>hội".encode()).text == "hội\n"
    assert read_html("<p>hội".encode("utf-16")).text == "hội\n"
    assert read_html(b"<meta charset=nobody-knows><p>5 h\xe9").text == "5 hé\n"
    assert read_html(b"<p>5 \x81").text == "5 \ufffd\n"


def test_what_no_parser_can_take_is_refused():
    with pytest.raises(ValueError, match=r"\S"):
        read_html(b"")


def test_cells_that_go_over_all_others_are_refused_before_they_are_laid_out():
    rows = '<tr><td rowspan="1000">x</td></tr>' * 3_000
    with pytest.raises(ValueError, match="go over more than 1000000 cells"):
        read_html(f"<table>{rows}</table>".encode())


def test_deep_nesting_ends():
    assert read_html(b"<div>" * 100_000 + b"5").text in {"", "5\n"}
