"""Where the words of an annotation are looked for."""

from __future__ import annotations

import pytest

from according.corpus.anchors import NotFound, bare, find_here, find_near, occurrences
from according.corpus.records import Passage
from according.records.span import Span

SENTENCES = ("Troops left.", "Ceasefire or no ceasefire, troops met troops.", "The army fired.", "Troops stayed.")


@pytest.fixture
def passage() -> Passage:
    spans, at = [], 0
    for sentence in SENTENCES:
        spans.append(Span(start=at, end=at + len(sentence)))
        at += len(sentence) + 1
    text = " ".join(SENTENCES)
    return Passage(id="ab-001", line=1, published=None, place="", manner="", shows=(), text=text, sentences=tuple(spans))


@pytest.mark.parametrize(
    ("words", "sentence", "at"),
    [
        ("troops", 2, SENTENCES[1].index("troops") + 13),
        ("troops@2", 2, SENTENCES[1].rindex("troops") + 13),
        ("troops@2", 3, SENTENCES[1].rindex("troops") + 13),
        ("Troops", 3, 0),
        ("Troops", 4, 75),
        ("Troops", 1, 0),
        ("army", 1, 63),
    ],
)
def test_own_sentence_then_before_then_after(passage: Passage, words: str, sentence: int, at: int) -> None:
    found = find_near(words, passage, sentence=sentence)
    assert (found.start, found.text) == (at, bare(words)[0])
    assert passage.text[found.start : found.end] == found.text


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("fire", "'fire' stands in sentence 3 only inside a longer word; copy whole words"),
        ("the army", "'the army' is not in sentence 3; there is 'The army'"),
        ("met", "'met' is not in sentence 3 but in sentence 2; correct s or the words"),
        ("army@2", "'army' stands only 1 times in a sentence of sentence 3, not 2; count again"),
        ("navy", "'navy' is not in sentence 3; copy the words from the text, in one piece"),
    ],
)
def test_what_is_not_found_is_explained(passage: Passage, words: str, told: str) -> None:
    with pytest.raises(NotFound) as error:
        find_here(words, passage, sentence=3)
    assert str(error.value) == told


def test_whole_words_only() -> None:
    assert occurrences("fire", "ceasefire, fire; fired fire") == [11, 23]
    assert occurrences("U.S.", "the U.S. U.S.-backed") == [4, 9]
    assert bare("a@b.org") == ("a@b.org", None)
