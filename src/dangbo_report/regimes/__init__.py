"""Regimes: who must report what, to whom, by when."""

from dangbo_report.regimes.regime import Content, Deadline, RegimeType, ReportingRegime
from dangbo_report.regimes.standard import party_regime, state_regime

__all__ = ["Content", "Deadline", "RegimeType", "ReportingRegime", "party_regime", "state_regime"]
