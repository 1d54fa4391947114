"""Accounts that gainsay one another: what one voice tells, another denies or tells as not having happened."""

from __future__ import annotations

from collections.abc import Sequence

from according.records.account import Account
from according.records.actor import Party, keys_of
from according.records.attribution import GIVES_A_FIGURE, NO_PART, OWNS_UP, TAKES_BACK
from according.records.mention import NO_LONGER, TO_COME
from according.records.parse import Sentence
from according.stages.assemble.same_party import on_one_side

_FLOWN = frozenset({
    "warplanes", "warplane", "jets", "fighter jets", "fighter jet", "aircraft", "planes", "helicopters", "helicopter", "gunships", "drones",
    "drone", "gunboats", "warships",
})  # fmt: skip
"""What bombs or fires, where nobody is said to fly or sail it."""


def is_denied(account: Account) -> bool:
    """Whoever denies the attack is named beside it as its actor, and that need not be the one whom the report names.

    Who gives a figure right after the denial gives it of what is denied; a report that could check neither account tells nothing.
    """
    denied = False
    if account.mention.status == "negated" and _denies_none_told(account):
        return False
    for source in account.sources:  # asked of each pair of accounts
        if source.rule != GIVES_A_FIGURE and (source.name or source.stance != "disclaims"):
            if source.stance != "denies":
                return False
            denied = True
    return denied


def is_owned_up(account: Account) -> bool:
    """ "X claimed responsibility for the attack": X is its actor only there, and wherever else nobody known is."""
    return any(source.rule == OWNS_UP for source in account.sources)


_OURS = frozenset({"my", "our", "us", "we"})
_JOINING, _SHARE = frozenset({"join", "participate"}), frozenset({"part"})
_UNKNOWN = frozenset({"unidentified", "unknown"})
"""Of whom the report says that nobody knows them ("unidentified miscreants")."""


def is_faceless(account: Account) -> bool:
    """Whether those who did it are only called by what they carried or flew ("gunmen", "warplanes"): whoever is named later may be they."""
    return bool(account.actors) and all(party.id is None and _has_no_face(party) for party in account.actors)


def _has_no_face(party: Party) -> bool:
    name = party.name.casefold()
    return party.sectors[:1] == ("UAF",) or name in _FLOWN or name.partition(" ")[0] in _UNKNOWN


def without_deniers(naming: Sequence[Account], group: Sequence[Account]) -> list[Account]:
    """Without those whom only their own denial names as doers of what the report tells of nobody: "said it had not carried out the attack".

    Where somebody named tells of it, whoever answers him with a denial is mostly accused by him.
    """
    told = [s for account in group if not (is_denied(account) or is_contrary(account)) for s in account.sources if s.stance == "asserts"]
    own = any(not source.name for source in told)
    naming = [account for account in naming if not (own and _is_taken_back(account))]
    others = [account for account in naming if is_faceless(account) and not _is_own_denial(account)]
    if not told or any(source.name for source in told) and not others:  # "gunmen stormed it, an official said. The police denied a part"
        return list(naming)
    return [account for account in naming if not _is_own_denial(account)]


def _is_taken_back(account: Account) -> bool:
    """Whether nobody is left who tells it: "corrected a report that soldiers had shot two nuns"."""
    return bool(account.sources) and all(source.rule == TAKES_BACK for source in account.sources)


def _is_own_denial(account: Account) -> bool:
    """Whether all those who did it by these words are who denies it."""
    only = is_denied(account) or is_contrary(account)  # else "said it had no part in the raid", of which the report knows
    deniers = {source.key for source in account.sources if only or source.rule == NO_PART and source.stance == "denies"}
    return bool(deniers) and all(party.key in deniers or _is_ours(party) for party in account.actors)


def _is_ours(party: Party) -> bool:
    """Whether he who speaks names his own side: "nobody in my unit fired"."""
    return party.text.partition(" ")[0].casefold() in _OURS


def is_anothers(told: Account, denied: Account) -> bool:
    """Whether a report itself tells what a state or a known band did, and somebody else speaks of an attack that he had no part in."""
    deniers = {source.name for source in denied.sources if source.rule == NO_PART}
    if not deniers or told.mention.status != "actual" or not told.actors:
        return False
    own = any(not source.name and source.stance == "asserts" for source in told.sources)
    return own and all(party.id is not None and party.name not in deniers for party in told.actors)


def befell_the_denier(told: Account, denied: Account) -> bool:
    """Whether others did to him what was told: who says that his men "had been fired on by smugglers" and "did not fire a round" speaks of
    two events."""
    own = keys_of(denied.actors)
    if not own or not told.actors or not (is_denied(denied) or is_contrary(denied)):
        return False
    return own <= keys_of(told.recipients) and own.isdisjoint(keys_of(told.actors))


def is_no_part_of_others(told: Account, denied: Account, sentence: Sentence) -> bool:
    """Whether somebody says that his own took no part in what others, whom the report knows, are told to have done: "rebels took the town …
    Chad said its soldiers did not take part in the fighting". sentence: that of the denial."""
    if denied.mention.status != "negated" or not denied.actors or not told.actors or is_faceless(told):
        return False
    carried = sentence.tokens[denied.mention.at.token]
    verb = sentence.tokens[carried.head] if carried.head >= 0 else carried
    joining = verb.lemma in _JOINING or any(t.lemma in _SHARE for t in sentence.dependents(verb.index, "obj"))
    charged = any(party.source or party.id is None for party in told.actors)  # "rebels killed nine … the Front took no part in it"
    return joining and not charged and not on_one_side(told.actors, denied.actors)


def is_contrary(account: Account) -> bool:
    """Whether it is somebody's word, not the report's, that it did not happen ("his men had never fired, the mayor said")."""
    told = account.mention.status == "negated" and bool(account.sources) and all(source.name for source in account.sources)
    return told and account.mention.status_rule != "purpose" and not _denies_none_told(account)


_TREATING = frozenset({"abuse", "beat", "flog", "harm", "hurt", "injure", "kill", "mistreat", "sell", "starve", "torture", "wound"})
"""What befalls captives or does not: that they "were not harmed" does not deny that they were taken."""
_TO_COME = frozenset({"content of REQUEST", "content of THREATEN", "content of AGREE"})


def _denies_none_told(account: Account) -> bool:
    """ "France urged the army not to carry out any more killings", "they no longer set off bombs" deny none that were told."""
    if account.mention.status_rule == NO_LONGER:
        return True
    if account.mention.status != "negated" or account.mention.content_of is None:
        return False
    return bool(account.sources) and all(source.rule in _TO_COME for source in account.sources)


def contradicts(one: Account, other: Account) -> bool:
    """Whether of two accounts one is told as a fact and the other, by somebody who does not tell the first, as none.

    In a clash both sides did it, and who says that he did not begin does not deny it.
    """
    if {one.mention.status, other.mention.status} != {"actual", "negated"}:
        return False
    none, told = (one, other) if one.mention.status == "negated" else (other, one)
    asserting = {source.key for source in told.sources if source.stance == "asserts"}
    if none.mention.status_rule.endswith(TO_COME) and none.mention.at < told.mention.at:
        return False  # "said it would not kidnap anybody. In May it abducted a priest"
    if told.mention.mode == "abduct" and none.mention.mode != "abduct" and none.lemma in _TREATING:
        return False
    clash = len(told.actors) > 1 and not told.recipients
    return is_contrary(none) and not clash and not asserting & {source.key for source in none.sources}


_UNARMED = frozenset({"CVL", "EDU", "JRN", "MED", "NGO", "REF", "REL"})
_ARMED = frozenset({"CRM", "MIL", "PRM", "REB", "UAF"})


def gainsaid(account: Account, other: Account) -> bool:
    """Whether somebody denies the one and tells the other himself: then he does not speak of the same event."""
    denying = {source.key for source in account.sources if source.stance == "denies"}
    return any(source.key in denying for source in other.sources if source.stance == "asserts")


def _are_all(parties: Sequence[Party], sectors: frozenset[str]) -> bool:
    return bool(parties) and all(party.sectors[:1] and party.sectors[0] in sectors for party in parties)


def is_other_deed(denied: Account, told: Account) -> bool:
    """Whether what is told of others, behind a denial and by another word, is not what was denied: "no civilians were harmed, officials
    said. A bomb killed two soldiers"; nor by the same one: "denied having killed civilians. They killed nine rebels, the ministry said"."""
    if not (is_contrary(denied) or is_denied(denied)) or told.definite:
        return False
    if denied.lemma == told.lemma:
        return _are_all(denied.recipients, _UNARMED) and _are_all(told.recipients, _ARMED)
    ours, theirs = keys_of(denied.recipients), keys_of(told.recipients)
    return bool(ours and theirs) and not ours & theirs
