"""What is fetched and what is not."""

from __future__ import annotations

import contextlib
import gzip
import itertools
import shutil
import socket
import ssl
import subprocess
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from according.errors import DocumentError
from according.fetch import Robots, parse_address
from according.fetch.addresses import is_public, public_address, system_resolve

URL = "http://news.example/1"


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://news.example/",
        "javascript:alert(1)",
        "news.example/1",
        "http://",
        "http:///1",
        "http://user:word@news.example/",
        "http://user@news.example/",
        "http://news.example\\@127.0.0.1/",
        "http://news.example/\r\nX-Evil: 1",
        "http://news.example:99999/",
        "http://news.example:0/",
        "http://[::1/",
        " http://news.example/",
    ],
)
def test_addresses_that_are_none(url: str) -> None:
    with pytest.raises(DocumentError, match="is not fetched"):
        parse_address(url)


def test_parts_of_an_address() -> None:
    address = parse_address("https://Bücher.example:8443/á b?q=ü#top".replace(" ", "%20"))
    assert (address.host, address.port, address.host_header) == ("xn--bcher-kva.example", 8443, "xn--bcher-kva.example:8443")
    assert address.target == "/%C3%A1%20b?q=%C3%BC"
    assert parse_address("http://[2606:2800:21f::1]/").host_header == "[2606:2800:21f::1]"


@pytest.mark.parametrize(
    "ip",
    [
        "127.0.0.1", "127.8.8.8", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "192.0.2.1",
        "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "ff02::1", "::ffff:127.0.0.1",
        "::ffff:169.254.169.254", "64:ff9b::7f00:1", "64:ff9b:1::7f00:1", "::7f00:1", "fec0::1", "4000::1", "2002:7f00:1::", "2001:db8::1", "no address", "",
    ],
)  # fmt: skip
def test_what_is_not_public(ip: str) -> None:
    assert not is_public(ip)


@pytest.mark.parametrize("ip", ["93.184.215.14", "8.8.8.8", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_what_is_public(ip: str) -> None:
    assert is_public(ip)


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "2130706433", "0x7f000001", "0177.0.0.1", "127.1", "[::1]", "[::ffff:127.0.0.1]", "0"]
)
def test_ways_to_write_this_machine(host: str) -> None:
    """As the system itself reads them: a number, hexadecimal, octal, short."""
    with pytest.raises(DocumentError, match="which is not a public address|is not found"):
        public_address(parse_address(f"http://{host}/"), resolve=system_resolve)


def test_one_private_address_among_public_ones_is_enough(make: Any, web: Any) -> None:
    web.hosts["news.example"] = ["93.184.215.14", "10.0.0.1"]
    with pytest.raises(DocumentError, match="news.example is 10.0.0.1, which is not a public address"):
        make().get(URL)
    assert web.connected == []


def test_a_page(make: Any, web: Any) -> None:
    web.page("/1?a=b", "<p>é</p>", Content_Type="text/html; charset=utf-8", ETag='"x"', Last_Modified="Mon, 23 May 2016 10:00:00 GMT")
    found = make().get(f"{URL}?a=b#part")
    assert (found.content, found.kind, found.charset, found.etag) == ("<p>é</p>".encode(), "text/html", "utf-8", '"x"')
    path, headers = web.seen[0]
    assert path == "/1?a=b"
    # The name, though the connection is to the number that was checked; and nothing about the user.
    assert web.connected == [("93.184.215.14", 80)]
    assert {name: headers[name] for name in ("Host", "User-Agent")} == {"Host": "news.example", "User-Agent": "according/test"}
    assert set(headers) == {"Host", "User-Agent", "Accept", "Accept-Encoding", "Connection"}


def test_the_name_is_asked_for_once_a_request(make: Any, web: Any) -> None:
    """A name that is public when it is checked and private when it is connected to (DNS rebinding) gains nothing."""
    answers = iter([["93.184.215.14"], ["127.0.0.1"]])
    fetcher = make()
    fetcher._resolve = lambda host, port: next(answers)
    web.page("/1", "text")
    assert fetcher.get(URL).content == b"text"
    assert web.connected == [("93.184.215.14", 80)]


@pytest.mark.parametrize(
    "place", ["http://inner.example/", "http://127.0.0.1/", "http://169.254.169.254/latest/meta-data/", "file:///etc/passwd"]
)
def test_every_redirect_is_checked(make: Any, web: Any, place: str) -> None:
    web.hosts |= {"inner.example": ["10.0.0.7"], "127.0.0.1": ["127.0.0.1"], "169.254.169.254": ["169.254.169.254"]}
    web.page("/1", status=302, Location=place)
    with pytest.raises(DocumentError, match="is not fetched"):
        make().get(URL)
    assert len(web.connected) == 1


def test_redirects_are_followed_and_counted(make: Any, web: Any) -> None:
    web.page("/1", status=301, Location="/2")
    web.page("/2", "text")
    assert make().get(URL).url == "http://news.example/2"
    web.page("/2", status=302, Location="/1")
    with pytest.raises(DocumentError, match="leads on more than 5 times"):
        make().get(URL)


@pytest.mark.parametrize("packed", [False, True])
def test_limit_of_size(make: Any, web: Any, packed: bool) -> None:
    data = b"0" * 3_000_000
    headers = {"Content_Encoding": "gzip"} if packed else {}
    web.page("/1", gzip.compress(data) if packed else data, **headers)
    with pytest.raises(DocumentError, match="over the limit of 1 MB; raise it: --set fetch.max_mb"):
        make(max_mb="1").get(URL)
    assert make(max_mb="4").get(URL).content == data


def test_limit_of_time(make: Any, web: Any) -> None:
    web.page("/1", b"0" * 200_000)
    ticks = itertools.count(0, 100)
    with pytest.raises(DocumentError, match="not whole within 120"):
        make(clock=lambda: float(next(ticks))).get(URL)


def raw_server(answer: bytes) -> socket.socket:
    server = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        connection, _ = server.accept()
        with connection:
            connection.recv(65536)
            connection.sendall(answer)
            if not answer:
                connection.recv(1)

    threading.Thread(target=serve, daemon=True).start()
    return server


def ask_raw(make: Any, answer: bytes, **changes: str) -> Any:
    with raw_server(answer) as server:
        fetcher = make(**changes)
        fetcher._connect = lambda ip, port, timeout: socket.create_connection(server.getsockname(), timeout=timeout)
        return fetcher.get(URL)


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_server_that_drips_is_hung_up_on(make: Any, scheme: str) -> None:
    """A byte now and then never runs into the timeout; with TLS that may be in the middle of shaking hands."""
    stop = threading.Event()

    def serve() -> None:
        connection, _ = server.accept()
        with connection:
            connection.recv(65536)
            head = b"\x16\x03\x03\x40\x00" if scheme == "https" else b"HTTP/1.1 200 OK\r\n"
            with contextlib.suppress(OSError):
                connection.sendall(head)
                while not stop.wait(0.02):
                    connection.sendall(b"\x02")

    with socket.create_server(("127.0.0.1", 0)) as server:
        thread = threading.Thread(target=serve)
        thread.start()
        fetcher = make(clock=time.monotonic, total_s="0.4", timeout_s="5")
        fetcher._connect = lambda ip, port, timeout: socket.create_connection(server.getsockname(), timeout=timeout)
        begun = time.monotonic()
        try:
            with pytest.raises(DocumentError, match="not whole within 0.4"):
                fetcher.get(f"{scheme}://news.example/1")
            assert time.monotonic() - begun < 4
        finally:
            stop.set()
            thread.join()


def test_redirects_share_one_limit_of_time(make: Any, web: Any) -> None:
    web.page("/1", status=302, Location="/1")
    now = itertools.count(0, 50)
    with pytest.raises(DocumentError, match="not whole within 120"):
        make(clock=lambda: float(next(now)), max_redirects="20").get(URL)
    assert len(web.seen) < 4


def test_a_server_that_says_nothing(make: Any) -> None:
    with pytest.raises(DocumentError, match=r"no answer within 0.1 seconds"):
        ask_raw(make, b"", timeout_s="0.1")


def test_a_server_that_is_hung_up_on(make: Any) -> None:
    with pytest.raises(DocumentError, match=r"not whole within 0.2"):
        ask_raw(make, b"", total_s="0.2")


GZIPPED = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n"
ENDLESS = {
    "a body": (b"HTTP/1.1 200 OK\r\n\r\n", b"news " * 4000, "over the limit of 1 MB"),
    "chunks": (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"4e20\r\n" + b"news " * 4000 + b"\r\n", "over the limit of 1 MB"),
    "what unpacks to zeros": (GZIPPED + gzip.compress(b"")[:10], b"\x00\xff\xff\x00\x00" + bytes(65535), "over the limit of 1 MB"),
    "what unpacks to nothing": (GZIPPED + gzip.compress(b"")[:10], b"\x00\x00\x00\xff\xff" * 4000, "over the limit of 1 MB"),
    "what follows the packed": (GZIPPED + gzip.compress(b"news"), b"\x00" * 20_000, "goes on after the end of what is packed"),
    "lines before the head": (b"", b"HTTP/1.1 100 Continue\r\n\r\n", "not whole within 1"),
    "a line of the head": (b"HTTP/1.1 200 OK\r\nX: ", b"y" * 20_000, "no answer"),
    "lines of the head": (b"HTTP/1.1 200 OK\r\n", b"X: y\r\n" * 1000, "no answer"),
    "a place to go to": (b"HTTP/1.1 302 Found\r\nLocation: /", b"y" * 20_000, "no answer"),
}


@pytest.mark.parametrize("what", ENDLESS)
def test_what_has_no_end_is_hung_up_on(make: Any, what: str) -> None:
    """The server sends as long as somebody listens, as fast as it is taken."""
    head, again, message = ENDLESS[what]

    def serve() -> None:
        connection, _ = server.accept()
        with connection, contextlib.suppress(OSError):
            connection.settimeout(2)  # not all kernels tell the sender that nobody is there
            connection.recv(65536)
            connection.sendall(head)
            while True:
                connection.sendall(again)

    with socket.create_server(("127.0.0.1", 0)) as server:
        thread = threading.Thread(target=serve)
        thread.start()
        fetcher, opened = make(clock=time.monotonic, total_s="1", max_mb="1"), list[socket.socket]()
        fetcher._connect = lambda ip, port, timeout: (
            opened.append(socket.create_connection(server.getsockname(), timeout=timeout)) or opened[0]
        )
        with pytest.raises(DocumentError, match=message):
            fetcher.get(URL)
        assert opened[0].fileno() == -1, "the connection is closed"
        thread.join()


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort", "breaks off|no answer"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab", "breaks off|no answer"),
        (b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nnot packed", "broken on the way"),
        (b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + gzip.compress(b"x" * 999)[:20], "breaks off"),
        (b"HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\nxx", "packs it as 'br', which was not asked for"),
        (b"SSH-2.0-OpenSSH\r\n", "no answer"),
        (b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 200 + b"\r\n", "no answer"),
        (b"HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n", "the server answers 500"),
        (b"HTTP/1.1 429 Slow\r\nRetry-After: 120\r\nContent-Length: 0\r\n\r\n", r"the server answers 429 .*it asks to wait \(120\)"),
    ],
    ids=range(9),
)
def test_bad_answers(make: Any, answer: bytes, message: str) -> None:
    with pytest.raises(DocumentError, match=message):
        ask_raw(make, answer)


def test_https_needs_a_certificate_of_the_name(make: Any, web: Any) -> None:
    """The server here speaks no TLS: nothing is sent to it in the clear."""
    web.page("/1", "text")
    with pytest.raises(DocumentError, match="no safe connection|no answer"):
        make(timeout_s="2").get("https://news.example/1")
    assert [path for path, _ in web.seen if path == "/1"] == []


@pytest.mark.skipif(shutil.which("openssl") is None, reason="no openssl to make a certificate with")
def test_the_certificate_is_checked_against_the_name(make: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A certificate of news.example, which this test trusts, serves under that name and no other."""
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    names = ["-subj", "/CN=news.example", "-addext", "subjectAltName=DNS:news.example"]
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-keyout", key, "-out", certificate, *names]
    subprocess.run(command, check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)

    def ask(url: str) -> bytes | None:
        with socket.create_server(("127.0.0.1", 0)) as server:
            threading.Thread(target=answer, args=(server,), daemon=True).start()
            fetcher = make()
            fetcher._resolve = lambda host, port: ["93.184.215.14"]
            fetcher._connect = lambda ip, port, timeout: socket.create_connection(server.getsockname(), timeout=timeout)
            return fetcher.get(url).content

    def answer(server: socket.socket) -> None:
        with suppress(OSError):
            connection, _ = server.accept()
            with context.wrap_socket(connection, server_side=True) as safe:
                safe.recv(65536)
                safe.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ntext")

    with pytest.raises(DocumentError, match="no safe connection"):
        ask("https://news.example/")
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    assert ask("https://news.example/") == b"text"
    with pytest.raises(DocumentError, match="no safe connection"):
        ask("https://other.example/")


def test_what_has_not_changed_is_not_sent_again(make: Any, web: Any) -> None:
    web.page("/1", "text", ETag='"v1"')
    assert make().get(URL, etag='"v1"').content is None
    assert make().get(URL, etag='"v0"').content == b"text"


def test_a_304_that_was_not_asked_for_is_no_empty_report(make: Any, web: Any) -> None:
    web.page("/1", status=304)
    with pytest.raises(DocumentError, match="304 Not Modified to a question that did not ask so"):
        make().get(URL)


@pytest.mark.parametrize("mark", ["x" * 2000, "\xff", "a\r\n b"], ids=["long", "no ascii", "two lines"])
def test_a_mark_that_is_none_is_not_sent_back(make: Any, mark: str) -> None:
    head = f"HTTP/1.1 200 OK\r\nETag: {mark}\r\nLast-Modified: {mark}\r\nContent-Length: 4\r\n\r\ntext".encode("latin-1")
    found = ask_raw(make, head)
    assert (found.content, found.etag, found.modified) == (b"text", None, None)


def test_a_redirect_is_asked_about(make: Any, web: Any) -> None:
    web.page("/1", status=302, Location="/private/2")
    web.page("/private/2", "text")
    asked: list[str] = []
    with pytest.raises(DocumentError, match="leads to http://news.example/private/2, where its site asks programs to stay away"):
        make().get(URL, may=lambda url: asked.append(url) or False)
    assert (asked, [path for path, _ in web.seen]) == (["http://news.example/private/2"], ["/1"])
    assert make().get(URL, may=lambda url: True).content == b"text"


def robots(text: str | None, problem: str = "the server answers 404 Not Found") -> Robots:
    def get(url: str) -> str:
        assert url == "https://news.example/robots.txt"
        if text is None:
            raise DocumentError(url, stage="fetch", problem=problem)
        return text

    return Robots(get=get, agent="according")


def test_robots() -> None:
    rules = robots("User-agent: *\nDisallow: /private\n\nUser-agent: according\nDisallow: /drafts\n")
    assert not rules.allow("https://news.example/drafts/1")
    assert rules.allow("https://news.example/private/1")  # its own group counts for us, not that of all
    assert robots("").allow("https://news.example/1")
    assert robots(None).allow("https://news.example/1")
    assert not robots(None, "the server answers 429 Too Many Requests").allow("https://news.example/1")
    assert not robots(None, "the server answers 503 Service Unavailable").allow("https://news.example/1")
