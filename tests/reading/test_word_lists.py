"""Labels of lists are those that Word prints."""

import pytest

from dangbo_report.reading import read_docx
from dangbo_report.reading.docx.labels import written

from .word import NS, docx, paragraph, part


def level(number, form="decimal", label=None, *more, start=1):
    label = f"%{number + 1}." if label is None else label
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{label}"/>{"".join(more)}</w:lvl>'
    )


def lists(*levels, nums='<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>', more=""):
    definition = f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>'
    return f"<w:numbering {NS}>{definition}{more}{nums}</w:numbering>"


def num(number, definition=0, *more):
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{definition}"/>{"".join(more)}</w:num>'


def item(text, level=0, number=1, style=""):
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    stated = "" if number is None else f'<w:numId w:val="{number}"/>'
    stated = ("" if level is None else f'<w:ilvl w:val="{level}"/>') + stated
    return paragraph(text, properties=f"{styled}<w:numPr>{stated}</w:numPr>" if stated else styled)


def lines(*body, **parts):
    return read_docx(docx(*body, **parts)).text.splitlines()


@pytest.mark.parametrize(
    ("number", "form", "text"),
    [
        *(
            (1994, "upperRoman", "MCMXCIV"),
            (4, "lowerRoman", "iv"),
            (3, "upperLetter", "C"),
            (53, "lowerLetter", "aaa"),
        ),
        *((7, "decimalZero", "07"), (12, "decimalZero", "12"), (4, "decimalEnclosedCircle", "④")),
        *((21, "decimalEnclosedCircleChinese", "21"), (2, "numberInDash", "- 2 -"), (6, "chicago", "††")),
        *(
            (1, "ordinal", "1st"),
            (12, "ordinal", "12th"),
            (23, "ordinal", "23rd"),
            (2, "ordinalText", "Second"),
            (12, "cardinalText", "Twelve"),
            (13, "ordinalText", "13"),
            (255, "hex", "FF"),
        ),
        *(
            (4, "vietnameseCounting", "bốn"),
            (5, "none", ""),
            (5, "bullet", ""),
            (6, "unheard-of", "6"),
            (0, "upperRoman", "0"),
        ),
        *((0, "ordinal", "0th"), (0, "decimalZero", "00"), (0, "none", "")),
        (10**9, "upperRoman", "M" * 32 + "DCCLXVII"),
    ],
)
def test_a_number_has_many_forms(number, form, text):
    assert written(number, form) == text


def test_a_list_goes_on_where_another_of_its_definition_stopped_unless_it_says_so():
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = lists(level(0, "upperRoman"), nums=num(1) + num(2) + num(3, 0, override))
    body = [item("a"), item("b"), item("c", number=2), item("d", number=3), item("e", number=3), item("f")]
    assert lines(*body, numbering=numbering) == ["I. a", "II. b", "III. c", "I. d", "II. e", "III. f"]


def test_a_number_to_begin_with_may_be_of_a_level_above_or_nothing():
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride>'
    other = '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="x"/></w:lvlOverride>'
    numbering = lists(level(0), level(1, "decimal", "%1.%2."), nums=num(1, 0, override) + num(2, 0, other))
    assert lines(item("a", 1), item("b", 0), numbering=numbering) == ["4.1. a", "5. b"]
    assert lines(item("a", 1, 2), numbering=numbering) == ["1.0. a"]


def test_a_level_that_says_no_number_to_begin_with_begins_with_zero():
    numbering = lists('<w:lvl w:ilvl="0"><w:numFmt w:val="ordinal"/><w:lvlText w:val="%1"/></w:lvl>', level(1))
    assert lines(item("a"), item("b"), item("c", 1), numbering=numbering) == ["0th a", "1st b", "1. c"]


@pytest.mark.parametrize("rows", [1, 3])
def test_an_empty_item_is_counted_wherever_it_stands(rows):
    inside = "".join((item("a"), item(""), item("b")))
    framed = "<w:tbl>" + f"<w:tr><w:tc>{inside}</w:tc></w:tr>" * rows + "</w:tbl>"
    labels = [line.split()[0] for line in lines(framed, item("c"), numbering=lists(level(0))) if len(line) > 3]
    expected = [number for row in range(rows) for number in (3 * row + 1, 3 * row + 3)]
    assert labels == [f"{number}." for number in (*expected, 3 * rows + 1)]


def test_a_list_may_have_a_level_of_its_own():
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "decimal", "Mục %1.", start=5)}</w:lvlOverride>'
    numbering = lists(level(0, "upperRoman"), nums=num(1) + num(2, 0, own))
    assert lines(item("a", number=2), item("b"), numbering=numbering) == ["Mục 5. a", "VI. b"]


def test_a_legal_level_shows_digits_of_every_level():
    numbering = lists(level(0, "upperRoman"), level(1, "lowerLetter", "%1.%2.", "<w:isLgl/>"))
    assert lines(item("a"), item("b", 1), numbering=numbering) == ["I. a", "1.1. b"]
    zero = lists(level(0, "decimalZero", "%1.%3.", "<w:isLgl/>"))
    assert lines(item("a"), numbering=zero) == ["01.0. a"]


@pytest.mark.parametrize(("restart", "third"), [("", "1.1."), ('<w:lvlRestart w:val="0"/>', "1.2.")])
def test_a_level_restarts_below_those_above_it_unless_it_says_otherwise(restart, third):
    numbering = lists(level(0), level(1), level(2, "decimal", "%2.%3.", restart))
    body = [item("a"), item("b", 1), item("c", 2), item("d"), item("e", 1), item("f", 2)]
    assert lines(*body, numbering=numbering)[-1] == f"{third} f"


@pytest.mark.parametrize(
    ("suffix", "text"), [("nothing", "1.a"), ("space", "1. a"), ("tab", "1. a"), ("unheard-of", "1. a")]
)
def test_what_stands_behind_a_label_is_said(suffix, text):
    assert lines(item("a"), numbering=lists(level(0, "decimal", "%1.", f'<w:suff w:val="{suffix}"/>'))) == [text]


@pytest.mark.parametrize(("sign", "text"), [("+", "+ a"), ("*", "* a"), ("\uf0b7", "- a"), ("o", "- a")])
def test_bullets_are_dashes_but_for_plus_and_star(sign, text):
    assert lines(item("a"), item(""), numbering=lists(level(0, "bullet", sign))) == [text, ""]


def test_the_style_of_a_paragraph_numbers_it():
    def style(name, *said, based=""):
        parent = f'<w:basedOn w:val="{based}"/>' if based else ""
        said = f"<w:pPr><w:numPr>{''.join(said)}</w:numPr></w:pPr>"
        return f'<w:style w:type="paragraph" w:styleId="{name}">{parent}{said}</w:style>'

    numbering = lists(
        level(0, "upperRoman", "%1.", '<w:pStyle w:val="H1"/>'),
        level(1, "decimal", "%2.", '<w:pStyle w:val="H2"/>'),
    )
    list_ = '<w:numId w:val="1"/>'
    styles = part(
        "styles",
        style("H1", list_),
        style("H2", list_),
        style("Sub", based="H2"),
        style("Deep", '<w:ilvl w:val="1"/>', based="H1"),
        style("Off", '<w:numId w:val="0"/>', based="H1"),
        style("Lost", '<w:numId w:val="9"/>'),
    )
    body = [
        item("a", None, None, "H1"),
        item("b", None, None, "H2"),
        item("c", None, None, "Sub"),
        item("d", None, None, "Deep"),
        item("e", None, None, "Off"),
        item("f", None, 0, "H1"),
        item("g", 1, None, "H1"),
        item("h", None, 1, "H2"),
        item("i", None, None, "Lost"),
        item("j", None, None, "None"),
    ]
    expected = ["I. a", "1. b", "2. c", "3. d", "e", "f", "4. g", "II. h", "i", "j"]
    assert lines(*body, numbering=numbering, styles=styles) == expected


def test_a_definition_may_stand_for_a_style_of_lists():
    styles = part(
        "styles",
        '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    )
    linked = '<w:abstractNum w:abstractNumId="{}"><w:numStyleLink w:val="{}"/></w:abstractNum>'
    numbering = lists(
        level(0), more=linked.format(5, "L") + linked.format(6, "Gone"), nums=num(1) + num(2, 5) + num(3, 6)
    )
    body = [item("a"), item("b", number=2), item("c", number=3)]
    assert lines(*body, numbering=numbering, styles=styles) == ["1. a", "2. b", "c"]


def test_odd_lists_are_no_obstacle():
    odd = (
        f'<w:numbering {NS}><x/><w:abstractNumId w:val="1"/><w:numStyleLink w:val="1"/><w:startOverride w:val="1"/>'
        f'<w:lvl w:ilvl="99"><w:start w:val="x"/><w:other/></w:lvl>{num(1, 7)}</w:numbering>'
    )
    assert lines(item("a"), item("b", number=5), numbering=odd) == ["a", "b"]
    assert lines(item("a", 3), numbering=lists(level(0))) == ["a"]
    assert lines(item("a"), numbering=lists(level(0, "none", ""))) == ["a"]
    assert lines(item("a"), numbering=lists(level(0, "decimal", "%1.%2", start="x"))) == ["1.0 a"]
