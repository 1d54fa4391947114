"""Who only passes on what others say."""

from __future__ import annotations

from collections.abc import Mapping

from according.records.attribution import Voice
from according.records.parse import Parsed, Ref, Sentence
from according.stages.attribute.reporting import CONFIRMS, said_by
from according.stages.attribute.speech import Speech

COMPLEMENT = "complement of a reporting predicate"


def pass_on(chain: list[Voice], *, sentence: Sentence, index: int, said: Mapping[int, Speech]) -> None:
    """Whom the speakers cite comes before them in the chain; who cites the speakers, after them."""
    if not chain:
        return
    for voice in list(chain):
        below = sentence.dependents(voice.speaker.token, "acl") if voice.speaker and voice.speaker.sentence == sentence.index else []
        for token in below:
            report = said.get(token.index)
            if report and token.has("Tense=Past") and not report.originators:
                chain.extend(said_by(sentence, report, "quoted by"))
    for report in said.values():
        if report.originators and (index < report.at or index not in sentence.subtree(report.at)):
            first = [Ref(sentence.index, k) for k in report.originators]
            chain[:0] = [Voice(speaker=ref, stance="asserts", cue=report.cue, rule="cited by who reports it") for ref in first]
            return


def innermost(chain: list[Voice], *, sentence: Sentence) -> list[Voice]:
    """The originators, with those who pass it on as relays. Voices of one predicate ("the GNA and the authorities") stay side by side.

    Of "the mayor said that the army had said that …" the army's is the inner one, though both words are one.
    """
    if not chain:
        return []
    one, who = chain[0], chain[0].speaker
    beside = {t.index for t in sentence.dependents(who.token, "conj")} if who is not None and who.sentence == sentence.index else set()
    apart = one.rule == COMPLEMENT and who is not None
    same = (v for v in chain if (v.cue, v.rule) == (one.cue, one.rule))
    first = [v for v in same if v is one or not apart or v.speaker is not None and v.speaker.token in beside]
    first += [v for v in chain if v.rule == CONFIRMS and v not in first]
    # Who denies what others say, or cannot confirm it, passes nothing on.
    others = [voice for voice in reversed(chain) if voice not in first and voice.stance == "asserts"]
    relays = tuple(voice.speaker for voice in others if voice.speaker is not None)
    return [Voice(speaker=v.speaker, stance=v.stance, cue=v.cue, rule=v.rule, via=relays) for v in first]


def heard_by(voice: Voice, *, parsed: Parsed) -> tuple[Ref, ...]:
    """To whom somebody told it, who passes it on if that is an outlet: Reuters of "the mayor told Reuters that …"."""
    if voice.speaker is None or voice.stance != "asserts":
        return ()
    sentence = parsed.sentences[voice.speaker.sentence]
    at = sentence.tokens[voice.speaker.token].head
    if at < 0 or sentence.tokens[at].lemma.lower() != "tell" or sentence.tokens[at].form != voice.cue:
        return ()
    heard = sentence.dependents(at, "iobj", "obj")
    bodies = (t for t in heard if t.index > at and (t.mention == "organization" or t.name.endswith("ORG")))  # not "told reporters"
    own = {t.head for t in sentence.tokens if t.form.lower() in ("this", "our", "us")}  # "told this newspaper": the report itself
    return tuple(Ref(sentence.index, t.index) for t in bodies if t.upos in ("NOUN", "PROPN") and t.index not in own)
