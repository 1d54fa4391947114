"""What channels, feeds and newsrooms set around their reports: pictures, hashtags, labels."""

from __future__ import annotations

import pytest

from according.records.document import Document
from according.stages.segment import segment
from according.stages.segment.words import words_of


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("near #Karsa.", ["near", "Karsa", "."]),
        ("in #PortKarsa and #Karsa_Nord", ["in", "Port", "Karsa", "and", "Karsa", "Nord"]),
        ("from #OLF and #OLFnews", ["from", "OLF", "and", "OLFnews"]),
        ("the #1 enemy, item # 5, a#b", ["the", "#1", "enemy", ",", "item", "#", "5", ",", "a", "#b"]),
        ("@ministry said", ["@ministry", "said"]),
    ],
)
def test_a_hashtag_is_its_words(text: str, forms: list[str]) -> None:
    assert [w.form for w in words_of(text, 0, len(text))] == forms


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("🔴Rebels took the port.\n⚡️⚡️ The army left.", [("prose", "Rebels took the port."), ("prose", "The army left.")]),
        ("❗️❗️ The army left.\n▪️ Two died.\n*Rebels say so.", [("prose", "The army left."), ("prose", "Two died."), ("prose", "Rebels say so.")]),
        ("*Rebels* took the port.", [("prose", "*Rebels* took the port.")]),
        ("BREAKING NEWS | Rebels took the port.", [("dateline", "BREAKING NEWS |"), ("prose", "Rebels took the port.")]),
        ("#BREAKING Rebels took the port.", [("dateline", "BREAKING"), ("prose", "Rebels took the port.")]),
        ("2nd LEAD: Rebels took the port.", [("dateline", "2nd LEAD:"), ("prose", "Rebels took the port.")]),
        ("UPDATE 3-Rebels take port\n\nRebels took it.", [("dateline", "UPDATE 3-"), ("headline", "Rebels take port"), ("prose", "Rebels took it.")]),
        ("Update on Karsa: rebels took the port.", [("prose", "Update on Karsa: rebels took the port.")]),
        ("MORE TROOPS SENT.", [("prose", "MORE TROOPS SENT.")]),
        ("Rebels took the port.\n\n#attack #Karsa | @karsa_now", [("prose", "Rebels took the port."), ("dateline", "attack #Karsa | @karsa_now")]),
        ("#Karsa: rebels took the port.", [("prose", "Karsa: rebels took the port.")]),
    ],
)
def test_what_stands_around_a_report_is_apart(text: str, cut: list[tuple[str, str]]) -> None:
    segments, _ = segment(Document(id="d", text=text))
    assert [(one.kind, text[one.start : one.end]) for one in segments] == cut


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "Militia seizes the airport of Karsa town, north\nArmy says it killed thirty fighters in the hills\n"
            "Opposition leader freed on bail in Ostia court\nThe end",
            4,
        ),
        (
            "The militia has seized the airport of Karsa town\nand the army says that it has killed about thirty\n"
            "fighters there, while in Ostia a leader was soon\nfreed.",
            1,
        ),
        (
            "14:05 | Army says it killed twelve fighters in Karsa\n14:40 | Three policemen wounded in a blast in Ostia\n"
            "15:10 | A party calls a protest for Friday in Karsa",
            3,
        ),
        (
            "THE MILITIA HAS SEIZED THE AIRPORT OF KARSA TOWN\nAND THE ARMY SAYS THAT IT HAS KILLED ABOUT THIRTY\n"
            "FIGHTERS THERE WHILE IN OSTIA A LEADER WAS SOON\nFREED.",
            1,
        ),
    ],
)
def test_headlines_and_entries_of_logs_are_no_wrapped_text(text: str, lines: int) -> None:
    segments, _ = segment(Document(id="d", text=text))
    assert len({one.paragraph for one in segments}) == lines
