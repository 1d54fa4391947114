"""Segments through the weights that ship to sentences."""

from __future__ import annotations

from dataclasses import replace

import pytest

from according.encoder import Encoder
from according.records.document import Document
from according.records.parse import Sentence
from according.records.segment import Segment, Word
from according.stages.parse import parse, parser
from according.stages.segment import segment

pytestmark = pytest.mark.weights

TEXT = "Rebels were shelled by soldiers on Monday, the army's spokesman said. “We won't leave Tarsil,” he added."


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return Encoder.load()


def test_syntax_of_a_passive(encoder: Encoder) -> None:
    first, second = parse(segment(Document(id="d", text=TEXT))[0], encoder=encoder)
    rows = {t.form: (t.lemma, t.upos, t.deprel) for t in first.tokens}
    assert rows["Rebels"] == ("rebel", "NOUN", "nsubj:pass")
    assert rows["shelled"][:2] == ("shell", "VERB")
    assert rows["soldiers"] == ("soldier", "NOUN", "obl:agent")
    assert first[first.root].form == "said"
    assert [t.form for t in second.tokens][1:5] == ["We", "wo", "n't", "leave"]
    assert [(t.lemma, t.deprel) for t in second.tokens if t.form == "wo"] == [("will", "aux")]


def test_words_keep_their_offsets(encoder: Encoder) -> None:
    for sentence in parse(segment(Document(id="d", text=TEXT))[0], encoder=encoder):
        assert all(TEXT[t.start : t.end] == t.form for t in sentence.tokens)


def test_a_segment_does_not_depend_on_the_others(encoder: Encoder) -> None:
    segments = segment(Document(id="d", text=TEXT))[0]
    assert parse(segments, encoder=encoder)[1] == parse(segments[1:], encoder=encoder)[0]


def test_groups_change_nothing(encoder: Encoder) -> None:
    """Short sentences around some that fill a group, and one of several windows; alone and together."""
    lengths = [3, 80, 1, 120, 2, 110, 5, 330, 4, 60]
    forms = ["Rebels", "shelled", "the", "port", ",", "officials", "said", "."] * 50
    words = [tuple(Word(form=f, start=9 * n, end=9 * n + len(f)) for n, f in enumerate(forms[:length])) for length in lengths]
    segments = [Segment(index=n, start=0, end=9 * len(one), words=one) for n, one in enumerate([*words, ()])]
    assert parse(segments, encoder=encoder) == tuple(parse([one], encoder=encoder)[0] for one in segments)


def test_every_sentence_has_one_root_and_known_heads(encoder: Encoder) -> None:
    line = " ".join(["shells", "fell", "and"] * 3000)
    for sentence in parse(segment(Document(id="d", text=line))[0], encoder=encoder):
        assert sum(t.head < 0 for t in sentence.tokens) == 1
        assert all(t.head < len(sentence) for t in sentence.tokens)


def test_longer_than_one_window(encoder: Encoder) -> None:
    words = tuple(Word(form=f, start=8 * n, end=8 * n + len(f)) for n, f in enumerate(["shells", "fell", ","] * 150))
    (sentence,) = parse([Segment(index=0, start=0, end=8 * 450, words=words)], encoder=encoder)
    assert len(sentence) == 450
    assert sum(t.head < 0 for t in sentence.tokens) == 1
    assert "parataxis" in {t.deprel for t in sentence.tokens}


def test_no_words_no_tokens(encoder: Encoder) -> None:
    (sentence,) = parse([Segment(index=0, start=0, end=0, words=())], encoder=encoder)
    assert sentence.tokens == ()


def test_what_would_leave_no_tree_is_not_mended(encoder: Encoder, monkeypatch: pytest.MonkeyPatch) -> None:
    def in_a_circle(sentence: Sentence) -> Sentence:
        first, last = sentence[0], sentence[len(sentence) - 1]
        return sentence.with_tokens({0: replace(first, head=last.index), last.index: replace(last, head=0)})

    segments = segment(Document(id="d", text=TEXT))[0]
    expected = parse(segments, encoder=encoder)
    monkeypatch.setattr(parser, "_MENDS", (in_a_circle, *parser._MENDS))
    assert parse(segments, encoder=encoder) == expected
