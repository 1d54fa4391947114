"""Numbers in the phrase of the victims that count nobody: parts of names, dates, ages."""

from __future__ import annotations

from according.records.parse import Sentence
from according.stages.ground.figures import Figure
from according.stages.ground.time_words import vocabulary

LAST_DAY = 31


def is_of_a_name(sentence: Sentence, figure: Figure) -> bool:
    """ "M-23 members", "an F-16 pilot": behind a hyphen it is part of a name; "a 911 supervisor" is one of such."""
    at = figure.first
    behind = sentence.tokens[at + 1] if at + 1 < len(sentence) else None
    if at and sentence[at].form.isdigit() and sentence[at - 1].form.lower() in ("a", "an") and behind is not None and behind.xpos == "NN":
        return True
    joined = at > 1 and sentence[at - 1].form == "-" and sentence[at].head == at - 2 and sentence[at].relation == "flat"
    return joined and sentence.tokens[at - 2].form.isupper()


def is_date(sentence: Sentence, head: int, figure: Figure) -> bool:
    """ "The massacre of 1962", "the 8 May massacre"; "put the dead at eleven" looks like an hour and is a figure."""
    beside = sentence.tokens[max(0, figure.first - 1) : figure.first] + sentence.tokens[figure.last + 1 : figure.last + 2]
    if figure.low <= LAST_DAY and any(t.upos == "PROPN" and t.form.lower() in vocabulary().months for t in beside):
        return True  # "the massacre of 16 November", "of April 28"
    return sentence.tokens[figure.last].mention == "time" and (sentence.tokens[head].upos == "NOUN" or 1900 <= figure.low <= 2100)


def is_age(sentence: Sentence, figure: Figure) -> bool:
    """ "Mario Gomez, 34, is under arrest": between commas behind a name."""
    first, behind = figure.first, sentence.tokens[figure.last + 1].form if figure.last + 1 < len(sentence) else ""
    alone = figure.first == figure.last and figure.low == figure.high and behind in (",", "")
    return alone and first > 1 and sentence.tokens[first - 1].form == "," and sentence.tokens[first - 2].upos == "PROPN"
