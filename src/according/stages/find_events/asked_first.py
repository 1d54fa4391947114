"""Who asks or tells others to go before he acts: "police asked the crowd to leave before firing tear gas"."""

from __future__ import annotations

from according.records.mention import EventMention
from according.records.parse import Sentence
from according.records.worded import needs
from according.stages.find_events.syntax import marks

ASKING = frozenset({"ask", "call", "demand", "press", "request", "seek", "urge", "want"})
_TELLING = frozenset({"order", "tell", "instruct", "warn", "command", "appeal"})
_DONE_BY_OTHERS = frozenset({"ASSAULT", "COERCE"})


@needs("before", kinds=_DONE_BY_OTHERS)
def who_is_to_go_first(sentence: Sentence, mention: EventMention) -> set[int]:
    """The occupants of "called for the occupants to leave before conducting a search": it is who called that searches."""
    asked = _asked_before(sentence, mention)
    if asked < 0:
        return set()
    going = (*sentence.dependents(asked, "nsubj"), *sentence.dependents(sentence.tokens[asked].head, "obj", "iobj"))
    return {t.index for t in going}


def who_asked_first(sentence: Sentence, mention: EventMention) -> list[int]:
    """The police of "police asked the crowd to leave before firing tear gas"."""
    asked = _asked_before(sentence, mention)
    verb = sentence.tokens[sentence.tokens[asked].head] if asked >= 0 else None
    while verb is not None and verb.deprel == "conj" and not sentence.dependents(verb.index, "nsubj"):
        verb = sentence.tokens[verb.head]
    return [t.index for t in sentence.dependents(verb.index, "nsubj") if t.deprel == "nsubj"] if verb is not None else []


def _asked_before(sentence: Sentence, mention: EventMention) -> int:
    """The verb of what somebody is asked or told to do before the deed is done; -1 for other deeds."""
    if mention.type not in _DONE_BY_OTHERS or "before" not in sentence.vocabulary:
        return -1
    clause = next((k for k in (mention.at.token, *sentence.ancestors(mention.at.token)) if sentence.tokens[k].relation == "advcl"), -1)
    asked = sentence.tokens[sentence.tokens[clause].head] if clause >= 0 and sentence.tokens[clause].xpos == "VBG" else None
    if asked is None or "before" not in marks(sentence, clause) or asked.relation not in ("xcomp", "ccomp", "advcl"):
        return -1
    return asked.index if sentence.tokens[asked.head].lemma in ASKING | _TELLING else -1
