"""Mends a fault of trees: a relative clause hung on the wrong one of two nouns, a participle on what was not done.

"Men like X, who was shot in June": one alone was shot. "The first debate since the attack, which will be on Tuesday": the debate will be.
"Was faulted for not sending guards before militants came, killing two": those who came killed.
"Troops spotted gunmen who left a tunnel and killed them": the troops killed. "Gunmen who took two women and killed them": the gunmen.
"The lawyer for the officer, who has been charged with murder": the officer was.
"Men like X and Y, who were shot", "men like X, who were shot": nothing is moved.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from according.records.parse import Sentence, Token

_ONE = frozenset({"was", "is", "has"})
_AS_ONE_OF = frozenset({"like", "as", "including"})
_WHO, _THEM = frozenset({"who", "that"}), frozenset({"them", "him", "her"})
_TOLD, _SOMEBODY = frozenset({"VBD", "VBN"}), frozenset({"person", "organization"})
_PAST = frozenset({"since", "after", "following"})
_AHEAD = frozenset({"will", "'ll", "’ll"})
_LAWYERS = frozenset({"attorney", "barrister", "counsel", "lawyer", "solicitor"})
_TRIED = frozenset({"accuse", "acquit", "arrest", "charge", "convict", "detain", "indict", "jail", "remand", "sentence"})


def with_relatives(sentence: Sentence) -> Sentence:
    """The sentence with such clauses on the noun that they tell of; the same object where there are none."""
    clauses = [t for t in sentence.related("acl") if t.deprel == "acl:relcl" and t.head >= 0]
    ways = (_of_the_one, _of_what_is_to_come, _of_the_client)
    found = {t.index: replace(t, head=noun) for t in clauses for way in ways if (noun := way(sentence, t)) is not None}
    found |= {verb: replace(sentence.tokens[verb], head=above) for t in clauses for verb, above in _who_acts_on_them(sentence, t)}
    if "not" in sentence.vocabulary:
        loose = (t for t in sentence.related("advcl") if t.xpos == "VBG")
        found |= {t.index: replace(t, head=verb) for t in loose if (verb := _who_came(sentence, t)) is not None}
    return sentence.with_tokens(found) if found else sentence


def _of_the_one(sentence: Sentence, clause: Token) -> int | None:
    """X of "men like X, who was shot"."""
    if sentence.tokens[clause.head].xpos not in ("NNS", "NNPS") or _ONE.isdisjoint(_forms(sentence, clause)):
        return None
    named = [t for t in sentence.dependents(clause.head, "nmod") if t.index < clause.index and t.upos == "PROPN" and t.mention == "person"]
    named = [t for t in named if not _AS_ONE_OF.isdisjoint(sentence.marked(t.index, "case")) and not sentence.dependents(t.index, "conj")]
    return named[-1].index if named else None


def _who_acts_on_them(sentence: Sentence, clause: Token) -> Iterator[tuple[int, int]]:
    """The killing of "spotted gunmen who left a tunnel and killed them", with the spotting: nobody else in the clause can be "them"."""
    whom = sentence.tokens[clause.head]
    above = sentence.tokens[whom.head] if whom.head >= 0 else whom
    who = any(t.form.lower() in _WHO for t in sentence.dependents(clause.index, "nsubj"))
    if whom.deprel != "obj" or above.upos != "VERB" or not who or not sentence.dependents(above.index, "nsubj"):
        return
    for verb in sentence.dependents(clause.index, "conj"):
        objects = {t.form.lower() for t in sentence.dependents(verb.index, "obj")}
        if sentence.dependents(verb.index, "nsubj", "aux", "aux:pass") or verb.xpos not in _TOLD or not objects & _THEM:
            continue
        between = sentence.tokens[clause.index : verb.index]
        others = any(t.mention in _SOMEBODY or whom.xpos == "NNS" and t.xpos in ("NNS", "NNPS") for t in between)
        if not others and (objects == {"them"} if whom.xpos == "NNS" else objects <= {"him", "her"}):
            yield verb.index, above.index


def _of_what_is_to_come(sentence: Sentence, clause: Token) -> int | None:
    """The debate of "the debate since the attack, which will be on Tuesday"."""
    if _AHEAD.isdisjoint(_forms(sentence, clause)):
        return None
    after = next((t for t in sentence.dependents(clause.head, "case") if t.form.lower() in _PAST and t.index), None)
    return after.index - 1 if after is not None and sentence.tokens[after.index - 1].upos == "NOUN" else None


def _of_the_client(sentence: Sentence, clause: Token) -> int | None:
    """The officer of "the lawyer acting for the officer, who has been charged"."""
    if sentence.tokens[clause.head].lemma.casefold() not in _LAWYERS or clause.lemma not in _TRIED:
        return None
    who = [t for t in sentence.dependents(clause.index, "nsubj:pass") if t.form.lower() == "who"]
    comma = who[0].index - 1 if who else -1
    before = sentence.tokens[comma - 1] if comma > clause.head + 1 and sentence.tokens[comma].form == "," else None
    return before.index if before is not None and before.mention == "person" and before.upos in ("NOUN", "PROPN") else None


def _who_came(sentence: Sentence, participle: Token) -> int | None:
    """The coming of "not sending guards before militants came, killing two"."""
    at, undone = participle.index, participle.head
    if undone < 0 or not at or sentence.tokens[at - 1].form != "," or sentence.dependents(at, "nsubj", "mark"):
        return None
    if all(t.form.lower() != "not" for t in sentence.dependents(undone, "advmod")):
        return None
    came = [t.index for t in sentence.dependents(undone, "advcl") if undone < t.index < at and sentence.dependents(t.index, "nsubj")]
    return came[-1] if came else None


def _forms(sentence: Sentence, clause: Token) -> set[str]:
    return {t.form.lower() for t in sentence.dependents(clause.index, "aux", "aux:pass", "cop")}
