"""Whose deed a blanket denial is of: "these are lies, the army said" is of what the army is said to have done, not of the other side's deed
that was told last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from according.ontology.blaming import blaming
from according.ontology.closed_classes import THIRD_PERSON
from according.records.parse import Ref, Sentence, Token
from according.stages.attribute.speech import Speech
from according.stages.attribute.told import Echo, Told

_REACH = 3  # sentences back
_CHARGE_REACH = 8
_VERSIONS = frozenset({"account", "version"})
_CHARGED = frozenset({"accusation", "allegation", "charge"})
"""What somebody is charged with, perhaps at some length."""
_OFFICES = frozenset({
    "spokesman", "spokeswoman", "spokesperson", "commander", "official", "minister", "ministry", "leader", "chief", "head", "statement",
    "general", "colonel", "officer", "source", "group", "member", "mr", "president", "party",
})  # fmt: skip
_ACCUSING = frozenset({"accuse", "charge", "suspect"})
_ARMY = frozenset({"army", "military", "soldier", "troop", "troops", "defence", "defense"})
_ARMS = frozenset({
    "aircraft", "bomb", "bullet", "drone", "helicopter", "jet", "missile", "mortar", "plane", "projectile", "rocket", "round", "shell",
    "tank", "warplane", "strike", "airstrike", "raid",
})  # fmt: skip
"""What hits somebody for whoever has it: "two of the bombs hit a wedding" may be the deed of those who deny it."""
_FREED_BACK, _FAR = 4, 8
"""Sentences from the denial back to the attack, where others were freed, or police and soldiers were at work, in between."""
_FORCES = frozenset({"police", "policeman", "officer", "army", "troops", "troop", "soldier", "military"})
_RULERS = frozenset({"government", "state", "authority", "ministry", "interior", "defence", "defense"})
_SHARES = frozenset({"involvement", "responsibility", "complicity", "role", "part", "hand", "connection", "link", "participation"})
_IN_NAME = frozenset({"compound", "flat", "amod", "nmod"})


def deeds_denied(told: Told, found: Sequence[int], *, deniers: Sequence[Ref], before: Ref, reach: int = _REACH) -> list[int]:
    """The deed of those who deny, where what was told last is another's: the other side's, of whom the text names the doer."""
    sides = set().union(*(side_of(told, at) for at in deniers)) if deniers else set()
    doers = [ref for n in found for ref in told.mentions[n].actors]
    known = [ref for ref in doers if not _is_arm(told.parsed.sentences[ref.sentence], ref.token)]
    if not sides or not doers or any(sides & side_of(told, ref) for ref in known):
        return list(found)
    for number in reversed(told.near(before.sentence, reach)):
        mention = told.mentions[number]
        # What bombs did may be the deed of those who deny it, unless they were charged with another.
        fits = bool(known) or told.charged(number)
        if fits and mention.at < before and mention.status == "actual" and not mention.speech and number not in found:
            if any(sides & side_of(told, ref) for ref in mention.actors) and not told_by(told, mention.at, sides):
                return [number]
    return list(found)


def _is_arm(sentence: Sentence, at: int) -> bool:
    """Whether bombs or jets hit somebody: "two of the bombs"."""
    counted = sentence.dependents(at, "nmod") if sentence.tokens[at].upos == "NUM" else []
    return any(t.lemma.lower() in _ARMS for t in (sentence.tokens[at], *counted))


def whose_deeds(told: Told, found: Sequence[int], *, sentence: Sentence, said: Speech, lemma: str) -> list[int]:
    """Of what was told last that which a denial of "the allegations", of "any involvement" is of.

    What a rights group said of the police, of "the police denied the allegations" behind what it said of others.
    """
    deniers = [Ref(sentence.index, speaker) for speaker in said.speakers if speaker is not None]
    if lemma in _SHARES:
        return done_by_none(told, list(found), set[str]().union(*(side_of(told, at) for at in deniers)))
    here = sentence.tokens[said.at].deprel == "acl:relcl" and all(told.mentions[n].at.sentence == sentence.index for n in found)
    if lemma in _VERSIONS and not here:
        return [n for n in found if told.mentions[n].type != "COERCE"]  # whoever disputes it, arrests were made
    if lemma not in _CHARGED or here:  # "accused both sides of it, a charge the army rejects"
        return list(found)
    denied = deeds_denied(told, found, deniers=deniers, before=Ref(sentence.index, said.at), reach=_CHARGE_REACH)
    return denied if all(_is_alleged(told, n) or told.charged(n) for n in denied) else list(found)


def done_by_none(told: Told, last: list[int], sides: set[str]) -> list[int]:
    """Of what was told last, where another plainly did it, the attack before it that has no such doer."""
    if not last or all(told.charged(n) for n in last) or not all(_has_named_doer(told, n) or _is_by_forces(told, n, sides) for n in last):
        return last
    by_forces = not all(_has_named_doer(told, n) for n in last)
    reach = _FAR if by_forces else _FREED_BACK
    attacks = [n for n in told.near(min(told.mentions[n].at.sentence for n in last) - 1, reach) if told.mentions[n].type == "ASSAULT"]
    open_ones = [n for n in attacks if told.mentions[n].status in ("actual", "possible") and not _has_named_doer(told, n)]
    open_ones = [n for n in open_ones if not (by_forces and _is_by_forces(told, n, sides))]
    return open_ones[-1:] or ([] if by_forces else last)


def _has_named_doer(told: Told, number: int) -> bool:
    """Whether the report itself says who did it by a name: a state or force, which is no matter of dispute."""
    mention = told.mentions[number]
    words = ((told.parsed.sentences[ref.sentence], ref.token) for ref in mention.actors)
    named = (word for word in words if word[0][word[1]].upos == "PROPN")
    return mention.status == "actual" and any(not _is_blamed(sentence, at) for sentence, at in named)


def _is_blamed(sentence: Sentence, at: int) -> bool:
    """The M23 of "according to the ministry, which attributed the fire to M23", "accusing M23 of lighting it"."""
    lemma = sentence.tokens[sentence.tokens[at].head].lemma if sentence.tokens[at].head >= 0 else ""
    return lemma in blaming() or lemma in _ACCUSING and sentence.tokens[at].relation in ("obj", "nsubj")


def _is_by_forces(told: Told, number: int, sides: set[str]) -> bool:
    """Whether it is told as what police or soldiers did, who are not those who deny: "police fired tear gas … elders denied that their
    youth were responsible" is of the raid told before."""
    mention = told.mentions[number]
    words = [told.parsed.sentences[ref.sentence][ref.token].lemma.lower() for ref in mention.actors]
    ours = bool(words) and all(word in _FORCES for word in words) and mention.status == "actual"
    plainly = ours and not _is_alleged(told, number)
    return plainly and not any(sides & side_of(told, ref) for ref in mention.actors) and not sides & (_FORCES | _RULERS)


def _is_alleged(told: Told, number: int) -> bool:
    """Whether somebody says so, and not the report itself."""
    at = told.mentions[number].at
    return any(k in told.speech[at.sentence] for k in told.parsed.sentences[at.sentence].ancestors(at.token))


def as_accused(told: Told, echo: Echo) -> Echo:
    """A denial by "they" of what somebody is accused of just before as his whom it accuses: "…, a charge they have rejected"."""
    if echo.voice.disowns_deed and not echo.earlier and _is_told_with_harm(told, echo.mention):
        return replace(echo, granted=True)
    speaker, content = echo.voice.speaker, told.mentions[echo.mention].content_of
    if speaker is None or content is None or echo.voice.stance != "denies":
        return echo
    accusing = told.mentions[content]
    token = told.parsed.sentences[speaker.sentence][speaker.token]
    if accusing.type != "ACCUSE" or token.form.lower() not in THIRD_PERSON or not accusing.recipients:
        return echo
    accused = told.parsed.sentences[accusing.recipients[0].sentence][accusing.recipients[0].token]
    several = accused.has("Number=Plur") or accused.mention == "organization" or accused.mention == "place" and token.form.lower() == "it"
    single = token.form.lower() in ("he", "she")
    if several and single or accusing.at.sentence != speaker.sentence and several == single:
        return echo  # "he rejected the charge that the man had fallen to police bullets": he is not the police
    return replace(echo, voice=replace(echo.voice, speaker=accusing.recipients[0]))


def _is_told_with_harm(told: Told, number: int) -> bool:
    """Whether the report tells what somebody has no part in: "denied responsibility for the attack, in which four were killed"."""
    mention = told.mentions[number]
    sentence = told.parsed.sentences[mention.at.sentence]
    at = mention.at.token
    noun = sentence.tokens[at].head if sentence.tokens[at].deprel == "acl:relcl" else at
    clauses = {t.index for t in sentence.dependents(noun, "acl") if t.deprel == "acl:relcl"}
    return any(told.mentions[n].at.token in clauses and told.mentions[n].status == "actual" for n in told.by_sentence[sentence.index])


def told_by(told: Told, at: Ref, sides: set[str]) -> bool:
    """Whether those who deny have told that deed themselves."""
    sentence, said = told.parsed.sentences[at.sentence], told.speech[at.sentence]
    above = (said[k] for k in (at.token, *sentence.ancestors(at.token)) if k in said)
    return any(sides & side_of(told, Ref(at.sentence, k)) for report in above for k in report.speakers)


def side_of(told: Told, at: Ref) -> set[str]:
    """The words that tell whose man somebody is: those of his name and of whom he speaks for; all words for an army are one."""
    sentence = told.parsed.sentences[at.sentence]
    words = {t.lemma.lower() for t in _named(sentence, at.token) if t.upos in {"NOUN", "PROPN"}} - _OFFICES
    return {"army" if word in _ARMY else word for word in words}


def _named(sentence: Sentence, index: int) -> list[Token]:
    beside = [t for t in sentence.dependents(index, *_IN_NAME) if t.relation != "nmod" or "of" in sentence.marked(t.index, "case")]
    owners = sentence.dependents(index, "nmod:poss")
    if any(t.upos == "PRON" for t in owners):
        return []
    above = [sentence.tokens[sentence.tokens[index].head]] if sentence.tokens[index].relation == "appos" else []
    more = [k for t in above for k in (t, *sentence.dependents(t.index, *_IN_NAME))]
    return [sentence.tokens[index], *beside, *owners, *more]


def of_charge(told: Told, word: Token, targets: list[int]) -> list[int]:
    """Those of some events that a court's charge is of: "prosecutors withdrew the charges" does not take the arrest back."""
    return [n for n in targets if told.charged(n)] if word.lemma.lower() == "charge" else targets
