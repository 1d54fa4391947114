"""Who may speak to the server: this machine by a name of its own, with the secret of this run, from our own pages.

A page on 127.0.0.1 is within reach of every site that the browser shows. So: an allow-list of Host names (DNS rebinding), a secret
that the address on the terminal carries (other users and programs), and writing only from our own origin (forged requests).
"""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from urllib.parse import parse_qsl, quote, urlencode

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

HOSTS = frozenset({"127.0.0.1", "localhost", "[::1]"})
SAFE = frozenset({"GET", "HEAD"})
POLICY: Mapping[str, str] = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
    "require-trusted-types-for": "'script'",
    "trusted-types": "'none'",
}
"""Nothing from outside, no script but our files, and no text that a script could turn into markup."""

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",  # a link followed from here does not tell what is being looked into
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), browsing-topics=()",
    "X-DNS-Prefetch-Control": "off",
}
CLOSED = "This page needs the address that `according serve` printed, with its token. Copy it from the terminal."


def policy(changes: Mapping[str, str | None] | None = None) -> str:
    """The content policy, with a page's changes; None removes a directive."""
    found = {**POLICY, **(changes or {})}
    return "; ".join(f"{name} {value}" for name, value in found.items() if value is not None)


class Guard:
    """Middleware around the whole app, static files too. port: of this server, so that two of them do not share a cookie."""

    def __init__(self, app: ASGIApp, *, token: str, port: int) -> None:
        self._app, self._token, self._cookie = app, token, f"according-{port}"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        elif scope["type"] == "http":
            refused = self._answer(scope)
            await (refused or self._app)(scope, receive, _with_headers(send))
        else:
            await send({"type": "websocket.close", "code": 1008})

    def _answer(self, scope: Scope) -> Response | None:
        """What to answer in the app's place; None lets the request in."""
        headers, method = Headers(scope=scope), scope["method"]
        if not _is_ours(headers.get("host", "")):
            return _refuse(421, "This server answers to 127.0.0.1 and localhost only.")
        if method in SAFE and (given := self._token_in_address(scope)) is not None:
            return given
        if not self._is_known(headers):
            return _refuse(403, CLOSED)
        if not _is_same_origin(headers, method):
            return _refuse(403, "Refused: the request came from another site.")
        return None

    def _token_in_address(self, scope: Scope) -> Response | None:
        """Puts a right token into a cookie and leaves the address without it."""
        pairs = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        given = [value for name, value in pairs if name == "token"]
        if not given:
            return None
        if not _same(given[0], self._token):
            return _refuse(403, CLOSED)
        rest = urlencode([(name, value) for name, value in pairs if name != "token"])
        # One leading slash: "//host" would lead to another machine.
        path = "/" + quote(scope["path"].lstrip("/"), safe="/")
        answer = RedirectResponse(f"{path}?{rest}" if rest else path, status_code=303)
        answer.set_cookie(self._cookie, self._token, httponly=True, samesite="strict", path="/")
        return answer

    def _is_known(self, headers: Headers) -> bool:
        kind, _, bearer = headers.get("authorization", "").partition(" ")
        if kind.lower() == "bearer" and _same(bearer.strip(), self._token):
            return True
        cookies = (part.strip().partition("=") for part in headers.get("cookie", "").split(";"))
        return any(name == self._cookie and _same(value, self._token) for name, _, value in cookies)


def _is_ours(host: str) -> bool:
    """Any port: the page may be seen through a tunnel."""
    name, colon, port = host.rpartition(":") if not host.endswith("]") else (host, "", "")
    if not colon:
        name = host
    return name.lower() in HOSTS and (not colon or port.isdecimal())


def _is_same_origin(headers: Headers, method: str) -> bool:
    """From our own pages, or from the address bar; a program that is no browser shows its token in a header."""
    site = headers.get("sec-fetch-site")
    if method in SAFE:
        return site in (None, "none", "same-origin") or headers.get("sec-fetch-mode") == "navigate"
    if site is not None:
        return site in ("none", "same-origin")
    if (origin := headers.get("origin")) is not None:
        return origin in (f"http://{headers['host']}", f"https://{headers['host']}")
    return "authorization" in headers


def _same(given: str, token: str) -> bool:
    return hmac.compare_digest(given.encode("utf-8", "surrogateescape"), token.encode())


def _refuse(status: int, text: str) -> Response:
    return PlainTextResponse(text + "\n", status_code=status)


def _with_headers(send: Send) -> Send:
    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
            headers.setdefault("Content-Security-Policy", policy())
            headers.setdefault("Cache-Control", "no-store")
        await send(message)

    return sent
