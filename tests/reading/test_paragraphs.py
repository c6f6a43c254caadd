"""The labelled paragraphs: what is read of them, and that nobody is accused of what is right."""

from tests.reading.measure import ROWS, accusations, page, relations

TOLD = [each for row in ROWS for each in relations(row)]


def test_nearly_every_relation_is_read_with_its_figures():
    read = [each for each in TOLD if each.claim is not None]
    assert len(read) >= 0.92 * len(TOLD)


def test_nearly_every_relation_that_is_read_is_judged_right():
    read = [each for each in TOLD if each.claim is not None]
    assert sum(each.claim.verdict() == each.verdict for each in read) >= 0.96 * len(read)


def test_hardly_anybody_is_accused_of_what_is_right():
    assert sum(accusations(row)[1] for row in ROWS) <= len(ROWS) / 100


def test_the_page_tells_what_was_counted():
    assert page().startswith(f"{len(ROWS)} paragraphs, {len(TOLD)} relations.")


def test_ends_in_order_are_days_years_and_numbers_that_there_are():
    """A day that no calendar has, or a number in English groups, says nothing of order."""
    from dangbo_report import read_text

    assert not [c for c in read_text("Từ 31/02/2024 đến 05/3/2024.").claims if c.kind == "order"]
    (claim,) = [c for c in read_text("Giai đoạn 2025 - 2021 có nhiều đổi mới.").claims if c.kind == "order"]
    assert claim.verdict() == "violated"
