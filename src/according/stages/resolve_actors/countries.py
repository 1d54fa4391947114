"""Which countries a report names, and how often; whose authority it names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from according.records.actor import STATE_SECTORS
from according.records.parse import Parsed, Ref, Sentence, Token
from according.stages.resolve_actors.found import Names
from according.stages.resolve_actors.hits import Hit
from according.stages.resolve_actors.mediators import goes_between
from according.stages.resolve_actors.phrases import generic_of
from according.stages.resolve_actors.registry import Registry

_RULING_TOGETHER = frozenset({
    "accord", "agreement", "cabinet", "candidate", "deal", "deputy", "government", "lawmaker", "minister", "partner", "party", "talk",
})  # fmt: skip
"""What the parties of a coalition that governs have."""


def is_ruling(sentence: Sentence, hit: Hit, registry: Registry) -> bool:
    """Whether a name is that of a country's authority or armed group, or of the country whose authority is named: "Egyptian police"."""
    if hit.entry.kind != "state":
        return hit.entry.country is not None and hit.entry.kind in ("army", "force", "group", "institution")
    token = sentence.tokens[hit.last]
    noun = generic_of(sentence.tokens[token.head], registry) if token.head >= 0 and token.relation in ("amod", "compound", "nmod") else None
    abroad = noun is not None and sentence.tokens[token.head].lemma.casefold() in registry.words["envoy"]
    return noun is not None and noun.kind != "thing" and not abroad and bool((STATE_SECTORS | {"OPP"}) & set(noun.sectors[:1]))


def _is_envoy_s(sentence: Sentence, hit: Hit, registry: Registry) -> bool:
    """The nationality of "the French ambassador", "the ambassador of France": whoever is abroad, so that the report is about another
    country."""
    token = sentence.tokens[hit.head(sentence)]
    of = token.deprel == "nmod" and "of" in sentence.marked(token.index, "case")
    noun = sentence.tokens[token.head] if token.head >= 0 and (of or token.deprel in ("amod", "compound", "nmod:poss")) else token
    return noun is not token and noun.lemma.casefold() in registry.words["envoy"]


def _is_private_s(sentence: Sentence, hit: Hit, registry: Registry) -> bool:
    """The nationality of "two Russian deserters", "a Dutch nun": whom reports call by nation where they are abroad."""
    token = sentence.tokens[hit.last]
    if hit.use != "adjective" or token.head < 0 or token.relation != "amod" or sentence.tokens[token.head].upos != "NOUN":
        return False
    if any(t.index != token.index and t.form[:1].isupper() for t in sentence.dependents(token.head, "amod")):
        return False  # "Croatian Serb refugees"
    noun = generic_of(sentence.tokens[token.head], registry)
    return noun is None and sentence.tokens[token.head].mention == "person" or noun is not None and noun.sectors[:1] == ("CVL",)


def countries_named(names: Names, places: Mapping[Ref, str], *, parsed: Parsed, registry: Registry) -> Counter[str]:
    """How often a report names countries, a state twice as much as another party or a place of it; not those whose envoys it names,
    nor those who mediate between others."""
    counted: Counter[str] = Counter()
    between: set[str] = set()
    for hit in names.hits:
        country = hit.entry.country
        sentence = parsed.sentences[hit.sentence]
        if country and "JRN" not in hit.entry.sectors and not _is_envoy_s(sentence, hit, registry):
            counted[country] += 2 if hit.entry.kind == "state" and not _is_private_s(sentence, hit, registry) else 1
            if hit.entry.kind == "state" and goes_between(sentence, hit.last):
                between.add(country)
    for country in between:
        del counted[country]
    counted.update(country for ref, country in places.items() if names.hit(ref) is None)
    return counted


def is_rivalled(counted: Counter[str], best: str, *, by: str | None) -> bool:
    """Whether a report names the country that it was written in more than half as often as the one that it names most."""
    return by is not None and by != best and counted[by] * 2 > counted[best]


def of_coalition(phrase: Sequence[Token]) -> bool:
    """Whether these are the forces of a coalition, of many states: "a coalition patrol", "coalition officials"; no government's.

    phrase: a noun and the words before it.
    """
    return not _RULING_TOGETHER & {phrase[0].lemma.casefold()} and any(t.lemma.casefold() == "coalition" for t in phrase[1:])


_FOREIGN_OFFICES = ("GBR", "PAK", "DEU")
"""States whose foreign ministry is called so, the likeliest first."""


def country_of_foreign_office(sentence: Sentence, at: int, *, names: Names) -> str | None:
    """The one of these states of which a report tells, for "the Foreign Office" by its last word; None for other words."""
    if sentence.tokens[at].form != "Office" or not at or sentence.tokens[at - 1].form != "Foreign":
        return None
    told = {hit.entry.country for hit in names.hits}
    return next((country for country in _FOREIGN_OFFICES if country in told), None)
