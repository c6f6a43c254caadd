"""Rules: what can be wrong with a report, one class a file; the engine that runs them; profiles that weigh them."""

from dangbo_report.rules.anatomy import Example, Rule, claim_finding, finding
from dangbo_report.rules.claim_rules import ClaimRule, Said
from dangbo_report.rules.crashes import cause
from dangbo_report.rules.engine import run, validate
from dangbo_report.rules.in_vietnamese import InVietnamese, in_vietnamese
from dangbo_report.rules.plugins import installed_rules
from dangbo_report.rules.profiles import CONSOLIDATE, DRAFT, PROFILES, SUBMIT, Profile, Stage, Weight
from dangbo_report.rules.subject import Subject
from dangbo_report.rules.weighing import Weighed, weigh

__all__ = [
    "CONSOLIDATE",
    "DRAFT",
    "PROFILES",
    "SUBMIT",
    "ClaimRule",
    "Example",
    "InVietnamese",
    "Profile",
    "Rule",
    "Said",
    "Stage",
    "Subject",
    "Weighed",
    "Weight",
    "cause",
    "claim_finding",
    "finding",
    "in_vietnamese",
    "installed_rules",
    "run",
    "validate",
    "weigh",
]
