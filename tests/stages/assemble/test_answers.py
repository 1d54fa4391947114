"""Who was asked and who asked, told by who answers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from according.records.account import Account
from according.records.attribution import REFUSES, voice_of
from according.stages.assemble.answers import with_answers
from according.stages.assemble.refusers import asked_of_the_refuser
from stages.assemble.test_join_and_claims import TWO, account, party
from trees import parsed


def said(kind: str, lemma: str, *, by: str, to: str = "", sentence: int = 0, status: str = "actual") -> Account:
    found = account(TWO, sentence, 1, actors=(party(by),), recipients=(party(to),) if to else ())
    return replace(found, lemma=lemma, nominal=False, mention=replace(found.mention, type=kind, mode=None, status=status))


def to_whom(*told: Account) -> list[list[str]]:
    found = with_answers(told, groups=[(number,) for number in range(len(told))], parsed=TWO)
    return [[one.name for one in account.recipients] for account in found]


ASKED = said("REQUEST", "ask", by="India")
AGREED = said("AGREE", "agree", by="Iran", sentence=1)
OFFERED = said("AGREE", "offer", by="India")


@pytest.mark.parametrize(
    ("question", "answer", "whom"),
    [
        (ASKED, AGREED, [["Iran"], ["India"]]),
        (ASKED, said("REJECT", "refuse", by="Iran", sentence=1), [["Iran"], ["India"]]),
        (said("REQUEST", "ask", by="India", to="Iran"), AGREED, [["Iran"], ["India"]]),
        (ASKED, said("AGREE", "promise", by="Iran", to="India"), [["Iran"], ["India"]]),
        (OFFERED, said("AGREE", "accept", by="Iran"), [["Iran"], ["India"]]),
        (OFFERED, AGREED, [[], []]),  # agrees on something else
        (ASKED, said("AGREE", "promise", by="Iran"), [[], []]),  # perhaps to somebody else
        (said("REQUEST", "ask", by="India", to="Oman"), AGREED, [["Oman"], []]),
        (ASKED, said("AGREE", "agree", by="Iran", to="Oman"), [[], ["Oman"]]),
        (ASKED, said("AGREE", "agree", by="India"), [[], []]),
        (ASKED, said("AGREE", "agree", by="Iran", status="requested"), [[], []]),  # is what was asked
        (said("REQUEST", "ask", by="India", status="planned"), AGREED, [[], []]),
    ],
)
def test_who_answers_was_asked(question: Account, answer: Account, whom: list[list[str]]) -> None:
    assert to_whom(question, answer) == whom


def test_the_question_is_the_nearest() -> None:
    assert to_whom(said("REQUEST", "ask", by="Oman"), ASKED, AGREED) == [[], ["Iran"], ["India"]]


def test_of_one_event_another_mention_may_name_who_was_asked() -> None:
    told = (said("REQUEST", "ask", by="India", to="Oman"), ASKED, AGREED)
    found = with_answers(told, groups=[(0, 1), (2,)], parsed=TWO)
    assert [[one.name for one in account.recipients] for account in found] == [["Oman"], [], []]


@pytest.mark.parametrize(("noun", "answers"), [("recount", False), ("part", False), ("demand", True), ("offer", True)])
def test_who_turns_down_a_thing_of_his_own_answers_no_request(noun: str, answers: bool) -> None:
    told = parsed(
        "India/_/PROPN/2/nsubj asked/ask/VERB/0/root",
        f"Iran/_/PROPN/2/nsubj rejected/reject/VERB/0/root the/_/DET/4/det {noun}/_/NOUN/2/obj",
    )
    asked, refused = ASKED, said("REJECT", "reject", by="Iran", sentence=1)
    found = with_answers((asked, refused), groups=[(0,), (1,)], parsed=told)
    assert [bool(account.recipients) for account in found] == [answers, answers]


def test_who_refuses_something_of_his_own_or_keeps_an_accord_answers_nothing() -> None:
    refused = said("REJECT", "reject", by="Iran", sentence=1)
    told = parsed(
        "India/_/PROPN/2/nsubj asked/ask/VERB/0/root", "Iran/_/PROPN/2/nsubj rejected/reject/VERB/0/root it/it/PRON/2/obj altogether/_/ADV/2/advmod"
    )

    def whom(*accounts: Account) -> list[list[str]]:
        found = with_answers(accounts, groups=[(0,), (1,)], parsed=told)
        return [[one.name for one in account.recipients] for account in found]

    assert whom(ASKED, refused) == [[], []]
    assert whom(OFFERED, refused) == [["Iran"], ["India"]]  # "India offered a freeze; Iran turned it down"
    assert whom(ASKED, replace(AGREED, lemma="agreement", nominal=True)) == [[], []]
    assert whom(said("REQUEST", "ask", by="India", to="Iran"), said("AGREE", "promise", by="Iran", sentence=1, status="negated")) == [["Iran"], []]


@pytest.mark.parametrize(("lemma", "sentence", "asked"), [("demand", 1, ["Iran"]), ("ask", 0, ["Iran"]), ("ask", 1, [])])
def test_who_refuses_later_need_not_be_whom_it_was_asked_of(lemma: str, sentence: int, asked: list[str]) -> None:
    wanted = said("RETREAT", "release", by="India", status="requested")
    refuses = voice_of(party("Iran"), stance="denies", cue="refused", rule=REFUSES)
    wanted = replace(wanted, mention=replace(wanted.mention, content_of=0), sources=(refuses,))
    found = asked_of_the_refuser((said("REQUEST", lemma, by="India"), wanted, said("REJECT", "refuse", by="Iran", sentence=sentence)))
    assert [one.name for one in found[0].recipients] == asked
