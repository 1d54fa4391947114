"""Mentions and the ranking over them: by trees made by hand and weights made by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

import trees
from according.records.document import Document
from according.records.parse import Parsed, Ref, Token
from according.stages.resolve_actors import Registry
from according.stages.resolve_actors.candidates import candidates, co_arguments, enclosing, governing_subjects, own_subjects
from according.stages.resolve_actors.coreference import Coreference
from according.stages.resolve_actors.people import People
from according.stages.resolve_actors.ranking import Ranking, weights
from according.stages.resolve_actors.scene import scene_of


@pytest.fixture(scope="module")
def registry() -> Registry:
    return Registry.load()


def _labelled(token: Token) -> Token:
    return replace(token, mention="organization")


def ranking(registry: Registry, *rows: str, known: dict[str, float] | None = None, bodies: tuple[str, ...] = ()) -> Ranking:
    """bodies: words that the encoder would call organisations."""
    plain = trees.parsed(*rows)
    labelled = [replace(s, tokens=tuple(_labelled(t) if t.form in bodies else t for t in s.tokens)) for s in plain.sentences]
    parsed = Parsed(sentences=tuple(labelled))
    scene = scene_of(parsed, document=Document(id="t", text=trees.text_of(parsed)), registry=registry)
    return Coreference(scene, People(scene), known=known).ranking


ARMY = "The/_/DET/2/det army/_/NOUN/3/nsubj fought/fight/VERB/0/root rebels/rebel/NOUN:Number=Plur/3/obj"
THEY = "They/they/PRON/2/nsubj fled/flee/VERB/0/root"


def test_mentions_say_what_they_are(registry: Registry) -> None:
    found = ranking(registry, ARMY, THEY, known={}).mentions.all
    assert [(m.token.form, m.form, m.type, m.count, m.role, m.det) for m in found] == [
        ("army", "noun", "organization", "body", "subject", "the"),
        ("rebels", "noun", "organization", "many", "object", "bare"),
        ("They", "they", "", "many", "subject", ""),
    ]


def test_the_greatest_sum_wins_and_tells_why(registry: Registry) -> None:
    link = ranking(registry, ARMY, THEY, known={"M before object": 2.0, "M before subject": 1.0, "M none": 0.5}).link(Ref(1, 0))
    assert link is not None
    assert (link.to.ref, link.score, link.reason) == (Ref(0, 3), 1.5, ("M before object",))


def test_where_none_weighs_more_nobody_is_meant(registry: Registry) -> None:
    assert ranking(registry, ARMY, THEY, known={"M before object": 2.0, "M none": 2.5}).link(Ref(1, 0)) is None


def test_without_weights_nobody_is_meant(registry: Registry) -> None:
    assert ranking(registry, ARMY, THEY, known={}).link(Ref(1, 0)) is None


def test_a_word_that_is_no_mention_goes_back_to_nobody(registry: Registry) -> None:
    assert ranking(registry, ARMY, THEY).link(Ref(1, 1)) is None


def test_acronyms_are_candidates_of_the_long_name(registry: Registry) -> None:
    long = "Tarsil/_/PROPN/3/compound River/_/PROPN/3/compound Union/_/PROPN/4/nsubj grew/grow/VERB/0/root"
    far = ["It/it/PRON/2/nsubj rained/rain/VERB/0/root"] * 9
    found = ranking(registry, long, *far, "TRU/_/PROPN/2/nsubj spoke/speak/VERB/0/root", known={}, bodies=("Union", "TRU")).mentions
    acronym = found.at(Ref(10, 0))
    assert acronym is not None
    assert [other.ref for other in candidates(acronym, mentions=found)] == [Ref(0, 2)]


def test_candidates_are_bounded(registry: Registry) -> None:
    many = " ".join(f"rebels/rebel/NOUN:Number=Plur/{n}/conj" for n in range(1, 200))
    found = ranking(registry, "rebels/rebel/NOUN:Number=Plur/0/root " + many, THEY, known={}).mentions
    they = found.at(Ref(1, 0))
    assert they is not None and len(candidates(they, mentions=found)) == 50


def test_syntax_bars_and_offers() -> None:
    said = trees.sentence("Korda/_/PROPN/2/nsubj said/say/VERB/0/root guards/_/NOUN/4/nsubj saw/see/VERB/2/ccomp him/he/PRON/4/obj")
    assert (co_arguments(said, 4), own_subjects(said, 4), governing_subjects(said, 4)) == ({2}, {2}, {0})
    men = trees.sentence("His/his/PRON/2/nmod:poss men/man/NOUN/3/nsubj fled/flee/VERB/0/root")
    assert (co_arguments(men, 0), enclosing(men, 0)) == (set(), {1})
    led = trees.sentence("men/man/NOUN/0/root who/_/PRON/3/nsubj lost/lose/VERB/1/acl:relcl their/_/PRON/5/nmod:poss homes/_/NOUN/3/obj")
    assert enclosing(led, 3) == {4}  # the men may be they, for a clause stands between


def test_who_does_it_is_not_to_whom_it_is_done() -> None:
    kept = trees.sentence(
        "clerks/clerk/NOUN/6/nsubj who/who/PRON/3/nsubj hid/hide/VERB/1/acl:relcl them/they/PRON/3/obj ,/,/PUNCT/3/punct fled/flee/VERB/0/root"
    )
    assert co_arguments(kept, 3) == {0, 1}  # the clerks are not they
    held = trees.sentence(
        "men/man/NOUN/6/nsubj whom/whom/PRON/4/obj police/police/NOUN/4/nsubj told/tell/VERB/1/acl:relcl"
        " them/they/PRON/4/iobj fled/flee/VERB/0/root"
    )
    assert 0 not in co_arguments(held, 4)
    asked = trees.sentence(
        "Kenya/Kenya/PROPN/2/nsubj asked/ask/VERB/0/root troops/troops/NOUN/2/obj to/to/PART/5/mark guard/guard/VERB/2/xcomp it/it/PRON/5/obj"
    )
    assert co_arguments(asked, 5) == {2, 3}  # "it" may be Kenya


@pytest.mark.parametrize(
    ("rest", "barred"),
    [
        ("came/come/VERB/0/root Monday/_/PROPN/3/obl:unmarked", {0, 1, 4}),
        ("rang/ring/VERB/0/root Moreno/_/PROPN/3/obj", {0, 1, 4}),
        ("sent/send/VERB/0/root troops/_/NOUN/3/obj", {4}),  # he may be who sent them
    ],
)
def test_who_goes_somewhere_to_guard_him_is_not_he(rest: str, barred: set[int]) -> None:
    row = f"leader/_/NOUN/3/nsubj Koba/_/PROPN/1/appos {rest} to/to/PART/6/mark guard/guard/VERB/3/advcl him/he/PRON/6/obj"
    told = trees.sentence(row)
    told = replace(told, tokens=tuple(replace(t, xpos="VB") if t.form == "guard" else t for t in told.tokens))
    assert co_arguments(told, 6) == barred


def test_the_weights_that_ship_know_nobody_for_every_group() -> None:
    assert {name for name in weights() if name.endswith(" none") and len(name) <= 7} >= {"P none", "T none", "M none", "N none"}
