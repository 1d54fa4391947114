"""Claims of the corpus in the two forms that scoring reads: as gold records, and as coded claims."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from according.corpus.records import CorpusClaim, Days, Participant, Speaker, Spot, Words
from according.scoring import GoldRecord, Json


def gold_of(claim: CorpusClaim, *, quote: str = "", required: bool = True) -> GoldRecord:
    """The claim as a record to score against. quote: its sentence. required: missing it costs."""
    place = claim.place
    return GoldRecord(
        types=(claim.type,),
        statuses=(claim.status,),
        actors=(tuple(_party(party) for party in claim.actors),),
        recipients=(tuple(_party(party) for party in claim.recipients),),
        sources=(tuple(_source(source) for source in claim.sources),),
        dates=(_time(claim.time),),
        places=(None if place is None else _place(place) | {"km": place.km},),
        counts=(tuple({"what": c.what, "low": c.low, "high": c.high} for c in claim.counts),),
        triggers=tuple((words.start, words.end) for words in (claim.trigger, *claim.also) if words.end),
        required=required,
        quote=quote,
    )


def coded_of(claim: CorpusClaim) -> dict[str, Any]:
    """The claim as if it had been coded: the keys of the contract that scoring reads, and mode and sure."""
    place = claim.place
    return {
        "id": claim.id,
        "event": {"type": claim.type, "mode": claim.mode, "trigger": _words(claim.trigger)},
        "status": claim.status,
        "actors": [_party(party) for party in claim.actors],
        "recipients": [_party(party) for party in claim.recipients],
        "sources": [_source(source) for source in claim.sources],
        "time": _time(claim.time),
        "place": None if place is None else _place(place) | {"radius_km": place.km},
        "counts": [{"what": c.what, "low": c.low, "high": c.high} for c in claim.counts],
        "mentions": [{"start": words.start, "end": words.end} for words in claim.also if words.end],
        "sure": claim.sure,
    }


def without_doubtful(coded: Sequence[Json], *, gold: Sequence[GoldRecord]) -> list[Json]:
    """The coded claims, but those left out that their annotator is unsure of and the other has not: they cost nothing."""
    return [claim for claim in coded if claim.get("sure", True) or _touches(claim, gold)]


def _touches(claim: Json, gold: Sequence[GoldRecord]) -> bool:
    spans = [(s["start"], s["end"]) for s in (claim["event"]["trigger"], *claim["mentions"])]
    return any(start < to and since < end for start, end in spans for record in gold for since, to in record.triggers)


def _words(words: Words) -> dict[str, Any]:
    return {"text": words.text, "start": words.start, "end": words.end}


def _party(party: Participant) -> dict[str, Any]:
    return {"text": party.words.text, "name": party.name, "country": party.country}


def _source(source: Speaker) -> dict[str, Any]:
    return {"name": source.name, "stance": source.stance, "text": source.words.text if source.words else ""}


def _time(time: Days | None) -> dict[str, Any] | None:
    return None if time is None else {"start": time.start.isoformat(), "end": time.end.isoformat()}


def _place(place: Spot) -> dict[str, Any]:
    found = {"name": place.name, "country": place.country}
    return found if place.lat is None else found | {"lat": place.lat, "lon": place.lon}
