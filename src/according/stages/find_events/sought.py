"""What is only talked about, wanted or sought: "talks on a ceasefire", "marched for his release", "information leading to his arrest"."""

from __future__ import annotations

from according.records.parse import Sentence
from according.stages.find_events.syntax import is_known, is_noun, lemma_of, prepositions, told_as_past
from according.stages.find_events.word_sets import words_of

WANTED_GUARANTEE = "condition: guarantee that is wanted"
"""The rule of what somebody wants to be assured will not be done."""
_TALKS = words_of("talks")
_TALKING, _ON = words_of("talking"), frozenset({"on", "about", "over", "for"})
_PRESSING = words_of("pressing")
_TALKED_ABOUT = words_of("talked_about")
_GUARANTEES = words_of("guarantees")
_TRADES = words_of("trades")
_WANTING = words_of("wanting")
_ASKING = words_of("asking_for")
_ORDERING = words_of("ordering")
_ANSWERS = frozenset({"retaliation", "reprisal", "revenge", "retribution", "vengeance", "punishment"})
_CLUES = words_of("clues")
_DEADLINES = frozenset({"deadline", "ultimatum"})
ANSWERED = "answered by"
"""What the rule of an event begins with that another is the answer to."""


def of_talks(sentence: Sentence, at: int, head: int) -> tuple[str, str] | None:
    """ "Talks on a ceasefire", "met to discuss a withdrawal": it may come of it; "discussed the withdrawal" tells of one."""
    token, above = sentence[at], lemma_of(sentence[head])
    reached = above == "negotiate" and sentence[head].has("Tense=Past|VerbForm=Fin")
    if lemma_of(token) not in _TALKED_ABOUT or reached or sentence[head].upos == "VERB" and is_known(sentence, at):
        return None
    on = token.relation == "nmod" and above in _TALKS and bool(_ON & set(prepositions(sentence, at)))
    open_still = on and (not is_known(sentence, at) or bool(sentence.dependents(at, "nmod")))
    return ("possible", f"talked about: {above}") if open_still or above in _TALKING and token.deprel in ("obj", "nsubj:pass") else None


def of_wanted(sentence: Sentence, at: int, head: int) -> tuple[str, str] | None:
    """The release of "marched for his release", "are holding out for his release", "a campaign for his release"."""
    wanted = lemma_of(sentence[at]) in _TALKED_ABOUT and "for" in prepositions(sentence, at) and lemma_of(sentence[head]) in _PRESSING
    return ("requested", f"wanted by {lemma_of(sentence[head])}") if wanted and sentence[at].relation in ("obl", "nmod") else None


def of_deadline(sentence: Sentence, at: int, head: int) -> tuple[str, str] | None:
    """The release of "set a deadline for his release", "the deadline they had set for his release", which nobody has granted."""
    if lemma_of(sentence[at]) not in _TALKED_ABOUT or "for" not in prepositions(sentence, at):
        return None
    above = sentence[head]
    nouns = [above, *sentence.dependents(head, "obj", "nsubj:pass")]
    nouns += [sentence[above.head]] if above.deprel == "acl:relcl" else []
    return ("requested", "awaited by a deadline") if any(lemma_of(t) in _DEADLINES for t in nouns) else None


def of_answered(sentence: Sentence, at: int, head: int) -> tuple[str, str] | None:
    """The attack of "is believed to be revenge for an attack": what is answered was done, whatever becomes of the answer."""
    noun = lemma_of(sentence[head])
    answered = noun in _ANSWERS and sentence[at].relation == "nmod" and bool({"for", "to"} & set(prepositions(sentence, at)))
    return ("actual", f"{ANSWERED} {noun}") if answered else None


def of_clue(sentence: Sentence, at: int, head: int) -> tuple[str, str] | None:
    """The arrest of "appealed for information leading to his arrest", which nobody has made; that of "received information" was made."""
    noun = sentence[head].head
    if noun < 0 or lemma_of(sentence[head]) != "lead" or sentence[head].relation != "acl" or told_as_past(sentence, head):
        return None
    sought = lemma_of(sentence[noun]) in _CLUES and "for" in prepositions(sentence, noun)
    leads = sentence[at].relation == "obl" and "to" in prepositions(sentence, at)
    return ("possible", "clue that is sought") if sought and leads else None


def of_guarantee(sentence: Sentence, at: int, head: int) -> tuple[str, str] | None:
    """The attack of "would leave in return for guarantees that it will not be attacked": nobody has given them yet."""
    noun = sentence[head]
    if lemma_of(noun) not in _GUARANTEES or not is_noun(noun) or sentence[at].relation not in {"acl", "ccomp"} or noun.head < 0:
        return None
    above = sentence[noun.head]
    trades = {lemma_of(t) for t in (above, *sentence.dependents(above.index, "obl"))} & _TRADES
    bought = bool(trades) and "for" in prepositions(sentence, head)
    wanted = noun.relation == "obj" and lemma_of(above) in _WANTING or lemma_of(above) in _ASKING and "for" in prepositions(sentence, head)
    return ("possible", WANTED_GUARANTEE) if bought or wanted else None


def of_disowned(sentence: Sentence, at: int, head: int) -> tuple[str, str] | None:
    """The massacre of "denied ordering the massacre": there was one, whoever ordered it."""
    ordered = lemma_of(sentence[head]) in _ORDERING and sentence[at].deprel == "obj" and is_noun(sentence[at]) and is_known(sentence, at)
    above = sentence[sentence[head].head] if ordered and sentence[head].head >= 0 else None
    denied = above is not None and lemma_of(above) == "deny" and sentence[head].relation in {"ccomp", "xcomp"}
    return ("actual", "known: order that is denied") if denied else None
