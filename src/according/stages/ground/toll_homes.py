"""Events that a toll itself says it is of: "three died when …", "with the loss of six", "a clash in which doctors counted nine dead"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from according.ontology.afterwards import is_its_occasion
from according.ontology.answering import ANSWERING
from according.ontology.content_words import FIGHTERS
from according.ontology.toll_of import named_behind
from according.records.count import Count
from according.records.mention import PROSPECTIVE, EventMention
from according.records.parse import Parsed, Ref, Sentence
from according.stages.ground.harms import Harm
from according.stages.ground.hits_nobody import kills_none
from according.stages.ground.how_many import is_figure

REACH, NEAR = 6, 2
"""Sentences back to the event that a toll may be of; that of the displaced, whom a whole war may have driven out."""
FAR = 12
"""Sentences back to an event that was told with victims of its own."""
_THEIRS = frozenset({
    "base", "camp", "convoy", "den", "hideout", "lair", "outpost", "position", "post", "stronghold", "target", "trench", "vehicle",
})  # fmt: skip

_HOW = frozenset({"when", "as", "after"})
_ADJACENT = frozenset({"when"})  # right behind a harm, whatever the parser hung its clause on
_BESIDE = frozenset({"appos", "parataxis"})
_WHICH = frozenset({"which", "where", "when"})
HOMES = {"killed": ("ASSAULT",), "injured": ("ASSAULT",), "displaced": ("ASSAULT",), "captured": ("COERCE", "ASSAULT")}
"""Types whose event a toll may be of; who was freed is told with the event."""


def home_in_which(harm: Harm, sentence: Sentence, deeds: Deeds) -> int | None:
    """The clash of "a clash in which doctors counted nine dead"."""
    noun = _noun_of_which(sentence, harm.at)
    if noun is None:
        return None
    return next((n for n, m in deeds.of_sentence(sentence) if m.at.token == noun and has_victims(m)), None)


def is_of_another(harm: Harm, sentence: Sentence, mentions: tuple[EventMention, ...]) -> bool:
    """ "A week after a raid in which doctors counted nine dead", where no mention tells of the raid, or of a riot, which counts others.

    What stands beside what was told renames it: "fired on the crowd, a clash in which …".
    """
    noun = _noun_of_which(sentence, harm.at)
    if noun is None or sentence.tokens[noun].relation in _BESIDE or sentence.tokens[noun].mention != "event":
        return False
    here = next((m for m in mentions if (m.at.sentence, m.at.token) == (sentence.index, noun)), None)
    return here is None or here.type not in HOMES.get(harm.what, ())


def is_occasion(harm: Harm, sentence: Sentence, mentions: tuple[EventMention, ...]) -> bool:
    """ "A crowd burned the station after a boy died in custody": of what came before the burning, and no figure of that.

    mentions: those of the sentence at least.
    """
    deeds = (m.at.token for m in mentions if m.at.sentence == sentence.index and m.type in HOMES.get(harm.what, ()))
    return any(is_its_occasion(sentence, deed=deed, harm=harm.at) for deed in deeds)


def _noun_of_which(sentence: Sentence, at: int) -> int | None:
    """The noun in whose clause with "in which", "during which", "where" a harm is told."""
    if sentence.vocabulary.isdisjoint(_WHICH):
        return None
    for step in (at, *sentence.ancestors(at)):
        token = sentence.tokens[step]
        if token.deprel == "acl:relcl" and token.head >= 0:
            where = sentence.dependents(step, "obl", "advmod")
            return token.head if any(t.form.lower() in _WHICH for t in where) and sentence.tokens[token.head].upos == "NOUN" else None
    return None


def home_when(harm: Harm, sentence: Sentence, deeds: Deeds) -> int | None:
    """ "Three died when their truck hit a mine", "three dead in a blast": the event that it says itself, not one told before."""
    behind = {named_behind(sentence, at=harm.at), named_behind(sentence, at=harm.at + 1)}  # of "nine" in "nine dead in a blast", too
    clauses = [t.index for t in sentence.dependents(harm.at, "advcl")]
    how = [at for at in clauses if _HOW & {t.form.lower() for t in sentence.dependents(at, "mark", "advmod")}]
    how += [sentence.tokens[k].head for k in (harm.at + 1,) if k < len(sentence) and sentence.tokens[k].form.lower() in _ADJACENT]
    within = ((n, m) for n, m in deeds.of_sentence(sentence) if m.at.token in how or m.at.token in behind)
    return next((n for n, m in within if m.type in HOMES.get(harm.what, ()) and has_victims(m)), None)


def home_with(harm: Harm, sentence: Sentence, deeds: Deeds) -> int | None:
    """ "A mine sank a boat, with the loss of six sailors": the event that is told with its loss."""
    noun = sentence.tokens[harm.at]
    if noun.upos != "NOUN" or noun.relation != "obl" or "with" not in sentence.marked(noun.index, "case"):
        return None
    here = ((n, m) for n, m in deeds.of_sentence(sentence) if m.at.token == noun.head)
    return next((n for n, m in here if m.type in HOMES.get(harm.what, ()) and has_victims(m)), None)


def has_victims(mention: EventMention) -> bool:
    """Whether the text tells it as done; what is denied may have been told before, what did not happen has no victims."""
    return mention.status not in PROSPECTIVE and not mention.status_rule.startswith("negation")


@dataclass(frozen=True, slots=True, kw_only=True)
class Deeds:
    """What a report tells, for its tolls. counts: the figures of each mention's own words; answers: mentions of fire returned, whose dead
    are told with them, or of a deed that somebody is wanted for; unarmed: those that befell others than fighters; numbers: of the mentions
    of a sentence, so that a toll asks those near by alone.
    """

    mentions: tuple[EventMention, ...]
    numbers: Mapping[int, tuple[int, ...]]
    counts: Sequence[tuple[Count, ...]]
    answers: frozenset[int]
    unarmed: frozenset[int]

    def counts_so(self, n: int, *whats: str) -> bool:
        """Whether the words of a mention count some whom one of these befell."""
        return any(count.what in whats for count in self.counts[n])

    def told_in(self, first: int, last: int) -> list[int]:
        """Numbers, in their order, of the mentions in sentences first to last."""
        return sorted(n for sentence in range(first, last + 1) for n in self.numbers.get(sentence, ()))

    def of_sentence(self, sentence: Sentence) -> list[tuple[int, EventMention]]:
        """The mentions of a sentence with their numbers."""
        return [(n, self.mentions[n]) for n in self.numbers.get(sentence.index, ())]


def deeds_of(mentions: tuple[EventMention, ...], *, counts: Sequence[tuple[Count, ...]], parsed: Parsed) -> Deeds:
    """The mentions with what is asked of each of them for every toll."""
    answers = frozenset(n for n, m in enumerate(mentions) if parsed.sentences[m.at.sentence][m.at.token].lemma in ANSWERING)
    answers |= {n for n, m in enumerate(mentions) if kills_none(m, parsed)}
    unarmed = frozenset(n for n, m in enumerate(mentions) if m.recipients and all(_is_unarmed(parsed, ref) for ref in m.recipients))
    numbers: dict[int, tuple[int, ...]] = {}
    for n, mention in enumerate(mentions):
        numbers[mention.at.sentence] = (*numbers.get(mention.at.sentence, ()), n)
    return Deeds(mentions=mentions, numbers=numbers, counts=counts, answers=answers, unarmed=unarmed)


def _is_unarmed(parsed: Parsed, ref: Ref) -> bool:
    """Whether a common noun is for others than fighters, and what they hold."""
    token = parsed.sentences[ref.sentence][ref.token]
    return token.upos == "NOUN" and token.lemma.lower() not in FIGHTERS | _THEIRS


def last_told(count: Count, sentence: Sentence, deeds: Deeds, *, disputed: frozenset[int] = frozenset()) -> int | None:
    """The event that a toll is of: the last one told before it within reach, one with victims of its own first.

    disputed: those of which two figures were told: "at the mortuary we counted twelve coffins" is one more of them.
    "Seven rebels" are not of what sailors suffered, and "20 soldiers" sooner of where soldiers were counted than of where rebels were.
    """
    mentions = deeds.mentions
    before = _before(count, sentence, deeds)
    deadly = count.what in ("killed", "injured")
    harming = [n for n in before if deadly and deeds.counts_so(n, "killed", "injured")]
    if deeds.unarmed and _noun(count) in FIGHTERS and any(n not in deeds.unarmed for n in before):
        harming = [n for n in harming if n not in deeds.unarmed]
    if count.what == "displaced":  # "exchanges of fire; two dead, 300 displaced": of what else is counted beside it
        beside = (n for n in before if mentions[n].at.sentence == sentence.index)
        harming = [n for n in beside if deeds.counts_so(n, "killed", "injured")]
    if not harming and deadly and is_figure(count):
        harming = _told_with_victims(count, sentence, deeds)
    alike = [n for n in harming if _noun(count) and any(_noun(one) == _noun(count) for one in deeds.counts[n])]
    if not _noun(count) and count.low > 1:
        alike = [n for n in harming if n in disputed]
    return max(alike or harming or before, key=lambda n: (mentions[n].at.sentence, mentions[n].at.token), default=None)


def _before(count: Count, sentence: Sentence, deeds: Deeds) -> list[int]:
    """The events within reach of a toll. What is only alleged comes last, unless with a figure, which others now put otherwise."""
    mentions = deeds.mentions
    reach = (REACH if count.what != "displaced" else NEAR) if is_figure(count) else 1
    back = deeds.told_in(sentence.index - reach, sentence.index)
    near = [n for n in back if mentions[n].type in HOMES[count.what] and has_victims(mentions[n])]
    if count.what == "captured":
        near = [n for n in near if deeds.counts_so(n, "captured") or mentions[n].mode in ("arrest", "abduct")]
    near = [n for n in near if mentions[n].content_of is None or deeds.counts_so(n, count.what)] or near
    before = [n for n in near if mentions[n].start < count.start] or near
    return [n for n in before if n not in deeds.answers] or before


def _noun(count: Count) -> str:
    """The soldiers of "20 soldiers", in the singular."""
    return (count.of or "").lower().split(",")[0].split(" of ")[0].strip().rpartition(" ")[2].removesuffix("s")


def _told_with_victims(count: Count, sentence: Sentence, deeds: Deeds) -> list[int]:
    """Further up the event that was told with dead or wounded: their number is sooner told anew than that of what was told without."""
    told = ((n, deeds.mentions[n]) for n in deeds.told_in(sentence.index - FAR, sentence.index - REACH - 1))
    hurting = ((n, m) for n, m in told if m.type in HOMES[count.what] and deeds.counts_so(n, "killed", "injured"))
    return [n for n, m in hurting if m.content_of is None and has_victims(m)]
