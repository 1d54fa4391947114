"""The server's application: pages, their JSON twins, static files, and what becomes of errors."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Mount
from starlette.routing import Route as Path_
from starlette.staticfiles import StaticFiles

from according.errors import AccordingError, LedgerError, PageError, UsageError
from according.web.asked import read_json, read_query
from according.web.desk import Desk
from according.web.guard import Guard
from according.web.openapi import describe
from according.web.page import Action, Call, Data, Moved, Page, Ready, Route
from according.web.pages import ROUTES
from according.web.plain import plain
from according.web.render import Renderer

API = "/api"
STATIC = Path(__file__).resolve().parent / "static"
MAX_BODY = 64 * 1024
"""Bytes of a form or of JSON; reports that are dropped have a limit of their own, read.max_document_mb."""

PLAIN = {404: "there is no such page", 405: "this address takes another method"}

Endpoint = Callable[[Request], Awaitable[Response]]


def create_app(desk: Desk, *, port: int) -> Starlette:
    """The application for one ledger. port: where it is going to be served."""
    return Starlette(
        routes=_Site(desk).routes(),
        middleware=[Middleware(Guard, token=desk.token, port=port)],
        exception_handlers={HTTPException: _failed(desk), AccordingError: _failed(desk), Exception: _failed(desk)},
    )


class _Site:
    """Turns what the page modules declare into routes."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.renderer = desk, Renderer(desk)

    def routes(self) -> list[BaseRoute]:
        found: list[BaseRoute] = []
        for route in ROUTES:
            method = ["POST"] if isinstance(route, Action) else ["GET"]
            endpoint = self._action if isinstance(route, Action) else self._page
            found.append(Path_(API + route.path, endpoint(route, twin=True), methods=method))  # type: ignore[arg-type]
            if not isinstance(route, Data):
                found.append(Path_(route.path, endpoint(route, twin=False), methods=method))  # type: ignore[arg-type]
        found.append(Path_("/openapi.json", _openapi))
        found.append(Path_("/", lambda request: RedirectResponse("/events", status_code=307)))
        found.append(Mount("/static", StaticFiles(directory=STATIC)))
        return found

    def _page(self, page: Page | Data, *, twin: bool) -> Endpoint:
        async def endpoint(request: Request) -> Response:
            asked = read_query(page.query, request.query_params.multi_items())
            found = await run_in_threadpool(self._run, page, request, asked)
            if isinstance(found, Moved):
                return RedirectResponse((API if twin else "") + found.to, status_code=308)
            if isinstance(found, Ready):
                return Response(found.json, media_type="application/json")
            if twin or isinstance(page, Data):
                return JSONResponse(plain(found))
            return await run_in_threadpool(self.renderer.page, page, found)

        return endpoint

    def _action(self, action: Action, *, twin: bool) -> Endpoint:
        # A form writes a letter as %C3%A9, base64 three bytes as four; the report itself is measured where it is read.
        limit = MAX_BODY + (4 * self.desk.settings.read.max_document_bytes if action.reports else 0)

        async def endpoint(request: Request) -> Response:
            body = await (_json if twin else _form)(request, action.body, limit)
            found = await run_in_threadpool(self._run, action, request, body)
            if twin:
                return JSONResponse(plain(found))
            if action.template is None or isinstance(found, Moved):
                return RedirectResponse(found.to, status_code=303)
            return await run_in_threadpool(self.renderer.answer, action, found)

        return endpoint

    def _run(self, route: Route, request: Request, asked: Any) -> Any:
        with self.desk.open(write=isinstance(route, Action) and route.writes) as ledger:
            return route.view(Call(desk=self.desk, ledger=ledger, path=request.path_params), asked)


async def _json(request: Request, kind: type, limit: int) -> Any:
    _of_type(request, "application/json")
    try:
        found = json.loads(await read_body(request, limit=limit))
    except (ValueError, RecursionError):
        raise PageError(400, problem="the body is no JSON") from None
    return read_json(kind, found)


async def _form(request: Request, kind: type, limit: int) -> Any:
    _of_type(request, "application/x-www-form-urlencoded")
    body = (await read_body(request, limit=limit)).decode("utf-8", "replace")
    try:
        pairs = parse_qsl(body, keep_blank_values=True, max_num_fields=1000)
    except ValueError:
        raise PageError(400, problem="the form cannot be read: it has more than 1000 fields") from None
    return read_query(kind, pairs)


def _of_type(request: Request, wanted: str) -> None:
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != wanted:
        raise PageError(415, problem=f"the body must be {wanted}")


async def read_body(request: Request, *, limit: int) -> bytes:
    """The bytes that came, counted and not believed. Raises PageError (413) beyond the limit."""
    found = bytearray()
    try:
        async for part in request.stream():
            found += part
            if len(found) > limit:
                raise PageError(413, problem=f"too large: more than {limit:,} bytes")
    except ClientDisconnect:
        raise PageError(400, problem="the connection broke off") from None
    return bytes(found)


def _failed(desk: Desk) -> Callable[[Request, Exception], Awaitable[Response]]:
    """Errors as JSON below /api, as a page elsewhere. A fault of ours is told without its text, which may quote a report."""

    async def answer(request: Request, error: Exception) -> Response:
        status, problem = _status(error)
        headers = getattr(error, "headers", None)
        if request.url.path.startswith(API + "/"):
            return JSONResponse({"error": problem}, status_code=status, headers=headers)
        return Renderer(desk).error(status, problem, headers=headers)

    return answer


def _status(error: Exception) -> tuple[int, str]:
    if isinstance(error, PageError):
        return error.status, error.problem
    if isinstance(error, HTTPException):
        return error.status_code, PLAIN.get(error.status_code, error.detail)
    if isinstance(error, UsageError):
        return 400, str(error)
    if isinstance(error, LedgerError):
        return 503, str(error)
    return 500, f"a fault of ours ({type(error).__name__}); start `according serve` with --debug to see it on the terminal, and report it"


async def _openapi(request: Request) -> Response:
    return JSONResponse(describe(ROUTES, api=API))
