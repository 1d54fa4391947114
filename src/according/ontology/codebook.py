"""The codebook: PLOVER's types with the predicates that speak of them.

Loads `data/ontologies/plover/*.toml` (and the user's own files laid over them) and checks every key.
The format is described in docs/reference/codebook.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from according.errors import DataFileError
from according.ontology.event_types import SPEECH_ACTS, TYPES
from according.ontology.slots import check_slots, slot_of_any
from according.ontology.tables import DATA, cells, label, read_table, read_toml
from according.records.mention import STATUSES

_FORMS = ("verb", "noun", "adjective")
KINDS = ("#person", "#place", "#organization", "#event", "#object", "#substance", "#animal", "#abstract", "#time")
_VERB_SLOTS = ("subj",), ("obj",)
_NOUN_SLOTS = ("poss", "nmod:by", "compound", "amod", "nmod:from"), ("nmod:on", "nmod:against", "nmod:of", "nmod:at")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """Predicates that speak of one type, with the frame that tells their parties.

    pos: verb | noun | adjective. lemmas: "carry out" is a verb with its particle.
    actor, recipient: slots in order of preference: subj, obj, iobj, xcomp, ccomp, obl:PREP (of verbs and adjectives);
    poss, amod, nmod:PREP (of nouns), compound (of both); content (the recipient of the event that it speaks of).
    every_actor: all filled slots are actors, not only the first (clash, meet).
    with_, without: slot -> lemmas or @classes that must, must not fill it; "*" is any word, one of KINDS ("#person", "#object")
    a word that the encoder takes for such a name or mention.
    content_status: status of the events in its complement (a threat's, an order's); None if it has none.
    content_actor: who acts in the content: actor | recipient.
    negated: the cue's words tell the event only where they are denied ("did not comply"), and the denial is part of them.
    rests: first word -> what stands behind it in the lemmas that begin with it; kept as it is asked for.
    needs: the slots of with_ under one name each (`slot_of_any`): a predicate that does not fill them all is none of this cue.
    """

    type: str
    pos: str
    lemmas: tuple[str, ...]
    mode: str | None
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    every_actor: bool
    with_: Mapping[str, frozenset[str]]
    without: Mapping[str, frozenset[str]]
    content_status: str | None
    content_actor: str
    speech: bool
    line: str
    negated: bool = False
    rests: dict[str, tuple[tuple[str, ...], ...]] = field(init=False, repr=False, compare=False, default_factory=dict)
    needs: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "needs", frozenset(map(slot_of_any, self.with_)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Mode:
    """A mode of a type with its codes elsewhere. acled: "Event type: Sub-event type"."""

    name: str
    definition: str
    cameo: str
    acled: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EventType:
    """One of PLOVER's sixteen types."""

    name: str
    definition: str
    quad: int
    score: float
    cameo: str
    acled: str
    near_misses: tuple[str, ...]
    modes: Mapping[str, Mode]
    examples: tuple[Mapping[str, Any], ...]
    counterexamples: tuple[Mapping[str, Any], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Codebook:
    """All types, and the cues by part of speech and first word of the lemma.

    frames: (type, verb | noun | journey) -> the frame of a trigger that no cue describes.
    plain: cues without a type, by part of speech and first word of the lemma: uses of a word that tell no event.
    """

    types: Mapping[str, EventType]
    cues: Mapping[tuple[str, str], tuple[Cue, ...]]
    classes: Mapping[str, frozenset[str]]
    frames: Mapping[tuple[str, str], Cue]
    plain: Mapping[tuple[str, str], tuple[Cue, ...]] = field(default_factory=dict)

    def cues_of(self, pos: str, *, lemma: str) -> tuple[Cue, ...]:
        """Cues whose lemma begins with this word, in the order of the files (the user's first)."""
        return self.cues.get((pos, lemma), ())

    def knows_noun(self, lemma: str) -> bool:
        """Whether a noun is a cue's or a class's."""
        return bool(self.cues_of("noun", lemma=lemma)) or any(lemma in words for words in self.classes.values())


def load_codebook(overlays: Iterable[Path] = ()) -> Codebook:
    """The codebook that ships, under the user's folders.

    overlays: folders that may hold `plover/*.toml` (more cues and modes) and `lexicons/classes.tsv`.
    Raises DataFileError that names file, key, value and what is allowed.
    """
    classes = _load_classes([DATA / "lexicons", *(folder / "lexicons" for folder in overlays)])
    types: dict[str, EventType] = {}
    cues: list[Cue] = []
    folders = [*(folder / "plover" for folder in overlays), DATA / "ontologies" / "plover"]
    for path in sorted((DATA / "ontologies" / "plover").glob("*.toml")):
        event_type = _event_type({f / path.name: read_toml(f / path.name) for f in folders if (f / path.name).is_file()})
        types[event_type.name] = event_type
    for folder in folders:
        for path in sorted(folder.glob("*.toml")):
            cues.extend(_cues(path, types, classes))
    frames = load_frames(DATA / "ontologies" / "frames.tsv")
    plain = _by_word(load_plain(DATA / "ontologies" / "plain.toml", classes))
    return Codebook(types=types, cues=_by_word(cues), classes=classes, frames=frames, plain=plain)


def _by_word(cues: Iterable[Cue]) -> dict[tuple[str, str], tuple[Cue, ...]]:
    table: dict[tuple[str, str], list[Cue]] = {}
    for cue in cues:
        for head in dict.fromkeys(lemma.split()[0] for lemma in cue.lemmas):
            table.setdefault((cue.pos, head), []).append(cue)
    return {key: tuple(found) for key, found in table.items()}


_PLAIN = frozenset({"pos", "lemmas", "with", "without", "example", "but"})


def load_plain(path: Path, classes: Mapping[str, frozenset[str]]) -> list[Cue]:
    """Uses of words that tell no event, as cues without a type. Raises DataFileError for a wrong key or value."""
    layer = read_toml(path)
    _known(path, "top level", layer, frozenset({"uses"}))
    return [_plain_use(path, f"uses {number}", raw, classes) for number, raw in enumerate(layer.get("uses", ()), 1)]


def _plain_use(path: Path, where: str, raw: dict[str, Any], classes: Mapping[str, frozenset[str]]) -> Cue:
    _known(path, where, raw, _PLAIN)
    _one_of(path, f"{where}, pos", raw.get("pos"), _FORMS)
    check_slots(path, where, raw)
    for key in ("lemmas", "example"):
        if not raw.get(key):
            raise DataFileError(label(path), where=f"{where}, {key}", problem="missing or empty")
    return Cue(
        type="", pos=raw["pos"], lemmas=tuple(raw["lemmas"]), mode=None, actor=(), recipient=(), every_actor=False,
        with_=_fillers(path, where, raw.get("with", {}), classes), without=_fillers(path, where, raw.get("without", {}), classes),
        content_status=None, content_actor="actor", speech=False, line=f"{path.name}, {where}",
    )  # fmt: skip


def _load_classes(folders: Iterable[Path]) -> dict[str, frozenset[str]]:
    classes: dict[str, set[str]] = {}
    for folder in folders:
        if (folder / "classes.tsv").is_file():
            for row in read_table(folder / "classes.tsv", columns=("class", "lemmas")):
                classes.setdefault(row["class"], set()).update(cells(row["lemmas"]))
    return {name: frozenset(words) for name, words in classes.items()}


_TOP = frozenset({"type", "definition", "quad", "score", "cameo", "acled", "near_misses", "modes", "cues", "examples", "counterexamples"})
_MODE = frozenset({"definition", "cameo", "acled"})


def _event_type(files: dict[Path, dict[str, Any]]) -> EventType:
    """files: the user's and, last, ours."""
    for path, layer in files.items():
        _known(path, "top level", layer, _TOP)
    layers = list(files.values())
    path, ours = list(files.items())[-1]
    if ours.get("type") not in TYPES:
        raise DataFileError(label(path), where="type", problem=f"{ours.get('type')!r} is none of {', '.join(TYPES)}")
    modes: dict[str, Mode] = {}
    for file in reversed(files):
        for name, mode in files[file].get("modes", {}).items():
            _known(file, f"modes.{name}", mode, _MODE)
            modes[name] = Mode(
                name=name,
                definition=mode.get("definition", ""),
                cameo=mode.get("cameo", ours["cameo"]),
                acled=mode.get("acled", ours["acled"]),
            )
    return EventType(
        name=ours["type"],
        definition=ours["definition"],
        quad=ours["quad"],
        score=ours["score"],
        cameo=ours["cameo"],
        acled=ours["acled"],
        near_misses=tuple(ours.get("near_misses", ())),
        modes=modes,
        examples=tuple(e for layer in layers for e in layer.get("examples", ())),
        counterexamples=tuple(e for layer in layers for e in layer.get("counterexamples", ())),
    )


_FRAME = ("type", "pos", "actor", "recipient", "every_actor", "content_status", "content_actor")


def load_frames(path: Path) -> dict[tuple[str, str], Cue]:
    """Frames by type and part of speech. Raises DataFileError for a wrong value."""
    return {(row["type"], row["pos"]): _frame(path, row) for row in read_table(path, columns=_FRAME)}


def _frame(path: Path, row: Mapping[str, str]) -> Cue:
    where = f"{row['type']} {row['pos']}"
    _one_of(path, where, row["type"], TYPES)
    _one_of(path, where, row["pos"], ("verb", "noun", "journey"))
    _one_of(path, where, row["every_actor"], ("yes", "no"))
    _one_of(path, where, row["content_status"], ("", *STATUSES))
    actor, recipient = (tuple(slot.strip() for slot in row[name].split(",")) for name in ("actor", "recipient"))
    pos = "noun" if row["pos"] == "noun" else "verb"
    return Cue(
        type=row["type"], pos=pos, lemmas=(), mode=None, actor=actor, recipient=recipient, every_actor=row["every_actor"] == "yes",
        with_={}, without={}, content_status=row["content_status"] or None, content_actor=row["content_actor"] or "actor",
        speech=row["type"] in SPEECH_ACTS, line=path.name,
    )  # fmt: skip


_CUE_KEYS = frozenset(f.name.rstrip("_") for f in fields(Cue)) - {"type", "line", "speech"} | {"note"}


def _cues(path: Path, types: Mapping[str, EventType], classes: Mapping[str, frozenset[str]]) -> Iterable[Cue]:
    layer = read_toml(path)
    _known(path, "top level", layer, _TOP)
    event_type = types.get(layer.get("type", ""))
    if event_type is None:
        raise DataFileError(label(path), where="type", problem=f"{layer.get('type')!r} is none of {', '.join(TYPES)}")
    for number, raw in enumerate(layer.get("cues", ()), 1):
        yield _cue(path, f"cues {number}", raw, event_type, classes)


def _cue(path: Path, where: str, raw: dict[str, Any], event_type: EventType, classes: Mapping[str, frozenset[str]]) -> Cue:
    _known(path, where, raw, _CUE_KEYS)
    _one_of(path, f"{where}, pos", raw.get("pos"), _FORMS)
    check_slots(path, where, raw)
    if not raw.get("lemmas"):
        raise DataFileError(label(path), where=f"{where}, lemmas", problem="missing or empty")
    if raw.get("mode"):
        _one_of(path, f"{where}, mode", raw["mode"], tuple(event_type.modes))
    _one_of(path, f"{where}, content_status", raw.get("content_status") or STATUSES[0], STATUSES)
    _one_of(path, f"{where}, content_actor", raw.get("content_actor", "actor"), ("actor", "recipient"))
    actor, recipient = _NOUN_SLOTS if raw["pos"] == "noun" else _VERB_SLOTS
    return Cue(
        type=event_type.name,
        pos=raw["pos"],
        lemmas=tuple(raw["lemmas"]),
        mode=raw.get("mode") or None,
        actor=tuple(raw.get("actor", actor)),
        recipient=tuple(raw.get("recipient", recipient)),
        every_actor=raw.get("every_actor", False),
        with_=_fillers(path, where, raw.get("with", {}), classes),
        without=_fillers(path, where, raw.get("without", {}), classes),
        content_status=raw.get("content_status"),
        content_actor=raw.get("content_actor", "actor"),
        speech=event_type.name in SPEECH_ACTS,
        line=f"{path.name}, {where}",
        negated=raw.get("negated", False),
    )


def _fillers(path: Path, where: str, raw: Mapping[str, Iterable[str]], classes: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    found = {}
    for slot, words in raw.items():
        expanded: set[str] = set()
        for word in words:
            if word.startswith("@"):
                _one_of(path, f"{where}, {slot}", word[1:], tuple(classes))
                expanded |= classes[word[1:]]
            else:
                if word.startswith("#"):
                    _one_of(path, f"{where}, {slot}", word, KINDS)
                expanded.add(word)
        found[slot] = frozenset(expanded)
    return found


def _known(path: Path, where: str, found: Mapping[str, Any], known: frozenset[str]) -> None:
    unknown = sorted(found.keys() - known)
    if unknown:
        raise DataFileError(label(path), where=where, problem=f"unknown key {unknown[0]!r}; known: {', '.join(sorted(known))}")


def _one_of(path: Path, where: str, value: object, known: tuple[str, ...]) -> None:
    if value not in known:
        raise DataFileError(label(path), where=where, problem=f"{value!r} is none of {', '.join(known)}")
