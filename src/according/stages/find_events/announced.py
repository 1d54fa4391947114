"""What is announced, and for when: the strike that is "set for Monday", the summit that is "expected", the attack that "will" come."""

from __future__ import annotations

from according.ontology.codebook import Cue
from according.ontology.event_types import DECREED_MODES
from according.records.parse import Sentence, Token
from according.records.worded import needs
from according.stages.find_events.syntax import governor, is_noun, is_passive, is_to, is_to_be, lemma_of, marks, prepositions, told_as_past
from according.stages.find_events.word_sets import words_of

APPOINTED = "set for a day"
_FIXING = words_of("fixing")
_SETTING = _FIXING | words_of("setting_days")
_FOR = frozenset({"for", "from", "on", "in", "at"})
_HELD = words_of("holding")
"""What is done to what was once planned, when it is held: "the march planned for Monday drew thousands"."""
_DROPPING = words_of("dropping")
_BEGINNING = words_of("beginning")
_COMING = frozenset({"take", "come", "enter", "go"})
"""Of "take effect", "come into force", "go ahead"."""
_PROCLAIMING = words_of("proclaiming")
_UNANNOUNCED = frozenset({"ASSAULT", "COERCE", "CONCEDE", "RETREAT"})
"""Types of events that others expect before whoever is to bring them about has said so."""
_AHEAD = ("modal: will", "modal: would", "modal: shall", "modal: 'll", "content of promise", "content of pledge")


def is_threat(kind: str, *, status: str, rule: str) -> bool:
    """Whether what is to come is a threat without a word of threat: an attack that somebody "will" make, or promises. kind: its type."""
    return kind == "ASSAULT" and status == "planned" and rule.lower().startswith(_AHEAD)


def is_awaited(sentence: Sentence, at: int, head: int, kind: str) -> bool:
    """Whether an event "is expected", as what stands in a calendar is, and not only feared or hoped for. kind: as above."""
    told = is_passive(sentence, head) and not any(lemma_of(t) == "have" for t in sentence.dependents(head, "aux"))
    calendar = sentence.tokens[at].relation == "xcomp" or sentence.tokens[at].deprel == "nsubj:pass"
    return told and calendar and kind not in _UNANNOUNCED


def is_imposed(sentence: Sentence, at: int, head: int, cue: Cue | None) -> bool:
    """Whether a curb is in force with the word that announces it: "announced a curfew", not "a curfew from Monday". cue: of the curb."""
    imposed = cue is not None and cue.type == "COERCE" and cue.mode in DECREED_MODES and lemma_of(sentence.tokens[head]) in _PROCLAIMING
    return imposed and not is_day_to_come(sentence, head) and not is_day_to_come(sentence, at)


def is_told_of(sentence: Sentence, noun: int, verb: int) -> bool:
    """Whether violence is announced that was done to somebody, by whomever: "announced the killing of nine guards", not "an attack"."""
    reading = sentence.tokens[noun].reading
    if reading is None or reading.type != "ASSAULT" or lemma_of(sentence[verb]) != "announce" or sentence[noun].deprel != "obj":
        return False
    known = any(lemma_of(t) == "the" for t in sentence.dependents(noun, "det"))
    return known and any("of" in prepositions(sentence, t.index) for t in sentence.dependents(noun, "nmod"))


def is_of_many(sentence: Sentence, at: int, *, clause: bool) -> bool:
    """Whether a thing proposed is for others to do, too ("proposed a truce", "that rebels disarm"); who "proposed to send" sends."""
    return not clause or sentence.tokens[at].relation in ("ccomp", "acl") and not sentence.tokens[at].has("VerbForm=Inf")


def of_appointment(sentence: Sentence, index: int) -> tuple[str, str] | None:
    """(status, rule) of an event whose day is set beside it: "a march planned for Sunday", "talks due to open in May".

    What was held then is no plan any more.
    """
    nouns = (index, *(t.index for t in sentence.dependents(index, "nmod")))  # "a march by the dockers | planned for Sunday"
    behind = (t for noun in nouns for t in sentence.dependents(noun, "acl", "acl:relcl", "amod") if t.index > noun)
    beside = next((t for t in behind if _sets_day(sentence, t)), None) or _to_begin(sentence, index)
    if beside is None or _was_held(sentence, index):
        return None
    dropped = lemma_of(sentence[governor(sentence, index)]) in _DROPPING and sentence[index].deprel in ("obj", "nsubj:pass", "nsubj")
    return ("negated", f"{APPOINTED}, and dropped") if dropped else ("planned", f"{APPOINTED}: {beside.form}")


def _to_begin(sentence: Sentence, index: int) -> Token | None:
    """The "due" of "a truce is due to take effect at dawn", "is set to begin"."""
    beside = sentence.tokens[governor(sentence, index)]
    if sentence.tokens[index].relation != "nsubj" or lemma_of(beside) not in _FIXING | {"due", "expect"}:
        return None
    verbs = sentence.dependents(beside.index, "xcomp")
    begins = any(lemma_of(t) in _BEGINNING or lemma_of(t) in _COMING and sentence.dependents(t.index, "obj", "obl") for t in verbs)
    return beside if begins else None


@needs(any_of=_SETTING)
def of_set_day(sentence: Sentence, at: int, head: int) -> tuple[str, str] | None:
    """ "Called a march for Thursday", "a meeting is set for 3 May": (status, rule) of an event with its day to come, or None.

    What somebody "has called" is called by now: in "has called a strike on Friday" the day is no day of the calling.
    """
    verb = lemma_of(sentence.tokens[head])
    if verb not in _SETTING or sentence.tokens[at].deprel not in ("obj", "nsubj:pass"):
        return None
    by_now = any(t.form.lower() in ("has", "have", "'s", "'ve") for t in sentence.dependents(head, "aux"))
    within = frozenset({"for", "from", "on"} if by_now else {"for", "from"})
    to_come = is_day_to_come(sentence, head, within=within) or is_day_to_come(sentence, at, within=within)
    return ("planned", f"{APPOINTED} by {verb}") if to_come else None


def _sets_day(sentence: Sentence, beside: Token) -> bool:
    begins = lemma_of(beside) in _BEGINNING and (is_to(sentence, beside.index) or is_to_be(sentence, beside.index))
    if lemma_of(beside) == "due" or begins:
        return True  # "a strike that was to begin on Monday"; not "an accord that is to last"
    due = any(lemma_of(t) == "due" for t in sentence.dependents(beside.index, "advmod", "amod"))
    return due or lemma_of(beside) in _FIXING and beside.xpos == "VBN" and is_day_to_come(sentence, beside.index, within=_FOR)


def is_day_to_come(sentence: Sentence, index: int, *, within: frozenset[str] = frozenset({"for", "from"})) -> bool:
    """Whether the day for which something is fixed stands beside a word: "for Friday", "from 3 May". within: prepositions of that day."""
    days = (t for t in sentence.dependents(index, "obl", "nmod") if t.mention == "time")
    return any(within & set(prepositions(sentence, t.index)) for t in days)


def _was_held(sentence: Sentence, index: int) -> bool:
    head = governor(sentence, index)
    if head < 0 or is_noun(sentence.tokens[head]):
        return False
    return lemma_of(sentence.tokens[head]) in _HELD and told_as_past(sentence, head)


@needs("have")
def of_respite(sentence: Sentence, at: int, head: int) -> tuple[str, str] | None:
    """What must be done in a given time: "have until Monday to leave", "had three days to disarm"."""
    infinitive = "to" in marks(sentence, at) and sentence[at].has("VerbForm=Inf") and sentence[at].relation in ("xcomp", "advcl", "acl")
    verb = head if sentence.tokens[head].relation != "obj" else sentence.tokens[head].head
    if not infinitive or lemma_of(sentence.tokens[verb]) != "have":
        return None
    until = any("until" in prepositions(sentence, t.index) for t in sentence.dependents(verb, "obl"))
    time = any(t.mention == "time" and t.index < at for t in sentence.dependents(verb, "obj"))
    return ("requested", "in a given time") if until or time else None


@needs("going")
def of_going(sentence: Sentence, at: int, head: int) -> tuple[str, str] | None:
    """ "Is going to sue"."""
    going = sentence.tokens[head].form.lower() == "going" and bool(sentence.dependents(head, "aux"))
    return ("planned", "going to") if going and sentence.tokens[at].relation == "xcomp" and "to" in marks(sentence, at) else None


def is_when_to_come(sentence: Sentence, at: int) -> bool:
    """Whether a clause says when something will be: "will go home when he is freed"; not "went home when he was freed"."""
    head = sentence.tokens[at].head
    if head < 0 or not any(t.form.lower() == "when" for t in sentence.dependents(at, "advmod")):
        return False
    return any(lemma_of(t) in ("will", "would", "shall") for t in sentence.dependents(head, "aux"))


def is_bare_and_to_come(sentence: Sentence, at: int) -> bool:
    """The arrest of "once arrested, he will have to explain": none is told of, and it is to come before what will be."""
    bare = sentence.tokens[at].xpos == "VBN" and not sentence.dependents(at, "aux", "aux:pass", "nsubj", "nsubj:pass")
    head = sentence.tokens[at].head if bare and "once" in sentence.marked(at, "mark", "advmod") else -1
    return head >= 0 and any(lemma_of(t) in ("will", "shall") for t in sentence.dependents(head, "aux"))


@needs("time", "case", "instance")
def of_first_time(sentence: Sentence, at: int, head: int) -> tuple[str, str] | None:
    """The downing of "if confirmed, it would be the first time that rebels have shot down a jet"; of "it was the first time" it was so."""
    time = sentence.tokens[head]
    if lemma_of(time) not in ("time", "case", "instance") or sentence.tokens[at].relation not in ("acl", "ccomp", "advcl"):
        return None
    first = any(lemma_of(t) in ("first", "second", "third") for t in sentence.dependents(head, "amod"))
    would = any(lemma_of(t) == "would" for t in sentence.dependents(head, "aux"))
    return ("possible", "would be the first time") if first and would and sentence.dependents(head, "cop") else None
