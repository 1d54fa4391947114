"""A web of one server on this machine, reached by public names through the fetcher's own seams."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from according.fetch import Fetcher
from according.settings import load_settings

PUBLIC = "93.184.215.14"


class Web:
    """pages: path to (status, headers, content). hosts: name to addresses. seen: the requests that came."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.pages: dict[str, tuple[int, dict[str, str], bytes]] = {}
        self.hosts: dict[str, list[str]] = {"news.example": [PUBLIC]}
        self.seen: list[tuple[str, dict[str, str]]] = []
        self.connected: list[tuple[str, int]] = []

    def page(self, path: str, content: bytes | str = b"", *, status: int = 200, **headers: str) -> None:
        data = content if isinstance(content, bytes) else content.encode()
        self.pages[path] = (status, {name.replace("_", "-"): value for name, value in headers.items()}, data)

    def resolve(self, host: str, port: int) -> list[str]:
        if host not in self.hosts:
            raise socket.gaierror(-2, "Name or service not known")
        return self.hosts[host]

    def connect(self, ip: str, port: int, timeout_s: float) -> socket.socket:
        self.connected.append((ip, port))
        return socket.create_connection(("127.0.0.1", self.port), timeout=timeout_s)


@pytest.fixture
def web() -> Iterator[Web]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            state.seen.append((self.path, dict(self.headers)))
            status, headers, content = state.pages.get(self.path, (404, {}, b""))
            if headers.get("ETag") and self.headers.get("If-None-Match") == headers["ETag"]:
                status, content = 304, b""
            self.send_response(status)
            for name, value in ({"Content-Length": str(len(content))} | headers).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    state = Web(server.server_address[1])
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield state
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def make(web: Web) -> Callable[..., Fetcher]:
    def fetcher(clock: Callable[[], float] = lambda: 0.0, **changes: str) -> Fetcher:
        settings = load_settings({f"fetch.{name}": value for name, value in changes.items()}).fetch
        return Fetcher(settings=settings, agent="according/test", clock=clock, resolve=web.resolve, connect=web.connect)

    return fetcher
