"""Which heads of its sentence share an event's time, and how a time hangs under them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from according.ontology.closed_classes import WEEKDAY_NAMES
from according.ontology.tables import read_table
from according.records.mention import EventMention
from according.records.parse import Sentence, Token
from according.records.when import TimeMention
from according.stages.ground.comparisons import SPANS, is_comparison, is_record
from according.stages.ground.ended_deeds import ends_the_deed
from according.stages.ground.items import MARKS
from according.stages.ground.tense import is_told_now
from according.stages.ground.time_words import FOLDER, vocabulary
from according.stages.ground.word_sets import words_of

TELLING = "day-of-the-telling"
_CLAUSES = frozenset({"ccomp", "advcl", "acl", "csubj", "parataxis", "xcomp"})
_TRYING, _LED = frozenset({"attempt", "begin", "manage", "start", "try"}), frozenset({"back", "command", "head", "lead", "support"})
_UP_FROM_VERB = frozenset({"xcomp", "conj", "advcl", "acl", "ccomp", "parataxis", "csubj"})
_UP_FROM_NOUN = frozenset({"obj", "nsubj", "obl", "nmod", "compound", "conj", "appos", "amod"})
_PHRASES, _BEFORE_NOUN = frozenset({"acl", "nmod", "amod", "compound", "appos"}), frozenset({"nummod", "amod", "compound"})
_TOLD_BY = frozenset({"ccomp", "parataxis", "conj", "xcomp"})
_FOR, _FOLLOWED = frozenset({"about", "from", "for", "over"}), frozenset({"despite", "following"})
_PUT_OFF = tuple(f"embedded under {verb}" for verb in "postpone put delay reschedule cancel call scrap shelve defer".split())
_NOT_HELD = (*_PUT_OFF, "set for a day", "planned, and dropped", "permission for it")
_RECALLING = frozenset({"commemorate", "echo", "evoke", "mark", "mirror", "mourn", "recall", "remember", "resemble", "revive"})
_BETWEEN = frozenset({"compound", "amod", "punct", "case", "nummod", "det"})


@cache
def speech_lemmas() -> frozenset[str]:
    """Verbs whose time is that of speaking."""
    return frozenset(row["lemma"] for row in read_table(FOLDER / "speech.tsv", columns=("lemma", "news")))


@cache
def news_lemmas() -> frozenset[str]:
    """Those of them that bring news: what they tell is taken to be of their day."""
    return frozenset(row["lemma"] for row in read_table(FOLDER / "speech.tsv", columns=("lemma", "news")) if row["news"] == "yes")


@cache
def happening_lemmas() -> frozenset[str]:
    """Verbs that say only that their subject took place."""
    return frozenset(row["lemma"] for row in read_table(FOLDER / "happening.tsv", columns=("lemma",)))


def labels_the_line(sentence: Sentence, found: TimeMention) -> bool:
    """ "January 9: Strikes continue": the day of the headline, not of the strikes."""
    following = sentence.tokens[found.last + 1].form if found.last + 1 < len(sentence) else ""
    return found.first == 0 and following in MARKS and sentence.kind != "prose"


def stands_before(sentence: Sentence, found: TimeMention, at: int) -> bool:
    """ "the Dec. 21, 1988, bombing", "Sunday's car bomb attack": nothing but the noun's own modifiers in between."""
    if sentence.tokens[at].upos not in ("NOUN", "PROPN") or not at - 5 <= found.last < at:
        return False
    between = sentence.tokens[found.last + 1 : at]
    if not all(token.relation in _BETWEEN and token.form.lower() != "in" for token in between):
        return False
    article = sentence.tokens[found.first - 1].form.lower() in ("the", "a", "an", "this", "that") if found.first else False
    return article or any(token.xpos == "POS" for token in between)


def stands_behind(sentence: Sentence, found: TimeMention, at: int) -> bool:
    """ "condemns the attacks today in two towns": the day stands inside the phrase of what is spoken of."""
    noun = sentence.tokens[at]
    if noun.relation != "obj" or found.first != at + 1 or sentence.tokens[noun.head].lemma not in speech_lemmas():
        return False
    return any(token.index > found.last for token in sentence.dependents(at, "nmod"))


def ruled(found: TimeMention, rule: str) -> TimeMention:
    if not rule or found.time is None:
        return found
    return replace(found, time=replace(found.time, rule=f"{found.time.rule}, {rule}"))


def is_real(mention: EventMention) -> bool:
    """Whether the day of an event is over: it happened or did not; what was put off or called off keeps the day that it was set for."""
    put_off = mention.status == "negated" and mention.status_rule.startswith(_NOT_HELD)
    return mention.status in ("actual", "negated") and not put_off


def clauses_of(mention: EventMention, sentence: Sentence) -> Iterator[tuple[str, int, int]]:
    """The event's word and the heads above that share its time, nearest first: (rule, head, the branch that we came by)."""
    at, below, rule = mention.at.token, -1, ""
    unreal = not is_real(mention)
    while at >= 0:
        yield rule, at, below
        token = sentence.tokens[at]
        if mention.speech and token.deprel == "acl:relcl":
            return  # "four were let out on Thursday, a step that the ministry hailed"
        if not _shares_time(sentence, token, unreal) and not (not unreal and _is_of_speaker(sentence, token, below)):
            return
        if token.head >= 0 and token.relation in ("ccomp", "parataxis") and _only_hears(sentence, token.head):
            return
        called = unreal and sentence.tokens[token.head].lemma == "call" and _is_called(sentence, token)
        above = sentence.tokens[token.head].lemma in speech_lemmas() and token.relation not in ("conj", "nsubj")
        if above and not called and not _is_manner(sentence, token):
            if rule or sentence.tokens[token.head].lemma not in news_lemmas() or _is_long_done(sentence, token):
                return
            if unreal and token.relation == "ccomp":
                return  # "have thwarted a plot, the prosecutor said on Sunday"
            rule = TELLING
        elif token.relation in _PHRASES:
            rule = rule or "same-phrase"
        below, at = at, token.head


def _only_hears(sentence: Sentence, verb: int) -> bool:
    """ "Had stabbed a teenager, a jury was told on Tuesday": courts hear of deeds long after."""
    return sentence.tokens[verb].lemma == "hear" or sentence.tokens[verb].lemma == "tell" and bool(sentence.dependents(verb, "nsubj:pass"))


def _shares_time(sentence: Sentence, token: Token, unreal: bool) -> bool:
    """Whether the time of the word above a token is also the token's."""
    verbal = token.upos in ("VERB", "AUX")
    if token.head < 0 or token.relation not in (_UP_FROM_VERB if verbal else _UP_FROM_NOUN | _UP_FROM_VERB):
        return False
    if not verbal and (is_background(sentence, token) or _is_undone(sentence, token)):
        return False
    if verbal and not _same_stretch(sentence, token):
        return False
    above = sentence.tokens[token.head].lemma
    # The day that a curfew is declared is its own; "called a strike for Monday".
    performed = token.relation == "obj" and above in words_of("performs") or unreal and above == "call" and _is_called(sentence, token)
    told = above in speech_lemmas() and not performed
    if unreal:
        return not told and (not verbal or token.relation == "xcomp")
    return not told or token.relation in _TOLD_BY or _is_manner(sentence, token)


def _is_called(sentence: Sentence, token: Token) -> bool:
    """The strike of "called a strike for Monday", "called for a strike on Monday"."""
    return token.relation == "obj" or token.relation == "obl" and "for" in sentence.marked(token.index, "case")


def _is_undone(sentence: Sentence, noun: Token) -> bool:
    """ "Lifted the ban on Monday", "turned down the request on Friday": the day is not that of the ban or the asking."""
    return noun.relation == "obj" and sentence.tokens[noun.head].lemma in words_of("undoes")


def _is_long_done(sentence: Sentence, token: Token) -> bool:
    """ "said on Sunday that marines had shot five": when is not told. "Announced on Sunday that they had retaken it": just now."""
    had = any(t.lemma == "have" and t.xpos == "VBD" for t in sentence.dependents(token.index, "aux"))
    return had and not any(t.upos == "PRON" for t in sentence.dependents(token.index, "nsubj"))


def tells_own_deed(sentence: Sentence, telling: Token) -> bool:
    """ "The forces announced on Wednesday that they had retaken the town": told as it was done."""
    told = sentence.dependents(telling.index, "ccomp") if telling.lemma in news_lemmas() else []
    return any(t.xpos == "PRP" for clause in told if clause.upos == "VERB" for t in sentence.dependents(clause.index, "nsubj"))


def _is_manner(sentence: Sentence, token: Token) -> bool:
    """ "said on Sunday, blaming a militant cell", "announced on Tuesday after meeting elders": a participle of the speaker's."""
    if token.relation != "advcl" or token.xpos != "VBG" or sentence.dependents(token.index, "nsubj"):
        return False
    return all(t.form.lower() in ("after", "before", "while", "when") for t in sentence.dependents(token.index, "mark", "case"))


def _is_of_speaker(sentence: Sentence, token: Token, below: int) -> bool:
    """ "Donors meeting in Doha promised on Wednesday": the participle tells what the speakers were doing then."""
    return token.relation == "nsubj" and below >= 0 and sentence.tokens[below].relation == "acl" and sentence.tokens[below].xpos == "VBG"


def _same_stretch(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb may share the day above: "killed ten on Sunday after they had fled", "meet on Friday and have asked" do not."""
    have = [t for t in sentence.dependents(verb.index, "aux") if t.lemma == "have"]
    if verb.relation == "acl" and verb.xpos == "VBN" and _is_of_kin(sentence, sentence.tokens[verb.head]):
        return False
    if verb.relation in ("advcl", "acl"):
        other = sentence.dependents(verb.index, "nsubj") if not ends_the_deed(sentence, verb) else []
        before = other and any(t.form.lower() in words_of("background") for t in sentence.dependents(verb.index, "mark", "case"))
        return not (before or is_told_now(sentence, verb)) and not any(t.xpos == "VBD" for t in have)
    if verb.relation == "conj" and any(t.xpos in ("VBZ", "VBP") for t in have):
        return any(t.lemma == "have" for t in sentence.dependents(verb.head, "aux"))
    return True


def _is_of_kin(sentence: Sentence, whom: Token) -> bool:
    """The men of "met on Monday with families of men killed in the raid": their fate is told to say whose kin it is."""
    of_whom = whom.relation == "nmod" and whom.head >= 0 and "of" in sentence.marked(whom.index, "case")
    return of_whom and sentence.tokens[whom.head].mention == "person" and whom.mention == "person"


def is_background(sentence: Sentence, token: Token) -> bool:
    """Whether a noun is only what something is for, about or after: "anger over the killings", "talks after the attack"."""
    return token.relation in ("obl", "nmod") and any(
        t.form.lower() in words_of("background") for t in sentence.dependents(token.index, "case")
    )


def head_of(sentence: Sentence, found: TimeMention) -> int:
    """The head word of an expression of time."""
    return next((i for i in range(found.first, found.last + 1) if not found.first <= sentence.tokens[i].head <= found.last), found.first)


def steps_down(sentence: Sentence, head: int, top: int, below: int) -> int | None:
    """How far under a word a time hangs, None if it does not or if a clause of its own stands between, or on the branch below."""
    steps, at = 0, head
    if is_comparison(sentence, head):
        return None
    while at != top:
        if at < 0 or at == below:
            return None
        token = sentence.tokens[at]
        happens = token.relation == "acl" and _tells_when(sentence, token)
        tried = token.relation == "xcomp" and sentence.tokens[token.head].lemma in _TRYING  # "tried to clear it on Tuesday"
        tried |= token.relation == "acl" and token.lemma in _LED  # "was fought between troops and rebels led by X from 11 to 27 March"
        if steps and not happens and not tried and (token.relation in _CLAUSES or (token.relation == "conj" and token.upos == "VERB")):
            return None
        if happens and (_is_of_another(sentence, token.head, top) or below >= 0 and token.lemma in vocabulary().scheduling):
            return None  # "called off a strike planned for Monday after meeting him": they did not meet on Monday
        if steps and token.relation == "obl" and sentence[head].form.capitalize() not in WEEKDAY_NAMES and _is_ground(sentence, token):
            return None  # a day hangs on either: "expelled two over the killing of a banker on Friday"
        if token.relation == "obj" and token.head == top and steps and sentence.tokens[top].lemma in _RECALLING:
            return None  # "the protests recall those of October 2020"
        if token.deprel == "nmod:poss" and token.head != top and not _is_subject(sentence, token.head, top):
            return None
        if token.deprel in _BEFORE_NOUN and token.head != top and _is_aside(sentence, sentence.tokens[token.head], top):
            return None
        at, steps = token.head, steps + 1
    return steps if steps else None


def _is_ground(sentence: Sentence, noun: Token) -> bool:
    """The killing of "expelled two envoys over the killing of a banker in March"; not "over three days in March"."""
    spell = noun.mention == "time" or noun.lemma in SPANS or noun.lemma == "weekend"
    return not spell and "over" in sentence.marked(noun.index, "case")


def _is_aside(sentence: Sentence, noun: Token, top: int) -> bool:
    """ "Broke the 2015 accord", "criticised it as a breach of the 2015 accord", "jailed for the March 2019 attack", "turned down in talks
    following the 1988 truce"; "killed in a Sunday raid" was on Sunday."""
    cases = sentence.marked(noun.index, "case") if noun.relation in ("obl", "nmod") else []
    if not _FOLLOWED.isdisjoint(cases):
        return True
    for_it = noun.relation == "obl" and not _FOR.isdisjoint(cases)
    return sentence.tokens[top].upos == "VERB" and (noun.head != top or noun.relation == "obj" or for_it)


def _tells_when(sentence: Sentence, clause: Token) -> bool:
    """ "The talks held on Monday", "the attack on a convoy which took place on Monday": a convoy does not take place."""
    if clause.lemma not in happening_lemmas():
        return False
    only = clause.lemma in words_of("only_events") or any(t.form.lower() == "place" for t in sentence.dependents(clause.index, "obj"))
    return only or _can_happen(sentence.tokens[clause.head])


def _is_of_another(sentence: Sentence, noun: int, top: int) -> bool:
    """ "A round of talks in support of the talks held in May", "the inquiry into the attack on a convoy which took place in May"."""
    at, beside, events = noun, False, 0
    while at >= 0 and at != top:
        beside, events = beside or sentence.tokens[at].relation == "conj", events + (sentence.tokens[at].mention == "event")
        at = sentence.tokens[at].head
    own = sentence.tokens[noun].mention == "event"
    return (own and beside) or (not own and events > 0)


def _can_happen(noun: Token) -> bool:
    """ "The talks held on Monday" took place then; "the loggers held since March" are people."""
    return noun.mention not in ("person", "organization", "object", "place")


def _is_subject(sentence: Sentence, noun: int, verb: int) -> bool:
    """ "Friday's attack killed five": the subject's day is the verb's."""
    return sentence.tokens[noun].head == verb and sentence.tokens[noun].relation == "nsubj" and sentence.tokens[verb].upos == "VERB"


def since_clause(mention: EventMention, *, sentence: Sentence, here: Sequence[TimeMention]) -> tuple[TimeMention | None, bool]:
    """The time inside "since ..." ("have shelled the town since talks broke down in May"), and whether there are such words."""
    below = since_words(mention, sentence=sentence) if not is_record(mention, sentence) else frozenset[int]()
    return next((found for found in here if found.first in below), None), bool(below)


def since_words(mention: EventMention, *, sentence: Sentence) -> frozenset[int]:
    """The words of "since ..." beside an event or a clause above it."""
    at = mention.at.token
    for index in (at, *sentence.ancestors(at)):
        beside = [t.index for t in sentence.dependents(index, "conj") if not sentence.dependents(t.index, "nsubj")] if index == at else []
        for token in [t for i in (index, *beside) for t in sentence.dependents(i, "advcl", "obl", "nmod")]:
            if any(t.form.lower() == "since" for t in sentence.dependents(token.index, "mark", "case")):
                below = frozenset(sentence.subtree(token.index))
                if at not in below:
                    return below
        if sentence.tokens[index].relation not in ("obj", "obl", "nsubj", "xcomp", "conj", "advcl"):
            break
    return frozenset()
