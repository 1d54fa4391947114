"""What the pipeline makes of a text, with the weights that ship."""

from __future__ import annotations

from datetime import date

from according.pipeline import Pipeline
from according.records.claim import Claim
from according.records.document import Document


def claims_of(pipeline: Pipeline, text: str, kind: str) -> list[Claim]:
    """Those of a type."""
    return [claim for claim in pipeline.code(Document(id="0123456789abcdef", text=text)) if claim.type == kind]


def in_may(pipeline: Pipeline, text: str, kind: str | None = None) -> list[Claim]:
    """The claims in a report of 3 May 2024, a Friday, all or those of a type."""
    document = Document(id="0123456789abcdef", text=text, published=date(2024, 5, 3), published_from="given")
    return [claim for claim in pipeline.code(document) if kind in (None, claim.type)]


def the_claim(pipeline: Pipeline, text: str, kind: str) -> Claim:
    """The one claim of a type."""
    (claim,) = claims_of(pipeline, text, kind)
    return claim


def by_trigger(pipeline: Pipeline, text: str) -> dict[str, Claim]:
    """The claims of a report by the words of their triggers."""
    return {claim.trigger.of(text): claim for claim in pipeline.code(Document(id="d", text=text))}


def parties(claim: Claim) -> tuple[list[str], list[str]]:
    """Names of actors and of recipients."""
    return [party.name for party in claim.actors], [party.name for party in claim.recipients]


def parties_of(pipeline: Pipeline, text: str, trigger: str) -> tuple[list[str], list[str]]:
    """Names of actors and of recipients of the claim with this trigger."""
    return parties(by_trigger(pipeline, text)[trigger])


def voices_on(pipeline: Pipeline, text: str, kind: str = "ASSAULT") -> list[list[tuple[str, str]]]:
    """The voices on each claim of a type."""
    return [[(source.name, source.stance) for source in claim.sources] for claim in claims_of(pipeline, text, kind)]


def relayed(claim: Claim) -> set[tuple[str, str, tuple[str, ...]]]:
    """Name, stance and relays of each voice on a claim."""
    return {(source.name, source.stance, tuple(source.via)) for source in claim.sources}


def told(pipeline: Pipeline, text: str, trigger: str) -> str | None:
    """ "TYPE status: actors > recipients" of the claim that a word names, countries behind their names; None if there is none."""
    claims = pipeline.code(Document(id="0123456789abcdef", text=text))
    found = [claim for claim in claims if trigger in claim.trigger.of(text)]
    if not found:
        return None
    sides = (", ".join(f"{p.name}" + (f" {p.country}" if p.country else "") for p in side) for side in (found[0].actors, found[0].recipients))
    return f"{found[0].type} {found[0].status}: " + " > ".join(sides)
