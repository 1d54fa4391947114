"""Negation that stands elsewhere than at its verb: "nobody was hurt", "not a single shot was fired", "has yet to send"."""

from __future__ import annotations

from collections.abc import Sequence

from according.ontology.closed_classes import NEGATORS
from according.ontology.not_at_all import is_in_no_way
from according.records.mention import CONTRARY, NO_LONGER
from according.records.parse import Sentence, Token
from according.stages.find_events.certain import is_foiled, is_hearsay, is_in_lieu
from according.stages.find_events.not_only import is_not_only
from according.stages.find_events.stayed import AT_ONCE, is_stayed
from according.stages.find_events.syntax import attachment, is_noun, is_passive, is_verb, lemma_of, marks, phrasal

OF_NONE = "negation: of nobody, or nothing"
"""The rule where whoever would do it, or would suffer it, is nobody: "nobody was held", "not a shot was fired"."""
_NOBODY, _AT = frozenset({"nobody", "nothing", "none"}), frozenset({"on", "at", "upon", "against"})
_DENYING_WORDS = NEGATORS | _NOBODY | {"no", "neither"}
_POLICIES = frozenset({"policy", "practice", "habit", "custom", "way", "method", "style"})
_IF = frozenset({"if", "unless", "whether", "should"})
"""_AT: of whom a deed is aimed at; "with no warning" and "for no reason" deny nothing."""
_BEARING = frozenset({"tolerate", "countenance", "stomach", "brook", "condone"})
_DENYING = frozenset({"deny", "dispute", "refute", "contest"})
"""Whoever does not do so lets it stand."""
_FOR_WHAT = frozenset({"apologise", "apologize", "ask", "call", "appeal", "press"})
_TO_WHOM = dict.fromkeys(_FOR_WHAT, frozenset({"for"})) | dict.fromkeys(("withdraw", "retreat", "pull"), frozenset({"from"}))
_TO_WHOM |= dict.fromkeys("agree bargain confer cooperate deal meet negotiate parley speak talk treat".split(), frozenset({"to", "with"}))


def is_not(sentence: Sentence, index: int) -> bool:
    """Whether "not" or "never" stands at a verb itself."""
    return any(token.form.lower() in NEGATORS for token in sentence.dependents(index, "advmod"))


def is_cleft(sentence: Sentence, index: int) -> bool:
    """Whether it is the clause of "it was the rebels who burned the mill"; English UD takes such clauses for adverbial ones."""
    clause = sentence.tokens[index]
    told = clause.deprel in ("acl:relcl", "advcl:relcl") and clause.head >= 0 and sentence.tokens[clause.head].upos != "PRON"
    it = told and any(t.form.lower() == "it" for t in sentence.dependents(clause.head, "expl", "nsubj"))
    return it and bool(sentence.dependents(clause.head, "cop"))


def _is_out_of_the_question(sentence: Sentence, index: int) -> bool:
    """ "A deal with them is out of the question", "lifting the ban is out of the question"."""
    said = sentence[sentence[index].head] if sentence[index].relation in ("nsubj", "csubj") and sentence[index].head >= 0 else None
    cases = sentence.marked(said.index, "case") if said is not None and said.lemma == "question" else []
    return any("out" in word.split() for word in cases)


def _no_longer(sentence: Sentence, index: int) -> bool:
    """Whether "no longer" stands at a verb itself."""
    longer = (t for t in sentence.dependents(index, "advmod") if t.form.lower() == "longer")
    return any(lemma_of(k) == "no" for t in longer for k in sentence.dependents(t.index, "advmod", "det"))


def is_denied(sentence: Sentence, index: int, *, words: Sequence[int]) -> bool:
    """Whether a predicate is denied, not as a condition: "did not comply", "no intention". words: those of its cue but the first."""
    if _IF & set(marks(sentence, index)):
        return False
    if not is_verb(sentence.tokens[index]):
        return any(lemma_of(t) == "no" for t in sentence.dependents(index, "det"))
    head = sentence.tokens[index].head
    failed = sentence.tokens[index].relation == "xcomp" and lemma_of(sentence.tokens[head]) == "fail" and not is_not(sentence, head)
    return failed or is_not(sentence, index) or bool(denied_elsewhere(sentence, index, words=words))


def denied_elsewhere(sentence: Sentence, index: int, *, words: Sequence[int]) -> str:
    """The rule by which a word beside the predicate's own denies it, or "". words: those of its cue but the first."""
    said, none = sentence.vocabulary, not _DENYING_WORDS.isdisjoint(sentence.vocabulary)  # most sentences deny nothing
    if none and (of_none(sentence, index, words=words) or _is_of_nobody_there(sentence, index)):
        return OF_NONE
    if none and "no" in said and is_in_no_way(sentence, verb=index):
        return "negation: in no way"
    if none and _is_no_policy(sentence, index):
        return "negation: no policy"
    if "question" in said and _is_out_of_the_question(sentence, index):
        return "negation: out of the question"
    if not AT_ONCE.isdisjoint(said) and is_stayed(sentence, index):
        return "negation: halted"
    can = any(lemma_of(t) in ("can", "could") for t in sentence.dependents(index, "aux")) if "longer" in said else True
    if not can and _no_longer(sentence, index):
        return NO_LONGER  # a site that "can no longer be reached" is blocked
    if not _TRUCES.isdisjoint(said) and any(_is_over(sentence, t.index, index) for t in sentence.dependents(index, "nsubj")):
        return OVER
    return "negation: yet to" if "yet" in said and is_yet_to(sentence, index) else ""


def _is_over(sentence: Sentence, truce: int, verb: int) -> bool:
    """Whether a verb says of a truce that it is kept no longer: "the ceasefire broke down"."""
    return lemma_of(sentence.tokens[truce]) in _TRUCES and phrasal(sentence, verb) in _ENDING


def of_none(sentence: Sentence, index: int, *, words: Sequence[int]) -> bool:
    """ "Gave no order", "pleaded not guilty": the "no" or "not" stands at a word that is part of the cue; "nobody was hurt".

    words: those of the cue but the first.
    """
    if is_verb(sentence.tokens[index]):
        cases = _AT | _TO_WHOM.get(lemma_of(sentence.tokens[index]), _AT)  # "fired on nobody", "asked for no such help"
        beside = [t for t in sentence.dependents(index, "obl") if lemma_of(t) != "reason"]
        aimed = [t for t in beside if cases & (found := set(marks(sentence, t.index))) and ("with" not in found or "with" in cases)]
        if any(_is_nothing(sentence, t) for t in (*sentence.dependents(index, "nsubj", "obj", "iobj"), *aimed)):
            return True
    elif sentence.dependents(index, "cop") and any(_is_nothing(sentence, t) for t in sentence.dependents(index, "nsubj")):
        return True  # "no soldier is under arrest"
    return any(lemma_of(t) in ("no", "not") for word in words for t in sentence.dependents(word, "det", "advmod"))


def there_being(sentence: Sentence, index: int) -> int:
    """The "be" of "there will not be talks", which says whether there are any; -1 for others, and for what there "would not have been"."""
    head = sentence.tokens[index].head if sentence.tokens[index].relation == "nsubj" else -1
    there = head >= 0 and lemma_of(sentence.tokens[head]) == "be" and sentence.dependents(head, "expl")
    return head if there and all(lemma_of(t) != "have" for t in sentence.dependents(head, "aux")) else -1


def _is_nothing(sentence: Sentence, token: Token) -> bool:
    """ "Nobody", "none of them", "no shot", "not a single shot", "not one shot", "neither the ministry nor the brigade"."""
    before = [t for t in sentence.dependents(token.index) if t.index < token.index]
    none = lemma_of(token) in _NOBODY or any(t.relation == "det" and lemma_of(t) in ("no", "neither") for t in before)
    if none or any(t.relation == "cc" and lemma_of(t) == "neither" for t in before):
        return True
    alone = lemma_of(token) == "one" and sentence[min(token.index + 1, len(sentence) - 1)].form.lower() != "but"  # "not one but three"
    counted = alone or any(lemma_of(t) in ("a", "an", "one", "single") for t in before)
    # Of "not one shot" parsers hang "not" on the number; "one shot, not two, was fired" has it behind.
    before += [t for one in before if lemma_of(one) == "one" for t in sentence.dependents(one.index, "advmod") if t.index < one.index]
    return counted and any(lemma_of(t) == "not" and not is_not_only(sentence, t.index) for t in before)


def is_of_first_alone(sentence: Sentence, at: int, head: int, own: tuple[str, str]) -> bool:
    """Whether the first of two coordinated verbs alone is denied: "did not shoot but beat him", "hurt nobody and burned the hall".

    at: the second; own: (status, rule) of the first.
    """
    if own[0] != "negated" or attachment(sentence, at)[1] != "conj":
        return False
    if any(lemma_of(t) in ("but", "yet") for t in sentence.dependents(at, "cc")):
        return True
    return own[1] == OF_NONE and not any(_is_nothing(sentence, t) for t in sentence.dependents(head, "nsubj"))


def _is_of_nobody_there(sentence: Sentence, index: int) -> bool:
    """ "There are no foreigners being held", "there is no reason why we should hold them"; not "no reports of men being held"."""
    token, noun = sentence.tokens[index], sentence.tokens[index].head
    if token.relation != "acl" or noun < 0 or not _is_nothing(sentence, sentence.tokens[noun]):
        return False
    head = sentence.tokens[noun].head
    there = head >= 0 and any(t.form.lower() == "there" for t in sentence.dependents(head, "expl"))
    bare = token.is_participle and token.deprel == "acl" and not marks(sentence, index)
    return there and (bare or lemma_of(sentence.tokens[noun]) == "reason")


def _is_no_policy(sentence: Sentence, index: int) -> bool:
    """ "It is not our policy to hold hostages", "taking hostages is not our way"."""
    head = sentence.tokens[index].head
    clause = sentence.tokens[index].relation in ("csubj", "ccomp", "acl", "xcomp")
    return clause and head >= 0 and lemma_of(sentence.tokens[head]) in _POLICIES and is_not(sentence, head)


def is_yet_to(sentence: Sentence, index: int) -> bool:
    """ "Has yet to send a battalion", "is yet to comment"."""
    yet = any(t.form.lower() == "yet" and t.index < index for t in sentence.dependents(index, "advmod"))
    return yet and "to" in marks(sentence, index) and bool(sentence.dependents(index, "aux", "cop"))


def denied_above(sentence: Sentence, at: int, head: int, kind: str) -> str:
    """The rule by which the predicate above denies, or "". kind: what the event is to it, clause, nominal or subject."""
    if kind == "clause" and is_in_lieu(sentence, at, head):
        return "content of lieu"
    if stops_short(sentence, at, head) or is_close_to(sentence, at, head) or kind == "clause" and is_kept_from(sentence, at, head):
        return f"content of {lemma_of(sentence.tokens[head])}"
    if kind == "clause" and sentence.tokens[at].relation == "acl" and is_hearsay(sentence, head) and _is_contrary(sentence, head):
        return CONTRARY
    fell = phrasal(sentence, head) == "fall through"
    fails = lemma_of(sentence.tokens[head]) in _FAILING or lemma_of(sentence.tokens[head]) == "come" and _is_to_nothing(sentence, head)
    failed = fell or is_failed(sentence, head) or fails and lemma_of(sentence.tokens[at]) in TRIES
    if kind == "subject" and _is_over(sentence, at, head):
        return OVER
    return "failed to take place" if kind == "subject" and failed else ""


def _is_contrary(sentence: Sentence, noun: int) -> bool:
    """Whether a word is the reports of "contrary to reports that troops had entered it, they stayed at home"."""
    beside = {t.form.lower() for t in sentence.dependents(noun, "case")} | {sentence.tokens[sentence.tokens[noun].head].form.lower()}
    return "contrary" in beside and sentence.tokens[noun].head >= 0


def stops_short(sentence: Sentence, at: int, head: int) -> bool:
    """ "Stopped short of suspending Guinea", "fell short of a ban"; parsers hang the "of" on the clause, or on a noun inside it."""
    if lemma_of(sentence.tokens[head]) not in ("stop", "fall", "come"):
        return False
    short = next((t.index for t in sentence.dependents(head) if t.form.lower() == "short"), None)
    return short is not None and any(sentence.tokens[k].form.lower() == "of" for k in range(short + 1, at))


def is_close_to(sentence: Sentence, at: int, head: int) -> bool:
    """ "Came close to lynching the driver", where the parser hangs the clause on "close"; not "came close to attack"."""
    near = sentence.tokens[head]
    came = near.form.lower() == "close" and near.relation == "advmod" and lemma_of(sentence.tokens[near.head]) == "come"
    return came and sentence.tokens[at].xpos != "VB" and "to" in marks(sentence, at)


OVER = "is kept no longer"
"""The rule for a truce that has collapsed."""
_TRUCES = frozenset({"ceasefire", "cease-fire", "truce", "armistice", "cessation", "lull"})
_ENDING = frozenset({"collapse", "crumble", "unravel", "break down", "fall apart", "fall through", "fail"})
"""What a truce does that is kept no longer."""
_FAILING = frozenset({"fail", "fizzle", "fizzled", "flop", "founder", "misfire"})
TRIES = frozenset({"attempt", "bid", "effort", "try"})
_KEEPING = frozenset({"stop", "keep", "hold", "discourage", "save", "talk", "scare"})


def _is_to_nothing(sentence: Sentence, head: int) -> bool:
    """ "Came to nothing", "came to naught"."""
    return any(lemma_of(t) in ("nothing", "naught", "nought") for t in sentence.dependents(head, "obl"))


_HAPPENING = frozenset({"take", "happen", "materialise", "materialize", "come", "convene", "begin", "start"})


def is_kept_from(sentence: Sentence, at: int, head: int) -> bool:
    """ "Stopped the crowd from marching", "talked him out of sending a column"; "stopped marching" tells that they did."""
    found = marks(sentence, at)
    return lemma_of(sentence[head]) in _KEEPING and ("from" in found or ("of" in found and lemma_of(sentence[head]) == "talk"))


def is_failed(sentence: Sentence, head: int) -> bool:
    """ "The call failed to take place"; talks that only "failed" were held."""
    if lemma_of(sentence.tokens[head]) != "fail":
        return False
    return any(lemma_of(t) in _HAPPENING for t in sentence.dependents(head, "xcomp"))


WITHDRAWING = frozenset({"withdraw", "retract", "revoke", "rescind", "lift", "drop", "abandon", "renounce", "cancel", "shelve"})


def carried(sentence: Sentence, verb: int) -> tuple[str, str] | None:
    """(status, rule) of what a verb that tells it as its own makes of it: "tried in vain to storm it", "did not deny that they fired"."""
    if any(lemma_of(t) in _IN_VAIN for t in sentence.dependents(verb, "obl", "advmod")):
        return "negated", "in vain"
    if lemma_of(sentence.tokens[verb]) in _ATTEMPTING and _has_failed(sentence, verb):
        return "negated", "failed"
    if lemma_of(sentence.tokens[verb]) in _BEARING and (is_not(sentence, verb) or _no_longer(sentence, verb)):
        return "possible", "not borne"  # "would not tolerate attacks on its base"
    return ("actual", "no denial") if lemma_of(sentence.tokens[verb]) in _DENYING and is_not(sentence, verb) else None


_IN_VAIN = frozenset({"vain", "vainly", "unsuccessfully"})
_STOPPING = frozenset({
    "beat back", "beat off", "block", "drive away", "drive back", "drive off", "foil", "force back", "hold off", "prevent", "push back",
    "repel", "repulse", "stop", "thwart", "turn away", "turn back", "ward off",
})  # fmt: skip
"""What is done to those who try something and fail: "tried to storm it but were driven back"."""
_GIVING_UP = frozenset({"desist", "fail", "relent", "retreat", "withdraw"})
_ATTEMPTING = frozenset({"attempt", "try", "struggle", "seek"})


def _has_failed(sentence: Sentence, verb: int) -> bool:
    """Whether who tries fails: "tried to throw a grenade but failed", "those who tried to storm it failed to do so"."""
    beside = [t for t in sentence.dependents(verb, "conj") if not is_not(sentence, t.index)]
    if any(lemma_of(t) in _GIVING_UP or phrasal(sentence, t.index) in _STOPPING and is_passive(sentence, t.index) for t in beside):
        return True
    noun = sentence.tokens[verb].head if sentence.tokens[verb].deprel == "acl:relcl" else -1
    above = sentence.tokens[noun].head if noun >= 0 and sentence.tokens[noun].relation == "nsubj" else -1
    return above >= 0 and lemma_of(sentence[above]) == "fail" and any(lemma_of(t) == "do" for t in sentence.dependents(above, "xcomp"))


def is_withdrawn(sentence: Sentence, index: int) -> bool:
    """ "Withdrew its offer", "lifted its threat of sanctions": what was offered or threatened will not be."""
    token = sentence.tokens[index]
    told = is_noun(token) and token.deprel in ("obj", "nsubj:pass") and lemma_of(sentence.tokens[token.head]) in WITHDRAWING
    return told and not is_not(sentence, token.head)  # "does not abandon its intention to storm it"


_FINDING = frozenset({"deactivate", "defus", "defuse", "discover", "find", "recover", "spot", "unearth"})


def who_foils(sentence: Sentence, at: int) -> set[int]:
    """The police of "police foiled a plot to bomb it", "defused a bomb planted there", who would not have: at is the bombing."""
    noun = sentence.tokens[at].head
    if sentence.tokens[at].relation != "acl" or noun < 0:
        return set()
    found = sentence[at].is_participle and sentence[noun].deprel == "obj" and lemma_of(sentence[sentence[noun].head]) in _FINDING
    if not found and not is_foiled(sentence, noun):
        return set()
    return {t.index for t in sentence.dependents(sentence.tokens[noun].head, "nsubj", "obl:agent")}


def is_inverted(sentence: Sentence, index: int) -> bool:
    """A condition without a conjunction: "had they attacked, ...", "should they attempt to enter, ..."."""
    before = [t for t in sentence.dependents(index, "aux", "nsubj", "nsubj:pass") if t.index < index]
    if len(before) < 2 or marks(sentence, index):
        return False
    if sentence.tokens[index].relation == "ccomp":  # "had they not paid, they would have died, he said": parsers hang both on what is said
        return before[0].form == "Had" and any(lemma_of(t) == "would" for t in sentence.tokens[index:])
    if sentence.tokens[index].relation != "advcl":
        return False
    return before[0].relation == "aux" and lemma_of(before[0]) in ("have", "should", "be")
