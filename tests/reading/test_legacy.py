"""Letters of old encodings are told by the letters, and turned into those of today."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dangbo_report import audit, read_docx, spell
from dangbo_report.reading.legacy import LegacyEncoding, is_of_today, legacy_encoding, letters, to_unicode

from .word import docx, paragraph

SENTENCE = "Trong quý, Đảng ủy xã đã kết nạp 12 đảng viên mới, đạt 80% chỉ tiêu; tổ chức học tập nghị quyết."


def typed(text: str, encoding: LegacyEncoding) -> str:
    """A text as it was typed in an old encoding."""
    from dangbo_report.reading.legacy import _LETTERS

    back = {letter: signs for signs, letter in _LETTERS[encoding].items()}
    return "".join(back.get(letter, letter) for letter in text)


@pytest.mark.parametrize("encoding", LegacyEncoding)
def test_a_text_is_told_and_turned_back(encoding: LegacyEncoding) -> None:
    old = typed(SENTENCE, encoding)
    assert old != SENTENCE
    assert legacy_encoding(old) is encoding
    assert to_unicode(old, encoding) == SENTENCE
    assert not is_of_today(old)
    assert is_of_today(SENTENCE)


@given(st.integers(0, 10**12).map(spell), st.sampled_from(LegacyEncoding))
def test_every_small_word_is_turned_back(words: str, encoding: LegacyEncoding) -> None:
    assert to_unicode(typed(words, encoding), encoding) == words


def test_capitals_of_vni_are_letters_and_those_of_tcvn3_a_font() -> None:
    assert to_unicode(typed("ĐẢNG BỘ HUYỆN", LegacyEncoding.VNI), LegacyEncoding.VNI) == "ĐẢNG BỘ HUYỆN"
    assert to_unicode(typed("Đảng bộ", LegacyEncoding.TCVN3), LegacyEncoding.TCVN3, capitals=True) == "ĐẢNG BỘ"
    assert to_unicode("straße", LegacyEncoding.VNI, capitals=True) == "STRAßE"
    assert to_unicode("AÛnh Aûnh", LegacyEncoding.VNI) == "Ảnh Ảnh"


@given(st.text(max_size=40), st.sampled_from(LegacyEncoding))
def test_letters_cover_the_text(text: str, encoding: LegacyEncoding) -> None:
    ends = [(each.start, each.end) for each in letters(text, encoding)]
    assert [start for start, _ in ends] == [0, *(end for _, end in ends)][: len(ends)]
    assert (ends[-1][1] if ends else 0) == len(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Bao cao quy I nam 2024",
        SENTENCE,
        unicodedata.normalize("NFD", SENTENCE),
        "Café, naïve, Zürich, São Paulo, 25 °C ± 2 µm © ® § 5",
        "µ¸¶",
        "Đảng ủy xã µ ¶ và ©",
    ],
)
def test_a_text_of_today_is_of_none(text: str) -> None:
    assert legacy_encoding(text) is None


@pytest.mark.parametrize("encoding", LegacyEncoding)
def test_a_text_in_old_letters_is_told(encoding: LegacyEncoding) -> None:
    (told,) = [each for each in audit(typed(SENTENCE, encoding)) if each.code == "X008"]
    assert encoding.called in told.message
    assert not [each for each in audit(SENTENCE) if each.code == "X008"]


def written(text: str, font: str) -> str:
    """A run in a font."""
    return (
        f'<w:r><w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'
    )


@pytest.mark.parametrize(("font", "encoding"), [(".VnTime", LegacyEncoding.TCVN3), ("VNI-Times", LegacyEncoding.VNI)])
def test_letters_of_an_old_font_are_turned_in_a_word_file(font: str, encoding: LegacyEncoding) -> None:
    reading = read_docx(docx(paragraph(written(typed(SENTENCE, encoding), font))))
    assert reading.text.strip() == SENTENCE
    assert [str(each.figure) for each in reading.mentions if each.figure] == ["12 đảng viên mới", "80%"]
    assert [(each.code, encoding.called in each.message) for each in reading.notices] == [("X005", True)]


def test_letters_of_today_stay_whatever_the_font() -> None:
    reading = read_docx(docx(paragraph(written(SENTENCE, ".VnTime"), written(" 5 lop", "VNI-Times"))))
    assert reading.text.strip() == f"{SENTENCE} 5 lop"
    assert reading.notices == ()


def test_a_font_of_capitals_shows_capitals() -> None:
    old = typed("Đảng bộ", LegacyEncoding.TCVN3)
    assert read_docx(docx(paragraph(written(old, ".VnTimeH")))).text.strip() == "ĐẢNG BỘ"
