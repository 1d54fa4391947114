"""Claims that a person adds where the coder missed an event: a claim like all others, with every field from a person."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from according.errors import UsageError
from according.records.claim import Claim, claim_id
from according.records.decision import Logged
from according.records.document import Document
from according.review.folding import standing
from according.review.values import FIELDS, modes, read_value, write_value

NOTE = "added by a reviewer"
"""What the explanation of each field says."""
CONFIDENCE = 1.0
"""Of a claim that a person stands for: the coder has no score for it."""
NEEDED = ("type", "status", "trigger", "sources", "evidence")
EMPTY: Mapping[str, Any] = {"mode": None, "time": None, "place": None} | dict.fromkeys(
    ("contexts", "actors", "recipients", "counts", "mentions"), ()
)


def read_added(value: Any, *, document: Document) -> Claim:
    """The claim of an object of fields, values as `review.values` has them; `document`, if named, is this report's id.

    Fields that are left out are not known; those of NEEDED must be there. Raises UsageError that says which part is wrong.
    """
    if not isinstance(value, Mapping):
        raise UsageError(f"add: {str(value)[:40]!r} is no object of the fields {', '.join(FIELDS)}")
    if value.get("document", document.id) != document.id:
        raise UsageError(f"add: document is {str(value['document'])[:40]!r}; the report is {document.id}")
    unknown = sorted(str(name) for name in value if name not in ("document", *FIELDS))
    if unknown:
        raise UsageError(f"add: {unknown[0]!r} is no field of a claim; there are {', '.join(FIELDS)}")
    missing = [name for name in NEEDED if value.get(name) is None]
    if missing:
        raise UsageError(f"add: {missing[0]} is missing; a claim has at least {', '.join(NEEDED)}")
    read = {name: read_value(name, value=value[name], text=document.text) for name in FIELDS if name in value}
    return _claim({**EMPTY, **read}, document)


def _claim(fields: dict[str, Any], document: Document) -> Claim:
    codes = modes()[fields["type"]]
    if (fields["mode"] or "") not in codes:
        known = ", ".join(mode for mode in codes if mode) or "none"
        raise UsageError(f"mode: {fields['mode']!r} is no mode of {fields['type']}; there are {known}")
    trigger, evidence = fields["trigger"], fields["evidence"]
    if not evidence.start <= trigger.start < trigger.end <= evidence.end:
        raise UsageError(f"trigger: {trigger.of(document.text)[:40]!r} is not in the sentence of the evidence; mark words of one sentence")
    return Claim(
        id=claim_id(document, kind=fields["type"], start=trigger.start, end=trigger.end), document=document,
        cameo=codes[fields["mode"] or ""], links=(),
        confidence=CONFIDENCE, explanation=tuple((name, NOTE) for name in ("event", *FIELDS, "confidence")), **fields,
    )  # fmt: skip


def write_added(claim: Claim) -> dict[str, Any]:
    """A claim as the value of the decision that adds it; `read_added` gives it back."""
    return {"document": claim.document.id} | {name: write_value(claim, field=name) for name in FIELDS}


def added_by(log: Iterable[Logged], *, document: Document) -> Claim | None:
    """The claim as it was added last, None if nobody did or all took it back."""
    adds = [one for one in standing(log) if one.action == "add"]
    return read_added(adds[-1].value, document=document) if adds else None
