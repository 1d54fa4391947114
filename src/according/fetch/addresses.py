"""Which addresses may be fetched: http and https, and hosts all of whose addresses are public."""

from __future__ import annotations

import ipaddress
import re
import socket
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from according.errors import DocumentError

Resolve = Callable[[str, int], list[str]]
"""Host and port to IP addresses, as text."""

PORTS = {"http": 80, "https": 443}
NAT64 = ipaddress.ip_network("64:ff9b::/96")
LOWEST_PORT = 1024
"""Below it only the two of PORTS: what else answers there (mail, shells) is not to be spoken to in a feed's name."""
SAFE = "/%:=&?~+!$,;'@()*[]#"
"""What stays as it is in a path; all else that is not a letter, digit, "-", "." or "_" is written as %XX."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A checked web address. host: in ASCII (IDNA); target: path and query, ready for the request."""

    url: str
    scheme: str
    host: str
    port: int
    target: str

    @property
    def host_header(self) -> str:
        """The host as the request names it; an IPv6 address stands in brackets."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"


def parse_address(url: str) -> Address:
    """The parts of an address. Raises DocumentError for one that is not fetched: another scheme, a user's name in it, no host."""
    if re.search(r"[\x00-\x20\x7f\\]", url):
        raise _refused(url, "it holds blanks, control characters or backslashes")
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise _refused(url, f"it cannot be read ({error})") from error
    if parts.scheme not in PORTS:
        raise _refused(url, "only http and https are fetched")
    if parts.username is not None or parts.password is not None:
        raise _refused(url, "it holds a user's name or password")
    if not host or port == 0:
        raise _refused(url, "it names no host")
    if port is not None and port < LOWEST_PORT and port not in PORTS.values():
        raise _refused(url, f"port {port} is none of the web")
    target = quote(parts.path or "/", safe=SAFE) + (f"?{quote(parts.query, safe=SAFE)}" if parts.query else "")
    return Address(url=url, scheme=parts.scheme, host=_ascii(host, url), port=port or PORTS[parts.scheme], target=target)


def public_address(address: Address, *, resolve: Resolve) -> str:
    """The IP address to connect to. Raises DocumentError if the host has none, or has any that is not public.

    The connection is made to this very address, so that a name that is asked for again cannot lead elsewhere (DNS rebinding).
    """
    try:
        found = resolve(address.host, address.port)
    except (OSError, UnicodeError) as error:
        raise DocumentError(address.url, stage="fetch", problem=f"the host {address.host} is not found; check the address") from error
    private = [ip for ip in found if not is_public(ip)]
    if private:
        raise _refused(address.url, f"{address.host} is {private[0]}, which is not a public address")
    if not found:
        raise DocumentError(address.url, stage="fetch", problem=f"the host {address.host} is not found; check the address")
    return found[0]


def is_public(text: str) -> bool:
    """Whether an IP address is one of the public internet, an IPv4 address inside an IPv6 one included."""
    try:
        ip = ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        inner = [ip.ipv4_mapped, ip.sixtofour, *(ip.teredo or ())]
        if ip in NAT64:
            inner.append(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF))
        if any(part is not None and not (part.is_global and not part.is_multicast) for part in inner):
            return False
        if ip.ipv4_mapped is not None or ip in NAT64:
            return True
        # Ranges that are nobody's, were of one site once, or hold an IPv4 address in a way that is not used any more.
        if ip.is_reserved or ip.is_site_local:
            return False
    return ip.is_global and not ip.is_multicast


def system_resolve(host: str, port: int) -> list[str]:
    """All addresses that the system knows of a host."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def _ascii(host: str, url: str) -> str:
    try:
        return host if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError as error:
        raise _refused(url, "its host is no name") from error


def _refused(url: str, why: str) -> DocumentError:
    return DocumentError(url[:300], stage="fetch", problem=f"is not fetched: {why}")
