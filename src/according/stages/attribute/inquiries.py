"""Who looks into what was told: "said it was looking into reports that its forces fired", "into the strike"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from according.ontology.closed_classes import THIRD_PERSON
from according.records.parse import Sentence, Token
from according.stages.attribute.falsity import speakers_above
from according.stages.attribute.told import PRONOUNS, Echo, Told, voices
from according.stages.attribute.who_says import verb_speakers

_TO_COME = ("possible", "planned")
_ASKING = frozenset({"appeal", "ask", "call", "lobby", "petition", "press", "urge", "want"})
_WEIGHING = frozenset({"review", "study"})
_HARM = frozenset({"casualty", "death", "fatality", "injury", "victim"})


def inquiry(sentence: Sentence, index: int, told: Told) -> Iterator[Echo]:
    """ "Said it was looking into reports that its forces fired", "into the strike": who does so vouches for nothing."""
    if sentence.tokens[index].lemma.lower() not in told.lexicon.echoes["inquiry"] or _is_asked_of_others(sentence, index):
        return
    for word in sentence.dependents(index, "obj", "obl", "nsubj:pass"):
        claimed = word.lemma.lower() in told.lexicon.echoes["claim"]
        targets = _reports(sentence, index, word, told) if claimed else _looked_into(sentence, index, word, told)
        speakers = named_speakers(sentence, index, told)
        above = speakers_above(sentence, index, told)
        if above and speakers != above and any(sentence[k].relation == "nsubj" and sentence[k].head == index for k in speakers):
            continue  # "said that a team would look into it": the team has said nothing
        for echo in voices(sentence, speakers, targets, stance="disclaims", cue=sentence.tokens[index].form, rule="looks into it"):
            yield replace(echo, granted=not claimed)


def _is_asked_of_others(sentence: Sentence, verb: int) -> bool:
    """Whether somebody else is to look into it: "said it would petition the court to investigate the killings"."""
    token = sentence.tokens[verb]
    asking = token.relation in ("xcomp", "advcl") and "to" in sentence.marked(verb, "mark") and sentence.tokens[token.head].lemma in _ASKING
    return asking and bool(sentence.dependents(token.head, "obj", "iobj", "obl"))


def _reports(sentence: Sentence, verb: int, word: Token, told: Told) -> tuple[list[int], bool]:
    """What the reports tell; "said it was checking the reports" means what was told last, "is studying the report" a paper."""
    if speakers_above(sentence, verb, told):
        harm = [t.index for t in sentence.dependents(word.index, "nmod") if t.lemma.lower() in _HARM]
        if harm and all(told.mentions[n].at.token in harm for n in told.under(sentence, word.index)):
            last = told.before(sentence, verb)  # "reports of civilian casualties": of the strike told last
            return ([], False) if _is_his_own(sentence, verb, last, told) else (last, True)
        return told.taken_up(sentence, word.index, at=verb)
    beside = [t.index for t in sentence.dependents(word.index, "conj")]
    if "well" in sentence.vocabulary:  # "allegations of theft as well as the shooting"
        beside += [k for k in sentence.subtree(word.index) if any(mark.startswith("as") for mark in sentence.marked(k, "cc"))]
    found = ((n, told.mentions[n].at.token) for n in told.under(sentence, word.index))
    return [n for n, at in found if not any(at == k or sentence.is_below(at, top=k) for k in beside)], False


def _is_his_own(sentence: Sentence, verb: int, targets: list[int], told: Told) -> bool:
    """Whether who looks into something tells of the deed as his own in one breath: "said it had struck a base and was checking"."""
    top = verb
    while sentence.tokens[top].relation == "conj":
        top = sentence.tokens[top].head
    here = (told.mentions[n].at for n in targets)
    return any(at.sentence == sentence.index and (at.token == top or sentence.is_below(at.token, top=top)) for at in here)


def _looked_into(sentence: Sentence, verb: int, word: Token, told: Told) -> tuple[list[int], bool]:
    """The strike of "said it was looking into the strike", the event told last of "into the incident"."""
    cases = {t.form.lower() for t in sentence.dependents(word.index, "case")}
    if not speakers_above(sentence, verb, told) or not (cases <= {"into"}):
        return [], False
    if sentence.tokens[verb].lemma in _WEIGHING and word.upos == "PRON":
        return [], False  # "had received the proposal and was studying it"
    if word.lemma.lower() in told.lexicon.echoes["happening"] | PRONOUNS:
        # "Is following events closely" is no word on what was told last.
        last = [] if word.has("Number=Plur") else told.before(sentence, verb)
        return ([], False) if _is_his_own(sentence, verb, last, told) else (last, bool(last))
    inside = (n for n in told.under(sentence, verb) if told.mentions[n].at.token in sentence.subtree(word.index))
    here = [n for n in inside if told.mentions[n].status not in _TO_COME]  # "is studying a partial closure of the border"
    return (here, True) if any(told.mentions[n].at.token == word.index for n in here) else ([], False)


def named_speakers(sentence: Sentence, verb: int, told: Told) -> tuple[int, ...]:
    """Who does not know; of "the consul said he had no reports" better the name."""
    found = verb_speakers(sentence, position(sentence, verb))
    if found and sentence.tokens[found[0]].upos == "PRON" and sentence.tokens[found[0]].lemma.lower() in THIRD_PERSON:
        return speakers_above(sentence, verb, told) or found
    return found


def position(sentence: Sentence, index: int) -> int:
    """The noun of "was in no position to say", which has the verb's negation and its subject; else the verb itself."""
    token = sentence.tokens[index]
    return token.head if token.relation == "acl" and sentence.tokens[token.head].lemma.lower() == "position" else index
