"""Plain text and Markdown: the text is the file's, or there is one clear line that says why not."""

from __future__ import annotations

import hashlib
import sys
from datetime import date
from pathlib import Path

import pytest

from according.errors import DocumentError
from according.records.discard import Discard
from according.records.document import Document
from according.settings import load_settings
from according.stages.read import read_text
from according.stages.read.language import _identifier

ENGLISH = "The army said on Monday that it had taken the town.\n\nThe rebels denied it and said that fighting went on.\n"


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a", "a.unknown"])
def test_the_text_is_the_file_s_unchanged(name: str, read) -> None:
    text = "# Head\r\n\r\n" + ENGLISH + "\ttabs  and   blanks \n\n"
    (document,) = read(name, text)
    assert document.text == text
    assert document.id == hashlib.sha256(text.encode()).hexdigest()[:16]
    assert (document.title, document.published, document.published_from) == (None, None, "unknown")


def test_a_byte_order_mark_is_all_that_is_dropped(read) -> None:
    assert [read("a.txt", ENGLISH.encode(encoding))[0].text for encoding in ("utf-8-sig", "utf-16", "utf-32")] == [ENGLISH] * 3
    assert read("a.txt", b"\xfe\xff" + ENGLISH.encode("utf-16-be"))[0].text == ENGLISH


def test_windows_1252_is_guessed(read, caplog: pytest.LogCaptureFixture) -> None:
    text = "“We deny it,” the général’s men said – twice."
    assert read("a.txt", text.encode("cp1252"))[0].text == text
    assert caplog.messages[0].endswith("a.txt: not UTF-8; read as cp1252, a guess")


def test_another_encoding_is_guessed_then_refused_by_its_language(read) -> None:
    text = "Правительство заявило в понедельник, что войска заняли город после двух дней боёв. Повстанцы это отрицают. " * 5
    (refusal,) = read("a.txt", text.encode("cp1251"))
    assert (refusal.reason, refusal.detail) == ("language", "Russian (ru); coded is English only")


def test_damaged_utf_8_is_an_error_and_no_guess(read) -> None:
    (error,) = read("a.txt", ENGLISH.encode() + "“quoted”".encode() + b"\xff and so on " * 3)
    assert isinstance(error, DocumentError)
    assert error.problem == f"cannot be decoded: UTF-8 but for byte {len(ENGLISH) + 12}; repair it or convert it to UTF-8"


def test_bytes_after_a_utf_16_mark_that_are_none(read) -> None:
    (error,) = read("a.txt", b"\xff\xfea\x00b")
    assert error.problem == "cannot be decoded: byte 2 is no utf-16-le; convert it to UTF-8"


@pytest.mark.parametrize("content", ["", " \r\n\t\n", b"\xef\xbb\xbf"])
def test_empty(content: str | bytes, read) -> None:
    (refusal,) = read("a.txt", content)
    assert isinstance(refusal, Discard)
    assert (refusal.reason, refusal.stage) == ("empty", "read")


MIME = "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://e.example/1\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\n<html>\r\n"
BODY = "The army said on Monday that it had taken the town of Dar Salem."


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        ("a.mhtml", MIME, "a web page saved as one file (MHTML); save it as HTML"),
        ("page.html", MIME, "a web page saved as one file (MHTML); save it as HTML"),
        ("a.eml", f"From: a@b.example\nSubject: attack\n\n{BODY}", "a mail; save its text"),
        ("a.txt", f"Received: from x\n\tby y;\n Mon, 6 May 2024\nFrom: a@b.example\nMessage-ID: <1@b>\n\n{BODY}", "a mail; save its text"),
        ("a", f"From a@b.example Mon May  6 10:00:00 2024\nDate: Mon, 6 May 2024\nMIME-Version: 1.0\n\n{BODY}", "a mail; save its text"),
    ],
)
def test_mail_is_told_and_not_read_with_its_head(name: str, content: str, what: str, read) -> None:
    (refusal,) = read(name, content)
    assert (refusal.reason, refusal.detail) == ("binary", f"looks like {what}")


@pytest.mark.parametrize(
    "content",
    [
        f"From: the press office\nDate: 6 May 2024\nSubject: the fighting\n\n{BODY}",
        f"Received: three wounded men.\nSent: nobody.\n\n{BODY}",
        f"{BODY}\nMIME-Version: 1.0\n",
        f"Update: {BODY}\n\nReceived: nothing yet.\n",
    ],
)
def test_what_begins_like_a_letter_is_text(content: str, read) -> None:
    (document,) = read("a.txt", content)
    assert document.text == content


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"BZh91AY&SY", "bzip2"),
        (b"\x89PNG\r\n", "PNG"),
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (b"{\\rtf1 text}", "RTF"),
        (b"text\x00text", "zero bytes"),
    ],
)
def test_binary_says_what_it_looks_like(content: bytes, what: str, read) -> None:
    (refusal,) = read("a.txt", content)
    assert refusal.reason == "binary"
    assert what in refusal.detail


def test_20_megabytes_are_refused_with_the_limit_and_how_to_raise_it(read) -> None:
    (refusal,) = read("a.txt", b"word " * 4_000_000)
    assert refusal.reason == "too_large"
    assert refusal.detail == "over the limit of 10 MB for one report; split it, or raise the limit: --set read.max_document_mb=…"


def test_the_limit_can_be_raised(read) -> None:
    text = ENGLISH * 20
    assert read("a.txt", text, changes={"read.max_document_mb": "0.001"})[0].reason == "too_large"
    assert read("a.txt", text, changes={"read.max_document_mb": "0.1"})[0].text == text


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le gouvernement a démenti lundi que ses soldats avaient quitté la ville.", "French (fr)"),
        ("Die Armee erklärte am Montag, sie habe die Stadt eingenommen.", "German (de)"),
        ("أعلن الجيش يوم الاثنين أنه سيطر على المدينة بعد معارك استمرت يومين.", "Arabic (ar)"),
        ("军方周一表示,经过两天的战斗,已经占领了这座城市,叛军否认了这一说法,并表示战斗仍在继续。", "Chinese (zh)"),
    ],
)
def test_another_language_is_named(text: str, language: str, read) -> None:
    (refusal,) = read("a.txt", text)
    assert refusal.reason == "language"
    assert refusal.detail == f"{language}; coded is English only"


def test_a_few_english_words_make_no_text_english(read) -> None:
    text = "Selon le « Journal of the East », le gouvernement a démenti lundi que ses soldats avaient quitté la ville et ses environs."
    assert [outcome.reason for outcome in read("a.txt", text)] == ["language"]


def test_plain_english_needs_no_language_guesser(read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "py3langid.langid", None)
    _identifier.cache_clear()
    assert [outcome.language for outcome in read("a.txt", "Rebels shelled the port on Monday.")] == ["en"]


@pytest.mark.parametrize(
    "text", ["Ville prise", "Police arrest 20 in Nairobi", "Taliban attack kills 12 in Kandahar", "Juba, Bor, Bentiu, Malakal"]
)
def test_a_few_words_and_names_are_not_refused(text: str, read) -> None:
    assert isinstance(read("a.txt", text)[0], Document)


def test_one_line_of_100_000_words_is_read(read) -> None:
    text = "the army attacked the town and the rebels " * 12_500
    assert read("a.txt", text)[0].text == text


def test_the_day_given_counts(read) -> None:
    (document,) = read("a.txt", ENGLISH, published=date(2024, 5, 3))
    assert (document.published, document.published_from) == (date(2024, 5, 3), "given")


def test_text_that_begins_like_json_is_text(read) -> None:
    text = '["We shall attack," said the general, whose men hold the town.]'
    assert read("a", text)[0].text == text
    assert read("a.txt", '{"text": "not taken apart in a text file"}')[0].text.startswith("{")


def test_xml_of_another_kind_is_an_error(read) -> None:
    (error,) = read("a.xml", '<?xml version="1.0"?><orders><order>12</order></orders>')
    assert error.problem.startswith("XML that is no feed and no web page (its root is 'orders')")


def test_read_text(tmp_path: Path) -> None:
    document = read_text(ENGLISH, settings=load_settings())
    assert (document.text, document.path) == (ENGLISH, "text")


@pytest.mark.parametrize(
    ("damaged", "sound"),
    [
        ("President FranÃ§ois Hollande condemned it.", "President François Hollande condemned it."),
        ("FranÃ\x83Â§ois Hollande condemned it.", "François Hollande condemned it."),
        ("The army said â€œwe left JuÃ¡rezâ€\x9d on Monday.", "The army said “we left Juárez” on Monday."),
        ("The rebels\u00e2\u20ac\u2122 men left the port.", "The rebels’ men left the port."),
    ],
)
def test_text_that_was_decoded_wrongly_is_repaired(damaged: str, sound: str, read, caplog: pytest.LogCaptureFixture) -> None:
    (document,) = read("a.txt", damaged)
    assert document.text == sound
    assert "a.txt: UTF-8 that was read as another encoding" in caplog.text


@pytest.mark.parametrize(
    "text",
    [
        "JOSÉ–MARÍA was held by the army, the police said.",
        "The ship LE GUÂ – a tanker, â la carte – left the port, the army said.",
        "The army’s men left São Tomé – “for good”, it said.",
        "Hà Nội and Ângela and the army: 5 £ and 3 € were paid on Monday.",
    ],
)
def test_accents_are_no_damage(text: str, read, caplog: pytest.LogCaptureFixture) -> None:
    assert read("a.txt", text)[0].text == text
    assert not caplog.text


def test_damage_from_end_to_end_takes_no_minutes(read) -> None:
    text = "The army left the port. FranÃ\x83Â§ois said so. " * 4_000
    assert read("a.txt", text)[0].text == "The army left the port. François said so. " * 4_000
