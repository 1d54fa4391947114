"""What the finder makes of whole sentences, over hand-built trees, with the codebook and the lexicons that ship."""

from __future__ import annotations

from dataclasses import replace

import pytest

from according.ontology.codebook import load_codebook
from according.records.parse import Parsed
from according.stages.find_events import EventFinder, load_lexicons
from trees import parsed

FINDER = EventFinder(codebook=load_codebook(), lexicons=load_lexicons())


def found(rows: str | Parsed) -> list[tuple[str, str, str, list[str], list[str]]]:
    """(word, type, status, actors, recipients) of every mention."""
    report = parsed(rows) if isinstance(rows, str) else rows
    tokens = report.sentences[0].tokens
    return [
        (tokens[m.at.token].form, m.type, m.status, [tokens[r.token].form for r in m.actors], [tokens[r.token].form for r in m.recipients])
        for m in FINDER.find(report)
    ]


def tagged(rows: str, **tags: str) -> Parsed:
    """The sentence with the Penn tags of some words."""
    tree = parsed(rows).sentences[0]
    tokens = tuple(replace(t, xpos=tags.get(t.form, t.xpos)) for t in tree.tokens)
    return Parsed(sentences=(replace(tree, tokens=tokens),))


def mentioning(rows: str, **mentions: str) -> Parsed:
    """The sentence with the kinds of mention that the encoder would give."""
    return mentioned(parsed(rows), **mentions)


def mentioned(report: Parsed, **mentions: str) -> Parsed:
    tree = report.sentences[0]
    tokens = tuple(replace(t, mention=mentions.get(t.form, t.mention)) for t in tree.tokens)
    return Parsed(sentences=(replace(tree, tokens=tokens),))


def test_headline_with_its_verb_read_as_a_compound() -> None:
    rows = (
        "Rebels/rebel/NOUN:Number=Plur/4/compound attack/attack/NOUN/4/compound army/army/NOUN/4/compound base/base/NOUN/0/root "
        "in/_/ADP/6/case Ostia/_/PROPN/4/nmod"
    )
    assert found(rows) == [("attack", "ASSAULT", "actual", ["Rebels"], ["base"])]


def test_headline_with_its_object_read_as_the_verb() -> None:
    rows = "Army/army/NOUN/2/compound shells/shell/NOUN/3/nsubj rebel/rebel/VERB/0/root positions/position/NOUN/3/obj"
    assert found(rows) == [("shells", "ASSAULT", "actual", ["Army"], ["positions"])]


def test_headline_with_a_verb_of_its_own_is_left_alone() -> None:
    rows = "Rebel/rebel/NOUN/2/compound attack/attack/NOUN/3/nsubj kills/kill/VERB/0/root five/_/NUM/5/nummod soldiers/soldier/NOUN/3/obj"
    tree = parsed(rows)
    assert FINDER.repaired(tree) == tree


def test_sentence_with_a_full_stop_is_no_headline() -> None:
    rows = "Rebels/rebel/NOUN:Number=Plur/3/compound attack/attack/NOUN/3/compound plans/plan/NOUN/0/root ././PUNCT/3/punct"
    tree = parsed(rows)
    assert FINDER.repaired(tree) == tree


def test_arrested_without_was() -> None:
    rows = "Man/man/NOUN/2/nsubj arrested/arrest/VERB:Tense=Past,VerbForm=Fin/0/root in/_/ADP/4/case Ostia/_/PROPN/2/obl"
    assert found(rows) == [("arrested", "COERCE", "actual", [], ["Man"])]


def test_signed_an_agreement_is_one_event() -> None:
    rows = (
        "Ostia/_/PROPN/2/nsubj signed/sign/VERB/0/root an/a/DET/4/det agreement/agreement/NOUN/2/obj "
        "with/_/ADP/6/case Norvania/_/PROPN/4/nmod"
    )
    report = mentioning(rows, Ostia="place", Norvania="place")
    assert [(word, kind) for word, kind, *_ in found(report)] == [("signed", "AGREE")]


def test_backing_only_says_which_militias() -> None:
    rows = (
        "Sela/_/PROPN/2/nsubj accused/accuse/VERB/0/root militias/militia/NOUN/2/obj {}backing/back/VERB:VerbForm=Ger/2/advcl "
        "Ostia/_/PROPN/{}/obj of/_/ADP/{}/mark theft/theft/NOUN/2/obl"
    )
    beside, after = (
        mentioned(tagged(text, backing="VBG"), Ostia="place", Sela="place", militias="organization")
        for text in (rows.format("", 4, 7), rows.format("after/_/SCONJ/5/mark ", 5, 8))
    )
    assert "backing" not in {word for word, *_ in found(beside)}
    assert "backing" in {word for word, *_ in found(after)}


def test_a_truce_that_was_signed_is_not_only_described() -> None:
    rows = (
        "A/_/DET/2/det truce/_/NOUN/7/nsubj signed/sign/VERB:VerbForm=Part/2/acl by/_/ADP/5/case rebels/rebel/NOUN/3/obl:agent "
        "is/be/AUX/7/aux holding/hold/VERB/0/root"
    )
    report = tagged(rows, signed="VBN")
    as_event, as_party = (mentioned(report, truce=kind) for kind in ("event", "organization"))
    assert "signed" in {word for word, *_ in found(as_event)}
    assert "signed" not in {word for word, *_ in found(as_party)}


def test_called_off_is_not_called() -> None:
    rows = "Nurses/nurse/NOUN/2/nsubj called/call/VERB/0/root {}a/a/DET/{}/det strike/strike/NOUN/2/obj"
    off = found(rows.format("off/off/ADP/2/compound:prt ", 5))
    assert ("called", "CONCEDE", "actual", ["Nurses"], []) in off
    assert "called" not in {word for word, *_ in found(rows.format("", 4))}


def test_visit_that_is_when_is_not_asked_for() -> None:
    rows = (
        "On/_/ADP/3/case a/_/DET/3/det visit/visit/NOUN/7/obl to/_/ADP/5/case Ostia/_/PROPN/3/nmod Freeh/_/PROPN/7/nsubj "
        "asked/ask/VERB/0/root authorities/authority/NOUN/7/iobj to/_/PART/10/mark help/help/VERB:VerbForm=Inf/7/xcomp"
    )
    report = mentioning(rows, Ostia="place", Freeh="person")
    assert {word: status for word, _, status, *_ in found(report)}["visit"] == "actual"


def test_no_order_is_negated() -> None:
    rows = (
        "He/_/PRON/2/nsubj gave/give/VERB/0/root no/_/DET/4/det order/order/NOUN/2/obj to/_/PART/6/mark "
        "withdraw/withdraw/VERB:VerbForm=Inf/4/acl troops/troop/NOUN/6/obj"
    )
    assert [(word, kind, status) for word, kind, status, *_ in found(rows)] == [
        ("gave", "REQUEST", "negated"),
        ("withdraw", "RETREAT", "negated"),
    ]


def test_strikes_that_could_do_harm_are_possible_and_the_strikes_are_not() -> None:
    rows = (
        "{}air/air/NOUN/{}/compound strikes/strike/NOUN/{}/nsubj against/_/ADP/{}/case Ostia/_/PROPN/{}/nmod "
        "could/_/AUX/{}/aux harm/harm/VERB/0/root relations/relation/NOUN/{}/obj"
    )
    bare = rows.format("", *(2, 6, 4, 2, 6, 6))
    known = rows.format("The/the/DET/3/det ", *(3, 7, 5, 3, 7, 7))
    assert found(bare)[0][2] == "possible"
    assert found(known)[0][2] == "actual"


def test_capitals_mean_nothing_in_a_text_of_capitals() -> None:
    rows = "CRIMINAL/criminal/ADJ/2/amod ATTACK/attack/NOUN/0/root ON/_/ADP/4/case TROOPS/troop/NOUN/2/nmod"
    assert found(rows) == [("ATTACK", "ASSAULT", "actual", [], ["TROOPS"])]


def test_relative_clause_is_of_the_bombing() -> None:
    rows = (
        "bombing/bombing/NOUN/0/root of/_/ADP/4/case a/_/DET/4/det clinic/clinic/NOUN/1/nmod that/that/PRON/6/nsubj "
        "killed/kill/VERB/4/acl:relcl two/_/NUM/8/nummod officers/officer/NOUN/6/obj"
    )
    assert found(mentioning(rows, clinic="place"))[1] == ("killed", "ASSAULT", "actual", ["bombing"], ["officers"])


def test_was_to_is_planned() -> None:
    rows = "Rice/_/PROPN/4/nsubj:outer was/be/AUX/4/cop to/_/PART/4/mark visit/visit/VERB:VerbForm=Inf/0/root Ostia/_/PROPN/4/obj"
    assert [(word, status) for word, _, status, *_ in found(mentioning(rows, Rice="person", Ostia="place"))] == [("visit", "planned")]


def test_pleaded_not_guilty_is_negated() -> None:
    rows = "Tawfik/_/PROPN/2/nsubj pleaded/plead/VERB/0/root not/_/PART/4/advmod guilty/guilty/ADJ/2/xcomp"
    assert found(mentioning(rows, Tawfik="person")) == [("pleaded", "SANCTION", "negated", [], ["Tawfik"])]


def test_who_discovers_a_plan_does_not_have_it() -> None:
    rows = (
        "Police/police/NOUN/2/nsubj discovered/discover/VERB/0/root plans/plan/NOUN/2/obj to/_/PART/5/mark "
        "murder/murder/VERB:VerbForm=Inf/3/acl leaders/leader/NOUN/5/obj"
    )
    assert found(rows) == [("murder", "ASSAULT", "planned", [], ["leaders"])]


def test_bare_number_stands_for_people() -> None:
    rows = "Troops/troop/NOUN/2/nsubj saved/save/VERB/0/root 200/_/NUM/4/nummod more/_/ADJ/2/obj"
    assert [(word, kind) for word, kind, *_ in found(rows)] == [("saved", "AID")]


def test_control_is_of_what_is_controlled() -> None:
    rows = (
        "Rebels/rebel/NOUN/2/nsubj took/take/VERB/0/root control/control/NOUN/2/obj of/_/ADP/6/case the/_/DET/6/det "
        "airport/airport/NOUN/3/nmod"
    )
    assert found(rows) == [("took", "ASSAULT", "actual", ["Rebels"], ["airport"])]


def test_gerund_that_is_a_subject_is_the_noun() -> None:
    rows = (
        "Fighting/fight/VERB:VerbForm=Ger/2/nsubj broke/break/VERB/0/root out/out/ADP/2/compound:prt between/_/ADP/6/case "
        "the/_/DET/6/det army/army/NOUN/2/obl and/_/CCONJ/8/cc rebels/rebel/NOUN/6/conj"
    )
    tree = parsed(rows).sentences[0]
    tokens = tuple(replace(t, xpos="VBG") if t.form == "Fighting" else t for t in tree.tokens)
    assert found(Parsed(sentences=(replace(tree, tokens=tokens),))) == [("Fighting", "ASSAULT", "actual", ["army", "rebels"], [])]


def test_who_takes_part_in_an_attack_acts() -> None:
    rows = (
        "Gunmen/gunman/NOUN/2/nsubj took/take/VERB/0/root part/part/NOUN/2/obj in/_/ADP/6/case an/a/DET/6/det attack/attack/NOUN/2/obl "
        "on/_/ADP/8/case barracks/barracks/NOUN/6/nmod"
    )
    assert found(rows) == [("attack", "ASSAULT", "actual", ["Gunmen"], ["barracks"])]


def test_taken_hostage_whatever_hostage_is_called() -> None:
    rows = "Workers/worker/NOUN/3/nsubj:pass were/be/AUX/3/aux:pass taken/take/VERB/0/root hostage/hostage/ADV/3/advmod"
    assert found(rows) == [("taken", "ASSAULT", "actual", [], ["Workers"])]


def test_not_only_denies_nothing() -> None:
    rows = (
        "Troops/troop/NOUN/4/nsubj not/_/PART/4/advmod only/_/ADV/4/advmod shelled/shell/VERB/0/root Tarsil/_/PROPN/4/obj "
        "but/_/CCONJ/7/cc stormed/storm/VERB/4/conj it/_/PRON/7/obj"
    )
    assert [status for _, _, status, *_ in found(rows)] == ["actual", "actual"]


def test_whether_they_will_is_possible() -> None:
    rows = (
        "They/_/PRON/2/nsubj asked/ask/VERB/0/root whether/_/SCONJ/5/mark rebels/rebel/NOUN/5/nsubj shelled/shell/VERB/2/ccomp "
        "Tarsil/_/PROPN/5/obj"
    )
    assert ("shelled", "possible") in [(word, status) for word, _, status, *_ in found(rows)]


def test_names_released_are_no_prisoners() -> None:
    rows = "Police/police/NOUN/2/nsubj released/release/VERB/0/root names/name/NOUN/2/obj of/_/ADP/5/case officers/officer/NOUN/3/nmod"
    assert found(rows) == []


def test_the_man_who_was_kidnapped_not_his_body() -> None:
    rows = (
        "body/body/NOUN/0/root of/_/ADP/3/case Pomas/_/PROPN/1/nmod who/who/PRON/6/nsubj:pass was/be/AUX/6/aux:pass "
        "kidnapped/kidnap/VERB/1/acl:relcl"
    )
    assert found(rows) == [("kidnapped", "ASSAULT", "actual", [], ["Pomas"])]


def test_who_is_called_on_acts() -> None:
    rows = (
        "Freeh/_/PROPN/2/nsubj called/call/VERB/0/root on/_/ADP/4/case rebels/rebel/NOUN/2/obl to/_/PART/6/mark "
        "withdraw/withdraw/VERB:VerbForm=Inf/2/advcl"
    )
    report = mentioning(rows, Freeh="person")
    assert {word: (status, actors) for word, _, status, actors, _ in found(report)}["withdraw"] == ("requested", ["rebels"])


def test_condition_that_is_negated_is_possible() -> None:
    rows = (
        "Troops/troop/NOUN/2/nsubj leave/leave/VERB/0/root if/_/SCONJ/7/mark rebels/rebel/NOUN/7/nsubj do/do/AUX/7/aux not/_/PART/7/advmod "
        "shell/shell/VERB/2/advcl Tarsil/_/PROPN/7/obj"
    )
    assert {word: status for word, _, status, *_ in found(rows)}["shell"] == "possible"


def test_what_will_not_be_done_is_no_threat() -> None:
    rows = (
        "Army/army/NOUN/2/nsubj said/say/VERB/0/root it/_/PRON/6/nsubj would/_/AUX:MD/6/aux not/_/PART/6/advmod "
        "attack/attack/VERB/2/ccomp Ostia/_/PROPN/6/obj"
    )
    assert [kind for _, kind, *_ in found(mentioning(rows, Ostia="place"))] == ["ASSAULT"]


def test_cancelled_meeting_is_negated_and_called_off_is_no_call() -> None:
    rows = "The/_/DET/2/det meeting/meeting/NOUN/4/nsubj:pass was/be/AUX/4/aux:pass {}/{}/VERB/0/root {}".rstrip()
    parties = " of/_/ADP/{0}/case ministers/minister/NOUN/2/nmod"
    assert [
        status for _, kind, status, *_ in found(rows.format("cancelled", "cancel", parties.format(6).strip())) if kind == "CONSULT"
    ] == ["negated"]
    called = rows.format("called", "call", "off/off/ADP/4/compound:prt" + parties.format(7))
    assert [status for _, kind, status, *_ in found(called) if kind == "CONSULT"] == ["negated"]


def test_harm_on_a_condition_is_threatened_and_all_else_possible() -> None:
    rows = "Ostia/_/PROPN/3/nsubj will/will/AUX/3/aux invade/invade/VERB/0/root if/_/SCONJ/6/mark talks/talk/NOUN/6/nsubj fail/fail/VERB/3/advcl"
    assert {word: status for word, _, status, *_ in found(rows)}["invade"] == "threatened"
    kinder = rows.replace("invade/invade", "withdraw/withdraw").replace("Ostia/_/PROPN", "Troops/troop/NOUN")
    assert {word: status for word, _, status, *_ in found(kinder)}["withdraw"] == "possible"


STOPPED = (
    "Sela/_/PROPN/2/nsubj stopped/stop/VERB/0/root short/_/ADV/2/advmod of/_/ADP/6/case threatening/threaten/VERB/2/advcl "
    "sanctions/sanction/NOUN/5/obj"
)


def test_what_was_never_threatened() -> None:
    told = {word: status for word, _, status, _, _ in found(STOPPED)}
    assert told == {"threatening": "negated", "sanctions": "negated"}
    on = STOPPED.replace("stopped/stop", "went/go").replace("short/_/ADV/2/advmod of/_/ADP/6/case", "on/_/ADV/2/advmod by/_/ADP/6/case")
    assert {word: status for word, _, status, _, _ in found(on)} == {"threatening": "actual", "sanctions": "threatened"}


ON_STRIKE = "They/_/PRON/2/nsubj counted/count/VERB/0/root prisoners/prisoner/NOUN/2/obj on/_/ADP/6/case hunger/_/NOUN/6/compound strike/_/NOUN/2/obl"


def test_who_is_on_strike_strikes() -> None:
    assert found(mentioning(ON_STRIKE, prisoners="person"))[-1][3] == ["prisoners"]
    assert found(mentioning(ON_STRIKE.replace("on/_", "after/_"), prisoners="person"))[-1][3] != ["prisoners"]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("Rebels/rebel/NOUN/4/nsubj did/do/AUX/4/aux not/_/PART/4/advmod comply/_/VERB/0/root", ["REJECT"]),
        ("Rebels/rebel/NOUN/2/nsubj failed/fail/VERB/0/root to/_/PART/4/mark comply/_/VERB:VerbForm=Inf/2/xcomp", ["REJECT"]),
        ("Rebels/rebel/NOUN/4/nsubj did/do/AUX/4/aux then/_/ADV/4/advmod comply/_/VERB/0/root", []),
        (
            "If/_/SCONJ/5/mark rebels/rebel/NOUN/5/nsubj do/do/AUX/5/aux not/_/PART/5/advmod comply/_/VERB/7/advcl guns/gun/NOUN/7/nsubj "
            "speak/_/VERB/0/root",
            [],
        ),
    ],
)
def test_a_cue_that_is_told_only_by_its_denial(rows: str, expected: list[str]) -> None:
    assert [kind for word, kind, _, _, _ in found(rows) if word == "comply"] == expected
