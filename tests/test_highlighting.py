"""The page of a document with its findings: whole, safe, and usable without a mouse."""

import re
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from dangbo_report import Finding, audit, highlight, read_text

TEXT = "Đạt 15/20 chỉ tiêu, còn lại 6 chỉ tiêu.\n\nBan hành 09 văn bản (05 kế hoạch và 05 công văn).\n"


def finding(start, end, severity="error", message="sai"):
    return Finding(code="F001", severity=severity, message=message, english="x", span=(start, end))


class Page(HTMLParser):
    """What a page says and how it hangs together; unclosed and crossed elements are faults."""

    def __init__(self, page):
        super().__init__()
        self.open, self.ids, self.targets, self.said, self.marked = [], [], [], [], []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.ids += [given["id"]] if "id" in given else []
        self.targets += [given["href"][1:]] if "href" in given else []
        if tag not in {"meta", "input"}:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if {"p", "td"} & {*self.open} and "section" in self.open and "li" not in self.open and "a" not in self.open:
            self.said.append(data)
            self.marked.append((data, self.open.count("mark")))


def test_every_finding_is_marked_at_its_words_and_told_beside_them():
    reading = read_text(TEXT)
    findings = audit(reading)
    page = highlight(reading, findings)
    for number, each in enumerate(findings, 1):
        assert f"id='m{number}' href='#f{number}'" in page
        assert each.code in page
        assert f"<mark class='{each.severity}'>" in page
        assert dict(Page(page).marked)[TEXT[slice(*each.span)]] >= 1
    assert len(findings) >= 2


def test_marks_may_overlap_and_run_over_lines():
    text = "một hai ba\nbốn năm\n"
    page = highlight(read_text(text), [finding(0, 7), finding(4, 14, "warning"), finding(8, 9, "info"), finding(3, 4)])
    read = Page(page)
    assert "".join(read.said) == "một hai babốn năm"
    assert dict(read.marked)["hai"] == 2
    assert read.ids.count("m2") == 1
    assert "m4" not in read.ids
    assert "href='#m4'" not in page
    assert page.index("bốn</mark>") < page.index("id='m2'")


def test_what_is_found_nowhere_is_told_all_the_same():
    nowhere = Finding(code="S001", severity="info", message="thiếu <phần>", english="x")
    page = highlight(read_text("x"), [nowhere, finding(0, 1, message="x" * 500)])
    assert "thiếu &lt;phần&gt;" in page
    assert "href='#m1'" not in page
    assert "Không có phát hiện nào." in highlight(read_text("x"), [])
    long = read_text("từ " * 200)
    assert "…</a></blockquote>" in highlight(long, [finding(0, 590)])


def test_a_page_needs_nothing_else_and_can_be_used_without_a_mouse():
    page = highlight(read_text("<script>alert('1')</script> \x00 & x"), [finding(0, 8)])
    assert "<script" not in page
    assert not re.search(r"https?:|url\(|@import|src=", page)
    for needed in ("lang='vi'", "<title>", "tabindex='0'", "aria-labelledby", "<legend>", ":focus-visible"):
        assert needed in page
    for severity in ("error", "warning", "info"):
        assert f"<input type='checkbox' id='{severity}' checked>" in page
        assert f"body:has(#{severity}:not(:checked))" in page
    assert "\x00" not in page


spans = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(sorted)


@given(
    st.lists(st.sampled_from(["a", "b", " ", "<", "&", "\n", "'", " | "]), max_size=30).map("".join),
    st.lists(st.tuples(spans, st.sampled_from(["error", "info"]))),
)
def test_law_the_page_says_the_text_and_every_link_leads_somewhere(text, drawn):
    reading = read_text(text)
    page = Page(highlight(reading, [finding(*span, severity) for span, severity in drawn]))
    lines = [line for line in reading.text.split("\n") if line.strip() or " | " in line]
    assert "".join(page.said) == "".join(line.replace(" | ", "") for line in lines)
    assert set(page.targets) <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))


def test_a_table_is_a_table():
    reading = read_text("Bảng\nXã | Hộ | Ghi chú\nA | 5 |  \nB | 6 | x\nHết.")
    (six,) = (reading.text.index("6"),)
    page = highlight(reading, [finding(six, six + 1)])
    assert page.count("<table>") == page.count("</table>") == 1
    assert "<tr><td>Xã</td><td>Hộ</td><td>Ghi chú</td></tr>" in page
    assert "<td><mark class='error'>6</mark><a class='to error' id='m1'" in page
    assert " | " not in page
    assert Page(page).said[0] == "Bảng"


def test_a_mark_that_ends_between_two_cells_is_linked_once():
    reading = read_text("một | hai | ba")
    for start in range(14):
        for end in range(start + 1, 15):
            read = Page(highlight(reading, [finding(start, end)]))
            assert read.ids.count("m1") == (1 if reading.text[start:end].strip() else 0)
