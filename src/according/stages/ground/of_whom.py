"""Words for the people whom a figure counts: "civilians", "people, including three children"."""

from __future__ import annotations

from collections.abc import Collection

from according.records.parse import Sentence, Token
from according.stages.ground.figures import Figure, figures_of
from according.stages.ground.time_words import pieces_of, vocabulary
from according.stages.ground.word_sets import words_of


def of_whom(sentence: Sentence, head: int, figure: Figure) -> str | None:
    """Words for the people without the figure, with the part that the text counts out; None where it does not say whom."""
    return _with_part(_named(sentence, head, figure), sentence, head)


def _with_part(of: str | None, sentence: Sentence, head: int) -> str | None:
    """Whom the figure counts with the part that the text counts out: "people, including three children"."""
    at = head + 1
    if of is None or at + 2 >= len(sentence) or sentence[at].form != "," or sentence[at + 1].form.lower() not in words_of("parts"):
        return of
    if sentence.tokens[at + 2].upos != "NUM" and sentence.tokens[at + 2].form.lower() not in ("a", "an", "them"):
        return of
    last = next((k for k in range(at + 2, len(sentence)) if sentence.tokens[k].upos in ("PUNCT", "VERB")), len(sentence)) - 1
    return of + words_between(sentence, at, last) if last > at + 2 else of


def words_between(sentence: Sentence, first: int, last: int) -> str:
    """Words as the text has them, line breaks as spaces. first, last: tokens, last included."""
    tokens = sentence.tokens[first : last + 1]
    gaps = [b.start > a.end for a, b in zip(tokens, tokens[1:])]
    return "".join(t.form + " " * gap for t, gap in zip(tokens, [*gaps, False]))


def _named(sentence: Sentence, head: int, figure: Figure) -> str | None:
    """Words for the people without the figure: "civilians", "pro-government fighters"."""
    if sentence.tokens[head].lemma in words_of("groups"):
        return sentence.tokens[head].form
    if sentence.tokens[head].upos == "NUM" or figure.last >= head:
        people = [t for at in (head, figure.last) for t in sentence.dependents(at, "nmod") if t.index > figure.last]
        people = [t for t in people if not sentence.dependents(t.index, "case") or _is_of(sentence, t)]
        if figure.low == 1 and sentence.tokens[head].upos == "NOUN":
            return sentence.tokens[head].form
        inner = _meant(sentence, people[0]) if people else _object_after(sentence, head)
        if inner is None:
            return None
        before = [t.index for t in sentence.dependents(inner, "amod", "compound") if t.index < inner]
        return " ".join(sentence.tokens[i].form for i in [*sorted(before), inner])
    told = words_of("toll_killed") | words_of("toll_injured")
    if sentence.tokens[head].form.lower() in told:
        return None  # "a toll of 1,000 dead"; "30 dead civilians" are civilians
    inside = [i for i in range(figure.last + 1, head + 1) if sentence.tokens[i].form.lower() not in told]
    before = [i for i in inside if sentence.tokens[i].upos != "PUNCT" or sentence.tokens[i].form == "-"]
    return " ".join(sentence.tokens[i].form for i in before).replace(" - ", "-") or None


def _is_of(sentence: Sentence, noun: Token) -> bool:
    """ "Nine of the enemy", "eight among the guards"; not "eight, including a priest"."""
    return any(t.form.lower() in ("of", "among") for t in sentence.dependents(noun.index, "case"))


def _meant(sentence: Sentence, noun: Token) -> int | None:
    """The noun that tells who they are; of "rebels, four of whom died" the rebels, of "four of them" none."""
    if noun.upos != "PRON":
        return noun.index
    above = [sentence.tokens[k] for k in sentence.ancestors(noun.index)]
    clause = next((t for t in above if t.relation == "acl"), None) if noun.lemma in ("whom", "which") else None
    return clause.head if clause is not None and sentence.tokens[clause.head].mention == "person" else None


def _object_after(sentence: Sentence, head: int) -> int | None:
    """ "Killed three and wounded 12 civilians": of a bare figure what the next verb is done to, where that is counted."""
    verb = sentence.tokens[head].head if sentence.tokens[head].relation == "obj" else -1
    then = [t for t in sentence.dependents(verb, "conj") if t.index > head] if verb >= 0 else []
    objects = [o for t in then[:1] for o in sentence.dependents(t.index, "obj") if o.index == t.index + 2]
    return next((o.index for o in objects if o.mention == "person" and sentence.dependents(o.index, "nummod")), None)


def stranded(sentence: Sentence, phrase: Collection[int], head: int) -> list[Figure]:
    """The number just before a phrase that the parser hung on the noun before: "as a result of the raid 16 sailors were injured".

    Not a year or a day: "in 2019 rebels were killed", "on March 3 soldiers were killed".
    """
    first = min(phrase)
    number = sentence.tokens[first - 1] if first else sentence.tokens[head]
    if number.upos != "NUM" or sentence[head].xpos not in {"NNS", "NNPS"} or number.head >= number.index or number.relation != "flat":
        return []
    named = sentence.tokens[number.index - 1].form.lower() in vocabulary().months or sentence.tokens[number.index - 1].form == "-"
    pieces = [] if named else [piece for piece in pieces_of(sentence) if piece.token == number.index]
    return [figure for figure in figures_of(pieces) if not 1900 <= figure.low <= 2100]
