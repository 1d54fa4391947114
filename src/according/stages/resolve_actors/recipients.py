"""Who of the words that may tell it is the recipient of an event: others than its doer, his own people, or whoever a thing is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from according.ontology.content_words import GOVERNMENTS
from according.ontology.own_state import own_states
from according.records.actor import ANYWHERE, EACH_OTHER, Party
from according.records.mention import EventMention
from according.records.parse import Parsed, Ref
from according.stages.resolve_actors.hosts import hosts_of
from according.stages.resolve_actors.resolver import Resolver
from according.stages.resolve_actors.wording import in_person, own_posts

_BEFALLING = frozenset({"ASSAULT", "COERCE", "AID", "access", "riot"})
"""Types and modes whose recipients may be told by their things alone ("raided nine villages", "stoned the office")."""
_BODILY, _CAREERS = frozenset({"ASSAULT", "COERCE"}), frozenset({("SANCTION", "expel"), ("SANCTION", "convict")})
"""Types of what befalls a person, and not the body whose head he is."""
_BIDDING = frozenset({"REQUEST", "REJECT"})
"""Types that are directed at whoever mans a thing, if the words are put to it."""
_TAKING = frozenset({"capture", "seize", "take", "retake", "recapture", "break"})
"""Who takes a place is not said to have harmed those who use it; who shells or storms it is."""
_SEARCHES, _HOMES = frozenset({"search", "comb", "inspect"}), frozenset({"flat", "apartment", "house", "home", "compound", "room"})
_CLOSED = frozenset({"airport", "airfield", "airspace", "harbour", "harbor"})
"""What is held or closed with nobody in it whom that would befall."""
_SPOKEN_TO = frozenset({"obj", "iobj", "nsubj"})
_WANTING = frozenset({"want", "seek", "need", "require", "demand", "request", "ask"})
"""Verbs whose object is what somebody would have, and hears nothing."""
_DONE_BY_EACH = frozenset({"ASSAULT", "ACCUSE"})
_EACH_OTHER = frozenset({("each", "other"), ("one", "another")})
_FIGHTING = frozenset({"fight", "clash", "battle", "face", "go", "exchange", "trade"})
_ADDRESSING = frozenset({"CONSULT", "COOPERATE", "SANCTION", "AID"})
_SENDING = frozenset({"REQUEST", "MOBILIZE"})
_FORBIDDING = frozenset({"ban", "curfew", "forbid", "prohibit"})
"""Nobody is named by what is forbidden: "a ban on motorcycles", "banned gatherings"."""
_FIGHTERS, _ITS = frozenset({"fighters", "militants", "insurgents", "gunmen", "rebels"}), frozenset({"its", "their", "his"})
_TO_ONES_OWN = frozenset({"ASSAULT", "COERCE", "CONSULT"})
"""Types of what somebody may do to his own people ("executed its officers")."""


def recipients_of(
    mention: EventMention,
    *,
    actors: tuple[Party, ...],
    parties: Callable[[tuple[Ref, ...], bool], tuple[Party, ...]],
    resolver: Resolver,
    parsed: Parsed,
) -> tuple[Party, ...]:
    """The parties of the mention's recipients, else of the first of the further words that has any but the actors.

    parties: those of some words; the second argument says whether somebody turns to them.
    """
    if mention.type == "COOPERATE" and len(actors) > 1:
        return ()  # "the two states will exchange students": who works together does it to nobody
    if _is_mutual(mention, parsed) and (mention.type == "ASSAULT" or len(actors) == 1):
        return tuple(replace(party, rule=f"{EACH_OTHER}: {party.rule}") for party in actors)
    if mention.type == "ACCUSE" and any(map(resolver.is_each_other, mention.recipients)):
        return ()  # "each side blamed the other for its losses": both are doers, and nobody beside them is meant
    bodily = mention.type in _BODILY or (mention.type, mention.mode) in _CAREERS
    own_state = mention.type == "ACCUSE" and _is_own_government(mention, parsed)
    for refs in (mention.recipients, *(() if own_state else mention.further)):
        found = parties(refs, mention.speech or mention.type in _ADDRESSING)
        if others := _others(found, actors, mention, own=refs is mention.recipients):
            return tuple(map(in_person, others)) if bodily else others
    befalls = ((ref, _befalls(mention, ref, parsed, done=bool(actors))) for ref in mention.recipients)
    struck = (resolver.struck(ref, things=things, by=actors, alone=bodily) for ref, things in befalls)
    spoken_to = (resolver.spoken_to(ref) for ref in mention.recipients) if mention.speech else ()
    told = tuple({party.text: party for party in (*struck, *spoken_to) if party is not None}.values())
    return told or hosts_of(mention, actors=actors, resolver=resolver, parsed=parsed)


def _is_own_government(mention: EventMention, parsed: Parsed) -> bool:
    """ "Tehran accused the Iranian government of waste": where that is the accuser's own, the accusation is at nobody else."""
    words = (parsed.sentences[ref.sentence][ref.token] for ref in mention.recipients)
    return any(t.lemma in GOVERNMENTS and t.relation == "obj" for t in words)


def _is_mutual(mention: EventMention, parsed: Parsed) -> bool:
    """Whether those who do it are those whom it befalls: "accused each other", not "clashed with each other", where both are doers."""
    if mention.type not in _DONE_BY_EACH or not mention.recipients:
        return False
    sentence = parsed.sentences[mention.recipients[0].sentence]
    if sentence.index != mention.at.sentence or sentence.tokens[mention.at.token].lemma in _FIGHTING:
        return False
    at = mention.recipients[0].token
    if "at" in sentence.marked(at, "case"):
        return False  # "shot at each other" is a clash
    return at + 1 < len(sentence.tokens) and (sentence.tokens[at].form.casefold(), sentence.tokens[at + 1].form.casefold()) in _EACH_OTHER


def _others(found: Sequence[Party], actors: Sequence[Party], mention: EventMention, *, own: bool) -> tuple[Party, ...]:
    """All but the actors; of their own people those whom they order or send, and whom they may shoot, hold, meet or dismiss."""
    known = {party.key for party in actors} | own_states(mention.type, actors=actors, found=found)
    done = mention.type in _TO_ONES_OWN or (mention.type, mention.mode) == ("SANCTION", "expel")
    kept = []
    for party in found:
        party = _fighters_of_another(_of_another(party, actors), actors) if mention.type == "ASSAULT" else party
        people = own_posts(party) if own and party.key in known else party
        if party.key not in known or own and (mention.type in _SENDING or done and people != party):
            kept.append(people)
    return tuple(kept)


def _of_another(party: Party, actors: Sequence[Party]) -> Party:
    """The army whose "military targets" a state hit, where only the report's country made it that state's own: it is another's."""
    inferred = party.rule.startswith("thing: ") and party.rule != "thing: modifier" and "MIL" in party.sectors
    own = inferred and party.country is not None and any(a.country == party.country and {"GOV", "MIL"} & set(a.sectors) for a in actors)
    return replace(party, name="military", id=None, country=None, rule=f"{ANYWHERE}: targets of another") if own else party


def _fighters_of_another(party: Party, actors: Sequence[Party]) -> Party:
    """The fighters of "the army said it had killed 12 of its fighters": soldiers and police have none of their own."""
    noun = party.text.rsplit(" ", 1)[-1].casefold()
    own = party.text.casefold().split(" ")[0] in _ITS and noun in _FIGHTERS and party.key in {actor.key for actor in actors}
    forces = own and all(actor.sectors[:1] in (("MIL",), ("COP",), ("GOV",)) for actor in actors)
    return replace(party, name=noun, id=None, country=None, sectors=("REB",), rule=f"{ANYWHERE}: fighters of another") if forces else party


def _befalls(mention: EventMention, ref: Ref, parsed: Parsed, *, done: bool) -> bool:
    """Whether a thing tells to whom it is done: "raided nine villages", "ordered the boats off", not "called for a boat's release".

    done: whether somebody is told to do it; a search or seizure by nobody is told by what it is done to.
    """
    sentence = parsed.sentences[ref.sentence]
    token = parsed.sentences[mention.at.sentence][mention.at.token]
    lemma = token.lemma
    taken = mention.type == "ASSAULT" and token.upos == "VERB" and lemma in _TAKING
    thing = sentence.tokens[ref.token].lemma
    if mention.type == "COERCE" and (lemma in _FORBIDDING or thing in _CLOSED or done and lemma in _SEARCHES and thing in _HOMES):
        return False
    if done and taken:
        return False
    wanted = lemma in _WANTING
    manned = mention.type in _BIDDING and not wanted and sentence.tokens[ref.token].relation in _SPOKEN_TO
    return manned or mention.type in _BEFALLING or mention.mode in _BEFALLING
