"""Which mentions of a report speak of two events by their words alone, whatever parties they share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from according.ontology.afterwards import AFTER
from according.ontology.at_a_task import struck_at_it
from according.ontology.content_words import LAID_EXPLOSIVES
from according.ontology.summed_up import is_summed_up
from according.ontology.wanted import is_wanted_for
from according.records.account import Account
from according.records.actor import keys_of
from according.records.parse import Parsed, Sentence
from according.stages.assemble.bound import APART, EFFECT, GENERIC, KILLING, MUTUAL, TAKING, is_afterwards
from according.stages.assemble.breaches import is_no_breach
from according.stages.assemble.brought_down import destroys_it, is_brought_down, is_other_blow
from according.stages.assemble.bulleted import are_two_items
from according.stages.assemble.burning import of_two_kinds
from according.stages.assemble.clashes import is_in_fighting
from according.stages.assemble.conferring import are_visit_and_talks
from according.stages.assemble.contrary import befell_the_denier, is_denied, is_no_part_of_others
from according.stages.assemble.foiled import was_foiled
from according.stages.assemble.going_on import is_no_blow
from according.stages.assemble.headlined import is_claimed_by_another
from according.stages.assemble.in_return import is_answered
from according.stages.assemble.months import tells_of_months
from according.stages.assemble.naming import stem
from according.stages.assemble.other_times import is_of_other_times
from according.stages.assemble.told_besides import is_told_besides
from according.stages.assemble.wake import is_counted_on

_FROM_AFAR = frozenset({"strike", "airstrike", "shelling", "bombardment"})
_GUNS = frozenset({"fire", "shelling", "bombardment", "shellfire", "gunfire", "barrage"})
_BY_BOMB = frozenset({None, "explosives", "suicide-attack"})
_RECKONED = frozenset({"since", "before", "until"})
_LAID_BY = frozenset({"car", "truck", "roadside", "suicide", "motorcycle", "parcel", "lorry", "vehicle"})
_NO_POLICING = frozenset({"ambush", "bombardment", "bombing", "massacre", "raid", "shelling"})
_FROM_THE_AIR, _FOLLOWING = frozenset({"aerial", "drone", "heavy-weapons"}), frozenset({"follow", "ensue", "ensuing", "subsequent"})
_SENTENCES, _STILL_TO_COME = 2, frozenset({"forthcoming", "future", "next"})
"""Sentences within which a toll is of what was just told."""
_SHARE = frozenset({"part", "role", "hand", "participate", "involved", "involve", "partake"})
_PUT_TO_DEATH = frozenset({"kill", "murder", "execute", "behead", "hang", "assassinate", "lynch", "burn", "rape", "torture"})
_CHANGING = frozenset({"decline", "decrease", "double", "drop", "fall", "halve", "increase", "jump", "rise", "soar", "surge", "triple"})


def is_occasion(one: Account, other: Account, parsed: Parsed) -> bool:
    """ "Denied that anyone had been beaten during the raid": the raid, on which something is denied, took place.

    Nor are "killed" and "pursuing" one in "two policemen were killed while pursuing gunmen": each side does one of them."""
    if _are_opposed(one, other) or _happens_on_it(one, other, parsed) or _happens_on_it(other, one, parsed):
        return True
    if _is_fight_before(one, other, parsed) or _is_fight_before(other, one, parsed):
        return True
    if one.mention.at.sentence != other.mention.at.sentence or is_denied(one) == is_denied(other):
        return False
    told, denied = (other, one) if is_denied(one) else (one, other)
    sentence, at = parsed.sentences[told.mention.at.sentence], told.mention.at.token
    return told.nominal and sentence.tokens[at].head == denied.mention.at.token and "during" in sentence.marked(at, "case")


def came_before(account: Account, parsed: Parsed) -> bool:
    """Whether it only says after what the news was: the killing of "settlers torch cars after teenager's killing"."""
    sentence, at = parsed.sentences[account.mention.at.sentence], account.mention.at.token
    if AFTER.isdisjoint(sentence.vocabulary):
        return False
    return any(not AFTER.isdisjoint(sentence.marked(k, "case", "mark")) for k in (at, *sentence.ancestors(at)))


def _are_opposed(one: Account, other: Account) -> bool:
    """Whether two verbs have the same two sides, each doing to the other what the other verb tells."""
    mine, theirs = one.mention, other.mention
    sides = bool(mine.actors and mine.recipients) and not (one.nominal or other.nominal)
    return sides and mine.actors == theirs.recipients and mine.recipients == theirs.actors


def _happens_on_it(harm: Account, task: Account, parsed: Parsed) -> bool:
    """Whether a harm befell those who were at something: "was on an operation when he was killed", "a mine exploded during a raid"."""
    if harm.mention.at.sentence != task.mention.at.sentence or harm.nominal:
        return False
    sentence, at, on = parsed.sentences[harm.mention.at.sentence], harm.mention.at.token, task.mention.at.token
    if not task.nominal and "while" in sentence.marked(on, "mark"):  # "was killed by a bomb while fighting them"
        return sentence.tokens[on].head == at and not keys_of(harm.recipients).isdisjoint(keys_of(task.actors))
    return task.nominal and at in struck_at_it(sentence, task=on)


def told_apart(old: Account, new: Account, parsed: Parsed) -> bool:
    """ "Five airstrikes" and "four airstrikes" are two events, as are the strike before and "a second" or "their largest strike"."""
    if is_occasion(old, new, parsed) or is_other_blow(old, new, parsed) or _denies_some(new, parsed) or is_claimed_by_another(old, new):
        return True
    if is_brought_down(old, parsed) != is_brought_down(new, parsed) and not destroys_it(old, new):
        guns = new.lemma in _GUNS and not new.definite and old.mention.at.sentence != new.mention.at.sentence
        return guns or not (old.nominal or new.nominal)  # "shot down a plane … artillery fire killed 17"
    if befell_the_denier(old, new) or _only_says_who(old, new, parsed) or tells_of_months(old, new) or was_foiled(old, new, parsed):
        return True
    one, then = old.mention.at.sentence, parsed.sentences[new.mention.at.sentence]
    if _ends_a_capture(old, new, parsed) or _ends_a_capture(new, old, parsed) or is_of_other_times(old, new, parsed):
        return True
    if is_no_blow(old, new, parsed) or _turns_on_its_doer(old, new, parsed) or _turns_on_its_doer(new, old, parsed):
        return True
    listed = _are_listed(old, new, parsed) or are_two_items(old, new, parsed) or is_told_besides(old, new, parsed)
    if listed or is_no_breach(old, new, parsed) or are_visit_and_talks(old, new) or is_no_part_of_others(old, new, then):
        return True
    if is_summed_up(then, at=new.mention.at.token) if one != then.index else is_afterwards(then, old, new) or of_two_kinds(old, new):
        return True
    if _are_some_by_others(old, new, parsed) or _is_number_of_such(parsed.sentences[one], old.mention.at.token) and not new.recipients:
        return True
    if one == then.index and (is_answered(then, old, new) or _was_going_on_there(then, old, new)):
        return True
    if _are_by_other_means(old, new, parsed) or _is_toll_of_another_scene(old, new):
        return True
    numbers = []
    for account in (old, new):
        sentence, at = parsed.sentences[account.mention.at.sentence], account.mention.at.token
        largest = account is new and new.nominal and sentence.tokens[at].deprel == "obj" and sentence.is_superlative(at)
        if largest and old.kind == "prose":
            return True
        before = {t.lemma.lower() for t in sentence.dependents(at, "amod", "det")} if account is new else set()
        if not (APART | _STILL_TO_COME).isdisjoint(before):  # "to prevent the next attack"
            return account.nominal and (not account.definite or not _STILL_TO_COME.isdisjoint(before))
        if account is new and not account.nominal and _is_in_another(sentence, at):
            return True
        if account is new and (_is_later_than(sentence, old, new) or new.nominal and _are_many_such(sentence, at)):
            return True
        numbers.append({t.form.lower() for t in sentence.dependents(at, "nummod")} if account.nominal else set())
    apart = {old.mention.mode, new.mention.mode} == {None, "targeted"} and any(is_in_fighting(a, parsed=parsed) for a in (old, new))
    return apart or bool(numbers[0] and numbers[1]) and numbers[0] != numbers[1]


def _is_toll_of_another_scene(old: Account, new: Account) -> bool:
    """ "Killed a gunman in Khost. … Meanwhile in Zabul, … Ten gunmen were killed": those died where the report has got to."""
    toll = new.counts and not (new.actors or new.nominal or new.definite) and new.lemma in EFFECT
    if not toll or old.place is None or new.place is None or not old.place_said or new.place_said:
        return False
    far = new.mention.at.sentence - old.mention.at.sentence > _SENTENCES
    return far and old.place.name != new.place.name and old.place.precision == new.place.precision


def _are_by_other_means(old: Account, new: Account, parsed: Parsed) -> bool:
    """Whether one is by jets and the other by a bomb that lay there, or the like."""
    if old.mention.mode in _FROM_THE_AIR and new.nominal and _is_car_bomb(new, parsed):
        return True  # "jets bombed a market … a car bomb killed five"
    if new.nominal and new.lemma in _FROM_AFAR and old.nominal and _is_of_a_bomb(old, parsed):
        return True  # "an improvised explosive device attack … verified the target and conducted the strike"
    if old.mention.mode == "crowd-control" and _is_in_raid(parsed.sentences[new.mention.at.sentence], new):
        return True
    other_means = old.mention.mode not in _BY_BOMB or old.mention.mode is None and old.lemma in KILLING
    # "responded, killing two … two soldiers were killed by a roadside bomb"
    return bool(old.actors) and other_means and not new.actors and _is_by_bomb(new, parsed)


def _is_in_raid(sentence: Sentence, account: Account) -> bool:
    """Whether it is a raid or what befell somebody in one: "fired tear gas … said X, whose brother was killed in the raid"."""
    if _NO_POLICING.isdisjoint(sentence.vocabulary):
        return False
    beside = sentence.dependents(account.mention.at.token, "obl")
    return account.lemma in _NO_POLICING or any(t.lemma in _NO_POLICING and "in" in sentence.marked(t.index, "case") for t in beside)


def _is_number_of_such(sentence: Sentence, at: int) -> bool:
    """Whether a noun tells how many there are of late: no single one of them is meant by "attacks have fallen this year"."""
    token = sentence.tokens[at]
    return token.xpos == "NNS" and token.deprel == "nsubj" and sentence.tokens[token.head].lemma in _CHANGING


def _was_going_on_there(sentence: Sentence, old: Account, new: Account) -> bool:
    """ "A bomb exploded outside the prison, where inmates have held 12 guards since Monday": what has gone on there is another deed."""
    clause = sentence.tokens[new.mention.at.token]
    if clause.deprel != "acl:relcl" or not sentence.is_below(clause.index, top=old.mention.at.token):
        return False
    there = any(t.form.lower() == "where" for t in sentence.dependents(clause.index, "advmod"))
    return there and any(t.lemma in ("have", "be") for t in sentence.dependents(clause.index, "aux"))


def _are_listed(old: Account, new: Account, parsed: Parsed) -> bool:
    """ "Condemned the shelling of a town by the army and the killing of monks by rebels": two deeds, each with its own doer."""
    if old.mention.at.sentence != new.mention.at.sentence or not (old.nominal and new.nominal and old.actors and new.actors):
        return False
    token = parsed.sentences[new.mention.at.sentence][new.mention.at.token]
    return token.relation == "conj" and token.head == old.mention.at.token and not {*old.mention.actors} & {*new.mention.actors}


def _only_says_who(old: Account, new: Account, parsed: Parsed) -> bool:
    """ "Killed a man wanted for the kidnapping of two engineers. A captain died in the raid": what he is wanted for is another deed."""
    apart = not new.nominal and new.mention.at.sentence != old.mention.at.sentence
    return apart and is_wanted_for(parsed.sentences[old.mention.at.sentence], at=old.mention.at.token)


def _is_car_bomb(account: Account, parsed: Parsed) -> bool:
    """Whether a noun is a bomb that somebody has left or driven there."""
    sentence = parsed.sentences[account.mention.at.sentence]
    return account.lemma == "bomb" and any(t.lemma.lower() in _LAID_BY for t in sentence.dependents(account.mention.at.token, "compound"))


def _ends_a_capture(one: Account, other: Account, parsed: Parsed) -> bool:
    """ "Captured a pilot and later executed him": two deeds, if each is told by its own verb; not "kidnapped and killed four men"."""
    taken = one.mention.mode == "abduct" and other.mention.mode != "abduct"
    if not taken or other.lemma not in _PUT_TO_DEATH or one.nominal or other.nominal:
        return False
    told = ((parsed.sentences[a.mention.at.sentence], a.mention.at.token) for a in (one, other))
    return all(sentence.dependents(verb, "obj", "nsubj:pass") for sentence, verb in told)


def _is_fight_before(taken: Account, fight: Account, parsed: Parsed) -> bool:
    """ "Captured the town after two days of clashes": the fight and what was taken in it are two."""
    here = taken.mention.at.sentence == fight.mention.at.sentence and taken.lemma in TAKING
    if not here or not fight.nominal or fight.lemma not in MUTUAL:
        return False
    sentence, at = parsed.sentences[fight.mention.at.sentence], fight.mention.at.token
    beside = sentence.dependents(sentence.tokens[at].head, "obl") if "of" in sentence.marked(at, "case") else []  # "two days of clashes"
    spans = any(t.index < at and not AFTER.isdisjoint(sentence.marked(t.index, "case")) for t in beside)
    return spans or came_before(fight, parsed)


def _are_many_such(sentence: Sentence, at: int) -> bool:
    """ "Had documented 64 such strikes": the one that was told and many more."""
    return any(t.lemma == "such" for t in sentence.dependents(at, "amod", "det", "det:predet")) and sentence.tokens[at].has("Number=Plur")


def _are_some_by_others(old: Account, new: Account, parsed: Parsed) -> bool:
    """ "Condemned the shelling of a camp … concerned by reports of executions by the Front": such deeds of theirs, and not that one."""
    if not new.nominal or not new.actors or old.actors or new.definite or old.mention.type != "ASSAULT":
        return False
    sentence, at = parsed.sentences[new.mention.at.sentence], new.mention.at.token
    bare = sentence.tokens[at].has("Number=Plur") and not sentence.dependents(at, "det", "nmod:poss", "nummod")
    by = any("by" in sentence.marked(t.index, "case") for t in sentence.dependents(at, "nmod"))
    return bare and by and old.mention.at.sentence < new.mention.at.sentence


def _denies_some(account: Account, parsed: Parsed) -> bool:
    """Whether a denial is only of who was among the victims, or who took part: "that women were among those killed" denies no killing."""
    sentence, at = parsed.sentences[account.mention.at.sentence], account.mention.at.token
    return is_denied(account) and (sentence.is_among(at) or _is_partaken(sentence, at))


def _is_partaken(sentence: Sentence, index: int) -> bool:
    """Whether others are said to have taken part in a known event: "denied that Tarsian troops took part in the raid"; not his own."""
    token = sentence.tokens[index]
    if token.relation not in ("obl", "nmod") or "in" not in sentence.marked(index, "case") or not sentence.is_known(index):
        return False
    head = sentence.tokens[token.head]
    verb = sentence.tokens[head.head] if head.upos == "NOUN" and head.head >= 0 else head
    words = {head.lemma.lower(), *(t.lemma.lower() for t in sentence.dependents(verb.index, "obj", "compound:prt"))}
    if not (words & _SHARE or verb.lemma.lower() in _SHARE):
        return False
    doers = sentence.dependents(verb.index, "nsubj")
    own = any(t.upos == "PRON" or any(o.upos == "PRON" for o in sentence.dependents(t.index, "nmod:poss")) for t in doers)
    return bool(doers) and not own and verb.relation in ("ccomp", "acl")


def _is_in_another(sentence: Sentence, at: int) -> bool:
    """ "63 people were killed in a similar attack last year", "in the clashes that followed": not in the attack that was told."""
    if not sentence.vocabulary.isdisjoint(_FOLLOWING):
        within = [t.index for t in sentence.dependents(at, "obl") if t.mention == "event" and "in" in sentence.marked(t.index, "case")]
        if any(t.lemma in _FOLLOWING for k in within for t in sentence.dependents(k, "acl:relcl", "amod")):
            return True
    return any(
        "in" in sentence.marked(t.index, "case")
        and any(o.lemma.lower() in APART for o in sentence.dependents(t.index, "amod", "det"))
        and any(o.form.lower() in ("a", "an", "another") for o in sentence.dependents(t.index, "det"))
        for t in sentence.dependents(at, "obl")
        if t.mention == "event"
    )


def _is_of_a_bomb(account: Account, parsed: Parsed) -> bool:
    """ "A mine attack", "an improvised explosive device attack"."""
    sentence = parsed.sentences[account.mention.at.sentence]
    return any(t.lemma.lower() in LAID_EXPLOSIVES for t in sentence.dependents(account.mention.at.token, "compound"))


def _is_by_bomb(account: Account, parsed: Parsed) -> bool:
    """ "Was killed by a mine", by nobody who is named."""
    sentence = parsed.sentences[account.mention.at.sentence]
    agents = sentence.dependents(account.mention.at.token, "obl:agent")
    return bool(agents) and all(t.lemma.lower() in LAID_EXPLOSIVES for t in agents)


def _turns_on_its_doer(one: Account, other: Account, parsed: Parsed) -> bool:
    """ "A man who threw a grenade was shot": the same man does the one deed and has the other done to him."""
    if one.mention.at.sentence != other.mention.at.sentence:
        return False
    both = set(one.mention.actors) & set(other.mention.recipients) - set(one.mention.recipients) - set(other.mention.actors)
    return any(parsed.sentences[ref.sentence][ref.token].mention in ("person", "organization") for ref in both)


def _is_later_than(sentence: Sentence, old: Account, new: Account) -> bool:
    """ "Clashes have shaken the town since the shooting": what is reckoned from a deed is not the deed."""
    cases = {t.form.lower() for t in sentence.dependents(new.mention.at.token, "case")}
    reckoned = bool(cases & _RECKONED) or bool(cases & AFTER) and is_counted_on(sentence, new.mention.at.token)
    return new.nominal and old.mention.at.sentence == new.mention.at.sentence and reckoned


def is_of_the_denied(new: Account, old: Sequence[Account], others: Iterable[Account]) -> bool:
    """Whether a deed that is only denied is passed over: "denied using live rounds … the violence" is of the deeds that are told."""
    if new.lemma not in GENERIC or not new.definite or is_denied(new) or not all(map(is_denied, old)):
        return False
    told = any(a.mention.type == new.mention.type and not is_denied(a) for a in others)
    return told and all(stem(a.lemma) != stem(new.lemma) for a in old)
