"""Who is meant again: coreference of persons, organisations and named places, on GUM.

    python -m benchmarks.coreference --corpora FOLDER [--held-out] [--only news]

Words and sentences are the corpus', syntax, names and mentions our own. Counted are entities of type person and organization, and those
of type place that have a name ("France … the country", not "the kitchen"); I, we and you count, relative pronouns do not. Mentions are
compared by their head words. conll: mean of the F1 of MUC, B-cubed and CEAF-e, entities of one mention left out on both sides as in CoNLL
2012; with_singletons: none left out; without_i_you: without pronouns of the first and second person, which transcripts are full of.
A pronoun "it" or "they" that stands for nothing is no mention of ours, nor is one that stands for a thing.
accuracy: of the mentions whose entity was named before, how many go back to that entity; precision: of the links that were made.
short: names that share a word or initials with an earlier name of their entity but are not that name.

By genre, each with weights learned from the others; the mean is over genres. The encoder has seen these sentences in its own training,
so that its mentions are better here than on other text: the comparison counts, not the height. --held-out measures dev with
the weights that ship. The rule to beat: same head word; a pronoun is the nearest fitting subject in five sentences.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from according.encoder import Encoder
from according.ontology.closed_classes import THIRD_PERSON
from according.records.parse import Ref
from according.stages.resolve_actors import Registry
from according.stages.resolve_actors.mentions import Mention, Mentions
from according.stages.resolve_actors.pairs import fits
from benchmarks.clusters import Tally, clusters_of
from training.coreference import Choice, choices, learn, ranking_of
from training.gum import Report, read

_SPEAKING = ("i", "we", "you")
_KINDS = ("he, she", "it", "they", "definite nouns", "short names", "other names", "I, we, you")
_BACK = 4
Links = dict[Ref, Ref]


@dataclass(slots=True)
class Result:
    """Sums over documents. links: kind -> [named before, linked, right]."""

    plain: Tally = field(default_factory=Tally)
    singletons: Tally = field(default_factory=Tally)
    third: Tally = field(default_factory=Tally)
    links: dict[str, list[int]] = field(default_factory=lambda: {kind: [0, 0, 0] for kind in _KINDS})

    def row(self) -> str:
        parts = " ".join(f"{name} {100 * self.plain.f1(name):.1f}" for name in ("muc", "b3", "ceafe"))
        other = f"with_singletons {100 * self.singletons.conll():.1f} without_i_you {100 * self.third.conll():.1f}"
        return f"conll {100 * self.plain.conll():.1f} ({parts}) {other}"

    def accuracies(self) -> str:
        """Accuracy and precision of links by kind of mention."""
        shown = (f"{k} {r / of:.2f} / {r / said:.2f} ({of})" for k, (of, said, r) in self.links.items() if of and said)
        return "; ".join(shown)


def baseline(mentions: Mentions) -> Links:
    """The same head word, pronouns to the nearest fitting subject, "I", "we" and "you" to the same word."""
    links: Links = {}
    last: dict[str, Mention] = {}
    for mention in mentions.all:
        word = mention.form if mention.is_pronoun else mention.token.lemma.casefold()
        found = _nearest_subject(mentions, mention) if mention.form in THIRD_PERSON else last.get(word)
        if mention.is_actor:
            last[word] = mention
            if found is not None:
                links[mention.ref] = found.ref
    return links


def _nearest_subject(mentions: Mentions, mention: Mention) -> Mention | None:
    for index in range(mention.ref.sentence, max(-1, mention.ref.sentence - _BACK - 1), -1):
        for other in reversed(mentions.in_sentence(index)):
            before = other.number < mention.number and other.is_actor and other.role in ("subject", "passive")
            if before and fits(mention, other, gender=other.gender) == "yes":
                return other
    return None


def ranked(report: Report, registry: Registry, known: dict[str, float] | None) -> Links:
    """The links of the ranking; known: weights, those that ship for None."""
    ranking = ranking_of(report, registry, known=known)
    found = ((m.ref, ranking.link(m.ref)) for m in ranking.mentions.all if m.is_actor)
    return {ref: link.to.ref for ref, link in found if link is not None}


def response(mentions: Mentions, links: Links) -> dict[Ref, int]:
    """Mention -> entity, without what is no actor, by the same rule as the gold side's."""
    number = {mention.ref: mention.number for mention in mentions.all}
    parent = list(range(len(mentions.all)))

    def top(at: int) -> int:
        while parent[at] != at:
            at = parent[at]
        return at

    for ref, to in links.items():
        parent[top(number[ref])] = top(number[to])
    members: dict[int, list[Mention]] = defaultdict(list)
    for mention in mentions.all:
        members[top(mention.number)].append(mention)
    return {m.ref: entity for entity, found in members.items() if _counts(found) for m in found}


def _counts(found: list[Mention]) -> bool:
    nominal = [m for m in found if not m.is_pronoun]
    if not nominal:
        return not all(m.form in ("it", "they") for m in found)
    placed = all(m.type == "place" for m in nominal) and not any(m.form == "name" for m in nominal)
    return all(m.is_actor for m in nominal) and not placed


def measure(result: Result, report: Report, *, mentions: Mentions, links: Links) -> None:
    """Adds one document."""
    found = response(mentions, links)
    speaking = {m.ref for m in mentions.all if m.form in _SPEAKING}
    result.plain.count(clusters_of(report.gold, singletons=False), clusters_of(found, singletons=False))
    result.singletons.count(clusters_of(report.gold, singletons=True), clusters_of(found, singletons=True))
    gold = {ref: entity for ref, entity in report.gold.items() if ref not in speaking}
    ours = {ref: entity for ref, entity in found.items() if ref not in speaking}
    result.third.count(clusters_of(gold, singletons=False), clusters_of(ours, singletons=False))
    before: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions.all:
        entity = report.gold.get(mention.ref)
        kind = _kind(mention, before.get(entity or "", []))
        if kind:
            to = links.get(mention.ref) if mention.ref in found else None
            counts = result.links[kind]
            counts[0] += entity is not None and bool(before.get(entity))
            counts[1] += to is not None
            counts[2] += entity is not None and to is not None and report.gold.get(to) == entity and bool(before.get(entity))
        if entity is not None:
            before[entity].append(mention)


def _kind(mention: Mention, before: list[Mention]) -> str:
    """Of what kind a mention is, "" for nouns that are not definite."""
    if mention.form in _SPEAKING:
        return "I, we, you"
    if mention.form in THIRD_PERSON:
        return "he, she" if mention.form in ("he", "she") else mention.form
    if mention.form == "noun":
        return "definite nouns" if mention.det in ("the", "this", "own") else ""
    names = [other for other in before if other.form == "name"]
    same = any(other.words == mention.words for other in names)
    short = any(other.words & mention.words or mention.short and mention.short == other.short for other in names)
    return "short names" if short and not same else "other names"


def compare(reports: Iterable[Report], registry: Registry, *, known: dict[str, float] | None) -> dict[str, Result]:
    """The rule to beat and the ranking on the same mentions."""
    results = {"baseline": Result(), "ranking": Result()}
    for report in reports:
        mentions = ranking_of(report, registry, known={}).mentions
        for name, links in (("baseline", baseline(mentions)), ("ranking", ranked(report, registry, known))):
            measure(results[name], report, mentions=mentions, links=links)
    return results


def cross_validate(reports: list[Report], registry: Registry, *, only: str, show: Callable[[str], None]) -> None:
    """Leaves out one genre after the other."""
    given: dict[str, list[Choice]] = defaultdict(list)
    for report in reports:
        given[report.genre].extend(choices(report, registry))
    totals: dict[str, list[Result]] = {"baseline": [], "ranking": []}
    for genre in sorted(given):
        if only in genre:
            known = learn([one for other, found in given.items() if other != genre for one in found])
            results = compare([r for r in reports if r.genre == genre], registry, known=known)
            for name, result in results.items():
                show(f"{genre:10} {name:9} {result.row()}")
                totals[name].append(result)
    for name, found in totals.items():
        conll, rest = (100 * sum(f(r) for r in found) / len(found) for f in (_conll, _third))
        show(f"mean of {len(found)} genres, {name}: conll {conll:.1f}, without_i_you {rest:.1f}")
        show(f"  accuracy / precision (named before): {_joined(found).accuracies()}")


def _conll(result: Result) -> float:
    return result.plain.conll()


def _third(result: Result) -> float:
    return result.third.conll()


def _joined(results: list[Result]) -> Result:
    whole = Result()
    for result in results:
        for kind, counts in result.links.items():
            whole.links[kind] = [a + b for a, b in zip(whole.links[kind], counts, strict=True)]
    return whole


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--held-out", action="store_true", help="dev with the weights that ship, nothing else")
    parser.add_argument("--only", default="", help="only genres whose name holds this")
    options = parser.parse_args()
    file = options.corpora / "ud-gum" / ("dev.conllu" if options.held_out else "train.conllu")
    reports, registry = list(read(file, encoder=Encoder.load())), Registry.load()
    if not options.held_out:
        cross_validate(reports, registry, only=options.only, show=print)
        return
    for name, result in compare(reports, registry, known=None).items():
        print(f"dev {name:9} {result.row()}\n  accuracy / precision (named before): {result.accuracies()}")


if __name__ == "__main__":
    main()
