"""One request at a time: each redirect checked anew, bytes and time limited, nothing sent but the request itself."""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
import zlib
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Self
from urllib.parse import urljoin

from according.errors import DocumentError
from according.fetch.addresses import Address, Resolve, parse_address, public_address, system_resolve
from according.settings import FetchSettings

Clock = Callable[[], float]
Connect = Callable[[str, int, float], socket.socket]
"""IP address, port and seconds to wait, to an open socket."""

REDIRECTS = (301, 302, 303, 307, 308)
ACCEPT = "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/xml;q=0.9,text/plain;q=0.8,*/*;q=0.5"
KEPT_OUT = "its site asks programs to stay away"
CHUNK = 65536
LONGEST_MARK = 1000
"""Characters of an ETag that is kept and sent back; RFC 9110 sets no limit, servers need some dozens."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What an address gave. url: where it led in the end. content: None if it has not changed since (304). kind: media type."""

    url: str
    content: bytes | None
    kind: str
    charset: str | None
    etag: str | None
    modified: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Answer:
    status: int
    headers: http.client.HTTPMessage
    content: bytes


class _Watch:
    """Hangs up after so many seconds, whatever the server does: one that sends a byte now and then never runs into a timeout."""

    def __init__(self, sock: socket.socket, seconds: float) -> None:
        self.fired = False
        self._sock = sock
        self._timer = threading.Timer(seconds, self._hang_up)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()

    def _hang_up(self) -> None:
        self.fired = True
        with suppress(OSError):
            # Not the method of a TLS socket, which takes its state from under the thread that reads.
            socket.socket.shutdown(self._sock, socket.SHUT_RDWR)


def system_connect(ip: str, port: int, timeout_s: float) -> socket.socket:
    """A TCP connection to that very address."""
    return socket.create_connection((ip, port), timeout=timeout_s)


class Fetcher:
    """Fetches addresses by the limits of the settings. clock: seconds from any beginning."""

    def __init__(
        self, *, settings: FetchSettings, agent: str, clock: Clock, resolve: Resolve = system_resolve, connect: Connect = system_connect
    ) -> None:
        self._settings, self._agent, self._clock, self._resolve, self._connect = settings, agent, clock, resolve, connect

    def get(self, url: str, *, etag: str | None = None, modified: str | None = None, may: Callable[[str], bool] | None = None) -> Fetched:
        """What an address holds now. etag, modified: of an earlier answer; if nothing has changed since, there is no content.

        may: asked of each address that it leads on to. Raises DocumentError: not public, not found, refused by the server, too large, too
        slow, too many redirects, or one that `may` forbids.
        """
        until = self._clock() + self._settings.total_s
        conditions = {name: value for name, value in (("If-None-Match", etag), ("If-Modified-Since", modified)) if value}
        address = parse_address(url)
        for _ in range(self._settings.max_redirects + 1):
            answer = self._ask(address, conditions, until)
            place = answer.headers.get("Location")
            if answer.status not in REDIRECTS or not place:
                return self._fetched(address, answer, asked=bool(conditions))
            address = parse_address(urljoin(address.url, place.strip()))
            if may is not None and not may(address.url):
                raise DocumentError(url, stage="fetch", problem=f"leads to {address.url[:200]}, where {KEPT_OUT}")
        problem = f"leads on more than {self._settings.max_redirects} times; open it in a browser and take the last address"
        raise DocumentError(url, stage="fetch", problem=problem)

    def _fetched(self, address: Address, answer: _Answer, *, asked: bool) -> Fetched:
        if answer.status == 304 and not asked:
            raise DocumentError(address.url, stage="fetch", problem="the server answers 304 Not Modified to a question that did not ask so")
        if answer.status not in (200, 304):
            wait = answer.headers.get("Retry-After")
            later = f"; it asks to wait ({wait[:40]})" if wait else ""
            reason = http.client.responses.get(answer.status, "")
            raise DocumentError(address.url, stage="fetch", problem=f"the server answers {answer.status} {reason}".rstrip() + later)
        return Fetched(
            url=address.url,
            content=None if answer.status == 304 else answer.content,
            kind=answer.headers.get_content_type() if "Content-Type" in answer.headers else "",
            charset=answer.headers.get_content_charset(),
            etag=_sent_back(answer.headers.get("ETag")),
            modified=_sent_back(answer.headers.get("Last-Modified")),
        )

    def _ask(self, address: Address, conditions: Mapping[str, str], until: float) -> _Answer:
        ip = public_address(address, resolve=self._resolve)
        try:
            with self._open(address, ip) as sock:
                return self._in_time(sock, address, conditions, until)
        except ssl.SSLError as error:
            problem = f"no safe connection ({error.reason or type(error).__name__}); check the address"
            raise DocumentError(address.url, stage="fetch", problem=problem) from error
        except TimeoutError as error:
            raise self._too_slow(address) from error
        except (OSError, http.client.HTTPException, ValueError) as error:
            detail = " ".join(str(error).split())[:80] or type(error).__name__
            raise DocumentError(address.url, stage="fetch", problem=f"no answer ({detail}); try again later") from error

    def _in_time(self, sock: socket.socket, address: Address, conditions: Mapping[str, str], until: float) -> _Answer:
        with _Watch(sock, max(0.0, until - self._clock())) as watch:
            try:
                if isinstance(sock, ssl.SSLSocket):
                    sock.do_handshake()
                answer = self._talk(sock, address, conditions, until)
            except (OSError, http.client.HTTPException):
                if not watch.fired:
                    raise
        if watch.fired:
            raise self._too_slow(address)
        return answer

    def _open(self, address: Address, ip: str) -> socket.socket:
        sock = self._connect(ip, address.port, self._settings.timeout_s)
        if address.scheme != "https":
            return sock
        # The certificate must be of the name, though the connection is to the number.
        # Hands are shaken under the watch: a server may take its time over that too.
        return ssl.create_default_context().wrap_socket(sock, server_hostname=address.host, do_handshake_on_connect=False)

    def _talk(self, sock: socket.socket, address: Address, conditions: Mapping[str, str], until: float) -> _Answer:
        connection = http.client.HTTPConnection(address.host, address.port)
        connection.sock = sock
        connection.putrequest("GET", address.target, skip_host=True, skip_accept_encoding=True)
        headers = {"Host": address.host_header, "User-Agent": self._agent, "Accept": ACCEPT, "Accept-Encoding": "gzip"}
        for name, value in {**headers, "Connection": "close", **conditions}.items():
            connection.putheader(name, value)
        connection.endheaders()
        response = connection.getresponse()
        content = b"" if response.status in (*REDIRECTS, 304) else self._body(response, address, until)
        return _Answer(status=response.status, headers=response.headers, content=content)

    def _body(self, response: http.client.HTTPResponse, address: Address, until: float) -> bytes:
        packed = (response.headers.get("Content-Encoding") or "identity").strip().lower()
        if packed not in ("identity", "gzip", "x-gzip"):
            raise DocumentError(address.url, stage="fetch", problem=f"the server packs it as {packed[:20]!r}, which was not asked for")
        unpack = zlib.decompressobj(wbits=31) if packed != "identity" else None
        parts, came, size, limit = [], 0, 0, int(self._settings.max_mb * 1_000_000)
        while part := response.read1(CHUNK):
            came += len(part)
            if unpack is not None:
                part = self._unpacked(unpack, part, limit - size + 1, address)
            parts.append(part)
            size += len(part)
            if max(size, came) > limit:  # packed bytes count too: some unpack to nothing, without an end
                problem = f"over the limit of {self._settings.max_mb:g} MB; raise it: --set fetch.max_mb=…"
                raise DocumentError(address.url, stage="fetch", problem=problem)
            if self._clock() > until:
                raise self._too_slow(address)
        if response.length or (unpack is not None and not unpack.eof):
            raise DocumentError(address.url, stage="fetch", problem="the answer breaks off; try again later")
        return b"".join(parts)

    def _unpacked(self, unpack: zlib._Decompress, part: bytes, most: int, address: Address) -> bytes:
        try:
            found = unpack.decompress(part, max(1, most))
        except zlib.error as error:
            raise DocumentError(address.url, stage="fetch", problem="broken on the way (gzip); try again later") from error
        if unpack.unused_data:
            raise DocumentError(address.url, stage="fetch", problem="goes on after the end of what is packed (gzip)")
        return found

    def _too_slow(self, address: Address) -> DocumentError:
        problem = f"no answer within {self._settings.timeout_s:g} seconds or not whole within {self._settings.total_s:g}; try again later"
        return DocumentError(address.url, stage="fetch", problem=problem)


def _sent_back(mark: str | None) -> str | None:
    """What the server is to be sent back the next time, if it is one short line of ASCII; else None."""
    return mark if mark and len(mark) <= LONGEST_MARK and mark.isascii() and mark.isprintable() else None
