"""The day that a clause with "when" tells more of: "quiet since May 12, when rebels burned the market" has them burn it on May 12."""

from __future__ import annotations

from collections.abc import Sequence

from according.records.mention import EventMention
from according.records.parse import Sentence
from according.records.when import TimeMention

_CLAUSES = frozenset({"advcl", "acl"})


def day_described(
    mention: EventMention, *, sentence: Sentence, here: Sequence[TimeMention], found: TimeMention | None
) -> TimeMention | None:
    """The day right before ", when", in whose clause the event stands; None elsewhere, and where the event has a day of its own in it.

    here: the dates of the sentence. found: what the event's own words say.
    """
    if "when" not in sentence.vocabulary:
        return None
    for k in (mention.at.token, *sentence.ancestors(mention.at.token)):
        whens = sentence.dependents(k, "advmod", "mark") if sentence.tokens[k].relation in _CLAUSES else ()
        for when in (t.index for t in whens if t.form.lower() == "when"):
            day = next((one for one in here if one.last == when - 2 and one.time is not None), None)
            if day is not None and sentence.tokens[when - 1].form == "," and (found is None or found.first < when):
                return day
    return None
