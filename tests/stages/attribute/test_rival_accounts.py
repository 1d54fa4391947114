"""Whole reports with rival accounts, each voice checked by hand. The cases: tests/cases/voices.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from according.records.document import Document

pytestmark = pytest.mark.weights

CASES = tomllib.loads((Path(__file__).parents[2] / "cases" / "voices.toml").read_text(encoding="utf8"))["report"]


def told(claims: tuple[Claim, ...], word: str, text: str) -> Claim | None:
    """The claim that holds a word among its mentions."""
    at = text.index(word)
    return next((c for c in claims if any(m.start <= at < m.end for m in (c.trigger, *c.mentions))), None)


def shown(claim: Claim) -> list[str]:
    return sorted(f"{s.name}: {s.stance}{' via ' + ', '.join(s.via) if s.via else ''}" for s in claim.sources)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_every_voice(case: dict[str, Any]) -> None:
    text = case["text"].strip() + "\n"
    claims = Pipeline.load().code(Document(id="case", text=text))
    for wanted in case["claims"]:
        claim = told(claims, wanted["word"], text)
        assert claim is not None, wanted["word"]
        assert (claim.status, shown(claim)) == (wanted["status"], sorted(wanted["voices"]))
