"""What a denial is of: the words that name it, in the many ways that parsers hang them."""

from __future__ import annotations

from according.ontology.closed_classes import WH_WORDS
from according.ontology.content_words import LINKS
from according.records.parse import Sentence, Token
from according.records.relations import BEHIND_VERB
from according.stages.attribute.told import Told

_PUT_FORWARD = frozenset({
    "proposal", "plan", "offer", "demand", "request", "idea", "call", "condition", "term", "deal", "bill", "motion", "resolution",
})  # fmt: skip
_VERSIONS = frozenset({"account", "version"})
_NEAR = 6  # words from "which" to the verb of its clause


def objects(sentence: Sentence, index: int, told: Told) -> list[int]:
    """Words that name what is denied: the object, the subject of the passive, the noun of "denied by X" and "which X denied", not of
    "who denied"; the noun of "said that …, an allegation X denied", which parsers hang beside the verb."""
    token = sentence.tokens[index]
    told_of = token.deprel == "acl:relcl" and sentence.tokens[token.head].lemma in _PUT_FORWARD  # "that" is the proposal
    found = [t.index for t in sentence.dependents(index, "obj", "nsubj:pass") if not (told_of and is_relative(t))]
    found += [
        t.index for t in sentence.dependents(index, "obl") if any(c.form.lower() == "as" for c in sentence.dependents(t.index, "case"))
    ]
    found += [k for k in called(sentence, index, told) if k not in found]
    found += [t.index for t in displaced_which(sentence, index)]
    itself = any(t.form.lower() in WH_WORDS or t.form.lower() == "that" for t in sentence.dependents(index, "nsubj"))
    if token.relation == "acl" and token.head >= 0 and not itself:
        found.append(token.head)
    if token.relation in ("ccomp", "parataxis", "appos") and not found and token.head >= 0:
        found.append(_claim_before(sentence, index, told) or token.head)
    return [k for k in found if not is_how_it_went(sentence, k)]


def is_how_it_went(sentence: Sentence, noun: int) -> bool:
    """Whether what is rejected is only how somebody says that a thing went, which it did: "the army's account of the strike"."""
    if sentence.tokens[noun].lemma.lower() not in _VERSIONS:
        return False
    owned = any(t.deprel == "nmod:poss" for t in sentence.dependents(noun, "nmod"))
    owned = owned or any(t.lemma.lower() == "official" for t in sentence.dependents(noun, "amod"))
    return owned and any("of" in sentence.marked(t.index, "case") for t in sentence.dependents(noun, "nmod") if t.mention == "event")


def is_of_motive(sentence: Sentence, index: int) -> bool:
    """The arrest of "denied any politics behind the arrest", "any link between the strike and the arrest": it was made, whatever for."""
    token = sentence.tokens[index]
    if token.relation == "conj" and token.head >= 0:
        token = sentence.tokens[token.head]
    above = sentence.tokens[token.head] if token.relation == "nmod" and token.head >= 0 else token
    if above is token or above.upos != "NOUN":
        return False
    cases = sentence.marked(token.index, "case")
    return "behind" in cases or above.lemma in LINKS and "between" in cases


def is_relative(token: Token) -> bool:
    """The "that" or "which" of a relative clause, in front of its verb."""
    return token.index < token.head and token.form.lower() in ("that", "which")


def displaced_which(sentence: Sentence, verb: int) -> list[Token]:
    """The "which" of "accused of torture, which they deny", where parsers hang it on the torture."""
    before = sentence.tokens[max(0, verb - _NEAR) : verb]
    which = [t for t in before if t.form.lower() == "which" and t.head != verb and t.index and sentence.tokens[t.index - 1].form == ","]
    return [t for t in which if not any(sentence.tokens[k].upos in ("VERB", "ADP") for k in range(t.index, verb))]


def called(sentence: Sentence, verb: int, told: Told) -> list[int]:
    """The claims of "described reports that … as lies", "described as propaganda reports that …", which parsers hang beside the verb."""
    claims, exhibits = told.lexicon.echoes["claim"], told.lexicon.echoes["exhibit"]
    beside = [t for t in sentence.dependents(verb, "obj", "nsubj:pass", "obl") if t.lemma.lower() in claims or t.lemma.lower() in exhibits]
    behind = [t for t in beside if t.relation == "obl" and t.index > verb]
    return [t.index for t in beside if t not in behind or not sentence.dependents(t.index, "case") or _as_false(sentence, t.index, told)]


def caller(sentence: Sentence, index: int, told: Told) -> int | None:
    """The verb that calls something false, of the word that it calls it."""
    token = sentence.tokens[index]
    if token.relation == "conj" and sentence.tokens[token.head].upos == token.upos:  # "as irresponsible and baseless"
        token = sentence.tokens[token.head]
    if token.upos == "ADJ" and token.deprel == "acl" and sentence[token.head].relation == "obj" and sentence[token.head].head < token.head:
        token = sentence.tokens[token.head]  # "called suggestions that it was behind it absurd"
    if token.relation in BEHIND_VERB and token.head >= 0:
        return token.head
    return sentence.tokens[token.head].head if token.head >= 0 and index in _as_false(sentence, token.head, told) else None


def _as_false(sentence: Sentence, noun: int, told: Told) -> list[int]:
    """The words before the noun of "as propaganda reports that …"."""
    as_it = any(t.form.lower() == "as" for t in sentence.dependents(noun, "case")) and sentence.tokens[noun].relation == "obl"
    words = sentence.dependents(noun, "compound", "amod") if as_it else []
    return [t.index for t in words if t.lemma.lower() in told.lexicon.echoes["falsity"]]


def claimed_in(sentence: Sentence, noun: int, told: Told) -> list[int]:
    """What a paper or picture that is denied tells: the looting of "denied posts claiming that troops had looted it"."""
    if sentence.tokens[noun].lemma.lower() not in told.lexicon.echoes["exhibit"]:
        return []
    said = told.speech[sentence.index]
    telling = [said[t.index] for t in sentence.dependents(noun, "acl") if t.xpos == "VBG" and t.index in said]
    return [n for one in telling if one.stance == "asserts" for n in told.under(sentence, one.at)]


def done(sentence: Sentence, index: int, told: Told) -> list[int]:
    """The deeds that somebody denies doing where they stand before: "the bombing, which the group denied carrying out"."""
    token = sentence.tokens[index]
    doing = [t for t in sentence.dependents(index, "xcomp", "ccomp") if t.xpos == "VBG" and t.lemma.lower() in told.lexicon.echoes["doing"]]
    which = [t for t in sentence.tokens[:index] if t.form.lower() == "which" and t.head in {index, *(d.index for d in doing)}]
    if token.relation != "acl" or not doing or not which:
        return []
    # "Those behind the bombing, which …": the parser may hang the clause on the wrong noun of two.
    before = [n for n in told.near(sentence.index, 0) if token.head <= told.mentions[n].at.token < which[0].index]
    return before[-1:]


def _claim_before(sentence: Sentence, index: int, told: Told) -> int | None:
    """The noun of "an allegation the police denied", right before who denies it."""
    noun = sentence.tokens[max(0, min(sentence.subtree(index)) - 1)]
    return noun.index if noun.upos == "NOUN" and noun.lemma.lower() in told.lexicon.echoes["claim"] else None
