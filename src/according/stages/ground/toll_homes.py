"""Events that a toll itself says it is of: "three died when …", "with the loss of six", "a clash in which doctors counted nine dead"."""

from __future__ import annotations

from according.ontology.afterwards import is_its_occasion
from according.ontology.toll_of import named_behind
from according.records.mention import EventMention
from according.records.parse import Ref, Sentence
from according.stages.ground.harms import Harm
from according.stages.ground.how_many import AHEAD

_HOW = frozenset({"when", "as", "after"})
_ADJACENT = frozenset({"when"})  # right behind a harm, whatever the parser hung its clause on
_BESIDE = frozenset({"appos", "parataxis"})
_WHICH = frozenset({"which", "where", "when"})
HOMES = {"killed": ("ASSAULT",), "injured": ("ASSAULT",), "displaced": ("ASSAULT",), "captured": ("COERCE", "ASSAULT")}
"""Types whose event a toll may be of; who was freed is told with the event."""


def home_in_which(harm: Harm, sentence: Sentence, mentions: tuple[EventMention, ...]) -> int | None:
    """The clash of "a clash in which doctors counted nine dead"."""
    noun = _noun_of_which(sentence, harm.at)
    if noun is None:
        return None
    return next((n for n, m in enumerate(mentions) if (m.at.sentence, m.at.token) == (sentence.index, noun) and has_victims(m)), None)


def is_of_another(harm: Harm, sentence: Sentence, mentions: tuple[EventMention, ...]) -> bool:
    """ "A week after a raid in which doctors counted nine dead", where no mention tells of the raid, or of a riot, which counts others.

    What stands beside what was told renames it: "fired on the crowd, a clash in which …".
    """
    noun = _noun_of_which(sentence, harm.at)
    if noun is None or sentence[noun].relation in _BESIDE or sentence[noun].mention != "event":
        return False
    here = next((m for m in mentions if (m.at.sentence, m.at.token) == (sentence.index, noun)), None)
    return here is None or here.type not in HOMES.get(harm.what, ())


def is_occasion(harm: Harm, sentence: Sentence, mentions: tuple[EventMention, ...]) -> bool:
    """ "A crowd burned the station after a boy died in custody": of what came before the burning, and no figure of that."""
    deeds = (m.at.token for m in mentions if m.at.sentence == sentence.index and m.type in HOMES.get(harm.what, ()))
    return any(is_its_occasion(sentence, deed=deed, harm=harm.at) for deed in deeds)


def _noun_of_which(sentence: Sentence, at: int) -> int | None:
    """The noun in whose clause with "in which", "during which", "where" a harm is told."""
    if sentence.vocabulary.isdisjoint(_WHICH):
        return None
    for step in (at, *sentence.ancestors(at)):
        token = sentence[step]
        if token.deprel == "acl:relcl" and token.head >= 0:
            where = sentence.dependents(step, "obl", "advmod")
            return token.head if any(t.form.lower() in _WHICH for t in where) and sentence[token.head].upos == "NOUN" else None
    return None


def home_when(harm: Harm, sentence: Sentence, mentions: tuple[EventMention, ...]) -> int | None:
    """ "Three died when their truck hit a mine", "three dead in a blast": the event that it says itself, not one told before."""
    behind = {named_behind(sentence, at=harm.at), named_behind(sentence, at=harm.at + 1)}  # of "nine" in "nine dead in a blast", too
    clauses = [t.index for t in sentence.dependents(harm.at, "advcl")]
    how = [at for at in clauses if _HOW & {t.form.lower() for t in sentence.dependents(at, "mark", "advmod")}]
    how += [sentence[k].head for k in (harm.at + 1,) if k < len(sentence) and sentence[k].form.lower() in _ADJACENT]
    within = (n for n, m in enumerate(mentions) if m.at.sentence == sentence.index and (m.at.token in how or m.at.token in behind))
    return next((n for n in within if mentions[n].type in HOMES.get(harm.what, ()) and has_victims(mentions[n])), None)


def home_with(harm: Harm, sentence: Sentence, mentions: tuple[EventMention, ...]) -> int | None:
    """ "A mine sank a boat, with the loss of six sailors": the event that is told with its loss."""
    noun = sentence[harm.at]
    if noun.upos != "NOUN" or noun.relation != "obl" or "with" not in sentence.marked(noun.index, "case"):
        return None
    here = (n for n, m in enumerate(mentions) if m.at == Ref(sentence.index, noun.head))
    return next((n for n in here if mentions[n].type in HOMES.get(harm.what, ()) and has_victims(mentions[n])), None)


def has_victims(mention: EventMention) -> bool:
    """Whether the text tells it as done; what is denied may have been told before, what did not happen has no victims."""
    return mention.status not in {*AHEAD, "possible"} and not mention.status_rule.startswith("negation")
