"""CoNLL-U."""

from __future__ import annotations

from according.cli.conllu import to_conllu
from according.records.document import Document
from according.records.parse import Parsed, Sentence, Token

WANTED = """\
# newdoc id = 00
# path = a\\x1b.txt
# sent_id = 00-1
# text = Rebels attacked.
# kind = prose
1	Rebels	rebel	NOUN	NNS	Number=Plur	2	nsubj	_	Mention=person|Span=0:6
2	attacked	attack	VERB	VBD	_	0	root	_	SpaceAfter=No|Span=7:15
3	.	.	PUNCT	.	_	2	punct	_	Span=15:16

"""


def token(index: int, form: str, start: int, head: int, **others: str) -> Token:
    kept = {"lemma": form, "upos": "X", "xpos": "X", "feats": "_", "deprel": "dep", "name": "O", "mention": "O"} | others
    return Token(index=index, form=form, start=start, end=start + len(form), head=head, **kept)


def test_columns() -> None:
    tokens = (
        token(0, "Rebels", 0, 1, lemma="rebel", upos="NOUN", xpos="NNS", feats="Number=Plur", deprel="nsubj", mention="person"),
        token(1, "attacked", 7, -1, lemma="attack", upos="VERB", xpos="VBD", deprel="root"),
        token(2, ".", 15, 1, upos="PUNCT", xpos=".", deprel="punct"),
    )
    parsed = Parsed(sentences=(Sentence(index=0, start=0, end=17, tokens=tokens),))
    assert to_conllu(Document(id="00", text="Rebels attacked.\n", path="a\x1b.txt"), parsed) == WANTED


def test_a_text_without_sentences_is_one_empty_document() -> None:
    assert to_conllu(Document(id="00", text=""), Parsed(sentences=())) == ""
