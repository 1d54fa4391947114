"""Orders that are carried out, what would not have been done, what is taken back: sentences of our own, with the weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import claims_of, parties, the_claim, voices_on

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The soldiers carried out the order to fire on the boat.", "actual"),
        ("Soldiers obeyed an order to shoot protesters.", "actual"),
        ("Soldiers will obey an order to shoot protesters.", "ordered"),
        ("Soldiers did not obey an order to shoot protesters.", "ordered"),
        ("Had the police come in time, the mob would not have shot the nurse.", "actual"),
        ("The army would not have fired on the crowd, the minister said.", "negated"),
        ("A court in Lahore acquitted three men accused of lynching a student.", "negated"),
        ("Three men charged with murdering a nun were acquitted on Friday.", "negated"),
        ("Three men charged with murdering a nun were freed on bail on Friday.", "actual"),
        ("The hostages are believed to have been killed in an air strike, the ministry said.", "possible"),
        ("The hostages were killed in an air strike, the ministry said.", "actual"),
    ],
)
def test_what_was_done(pipeline: Pipeline, text: str, status: str) -> None:
    assert {claim.status for claim in claims_of(pipeline, text, "ASSAULT")} == {status}


def test_who_carries_an_order_out_has_not_given_it(pipeline: Pipeline) -> None:
    assert parties(the_claim(pipeline, "The soldiers carried out the order to fire on the boat.", "REQUEST")) == ([], ["soldiers"])


def test_of_whom_a_report_is_taken_back(pipeline: Pipeline) -> None:
    text = "The Guardian corrected a report that Israeli troops had shot two nuns; the nuns were wounded by shrapnel."
    assert parties(the_claim(pipeline, text, "ASSAULT"))[0] == []


@pytest.mark.parametrize(
    ("text", "type_", "who"),
    [
        ("Gunmen kill 12 in Kaduna; army blamed", "ACCUSE", ([], ["army"])),
        ("Police deny firing on crowd in Kisumu", "ASSAULT", (["police"], ["crowd"])),
        ("The police deny the firing on the crowd in Kisumu.", "ASSAULT", ([], ["crowd"])),
    ],
)
def test_headlines_of_blame_and_denial(pipeline: Pipeline, text: str, type_: str, who: tuple[list[str], list[str]]) -> None:
    assert parties(the_claim(pipeline, text, type_)) == who


def test_who_breaks_a_truce_has_not_kept_it(pipeline: Pipeline) -> None:
    assert not claims_of(pipeline, "The army and the rebels accused each other of breaking the ceasefire.", "RETREAT")


def test_what_is_denied_of_a_strike_that_was(pipeline: Pipeline) -> None:
    text = "The Guardian withdrew a report that Israeli troops had shot two nuns."
    assert voices_on(pipeline, text) == [[("The Guardian", "denies")]]
