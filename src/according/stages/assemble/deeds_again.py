"""What says that a deed was told: "the arrested students", who asks who did it, who was killed before, whose own figure it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from according.ontology.closed_classes import DEFINITE_PLURALS
from according.records.account import Account
from according.records.actor import keys_of
from according.records.parse import Parsed, Sentence, Token
from according.stages.assemble.asked import asks_after, lays_it, may_ask, may_lay
from according.stages.assemble.befallen_once import WAYS_TO_DIE, befell_the_same, may_have_befallen
from according.stages.assemble.bomb_again import goes_off_again, may_go_off_again
from according.stages.assemble.bound import ARRESTING, KILLING
from according.stages.assemble.called_by_site import is_of_site, may_be_of_site
from according.stages.assemble.counted_anew import is_counted_anew, may_be_counted_anew
from according.stages.assemble.fires_again import fires_again, may_fire_again
from according.stages.assemble.its_effect import has_deed, is_its_effect
from according.stages.assemble.naming import NEAR, is_deadly, stem
from according.stages.assemble.own_toll import gives_own_toll, may_be_own_toll
from according.stages.assemble.same_party import overlap, singular
from according.stages.assemble.talks_again import is_named_again, may_be_named_again

_ANYBODY = frozenset({"those", "that", "man", "woman", "people", "person", "suspect"})
_LED_OFF = frozenset({"bring", "drive", "escort", "haul", "lead", "take", "transfer"})


class _Rule(NamedTuple):
    """again: whether a mention tells of a deed that was told; may: what it must be for it by itself, asked once and not of each pair."""

    again: Callable[[Account, Account, Parsed], bool]
    may: Callable[[Account, Parsed], bool]


def rules_of(new: Account, parsed: Parsed) -> list[Callable[[Account, Account, Parsed], bool]]:
    """The rules that may say of a mention that it tells again of a deed."""
    return [rule.again for rule in _RULES if rule.may(new, parsed)]


def _may_take_up(new: Account, parsed: Parsed) -> bool:
    sentence = parsed.sentences[new.mention.at.sentence]
    return _told_of(sentence, sentence.tokens[new.mention.at.token]) is not None


def _takes_up(new: Account, old: Account, parsed: Parsed) -> bool:
    """ "Police arrested three students … the arrested students", "two of those detained": the participle says again what befell them."""
    sentence, at = parsed.sentences[new.mention.at.sentence], new.mention.at.token
    noun = _told_of(sentence, sentence.tokens[at])
    alike = stem(old.lemma) == stem(new.lemma) or {old.lemma, new.lemma} <= ARRESTING or _kills_them_again(new, old)
    if noun is None or not alike or new.actors and old.actors and not overlap(old.actors, new.actors):
        return False
    near = 0 <= new.mention.at.sentence - old.mention.at.sentence <= 2 * NEAR
    the = noun.form.lower() == "those" or any(t.form.lower() in DEFINITE_PLURALS for t in sentence.dependents(noun.index, "det"))
    same = {singular(party.name.split()[-1]) for party in old.recipients if party.name}
    return near and the and (noun.lemma.lower() in _ANYBODY or singular(noun.form) in same)


def _told_of(sentence: Sentence, token: Token) -> Token | None:
    """The students of "the arrested students", the "those" of "those arrested"; None for other words."""
    if token.relation == "amod" and token.head > token.index:
        return sentence.tokens[token.head]
    behind = token.deprel == "acl" and token.xpos == "VBN" and token.head == token.index - 1
    return sentence.tokens[token.head] if behind and sentence.tokens[token.head].form.lower() == "those" else None


def _kills_them_again(new: Account, old: Account) -> bool:
    """ "Shot dead nine men … those killed": whichever word told that they died."""
    return new.lemma in KILLING and is_deadly(old) and old.mention.status == "actual"


def _may_die(new: Account, _: Parsed) -> bool:
    return len(new.recipients) == 1 and (new.lemma in KILLING or new.lemma in WAYS_TO_DIE)


def _dies_once(new: Account, old: Account, _: Parsed) -> bool:
    """ "Shot dead a village leader … condemned the killing of the leader": one man, called by his last word, who is killed but once.

    So are "they" of whom others tell how they were killed: "nine were killed in a raid. A cousin said they had been shot in their beds".
    """
    if not new.nominal and _tells_how_they_died(new, old):
        return True
    if not new.nominal or new.lemma not in KILLING or not is_deadly(old) or len(new.recipients) != 1 or len(old.recipients) != 1:
        return False
    again, before = new.recipients[0], old.recipients[0]
    the_one = again.text.casefold().startswith("the ") and again.id is None and not again.name.casefold().endswith("s")
    return the_one and before.name.casefold().endswith(f" {again.name.casefold()}")


def _tells_how_they_died(new: Account, old: Account) -> bool:
    """Whether "they", of a sentence or two before, were shot, hacked or burned to death as the killing is told again."""
    near = new.mention.at.sentence - old.mention.at.sentence in (1, 2)
    if not near or not (new.lemma in WAYS_TO_DIE or new.lemma in KILLING) or not is_deadly(old) or new.counts and not is_deadly(new):
        return False
    if new.time is not None and new.time_said or new.mention.status != "actual" or len(new.recipients) != 1:
        return False
    again = new.recipients[0]
    one_doer = not old.actors or not new.actors or bool(keys_of(old.actors) & keys_of(new.actors))
    return again.key in keys_of(old.recipients) and again.rule.startswith("pronoun") and one_doer


def _may_be_led_off(new: Account, parsed: Parsed) -> bool:
    """Whether somebody "was taken to a barracks", on no day of its own and not again."""
    if new.mention.mode != "arrest" or new.nominal or new.lemma not in _LED_OFF:
        return False
    sentence, at = parsed.sentences[new.mention.at.sentence], new.mention.at.token
    beside = sentence.dependents(at, "obl", "advmod")
    anew = any(t.mention == "time" or t.lemma == "again" for t in beside)
    return not anew and bool(sentence.dependents(at, "nsubj:pass")) and any("to" in sentence.marked(t.index, "case") for t in beside)


def _is_led_off(new: Account, old: Account, _: Parsed) -> bool:
    """ "Troops arrested her at home. She was taken to a barracks": where those are brought whose arrest was just told."""
    near = 0 < new.mention.at.sentence - old.mention.at.sentence <= 2
    one_doer = not new.actors or not old.actors or overlap(old.actors, new.actors) > 0
    return near and old.mention.mode == "arrest" and one_doer and overlap(old.recipients, new.recipients) > 0


_RULES = (
    _Rule(_takes_up, _may_take_up),
    _Rule(asks_after, may_ask),
    _Rule(lays_it, may_lay),
    _Rule(_dies_once, _may_die),
    _Rule(is_of_site, may_be_of_site),
    _Rule(gives_own_toll, may_be_own_toll),
    _Rule(is_its_effect, has_deed),
    _Rule(is_counted_anew, may_be_counted_anew),
    _Rule(_is_led_off, _may_be_led_off),
    _Rule(is_named_again, may_be_named_again),
    _Rule(goes_off_again, may_go_off_again),
    _Rule(befell_the_same, may_have_befallen),
    _Rule(fires_again, may_fire_again),
)
