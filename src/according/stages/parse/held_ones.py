"""Mends three faults of trees: a participle that tells of the object, taken for what is ordered; a clause about some of those told of;
and one about somebody, hung on the thing that is his.

In "ordered the lawyers arrested in May to be freed" it is the infinitive that is ordered; that they were arrested is told of them.
"Launched 93 drones overnight, 71 of which were shot down": the clause tells of the drones, and not of the launching.
"A vigil for Omar, who was shot": Omar was.
"""

from __future__ import annotations

from dataclasses import replace

from according.records.parse import Sentence, Token

_RITES = frozenset({"ceremony", "funeral", "march", "memorial", "rally", "service", "tribute", "vigil"})
_WHICH = frozenset({"which", "whom"})


def with_held_ones(sentence: Sentence) -> Sentence:
    """The sentence with such participles at the object before them; the same object where there are none."""
    changed: dict[int, Token] = {}
    for token in sentence.tokens:
        if token.relation == "xcomp" and token.is_participle:
            noun = _whom_it_tells_of(sentence, token)
            if noun is not None:
                changed[token.index] = replace(token, head=noun.index, deprel="acl")
    for token in sentence.related("advcl", "parataxis", "ccomp", "conj"):
        noun = _of_which(sentence, token)
        if noun is not None:
            changed[token.index] = replace(token, head=noun.index, deprel="acl:relcl")
    for token in sentence.related("acl") if "who" in sentence.vocabulary else ():
        noun = _who(sentence, token) if token.deprel == "acl:relcl" else None
        if noun is not None:
            changed[token.index] = replace(token, head=noun.index)
    return sentence.with_tokens(changed)


def _who(sentence: Sentence, token: Token) -> Token | None:
    """The Omar of "a vigil for Omar, who was shot", where the parser has the vigil shot: he stands right before "who"."""
    thing = sentence.tokens[token.head]
    pronoun = next((t for t in sentence.dependents(token.index, "nsubj") if t.form.lower() == "who"), None)
    if pronoun is None or thing.mention not in ("event", "object", "abstract") and thing.lemma.lower() not in _RITES:
        return None
    last = next((t.index for t in reversed(sentence.tokens[: pronoun.index]) if t.upos != "PUNCT"), -1)
    named = [t for t in sentence.dependents(thing.index, "nmod") if t.mention == "person" and t.index <= last]
    return next((t for t in reversed(named) if sentence.is_below(last, top=t.index) or t.index == last), None)


def _of_which(sentence: Sentence, verb: Token) -> Token | None:
    """The drones of "93 drones, 71 of which were shot down": the last noun of many before the figure that is no time."""
    subjects = [t for t in sentence.dependents(verb.index, "nsubj") if t.index < verb.index]
    inner = [t for s in subjects for t in sentence.dependents(s.index, "nmod") if t.form.casefold() in _WHICH and t.index > s.index]
    if not inner or verb.head < 0 or verb.head > subjects[0].index:
        return None
    before = reversed(sentence.tokens[: subjects[0].index])
    found = next((t for t in before if t.upos in ("NOUN", "PROPN") and t.xpos.endswith("S") and t.mention != "time"), None)
    return found if found is not None and sentence.is_below(found.index, top=verb.head) else None


def _whom_it_tells_of(sentence: Sentence, participle: Token) -> Token | None:
    """The object right before a bare participle, where an infinitive of the same verb follows."""
    verb, before = participle.head, sentence.tokens[participle.index - 1]
    if before.relation != "obj" or before.head != verb or sentence.dependents(participle.index, "mark", "aux", "aux:pass", "cc"):
        return None
    then = [t for t in sentence.dependents(verb, "xcomp") if t.index > participle.index]
    asked = any(m.form.lower() == "to" for t in then for m in sentence.dependents(t.index, "mark"))
    return before if asked else None
