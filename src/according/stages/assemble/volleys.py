"""Two deeds of one attack, told by two verbs: "shot dead three and wounded five", "killed 20 and abducted ten in attacks"."""

from __future__ import annotations

from according.records.account import Account
from according.records.actor import keys_of
from according.records.parse import Sentence, Token

LED_AWAY = frozenset({"abduct", "kidnap", "seize"})
_FORCING = frozenset({"attack", "enter", "invade", "raid", "storm"})
_HURTING = frozenset({"hurt", "injure", "wound"})


def kills_besides(sentence: Sentence, token: Token, upper: Account, *, killing: frozenset[str]) -> bool:
    """Whether who abducts some in an attack kills others in it: the attack is then the killing."""
    last = sentence.tokens[upper.mention.at.token]
    return last.lemma in LED_AWAY and token.relation == "obl" and last.relation == "conj" and sentence.tokens[last.head].lemma in killing


def is_of_one_volley(sentence: Sentence, lower: Account, upper: Account) -> bool:
    """ "Shot dead three traders and wounded five", "three were shot dead and five wounded": not where each was elsewhere."""
    token = sentence.tokens[lower.mention.at.token]
    if token.relation != "conj" or upper.lemma != "shoot" or lower.lemma not in _HURTING or lower.mention.status != upper.mention.status:
        return False
    one, other = upper.place, lower.place
    apart = one is not None and other is not None and upper.place_said and lower.place_said and one.name != other.name
    doing = any(t.deprel == "nsubj" for t in sentence.dependents(lower.mention.at.token, "nsubj"))
    dead = "others" in sentence.vocabulary or any(t.form.lower() == "dead" for t in sentence.dependents(upper.mention.at.token))
    return dead and not apart and not doing


def goes_with_it(sentence: Sentence, lower: Account, upper: Account) -> bool:
    """Whether one of two deeds of a sentence only tells what was done in the other."""
    return _is_done_there(sentence, lower, upper) or _is_added(sentence, lower, upper)


def _is_added(sentence: Sentence, lower: Account, upper: Account) -> bool:
    """ "A convoy was attacked, the agency said, adding that two drivers were wounded": by nobody else, and nowhere else."""
    harmed = sentence.tokens[lower.mention.at.token]
    adding = sentence.tokens[harmed.head] if harmed.relation == "ccomp" and harmed.head >= 0 else harmed
    if adding.lemma != "add" or adding.xpos != "VBG" or sentence.tokens[upper.mention.at.token].head != adding.head:
        return False
    alone = bool(lower.counts) and not (lower.place_said and lower.place or lower.time_said and lower.time)
    passive = sentence.dependents(harmed.index, "nsubj:pass", "aux:pass") and not sentence.dependents(harmed.index, "obl", "advcl")
    return alone and bool(passive) and lower.mention.status == upper.mention.status and keys_of(lower.actors) <= keys_of(upper.actors)


def _is_done_there(sentence: Sentence, lower: Account, upper: Account) -> bool:
    """Whether those who go somewhere by force harm people there: "stormed the clinic, where they shot two nurses"."""
    clause = sentence.tokens[lower.mention.at.token]
    if clause.deprel != "acl:relcl":
        return False
    where = any(t.form.lower() == "where" for t in sentence.dependents(clause.index, "advmod"))
    they = any(t.upos == "PRON" for t in sentence.dependents(clause.index, "nsubj"))
    forced = upper.lemma in _FORCING and keys_of(lower.actors) == keys_of(upper.actors)
    return where and they and forced and lower.mention.status == upper.mention.status
