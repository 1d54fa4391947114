"""Figures that a second voice sets beside one that was told: ", residents at 30", "the consul, who spoke of 58".

They count what the figure beside them counts, and are of its event. No noun says whom they count, so only a bare figure is taken: one
that counts something else ("recorded thirty-one marches") has its noun behind it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from according.records.parse import Parsed, Sentence, Token
from according.records.relations import IN_NOUN_PHRASE
from according.stages.ground.figures import is_vague
from according.stages.ground.harms import Harm
from according.stages.ground.word_sets import words_of

_NUMBERS, _NEARER = frozenset({"number", "figure", "toll", "total", "count"}), frozenset({"close", "closer", "near", "nearer"})
_AGED, _BETWEEN_AGES = frozenset({"aged", "ages", "age"}), frozenset({",", "and", "or", "to", "-", "–", "between", "from"})
_NAMED_BEHIND = ("appos", "parataxis")
_BACK = 2
"""Sentences back to the figure that somebody puts another beside."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bare:
    """A harm without a word of its own. teller: who gives the figure; beside: the harm whose figure it rivals; home: its event if known."""

    harm: Harm
    teller: int | None
    beside: Harm | None = None
    home: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A figure that was given to an event. start: of its words in the text; home: index of the mention."""

    what: str
    start: int
    sentence: int
    home: int


def bare_figure(sentence: Sentence, start: int) -> int | None:
    """A figure at a place, over "at least", "more than", "only"; it counts people, not days or shells."""
    for at in range(start, min(start + 4, len(sentence))):
        token = sentence.tokens[at]
        if token.upos == "NUM" or is_vague(token.form):
            head = sentence.tokens[token.head] if token.relation == "nummod" and token.head > at else None
            thing = head is not None and (head.mention in ("object", "time", "place") or head.lemma in words_of("measures"))
            return None if thing or _is_date(sentence, at) else at
        if token.upos not in ("ADV", "ADJ", "ADP", "DET", "SCONJ"):
            return None
    return None


def _is_date(sentence: Sentence, at: int) -> bool:
    after = sentence.tokens[at + 1].form.lower() if at + 1 < len(sentence) else ""
    return (
        after in words_of("ages") | words_of("measures")
        or _is_age(sentence, at)
        or after in ("a.m.", "p.m.", "am", "pm", "o'clock", ":")
        or ":" in sentence.tokens[at].form
    )


def _is_age(sentence: Sentence, at: int) -> bool:
    """ "Two men aged 41 and 52", "aged between 9 and 12": the numbers back to the word that says so."""
    before = (t for t in reversed(sentence.tokens[max(0, at - 8) : at]) if t.upos != "NUM" and t.form.lower() not in _BETWEEN_AGES)
    word = next(before, None)
    return word is not None and word.form.lower() in _AGED


def echoes(sentence: Sentence, found: Sequence[Bare]) -> Iterator[Bare]:
    """Who else gives a figure in the sentence: "…, residents at 30", "; the police acknowledge six", ", and 47 according to a network"."""
    if not found:
        return
    first = min(found, key=lambda bare: bare.harm.victim)
    known = {bare.harm.victim for bare in found} | {bare.harm.at for bare in found}
    for at in range(first.harm.victim + 1, len(sentence)):
        token = sentence.tokens[at]
        if (token.upos != "NUM" and not is_vague(token.form)) or at in known or bare_figure(sentence, at) != at:
            continue
        if token.head in known and not _is_by_that(sentence, at):
            continue
        teller = _teller(sentence, at)
        if teller is not None:
            last = max((bare for bare in found if bare.harm.victim < at), key=lambda bare: bare.harm.victim)
            yield Bare(harm=Harm(at=at, what=last.harm.what, victim=at), teller=teller, beside=last.harm)


def repeated(sentence: Sentence, *, parsed: Parsed, told: Sequence[Told]) -> Iterator[Bare]:
    """Who gives another figure for what the sentence or the one before counted: "the consul spoke of 58", "a priest put it at 23"."""
    yield from _said_to_be(sentence, parsed, told)
    yield from _named_in_lists(sentence, parsed, told)
    for verb in sentence.tokens:
        if verb.upos != "VERB" or not (verb.lemma in words_of("toll_tellers") or verb.lemma in words_of("toll_givers")):
            continue
        for figure in _given_by(sentence, verb):
            last = _last(_alike(told, figure), sentence, figure, parsed) if _is_given(sentence, verb, figure) else None
            dead = any(t.form.lower() == "toll" for t in sentence.dependents(verb.index, "obj"))  # not those taken hostage
            if last is not None and not (dead and last.what in ("captured", "released", "displaced")):
                subjects = sentence.dependents(verb.index, "nsubj")
                harm = Harm(at=figure.index, what=last.what, victim=figure.index)
                yield Bare(harm=harm, teller=subjects[0].index if subjects else None, home=last.home)


def _named_in_lists(sentence: Sentence, parsed: Parsed, told: Sequence[Told]) -> Iterator[Bare]:
    """ "The union has a list of five names", "gave the names of seven victims": so many of those killed."""
    for name in sentence.tokens if "names" in sentence.vocabulary else ():
        if name.lemma != "name":
            continue
        listed = name.relation == "nmod" and sentence.tokens[name.head].lemma == "list"
        whom = [name] if listed else [t for t in sentence.dependents(name.index, "nmod") if t.lemma in words_of("whoever")]
        figure = next((t for t in whom if any(k.upos == "NUM" for k in sentence.dependents(t.index, "nummod"))), None)
        last = _last([one for one in told if one.what == "killed"], sentence, figure, parsed) if figure is not None else None
        for_what = any("for" in sentence.marked(t.index, "case") for t in sentence.dependents(name.index, "nmod"))
        if figure is None or last is None or for_what:  # "a list of five names for the post"
            continue
        verb = next((k for k in sentence.ancestors(name.index) if sentence.tokens[k].upos == "VERB"), -1)
        tellers = sentence.dependents(verb, "nsubj") if verb >= 0 else []
        harm = Harm(at=figure.index, what="killed", victim=figure.index)
        yield Bare(harm=harm, teller=tellers[0].index if tellers else None, home=last.home)


def _given_by(sentence: Sentence, verb: Token) -> list[Token]:
    """What a verb may give as a figure; of "gave a figure of 19" the 19."""
    objects = sentence.dependents(verb.index, "obj", "obl")
    counted = (t for noun in objects if noun.lemma in _NUMBERS for t in sentence.dependents(noun.index, "nmod"))
    named = (t for noun in objects if noun.lemma in _NUMBERS for t in sentence.dependents(noun.index, *_NAMED_BEHIND))
    return [*objects, *(t for t in counted if t.upos == "NUM"), *named]


def _said_to_be(sentence: Sentence, parsed: Parsed, told: Sequence[Told]) -> Iterator[Bare]:
    """ "The union said the number was closer to 60", "the true figure was nine"."""
    for subject in sentence.related("nsubj"):
        if subject.lemma not in _NUMBERS or not sentence.is_known(subject.index) or sentence.dependents(subject.index, "nmod"):
            continue
        said = sentence.tokens[subject.head]
        near = sentence.dependents(said.index, "obl", "nmod") if said.lemma in _NEARER else []
        figure = next((t for t in (said, *near) if t.upos == "NUM" and t.mention not in ("time", "place")), None)
        last = _last(told, sentence, figure, parsed) if figure is not None else None
        if figure is None or last is None:
            continue
        tellers = sentence.dependents(said.head, "nsubj") if said.relation == "ccomp" else []
        harm = Harm(at=figure.index, what=last.what, victim=figure.index)
        yield Bare(harm=harm, teller=tellers[0].index if tellers else None, home=last.home)


def _is_given(sentence: Sentence, verb: Token, figure: Token) -> bool:
    """Whether a verb gives a bare figure: "gives eight", "spoke of 58", "put the number at 23", "counted nine victims"."""
    if figure.index < verb.index:
        return False
    if figure.upos == "NOUN" and figure.lemma != "victim":
        return _tells_of_them(sentence, verb, figure)
    if figure.lemma == "victim":
        return verb.lemma in words_of("toll_tellers") and any(t.upos == "NUM" for t in sentence.dependents(figure.index, "nummod"))
    if figure.upos != "NUM" or sentence.dependents(figure.index, "nmod", "nummod"):
        return False
    case = next((t.form.lower() for t in sentence.dependents(figure.index, "case")), "")
    if case in {"at", "as"}:
        objects = [t for t in sentence.dependents(verb.index, "obj") if not sentence.dependents(t.index, "nmod")]  # not "of boats"
        return verb.lemma in words_of("toll_givers") and any(t.lemma in words_of("toll_nouns") or t.form.lower() == "it" for t in objects)
    after = sentence.tokens[figure.index + 1].upos if figure.index + 1 < len(sentence) else "PUNCT"
    alone = figure.mention not in ("time", "place") and after not in ("NOUN", "PROPN", "ADJ", "NUM", "SYM")
    gives = verb.lemma in words_of("toll_tellers") or figure.head != verb.index and verb.lemma in words_of("toll_givers")
    return alone and case in ("", "of") and gives and bare_figure(sentence, figure.index) is not None


def _alike(told: Sequence[Told], figure: Token) -> Sequence[Told]:
    """What was told of those whom the figure counts, where its noun says what befell them."""
    held = figure.lemma in words_of("held_people")
    return [one for one in told if one.what == "captured"] if held else told


def _tells_of_them(sentence: Sentence, verb: Token, people: Token) -> bool:
    """ "Spoke of fourteen suspects", "gave a different figure: three prisoners": so many of those told before."""
    counted = any(t.upos == "NUM" for t in sentence.dependents(people.index, "nummod"))
    if not counted or people.lemma not in words_of("whoever"):
        return False
    named = people.relation in _NAMED_BEHIND and sentence.tokens[people.head].lemma in _NUMBERS
    return named or verb.lemma == "speak" and "of" in sentence.marked(people.index, "case")


def _last(told: Sequence[Told], sentence: Sentence, figure: Token, parsed: Parsed) -> Told | None:
    """The figure told last before a word, of its sentence first; None where killed and injured stand together and either may be meant."""
    for back in range(_BACK + 1):
        number = sentence.index - back
        if number < 0 or parsed.sentences[number].paragraph < sentence.paragraph - 1:
            return None
        near = [one for one in told if one.sentence == number and one.start < figure.start]
        if near:
            last = max(near, key=lambda one: one.start)  # of the same people twice ("62 held since May came home") the first
            return last if len({one.what for one in near}) == 1 or all(one.start == last.start for one in near) else None
    return None


def _is_by_that(sentence: Sentence, at: int) -> bool:
    """ "Sixteen by their own count, nine by that of the harbour master"."""
    return [t.form.lower() for t in sentence.tokens[at + 1 : at + 3]] == ["by", "that"]


def _teller(sentence: Sentence, at: int) -> int | None:
    """The head word of who gives a bare figure: just before it, over a verb of telling or "at", or behind "according to"."""
    after = sentence.tokens[at + 1 : at + 3]
    if [t.form.lower() for t in after] == ["according", "to"]:
        return _noun_after(sentence, at + 3)
    if _is_by_that(sentence, at):
        return _noun_after(sentence, at + 3)
    step = at - 1
    while step > 0 and sentence.tokens[step].upos in ("ADV", "ADJ", "ADP", "SCONJ") and sentence.tokens[step].form.lower() != "of":
        step -= 1
    ended = at + 1 >= len(sentence) or sentence.tokens[at + 1].upos in ("PUNCT", "CCONJ")
    if sentence.tokens[step].upos == "VERB" and sentence.tokens[step].lemma in words_of("toll_tellers") and ended:
        subjects = sentence.dependents(step, "nsubj")
        return subjects[0].index if subjects else None
    gapped = step < at - 1 and sentence.tokens[step].upos in ("NOUN", "PROPN") and ended
    return step if gapped and sentence.tokens[step].mention in ("person", "organization", "place") else None


def in_brackets(sentence: Sentence, harm: Harm) -> int | None:
    """Who gives a figure in brackets behind it: "two dead and six hurt (health office)"; not "six guards (three of them women)"."""
    start = max(harm.at, harm.victim) + 1
    if start >= len(sentence) or sentence.tokens[start].form != "(":
        return None
    inside = sentence.tokens[start + 1 : start + 8]
    end = next((n for n, t in enumerate(inside) if t.form == ")"), 0)
    words = inside[:end]
    if not words or any(t.upos not in IN_NOUN_PHRASE for t in words):
        return None
    last = next((t for t in reversed(words) if t.upos == "NOUN" and t.mention in ("person", "organization")), None)
    return last.index if last is not None else None


def _noun_after(sentence: Sentence, start: int) -> int | None:
    nouns = [t for t in sentence.tokens[start : start + 8] if t.upos in ("NOUN", "PROPN")]
    return next((t.index for t in nouns if t.relation != "compound"), None)
