"""What somebody answers to a question that his own sentence tells: "asked if police had shot him, the minister replied: 'No'"."""

from __future__ import annotations

from according.records.attribution import ANSWERED, Voice
from according.records.parse import Ref, Sentence
from according.stages.attribute.speech import is_first_person
from according.stages.attribute.who_says import verb_speakers

_ANSWERS = {"no": "denies", "never": "denies", "yes": "asserts", "yeah": "asserts"}
_SAYING = frozenset({"answer", "reply", "respond", "retort", "say", "state", "insist", "shout"})
_IF = frozenset({"if", "whether"})


def answered(sentence: Sentence, at: int, found: list[Voice]) -> list[Voice]:
    """The voice of who answers with no more than yes or no, or begins so; else those that were found."""
    if "ask" not in sentence.vocabulary or _ANSWERS.keys().isdisjoint(sentence.vocabulary):
        return found
    clause = next((k for k in (at, *sentence.ancestors(at)) if not _IF.isdisjoint(sentence.marked(k, "mark"))), -1)
    asked = sentence.tokens[clause].head if clause >= 0 else -1
    if asked < 0 or sentence.tokens[asked].lemma != "ask" or sentence.tokens[asked].relation != "advcl":
        return found
    verb = sentence.tokens[asked].head
    stance = _answer(sentence, verb, asked) if sentence.tokens[verb].lemma in _SAYING else ""
    speakers = verb_speakers(sentence, verb) if stance else ()
    said = [Voice(speaker=Ref(sentence.index, k), stance=stance, cue=sentence.tokens[verb].form, rule=ANSWERED) for k in speakers]
    return [v for v in said if v.speaker is not None and not is_first_person(sentence.tokens[v.speaker.token])] or found


def _answer(sentence: Sentence, verb: int, asked: int) -> str:
    """What the first word of the answer is, behind the verb of saying."""
    if asked > verb:
        return ""
    behind = next((t for t in sentence.tokens[verb + 1 :] if t.upos != "PUNCT" and t.form.lower() != "that"), None)
    alone = behind is not None and (behind.index + 1 == len(sentence) or sentence.tokens[behind.index + 1].upos == "PUNCT")
    return _ANSWERS.get(behind.form.lower(), "") if behind is not None and alone else ""
