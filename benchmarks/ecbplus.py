"""Who speaks of the same event across reports: ECB+ topics 1 to 35, against the rule that the same lemma is the same event.

    python -m benchmarks.ecbplus --corpora FOLDER [--topics 25-35] [--cache FILE.jsonl]

Gold mentions: the marked actions of the corpus' selected sentences on whose words a mention of one of our claims falls; these are the
events that our types cover. Their fields and their joining within a report are our coder's, from the text; a report's text ends with its
last selected sentence. ours: an attack and whom it killed, wounded and what it destroyed are one event to us and several to ECB+, so that
mentions of one of our events count as one there only if their words are of one of these kinds (`kind`); ours_undivided: without that.
rule: mentions of one topic whose head has one lemma are one event; rule_subtopic: the same in each half of a topic (its two stories),
which is told to the rule and not to us. each: every mention alone. end_to_end: all our mentions in the selected sentences, not divided,
against all marked actions. conll: mean of the F1 of MUC, B-cubed and CEAF-e over all mentions,
singletons with them, summed over topics. --cache as in benchmarks.stories. Develop on topics 1 to 24.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import xml.etree.ElementTree as ElementTree
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path

from according.ontology.tables import DATA, read_table
from according.records.document import Document
from according.records.stored import LEAD, StoredClaim
from according.settings import load_settings
from according.stages.reconcile import reconcile
from benchmarks.clusters import Tally, clusters_of

NO_SPACE_BEFORE = re.compile(r"^(?:[.,;:!?%)\]}’”]|'s|'S|n't|'re|'ve|'ll|'d|'m|'|'')$")
NO_SPACE_AFTER = frozenset("([{$“‘")
PARTS = {"develop": range(1, 25), "held-out": range(25, 36), "all": range(1, 36)}


@dataclass(slots=True)
class Text:
    """One document. actions: mention -> (start, end, gold event); spans: of the selected sentences."""

    name: str
    topic: int
    half: str
    text: str
    actions: dict[str, tuple[int, int, str]]
    selected: list[tuple[int, int]] = field(default_factory=list)


def read(folder: Path, topics: Iterable[int]) -> Iterator[Text]:
    """The documents of some topics that have selected sentences."""
    chosen: dict[str, set[int]] = defaultdict(set)
    with (folder / "ECBplus_coreference_sentences.csv").open(encoding="utf8") as file:
        for row in csv.DictReader(file):
            chosen[f"{row['Topic']}_{row['File']}"].add(int(row["Sentence Number"]))
    for topic in topics:
        for path in sorted((folder / "topics" / str(topic)).glob("*.xml")):
            if chosen.get(path.stem):
                yield _text(path, topic, chosen[path.stem])


def _text(path: Path, topic: int, chosen: set[int]) -> Text:
    root = ElementTree.parse(path).getroot()
    text, at, spans, last = "", {}, defaultdict(list), None
    for token in root.iter("token"):
        sentence, word = int(token.get("sentence", "")), token.text or ""
        if sentence > max(chosen):
            break
        if last is not None:
            same = sentence == last[0] and (NO_SPACE_BEFORE.match(word) or last[1] in NO_SPACE_AFTER)
            text += "" if same else " " if sentence == last[0] else "\n" if sentence > 1 else "\n\n"
        at[token.get("t_id")] = (len(text), len(text) + len(word), sentence)
        spans[sentence] += [len(text), len(text) + len(word)]
        text, last = text + word, (sentence, word)
    half = "ecbplus" if path.stem.endswith("ecbplus") else "ecb"
    selected = [(min(spans[s]), max(spans[s])) for s in sorted(chosen) if spans[s]]
    return Text(name=path.stem, topic=topic, half=half, text=text, actions=_actions(root, at, chosen, path.stem), selected=selected)


def _actions(root: ElementTree.Element, at: dict, chosen: set[int], name: str) -> dict[str, tuple[int, int, str]]:
    event = {}
    for relation in root.iter():
        if relation.tag in ("CROSS_DOC_COREF", "INTRA_DOC_COREF"):
            key = relation.get("note") if relation.tag == "CROSS_DOC_COREF" else f"{name} {relation.get('r_id')}"
            event.update({source.get("m_id"): key for source in relation.iter("source")})
    found = {}
    for mark in root.iter():
        words = [at[anchor.get("t_id")] for anchor in mark.iter("token_anchor") if anchor.get("t_id") in at]
        if mark.tag.startswith(("ACTION", "NEG_ACTION")) and words and words[0][2] in chosen:
            found[mark.get("m_id", "")] = (words[0][0], words[-1][1], event.get(mark.get("m_id")) or f"{name} {mark.get('m_id')}")
    return found


def coded(texts: list[Text], cache: Path | None) -> dict[str, dict]:
    """Name -> claims (as JSON) and lemma of each action's head."""
    kept: dict[str, dict] = {}
    if cache and cache.is_file():
        kept = dict(json.loads(line) for line in cache.read_text(encoding="utf8").splitlines())
    pipeline = None
    for text in texts:
        if text.name not in kept:
            if pipeline is None:
                from according.pipeline import Pipeline

                pipeline = Pipeline.load()
            found = pipeline.analyse(Document(id=sha256(text.text.encode()).hexdigest()[:16], text=text.text))
            lemmas = {name: _lemma(found.parsed, start, end) for name, (start, end, _) in text.actions.items()}
            kept[text.name] = {"claims": [claim.to_dict() for claim in found.claims], "lemmas": lemmas}
            if cache:
                with cache.open("a", encoding="utf8") as file:
                    file.write(json.dumps([text.name, kept[text.name]]) + "\n")
    return kept


def _lemma(parsed, start: int, end: int) -> str:
    """Lemma of the word among these that hangs on one outside."""
    for sentence in parsed.sentences:
        inside = [token for token in sentence if token.start < end and start < token.end]
        for token in inside:
            if not any(other.index == token.head for other in inside):
                return token.lemma.lower()
    return ""


HARMS = {row["word"]: row["what"] for row in read_table(DATA / "lexicons" / "casualties.tsv", columns=("word", "pos", "victims", "what"))}
DAMAGE = frozenset({"damage", "destroy", "destruction", "devastate", "flatten", "burn", "burning", "wreck", "demolish"})


def kind(lemma: str) -> str:
    """killed | injured | … | damaged | act, by the word alone."""
    return HARMS.get(lemma) or ("damaged" if lemma in DAMAGE else "act")


@dataclass(slots=True)
class Topic:
    """Groupings of the mentions of one topic: by mention "document m_id", and end to end by "document start"."""

    gold: dict[str, str] = field(default_factory=dict)
    ours: dict[str, str] = field(default_factory=dict)
    ours_undivided: dict[str, str] = field(default_factory=dict)
    rule: dict[str, str] = field(default_factory=dict)
    rule_subtopic: dict[str, str] = field(default_factory=dict)
    each: dict[str, str] = field(default_factory=dict)
    all_gold: dict[str, str] = field(default_factory=dict)
    all_ours: dict[str, str] = field(default_factory=dict)


def grouped(texts: list[Text], known: dict[str, dict]) -> Topic:
    """The texts of one topic, reconciled together."""
    rows = [(text, row) for text in texts for row in known[text.name]["claims"]]
    claims = {row["id"]: replace(StoredClaim.from_dict(row), lead=text.text[:LEAD]) for text, row in rows}
    events = reconcile(claims.values(), settings=load_settings().reconcile)
    home = {claim: event.id for event in events for claim in event.claims}
    topic = Topic()
    for text in texts:
        spans = [
            (span["start"], span["end"], row["id"])
            for row in known[text.name]["claims"]
            for span in (row["event"]["trigger"], *row["mentions"])
        ]
        taken = set()
        for name, (start, end, event) in text.actions.items():
            key, lemma = f"{text.name} {name}", known[text.name]["lemmas"][name]
            found = next((claim for first, last, claim in spans if first < end and start < last), None)
            topic.all_gold[f"{text.name} {start}"] = event
            if found is not None:
                topic.gold[key], topic.ours_undivided[key], topic.each[key] = event, home[found], key
                topic.ours[key] = f"{home[found]} {kind(lemma)}"
                topic.rule[key], topic.rule_subtopic[key] = lemma, f"{text.half} {lemma}"
                topic.all_ours[f"{text.name} {start}"] = home[found]
                taken |= {(first, last) for first, last, _ in spans if first < end and start < last}
        for first, last, claim in spans:
            if (first, last) not in taken and any(start <= first < end for start, end in text.selected):
                topic.all_ours[f"{text.name} {first}"] = home[claim]
    return topic


def measure(topics: Iterable[Topic], gold: str, found: str) -> Tally:
    tally = Tally()
    for topic in topics:
        tally.count(clusters_of(getattr(topic, gold), singletons=True), clusters_of(getattr(topic, found), singletons=True))
    return tally


def row(name: str, tally: Tally) -> str:
    parts = " ".join(f"{part} {100 * tally.f1(part):.1f}" for part in ("muc", "b3", "ceafe"))
    return f"  {name:14} conll {100 * tally.conll():5.1f} ({parts})"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--part", nargs="+", choices=list(PARTS), default=list(PARTS))
    parser.add_argument("--cache", type=Path)
    options = parser.parse_args()
    wanted = sorted({topic for part in options.part for topic in PARTS[part]})
    texts = list(read(options.corpora / "ecbplus", wanted))
    known, by_topic = coded(texts, options.cache), defaultdict(list)
    for text in texts:
        by_topic[text.topic].append(text)
    topics = {topic: grouped(of_topic, known) for topic, of_topic in by_topic.items()}
    for part in options.part:
        here = [topics[topic] for topic in PARTS[part] if topic in topics]
        mentions, actions = sum(len(topic.gold) for topic in here), sum(len(topic.all_gold) for topic in here)
        print(f"{part}: {len(here)} topics, {mentions} of {actions} marked actions are of our types")
        for name in ("ours", "ours_undivided", "rule", "rule_subtopic", "each"):
            print(row(name, measure(here, "gold", name)))
        print(row("end_to_end", measure(here, "all_gold", "all_ours")))


if __name__ == "__main__":
    main()
