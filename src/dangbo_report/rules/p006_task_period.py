"""P006: tasks ahead that lie behind."""

from __future__ import annotations

from typing import Final

from dangbo_report.claims import TaskPeriod
from dangbo_report.rules.claim_rules import ClaimRule, Said

TASKS_BEFORE_RESULTS: Final = ClaimRule(
    code="P006",
    name="tasks-before-results",
    finds="The period of the tasks does not come after that of the results.",
    why="The heading of the tasks tells everybody until when the work is due.",
    basis="The calendar: tasks follow results.",
    judges=TaskPeriod,
    certain=True,
    wrong=lambda claim: Said(
        f"Nhiệm vụ của {claim.tasks} không nằm sau kết quả của {claim.results}.",
        f"The tasks of {claim.tasks} do not come after the results of {claim.results}.",
    ),
    ask=Said("Đề nghị sửa kỳ ghi ở đề mục nhiệm vụ.", "Mend the period of the heading of the tasks."),
    found_in=lambda: _report("II"),
    not_found_in=lambda: _report("I"),
)


def _report(quarter: str) -> str:
    return f"I. KẾT QUẢ CÔNG TÁC QUÝ {quarter}/2024\nCác ban làm tốt.\nII. NHIỆM VỤ QUÝ II/2024\nCác ban tiếp tục làm."
