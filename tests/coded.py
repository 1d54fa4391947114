"""What the pipeline makes of a text, with the weights that ship."""

from __future__ import annotations

from according.pipeline import Pipeline
from according.records.claim import Claim
from according.records.document import Document


def claims_of(pipeline: Pipeline, text: str, kind: str) -> list[Claim]:
    """Those of a type."""
    return [claim for claim in pipeline.code(Document(id="0123456789abcdef", text=text)) if claim.type == kind]
