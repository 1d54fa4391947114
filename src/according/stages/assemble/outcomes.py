"""Harm that its sentence says a deed led to: "leading to the death of", "as a result of which four were killed", "breaking windows and
injuring a guard"."""

from __future__ import annotations

from collections.abc import Container

from according.records.account import Account
from according.records.parse import Sentence, Token

_LEADING = frozenset({"lead", "result", "cause", "claim"})
_VANISHING = frozenset({"disappearance", "abduction", "kidnapping", "kidnaping"})
_DEATHS = frozenset({"killing", "murder", "assassination", "death", "slaying", "shooting", "execution", "lynching", "stabbing"})
_WAYS_TO_DIE = frozenset({
    "shoot", "kill", "murder", "stab", "hack", "behead", "strangle", "beat", "gun", "execute", "hang", "lynch", "assassinate",
    "die", "torture",
})  # fmt: skip
_RESULTS = frozenset({"result", "consequence", "course"})
_MEETING, _HANGING = frozenset({"meet", "convene", "gather", "assemble"}), frozenset({"obl", "nmod"})
_GATHERINGS = frozenset({"CONSULT", "PROTEST"})
WHEN = frozenset({"when", "as", "after"})


def is_brought_about(sentence: Sentence, lower: Account, upper: Account, *, harms: Container[str]) -> bool:
    """Whether one account tells what came of the other. harms: lemmas of what an attack does to people and things."""
    if lower.mention.type != upper.mention.type or lower.mention.status != upper.mention.status:
        return False
    if lower.nominal:
        return _is_led_to(sentence, lower, upper)
    if _is_how_it_befell(sentence, lower, upper):
        return True
    if lower.lemma not in harms:
        return False
    if _is_told_of_deed(sentence, lower, upper) or _is_in_which(sentence, lower, upper):
        return True
    return _is_result(sentence, lower, upper) or _is_further_harm(sentence, lower, upper) or _is_of_claimed(sentence, lower, upper)


def _is_led_to(sentence: Sentence, lower: Account, upper: Account) -> bool:
    """ "Shelled the post, leading to the death of a sergeant and the wounding of two": the harm that a deed is said to lead to."""
    token = _first(sentence, sentence.tokens[lower.mention.at.token])
    led = sentence.tokens[token.head] if token.relation in ("obl", "obj") and token.head >= 0 else None
    if led is None or led.lemma not in _LEADING:
        return False
    if upper.nominal and any(t.index == upper.mention.at.token for t in sentence.dependents(led.index, "nsubj")):
        return True  # "the clashes resulted in civilian casualties"
    return led.relation in ("advcl", "acl") and led.head == upper.mention.at.token and not sentence.dependents(led.index, "mark")


def _is_result(sentence: Sentence, lower: Account, upper: Account) -> bool:
    """ "Clashed with a patrol, as a result of which four were killed", "in the course of which"."""
    if "which" not in sentence.vocabulary or _RESULTS.isdisjoint(sentence.vocabulary):
        return False
    clause = _first(sentence, sentence.tokens[lower.mention.at.token])
    noun = sentence.tokens[clause.head] if clause.deprel == "acl:relcl" and clause.head >= 0 else None
    if noun is None or noun.lemma not in _RESULTS or noun.relation not in ("obl", "nmod", "advmod"):
        return False
    return sentence.is_below(noun.index, top=upper.mention.at.token)


def _is_further_harm(sentence: Sentence, lower: Account, upper: Account) -> bool:
    """ "Hurled dynamite at the bank, breaking windows and injuring a guard": the second of what the clause behind a deed says it did."""
    token = sentence.tokens[lower.mention.at.token]
    first = _first(sentence, token)
    if token is first or token.xpos != "VBG" or first.xpos != "VBG" or sentence.dependents(token.index, "nsubj", "aux"):
        return False
    behind = first.relation == "advcl" and first.head == upper.mention.at.token and first.head < first.index
    return behind and not sentence.dependents(first.index, "nsubj", "mark")


def _is_of_claimed(sentence: Sentence, lower: Account, upper: Account) -> bool:
    """ "Claimed responsibility for the attack on the base, killing an officer": that was the attack, not the claiming."""
    clause = _first(sentence, sentence.tokens[lower.mention.at.token])
    if not upper.nominal or clause.deprel != "advcl" or clause.xpos != "VBG" or sentence.dependents(clause.index, "nsubj", "mark"):
        return False
    owned = sentence.dependents(clause.head, "obj") if sentence.tokens[clause.head].lemma == "claim" else []
    return any(t.index < clause.index and sentence.is_below(upper.mention.at.token, top=t.index) for t in owned)


def _is_told_of_deed(sentence: Sentence, lower: Account, upper: Account) -> bool:
    """ "Blamed Chad for an attack that killed 20": what the clause says killed them is the attack, whoever is blamed for it."""
    clause = sentence.tokens[lower.mention.at.token]
    if not upper.nominal or clause.deprel != "acl:relcl" or clause.head != upper.mention.at.token:
        return False
    return any(t.form.lower() in ("that", "which") for t in sentence.dependents(clause.index, "nsubj") if t.deprel == "nsubj")


def _is_in_which(sentence: Sentence, lower: Account, upper: Account) -> bool:
    """ "Escaped an ambush in which six died", "accused of bombing a church, in which four were killed"."""
    clause, at = sentence.tokens[lower.mention.at.token], upper.mention.at.token
    if upper.mention.type != "ASSAULT" or clause.deprel != "acl:relcl" or clause.head < at:
        return False
    words = [t for t in sentence.dependents(clause.index, "obl") if t.form.lower() == "which"]
    if not any({"in", "during"} & set(sentence.marked(t.index, "case")) for t in words):
        return False
    return clause.head == at or upper.mention.mode is not None and sentence.is_below(clause.head, top=at)


def _is_how_it_befell(sentence: Sentence, lower: Account, upper: Account) -> bool:
    """ "The disappearance of six workers who were forced into vans", "the killing of a reporter, who was shot by two men": one deed, told
    by a noun and by the clause about those whom it befell."""
    clause = sentence.tokens[lower.mention.at.token]
    if not upper.nominal or clause.deprel not in ("acl:relcl", "acl") or clause.head < 0:
        return False
    taken = upper.lemma in _VANISHING and lower.mention.mode == "abduct"
    if not taken and not (upper.lemma in _DEATHS and lower.lemma in _WAYS_TO_DIE):
        return False
    if not sentence.dependents(clause.index, "nsubj:pass", "aux:pass") and clause.xpos != "VBN" and clause.lemma != "die":
        return False
    whom = _first(sentence, sentence.tokens[clause.head])
    return whom.relation == "nmod" and whom.head == upper.mention.at.token and "of" in sentence.marked(whom.index, "case")


def _first(sentence: Sentence, token: Token) -> Token:
    """The first of words that are joined."""
    while token.relation == "conj" and token.head >= 0:
        token = sentence.tokens[token.head]
    return token


def is_met_for(sentence: Sentence, lower: Account, upper: Account) -> bool:
    """ "Will meet the premier in Kigali for talks on trade", "gathered for a rally": what they meet for is the meeting."""
    token = sentence.tokens[lower.mention.at.token]
    both = lower.mention.type == upper.mention.type and lower.mention.type in _GATHERINGS
    both = both and lower.mention.status in (upper.mention.status, "planned")
    below = both and lower.nominal and token.relation in ("obl", "nmod") and upper.lemma in _MEETING
    below = below and "for" in sentence.marked(token.index, "case")
    return below and sentence.hangs_on(token.index, top=upper.mention.at.token, by=_HANGING)


def is_shot_before(sentence: Sentence, lower: Account, upper: Account) -> bool:
    """ "One man died after he was shot", "after police shot him": the shot killed him."""
    token = sentence.tokens[lower.mention.at.token]
    dies = upper.lemma == "die" and token.relation == "advcl" and token.head == upper.mention.at.token
    dies = dies and not WHEN.isdisjoint(sentence.marked(token.index, "mark", "advmod"))
    return dies and any(t.upos == "PRON" for t in sentence.dependents(token.index, "nsubj:pass", "obj"))


def is_told_when(sentence: Sentence, lower: Account, upper: Account) -> bool:
    """ "Two farmers were shot when armed men opened fire on a convoy": who shot them is told in the clause below alone."""
    token = sentence.tokens[lower.mention.at.token]
    when = token.relation == "advcl" and any(t.form.lower() in WHEN for t in sentence.dependents(token.index, "mark", "advmod"))
    doers = {t.index for t in sentence.dependents(token.index, "nsubj") if t.deprel == "nsubj"} if when else set()
    shared = set(lower.mention.actors) & set(upper.mention.actors)
    return lower.mention.type == upper.mention.type == "ASSAULT" and any(ref.token in doers for ref in shared)
