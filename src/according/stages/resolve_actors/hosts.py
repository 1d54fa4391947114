"""The state in which something is of which nothing else tells whom it befalls: "aid to fight cholera in Yemen", "left Mali"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from according.ontology.closed_classes import WITHIN
from according.records.actor import Party
from according.records.mention import EventMention
from according.records.parse import Parsed, Ref, Sentence, Token
from according.stages.resolve_actors.phrases import preposition
from according.stages.resolve_actors.resolver import Resolver
from according.stages.resolve_actors.struck import FIRING, UPON

_BEFORE = {
    "AID": WITHIN | {"to", "for", "into"},
    "SANCTION/discontinue": WITHIN | {"to", "for"},
    "RETREAT/withdraw": frozenset({"from", "in"}),
    "RETREAT/access": WITHIN | {"on"},
    "COERCE/restrict": WITHIN | {"on"},
    "ACCUSE/investigate": WITHIN | {"to", "into"},
    "COERCE/curfew": WITHIN | {"on"},
    "COERCE/martial-law": WITHIN | {"on"},
}
"""Types, or types with modes, that befall the state of others in which they are, with the prepositions before its name."""
_DOWN = ("obj", "obl", "nmod", "xcomp", "conj", "compound")
_PURPOSE = ("advcl", "acl")
_DEPTH = 5
"""Words from the event down to the place: "provided | funds | to stem | the outbreak | in Yemen"."""
_BY_NAME = "registry"


_SHELTER = frozenset({"refuge", "asylum", "shelter", "sanctuary"})


def hosts_of(mention: EventMention, *, actors: Sequence[Party], resolver: Resolver, parsed: Parsed) -> tuple[Party, ...]:
    """The states of others, by name, in which it is; () where there are none, nobody acts, or the type asks for none."""
    before = _BEFORE.get(mention.type) or _BEFORE.get(f"{mention.type}/{mention.mode}")
    if mention.type == "REQUEST" and _seeks_shelter(mention, parsed):
        before = WITHIN
    if mention.type == "ASSAULT":
        fired = parsed.sentences[mention.at.sentence][mention.at.token].lemma in FIRING
        before = UPON if fired else WITHIN if mention.status == "threatened" else None
    if before is None or not actors:
        return ()
    sentence, own, found = parsed.sentences[mention.at.sentence], {party.country for party in actors}, dict[str, Party]()
    for token in _below(sentence, mention.at.token):
        if token.upos == "PROPN" and preposition(sentence, _named(sentence, token)) in before:
            party = resolver.party(Ref(sentence.index, token.index))
            if party is not None and party.rule == _BY_NAME and "GOV" in party.sectors and party.country and party.country not in own:
                found.setdefault(party.key, party)
    return tuple(found.values())


def _seeks_shelter(mention: EventMention, parsed: Parsed) -> bool:
    """ "Sought refuge in Niger" asks it of Niger."""
    sentence = parsed.sentences[mention.at.sentence]
    return any(t.lemma in _SHELTER for t in sentence.dependents(mention.at.token, "obj"))


def _named(sentence: Sentence, token: Token) -> int:
    """The name before which the preposition stands: that of a list ("in Sudan and Chad") is its first."""
    return token.head if token.relation == "conj" and not preposition(sentence, token.index) else token.index


def _below(sentence: Sentence, index: int) -> Iterator[Token]:
    """The nouns and purposes that hang on an event, or on the verb that carries it, nearest first."""
    token = sentence.tokens[index]
    carried = token.upos == "NOUN" and token.relation in ("obj", "nsubj") and token.head >= 0
    level = [index, token.head] if carried else [index]
    for _ in range(_DEPTH):
        under = [t for i in level for t in sentence.dependents(i, *_DOWN)]
        under += [t for i in level for t in sentence.dependents(i, *_PURPOSE) if t.xpos == "VB"]
        yield from under
        level = [t.index for t in under]
