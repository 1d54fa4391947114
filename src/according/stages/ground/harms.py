"""Where a sentence says that people were killed, hurt, held, freed or driven out, and whom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from according.ontology.tables import DATA, read_table
from according.records.parse import Sentence, Token
from according.stages.ground.described import counted_among, described
from according.stages.ground.figures import is_vague
from according.stages.ground.limbs import hurt_in_limbs
from according.stages.ground.not_done import is_lost_alone, is_not_done
from according.stages.ground.sharing import (
    antecedent,
    before_noun,
    before_verb,
    described_last,
    follows_and,
    is_bare_clause,
    is_corrected,
    is_crowd,
    is_people,
    one_more,
    shared,
    shares_subject,
    taken_for_conjunct,
)
from according.stages.ground.word_sets import words_of

_LIFELESS = frozenset({"place", "object", "plant", "animal", "substance", "time"})
_THINGS = _LIFELESS | {"event", "abstract"}
_NONE = frozenset({"almost", "half", "nearly", "no", "without"})
_MARKS, _COMPANIES = ("det", "case", "advmod"), frozenset({"compound", "advmod", "xcomp", "obl", "ccomp", "amod", "obj"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Harm:
    """A word that says what befell people, and the head word of who they are. what: as in records.count."""

    at: int
    what: str
    victim: int


@cache
def _table() -> Mapping[tuple[str, str], tuple[tuple[str, str], ...]]:
    """(part of speech, word or words) -> ((where the victims stand, what befell them), ...)."""
    found: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for row in read_table(DATA / "lexicons" / "casualties.tsv", columns=("word", "pos", "victims", "what")):
        verb, _, named = row["word"].partition(" @")
        for word in [f"{verb} {other}" for other in sorted(words_of(named))] if named else [verb]:
            found.setdefault((row["pos"], word), []).append((row["victims"], row["what"]))
    return {key: tuple(value) for key, value in found.items()}


@cache
def _companions() -> Mapping[str, tuple[str, ...]]:
    """Verb -> the words that make it another one ("let": out, go), for rows of two words."""
    found: dict[str, list[str]] = {}
    for pos, word in _table():
        verb, _, companion = word.partition(" ")
        if pos == "verb" and companion:
            found.setdefault(verb, []).append(companion)
    return {verb: tuple(words) for verb, words in found.items()}


def harms_of(sentence: Sentence) -> list[Harm]:
    """Everything in a sentence that befell people, in text order; a word without victims of its own is left out."""
    found: list[Harm] | None = sentence.memo.get(harms_of)
    if found is None:
        harmful = [token for token in sentence.tokens if _may_harm(token.upos, token.lemma, token.form)]
        done = [token for token in harmful if not (is_corrected(sentence, token) or is_not_done(sentence, token.index))]
        every = [harm for token in done for harm in _harms_at(sentence, token)]
        found = sentence.memo[harms_of] = [harm for harm in every if not _only_describes(sentence, harm, every)]
    return found


def _only_describes(sentence: Sentence, harm: Harm, every: list[Harm]) -> bool:
    """Whether a harm only says who or where they were: "killed 16 displaced people", "hit a school where 600 families were sheltering"."""
    token = sentence.tokens[harm.at]
    if harm.what != "displaced":
        return False
    if token.deprel == "acl:relcl" and any(t.form.lower() == "where" for t in sentence.dependents(harm.at, "advmod")):
        return True
    alone = token.upos == "VERB" and not follows_and(sentence, token)
    return token.relation == "amod" and (alone or any(other.victim == harm.victim and other.at != harm.at for other in every))


def is_harm(token: Token, what: str) -> bool:
    """Whether a word is the other one of killed and injured."""
    other = {"killed": ("wound", "injure", "hurt", "wounded", "injured"), "injured": ("kill", "killed", "dead", "die")}.get(what, ())
    return token.lemma in other or token.form.lower() in other


_POS = {"VERB": "verb", "NOUN": "noun", "ADJ": "adjective", "ADV": "adjective"}


@lru_cache(maxsize=50_000)
def _may_harm(upos: str, lemma: str, form: str) -> bool:
    """Whether the table has the word at all."""
    pos = _POS.get(upos, "")
    breaks = pos == "verb" and lemma in words_of("breaks")
    return bool(pos) and (breaks or bool(_known_stems(pos, lemma, form)) or ("adjective", form.lower()) in _table())


@lru_cache(maxsize=50_000)
def _known_stems(pos: str, lemma: str, form: str) -> tuple[str, ...]:
    """The stems of a word that the table has, alone or with a companion; most words have none."""
    table, companions = _table(), _companions() if pos == "verb" else {}
    return tuple(stem for stem in _stems(lemma, form) if (pos, stem) in table or stem in companions)


def _stems(lemma: str, form: str) -> Iterator[str]:
    """The lemma, then what the form comes from by the regular endings: lemmas are learnt and may be off by a letter."""
    yield lemma
    form = form.lower()
    yield form
    for ending in ("ed", "d", "ing", "s", "es"):
        if form.endswith(ending) and len(form) > len(ending) + 2:
            stem = form[: -len(ending)]
            yield stem
            yield stem + "e"
            if stem[-1] == stem[-2]:
                yield stem[:-1]


def _entries(sentence: Sentence, pos: str, token: Token) -> tuple[tuple[str, str], ...]:
    table, beside = _table(), None
    for stem in _known_stems(pos, token.lemma, token.form):
        for companion in _companions().get(stem, ()) if pos == "verb" else ():
            beside = _beside(sentence, token) if beside is None else beside
            if companion in beside:
                return table[pos, f"{stem} {companion}"]
        if (pos, stem) in table:
            return table[pos, stem]
    return ()


def _beside(sentence: Sentence, verb: Token) -> set[str]:
    """The words that may belong to a verb: "led them away", "shot dead"; not "suffered no wounds", "nearly to death"."""
    unhurt = verb.lemma == "escape" and bool(sentence.dependents(verb.index, "obj"))
    after = () if unhurt else sentence.tokens[verb.index + 1 : verb.index + 2]
    over = [c for t in sentence.dependents(verb.index, "obl") for c in sentence.dependents(t.index, "case") if c.form.lower() == "across"]
    own = [t for t in sentence.dependents(verb.index) if (t.relation in _COMPANIES or t.form.lower() == "being") and not unhurt]
    beside = [t for t in after if t.relation != "case" or t.form.lower() == "dead"] + over + own
    return {t.form.lower() for t in beside if all(d.form.lower() not in _NONE for d in sentence.dependents(t.index, *_MARKS))}


def _harms_at(sentence: Sentence, token: Token) -> list[Harm]:
    pos = "noun" if token.upos == "VERB" and sentence.dependents(token.index, "det") else _POS.get(token.upos, "")
    found: list[Harm] = []
    for victims, what in _entries(sentence, pos, token) if pos else ():
        people = [v for v in _victims(sentence, token, victims) if victims == "counted" or may_be_people(counted_among(sentence, v), what)]
        if people and (token.lemma == "expel" or (token.lemma, victims) == ("lose", "people")):  # nor is "lost its captain" a death
            people = [v for v in people if not (_are_envoys(sentence, v) if what == "displaced" else is_lost_alone(sentence, v))]
        found += [Harm(at=token.index, what=what, victim=v) for v in people]
    if not found and pos == "verb":
        found = [Harm(at=token.index, what="injured", victim=v) for v in hurt_in_limbs(sentence, token)]
    if not found and pos in ("adjective", "verb", "noun"):
        for victims, what in _table().get(("adjective", token.form.lower()), ()):
            found += [Harm(at=token.index, what=what, victim=v) for v in _victims(sentence, token, victims)]
    return found


def may_be_people(token: Token, what: str) -> bool:
    """Towns are seized and freed too, houses burnt, cattle killed; of a bare figure the encoder cannot know."""
    if token.upos == "NUM" or is_vague(token.form):
        return True
    if what == "displaced" and (token.lemma in words_of("posted") or token.form.lower() in words_of("toll_injured")):
        return False  # who is expelled from a post is not driven from home, nor are the wounded whom a hospital takes in
    if what == "released" and token.lemma in words_of("wanted") or token.lemma in words_of("craft"):
        return False
    return token.mention not in (_LIFELESS if what in ("killed", "injured") else _THINGS)


def _are_envoys(sentence: Sentence, victim: int) -> bool:
    """Whether a bare number counts those sent home from a post: "has expelled 23 of its envoys", "expelled 60 diplomats, and Oslo nine"."""
    token = sentence.tokens[victim]
    bare = token.upos == "NUM" or is_vague(token.form)
    return bare and any(t.lemma in words_of("posted") for t in sentence.tokens)


def _victims(sentence: Sentence, token: Token, where: str) -> list[int]:
    if where == "object":
        return _objects(sentence, token)
    if where == "people":
        return [index for index in _objects(sentence, token) if is_people(sentence.tokens[index])]
    if where == "subject":
        return _subjects(sentence, token)
    if where == "driven":
        return _objects(sentence, token) if any(t.mention == "event" for t in sentence.dependents(token.index, "nsubj")) else []
    if where == "crowd":
        return [k for k in _subjects(sentence, token) if is_crowd(sentence, k)]
    if where in ("counted", "of"):
        return [token.index] if where == "counted" else _of(sentence, token)
    if where == "toll":
        return _toll(sentence, token)
    return described(sentence, token)


def _subjects(sentence: Sentence, token: Token) -> list[int]:
    """Subjects of a verb, of the verb it is coordinated with, or the noun that it describes."""
    own = [t.index for t in before_verb(sentence.dependents(token.index, "nsubj"), token)]
    if own:
        return [antecedent(sentence, index) for index in own]
    before = sentence.tokens[token.index - 1] if token.index else token
    if token.relation == "amod" and before.upos == "NUM" and before.head == token.head > token.index:
        return [before.index]  # "14 needed stitches", read as some stitches
    if token.relation in ("conj", "xcomp") and token.head >= 0 and sentence.tokens[token.head].upos == "VERB":
        return _subjects(sentence, sentence.tokens[token.head]) if token.has("VerbForm=Fin") or token.relation == "xcomp" else []
    return [token.head] if token.relation == "acl" else []


def _objects(sentence: Sentence, token: Token) -> list[int]:
    """Objects of a verb, subjects of its passive, or the noun that its participle describes."""
    own = [antecedent(sentence, t.index) for t in sentence.dependents(token.index, "obj")] or before_noun(sentence, token)
    passive = sentence.dependents(token.index, "nsubj:pass")
    if passive and own and not sentence.dependents(token.index, "aux:pass"):
        return own  # "some ten men beat to death a watchman", "men" read as a passive subject
    if passive:
        # "set free the seventeen prisoners": without "was", what stands behind a participle is its object
        behind = [] if sentence.dependents(token.index, "aux:pass") else passive[:1]
        return [antecedent(sentence, t.index) for t in before_verb(passive, token) or behind]
    if own := own or shared(sentence, token) or taken_for_conjunct(sentence, token):
        return own
    if sentence.dependents(token.index, "aux:pass"):
        above = sentence.dependents(token.head, "nsubj", "nsubj:pass") if token.relation == "xcomp" else []  # "had to be evacuated"
        if named := sentence.dependents(token.index, "nsubj") or above:
            return [antecedent(sentence, t.index) for t in named]
    if is_bare_clause(sentence, token):
        return [token.head]
    if token.is_participle and token.relation == "acl" and not sentence.dependents(token.index, "nsubj"):
        return [described_last(sentence, token)]
    if (
        token.is_participle
        and token.relation in ("xcomp", "ccomp")
        and token.head >= 0
        and sentence.tokens[token.head].lemma in words_of("leaves")
    ):
        return [t.index for t in sentence.dependents(token.head, "obj", "nsubj:pass")] or [
            t.index for t in sentence.dependents(token.index, "nsubj")
        ]
    before = sentence.tokens[token.index - 1] if token.index else token
    if token.is_participle and token.relation in ("xcomp", "ccomp") and before.relation == "obl" and before.head == token.head:
        return [before.index] if before.mention == "person" else []  # "spoke of two firefighters killed"
    if token.is_participle and sentence.dependents(token.index, "nummod"):
        return [token.index]
    # "25 injured" as a sentence of its own or beside another: the parse takes the figure for a subject.
    found = [t.index for t in sentence.dependents(token.index, "nsubj") if token.is_participle]
    found = found or one_more(sentence, token)
    return _objects(sentence, sentence.tokens[token.head]) if not found and shares_subject(sentence, token) else found


def _of(sentence: Sentence, token: Token) -> list[int]:
    """ "the killing of 12 people"; lives only where they are claimed, cost or lost, throats where they are slit."""
    taking = {"life": "losses", "throat": "cuts"}.get(token.lemma)
    if taking:
        head = sentence.tokens[token.head] if token.head >= 0 else None
        if head is None or head.lemma not in words_of(taking):
            return []
        losers = [t.index for t in sentence.dependents(head.index, "iobj")]  # "cost eleven civilians their lives"
        return losers or _of_phrase(sentence, token) or [token.index]
    return _of_phrase(sentence, token)


def _reaching(token: Token) -> tuple[str, ...]:
    """The words before whom a noun befell: "the killing of six", "injuries to six"."""
    return ("of", "to") if token.lemma in words_of("hurts") else ("of",)


def _of_phrase(sentence: Sentence, token: Token) -> list[int]:
    to = sentence.dependents(token.head, "obl") if token.relation == "obj" and token.lemma in words_of("hurts") else []
    return [
        t.index
        for t in (*sentence.dependents(token.index, "nmod"), *(t for t in to if t.index > token.index))
        if t.deprel != "nmod:poss" and any(c.form.lower() in _reaching(token) for c in sentence.dependents(t.index, "case"))
    ]


def _toll(sentence: Sentence, token: Token) -> list[int]:
    """ "the death toll rose to 30", "a death toll of 30", "civilian deaths were 265"."""
    if token.lemma == "toll" and not any(t.lemma in ("death", "dead", "casualty") for t in sentence.dependents(token.index)):
        return []
    head = sentence.tokens[token.head] if token.head >= 0 else None
    if head is not None and head.upos == "NUM" and token.relation == "nsubj":
        return [head.index]
    if head is not None and head.lemma in words_of("toll_verbs"):
        reached = [t for t in sentence.dependents(head.index, "obl", "obj") if _is_reached(sentence, t)]
        return [t.index for t in reached if not is_harm(t, "killed")]  # "rose to 43, with 60 wounded"
    return _of_phrase(sentence, token) if token.lemma == "toll" else []


def _is_reached(sentence: Sentence, figure: Token) -> bool:
    """ "Rose to 30", "stands at 30 dead"; not "as against 3,500 in January"."""
    cases = sentence.dependents(figure.index, "case")
    compared = any(t.form.lower() == "against" for case in cases for t in (case, *sentence.dependents(case.index, "fixed")))
    return not compared and (figure.upos == "NUM" or bool(sentence.dependents(figure.index, "nummod")))
