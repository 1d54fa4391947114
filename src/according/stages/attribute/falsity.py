"""Who says that a claim is false, or not true: "said the reports were false", "it was untrue that …", "called the claim a lie"."""

from __future__ import annotations

from collections.abc import Iterator

from according.ontology.wronged import blamed_wrongly
from according.records.parse import Ref, Sentence, Token
from according.stages.attribute.lost_ground import FALLING, taken
from according.stages.attribute.objects import called, caller
from according.stages.attribute.speech import is_negated
from according.stages.attribute.told import Echo, Told, voices
from according.stages.attribute.who_says import verb_speakers
from according.stages.attribute.whose_denial import deeds_denied

CALLING = frozenset({"call", "characterise", "characterize", "describe", "dub", "label", "brand", "term"})
"""Verbs of giving something a name."""
_LASTING = frozenset({"continue", "go"})
"""Verbs of saying that mostly tell that something lasts: "said that the fighting was continuing and the reports were false"."""
_FALSELY = frozenset({"falsely", "wrongly", "untruthfully", "wrongfully"})
_REACH = 3  # sentences back that a paper was told of
_THIS = frozenset({"this", "that"})
_SAYS_WHAT = frozenset({"acl", "nmod"})
_ALLEGED = frozenset({"accusation", "allegation", "assertion", "charge", "claim", "insinuation", "rumour", "rumor", "suggestion", "tale"})
"""What somebody denies who calls it by a name, "a fairy tale", "an insult", unless he takes it to heart."""
_TAKEN_TO_HEART = frozenset({
    "cause", "concern", "development", "escalation", "matter", "news", "reason", "reminder", "revelation", "sign", "step", "surprise",
    "thing", "truth", "way", "wake-up", "worry",
})  # fmt: skip
_WHERE = frozenset({"at", "behind", "below", "beneath", "between", "in", "near", "on", "under", "within"})
_DOING = frozenset({"doctor", "stage"})
_SPREAD = "information"
"""What is a claim only where it is called false: who "has no information on" a deed denies nothing."""
_PROVING = frozenset({"prove", "turn", "find", "show"})


def falsity(sentence: Sentence, index: int, told: Told) -> Iterator[Echo]:
    """ "said the reports were false", "were not true", "called the claim a lie", "described the video as propaganda"."""
    token = sentence.tokens[index]
    if is_no_lie(sentence, token):
        return
    if token.relation == "advmod" and token.form.lower() in _FALSELY:
        yield from _said_falsely(sentence, token.head, told)
        return
    if token.relation == "amod" and token.head > index and token.lemma.lower() in told.lexicon.echoes["falsity"]:
        yield from _false_claim(sentence, index, told)
        return
    if judges_doing(sentence, index, told):
        return
    negated = is_negated(sentence, index) or "without" in sentence.marked(index, "case")
    if negated != (token.lemma.lower() in told.lexicon.echoes["truth"]):
        return  # "was not false", "was true", "with foundation"
    claims = told.lexicon.echoes["claim"] | told.lexicon.echoes["exhibit"] | {_SPREAD}
    subjects = [t.index for t in _found(sentence, index) if t.lemma.lower() in claims]
    speakers: tuple[int | None, ...]
    if subjects:
        speakers = speakers_above(sentence, index, told) or (None,)
        if speakers == (None,) and any(t.form.lower() == "this" for t in sentence.dependents(subjects[0], "det")):
            return  # "This report is invented" speaks of the text itself, not of what was told last, as "these claims are false" does
    elif (verb := caller(sentence, index, told)) is not None:
        report = told.speech[sentence.index].get(verb)
        subjects, speakers = called(sentence, verb, told), verb_speakers(sentence, verb)
        if report is not None and report.stance == "denies":  # then denials.py has it, unless it is a paper
            subjects = [k for k in subjects if sentence.tokens[k].lemma.lower() in told.lexicon.echoes["exhibit"]]
            if not subjects:
                return
    if not subjects and (this := _this_told(sentence, index, told)) is not None:
        subjects, speakers = [this], speakers_above(sentence, index, told) or (None,)
    if not subjects and _is_of_clause(sentence, index, told):
        above = speakers_above(sentence, index, told) or (None,)
        targets = told.under(sentence, index), False
        yield from voices(sentence, above, targets, stance="denies", cue=token.form, rule="says that it is false")
    for word in subjects[:1]:
        targets = _called_false(sentence, word, index, told, speakers)
        yield from voices(sentence, speakers, targets, stance="denies", cue=token.form, rule="says that it is false")


def _called_false(
    sentence: Sentence, word: int, index: int, told: Told, speakers: tuple[int | None, ...]
) -> tuple[list[int], bool]:
    """(events, whether they were told before) that a claim's word means which somebody calls false; index: the word that says so."""
    found, before = _told_by_it(sentence, word, told) or told.taken_up(sentence, word, at=index)
    if not before:
        found = [n for n in found if not _is_judged(sentence, told.mentions[n].at.token)]
    elif sentence.tokens[word].has("Number=Plur"):  # "called the accounts lies" is of what he is said to have done
        deniers = [Ref(sentence.index, k) for k in speakers if k is not None]
        found = deeds_denied(told, found, deniers=deniers, before=Ref(sentence.index, index))
    return [n for n in found if not _is_of_whom(sentence, told.mentions[n].at, speakers)], before


def _is_of_whom(sentence: Sentence, at: Ref, speakers: tuple[int | None, ...]) -> bool:
    """Whether an event tells who speaks: the shooting of "witnesses to the shooting say that the account is wrong"."""
    return at.sentence == sentence.index and any(k is not None and sentence.is_below(at.token, top=k) for k in speakers)


def is_no_lie(sentence: Sentence, token: Token) -> bool:
    """Whether a word for what is false is another one: "murder while lying in wait", "call these doctors murderers", "a first stage"."""
    if token.lemma in _DOING:
        return token.upos == "NOUN"
    if token.lemma != "lie" or token.upos != "VERB":
        return False
    return any(not _WHERE.isdisjoint(sentence.marked(t.index, "case")) for t in sentence.dependents(token.index, "obl"))


def judges_doing(sentence: Sentence, index: int, told: Told) -> bool:
    """Whether a word judges what somebody does, and not what was told: "it is wrong to compare them"; not "it is absurd to say that"."""
    doing = sentence.dependents(index, "csubj", "xcomp", "ccomp") if sentence.tokens[index].upos == "ADJ" else []
    return any("to" in sentence.marked(t.index, "mark") and t.index not in told.speech[sentence.index] for t in doing)


def called_so(sentence: Sentence, verb: int, told: Told) -> Iterator[Echo]:
    """ "Called the allegations a fairy tale", "described the charge as an insult to the dead", with no word for what is false."""
    beside = sentence.dependents(verb, "obj", "nsubj:pass", "xcomp", "obl")
    alleged = [t.index for t in beside if t.lemma in _ALLEGED and t.deprel in ("obj", "nsubj:pass") and sentence.is_known(t.index)]
    names = [t for t in beside if t.upos == "NOUN" and (t.deprel == "xcomp" or "as" in sentence.marked(t.index, "case"))]
    names = [t for t in names if any(k.lemma == "a" for k in sentence.dependents(t.index, "det")) and t.lemma not in _TAKEN_TO_HEART]
    if not alleged or not names or is_negated(sentence, verb):
        return
    false = told.lexicon.echoes["falsity"]
    if false.isdisjoint(sentence.tokens[k].lemma.lower() for k in sentence.subtree(names[0].index)):  # else `falsity` has it
        targets = told.taken_up(sentence, alleged[0], at=verb)
        speakers = verb_speakers(sentence, verb)
        yield from voices(sentence, speakers, targets, stance="denies", cue=sentence.tokens[verb].form, rule="says that it is false")


def _said_falsely(sentence: Sentence, verb: int, told: Told) -> Iterator[Echo]:
    """ "The army falsely claimed that rebels had killed him", "was falsely accused of killing him": the report says that it is not so."""
    said = told.speech[sentence.index].get(verb)
    above = [n for n in told.near(sentence.index, 0) if told.mentions[n].at.token == verb and told.mentions[n].type == "ACCUSE"]
    if is_negated(sentence, verb) or not above and (said is None or said.stance != "asserts" or said.negated):
        return
    clauses = {k for t in sentence.dependents(verb, "ccomp", "advcl", "xcomp", "obl") for k in sentence.subtree(t.index)}
    inside = [n for n in told.under(sentence, verb) if told.mentions[n].at.token in clauses and told.mentions[n].status == "actual"]
    targets = [n for n in inside if not above or told.mentions[n].content_of in above]
    targets = [n for n in targets if blamed_wrongly(sentence, at=told.mentions[n].at.token) < 0]  # others did it
    yield from voices(sentence, (None,), (targets, False), stance="denies", cue=sentence.tokens[verb].form, rule="says that it is false")


def _false_claim(sentence: Sentence, index: int, told: Told) -> Iterator[Echo]:
    """ "Apologised for the ministry's false claim that rebels had burned it", "spread false reports of an attack": it is not so."""
    noun = sentence.tokens[index].head
    above = told.speech[sentence.index].get(sentence.tokens[noun].head)
    if sentence.tokens[noun].lemma.lower() not in told.lexicon.echoes["claim"] or above is not None and above.stance == "denies":
        return
    below = {k for t in sentence.dependents(noun, "acl", "nmod") if t.deprel in _SAYS_WHAT for k in sentence.subtree(t.index)}
    targets = [n for n in told.under(sentence, noun) if told.mentions[n].at.token in below]
    speakers: tuple[int | None, ...] = speakers_above(sentence, max(sentence.tokens[noun].head, 0), told) or (None,)
    yield from voices(sentence, speakers, (targets, False), stance="denies", cue=sentence.tokens[index].form, rule="says that it is false")


def _told_by_it(sentence: Sentence, word: int, told: Told) -> tuple[list[int], bool] | None:
    """What the paper tells that is called a forgery, or the town whose fall is said to be an invention ("reports of its fall")."""
    fallen = [t for t in sentence.dependents(word, "nmod") if t.lemma.lower() in FALLING]
    if fallen and (lost := taken(sentence, fallen[0], told, before=word)):
        return lost, True
    lemma = sentence.tokens[word].lemma.lower()
    if lemma == _SPREAD:  # "the information spread by the ministry that troops opened fire is false"
        clauses = {k for t in sentence.dependents(word, "acl") for k in sentence.subtree(t.index)}
        return [n for n in told.under(sentence, word) if told.mentions[n].at.token in clauses], False
    if lemma not in told.lexicon.echoes["exhibit"]:
        return None
    for earlier in reversed(told.parsed.sentences[max(0, sentence.index - _REACH) : sentence.index]):
        for token in earlier.tokens:
            if token.lemma.lower() != lemma:
                continue
            above = token.head if token.relation in ("nsubj", "obl") else -1  # "a memo shows that", "according to a cable"
            shown = [n for n in told.by_sentence.get(earlier.index, ()) if above in {k := told.mentions[n].at.token, *earlier.ancestors(k)}]
            if shown:
                return shown, True
    return told.before(sentence, word), True


def _found(sentence: Sentence, index: int) -> tuple[Token, ...]:
    """What a word says something of: its subject, or that of "proved", "turned out", "were shown" above it."""
    verb = sentence.tokens[index].head
    if sentence.tokens[index].deprel == "xcomp" and sentence.tokens[verb].lemma in _PROVING and not is_negated(sentence, verb):
        return tuple(sentence.dependents(verb, "nsubj", "nsubj:pass"))
    if sentence[index].upos == "NOUN" and sentence[index].relation in {"nsubj", "obj"}:  # "there was no truth to reports that"
        return tuple(t for t in sentence.dependents(index, "nmod") if {"to", "in", "for"} & set(sentence.marked(t.index, "case")))
    return tuple(sentence.dependents(index, "nsubj"))


def _is_judged(sentence: Sentence, event: int) -> bool:
    """The raid and the bombing of "the claim that the raid was an answer to the bombing is a lie": that there were both is not denied."""
    token = sentence.tokens[event]
    known = token.upos == "NOUN" and token.deprel in ("nsubj", "nmod") and sentence.is_known(event)
    above = sentence.tokens[token.head] if known else token
    return known and above.upos != "VERB" and bool(sentence.dependents(above.index, "cop"))


def _this_told(sentence: Sentence, index: int, told: Told) -> int | None:
    """The "this" of "this is false", "that is a lie", behind a sentence in which somebody else makes a claim; None elsewhere."""
    this = next((t.index for t in sentence.dependents(index, "nsubj") if t.form.lower() in _THIS), None)
    if this is None or not sentence.index or sentence.tokens[index].upos not in ("ADJ", "NOUN"):
        return None
    before = told.parsed.sentences[sentence.index - 1]
    claimed = not told.lexicon.echoes["claim"].isdisjoint(before.vocabulary)
    return this if claimed or any(said.speakers for said in told.speech[before.index].values()) else None


def _is_of_clause(sentence: Sentence, index: int, told: Told) -> bool:
    """Whether a word is what "it was untrue that …", "it was absurd to say that …" says of a clause."""
    it = any(t.form.lower() == "it" for t in sentence.dependents(index, "nsubj", "expl"))
    clauses = sentence.dependents(index, "csubj", "ccomp", "xcomp") if it else []
    return any("that" in sentence.marked(t.index, "mark") or _is_said(sentence, t, told) for t in clauses)


def _is_said(sentence: Sentence, verb: Token, told: Told) -> bool:
    """The saying of "it was absurd to say that"."""
    said = told.speech[sentence.index].get(verb.index) if "to" in sentence.marked(verb.index, "mark") else None
    return said is not None and said.stance == "asserts" and not said.negated


def speakers_above(sentence: Sentence, index: int, told: Told) -> tuple[int, ...]:
    """Speakers of the nearest reporting predicate above a word."""
    said, at = told.speech[sentence.index], index
    while sentence.tokens[at].head >= 0 and sentence.tokens[at].relation not in ("advcl", "acl"):
        at = sentence.tokens[at].head
        if at in said and said[at].speakers and sentence.tokens[at].lemma.lower() not in _LASTING:
            return said[at].speakers
    return ()
