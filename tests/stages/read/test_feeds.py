"""RSS and Atom files: an item a report."""

from __future__ import annotations

from datetime import date

import pytest

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Marabad Morning</title><link>https://morning.example/</link>
<item><title>Army &amp; rebels trade fire</title><link>https://morning.example/1</link><guid>item-1</guid>
<pubDate>Mon, 23 May 2016 23:30:00 -0500</pubDate>
<description>The army said on Monday…</description>
<content:encoded><![CDATA[<p>The army said on Monday that it had taken <b>the town</b>.</p><script>alert(1)</script><p>Rebels denied it.<br>Two died.</p>]]></content:encoded>
</item>
<item><title>Only a headline of five words</title><link>https://morning.example/2</link><dc:date>2016-05-24T01:00:00Z</dc:date></item>
<item><title></title><guid>empty</guid></item>
</channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title type="text">Evening Wire</title>
<entry><title type="html">Talks &lt;b&gt;resume&lt;/b&gt; on Monday</title><id>tag:evening.example,2016:1</id>
<link rel="self" href="https://evening.example/self"/><link href="https://evening.example/1"/>
<updated>2016-05-25T08:00:00Z</updated><published>2016-05-24T08:00:00+03:00</published>
<source><title>Valley Agency</title></source>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The envoys met on Monday.</p><p>They will meet again.</p></div></content></entry></feed>"""


def test_rss(read) -> None:
    first, second, third = read("feed.xml", RSS)
    assert first.text == "Army & rebels trade fire\n\nThe army said on Monday that it had taken the town.\n\nRebels denied it.\n\nTwo died."
    assert (first.path.rpartition("/")[2], first.url, first.source) == ("feed.xml#item-1", "https://morning.example/1", "Marabad Morning")
    # The day as it is written there, without a change of time zone.
    assert (first.published, first.published_from) == (date(2016, 5, 23), "given")
    assert (second.text, second.published) == ("Only a headline of five words", date(2016, 5, 24))
    assert third.reason == "empty"


def test_atom(read) -> None:
    (entry,) = read("feed.atom", ATOM)
    assert entry.text == "Talks resume on Monday\n\nThe envoys met on Monday.\n\nThey will meet again."
    assert (entry.source, entry.url, entry.published) == ("Valley Agency", "https://evening.example/1", date(2016, 5, 24))


def test_a_feed_without_an_xml_head_and_suffix(read) -> None:
    assert [d.source for d in read("download", ATOM)] == ["Valley Agency"]


def test_a_feed_with_a_stray_ampersand_is_read_with_a_warning(read, caplog: pytest.LogCaptureFixture) -> None:
    first, *_ = read("feed.xml", RSS.replace("Army &amp; rebels", "Army & rebels"))
    assert first.source == "Marabad Morning"
    assert "broken XML" in caplog.text


def test_other_encodings(read) -> None:
    text = RSS.replace("UTF-8", "ISO-8859-1").replace("the town", "Équateur")
    assert "Équateur" in read("feed.xml", text.replace("…", ".").encode("latin-1"))[0].text


def test_a_feed_without_items(read) -> None:
    (refusal,) = read("feed.xml", "<?xml version='1.0'?><rss><channel><title>News</title></channel></rss>")
    assert (refusal.reason, refusal.detail) == ("empty", "a feed without items")


@pytest.mark.parametrize("day", ["99999999999999999999 May 2016", "Mon, 23 May 99999999999 10:00:00 GMT", "05/06/2016", "soon"])
def test_days_that_are_none(read, day: str) -> None:
    (found,) = read("feed.xml", f"<rss><channel><item><title>The army took it</title><pubDate>{day}</pubDate></item></channel></rss>")
    assert (found.published, found.published_from) == (None, "unknown")


BOMB = (
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>'
    "<rss><channel><item><title>The army took the town</title><description>&c;&c;</description></item></channel></rss>"
)
FILE = (
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/hostname">]>'
    "<rss><channel><item><title>The army took the town</title><description>&f;</description></item></channel></rss>"
)


@pytest.mark.parametrize("hostile", [BOMB, FILE], ids=["entities", "file"])
def test_entities_are_not_filled_in(read, hostile: str) -> None:
    (found,) = read("feed.xml", hostile)
    assert found.text == "The army took the town"


def test_a_deep_tree_is_an_error_and_no_crash(read) -> None:
    (error,) = read("feed.xml", "<?xml version='1.0'?><rss>" + "<a>" * 100_000 + "</a>" * 100_000 + "</rss>")
    assert "broken XML" in error.problem


def test_deep_html_in_an_item(read) -> None:
    item = f"<![CDATA[{'<div>' * 5000}The army took the town on Monday.{'</div>' * 5000}]]>"
    (found,) = read(
        "feed.xml", f"<?xml version='1.0'?><rss><channel><item><title>News</title><description>{item}</description></item></channel></rss>"
    )
    assert found.text.startswith("News")


@pytest.mark.parametrize("half", [b"\xed\xa0\x80", b"&#xD800;", b"&#55296;"])
@pytest.mark.parametrize("field", ["description", "title", "link"])
def test_halves_of_characters_in_a_broken_feed_cost_their_item_at_most(read, half: bytes, field: str) -> None:
    """Found by fuzzing: what libxml2 keeps of a broken file lxml may not be able to give out."""
    bad = f"<item><title>a</title><{field}><b>x ".encode() + half + f" & y</b></{field}></item>".encode()
    good = b"<item><title>The army said on Monday that it had taken the town.</title></item>"
    found = read("a.rss", b"<rss><channel><title>x</title>" + bad + good + b"</channel></rss>")
    assert found[-1].text == "The army said on Monday that it had taken the town."
    assert len(found) == 2
