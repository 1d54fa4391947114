"""What befalls one and the same person but once in a report, however far apart it is told: a death, an arrest, a sentence."""

from __future__ import annotations

from according.ontology.closed_classes import PERSON_PRONOUNS
from according.records.account import Account
from according.records.actor import BY_NAME, Party, keys_of
from according.records.parse import Parsed, Sentence, Token
from according.stages.assemble.bound import ARRESTING, KILLING
from according.stages.assemble.naming import is_deadly, stem
from according.stages.assemble.same_party import THE

WAYS_TO_DIE = frozenset({
    "shoot", "hack", "burn", "stab", "slash", "strangle", "behead", "execute", "club", "bludgeon", "gun", "lynch", "beat", "torture",
})  # fmt: skip
"""How somebody is killed, where another word says that he was."""
_BLOWS = WAYS_TO_DIE | {"fire", "hit", "open", "shooting", "stabbing", "strike"}
_ARREST = ARRESTING | {"book", "capture", "catch", "custody", "detention", "hold", "imprison", "jail", "pick", "remand", "seize", "take"}
"""How somebody is arrested, and what is done with him then; not who is watched, or stopped on his way."""
_ONCE_MORE = frozenset({
    "again", "also", "another", "earlier", "first", "later", "previous", "previously", "prior", "second", "third", "time", "twice",
})  # fmt: skip
_FAILED = frozenset({"attempt", "attempted", "escape", "fail", "survive", "threaten", "try"})
_NEAR = 8
"""Sentences within which "the boy" who was killed is the boy who was killed before."""
_TELLING = 8
"""A figure that two deeds of a report hardly share."""
_SINGLE = frozenset({"NN", "NNP"})
_HE_OR_SHE = PERSON_PRONOUNS - {"they", "them"} | {"his"}


def may_have_befallen(new: Account, parsed: Parsed) -> bool:
    """Whether a mention tells what befell a person who is known by name, and no other time of it."""
    if _befalls(new) is None or not new.recipients or new.mention.status != "actual":
        return False
    return bool(persons(new, parsed) or _the_ones(new, parsed)) and not is_of_another_time(new, parsed)


def befell_the_same(new: Account, old: Account, parsed: Parsed) -> bool:
    """ "Shot dead Dr. Rey … Ms. Rey's killing", "arrested Rey … when Rey was taken in": of one person, and not by others."""
    if old.mention.status != "actual" or not old.recipients or not _are_one_kind(old, new) or not _may_be_by_one(old, new):
        return False
    ours = persons(new, parsed) & persons(old, parsed)
    if not ours and _are_near(old, new):
        ours = _the_ones(new, parsed) & keys_of(old.recipients)
    return bool(ours) and not is_of_another_time(old, parsed)


def counts_the_same(old: Account, new: Account) -> bool:
    """ "The navy seized 26 smugglers … the frigate seized 26": so many of the same kind, by two who are not both known as others."""
    if all(p.id for p in (*old.actors, *new.actors)) or not keys_of(old.recipients) & keys_of(new.recipients):
        return False
    return any(a.low >= _TELLING and (a.what, a.low, a.high) == (b.what, b.low, b.high) for a in old.counts for b in new.counts)


def _befalls(account: Account) -> str | None:
    """What kind of thing it is that befalls somebody once: "death", "arrest" or "sentence"."""
    mention = account.mention
    if mention.type == "ASSAULT" and mention.mode != "abduct":
        return "death" if account.lemma in KILLING or account.lemma in _BLOWS or is_deadly(account) else None
    if mention.type == "COERCE" and mention.mode == "arrest":
        return "arrest" if account.lemma in _ARREST else None
    return "sentence" if mention.type == "SANCTION" and mention.mode == "convict" else None


def _are_one_kind(old: Account, new: Account) -> bool:
    kind = _befalls(new)
    if kind != _befalls(old):
        return False
    if kind == "death":
        # "fired at Rey, who was struck in the chest"
        beside = not new.actors and 0 <= new.mention.at.sentence - old.mention.at.sentence <= 1
        return _kills(old) or _kills(new) or beside or stem(old.lemma) == stem(new.lemma)
    return kind == "arrest" or stem(old.lemma) == stem(new.lemma)


def _kills(account: Account) -> bool:
    return account.lemma in KILLING or is_deadly(account)


def _may_be_by_one(old: Account, new: Account) -> bool:
    """Whether nobody else is said to have done it: "the gunman" may be he whose name is told, "police" no gang."""
    if not old.actors or not new.actors or keys_of(old.actors) & keys_of(new.actors):
        return True
    ours, theirs = ([_is_described(p) for p in account.actors] for account in (old, new))
    if not all(ours) and not all(theirs):
        return False
    sectors = [{s for p in account.actors for s in p.sectors[:1]} for account in (old, new)]
    return not all(sectors) or bool(sectors[0] & sectors[1])


def _is_described(party: Party) -> bool:
    """Whether it bears no name of its own."""
    return party.id is None and "generic" in party.rule


def persons(account: Account, parsed: Parsed) -> frozenset[str]:
    """The keys of those whom it befell and who are persons known by name."""
    sentence = parsed.sentences[account.mention.at.sentence]
    return frozenset(party.key for party in account.recipients if party.rule.startswith(BY_NAME) and _is_person(party, sentence))


def _the_ones(account: Account, parsed: Parsed) -> frozenset[str]:
    """The keys of those who died, each only called "the boy"."""
    if _befalls(account) != "death":
        return frozenset()
    sentence = parsed.sentences[account.mention.at.sentence]
    told = (p for p in account.recipients if p.id is None and p.rule.startswith("generic") and p.text[:4] in THE)
    return frozenset(p.key for p in told if _is_person(p, sentence))


def _are_near(old: Account, new: Account) -> bool:
    return new.mention.at.sentence - old.mention.at.sentence <= _NEAR


def _is_person(party: Party, sentence: Sentence) -> bool:
    token = _last_word(party, sentence)
    if token is None:
        return False
    if token.upos == "PRON":
        return token.form.lower() in _HE_OR_SHE
    while token.relation == "flat" and not token.name.endswith("PER"):  # "Dr. Ana Rey" hangs on its first word
        token = sentence.tokens[token.head]
    return (token.mention == "person" or token.name.endswith("PER")) and token.xpos in _SINGLE


def _last_word(party: Party, sentence: Sentence) -> Token | None:
    return next((t for t in sentence.tokens if t.end == party.end), None)


def is_of_another_time(account: Account, parsed: Parsed) -> bool:
    """Whether it is told as one of several, or as tried only: "was arrested again", "survived an earlier attack"."""
    sentence, at = parsed.sentences[account.mention.at.sentence], account.mention.at.token
    if (_ONCE_MORE | _FAILED).isdisjoint(sentence.vocabulary):
        return False
    above = sentence.tokens[sentence.tokens[at].head].lemma.lower() if sentence.tokens[at].head >= 0 else ""
    beside = {t.lemma.lower() for t in sentence.dependents(at) if t.relation in ("advmod", "amod", "obl", "det")}
    return above in _FAILED or not beside.isdisjoint(_ONCE_MORE | _FAILED)
