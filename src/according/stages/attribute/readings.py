"""Whom the encoder takes for the source of an event where the rules find nobody."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace

from according.ontology.blaming import blaming
from according.ontology.decided import DECIDED
from according.ontology.undoubted import doubt_denied_above
from according.records.attribution import Voice
from according.records.mention import CARRIED_OUT, HEARSAY, NEVER_WAS, NOT_ACCUSED, NOT_BEHIND, EventMention
from according.records.parse import Parsed, Ref, Sentence
from according.settings import EventSettings
from according.stages.attribute.asked_and_answered import answered
from according.stages.attribute.gainsaid import who_is_gainsaid
from according.stages.attribute.harm_denied import denies_only_harm
from according.stages.attribute.hearsay import DECLINING, has_false_claim, hears, only_takes_up, says_nothing, topic_above
from according.stages.attribute.informants import without_tidings
from according.stages.attribute.known_matters import is_compared_with, is_known_subject, is_means
from according.stages.attribute.lexicon import SpeechLexicon
from according.stages.attribute.reporting import is_sided_with, only_says_who, tells_what_is_known
from according.stages.attribute.rivals import CALLING
from according.stages.attribute.speech import find_speech, is_negated, is_nobody, is_parted
from according.stages.attribute.turned_down import is_turned_down
from according.stages.attribute.views import is_measure

REPORT = "report"
"""The label of an event that the report tells in its own voice."""
READ = "read as said by others"
_NOT_SAID = (CARRIED_OUT, DECIDED, HEARSAY, NEVER_WAS, NOT_ACCUSED, NOT_BEHIND)
"""How the rule of a voice begins that the encoder alone finds."""
_DOUBTFUL = ("complement of", "content of", "parenthetical")
"""How the rules begin that give what stands below a word of saying to its speaker; quotation marks, commas and "according to" say it
more plainly."""
_SURE, _CHARGED = 0.9, 0.8
_COMMENTING, _HEARD = frozenset({"comment", "draw", "elaborate"}), frozenset({"allegation", "claim", "report", "rumour", "rumor"})
_FINDING = frozenset({"conclude", "decide", "determine", "find", "hold", "rule"})
_SORROW, _OVER = frozenset({"regret", "sorrow", "condolence", "sympathy", "grief", "sadness"}), frozenset({"for", "over", "at", "on"})


def as_read(mention: EventMention, voices: list[Voice], *, parsed: Parsed, limits: EventSettings, lexicon: SpeechLexicon) -> list[Voice]:
    """The voices of the rules, or where they have none those that the encoder reads."""
    sentence = parsed.sentences[mention.at.sentence]
    if (answer := answered(sentence, mention.at.token, voices)) is not voices:
        return answer
    if not voices:
        return read_voices(mention, parsed=parsed, limits=limits, lexicon=lexicon)
    return without_doubtful(mention, voices, parsed=parsed, limits=limits)


def read_voices(mention: EventMention, *, parsed: Parsed, limits: EventSettings, lexicon: SpeechLexicon) -> list[Voice]:
    """The voices of the trigger's sentence, [] where the encoder is not sure that anybody but the report speaks."""
    sentence = parsed.sentences[mention.at.sentence]
    reading = sentence.tokens[mention.at.token].reading
    if reading is None or 1 - reading.voice[REPORT] < limits.min_voice or mention.status_rule in _NOT_SAID:
        return []
    if _is_grieved_over(sentence, mention.at.token) or only_says_who(sentence, mention.at.token):
        return []
    stance = max((name for name in reading.voice if name != REPORT), key=lambda name: reading.voice[name])
    at = mention.at.token
    known = any(rule(sentence, at) for rule in (is_sided_with, is_means, is_known_subject, is_compared_with))
    if stance == "denies" and (known or is_turned_down(mention, sentence)):
        return []
    cues = reading.best("cue", least=limits.min_role)
    if cues and says_nothing(sentence, cues[0]) or _will_not_say(sentence, at):
        return []
    if stance == "denies" and cues and (_is_known_below(sentence, at, cues[0], lexicon) or denies_only_harm(sentence, at, cues[0])):
        return []
    cue = sentence.tokens[cues[0]].form if cues else ""
    silent = _who_is_silent(sentence, at)
    stance = "disclaims" if silent >= 0 else stance
    if stance == "denies" and _is_no_denial(mention, sentence, cues[0] if cues else None, lexicon):
        stance = "asserts"
    rule = f"{READ}, {1 - reading.voice[REPORT]:.2f}"
    speakers = reading.best("source", least=limits.min_role)
    speakers = [at for at in speakers if at != mention.at.token and not is_nobody(sentence, at) and not hears(sentence, at)]
    speakers = [k for k in speakers if sentence.tokens[k].lemma not in _HEARD or not sentence.is_below(at, top=k)]
    speakers = without_tidings(sentence, [k for k in speakers if not is_measure(sentence, k)])
    if speakers and (topic := topic_above(sentence, at)) >= 0:
        speakers = [k for k in speakers if not only_takes_up(sentence, k, topic, stance)]
    # A semicolon parts two tellers, and of two halves each has its own.
    near = [at for at in speakers if not is_parted(sentence, mention.at.token, at)]
    speakers = near or speakers
    speakers = [at for at in speakers if not _calls_false(sentence, at, lexicon.echoes["falsity"])] or speakers
    if speakers and mention.status == "negated":
        gainsaid = who_is_gainsaid(sentence, at)
        speakers = [k for k in speakers if k not in gainsaid]
    others = {at for at in speakers if cues and stance != "asserts" and _is_anothers(sentence, cues[0], at)}
    stances = [("asserts", "") if at in others else (stance, cue) for at in speakers]
    return [Voice(speaker=Ref(sentence.index, at), stance=how, cue=by, rule=rule) for at, (how, by) in zip(speakers, stances)]


def _will_not_say(sentence: Sentence, at: int) -> bool:
    """Whether it is what somebody will not say more of: "declined to say how the nurse was arrested"."""
    if DECLINING.isdisjoint(sentence.vocabulary):
        return False
    return any(sentence.tokens[k].lemma in DECLINING and says_nothing(sentence, k) for k in sentence.ancestors(at))


def _who_is_silent(sentence: Sentence, at: int) -> int:
    """The verb of "would not comment on reports that troops had shelled it", who says neither that they had nor that they had not."""
    if _COMMENTING.isdisjoint(sentence.vocabulary):
        return -1
    return next((k for k in sentence.ancestors(at) if sentence.tokens[k].lemma in _COMMENTING and is_negated(sentence, k)), -1)


def _is_no_denial(mention: EventMention, sentence: Sentence, cue: int | None, lexicon: SpeechLexicon) -> bool:
    """ "Condemned the drone that struck a post", "will not yield": whoever says no to a thing does not say that it was not; nor does who
    calls it true, or unlawful."""
    if cue is None or mention.type == "REJECT" or _is_called_true(sentence, cue, lexicon.echoes["truth"]):
        return True
    if has_false_claim(sentence, mention.at.token, lexicon.echoes["falsity"]) or doubt_denied_above(sentence, index=mention.at.token):
        return True
    if _is_charge(sentence, mention.at.token, cue) or _is_found(sentence, mention.at.token, cue):
        return True
    return _is_judged(sentence, mention.at.token, lexicon.echoes["lawfulness"])


def _calls_false(sentence: Sentence, at: int, falsity: Container[str]) -> bool:
    """Whether somebody is the one who calls it false, and so tells nothing of it: "…, a charge Tarsia called ridiculous"."""
    verb = sentence.tokens[sentence.tokens[at].head] if sentence.tokens[at].relation == "nsubj" else sentence.tokens[at]
    return verb.lemma in CALLING and any(t.lemma.lower() in falsity for t in sentence.dependents(verb.index, "xcomp", "obj", "obl"))


def _is_known_below(sentence: Sentence, index: int, cue: int, lexicon: SpeechLexicon) -> bool:
    """Whether it only says what is meant in a denial: the overrunning of "denied leaving the post, where a guard was overrun in May"."""
    path = [index, *sentence.ancestors(index)]
    if cue not in path or not any(sentence.tokens[k].deprel == "acl:relcl" for k in path[: path.index(cue)]):
        return False
    said = find_speech(sentence, lexicon=lexicon)
    return any(sentence.tokens[k].deprel == "acl:relcl" and tells_what_is_known(sentence, k, said) for k in path[: path.index(cue)])


def _is_charge(sentence: Sentence, index: int, cue: int) -> bool:
    """Whether it is what somebody charges others with: "charged Tarsia with arming the rebels; Tarsia denied it", or speaks of in a
    charge: "accused them of overlooking attacks"."""
    clause = next((k for k in (index, *sentence.ancestors(index)) if sentence.tokens[k].head == cue), -1)
    if clause < 0 or sentence.tokens[clause].relation != "advcl" or {"of", "with", "for"}.isdisjoint(sentence.marked(clause, "mark")):
        return False
    reading = sentence.tokens[cue].reading
    return reading is not None and reading.types.get("ACCUSE", 0.0) > (_SURE if clause == index else _CHARGED)


def _is_found(sentence: Sentence, index: int, cue: int) -> bool:
    """Whether a court or an inquiry finds that it was done: "ruled that the state had violated their right to life"."""
    token = sentence.tokens[index]
    found = sentence.tokens[cue].lemma in _FINDING and token.relation == "ccomp" and token.head == cue and not is_negated(sentence, cue)
    return found and not is_negated(sentence, index)


def _is_grieved_over(sentence: Sentence, index: int) -> bool:
    """Whether it is what somebody is sorry for: who "expressed regret for the death of a boy" does not tell that he died."""
    token = sentence.tokens[index]
    if token.relation not in {"obl", "nmod"} or not _OVER & set(sentence.marked(index, "case")):
        return False
    return any(t.lemma in _SORROW for t in (sentence.tokens[token.head], *sentence.dependents(token.head, "obj")))


def _is_called_true(sentence: Sentence, cue: int, truth: Container[str]) -> bool:
    """Whether a verb calls it true: "described as credible reports that". truth: words for what is true."""
    if sentence.tokens[cue].lemma not in CALLING or is_negated(sentence, cue):
        return False
    below = (t for over in (cue, *(t.index for t in sentence.dependents(cue, "obl"))) for t in sentence.dependents(over))
    return any(t.lemma.lower() in truth and not is_negated(sentence, t.index) for t in below)


def _is_judged(sentence: Sentence, index: int, judgements: Container[str]) -> bool:
    """Whether it is only said whether it was right: who rules "that the arrest was unlawful" does not deny that there was one."""
    token = sentence.tokens[index]
    return token.relation == "nsubj" and token.head >= 0 and sentence.tokens[token.head].lemma.lower() in judgements


def without_doubtful(mention: EventMention, voices: list[Voice], *, parsed: Parsed, limits: EventSettings) -> list[Voice]:
    """No voices where a clause of saying above the event is all that names one, and the encoder is sure that the report tells it:
    "said the general had agreed to let in workers, a concession that donors welcomed" is no word of the general's on the donors.
    """
    sentence = parsed.sentences[mention.at.sentence]
    reading = sentence[mention.at.token].reading
    if reading is None or reading.voice[REPORT] < limits.min_report or any(_lays_it_on(sentence, mention.at.token, v) for v in voices):
        return voices
    return voices if any(not voice.rule.startswith(_DOUBTFUL) for voice in voices) else []


def _lays_it_on(sentence: Sentence, at: int, voice: Voice) -> bool:
    """The residents of "killed in an attack residents blamed on rebels": the deed is the report's, and who did it is their word."""
    clauses = (t for t in sentence.dependents(at, "acl") if t.deprel == "acl:relcl" and t.lemma in blaming())
    return any(voice.speaker == Ref(sentence.index, t.index) for clause in clauses for t in sentence.dependents(clause.index, "nsubj"))


def freed_below(
    before: Sequence[list[Voice]], after: list[list[Voice]], *, mentions: Sequence[EventMention], parsed: Parsed
) -> list[list[Voice]]:
    """The voices without those of whom an event above was freed: of "nine died, medics said, after Tamba rejected a truce", which the
    report itself tells, medics do not pass on the truce either.

    before, after: of `without_doubtful`, by mention.
    """
    freed = {n: {v.speaker for v in old} for n, old in enumerate(before) if old and not after[n]}
    if not freed:
        return after
    found = list(after)
    for n, one in enumerate(mentions):
        sentence = parsed.sentences[one.at.sentence]
        here = (k for k in freed if mentions[k].at.sentence == one.at.sentence)
        above = (k for k in here if sentence.is_below(one.at.token, top=mentions[k].at.token))
        gone = {speaker for k in above for speaker in freed[k]}
        kept = (v for v in found[n] if v.speaker not in gone or not v.rule.startswith(_DOUBTFUL))
        found[n] = [replace(v, via=tuple(ref for ref in v.via if ref not in gone)) for v in kept] if gone else found[n]
    return found


def _is_anothers(sentence: Sentence, cue: int, at: int) -> bool:
    """Whether somebody else is said to deny or doubt it: the villagers of "villagers spoke of a massacre, which the army denies"."""
    subjects = [token.index for token in sentence.dependents(cue, "nsubj") if token.upos != "PRON"]
    return bool(subjects) and at not in subjects
