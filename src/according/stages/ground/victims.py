"""The figures in the phrase of the victims: how many, and of whom."""

from __future__ import annotations

from functools import cache
from itertools import takewhile

from according.ontology.closed_classes import POSSESSIVES
from according.ontology.tables import DATA, read_table
from according.records.count import Count
from according.records.parse import Sentence, Token
from according.records.quick import replace
from according.stages.ground.described import is_as_many, is_each_other
from according.stages.ground.figures import Figure, figures_of, is_vague
from according.stages.ground.harms import Harm, harms_of, is_harm, may_be_people
from according.stages.ground.no_counts import is_age, is_date, is_of_a_name
from according.stages.ground.of_whom import of_whom, stranded, words_between
from according.stages.ground.rates import is_rate
from according.stages.ground.sharing import taken_for_conjunct
from according.stages.ground.time_words import pieces_of, vocabulary
from according.stages.ground.word_sets import words_of

_OBJECTS = frozenset({"nsubj", "obj"})
_CLAUSAL = frozenset({"acl", "advcl", "ccomp", "parataxis", "csubj"})


@cache
def _people() -> tuple[frozenset[str], tuple[str, ...]]:
    rows = read_table(DATA / "lexicons" / "people.tsv", columns=("word", "suffix"))
    return frozenset(row["word"] for row in rows), tuple(row["word"] for row in rows if row["suffix"] == "yes")


def counted(sentence: Sentence, harm: Harm) -> list[Count]:
    """The figures in the phrase of the victims, with those coordinated to it; one for a single person.

    Who is among the dead was counted with them: "two nurses were among the dead", "among those killed was a policeman".
    """
    key = (counted, harm)
    if key not in sentence.memo:
        sentence.memo[key] = _counted(sentence, harm)
    return list(sentence.memo[key])


def _counted(sentence: Sentence, harm: Harm) -> list[Count]:
    if _is_among(sentence, harm.at) or _is_part(sentence, harm.victim) or _is_of_whom(sentence, harm) or is_rate(sentence, harm):
        return []
    harm = replace(harm, victim=_first(sentence, _told_as(sentence, harm)))
    deeds = harm.victim == harm.at and sentence.tokens[harm.at].upos == "NOUN"  # "four murders, nine cases of torture"
    beside = [t.index for t in sentence.dependents(harm.victim, "conj") if not deeds and not _is_apart(sentence, harm, t.index)]
    phrases = [harm.victim, *beside, *_along(sentence, harm)]
    together = _together(sentence, phrases, named=harm.what in ("killed", "injured"))
    if together:
        return [count_of(sentence, harm, harm.victim, together)]
    found: list[Count] = []
    for head in phrases:
        if head == harm.at and sentence.tokens[head].upos == "VERB" and not sentence.dependents(head, "nummod"):
            continue
        if head != harm.victim and (_is_harmed_otherwise(sentence, head, harm.what) or not may_be_people(sentence.tokens[head], harm.what)):
            continue
        figure = None if _is_of_things(sentence, head, harm.what) else _figure(sentence, head)
        if figure:
            found.append(count_of(sentence, harm, head, figure))
    # "three civilians, two women and a man, died": those behind the comma are the three
    return found[:1] if len(found) > 2 and found[0].low == sum(count.low for count in found[1:]) else found


def is_the_one(sentence: Sentence, head: int) -> bool:
    """Whether a phrase means one known person by kind, without a name."""
    the = any(t.form.lower() == "the" for t in sentence.dependents(head, "det"))
    named = any(t.upos == "PROPN" for t in sentence.dependents(head, "appos", "flat", "conj"))
    return the and not named and is_person(sentence.tokens[head])


def _is_of_things(sentence: Sentence, head: int, what: str) -> bool:
    """Whether a figure without a noun of its own counts no people: "the loss of dozens of tanks"."""
    counted_of = sentence.dependents(head, "nmod") if is_vague(sentence.tokens[head].form) else []
    return bool(counted_of) and (not may_be_people(counted_of[0], what) or sentence.things_counted(head) is not None)


def _is_part(sentence: Sentence, victim: int) -> bool:
    """ "86 injured, including six who were badly hurt": they were counted with the others."""
    return any(case.form.lower() == "including" for case in sentence.dependents(victim, "case"))


def _is_of_whom(sentence: Sentence, harm: Harm) -> bool:
    """ "Injured 20 people, of whom 17 were hospitalised": some of those counted; "wounded 20, of whom three died" tells more of them."""
    victim = sentence.tokens[harm.victim]
    verb = sentence.tokens[victim.head] if victim.relation == "nsubj" and victim.upos == "NUM" else victim
    if verb.deprel != "acl:relcl":
        return False
    whom = [*sentence.dependents(victim.index, "nmod"), *sentence.dependents(verb.index, "obl")]
    if not any(t.form.lower() in ("whom", "which") for t in whom):
        return False
    those = {verb.head, sentence.tokens[verb.head].head}
    return any(other.what == harm.what and other.victim in those for other in harms_of(sentence))


def _is_among(sentence: Sentence, at: int) -> bool:
    """Whether a harm is that of the many among whom somebody is named; "killed 12, among them two nurses" is not."""
    token = sentence.tokens[at]
    heads = {at, token.head} if token.relation in ("acl", "acl:relcl", "amod") else {at}
    return any(case.form.lower() in ("among", "amongst") for head in heads for case in sentence.dependents(head, "case"))


def _told_as(sentence: Sentence, harm: Harm) -> int:
    """ "The only people seized were two cooks": the figure stands with what the sentence says they were."""
    token, at = sentence.tokens[harm.victim], sentence.tokens[harm.at]
    if token.lemma == "total":  # "a total of 25 passengers were burned to death"
        return next((t.index for t in sentence.dependents(token.index, "nmod") if t.index > token.index), harm.victim)
    if token.relation != "nsubj" or at.head != token.index or sentence.dependents(token.index, "nummod"):
        return harm.victim
    told = sentence.tokens[token.head]
    people = told.mention == "person" and sentence.dependents(told.index, "cop") and sentence.dependents(told.index, "nummod")
    return told.index if people else harm.victim


def _first(sentence: Sentence, victim: int) -> int:
    """The one person before those whom the parser made the victims alone: "a nurse and 30 traders arrested in May"."""
    token = sentence.tokens[victim]
    return token.head if token.relation == "conj" and _is_one_person(sentence, token.head) else victim


def _is_harmed_otherwise(sentence: Sentence, head: int, what: str) -> bool:
    """ "killed 11 people and wounded dozens": the parser may take the second verb for an adjective; "seven dead and nine wounded"."""
    ranged = head + 2 < len(sentence) and sentence[head].upos == sentence[head + 2].upos == "NUM"  # "one dead, three or four wounded"
    after = sentence.tokens[head + 1 + 2 * ranged : head + 3 + ranged]
    behind = takewhile(lambda t: t.upos != "CCONJ", after)  # "killed two nuns and wounded a cook"
    near = [sentence.tokens[head], *sentence.dependents(head), *behind]
    return any(is_harm(t, what) for t in near) or any(harm.victim == head and harm.what != what for harm in harms_of(sentence))


def _along(sentence: Sentence, harm: Harm) -> list[int]:
    """ "200 soldiers were killed along with 70 civilians"."""
    beside = [t for at in (harm.at, harm.victim) for t in sentence.dependents(at, "obl", "nmod")]
    return [t.index for t in beside if {"along", "together", "alongside"} & {c.form.lower() for c in sentence.dependents(t.index, "case")}]


def _together(sentence: Sentence, phrases: list[int], *, named: bool) -> Figure | None:
    """One figure for one person and those with them: "a nurse and 30 traders"; named: "Omar Sedik, his wife and two guards", too."""
    first, names = phrases[0], {head for head in phrases if named and is_one_name(sentence.tokens[head])}
    alone = first in names or any(one(sentence, first) for one in (_is_one_person, is_the_one, _kin)) or _is_owner(sentence, phrases)
    if len(phrases) < 2 or not alone:
        return None
    rest = [_figure(sentence, head) or _kin(sentence, head) for head in phrases[1:] if head not in names]
    if any(one is None or one.high is None for one in rest):
        return None
    total = max(1, len(names)) + sum(one.low for one in rest if one)
    return Figure(low=total, high=total, first=min(sentence.subtree(first)), last=max(phrases))


def is_one_name(token: Token) -> bool:
    """Whether a word is one person's name; "the Sediks" are several."""
    return token.upos == "PROPN" and token.xpos != "NNPS" and token.name.endswith("PER")


def _is_apart(sentence: Sentence, harm: Harm, at: int) -> bool:
    """Whether what stands beside the victims is none of them: "57 who were killed and 18 who are missing", "three or four"."""
    if any(at in taken_for_conjunct(sentence, verb) for verb in sentence.dependents(sentence.tokens[at].head, "conj")):
        return True
    described = sentence.tokens[harm.at].relation == "acl" and sentence.tokens[harm.at].head == harm.victim and harm.at < at
    if described and sentence.dependents(at, "acl"):
        return True
    either = any(t.form.lower() == "or" for t in sentence.dependents(at, "cc")) and sentence.tokens[at].head == at - 2
    return _ends_number(sentence, at) or (either and sentence.tokens[at].upos == sentence.tokens[at - 2].upos == "NUM")


def _ends_number(sentence: Sentence, at: int) -> bool:
    """Whether a numeral is the second half of one with a hyphen, which the parse takes for two ("thirty", "one")."""
    return at > 1 and sentence.tokens[at - 1].form == "-" and sentence.tokens[at].upos == sentence.tokens[at - 2].upos == "NUM"


def _is_owner(sentence: Sentence, phrases: list[int]) -> bool:
    """ "the driver and his two passengers"."""
    first = sentence.tokens[phrases[0]]
    owned = all(any(t.form.lower() in POSSESSIVES for t in sentence.dependents(p, "nmod:poss")) for p in phrases[1:])
    return owned and first.mention == "person" and is_person(first)


def _kin(sentence: Sentence, head: int) -> Figure | None:
    """ "his daughter", "the cook's son" count one."""
    token = sentence.tokens[head]
    owner = sentence.dependents(head, "nmod:poss")
    if token.xpos != "NN" or token.mention != "person" or not owner or token.lemma in words_of("groups") | words_of("twosomes"):
        return None
    if owner[0].form.lower() not in POSSESSIVES and token.lemma not in words_of("kin"):
        return None
    return Figure(low=1, high=1, first=min(sentence.subtree(owner[0].index)), last=head)


def _figure(sentence: Sentence, head: int) -> Figure | None:
    """The figure of a phrase: the first number before its head word, or the head word itself."""
    if is_as_many(sentence, head):
        return _told_last(sentence, head)
    inside = _phrase(sentence, head)
    of_them = any(t.form.lower() in ("them", "whom", "which") for t in sentence.dependents(head, "nmod"))
    if of_them and sentence.tokens[head].relation not in _OBJECTS or is_each_other(sentence, head):
        return None  # "eight of them Americans" counts some of those counted before; "killing eight of them" counts the dead
    if _is_denied(sentence, head):
        return None
    numeral = sentence.tokens[head].upos == "NUM"
    pieces = [piece for piece in pieces_of(sentence) if piece.token in inside or piece.token == head]
    for figure in figures_of(pieces) or stranded(sentence, inside, head):
        if is_of_a_name(sentence, figure) or is_age(sentence, figure) or is_date(sentence, head, figure):
            continue
        if figure.first <= head or numeral or sentence.tokens[head].lemma in words_of("groups"):
            return figure
    if sentence.tokens[head].form.lower() == "another" and sentence.tokens[head].relation in _OBJECTS:
        return Figure(low=1, high=1, first=head, last=head)
    if _is_one_person(sentence, head):
        return Figure(low=1, high=1, first=next(t.index for t in sentence.dependents(head, "det")), last=head)
    return _kin(sentence, head) if sentence.tokens[head].relation in _OBJECTS else None


def _told_last(sentence: Sentence, head: int) -> Figure | None:
    """The figure told last before a word of the same sentence."""
    earlier = [harm for harm in harms_of(sentence) if harm.victim < head]
    told = max((c for harm in earlier for c in counted(sentence, harm)), key=lambda c: c.start, default=None)
    return Figure(low=told.low, high=told.high, first=head - 1, last=head) if told and told.start < sentence.tokens[head].start else None


def _is_denied(sentence: Sentence, head: int) -> bool:
    """ "no soldier", "not a single person", "denied losing a single man", "four people and not seven"."""
    above = [sentence.tokens[i].lemma for i in sentence.ancestors(head)]
    if "deny" in above and any(t.form.lower() == "single" for t in sentence.dependents(head, "amod")):
        return True
    first = min(sentence.subtree(head))
    words = {t.form.lower() for t in sentence.dependents(head, "det", "advmod", "cc")}
    words |= {sentence.tokens[k].form.lower() for k in (first - 1, first) if k >= 0 and not _opens_floor(sentence, k)}
    return bool(words & {"no", "not", "neither", "nor"})


def _opens_floor(sentence: Sentence, at: int) -> bool:
    """ "No fewer than 20 farmers", "not less than nine": more, and not nobody."""
    return at + 1 < len(sentence) and sentence.tokens[at + 1].form.lower() in ("fewer", "less")


def _phrase(sentence: Sentence, head: int) -> frozenset[int]:
    """Tokens of a noun phrase up to its head word, and the little words after a figure that is the head ("18 or more")."""
    found, todo = {head}, [head]
    while todo:
        at = todo.pop()
        for child in sentence.children[at]:
            token = sentence.tokens[child]
            if token.relation in _CLAUSAL or (token.relation in ("punct", "appos") and child > head):
                continue
            counted = token.upos in ("NUM", "ADJ") or is_vague(token.form) or sentence.tokens[head].lemma in words_of("groups")
            if token.relation in ("conj", "nmod") and not counted:
                continue
            found.add(child)
            todo.append(child)
    if head + 2 < len(sentence) and _ends_number(sentence, head + 2):
        found |= {head + 1, head + 2}
    follows = sentence[head].upos == "NUM" or is_vague(sentence[head].form) or sentence[head].lemma in words_of("groups")
    return frozenset(index for index in found if index <= head + 3 * follows)


def _is_one_person(sentence: Sentence, head: int) -> bool:
    """Whether a phrase names one person by kind: "a policeman", "an elderly man"."""
    article = any(t.form.lower() in ("a", "an", "another") for t in sentence.dependents(head, "det"))
    if article and sentence.tokens[head].form.lower() in vocabulary().ordinals:
        return not sentence.dependents(head, "nmod")  # "four were seized and a fifth shot dead"; "a fifth of the men" is a share
    return article and is_person(sentence.tokens[head])


def is_person(token: Token) -> bool:
    words, suffixes = _people()
    known = token.lemma in words or token.lemma.endswith(suffixes) or token.mention == "person"
    noun = token.xpos == "NN" or token.xpos == "NNP" and token.name == "O"  # "a Palestinian", of whom no name is told
    return noun and known and token.lemma not in words_of("groups") | words_of("twosomes")


def count_of(sentence: Sentence, harm: Harm, head: int, figure: Figure) -> Count:
    first, last = sentence.tokens[figure.first], sentence.tokens[figure.last]
    start, end = first.start, last.end
    return Count(
        what=harm.what,
        low=figure.low,
        high=figure.high,
        of=None if head == harm.at else of_whom(sentence, head, figure),
        source="",
        text=words_between(sentence, figure.first, figure.last),
        start=start,
        end=end,
    )
