"""Who throws somebody out: the bloc of "was suspended from the bloc", "its expulsion from the Commonwealth"."""

from __future__ import annotations

from dataclasses import replace

from according.records.mention import EventMention
from according.records.parse import Ref, Sentence
from according.stages.find_events.syntax import lemma_of, prepositions

_PUT_OUT = frozenset({
    "expel", "suspend", "exclude", "eject", "throw", "kick", "oust", "drop", "boot", "bar", "turf", "purge", "dismiss", "discharge",
    "remove",
})  # fmt: skip
_LEAVING = frozenset({"expulsion", "suspension", "exclusion", "ejection", "ouster", "dismissal", "removal"})
_BODIES = frozenset({
    "alliance", "army", "assembly", "association", "bloc", "brotherhood", "club", "coalition", "commonwealth", "confederation", "congress",
    "council", "federation", "group", "league", "movement", "organisation", "organization", "parliament", "party", "senate", "union",
    "university",
})  # fmt: skip
_OUT = frozenset({"from", "out of"})


def by_the_body_left(mention: EventMention, sentence: Sentence) -> EventMention:
    """The mention with the body that somebody must leave as who puts him out, where nobody else is named."""
    at = mention.at.token
    noun = lemma_of(sentence.tokens[at]) in _LEAVING
    if mention.type != "SANCTION" or not noun and lemma_of(sentence.tokens[at]) not in _PUT_OUT:
        return mention
    members = {Ref(sentence.index, t.index) for t in sentence.dependents(at, "nmod:poss", "nsubj:pass")}
    if any(ref not in members for ref in mention.actors) or any(t.deprel == "obl:agent" for t in sentence.dependents(at, "obl")):
        return mention
    bodies = [t.index for t in sentence.dependents(at, "obl", "nmod") if _is_out(sentence, t.index) and _is_body(sentence, t.index)]
    if not bodies or not noun and not _is_put(sentence, at):
        return mention
    recipients = mention.recipients or tuple(sorted(members))
    return replace(mention, actors=(Ref(sentence.index, bodies[0]),), recipients=recipients)


def _is_out(sentence: Sentence, at: int) -> bool:
    words = prepositions(sentence, at)
    return bool(_OUT & set(words)) or {"out", "of"} <= set(words)


def _is_put(sentence: Sentence, at: int) -> bool:
    """Whether a verb tells what befalls its subject: "was expelled", "moved to have it suspended", "lawmakers expelled from the party"."""
    bare = sentence.tokens[at].relation in ("acl", "xcomp") and sentence.tokens[at].xpos == "VBN"
    return bare or bool(sentence.dependents(at, "aux:pass", "nsubj:pass"))


def _is_body(sentence: Sentence, at: int) -> bool:
    token = sentence.tokens[at]
    return lemma_of(token) in _BODIES or token.mention == "organization" and token.upos == "PROPN"
