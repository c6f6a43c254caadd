"""Hypothesis profiles: `ci` says the same thing twice, `nightly` looks long. Choose with HYPOTHESIS_PROFILE."""

import os

from hypothesis import HealthCheck, settings

# No profile holds a clock against a test: a busy machine is no fault of the code.
timeless = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True)
settings.register_profile("dev", timeless, max_examples=100)
settings.register_profile("ci", timeless, max_examples=100, derandomize=True)
settings.register_profile("nightly", timeless, max_examples=20_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "dev"))

#: A project of its own, with an environment of its own: `.ci/run stranger`.
collect_ignore = ["stranger"]
