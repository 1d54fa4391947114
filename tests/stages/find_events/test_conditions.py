"""What conditions, drafts, set days and words of prevention make of an event, over hand-built trees."""

from __future__ import annotations

from dataclasses import replace

import pytest

from according.ontology.codebook import load_codebook
from according.stages.find_events import EventFinder, load_lexicons
from according.stages.find_events.reality import Judge
from trees import parsed, sentence

LEXICONS = load_lexicons()
FINDER = EventFinder(codebook=load_codebook(), lexicons=LEXICONS)

CASES = {
    "provided": (
        "They/_/PRON/3/nsubj will/_/AUX/3/aux meet/meet/VERB/0/root provided/provide/VERB/3/advcl all/_/PRON/6/nsubj come/_/VERB/4/ccomp",
        2,
        "possible",
    ),
    "should they": (
        "He/_/PRON/2/nsubj offered/offer/VERB/0/root to/_/PART/4/mark pay/pay/VERB:VerbForm=Inf/2/xcomp "
        "should/should/AUX/7/aux they/_/PRON/7/nsubj accept/accept/VERB/4/advcl",
        3,
        "possible",
    ),
    "had they": (
        "We/_/PRON/3/nsubj will/_/AUX/3/aux march/march/VERB/0/root on/_/ADV/3/advmod had/have/AUX/7/aux they/_/PRON/7/nsubj come/come/VERB/3/advcl",
        2,
        "planned",
    ),
    "clue that is sought": (
        "reward/_/NOUN/0/root for/_/ADP/3/case information/_/NOUN/1/nmod leading/lead/VERB:VerbForm=Ger/3/acl to/_/ADP/6/case arrest/_/NOUN/4/obl",
        5,
        "possible",
    ),
    "clue that was had": (
        "had/have/VERB/0/root information/_/NOUN/1/obj leading/lead/VERB:VerbForm=Ger/2/acl to/_/ADP/5/case arrest/_/NOUN/3/obl",
        4,
        "actual",
    ),
    "kept a promise": (
        "They/_/PRON/2/nsubj kept/keep/VERB/0/root a/_/DET/4/det promise/_/NOUN/2/obj to/_/PART/6/mark leave/_/VERB:VerbForm=Inf/4/acl",
        5,
        "actual",
    ),
    "will keep a promise": (
        "They/_/PRON/3/nsubj will/_/AUX/3/aux keep/keep/VERB/0/root a/_/DET/5/det promise/_/NOUN/3/obj to/_/PART/7/mark "
        "leave/_/VERB:VerbForm=Inf/5/acl",
        6,
        "planned",
    ),
    "made a promise": (
        "They/_/PRON/2/nsubj made/make/VERB/0/root a/_/DET/4/det promise/_/NOUN/2/obj to/_/PART/6/mark leave/_/VERB:VerbForm=Inf/4/acl",
        5,
        "planned",
    ),
    "made good on a threat": (
        "They/_/PRON/2/nsubj made/make/VERB/0/root good/_/ADJ/2/xcomp on/_/ADP/6/case a/_/DET/6/det threat/_/NOUN/2/obl to/_/PART/8/mark "
        "leave/_/VERB:VerbForm=Inf/6/acl",
        7,
        "actual",
    ),
    "looked forward": (
        "She/_/PRON/2/nsubj looked/look/VERB/0/root forward/_/ADV/2/advmod to/_/SCONJ/5/mark visiting/visit/VERB:VerbForm=Part/2/advcl",
        4,
        "planned",
    ),
    "anyone who": (
        "shoot/shoot/VERB/0/root anyone/_/PRON/1/obj who/_/PRON/4/nsubj attacks/attack/VERB:VerbForm=Fin/2/acl:relcl",
        3,
        "possible",
    ),
    "those who": (
        "shoot/shoot/VERB/0/root those/_/PRON/1/obj who/_/PRON/4/nsubj attacked/attack/VERB:VerbForm=Fin/2/acl:relcl",
        3,
        "actual",
    ),
    "whoever did": (
        "fight/fight/VERB/0/root whoever/_/PRON/1/obj attacked/attack/VERB:Tense=Past,VerbForm=Fin/2/acl:relcl",
        2,
        "actual",
    ),
    "a draft would": ("The/_/DET/2/det draft/_/NOUN/4/nsubj would/_/AUX/4/aux freeze/freeze/VERB/0/root assets/asset/NOUN/4/obj", 3, "possible"),
    "kept from": (
        "They/_/PRON/2/nsubj stopped/stop/VERB/0/root him/_/PRON/2/obj from/_/SCONJ/5/mark marching/march/VERB/2/advcl",
        4,
        "negated",
    ),
    "stopped": ("They/_/PRON/2/nsubj stopped/stop/VERB/0/root marching/march/VERB/2/xcomp", 2, "actual"),
    "failed to take place": (
        "A/_/DET/2/det meeting/_/NOUN/3/nsubj failed/fail/VERB/0/root to/_/PART/5/mark take/take/VERB:VerbForm=Inf/3/xcomp place/_/NOUN/5/obj",
        1,
        "negated",
    ),
    "talks that failed": ("The/_/DET/2/det talks/talk/NOUN/3/nsubj failed/fail/VERB/0/root", 1, "actual"),
    "withdrew its offer": (
        "Malta/_/PROPN/2/nsubj withdrew/withdraw/VERB/0/root its/_/PRON/4/nmod:poss offer/_/NOUN/2/obj to/_/PART/6/mark "
        "host/host/VERB:VerbForm=Inf/4/acl",
        5,
        "negated",
    ),
    "did not rule out": (
        "He/_/PRON/4/nsubj did/do/AUX/4/aux not/_/PART/4/advmod rule/rule/VERB/0/root out/out/ADP/4/compound:prt strikes/strike/NOUN/4/obj",
        5,
        "possible",
    ),
    "ruled out": ("He/_/PRON/2/nsubj ruled/rule/VERB/0/root out/out/ADP/2/compound:prt strikes/strike/NOUN/2/obj", 3, "negated"),
    "made no attempt": (
        "They/_/PRON/2/nsubj made/make/VERB/0/root no/_/DET/4/det attempt/_/NOUN/2/obj to/_/PART/6/mark enter/enter/VERB:VerbForm=Inf/4/acl",
        5,
        "negated",
    ),
    "is going to": (
        "She/_/PRON/3/nsubj is/be/AUX/3/aux going/go/VERB/0/root to/_/PART/5/mark sue/sue/VERB:VerbForm=Inf/3/xcomp",
        4,
        "planned",
    ),
    "considers": ("Rome/_/PROPN/3/nsubj is/be/AUX/3/aux considering/consider/VERB/0/root sanctions/sanction/NOUN/3/obj", 3, "possible"),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_status(name: str) -> None:
    rows, index, wanted = CASES[name]
    assert Judge(sentence(rows), matches={}, lexicons=LEXICONS).reality(index).status == wanted


@pytest.mark.parametrize(("day", "status"), [("for", "planned"), ("on", "actual")])
def test_a_march_called_for_a_day_is_yet_to_come(day: str, status: str) -> None:
    rows = f"Unions/union/NOUN/2/nsubj called/call/VERB/0/root a/_/DET/4/det march/_/NOUN/2/obj {day}/_/ADP/6/case Thursday/_/PROPN/2/obl"
    found = sentence(rows)
    found = replace(found, tokens=tuple(replace(t, mention="time") if t.form == "Thursday" else t for t in found.tokens))
    assert Judge(found, matches={}, lexicons=LEXICONS).reality(3).status == status


@pytest.mark.parametrize(("mark", "status"), [("unless", "requested"), ("if", "possible")])
def test_what_must_be_done_lest_something_happen_is_demanded(mark: str, status: str) -> None:
    rows = (
        "Rebels/rebel/NOUN/3/nsubj will/_/AUX/3/aux attack/attack/VERB/0/root Ostia/_/PROPN/3/obj "
        f"{mark}/_/SCONJ/7/mark troops/troop/NOUN/7/nsubj withdraw/withdraw/VERB:VerbForm=Fin/3/advcl"
    )
    found = {mention.type: mention.status for mention in FINDER.find(parsed(rows))}
    assert found == {"ASSAULT": "threatened", "RETREAT": status}
