"""Attacks of words: a minister's "attack on the opposition leader in parliament" is criticism, as nobody who speaks there uses force."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from according.records.account import Account
from according.records.actor import Party
from according.records.parse import Parsed, Sentence

_ATTACKS = frozenset({"attack", "assault", "onslaught", "broadside", "salvo"})
_IN_OFFICE = frozenset({"GOV", "LEG", "OPP", "ELI", "JUD", "PTY"})
_UNARMED = _IN_OFFICE | {"NGO", "REL", "IGO", "EDU", "REF", "LAB", "SOC", "COP", "CVL", "UNK", "MED", "JRN", "BUS"}
_RUNNING = frozenset({"candidate", "contender", "nominee", "rival"})
_ONLY_SPOKEN = frozenset({"debate", "debates", "facebook", "interview", "rhetoric", "tax", "taxes", "televised", "tweet", "twitter"})
"""Where whoever holds no office that is told only speaks, too; an assassin may strike in a campaign."""
_OF_SPEECH = frozenset({
    "advert", "campaign", "candidate", "debate", "editorial", "election", "facebook", "interview", "nominee", "parliament", "poll",
    "polls", "presidential", "primary", "remark", "remarks", "rhetoric", "rival", "rivals", "speech", "tax", "taxes", "televised",
    "tweet", "twitter", "voter", "voters",
})  # fmt: skip
_OF_FORCE = frozenset({
    "acid", "air", "ambush", "armed", "army", "arson", "assailant", "assassin", "bomb", "bombing", "bullet", "bodyguard", "burn",
    "casualty", "crowd", "dead", "death", "die", "drone", "explosion", "fighter", "fire", "grenade", "gun", "gunman", "hospital",
    "injure", "injured", "injury", "kidnap", "kill", "killing", "knife", "machete", "militant", "military", "militia", "missile", "mob",
    "physical", "physically", "rebel", "rocket", "shell", "shelling", "shoot", "shot", "soldier", "stab", "stone", "strike",
    "supporter", "terrorist", "thug", "troop", "troops", "violence", "violent", "weapon", "wound", "wounded", "youth",
})  # fmt: skip
_WORDED = frozenset({
    "blistering", "bitter", "harsh", "outspoken", "rhetorical", "scathing", "stinging", "verbal", "veiled", "vitriolic", "withering",
})  # fmt: skip
"""How words are hurled and no stones."""
_MEDIA = frozenset({
    "address", "article", "blog", "broadcast", "column", "communique", "communiqué", "editorial", "homily", "interview", "letter",
    "pamphlet", "post", "remark", "sermon", "speech", "statement", "tweet",
})  # fmt: skip
_CAMPAIGNING = frozenset({
    "candidacy", "candidate", "candidates", "contender", "debate", "debates", "front-runner", "frontrunner", "nomination", "nominee",
    "primaries", "primary", "running-mate",
})  # fmt: skip
_OF_CAMPAIGN = 3
"""Sentences with at least two such words that make a report one of a campaign, where attacks are criticism."""
_SAID_BACK = _ATTACKS | {"counterattack", "clash"}
_OF_RIVALRY = frozenset({"crowd", "fire", "military", "supporter"})
"""Words of force that campaigns have, too: "came under fire", "cheered by the crowd"."""
_HIT = frozenset({"hit"})
_CONTESTS = frozenset({"battle", "beat", "defeat", "exchange", "fight", "shoot", "war"})
_RALLIES = frozenset({"rally"})
_HE = frozenset({"he", "she", "him", "her", "his"})
_MAKING = frozenset({"deliver", "launch", "level", "make", "mount", "unleash"})
_ONE = frozenset({"NN", "NNP", "PRP", "PRP$"})


def of_words(accounts: Sequence[Account], *, parsed: Parsed) -> tuple[Account, ...]:
    """The accounts, with such attacks as criticism."""
    if not any(account.mention.type == "ASSAULT" and account.lemma in _SAID_BACK | _HIT for account in accounts):
        return tuple(accounts)
    campaign = _is_of_campaign(parsed)
    return tuple(_retyped(a) if _is_of_words(a, parsed) or campaign and _is_in_campaign(a, parsed) else a for a in accounts)


def of_campaign(accounts: Sequence[Account], *, parsed: Parsed) -> frozenset[int]:
    """Of a report of a campaign those that only tell how candidates contend: "a war against both rivals", "held four rallies a day"."""
    asked = [n for n, account in enumerate(accounts) if _is_contest(account, parsed) or _is_rally(account, parsed)]
    return frozenset(asked) if asked and _is_of_campaign(parsed) else frozenset()


def _is_contest(account: Account, parsed: Parsed) -> bool:
    if account.mention.type != "ASSAULT" or account.lemma not in _CONTESTS:
        return False
    return _are_people(account, parsed) if account.lemma == "exchange" else _is_among_people(account, parsed)  # "exchange shots"


def _is_rally(account: Account, parsed: Parsed) -> bool:
    """A rally that a candidate holds; supporters and opponents may protest at it."""
    mention = account.mention
    if mention.type != "PROTEST" or account.lemma not in _RALLIES or not mention.actors or account.recipients:
        return False
    return all(_is_somebody(parsed.sentences[ref.sentence], ref.token) for ref in mention.actors)


def _is_among_people(account: Account, parsed: Parsed) -> bool:
    """Whether only persons that bear no arms are told of on both sides, and no word of force stands there."""
    words = parsed.sentences[account.mention.at.sentence].vocabulary
    return _are_people(account, parsed) and words.isdisjoint(_OF_FORCE - _OF_RIVALRY)


def _are_people(account: Account, parsed: Parsed) -> bool:
    parties, refs = (*account.actors, *account.recipients), (*account.mention.actors, *account.mention.recipients)
    if len(parties) < 2 or account.counts or not all(_are(party, _UNARMED) for party in parties):
        return False
    return all(_is_somebody(parsed.sentences[ref.sentence], ref.token) for ref in refs)


def _is_hit_on(sentence: Sentence, at: int) -> bool:
    """The topic of "hit him on immigration", "hit for what he had said"; not "on the head", "on Monday"."""
    if any("for" in sentence.marked(t.index, "mark", "case") for t in sentence.dependents(at, "advcl")):
        return True
    on = (t for t in sentence.dependents(at, "obl") if not {"for", "on", "over"}.isdisjoint(sentence.marked(t.index, "case")))
    return any(t.upos == "NOUN" and t.mention != "time" and not sentence.dependents(t.index, "det", "nmod:poss") for t in on)


def _is_of_campaign(parsed: Parsed) -> bool:
    """Whether a report tells of candidates and their debates."""
    found = [words for sentence in parsed.sentences if (words := _CAMPAIGNING & sentence.vocabulary)]
    return len(found) >= _OF_CAMPAIGN and len(frozenset[str]().union(*found)) > 1


def _is_in_campaign(account: Account, parsed: Parsed) -> bool:
    """ "His attacks on a judge", "a tweet that attacked Ruiz" in a report of a campaign: by or on one person, and with no word of force."""
    mention, sentence = account.mention, parsed.sentences[account.mention.at.sentence]
    if mention.type == "ASSAULT" and mention.mode is None and account.lemma in _HIT:
        return _is_hit_on(sentence, mention.at.token) and _are_people(account, parsed)
    if mention.type != "ASSAULT" or mention.mode is not None or account.lemma not in _SAID_BACK or account.counts:
        return False
    parties, token = (*account.actors, *account.recipients), sentence.tokens[mention.at.token]
    if not parties or not all(_are(party, _UNARMED) for party in parties) or not sentence.vocabulary.isdisjoint(_OF_FORCE - _OF_RIVALRY):
        return False
    if not account.actors and sentence.dependents(token.index, "nsubj:pass", "aux:pass"):
        return False  # "the candidate was attacked"
    people = [_is_somebody(parsed.sentences[ref.sentence], ref.token) for ref in (*mention.actors, *mention.recipients)]
    return all(people) and len(parties) > 1 if account.lemma == "clash" else any(people)


def _is_somebody(sentence: Sentence, token: int) -> bool:
    """Whether a word means one person: by name, as "he", as a candidate."""
    word = sentence.tokens[token]
    return word.form.lower() in _HE or word.name.endswith("PER") or word.lemma in _RUNNING


def _retyped(account: Account) -> Account:
    return replace(account, mention=replace(account.mention, type="ACCUSE", mode="disapprove"))


def _is_of_words(account: Account, parsed: Parsed) -> bool:
    mention = account.mention
    if mention.type != "ASSAULT" or mention.mode is not None or account.lemma not in _ATTACKS or account.counts:
        return False
    words = parsed.sentences[mention.at.sentence].vocabulary
    if _is_hurled_in_words(parsed.sentences[mention.at.sentence], mention.at.token) and words.isdisjoint(_OF_FORCE):
        return True
    if not account.actors or words.isdisjoint(_OF_SPEECH) or not words.isdisjoint(_OF_FORCE) or not account.recipients:
        return False
    if not all(_are(party, _UNARMED) for party in (*account.actors, *account.recipients)):
        return False
    known = not words.isdisjoint(_ONLY_SPOKEN) or all(party.sectors and _are(party, _IN_OFFICE) for party in account.actors)
    return all(_is_one(parsed.sentences[ref.sentence], ref.token, known=known) for ref in mention.actors)


def _is_hurled_in_words(sentence: Sentence, at: int) -> bool:
    """Whether the words beside an attack say that it is one of words: "a scathing attack", "in his sermon he launched an attack on"."""
    token = sentence.tokens[at]
    if token.upos != "NOUN":
        return False
    if any(t.form.lower() in _WORDED for t in sentence.dependents(at, "amod")):
        return True
    if token.relation == "obl" and sentence[token.head].lemma == "consist":  # "your letter consists largely of attacks on the writers"
        return any(t.lemma.lower() in _MEDIA for t in sentence.dependents(token.head, "nsubj"))
    made = token.deprel in ("obj", "nsubj:pass") and sentence.tokens[token.head].lemma in _MAKING
    beside = (*sentence.dependents(token.head, "obl"), *sentence.dependents(at, "nmod")) if made else ()
    return any(t.lemma.lower() in _MEDIA and "in" in sentence.marked(t.index, "case") for t in beside)


def _are(party: Party, sectors: frozenset[str]) -> bool:
    return set(party.sectors) <= sectors


def _is_one(sentence: Sentence, token: int, *, known: bool) -> bool:
    """Whether it is one person who may be known to speak, or rivals: of a party's supporters nobody knows whether they only spoke."""
    word = sentence.tokens[token]
    if word.lemma in _RUNNING:
        return True
    return known and (word.xpos in _ONE and word.mention in ("person", "") or word.name.endswith("PER"))
