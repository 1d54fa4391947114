"""Reports of ministers and envoys: who is meant by blocs, ministries, offices and towns, who is asked by "must", and who is visited."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import claims_of, parties

pytestmark = pytest.mark.weights


def doer(pipeline: Pipeline, text: str) -> tuple[str, str | None, tuple[str, ...]]:
    """Name, country and sectors of the actor of a report's only accusation."""
    (claim,) = claims_of(pipeline, text, "ACCUSE")
    (party,) = claim.actors
    return party.name, party.country, party.sectors


@pytest.mark.parametrize(
    ("words", "name", "country", "sectors"),
    [
        ("The speaker of the Ugandan parliament", "Ugandan parliament", "UGA", ("LEG",)),
        ("Iraq's top Shiite cleric", "top Shiite cleric", "IRQ", ("REL",)),
        ("An American relief organisation", "American relief organisation", "USA", ("NGO",)),
        ("A Norwegian charity", "Norwegian charity", "NOR", ("NGO",)),
        ("A Danish MEP", "Danish MEP", "DNK", ("LEG",)),
        ("Afghan asylum seekers", "Afghan asylum seekers", "AFG", ("REF",)),
        ("A Congolese politician", "Congolese politician", "COD", ("ELI",)),
        ("Uganda's ombudsman", "Uganda", "UGA", ("GOV",)),
        ("The Republic of Armenia", "Armenia", "ARM", ("GOV",)),
        ("Kosovo Albanians", "Kosovo Albanians", "XKX", ("CVL",)),
        ("Iran's political opponents", "political opponents", "IRN", ("OPP",)),
    ],
)
def test_what_somebody_is(pipeline: Pipeline, words: str, name: str, country: str, sectors: tuple[str, ...]) -> None:
    assert doer(pipeline, f"{words} condemned the decision on Monday.") == (name, country, sectors)


def test_a_speaker_at_a_rally_is_of_no_parliament(pipeline: Pipeline) -> None:
    assert doer(pipeline, "A speaker at the rally condemned the decision.") == ("speaker", None, ("CVL",))


def test_border_patrols_are_police(pipeline: Pipeline) -> None:
    (claim,) = claims_of(pipeline, "US border patrol agents beat two migrants.", "ASSAULT")
    assert [(party.country, party.sectors) for party in claim.actors] == [("USA", ("COP",))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The European Union approved sanctions on Monday. Turkey accused the bloc of hypocrisy.", "European Union"),
        ("ECOWAS suspended Niger in July. Mali accused the West African bloc of hypocrisy.", "ECOWAS"),
        ("The European Union approved sanctions on Monday. Turkey accused the opposition bloc of hypocrisy.", "opposition bloc"),
    ],
)
def test_the_bloc_is_the_union_named_last(pipeline: Pipeline, text: str, name: str) -> None:
    (claim,) = claims_of(pipeline, text, "ACCUSE")
    assert parties(claim) == ([parties(claim)[0][0]], [name])


PROTEST = (
    "MANILA - The Philippines lodged a protest with China on Monday. The Department of Foreign Affairs summoned the Chinese ambassador. "
)


def test_a_department_is_that_of_the_state_it_speaks_for(pipeline: Pipeline) -> None:
    claims = claims_of(pipeline, PROTEST + "The department urged Beijing to withdraw its ships.", "REQUEST")
    assert [parties(claim) for claim in claims] == [(["Philippines"], ["China"])] * 2


def test_the_prime_minister_is_not_the_interior_minister(pipeline: Pipeline) -> None:
    text = "LIMA - Congress censured the interior minister, Rosa Quispe. The {} minister accepted the offer of mediation on Saturday."
    (claim,) = claims_of(pipeline, text.format("prime"), "AGREE")
    assert parties(claim)[0] == ["prime minister"]
    (claim,) = claims_of(pipeline, text.format("interior"), "AGREE")
    assert parties(claim)[0] == ["Rosa Quispe"]


def test_the_two_ministers_are_the_two_states(pipeline: Pipeline) -> None:
    text = "Kenya's foreign minister met his Sudanese counterpart on Tuesday. The two ministers signed an agreement on trade."
    assert [parties(claim)[0] for claim in claims_of(pipeline, text, "AGREE")] == [["Kenya", "Sudan"]]


@pytest.mark.parametrize(("towns", "country"), [("Iraqi towns", "IRQ"), ("three towns", None)])
def test_who_lives_in_the_towns_of_a_state(pipeline: Pipeline, towns: str, country: str | None) -> None:
    (claim,) = claims_of(pipeline, f"Iran threatened to shell {towns}.", "ASSAULT")
    assert [party.country for party in claim.recipients] == [country]


@pytest.mark.parametrize(
    ("text", "asker", "asked"),
    [
        ("A British minister reiterated that Libya must hand over the suspects.", "United Kingdom", ["Libya"]),
        ("The foreign minister of Chile reminded Bolivia that it must honour the treaty.", "Chile", ["Bolivia"]),
        ("Human Rights Watch said that Sudanese authorities must free the editor.", "Human Rights Watch", ["Sudan"]),
        ("The Norwegian premier issued a stern reminder to Iraq that it must cooperate with the inspectors.", "Norway", ["Iraq"]),
    ],
)
def test_who_must_is_asked(pipeline: Pipeline, text: str, asker: str, asked: list[str]) -> None:
    assert [parties(claim) for claim in claims_of(pipeline, text, "REQUEST")] == [([asker], asked)]


@pytest.mark.parametrize("text", ["The general said that his soldiers must eat.", "The minister said that the economy must grow."])
def test_not_every_must_asks(pipeline: Pipeline, text: str) -> None:
    assert not claims_of(pipeline, text, "REQUEST")


def test_who_arrives_somewhere_on_a_visit_visits_the_state(pipeline: Pipeline) -> None:
    (claim,) = claims_of(pipeline, "The Danish premier arrived in Amman on a two-day visit on Wednesday.", "CONSULT")
    assert parties(claim)[1] == ["Jordan"]


@pytest.mark.parametrize(
    "text",
    [
        "The prime minister launched a mediation effort to resolve the rift between Qatar and Egypt.",
        "The Arab League envoy undertook a mediation mission between Qatar and Egypt.",
    ],
)
def test_between_whom_somebody_mediates(pipeline: Pipeline, text: str) -> None:
    assert ["Qatar", "Egypt"] in [parties(claim)[1] for claim in claims_of(pipeline, text, "CONSULT")]
    assert not [claim for claim in claims_of(pipeline, text, "AGREE") if claim.trigger.of(text) == "undertook"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Jakarta forced the UN refugee agency out of the country.", "SANCTION"),
        ("The president suspended the constitution.", "COERCE"),
        ("Libya has trained 2,000 recruits for its army.", "MOBILIZE"),
    ],
)
def test_what_kind_of_act_it_is(pipeline: Pipeline, text: str, kind: str) -> None:
    assert claims_of(pipeline, text, kind)


def test_who_is_holed_up_is_not_attacked(pipeline: Pipeline) -> None:
    assert not claims_of(pipeline, "Five officers were holed up in the residence of the envoy.", "ASSAULT")


def test_joint_drills_are_one_event(pipeline: Pipeline) -> None:
    text = "Australian and Philippine warships will hold joint drills in the Sulu Sea in June."
    assert claims_of(pipeline, text, "COOPERATE")
    assert not claims_of(pipeline, text, "MOBILIZE")
    assert claims_of(pipeline, "Australian warships will hold drills in the Sulu Sea in June.", "MOBILIZE")


@pytest.mark.parametrize(
    ("text", "into"),
    [
        ("The court opened an inquiry into claims by residents that soldiers had burned the village.", ["soldiers"]),
        ("The committee completed its investigation into an allegation by the union that the militia had burned the village.", ["militia"]),
    ],
)
def test_an_inquiry_is_into_whom_others_accuse(pipeline: Pipeline, text: str, into: list[str]) -> None:
    claims = [claim for claim in claims_of(pipeline, text, "ACCUSE") if claim.mode == "investigate"]
    assert [parties(claim)[1] for claim in claims] == [into]


def test_all_of_a_list_are_recipients(pipeline: Pipeline) -> None:
    text = "The US Congress agreed to lift embargoes on sales to Iran, Libya, North Korea, Sudan and Cuba."
    (claim,) = claims_of(pipeline, text, "RETREAT")
    assert parties(claim)[1] == ["Iran", "Libya", "North Korea", "Sudan", "Cuba"]
    text = "European ministers agreed in principle on Saturday to provide about 70 million dollars of aid for Romania and Poland."
    assert all(parties(claim)[1] == ["Romania", "Poland"] for claim in claims_of(pipeline, text, "AID"))


@pytest.mark.parametrize(
    ("why", "against"),
    [
        ("in protest at the dismissal of their leader by the ministry", ["ministry"]),
        ("in protest against widespread violations by Algerian security forces", ["Algeria"]),
        ("in the yard of a school", []),
    ],
)
def test_against_whom_a_protest_is(pipeline: Pipeline, why: str, against: list[str]) -> None:
    claims = claims_of(pipeline, f"The nurses staged a hunger strike {why}.", "PROTEST")
    assert [parties(claim)[1] for claim in claims] == [against]


def test_it_that_turns_an_offer_down_is_who_says_so(pipeline: Pipeline) -> None:
    text = (
        "Kenya's foreign minister arrived in Khartoum on Tuesday. He warned that Kenya would review its relations with Sudan. "
        "Sudan's finance ministry said it had turned down a Kenyan offer to host the negotiations."
    )
    assert [parties(claim) for claim in claims_of(pipeline, text, "REJECT")] == [(["Sudan"], ["Kenya"])]


def test_it_of_what_takes_days_is_nobody(pipeline: Pipeline) -> None:
    text = "The Sudanese army shelled the port. The ministry said it would take two days to clear the port."
    assert not [claim for claim in claims_of(pipeline, text, "ASSAULT") if claim.trigger.of(text) == "take"]


def test_who_is_exiled_is_not_at_home(pipeline: Pipeline) -> None:
    (claim,) = claims_of(pipeline, "The envoy met the exiled opposition leader in Madrid.", "CONSULT")
    assert [party.country for party in claim.actors if "opposition" in party.name] == [None]


@pytest.mark.parametrize(
    ("wanted", "against"),
    [
        ("calling for the removal of President Hosni Mubarak", ["Hosni Mubarak"]),
        ("demanding the resignation of the interior minister", ["interior minister"]),
        ("demanding the release of the editor", []),
    ],
)
def test_whose_end_a_protest_wants(pipeline: Pipeline, wanted: str, against: list[str]) -> None:
    claims = claims_of(pipeline, f"Egyptian students held a march, {wanted}.", "PROTEST")
    assert [parties(claim)[1] for claim in claims] == [against]
