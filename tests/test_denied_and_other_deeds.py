"""Which deed a denial is of, whose word a claim is that somebody calls false, and whom an older attack of the same sentence hit."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document
from coded import in_may, parties

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The two men denied planting the bomb that killed a colonel in Hama.", []),
        ("The rebels denied setting off the bomb that killed a colonel in Hama.", []),
        ("The army denied dropping the bombs that destroyed the hospital in Idlib.", []),
        ("The two men admitted planting the bomb that killed a colonel in Hama.", ["men"]),
        ("The two men did not deny planting the bomb that killed a colonel in Hama.", ["men"]),
        ("The two men planted the bomb that killed a colonel in Hama.", ["men"]),
    ],
)
def test_who_denies_using_it_is_not_named_by_the_report(pipeline: Pipeline, text: str, who: list[str]) -> None:
    (claim,) = in_may(pipeline, text, "ASSAULT")
    assert (claim.status, parties(claim)[0]) == ("actual", who)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The rebels denied shelling the port. Residents said they had shelled it for an hour.", "rebels"),
        ("The soldiers denied burning the village. Witnesses said they had burned 30 houses.", "soldiers"),
        ("The two men denied planting the bomb that killed a colonel in Hama. Police said they had planted it.", "men"),
        ("Residents denied burning the village. The soldiers said rebels had burned it.", "rebels"),
        ("The rebels shelled the port. The army said they had shelled it for an hour.", "rebels"),
    ],
)
def test_others_tell_of_what_somebody_denies(pipeline: Pipeline, text: str, who: str) -> None:
    told = [claim for claim in in_may(pipeline, text, "ASSAULT") if claim.status == "actual"]
    assert [parties(claim)[0] for claim in told] == [[who]]


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ("Radio Freedom's report that rebels shelled it was false, the rebels said.", [("Radio Freedom", ()), ("rebels", ())]),
        ("The ministry's statement that the militia burned a village was a lie, the militia said.", [("ministry", ()), ("militia", ())]),
        ("The paper's report that soldiers shot a priest was true, the army said.", [("paper", ("army",))]),
        ("The army's claim that rebels had shot a priest, the bishop said, came too late.", [("army", ("bishop",))]),
    ],
)
def test_who_calls_a_report_false_does_not_pass_it_on(pipeline: Pipeline, text: str, voices: list[tuple[str, tuple[str, ...]]]) -> None:
    (claim,) = in_may(pipeline, text, "ASSAULT")
    assert [(source.name, source.via) for source in claim.sources] == voices


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Italy rescued 40 migrants after a Libyan boat fired on their dinghy. Tripoli called the report false.", "ASSAULT"),
        ("Spain took in 12 sailors after Moroccan police beat them. Rabat denied the report.", "ASSAULT"),
        ("Italy rescued 40 migrants after a Libyan boat fired on their dinghy. Rome denied the report.", "AID"),
        ("Italy rescued 40 migrants after gunmen fired on their dinghy. Italy denied the report.", "AID"),
    ],
)
def test_a_state_denies_what_its_own_side_did(pipeline: Pipeline, text: str, kind: str) -> None:
    denied = [claim.type for claim in in_may(pipeline, text) if any(source.stance == "denies" for source in claim.sources)]
    assert denied == [kind]


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("It was the deadliest attack since a bombing in 2015 killed 38.", [38]),
        ("Gunmen killed 12 people in Quetta on Monday in the deadliest attack since a bombing killed 38 in 2015.", [12, 38]),
        ("The bombing in Kabul was the worst since an attack in 2021 killed 170 people.", [170]),
        ("A bombing in 2015 killed 38.", [38]),
        ("Since a bombing in 2015, gunmen have killed 38 people.", [38]),
    ],
)
def test_the_older_attack_killed_whom_its_clause_tells(pipeline: Pipeline, text: str, tolls: list[int]) -> None:
    claims = in_may(pipeline, text, "ASSAULT")
    assert [count.low for claim in claims for count in claim.counts] == tolls
    assert all(claim.time is None or claim.time.start.year == 2015 or claim.counts[0].low != 38 for claim in claims if claim.counts)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Front said it would not attack villages. In March it attacked the village of Tamu.", [("negated", "denies"), ("actual", "asserts")]),
        ("The Front said it had not attacked villages. The army said it had attacked the village of Tamu.", [("actual", "denies")]),
        ("Soldiers burned the village of Tamu, residents said. The army said its men would never have burned a village.", [("actual", "asserts")]),
    ],
)
def test_promise_denies_nothing_that_comes_after(pipeline: Pipeline, text: str, found: list[tuple[str, str]]) -> None:
    claims = pipeline.code(Document(id="0123456789abcdef", text=text))
    assert [(c.status, c.sources[0].stance) for c in claims if c.type == "ASSAULT"] == found
