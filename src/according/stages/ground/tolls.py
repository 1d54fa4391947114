"""Tolls: figures that stand apart from the event's own words, each with who gives it.

"The ministry put the number of dead at 12, residents at 30." Parsers hang such figures in many ways, so these rules read the row of
words: a noun of the toll, a preposition, a figure; then whoever else has a figure of his own behind him.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from according.records.count import Count
from according.records.mention import AHEAD, EventMention
from according.records.parse import Parsed, Ref, Sentence
from according.stages.ground.again import is_some_of_them
from according.stages.ground.doers_own import is_doers_own
from according.stages.ground.found_elsewhere import is_found_elsewhere
from according.stages.ground.harms import Harm, harms_of
from according.stages.ground.hits_nobody import is_since_long
from according.stages.ground.how_many import CROWD, counts_of, is_figure, is_of_fighters, joint_victims
from according.stages.ground.raised import figure_after, figure_before
from according.stages.ground.rates import is_given_back, is_known, is_of_a_war, is_of_month_before
from according.stages.ground.rivals import Bare, Told, echoes, in_brackets, repeated
from according.stages.ground.sharing import antecedent
from according.stages.ground.toll_homes import (
    HOMES,
    Deeds,
    deeds_of,
    home_in_which,
    home_when,
    home_with,
    is_occasion,
    is_of_another,
    last_told,
)
from according.stages.ground.victims import counted
from according.stages.ground.word_sets import words_of

_BEFORE = frozenset({"last", "previous"})
_UNREAL = frozenset({"if", "unless", "would", "may", "might", "will", "could"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Toll:
    """A figure for the event of a mention. mention: its index; at: the figure's word; teller: who gives it, if the row of words says it."""

    mention: int
    count: Count
    at: Ref
    teller: Ref | None


def tolls_of(mentions: tuple[EventMention, ...], *, parsed: Parsed, counts: Sequence[tuple[Count, ...]] | None = None) -> tuple[Toll, ...]:
    """The figures of killed, injured, captured and displaced that no mention's own words hold, with the event told last before them.

    A figure that a second voice sets beside one that was told is of that one's event, whatever it counts.
    counts: what `counts_of` says of each mention, where it was asked before.
    """
    counts = [counts_of(mention, parsed=parsed) for mention in mentions] if counts is None else counts
    deeds = deeds_of(mentions, counts=counts, parsed=parsed)
    told = [Told(what=c.what, start=c.start, sentence=mentions[n].at.sentence, home=n) for n, found in enumerate(counts) for c in found]
    tolls: list[Toll] = []
    to_come = {m.at for m in mentions if m.status in AHEAD}  # "ordered the beheading of a trader": nobody died in what was told before
    for sentence in parsed.sentences:
        here = tuple(mention for _, mention in deeds.of_sentence(sentence))
        for bare in (*_stray(sentence), *repeated(sentence, parsed=parsed, told=tuple(told))):
            elsewhere = any(other(bare.harm, sentence, here) for other in (is_of_another, is_occasion))
            if elsewhere or Ref(sentence.index, bare.harm.at) in to_come:
                continue
            for count in counted(sentence, bare.harm):
                home = _home_of(bare, count, sentence, told, deeds, parsed)
                if home is None or _is_taken(bare, count, sentence, told, parsed) or is_doers_own(count, mentions[home], parsed=parsed):
                    continue
                if _is_told(sentence, bare.harm.at, count):
                    told.append(Told(what=count.what, start=count.start, sentence=sentence.index, home=home))
                    tolls.append(_toll(home, count, sentence, bare))
    return tuple(toll for n, toll in enumerate(tolls) if not _is_put_right(toll, tolls[n + 1 :], parsed))


def _is_put_right(toll: Toll, later: Sequence[Toll], parsed: Parsed) -> bool:
    """ "Earlier reports spoke of eleven dead. The doctor has revised the toll to eight": the first figure is nobody's any more."""
    if toll.teller is None:
        return False
    sentence = parsed.sentences[toll.teller.sentence]
    told_before = sentence.tokens[toll.teller.token].lemma.lower() in words_of("told_before")
    first = any(t.lemma.lower() in words_of("at_first") for t in sentence.dependents(toll.teller.token, "amod"))
    return told_before and first and any((one.mention, one.count.what) == (toll.mention, toll.count.what) for one in later)


def _home_of(bare: Bare, count: Count, sentence: Sentence, told: list[Told], deeds: Deeds, parsed: Parsed) -> int | None:
    """The event of a figure: that of the figure beside it, one that it names itself, else the one told last."""
    home = _home_beside(bare, sentence, told)
    for own_words in (home_in_which, home_when, home_with):
        home = own_words(bare.harm, sentence, deeds) if home is None else home
    if home is None and count.what in HOMES:
        homes = Counter(one.home for one in told if one.what == count.what)
        home = last_told(count, sentence, deeds, disputed=frozenset(n for n, times in homes.items() if times > 1))
        before = parsed.sentences[deeds.mentions[home].at.sentence] if home is not None else sentence
        if before.index != sentence.index and (_is_background(sentence) or is_found_elsewhere(sentence, bare.harm.at, before=before)):
            return None
    return home


def _is_taken(bare: Bare, count: Count, sentence: Sentence, told: list[Told], parsed: Parsed) -> bool:
    """Whether the figure was told already, or is of some of those who were."""
    taken = any((one.what, one.start) == (count.what, count.start) for one in told)
    taken = taken or (is_known(sentence, bare.harm) and any(one.what == count.what for one in told))
    return taken or is_some_of_them(bare.harm, count, sentence=sentence, parsed=parsed)


def _home_beside(bare: Bare, sentence: Sentence, told: list[Told]) -> int | None:
    """The event of the figure that another stands beside."""
    if bare.home is not None or bare.beside is None:
        return bare.home
    starts = {count.start for count in counted(sentence, bare.beside)}
    return next((one.home for one in told if one.what == bare.harm.what and one.start in starts), None)


def _toll(home: int, count: Count, sentence: Sentence, bare: Bare) -> Toll:
    teller = None if bare.teller is None else Ref(sentence.index, bare.teller)
    return Toll(mention=home, count=count, at=Ref(sentence.index, bare.harm.at), teller=teller)


def _stray(sentence: Sentence) -> list[Bare]:
    harms = harms_of(sentence)
    joint = joint_victims(sentence, harms)
    apart = [harm for harm in harms if harm.victim not in joint and sentence.tokens[harm.at].lemma not in words_of("rescues")]
    # "The death of four who died in the crash".
    others = {h.victim for h in apart if any(other(sentence, h.at) for other in (is_of_a_war, is_given_back, is_of_month_before))}
    apart = [harm for harm in apart if harm.victim not in others]
    found = [Bare(harm=harm, teller=_who_puts(sentence, harm)) for harm in apart]
    if _is_background(sentence):
        return found
    found += list(_named_tolls(sentence, harms)) + list(_taken(sentence)) + list(_given(sentence, harms))
    return found + list(echoes(sentence, found))


def _who_puts(sentence: Sentence, harm: Harm) -> int | None:
    """Who gives a figure that hangs on a verb of telling: "the mayor put the death toll at nine", "spoke of 30 dead civilians"."""
    token, bracketed = sentence.tokens[harm.at], in_brackets(sentence, harm)
    if bracketed is not None:
        return bracketed
    if token.upos == "NOUN" and token.head >= 0 and sentence.tokens[token.head].lemma in words_of("toll_givers"):
        return _giver(sentence, harm.at)
    hung = (t for t in (token, sentence.tokens[harm.victim]) if t.relation in ("obj", "obl") and t.upos != "VERB")
    verbs = (sentence[t.head] for t in hung if sentence[t.head].upos == "VERB" and sentence[t.head].lemma in words_of("toll_tellers"))
    subjects = (t for verb in verbs for t in sentence.dependents(verb.index, "nsubj") if t.deprel == "nsubj")
    return next((t.index for t in subjects if t.upos in ("NOUN", "PROPN") and not _is_ours(sentence, t.index)), None)


def _is_ours(sentence: Sentence, at: int) -> bool:
    """ "Our correspondent counted twelve coffins": the report itself."""
    return any(t.form.lower() == "our" for t in sentence.dependents(at, "nmod:poss"))


def _is_background(sentence: Sentence) -> bool:
    """Whether a sentence tells of an earlier time, and so of another event."""
    words = sentence.vocabulary
    if {w for w in words if len(w) == 4 and w[0] in "12" and w.isdigit() and "1900" <= w <= "2100"}:
        return True
    forms = [t.form.lower() for t in sentence.tokens] if not words.isdisjoint(_BEFORE) else []
    return any(a in _BEFORE and b in ("year", "month", "week") for a, b in zip(forms, forms[1:]))


def _named_tolls(sentence: Sentence, harms: list[Harm]) -> Iterator[Bare]:
    """ "put the number of dead at 11", "gave the army's dead as 20", "a toll of 40", "has lowered the toll from six to four"."""
    known = {harm.victim for harm in harms}
    for token in sentence.tokens if not _toll_words().isdisjoint(sentence.vocabulary) else ():
        what = _toll_noun(sentence, token.index)
        figure = (figure_before(sentence, token.index) or figure_after(sentence, token.index)) if what else None
        if what and figure is not None and figure not in known:
            yield Bare(harm=Harm(at=figure, what=what, victim=figure), teller=_giver(sentence, token.index))


def _given(sentence: Sentence, harms: list[Harm]) -> Iterator[Bare]:
    """ "Spoke of nine injured", "counted 30 dead": a bare figure before what it counts, behind a verb of telling."""
    known = {harm.victim for harm in harms}
    for token in sentence.tokens[:-1]:
        if token.upos != "NUM" or token.index in known:
            continue
        if token.index and sentence.tokens[token.index - 1].form.lower() in ("the", "these", "those"):
            continue  # "claimed the two killings": those told before
        what = _what(sentence.tokens[token.index + 1].form.lower())
        if not what:
            continue
        verb = next((t for t in reversed(sentence.tokens[max(0, token.index - 4) : token.index]) if t.upos == "VERB"), None)
        if verb is not None and verb.lemma in words_of("toll_tellers"):
            subjects = [t for t in sentence.dependents(verb.index, "nsubj") if t.upos in ("NOUN", "PROPN")]
            teller = subjects[0].index if subjects else None
            yield Bare(harm=Harm(at=token.index, what=what, victim=token.index), teller=teller)


def _giver(sentence: Sentence, noun: int) -> int | None:
    """The subject of the verb that puts the toll ("the ministry put the toll at 12"); who only reports it is found by its words."""
    verbs = [t for t in sentence.tokens[:noun] if t.lemma in words_of("toll_givers") and t.upos == "VERB"]
    subjects = [antecedent(sentence, t.index) for t in sentence.dependents(verbs[-1].index, "nsubj")] if verbs else []
    return subjects[0] if subjects and sentence.tokens[subjects[0]].upos in ("NOUN", "PROPN") else None


def _taken(sentence: Sentence) -> Iterator[Bare]:
    """ "15 were taken": of prisoners, where some were taken before."""
    takes = words_of("takes")
    for token in sentence.tokens:
        if token.upos == "VERB" and token.lemma in takes:
            for subject in sentence.dependents(token.index, "nsubj:pass"):
                if subject.upos == "NUM":
                    yield Bare(harm=Harm(at=token.index, what="captured", victim=subject.index), teller=None)


@cache
def _toll_words() -> frozenset[str]:
    return words_of("toll_nouns") | words_of("toll_killed") | words_of("toll_injured")


def _toll_noun(sentence: Sentence, index: int) -> str:
    """What a noun of the toll counts: "toll" the dead, "number" what stands behind it, "dead" itself where somebody puts it at."""
    form = sentence.tokens[index].form.lower()
    if form not in _toll_words():
        return ""
    around = {t.form.lower() for t in sentence.tokens[max(0, index - 3) : index + 3]}
    if "toll" in around and "free" in around:  # "toll-free number 999"
        return ""
    if form in words_of("toll_nouns"):
        near = sentence.tokens[max(0, index - 2) : index + 6]
        dead = form == "toll" or form == "losses" and not around.isdisjoint({"its", "their"})
        return next((what for t in near if (what := _what(t.form.lower()))), "killed" if dead else "")
    before = sentence.tokens[max(0, index - 5) : index]
    if index == 0 and len(sentence) > 2 and sentence.tokens[1].form == ":" and sentence.tokens[2].upos == "NUM":
        return _what(form)  # "Killed: 2"
    return _what(form) if any(t.lemma in words_of("toll_givers") for t in before) else ""


def _what(form: str) -> str:
    return next((what for what in HOMES if form in words_of(f"toll_{what}")), "")


def _is_told(sentence: Sentence, at: int, count: Count) -> bool:
    """Whether a figure befell them ("will flee" did not), or one person of whom the report speaks as no condition or prospect.

    Who fled "since May" fled a war, not the attack told last; "two villagers who fled" are witnesses.
    """
    away = count.what == "displaced"
    if away and (count.low < CROWD or is_of_fighters(sentence, count)) or is_since_long(sentence, behind=0 if away else at):
        return False
    if is_figure(count):
        verb = next((k for k in sentence.ancestors(at) if sentence.tokens[k].upos in ("VERB", "AUX")), at)
        over = verb if sentence.tokens[at].upos not in ("VERB", "AUX") else at  # "there could be 300 wounded"
        said = (*sentence.dependents(at, "aux", "mark"), *sentence.dependents(over, "aux"))
        return not any(t.form.lower() in _UNREAL for t in said)
    return count.what in ("killed", "injured") and not any(t.form.lower() in _UNREAL for t in sentence.tokens)
