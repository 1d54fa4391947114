"""What somebody vows: to help or to talk is a promise, never to talk a refusal, to fight a ruling in court threatens nobody."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from according.ontology.codebook import Codebook
from according.ontology.event_types import COOPERATION
from according.records.parse import Sentence
from according.stages.find_events.match import Match
from according.stages.find_events.negation import is_not

_VOWING = frozenset({"vow", "swear", "pledge"})
_SWEARING = frozenset({"vow", "swear"})
_RESTING = frozenset({"rest", "sleep", "stop", "relent", "cease", "tire", "forget", "go"})
_VOWED = frozenset({"AGREE", "THREATEN"})
_DOUBLE = frozenset({"treat", "deal", "host", "welcome", "greet", "answer", "pay", "repay"})
"""Words of kindness with which threats are made: "vowed to treat them as invaders"."""
_FIGHTING = frozenset({"fight", "oppose", "resist", "challenge", "contest", "battle", "continue"})
_OF_LAW = frozenset({
    "decision", "ruling", "verdict", "charge", "law", "bill", "lawsuit", "suit", "case", "ban", "order", "judgment", "judgement", "fine",
    "reform", "budget", "tax", "plan", "allegation", "extradition", "sentence", "conviction", "indictment", "impeachment", "eviction",
})  # fmt: skip
_COURTS = frozenset({"court", "courtroom", "tribunal"})


def as_promises(sentence: Sentence, matches: dict[int, Match], *, codebook: Codebook) -> dict[int, Match]:
    """The cues of a sentence, where vows of help and talks are promises, vows not to are refusals and vows to fight a ruling are none."""
    vows = [at for at, found in matches.items() if found.cue.type in _VOWED and sentence.tokens[at].lemma in _VOWING]
    for at in vows:
        if _is_refusal(sentence, at):
            refusal = next(cue for cue in codebook.cues_of("verb", lemma="refuse") if cue.type == "REJECT")
            matches[at] = replace(matches[at], cue=replace(refusal, mode=None, recipient=("content",), content_status=None))
        if matches[at].cue.type != "THREATEN":
            continue
        if _is_at_law(sentence, at):
            del matches[at]
        elif _is_good(sentence, at, matches):
            promise = next((cue for cue in codebook.cues_of("verb", lemma=sentence.tokens[at].lemma) if cue.type == "AGREE"), None)
            if promise is not None:
                matches[at] = replace(matches[at], cue=replace(promise, recipient=("obl:to", "content")))
    return matches


def _is_refusal(sentence: Sentence, at: int) -> bool:
    """ "Vowed never to surrender", "swore that he would not resign"; not "vowed not to rest until they are caught"."""
    if sentence.tokens[at].lemma not in _SWEARING:
        return False
    return any(is_not(sentence, t.index) and t.lemma not in _RESTING for t in sentence.dependents(at, "xcomp", "ccomp"))


def _is_good(sentence: Sentence, at: int, matches: Mapping[int, Match]) -> bool:
    """Whether all events that are vowed are good for whom they are done to: "vowed to keep helping", "to continue the talks"."""
    verbs = [t.index for t in sentence.dependents(at, "xcomp")]
    within = [*verbs, *(t.index for verb in verbs for t in sentence.dependents(verb, "obj", "xcomp"))]
    types = {matches[k].cue.type if matches[k].cue.lemmas and sentence[k].lemma not in _DOUBLE else "" for k in within if k in matches}
    return bool(types) and types <= COOPERATION


def _is_at_law(sentence: Sentence, at: int) -> bool:
    """ "Vowed to fight the decision", "to fight on in court"."""
    verbs = [t.index for t in sentence.dependents(at, "xcomp") if t.lemma in _FIGHTING]
    beside = (t for verb in verbs for t in sentence.dependents(verb, "obj", "obl"))
    return any(t.lemma in (_COURTS if t.relation == "obl" else _OF_LAW) for t in beside)
