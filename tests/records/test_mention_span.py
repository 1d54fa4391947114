"""Which words a mention covers, on trees made by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from according.records.mention_span import mention_spans
from according.records.parse import Sentence
from trees import sentence


def with_mentions(rows: str, **kinds: str) -> Sentence:
    """A tree whose words of the given forms head mentions of the given types."""
    made = sentence(rows)
    return replace(made, tokens=tuple(replace(token, mention=kinds.get(token.form, "O")) for token in made.tokens))


def found(made: Sentence) -> list[tuple[str, str]]:
    return [(" ".join(token.form for token in made.tokens[span.start : span.end]), span.kind) for span in mention_spans(made)]


OWNED = "the/_/DET/2/det mayor/_/NOUN/4/nmod:poss 's/_/PART/2/case house/_/NOUN/0/root"
LED = "In/_/ADP/3/case the/_/DET/3/det town/_/NOUN/0/root of/_/ADP/5/case Tarsil/_/PROPN/3/nmod ,/,/PUNCT/3/punct"
BOTH = "young/_/ADJ/2/amod rebels/_/NOUN/0/root and/_/CCONJ/4/cc soldiers/_/NOUN/2/conj"
NAMED = "the/_/DET/2/det mayor/_/NOUN/0/root ,/,/PUNCT/4/punct Anna/_/PROPN/2/appos Orlo/_/PROPN/4/flat"
RELATIVE = "men/_/NOUN/0/root who/_/PRON/3/nsubj fled/flee/VERB/1/acl:relcl"
SAID = "They/_/PRON/4/nsubj are/be/AUX/4/cop the/_/DET/4/det rebels/_/NOUN/0/root"
SHOT = "and/_/CCONJ/3/cc rebels/_/NOUN/3/nsubj shot/shoot/VERB/0/root her/_/PRON/3/obj ././PUNCT/3/punct"


@pytest.mark.parametrize(
    ("rows", "kinds", "wanted"),
    [
        (OWNED, {"mayor": "person", "house": "place"}, [("the mayor 's house", "place"), ("the mayor 's", "person")]),
        (LED, {"town": "place", "Tarsil": "place"}, [("the town of Tarsil", "place"), ("Tarsil", "place")]),
        (BOTH, {"rebels": "person", "soldiers": "person"}, [("young rebels", "person"), ("soldiers", "person")]),
        (NAMED, {"mayor": "person", "Anna": "person"}, [("the mayor", "person"), ("Anna Orlo", "person")]),
        (RELATIVE, {"men": "person"}, [("men who fled", "person")]),
        (SAID, {"rebels": "person"}, [("the rebels", "person")]),
        (SHOT, {"shot": "event"}, [("rebels shot her", "event")]),
    ],
    ids=["possessive", "preposition", "conjuncts", "apposition", "relative clause", "copula", "a verb's event is its clause"],
)
def test_words_of_a_mention(rows: str, kinds: dict[str, str], wanted: list[tuple[str, str]]) -> None:
    assert found(with_mentions(rows, **kinds)) == wanted


def test_head_and_range_are_places_in_the_sentence() -> None:
    (span,) = mention_spans(with_mentions(LED, town="place"))
    assert (span.start, span.end, span.head, span.kind) == (1, 5, 2, "place")


def test_no_mention_no_span() -> None:
    assert mention_spans(sentence(LED)) == ()
