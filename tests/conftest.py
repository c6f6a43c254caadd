"""Hypothesis profiles: `ci` says the same thing twice, `nightly` looks long. Choose with HYPOTHESIS_PROFILE."""

import os
from datetime import timedelta

from hypothesis import settings

settings.register_profile("ci", max_examples=100, derandomize=True, deadline=None, print_blob=True)
settings.register_profile("dev", max_examples=100, deadline=timedelta(seconds=2))
settings.register_profile("nightly", max_examples=20_000, deadline=None, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "dev"))
