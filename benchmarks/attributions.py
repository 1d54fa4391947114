"""How well attributions are found, on the dev part of PolNeAR.

    python -m benchmarks.attributions --corpora FOLDER [--misses 40] [--document NAME]

FOLDER holds `polnear/dev` with `text` and `attributions` (brat). The first annotator in the file name's order counts. A hit: the
same head word of the cue, the same head word of the source (or none on both sides), and contents of which the common part is at
least half of the longer one. Attributions inside another's content are not annotated there, and left out of ours. Heads of gold spans
are read off our own syntax. One to one.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from according.encoder import Encoder
from according.records.document import Document
from according.records.parse import Parsed, Ref
from according.records.span import Span
from according.stages.attribute import Attribution, attributions, load_speech_lexicon
from according.stages.attribute.lexicon import SpeechLexicon
from according.stages.parse import parse
from according.stages.segment import segment

_PREFERRED = ("VERB", "NOUN", "PROPN", "PRON", "ADJ", "ADP")


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """An attribution of the corpus. source empty: none is annotated."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(slots=True)
class Tally:
    gold: int = 0
    found: int = 0
    cues: int = 0
    sources: int = 0
    hits: int = 0
    errors: list[str] = field(default_factory=list)

    def report(self) -> dict[str, float]:
        def ratio(part: int, whole: int) -> float:
            return round(100 * part / whole, 1) if whole else 0.0

        both = self.gold + self.found
        return {
            "gold": self.gold,
            "found": self.found,
            "cue_f1": ratio(2 * self.cues, both),
            "cue_source_f1": ratio(2 * self.sources, both),
            "precision": ratio(self.hits, self.found),
            "recall": ratio(self.hits, self.gold),
            "f1": ratio(2 * self.hits, both),
        }


def load(path: Path) -> list[Gold]:
    """Attributions of a brat file: T lines are spans ("12 15;20 30" where parted), E lines join them."""
    spans: dict[str, tuple[Span, ...]] = {}
    found: list[Gold] = []
    lines = [line.rstrip("\n").split("\t") for line in path.open(encoding="utf8") if line.strip()]
    for name, rest, *_ in lines:
        if name.startswith("T"):
            spans[name] = tuple(Span(start=int(a), end=int(b)) for a, b in (p.split() for p in rest.partition(" ")[2].split(";")))
    for name, rest, *_ in lines:
        if name.startswith("E"):
            parts: dict[str, tuple[Span, ...]] = {}
            for cell in rest.split()[1:]:
                role, _, target = cell.partition(":")
                role = role.rstrip("0123456789")
                parts[role] = parts.get(role, ()) + spans[target]
            if "Cue" in parts and "Content" in parts:
                found.append(Gold(source=parts.get("Source", ()), cue=parts["Cue"], content=parts["Content"]))
    return found


def head_of(parsed: Parsed, spans: tuple[Span, ...]) -> Ref | None:
    """The word of a span whose own head lies outside it; of several the likeliest by part of speech, then the first."""
    best: tuple[int, Ref] | None = None
    for sentence in parsed.sentences:
        inside = {t.index for t in sentence.tokens if any(t.start < s.end and s.start < t.end for s in spans)}
        for at in sorted(inside):
            if sentence[at].head in inside:
                continue
            upos = sentence[at].upos
            rank = _PREFERRED.index(upos) if upos in _PREFERRED else len(_PREFERRED)
            if best is None or rank < best[0]:
                best = rank, Ref(sentence.index, at)
    return best[1] if best else None


def overlap_by_half(ours: tuple[Span, ...], gold: tuple[Span, ...]) -> bool:
    """Whether what both hold is at least half of the longer one."""
    first = {k for span in ours for k in range(span.start, span.end)}
    second = {k for span in gold for k in range(span.start, span.end)}
    return 2 * len(first & second) >= max(len(first), len(second))


def score(name: str, parsed: Parsed, *, text: str, gold: list[Gold], found: tuple[Attribution, ...], tally: Tally) -> None:
    """Adds one report to the tally."""
    left = list(found)
    tally.gold += len(gold)
    tally.found += len(left)
    for wanted in gold:
        cue, source = head_of(parsed, wanted.cue), head_of(parsed, wanted.source)
        same_cue = [one for one in left if one.cue == cue]
        same_source = [one for one in same_cue if one.speaker == source]
        same = [one for one in same_source if overlap_by_half(one.content, wanted.content)]
        tally.cues += bool(same_cue)
        tally.sources += bool(same_source)
        tally.hits += bool(same)
        if same:
            left.remove(same[0])
            continue
        why = "content" if same_source else "source" if same_cue else "cue"
        tally.errors.append(f"{why:8}{name[:24]} {_shown(wanted, text)}")
        for ours in (same_source or same_cue)[:1]:
            left.remove(ours)
            tally.errors[-1] += f"\n          ours {_ours(ours, parsed, text)}"
    tally.errors.extend(f"extra   {name[:24]} {_ours(one, parsed, text)}" for one in left)


def _words(spans: tuple[Span, ...], text: str) -> str:
    return " ... ".join(span.of(text) for span in spans).replace("\n", " ")


def _shown(gold: Gold, text: str) -> str:
    return f"[{_words(gold.source, text)}] <{_words(gold.cue, text)}> {_words(gold.content, text)[:160]}"


def _ours(one: Attribution, parsed: Parsed, text: str) -> str:
    speaker = parsed.sentences[one.speaker.sentence][one.speaker.token].form if one.speaker else ""
    return f"[{speaker}] <{parsed.sentences[one.cue.sentence][one.cue.token].form}> {_words(one.content, text)[:160]}"


def outer(parsed: Parsed, lexicon: SpeechLexicon) -> tuple[Attribution, ...]:
    """Our attributions without those inside another's content, which the corpus does not annotate."""
    return tuple(one for one in attributions(parsed, lexicon=lexicon) if not one.nested)


def documents(folder: Path) -> Iterator[tuple[str, list[Gold]]]:
    """(text, gold) of every document by name, the first annotator's. Raises SystemExit if there is none."""
    first: dict[str, Path] = {}
    for path in sorted((folder / "attributions").glob("*.ann")):
        first.setdefault(path.stem.rpartition("_")[0], path)
    if not first:
        raise SystemExit(f"{folder}: no attributions/*.ann here; --corpora takes the folder that holds polnear/dev")
    for name, path in first.items():
        yield name, load(path)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--misses", type=int, default=0, help="print so many errors")
    parser.add_argument("--document", default="", help="only documents whose name holds this")
    options = parser.parse_args()
    folder, tally = options.corpora / "polnear" / "dev", Tally()
    encoder, lexicon = Encoder.load(), load_speech_lexicon()
    for name, gold in documents(folder):
        if options.document not in name:
            continue
        text = (folder / "text" / f"{name}.txt").read_bytes().decode("utf8")
        segments, quotes = segment(Document(id=name, text=text))
        parsed = Parsed(sentences=parse(segments, encoder=encoder), quotes=quotes)
        score(name, parsed, text=text, gold=gold, found=outer(parsed, lexicon), tally=tally)
    print("\n".join(tally.errors[: options.misses]))
    print(json.dumps({"corpus": "polnear dev", **tally.report()}))


if __name__ == "__main__":
    main()
