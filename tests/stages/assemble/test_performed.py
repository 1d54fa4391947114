"""Acts of speech that are told by quoting them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from according.records.account import Account
from according.stages.assemble import as_performed
from stages.assemble.test_join_and_claims import account, party, source
from trees import parsed

THANKING = (
    "“/_/PUNCT/3/punct Good/_/ADJ/3/ccomp said/say/VERB/0/root Ada/_/PROPN/3/nsubj thanking/thank/VERB/3/advcl donors/donor/NOUN/5/obj"
)
HAD_ASKED = "Ada/_/PROPN/2/nsubj said/say/VERB/0/root she/_/PRON/5/nsubj had/have/AUX/5/aux asked/ask/VERB/2/ccomp Oslo/_/PROPN/5/obj"
SORRY = "We/_/PRON/2/nsubj apologise/apologise/VERB/4/ccomp Ada/_/PROPN/4/nsubj said/say/VERB/0/root"


def spoken(rows: str, at: int, *, by: str = "Ada", status: str = "actual", speech: bool = True, stance: str = "asserts") -> list[str]:
    found = parsed(rows)
    one: Account = account(found, 0, at, actors=(party("Ada"),), sources=(source(by, stance),))
    mention = replace(one.mention, type="SUPPORT", speech=speech, status=status)
    return [s.name for s in as_performed([replace(one, mention=mention)], parsed=found)[0].sources]


@pytest.mark.parametrize(("rows", "at"), [(THANKING, 4), (SORRY, 1)])
def test_the_report_tells_what_is_said_before_it(rows: str, at: int) -> None:
    assert spoken(rows, at) == [""]


def test_what_is_told_of_earlier_is_the_speakers_word() -> None:
    assert spoken(HAD_ASKED, 4) == ["Ada"]


def test_what_he_says_beside_it_is_his_word() -> None:
    beside = HAD_ASKED.replace("had/have/AUX/5/aux asked/ask/VERB/2/ccomp", "was/be/AUX/5/aux ready/ready/ADJ/2/ccomp") + (
        " and/_/CCONJ/8/cc thanked/thank/VERB/5/conj"
    )
    assert spoken(beside, 7) == ["Ada"]


def test_others_words_and_other_acts_stay() -> None:
    assert spoken(THANKING, 4, by="Ivo") == ["Ivo"]
    assert spoken(THANKING, 4, status="planned") == ["Ada"]
    assert spoken(THANKING, 4, speech=False) == ["Ada"]
    assert spoken(THANKING, 4, stance="denies") == ["Ada"]
