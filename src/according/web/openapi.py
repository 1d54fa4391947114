"""Describes the JSON twins as OpenAPI 3.1, from the dataclasses that pages and actions are made of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import MISSING, fields
from typing import Any, get_origin, get_type_hints

from according.web.page import Action, Route
from according.web.plain import plain, schema

ERROR = {
    "type": "object",
    "description": "What is wrong: which, what value, what to do.",
    "properties": {"error": {"type": "string"}},
    "required": ["error"],
}


def describe(routes: Iterable[Route], *, api: str) -> dict[str, Any]:
    """The description, as JSON can hold it. api: what stands before the paths."""
    parts: dict[str, Any] = {"Error": ERROR}
    paths: dict[str, dict[str, Any]] = {}
    for route in routes:
        paths.setdefault(api + route.path, {})[_method(route)] = _operation(route, parts)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "According",
            "version": "1",
            "description": "The JSON twins of the pages of `according serve`. On 127.0.0.1 only; each request shows the token of the run.",
        },
        "paths": paths,
        "security": [{"token": []}],
        "components": {
            "schemas": parts,
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }


def _method(route: Route) -> str:
    return "post" if isinstance(route, Action) else "get"


def _operation(route: Route, parts: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {"summary": route.summary, "operationId": route.view.__module__.rpartition(".")[2] + "_" + route.view.__name__}
    parameters = [_in_path(name) for name in re.findall(r"{(\w+)", route.path)]
    if isinstance(route, Action):
        found["requestBody"] = {"required": True, "content": {"application/json": {"schema": _body(route.body, parts)}}}
        answer = route.answer
    else:
        parameters += _in_query(route.query, parts)
        answer = route.context
    error = {"description": "Refused", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}}
    found["parameters"] = parameters
    found["responses"] = {
        "200": {"description": route.summary, "content": {"application/json": {"schema": schema(answer, parts)}}},
        "4XX": error,
        "503": error,
    }
    return found


def _in_path(name: str) -> dict[str, Any]:
    return {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}


def _in_query(query: type, parts: dict[str, Any]) -> list[dict[str, Any]]:
    hints = get_type_hints(query)
    schemas = {f.name: _default(schema(hints[f.name], parts), f, hints[f.name]) for f in fields(query)}
    return [{"name": name, "in": "query", "required": False, "schema": found} for name, found in schemas.items()]


def _default(found: dict[str, Any], field: Any, hint: Any) -> dict[str, Any]:
    if field.default in (MISSING, None) or get_origin(hint) is tuple:
        return found
    return found | {"default": plain(field.default)}


def _body(kind: type, parts: dict[str, Any]) -> dict[str, Any]:
    """As any dataclass, but what has a default need not be given, and nothing else may be."""
    found = schema(kind, parts)
    needed = [f.name for f in fields(kind) if f.default is MISSING and f.default_factory is MISSING]
    parts[kind.__name__] |= {"required": needed, "additionalProperties": False}
    return found
