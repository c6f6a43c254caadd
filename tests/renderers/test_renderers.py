import attrs
import pytest

from dangbo_report import Item, Paragraph, Section, Table, parse_figure, render
from dangbo_report.errors import ImpossibleValueError, MissingExtraError, UnknownFormatError, UnresolvedReferenceError
from dangbo_report.layouts import PARTY_2026, STATE_2020
from dangbo_report.renderers import Renderer, limits, registry, renderers
from dangbo_report.report import Capacity, Recipients, Signature
from dangbo_report.rules.samples import FUND_FACT, count, sample

REPORT = attrs.evolve(
    sample("Vận động được {an-sinh}[^nguon].", footnotes={"nguon": "Gồm {an-sinh} *tiền* mặt."}),
    sections=[
        Section(
            "KẾT QUẢ",
            [
                Section("Mặt trận", [Paragraph("Vận động được {an-sinh}[^nguon]; 1_000 #1 | <b>"), Item("điểm")]),
                Section("Công tác khác", [Item("một", bullet="number"), Item("hai", bullet="number")], starred=True),
                Table(["Chỉ tiêu", "Số liệu"], [["An sinh|x", "{an-sinh}"]], caption="Bảng 1"),
                Table(["Cột"], []),
                Paragraph("- không phải gạch đầu dòng"),
                Paragraph("1. không phải mục"),
            ],
        )
    ],
    recipients=Recipients(names=["Thường trực Huyện ủy"], archive="Văn phòng Huyện ủy"),
    signature=Signature(
        title="PHÓ BÍ THƯ", name="Nguyễn Văn A", capacity=Capacity.ON_BEHALF, on_behalf_of="BAN THƯỜNG VỤ"
    ),
)


@pytest.mark.parametrize("format", ["text", "markdown"])
def test_the_golden_file(request, format):
    golden = request.path.parent / f"golden.{format}"
    assert render(REPORT, format) == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("format", ["text", "markdown"])
def test_the_same_report_gives_the_same_text(format):
    assert render(REPORT, format) == render(attrs.evolve(REPORT), format)


def test_a_layout_may_be_chosen():
    assert "Số      -BC/HU" in render(REPORT, "text", layout=PARTY_2026)
    state = attrs.evolve(REPORT, letterhead=attrs.evolve(REPORT.letterhead, sign="UBND", number=5))
    text = render(state, "text", layout=STATE_2020)
    assert "Số: 05/BC-UBND" in text
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in text


@pytest.mark.parametrize("format", ["text", "markdown", "html"])
def test_a_layout_may_pad_counts_and_they_read_back_unchanged(format):
    report = sample("Có {a}, {b} và {an-sinh}.", count("a", 5, "ý kiến"), count("b", 12, "ý kiến"), FUND_FACT)
    padded = render(report, format, layout=attrs.evolve(PARTY_2026, pads_counts=True))
    assert "05 ý kiến" in padded
    assert "012" not in padded
    assert "07,09" not in padded
    assert "05 ý kiến" not in render(report, format)
    assert parse_figure("05 ý kiến") == parse_figure("5 ý kiến")


def test_what_a_format_cannot_express_is_said():
    for name in ("text", "markdown"):
        assert {limit.feature for limit in limits(REPORT, name)} == {"page", "letterhead"}


def test_every_renderer_is_one():
    for info in renderers():
        renderer = registry.renderer(info.name)
        assert isinstance(renderer, Renderer)
        assert (renderer.name, renderer.suffix) == (info.name, info.suffix)
        assert "/" in renderer.media_type
        assert info.available
        assert info.install == ""


def test_an_unknown_format_is_refused_with_the_likely_one():
    with pytest.raises(UnknownFormatError, match="did you mean 'markdown'") as caught:
        render(REPORT, "markdwn")
    assert "text" in caught.value.known


def test_rendering_refuses_a_name_that_is_not_there():
    with pytest.raises(UnresolvedReferenceError):
        render(sample("{an-sin}"), "text")


class Shouting:
    name = "shout"
    media_type = "text/plain"
    suffix = ".shout"

    def render(self, report, layout):
        return report.summary.upper()

    def limits(self, report, layout):
        return []


class FakeEntryPoint:
    name = "shout"
    value = "x:Shouting"

    def __init__(self, thing):
        self.thing = thing

    def load(self):
        return self.thing


@pytest.mark.parametrize("thing", [Shouting, Shouting()])
def test_a_renderer_of_others_joins_by_entry_point(monkeypatch, thing):
    monkeypatch.setattr(registry, "entry_points", lambda group: [FakeEntryPoint(thing)] if group else [])
    registry._plugins.cache_clear()
    registry.renderer.cache_clear()
    try:
        assert render(REPORT, "shout") == "KẾT QUẢ CÔNG TÁC QUÝ I/2024"
        assert [info.name for info in renderers()][-1] == "shout"
        assert limits(REPORT, "shout") == ()
    finally:
        monkeypatch.undo()
        registry._plugins.cache_clear()
        registry.renderer.cache_clear()


def test_a_missing_extra_says_how_to_install_it(monkeypatch):
    missing = registry.RendererInfo("ghost", "ghost:Ghost", ".ghost", requires="no_such_module", extra="ghost")
    monkeypatch.setattr(registry, "BUILT_IN", (missing,))
    assert not missing.available
    assert missing.install == "python -m pip install 'dangbo-report[ghost]'"
    with pytest.raises(MissingExtraError, match=r"dangbo-report\[ghost\]") as caught:
        registry.renderer("ghost")
    assert isinstance(caught.value, ImportError)


@pytest.mark.parametrize("text", ["---", "2024. Kết quả", "- x", "+ y", "1) z", "=== a", "# b", "> c"])
def test_an_item_of_markdown_is_no_other_structure(text):
    (line,) = (
        line
        for line in render(attrs.evolve(sample("x"), sections=[Section("A", [Item(text)])]), "markdown").splitlines()
        if line.startswith("- ") and "Lưu" not in line
    )
    content = line.removeprefix("- ")
    assert content.startswith(("\\", "2024\\", "1\\"))
    assert content.replace("\\", "") == text


@pytest.mark.parametrize("mark", [*"\u061c\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"])
def test_what_turns_the_direction_of_digits_is_refused_everywhere(mark):
    with pytest.raises(ImpossibleValueError, match=r"U\+(20|061C)"):
        sample(f"Có {mark}12 hộ")
    fact = attrs.evolve(FUND_FACT, indicator=attrs.evolve(FUND_FACT.indicator, name=f"Quỹ{mark}"))
    for kind in ("html", "csv", "xlsx"):
        with pytest.raises(ImpossibleValueError):
            render(sample("{an-sinh}", fact), kind, annex=kind == "html")
