"""Mends faults of words in a row: a second verb of the speaker hung into what the speaker says, a bare infinitive read as finite, the
second field of a ministry ("the Ministry of Foreign Affairs and Trade") read as another body, the second of two sides read as no side.

"Denied that his men had fired and accused the army", "demanded that they leave and condemned the killing": the second verb is as finite as
the first, and what stands between them is not. "Denied that it had shelled the town or bombed the market" stays as it is.
"Called on them to occupy the square, block roads and strike": only the first of the row bears its "to".
"Blamed the union, which denied it and condemned the murder": a clause that a comma opens goes on until a comma closes it.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from according.ontology.tables import DATA, read_lemmas
from according.records.parse import Sentence, Token

_AND = frozenset({"and", "but"})
_OR = _AND | {"or", "then"}
_WHO = frozenset({"who", "which"})
_STOPS = frozenset({",", ";", ":", "(", ")", "–", "—", "-", '"', "“", "”"})
_DONE_TO_PEOPLE = frozenset({
    "abduct", "arrest", "beat", "detain", "deport", "expel", "injure", "interrogate", "jail", "kidnap", "question", "rape", "threaten",
    "torture", "wound",
})  # fmt: skip
"""Verbs that without an object tell of what befell somebody."""
_OF_ONE = frozenset({"has", "is", "was"})
_JUDGING = frozenset({"find", "declare", "rule", "judge", "pronounce"})
_BODIES = frozenset({"ministry", "department", "directorate", "office", "bureau", "minister", "secretary", "undersecretary"})
_BODY_NAMES = frozenset({"B-ORG", "B-PER", "B-LOC"})


@cache
def outer_verbs() -> frozenset[str]:
    """Lemmas of verbs that tell what somebody says."""
    return read_lemmas(DATA / "lexicons" / "outer_verbs.tsv")


def mended(sentence: Sentence) -> Sentence:
    """The sentence with such verbs beside the verb of saying, and with its bare infinitives; the same object where there are none."""
    sentence = _with_second_passives(sentence)
    second = sentence.related("conj")
    verbs = sentence.related("conj", "ccomp") if not outer_verbs().isdisjoint(sentence.vocabulary) else []
    found = {t.index: replace(t, head=above) for t in second if (above := _outer_verb(sentence, t)) is not None}
    found |= {t.index: replace(t, head=above) for t in second if (above := _agreeing_verb(sentence, t)) is not None}
    own = {t.index: replace(t, head=above, deprel="conj") for t in verbs if (above := _writers_verb(sentence, t)) is not None}
    own |= {t.index: replace(t, head=first) for t in second if (first := _beside_infinitive(sentence, t)) is not None}
    if not _WHO.isdisjoint(sentence.vocabulary):
        own |= {t.index: replace(t, head=first) for t in second if (first := _verb_of_open_clause(sentence, t)) is not None}
    finite = {t.index: replace(t, feats="Mood=Ind|Tense=Past|VerbForm=Fin") for t in sentence.related("advcl") if _is_finite(sentence, t)}
    bare = {t.index: replace(t, feats="VerbForm=Inf") for t in second if _is_bare_infinitive(sentence, t)}
    sided = sentence.related("nmod", "obl") if "between" in sentence.vocabulary else ()
    sides = {t.index: replace(t, head=first, deprel="conj") for t in sided if (first := _first_side(sentence, t)) is not None}
    fields = {t.index: replace(t, head=first) for t in second if (first := _first_field(sentence, t)) is not None}
    return sentence.with_tokens({**bare, **finite, **found, **own, **sides, **fields})


def _with_second_passives(sentence: Sentence) -> Sentence:
    """The threatened of "said a man had been beaten and | threatened with rape": it goes on from the passive, not from "said"."""
    rows = sentence.related("conj") if any(t.deprel == "aux:pass" for t in sentence.related("aux")) else ()
    passives = {t.index: (t, first) for t in rows if (first := _passive_before(sentence, t)) is not None}
    plain = {at: replace(t, head=first, xpos="VBN", feats="Tense=Past|VerbForm=Part|Voice=Pass") for at, (t, first) in passives.items()}
    return sentence.with_tokens(plain)


def _passive_before(sentence: Sentence, token: Token) -> int | None:
    """The passive in what is said that a participle without a subject or an object goes on from; None if it has its own tense."""
    past = token.xpos == "VBN" or token.xpos == "VBD" and token.lemma in _DONE_TO_PEOPLE  # "was beaten and threatened with death"
    if token.xpos == "VBD" and _is_verdict(sentence, token):
        return token.head if sentence.dependents(token.head, "aux:pass") else None
    participle = token.upos == "VERB" and past and token.head >= 0
    if not participle or sentence.dependents(token.index, "nsubj", "nsubj:pass", "aux", "aux:pass", "obj", "xcomp", "ccomp", "mark"):
        return None
    if not any(t.form.lower() in _OR for t in sentence.dependents(token.index, "cc")):
        return None
    above = sentence.tokens[token.head]
    below = sentence.dependents(above.index, "ccomp") if above.lemma in outer_verbs() else (above,)
    first = [t for t in below if above.index <= t.index < token.index and sentence.dependents(t.index, "aux:pass")]
    return first[-1].index if first and first[-1].relation == "ccomp" else None


def _is_verdict(sentence: Sentence, token: Token) -> bool:
    """The found of "was tried and | found guilty": with a quality and nobody who has it, it finds nothing."""
    qualities = [t for t in sentence.dependents(token.index, "xcomp") if t.upos == "ADJ"]
    return bool(qualities) and token.lemma in _JUDGING and not sentence.dependents(token.index, "nsubj", "aux", "obj")


def _first_field(sentence: Sentence, token: Token) -> int | None:
    """The Affairs of "the Ministry of Foreign Affairs and | Trade"; None of "the Ministry of Defence and | Hamas", "… and | the army"."""
    if token.relation != "conj" or token.head < 0 or sentence.tokens[token.head].lemma.lower() not in _BODIES:
        return None
    own_body = token.name in _BODY_NAMES or token.mention in ("person", "organization") or token.lemma.lower() in _BODIES
    if own_body or not token.form[:1].isupper() or sentence.dependents(token.index, "det", "nmod", "nmod:poss"):
        return None
    between = (t for t in sentence.dependents(token.head, "nmod") if t.index < token.index and "of" in sentence.marked(t.index, "case"))
    return next((t.index for t in between if t.form[:1].isupper()), None)


def _first_side(sentence: Sentence, token: Token) -> int | None:
    """The Ankara of "between Ankara and | Kurdish leaders", where the parser hangs both on "talks"."""
    if token.relation not in ("nmod", "obl") or token.head < 0 or sentence.dependents(token.index, "case"):
        return None
    if not any(t.form.lower() == "and" for t in sentence.dependents(token.index, "cc")):
        return None
    before = (t.index for t in sentence.dependents(token.head, "nmod", "obl") if t.index < token.index)
    return next((at for at in before if "between" in sentence.marked(at, "case") and not sentence.dependents(at, "conj")), None)


def _is_bare_infinitive(sentence: Sentence, token: Token) -> bool:
    """A base form without a subject of its own in a row whose first verb has "to": the tag says base form, the features say present."""
    if token.relation != "conj" or token.head < 0 or (token.upos, token.xpos) != ("VERB", "VB") or not token.has("VerbForm=Fin"):
        return False
    first = sentence.tokens[token.head]
    while first.relation == "conj" and first.head >= 0:
        first = sentence.tokens[first.head]
    to_do = first.has("VerbForm=Inf") and any(t.form.lower() == "to" for t in sentence.dependents(first.index, "mark"))
    return to_do and first.index < token.index and not sentence.dependents(token.index, "nsubj", "aux", "mark", "expl")


def _beside_infinitive(sentence: Sentence, token: Token) -> int | None:
    """The leaving of "ordered them to leave or | be shot", the elaborating of "declined to elaborate or | say": a passive or a base form
    without "to" or a tense goes on from an infinitive, no finite verb."""
    above = sentence.tokens[token.head] if token.relation == "conj" and token.head >= 0 else token
    if above is token or above.has("VerbForm=Inf") or above.xpos == "VB" or sentence.dependents(token.index, "nsubj", "mark"):
        return None
    auxiliaries = sentence.dependents(token.index, "aux", "aux:pass")
    bare = token.xpos == "VB" and not auxiliaries
    if not bare and [t.form.casefold() for t in auxiliaries] != ["be"] or sentence.dependents(above.index, "aux"):
        return None
    below = sentence.dependents(above.index, "xcomp", "ccomp", "advcl")
    return next((t.index for t in reversed(below) if above.index < t.index < token.index and t.xpos == "VB"), None)


def _is_finite(sentence: Sentence, token: Token) -> bool:
    """The attacking of "if it attacked": a past form with a conjunction and a subject that acts is no passive participle."""
    tagged = token.xpos == "VBD" and token.has("VerbForm=Part") and not sentence.dependents(token.index, "aux", "aux:pass")
    acting = any(t.deprel == "nsubj" for t in sentence.dependents(token.index, "nsubj"))
    return tagged and acting and bool(sentence.dependents(token.index, "mark"))


def _outer_verb(sentence: Sentence, token: Token) -> int | None:
    """The verb of saying that a conjunct belongs beside, None where the parser is right or nothing decides."""
    if token.relation != "conj" or token.head < 0 or not _is_past(token) or sentence.dependents(token.index, "nsubj", "aux", "mark"):
        return None
    inner = sentence.tokens[token.head]
    above = sentence.tokens[inner.head] if inner.relation == "ccomp" else None
    if above is None or not above.index < inner.index < token.index or not _is_past(above) or _is_past(inner):
        return None
    if not any(t.form.lower() in _AND for t in sentence.dependents(token.index, "cc")):
        return None
    if _closes_a_row(sentence, inner, token):
        return None
    auxiliaries = {t.lemma for t in sentence.dependents(inner.index, "aux")}
    perfect = "have" in auxiliaries and "VerbForm=Part" in inner.feats
    return above.index if not perfect or token.lemma in outer_verbs() else None


def _agreeing_verb(sentence: Sentence, token: Token) -> int | None:
    """The fearing of "Algeria fears that jihadists may come and | has closed its border": "has" goes with one, and not with many."""
    if token.upos != "VERB" or token.head < 0 or sentence.dependents(token.index, "nsubj", "nsubj:pass", "mark"):
        return None
    if not any(t.form.lower() in _OF_ONE for t in sentence.dependents(token.index, "aux", "aux:pass")):
        return None
    inner = sentence.tokens[token.head]
    above = sentence.tokens[inner.head] if inner.relation == "ccomp" and inner.head >= 0 else None
    if above is None or not above.index < inner.index < token.index:
        return None
    within, outside = (sentence.dependents(verb.index, "nsubj", "nsubj:pass") for verb in (inner, above))
    many = bool(within) and all(t.has("Number=Plur") and t.upos == "NOUN" for t in within)
    one = bool(outside) and not any(t.has("Number=Plur") or sentence.dependents(t.index, "conj") for t in outside)
    return above.index if many and one else None


def _closes_a_row(sentence: Sentence, inner: Token, last: Token) -> bool:
    """Whether a verb ends a row of three in what is said: "had freed nobody, let no envoy in | and threatened to kill him"."""
    between = [t for t in sentence.dependents(inner.index, "conj") if inner.index < t.index < last.index and t.upos == "VERB"]
    return any(not sentence.dependents(t.index, "cc", "nsubj") for t in between)


def _verb_of_open_clause(sentence: Sentence, token: Token) -> int | None:
    """The denied of "blamed the union, which denied it and | condemned the murder"; None of "…, which denied it, and | condemned" and of
    "praised the men who fought the fire and | condemned the arsonists", which the first verb's subject may do."""
    if token.head < 0 or not _is_past(token) or sentence.dependents(token.index, "nsubj", "nsubj:pass", "aux", "aux:pass", "mark"):
        return None
    above = sentence.tokens[token.head]
    listed = sentence.tokens[token.index - 1].form == ","  # "the blast, which damaged a bank, | shattered a shop and toppled a wall"
    if above.index > token.index or not (_is_past(above) or listed and above.xpos == "VBN"):
        return None
    if listed and not any(t.index > token.index for t in sentence.dependents(token.index, "conj")):
        return None
    for at in range(token.index - 1 - listed, above.index, -1):
        word = sentence.tokens[at]
        if word.form in _STOPS:
            return None
        if word.form.lower() in _WHO and sentence.tokens[at - 1].form == ",":
            clause = sentence.tokens[word.head] if word.head >= 0 else word
            whose = clause.deprel == "acl:relcl" and word.deprel == "nsubj" and sentence.is_below(clause.index, top=above.index)
            return clause.index if whose and at < clause.index < token.index and _is_past(clause) else None
    return None


def _writers_verb(sentence: Sentence, token: Token) -> int | None:
    """The verb of saying that the writer goes on from: "the army said it had withdrawn, and jets bombed the town" reports no bombing."""
    if not _is_past(token) or token.head < 0 or sentence.dependents(token.index, "aux", "mark"):
        return None
    if all(t.upos == "PRON" for t in sentence.dependents(token.index, "nsubj")):
        return None
    cc = [t for t in sentence.dependents(token.index, "cc") if t.form.lower() in _AND and sentence.tokens[t.index - 1].form == ","]
    if token.relation == "conj":
        inner, above = sentence.tokens[token.head], sentence.tokens[sentence.tokens[token.head].head]
    else:
        before = [t for t in sentence.dependents(token.head, "ccomp") if t.index < token.index] if token.relation == "ccomp" else []
        inner, above = (before[-1] if before else token), sentence.tokens[token.head]
    told = inner.relation == "ccomp" and above.lemma in outer_verbs() and above.index < inner.index < token.index
    perfect = any(t.form.lower() in ("had", "'d") for t in sentence.dependents(inner.index, "aux"))
    return above.index if cc and told and perfect else None


def _is_past(token: Token) -> bool:
    return token.upos == "VERB" and token.has("Tense=Past") and token.has("VerbForm=Fin")
