"""Who says so, over hand-built trees and mentions."""

from __future__ import annotations

from according.records.mention import EventMention
from according.records.parse import Parsed, Quote, Ref
from according.stages.attribute import attribute, load_speech_lexicon
from trees import parsed

LEXICON = load_speech_lexicon()


def mention(found: Parsed, sentence: int, token: int, kind: str = "ASSAULT", **rest: object) -> EventMention:
    word = found.sentences[sentence][token]
    fields = {"mode": None, "actors": (), "recipients": (), "status": "actual", "rule": "", "status_rule": ""} | rest
    return EventMention(at=Ref(sentence, token), start=word.start, end=word.end, type=kind, **fields)  # type: ignore[arg-type]


def voices(found: Parsed, *mentions: EventMention) -> list[list[tuple[str, str]]]:
    named = []
    for one in attribute(mentions, parsed=found, lexicon=LEXICON):
        named.append([(found.sentences[v.speaker.sentence][v.speaker.token].form if v.speaker else "", v.stance) for v in one])
    return named


def test_own_voice() -> None:
    found = parsed("Rebels/rebel/NOUN/2/nsubj shelled/shell/VERB/0/root Tarsil/_/PROPN/2/obj")
    assert voices(found, mention(found, 0, 1)) == [[("", "asserts")]]


def test_said_that() -> None:
    found = parsed("Haddad/_/PROPN/2/nsubj said/say/VERB/0/root rebels/rebel/NOUN/4/nsubj shelled/shell/VERB/2/ccomp Tarsil/_/PROPN/4/obj")
    assert voices(found, mention(found, 0, 3)) == [[("Haddad", "asserts")]]


def test_closing_said() -> None:
    found = parsed("Rebels/rebel/NOUN/2/nsubj shelled/shell/VERB/0/root Tarsil/_/PROPN/2/obj ,/_/PUNCT/2/punct he/_/PRON/6/nsubj said/say/VERB/2/parataxis")
    assert voices(found, mention(found, 0, 1)) == [[("he", "asserts")]]


def test_according_to_two() -> None:
    rows = (
        "Rebels/rebel/NOUN/2/nsubj shelled/shell/VERB/0/root Tarsil/_/PROPN/2/obj according/accord/VERB/6/case to/_/ADP/4/fixed "
        "police/_/NOUN/2/obl"
    )
    found = parsed(rows)
    assert voices(found, mention(found, 0, 1)) == [[("police", "asserts")]]


def test_two_speakers_of_one_verb_stand_side_by_side() -> None:
    rows = "Police/_/NOUN/4/nsubj and/_/CCONJ/3/cc residents/resident/NOUN/1/conj said/say/VERB/0/root rebels/rebel/NOUN/6/nsubj fired/fire/VERB/4/ccomp"
    found = parsed(rows)
    assert voices(found, mention(found, 0, 5)) == [[("Police", "asserts"), ("residents", "asserts")]]


def test_denied_doing() -> None:
    found = parsed("Haddad/_/PROPN/2/nsubj denied/deny/VERB/0/root shelling/shell/VERB:VerbForm=Ger/2/xcomp Tarsil/_/PROPN/3/obj")
    assert voices(found, mention(found, 0, 2)) == [[("Haddad", "denies")]]


def test_relay_is_kept() -> None:
    rows = (
        "Radio/_/NOUN/2/nsubj said/say/VERB/0/root Haddad/_/PROPN/4/nsubj claimed/claim/VERB/2/ccomp rebels/rebel/NOUN/6/nsubj fired/fire/VERB/4/ccomp"
    )
    found = parsed(rows)
    (voice,) = attribute((mention(found, 0, 5),), parsed=found, lexicon=LEXICON)[0]
    assert (voice.speaker, voice.via) == (Ref(0, 2), (Ref(0, 0),))


def test_accusation_and_its_denial_in_the_next_sentence() -> None:
    found = parsed(
        "Haddad/_/PROPN/2/nsubj accused/accuse/VERB/0/root militias/militia/NOUN/2/obj of/_/SCONJ/5/mark killing/kill/VERB:VerbForm=Ger/2/advcl him/_/PRON/5/obj",
        "Militias/militia/NOUN/2/nsubj denied/deny/VERB/0/root the/_/DET/4/det charge/_/NOUN/2/obj",
    )
    accusation = mention(found, 0, 1, "ACCUSE", actors=(Ref(0, 0),), speech=True)
    killing = mention(found, 0, 4, content_of=0)
    assert voices(found, accusation, killing) == [[("", "asserts")], [("Haddad", "asserts"), ("Militias", "denies")]]


def test_quotation_that_runs_on() -> None:
    found = parsed(
        "They/_/PRON/2/nsubj shelled/shell/VERB/5/ccomp us/_/PRON/2/obj he/_/PRON/5/nsubj said/say/VERB/0/root",
        "Then/_/ADV/3/advmod they/_/PRON/3/nsubj fled/flee/VERB/0/root and/_/CCONJ/5/cc burned/burn/VERB/3/conj it/_/PRON/5/obj",
    )
    first, second = found.sentences
    quotes = (Quote(start=first.start, end=first[2].end), Quote(start=second.start, end=second.end))
    found = Parsed(sentences=found.sentences, quotes=quotes)
    assert voices(found, mention(found, 0, 1), mention(found, 1, 4)) == [[("he", "asserts")], [("he", "asserts")]]


def test_claim_of_responsibility() -> None:
    rows = (
        "Dawn/_/PROPN/2/nsubj claimed/claim/VERB/0/root responsibility/_/NOUN/2/obj for/_/ADP/6/case the/_/DET/6/det attack/_/NOUN/3/nmod"
    )
    found = parsed(rows)
    (voice,) = attribute((mention(found, 0, 5),), parsed=found, lexicon=LEXICON)[0]
    assert (voice.speaker, voice.stance, voice.claims_deed) == (Ref(0, 0), "asserts", True)


def test_nobody_claimed_responsibility() -> None:
    rows = (
        "No/_/DET/2/det group/_/NOUN/3/nsubj claimed/claim/VERB/0/root responsibility/_/NOUN/3/obj for/_/ADP/7/case the/_/DET/7/det attack/_/NOUN/4/nmod"
    )
    found = parsed(rows)
    (voice,) = attribute((mention(found, 0, 6),), parsed=found, lexicon=LEXICON)[0]
    assert not voice.claims_deed


def test_could_not_confirm() -> None:
    rows = (
        "Police/_/NOUN/4/nsubj could/_/AUX/4/aux not/_/PART/4/advmod confirm/confirm/VERB/0/root the/_/DET/6/det attack/_/NOUN/4/obj"
    )
    found = parsed(rows)
    assert ("Police", "disclaims") in voices(found, mention(found, 0, 5))[0]
