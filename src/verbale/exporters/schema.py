"""The JSON Schema of one line of an export, built from the kinds, so that it cannot drift from them."""

from __future__ import annotations

from typing import Any

from verbale.exporters.line import SCHEMA
from verbale.institution.check import Verdict
from verbale.record import KINDS, ActorType, FieldType, Kind, Modality, Relation, State

Schema = dict[str, Any]

_STRING: Schema = {"type": "string"}
_MAYBE: Schema = {"type": ["string", "null"]}
_COUNT: Schema = {"type": "integer", "minimum": 0}
_DATE = r"\d{4}(-\d\d(-\d\d)?)?"
_WHERE: Schema = {"type": "integer", "minimum": 0}

#: What the values of a field look like; null where the report says it in words that lead to no value.
_VALUES: dict[FieldType, Schema] = {
    FieldType.ACTOR: _MAYBE,
    FieldType.TEXT: _STRING,
    FieldType.DAY: {"anyOf": [{"$ref": "#/$defs/day"}, {"type": "null"}]},
    FieldType.NUMBER: {
        "anyOf": [
            {"type": ["number", "null"]},
            {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2},
        ]
    },
    FieldType.WORD: _STRING,
    FieldType.LINK: {"$ref": "#/$defs/id"},
    FieldType.FLAG: {"type": "boolean"},
}


def line_schema() -> Schema:
    """Schema (draft 2020-12) that every line of an export satisfies; further keys may be added within version 1."""
    shapes = {"header": _header(), "report": _report(), "lineage": _lineage(), "actor": _actor()}
    shapes |= {kind.name: _entry(kind) for kind in KINDS.values()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:verbale:1",
        "title": "One line of a verbale export, schema verbale/1",
        "type": "object",
        "required": ["id", "kind"],
        "properties": {"id": {"$ref": "#/$defs/id"}, "kind": {"enum": list(shapes)}},
        "allOf": [
            {"if": {"properties": {"kind": {"const": name}}}, "then": {"$ref": f"#/$defs/{name}"}} for name in shapes
        ],
        "$defs": {"id": {"type": "string", "pattern": "^[0a-z]+-[0-9a-f]+$"}, **_parts(), **shapes},
    }


def _object(**properties: Schema) -> Schema:
    return {"type": "object", "required": list(properties), "properties": properties}


def _list(items: Schema, **limits: int) -> Schema:
    return {"type": "array", "items": items, **limits}


def _parts() -> dict[str, Schema]:
    ref = {name: {"$ref": f"#/$defs/{name}"} for name in ("id", "selector")}
    return {
        "day": _object(
            date={"type": "string", "pattern": rf"^({_DATE}(/({_DATE}|\.\.))?|\.\./{_DATE})$"},
            precision={"enum": ["day", "month", "year", "span", "open"]},
            time=_MAYBE,
        ),
        "selector": _object(field=_STRING, start=_WHERE, end=_WHERE, exact=_STRING, prefix=_STRING, suffix=_STRING),
        "claim": _object(
            id=ref["id"],
            report=ref["id"],
            modality={"enum": [str(m) for m in Modality]},
            attributed_to=_list(_STRING),
            spans=_list(ref["selector"], minItems=1),
            found_by=_STRING,
            why=_STRING,
        ),
    }


def _header() -> Schema:
    return _object(schema={"const": SCHEMA}, generated_by=_STRING, reports=_COUNT, lineages=_COUNT, entries=_COUNT)


def _report() -> Schema:
    published = {"$ref": "#/$defs/day", "required": ["basis"], "properties": {"basis": _MAYBE}}
    return _object(
        outlet=_MAYBE,
        url=_MAYBE,
        title=_MAYBE,
        published={"anyOf": [published, {"type": "null"}]},
        language=_MAYBE,
        text_sha256={"type": "string", "pattern": "^[0-9a-f]{64}$"},
        lineage=_MAYBE,
        path=_MAYBE,
        not_read=_MAYBE,
        furniture=_list(_object(start=_WHERE, end=_WHERE, role=_STRING, why=_STRING)),
        checks=_list(
            _object(
                check=_STRING,
                about=_STRING,
                said=_STRING,
                verdict={"enum": [str(v) for v in Verdict]},
                tables=_STRING,
                span={"$ref": "#/$defs/selector"},
            )
        ),
    )


def _lineage() -> Schema:
    link = {
        "type": "object",
        "required": ["from", "to", "relation", "score", "why"],
        "properties": {
            "from": _STRING,
            "to": _STRING,
            "relation": {"enum": [str(r) for r in Relation]},
            "score": {"type": "number", "minimum": 0, "maximum": 1},
            "why": _STRING,
        },
    }
    return _object(members=_list(_STRING, minItems=1), origin=_MAYBE, credited=_list(_STRING), links=_list(link))


def _actor() -> Schema:
    kinds = {"enum": [str(t) for t in ActorType]}
    return _object(name=_STRING, type=kinds, iso3=_MAYBE, qid=_MAYBE, of=_MAYBE, aliases=_list(_STRING))


def _entry(kind: Kind) -> Schema:
    fields = {field: _list(_value(kind, field), minItems=1) for field in kind.fields}
    return _object(
        fields={"type": "object", "properties": fields, "additionalProperties": False},
        state={"enum": [str(s) for s in State]},
        n_reports={"type": "integer", "minimum": 1},
        n_lineages={"type": "integer", "minimum": 1},
        claims=_list({"$ref": "#/$defs/claim"}, minItems=1),
    )


def _value(kind: Kind, field: str) -> Schema:
    shape = _VALUES[kind.fields[field]]
    if field in kind.words:
        shape = {"enum": list(kind.words[field])}
    elif field == "rivals":
        shape = {}  # what differs: a day, a number or words
    value = _object(
        value=shape,
        actor={"anyOf": [{"$ref": "#/$defs/id"}, {"type": "null"}]},
        claims=_list({"$ref": "#/$defs/id"}, minItems=1),
        n_lineages={"type": "integer", "minimum": 1},
    )
    value["properties"]["why"] = _STRING  # only where the record concluded the value
    return value
