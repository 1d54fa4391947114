"""Which strikes are workers' and which are blows: in reports of work and pay the encoder's doubt is none, nor where one kills or wounds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from according.records.parse import Parsed, Sentence, Token
from according.stages.find_events.match import Match
from according.stages.find_events.syntax import lemma_of, prepositions
from according.stages.find_events.word_sets import words_of

_STOPPAGES = {"strike": frozenset({"ASSAULT"}), "shutdown": frozenset({"COERCE", "RETREAT", "SANCTION"}), "walkout": frozenset({"REJECT"})}
"""What a stoppage may be mistaken for, by its word."""

_FROM_AFAR = frozenset({"air", "drone", "missile", "rocket", "artillery"})
_FLYING = frozenset({"airstrike", "bomber", "drone", "gunship", "jet", "missile", "warplane"})
_BY_AIR = frozenset({"attack", "raid", "strike", "support"})
_OF_THE_AIR = _FLYING | {"air", "strike"}
_LIVES, _DEAD = frozenset({"kill", "wound", "injure"}), frozenset({"dead", "wounded", "injured"})
_BEYOND_DOUBT = 0.9
_NETWORKS = frozenset({"internet", "network", "communication", "communications", "telephone", "power", "reactor", "plant", "air"})


def as_stoppages(sentence: Sentence) -> Sentence:
    """The sentence of such a report with its strikes read as what workers do."""
    return sentence.with_tokens({t.index: _stopped(t) for t in sentence.tokens if t.reading is not None and _is_stoppage(sentence, t)})


def first_blow(parsed: Parsed, *, fields: Mapping[str, frozenset[str]]) -> int:
    """The first sentence that tells of a strike from the air, or, where nobody is at work, of what flies and bombs; behind the last if
    none does."""
    idle = all(fields["labour"].isdisjoint(s.vocabulary) for s in parsed.sentences)
    flying = (s for s in parsed.sentences if not _OF_THE_AIR.isdisjoint(s.vocabulary))
    told = (s.index for s in flying if any(_is_from_afar(s, t) or idle and _flies(s, t) for t in s.tokens))
    return next(told, len(parsed.sentences))


def as_blows(sentence: Sentence, *, told: bool = False) -> Sentence:
    """The sentence of any other report with its strikes read as attacks where somebody is hurt in them or something is hit by them.

    told: strikes from the air were told before, so that "the strike" is one of them.
    """
    if "strike" not in sentence.vocabulary:
        return sentence
    strikes = (t for t in sentence.tokens if t.reading is not None and t.upos == "NOUN" and lemma_of(t) == "strike")
    blows: dict[int, Token] = {}
    for strike in strikes:
        sure = _takes_lives(sentence, strike)
        if sure or _harms(sentence, strike) or told and _is_any(sentence, strike):
            read = _read_as(strike, "ASSAULT", frozenset({"PROTEST"}), None)
            blows[strike.index] = _made_sure(read) if sure else read
    return sentence.with_tokens(blows)


def _is_from_afar(sentence: Sentence, token: Token) -> bool:
    if lemma_of(token) == "airstrike":
        return True
    strike = lemma_of(token) == "strike" and token.upos == "NOUN"
    return strike and any(lemma_of(t) in _FROM_AFAR for t in sentence.dependents(token.index, "compound"))


def _flies(sentence: Sentence, token: Token) -> bool:
    """A drone, a gunship, "air support"."""
    by_air = lemma_of(token) == "air" and token.head >= 0 and lemma_of(sentence.tokens[token.head]) in _BY_AIR
    return lemma_of(token) in _FLYING or by_air


def _is_any(sentence: Sentence, strike: Token) -> bool:
    """Whether nothing says what strike is meant: "the strike", "strikes"; not "a general strike", "the teachers' strike"."""
    return not sentence.dependents(strike.index, "compound", "amod", "nmod:poss", "nmod")


def stoppage_mode(sentence: Sentence, found: Match) -> str | None:
    """The mode of a match: who "went on hunger strike" has stopped no work."""
    if found.cue.mode != "strike" or "hunger" not in sentence.vocabulary:
        return found.cue.mode
    hunger = any(lemma_of(t) == "hunger" for word in found.words for t in sentence.dependents(word, "compound"))
    return "hunger" if hunger else found.cue.mode


def _harms(sentence: Sentence, strike: Token) -> bool:
    """ "The strike killed six", "wounded in the strike", "a strike that hit a school", "survivors of the strike"; not "hunger strike"."""
    if strike.head < 0 or any(lemma_of(t) in {"hunger", "general"} for t in sentence.dependents(strike.index, "compound", "amod")):
        return False
    above = sentence.tokens[strike.head]
    does = strike.relation == "nsubj" and bool(sentence.dependents(above.index, "obj"))
    suffered = strike.relation in {"obl", "nmod"} and bool({"in", "by", "from"} & set(prepositions(sentence, strike.index)))
    before = {lemma_of(sentence[t.index - 1]) for t in sentence.dependents(strike.index, "case") if t.index}  # "treated six wounded in it"
    harming = words_of("harming") | {"die", "perish"}
    harms = lemma_of(above) in harming and does or suffered and not harming.isdisjoint({lemma_of(above), *before})
    survived = strike.relation == "nmod" and lemma_of(above) in {"survivor", "victim", "casualty"}
    return harms or survived or any(lemma_of(t) in words_of("harming") for t in sentence.dependents(strike.index, "acl"))


def _takes_lives(sentence: Sentence, strike: Token) -> bool:
    """ "A strike hit a market, killing nine": the dead leave no doubt what struck."""
    if strike.relation != "nsubj" or (_LIVES | _DEAD).isdisjoint(sentence.vocabulary):
        return False
    further = (t for t in sentence.dependents(strike.head, "advcl", "conj") if not sentence.dependents(t.index, "nsubj", "mark"))
    for verb in (sentence.tokens[strike.head], *further):
        left = lemma_of(verb) == "leave" and any(lemma_of(t) in _DEAD for t in sentence.tokens[verb.index :])
        if (left or lemma_of(verb) in _LIVES) and any(t.mention == "person" for t in sentence.dependents(verb.index, "obj")):
            return True
    return False


def _made_sure(token: Token) -> Token:
    """A blow that the encoder half believes in, as one beyond doubt."""
    if token.reading is None:
        return token
    types = {**token.reading.types, "ASSAULT": max(_BEYOND_DOUBT, token.reading.types["ASSAULT"])}
    return replace(token, reading=replace(token.reading, types=types))


def _is_stoppage(sentence: Sentence, token: Token) -> bool:
    """Not "strikes on the ports", nor "an internet shutdown"."""
    if token.upos != "NOUN" or lemma_of(token) not in _STOPPAGES:
        return False
    beside = sentence.dependents(token.index, "nmod", "obl")
    network = any(lemma_of(t) in _NETWORKS for t in sentence.dependents(token.index, "compound", "nmod"))
    return not network and not any(t.mention in ("place", "object") and "on" in prepositions(sentence, t.index) for t in beside)


def _stopped(token: Token) -> Token:
    return _read_as(token, "PROTEST", _STOPPAGES[lemma_of(token)], "strike")


def _read_as(token: Token, kind: str, mistaken: frozenset[str], mode: str | None) -> Token:
    """The word with what the encoder has for mistaken types added to another."""
    if token.reading is None:
        return token
    types = {name: 0.0 if name in mistaken else likely for name, likely in token.reading.types.items()}
    types[kind] = min(1.0, types[kind] + sum(token.reading.types[name] for name in mistaken))
    return replace(token, reading=replace(token.reading, types=types, mode=token.reading.mode if token.reading.type == kind else mode))
