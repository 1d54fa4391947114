"""CoNLL-U, from sentences made by hand and from the weights that ship."""

from __future__ import annotations

from dataclasses import replace

import pytest

from according.export.conllu import to_conllu
from according.parsing import Parser
from according.records.document import Document
from according.records.parse import Parsed, Sentence, Token

WANTED = """\
# newdoc id = 00
# global.Entity = eid-etype-head
# path = a b.txt
# newpar
# sent_id = 00-1
# text = Tarsil's rebels attacked.
# kind = headline
1	Tarsil	Tarsil	PROPN	NNP	Number=Sing	3	nmod:poss	_	Entity=(e1-person-3(e2-place-1|Mention=place|Name=B-LOC|SpaceAfter=No|Span=0:6
2	's	's	PART	POS	_	1	case	_	Entity=e2)|Span=6:8
3	rebels	rebel	NOUN	NNS	Number=Plur	4	nsubj	_	Entity=e1)|Mention=person|Span=9:15
4	attacked	attack	VERB	VBD	_	0	root	_	SpaceAfter=No|Span=16:24
5	.	.	PUNCT	.	_	4	punct	_	Span=24:25

"""
TOKENS = (
    Token(0, "Tarsil", 0, 6, "Tarsil", "PROPN", "NNP", "Number=Sing", 2, "nmod:poss", "B-LOC", "place"),
    Token(1, "'s", 6, 8, "'s", "PART", "POS", "_", 0, "case", "O", "O"),
    Token(2, "rebels", 9, 15, "rebel", "NOUN", "NNS", "Number=Plur", 3, "nsubj", "O", "person"),
    Token(3, "attacked", 16, 24, "attack", "VERB", "VBD", "_", -1, "root", "O", "O"),
    Token(4, ".", 24, 25, ".", "PUNCT", ".", "_", 3, "punct", "O", "O"),
)
SENTENCE = Sentence(index=0, start=0, end=25, tokens=TOKENS, kind="headline")
DOCUMENT = Document(id="00", text="Tarsil's rebels attacked.\n", path="a\tb.txt")


def test_columns_and_comments() -> None:
    assert to_conllu(DOCUMENT, parsed=Parsed(sentences=(SENTENCE,))) == WANTED


def test_a_text_without_words_gives_nothing() -> None:
    empty = Sentence(index=0, start=0, end=0, tokens=())
    assert to_conllu(Document(id="00", text=""), parsed=Parsed(sentences=())) == ""
    assert to_conllu(Document(id="00", text=""), parsed=Parsed(sentences=(empty,))) == ""


def test_paragraphs_begin_once_and_mentions_are_numbered_through_the_document() -> None:
    second, third = replace(SENTENCE, index=1), replace(SENTENCE, index=2, paragraph=1)
    lines = to_conllu(DOCUMENT, parsed=Parsed(sentences=(SENTENCE, second, third))).split("\n")
    assert [line for line in lines if line.startswith(("# newpar", "# sent_id"))] == [
        "# newpar", "# sent_id = 00-1", "# sent_id = 00-2", "# newpar", "# sent_id = 00-3",
    ]  # fmt: skip
    assert [line.partition("Entity=")[2].partition("|")[0] for line in lines if line.startswith("1\t")] == [
        "(e1-person-3(e2-place-1", "(e3-person-3(e4-place-1", "(e5-person-3(e6-place-1",
    ]  # fmt: skip


@pytest.mark.weights
def test_rows_keep_the_rules_of_the_format() -> None:
    """One root a sentence, no cycle, ids that count, and `# text` is what the forms and SpaceAfter make."""
    text = "Ankara\u00a0denied it…“Never!”\n\nRebels left Dar  Salem's port, officials said.\x0c Why\u2028not? " + "shells fell and " * 150
    document = Document(id="d", text=text)
    made = to_conllu(document, parsed=Parser.load().parse(document))
    assert made.endswith("\n\n") and not made.endswith("\n\n\n")
    blocks = made.removesuffix("\n\n").split("\n\n")
    assert len(blocks) >= 4
    for block in blocks:
        comments = dict(line[2:].split(" = ", 1) for line in block.split("\n") if line.startswith("# ") and " = " in line)
        rows = [line.split("\t") for line in block.split("\n") if not line.startswith("#")]
        assert {len(row) for row in rows} == {10}
        assert [row[0] for row in rows] == [str(n) for n in range(1, len(rows) + 1)]
        assert "".join(row[1] + " " * ("SpaceAfter=No" not in row[9]) for row in rows).rstrip(" ") == comments["text"]
        heads = {int(row[0]): int(row[6]) for row in rows}
        assert [row[0] for row in rows if row[6] == "0"] == [row[0] for row in rows if row[7] == "root"]
        assert list(heads.values()).count(0) == 1
        for word in heads:
            seen: set[int] = set()
            while word and word not in seen:
                seen.add(word)
                word = heads[word]
            assert word == 0
