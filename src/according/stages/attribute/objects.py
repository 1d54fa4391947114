"""What a denial is of: the words that name it, in the many ways that parsers hang them."""

from __future__ import annotations

from according.records.parse import Sentence
from according.stages.attribute.told import Told

WH = frozenset({"who", "what", "why", "how", "when", "where", "which", "whom", "whose"})


def objects(sentence: Sentence, index: int, told: Told) -> list[int]:
    """Words that name what is denied: the object, the subject of the passive, the noun of "denied by X" and "which X denied", not of
    "who denied"; the noun of "said that …, an allegation X denied", which parsers hang beside the verb."""
    found = [t.index for t in sentence.dependents(index, "obj", "nsubj:pass")]
    found += [
        t.index for t in sentence.dependents(index, "obl") if any(c.form.lower() == "as" for c in sentence.dependents(t.index, "case"))
    ]
    token = sentence[index]
    itself = any(t.form.lower() in WH or t.form.lower() == "that" for t in sentence.dependents(index, "nsubj"))
    if token.relation == "acl" and token.head >= 0 and not itself:
        found.append(token.head)
    if token.relation in ("ccomp", "parataxis", "appos") and not found and token.head >= 0:
        found.append(_claim_before(sentence, index, told) or token.head)
    return found


def done(sentence: Sentence, index: int, told: Told) -> list[int]:
    """The deeds that somebody denies doing where they stand before: "the bombing, which the group denied carrying out"."""
    token = sentence[index]
    doing = [t for t in sentence.dependents(index, "xcomp", "ccomp") if t.xpos == "VBG" and t.lemma.lower() in told.lexicon.echoes["doing"]]
    which = [t for t in sentence.tokens[:index] if t.form.lower() == "which" and t.head in (index, *(d.index for d in doing))]
    if token.relation != "acl" or not doing or not which:
        return []
    # "Those behind the bombing, which …": the parser may hang the clause on the wrong noun of two.
    before = [n for n in told.near(sentence.index, 0) if token.head <= told.mentions[n].at.token < which[0].index]
    return before[-1:]


def _claim_before(sentence: Sentence, index: int, told: Told) -> int | None:
    """The noun of "an allegation the police denied", right before who denies it."""
    noun = sentence[max(0, min(sentence.subtree(index)) - 1)]
    return noun.index if noun.upos == "NOUN" and noun.lemma.lower() in told.lexicon.echoes["claim"] else None
