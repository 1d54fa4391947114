"""What the form of a verb, or a word beside an event, tells: "Minister to visit Tripoli", "Stop the shelling!", "the planned talks"."""

from __future__ import annotations

from collections.abc import Sequence

from according.records.mention import TO_COME
from according.records.parse import Sentence, Token
from according.stages.find_events.lexicons import Lexicons
from according.stages.find_events.not_only import is_not_only
from according.stages.find_events.syntax import is_to, is_to_be, lemma_of, marks, told_as_past

KEPT_UP = "it goes on"
"""The rule for what is in force and will stay so."""
_SHUT = frozenset({"closed", "shut", "suspended", "banned", "blocked", "sealed", "detained"})
EXPECTED = "is expected"
"""The rule of what somebody who is expected somewhere is about to do."""
_CLAUSES = ("root", "parataxis", "ccomp")
_AHEAD = frozenset({"will", "would", "shall"})


def to_come(auxiliaries: Sequence[str]) -> str:
    """What the rule of "would not attack" ends with, by the lemmas of its auxiliaries; "" of "would not have attacked"."""
    return "" if "have" in auxiliaries or _AHEAD.isdisjoint(auxiliaries) else TO_COME


def of_form(sentence: Sentence, index: int) -> tuple[str, str] | None:
    """(status, rule) that the form of a verb alone tells, or None."""
    if _is_subjunctive(sentence, index):
        return "requested", "subjunctive"
    token = sentence.tokens[index]
    if is_to(sentence, index) or is_to_be(sentence, index):
        undone = any(lemma_of(t) == "have" for t in sentence.dependents(index, "aux"))
        return ("negated", "was to have") if undone else ("planned", "is to")
    if token.relation in _CLAUSES and "to" in marks(sentence, index) and token.has("VerbForm=Inf"):
        return "planned", "infinitive"
    if lemma_of(token) == "expect" and sentence.dependents(index, "aux:pass", "nsubj:pass"):
        return "planned", EXPECTED  # "the envoy is expected in Nairobi"
    if token.has("Mood=Imp") and token.relation in {*_CLAUSES, "conj"} and not sentence.dependents(index, "nsubj"):
        return "requested", "imperative"
    return None


_NEWLY = frozenset({"newly", "previously", "originally", "initially", "reportedly", "allegedly", "tentatively"})


def of_modifier(sentence: Sentence, beside: Token, kind: str, lexicons: Lexicons) -> str | None:
    """What a word beside an event makes of it, or None. kind: noun | verb, of the event.

    "Charged with planning attacks": parsers hang the participle on the attacks; "a planning meeting" is a meeting.
    """
    lemma = lemma_of(beside)
    if beside.form == "No" and _is_number(sentence, beside.index):
        return None  # "charged in case No. 482"
    form = beside.form.lower() if beside.xpos in ("VBN", "VBD") else lemma  # "the planned meeting", not "pending talks"
    status = lexicons.modifiers.get((kind, lemma)) or lexicons.modifiers.get((kind, form))
    if status is None and beside.xpos == "VBG" and marks(sentence, beside.index):
        return lexicons.embeddings.get(("verb", lemma, "nominal"))
    if status == "planned" and was_planned(sentence, beside):
        return None
    if lemma in _SUSPECTED and kind == "noun" and _did_harm(sentence, beside.head):
        return None  # "a suspected U.S. strike killed four": it is whose it was that is not sure
    if status == "negated" and (is_not_only(sentence, beside.index) or is_not_before(sentence, beside.index)):
        return None
    return status


_SUSPECTED = frozenset({"suspected", "suspect", "likely", "possible"})
_HARMING = frozenset({"damage", "destroy", "hit", "injure", "kill", "wound"})


def _did_harm(sentence: Sentence, noun: int) -> bool:
    """Whether a noun is the subject of what it did to people, told as done."""
    token = sentence.tokens[noun]
    verb = sentence.tokens[token.head] if token.deprel == "nsubj" and token.head >= 0 else token
    return verb.lemma in _HARMING and told_as_past(sentence, verb.index) and bool(sentence.dependents(verb.index, "obj"))


def _is_number(sentence: Sentence, at: int) -> bool:
    """Whether "No" is short for number, by what stands behind it; or before it, where the sentence was cut at its point."""
    behind = [t for t in sentence.tokens[at + 1 : at + 3] if t.form != "."]
    if not behind:
        return 0 < at < len(sentence) - 1 and sentence.tokens[at - 1].upos == "NOUN"
    return any(sign.isdigit() for sign in behind[0].form)


def was_planned(sentence: Sentence, beside: Token) -> bool:
    """Whether "planned" tells how a thing was done, not that it is yet to come: "it was a planned attack", "a carefully planned attack"."""
    if beside.form.lower() != "planned":
        return False
    manner = any(t.xpos == "RB" and t.form.lower().endswith("ly") for t in sentence.dependents(beside.index, "advmod"))
    article = any(lemma_of(t) == "a" for t in sentence.dependents(beside.head, "det"))
    was = any(t.xpos == "VBD" for t in sentence.dependents(beside.head, "cop"))
    return (manner and lemma_of(sentence.tokens[beside.index - 1]) not in _NEWLY) or (article and was)


def is_not_before(sentence: Sentence, index: int) -> bool:
    """ "Left the town, but not before burning the market", "did not leave until soldiers came": they burned it, and left.

    Not "will not leave until they are paid".
    """
    behind = sentence.tokens[index + 1].form.lower() if index + 1 < len(sentence) else ""
    if sentence.tokens[index].form.lower() not in ("not", "n't", "n’t"):
        return False
    verb = sentence.tokens[index].head
    past = verb >= 0 and any(t.form.lower() == "did" for t in sentence.dependents(verb, "aux"))
    return behind == "before" or past and any("until" in marks(sentence, t.index) for t in sentence.dependents(verb, "advcl", "obl"))


def _is_subjunctive(sentence: Sentence, index: int) -> bool:
    """ "A ruling that he be put to death", "the proposal that the town be handed over": nobody says that it was done."""
    if "be" not in sentence.vocabulary or "that" not in sentence.marked(index, "mark"):
        return False
    passive = [t for t in sentence.dependents(index, "aux:pass") if t.form.lower() == "be"]
    others = [t for t in sentence.dependents(index, "aux") if t.deprel == "aux"]
    return bool(passive) and not others and "to" not in sentence.marked(index, "mark")


def is_kept_up(sentence: Sentence, index: int) -> bool:
    """ "Services will remain suspended until Friday", "the border will stay closed": they are, and it goes on."""
    if lemma_of(sentence.tokens[index]) not in ("remain", "stay"):
        return False
    return any(t.xpos == "VBN" or t.form.lower() in _SHUT for t in sentence.dependents(index, "xcomp"))


def is_part_of(sentence: Sentence, at: int, head: int) -> bool:
    """Whether a clause is as real as what stands above it: "would go on shelling", "proposed steps such as freeing prisoners", "there
    might have been two people killed"."""
    token, marked = sentence.tokens[at], marks(sentence, at)
    if token.deprel == "acl" and token.xpos == "VBN" and sentence[head].deprel == "nsubj" and "that" not in marked:  # "no doubt that"
        return any(t.form.lower() == "there" for t in sentence.dependents(sentence.tokens[head].head, "expl"))
    if token.relation == "advcl" and lemma_of(sentence.tokens[head]) == "go" and "on" in marked:
        return True
    return token.relation in ("acl", "advcl") and token.xpos == "VBG" and "such as" in marked
