"""Plans, offers and promises that are dropped in the same breath: "planned to march but abandoned the plan"."""

from __future__ import annotations

from according.records.parse import Sentence
from according.records.relations import TOLD_TAGS
from according.stages.find_events.negation import WITHDRAWING, is_not, is_withdrawn
from according.stages.find_events.syntax import lemma_of, phrasal
from according.stages.find_events.unsettled import is_blamed_for

_GIVING_UP = WITHDRAWING | {"scrap", "ditch", "discard", "give up", "call off", "back away", "back out"}
_CALLED_OFF = frozenset({"abandon", "call off", "cancel", "scrap", "shelve"})
_WORDS_GIVEN = frozenset({"assurance", "commitment", "pledge", "promise", "undertaking", "vow", "word"})
_BREAKING = frozenset({"betray", "break", "breach", "dishonour", "dishonor", "violate"})
_GOING_BACK = frozenset({"backtrack", "go back", "renege", "back out", "walk away", "pull out"})
_BESIDES = frozenset({"addition", "contrast"})
_TERMS = frozenset({"accord", "agreement", "arrangement", "compromise", "deal", "decision", "pact", "plan", "truce", "undertaking"})
_REVERSING = frozenset({"reverse", "overturn", "scrap", "ditch", "annul", "countermand", "cancel"})
_DECIDED = frozenset({"decision", "plan", "ruling", "move", "scheme"})
_IDEAS = frozenset({"plan", "idea", "project", "attempt", "bid", "effort", "intention", "scheme", "it", "they"})


def is_dropped(sentence: Sentence, index: int, event: int, status: str) -> str:
    """How what is planned or weighed is dropped: "withdrew its offer to host", "planned to march but abandoned the plan"; else "".

    index: the planning; parsers may hang the second half on the event.
    """
    if status != "possible" and is_withdrawn(sentence, index):
        return "withdrawn"
    if status == "planned" and (_is_broken(sentence, index) or _is_reversed(sentence, index)):
        return "not kept"
    ahead = status in ("planned", "possible")
    return "given up" if ahead and (_is_given_up(sentence, index) or _is_given_up(sentence, event)) else ""


def of_infinitive(sentence: Sentence, noun: int) -> tuple[str, str]:
    """(status, rule) of what a noun is to do: "a pledge to free them" is planned, that of "went back on a pledge to free them" is not, and
    what was done "in addition to freeing them" is done."""
    word = lemma_of(sentence.tokens[noun])
    if word in _BESIDES:
        return "actual", f"beside it: {word}"
    if _is_broken(sentence, noun):
        return "negated", f"turned down: {word}"
    return "planned", f"infinitive of {word}"


def is_kept(sentence: Sentence, noun: int) -> bool:
    """Whether somebody has not broken the word that he gave: "has not broken its promise to free them"; nor given up a plan."""
    head = sentence.tokens[noun].head
    breaking = lemma_of(sentence.tokens[noun]) in _WORDS_GIVEN and head >= 0 and phrasal(sentence, head) in _BREAKING
    breaking = breaking or lemma_of(sentence.tokens[noun]) in _IDEAS and head >= 0 and phrasal(sentence, head) in _GIVING_UP
    if is_blamed_for(sentence, noun):
        return True  # "should not have ordered the raid": he ordered it
    return breaking and sentence.tokens[noun].deprel in ("obj", "nsubj:pass") and is_not(sentence, head)


def _is_told(sentence: Sentence, verb: int) -> bool:
    """Not so of "would break its promise"."""
    return not is_not(sentence, verb) and sentence.tokens[verb].xpos in TOLD_TAGS and not sentence.marked(verb, "mark")


def _is_reversed(sentence: Sentence, noun: int) -> bool:
    """ "Reversed his decision to send troops"."""
    token = sentence.tokens[noun]
    done = token.deprel in ("obj", "nsubj:pass") and lemma_of(token) in _DECIDED and _is_told(sentence, token.head)
    return done and lemma_of(sentence.tokens[token.head]) in _REVERSING


def _is_broken(sentence: Sentence, index: int) -> bool:
    """Whether a noun is a word that somebody does not keep: "broke its promise to withdraw", "reneged on a pledge to free them"."""
    token = sentence.tokens[index]
    if token.head < 0 or lemma_of(token) not in _WORDS_GIVEN | _TERMS:
        return False
    verb = phrasal(sentence, token.head)
    if any(t.form.lower() in ("back", "out", "away") for t in sentence.dependents(token.head, "advmod")) or {"out", "of"} <= {
        t.form.lower() for t in sentence.dependents(token.index, "case")
    }:
        verb = next((known for known in _GOING_BACK if known.startswith(f"{lemma_of(sentence.tokens[token.head])} ")), verb)
    broken = token.deprel in ("obj", "nsubj:pass") and verb in _BREAKING or token.relation == "obl" and verb in _GOING_BACK
    return broken and not is_not(sentence, token.head) and sentence.tokens[token.head].xpos in TOLD_TAGS


def _is_given_up(sentence: Sentence, verb: int) -> bool:
    for token in sentence.dependents(verb, "conj"):
        bare = lemma_of(token) in ("have", "do") and not sentence.dependents(token.index, "nsubj", "obj", "xcomp", "ccomp")
        if bare and is_not(sentence, token.index):
            return True  # "promised to send troops but never did"
        if phrasal(sentence, token.index) in _GIVING_UP and not is_not(sentence, token.index):
            if any(lemma_of(t) in _IDEAS for t in sentence.dependents(token.index, "obj", "nsubj:pass", "obl")):
                return True
            told = any(sentence.is_known(t.index) for t in sentence.dependents(token.index, "nsubj:pass"))
            if told and phrasal(sentence, token.index) in _CALLED_OFF:
                return True  # "planned to march, but the rally was called off"
    return False
