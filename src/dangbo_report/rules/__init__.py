"""Rules: what can be wrong with a report, one class a file; the engine that runs them; profiles that weigh them."""

from dangbo_report.rules.anatomy import Example, Rule, claim_finding, finding
from dangbo_report.rules.engine import installed_rules, run, validate
from dangbo_report.rules.profiles import CONSOLIDATE, DRAFT, PROFILES, SUBMIT, Profile, Stage, Weight
from dangbo_report.rules.subject import Subject

__all__ = [
    "CONSOLIDATE",
    "DRAFT",
    "PROFILES",
    "SUBMIT",
    "Example",
    "Profile",
    "Rule",
    "Stage",
    "Subject",
    "Weight",
    "claim_finding",
    "finding",
    "installed_rules",
    "run",
    "validate",
]
