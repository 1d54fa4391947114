"""Whose offer or words a refusal turns down that names nobody: those of who complains of it, or of whom it answers.

"Management had thrown out the compromise, the union said": the union's. "'Worn out,' replied Oslo, which rejected the text": that of
whoever spoke just before.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from according.ontology.event_types import SPEECH_ACTS
from according.records.account import Account
from according.records.actor import Party, keys_of
from according.records.parse import Parsed, Sentence
from according.stages.assemble.by_event import Events, filled

_REPLYING = frozenset({"answer", "counter", "reply", "respond", "retort", "rejoin"})
_BACK = frozenset({"shoot", "hit", "fire"})
"""Verbs that reply with "back"."""
_CLUES = _REPLYING | {"back"}
_OFFERED = frozenset({
    "appeal", "bid", "call", "compromise", "concession", "deal", "demand", "formula", "idea", "invitation", "offer", "olive", "pay", "plan",
    "plea", "proposal", "request", "settlement", "suggestion", "terms",
})  # fmt: skip
"""What one side puts to the other."""
_LOOKERS_ON = frozenset({"JRN", "IGO", "NGO", "MED", "JUD", "EDU", "UNK"})


def by_the_other_side(
    accounts: Sequence[Account], *, groups: Sequence[Sequence[int]], parsed: Parsed, named: Callable[[int], Sequence[Party]]
) -> tuple[Account, ...]:
    """The accounts, where a refusal of nobody named is directed at the one side that tells of it, or at whom its words answer.

    groups: the accounts of each event. named: the parties that the nouns of a sentence name.
    """
    complains = partial(_who_complains, parsed=parsed, named=named)
    accounts = filled(accounts, groups=groups, role="recipients", known=complains, rule="who tells of it")
    return filled(accounts, groups=groups, role="recipients", known=partial(_whom_it_answers, parsed=parsed), rule="whom it answers")


def _who_complains(
    number: int, accounts: Sequence[Account], event: Events, *, parsed: Parsed, named: Callable[[int], Sequence[Party]]
) -> Sequence[Party]:
    """The union of "management had thrown out a compromise, the union said"; no court, agency or neighbour that looks on."""
    account = accounts[number]
    if account.mention.type != "REJECT" or account.mention.status != "actual" or not account.actors:
        return ()
    told = [source for k in event[number] for source in accounts[k].sources if source.stance == "asserts"]
    sentence = parsed.sentences[account.mention.at.sentence]
    put = (t for t in sentence.dependents(account.mention.at.token, "obj", "nsubj:pass"))
    if len({source.key for source in told}) != 1 or not told[0].name or not any(t.lemma.lower() in _OFFERED for t in put):
        return ()
    here = account.mention.at.sentence
    around = (at for at in (here, here + 1, here - 1) if 0 <= at < len(parsed.sentences))
    side = next((party for at in around for party in named(at) if party.key == told[0].key), None)
    if side is None or side.key in keys_of(account.actors) or _LOOKERS_ON & set(side.sectors[:1]) or _is_of_one_state(side, account):
        return ()
    return (side,)


def _is_of_one_state(party: Party, account: Account) -> bool:
    return party.country is not None and any(p.country == party.country and p.sectors[:1] == party.sectors[:1] for p in account.actors)


def _whom_it_answers(number: int, accounts: Sequence[Account], event: Events, *, parsed: Parsed) -> Sequence[Party]:
    """Who spoke last before "X," answered Oslo, whose ministry rejected the paragraph."""
    refusal = accounts[number]
    mention = refusal.mention
    if mention.type != "REJECT" or mention.status not in ("actual", "negated") or not refusal.actors:
        return ()
    if not _is_reply(parsed.sentences[mention.at.sentence], mention.at.token, refusal):
        return ()
    for k in range(number - 1, -1, -1):
        other = accounts[k]
        if mention.at.sentence - other.mention.at.sentence > 1:
            return ()
        spoke = other.mention.type in SPEECH_ACTS and other.actors and other.mention.content_of is None and k not in event[number]
        if spoke and keys_of(other.actors).isdisjoint(keys_of(refusal.actors)):
            return other.actors
    return ()


def _is_reply(sentence: Sentence, at: int, refusal: Account) -> bool:
    """Whether he who refuses answers with it: not the Movement of "he shot back, charging that the Movement refused"."""
    if _CLUES.isdisjoint(sentence.vocabulary):
        return False
    verbs = [t for t in sentence.tokens if t.upos == "VERB" and (t.lemma in _REPLYING or t.lemma in _BACK and _is_back(sentence, t.index))]
    own = bool(sentence.dependents(at, "nsubj", "nsubj:pass"))
    for verb in verbs:
        for who in sentence.dependents(verb.index, "nsubj", "obj"):  # parsers take the Tehran of "answered Tehran" for an object
            refuses = any(party.covers(who.start) for party in refusal.actors) or sentence.is_below(at, top=who.index)
            if refuses or not own and sentence.tokens[at].head == verb.index:
                return True
    return False


def _is_back(sentence: Sentence, verb: int) -> bool:
    return any(t.form.lower() == "back" for t in sentence.dependents(verb, "advmod", "compound:prt", "compound"))
