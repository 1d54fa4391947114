"""Claims as they are read, and every kind of slip with its message."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from according.corpus.records import Words


def test_a_claim_is_read(folder: Any, shooting: Any) -> None:
    folder.claims(shooting())
    assert folder.told() == []
    (claim,) = folder.read().corpus.sets[0].claims("first")
    assert (claim.type, claim.mode, claim.status, claim.line) == ("ASSAULT", "firearms", "actual", 1)
    assert claim.trigger == Words(start=36, end=47, text="opened fire")
    assert [(s.name, s.stance, s.words.text, s.cue.text) for s in claim.sources] == [
        ("governor", "asserts", "the governor", "said"),
        ("Lake Front", "denies", "The Lake Front", "denied"),
    ]
    assert (claim.time.start, claim.time.end) == (date(2024, 3, 14), date(2024, 3, 14))
    assert [w.text for w in claim.also] == ["attack"]
    assert json.loads(claim.raw) == shooting()


def test_what_is_left_out_is_null_or_empty(folder: Any) -> None:
    least = {"passage": "ab-001", "id": "1", "s": 2, "trigger": "opened fire", "type": "ASSAULT", "status": "actual"}
    folder.claims(least | {"sources": [{"name": "", "stance": "asserts"}]})
    assert folder.told() == []
    (claim,) = folder.read().corpus.sets[0].claims()
    assert (claim.mode, claim.actors, claim.time, claim.place, claim.counts, claim.sure) == (None, (), None, None, (), True)


VOICE = {"name": "", "stance": "asserts"}
PARTY = {"text": "Gunmen", "name": "gunmen"}
PLACE = {"text": "Minova", "name": "Minova", "precision": "settlement"}


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"colour": 1}, "unknown key 'colour'; known are passage, id, s, trigger, type, mode, contexts, status, actors, recipients, sources, time, place, counts, also, links, sure"),
        ({"passage": "ab-009"}, "passage: 'ab-009' is no passage of passages.txt; correct the id"),
        ({"passage": None}, "passage: is missing or empty; write it"),
        ({"s": 5}, "s: 5: ab-001 has sentences 1 to 4"),
        ({"s": "2"}, "s: '2' is no whole number of 0 or more"),
        ({"trigger": "fire"}, None),
        ({"trigger": "opened"}, None),
        ({"trigger": "fired"}, "trigger: 'fired' is not in sentence 2; copy the words from the text, in one piece"),
        ({"trigger": " opened"}, "trigger: ' opened' begins or ends with a space; take it out"),
        ({"type": "ATTACK"}, "type 'ATTACK' is not in the codebook; known are ACCUSE, AGREE, AID, ASSAULT, COERCE, CONCEDE, CONSULT, COOPERATE, MOBILIZE, PROTEST, REJECT, REQUEST, RETREAT, SANCTION, SUPPORT, THREATEN"),
        ({"mode": "arrest"}, "mode of ASSAULT 'arrest' is not in the codebook; known are abduct, beat, torture, sexual, targeted, destroy, primitive, firearms, explosives, suicide-attack, aerial, drone, heavy-weapons, crowd-control, unconventional"),
        ({"type": "SUPPORT", "mode": "x"}, "mode 'x': SUPPORT has no modes; leave it out"),
        ({"contexts": ["military", "war"]}, None),
        ({"status": "happened"}, "status 'happened' is not in the codebook; known are actual, negated, threatened, ordered, requested, planned, possible"),
        ({"actors": {"text": "Gunmen"}}, "actors: {'text': 'Gunmen'} is no list of objects; write [] or a list such as [{…}]"),
        ({"actors": [{"text": "", "name": "gunmen"}]}, "actors[1].text: is missing or empty; write the words of the passage"),
        ({"actors": [{"text": "Gunmen"}]}, "actors[1].name: is missing or empty; write it"),
        ({"actors": [PARTY | {"country": "Congo"}]}, None),
        ({"actors": [PARTY | {"sectors": "UAF"}]}, "actors[1].sectors: 'UAF' is no list of texts; write [] or a list such as [\"…\"]"),
        ({"actors": [PARTY | {"sectors": ["INS"]}]}, None),
        ({"actors": [PARTY, PARTY]}, "warning: 'gunmen' is a party twice; leave one out"),
        ({"sources": []}, 'sources is empty; the report\'s own voice is {"name": "", "stance": "asserts"}'),
        ({"sources": [VOICE | {"text": "Gunmen"}], "counts": []}, "sources[1].text: 'Gunmen': the report's own voice has no words and no cue; leave it out or name the speaker"),
        ({"sources": [{"stance": "asserts"}], "counts": []}, "sources[1].name: is missing; write \"\" for the report's own voice"),
        ({"sources": [VOICE | {"stance": "doubts"}], "counts": []}, "sources[1]: stance 'doubts' is not in the codebook; known are asserts, denies, disclaims"),
        ({"sources": [VOICE, VOICE], "counts": []}, "warning: 'the report' is a source twice; of one voice the denial or doubt counts"),
        ({"sources": [VOICE]}, "warning: 'governor' gives a figure and is none of the sources []; use one name"),
        ({"status": "negated"}, "warning: negated, yet governor asserts it; a voice that says it did not happen denies, one that says it did makes it actual"),
        ({"sources": [VOICE | {"stance": "denies"}], "counts": []}, "warning: actual, yet every voice denies it; then it is negated, or a voice that asserts it is missing"),
        ({"time": {"start": "2024-03-15", "granularity": "day", "text": "Thursday"}}, "warning: 2024-03-15 is a Friday, the text says 'Thursday'; correct the date"),
        ({"time": {"start": "2024-3-14", "granularity": "day"}}, "time.start: '2024-3-14' is no day; write it as 2024-05-03"),
        ({"time": {"start": "2024-03-14", "end": "2024-03-13", "granularity": "range"}}, "time.end: 2024-03-13 is before start 2024-03-14; put them right"),
        ({"time": {"start": "2024-03-12", "end": "2024-03-14", "granularity": "day"}}, "warning: day from 2024-03-12 to 2024-03-14 is more than a day; call it range, week, month …"),
        ({"time": {"start": "2024-04-14", "granularity": "day"}}, "warning: actual on 2024-04-14, after the report of 2024-03-14; look at the date or the status"),
        ({"time": {"start": "2024-03-14", "granularity": "hour"}}, "time: granularity 'hour' is not in the codebook; known are day, part-of-day, range, week, month, season, year"),
        ({"time": "Thursday"}, "time: 'Thursday' is no object; write it in braces, or null"),
        ({"place": PLACE | {"lat": 91, "lon": 29}}, "place.lat: 91 is no number from -90 to 90"),
        ({"place": PLACE | {"lat": -1.7}}, "place: lat and lon stand together or not at all"),
        ({"place": PLACE | {"precision": "town"}}, "place: precision 'town' is not in the codebook; known are point, settlement, district, province, country, offset, area"),
        ({"counts": [{"what": "killed", "low": 14, "high": 4, "text": "14"}]}, "counts[1].high: 4 is less than low 14; put them right"),
        ({"counts": [{"what": "killed", "low": True, "text": "14"}]}, "counts[1].low: True is no whole number of 0 or more"),
        ({"counts": [{"what": "dead", "low": 14, "text": "14"}]}, "counts[1]: what 'dead' is not in the codebook; known are killed, injured, captured, released, displaced"),
        ({"also": [{"s": 3, "trigger": "raid"}]}, "trigger"),
        ({"links": [{"claim": "7", "how": "part_of"}]}, "link to claim '7': ab-001 has claims 1"),
        ({"links": [{"claim": "1", "how": "part_of"}]}, "link to claim '1': a claim cannot point to itself"),
        ({"id": "one"}, "id 'one' is no number; write \"1\", \"2\", …"),
        ({"sure": "yes"}, "sure: 'yes' is neither true nor false"),
        ({"type": "ACCUSE", "mode": None, "actors": [], "recipients": []}, "warning: ACCUSE without any party; only violence and the like is coded so"),
    ],
)  # fmt: skip
def test_every_slip_has_its_message(folder: Any, shooting: Any, changes: dict[str, Any], told: str | None) -> None:
    folder.claims(shooting(**changes))
    found = [line.removeprefix("first.jsonl:1: ") for line in folder.told()]
    if told == "trigger":
        assert found == ["also[1].trigger: 'raid' is not in sentence 3; copy the words from the text, in one piece"]
    elif told is not None:
        assert found[:1] == [told] or told in found
    else:
        expected = {"fire": 0, "opened": 0}.get(changes.get("trigger"), 1)
        assert len(found) == expected


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", "not JSON: Expecting property name enclosed in double quotes at column 2"),
        ("[]", "not a JSON object; one claim a line, in braces"),
        ('{"id": "1", "id": "2"}', "key 'id' stands twice in one object; leave one out"),
        ('{"id": NaN}', "NaN is no number of JSON; write a number or null"),
    ],
)
def test_lines_that_are_no_claim(folder: Any, line: str, told: str) -> None:
    folder.claims(line)
    assert folder.told() == [f"first.jsonl:1: {told}"]


def test_claims_stand_in_order_under_ids_of_their_own(folder: Any, shooting: Any, arrest: Any) -> None:
    folder.claims(shooting(), arrest(id="1"))
    assert folder.told() == ["first.jsonl:2: id '1' stands twice in ab-001; number its claims anew"]
    folder.claims(shooting(id="3"), arrest())
    assert folder.told() == ["first.jsonl:2: id '2' stands after 3; number the claims in the order of the text"]
    folder.claims(arrest(id="1"), shooting(id="2"))
    assert folder.told() == [
        "first.jsonl:2: warning: 'opened fire' stands before the trigger of the claim above; keep the order of the text"
    ]
    folder.claims(shooting(), arrest(id="5"))
    assert folder.told() == []


def test_passages_keep_their_order(folder: Any, shooting: Any) -> None:
    sport = {"passage": "ab-002", "id": "1", "s": 1, "trigger": "attacked", "type": "ASSAULT", "status": "actual", "sources": [VOICE]}
    folder.claims(sport, shooting())
    assert folder.told() == ["first.jsonl:2: claims of ab-001 stand apart or too late; keep the order of passages.txt"]


def test_a_weekday_alone_tells_no_day(folder: Any, shooting: Any) -> None:
    folder.passages((folder.home / "passages.txt").read_text(encoding="utf8").replace("2024-03-14", "unknown"))
    folder.claims(shooting())
    assert folder.told() == ["first.jsonl:1: warning: published is unknown, and 'thursday' alone tells no day; leave time out"]


def test_one_event_one_claim(folder: Any, shooting: Any) -> None:
    folder.claims(shooting(), shooting(id="2", also=[]))
    assert folder.told() == ["first.jsonl:2: warning: 'opened fire' names claim 1 of ab-001 too; one event, one claim"]


def test_a_word_that_stands_twice_is_asked_for(folder: Any, arrest: Any) -> None:
    folder.claims(arrest(id="1", trigger="troops", counts=[], type="MOBILIZE", mode=None))
    assert "warning: 'troops' stands 2 times in sentence 4; the first was taken, write troops@1 or troops@2" in folder.told()[0]


def test_links_may_not_run_in_a_circle(folder: Any, shooting: Any, arrest: Any) -> None:
    folder.claims(shooting(links=[{"claim": "2", "how": "part_of"}]), arrest(links=[{"claim": "1", "how": "part_of"}]))
    (told,) = folder.told()
    assert "links of ab-001 run in a circle: " in told
    assert told.endswith("; take one out")
