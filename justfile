# The gates by name; the one script that knows them is .ci/run.

# Every gate, as CI runs them.
all:
    .ci/run

# One gate: tests, lint, types, floors, wheel, stranger, docs, examples, accessibility; or lowest, which runs only when named.
gate name:
    .ci/run {{ name }}

# Ratios of speed against the libraries named in docs/performance.md.
bench:
    uv run --group bench pytest -o addopts= tests/bench --benchmark-disable-gc -q

# Tests for long.
nightly:
    HYPOTHESIS_PROFILE=nightly uv run pytest
