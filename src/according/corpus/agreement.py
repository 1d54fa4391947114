"""How far the readers of the corpus agree, overall, by author, by type and by status."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from according.corpus.measures import FIELDS, FIGURES, Figures, Matched, by_status, by_type, figures, match_readings, mean
from according.corpus.records import AuthorSet, Corpus

PAIRS = (("first", "second"), ("first", "gold"), ("second", "gold"))


def agreement(corpus: Corpus) -> dict[str, Any]:
    """Agreement of each two readings, "first-second" and so on; each figure is the mean of both directions.

    overall, by_set, by_type, by_status; strict: overall with claims counted whose annotator was unsure of them.
    Pairs of readings that no folder has both of are left out.
    """
    found = {}
    for one, other in PAIRS:
        both = [s for s in corpus.sets if one in s.readings and other in s.readings]
        if both:
            found[f"{one}-{other}"] = _of(both, one, other)
    return found


def _of(sets: Sequence[AuthorSet], one: str, other: str) -> dict[str, Any]:
    there, back = [_matches(s, one, other) for s in sets], [_matches(s, other, one) for s in sets]
    all_there, all_back = _joined(there), _joined(back)
    strict = [_joined([_matches(s, *names, strict=True) for s in sets]) for names in ((one, other), (other, one))]
    return {
        "claims": {name: sum(len(s.claims(name)) for s in sets) for name in (one, other)},
        "overall": mean(figures(all_there), other=figures(all_back)),
        "strict": mean(figures(strict[0]), other=figures(strict[1])),
        "by_set": {s.name: mean(figures(a), other=figures(b)) for s, a, b in zip(sets, there, back)},
        "by_type": mean(by_type(all_there), other=by_type(all_back)),
        "by_status": mean(by_status(all_there), other=by_status(all_back)),
    }


def _matches(one: AuthorSet, gold: str, coded: str, *, strict: bool = False) -> list[Matched]:
    others = {passage.id: claims for passage, claims in one.by_passage(coded)}
    return [match_readings(passage, claims=claims, others=others[passage.id], strict=strict) for passage, claims in one.by_passage(gold)]


def _joined(matches: Sequence[list[Matched]]) -> list[Matched]:
    return [match for one in matches for match in one]


def render_agreement(found: dict[str, Any]) -> str:
    """The agreement as lines for the terminal."""
    lines = []
    for pair, part in found.items():
        counts = ", ".join(f"{n} claims in {name}" for name, n in part["claims"].items())
        lines += [f"{pair.replace('-', ' against ')}: {part['overall']['passages']} passages, {counts}"]
        lines += [_row("", [*FIGURES, *FIELDS])]
        lines += [_figures("all", part["overall"]), _figures("all, unsure ones counted", part["strict"])]
        lines += [_figures(name, one) for name, one in part["by_set"].items()]
        for key in ("by_type", "by_status"):
            lines += ["", _row(key.replace("_", " "), ["claims", "event", "claim"])]
            lines += [_row(name, [f"{one['gold']:g}", one["event_f1"], one["claim_f1"]]) for name, one in part[key].items()]
        lines.append("")
    return "\n".join(lines).rstrip("\n") or "No folder has two readings yet."


def _figures(name: str, one: Figures) -> str:
    return _row(name, [*(one[m]["f1"] for m in FIGURES), *(one["fields"].get(f, "") for f in FIELDS)])


def _row(name: str, cells: Sequence[object]) -> str:
    shown = [f"{cell:.2f}" if isinstance(cell, float) else str(cell) for cell in cells]
    return f"  {name:<26}" + "".join(f"{cell:>11}" for cell in shown)
