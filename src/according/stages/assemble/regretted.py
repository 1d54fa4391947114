"""Who did a deed by his own word that it was a mistake, or that he regrets it: "nine were killed … the army said it was an error"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from according.ontology.deeds import load_deeds
from according.records.account import Account
from according.records.actor import Party, keys_of
from according.records.attribution import OWNS_UP, voice_of
from according.records.parse import Parsed, Sentence, Token
from according.stages.assemble.by_event import Events, events_of_accounts
from according.stages.assemble.contrary import is_faceless
from according.stages.assemble.tellers import is_body

_ERRORS = frozenset({"mistake", "error", "accident", "blunder", "mishap"})
_SORRY = frozenset({"apologise", "apologize", "regret"})
_SORROW = frozenset({"apology", "regret"})
_WORDS = _ERRORS | _SORRY | _SORROW
_CALLING = frozenset({"call", "describe", "term", "label"})
_OVER = frozenset({"for", "over", "at"})
_OFFERING = frozenset({"express", "offer", "issue", "voice", "convey", "extend", "send", "make"})
_HARM = frozenset({"shooting", "death", "shelling", "bombing", "fire", "incident", "it", "this", "that", "killing", "casualty"})
_ARMED = frozenset({"MIL", "COP", "SPY", "REB", "PRM", "UAF"})
_NOT = frozenset({"not", "never", "no", "n't"})
_MEN = frozenset({"MIL"})
"""Of whom one may speak of what others did: an officer, a guard."""
_UNITS = frozenset({"brigade", "battalion", "regiment", "coalition", "air force", "soldiers", "troops"})
_SPOKESMEN = frozenset({"spokesman", "spokeswoman", "spokesperson"})
_OF_WAR = ("defence", "defense", "ministry of war", "war ministry", "coalition", "alliance")
_BACK = 2
"""Sentences from the word of regret back to the deed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """named: the parties that the nouns of a sentence name. body: whom a party speaks for."""

    named: Callable[[int], Sequence[Party]]
    body: Callable[[Party], Party]


def as_regretted(
    accounts: Sequence[Account],
    *,
    groups: Sequence[Sequence[int]],
    parsed: Parsed,
    named: Callable[[int], Sequence[Party]],
    body: Callable[[Party], Party],
) -> tuple[Account, ...]:
    """The accounts; violence by nobody known as done by the force that says it was a mistake or is sorry for it, which is a voice on it.

    groups: the accounts of each event. named: the parties that the nouns of a sentence name. body: whom a party speaks for.
    """
    told, cast = list(accounts), Cast(named=named, body=body)
    home = events_of_accounts(groups)
    for sentence in parsed.sentences:
        for token in () if _WORDS.isdisjoint(sentence.vocabulary) else sentence.tokens:
            speaker = _speaker(sentence, token)
            force = _force(sentence, speaker, token, cast) if speaker is not None else None
            if force is not None:
                _own(told, home, (sentence, token), force)
    return tuple(told)


def _own(told: list[Account], home: Events, word: tuple[Sentence, Token], force: tuple[Party, Party]) -> None:
    """Lays the deed that was told last on whoever owns up to it; word: the mistake or the regret, with its sentence."""
    (sentence, token), (speaker, body) = word, force
    for k in range(len(told) - 1, -1, -1):
        at = told[k].mention.at
        if at.sentence > sentence.index or (at.sentence == sentence.index and at.token > token.index) or told[k].mention.type != "ASSAULT":
            continue
        group = [told[n] for n in home.get(k, (k,))]
        known = any(a.actors and not is_faceless(a) for a in group)
        suffered = any({speaker.key, body.key} & keys_of(a.recipients) for a in group)
        last = max((a.mention.at.sentence for a in group if a.mention.at.sentence <= sentence.index), default=-1)
        denied = any(a.mention.status != "actual" for a in group)
        if sentence.index - last > _BACK or known or suffered or denied:
            return
        voice = voice_of(speaker, stance="asserts", cue=token.form, rule=OWNS_UP)
        sources = tuple(s for s in told[k].sources if s.key != voice.key)
        told[k] = replace(told[k], actors=(replace(body, rule=f"owns up to it: {body.rule}"),), sources=(*sources, voice))
        return


def _speaker(sentence: Sentence, token: Token) -> int | None:
    """Who calls a deed a mistake, or is sorry for it; None for all other words."""
    lemma = token.lemma.lower()
    if token.upos == "NOUN" and lemma in _ERRORS:
        return _judge(sentence, token)
    if token.upos == "VERB" and lemma in _SORRY:
        return _subject(sentence, token) if _is_sorry_for_it(sentence, token, token) else None
    if token.upos == "NOUN" and lemma in _SORROW and token.relation == "obj":
        verb = sentence.tokens[token.head]
        if verb.lemma not in _OFFERING:
            return None
        return _subject(sentence, verb) if _is_sorry_for_it(sentence, verb, token) else None
    return None


def _judge(sentence: Sentence, token: Token) -> int | None:
    """Who says that a deed was a mistake, or calls it one; not a mistake "by the police", "that would unite the people"."""
    if _is_denied(sentence, token) or sentence.dependents(token.index, "acl", "nmod", "nmod:poss"):
        return None
    over = sentence.tokens[token.head] if token.head >= 0 else None
    if over is None or over.upos != "VERB" or _is_denied(sentence, over):
        return None
    if over.lemma in _CALLING:
        return _subject(sentence, over) if any(_is_harm(t) for t in sentence.dependents(over.index, "obj")) else None
    judged = sentence.dependents(token.index, "cop") and any(_is_harm(t) for t in sentence.dependents(token.index, "nsubj"))
    return _subject(sentence, over) if judged and token.relation in {"ccomp", "parataxis"} else None


def _is_sorry_for_it(sentence: Sentence, verb: Token, word: Token) -> bool:
    """Whether somebody is sorry, and the words name a deed or nothing at all as what for."""
    if _is_denied(sentence, verb) or sentence.dependents(verb.index, "ccomp", "aux:pass", "mark") or verb.relation == "xcomp":
        return False
    beside = [*sentence.dependents(verb.index, "obl"), *sentence.dependents(word.index, "nmod")]
    what_for = [t for t in beside if _OVER & set(sentence.marked(t.index, "case"))]
    what_for += sentence.dependents(word.index, "obj") if word.upos == "VERB" else []
    return all(_is_harm(t) for t in what_for)


def _is_harm(token: Token) -> bool:
    """Whether a word means an attack, or those whom it hit."""
    lemma = token.lemma.lower()
    return lemma in _HARM or "ASSAULT" in load_deeds().get(lemma, frozenset())


def _is_denied(sentence: Sentence, token: Token) -> bool:
    """Whether a word is negated, or stands under "would", "must" and the like."""
    return any(t.form.lower() in _NOT or t.deprel == "aux" and t.lemma not in {"have", "be"} for t in sentence.dependents(token.index))


def _subject(sentence: Sentence, verb: Token) -> int | None:
    """The subject of a verb, over coordination."""
    for _ in range(3):
        found = sentence.dependents(verb.index, "nsubj")
        if found:
            return found[0].index if found[0].deprel == "nsubj" else None
        if verb.relation != "conj":
            return None
        verb = sentence.tokens[verb.head]
    return None


def _force(sentence: Sentence, word: int, word_of: Token, cast: Cast) -> tuple[Party, Party] | None:
    """The word's party and the armed body, the ministry of one or the state for which it speaks. word_of: the mistake or the regret."""
    token = sentence.tokens[word]
    party = next((p for p in cast.named(sentence.index) if p.covers(token.start)), None)
    body = cast.body(party) if party is not None else None
    if party is None or body is None:
        return None
    said_for = body.name.rsplit(" ", 1)
    if len(said_for) == 2 and said_for[1] in _SPOKESMEN and not party.id:
        body = replace(body, name=said_for[0])  # "an army spokesman"
    name = body.name.casefold()
    armed = bool(_ARMED & set(body.sectors[:1])) and (is_body(body) or not _MEN & set(body.sectors[:1]) or name in _UNITS)
    ministry = any(word in name for word in _OF_WAR) and "minister" not in name
    band = not body.sectors and body.name[:1].isupper() and body.text.casefold().startswith("the ")
    # States regret what others did, and "she apologised" may be for what she said.
    sorry = word_of.lemma.lower() == "regret" or token.form.lower() in ("he", "she")
    return (party, body) if armed or ministry or band or body.is_state and not sorry else None
