"""Words beside the trigger that name the same event, from text: over sentences of our own, with the weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Militiamen opened fire on shepherds near Orlo on Monday.", "ASSAULT", {"opened", "fire"}),
        ("Two shells that fell on the mill in Orlo wounded a guard.", "ASSAULT", {"shells", "fell"}),
        ("Officers used tear gas against the strikers in Orlo.", "ASSAULT", {"used", "gas"}),
        ("The widow of the mayor led a march through Orlo on Monday.", "PROTEST", {"led", "march"}),
        ("Police detained the owner of the mill in Orlo.", "COERCE", {"detained"}),
        ("The governor lifted the curfew in Orlo on Monday.", "RETREAT", {"lifted"}),
        ("A protest was lodged with the ministry in Orlo on Monday.", "ACCUSE", {"protest", "lodged"}),
    ],
)
def test_every_word_without_which_the_event_would_not_be_told_names_it(pipeline: Pipeline, text: str, kind: str, words: set[str]) -> None:
    told = [claim for claim in pipeline.code(Document(id="d", text=text)) if claim.type == kind]
    spans = [span for claim in told for span in (claim.trigger, *claim.mentions)]
    named = {word for span in spans for word in text[span.start : span.end].split()}
    assert words <= named
    assert not {"owner", "mill", "curfew", "guard"} & named


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("The mayor of Orlo shortened a curfew he had clapped on the harbour on Sunday.", {"COERCE", "RETREAT"}),
        ("The mayor of Orlo shortened a curfew on Sunday.", {"COERCE", "RETREAT"}),
        ("The mayor of Orlo postponed a visit to Jaffa on Sunday.", {"CONSULT", "REJECT"}),
        ("The mayor of Orlo scrapped a deal with Jaffa on Sunday.", {"SANCTION"}),
        ("Police in Orlo smashed protests on Monday.", {"ASSAULT"}),
    ],
)
def test_what_is_ended_or_put_off_is_an_event_unlike_a_deal_that_is_scrapped(pipeline: Pipeline, text: str, types: set[str]) -> None:
    told = {claim.type for claim in pipeline.code(Document(id="d", text=text)) if claim.type != "PROTEST"}
    assert told == types


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Three men were shot at dawn near Orlo.", "shot"),
        ("Three men were shot at near Orlo during the night.", "shot at"),
        ("Soldiers fired on Monday in Orlo, residents said.", "fired"),
    ],
)
def test_the_preposition_of_a_time_is_no_part_of_a_verb(pipeline: Pipeline, text: str, trigger: str) -> None:
    assert [claim.trigger.of(text) for claim in pipeline.code(Document(id="d", text=text))] == [trigger]
