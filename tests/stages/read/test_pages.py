"""Web pages, of which some are broken on purpose."""

from __future__ import annotations

import time
from datetime import date

import pytest

from according.records.discard import Discard
from according.records.document import Document

FIRST = "Rebels seized the town of Marabad on Sunday, a spokesman for the army said, after a siege begun on 2011-01-02 in the east."
SECOND = "The government denied that its soldiers had left the town and accused the rebels of lying about the outcome of the battle."


def page(head: str = "", body: str = f"<p>{FIRST}</p><p>{SECOND}</p>", heading: str = "<h1>Rebels seize town</h1>") -> str:
    menu = "<nav><ul><li><a href='/'>Home</a></li><li><a href='/w'>World</a></li></ul></nav>"
    foot = "<footer>Copyright 2024-03-03 The Daily Example</footer>"
    return f"<!DOCTYPE html><html><head>{head}</head><body>{menu}<article>{heading}{body}</article>{foot}</body></html>"


HEAD = (
    "<title>Rebels seize town | The Daily Example</title>"
    '<meta property="og:title" content="Rebels seize town"><meta property="og:site_name" content="The Daily Example">'
    '<link rel="canonical" href="https://news.example.org/a/1">'
)


def test_text_title_outlet_and_address(read) -> None:
    (document,) = read("a.html", page(HEAD))
    assert document.text == f"Rebels seize town\n\n{FIRST}\n\n{SECOND}"
    assert (document.title, document.source) == ("Rebels seize town", "The Daily Example")
    assert document.url == "https://news.example.org/a/1"


def test_the_title_is_put_before_a_text_without_it(read) -> None:
    assert read("a.html", page(HEAD, heading=""))[0].text == f"Rebels seize town\n\n{FIRST}\n\n{SECOND}"


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2016-05-23T10:00:00Z">',
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2016-05-23"}</script>',
        '<link rel="canonical" href="https://news.example.org/2016/05/23/town">',
    ],
)
def test_the_day_of_publication_is_the_page_s(head: str, read) -> None:
    (document,) = read("a.html", page(head), published=date(2001, 1, 1))
    assert (document.published, document.published_from) == (date(2016, 5, 23), "page")


def test_a_date_in_the_prose_or_the_foot_is_not_the_day_of_publication(read) -> None:
    (document,) = read("a.html", page(HEAD))
    assert (document.published, document.published_from) == (None, "unknown")


@pytest.mark.parametrize(
    ("head", "before"),
    [
        ('<meta property="article:modified_time" content="2018-01-01">', ""),
        ('<script type="application/ld+json">{"@type": "NewsArticle", "dateModified": "2018-01-01"}</script>', ""),
        ("<title>The fall of Marabad on 3 March 2011</title>", "<p>It fell on 3 June 2015.</p>"),
        ('<meta property="og:image" content="https://e.example/2014/02/03/a.png">', "<img src='/2014/02/03/a.png'>"),
        ("", "<p class='date'>05/06/2016</p>"),
        ("", "<p class='date'>May 2016</p>"),
        ("", "<time>yesterday</time>"),
    ],
)
def test_other_days_are_not_the_day_of_publication(head: str, before: str, read) -> None:
    (document,) = read("a.html", page(head, body=f"{before}<p>{FIRST}</p><p>{SECOND}</p>", heading=""))
    assert (document.published, document.published_from) == (None, "unknown")


@pytest.mark.parametrize("before", ["<p class='date'>23 May 2016</p>", "<time datetime='2016-05-23T21:00'>3 years ago</time>"])
def test_a_byline_dates_the_page(before: str, read) -> None:
    (document,) = read("a.html", page(HEAD, body=f"{before}<p>{FIRST}</p><p>{SECOND}</p>"))
    assert (document.published, document.published_from) == (date(2016, 5, 23), "page")


@pytest.mark.parametrize("unseen", ["<p hidden>{}</p>", "<p style='color: red; display: none'>{}</p>", "<noscript>{}</noscript>"])
def test_what_no_reader_sees_is_not_read(unseen: str, read) -> None:
    hidden = unseen.format("The army attacked the village.")
    assert read("a.html", page(HEAD, body=f"<p>{FIRST}</p>{hidden}<p>{SECOND}</p>"))[0].text.split("\n\n")[1:] == [FIRST, SECOND]


def test_preformatted_text_is_put_into_paragraphs(read) -> None:
    html = "<html><body><pre>The army said on Monday that it\nhad taken the town.\n\nThe rebels\ndenied it.</pre></body></html>"
    assert read("a.html", html)[0].text == "The army said on Monday that it had taken the town.\n\nThe rebels denied it."


def test_the_day_given_counts_for_a_page_without_one(read) -> None:
    (document,) = read("a.html", page(HEAD), published=date(2016, 5, 24))
    assert (document.published, document.published_from) == (date(2016, 5, 24), "given")


@pytest.mark.parametrize("name", ["a.txt", "a", "a.htm", "a.XHTML"])
def test_a_page_is_known_by_its_beginning(name: str, read) -> None:
    assert read(name, "\n<!-- saved -->" + page(HEAD))[0].title == "Rebels seize town"


def test_the_encoding_that_the_page_names(read) -> None:
    html = page('<meta charset="windows-1251">' + HEAD, body=f"<p>{FIRST}</p><p>{SECOND} «Да».</p>")
    assert read("a.html", html.encode("cp1251"))[0].text.endswith("«Да».")
    (error,) = read("a.html", page('<meta charset="x-none">').encode() + b"\xff")
    assert error.problem == "names the encoding 'x-none', which is none; convert it to UTF-8"


@pytest.mark.parametrize(
    "html",
    [
        "<html></html>",
        "<html><body><script>var text = 'The army attacked the town.'</script></body></html>",
        "<html><frameset><frame src='http://news.example.org/'></frameset></html>",
        "<html><body><img src='a.png'></body></html>",
        "<!doctype html>",
    ],
)
def test_a_page_without_text(html: str, read) -> None:
    (refusal,) = read("a.html", html)
    assert isinstance(refusal, Discard)
    assert refusal.reason == "no_text"


def test_another_language(read) -> None:
    body = "<p>Les rebelles ont pris dimanche la ville, a déclaré un porte-parole de l’armée, après deux jours de combats dans l’est.</p>"
    assert [outcome.reason for outcome in read("a.html", page(body=body * 2, heading=""))] == ["language"]


HOSTILE = {
    "deep": "<html><body>" + "<div>" * 100_000 + FIRST,
    "deep inline": "<html><body><p>" + "<b><i>" * 50_000 + FIRST,
    "tables in tables": "<html><body>" + "<table><tr><td>" * 5_000 + FIRST,
    "many attributes": "<html><body><p " + "a='b' " * 100_000 + ">" + FIRST,
    "entities": '<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><html><body>' + f"<p>&b; {FIRST}</p>",
    "outside entity": '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]><html><body>' + f"<p>&x; {FIRST}</p>",
    "zero byte": f"<html><body><p>\0{FIRST}</p><p>{SECOND}</p>",
    "declaration": f'<?xml version="1.0" encoding="utf-16"?><html><body><p>{FIRST}</p><p>{SECOND}</p></body></html>',
    "json-ld": "<html><head><script type='application/ld+json'>" + '{"a":' * 20_000 + f"</script></head><body><p>{FIRST}</p>",
    "only brackets": "<html>" + "<" * 100_000,
    "many elements": "<html><body>" + "<span>x</span>" * 61_000,
    "much text": "<html><body><p>" + "word " * 250_000,
    "dates": "<html><head><title>" + "2016" * 10_000 + f"</title></head><body><p>{FIRST}</p>",
}


@pytest.mark.parametrize("what", sorted(HOSTILE))
def test_hostile_pages_neither_crash_nor_hang(what: str, read) -> None:
    begun = time.monotonic()
    (outcome,) = read("a.html", HOSTILE[what], changes={"read.min_letters_for_language": "10000000"})
    assert isinstance(outcome, (Document, Discard)) or outcome.problem
    assert time.monotonic() - begun < 20


def test_entities_are_not_resolved(read) -> None:
    (document,) = read("a.html", HOSTILE["outside entity"])
    assert document.text.startswith("&x; Rebels seized")


def test_the_limits_of_a_page_say_how_to_raise_them(read) -> None:
    (refusal,) = read("a.html", HOSTILE["many elements"])
    assert refusal.reason == "too_large"
    assert refusal.detail.endswith("over the limit of 60000; save its text, or raise the limit: --set read.max_page_elements=…")


def test_the_result_does_not_depend_on_what_was_read_before(read) -> None:
    first = read("a.html", page(HEAD))
    read("b.html", page("", body=f"<p>{SECOND}</p>" * 30))
    assert read("a.html", page(HEAD)) == first
