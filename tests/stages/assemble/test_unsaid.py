"""At whom an event is directed that names nobody: candidates, features, and the choice, with weights made by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from according.records.account import Account
from according.records.actor import Party
from according.records.count import Count
from according.records.parse import Parsed
from according.stages.assemble import unsaid
from according.stages.assemble.cast import MOST, Cast
from according.stages.assemble.clues import for_nobody, for_party
from stages.assemble.test_join_and_claims import account, source
from trees import parsed, text_of

TOLD = parsed(
    "Norvania/_/PROPN/2/nsubj accused/accuse/VERB/0/root Tarsil/_/PROPN/2/obj",
    "Tarsil/_/PROPN/2/nsubj rejected/reject/VERB/0/root charges/charge/NOUN/2/obj from/_/ADP/5/case unions/union/NOUN/3/nmod",
)


def word(found: Parsed, sentence: int, token: int, **fields: object) -> Party:
    at = found.sentences[sentence][token]
    text = text_of(found)[at.start : at.end]
    plain: dict[str, object] = {"name": text, "id": None, "country": None, "sectors": ("GOV",), "rule": "test"}
    return Party(text=text, start=at.start, end=at.end, **(plain | fields))  # type: ignore[arg-type]


ACCUSER, ACCUSED = word(TOLD, 0, 0), word(TOLD, 0, 2)
UNIONS = word(TOLD, 1, 4, sectors=("LAB",))


def accounts() -> list[Account]:
    first = account(TOLD, 0, 1, actors=(ACCUSER,), recipients=(ACCUSED,))
    second = account(TOLD, 1, 1, actors=(word(TOLD, 1, 0),))
    return [replace(one, mention=replace(one.mention, type=kind)) for one, kind in ((first, "ACCUSE"), (second, "REJECT"))]


def named(sentence: int) -> Sequence[Party]:
    return (UNIONS,) if sentence == 1 else ()


def chosen(given: Sequence[Account], known: Mapping[str, float], monkeypatch: pytest.MonkeyPatch) -> tuple[Party, ...]:
    monkeypatch.setattr(unsaid, "weights", lambda: known)
    return unsaid.directed(given, groups=[(0,), (1,)], parsed=TOLD, named=named)[1].recipients


def cast(given: Sequence[Account]) -> Cast:
    return Cast(given, groups=[(0,), (1,)], parsed=TOLD, named=named)


def test_who_accused_is_whom_the_rejection_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    (found,) = chosen(accounts(), {"actors with own": 3.1, "nobody": 1.0}, monkeypatch)
    assert (found.name, found.rule) == ("Norvania", "not said, likeliest of the report (actors with own): test")


def test_where_nobody_is_nearly_as_likely_nobody_is_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    assert chosen(accounts(), {"actors with own": 1.2, "nobody": 1.0}, monkeypatch) == ()
    assert chosen(accounts(), {}, monkeypatch) == ()


def test_who_acts_is_never_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    (found,) = chosen(accounts(), {"d 0": 3.0, "was recipients 1": 9.0}, monkeypatch)
    assert found.name == "unions"


def test_what_the_text_says_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = accounts()
    said = replace(second, recipients=(UNIONS,))
    assert chosen([first, said], {"actors with own": 9.0}, monkeypatch) == (UNIONS,)


@pytest.mark.parametrize(
    ("who", "mode", "whom"),
    [
        (("Norvania", "Tarsil"), "third-party", []),
        (("Norvania", "Tarsil"), "visit", ["unions"]),  # they do not mediate
        (("Norvania",), "third-party", ["unions"]),  # with whom, if not with them?
    ],
)
def test_a_pact_is_not_directed_at_who_mediates(who: tuple[str, ...], mode: str, whom: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    sides = tuple(party for party in (ACCUSER, ACCUSED) if party.name in who)
    pact, talks = account(TOLD, 1, 1, actors=sides), account(TOLD, 1, 4, actors=(UNIONS,))
    given = [
        replace(pact, mention=replace(pact.mention, type="AGREE", mode=None)),
        replace(talks, mention=replace(talks.mention, type="CONSULT", mode=mode)),
    ]
    monkeypatch.setattr(unsaid, "weights", lambda: {"d 0": 3.0, "nobody": 1.0})
    found = unsaid.directed(given, groups=[(0,), (1,)], parsed=TOLD, named=named)[0].recipients
    assert [one.name for one in found] == whom


def test_an_event_of_nobody_gets_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = accounts()
    dead = Count(what="killed", low=6, high=6, of=None, text="six", start=0, end=3, source="")
    assert chosen([first, replace(second, actors=())], {"d 1": 9.0}, monkeypatch) == ()
    assert len(chosen([first, replace(second, actors=(), counts=(dead,))], {"d 0": 9.0}, monkeypatch)) == 1


@pytest.mark.parametrize(("lemma", "acting", "hit"), [("clash", 2, 0), ("raid", 1, 1)])
def test_in_a_clash_the_other_side_acts_too(lemma: str, acting: int, hit: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unsaid, "weights", lambda: {"d 0": 9.0})
    first, second = accounts()
    fight = replace(second, lemma=lemma, mention=replace(second.mention, type="ASSAULT"))
    found = unsaid.directed([first, fight], groups=[(0,), (1,)], parsed=TOLD, named=named)[1]
    assert (len(found.actors), len(found.recipients)) == (acting, hit)


@pytest.mark.parametrize(("kind", "lemma", "hit"), [("MOBILIZE", "send", 0), ("MOBILIZE", "place", 1), ("ASSAULT", "send", 1)])
def test_what_is_sent_is_not_whom_it_is_sent_to(kind: str, lemma: str, hit: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unsaid, "weights", lambda: {"d 0": 9.0})
    first, second = accounts()
    sent = replace(second, lemma=lemma, mention=replace(second.mention, type=kind))
    found = unsaid.directed([first, sent], groups=[(0,), (1,)], parsed=TOLD, named=lambda at: (word(TOLD, 1, 2),) if at == 1 else ())
    assert len(found[1].recipients) == hit


def test_one_event_gets_one_recipient_at_its_main_account(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unsaid, "weights", lambda: {"d 0": 9.0})
    first, second = accounts()
    again = replace(second, definite=True)
    found = unsaid.directed([first, second, again], groups=[(0,), (1, 2)], parsed=TOLD, named=named)
    assert [len(one.recipients) for one in found] == [1, 1, 0]


def test_features_of_the_parties_around() -> None:
    given = accounts()
    event = unsaid.open_event(given, [1])
    assert event is not None
    standing = cast(given).standing(1, back=4)
    accuser = set(for_party(event, standing["norvania"], cast=cast(given)))
    assert {"d 1", "verdict d 1", "was actors 1", "actors with own 1", "actors with own in verdict", "name", "sector state"} <= accuser
    assert {"same sector", "GOV to GOV", "REJECT after actors ACCUSE", "deed actors"} <= accuser
    assert "deed recipients" not in accuser
    assert not any(name.startswith("path") for name in accuser)
    unions = set(for_party(event, standing["unions"], cast=cast(given)))
    assert {"d 0", "path >obj>nmod:from", "noun", "sector other", "told 0"} <= unions
    assert {"nobody", "nobody type REJECT", "nobody lemma REJECT reject", "nobody object", "nobody acted", "nobody no content"} <= set(
        for_nobody(event, cast=cast(given), candidates=2)
    )


def test_who_tells_it_and_what_its_object_names() -> None:
    given = accounts()
    given[1] = replace(given[1], sources=(source("Norvania"),))
    event = unsaid.open_event(given, [1])
    assert event is not None
    of_this = for_party(event, cast(given).standing(1, back=4)["norvania"], cast=cast(given))
    given[0], given[1] = replace(given[0], sources=(source("Norvania"),)), replace(given[1], sources=())
    of_another = for_party(event, cast(given).standing(1, back=4)["norvania"], cast=cast(given))
    assert "voice own" in of_this and "voice" not in of_this
    assert "voice" in of_another and "voice own" not in of_another


def test_content_knows_its_speech_act() -> None:
    given = accounts()
    given[1] = replace(given[1], mention=replace(given[1].mention, content_of=0))
    event = unsaid.open_event(given, [1])
    assert event is not None
    assert event.above == (0,)
    assert "above actors ACCUSE" in for_party(event, cast(given).standing(1, back=4)["norvania"], cast=cast(given))


def test_parties_that_only_follow_or_stand_far_above_are_left_out() -> None:
    assert set(cast(accounts()).standing(0, back=4)) == {"norvania", "tarsil"}
    assert set(cast(accounts()).standing(1, back=0)) == {"tarsil", "unions"}


def test_a_sentence_of_very_many_parties_is_cut() -> None:
    crowd = [replace(UNIONS, name=f"union {n}") for n in range(3 * MOST)]
    found = Cast(accounts(), groups=[(0,), (1,)], parsed=TOLD, named=lambda _: crowd).standing(1, back=4)
    assert len(found) == MOST
    assert crowd[0].key in found


def test_the_weights_that_ship_know_the_features() -> None:
    known = unsaid.weights()
    assert known["nobody type MOBILIZE"] > 0 > known["nobody type SANCTION"]
    assert known["read 0.6"] > 0 > known["read 0"]
    assert any(name.startswith("path ") for name in known)


@pytest.mark.parametrize(("kind", "read", "found"), [("REJECT", {}, 0), ("REJECT", {"read 0.5": 0.1}, 1), ("REQUEST", {}, 1)])
def test_whoever_was_told_of_last_has_to_be_likelier_than_others(
    kind: str, read: Mapping[str, float], found: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = accounts()
    rows = [["before", *read]]
    monkeypatch.setattr(unsaid, "options", lambda event, cast: ([cast.standing(1, back=4)["unions"]], rows, ["nobody"]))
    given = [first, replace(second, mention=replace(second.mention, type=kind))]
    assert len(chosen(given, {"before": 1.5, "nobody": 1.0} | read, monkeypatch)) == found
