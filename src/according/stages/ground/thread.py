"""The day of an event that its own sentence does not date: from the report's thread."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from operator import attrgetter

from according.records.document import Document
from according.records.mention import CARRIED_OUT, EventMention
from according.records.parse import Parsed, Ref, Sentence, Token
from according.records.when import Time, TimeMention
from according.stages.ground.bounds import with_preposition
from according.stages.ground.clause_time import head_of, is_background, since_words, speech_lemmas, tells_own_deed
from according.stages.ground.items import heading_of
from according.stages.ground.named_later import named_later
from according.stages.ground.own_time import own_time
from according.stages.ground.performing import is_main_telling, is_performative
from according.stages.ground.word_sets import words_of

_SENTENCE = attrgetter("sentence")
_ASIDE = frozenset({"acl", "ccomp", "nmod", "advcl", "xcomp"})
INCIDENTS = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "PROTEST"})
"""Types of what takes place on a day, which a report narrates in order."""
_FAR = 1
"""Narrative carries its day over at most so many paragraph breaks: newspapers break after every sentence or two."""


_OF_RECORD = frozenset({
    "acquit", "arraign", "charge", "convict", "indict", "plead", "quash", "sentence", "sanction", "try", "uphold", "overturn", "impose",
    "blacklist", "clear", "testify", "document", "publish", "accuse", "blame",
})  # fmt: skip
"""What courts, experts and those who sanction do long after the deeds that they tell of."""
_TOLD_WITH = ("nsubj", "nsubj:pass", "obj", "conj", "ccomp", "xcomp", "parataxis", "advcl")
"""What a verb with a day tells of that day too."""
_ANOTHER = frozenset({"a", "an", "another"})
_LOOK_BACK = 60
"""Sentences; keeps very long texts linear."""
_NEWS, _LONG_AGO = 10, 100
"""News is at most so many days old; what is older than so many is background."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """A report with its times, by sentence. deeds: where incidents are told that happened; None where nobody has looked for them."""

    parsed: Parsed
    document: Document
    times: tuple[TimeMention, ...]
    deeds: frozenset[Ref] | None = None

    def dates(self, sentence: int) -> list[TimeMention]:
        """Dates and clock times of a sentence, without durations, sets and hours of an unknown day."""
        first = bisect_left(self.times, sentence, key=_SENTENCE)
        found = self.times[first : bisect_right(self.times, sentence, lo=first, key=_SENTENCE)]
        return [one for one in found if one.kind == "date" or (one.kind == "time" and one.time)]

    def before(self, sentence: int) -> Iterator[Sentence]:
        """Sentences before one, the nearest first, so far back as a reader remembers."""
        return reversed(self.parsed.sentences[max(0, sentence - _LOOK_BACK) : sentence])

    def time_of(self, mention: EventMention) -> Time | None:
        """By the same noun dated before, by the day that the narrative has reached, or of the report's own news."""
        sentence = self.parsed.sentences[mention.at.sentence]
        token = sentence.tokens[mention.at.token]
        if mention.speech:
            return self._told(mention, sentence, token) if is_performative(sentence, token) else None
        nouns = _events_beside(sentence, token)
        named = next((time for noun in nouns if (time := self.same_noun(mention, noun))), None)
        named = named or next((t for noun in nouns if (t := named_later(mention, noun, parsed=self.parsed, dates=self.dates))), None)
        if named:
            return named
        if mention.type not in INCIDENTS or mention.status != "actual" or mention.status_rule == CARRIED_OUT:
            return None
        deed = mention.type == "ASSAULT"
        if any(is_known_fight(sentence, noun) for noun in nouns):
            return self.carried(sentence, deed=deed)
        narrated = is_told_in_line(sentence, token) and is_simple_past(sentence, token)
        return self.carried(sentence, far=_FAR, deed=deed) if narrated else None

    def begun(self, mention: EventMention) -> Time | None:
        """When "since the fall of the town" began: the day of what was told of the town before."""
        sentence = self.parsed.sentences[mention.at.sentence]
        names = {sentence.tokens[i].form for i in since_words(mention, sentence=sentence) if sentence.tokens[i].name.endswith("LOC")}
        found_days: list[Time] = []
        for other in self.before(sentence.index) if names else ():
            here = self.dates(other.index)
            for place in (t for t in other.tokens if here and t.form in names):
                events = [i for i in other.ancestors(place.index) if other[i].upos == "VERB" or other[i].mention == "event"]
                for at in events[:1]:
                    found, _ = own_time(replace(mention, at=Ref(other.index, at), status="actual"), sentence=other, here=here)
                    time = with_preposition(found, sentence=other, document=self.document) if found else None
                    if time and time.start == time.end:
                        found_days.append(replace(time, rule=f"{time.rule}, same-word"))
        return max(found_days, key=lambda time: time.start, default=None)

    def day_of(self, mention: EventMention, noun: Token) -> Time | None:
        """The day of an event that the report has told before and takes up with a noun ("the blast")."""
        sentence = self.parsed.sentences[mention.at.sentence]
        named = self.same_noun(mention, noun) if sentence.is_known(noun.index) else None
        return named or (self.carried(sentence) if is_known_fight(sentence, noun) else None)

    def same_noun(self, mention: EventMention, token: Token) -> Time | None:
        """ "the attack", where an attack was dated before."""
        sentence = self.parsed.sentences[mention.at.sentence]
        if is_perfect(sentence, token) or (token.head >= 0 and sentence[token.head].xpos == "VB" and not sentence.is_known(token.index)):
            return None  # "nations which have conducted strikes", "to end its attacks": of no day
        if any(t.mention == "time" for t in sentence.dependents(token.index)):
            return None  # "convicted after last year's strike": not the strike that is the news
        if any(t.form.lower() in _ANOTHER for t in sentence.dependents(token.index, "det")):
            return None  # "gathered for a demonstration" is of no year of which another was told
        for other in self.before(mention.at.sentence):
            here = self.dates(other.index)
            if not here:
                continue
            for candidate in other.tokens:
                noun = candidate.lemma == token.lemma and candidate.upos in ("NOUN", "PROPN") and candidate.relation != "compound"
                if noun and not (candidate.relation == "obj" and other[candidate.head].xpos == "VB"):  # "met to assess the attack"
                    found, _ = own_time(replace(mention, at=Ref(other.index, candidate.index)), sentence=other, here=here)
                    time = with_preposition(found, sentence=other, document=self.document) if found else None
                    if time:
                        return replace(time, rule=f"{time.rule}, same-word")
        return None

    def carried(self, sentence: Sentence, *, far: int = _LOOK_BACK, said: bool = False, deed: bool = False) -> Time | None:
        """The day of the sentence before that has one on its main line and tells of the past.

        far: paragraph breaks. said: a day on which only something was said will do. deed: of an attack, for which others are held later.
        """
        for other in self.before(sentence.index) if heading_of(sentence) is None and not _opens_elsewhere(sentence) else ():
            if sentence.paragraph - other.paragraph > far or self._is_another_item(other, sentence):
                return None
            if other.kind == "dateline" or not any(token.upos == "VERB" for token in other.tokens):
                continue
            dated = [m for m in self.dates(other.index) if m.time and m.time.granularity in ("day", "time")]
            main = [m for m in dated if is_main(other, m, said=said) and (said or not _is_of_record(other, m, deed=deed))]
            if main and not said and not self._tells_deed(other, main):
                return None
            days = [time for m in main if (time := with_preposition(m, sentence=other, document=self.document)) and time.start == time.end]
            past = [day for day in days if not _lies_ahead(day, self.document.published) and not self._is_old_start(other, day)]
            if past:
                return replace(past[-1], rule=f"{past[-1].rule}, carried")
            if self._went_back(other):
                return None
            if heading_of(other) is not None:
                return None  # another item
        return None

    def _is_another_item(self, other: Sentence, here: Sentence) -> bool:
        """Whether a bullet or number parts a sentence from an earlier one of the same list."""
        return other.paragraph != here.paragraph and {other.paragraph, here.paragraph} <= self.parsed.bullets

    def _tells_deed(self, sentence: Sentence, found: list[TimeMention]) -> bool:
        """Whether what a sentence tells of a day is a deed: the day of "met on Wednesday to discuss the bombing" is no deed's."""
        if self.deeds is None:
            return True
        deeds = {ref.token for ref in self.deeds if ref.sentence == sentence.index}
        verbs = (verb for one in found if deeds for verb in sentence.ancestors(head_of(sentence, one)))
        return any(verb in deeds or any(t.index in deeds for t in sentence.dependents(verb, *_TOLD_WITH)) for verb in verbs)

    def _is_old_start(self, sentence: Sentence, day: Time) -> bool:
        """ "The strike began on March 14": what goes on since long before the news is no day of what is told next."""
        root, published = sentence.tokens[sentence.root] if sentence.root >= 0 else None, self.document.published
        if root is None or published is None or root.lemma not in words_of("begins") or (published - day.end).days <= _NEWS:
            return False
        return any(t.mention == "event" for t in sentence.dependents(root.index, "nsubj"))

    def _went_back(self, sentence: Sentence) -> bool:
        """ "In 2002, police shot dead two pickets": what follows on that is not of the days that the news told before."""
        published = self.document.published
        if published is None:
            return False
        old = (m for m in self.dates(sentence.index) if m.time and m.time.granularity in ("year", "month"))
        return any(m.time is not None and (published - m.time.end).days > _LONG_AGO and is_main(sentence, m) for m in old)

    def _told(self, mention: EventMention, sentence: Sentence, token: Token) -> Time | None:
        """ "We condemn": a text that is the statement itself was made the day that it was published."""
        day, at = self.document.published, mention.start
        if day is None or mention.mode == "investigate" or not is_main_telling(sentence, token) or self._in_the_past(sentence):
            return None
        return Time(start=day, end=day, granularity="day", text="", start_offset=at, end_offset=at, rule="told-in-the-report")

    def _in_the_past(self, sentence: Sentence) -> bool:
        """Whether the paragraph has come to days long before publication, so that what is said there was said then."""
        published = self.document.published
        for other in self.before(sentence.index):
            if other.paragraph != sentence.paragraph:
                return False
            days = [m.time for m in self.dates(other.index) if m.time and is_main(other, m)]
            if days and published:
                return (published - days[-1].end).days > _NEWS
        return False


def _lies_ahead(day: Time, published: date | None) -> bool:
    """Whether a day is to come: that of "would appear in court on Friday" dates nothing that was done."""
    return "weekday-after" in day.rule or published is not None and day.start > published


def is_main(sentence: Sentence, found: TimeMention, *, said: bool = False) -> bool:
    """Whether a time belongs to what its sentence mainly tells: not to a clause or phrase beside it, nor to somebody's speaking.

    said: a time of speaking will do.
    """
    head = head_of(sentence, found)
    above = sentence.tokens[head].head
    spoken = above >= 0 and sentence.tokens[above].lemma in speech_lemmas() and not _is_called_off(sentence, above)
    if spoken and not said and not tells_own_deed(sentence, sentence.tokens[above]):
        return False
    for index in (head, *sentence.ancestors(head)):
        token = sentence.tokens[index]
        told = token.relation == "ccomp" and sentence.tokens[token.head].lemma in speech_lemmas()
        if token.relation in _ASIDE and not told:
            return False
    return True


def _is_of_record(sentence: Sentence, found: TimeMention, *, deed: bool) -> bool:
    """Whether a time is that of a plea, verdict, charge, sanction or report, and no day of the deeds that are tried or documented."""
    above = sentence.tokens[head_of(sentence, found)].head
    if above < 0 or sentence.tokens[above].upos != "VERB":
        return False
    # "arrested on Monday on a charge of arson"
    on_charges = deed and any(t.lemma in words_of("charges") for t in sentence.dependents(above, "obl"))
    return on_charges or sentence.tokens[above].lemma.casefold() in _OF_RECORD


def _is_called_off(sentence: Sentence, verb: int) -> bool:
    """ "Called off their strike on Sunday" says nothing, and does it then."""
    particles = sentence.dependents(verb, "compound:prt") if sentence.tokens[verb].lemma == "call" else []
    return any(t.form.lower() == "off" for t in particles)


def _events_beside(sentence: Sentence, token: Token) -> list[Token]:
    """The noun itself; of a verb the events in its clause, or in that of the verb it is coordinated with."""
    if token.upos in ("NOUN", "PROPN"):
        return [token]
    found = [t for t in sentence.dependents(token.index, "nsubj", "obl") if t.mention == "event"]
    if found or not sentence.dependents(token.index, "cc"):
        return found
    # Of two things said the parser makes either a conjunct or a second content ("six were killed in the clash and two taken, he said").
    before = [t for t in (sentence.tokens[token.head], *sentence.dependents(token.head, token.relation)) if t.index < token.index]
    beside = before[-1] if before and token.relation in ("conj", "ccomp") else token
    return [t for t in sentence.dependents(beside.index, "obl") if t.mention == "event"]


def is_told_in_line(sentence: Sentence, token: Token) -> bool:
    """Whether an event is told, not only mentioned: no infinitive, nor what something is about or what somebody is accused of; nor is that
    of "the deadliest attack since the army took power" of the day of the attack."""
    if token.upos not in ("NOUN", "PROPN"):
        blamed = token.xpos == "VBG" and any(t.form.lower() == "of" for t in sentence.dependents(token.index, "mark", "case"))
        long_before = "since" in sentence.vocabulary and "since" in sentence.marked(token.index, "mark")
        return token.xpos != "VB" and not blamed and not long_before
    if is_background(sentence, token) or token.head < 0:
        return False
    above = sentence.tokens[token.head]
    said = above.lemma in speech_lemmas() and not any(t.form.lower() == "with" for t in sentence.dependents(token.index, "case"))
    return not said and above.xpos != "VB" and token.relation in ("nsubj", "obj", "obl", "conj", "nmod")


def is_known_fight(sentence: Sentence, noun: Token) -> bool:
    """ "the clashes", "the attack": fighting that the report has told of, in whatever words; "the killing of a trader" is another."""
    bare = not sentence.dependents(noun.index, "acl", "amod")
    of = [t for t in sentence.dependents(noun.index, "nmod") if t.deprel != "nmod:unmarked"]  # "a day after the raid"
    bare = bare and not any(sentence.marked(t.index, "det") in (["a"], ["an"]) for t in of)
    return sentence.is_known(noun.index) and bare and noun.lemma in words_of("fights")


def is_perfect(sentence: Sentence, token: Token) -> bool:
    """Whether a noun is the object of a verb in the present perfect."""
    if token.relation != "obj":
        return False
    verb = sentence.tokens[token.head]
    while verb.relation == "conj" and verb.xpos in ("VBN", "VBD") and not sentence.dependents(verb.index, "aux", "nsubj", "aux:pass"):
        verb = sentence.tokens[verb.head]  # "has banned the sale of fuel and imposed a curfew"
    return any(aux.lemma == "have" and aux.xpos in ("VBZ", "VBP") for aux in sentence.dependents(verb.index, "aux"))


def is_simple_past(sentence: Sentence, token: Token) -> bool:
    """Whether the clause around a word narrates in the simple past; perfects and the present do not carry a day."""
    for index in (token.index, *sentence.ancestors(token.index)):
        head = sentence.tokens[index]
        auxiliaries = sentence.dependents(index, "aux", "cop")
        if any(aux.lemma == "have" or aux.xpos in ("MD", "VBZ", "VBP") for aux in auxiliaries):
            return False
        if head.xpos == "VBD" or any(aux.xpos == "VBD" for aux in auxiliaries):
            return True
        if head.xpos in ("VBZ", "VBP"):
            return False
    return False


def _opens_elsewhere(sentence: Sentence) -> bool:
    """ "In Yei, rebels burned two trucks": another town, on a day of its own."""
    tokens = sentence.tokens
    opens = len(tokens) > 5 and tokens[0].form in ("In", "At", "Near") and tokens[1].name == "B-LOC"
    return opens and any(t.form == "," for t in tokens[2:5])
