"""The spaCy Doc, where spaCy is installed; what is said where it is not."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import according
from according.errors import UsageError
from according.export.spacy_doc import to_doc
from according.parsing import Parser
from according.records.document import Document
from according.records.parse import Parsed, Sentence, Token

ODD = "\n  Rebels  left.\t\tThey\u00a0won't  return…“Never!” \n\nWhy\u2028not?\r\n"


def test_without_spacy_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("spacy", "spacy.lang.en", "spacy.tokens"):
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(UsageError, match=r"pip install 'according\[spacy\]'"):
        to_doc(Document(id="d", text=""), parsed=Parsed(sentences=()))


def test_words_trees_names_and_mentions() -> None:
    pytest.importorskip("spacy")
    tokens = (
        Token(0, "Dar", 1, 4, "Dar", "PROPN", "NNP", "Number=Sing", 2, "nsubj", "B-LOC", "place"),
        Token(1, "Salem", 6, 11, "Salem", "PROPN", "NNP", "Number=Sing", 0, "flat", "I-LOC", "O"),
        Token(2, "fell", 12, 16, "fall", "VERB", "VBD", "Tense=Past", -1, "root", "O", "O"),
        Token(3, ".", 16, 17, ".", "PUNCT", ".", "_", 2, "punct", "O", "O"),
    )
    text = " Dar  Salem fell.\n"
    doc = to_doc(Document(id="d", text=text), parsed=Parsed(sentences=(Sentence(index=0, start=1, end=17, tokens=tokens),)))
    assert doc.text == text
    assert [(t.text, t.idx) for t in doc] == [(" ", 0), ("Dar", 1), (" ", 5), ("Salem", 6), ("fell", 12), (".", 16), ("\n", 17)]
    assert [(t.tag_, t.pos_, t.lemma_) for t in doc][3:6] == [("NNP", "PROPN", "Salem"), ("VBD", "VERB", "fall"), (".", "PUNCT", ".")]
    assert [t.dep_ for t in doc if not t.is_space] == ["nsubj", "flat", "ROOT", "punct"]
    assert [t.head.text for t in doc if not t.is_space] == ["fell", "Dar", "fell", "fell"]
    assert str(doc[4].morph) == "Tense=Past"
    assert [(e.text, e.label_) for e in doc.ents] == [("Dar  Salem", "LOC")]
    assert [(s.text, s.label_) for s in doc.spans["mentions"]] == [("Dar  Salem", "place")]
    assert len(list(doc.sents)) == 1


@pytest.mark.weights
def test_offsets_lead_back_to_the_text(examples: Path) -> None:
    pytest.importorskip("spacy")
    parser = Parser.load()
    for text in (ODD, "", " ", "\n", "x", *(path.read_text(encoding="utf8") for path in sorted(examples.glob("*.txt")))):
        document = Document(id="d", text=text)
        parsed = parser.parse(document)
        doc = to_doc(document, parsed=parsed)
        words = [token for sentence in parsed.sentences for token in sentence.tokens]
        assert doc.text == text
        assert [(t.text, t.idx, t.lemma_, t.pos_) for t in doc if t.tag_ != "_SP"] == [(w.form, w.start, w.lemma, w.upos) for w in words]
        assert [s.root.text for s in doc.sents if s.root.tag_ != "_SP"] == [s[s.root].form for s in parsed.sentences]


@pytest.mark.weights
def test_the_public_function_takes_a_text() -> None:
    pytest.importorskip("spacy")
    doc = according.to_spacy("Rebels shelled the port.\n")
    assert [(t.text, t.dep_) for t in doc][:2] == [("Rebels", "nsubj"), ("shelled", "ROOT")]
