"""Draws the pictures of docs/corpus.md: types, statuses and stances, lengths, agreement of readers, the coder on dev and test.

    python tools/corpus_pictures.py [--corpus corpus] [--texts SHARED/corpora] [--out docs/pictures]

Plain SVG, no library: the same corpus gives the same bytes. Figures of the coder come from corpus/figures/coder.json, which
`python -m benchmarks.corpus --out corpus/figures/coder.json` writes. A picture for which there is nothing yet is not drawn.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any

from according.corpus import agreement, read_corpus, stats
from according.corpus.stats import LABEL_AIM

WIDTH, LEFT, ROW, TOP, RIGHT = 640, 170, 22, 44, 60
INK, PALE, GRID = "#1f2933", "#5a6775", "#d5dbe1"
COLOURS = ("#2f6f9f", "#d98a29", "#6b9e4d", "#9a5ba5")

Series = Mapping[str, Sequence[float]]


def bars(
    title: str, rows: Series, *, names: Sequence[str], most: float | None = None, aim: float | None = None, form: str = "{:,.0f}"
) -> str:
    """Lying bars, a group a label, one bar a name. most: the end of the scale; aim: a line across; form: how a number is written."""
    top = most or max((value for values in rows.values() for value in values), default=1) or 1
    group = ROW if len(names) == 1 else 12 * len(names) + 8
    height = TOP + group * len(rows) + 24
    scale = (WIDTH - LEFT - RIGHT) / top
    parts = [_text(12, 22, title, size=15, weight=600)]
    parts += _legend(names) if len(names) > 1 else []
    thick = 14 if len(names) == 1 else 11
    for n, (label, values) in enumerate(rows.items()):
        y = TOP + n * group
        parts.append(_text(LEFT - 8, y + group / 2 + 4, label, anchor="end"))
        for k, value in enumerate(values):
            at = y + 4 + 12 * k if len(names) > 1 else y + 4
            parts.append(f'<rect x="{LEFT}" y="{at:g}" width="{value * scale:.1f}" height="{thick}" fill="{COLOURS[k]}"/>')
            parts.append(_text(LEFT + value * scale + 4, at + thick - 2, form.format(value), size=11, colour=PALE))
    if aim is not None and aim <= top:
        x, end = LEFT + aim * scale, TOP + group * len(rows)
        parts.append(f'<line x1="{x:.1f}" y1="{TOP}" x2="{x:.1f}" y2="{end}" stroke="{INK}" stroke-dasharray="3 3"/>')
        parts.append(_text(x, end + 14, f"aim {aim:g}", size=11, anchor="middle", colour=PALE))
    return _picture(title, height, parts)


def columns(title: str, values: Mapping[str, float], *, below: str) -> str:
    """Standing bars, as of a histogram. below: what the labels are."""
    height, base, left = 250, 200, 40
    most = max(values.values(), default=1) or 1
    step = (WIDTH - left - 20) / max(1, len(values))
    parts = [_text(12, 22, title, size=15, weight=600), f'<line x1="{left}" y1="{base}" x2="{WIDTH - 20}" y2="{base}" stroke="{GRID}"/>']
    for n, (label, value) in enumerate(values.items()):
        tall, x = value / most * (base - TOP - 10), left + n * step
        parts.append(f'<rect x="{x + 2:.1f}" y="{base - tall:.1f}" width="{step - 4:.1f}" height="{tall:.1f}" fill="{COLOURS[0]}"/>')
        parts.append(_text(x + step / 2, base + 15, label, size=11, anchor="middle"))
        parts.append(_text(x + step / 2, base - tall - 4, f"{value:,.0f}", size=11, anchor="middle", colour=PALE))
    parts.append(_text(WIDTH / 2, base + 36, below, size=12, anchor="middle", colour=PALE))
    return _picture(title, height, parts)


def _picture(title: str, height: float, parts: Sequence[str]) -> str:
    head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height:g}" viewBox="0 0 {WIDTH} {height:g}" role="img">'
    inside = "\n".join([f"<title>{escape(title)}</title>", f'<rect width="{WIDTH}" height="{height:g}" fill="#ffffff"/>', *parts])
    return f"{head}\n{inside}\n</svg>\n"


def _text(x: float, y: float, text: str, *, size: int = 12, anchor: str = "start", weight: int = 400, colour: str = INK) -> str:
    font = f'font-family="system-ui, sans-serif" font-size="{size}" font-weight="{weight}"'
    return f'<text x="{x:.1f}" y="{y:.1f}" {font} fill="{colour}" text-anchor="{anchor}">{escape(text)}</text>'


def _legend(names: Sequence[str]) -> list[str]:
    parts = []
    for n, name in enumerate(names):
        x = WIDTH - 20 - 110 * (len(names) - n)
        parts += [f'<rect x="{x}" y="12" width="11" height="11" fill="{COLOURS[n]}"/>', _text(x + 16, 22, name)]
    return parts


def single(counts: Mapping[str, float]) -> dict[str, list[float]]:
    """One bar a label."""
    return {name: [number] for name, number in counts.items()}


def pictures(found: Mapping[str, Any], agreed: Mapping[str, Any], coder: Mapping[str, Any]) -> dict[str, str]:
    """All pictures by file name."""
    labels, lengths = found["labels"], found["lengths"]
    types = dict(sorted(labels["type"].items(), key=lambda item: -item[1]))
    drawn = {
        "corpus-types.svg": bars("Claims by type", single(types), names=["claims"], aim=LABEL_AIM),
        "corpus-statuses.svg": bars("Claims by status", single(labels["status"]), names=["claims"], aim=LABEL_AIM),
        "corpus-stances.svg": bars("Voices by stance", single(labels["stance"]), names=["voices"], aim=LABEL_AIM),
        "corpus-shows.svg": bars(
            "What passages show", single(dict(sorted(labels["shows"].items(), key=lambda i: -i[1]))), names=["passages"]
        ),
    }
    if lengths:
        words = {f"{n}–{n + 4}" if n < 60 else "60+": count for n, count in lengths["words_in_a_sentence_from"].items()}
        drawn["corpus-lengths.svg"] = columns("Length of sentences", words, below="words")
    if "first-second" in agreed:
        drawn |= _agreement(agreed["first-second"])
    if coder:
        drawn |= _coder(coder)
    return drawn


def _agreement(part: Mapping[str, Any]) -> dict[str, str]:
    overall = part["overall"]
    rows = {f"{name} F1": [overall[name]["f1"]] for name in ("event", "claim", "attributed", "unreal")}
    rows |= {name: [value] for name, value in overall["fields"].items()}
    title = "Two readers against each other"
    by_type = {name: [one["event_f1"], one["claim_f1"]] for name, one in part["by_type"].items() if one["gold"] >= 5}
    return {
        "corpus-agreement.svg": bars(title, rows, names=["agreement"], most=1, form="{:.2f}"),
        "corpus-agreement-types.svg": bars(f"{title}, by type", by_type, names=["event F1", "claim F1"], most=1, form="{:.2f}"),
    }


def _coder(coder: Mapping[str, Any]) -> dict[str, str]:
    parts = list(coder)
    drawn = {}
    for key, name in (("by_type", "type"), ("by_status", "status")):
        labels = list(coder[parts[0]][key])
        rows = {label: [coder[part][key].get(label, {}).get("event_f1", 0.0) for part in parts] for label in labels}
        title = f"The rule coder: events found, by {name} (F1)"
        drawn[f"corpus-coder-{name}.svg"] = bars(title, rows, names=parts, most=1, form="{:.2f}")
    return drawn


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=Path("corpus"))
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--out", type=Path, default=Path("docs/pictures"))
    options = parser.parse_args()
    corpus = read_corpus(options.corpus, texts=options.texts).corpus
    coder = options.corpus / "figures" / "coder.json"
    figures = json.loads(coder.read_text(encoding="utf8")) if coder.is_file() else {}
    options.out.mkdir(parents=True, exist_ok=True)
    for name, picture in pictures(stats(corpus), agreement(corpus), figures).items():
        (options.out / name).write_text(picture, encoding="utf8", newline="\n")
        print(options.out / name)


if __name__ == "__main__":
    main()
