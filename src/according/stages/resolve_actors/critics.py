"""Whose government it is that a country's own opposition, unions or bishops turn to ("Turkish unions urged the government to"), or for
which an official speaks ("an Omani official said the army would stay")."""

from __future__ import annotations

from collections.abc import Callable

from according.records.actor import STATE_SECTORS
from according.records.parse import Ref, Sentence
from according.stages.resolve_actors.bulletins import SAYING
from according.stages.resolve_actors.entries import Generic
from according.stages.resolve_actors.found import Names

_DEMANDING = frozenset({"ask", "call", "demand", "insist", "press", "request", "urge", "want", "wish"})
_AT_HOME = frozenset({"OPP", "PTY", "LAB", "REL", "EDU", "LEG", "REB"})
_EXILES = frozenset({"exile", "exiled", "expatriate", "émigré", "emigre", "emigrant", "dissident"})
_OF_STATE = frozenset({"government", "cabinet", "army", "military", "navy"})
_RULERS = frozenset({"government", "king", "premier", "minister", "president", "prince", "queen", "regime", "ruler", "sultan"})
_OUSTING = frozenset({
    "assassinate", "depose", "destabilise", "destabilize", "kidnap", "kill", "murder", "oust", "overthrow", "poison", "remove", "shoot",
    "topple", "undermine", "unseat",
})  # fmt: skip
_THEIRS = frozenset({"government", "cabinet", "parliament", "police", "army", "military", "authority", "regime", "junta", "president"})

_HARM = frozenset({"die", "hurt", "injure", "kill", "maim", "martyr", "murder", "wound", "shoot"})


def country_of_voice(sentence: Sentence, ref: Ref, *, names: Names, generic_at: Callable[[Ref], Generic | None]) -> str | None:
    """The country of who speaks for a government or army, or turns to it; None for others."""
    promised = _promised_for(sentence, ref, names=names, generic_at=generic_at) or plotted_against(sentence, ref, names=names)
    promised = promised or _counts_its_dead(sentence, ref, names=names)
    return promised or _country_of_critics(sentence, ref, names=names, generic_at=generic_at)


def _counts_its_dead(sentence: Sentence, ref: Ref, *, names: Names) -> str | None:
    """Whose "the Ministry of Health" is that says how many of a people were killed: "five Palestinians were killed, the ministry said"."""
    if "health" not in sentence.vocabulary or sentence.tokens[ref.token].relation not in ("nsubj", "obl"):
        return None
    if not any(t.lemma.casefold() == "health" for t in sentence.dependents(ref.token, "nmod", "amod", "compound")):
        return None
    for hit in names.hits_in(sentence.index):
        token = sentence.tokens[hit.head(sentence)]
        if hit.entry.country and token.deprel in ("nsubj:pass", "obj", "nsubj") and token.mention == "person" and token.head >= 0:
            if sentence.tokens[token.head].lemma in _HARM:
                return hit.entry.country
    return None


def country_of_exiles(sentence: Sentence, ref: Ref, *, names: Names) -> str | None:
    """Whose "the government" is that people in exile turn to or march against: "Venezuelan exiles in Bogota protested against it"."""
    token = sentence.tokens[ref.token]
    if _EXILES.isdisjoint(sentence.vocabulary) or token.lemma.casefold() not in _THEIRS or token.relation not in ("obj", "iobj", "obl"):
        return None
    if token.head < 0 or [t.form.casefold() for t in sentence.dependents(ref.token, "det", "amod", "compound", "nmod")] != ["the"]:
        return None
    for who in sentence.dependents(token.head, "nsubj"):
        words = sentence.dependents(who.index, "amod", "compound")
        if who.lemma.casefold() in _EXILES or any(t.form.casefold() in _EXILES for t in words):
            return names.state_among(ref.sentence, (t.index for t in words))
    return None


def _promised_for(sentence: Sentence, ref: Ref, *, names: Names, generic_at: Callable[[Ref], Generic | None]) -> str | None:
    """Whose official tells what "the government" or "the army" will do: "an Omani official said the army would stay"."""
    token = sentence.tokens[ref.token]
    verb = sentence.tokens[token.head] if token.deprel == "nsubj" and token.lemma.casefold() in _OF_STATE else None
    ahead = verb is not None and any(t.lemma.casefold() in ("will", "would") for t in sentence.dependents(verb.index, "aux"))
    if verb is None or verb.relation != "ccomp" or not ahead:
        return None
    for sayer in sentence.dependents(verb.head, "nsubj"):
        generic = generic_at(Ref(ref.sentence, sayer.index))
        if generic is not None and STATE_SECTORS & set(generic.sectors[:1]):
            return names.state_among(ref.sentence, (t.index for t in sentence.dependents(sayer.index, "amod", "compound", "nmod")))
    return None


def plotted_against(sentence: Sentence, ref: Ref, *, names: Names) -> str | None:
    """Whose official tells of a plot against "the president": "Venezuela's attorney general said Americans had planned to kill him"."""
    token = sentence.tokens[ref.token]
    if token.lemma.casefold() not in _RULERS or token.relation != "obj" or sentence.tokens[token.head].lemma not in _OUSTING:
        return None
    whose = any("of" in sentence.marked(t.index, "case") for t in sentence.dependents(ref.token, "nmod"))
    before = [t.form.casefold() for t in sentence.dependents(ref.token, "det", "compound", "nmod:poss") if t.index < ref.token]
    if whose or before != ["the"]:
        return None
    for above in sentence.ancestors(token.head):
        for sayer in sentence.dependents(above, "nsubj") if sentence.tokens[above].lemma in SAYING else ():
            words = (sayer.index, *(t.index for t in sentence.dependents(sayer.index, "amod", "compound", "nmod")))
            if (own := names.state_among(ref.sentence, words)) is not None:
                return own
    return None


def _demand_above(sentence: Sentence, verb: int) -> int:
    """The verb that demands what another tells: "demanded that the government resign", "called for the government to quit"; -1 for none."""
    clause = sentence.tokens[verb]
    asked = clause.relation in ("ccomp", "xcomp", "advcl") and clause.head >= 0 and sentence.tokens[clause.head].lemma in _DEMANDING
    return clause.head if asked else -1


def _country_of_critics(sentence: Sentence, ref: Ref, *, names: Names, generic_at: Callable[[Ref], Generic | None]) -> str | None:
    """The country of those who turn to "the government" or accuse it, where they are told by it and live at home; None for others."""
    token = sentence.tokens[ref.token]
    if token.lemma.casefold() not in _THEIRS or token.head < 0:
        return None
    turned_to = token.relation in ("obj", "iobj", "obl")
    turning = token.head if turned_to else _demand_above(sentence, token.head) if token.deprel == "nsubj" else -1
    if turning < 0 or [t.form.casefold() for t in sentence.dependents(ref.token, "det", "amod", "compound", "nmod")] != ["the"]:
        return None
    subjects = sentence.dependents(turning, "nsubj")
    for who in (t for one in subjects for t in (one, *sentence.dependents(one.index, "nmod:desc", "compound"))):
        generic = generic_at(Ref(ref.sentence, who.index))
        words = sentence.dependents(who.index, "amod", "compound", "nmod")
        opposed = any(t.form.casefold() == "opposition" for t in words)
        if not opposed and (generic is None or not _AT_HOME & set(generic.sectors[:1])):
            continue
        owners = (names.hit(Ref(ref.sentence, t.index)) for t in words)
        states = {hit.entry.country for hit in owners if hit is not None and hit.entry.kind == "state"}
        if len(states) == 1:
            return next(iter(states))
    return None
