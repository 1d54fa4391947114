"""What somebody is held, jailed or blamed for, which is what a denial of the claim denies."""

from __future__ import annotations

from collections.abc import Sequence

from according.records.mention import EventMention
from according.records.parse import Parsed

JUDGED = frozenset({("COERCE", "arrest"), ("SANCTION", "convict")})
_LAYING = frozenset({"accuse", "blame"})
_OVER = frozenset({"over", "for"})


def what_for(mentions: Sequence[EventMention], last: int, *, parsed: Parsed) -> int:
    """The plot of "were arrested over a plot to kill the king": who denies what is claimed denies that, not the arrest.

    last: the number of the event told last, which is returned where it is nothing of the kind.
    """
    arrest = mentions[last]
    if (arrest.type, arrest.mode) not in JUDGED:
        return last
    sentence = parsed.sentences[arrest.at.sentence]
    charges = [t.index for t in sentence.dependents(arrest.at.token, "obl", "advcl") if _OVER & set(sentence.marked(t.index))]
    below = {k for index in charges for k in sentence.subtree(index)}
    here = ((n, m) for n, m in enumerate(mentions) if m.at.sentence == sentence.index and m.at.token in below)
    return next((n for n, m in here if m.status == "planned"), last)


def only_blames(mention: EventMention, parsed: Parsed) -> bool:
    """Whether it only says whose fault something else was: "the army blamed the Front"."""
    return mention.type == "ACCUSE" and parsed.sentences[mention.at.sentence][mention.at.token].lemma in _LAYING
