"""Who denies having lost what the other side says that it killed or destroyed: "denied losing any men", "said it had lost no vehicles"."""

from __future__ import annotations

from collections.abc import Iterator

from according.records.mention import EventMention
from according.records.parse import Ref, Sentence, Token
from according.stages.attribute.lost_ground import FALLING, kept_ground, lost_ground
from according.stages.attribute.speech import is_negated
from according.stages.attribute.told import Echo, Told, voices
from according.stages.attribute.whose_denial import side_of, told_by

_REACH = 4  # sentences back
_LOSING = frozenset({"lose", "suffer", "sustain", "incur"})
_HARMS = frozenset({"loss", "losses", "casualty", "fatality"})
_WORDS = _LOSING | _HARMS | FALLING
"""Words of which a sentence has one wherever somebody speaks of his losses."""
_MEN = _HARMS | {
    "man", "soldier", "troop", "troops", "fighter", "member", "life", "combatant", "guerrilla", "militant", "rebel", "personnel",
    "officer", "policeman", "one", "anyone", "anybody", "commander", "militiaman",
}  # fmt: skip
_THINGS = (
    frozenset({"vehicle", "truck", "tank", "carrier", "car", "lorry", "jeep", "pickup", "armour", "armor", "convoy", "howitzer", "gun"}),
    frozenset({"aircraft", "plane", "jet", "drone", "helicopter", "warplane", "fighter", "bomber", "gunship"}),
    frozenset({"ship", "boat", "vessel", "warship", "frigate", "gunboat", "corvette", "submarine", "tanker"}),
)
_KILLING = frozenset({"kill", "die", "slay", "shoot", "ambush", "massacre", "wipe", "execute", "behead", "perish", "eliminate"})
_DESTROYING = frozenset({
    "destroy", "burn", "knock", "down", "shoot", "wreck", "blow", "capture", "seize", "disable", "damage", "sink", "hit", "strike",
})  # fmt: skip


def denied_losses(sentence: Sentence, verb: int, told: Told) -> list[int]:
    """What a denial of a loss denies: the taking of "denied losing the town", the killing of "denied having lost any men"."""
    if sentence.vocabulary.isdisjoint(_WORDS):
        return []
    return lost_ground(sentence, verb, told) or _own_losses(sentence, verb, told, denies=True)


def no_losses(told: Told, sentence: Sentence) -> Iterator[Echo]:
    """ "Insisted that the town had not fallen", "said it had lost no men": who says so denies what the other side tells."""
    if sentence.vocabulary.isdisjoint(_WORDS):
        return
    for said in told.speech[sentence.index].values():
        if said.stance == "asserts" and said.speakers and not said.negated and sentence.tokens[said.at].upos == "VERB":
            targets = kept_ground(sentence, said.at, told) or _own_losses(sentence, said.at, told, denies=False)
            yield from voices(sentence, said.speakers, (targets, True), stance="denies", cue=said.cue, rule="says that it lost nothing")


def _own_losses(sentence: Sentence, verb: int, told: Told, *, denies: bool) -> list[int]:
    """The killing or destroying told by others of which somebody says that he lost nobody, or no such thing.

    denies: whether the verb of saying itself denies; else the no stands in what is said.
    """
    lost = [t for clause in sentence.dependents(verb, "ccomp", "xcomp", "obj") for t in _lost(sentence, clause, denies=denies)]
    report = told.speech[sentence.index].get(verb)
    speakers = report.speakers if lost and report is not None else ()
    sides = set().union(*(side_of(told, Ref(sentence.index, k)) for k in speakers)) if speakers else set()
    if not sides:
        return []  # "it had lost no men" may be the word of who told of the killing
    for number in reversed(told.near(sentence.index, _REACH)):
        mention = told.mentions[number]
        if mention.at < Ref(sentence.index, verb) and mention.status == "actual" and mention.type == "ASSAULT":
            if any(_is_of(told, mention, t) for t in lost) and not told_by(told, mention.at, sides):
                return [number]
    return []


def _lost(sentence: Sentence, word: Token, *, denies: bool) -> list[Token]:
    """The men of "losing any men", the losses of "denied any losses", "suffered no losses"."""
    if word.lemma.lower() in _HARMS and denies:
        return [word]
    if word.lemma.lower() not in _LOSING or word.upos != "VERB":
        return []
    found = sentence.dependents(word.index, "obj", "nsubj:pass")
    if denies == is_negated(sentence, word.index):
        return [] if denies else [t for t in found if any(d.form.lower() == "no" for d in sentence.dependents(t.index, "det"))]
    return list(found)


def _is_of(told: Told, mention: EventMention, lost: Token) -> bool:
    """Whether an event may have cost somebody what he speaks of."""
    sentence, lemma = told.parsed.sentences[mention.at.sentence], lost.lemma.lower()
    event = sentence.tokens[mention.at.token].lemma.lower()
    if lemma in _MEN:
        return event in _KILLING
    struck = {t.lemma.lower() for t in sentence.dependents(mention.at.token, "obj", "nsubj:pass")}
    return event in _DESTROYING and any(lemma in kind and struck & kind for kind in _THINGS)
