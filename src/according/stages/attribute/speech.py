"""The predicates of a sentence that tell who says so, with their speakers."""

from __future__ import annotations

from collections.abc import Mapping

from according.ontology.closed_classes import FIRST_PERSON
from according.ontology.content_words import STATEMENTS
from according.ontology.not_at_all import is_in_no_way
from according.ontology.quoting import QUOTING
from according.records.parse import Sentence, Token
from according.records.quick import dataclass
from according.stages.attribute.informants import learned_from
from according.stages.attribute.lexicon import Reporting, SpeechLexicon
from according.stages.attribute.rulings import is_ruling
from according.stages.attribute.who_says import expand, quoted_as, verb_speakers

CONTENT = frozenset({"ccomp", "xcomp", "obj", "conj"})
"""How what a predicate of speech tells, and what goes on with that, hangs on it."""
CHARGES = frozenset({"charge", "allegation", "accusation"})
"""Nouns for what somebody is accused of."""
CHECKING = frozenset({"confirm", "verify", "corroborate", "certify"})
_SURE_POS = frozenset({"ADJ", "VERB"})
_POS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun"}
_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no", "neither", "nor"})
_NATIONS = ("an", "ese", "ish", "i", "ench")
"""How the adjectives of nations end; at the head of a sentence every word has a capital."""
_SOURCE = frozenset({"source", "medium", "media"})
_CLAIMING = frozenset({"claim", "pretend", "profess", "purport"})
_TAKEN = frozenset({"life", "victim", "casualty"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """A reporting predicate. at: its token; speakers: tokens (conjuncts expanded), empty when the text names none.

    attitude: see Reporting. originators: whose word the speaker passes on ("said, citing a military source").
    """

    at: int
    speakers: tuple[int, ...]
    stance: str
    nominal: bool
    negated: bool
    cue: str
    attitude: bool = False
    originators: tuple[int, ...] = ()


def find_speech(sentence: Sentence, *, lexicon: SpeechLexicon, attitudes: bool = False) -> dict[int, Speech]:
    """Reporting predicates by token index; attitudes: also who wants, believes, praises ..."""
    known: tuple[SpeechLexicon, dict[int, Speech]] | None = sentence.memo.get((find_speech, attitudes))
    if known is None or known[0] is not lexicon:
        known = sentence.memo[find_speech, attitudes] = lexicon, _find_speech(sentence, lexicon, attitudes)
    return known[1]


def _find_speech(sentence: Sentence, lexicon: SpeechLexicon, attitudes: bool) -> dict[int, Speech]:
    found: dict[int, Speech] = {}
    for token in sentence.tokens:
        sure = token.upos in _SURE_POS and lexicon.reporting.get(("adjective", token.form.lower()))
        pos = "adjective" if sure else _POS.get(token.upos)
        entry = sure or (_entry(sentence, token, pos, lexicon) if pos else None)
        witnessed = entry is not None and entry.witness and _is_witnessed(sentence, token)
        if pos is None or entry is None or (entry.attitude and not attitudes and not witnessed):
            continue
        if entry.stance == "denies" and is_ruling(sentence, token.index):
            continue
        if pos == "verb" and (token.relation == "amod" and token.xpos == "VBG" or _only_lasts(sentence, token)):
            continue  # "a continuing course of conduct"
        if pos == "adjective":
            speakers = _who_is(sentence, token)
        elif pos == "verb":
            teller = _lets_know(sentence, token) if token.lemma == "know" else token.index
            speakers = learned_from(sentence, token.index) or verb_speakers(sentence, teller)
            speakers = _makers(sentence, token, lexicon) if speakers and _is_denied_with(sentence, token, lexicon) else speakers
        else:
            speakers = _noun_speakers(sentence, token.index, lexicon)
        passes_on = token.form.lower().endswith("ing") or token.deprel == "acl:relcl"
        cites = passes_on and token.lemma.lower() in lexicon.echoes["citation"]
        found[token.index] = Speech(
            at=token.index,
            speakers=speakers,
            stance=entry.stance,
            nominal=entry.nominal or witnessed,
            negated=is_negated(sentence, token.index),
            cue=_cue(sentence, token),
            attitude=entry.attitude and not witnessed,
            originators=_people_cited(sentence, token.index) if cites else _quoted_behind(sentence, token),
        )
    return found


def _only_lasts(sentence: Sentence, token: Token) -> bool:
    """ "As that was going on, we called": nobody goes on to say so."""
    subjects = sentence.dependents(token.index, "nsubj") if token.lemma in ("continue", "go") else []
    return any(t.form.lower() in ("it", "that", "this") for t in subjects)


def _who_is(sentence: Sentence, token: Token) -> tuple[int, ...]:
    """The residents of "residents are convinced that", "remain convinced that", "residents, convinced that"; nobody "makes sure that"."""
    above = sentence.tokens[token.head] if token.head >= 0 else token
    if above.lemma == "make" or token.upos == "VERB" and sentence.dependents(token.index, "obj"):
        return ()  # "convinced them that"
    subjects = sentence.dependents(token.index, "nsubj")
    if token.deprel == "acl" and not subjects:
        return expand(sentence, above.index)
    shared = token.relation in ("xcomp", "advcl") and not subjects
    subjects = sentence.dependents(above.index, "nsubj") if shared else subjects
    return expand(sentence, subjects[0].index) if subjects else ()


def _cue(sentence: Sentence, token: Token) -> str:
    """The word that says it: the "claims" of a video that "claims to show" what it does not, which speaks; others only show."""
    above = sentence.tokens[token.head] if token.deprel == "xcomp" else token
    return above.form if above.lemma in _CLAIMING else token.form


def _is_denied_with(sentence: Sentence, token: Token, lexicon: SpeechLexicon) -> bool:
    """Whether a verb only tells what a report says that somebody denies or confirms: "denied reports claiming that rebels had fled"."""
    noun = sentence.tokens[token.head].lemma.lower()
    told = token.deprel == "acl" and token.xpos == "VBG" and sentence.tokens[token.head].relation == "obj"
    if not told or ("noun", noun) not in lexicon.reporting and noun not in lexicon.echoes["claim"]:
        return False
    above = sentence.tokens[sentence.tokens[token.head].head]
    entry = _entry(sentence, above, "verb", lexicon) if above.upos == "VERB" else None
    return entry is not None and (entry.stance == "denies" or above.lemma in CHECKING)


def _makers(sentence: Sentence, token: Token, lexicon: SpeechLexicon) -> tuple[int, ...]:
    """Who made the report that a participle tells of; () where nobody is named, who then says nothing."""
    return tuple(k for k in _noun_speakers(sentence, token.head, lexicon) if k != token.head)


def _is_witnessed(sentence: Sentence, token: Token) -> bool:
    """ "Residents saw troops fire": somebody, not a year or a town, sees others act."""
    seen = any(t.index > token.index for t in sentence.dependents(token.index, "ccomp", "xcomp"))
    subjects = [t for t in sentence.dependents(token.index, "nsubj") if t.deprel == "nsubj"]
    return seen and any(t.mention in ("person", "organization") and t.upos in ("NOUN", "PROPN") for t in subjects)


def _entry(sentence: Sentence, token: Token, pos: str, lexicon: SpeechLexicon) -> Reporting | None:
    """What the lexicon says of a word, or of a verb with its particle or adjective ("the statement went on that", "made it clear that")."""
    lemma = token.lemma.lower()
    if lemma == "claim" and pos == "verb" and any(t.lemma.lower() in _TAKEN for t in sentence.dependents(token.index, "obj")):
        return None  # "terrorism has claimed 900 lives"
    found = lexicon.reporting.get((pos, lemma))
    if lemma == "know" and pos == "verb" and _lets_know(sentence, token) != token.index:
        return lexicon.reporting.get((pos, "let know"), found)
    if found is None and sentence.children[token.index]:
        with_particle = (f"{lemma} {t.form.lower()}" for t in sentence.dependents(token.index, "compound:prt", "xcomp"))
        return next((found for key in with_particle if (found := lexicon.reporting.get((pos, key)))), None)
    return found


def _lets_know(sentence: Sentence, token: Token) -> int:
    """The "let" of "let it be known that", "let the mayors know that", whose subject says it; else the word itself."""
    return token.head if token.relation in ("xcomp", "ccomp") and sentence.tokens[token.head].lemma.lower() == "let" else token.index


def _people_cited(sentence: Sentence, index: int) -> tuple[int, ...]:
    """The object of "citing", where it is somebody and not a reason."""
    # Parsers take "quoting the Red Cross" for a clause whose subject stands behind its verb, or "citing" for a preposition.
    above = [sentence.tokens[sentence.tokens[index].head]] if sentence.tokens[index].relation == "case" else []
    behind = [t for t in sentence.dependents(index, "obj", "nsubj") if t.index > index] + above
    bare = [t for t in behind if t.lemma == "opposition" and not sentence.dependents(t.index, "det")]  # "citing public opposition"
    people = [t for t in behind if t not in bare and t.mention in ("person", "organization")]
    objects = [t for t in behind if t in people or t.name[2:] in ("PER", "ORG")]
    objects = objects or [w for t in behind if t.lemma.lower() in STATEMENTS for w in _whose_paper(sentence, t.index)]
    objects = objects or [t for t in behind if t.lemma.lower() in _SOURCE]
    return expand(sentence, objects[0].index) if objects else ()


def _whose_paper(sentence: Sentence, paper: int) -> list[Token]:
    """The army of "citing an army statement", "a statement by the army", "its statement"."""
    owners = [t for t in sentence.dependents(paper, "compound", "amod") if t.mention == "organization" or t.upos == "PROPN"]
    makers = [t for t in sentence.dependents(paper, "nmod") if t.deprel == "nmod:poss" or {"by", "from"} & set(_cases(sentence, t.index))]
    return makers or owners


def _quoted_behind(sentence: Sentence, token: Token) -> tuple[int, ...]:
    """The ministry of "troops took the town, the agency quoted the ministry as saying"."""
    if token.lemma.lower() not in QUOTING or not any(t.index < token.index for t in sentence.dependents(token.index, "ccomp")):
        return ()
    sayings = (quoted_as(sentence, t.index) for t in sentence.dependents(token.index, "advcl", "xcomp"))
    return next((expand(sentence, quoted) for quoted in sayings if quoted is not None), ())


def is_first_person(token: Token) -> bool:
    """Whether a word is the author's "I" or "we"; "US" is a state, but for "THEY INVADED US" in capitals."""
    return token.form.lower() in FIRST_PERSON and (token.form != "US" or token.upos == "PRON")


def is_negated(sentence: Sentence, index: int) -> bool:
    """Whether a predicate carries a negation, or shares that of the one before: "would not elaborate or comment"."""
    if any(t.form.lower() in _NEGATIONS for t in sentence.dependents(index, "advmod", "det", "cc")) or is_in_no_way(sentence, verb=index):
        return True
    if "short" in sentence.vocabulary and [t.form.lower() for t in sentence.tokens[max(0, index - 2) : index]] == ["short", "of"]:
        return True  # "stopped short of finding that soldiers had killed him"
    joined = sentence.tokens[index].relation == "conj" and sentence[index].has("VerbForm=Inf") and "or" in sentence.marked(index, "cc")
    return joined and not sentence.dependents(index, "nsubj", "aux") and is_negated(sentence, sentence.tokens[index].head)


def is_nobody(sentence: Sentence, index: int) -> bool:
    """ "No group", "nobody", "no person or group": whoever says nothing is no voice."""
    token = sentence.tokens[index]
    if token.relation == "conj" and not sentence.dependents(index, "det") and "or" in sentence.marked(index, "cc"):
        return is_nobody(sentence, token.head)
    return is_negated(sentence, index) or sentence.tokens[index].form.lower() in ("nobody", "none", "no-one", "neither")


def is_parted(sentence: Sentence, index: int, at: int) -> bool:
    """Whether a semicolon stands between a word and a reporting clause, which then covers its own half only."""
    return any(t.form == ";" for t in sentence.tokens[min(index, at) : max(index, at)])


def _noun_speakers(sentence: Sentence, index: int, lexicon: SpeechLexicon) -> tuple[int, ...]:
    """Whose statement it is: 's, by, from, of, made by, in (a paper), or the subject of the verb that makes it."""
    for token in sentence.dependents(index, "nmod", "obl"):
        if token.deprel == "nmod:poss" or set(_cases(sentence, token.index)) & {"by", "from"}:
            return expand(sentence, token.index)
    made = [t.index for t in sentence.dependents(index, "acl") if t.lemma.lower() in lexicon.echoes["utterance"] and t.xpos == "VBN"]
    if made and (makers := verb_speakers(sentence, made[0])):
        return makers
    compound = [t for t in sentence.dependents(index, "compound") if t.upos == "PROPN"]
    published = (compound[0].index,) if compound else _published(sentence, index, lexicon) or _whose_word(sentence, index, lexicon)
    if published:
        return published
    head = sentence.tokens[index].head
    if head >= 0 and sentence[index].relation in ("obj", "obl") and sentence[head].lemma.lower() in lexicon.echoes["utterance"]:
        return verb_speakers(sentence, head)
    return ()


def _whose_word(sentence: Sentence, index: int, lexicon: SpeechLexicon) -> tuple[int, ...]:
    """The nation of "Armenian reports", the camp of "rebel claims"; not "initial", "Western-backed"."""
    for token in sentence.dependents(index, "amod", "compound"):
        named = token.form[:1].isupper() and "-" not in token.form and (token.index > 0 or token.form.endswith(_NATIONS))
        nation = token.upos in ("ADJ", "PROPN") and named
        if nation or token.lemma.lower() in lexicon.echoes["camp"] and token.upos in ("NOUN", "ADJ"):
            return (token.index,)
    return ()


def _published(sentence: Sentence, index: int, lexicon: SpeechLexicon) -> tuple[int, ...]:
    """The paper of "a report in the local press", "a newspaper report"; an "online report" speaks for itself."""
    media = lexicon.echoes["medium"]
    for token in sentence.dependents(index, "nmod", "compound", "amod"):
        by_name = token.relation == "nmod" and token.name.endswith("ORG")
        inside = token.relation != "nmod" or {"in", "on"} & set(_cases(sentence, token.index))
        if inside and (by_name or token.lemma.lower() in media):
            return (index,) if token.relation == "amod" else expand(sentence, token.index)
    return ()


def _cases(sentence: Sentence, index: int) -> list[str]:
    """Prepositions and subordinating words of a word."""
    return sentence.marked(index, "case", "mark")


def denial_above(sentence: Sentence, index: int, said: Mapping[int, Speech]) -> Speech | None:
    """The denial that a word is, or is the content of. said: the predicates of speech of the sentence."""
    while index >= 0 and index not in said and sentence.tokens[index].relation in CONTENT:
        index = sentence.tokens[index].head
    found = said.get(index)
    return found if found is not None and found.stance == "denies" and not found.negated else None
