"""Pairs of reports with what both say labelled: agree, disagree, not comparable; `python -m tests.reading.pair_scores`.

Each pair of sentences stands in two short reports of one body, beside items that both tell and that agree.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from dangbo_report.claims import Verdict
from dangbo_report.findings import Evidence
from dangbo_report.reading import beside_previous, read_text

_CHOICE = re.compile(r"\{([^|{}]+)\|([^|{}]+)\}")
_ITEMS = (
    ("Văn hóa", "Tổ chức 06 đêm giao lưu văn nghệ.", "Tổ chức 09 đêm giao lưu văn nghệ."),
    ("Giao thông nông thôn", "Làm mới 1,4 km đường bê tông, trị giá 640 triệu đồng.", "Làm mới 0,9 km đường bê tông."),
    (None, "", ""),
    ("An sinh xã hội", "Tặng 215 suất quà cho gia đình chính sách.", "Tặng 184 suất quà cho gia đình chính sách."),
    ("Quốc phòng", "Huấn luyện 52 dân quân tự vệ, đạt yêu cầu 100%.", "Tuần tra 38 đợt với 266 lượt dân quân."),
    ("Trồng trọt", "Gieo trồng 412 ha lúa; năng suất 58,5 tạ/ha.", "Gieo trồng 396 ha lúa; năng suất 60,2 tạ/ha."),
)


class Labelled(NamedTuple):
    """Two reports, and what is right of them.

    Attributes:
        kind: what relates the two.
        label: "agree", "disagree" or "apart".
        new: the newer report.
        old: the older one.
        span: the figure of the newer one that is meant; empty where nothing is comparable.
    """

    kind: str
    label: str
    new: str
    old: str
    span: tuple[int, int]


class Score(NamedTuple):
    """How many pairs there are of each label, and which were not told right."""

    labels: Counter[str]
    unread: list[str]
    unfound: list[str]
    false: list[str]


def labelled_pairs() -> Iterator[Labelled]:
    """Every pair, with a figure that agrees and with one that does not."""
    rows = tomllib.loads(Path(__file__).with_name("pairs.toml").read_text(encoding="utf-8"))["pair"]
    for row in rows:
        old = _report(row["periods"][0], row["heading"], row["old"], 1)
        choice = _CHOICE.search(row["new"])
        if choice is None:
            yield Labelled(row["kind"], "apart", _report(row["periods"][1], row["heading"], row["new"], 2), old, (0, 0))
            continue
        for label, figure in zip(("agree", "disagree"), choice.groups(), strict=True):
            told = row["new"].replace(choice[0], figure)
            new = _report(row["periods"][1], row["heading"], told, 2)
            start = new.index(told) + choice.start()
            yield Labelled(row["kind"], label, new, old, (start, start + len(figure)))


def score() -> Score:
    """Hold every pair against each other."""
    result = Score(Counter(), [], [], [])
    for pair in labelled_pairs():
        result.labels[pair.label] += 1
        claims = beside_previous(read_text(pair.new), read_text(pair.old)).claims
        violated = [claim for claim in claims if claim.verdict() is Verdict.VIOLATED]
        told = [each for each in (violated if pair.label == "disagree" else claims) if _quotes(each.evidence, pair)]
        name = f"{pair.kind}: {pair.new[pair.span[0] - 40 : pair.span[1] + 20] if any(pair.span) else pair.new[-120:]}"
        if pair.label != "disagree" and violated:
            result.false.append(f"{name}  {[[each.text for each in claim.evidence] for claim in violated]}")
        elif pair.label == "agree" and not told:
            result.unread.append(name)
        elif pair.label == "disagree" and not told:
            result.unfound.append(name)
    return result


def _quotes(evidence: Sequence[Evidence], pair: Labelled) -> bool:
    spans = [each.span for each in evidence if each.span and not each.document]
    return any(start < pair.span[1] and pair.span[0] < end for start, end in spans)


def _report(period: str, heading: str, told: str, which: int) -> str:
    items = [(name or heading, told if name is None else texts[which - 1]) for name, *texts in _ITEMS]
    body = "\n".join(f"{number}. {name}\n{text}" for number, (name, text) in enumerate(items, 1))
    return f"ĐẢNG BỘ HUYỆN AN BÌNH\nĐẢNG ỦY XÃ HÒA LẠC\n\nBÁO CÁO\nKết quả công tác {period}\n\nI. KẾT QUẢ\n{body}\n"


if __name__ == "__main__":
    found = score()
    lists = (("unread", found.unread), ("unfound", found.unfound), ("false", found.false))
    lines = [f"{name}: {len(told)}\n" + "".join(f"    {each!r}\n" for each in told) for name, told in lists]
    sys.stdout.writelines((f"{dict(found.labels)}\n", *lines))
