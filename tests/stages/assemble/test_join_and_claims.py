"""Mentions to events, and events to claims, over accounts made by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from according.ontology.codebook import load_codebook
from according.records.account import Account
from according.records.actor import Party
from according.records.attribution import GIVES_A_FIGURE, Source
from according.records.claim import Claim
from according.records.count import Count
from according.records.document import Document
from according.records.parse import Parsed, Ref
from according.records.span import Span
from according.records.when import Time
from according.records.where import Place
from according.stages.assemble import claims_of, events_of, join, load_weights
from accounts import account
from trees import parsed, text_of

CODEBOOK = load_codebook()


def party(name: str) -> Party:
    return Party(text=name, start=0, end=len(name), name=name, id=None, country=None, sectors=("REB",), rule="test")


def source(name: str, stance: str = "asserts") -> Source:
    return Source(name=name, id=None, country=None, stance=stance, cue="said", text=name, start=0, end=0)


TWO = parsed(
    "Rebels/rebel/NOUN/2/nsubj attacked/attack/VERB/0/root Tarsil/_/PROPN/2/obj",
    "The/_/DET/2/det attack/attack/NOUN/3/nsubj killed/kill/VERB/0/root six/_/NUM/3/obj",
)


def claims(accounts: list[Account], found: Parsed, groups: list[tuple[int, ...]] | None = None) -> tuple[Claim, ...]:
    text = text_of(found)
    return claims_of(
        groups or join(accounts, parsed=found),
        accounts=accounts,
        document=Document(id="0123456789abcdef", text=text),
        codebook=CODEBOOK,
        contexts={},
        weights=load_weights(),
    )


def test_the_attack_is_the_attack() -> None:
    first = account(TWO, 0, 1, actors=(party("rebels"),))
    second = account(TWO, 1, 1, definite=True)
    assert join([first, second], parsed=TWO) == ((0, 1),)


def test_cause_and_effect_are_one_event() -> None:
    assert join([account(TWO, 1, 1), account(TWO, 1, 2)], parsed=TWO) == ((0, 1),)


def test_fire_that_is_exchanged_is_the_exchange() -> None:
    found = parsed("Rebels/rebel/NOUN/2/nsubj exchanged/exchange/VERB/0/root fire/_/NOUN/2/obj")
    first, second = (replace(a, mention=replace(a.mention, actors=(Ref(0, 0),))) for a in (account(found, 0, 1), account(found, 0, 2)))
    assert join([first, second], parsed=found) == ((0, 1),)
    assert join([first, replace(second, mention=replace(second.mention, actors=()))], parsed=found) == ((0,), (1,))


def test_other_places_are_other_events() -> None:
    day = Time(start=date(2024, 3, 4), end=date(2024, 3, 4), granularity="day", text="Monday", start_offset=0, end_offset=6, rule="test")
    first = account(TWO, 0, 1, actors=(party("rebels"),), time=day)
    later = replace(day, start=date(2024, 3, 8), end=date(2024, 3, 8))
    second = account(TWO, 1, 1, actors=(party("rebels"),), time=later)
    assert join([first, second], parsed=TWO) == ((0,), (1,))


def test_a_place_that_is_only_inferred_of_both_makes_them_no_one_event() -> None:
    town = Place(
        name="Tarsil", text="Tarsil", start=0, end=6, country="SYR", admin1=None, lat=32.8, lon=35.9, radius_km=3.0,
        precision="settlement", geonames_id=None, rule="test",
    )  # fmt: skip
    told = parsed(*["They/_/PRON/2/nsubj attacked/attack/VERB/0/root it/_/PRON/2/obj"] * 2)
    day = Time(start=date(2024, 3, 4), end=date(2024, 3, 4), granularity="day", text="Monday", start_offset=0, end_offset=6, rule="test")
    first = account(told, 0, 1, time=day, place=town, place_said=True)
    second = account(told, 1, 1, time=day, place=town, place_said=False)
    assert join([first, second], parsed=told) == ((0, 1),)
    assert join([replace(first, place_said=False), second], parsed=told) == ((0,), (1,))


def test_a_threat_and_a_deed_stay_apart() -> None:
    first = account(TWO, 0, 1, actors=(party("rebels"),))
    threat = account(TWO, 1, 1, definite=True)
    threat = replace(threat, mention=replace(threat.mention, status="threatened"))
    assert join([first, threat], parsed=TWO) == ((0,), (1,))


def test_two_voices_are_two_sources() -> None:
    first = account(TWO, 0, 1, actors=(party("rebels"),), sources=(source("ministry"), source("rebels", "denies")))
    (claim,) = claims([first], TWO)
    assert (claim.status, [(s.name, s.stance) for s in claim.sources]) == ("actual", [("ministry", "asserts"), ("rebels", "denies")])


def test_only_denied_is_negated() -> None:
    (claim,) = claims([account(TWO, 0, 1, sources=(source("rebels", "denies"),))], TWO)
    assert (claim.status, claim.sources[0].stance) == ("negated", "denies")


def test_told_only_by_who_takes_it_back_is_negated() -> None:
    withdrawn = replace(source("rebels", "disclaims"), rule="takes it back")
    (claim,) = claims([account(TWO, 0, 1, sources=(withdrawn,))], TWO)
    (upheld,) = claims([account(TWO, 0, 1, sources=(withdrawn, source("police")))], TWO)
    assert (claim.status, upheld.status) == ("negated", "actual")


def test_own_voice_gives_way_where_it_only_takes_up_the_words() -> None:
    first = account(TWO, 0, 1, actors=(party("rebels"),), sources=(source("police"),))
    second = account(TWO, 1, 1, definite=True)
    (claim,) = claims([first, second], TWO)
    assert [s.name for s in claim.sources] == ["police"]
    assert claim.mentions == (Span(start=second.mention.start, end=second.mention.end),)


def test_what_the_speaker_announces_to_do_is_planned() -> None:
    planned = account(TWO, 0, 1, actors=(party("rebels"),), sources=(source("rebels"),))
    planned = replace(planned, mention=replace(planned.mention, status="planned"))
    assert claims([planned], TWO)[0].status == "planned"


def test_what_only_those_who_do_not_know_speak_of_is_possible() -> None:
    doubted = account(TWO, 0, 1, actors=(party("rebels"),), sources=(replace(source("police"), stance="disclaims"),))
    assert claims([doubted], TWO)[0].status == "possible"


def test_figures_name_who_gives_them() -> None:
    six = Count(what="killed", low=6, high=6, of=None, source="", text="six", start=0, end=3)
    (claim,) = claims([account(TWO, 1, 1, counts=(six,), sources=(source("police"),))], TWO)
    assert [(c.low, c.source) for c in claim.counts] == [(6, "police")]


def test_a_headlines_figure_is_the_bodys() -> None:
    def count(low: int, high: int | None) -> tuple[Count, ...]:
        return (Count(what="killed", low=low, high=high, of=None, source="", text=str(low), start=0, end=1),)

    def told(headline: tuple[Count, ...]) -> list[tuple[int, int | None]]:
        accounts = [account(TWO, 0, 1, kind="headline", counts=headline), account(TWO, 1, 1, counts=count(13, None))]
        (claim,) = claims(accounts, TWO, [(0, 1)])
        return [(c.low, c.high) for c in claim.counts]

    assert told(count(13, 13)) == [(13, None)]
    assert told(count(12, 12)) == [(13, None), (12, 12)]


def test_content_is_linked_to_its_accusation() -> None:
    accusation = account(TWO, 0, 1, actors=(party("rebels"),))
    accusation = replace(accusation, mention=replace(accusation.mention, type="ACCUSE", speech=True))
    content = account(TWO, 1, 2, recipients=(party("six"),))
    content = replace(content, mention=replace(content.mention, content_of=0))
    first, second = claims([accusation, content], TWO)
    assert [(link.claim, link.how) for link in second.links] == [(first.id, "content_of")]


def test_ids_do_not_depend_on_company() -> None:
    alone = claims([account(TWO, 1, 2)], TWO)
    together = claims([account(TWO, 0, 1, actors=(party("rebels"),)), account(TWO, 1, 2)], TWO, [(0,), (1,)])
    assert alone[0].id in {c.id for c in together}


def test_a_mention_far_away_is_another_event() -> None:
    many = [account(TWO, 0, 1, actors=(party(f"group {n}"),)) for n in range(200)]
    again = account(TWO, 0, 1, actors=(party("group 0"),))
    assert join([*many, again], parsed=TWO)[-1] == (200,)


def test_a_headline_joins_the_event_that_it_announces() -> None:
    found = parsed(
        "Gunmen/gunman/NOUN/2/nsubj kill/kill/VERB/0/root six/_/NUM/2/obj",
        "Gunmen/gunman/NOUN/2/nsubj opened/open/VERB/0/root fire/_/NOUN/2/obj killing/kill/VERB:VerbForm=Ger/2/advcl six/_/NUM/4/obj",
    )
    gunmen = {"actors": (party("gunmen"),)}
    headline = account(found, 0, 1, kind="headline", **gunmen)
    accounts = [headline, account(found, 1, 1, **gunmen), account(found, 1, 3, **gunmen)]
    assert join(accounts, parsed=found) == ((0, 1, 2),)


def test_who_denies_the_attack_joins_it() -> None:
    first = account(TWO, 0, 1, actors=(party("gunmen"),), sources=(source("police"),))
    second = account(TWO, 1, 1, definite=True, actors=(party("front"),), sources=(source("front", "denies"),))
    (claim,) = claims([first, second], TWO)
    assert ([p.name for p in claim.actors], claim.status) == (["gunmen"], "actual")
    assert [(s.name, s.stance) for s in claim.sources] == [("police", "asserts"), ("front", "denies")]


def test_who_denies_one_event_and_tells_another_tells_two() -> None:
    hit = {"recipients": (party("guards"),)}
    first = account(TWO, 0, 1, sources=(source("front"), source("council", "denies")), **hit)
    told = account(TWO, 1, 2, sources=(source("council"),), **hit)
    again = replace(told, lemma="attack", sources=(source("front"),))
    assert join([first, replace(told, lemma="attack")], parsed=TWO) == ((0,), (1,))
    assert join([first, again], parsed=TWO) == ((0, 1),)


def test_what_is_ordered_and_then_announced_is_one_event_to_come() -> None:
    ordered = account(TWO, 0, 1, actors=(party("rebels"),))
    ordered = replace(ordered, mention=replace(ordered.mention, status="ordered"))
    announced = account(TWO, 1, 1, recipients=(party("sailors"),))
    announced = replace(announced, nominal=False, mention=replace(announced.mention, status="planned"))
    threat = replace(announced, mention=replace(announced.mention, status="threatened"))
    assert join([ordered, announced], parsed=TWO) == ((0, 1),)
    assert join([ordered, threat], parsed=TWO) == ((0,), (1,))


def test_the_threat_of_an_undated_report_is_the_threat_that_it_told() -> None:
    filler = ("Tarsil/_/PROPN/2/nsubj slept/sleep/VERB/0/root",) * 15
    found = parsed(
        "Haro/_/PROPN/2/nsubj threatened/threaten/VERB/0/root Tarsil/_/PROPN/2/obj",
        *filler,
        "Tarsil/_/PROPN/2/nsubj laughed/laugh/VERB/0/root at/_/ADP/5/case the/_/DET/5/det threat/threat/NOUN/2/obl",
    )
    both = {"actors": (party("Haro"),), "recipients": (party("Tarsil"),)}
    said, again = (account(found, s, t, **both) for s, t in ((0, 1), (16, 4)))
    said, again = (replace(a, mention=replace(a.mention, type="THREATEN", speech=True)) for a in (said, again))
    day = Time(start=date(2019, 6, 1), end=date(2019, 6, 1), granularity="day", text="", start_offset=0, end_offset=0, rule="test")
    assert join([said, again], parsed=found) == ((0, 1),)
    assert join([said, replace(again, time=day)], parsed=found) == ((0,), (1,))


def test_five_strikes_and_four_strikes_are_two_events() -> None:
    rows = "The/_/DET/2/det coalition/_/NOUN/3/nsubj conducted/conduct/VERB/0/root {}/_/NUM/5/nummod strikes/strike/NOUN/3/obj"
    found = parsed(rows.format("five"), rows.format("four"))
    both = [account(found, n, 4, actors=(party("coalition"),), recipients=(party("rebels"),)) for n in (0, 1)]
    assert len(claims(both, found)) == 2
    same = parsed(rows.format("five"), rows.format("five"))
    assert len(claims([account(same, n, 4, actors=(party("coalition"),), recipients=(party("rebels"),)) for n in (0, 1)], same)) == 1


def test_a_second_strike_is_another() -> None:
    found = parsed(
        "A/_/DET/2/det strike/strike/NOUN/3/nsubj hit/hit/VERB/0/root Tarsil/_/PROPN/3/obj",
        "A/_/DET/3/det second/_/ADJ/3/amod strike/strike/NOUN/4/nsubj hit/hit/VERB/0/root Kovar/_/PROPN/4/obj",
    )
    both = [account(found, 0, 1, actors=(party("army"),)), account(found, 1, 2, actors=(party("army"),))]
    assert len(claims(both, found)) == 2


def test_a_denial_joins_what_was_told_with_the_same_word() -> None:
    rows = "{}/_/NOUN/2/nsubj shelled/shell/VERB/0/root them/_/PRON/2/obj"
    found = parsed(rows.format("Rebels"), rows.format("Guards"))
    told = account(found, 0, 1, actors=(party("rebels"),), sources=(source("army"),))
    denied = account(found, 1, 1, actors=(party("guards"),), sources=(source("guards", "denies"),))
    (claim,) = claims([told, denied], found)
    assert sorted((s.name, s.stance) for s in claim.sources) == [("army", "asserts"), ("guards", "denies")]


def kept(kind: str, *parties: Party) -> bool:
    """Whether an account of this type with these actors is left."""
    one = account(TWO, 0, 1, actors=parties)
    return bool(events_of([replace(one, mention=replace(one.mention, type=kind))], parsed=TWO))


def test_what_firms_agree_on_among_themselves_is_trade() -> None:
    firm, rival, rebels = replace(party("the firm"), sectors=("BUS",)), replace(party("its rival"), sectors=()), party("rebels")
    assert not kept("AGREE", firm, rival)
    assert kept("AGREE", firm, rebels)
    assert kept("AGREE", replace(firm, id="org:shell"), rival)
    assert kept("ACCUSE", firm, rival)
    assert (kept("AGREE"), kept("ASSAULT")) == (False, True)


def test_the_firing_of_what_strikes_is_the_strike() -> None:
    found = parsed(
        "Rockets/rocket/NOUN/5/nsubj fired/fire/VERB/1/acl from/_/ADP/4/case hills/_/NOUN/2/obl struck/strike/VERB/0/root Tarsil/_/PROPN/5/obj"
    )
    fired, struck = account(found, 0, 1), account(found, 0, 4)
    assert join([fired, struck], parsed=found) == ((0, 1),)
    planned = replace(fired, mention=replace(fired.mention, status="threatened"))
    assert join([planned, struck], parsed=found) == ((0,), (1,))
    others = parsed("Soldiers/soldier/NOUN/4/obj fired/fire/VERB/1/acl on/_/ADP/2/obl buried/bury/VERB/0/root")
    assert join([account(others, 0, 1), account(others, 0, 3)], parsed=others) == ((0,), (1,))


DIED_OF = (
    "He/_/PRON/2/nsubj died/die/VERB/0/root of/_/ADP/4/case wounds/wound/NOUN/2/obl got/get/VERB/4/acl in/_/ADP/8/case an/a/DET/8/det "
    "attack/attack/NOUN/5/obl"
)


def test_who_died_of_wounds_died_in_the_attack() -> None:
    found = parsed(DIED_OF)
    assert join([account(found, 0, 1), account(found, 0, 7)], parsed=found) == ((0, 1),)
    elsewhere = parsed(DIED_OF.replace("wounds/wound", "town/town"))
    assert join([account(elsewhere, 0, 1), account(elsewhere, 0, 7)], parsed=elsewhere) == ((0,), (1,))


KILLED_WHEN = (
    "Six/_/NUM/3/nsubj:pass were/be/AUX/3/aux:pass killed/kill/VERB/0/root when/_/ADV/6/advmod gunmen/gunman/NOUN/6/nsubj "
    "fired/fire/VERB/3/advcl"
)


def test_who_was_killed_when_gunmen_fired_was_killed_by_the_fire() -> None:
    found = parsed(KILLED_WHEN)
    assert join([account(found, 0, 2), account(found, 0, 5)], parsed=found) == ((0, 1),)
    after = parsed(KILLED_WHEN.replace("when/_/ADV", "after/_/SCONJ"))
    assert join([account(after, 0, 2), account(after, 0, 5)], parsed=after) == ((0,), (1,))


def test_what_was_fired_to_disperse_them_was_fired() -> None:
    rows = "Police/_/NOUN/2/nsubj fired/fire/VERB/0/root gas/_/NOUN/2/obj to/_/PART/5/mark disperse/disperse/VERB/2/advcl crowds/crowd/NOUN/5/obj"
    found = parsed(rows)
    aim = account(found, 0, 4, recipients=(party("crowd"),), actors=(party("police"),))
    aim = replace(aim, mention=replace(aim.mention, status="planned", status_rule="purpose"))
    (claim,) = claims([account(found, 0, 1), aim], found)
    assert (claim.status, [p.name for p in claim.recipients]) == ("actual", ["crowd"])


def test_who_blames_somebody_for_the_attack_says_by_whom_it_was() -> None:
    found = parsed(
        "Bombs/bomb/NOUN/2/nsubj hit/hit/VERB/0/root Tarsil/_/PROPN/2/obj",
        "Police/_/NOUN/2/nsubj blamed/blame/VERB/0/root rebels/rebel/NOUN/2/obj for/_/ADP/6/case the/_/DET/6/det attack/attack/NOUN/2/obl",
    )
    blame = account(found, 1, 1)
    blame = replace(blame, mention=replace(blame.mention, type="ACCUSE", speech=True))
    attack = account(found, 1, 5, definite=True, actors=(party("rebels"),), sources=(source("police"),))
    attack = replace(attack, mention=replace(attack.mention, content_of=1))
    told = next(c for c in claims([account(found, 0, 1), blame, attack], found) if c.type == "ASSAULT")
    assert [(p.name, p.source, told.teller(p)) for p in told.actors] == [("rebels", "police", "police")]
    assert [s.name for s in told.sources] == ["", "police"]
    assert told.to_dict()["actors"][0]["source"] == "police"


def test_where_one_voice_tells_all_it_is_not_said_again() -> None:
    (told,) = claims([account(TWO, 0, 1, actors=(party("rebels"),), sources=(source("police"),))], TWO)
    assert [(p.source, told.teller(p)) for p in told.actors] == [("police", "")]


ARRESTS = parsed(
    "Police/police/NOUN/2/nsubj arrested/arrest/VERB/0/root 20/_/NUM/4/nummod students/student/NOUN/2/obj",
    "45/_/NUM/2/nummod students/student/NOUN/4/nsubj:pass were/be/AUX/4/aux:pass arrested/arrest/VERB/0/root",
)


def arrests(first: str, second: str, *, days: tuple[int | None, int | None] = (None, None)) -> tuple[tuple[int, ...], ...]:
    """The groups of two arrests of students in one town, 20 and 45 by these sources, of these days of March."""
    words = {
        "name": "Tarsil",
        "text": "Tarsil",
        "start": 0,
        "end": 6,
        "country": "SYR",
        "admin1": None,
        "geonames_id": None,
        "rule": "test",
    }
    town = Place(**words, lat=32.8, lon=36.0, radius_km=5.0, precision="settlement")
    known = {"granularity": "day", "text": "Monday", "start_offset": 0, "end_offset": 6, "rule": "test"}
    accounts = []
    for number, (teller, low, day) in enumerate(zip((first, second), (20, 45), days, strict=True)):
        token = 1 if number == 0 else 3
        when = None if day is None else Time(start=date(2024, 3, day), end=date(2024, 3, day), **known)
        counted = (Count(what="captured", low=low, high=low, of="students", source="", text=str(low), start=0, end=0),)
        given = {"sources": (source(teller),), "counts": counted, "time": when, "place": town, "recipients": (party("students"),)}
        one = account(ARRESTS, number, token, **given)
        accounts.append(replace(one, mention=replace(one.mention, type="COERCE")))
    return join(accounts, parsed=ARRESTS)


def test_rival_figures_of_two_sources_are_of_one_event() -> None:
    assert arrests("mayor", "police chief") == ((0, 1),)
    assert arrests("mayor", "mayor") == ((0,), (1,)), "one voice that tells two figures tells two events"
    assert arrests("mayor", "police chief", days=(4, 6)) == ((0,), (1,))


def test_who_died_in_the_war_did_not_die_in_the_attack() -> None:
    for cause, wanted in (("war", ((0,), (1,))), ("street", ((0, 1),))):
        found = parsed(
            "Rebels/rebel/NOUN/2/nsubj attacked/attack/VERB/0/root Tarsil/_/PROPN/2/obj",
            f"400/_/NUM/2/nummod people/_/NOUN/4/nsubj:pass were/be/AUX/4/aux:pass killed/kill/VERB/0/root in/_/ADP/7/case the/_/DET/7/det {cause}/{cause}/NOUN/4/obl",
        )
        dead = (Count(what="killed", low=400, high=400, of="people", source="", text="400", start=0, end=0),)
        assert join([account(found, 0, 1, actors=(party("rebels"),)), account(found, 1, 3, counts=dead)], parsed=found) == wanted, cause


def test_those_who_die_in_a_clash_of_two_sides_are_nobodys_target() -> None:
    found = parsed("Clashes/clash/NOUN/2/nsubj killed/kill/VERB/0/root farmers/farmer/NOUN/2/obj")
    sides, dead = (party("herders"), party("villagers")), (party("farmers"),)
    clash = account(found, 0, 0, actors=sides)
    killed = account(found, 0, 1, recipients=dead)
    (claim,) = claims([clash, replace(killed, mention=replace(killed.mention, actors=(Ref(0, 0),)))], found)
    assert ([p.name for p in claim.actors], claim.recipients) == (["herders", "villagers"], ())
    (one_sided,) = claims([replace(clash, actors=sides[:1]), replace(killed, mention=replace(killed.mention, actors=(Ref(0, 0),)))], found)
    assert [p.name for p in one_sided.recipients] == ["farmers"]
    at_whom = replace(clash, mention=replace(clash.mention, recipients=(Ref(0, 2),)), recipients=dead)
    (aimed,) = claims([at_whom], found)
    assert [p.name for p in aimed.recipients] == ["farmers"]


def test_a_figure_is_of_who_gave_it_beside_the_reports_own_voice() -> None:
    giver = replace(source("ministry"), rule=GIVES_A_FIGURE)
    eight = Count(what="killed", low=8, high=8, of=None, source="", text="eight", start=0, end=5)
    (told,) = claims([account(TWO, 0, 1, sources=(source(""), giver), counts=(eight,))], TWO)
    assert [count.source for count in told.counts] == ["ministry"]


def test_who_dies_at_a_post_counts_before_the_post_and_the_post_before_a_mere_number() -> None:
    post = replace(party("police post"), rule="whom it befalls: place-in-sentence")
    told = [account(TWO, 0, 1, actors=(party("rebels"),), recipients=(post,)), account(TWO, 1, 1, definite=True)]
    for hit, names in ((party("officers"), ["officers"]), (party("people"), ["police post"])):
        (claim,) = claims([told[0], replace(told[1], recipients=(hit,))], TWO, [(0, 1)])
        assert [p.name for p in claim.recipients] == names


HEADLINE = parsed(
    "Rebels/rebel/NOUN/2/nsubj hit/hit/VERB/0/root camp/camp/NOUN/2/obj",
    "Fighters/fighter/NOUN/2/nsubj shelled/shell/VERB/0/root barracks/barracks/NOUN/2/obj",
    "Guards/guard/NOUN/2/nsubj fired/fire/VERB/0/root back/_/ADV/2/advmod",
)


def headline(*, mode: str | None = None, other: str | None = None, kind: str = "ASSAULT") -> int:
    """How many events a headline and the body's two sentences tell, if the lead's is of that mode and type."""
    first, *rest = (account(HEADLINE, n, 1, kind="prose" if n else "headline") for n in range(3))
    first = replace(first, mention=replace(first.mention, mode=mode))
    told = [replace(a, mention=replace(a.mention, mode=other, type=kind)) if n == 1 else a for n, a in enumerate(rest, start=1)]
    later = replace(told[1], mention=replace(told[1].mention, status="planned"))
    return len(join([first, told[0], later], parsed=HEADLINE))


def test_what_the_lead_tells_the_headline_has_told_in_other_words() -> None:
    assert headline() == 2
    assert headline(mode="firearms", other="firearms") == 2
    assert headline(mode="firearms", other="arrest") == 3
    assert headline(kind="COERCE") == 3


def test_a_truce_that_holds_frees_no_prisoners() -> None:
    held, freed = (account(TWO, n, 1, actors=(party("army"), party("rebels"))) for n in range(2))
    held, freed = (replace(a, mention=replace(a.mention, type="RETREAT", mode=m)) for a, m in ((held, "ceasefire"), (freed, "release")))
    assert len(join([held, freed], parsed=TWO)) == 2
    assert len(join([held, replace(freed, mention=replace(freed.mention, mode="ceasefire"), definite=True)], parsed=TWO)) == 1


def test_a_noun_beside_the_verb_is_a_mention() -> None:
    one = account(TWO, 0, 1, actors=(party("rebels"),))
    (claim,) = claims([replace(one, mention=replace(one.mention, named=(Span(start=16, end=22),)))], TWO)
    assert claim.mentions == (Span(start=16, end=22),)


def test_a_road_sealed_and_a_leader_arrested_are_two_events() -> None:
    """ "Sealed the road and arrested a leader": two verbs of one sentence with two modes; with one mode they may be one."""
    row = parsed(
        "Police/police/NOUN/2/nsubj sealed/seal/VERB/0/root Tarsil/_/PROPN/2/obj and/_/CCONJ/5/cc arrested/arrest/VERB/2/conj Orel/_/PROPN/5/obj"
    )
    told = [account(row, 0, at, actors=(party("police"),), recipients=(party("leader"),)) for at in (1, 4)]
    for second, events in (("arrest", 2), ("restrict", 1)):
        modes = zip(told, ("restrict", second), strict=True)
        assert len(join([replace(a, mention=replace(a.mention, type="COERCE", mode=m)) for a, m in modes], parsed=row)) == events
    assert headline(kind="REQUEST") == 3


def of_parties(*, status: str = "planned", told: str = "planned", speech: bool = False, denied: bool = False) -> int:
    """How many events a headline and a lead tell with other parties and words."""
    first, lead = (account(HEADLINE, n, 1, kind="prose" if n else "headline") for n in range(2))
    kind = "REQUEST" if speech else "ASSAULT"
    first, lead = (replace(a, mention=replace(a.mention, type=kind, speech=speech)) for a in (first, lead))
    first = replace(first, actors=(party("couple"),), recipients=(party("guests"),), mention=replace(first.mention, status=status))
    lead = replace(lead, actors=(party("woman"),), recipients=(party("clerks"),), mention=replace(lead.mention, status=told))
    return len(join([first, replace(lead, sources=(source("army", "denies"),)) if denied else lead], parsed=HEADLINE))


def test_a_headline_has_other_names_for_those_of_the_lead() -> None:
    assert of_parties() == 1
    assert of_parties(status="actual", told="actual") == 1
    assert of_parties(told="threatened") == 1
    assert of_parties(told="actual") == 2
    assert of_parties(speech=True) == 2
    assert of_parties(status="actual", told="actual", denied=True) == 2
