# The gates by name; the one script that knows them is .ci/run.

# Every gate, as CI runs them.
all:
    .ci/run

# One gate: tests, lint, types, floors, shape, extras, wheel, stranger, docs, examples, accessibility, spark; or lowest, which
# runs only when named.
gate name:
    .ci/run {{ name }}

# Ratios of speed with their limits; `just bench --write` keeps them in docs/performance.md, `just bench json` measures some.
bench *words:
    uv run --group bench --extra spark python -m tests.bench {{ words }}

# Tests for long.
nightly:
    HYPOTHESIS_PROFILE=nightly uv run pytest
