"""Rules: what can be wrong with a report, one rule a file."""

from dangbo_report.rules.anatomy import Example, Rule, Subject, claim_finding, finding
from dangbo_report.rules.engine import installed_rules, run, validate

__all__ = ["Example", "Rule", "Subject", "claim_finding", "finding", "installed_rules", "run", "validate"]
