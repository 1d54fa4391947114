"""The corpus of attributed claims and UDS' factuality as labels of words, for the heads that read events.

Of the word that heads a trigger: `event` (type; "O" of every other word), `mode`, `status`, `voice` (the stance of whoever says it in
the trigger's sentence, "report" where nobody does). Of predicates of EWT: `happened` (yes | no), the mean answer of UDS' annotators
beyond a half.

Source of the second: White et al. 2016, Universal Decompositional Semantics; Rudinger et al. 2018, Neural models of factuality.
"""

from __future__ import annotations

import json
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from according.corpus import read_corpus
from according.corpus.records import CorpusClaim, Passage, Words
from according.parsing import Parser
from according.records.document import Document
from according.records.parse import Sentence, Token
from according.stages.find_events import EventFinder
from training.prepare import NONE, ROLES, Example, untagged
from training.ud import Sentence as Ud

_SURE = 0.5
"""UDS: beyond it, or below its negative, the annotators agree that it happened, or that it did not."""


def claim_examples(corpus: Path, *, texts: Path, splits: Sequence[str]) -> list[Example]:
    """Sentences of splits of the corpus with the labels of their words. texts: the folder with the texts that the corpus only points to.

    Raises SystemExit if the folder holds no such splits.
    """
    parser = Parser.load()
    found: list[Example] = []
    for one in read_corpus(corpus, texts=texts).corpus.sets:
        for passage, claims in one.by_passage() if one.split in splits else ():
            if passage.text:
                found += _passage(passage, claims, parser)
    if not found:
        raise SystemExit(f"{corpus}: no passages of the splits {', '.join(splits)}; --claims takes the folder with splits.toml")
    return found


def _passage(passage: Passage, claims: Sequence[CorpusClaim], parser: Parser) -> Iterator[Example]:
    parsed = parser.parse(Document(id=passage.id, text=passage.text, published=passage.published))
    triggers = [(words, claim) for claim in claims for words in (claim.trigger, *claim.also)]
    for sentence in parsed.sentences:
        if not sentence.tokens:
            continue
        example = untagged([token.form for token in sentence.tokens])
        example.origin = "claims"
        example.tags["event"] = [NONE] * len(sentence)
        example.roles = {}
        for words, claim in triggers:
            at = _head(sentence, words)
            if at is None or example.tags["event"][at] != NONE:
                continue
            if not claim.sure:
                example.tags["event"][at] = None
            else:
                for name, label in _labels(claim, sentence).items():
                    example.tags[name][at] = label
                example.roles |= {(at, word): role for word, role in _roles(sentence, claim) if word != at}
        yield example


def _head(sentence: Sentence, words: Words) -> int | None:
    """The highest word of a trigger, None if it stands in another sentence."""
    inside = {t.index for t in sentence.tokens if t.start < words.end and words.start < t.end}
    return next((k for k in sorted(inside) if sentence[k].head not in inside), None)


def _roles(sentence: Sentence, claim: CorpusClaim) -> Iterator[tuple[int, str]]:
    """Heads of the words that a claim names its parties, sources and cues by, as far as they stand in the trigger's sentence."""
    sources = [(speaker.words, speaker.cue) for speaker in claim.sources]
    named = [(cue, "cue") for _, cue in sources] + [(words, "source") for words, _ in sources]
    named += [(party.words, "recipient") for party in claim.recipients] + [(party.words, "actor") for party in claim.actors]
    for words, role in named:
        at = _head(sentence, words) if words is not None else None
        if at is not None:
            yield at, role


def _labels(claim: CorpusClaim, sentence: Sentence) -> dict[str, str]:
    """Of a trigger in a sentence. Who speaks of it elsewhere only is no voice here: the encoder sees one sentence."""
    here = [s for s in claim.sources if any(w is not None and _head(sentence, w) is not None for w in (s.words, s.cue))]
    stances = [source.stance for source in here if source.name]
    voice = "denies" if "denies" in stances else stances[0] if stances else "report"
    return {"event": claim.type, "mode": claim.mode or "none", "status": claim.status, "voice": voice}


def happened(corpora: Path, split: str) -> dict[str, dict[int, str]]:
    """EWT sentence id -> word, from 0 -> "yes" or "no", of the predicates on which UDS' annotators agree."""
    folder = corpora / "uds-factuality"
    names = json.loads((folder / "ud_ids.json").read_text(encoding="utf8"))
    with zipfile.ZipFile(folder / "factuality.zip") as file:
        rows = json.loads(file.read("factuality.json"))["data"]
    found: dict[str, dict[int, str]] = {}
    for key, predicates in rows.items():
        if key.startswith(f"ewt-{split}-"):
            found[names[key]["sentence_id"]] = dict(_answers(predicates))
    return found


def _answers(predicates: dict[str, Any]) -> Iterator[tuple[int, str]]:
    for name, row in predicates.items():
        value = row["factuality"]["factual"]["value"]
        if abs(value) > _SURE:
            yield int(name.rsplit("-", 1)[1]) - 1, "yes" if value > 0 else "no"


def tell_of_none(examples: Sequence[Example], sentences: Sequence[Ud], finder: EventFinder, *, annotated: Sequence[Example]) -> None:
    """Every third sentence of the treebanks tells of no event, but where the rules find a cue: there nobody knows.

    annotated: sentences of the corpus of claims; some are of a treebank's text, of which they say what it tells.
    """
    told = "\n".join("".join(example.words) for example in annotated)
    for example, sentence in list(zip(examples, sentences, strict=True))[::3]:
        if "".join(sentence.forms) in told:
            continue
        cues = finder.matches(_parsed(sentence))
        example.tags["event"] = [None if at in cues else NONE for at in range(len(example.words))]


def _parsed(sentence: Ud) -> Sentence:
    """A treebank's sentence as the stages know them; offsets are not needed."""
    columns = (sentence.forms, sentence.lemmas, sentence.upos, sentence.xpos, sentence.feats, sentence.heads, sentence.deprels)
    tokens = tuple(
        Token(at, form, 0, 0, lemma, upos, xpos, feats, head - 1, deprel, NONE, NONE)
        for at, (form, lemma, upos, xpos, feats, head, deprel) in enumerate(zip(*columns, strict=True))
    )
    return Sentence(0, 0, 0, tokens)


def tell_happened(examples: list[Example], ids: Sequence[str], answers: dict[str, dict[int, str]]) -> None:
    """Puts UDS' answers on the sentences, whose ids stand in the same order."""
    for example, name in zip(examples, ids, strict=True):
        for at, answer in answers.get(name, {}).items():
            if at < len(example.words):
                example.tags["happened"][at] = answer


def measure(examples: Sequence[Example], predict: Any, labels: dict[str, list[str]]) -> dict[str, float]:
    """Percent: F1 of typed triggers; of gold triggers how many have the right mode, status and voice, and F1 of each role; of `happened`
    the mean of both answers' recall."""
    n: Counter[str] = Counter()
    for example in examples:
        arrays = predict(example.words)
        for name in ("mode", "status", "voice", "happened"):
            for at, gold in enumerate(example.tags[name]):
                if gold is not None:
                    key = f"{name}-{gold}" if name == "happened" else name
                    n[key] += 1
                    n[f"{key} right"] += labels[name][int(arrays[name][at].argmax())] == gold
        if example.origin == "claims":
            _triggers(n, example, arrays["event"], labels["event"])
            _measure_roles(n, example, arrays["role"])
    result = {name: n[f"{name} right"] / n[name] for name in ("mode", "status", "voice") if n[name]}
    result |= {role: 2 * n[f"{role} hit"] / (n[f"{role} gold"] + n[f"{role} found"]) for role in ROLES[1:] if n[f"{role} gold"]}
    if n["gold"]:
        result["event"] = 2 * n["hit"] / (n["gold"] + n["found"])
    if n["happened-yes"] and n["happened-no"]:
        result["happened"] = sum(n[f"happened-{a} right"] / n[f"happened-{a}"] for a in ("yes", "no")) / 2
    return {name: round(100 * value, 2) for name, value in result.items()}


def _measure_roles(n: Counter[str], example: Example, scores: np.ndarray) -> None:
    """scores: (words, words, roles)."""
    for trigger in (at for at, tag in enumerate(example.tags["event"]) if tag not in (None, NONE)):
        for word, row in enumerate(scores[trigger]):
            gold, found = (example.roles or {}).get((trigger, word), ROLES[0]), ROLES[int(row.argmax())]
            n[f"{gold} gold"] += 1
            n[f"{found} found"] += 1
            n[f"{gold} hit"] += gold == found


def _triggers(n: Counter[str], example: Example, scores: np.ndarray, labels: list[str]) -> None:
    for gold, row in zip(example.tags["event"], scores, strict=True):
        if gold is None:
            continue  # its annotator is not sure
        found = labels[int(row.argmax())]
        n["gold"] += gold != NONE
        n["found"] += found != NONE
        n["hit"] += found == gold != NONE
