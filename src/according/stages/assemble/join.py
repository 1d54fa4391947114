"""Which mentions of a report speak of one event.

By how the sentence hangs together ("the attack killed six"), and apart from each other by a score. The weights were set by hand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from according.ontology.answering import ANSWERING
from according.ontology.violence import violent_cause
from according.records.account import Account
from according.records.mention import PROSPECTIVE
from according.records.parse import Parsed
from according.stages.assemble.another_target import denies_another
from according.stages.assemble.apart import came_before, is_occasion, is_of_the_denied, told_apart
from according.stages.assemble.befallen_once import counts_the_same
from according.stages.assemble.bound import EFFECT, GENERIC, HITTING, KILLING, MUTUAL, PIECES, hang_together, has_own_cause
from according.stages.assemble.bulleted import are_listed
from according.stages.assemble.burning import burns_besides
from according.stages.assemble.charged_once import charged_once
from according.stages.assemble.contrary import contradicts, gainsaid, is_anothers, is_denied, is_faceless, is_other_deed, is_owned_up
from according.stages.assemble.deeds_again import rules_of
from according.stages.assemble.far_apart import are_elsewhere, are_far_apart
from according.stages.assemble.headlined import both_to_come, in_lead, is_another_s_charge
from according.stages.assemble.kinds import are_of_two_kinds, names_none_such, tells_of_many
from according.stages.assemble.laid_on import is_charged_in_turn, is_laid_on
from according.stages.assemble.months import MONTHS
from according.stages.assemble.naming import ANAPHOR, NEAR, as_named, is_bare, main_event, names_again, stem
from according.stages.assemble.one_breath import in_one_breath
from according.stages.assemble.other_days import are_days_apart, are_of_other_days
from according.stages.assemble.same_party import is_anybody, on_one_side, overlap
from according.stages.assemble.sweeping import sweeps
from according.stages.assemble.the_rest import are_its_pieces, are_others_dead, are_the_rest, is_of_a_fight, may_be_effect, may_be_pieces

THRESHOLD = 2.5
SAME_WORD = SAME_ACTOR = SAME_RECIPIENT = SAME_COUNT = 1.5
SAME_PLACE, SAME_DAY = 0.7, 0.5
OWN_ANAPHOR = 1.2  # "the attack" with parties of its own; without: naming.ANAPHOR
RETOLD, ANY_ATTACK = 0.7, 0.5  # the same noun again near by; a word that may stand for any attack
OTHER_ACTOR, OTHER_RECIPIENT, OTHER_PLACE, OTHER_DAY, OTHER_COUNT, OTHER_SOURCE = -2.0, -1.5, -2.0, -2.0, -1.5, -2.0
EFFECT_OF, BEFORE = 2.6, 0.04  # "two men were killed" right after the raid, by nobody else; in what it came after ("after an attack")
REACH = 120  # mentions back that a further one of an event may lie, and mentions of an event that it is compared with
RIVAL = 0.4  # so much of OTHER_COUNT if two sources give the figures: each has its own of one event
PROSPECT_REACH = 8  # sentences between the order and its announcement
ANNOUNCED = 1.2
HEADLINE_REACH = 12  # events of the body, from its beginning, that a headline may announce
SWEEPING = 2.0  # "nobody is being held", "not a shot was fired": whatever words the deed was told in
BESIDE = 1.0  # whom it killed stands in the sentence that tells it, not only in the headline
NEVER = -9.0  # whatever else speaks for it
TAKEN_UP = 3.5  # "the arrested students", of students whose arrest was told
LAID_ON = 0.6  # "gunmen attacked an aid convoy … accused the Front of opening fire on the convoy"
_ROUNDING = 1e-6  # by which sums in another order may differ
GAINSAID = 1.2  # the same word again near by, once told and once denied: a denial speaks of what was told

_LOOTING = frozenset({"loot", "plunder", "ransack", "rob"})
_ONLY_HARM = frozenset({"damage", "destroy", "harm", "hurt", "injure", "sink", "wound"})


def join(accounts: Sequence[Account], *, parsed: Parsed) -> tuple[tuple[int, ...], ...]:
    """Groups of indices of `accounts` (text order), each one event."""
    groups: list[list[int]] = []
    near: list[list[int]] = []  # groups that a new mention may still join; keeps very long texts linear
    for number in range(len(accounts)):
        near = [group for group in near if number - group[-1] <= REACH]
        home = _home(number, near, accounts, parsed)
        if home is None:
            groups.append([number])
            near.append(groups[-1])
        else:
            home.append(number)
            for other in [group for group in near if group is not home and _is_held_together(number, group, accounts, parsed)]:
                home[:] = sorted((*home, *other))
                groups, near = ([group for group in some if group is not other] for some in (groups, near))
    return tuple(tuple(group) for group in _with_headlines(charged_once(groups, accounts, parsed), accounts, parsed))


def _is_held_together(number: int, group: list[int], accounts: Sequence[Account], parsed: Parsed) -> bool:
    """Whether a mention holds a further group to its own: "twelve were killed when a *car bomb* *exploded*"."""
    new = accounts[number]
    one_type = accounts[group[0]].mention.type == new.mention.type
    return one_type and any(hang_together(accounts[k], new, parsed) for k in group[-REACH:])


def _with_headlines(groups: list[list[int]], accounts: Sequence[Account], parsed: Parsed) -> list[list[int]]:
    """What only a headline tells joins the event of the body that it announces, once that has all its mentions."""
    body = [group for group in groups if any(accounts[k].kind == "prose" for k in group)]
    kept: list[list[int]] = []
    for group in groups:
        if group in body:
            kept.append(group)
            continue
        before = any(came_before(accounts[k], parsed) for k in group)
        news = [[k for k in other if not before or came_before(accounts[k], parsed)] for other in body[:HEADLINE_REACH]]
        near = [(o, n) for o, n in zip(body, news) if not are_listed(group, o, accounts, parsed)]
        scored = [(_between(group, o, accounts) + in_lead(group, n, body, accounts), -o[0], o) for o, n in near]
        best = max(scored, default=None)
        if best is not None and best[0] >= THRESHOLD:
            best[2][:] = sorted((*best[2], *group))
        else:
            kept.append(group)
    return sorted(kept)


def _between(group: list[int], other: list[int], accounts: Sequence[Account]) -> float:
    pairs = [(accounts[a], accounts[b]) for a in group for b in other]
    if is_another_s_charge(group, other, accounts):
        return NEVER
    if any(a.mention.type != b.mention.type or not (_may(a, b) or both_to_come(a, b)) for a, b in pairs):
        return NEVER
    return max(_score(a, b) + _conflict(a, b) for a, b in pairs)


def _home(number: int, groups: list[list[int]], accounts: Sequence[Account], parsed: Parsed) -> list[int] | None:
    new, here = accounts[number], accounts[number].mention.at.sentence
    best, best_score = None, THRESHOLD
    main = main_event(new, groups, accounts) if names_again(new) else None
    reach = 1 + bool([a for a in accounts[:number][-REACH:] if a.mention.at.sentence == here - 1 and a.lemma in ANSWERING])
    again = rules_of(new, parsed)
    for group in reversed(groups):
        if accounts[group[-1]].mention.type != new.mention.type:
            continue
        old = [accounts[k] for k in group[-REACH:]]
        beside = [a for a in old if a.mention.at.sentence == here]
        if any(hang_together(a, new, parsed) and not is_occasion(a, new, parsed) or in_one_breath(a, new, parsed) for a in beside):
            return group
        effect = may_be_effect(new) and any(_is_effect_of(a, new, reach=reach) or are_the_rest(new, a, parsed) for a in old)
        effect = effect or may_be_pieces(new) and any(are_its_pieces(new, a) for a in old)
        if not all(_may(a, new) for a in old) or (effect and not _is_agentless(new, old, parsed)):
            continue
        scores = [_score(a, new) for a in old]
        more = _further(new, old, effect=effect, parsed=parsed)
        taken_up = any(rule(new, a, parsed) for rule in again for a in old)
        more.append(as_named(new, old, main=main) + TAKEN_UP * taken_up)
        more.append(SWEEPING * (sweeps(new, old, parsed) if here - old[-1].mention.at.sentence <= NEAR else 0))
        # What tells two apart only takes away: it is asked where the rest would do.
        if max(scores) + sum(more) < best_score - _ROUNDING or _is_apart(new, old, (accounts[other[0]] for other in groups), parsed):
            continue
        conflicts = [_conflict(a, new, effect=effect or taken_up) for a in old]
        score = max(scores) + min(0.0, min(conflicts))
        if is_denied(new):  # who denies a strike on a hospital need not speak of the nurse whom it killed
            score = max(score, max(one + other for one, other in zip(scores, conflicts)))
        for one in more:
            score += one
        if score >= best_score + (0 if best is None else 1e-9):
            best, best_score = group, score
    return best


def _further(new: Account, old: list[Account], *, effect: bool, parsed: Parsed) -> list[float]:
    """What a mention adds to the score of an event besides what it has in common with one of its mentions."""
    return [
        EFFECT_OF * (effect and not any(_is_effect_of(a, new) for a in old)),
        -BEFORE * (effect and all(came_before(a, parsed) for a in old)),
        BESIDE * ((effect or _is_counted(new)) and old[-1].mention.at.sentence == new.mention.at.sentence),
    ]


def _is_apart(new: Account, old: list[Account], first: Iterable[Account], parsed: Parsed) -> bool:
    """first: the first mentions of all events."""
    if any(told_apart(a, new, parsed) or are_others_dead(a, new, parsed) for a in old):
        return True
    return names_none_such(old, new) or denies_another(new, old, parsed) or is_of_the_denied(new, old, first)


def _may(old: Account, new: Account) -> bool:
    """Events apart from each other are one only with one status; two accusations or orders, each with its own content, are two."""
    if old.mention.status != new.mention.status and not _one_prospect(old, new) and not contradicts(old, new):
        return False
    modes = {old.mention.mode, new.mention.mode} - {None}
    if old.mention.type == "RETREAT" and len(modes) > 1 or are_of_two_kinds(old, new) or are_far_apart(old, new):
        return False  # a truce that holds frees no prisoners
    told_twice = not old.nominal and not new.nominal and old.kind == new.kind == "prose"
    apart = old.mention.type == "COERCE" and len(modes) > 1 or modes == {"firearms", "destroy"} or burns_besides(old, new)
    looted = modes == {"seize", "arrest"} and not _LOOTING.isdisjoint({old.lemma, new.lemma})  # "looted homes … denied that any were held"
    if told_twice and (looted or apart and old.mention.at.sentence == new.mention.at.sentence):
        return False  # "sealed the border, arrested the leaders", "shot two men and burned the mill"
    return not (new.mention.speech and told_twice and (old.has_content or new.has_content))


def _one_prospect(old: Account, new: Account) -> bool:
    """What is ordered, then announced: one event to come. A threat and an order stay two (annotation guide)."""
    statuses = {old.mention.status, new.mention.status}
    near = new.mention.at.sentence - old.mention.at.sentence <= PROSPECT_REACH
    return near and stem(old.lemma) == stem(new.lemma) and statuses <= PROSPECTIVE and bool(statuses & {"planned", "possible"})


def _score(old: Account, new: Account) -> float:
    score = 0.0
    if stem(old.lemma) == stem(new.lemma):
        score += SAME_WORD
    # Who denies the attack is its actor only in the denial: no sign of which attack is meant.
    actors = 0.0 if is_denied(new) else overlap(old.actors, new.actors)
    score += SAME_ACTOR * actors + SAME_RECIPIENT * overlap(old.recipients, new.recipients)
    if old.place and new.place and old.place.name == new.place.name and (old.place_said or new.place_said):
        score += SAME_PLACE
    if _days(old) == _days(new) and (old.time or (old.mention.speech and new.nominal)):
        score += SAME_DAY  # of one report's undated words "the threat" is the threat that it told
    if any((a.what, a.low, a.high) == (b.what, b.low, b.high) for a in old.counts for b in new.counts):
        score += SAME_COUNT
    distance = new.mention.at.sentence - old.mention.at.sentence
    if old.mention.status != "actual" and _one_prospect(old, new):
        score += ANNOUNCED
    others = bool(new.nominal and new.recipients) and stem(old.lemma) != stem(new.lemma) and not overlap(old.recipients, new.recipients)
    fresh = new.nominal and not new.definite and (old.mention.status == "negated" or not _is_told(old))  # "a massacre" is another
    one_denied = is_denied(old) != is_denied(new) and not others  # "denied the fall of a post" is of no other town's liberation
    if distance <= NEAR and (contradicts(old, new) or one_denied) and not (old.mention.speech or fresh or is_other_deed(old, new)):
        score += GAINSAID
    if new.lemma in GENERIC and not old.mention.speech and not (new.lemma in MUTUAL and not new.nominal and old.lemma == "shoot"):
        score += ANY_ATTACK  # but mourners who clash with police are at something else than the shot before
    score += LAID_ON * (distance <= NEAR and is_laid_on(old, new))
    if _is_effect_of(old, new):
        score += EFFECT_OF
    if new.definite and distance <= NEAR:
        score += (ANAPHOR if is_bare(new) else OWN_ANAPHOR) - 0.1 * distance
    elif new.nominal and (old.kind != "prose" or distance <= 2 * NEAR) and stem(old.lemma) == stem(new.lemma):
        score += RETOLD * (not fresh or old.mention.status == "negated")
    return score - (0.05 * min(distance, 20))


def _is_told(account: Account) -> bool:
    return any(source.stance == "asserts" for source in account.sources)


def _days(account: Account) -> tuple[date, date] | None:
    return (account.time.start, account.time.end) if account.time else None


def _conflict(old: Account, new: Account, *, effect: bool = False) -> float:
    """effect: the new one tells what the attack did, and so of others than its target."""
    score = 0.0
    # A headline names parties in short ("people" for traders) and the nearest town that is known, so there a difference says less.
    weight = 0.3 if old.kind != "prose" else 1.0
    if gainsaid(old, new) or gainsaid(new, old):
        score += OTHER_SOURCE
    disputed = is_denied(old) or is_denied(new) or contradicts(old, new) or (new.definite and (is_owned_up(new) or is_faceless(old)))
    disputed = disputed or is_laid_on(old, new) or is_charged_in_turn(old, new)
    others = old.actors and new.actors and not overlap(old.actors, new.actors) and not disputed
    if is_anothers(old, new) or others and not counts_the_same(old, new):
        score += weight * OTHER_ACTOR
    if old.recipients and new.recipients and not (_are_one(old, new) or effect or _is_effect_of(old, new)):
        score += weight * OTHER_RECIPIENT
    if old.place and new.place and old.place_said and new.place_said and are_elsewhere(old.place, new.place):
        score += weight * OTHER_PLACE
    if old.time and new.time and are_of_other_days(old, new):
        score += OTHER_DAY * (1 + are_days_apart(old.time, new.time))
    if new.time and new.time_said and (new.time.end - new.time.start).days > MONTHS and contradicts(old, new):
        score += OTHER_DAY  # "no students were hurt, he said. … 26 years after four were gunned down": nobody has denied that
    if not names_again(new) and any(a.what == b.what and (a.low, a.high) != (b.low, b.high) for a in old.counts for b in new.counts):
        score += OTHER_COUNT * (RIVAL if _two_tellers(old, new) else 1.0)
    return score


def _are_one(old: Account, new: Account) -> bool:
    """Whether some whom they befell are the same; "denied that the depot was damaged" is not of the fuel depot that was struck."""
    again = new.lemma not in _ONLY_HARM or stem(old.lemma) == stem(new.lemma) or not is_denied(new)
    return is_anybody(old.recipients) or is_anybody(new.recipients) or overlap(old.recipients, new.recipients, again=again) > 0


def _two_tellers(old: Account, new: Account) -> bool:
    """Whether two have no voice in common, and no two days."""
    ours, theirs = ({source.name for source in account.sources} for account in (old, new))
    return bool(ours and theirs) and not ours & theirs and (_days(old) == _days(new) or not (old.time and new.time))


def _is_effect_of(old: Account, new: Account, *, reach: int = 1) -> bool:
    """Victims told in the passive, with no other attacker, in the next sentence: those of the attack just told, not of the answer to it.

    reach: sentences back to the attack.
    """
    if not new.counts or not may_be_effect(new):
        return False
    if old.lemma in ANSWERING or on_one_side(old.actors, new.recipients):  # of those who were hit in turn, or of the attackers
        if not on_one_side(old.recipients, new.recipients):
            return False
    told = old.lemma not in (EFFECT | KILLING) - HITTING and old.mention.content_of is None and old.mention.status != "negated"
    return told and new.mention.at.sentence - old.mention.at.sentence <= reach


def _is_counted(account: Account) -> bool:
    """Whether it is a harm that somebody only counts ("the clinic spoke of nine injured"), as `as_tolls` marks it."""
    return account.definite and account.lemma in EFFECT and bool(account.counts)


def _is_agentless(account: Account, group: list[Account], parsed: Parsed) -> bool:
    """ "two men were killed"; "were killed by a landmine", "in the war" is another attack. Within a sentence only the passive is sure."""
    sentence, at = parsed.sentences[account.mention.at.sentence], account.mention.at.token
    beside = any(a.mention.at.sentence == account.mention.at.sentence for a in group)
    long = account.time_said and account.time is not None and (account.time.end - account.time.start).days > MONTHS
    own = has_own_cause(sentence, at) or beside and violent_cause(sentence, harm=at) is not None
    if long or tells_of_many(sentence, at) or own or is_of_a_fight(account, group, parsed):
        return False  # "more than 600 people have been killed so far this year"
    if _is_counted(account):
        return True
    harms = (at, *(token.index for token in sentence.dependents(at, "conj") if token.lemma in EFFECT))  # "killed and hurt by shelling"
    if any(token.lemma not in PIECES for k in harms for token in sentence.dependents(k, "obl:agent")):
        return False
    passive = (at, sentence.tokens[at].head) if sentence.tokens[at].deprel == "conj" else (at,)  # "was shot and killed"
    return not beside or any(sentence.dependents(k, "nsubj:pass", "aux:pass") for k in passive)
