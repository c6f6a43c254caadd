"""Laws 4, 6, 9 and 11 over drawn tables and pairs: one wrong figure shows, what is right is left alone."""

from hypothesis import given, settings
from hypothesis import strategies as st

from dangbo_report import audit, read_text
from dangbo_report.claims import Verdict
from dangbo_report.findings import Severity
from dangbo_report.strategies import annexes, spoilt_annexes, spoilt_pairs

_NAMES = ("Xã Hòa Lạc", "Xã An Phước", "Xã Tân Tiến", "Phường Nam Sơn", "Xã Mường Khoa", "Xã Lộc Tân")
_TOTALS = st.sampled_from(("Cộng", "Tổng cộng", "Tổng số", "Toàn huyện"))


@st.composite
def tables(draw):
    """A table of bodies with men, women, a target and its percent, and a total row: rows of whole numbers."""
    rows = draw(st.lists(st.tuples(*[st.integers(60, 900)] * 3), min_size=3, max_size=len(_NAMES)))
    filled = [[men + women, men, women, target] for men, women, target in rows]
    filled.append([sum(column) for column in zip(*filled, strict=True)])
    return draw(_TOTALS), filled


def written(total, rows):
    lines = ["TT | Đơn vị | Kết nạp | Nam | Nữ | Chỉ tiêu | Tỷ lệ so với chỉ tiêu (%)"]
    for index, (whole, men, women, target) in enumerate(rows):
        last = index == len(rows) - 1
        percent = str((whole * 2000 + target) // (2 * target))
        cells = ("" if last else str(index + 1), total if last else _NAMES[index])
        figures = [f"{each:,}".replace(",", ".") for each in (whole, men, women, target)]
        lines.append(" | ".join((*cells, *figures, f"{percent[:-1]},{percent[-1]}")))
    return lines


def shapes(text):
    return [(claim.kind, [each.span for each in claim.evidence]) for claim in read_text(text).claims]


@settings(max_examples=20, deadline=None)
@given(tables())
def test_law_4_every_figure_of_a_table_is_read(table):
    lines = written(*table)
    cells = [cell for line in lines[1:] for cell in line.split(" | ")[2:]]
    assert [mention.surface for mention in read_text("\n".join(lines)).figures] == cells


@settings(max_examples=20, deadline=None)
@given(tables())
def test_law_6_a_right_table_is_left_alone(table):
    text = "\n".join(written(*table))
    assert {claim.verdict() for claim in read_text(text).claims} == {Verdict.HOLDS}
    assert not [finding for finding in audit(text) if finding.severity is not Severity.INFO]


@settings(max_examples=20, deadline=None)
@given(tables(), st.data())
def test_law_6_and_9_one_wrong_cell_is_found_and_changes_no_claim(table, data):
    lines = written(*table)
    row = data.draw(st.integers(1, len(lines) - 1), label="row")
    column = data.draw(st.integers(2, 5), label="column")
    cells = lines[row].split(" | ")
    digit = cells[column][0]
    cells[column] = str(int(digit) % 9 + 1) + cells[column][1:]
    wrong = "\n".join((*lines[:row], " | ".join(cells), *lines[row + 1 :]))
    assert shapes(wrong) == shapes("\n".join(lines))
    start = sum(len(line) + 1 for line in lines[:row]) + sum(len(cell) + 3 for cell in cells[:column])
    place = (start, start + len(cells[column]))
    found = [finding for finding in audit(wrong) if finding.severity is not Severity.INFO]
    assert any(place in {each.span for each in finding.evidence} for finding in found)


@settings(max_examples=20, deadline=None)
@given(tables())
def test_law_11_what_stands_around_a_table_changes_no_claim_of_it(table):
    text = "\n".join(written(*table))
    lead = "Kết quả cụ thể như sau:\n"
    moved = [
        (kind, [(start - len(lead), end - len(lead)) for start, end in spans]) for kind, spans in shapes(lead + text)
    ]
    assert moved == shapes(text)


@settings(max_examples=40, deadline=None)
@given(annexes())
def test_law_4_every_figure_of_an_annex_is_read(text):
    said = [cell for line in text.split("\n") if " | " in line for cell in line.split(" | ")[2:]]
    cells = [cell for cell in said if cell[-1:].isdigit() and cell.strip("+-")[:1].isdigit() and " " not in cell]
    (grid,) = read_text(text).tables
    assert [mention.surface for mention in grid.mentions if mention.figure is not None] == cells


@settings(max_examples=40, deadline=None)
@given(annexes())
def test_law_6_a_right_annex_is_left_alone(text):
    assert not [finding for finding in audit(text) if finding.severity is not Severity.INFO]


def results(text):
    """What is claimed of which figure; the parts of a grand total may be entries or the totals of their groups."""
    return [(claim.kind, claim.evidence[0].span) for claim in read_text(text).claims]


@settings(max_examples=60, deadline=None)
@given(spoilt_annexes())
def test_law_6_and_9_one_wrong_figure_of_an_annex_is_found_and_changes_no_claim(spoilt):
    text, right, span = spoilt
    found = [finding for finding in audit(text) if finding.severity is not Severity.INFO]
    assert span[0] in {each.span[0] for finding in found for each in finding.evidence if each.span}
    assert results(text) == results(right)


_HEADS = {
    False: ("Số cuộc họp", "Số văn bản", "Số lượt", "Số buổi"),
    True: ("Diện tích (ha)", "Sản lượng (tấn)", "Lúa (ha)", "Ngô (ha)"),
}
_TITLES = ("Kiểm tra", "Giám sát", "Kỷ luật")


def added(rows):
    return [sum(column) for column in zip(*rows, strict=True)]


def entries(draw, width, least, most):
    """Rows of whole numbers with their serials and names; shorter ones say too little for what no words say."""
    figures = st.lists(st.integers(112, 9400), min_size=width, max_size=width)
    rows = draw(st.lists(figures, min_size=least, max_size=most))
    return [(str(at), _NAMES[at - 1], row) for at, row in enumerate(rows, 1)], added(rows)


def flat(draw, width):
    rows, total = entries(draw, width, 2, 6)
    total = ("", draw(st.sampled_from(("Cộng", "Tổng cộng", "Tổng số", "Toàn huyện"))), total)
    return [total, *rows] if draw(st.booleans()) else [*rows, total]


def blocks(draw, width):
    """Blocks with their totals above or below them, and the total of all."""
    on_top, rows, sums = draw(st.booleans()), [], []
    for title in _TITLES[: draw(st.integers(2, 3))]:
        block, total = entries(draw, width, 1, 4)
        own = ("", f"Cộng khối {title}", total)
        rows += [own, *block] if on_top else [*block, own]
        sums.append(total)
    total = ("", "Tổng cộng", added(sums))
    return [total, *rows] if on_top else [*rows, total]


def levels(draw, width):
    """Groups over their rows, with a total on top, at the foot, or none."""
    rows, sums = [], []
    for serial, title in zip(("I", "II", "III"), _TITLES, strict=True):
        block, total = entries(draw, width, 2, 4)
        rows += [(serial, title, total), *block]
        sums.append(total)
    total = ("", "Tổng cộng", added(sums))
    return draw(st.sampled_from(([total, *rows], [*rows, total], rows)))


def parts(draw, width):
    """Rows of men and women below each of them, and the total."""
    rows, sums = [], []
    for at in range(draw(st.integers(1, 4))):
        (men, women), total = entries(draw, width, 2, 2)
        rows += [(str(at + 1), _NAMES[at], total), ("", "Trong đó: Nam", men[2]), ("", "Nữ", women[2])]
        sums.append(total)
    return [*rows, ("", "Tổng cộng", added(sums))]


@st.composite
def summed(draw):
    """A table with totals of some shape, in whole numbers or in tenths, and the same with one other digit."""
    width, tenths = draw(st.integers(1, 4)), draw(st.booleans())
    rows = draw(st.sampled_from((flat, blocks, levels, parts)))(draw, width)
    cells = [[serial, label, *(shown(figure, tenths=tenths) for figure in row)] for serial, label, row in rows]
    lines = [["TT", "Nội dung", *_HEADS[tenths][:width]], *cells]
    row, column = draw(st.integers(1, len(lines) - 1)), draw(st.integers(2, width + 1))
    said = lines[row][column]
    at = draw(st.sampled_from([place for place, sign in enumerate(said) if sign.isdigit()]))
    digit = draw(st.sampled_from([each for each in "123456789" if each != said[at]]))
    wrong = [list(line) for line in lines]
    wrong[row][column] = said[:at] + digit + said[at + 1 :]
    return ["\n".join(" | ".join(line) for line in table) for table in (lines, wrong)]


def shown(figure, *, tenths):
    """A figure in the notation of the field; a whole number of tenths has no decimals, as in a workbook."""
    whole, rest = divmod(figure, 10) if tenths else (figure, 0)
    return f"{whole:,}".replace(",", ".") + (f",{rest}" if rest else "")


def ways(text):
    """What is claimed of which figures, with every way of reading it."""
    return [
        (claim.kind, [[each.span for each in way.evidence] for way in claim.readings])
        for claim in read_text(text).claims
    ]


@settings(max_examples=100, deadline=None)
@given(summed())
def test_law_9_one_wrong_figure_changes_no_way_of_reading_a_table(table):
    right, wrong = table
    assert ways(wrong) == ways(right)
    assert {claim.verdict() for claim in read_text(right).claims} <= {Verdict.HOLDS}


@settings(max_examples=30, deadline=None)
@given(spoilt_pairs())
def test_law_6_a_figure_that_another_report_tells_otherwise_is_found(pair):
    beside = {"previous": pair.previous} if pair.previous else {"sources": pair.sources}
    assert not [each for each in audit(pair.right, **beside) if any(told.document for told in each.evidence)]
    found = [each for each in audit(pair.text, **beside) if any(told.document for told in each.evidence)]
    assert pair.span[0] in {told.span[0] for each in found for told in each.evidence if not told.document}
