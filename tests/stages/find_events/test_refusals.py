"""Who says that he will not yield refuses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from according.records.mention import EventMention
from according.records.parse import Ref
from according.stages.find_events.refusals import as_refusal
from trees import parsed

ROWS = (
    "We/we/PRON/4/nsubj will/will/AUX/4/aux {no}/not/PART/4/advmod leave/leave/VERB/{head} the/_/DET/6/det village/village/NOUN/4/obj "
    "said/say/VERB/0/root Amadi/_/PROPN/7/nsubj"
)


def mention(kind: str, status: str, *, actors: tuple[Ref, ...] = (Ref(0, 0),)) -> EventMention:
    return EventMention(
        at=Ref(0, 3), start=12, end=17, type=kind, mode=None, actors=actors, recipients=(), status=status, rule="", status_rule="negation: not",
        speech=False, content_of=None,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("no", "head", "kind", "status", "became"),
    [
        ("not", "7/ccomp", "RETREAT", "negated", ("REJECT", "actual")),
        ("never", "7/ccomp", "AGREE", "negated", ("REJECT", "actual")),
        ("not", "7/ccomp", "COERCE", "negated", ("COERCE", "negated")),  # who will not shell yields
        ("not", "7/ccomp", "RETREAT", "planned", ("RETREAT", "planned")),
        ("not", "1/acl:relcl", "RETREAT", "negated", ("RETREAT", "negated")),  # "a gang that will not leave"
        ("soon", "7/ccomp", "RETREAT", "negated", ("RETREAT", "negated")),
    ],
)
def test_a_refusal_is_said_with_will_not(no: str, head: str, kind: str, status: str, became: tuple[str, str]) -> None:
    sentence = parsed(ROWS.format(no=no, head=head)).sentences[0]
    found = as_refusal(mention(kind, status), sentence)
    assert (found.type, found.status) == became


def test_nobody_refuses_nothing() -> None:
    sentence = parsed(ROWS.format(no="not", head="7/ccomp")).sentences[0]
    assert as_refusal(mention("RETREAT", "negated", actors=()), sentence).type == "RETREAT"


@pytest.mark.parametrize(
    ("do", "status", "became"),
    [
        ("do", "negated", ("REJECT", "actual", 1, 1)),
        ("did", "negated", ("CONSULT", "negated", 2, 0)),  # on one day they did not talk
        ("will", "negated", ("REJECT", "actual", 1, 1)),
        ("do", "actual", ("CONSULT", "actual", 2, 0)),
    ],
)
def test_who_does_not_talk_refuses_whom_he_would_talk_to(do: str, status: str, became: tuple[str, str, int, int]) -> None:
    rows = ROWS.replace("will/will", f"{do}/{'will' if do == 'will' else 'do'}").format(no="not", head="7/ccomp")
    both = (Ref(0, 0), Ref(0, 5))
    found = as_refusal(mention("CONSULT", status, actors=both), parsed(rows).sentences[0])
    assert (found.type, found.status, len(found.actors), len(found.recipients)) == became


@pytest.mark.parametrize(("mode", "kind"), [("access", "REJECT"), ("release", "RETREAT")])
def test_who_will_not_let_somebody_in_refuses_him(mode: str, kind: str) -> None:
    told = replace(mention("RETREAT", "negated"), mode=mode, recipients=(Ref(0, 5),))
    assert as_refusal(told, parsed(ROWS.format(no="not", head="7/ccomp")).sentences[0]).type == kind


@pytest.mark.parametrize(("given", "kind"), [("nothing", "REJECT"), ("somebody", "RETREAT")])
def test_who_will_give_up_nothing_refuses(given: str, kind: str) -> None:
    rows = f"They/they/PRON/4/nsubj would/will/AUX/4/aux then/_/ADV/4/advmod give/give/VERB/0/root {given}/{given}/PRON/4/obj"
    assert as_refusal(mention("RETREAT", "negated"), parsed(rows).sentences[0]).type == kind
