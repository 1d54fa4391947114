"""Who did a deed by the word of somebody who blames him for it next, without naming it: "six were shot … the mayor blamed the Front"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from according.ontology.blaming import blaming
from according.ontology.closed_classes import BLAME_PREPOSITIONS
from according.ontology.deeds import load_deeds
from according.records.account import Account
from according.records.actor import Party, keys_of
from according.records.attribution import ACCUSES, BLAMES, voice_of
from according.records.parse import Parsed, Sentence, Token
from according.stages.assemble.bound import CHARGING, GENERIC
from according.stages.assemble.contrary import is_faceless
from according.stages.assemble.same_party import THE, overlap

_BACK = 2
"""Sentences from the blame back to the deed."""
_IT = frozenset({"it", "this", "that", "these", "them", "blame", "finger"})
DOING = frozenset({"carry", "do", "commit", "plant", "perpetrate", "stage", "conduct", "mount", "launch", "execute"})
"""What whoever did it did with "it", "the attack"."""
_UNARMED = (("LEG",), ("JUD",), ("EDU",), ("MED",), ("JRN",))
_PARTS = frozenset({"some", "most", "much", "part", "half", "lot"})
_TAKINGS = frozenset({"arrest", "seize", "hold", "deport"})


def laid_on_others(accounts: Sequence[Account], *, parsed: Parsed) -> tuple[Account, ...]:
    """The accounts, in text order; violence by nobody known as done by whom somebody blames next, who is a voice on it from then on."""
    told = list(accounts)
    for n, account in enumerate(told):
        if account.mention.type == "ACCUSE" and account.lemma in CHARGING and _is_of_what_was_told(account, parsed):
            deed = _deed(told, n)
            if deed is not None:
                told[deed] = _laid(told[deed], account, parsed)
    return tuple(told)


def _is_of_what_was_told(account: Account, parsed: Parsed) -> bool:
    """Whether somebody is blamed, and the words say no more of what for than that it was told: "blamed them", "pinned the raid on them"."""
    mention, sentence = account.mention, parsed.sentences[account.mention.at.sentence]
    if mention.status != "actual" or not account.recipients or len(account.actors) != 1 or account.has_content:
        return False
    verb = sentence.tokens[mention.at.token]
    above = [verb, *sentence.dependents(verb.index, "xcomp")]  # "holds them responsible"
    if does_no_violence(account.recipients):
        return False
    whom = verb.relation == "acl" and not _is_of_who_blames(sentence, verb)  # "the cleric whom the government blames has denied it"
    aside = account.nominal or whom
    return not aside and all(says_no_more(sentence, t, account) for at in above for t in sentence.dependents(at.index))


def _is_of_who_blames(sentence: Sentence, clause: Token) -> bool:
    """ "Was condemned by Chad, which blamed the Front"; "said the mayor, who blamed the Front"."""
    return any(t.form.lower() in ("which", "who") and t.deprel == "nsubj" for t in sentence.dependents(clause.index, "nsubj"))


def does_no_violence(blamed: Sequence[Party]) -> bool:
    """Whether who is blamed is a parliament, a court or the like: it is for what else somebody spoke of."""
    return any(party.sectors[:1] in _UNARMED for party in blamed)


def says_no_more(sentence: Sentence, token: Token, account: Account) -> bool:
    """Whether a word beside a blame tells no more of what for than that it was told; the blamed, and when, tell nothing of it."""
    if token.relation in ("acl", "advcl", "ccomp") and token.index > account.mention.at.token:
        if token.lemma in DOING and _does_it(sentence, token):
            return True  # "accusing the Front of carrying it out"
        return not BLAME_PREPOSITIONS & set(sentence.marked(token.index, "mark")) and token.relation != "ccomp"
    thing = token.relation in ("obj", "iobj") and account.lemma in _LAYING or token.deprel == "nsubj:pass" and account.lemma in _LAYING
    if token.relation == "obj" and token.lemma.lower() in _PARTS:
        return False  # "blamed some of it on Chad"
    if account.lemma == "blame" and token.relation == "obj" and not _is_blamed(sentence, token, account):
        return False  # "blamed provocative steps by Chad" says what it is that Chad did
    blamed = any(party.covers(token.start) for party in account.recipients)  # "was blamed by Chad on the Front"
    what_for = token.relation in ("obl", "nmod") and not blamed and bool(BLAME_PREPOSITIONS & set(sentence.marked(token.index, "case")))
    return not (thing or what_for) or _is_deed(token)


def _does_it(sentence: Sentence, token: Token) -> bool:
    """Whether a verb has only what was told as its object: "carrying it out", "committing the massacre"."""
    objects = sentence.dependents(token.index, "obj")
    return bool(objects) and all(_is_deed(t) and (t.upos == "PRON" or sentence.is_known(t.index)) for t in objects)


def _is_blamed(sentence: Sentence, token: Token, account: Account) -> bool:
    """Whether the object of a blame is somebody, or what was told, and not some other doing of the blamed."""
    whom = any(party.covers(token.start) for party in account.recipients)
    told = _is_deed(token) and sentence.is_known(token.index)
    return whom or told or token.upos == "PRON" or token.mention in ("person", "organization")


_LAYING = frozenset(blaming()) - {"blame"} | {"lay", "point"}
"""Verbs whose object is what was done, or the blame for it; that of blame is whom it falls on, unless "on" stands behind."""


def _is_deed(token: Token) -> bool:
    """Whether a word means what was told: "the raid", "the deaths", "it"."""
    lemma = token.lemma.lower()
    return lemma in _IT or "ASSAULT" in load_deeds().get(lemma, frozenset())


def _deed(told: Sequence[Account], n: int) -> int | None:
    """The violence or taking told last before the blame, where nobody known is said to have done it and the blamed did not suffer it."""
    blame = told[n]
    for k in range(n - 1, -1, -1):
        other = told[k]
        if blame.mention.at.sentence - other.mention.at.sentence > _BACK:
            return None
        if _is_deed_of_somebody(other):
            open_to = not other.actors or is_faceless(other) or _may_be(other, blame) or _is_read_there(other, blame)
            return _first_of(told, k) if open_to and not keys_of(other.recipients) & keys_of(blame.recipients) else None
    return None


def _first_of(told: Sequence[Account], k: int) -> int:
    """The raid of "gunmen raided two villages, killing nine and abducting a priest": what those who did the last thing did first there."""
    here = told[k].mention
    same = (n for n in range(k) if told[n].mention.at.sentence == here.at.sentence and set(here.actors) & set(told[n].mention.actors))
    return next((n for n in same if _is_deed_of_somebody(told[n]) and told[n].mention.type == here.type), k)


def _is_deed_of_somebody(account: Account) -> bool:
    """Whether it is violence or a taking, which somebody must have done; a curfew or a ban is laid on everybody by whoever rules."""
    taken = account.mention.type == "COERCE" and account.mention.mode in _TAKINGS
    return account.mention.status == "actual" and (account.mention.type == "ASSAULT" or taken)


def _may_be(deed: Account, blame: Account) -> bool:
    """Whether whoever is blamed may be the "guerrillas" who did it: a band with a name, and armed men of whom no more is said."""
    unnamed = all(party.id is None and party.sectors[:1] == ("REB",) and party.name.islower() for party in deed.actors)
    return unnamed and all(party.sectors[:1] in (("REB",), ("UAF",), ()) and not party.name.islower() for party in blame.recipients)


def _is_read_there(deed: Account, blame: Account) -> bool:
    """Whether the encoder has the doer from the very words that blame him."""
    there = {(party.start, party.end) for party in blame.recipients}
    return all((party.start, party.end) in there for party in deed.actors)


def _laid(deed: Account, blame: Account, parsed: Parsed) -> Account:
    who = blame.actors[0] if blame.actors else None
    actors = tuple(replace(p, rule=f"blamed for it next: {p.rule}", source=who.name if who else "") for p in blame.recipients)
    if who is None:
        return replace(deed, actors=actors)
    cue = parsed.sentences[blame.mention.at.sentence][blame.mention.at.token].form
    voice = voice_of(who, stance="asserts", cue=cue, rule=BLAMES)
    known = {source.key for source in deed.sources if source.stance != "denies"}
    return replace(deed, actors=actors, sources=(*deed.sources, *([] if voice.key in known else [voice])))


def is_laid_on(told: Account, accused: Account) -> bool:
    """Whether somebody is accused of what the report told of no one known, and to the same: "gunmen attacked an aid convoy … accused the
    Front of opening fire on the convoy"."""
    if not any(source.rule == ACCUSES for source in accused.sources) or told.actors and not is_faceless(told):
        return False
    known = any(party.text[:4] in THE for party in accused.recipients)
    return known and accused.mention.status == "actual" and overlap(told.recipients, accused.recipients) > 0


def is_charged_in_turn(told: Account, accused: Account) -> bool:
    """Whether somebody accuses others of the very attack that a first voice laid on him or his: "police blamed the Front for the blast. The
    Front accused the police of carrying out the attack"."""
    if not (accused.nominal and accused.definite and accused.lemma in GENERIC and accused.actors and not accused.recipients):
        return False
    charged = any(source.rule == ACCUSES for source in accused.sources)
    in_turn = bool({source.key for source in accused.sources} & keys_of(told.actors)) and all(source.name for source in told.sources)
    laid = bool(told.actors) and all(party.source for party in told.actors)
    return charged and (laid or in_turn) and not told.mention.speech
