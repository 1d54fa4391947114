"""Parties from their words and whom the words mean."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from according.ontology.closed_classes import POSSESSIVES
from according.records.actor import Party
from according.records.attribution import ACCUSES, Source
from according.records.parse import Ref, Sentence
from according.stages.resolve_actors.entries import Generic
from according.stages.resolve_actors.names import is_acronym
from according.stages.resolve_actors.phrases import core, extent
from according.stages.resolve_actors.scene import Scene
from according.stages.resolve_actors.takeover import Meaning, band_name

_TAILS = frozenset({"of", "for", "from"})
_HYPHENS = ("-", "‑")
_COUNTED = re.compile(r"(?:at least |some |about )?[\w-]+ of (?=(?:his|her|its|their|our|my) )")
_ORDERED, _UNIT = "ordering: ", "modifier: unit"
_ANY = frozenset({"those", "all"})
WHOEVER = 60
"""Code points of "anyone who goes out after dark" at most; of longer ones the first word is given."""
_WITHOUT = re.compile(r"^(?:the|a|an|all|its|his|her|their) | (?:of|on|in|at|along|near|around) .*$", re.IGNORECASE)
"""Articles and what stands behind the noun."""
_ARTICLE = re.compile(r"^(?:the|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|some|\d+) ", re.IGNORECASE)
_AIDES = frozenset({"aide", "aides", "assistant", "assistants", "associate", "associates", "bodyguard", "bodyguards", "guard", "guards"})
"""Who works for somebody and is not he, where something befalls them."""
_HEADS = frozenset({
    "chairman", "chairwoman", "chief", "commander", "coordinator", "deputy", "director", "editor", "founder", "head", "leader", "president",
    "principal", "secretary",
})  # fmt: skip


def worded(scene: Scene, ref: Ref, meaning: Meaning, tokens: tuple[int, int] | None = None) -> Party:
    """The party that the phrase of ref means. tokens: first and last token of the words, where they are not ref's own phrase."""
    sentence = scene.sentence(ref)
    first, last = tokens or extent(sentence, ref.token, prepositions=_TAILS)
    last = last if tokens else max(last, scene.title_end(ref))
    return Party(
        text=scene.text(sentence, first, last),
        start=sentence.tokens[first].start,
        end=sentence.tokens[last].end,
        name=" ".join(meaning.name.split()),  # a name may run over the end of a line
        id=meaning.id,
        country=meaning.country,
        sectors=meaning.sectors,
        rule=meaning.rule,
    )


def own_people(party: Party) -> Party:
    """The men of "ordered his men", others than he although they act for him: "men of X". Other parties as they are."""
    people = _people(party.text)
    return replace(party, name=f"{people} of {party.name}", id=None, rule=f"own people: {party.rule}") if people else party


def own_posts(party: Party) -> Party:
    """The posts of "ordered the posts on the ridge to open fire", which are X's: "posts of X". Other parties as they are.

    Nor is X "the Kenyan garrison" that it orders home.
    """
    posts = _WITHOUT.sub("", party.text) if party.rule.startswith((_ORDERED, _UNIT)) else ""
    name = posts if party.rule.startswith(_UNIT) else f"{posts} of {party.name}"
    return replace(party, name=name, id=None, rule=f"whose posts: {party.rule}") if posts else own_people(party)


def _people(text: str) -> str:
    """The men of "his own men"; "" where the words tell of nobody's."""
    counted = _COUNTED.match(text)  # "sixteen of their members"
    whose, _, people = text[counted.end() if counted else 0 :].partition(" ")
    return people.removeprefix("own ") if whose.casefold() in POSSESSIVES else ""


def in_person(party: Party) -> Party:
    """The head of "arrested the head of the union", who is not the union where something befalls him; other parties as they are."""
    office, of, _ = party.text.partition(" of ")
    whose, to, _ = party.text.partition(" to ") if not of else (office, of, "")
    if to and whose.rpartition(" ")[2].casefold() in _AIDES and party.text.casefold().endswith(party.name.casefold()):
        return replace(party, name=_ARTICLE.sub("", party.text), id=None, rule=f"in person: {party.rule}")
    if not of or office.rpartition(" ")[2].casefold() not in _HEADS or party.name.casefold().startswith(office.casefold()):
        return party
    article, _, words = party.text.partition(" ")
    name = words if article.casefold() in ("the", "a", "an") else party.text
    return party if party.name == name else replace(party, name=name, id=None, rule=f"in person: {party.rule}")


def accusers(sources: tuple[Source, ...], *, actors: tuple[Party, ...]) -> tuple[Source, ...]:
    """ "Was accused by his own men": the voices of a charge, where they are others than he whom they accuse."""
    known = {party.key for party in actors}
    own = (_people(s.text) if s.key in known and s.rule.startswith(ACCUSES) else "" for s in sources)
    return tuple(replace(s, name=f"{people} of {s.name}", id=None) if people else s for s, people in zip(sources, own, strict=True))


def others_than(actors: tuple[Party, ...], *, recipients: Callable[[], tuple[Party, ...]]) -> tuple[Party, ...]:
    """ "Killed by his own guards": they are others than he, though they act for him elsewhere.

    recipients: asked only where the actor is called by whose he is, which is seldom.
    """
    people = own_people(actors[0]) if len(actors) == 1 else None
    apart = people is not None and people != actors[0] and actors[0].key in {party.key for party in recipients()}
    return (people,) if people is not None and apart else actors


def _whole_compounds(sentence: Sentence, kept: list[int]) -> list[int]:
    """Words before a noun, nearest first: "off-duty" whole, "six-member" and "four-year-old" not at all."""
    measured = next((n for n, i in enumerate(kept) if sentence.tokens[i].lemma == "old" and sentence.dependents(i)), len(kept))
    kept = kept[:measured]
    start = kept[-1] if kept else 0
    while start > 1 and sentence.tokens[start - 1].form in _HYPHENS:
        start -= 2
    if not kept or start == kept[-1]:
        return kept
    if sentence.tokens[start].upos != "NUM":
        return [*kept, *range(kept[-1] - 1, start - 1, -1)]
    end = start
    while end + 1 < len(sentence) and sentence.tokens[end + 1].form in _HYPHENS:
        end += 2
    return [index for index in kept if index > end]


def short_name(scene: Scene, ref: Ref, generic: Generic) -> str:
    """A short noun phrase: the noun with what kind it is, without number, article and owner."""
    sentence = scene.sentence(ref)
    first, _ = core(sentence, ref.token)
    kept: list[int] = []
    for index in range(ref.token - 1, first - 1, -1):
        token = sentence.tokens[index]
        kind = token.relation in ("amod", "compound") or token.upos == "PUNCT" and token.form in _HYPHENS
        kind = kind or token.deprel == "flat" and token.upos == "PROPN"
        if (
            not kind
            or token.upos in ("NUM", "DET", "PRON")
            or token.upos != "PROPN"
            and scene.is_word("quantity", token)
            or scene.is_word("suspects", token)
        ):
            break
        kept.append(index)
    while kept and sentence.tokens[kept[-1]].upos == "PUNCT":
        kept.pop()
    kept, end = _whole_compounds(sentence, kept), scene.title_end(ref)
    while kept and kept[-1] and sentence[kept[-1]].name[:2] == "I-" and sentence[kept[-1] - 1].name[2:] == sentence[kept[-1]].name[2:]:
        kept.append(kept[-1] - 1)  # "St. | Louis police"
    if not kept:
        token = sentence.tokens[ref.token]
        aged = token.lemma == "person" and token.form.casefold() in ("old", "olds")  # "a 19-year-old"
        named = token.lemma if aged else scene.text(sentence, ref.token, end)
        capital = token.lemma[:1].isupper() or token.upos == "PROPN" and ref.token > 0 and named[:1].isupper()  # "the Brigades"
        name = generic.name or (named if capital else named.casefold())
        of_many = token.relation in {"compound", "amod"} and sentence.tokens[token.head].mention in {"event", "object"}
        return band_name(name, generic.sectors) if of_many else name  # "a rebel grenade"
    words = scene.text(sentence, kept[-1], end)
    common = words.isupper() and not any(token.upos == "PROPN" for token in sentence.tokens[kept[-1] : end + 1])
    return words.casefold() if common and not is_acronym(words) else words  # "OPPOSITION LEADERS" of a text in capitals


def who_they_are(scene: Scene, ref: Ref) -> str:
    """People whom only their doing describes, in its words ("those who could not keep up"); "people" of whom only a number is told."""
    sentence = scene.sentence(ref)
    clause = [t.index for t in sentence.dependents(ref.token, "acl") if t.index > ref.token]
    if sentence.tokens[ref.token].form.casefold() not in _ANY or not clause:
        return "people"
    last = max(sentence.subtree(clause[0]))
    return scene.text(sentence, ref.token, last).casefold() if sentence[last].end - sentence[ref.token].start <= WHOEVER else "people"
