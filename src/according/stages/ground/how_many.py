"""How many were killed, injured, captured, released or displaced in an event."""

from __future__ import annotations

from functools import cache

from according.ontology.tables import DATA, read_table
from according.records.count import Count
from according.records.mention import EventMention
from according.records.parse import Parsed, Sentence, Token
from according.stages.ground.figures import Figure, figures_of, is_vague
from according.stages.ground.harms import Harm, harms_of
from according.stages.ground.time_words import pieces_of
from according.stages.ground.word_sets import words_of

_COUNTED_IN = {
    "ASSAULT": ("killed", "injured"),
    "COERCE": ("captured", "displaced"),
    "SANCTION": ("captured", "displaced"),
    "RETREAT": ("released", "displaced"),
    "CONCEDE": ("released",),
    "COOPERATE": ("released",),
    "AID": ("displaced", "released"),
    "PROTEST": ("killed", "injured"),
}
"""What an event of a type may count besides its own word; other types count nothing."""

_CLAUSES_DOWN = frozenset({"acl", "advcl", "conj", "xcomp", "parataxis"})
_BESIDE = frozenset({"conj", "parataxis", "appos", "list"})
_ROLES = frozenset({"nsubj", "obl", "nmod", "obj", "appos"})
_CLAUSAL = frozenset({"acl", "advcl", "ccomp", "parataxis", "csubj"})


@cache
def _people() -> tuple[frozenset[str], tuple[str, ...]]:
    rows = read_table(DATA / "lexicons" / "people.tsv", columns=("word", "suffix"))
    return frozenset(row["word"] for row in rows), tuple(row["word"] for row in rows if row["suffix"] == "yes")


def counts_of(mention: EventMention, *, parsed: Parsed) -> tuple[Count, ...]:
    """The figures of one mention, in text order, each with source "" (who gives it is not known here).

    Its own word's victims ("18 were taken prisoner") and those of the words bound to it in the sentence ("an attack that
    killed 3 and wounded 10"). A figure for several harms at once ("60 killed and injured") is left out.
    """
    allowed = _COUNTED_IN.get(mention.type, ())
    if not allowed or mention.status not in ("actual", "negated", "possible"):
        return ()
    sentence = parsed.sentences[mention.at.sentence]
    harms = harms_of(sentence)
    bound = [
        harm for harm in harms if _is_own(sentence, mention, harm) or (harm.what in allowed and _belongs(sentence, mention, harm, harms))
    ]
    joint = {harm.victim for harm in harms if any(o.victim == harm.victim and o.what != harm.what for o in harms)}
    joint |= {harm.victim for harm in harms if _shares_victims(sentence, harm, harms)}
    found: list[Count] = []
    for harm in bound:
        if harm.victim not in joint:
            found += [c for c in _counts(sentence, harm) if all((c.what, c.start) != (o.what, o.start) for o in found)]
    return tuple(found)


def _shares_victims(sentence: Sentence, harm: Harm, harms: list[Harm]) -> bool:
    """Whether another harm without victims of its own hangs beside this one ("were killed and injured")."""
    token = sentence[harm.at]
    beside = [sentence[i] for i in sentence.children[harm.at] if sentence[i].relation == "conj"]
    if token.relation == "conj":
        beside.append(sentence[token.head])
    with_victims = {other.at for other in harms}
    return any(_is_harm(other, harm.what) and other.index not in with_victims for other in beside if not _counts_itself(sentence, other))


def _counts_itself(sentence: Sentence, token: Token) -> bool:
    """Whether a harm has a figure of its own, as in "left 12 dead and 30 wounded"."""
    return any(t.upos == "NUM" for t in sentence.dependents(token.index))


def _is_harm(token: Token, what: str) -> bool:
    other = {"killed": ("wound", "injure", "hurt", "wounded", "injured"), "injured": ("kill", "killed", "dead", "die")}.get(what, ())
    return token.lemma in other or token.form.lower() in other


def _belongs(sentence: Sentence, mention: EventMention, harm: Harm, harms: list[Harm]) -> bool:
    """Whether a harm is part of the event that the mention's word names."""
    at = mention.at.token
    own = next((h for h in harms if h.at == at), None)
    if own is not None:
        return harm.what != own.what and _linked_harms(own.what, harm.what) and _beside(sentence, at, harm.at)
    if mention.type not in ("ASSAULT", "PROTEST"):
        return _chain(sentence, harm.at, at, _CLAUSES_DOWN - {"conj"})
    return _under(sentence, harm.at, at) or _above(sentence, harm, at, harms)


def _linked_harms(own: str, other: str) -> bool:
    """Killed and injured go together; who was captured or freed is another event."""
    return {own, other} == {"killed", "injured"}


def _is_own(sentence: Sentence, mention: EventMention, harm: Harm) -> bool:
    """Whether the mention's words hold the harm's, or it completes them ("taken prisoner")."""
    token = sentence[harm.at]
    completes = token.head == mention.at.token and token.relation in ("xcomp", "compound", "obj") and token.upos != "VERB"
    return harm.at == mention.at.token or completes or mention.start <= token.start < mention.end


def _beside(sentence: Sentence, at: int, other: int) -> bool:
    """Two words joined by coordination, directly or over a common head."""
    return _chain(sentence, at, other, _BESIDE) or _chain(sentence, other, at, _BESIDE)


def _chain(sentence: Sentence, low: int, high: int, relations: frozenset[str]) -> bool:
    at = low
    while at >= 0 and at != high:
        if sentence[at].relation not in relations:
            return False
        at = sentence[at].head
    return at == high


def _under(sentence: Sentence, harm: int, at: int) -> bool:
    """ "an attack that killed 3", "shelled the town, killing 5", "an attack left 12 dead"."""
    return _chain(sentence, _predicate(sentence, harm), at, _CLAUSES_DOWN)


def _predicate(sentence: Sentence, harm: int) -> int:
    """The verb that a noun or adjective hangs on: "claimed the lives of 40", "left five people dead"."""
    at = harm
    while sentence[at].upos != "VERB":
        relation = sentence[at].relation
        led_to = relation == "obl" and any(t.form.lower() in ("to", "in") for t in sentence.dependents(at, "case"))
        if relation not in ("amod", "obj", "nsubj") and not led_to:
            return harm
        at = sentence[at].head
    return at


def _above(sentence: Sentence, harm: Harm, at: int, harms: list[Harm]) -> bool:
    """ "3 were killed in an attack", "the attack killed 3", "died when a bomb exploded"; what is coordinated with it too."""
    step, seen_verb = at, False
    while step >= 0:
        token = sentence[step]
        if step == harm.at or (seen_verb and _under(sentence, harm.at, step)):
            return True
        if token.relation not in _ROLES and token.relation not in ("advcl", "compound", "amod", "acl", "conj"):
            return False
        if token.relation == "conj" and token.upos == "VERB":
            return False
        seen_verb = token.head >= 0 and sentence[token.head].upos in ("VERB", "ADJ")
        if seen_verb and any(h.at == token.head for h in harms) and _beside(sentence, harm.at, token.head):
            return True
        step = token.head
    return False


def _counts(sentence: Sentence, harm: Harm) -> list[Count]:
    """The figures in the phrase of the victims, with those coordinated to it; one for a single person."""
    phrases = [harm.victim, *(t.index for t in sentence.dependents(harm.victim, "conj"))]
    found: list[Count] = []
    for head in phrases:
        if head == harm.at and sentence[head].upos == "VERB":
            continue
        # "killed 11 people and wounded dozens": the parser may take the second verb for an adjective.
        if head != harm.victim and any(_is_harm(t, harm.what) for t in sentence.dependents(head)):
            continue
        figure = _figure(sentence, head)
        if figure:
            found.append(_count(sentence, harm, head, figure))
    return found


def _figure(sentence: Sentence, head: int) -> Figure | None:
    """The figure of a phrase: the first number before its head word, or the head word itself."""
    inside = _phrase(sentence, head)
    if any(t.form.lower() in ("them", "whom", "which") for t in sentence.dependents(head, "nmod")):
        return None  # "eight of them Americans" counts some of those counted before
    numeral = sentence[head].upos == "NUM"
    pieces = [piece for piece in pieces_of(sentence) if piece.token in inside or piece.token == head]
    for figure in figures_of(pieces):
        if figure.first <= head or numeral or sentence[head].lemma in words_of("groups"):
            return figure
    if _is_one_person(sentence, head):
        return Figure(low=1, high=1, first=next(t.index for t in sentence.dependents(head, "det")), last=head)
    return None


def _phrase(sentence: Sentence, head: int) -> frozenset[int]:
    """Tokens of a noun phrase up to its head word, and the little words after a figure that is the head ("18 or more")."""
    found, todo = {head}, [head]
    while todo:
        at = todo.pop()
        for child in sentence.children[at]:
            token = sentence[child]
            if token.relation in _CLAUSAL or (token.relation in ("punct", "appos") and child > head):
                continue
            counted = token.upos in ("NUM", "ADJ") or is_vague(token.form) or sentence[head].lemma in words_of("groups")
            if token.relation in ("conj", "nmod") and not counted:
                continue
            found.add(child)
            todo.append(child)
    follows = sentence[head].upos == "NUM" or is_vague(sentence[head].form) or sentence[head].lemma in words_of("groups")
    return frozenset(index for index in found if index <= head + 3 * follows)


def _is_one_person(sentence: Sentence, head: int) -> bool:
    """Whether a phrase names one person by kind: "a policeman", "an elderly man"."""
    token = sentence[head]
    words, suffixes = _people()
    article = any(t.form.lower() in ("a", "an") for t in sentence.dependents(head, "det"))
    singular = token.xpos == "NN" and (token.lemma in words or token.lemma.endswith(suffixes))
    return article and singular


def _count(sentence: Sentence, harm: Harm, head: int, figure: Figure) -> Count:
    first, last = sentence[figure.first], sentence[figure.last]
    start, end = first.start, last.end
    return Count(
        what=harm.what,
        low=figure.low,
        high=figure.high,
        of=None if head == harm.at else _of_whom(sentence, head, figure),
        source="",
        text=" ".join(t.form for t in sentence.tokens[figure.first : figure.last + 1]),
        start=start,
        end=end,
    )


def _of_whom(sentence: Sentence, head: int, figure: Figure) -> str | None:
    """Words for the people without the figure: "civilians", "pro-government fighters"."""
    if sentence[head].lemma in words_of("groups"):
        return sentence[head].form
    if sentence[head].upos == "NUM" or figure.last >= head:
        people = [t for t in sentence.dependents(head, "nmod") if t.index > figure.last]
        people += [t for t in sentence.dependents(figure.last, "nmod") if t.index > figure.last]
        if figure.low == 1 and sentence[head].upos == "NOUN":
            return sentence[head].form
        if not people:
            return None
        inner = people[0].index
        before = [t.index for t in sentence.dependents(inner, "amod", "compound") if t.index < inner]
        return " ".join(sentence[i].form for i in [*sorted(before), inner])
    before = [i for i in range(figure.last + 1, head + 1) if sentence[i].upos != "PUNCT" or sentence[i].form == "-"]
    return " ".join(sentence[i].form for i in before).replace(" - ", "-") or None
