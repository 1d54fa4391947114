"""Who tells what somebody denies: "denied that it had fired, as Kigali alleges"; "contrary to what the radio says, no boat was sunk"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from according.records.attribution import SAYS_WHAT_IS_DENIED, Voice
from according.records.parse import Ref, Sentence, Token
from according.stages.attribute.speech import CONTENT, denial_above, is_first_person, is_negated, is_nobody
from according.stages.attribute.told import Echo, Told, echoes

_AGAINST = frozenset({"contrary", "despite", "notwithstanding", "regardless", "spite"})
"""Words before what others say, behind or before what is told as not done."""
_SPREADING = frozenset({"spread", "circulate", "air", "peddle", "put", "write", "broadcast", "publish", "say", "print", "insinuate"})
"""Verbs of what is told of somebody, beside those that make an attribution or an accusation."""
_NEUTRAL = frozenset({"say", "add", "tell", "note", "announce", "confirm", "state", "explain", "report"})
""" "No one was hurt, as the ministry said": then it says the same."""
_BEFORE = frozenset({"earlier", "first", "initial", "initially", "originally", "previous", "previously"})
_FORUMS = frozenset({
    "media", "medium", "network", "internet", "channel", "website", "site", "message", "post", "group", "telegram", "whatsapp", "facebook",
    "twitter", "tiktok",
})  # fmt: skip


def _is_corrected(sentence: Sentence, at: int) -> bool:
    """Whether "as" tells what was said before: "were not tortured, as earlier reports had stated"; "as the army said" says the same."""
    if not any(t.form.lower() == "had" for t in sentence.dependents(at, "aux")):
        return False
    beside = {t.form.lower() for s in sentence.dependents(at, "nsubj", "advmod", "obl") for t in (s, *sentence.dependents(s.index))}
    return not _BEFORE.isdisjoint(beside)


def says_otherwise(sentence: Sentence, at: int) -> bool:
    """Whether an "as" clause beside what was not done is of who says that it was: "as the rebels claim", not "as the ministry said"."""
    return sentence.tokens[at].lemma.lower() not in _NEUTRAL or _is_corrected(sentence, at)


def is_told_as_none(sentence: Sentence, at: int) -> bool:
    """Whether a predicate is negated, or of nobody: "did not execute them", "no prisoners were executed", "nobody was executed"."""
    return is_negated(sentence, at) or any(is_nobody(sentence, t.index) for t in sentence.dependents(at, "nsubj", "nsubj:pass"))


def gainsaid(told: Told, sentence: Sentence) -> Iterator[Echo]:
    """The voices of a sentence on what it tells as denied or as not done, by whom it gainsays."""
    sayings = _sayings(told, sentence)
    for at, speakers in sayings.items():
        token = sentence.tokens[at]
        if token.relation == "advcl" and "as" in sentence.marked(at, "mark"):
            denial = denial_above(sentence, token.head, told.speech[sentence.index])
            targets = _denied(told, sentence, denial.at) if denial is not None else []
            if denial is None and says_otherwise(sentence, at):
                targets = _not_done(told, sentence, token.head)
            yield from _voices(sentence, token, speakers or _forums(sentence, at), targets)
    against = _AGAINST | {"whatever"}
    if not against.isdisjoint(sentence.vocabulary) and any(t.form.lower() in against for t in sentence.tokens):
        for token in sentence.tokens:
            if _is_against(sentence, token):
                head = sentence.tokens[token.head].head if sentence.tokens[token.head].form.lower() in _AGAINST else token.head
                yield from _voices(sentence, token, _whose(sentence, token, sayings), _not_done(told, sentence, head))


def who_is_gainsaid(sentence: Sentence, at: int) -> set[int]:
    """The rebels of "the army did not shell it, as the rebels claim", "contrary to what the rebels claim": they say that it did."""
    found: set[int] = set()
    some_against = not _AGAINST.isdisjoint(sentence.vocabulary)
    for above in (at, *sentence.ancestors(at)):
        clauses = [t for t in sentence.dependents(above, "advcl") if "as" in sentence.marked(t.index, "mark")]
        told = [t.index for t in clauses if says_otherwise(sentence, t.index)]
        words = [t for t in sentence.dependents(above, "obl", "advcl") if some_against and _is_against(sentence, t)]
        told += [clause.index for t in words for clause in sentence.dependents(t.index, "acl")]
        found |= {t.index for verb in told for t in sentence.dependents(verb, "nsubj")}
        found |= {t.index for word in words for t in sentence.dependents(word.index, "nmod", "amod", "compound")}
    return found


def _voices(sentence: Sentence, token: Token, speakers: Sequence[int], targets: list[int]) -> Iterator[Echo]:
    named = [s for s in speakers if sentence[s].upos != "PRON" and not is_first_person(sentence[s])]  # not "as it had said before"
    rule = SAYS_WHAT_IS_DENIED
    voices = [Voice(speaker=Ref(sentence.index, speaker), stance="asserts", cue=token.form, rule=rule) for speaker in named]
    yield from echoes(targets, voices, "asserts", token.form, rule)


def _denied(told: Told, sentence: Sentence, denial: int) -> list[int]:
    """What is denied, not the camp that held those of whom the denial speaks."""
    return [n for n in told.under(sentence, denial) if sentence.hangs_on(told.mentions[n].at.token, top=denial, by=CONTENT)]


def _not_done(told: Told, sentence: Sentence, head: int) -> list[int]:
    """The events at a verb, or in what it reports, that are told as not done; of quoted words those below the verb of saying."""
    here = ((n, told.mentions[n]) for n in told.near(sentence.index, 0))
    denied = [(n, m.at.token) for n, m in here if m.status == "negated" and m.status_rule.startswith("negation") and not m.speech]
    return [n for n, at in denied if sentence.hangs_on(at, top=head, by=CONTENT)]


def _is_against(sentence: Sentence, token: Token) -> bool:
    """Whether a word is the "what" or the "claims" of "contrary to what he writes", "despite the claims of X", "whatever X may say"."""
    if token.head < 0 or token.upos not in ("PRON", "NOUN", "DET"):
        return False
    cases = [t.index for t in sentence.dependents(token.index, "case")]
    before = {t.form.lower() for k in (token.index, *cases) for t in sentence.dependents(k)} | {sentence.tokens[token.head].form.lower()}
    return token.form.lower() == "whatever" or token.relation in ("obl", "advcl") and bool(_AGAINST & before)


def _whose(sentence: Sentence, token: Token, sayings: dict[int, list[int]]) -> list[int]:
    """Those who say it: of "what he writes", "lies spread by the radio", "the claims of the opposition"."""
    found: list[int] = []
    for clause in sentence.dependents(token.index, "acl"):
        told = clause.lemma.lower() in _SPREADING or clause.index in sayings
        agents = [t.index for t in sentence.dependents(clause.index, "obl") if t.deprel == "obl:agent"]
        doers = [t.index for t in sentence.dependents(clause.index, "nsubj") if t.deprel != "nsubj:pass" and t.index != token.index]
        if told:
            found += agents or doers[-1:] or _forums(sentence, clause.index)
    if not found and token.index in sayings:
        beside = sentence.dependents(token.index, "nmod")
        owners = [t.index for t in beside if {"of", "by", "from", "in"} & set(sentence.marked(t.index, "case"))]
        found = sayings[token.index] or owners
    return found


def _forums(sentence: Sentence, verb: int) -> list[int]:
    """Where something is being claimed: the media of "as is being claimed on social media"."""
    beside = sentence.dependents(verb, "obl")
    return [t.index for t in beside if t.lemma.lower() in _FORUMS and {"in", "on", "by"} & set(sentence.marked(t.index, "case"))]


def _sayings(told: Told, sentence: Sentence) -> dict[int, list[int]]:
    """Words of saying and accusing -> who does."""
    here = [m for n in told.near(sentence.index, 0) if (m := told.mentions[n]).type == "ACCUSE"]
    found = {m.at.token: [ref.token for ref in m.actors if ref.sentence == sentence.index] for m in here}
    charges = [t for t in sentence.tokens if _is_charge(sentence, t)] if "charge" in sentence.vocabulary else []
    found |= {t.index: [k.index for k in sentence.dependents(t.index, "nsubj")] for t in charges}
    return found | {said.at: [s for s in said.speakers if s is not None] for said in told.speech[sentence.index].values()}


def _is_charge(sentence: Sentence, token: Token) -> bool:
    """Whether a verb is that of "as a rebel commander charged"."""
    return token.lemma.lower() == "charge" and token.relation == "advcl" and not sentence.dependents(token.index, "aux:pass", "obj")
