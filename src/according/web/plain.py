"""Dataclasses as JSON, and their types as JSON Schema."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from types import NoneType, UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints

SIMPLE: Mapping[Any, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    date: {"type": "string", "format": "date"},
    NoneType: {"type": "null"},
    Any: {},
}


def plain(value: Any) -> Any:
    """The value as JSON has it: dataclasses as objects, tuples as lists, days as ISO texts."""
    if isinstance(value, (tuple, list)):
        return [plain(part) for part in value]
    if isinstance(value, Mapping):
        return {str(name): plain(part) for name, part in value.items()}
    if isinstance(value, date):
        return value.isoformat()
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    return value


def schema(hint: Any, parts: dict[str, Any]) -> dict[str, Any]:
    """JSON Schema of a type. parts: schemas of the dataclasses met on the way, by name; grows."""
    if hint in SIMPLE:
        return dict(SIMPLE[hint])
    origin, inner = get_origin(hint), get_args(hint)
    if origin is UnionType:
        return {"anyOf": [schema(part, parts) for part in inner]}
    if origin is Literal:
        return {"enum": list(inner)}
    if origin in (tuple, list):
        return {"type": "array", "items": schema(inner[0], parts)}
    if hint is dict or origin in (dict, Mapping):
        return {"type": "object"}
    if hint.__name__ not in parts:
        parts[hint.__name__] = {}  # a type that holds itself
        parts[hint.__name__] = _object(hint, parts)
    return {"$ref": f"#/components/schemas/{hint.__name__}"}


def _object(kind: type, parts: dict[str, Any]) -> dict[str, Any]:
    properties = {name: schema(hint, parts) for name, hint in get_type_hints(kind).items()}
    about = " ".join((kind.__doc__ or "").split())
    return {"type": "object", "description": about, "properties": properties, "required": list(properties)}
