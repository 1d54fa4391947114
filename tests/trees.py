"""Builds parsed sentences by hand, so that tests of a stage need no weights.

    parsed("Rebels/rebel/NOUN/2/nsubj shelled/shell/VERB:VBD/0/root Tarsil/Tarsil/PROPN/2/obj ./PUNCT...")

A word is form/lemma/UPOS[:feature,feature]/head/relation, heads counted from 1; "_" as lemma takes the form, lower-cased
unless it is a proper noun. Sentences are separated by a line break; the text is the forms with a space between.
"""

from __future__ import annotations

from according.records.parse import Parsed, Quote, Sentence, Token

_XPOS = {"NOUN": "NN", "PROPN": "NNP", "VERB": "VBD", "ADJ": "JJ", "PRON": "PRP", "ADP": "IN", "DET": "DT", "AUX": "MD"}


def sentence(rows: str, *, index: int = 0, start: int = 0, paragraph: int = 0, kind: str = "prose") -> Sentence:
    tokens, at = [], start
    for position, row in enumerate(rows.split()):
        form, lemma, tag, head, deprel = row.rsplit("/", 4)
        upos, _, feats = tag.partition(":")
        if lemma == "_":
            lemma = form if upos == "PROPN" else form.lower()
        features, xpos = feats.replace(",", "|") or "_", _XPOS.get(upos, upos)
        if form.lower() in ("who", "which", "that") and upos == "PRON":
            xpos = "WDT"
        tokens.append(Token(position, form, at, at + len(form), lemma, upos, xpos, features, int(head) - 1, deprel, "O", "O"))
        at += len(form) + 1
    return Sentence(index=index, start=start, end=at - 1, tokens=tuple(tokens), paragraph=paragraph, kind=kind)


def parsed(*rows: str, quotes: tuple[Quote, ...] = ()) -> Parsed:
    sentences, start = [], 0
    for index, row in enumerate(rows):
        found = sentence(row, index=index, start=start)
        sentences.append(found)
        start = found.end + 1
    return Parsed(sentences=tuple(sentences), quotes=quotes)


def text_of(found: Parsed) -> str:
    return " ".join(token.form for one in found.sentences for token in one.tokens)
