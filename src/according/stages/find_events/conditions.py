"""Conditions, and what they make of what stands under them and beside them: "will strike if", "unless they withdraw"."""

from __future__ import annotations

from collections.abc import Callable

from according.ontology.event_types import COOPERATION
from according.records.parse import Sentence, Token
from according.records.worded import Worded, needs
from according.stages.find_events.announced import is_bare_and_to_come, is_when_to_come, of_first_time, of_going, of_respite, of_set_day
from according.stages.find_events.control import SUMMONING, TOLD_TO_SUMMONED
from according.stages.find_events.negation import is_inverted
from according.stages.find_events.once_thought import of_message, of_once_thought, of_training
from according.stages.find_events.open_or_done import OPEN_OR_DONE
from according.stages.find_events.set_ahead import of_plan_dropped, of_protest
from according.stages.find_events.sought import of_answered, of_clue, of_deadline, of_disowned, of_guarantee, of_talks, of_wanted
from according.stages.find_events.syntax import (
    attachment,
    is_known,
    is_noun,
    is_to,
    lemma_of,
    marks,
    particle,
    prepositions,
    told_as_past,
)
from according.stages.find_events.unsettled import (
    of_against,
    of_defied,
    of_failing,
    of_foreseen,
    of_open,
    of_penalty,
    of_spared,
    of_talked_of,
    of_unproved,
    of_whether,
    of_yet_to_emerge,
)
from according.stages.find_events.verdict import TOLD_TO_ENVOY

OR_ELSE = "or else"
"""The rule of what befalls those who do not do what is demanded."""
_IF = frozenset({"if", "unless", "in case", "should", "lest", "whether", "provided", "providing"})
_OPEN = frozenset({"if", "unless", "should", "provided", "providing"})
_HARM = frozenset({"ASSAULT", "COERCE", "SANCTION", "PROTEST", "REJECT", "MOBILIZE", "ACCUSE"})
"""What somebody will do unless he gets his way is a threat."""
_WANTED = frozenset({"RETREAT", "CONCEDE", "COOPERATE"})
"""What somebody asks for where he says that he will do something "if" it is done."""
_OFFERING = frozenset({
    "agree", "consent", "offer", "pledge", "prepared", "promise", "propose", "ready", "undertake", "volunteer", "vow", "willing",
})  # fmt: skip
_UNSURE = frozenset({"could", "may", "might", "would"})
_COMING = frozenset({"begin", "continue", "effect", "force", "go", "hold", "last", "proceed", "resume", "start", "take"})
"""What is said of what will be: "would be in force", "would take place"."""
_ANYBODY = frozenset({"anyone", "anybody"})
"""What they warn against is the content of a cue."""
_BEFALLING, _STATES = frozenset({"face", "risk", "die", "suffer"}), frozenset({"be", "stay", "remain", "survive", "live", "fall"})
"""What befalls people, and what nobody does ("unless the farms stay with them")."""
_FULFILLING = frozenset({"accomplish", "achieve", "attain", "execute", "fulfil", "fulfill", "honour", "honor"})
_OBEYING, _ORDERS = frozenset({"obey", "follow", "heed"}), frozenset({"order", "command", "instruction", "call", "plea", "appeal"})
_MAKING_GOOD = (("make", "good"), ("follow", "through"))
_WORDS_GIVEN, _KEEPING = frozenset({"promise", "pledge", "vow", "threat", "commitment", "goal", "target"}), ("keep", "meet", "reach")
_DRAFTS = frozenset({"draft", "bill", "proposal", "amendment", "motion", "resolution", "scheme", "idea"})


def is_conditional(sentence: Sentence, index: int) -> bool:
    """Whether a clause hangs on a condition: "will invade if the talks fail", "…, failing which it would close"."""
    token = sentence.tokens[index]
    beside = [t.index for t in sentence.dependents(index, "conj")]
    if token.relation == "conj" and token.head >= 0:
        beside.append(token.head)
    return any(_has_condition(sentence, at) for at in (index, *beside))


def _has_condition(sentence: Sentence, index: int) -> bool:
    for clause in sentence.dependents(index, "advcl"):
        if _OPEN & set(marks(sentence, clause.index)) or clause.form.lower() in ("provided", "providing"):
            return True
        if _is_only_when(sentence, clause.index):
            return True
        if is_inverted(sentence, clause.index) and _first_auxiliary(sentence, clause.index) != "have":
            return True
    if any("failing" in prepositions(sentence, t.index) for t in sentence.dependents(index, "obl")):
        return True
    return any(lemma_of(t) == "otherwise" for t in sentence.dependents(index, "advmod"))


def _is_only_when(sentence: Sentence, clause: int) -> bool:
    """ "Will talk only when they leave"."""
    opens = [t.index for t in sentence.dependents(clause, "advmod", "mark") if lemma_of(t) in ("when", "if", "once", "after")]
    return any(k > 0 and lemma_of(sentence.tokens[k - 1]) == "only" for k in opens)


def who_may_avert(sentence: Sentence, index: int) -> list[Token]:
    """Whose doing a threat hangs on: "will strike if | the port dismisses them", "should | the army come", "unless | he resigns".

    index: the word that tells of the threat; what it threatens hangs on it.
    """
    told = [index, *(t.index for t in sentence.dependents(index, "ccomp", "xcomp", "obj"))]
    told += [t.index for at in told[1:] for t in sentence.dependents(at, "xcomp", "conj")]
    told += [sentence.tokens[index].head] if sentence.tokens[index].relation == "parataxis" else []
    clauses = [t.index for at in told for t in sentence.dependents(at, "advcl")]
    on = [k for k in clauses if {"if", "unless", "until"} & set(marks(sentence, k)) or is_inverted(sentence, k)]
    acting = [k for k in on if sentence.tokens[k].upos == "VERB" and lemma_of(sentence.tokens[k]) not in _BEFALLING | _STATES]
    doers = (t for k in acting for t in sentence.dependents(k, "nsubj", "obl:agent") if t.deprel != "nsubj:pass")
    return [t for t in doers if t.mention in ("person", "organization")]


def _first_auxiliary(sentence: Sentence, index: int) -> str:
    return next((lemma_of(t) for t in sentence.dependents(index, "aux") if t.index < index), "")


def _is_future(sentence: Sentence, index: int) -> bool:
    return _first_auxiliary(sentence, index) in ("will", "would", "shall")


def of_announced(kind: str) -> str:
    """What somebody will do on a condition: a threat where it would do harm. kind: type of the event, or ""."""
    return "threatened" if kind in _HARM else "possible"


def of_unfailing(sentence: Sentence, index: int, kind: str) -> str:
    """Status of what one does not fail to do: "did not hesitate to fire" fired, "would not hesitate to" threatens. kind: as above."""
    if not _is_future(sentence, index):
        return "actual"
    return "threatened" if kind in _HARM else "planned"


def of_clause(sentence: Sentence, at: int, kind: str, *, above: str) -> tuple[str, str] | None:
    """(status, rule) of what an adverbial clause makes a condition or puts off; None where it does neither.

    kind: as above; above: that of the event for which it is the condition, or "".
    """
    if _is_told_to_summoned(sentence, at):
        return "actual", TOLD_TO_ENVOY
    found = set(marks(sentence, at))
    if is_inverted(sentence, at):  # "had they attacked, we would have fired" says that they did not
        unreal = "actual" if _is_negated(sentence, at) else "negated"  # "had they not paid, they would have died": they paid
        return unreal if _first_auxiliary(sentence, at) == "have" else "possible", "condition: inversion"
    words = [word for word in marks(sentence, at) if word in _IF]
    if words:  # what must be done lest something happen is demanded
        demanded = kind in COOPERATION and ("unless" in found or ("if" in found and _is_negated(sentence, at)))
        demanded = demanded or kind in _WANTED and above not in _HARM and _is_price(sentence, at)
        return "requested" if demanded else "possible", f"condition: {words[0]}"
    once = found & {"once", "when"} or is_when_to_come(sentence, at) or _is_only_when(sentence, at)
    if once and kind in _WANTED and above not in _HARM and _is_price(sentence, at):
        return "requested", "condition: once"  # "will go home once he is freed"
    if "until" in found and _is_to_come(sentence, sentence.tokens[at].head):  # "they would strike until the company freed their leader"
        return "requested" if kind in COOPERATION else "possible", "yet to come: until"
    if "before" in found and kind in COOPERATION and _is_negated(sentence, sentence[at].head) and _is_to_come(sentence, sentence[at].head):
        return "requested", "condition: before"  # "will not talk before the army withdraws"
    ahead = {"until", "before", "once"} & found or is_when_to_come(sentence, at)
    if ahead and (sentence.tokens[at].has("Tense=Pres") and sentence.tokens[at].has("VerbForm=Fin") or is_bare_and_to_come(sentence, at)):
        return "planned", f"yet to come: {next(iter(marks(sentence, at)), 'when')}"
    return None


def _is_price(sentence: Sentence, at: int) -> bool:
    """Whether somebody says what he would do for it: "will free him if they withdraw", "offered to go provided that they stop"."""
    head = sentence.tokens[at].head
    if head < 0 or any(lemma_of(t) == "have" for k in (at, head) for t in sentence.dependents(k, "aux")):
        return False  # "would not have come if they had kept their word"
    return _is_future(sentence, head) or any(lemma_of(sentence.tokens[k]) in _OFFERING for k in (head, *sentence.ancestors(head)))


def _is_to_come(sentence: Sentence, index: int) -> bool:
    """Whether a clause tells what will be done, or is refused: "would go on", "vowed to fight", "refuses to talk"."""
    refused = index >= 0 and lemma_of(sentence.tokens[index]) in ("refuse", "decline")
    return refused or index >= 0 and (_is_future(sentence, index) or is_to(sentence, index))


def _is_negated(sentence: Sentence, at: int) -> bool:
    return any(lemma_of(t) in ("not", "no") for t in sentence.dependents(at, "advmod", "det"))


@needs("provided", "providing")
def _of_proviso(sentence: Sentence, at: int, head: int) -> tuple[str, str] | None:
    """ "Will sign provided that the army leaves": parsers take "provided" for a verb."""
    proviso = sentence.tokens[head].form.lower() in ("provided", "providing") and not sentence.dependents(head, "obj", "nsubj", "aux")
    if not proviso or attachment(sentence, at) != (head, "ccomp"):
        return None
    return "requested" if sentence.tokens[at].upos == "VERB" and _is_price(sentence, head) else "possible", "condition: provided"


@needs("any", "those", "whoever", "whomever", any_of=_ANYBODY)
def _of_anybody(sentence: Sentence, at: int, head: int) -> tuple[str, str] | None:
    """ "Anyone who attacks", "any family that shelters them": whoever it may be, nobody is said to have done it."""
    if sentence.tokens[at].deprel != "acl:relcl":
        return None
    found = lemma_of(sentence.tokens[head]) in _ANYBODY or any(lemma_of(t) == "any" for t in sentence.dependents(head, "det"))
    if lemma_of(sentence.tokens[head]) == "those":  # "those who march will not be paid"
        above = sentence.tokens[head].head
        found = sentence.tokens[at].xpos == "VBP" and any(lemma_of(t) == "will" for t in sentence.dependents(max(above, 0), "aux"))
    elif lemma_of(sentence.tokens[head]) in ("whoever", "whomever"):
        found = not told_as_past(sentence, at)  # "whoever sent the drones" speaks of drones that were sent
    return ("possible", "whoever it may be") if found else None


@needs("or")
def _of_alternative(sentence: Sentence, at: int, head: int) -> tuple[str, str] | None:
    """ "Leave or face attack", "told to disperse or be shot": what befalls those who do not do what is demanded before it."""
    own = [lemma_of(t) for t in sentence.dependents(at, "aux:pass") if t.form.lower() == "be"]
    demanded = "to" in marks(sentence, head) or any(lemma_of(t) in ("must", "should") for t in sentence.dependents(head, "aux"))
    demanded = demanded or not sentence.dependents(head, "nsubj", "aux", "mark")  # "hand them over or be shelled"
    threatened = lemma_of(sentence.tokens[at]) in _BEFALLING and sentence.tokens[at].xpos == "VB" or bool(own)
    joined = sentence.tokens[at].relation == "conj" and any(lemma_of(t) == "or" for t in sentence.dependents(at, "cc"))
    return ("threatened", OR_ELSE) if joined and threatened and demanded and sentence.tokens[head].xpos == "VB" else None


def of_who_does_not(sentence: Sentence, at: int, head: int, kind: str) -> tuple[str, str] | None:
    """What is demanded of "any trader who has not paid will be arrested", "mayors who do not resign will be shot". kind: as above."""
    clause = sentence.tokens[at]
    if clause.deprel != "acl:relcl" or kind not in COOPERATION or not _is_negated(sentence, at) or sentence[head].deprel != "nsubj:pass":
        return None
    known = is_known(sentence, head) or sentence.tokens[head].upos == "PROPN"
    if known or not _is_future(sentence, sentence.tokens[head].head):
        return None
    return "requested", "condition: who does not"


def is_of_draft(sentence: Sentence, index: int) -> bool:
    """ "The draft would freeze their assets"."""
    subjects = (*sentence.dependents(index, "nsubj"), *([sentence[sentence[index].head]] if sentence[index].deprel == "acl:relcl" else []))
    return any(is_noun(t) and lemma_of(t) in _DRAFTS for t in subjects)


def is_fulfilled(sentence: Sentence, index: int) -> bool:
    """ "Kept its promise to leave", "made good on its threat to": what was promised or threatened is done where the verb is."""
    token = sentence.tokens[index]
    if not is_noun(token) or token.head < 0:
        return False
    verb = sentence.tokens[token.head]
    if token.deprel in ("obj", "nsubj:pass"):
        out = (lemma_of(verb), particle(sentence, verb.index)) == ("carry", "out")
        obeyed = lemma_of(verb) in _OBEYING and lemma_of(token) in _ORDERS and not _is_negated(sentence, verb.index)
        return out or obeyed or lemma_of(verb) in _FULFILLING or lemma_of(verb) in _KEEPING and lemma_of(token) in _WORDS_GIVEN
    beside = {lemma_of(t) for t in sentence.dependents(verb.index, "xcomp", "advmod", "obj", "compound:prt")}
    through = any(lemma_of(verb) == making and word in beside for making, word in _MAKING_GOOD)
    return token.relation == "obl" and through and "on" in prepositions(sentence, index)


def doubtful_subject(sentence: Sentence, at: int, head: int) -> str:
    """The rule by which an event that is a subject is only possible, or "": "air strikes could do harm", "if attacks continue"."""
    if not is_noun(sentence.tokens[at]) and sentence.tokens[at].xpos != "VBG":
        return ""
    if _is_imagined(sentence, at, head):
        return "subject of what could be"
    unknown = {"if", "unless"} & set(marks(sentence, head)) and not is_known(sentence, at)
    return "subject of a condition" if unknown else ""


def _is_imagined(sentence: Sentence, at: int, head: int) -> bool:
    """ "Air strikes could do harm" does not say that there are any; "the air strikes could" does."""
    unsure = {lemma_of(t) for t in sentence.dependents(head, "aux")} & _UNSURE
    if unsure == {"would"} and lemma_of(sentence.tokens[head]) in _COMING and not is_conditional(sentence, head):
        return False  # "said talks would go on": they will
    return bool(unsure) and not is_known(sentence, at)


_GOVERNING = {
    "agree": "on", "conditional": "on", "contingent": "on", "decide": "on", "depend": "on", "dependent": "on", "hinge": "on", "hint": "at",
    "insist": "on", "shake": "on", "vote": "on",
}  # fmt: skip


def is_agreed_on(sentence: Sentence, index: int) -> bool:
    """Whether a noun is what somebody agrees or insists on, or hints at: "agreed on the exchange of men"; not "on a visit, agreed"."""
    token = sentence.tokens[index]
    behind = token.head >= 0 and token.index > token.head
    return behind and _GOVERNING.get(lemma_of(sentence.tokens[token.head])) in prepositions(sentence, index)


def _is_told_to_summoned(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    told = token.relation in ("advcl", "xcomp") and token.head >= 0 and lemma_of(token) in TOLD_TO_SUMMONED
    return told and "to" in marks(sentence, index) and lemma_of(sentence[token.head]) in SUMMONING and told_as_past(sentence, token.head)


_Rule = Callable[[Sentence, int, int], tuple[str, str] | None]
_GOVERNED_BY = Worded[_Rule]((
    _of_alternative, of_whether, of_against, _of_anybody, of_set_day, of_respite, of_going, of_first_time, of_answered, of_clue, of_talks,
    of_wanted, of_deadline, of_guarantee, of_disowned, _of_proviso, of_once_thought, of_training, of_failing, of_unproved, of_open,
    of_yet_to_emerge, of_foreseen, of_spared, of_talked_of, of_defied, of_penalty, *OPEN_OR_DONE,
))  # fmt: skip


def of_governor(sentence: Sentence, at: int, head: int, kind: str) -> tuple[str, str] | None:
    """(status, rule) of what its head makes unreal: whoever may do it, what is set for a day, is going to be, or is only sought for.

    kind: the type of the event, "" for what is none.
    """
    if kind == "PROTEST" and (dropped := of_plan_dropped(sentence, head)):
        return dropped
    for rule in _GOVERNED_BY.of(sentence):
        if found := rule(sentence, at, head):
            return found
    found = of_protest(sentence, at, head, kind) or of_who_does_not(sentence, at, head, kind)
    return found or of_message(sentence, at, head, kind)
