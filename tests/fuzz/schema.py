"""Documents drawn from the JSON Schema that the codec gives: nearly right ones, which reach what noise never does."""

from typing import Any

from hypothesis import strategies as st

from dangbo_report import json_schema

CODES = st.sampled_from(["a", "b", "huyen-uy", "mttq", "A", "", "x" * 101])
TEXTS = st.one_of(
    CODES,
    st.sampled_from([
        "hội viên", "tấn", "km", "tỷ", "Vận động {a}.", "đạt {a.percent} kế hoạch", "{a@mttq, quý I/2024}", "{b.words}",
        "{a.change}", "{a:tỷ}", "{{", "{", "[^a]", "[^b][^a]", "Tổng số", "BC", "HU", "  ", "\u202e", "=1+1", "- x",
    ]),
    st.text(max_size=6),
)  # fmt: skip
PERIODS = st.sampled_from(
    ["quý I/2024", "quý II/2024", "năm 2024", "tháng 5/2024", "từ ngày 13/10/2025 đến ngày 19/10/2025"]
)
DAYS = st.sampled_from(["2024-03-31", "2025-07-01", "0001-01-01", "9999-12-31", "2024-02-30"])
DECIMALS = st.sampled_from(["1", "0.1", "23.6", "100", "0", "-5.0", "0.001", "1" * 30, "1e5"])
WHOLE = st.one_of(st.integers(-3, 12), st.sampled_from([1000, 10**9, 10**15, 10**40]))
STRANGE = st.one_of(st.none(), st.booleans(), st.just(1.5), st.just("1"), st.just([]), st.just({}), st.just(-1))
#: How many values of the schema there are for one that is not of it.
_RARELY = 60


def documents(kind: type) -> st.SearchStrategy[dict[str, Any]]:
    """Files of a kind whose shape is that of the schema, but for a value here and there."""
    schema = json_schema(kind)
    data = _of(schema["properties"]["data"], schema["$defs"], {})
    return st.fixed_dictionaries({
        **{name: st.just(schema["properties"][name]["const"]) for name in ("format", "kind", "version")},
        "data": data,
    })  # fmt: skip


def edited(stored: dict[str, Any], kind: type) -> st.SearchStrategy[dict[str, Any]]:
    """A file that is right, with up to three of its fields drawn anew."""
    schema = json_schema(kind)
    fields = schema["$defs"][schema["properties"]["data"]["$ref"].rsplit("/", 1)[-1]]["properties"]
    known: dict[str, st.SearchStrategy[Any]] = {}
    drawn = st.sets(st.sampled_from(sorted(fields)), min_size=1, max_size=3).flatmap(
        lambda names: st.fixed_dictionaries({name: _right(fields[name], schema["$defs"], known) for name in names})
    )
    return drawn.map(lambda new: {**stored, "data": {**stored["data"], **new}})


def _of(schema: Any, definitions: Any, known: dict[str, st.SearchStrategy[Any]]) -> st.SearchStrategy[Any]:
    right = _right(schema, definitions, known)
    return st.integers(0, _RARELY).flatmap(lambda chance: STRANGE if chance == _RARELY else right)


def _right(schema: Any, definitions: Any, known: dict[str, st.SearchStrategy[Any]]) -> st.SearchStrategy[Any]:
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[-1]
        if name not in known:
            known[name] = st.deferred(lambda: _right(definitions[name], definitions, known))
        return known[name]
    for several in ("anyOf", "oneOf"):
        if several in schema:
            return st.one_of([_of(each, definitions, known) for each in schema[several]])
    if "const" in schema:
        return st.just(schema["const"])
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    if schema["type"] == "object":
        fields = {name: _of(each, definitions, known) for name, each in schema["properties"].items()}
        required = {name: fields.pop(name) for name in schema["required"]}
        return st.fixed_dictionaries(required, optional=fields)
    if schema["type"] == "array":
        return st.lists(_of(schema["items"], definitions, known), max_size=3)
    return _scalar(schema)


def _scalar(schema: Any) -> st.SearchStrategy[Any]:
    if schema["type"] == "string":
        if "pattern" in schema:
            return DECIMALS
        return DAYS if schema.get("format") == "date" else PERIODS if "description" in schema else TEXTS
    return {"integer": WHOLE, "boolean": st.booleans(), "null": st.none()}[schema["type"]]
