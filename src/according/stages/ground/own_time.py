"""Which expression of time in its own sentence an event belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from according.ontology.answering import ANSWERS, AVENGING, is_of_answered
from according.records.mention import EventMention
from according.records.parse import Sentence, Token
from according.records.when import TimeMention
from according.stages.ground.clause_time import (
    clauses_of,
    head_of,
    is_real,
    labels_the_line,
    ruled,
    speech_lemmas,
    stands_before,
    stands_behind,
    steps_down,
)
from according.stages.ground.closing_days import closes
from according.stages.ground.moments import moment_clauses
from according.stages.ground.object_days import is_of_its_object, is_of_known_deed
from according.stages.ground.only_named import is_cause, is_day_of_other, is_of_its_cause, is_only_named
from according.stages.ground.tense import content_of
from according.stages.ground.word_sets import words_of

_TOLD, _NOW = frozenset({"VBD", "VBN"}), frozenset({"VBZ", "VBP"})
_ANSWERS = ANSWERS | AVENGING
_WERE = frozenset({"was", "were"})


def own_time(mention: EventMention, *, sentence: Sentence, here: Sequence[TimeMention]) -> tuple[TimeMention | None, bool]:
    """The time in the event's clause, else of something that tells when it was, else in a clause above whose time it shares.

    Also whether there is one at all. here: the dates and clock times of the sentence. The rule of what comes from further off says so.
    """
    at = mention.at.token
    here = [f for f in here if not (labels_the_line(sentence, f) or _only_counts(sentence, f))]
    deeds = {f.first: deed for f in here if (deed := _deed_of(sentence, f)) is not None}
    here = [f for f in here if not is_of_its_object(sentence, f, mention) and not is_day_of_other(sentence, f.first, f.last, at)]
    if not _ANSWERS.isdisjoint(sentence.vocabulary):
        # "An operation in response to the killing of a mayor a day earlier": the day is that of the killing, and not of what answers it.
        here = [f for f in here if not is_of_answered(sentence, word=head_of(sentence, f), at=at)]
    here = [f for f in here if f.first not in deeds or deeds[f.first] == at or sentence.tokens[deeds[f.first]].head != at]
    if not here:
        return None, False
    beside = next((f for f in here if stands_before(sentence, f, at) or stands_behind(sentence, f, at)), None)
    beside = beside or next((f for f in here if deeds.get(f.first) == at or _is_right_before(sentence, f, at)), None)
    own = beside or under(sentence, here, at)
    if own:
        return own, True
    near = next(_told_beside(mention, sentence, here), None) or _of_when(sentence, here, at)
    if near:
        return near, True
    for rule, top, below in clauses_of(mention, sentence):
        if top != at and (is_only_named(sentence, at, top, rule) or is_cause(sentence, at, top)):
            break
        within = next((found for found in here if top != at and found.first <= top <= found.last), None)
        found = within or under(sentence, _not_of_first(sentence, here, top, below), top, below)
        if found:
            return (within, True) if within else (ruled(found, rule), True)
    closing = next((found for found in here[-1:] if is_real(mention) and closes(sentence, found, at)), None)
    return (closing, True) if closing else _of_two(mention, sentence, here)


def _not_of_first(sentence: Sentence, here: Sequence[TimeMention], top: int, below: int) -> Sequence[TimeMention]:
    """Without the April 7 of "the April 7 bombings and because of fresh threats": a noun with a preposition of its own has no part in what
    stands before the first; nor what an event brings about in the day of that event."""
    if sentence.tokens[top].lemma in words_of("causing") and below >= 0 and sentence.tokens[below].relation != "nsubj":
        return [found for found in here if not is_of_its_cause(sentence, head_of(sentence, found), top)]
    if below < 0 or sentence.tokens[below].relation != "conj" or sentence.tokens[top].upos != "NOUN" or not sentence.marked(below, "case"):
        return here
    return [found for found in here if found.last > top]


def _of_when(sentence: Sentence, here: Sequence[TimeMention], at: int) -> TimeMention | None:
    """ "Jailed on Thursday for a rally in 2019, when thousands surrounded the house": the year before "when", whatever verb it hangs on."""
    for index in (at, *sentence.ancestors(at)) if sentence.tokens[at].deprel != "amod" else ():  # "13 jailed leaders" say who is meant
        clause = sentence.tokens[index]
        if clause.relation not in ("advcl", "acl"):
            continue
        when = next((t.index for t in sentence.dependents(index, "advmod", "mark") if t.form.lower() == "when"), -1)
        before = when - 2 if when > 1 and sentence.tokens[when - 1].form == "," else when - 1
        return next((found for found in here if found.last == before), None) if when > 0 else None
    return None


def _is_right_before(sentence: Sentence, found: TimeMention, at: int) -> bool:
    """ "Gunmen suspected to be bandits on Monday night invaded the village": not they were bandits then, but it was then that they did."""
    if sentence.tokens[at].upos != "VERB" or found.last != at - 1:
        return False
    above = list(sentence.ancestors(head_of(sentence, found)))
    clause = next((k for k in above if sentence.tokens[k].relation == "acl"), -1)
    if clause < 0 or sentence.tokens[clause].lemma not in words_of("held_to_be"):
        return False
    if any(t.lemma == "have" for k in above[: above.index(clause)] for t in sentence.dependents(k, "aux")):
        return False  # "thought to have fled on Monday"
    whom = sentence.tokens[sentence.tokens[clause].head]
    return whom.deprel == "nsubj" and whom.head == at


def _deed_of(sentence: Sentence, found: TimeMention) -> int | None:
    """The deed that a time hanging on a verb of speaking is of."""
    deed = _deed_before(sentence, found)
    deed = _judged_before(sentence, found) if deed is None else deed
    return content_of(sentence, found.first) if deed is None else deed


def _judged_before(sentence: Sentence, found: TimeMention) -> int | None:
    """What somebody judges now, right before a time that is past: "deplores the looting of a store by armed men on 29 April"."""
    if found.time is not None and found.time.rule.startswith("publication-day"):
        return None  # both: "condemns the attacks today"
    above = sentence.tokens[head_of(sentence, found)].head
    if above < 0 or above > found.first or sentence[above].lemma not in words_of("judges") or sentence[above].xpos not in _NOW:
        return None
    deeds = sentence.dependents(above, "obj")
    return deeds[-1].index if deeds and above < deeds[-1].index < found.first else None


def _deed_before(sentence: Sentence, found: TimeMention) -> int | None:
    """What somebody is accused of right before a time that hangs on the accusing: "accused it of killing nine people on Sunday"."""
    above = sentence.tokens[head_of(sentence, found)].head
    if above < 0 or sentence.tokens[above].lemma not in speech_lemmas():
        above = sentence.tokens[above].head if above >= 0 and sentence.tokens[above].relation == "obj" else -1
    if above < 0:
        return None
    deeds = [t for t in sentence.dependents(above, "advcl", "ccomp") if t.xpos == "VBG" and above < t.index < found.first]
    of = [t.index for t in deeds if any(m.form.lower() == "of" for m in sentence.dependents(t.index, "mark", "case"))]
    return of[-1] if of else None


def _only_counts(sentence: Sentence, found: TimeMention) -> bool:
    """ "marched, a day after the talks broke down": how far from the other clause the marching is, no time of its own."""
    if found.time is not None or sentence.tokens[found.last].form.lower() not in ("after", "before"):
        return False
    clause, above = sentence.tokens[sentence.tokens[found.last].head], sentence.tokens[head_of(sentence, found)].head
    return clause.relation == "advcl" and clause.head == above


def under(sentence: Sentence, here: Sequence[TimeMention], top: int, below: int = -1) -> TimeMention | None:
    """The time that hangs nearest under a word, but not on the branch below; one that tells a day first."""
    fitting = [(steps, found) for found in here if (steps := steps_down(sentence, head_of(sentence, found), top, below)) is not None]
    # "two weeks after they overran the city on May 23": the count is of another clause.
    return min(fitting, key=lambda f: (f[1].time is None, f[0], f[1].first))[1] if fitting else None


def _told_beside(mention: EventMention, sentence: Sentence, here: Sequence[TimeMention]) -> Iterator[TimeMention]:
    """Times of what stands beside the event and tells when it was."""
    token = sentence.tokens[mention.at.token]
    starts = _starts(sentence, token) if not is_real(mention) else ()
    for top in (*_clauses_behind(sentence, token), *starts, *_from_when(sentence, token)):
        found = under(sentence, here, top)
        if found:
            yield found
    for top in _occasions(mention, sentence, token):
        found = under(sentence, here, top)
        if found:
            yield ruled(found, "same-phrase")
    left_out = sentence.tokens[token.head] if _is_passive_left_out(sentence, token) else token
    for top in (*moment_clauses(sentence, left_out), *(_settings(sentence, token) if mention.speech else ())):
        found = under(sentence, here, top)
        if found:
            yield ruled(found, "same-phrase")
    for top in (*_infinitives(sentence, token), *_conjuncts(sentence, token)):
        found = under(sentence, here, top)
        if found:
            yield found


def _clauses_behind(sentence: Sentence, noun: Token) -> Iterator[int]:
    """ "The agreement that they signed in 2014", "an accusation made last November": the noun's own clause says when it was done."""
    if noun.upos in ("NOUN", "PROPN"):
        yield from (t.index for t in sentence.dependents(noun.index, "acl") if t.lemma in words_of("done"))


def _starts(sentence: Sentence, noun: Token) -> Iterator[int]:
    """ "Talks are due to resume on Friday"."""
    if noun.relation == "nsubj" and sentence.tokens[noun.head].lemma in words_of("due"):
        yield from (t.index for t in sentence.dependents(noun.head, "xcomp"))


def _from_when(sentence: Sentence, noun: Token) -> Iterator[int]:
    """ "Announces a halt for fourteen days, beginning on 13 May": of what is announced, though the parser hangs it on the announcing."""
    if noun.relation == "obj" and noun.upos == "NOUN":
        yield from (t.index for t in sentence.dependents(noun.head, "advcl") if t.form.lower() in ("beginning", "starting"))


def _occasions(mention: EventMention, sentence: Sentence, token: Token) -> Iterator[int]:
    """ "captured in last month's fighting", "wounded during the raid on Friday": what it was a part of."""
    if mention.type not in ("ASSAULT", "PROTEST", "MOBILIZE") and token.lemma not in words_of("taken"):
        return
    for other in sentence.dependents(token.index, "obl", "nmod"):
        cases = {t.form.lower() for t in sentence.dependents(other.index, "case")}
        if other.mention == "event" and cases & words_of("during"):
            yield other.index


def _settings(sentence: Sentence, token: Token) -> Iterator[int]:
    """ "Speaking on Thursday, he promised", "in a statement released on Monday the group threatened": how it was said."""
    for other in sentence.dependents(token.index, "advcl"):
        if other.xpos in ("VBG", "VBN") and other.lemma in words_of("speaking") and not sentence.dependents(other.index, "nsubj"):
            yield other.index
    for other in sentence.dependents(token.index, "obl"):
        if other.lemma in words_of("media"):
            yield from (t.index for t in sentence.dependents(other.index, "acl") if t.lemma in words_of("issued"))


def _infinitives(sentence: Sentence, token: Token) -> Iterator[int]:
    """ "will be allowed to fly home on Thursday", "began to shell the town on Friday"."""
    if token.lemma in words_of("lets"):
        yield from (t.index for t in sentence.dependents(token.index, "xcomp") if t.upos == "VERB")


def _conjuncts(sentence: Sentence, token: Token) -> Iterator[int]:
    """ "seized explosives and arrested five people on Friday": a day told of the last of several verbs is that of all."""
    if token.xpos not in _TOLD:
        return
    if sentence.dependents(token.index, "aux"):
        both = (t for t in sentence.dependents(token.index, "conj") if _is_passive_left_out(sentence, t) or _is_passive_beside(sentence, t))
        yield from (t.index for t in both)
        return
    for other in sentence.dependents(token.index, "conj"):
        if other.xpos in _TOLD and not sentence.dependents(other.index, "nsubj", "aux"):
            yield other.index


def _is_passive_left_out(sentence: Sentence, verb: Token) -> bool:
    """ "Three were killed and 20 others seized on Friday": the second half of one passive, whose "were" is said once."""
    if verb.relation != "conj" or verb.xpos not in _TOLD or not sentence.dependents(verb.head, "aux:pass"):
        return False
    bare = not sentence.dependents(verb.index, "aux", "obj")
    return bare and sentence.tokens[verb.head].is_participle and bool(sentence.dependents(verb.index, "nsubj:pass", "nsubj"))


def _is_passive_beside(sentence: Sentence, verb: Token) -> bool:
    """ "Two were shot dead and a third was beaten in Dhaka on Friday": two passives of one row, joined by "and"."""
    joined = any(t.form.lower() == "and" for t in sentence.dependents(verb.index, "cc"))
    tense = {t.form.lower() for k in (verb.head, verb.index) for t in sentence.dependents(k, "aux:pass")}
    each = all(sentence.dependents(k, "aux:pass") for k in (verb.head, verb.index))
    had = any(t.deprel != "aux:pass" for k in (verb.head, verb.index) for t in sentence.dependents(k, "aux", "mark"))
    return joined and each and tense <= _WERE and not had


def _of_two(mention: EventMention, sentence: Sentence, here: Sequence[TimeMention]) -> tuple[TimeMention | None, bool]:
    """ "condemned on Saturday the attacks on Friday": of two times of a verb of speaking the one behind its object is the object's."""
    token = sentence.tokens[mention.at.token]
    if token.relation != "obj" or sentence.tokens[token.head].lemma not in speech_lemmas():
        return None, False
    beside = [found for found in here if steps_down(sentence, head_of(sentence, found), token.head, token.index) is not None]
    if beside and is_of_known_deed(sentence, beside[-1], token.head):
        return beside[-1], True
    if len(beside) > 1 and beside[-1].first > token.index > beside[0].last:
        return beside[-1], True
    if beside and beside[0].first > token.index and beside[0].time and beside[0].time.granularity == "year":
        return beside[0], True  # "accused of having ordered the killing of three in 2018"
    return None, False
