"""What befalls a named person once, told again far below, coded from raw text: one claim; what is of another time, or of others, two."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import claims_of, in_may

pytestmark = pytest.mark.weights

_KILLED = "Gunmen shot dead Judge Marta Kovic outside her home in Tarsil on Tuesday, police said. "
_FILLER = (
    "The town lies on the coast. Its market was closed. Many shops stayed shut. The mayor opened a bridge. "
    "Rain fell all day. The harbour was quiet. Schools reopened in the afternoon. Buses ran as usual. "
)
_ARRESTED = "Police arrested journalist Ivo Brandt in Tarsil on Monday, his editor said. "


@pytest.mark.parametrize(
    ("text", "kind", "wanted"),
    [
        (_KILLED + _FILLER + "A colleague said Kovic was killed because of her rulings.", "ASSAULT", 1),
        (_KILLED + _FILLER + "Lawyers marched over the murder of Marta Kovic.", "ASSAULT", 1),
        (_KILLED + _FILLER + "Kovic had survived an attack in which a gunman shot her in 2019.", "ASSAULT", 2),
        (_KILLED + _FILLER + "Her driver, Ana Rey, was killed by a landmine.", "ASSAULT", 2),
        (_ARRESTED + _FILLER + "Brandt is being held at a barracks, a lawyer said.", "COERCE", 1),
        (_ARRESTED + _FILLER + "His colleagues said they had not slept since Brandt was detained.", "COERCE", 1),
        (_ARRESTED + _FILLER + "Brandt was also arrested in 2021 and spent a week in jail.", "COERCE", 2),
        (_ARRESTED + _FILLER + "Brandt had been arrested twice before, a lawyer said.", "COERCE", 2),
        # Whose name the report does not know may be anybody.
        ("Gunmen shot dead a judge in Tarsil on Tuesday. " + _FILLER + "Officers said a judge was killed by a landmine.", "ASSAULT", 2),
    ],
)
def test_told_again_far_below(pipeline: Pipeline, text: str, kind: str, wanted: int) -> None:
    assert len(in_may(pipeline, text, kind)) == wanted


def test_who_was_struck_is_he_at_whom_was_fired(pipeline: Pipeline) -> None:
    text = "A masked man fired two shots at Senator Pavel Orlin in Tarsil on Monday, and Orlin was struck in the chest, police said."
    assert len(claims_of(pipeline, text, "ASSAULT")) == 1


def test_so_many_of_the_same_kind_are_taken_once(pipeline: Pipeline) -> None:
    text = "The Tarsian navy arrested 26 smugglers off the coast on Friday. The frigate Delfin had arrested 26 smugglers after a chase."
    assert len(claims_of(pipeline, text, "COERCE")) == 1
    other = "Tarsian police arrested three smugglers in the port on Friday. Customs officers arrested three smugglers at the border."
    assert len(claims_of(pipeline, other, "COERCE")) == 2


def test_whoever_names_more_of_the_dead_is_heard(pipeline: Pipeline) -> None:
    text = (
        "A man was charged on Monday with the murder of Ana Rey. Pavel Orlin, 30, of Tarsil, "
        "was charged with the murder of Ana Rey and her sister Marta Rey, police said."
    )
    told = [{p.name for p in c.recipients} for c in claims_of(pipeline, text, "ASSAULT")]
    assert {"Ana Rey", "Marta Rey"} in told
