"""Days at the very end of a sentence, behind a comma, as news agencies set them."""

from __future__ import annotations

from according.records.parse import Sentence
from according.records.when import TimeMention
from according.stages.ground.clause_time import head_of


def closes(sentence: Sentence, found: TimeMention, at: int) -> bool:
    """ "Killed one after he threatened the force in Sayyid Abad district, Wardak province, Sunday": behind a comma at the very end, it is
    the day of the whole, whatever clause it hangs on."""
    words = [t.index for t in sentence.tokens if t.upos != "PUNCT"]
    alone = found.first > 0 and sentence.tokens[found.first - 1].form == "," and words[-1:] == [found.last]
    return alone and sentence.is_below(head_of(sentence, found), top=at)
