"""What is voted for, called or only to be allowed: "voted to strike", "a bandh would be called if", "permission for a vigil"."""

from __future__ import annotations

from according.ontology.closed_classes import WEEKDAY_NAMES
from according.records.parse import Sentence, Token
from according.stages.find_events.announced import APPOINTED
from according.stages.find_events.negation import TRIES, is_not
from according.stages.find_events.syntax import governor, lemma_of, marks, phrasal, prepositions

VOTED = "voted for"
PERMITTED = "permission for it"
DROPPED, ENDED = "planned, and dropped", "ended after days"
_PLANNING = frozenset({"plan", "intend", "schedule", "announce", "call", "threaten", "propose", "want", "vow", "organise", "organize"})
_DROPPING = frozenset({
    "abandon", "call off", "cancel", "defer", "drop", "give up", "postpone", "put off", "scrap", "shelve", "suspend", "withdraw",
})  # fmt: skip
_PLANS = frozenset({"plan", "idea", "move", "action", "agitation", "programme", "program", "call"})
_SPANS = frozenset({"day", "week", "month", "day-long", "week-long", "weeks-long", "month-long", "months-long"})
_PERMISSIONS = frozenset({"permission", "permit", "clearance", "authorisation", "authorization", "licence", "license", "leave", "nod"})
_REFUSING = frozenset({"refuse", "deny", "decline", "reject", "withhold", "withdraw", "revoke", "cancel", "rescind", "turn"})
_GRANTING = frozenset({"give", "grant", "issue", "get", "obtain", "receive", "secure", "have"})
_PERMITTED_AS = ("nmod", "obl", "acl", "nsubj:pass")
_CALLING = frozenset({"call", "declare", "announce"})
_VOTING = frozenset({"vote", "ballot", "plump"})
_BACKING, _BALLOTS = frozenset({"back", "endorse", "support", "approve"}), frozenset({"ballot", "vote", "poll", "assembly", "meeting"})
_TRYING = TRIES | {"fight", "seek", "strive", "struggle", "work"}
_DECIDING = frozenset({"agree", "choose", "decide", "opt", "resolve", "vote"})
_IN_FAVOUR = frozenset({"favour", "favor"})


def of_protest(sentence: Sentence, at: int, head: int, kind: str) -> tuple[str, str] | None:
    """(status, rule) of a protest that is over, voted for, will be called, or is to be allowed. kind: of the event."""
    if kind != "PROTEST":
        return None
    if _is_ended(sentence, at, head):
        return "actual", ENDED
    return of_permission(sentence, at, head) or of_vote(sentence, at, head, kind) or of_call(sentence, at, head, kind)


def _is_ended(sentence: Sentence, at: int, head: int) -> bool:
    """ "Called off their 11-day strike": it was held so long; "the 24-hour strike" that is called off was not."""
    if sentence.tokens[at].relation != "obj" or phrasal(sentence, head) not in _DROPPING or not sentence.dependents(at, "nmod:poss"):
        return False
    beside = sentence.dependents(at, "compound", "amod")
    # "Week-long", in three words.
    beside = [*beside, *(k for t in beside if lemma_of(t) in ("long", "old") for k in sentence.dependents(t.index))]
    return any(lemma_of(t) in _SPANS for t in beside) and not any(lemma_of(t) in ("planned", "propose", "proposed") for t in beside)


def of_plan_dropped(sentence: Sentence, head: int) -> tuple[str, str] | None:
    """ "Youths who had planned a march shelved it", "planned a march but called it off": what is planned will not be."""
    plan = sentence.tokens[head]
    if lemma_of(plan) not in _PLANNING or plan.upos != "VERB":
        return None
    verbs = sentence.dependents(head, "conj")
    if plan.deprel == "acl:relcl" and sentence.tokens[plan.head].relation == "nsubj":
        verbs = [*verbs, sentence.tokens[sentence.tokens[plan.head].head]]
    return ("negated", DROPPED) if any(_drops_it(sentence, verb) for verb in verbs) else None


def _drops_it(sentence: Sentence, verb: Token) -> bool:
    dropping = verb.upos == "VERB" and (lemma_of(verb) in _DROPPING or phrasal(sentence, verb.index) in _DROPPING)
    if not dropping or is_not(sentence, verb.index):
        return False
    return any(t.upos == "PRON" or lemma_of(t) in _PLANS for t in sentence.dependents(verb.index, "obj"))


def of_permission(sentence: Sentence, at: int, head: int) -> tuple[str, str] | None:
    """ "Asked for permission to march", "refused permission for a vigil", "the rally was denied a permit": to come, or kept from it."""
    token, above = sentence.tokens[at], sentence.tokens[head]
    if token.deprel not in _PERMITTED_AS and token.relation not in _PERMITTED_AS or above.upos not in ("NOUN", "VERB"):
        return None
    papers = (above,) if lemma_of(above) in _PERMISSIONS else sentence.dependents(head, "obj") if above.upos == "VERB" else ()
    paper = next((t for t in papers if t.upos == "NOUN" and lemma_of(t) in _PERMISSIONS), None)
    if paper is None or token.relation in ("nmod", "obl") and not {"for", "to"} & set(prepositions(sentence, at)):
        return None
    verb = sentence.tokens[paper.head] if paper.head >= 0 else paper
    refused = lemma_of(verb) in _REFUSING or lemma_of(verb) in _GRANTING and is_not(sentence, verb.index)
    return ("negated" if refused else "planned"), PERMITTED


def of_vote(sentence: Sentence, at: int, head: int, kind: str) -> tuple[str, str] | None:
    """ "Voted to strike", "voted for a strike", "voted in favour of a boycott", "backed it in a ballot": a protest decided on.

    kind: of the event.
    """
    token = sentence.tokens[at]
    if kind == "PROTEST" and lemma_of(sentence.tokens[head]) in _BACKING and token.deprel in ("obj", "nsubj:pass"):
        decided = any(lemma_of(t) in _BALLOTS for t in sentence.dependents(head, "obl"))
        return ("planned", VOTED) if decided else None
    if kind != "PROTEST" or lemma_of(sentence.tokens[head]) not in _VOTING | _IN_FAVOUR:
        return None
    verb = sentence.tokens[head].head if lemma_of(sentence.tokens[head]) in _IN_FAVOUR else head
    voted = verb >= 0 and lemma_of(sentence.tokens[verb]) in _VOTING
    to_do = token.relation in ("xcomp", "advcl", "acl") and "to" in marks(sentence, at)
    wanted = token.relation in ("obl", "nmod") and bool({"for", "of"} & set(prepositions(sentence, at)))
    return ("planned", VOTED) if voted and (to_do or wanted) else None


def averted(sentence: Sentence, verb: int, above: str) -> str:
    """Status of what a verb prevents: possible in "sent troops to prevent attacks", actual in "failed to prevent it", else negated.

    above: the status of the preventing itself. What somebody agreed or decided to call off or put off is off.
    """
    verb = sentence.tokens[verb].head if sentence.tokens[verb].relation == "conj" else verb  # "tried to save lives and prevent an attack"
    if "to" not in marks(sentence, verb):
        return "negated"
    if above == "negated":
        return "actual"
    over = lemma_of(sentence.tokens[governor(sentence, verb)])
    if over in _DECIDING and above == "planned" and phrasal(sentence, verb) in _DROPPING:
        return "negated"
    meant = above != "actual" or sentence.tokens[verb].relation == "advcl" or over in _TRYING
    return "possible" if meant else "negated"


def voted_to(sentence: Sentence, at: int) -> bool:
    """Whether it is what a body voted to do, which parsers may take for a purpose: "voted by 12 to 3 to demand a truce"."""
    return lemma_of(sentence.tokens[sentence.tokens[at].head]) in _VOTING


def _is_for_weekday(sentence: Sentence, at: int, head: int) -> bool:
    """ "Called a dawn-to-dusk hartal in the town on Sunday": it is to be then; not where it "brought trains to a halt"."""
    verb = sentence.tokens[head]
    if lemma_of(verb) != "call" or verb.xpos not in ("VBD", "VBN") or any(t.xpos == "VBG" for t in sentence.dependents(head, "advcl")):
        return False
    behind = [*sentence.dependents(head, "obl"), *sentence.dependents(at, "nmod")] if sentence.tokens[at].deprel == "obj" else []
    return any(t.index > at and t.form.capitalize() in WEEKDAY_NAMES and "on" in sentence.marked(t.index, "case") for t in behind)


def of_call(sentence: Sentence, at: int, head: int, kind: str) -> tuple[str, str] | None:
    """ "A bandh would be called if the talks fail": a protest that will be called is to come, on a condition a threat."""
    called = lemma_of(sentence.tokens[head]) in _CALLING and sentence.tokens[at].deprel in ("obj", "nsubj:pass", "nsubj")
    bare = phrasal(sentence, head) == lemma_of(sentence.tokens[head]) and sentence.tokens[head].xpos in ("VBP", "VBZ")
    if kind == "PROTEST" and called and bare and sentence.kind == "headline":
        return "planned", "called in a headline"  # "Unions call march"
    if kind == "PROTEST" and called and _is_for_weekday(sentence, at, head):
        return "planned", APPOINTED
    if kind != "PROTEST" or not called or not any(lemma_of(t) in ("will", "would", "shall") for t in sentence.dependents(head, "aux")):
        return None
    clauses = (word for t in sentence.dependents(head, "advcl") for word in marks(sentence, t.index))
    return ("threatened" if {"if", "unless"} & set(clauses) else "planned"), "will be called"
