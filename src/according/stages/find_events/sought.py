"""What is only talked about, wanted or sought: "talks on a ceasefire", "marched for his release", "information leading to his arrest"."""

from __future__ import annotations

from according.ontology.closed_classes import WEEKDAY_NAMES
from according.ontology.content_words import TRUCES
from according.ontology.not_shown import is_not_shown
from according.records.parse import Sentence, Token
from according.records.worded import needs
from according.stages.find_events.negation import is_not
from according.stages.find_events.syntax import is_known, is_noun, lemma_of, phrasal, prepositions, told_as_past
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
_RELEASES = frozenset({"exchange", "handover", "release", "repatriation", "return", "swap"})
_SPEAKING = frozenset({"bargain", "confer", "haggle", "negotiate", "speak", "talk"})
_TURNING_DOWN = frozenset({"decline", "rebuff", "refuse", "reject", "rule out", "spurn", "turn down"})
_BROKERING = frozenset({"broker", "mediate", "negotiate", "secure"})
_TRYING = frozenset({"attempt", "seek", "strive", "struggle", "try", "work"})
_DEADLINES = frozenset({"deadline", "ultimatum"})
DISOWNED = "known: order that is denied"
"""The rule of what somebody only denies having ordered or started."""
ANSWERED = "answered by"
"""What the rule of an event begins with that another is the answer to."""


@needs(any_of=_TALKED_ABOUT | _TALKS)
def of_talks(sentence: Sentence, at: int, head: int) -> tuple[str, str] | None:
    """ "Talks on a ceasefire", "met to discuss a withdrawal": it may come of it; "discussed the withdrawal" tells of one.

    Who discusses or will not discuss "the release of nine prisoners" still has them, or wants them back."""
    token, above = sentence.tokens[at], lemma_of(sentence.tokens[head])
    if lemma_of(token) not in _TALKED_ABOUT:
        return _of_no_talks(sentence, at, head) if lemma_of(token) in _TALKS else None
    if (sought := _of_sought_truce(sentence, at, head)) is not None:
        return sought
    reached = above == "negotiate" and sentence.tokens[head].has("Tense=Past|VerbForm=Fin")
    known = sentence.tokens[head].upos == "VERB" and is_known(sentence, at)
    if known and lemma_of(token) in _RELEASES and (over := _talked_of_as_open(sentence, at, head)):
        return "possible", f"talked about: {over}"
    if reached or known:
        return None
    on = token.relation == "nmod" and above in _TALKS and bool(_ON & set(prepositions(sentence, at)))
    open_still = on and (not is_known(sentence, at) or bool(sentence.dependents(at, "nmod")))
    return ("possible", f"talked about: {above}") if open_still or above in _TALKING and token.deprel in ("obj", "nsubj:pass") else None


def _of_no_talks(sentence: Sentence, at: int, head: int) -> tuple[str, str] | None:
    """The talks of "rejected talks with the rebels", which there are not; not of "rejected the talks as a sham"."""
    token = sentence.tokens[at]
    if token.deprel not in ("obj", "nsubj:pass") or is_known(sentence, at):
        return None
    verb = phrasal(sentence, head)
    return ("negated", f"turned down: {verb}") if verb in _TURNING_DOWN and not is_not(sentence, head) else None


def _talked_of_as_open(sentence: Sentence, at: int, head: int) -> str:
    """The verb that talks of somebody's release, which is still to come: "will not discuss the release of"; "" for none."""
    if not sentence.dependents(at, "nmod") or sentence.dependents(at, "acl", "acl:relcl") or any(map(_is_time, sentence.dependents(at))):
        return ""
    verb = lemma_of(sentence.tokens[head])
    if sentence.tokens[at].deprel in ("obj", "nsubj:pass"):
        return verb if verb in ("discuss", "consider") else ""
    on = sentence[at].relation == "obl" and bool((_ON - {"for"}) & set(prepositions(sentence, at)))  # who negotiates "for" it wants it
    return verb if on and verb in _SPEAKING else ""


def _is_time(token: Token) -> bool:
    """The day of "discussed Monday's release of nine men"."""
    return token.form.capitalize() in WEEKDAY_NAMES or lemma_of(token) in ("yesterday", "recent", "last", "previous", "earlier")


@needs(any_of=_PRESSING)
def of_wanted(sentence: Sentence, at: int, head: int) -> tuple[str, str] | None:
    """The release of "marched for his release", "are holding out for his release", "a campaign for his release"."""
    wanted = lemma_of(sentence[at]) in _TALKED_ABOUT and "for" in prepositions(sentence, at) and lemma_of(sentence[head]) in _PRESSING
    return ("requested", f"wanted by {lemma_of(sentence[head])}") if wanted and sentence[at].relation in ("obl", "nmod") else None


@needs(any_of=_DEADLINES)
def of_deadline(sentence: Sentence, at: int, head: int) -> tuple[str, str] | None:
    """The release of "set a deadline for his release", "the deadline they had set for his release", which nobody has granted."""
    if lemma_of(sentence.tokens[at]) not in _TALKED_ABOUT or "for" not in prepositions(sentence, at):
        return None
    above = sentence.tokens[head]
    nouns = [above, *sentence.dependents(head, "obj", "nsubj:pass")]
    nouns += [sentence.tokens[above.head]] if above.deprel == "acl:relcl" else []
    return ("requested", "awaited by a deadline") if any(lemma_of(t) in _DEADLINES for t in nouns) else None


@needs(any_of=_ANSWERS)
def of_answered(sentence: Sentence, at: int, head: int) -> tuple[str, str] | None:
    """The attack of "is believed to be revenge for an attack": what is answered was done, whatever becomes of the answer."""
    noun = lemma_of(sentence.tokens[head])
    answered = noun in _ANSWERS and sentence.tokens[at].relation == "nmod" and bool({"for", "to"} & set(prepositions(sentence, at)))
    return ("actual", f"{ANSWERED} {noun}") if answered else None


@needs("lead")
def of_clue(sentence: Sentence, at: int, head: int) -> tuple[str, str] | None:
    """The arrest of "appealed for information leading to his arrest", which nobody has made; that of "received information" was made."""
    noun = sentence.tokens[head].head
    if noun < 0 or lemma_of(sentence.tokens[head]) != "lead" or sentence.tokens[head].relation != "acl" or told_as_past(sentence, head):
        return None
    sought = lemma_of(sentence.tokens[noun]) in _CLUES and "for" in prepositions(sentence, noun)
    leads = sentence.tokens[at].relation == "obl" and "to" in prepositions(sentence, at)
    return ("possible", "clue that is sought") if sought and leads else None


@needs(any_of=_GUARANTEES)
def of_guarantee(sentence: Sentence, at: int, head: int) -> tuple[str, str] | None:
    """The attack of "would leave in return for guarantees that it will not be attacked": nobody has given them yet."""
    noun = sentence.tokens[head]
    if lemma_of(noun) not in _GUARANTEES or not is_noun(noun) or sentence.tokens[at].relation not in {"acl", "ccomp"} or noun.head < 0:
        return None
    above = sentence.tokens[noun.head]
    trades = {lemma_of(t) for t in (above, *sentence.dependents(above.index, "obl"))} & _TRADES
    bought = bool(trades) and "for" in prepositions(sentence, head)
    wanted = noun.relation == "obj" and lemma_of(above) in _WANTING or lemma_of(above) in _ASKING and "for" in prepositions(sentence, head)
    return ("possible", WANTED_GUARANTEE) if bought or wanted else None


@needs(any_of=_ORDERING)
def of_disowned(sentence: Sentence, at: int, head: int) -> tuple[str, str] | None:
    """The massacre of "denied ordering the massacre", "was not convinced that he had ordered it": there was one, whoever ordered it."""
    ordered = lemma_of(sentence[head]) in _ORDERING and sentence[at].deprel == "obj" and is_noun(sentence[at]) and is_known(sentence, at)
    above = sentence.tokens[sentence.tokens[head].head] if ordered and sentence.tokens[head].head >= 0 else None
    denied = above is not None and lemma_of(above) == "deny" and sentence.tokens[head].relation in {"ccomp", "xcomp"}
    denied = denied or ordered and is_not_shown(sentence, clause=head)
    return ("actual", DISOWNED) if denied else None


def _of_sought_truce(sentence: Sentence, at: int, head: int) -> tuple[str, str] | None:
    """The truce of "have been trying to broker a ceasefire", which there is not yet; that of "brokered a ceasefire" there is."""
    verb, above = sentence[head], sentence[sentence[head].head] if sentence[head].head >= 0 else sentence[head]
    if lemma_of(sentence.tokens[at]) not in TRUCES or sentence.tokens[at].deprel != "obj" or lemma_of(verb) not in _BROKERING:
        return None
    tried = verb.relation == "xcomp" and lemma_of(above) in _TRYING
    return ("planned", f"sought: {lemma_of(above)}") if tried else None
