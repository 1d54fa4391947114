"""Reporting clauses read off the words of a sentence, at its end or between commas, where parsers hang the speaker in many ways."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from according.ontology.closed_classes import COMMA_OR_QUOTE_END, WH_ADVERBS
from according.records.parse import Sentence, Token
from according.stages.attribute.hearsay import hears
from according.stages.attribute.speech import Speech, is_first_person
from according.stages.attribute.views import according_to

_INNER = 12  # words in which a reporting clause between commas has room
_ASKING = frozenset({"ask", "question", "press", "quiz", "confront", "challenge"})
_SUBORDINATE = frozenset({"since", "because", "as", "although", "though", "while", "if", "whereas"})
_RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """Speaker and verb (or colon) of a reporting clause at the end or head of a sentence. head, at: tokens."""

    head: int
    at: int
    cue: str
_PUBLIC = frozenset({
    "accuse", "blame", "condemn", "criticise", "criticize", "demand", "denounce", "deny", "reject", "threaten", "urge", "warn",
})  # fmt: skip
"""What is said for all to hear, and needs nobody who tells of it."""


def closing_speech(sentence: Sentence, *, said: Mapping[int, Speech]) -> Closing | None:
    """Speaker and verb of a sentence that ends in ", the ministry said on Monday", read off its words.

    News ends every other sentence so, and parsers often hang the speaker on a verb of the clause before.
    """
    commas = [t.index for t in sentence.tokens if t.form in COMMA_OR_QUOTE_END]
    if not any(at in said for at in range(commas[0] if commas else len(sentence), len(sentence))):
        return None
    end = len(sentence)
    while len(commas) > 1 and commas[-1] + 1 < end and sentence.tokens[commas[-1] + 1].form.lower().endswith("ing"):
        end = commas.pop()  # ", citing a military source", ", giving the number of dead as six, including the bomber"
    for verb in range(commas[-1] + 1, end):
        if verb in said:
            found = _closing_clause(sentence, said[verb], commas[-1] + 1, end)
            return found or (_behind_apposition(sentence, said[verb], commas, end) if verb == commas[-1] + 1 else None)
    return None


def _behind_apposition(sentence: Sentence, report: Speech, commas: list[int], end: int) -> Closing | None:
    """The lawyer of ", the lawyer, Kadiatou Sow, said": the speaker stands before one or two more commas."""
    found = [_closing_clause(sentence, report, comma + 1, end) for comma in (commas[-2:-1] + commas[-3:-2])]
    named = [one for one in found if one is not None and sentence.tokens[one.head].upos == "PROPN"]
    return next(iter(named), next((one for one in reversed(found) if one is not None), None))


def closing_at(sentence: Sentence, report: Speech) -> Closing:
    """The reporting clause of a verb with its first speaker."""
    return Closing(head=report.speakers[0], at=report.at, cue=sentence.tokens[report.at].form)


def inner_speech(sentence: Sentence, *, said: Mapping[int, Speech]) -> Closing | None:
    """Speaker and verb of a reporting clause between two commas ("..., its spokesman said, and has asked ...")."""
    commas = [t.index for t in sentence.tokens if t.form in COMMA_OR_QUOTE_END]
    for first, last in zip(commas, commas[1:]):
        verbs = [k for k in range(first + 2, last) if k in said]
        if verbs and last - first <= _INNER:
            found = _closing_clause(sentence, said[verbs[0]], first + 1, last)
            if found is not None:
                return found
    return None


def covers(sentence: Sentence, index: int, inner: Closing) -> bool:
    """Whether a reporting clause between commas reports a word, too, or only the part that it interrupts or follows.

    "Arrived to urge a truce and, diplomats said, a way out"; "may reopen the road, elders say, and the army has left";
    "had raided the farm, but the bodies, an officer said, were not seen"; "gave another account: he wept, they said".
    """
    if is_asked_about(sentence, index) or _is_where_said(sentence, index, inner):
        return False
    opens = max((t.index for t in sentence.tokens[: inner.head] if t.form in COMMA_OR_QUOTE_END), default=0)
    closes = next((t.index for t in sentence.tokens[inner.at :] if t.form in COMMA_OR_QUOTE_END), len(sentence))
    if index > closes:
        joined = (k for k in (index, *sentence.ancestors(index)) if sentence[k].relation == "conj" and sentence.dependents(k, "nsubj"))
        of_hearer = any(index in sentence.subtree(t.index) for t in sentence.dependents(inner.at, "obj", "iobj", "obl"))
        return not of_hearer and not any(t.index == closes + 1 for k in joined for t in sentence.dependents(k, "cc"))
    before = [t for t in sentence.tokens[max(0, opens - 2) : opens] if t.upos not in ("ADV", "PART")]
    if before and before[-1].upos == "CCONJ" or any(t.form == ":" for t in sentence.tokens[index:opens]):
        return False
    marks = (t for t in sentence.tokens[index + 1 : opens] if t.relation == "mark" and t.form.lower() in _SUBORDINATE)
    return not any(t.head > closes for t in marks) and _shares_half(sentence, index, opens - 1, closes + 1)


def _is_where_said(sentence: Sentence, index: int, inner: Closing) -> bool:
    """Whether a word only says where, when or of what somebody speaks: "“…,” he said at a rally", "regarding the raid, he said that"."""
    way = [index, *sentence.ancestors(index)]
    if inner.at not in way[1:]:
        return False
    top = sentence.tokens[way[way.index(inner.at) - 1]]
    if top.relation not in ("obl", "advcl") or top.relation == "advcl" and top.xpos != "VBG":
        return False
    below = sentence.subtree(top.index)
    if top.index > inner.at:
        return not any(t.relation in ("ccomp", "mark") for t in sentence.dependents(top.index)) and top.relation == "obl"
    clause = min(k for k in sentence.subtree(inner.head) if k > max(below)) if max(below) < inner.head else -1
    return clause >= 0 and all(t.upos == "PUNCT" for t in sentence.tokens[max(below) + 1 : clause])


def is_asked_about(sentence: Sentence, index: int) -> bool:
    """Whether a word is of what somebody is asked, not of his answer: "asked about reports that his men had fled, he said, …"."""
    if _ASKING.isdisjoint(sentence.vocabulary):
        return False
    above = (sentence.tokens[k] for k in sentence.ancestors(index))
    return any(t.lemma in _ASKING and t.relation == "advcl" and t.xpos == "VBN" for t in above)


def _shares_half(sentence: Sentence, index: int, before: int, after: int) -> bool:
    """Whether a word stands in the clause that a reporting clause interrupts. before, after: the words on both sides of it."""
    if not 0 <= before < after < len(sentence):
        return True
    above = {after, *sentence.ancestors(after)}
    common = next((k for k in (before, *sentence.ancestors(before)) if k in above), -1)
    halves = (k for k in (common, *(sentence.ancestors(common) if common >= 0 else ())) if k >= 0 and _goes_on(sentence, k))
    return all(index in sentence.subtree(k) for k in halves if sentence.dependents(k, "nsubj"))


def _goes_on(sentence: Sentence, clause: int) -> bool:
    """Whether a clause is the second half of a sentence, also where parsers make it what the speaker between its commas says."""
    joined = sentence.tokens[clause].relation == "ccomp" and sentence.tokens[clause].head < clause and sentence.dependents(clause, "cc")
    return sentence.tokens[clause].relation == "conj" or bool(joined)


def _closing_clause(sentence: Sentence, report: Speech, first: int, end: int) -> Closing | None:
    verb = report.at
    told = sentence.tokens[verb].upos == "VERB" and not report.attitude and report.stance == "asserts" and not report.negated
    told = told and sentence.tokens[verb].deprel != "amod"  # "with a continuing course of abuse"
    if not told or sentence.tokens[verb].relation == "acl" and sentence.tokens[verb].xpos == "VBN":  # "the men suspected of the killing"
        return None
    phrase = [t for t in sentence.tokens[first:verb] if t.upos != "PUNCT"]
    rest = sentence.tokens[verb + 1 : end]
    if any(t.upos in ("VERB", "AUX", "SCONJ") for t in rest) or sentence.dependents(verb, "obj", "xcomp", "obl:agent"):
        return None
    # "Current and former officials said", "police and witnesses said"
    joined = {t.index for t in phrase[1:] if t.upos == "CCONJ" and sentence.tokens[t.head].upos in ("ADJ", "NOUN", "PROPN")}
    if any(_is_of_clause(t) and t.index not in joined for t in phrase):
        return None  # "If they attack, it will respond with force, he warned" closes with what he warns
    if any(t.form.lower() in _RELATIVE for t in phrase) or _is_impersonal(sentence, verb):
        return None  # ", a demand to which neither side replied"; ", it is whispered"
    inside = {t.index for t in phrase}
    own = {t.index for t in sentence.dependents(verb, "nsubj")}
    heads = [t for t in phrase if t.head not in inside and t.upos in ("NOUN", "PROPN", "PRON")]
    if joined and not (heads and heads[0].mention in ("person", "organization")):
        return None  # "the bureau of alcohol, tobacco and firearms continues"
    if not heads or is_first_person(heads[0]) or heads[0].form.lower() in _RELATIVE or hears(sentence, heads[0].index):
        return None  # "…, a jury was told"
    if own and own <= inside and heads[0].index not in own and sentence.tokens[verb].deprel == "acl:relcl":
        return None  # ", a phrase each side reads differently"
    return Closing(head=heads[0].index, at=verb, cue=sentence.tokens[verb].form)


def _is_of_clause(token: Token) -> bool:
    """Whether a word is none of a bare subject."""
    verbal = token.upos in ("VERB", "SCONJ", "CCONJ") and token.deprel != "amod"
    return verbal or token.form.lower() in WH_ADVERBS or token.xpos == "MD"


def _is_of_an_aside(sentence: Sentence, speaker: int) -> bool:
    """The UN of "accused the Front of sending men into the area, from which 50,000 have fled, according to the UN"."""
    above = list(sentence.ancestors(speaker))
    aside = bool(above) and sentence.tokens[above[0]].deprel == "acl:relcl"
    return aside and any(sentence.tokens[k].lemma in _PUBLIC and sentence.dependents(k, "nsubj") for k in above[1:])


def _is_impersonal(sentence: Sentence, verb: int) -> bool:
    """ ", it was learned", ", it is whispered": nobody is named who says so."""
    told = bool(sentence.dependents(verb, "aux:pass"))
    return told and any(t.form.lower() == "it" for t in sentence.dependents(verb, "nsubj"))


def closing_according(sentence: Sentence) -> int | None:
    """Speaker of ", according to X" at the end of a sentence: all of it is his, whatever the parser hung the phrase on, but for what
    others say in public."""
    if "according" not in sentence.vocabulary:
        return None
    cue = next((t for t in reversed(sentence.tokens) if t.form.lower() == "according"), None)
    if cue is None or cue.index == 0 or sentence.tokens[cue.index - 1].form != ",":
        return None
    found = [speaker for token in sentence.tokens[: cue.index] for speaker, at in according_to(sentence, token.index) if at == cue.index]
    if found and _is_of_an_aside(sentence, found[0]):
        return None
    closes = found and all(t.upos == "PUNCT" for t in sentence.tokens[max(sentence.subtree(found[0])) + 1 :])
    return found[0] if closes else None
