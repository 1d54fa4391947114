"""Who says so, over hand-built trees and mentions."""

from __future__ import annotations

from dataclasses import replace

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
    found = parsed(
        "Rebels/rebel/NOUN/2/nsubj shelled/shell/VERB/0/root Tarsil/_/PROPN/2/obj ,/_/PUNCT/2/punct he/_/PRON/6/nsubj said/say/VERB/2/parataxis"
    )
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
    rows = "Radio/_/NOUN/2/nsubj said/say/VERB/0/root Haddad/_/PROPN/4/nsubj claimed/claim/VERB/2/ccomp rebels/rebel/NOUN/6/nsubj fired/fire/VERB/4/ccomp"
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
    rows = "No/_/DET/2/det group/_/NOUN/3/nsubj claimed/claim/VERB/0/root responsibility/_/NOUN/3/obj for/_/ADP/7/case the/_/DET/7/det attack/_/NOUN/4/nmod"
    found = parsed(rows)
    (voice,) = attribute((mention(found, 0, 6),), parsed=found, lexicon=LEXICON)[0]
    assert not voice.claims_deed


def test_could_not_confirm() -> None:
    rows = "Police/_/NOUN/4/nsubj could/_/AUX/4/aux not/_/PART/4/advmod confirm/confirm/VERB/0/root the/_/DET/6/det attack/_/NOUN/4/obj"
    found = parsed(rows)
    assert ("Police", "disclaims") in voices(found, mention(found, 0, 5))[0]


def test_quoted_as_saying_is_the_word_of_who_is_quoted() -> None:
    found = parsed(
        "Television/_/NOUN/2/nsubj quoted/quote/VERB/0/root Haddad/_/PROPN/2/obj as/_/SCONJ/5/mark saying/say/VERB:VerbForm=Ger/2/advcl "
        "rebels/rebel/NOUN/7/nsubj shelled/shell/VERB/5/ccomp Tarsil/_/PROPN/7/obj"
    )
    (voice,) = attribute((mention(found, 0, 6),), parsed=found, lexicon=LEXICON)[0]
    assert (voice.speaker, voice.via) == (Ref(0, 2), (Ref(0, 0),))


def test_quoted_as_saying_without_a_relay() -> None:
    found = parsed(
        "Haddad/_/PROPN/3/nsubj:pass was/be/AUX/3/aux:pass quoted/quote/VERB/0/root as/_/SCONJ/5/mark saying/say/VERB:VerbForm=Ger/3/advcl "
        "rebels/rebel/NOUN/7/nsubj fled/flee/VERB/5/ccomp"
    )
    assert voices(found, mention(found, 0, 6)) == [[("Haddad", "asserts")]]


def test_who_cites_sources_passes_on_their_word() -> None:
    found = parsed(
        "Radio/_/NOUN/5/nsubj ,/_/PUNCT/3/punct citing/cite/VERB:VerbForm=Ger/1/acl sources/source/NOUN/3/obj said/say/VERB/0/root "
        "rebels/rebel/NOUN/7/nsubj fled/flee/VERB/5/ccomp"
    )
    (voice,) = attribute((mention(found, 0, 6),), parsed=found, lexicon=LEXICON)[0]
    assert (voice.speaker, voice.via) == (Ref(0, 3), (Ref(0, 0),))


def test_a_reason_that_is_cited_is_no_source() -> None:
    found = parsed(
        "Police/_/NOUN/5/nsubj ,/_/PUNCT/3/punct citing/cite/VERB:VerbForm=Ger/1/acl rain/rain/NOUN/3/obj said/say/VERB/0/root "
        "rebels/rebel/NOUN/7/nsubj fled/flee/VERB/5/ccomp"
    )
    assert voices(found, mention(found, 0, 6)) == [[("Police", "asserts")]]


def test_according_to_at_the_end_covers_the_sentence() -> None:
    found = parsed(
        "Gunmen/gunman/NOUN/2/nsubj stormed/storm/VERB/0/root Tarsil/_/PROPN/2/obj ,/_/PUNCT/5/punct killing/kill/VERB/3/acl five/_/NUM/5/obj "
        ",/_/PUNCT/10/punct according/accord/VERB/10/case to/_/ADP/8/fixed police/_/NOUN/5/obl ././PUNCT/2/punct"
    )
    assert voices(found, mention(found, 0, 1)) == [[("police", "asserts")]]


CLAIM = "Haddad/_/PROPN/2/nsubj said/say/VERB/0/root rebels/rebel/NOUN/4/nsubj shelled/shell/VERB/2/ccomp Tarsil/_/PROPN/4/obj"


def test_called_the_report_false() -> None:
    found = parsed(CLAIM, "Militias/militia/NOUN/2/nsubj called/call/VERB/0/root the/_/DET/4/det report/_/NOUN/2/obj false/_/ADJ/2/xcomp")
    assert voices(found, mention(found, 0, 3)) == [[("Haddad", "asserts"), ("Militias", "denies")]]


def test_said_the_allegations_were_untrue() -> None:
    found = parsed(
        CLAIM,
        "Militias/militia/NOUN/2/nsubj said/say/VERB/0/root the/_/DET/4/det allegations/allegation/NOUN/6/nsubj were/be/AUX/6/cop "
        "untrue/_/ADJ/2/ccomp",
    )
    assert voices(found, mention(found, 0, 3)) == [[("Haddad", "asserts"), ("Militias", "denies")]]


def test_what_could_not_be_verified_the_report_itself_disclaims() -> None:
    found = parsed(
        CLAIM,
        "The/_/DET/2/det claim/_/NOUN/6/nsubj:pass could/_/AUX/6/aux not/_/PART/6/advmod be/_/AUX/6/aux:pass verified/verify/VERB/0/root",
    )
    assert voices(found, mention(found, 0, 3)) == [[("Haddad", "asserts"), ("", "disclaims")]]


def test_a_denial_of_what_the_report_told_leaves_the_report_s_word() -> None:
    found = parsed(
        "Rebels/rebel/NOUN/2/nsubj shelled/shell/VERB/0/root Tarsil/_/PROPN/2/obj",
        "They/_/PRON/2/nsubj denied/deny/VERB/0/root it/_/PRON/2/obj",
    )
    assert voices(found, mention(found, 0, 1)) == [[("", "asserts"), ("They", "denies")]]


def test_a_charge_that_says_itself_what_it_is_about_is_not_led_back() -> None:
    found = parsed(
        CLAIM,
        "Militias/militia/NOUN/2/nsubj denied/deny/VERB/0/root the/_/DET/4/det charge/_/NOUN/2/obj of/_/ADP/6/case theft/_/NOUN/4/nmod",
    )
    assert voices(found, mention(found, 0, 3)) == [[("Haddad", "asserts")]]


def test_who_looks_into_reports_vouches_for_nothing() -> None:
    found = parsed(
        "Haddad/_/PROPN/2/nsubj said/say/VERB/0/root he/_/PRON/5/nsubj was/_/AUX/5/aux looking/look/VERB/2/ccomp into/_/ADP/7/case "
        "reports/report/NOUN/5/obl that/_/SCONJ/10/mark rebels/rebel/NOUN/10/nsubj fled/flee/VERB/7/acl"
    )
    assert voices(found, mention(found, 0, 9)) == [[("Haddad", "disclaims")]]


def test_neither_confirmed_nor_denied() -> None:
    found = parsed(
        "Police/_/NOUN/3/nsubj neither/_/CCONJ/3/cc:preconj confirmed/confirm/VERB/0/root nor/_/CCONJ/5/cc denied/deny/VERB/3/conj "
        "that/_/SCONJ/8/mark rebels/rebel/NOUN/8/nsubj fled/flee/VERB/3/ccomp"
    )
    assert voices(found, mention(found, 0, 7)) == [[("Police", "disclaims")]]


def test_a_statement_taken_back() -> None:
    found = parsed(CLAIM, "Haddad/_/PROPN/2/nsubj retracted/retract/VERB/0/root the/_/DET/4/det statement/_/NOUN/2/obj")
    assert ("Haddad", "denies") in voices(found, mention(found, 0, 3))[0]


def test_who_did_it_takes_it_for_granted() -> None:
    found = parsed(
        "Police/_/NOUN/4/nsubj did/_/AUX/4/aux not/_/PART/4/advmod know/know/VERB/0/root who/_/PRON/6/nsubj fired/fire/VERB/4/ccomp"
    )
    assert ("Police", "disclaims") not in voices(found, mention(found, 0, 5))[0]


def test_who_had_said_in_a_relative_clause_is_the_noun_before() -> None:
    found = parsed(
        "Police/_/NOUN/2/nsubj met/_/VERB/0/root Haddad/_/PROPN/2/obj who/_/PRON/6/nsubj had/_/AUX/6/aux "
        "said/say/VERB:Tense=Past|VerbForm=Part/3/acl:relcl rebels/rebel/NOUN/8/nsubj fled/flee/VERB/6/ccomp"
    )
    assert voices(found, mention(found, 0, 7)) == [[("Haddad", "asserts")]]


def test_those_who_reject_something_deny_nothing() -> None:
    found = parsed(
        CLAIM,
        "Haddad/_/PROPN/2/nsubj thanked/thank/VERB/0/root those/_/PRON/2/obj who/_/PRON/5/nsubj reject/reject/VERB/3/acl:relcl "
        "violence/_/NOUN/5/obj",
    )
    assert voices(found, mention(found, 0, 3)) == [[("Haddad", "asserts")]]


def test_speaker_before_a_colon() -> None:
    rows = "Police/_/NOUN/4/parataxis :/_/PUNCT/4/punct Rebels/rebel/NOUN/4/nsubj shelled/shell/VERB/0/root Tarsil/_/PROPN/4/obj"
    found = parsed(rows)
    assert voices(found, mention(found, 0, 3)) == [[("", "asserts")]]
    (first,) = found.sentences
    police = replace(first[0], mention="organization")
    found = Parsed(sentences=(replace(first, tokens=(police, *first.tokens[1:])),))
    assert voices(found, mention(found, 0, 3)) == [[("Police", "asserts")]]


def test_asked_beside_a_quotation() -> None:
    found = parsed(
        "They/_/PRON/2/nsubj fled/flee/VERB/4/ccomp ?/_/PUNCT/2/punct asked/ask/VERB/0/root Haddad/_/PROPN/4/nsubj",
        "Then/_/ADV/3/advmod they/_/PRON/3/nsubj burned/burn/VERB/0/root it/_/PRON/3/obj",
    )
    first, second = found.sentences
    quotes = (Quote(start=first.start, end=first[2].end), Quote(start=second.start, end=second.end))
    found = Parsed(sentences=found.sentences, quotes=quotes)
    assert voices(found, mention(found, 1, 2)) == [[("Haddad", "asserts")]]


def test_closing_clause_with_a_day_and_a_source_that_is_cited() -> None:
    # The parser hung "reported" on the town.
    found = parsed(
        "Rebels/rebel/NOUN/2/nsubj captured/capture/VERB/0/root Tarsil/_/PROPN/2/obj ,/_/PUNCT/6/punct radio/_/NOUN/6/nsubj "
        "reported/report/VERB/3/acl Monday/_/PROPN/6/obl ,/_/PUNCT/9/punct citing/cite/VERB:VerbForm=Ger/2/advcl sources/source/NOUN/9/obj"
    )
    (voice,) = attribute((mention(found, 0, 1),), parsed=found, lexicon=LEXICON)[0]
    assert (voice.speaker, voice.via) == (Ref(0, 9), (Ref(0, 4),))


def test_something_that_he_denied() -> None:
    found = parsed(
        "Haddad/_/PROPN/2/nsubj said/say/VERB/0/root rebels/rebel/NOUN/4/nsubj fled/flee/VERB/2/ccomp ,/_/PUNCT/6/punct "
        "something/_/PRON/2/parataxis Noor/_/PROPN/8/nsubj denied/deny/VERB/6/acl:relcl"
    )
    assert voices(found, mention(found, 0, 3)) == [[("Haddad", "asserts"), ("Noor", "denies")]]


def test_who_refuses_to_comment_says_nothing() -> None:
    found = parsed(
        CLAIM,
        "Police/_/NOUN/2/nsubj refused/refuse/VERB/0/root to/_/PART/4/mark comment/comment/VERB/2/xcomp on/_/ADP/7/case the/_/DET/7/det "
        "allegations/allegation/NOUN/4/obl",
    )
    assert voices(found, mention(found, 0, 3)) == [[("Haddad", "asserts")]]


def test_a_quotation_never_closed_ends_where_the_next_begins() -> None:
    fled = "Rebels/rebel/NOUN/2/nsubj fled/flee/VERB/0/root"
    said = "They/_/PRON/2/nsubj fled/flee/VERB/4/ccomp Haddad/_/PROPN/4/nsubj said/say/VERB/0/root"
    found = parsed(said, *[fled] * 8)
    sentences = found.sentences
    lost = Quote(start=sentences[0].start, end=sentences[0][1].end)
    endless = Quote(start=sentences[1].start, end=sentences[8].end)
    inner = Quote(start=sentences[3].start, end=sentences[3].end)
    found = Parsed(sentences=sentences, quotes=(lost, endless, inner))
    assert voices(found, mention(found, 1, 1), mention(found, 8, 1)) == [[("Haddad", "asserts")], [("", "asserts")]]


def test_a_gerund_in_the_sentence_before_announces_no_quotation() -> None:
    found = parsed(
        "Haddad/_/PROPN/2/nsubj thanked/thank/VERB/0/root her/_/PRON/2/obj for/_/SCONJ/5/mark reporting/report/VERB:VerbForm=Ger/2/advcl it/_/PRON/5/obj",
        "Rebels/rebel/NOUN/2/nsubj fled/flee/VERB/0/root",
    )
    second = found.sentences[1]
    found = Parsed(sentences=found.sentences, quotes=(Quote(start=second.start, end=second.end),))
    assert voices(found, mention(found, 1, 1)) == [[("", "asserts")]]


def test_it_is_not_known_who_did_it() -> None:
    found = parsed(
        CLAIM,
        "It/_/PRON/4/nsubj:pass was/_/AUX/4/aux:pass not/_/PART/4/advmod known/know/VERB/0/root who/_/PRON/7/nsubj was/_/AUX/7/cop "
        "responsible/_/ADJ/4/ccomp",
    )
    assert voices(found, mention(found, 0, 3)) == [[("Haddad", "asserts")]]


def test_no_comment_from_somebody_and_no_confirmation_from_anybody() -> None:
    found = parsed(
        "There/_/PRON/2/expl was/be/VERB/0/root no/_/DET/4/det comment/_/NOUN/2/nsubj from/_/ADP/6/case Haddad/_/PROPN/4/nmod "
        "on/_/ADP/9/case the/_/DET/9/det raid/_/NOUN/4/nmod",
        "There/_/PRON/2/expl was/be/VERB/0/root no/_/DET/4/det confirmation/_/NOUN/2/nsubj of/_/ADP/6/case raids/raid/NOUN/4/nmod",
    )
    assert voices(found, mention(found, 0, 8), mention(found, 1, 5)) == [[("Haddad", "disclaims")], [("", "disclaims")]]


def test_rejected_as_baseless_a_report_that_said() -> None:
    found = parsed(
        "Haddad/_/PROPN/2/nsubj rejected/reject/VERB/0/root as/_/ADP/4/case baseless/_/ADJ/2/xcomp a/_/DET/6/det report/_/NOUN/2/obj "
        "that/_/PRON/8/nsubj said/say/VERB/6/acl:relcl rebels/rebel/NOUN/10/nsubj fled/flee/VERB/8/ccomp"
    )
    assert ("Haddad", "denies") in voices(found, mention(found, 0, 9))[0]


def test_a_text_that_calls_itself_invented_denies_nothing() -> None:
    found = parsed(
        "Rebels/rebel/NOUN/2/nsubj shelled/shell/VERB/0/root Tarsil/_/PROPN/2/obj",
        "This/this/DET/2/det report/report/NOUN/4/nsubj:pass is/be/AUX/4/aux:pass invented/invent/VERB/0/root",
    )
    assert voices(found, mention(found, 0, 1)) == [[("", "asserts")]]


def test_closing_clause_behind_an_apposition() -> None:
    rows = (
        "Guards/guard/NOUN/2/nsubj fired/fire/VERB/0/root ,/_/PUNCT/2/punct the/_/DET/5/det lawyer/_/NOUN/9/nsubj ,/_/PUNCT/7/punct"
        " Sow/_/PROPN/5/appos ,/_/PUNCT/9/punct said/say/VERB/2/parataxis ./_/PUNCT/2/punct"
    )
    found = parsed(rows)
    assert [name for name, _ in voices(found, mention(found, 0, 1))[0]] in (["Sow"], ["lawyer"])


def test_reporting_clause_between_commas_covers_what_follows() -> None:
    rows = (
        "It/_/PRON/2/nsubj fired/fire/VERB/0/root ,/_/PUNCT/2/punct its/_/PRON/5/nmod:poss spokesman/_/NOUN/6/nsubj said/say/VERB/2/parataxis"
        " ,/_/PUNCT/2/punct and/_/CCONJ/9/cc shelled/shell/VERB/2/conj Tarsil/_/PROPN/9/obj"
    )
    found = parsed(rows)
    assert voices(found, mention(found, 0, 8)) == [[("spokesman", "asserts")]]


def test_not_aware_of_the_incident_disclaims_what_was_told() -> None:
    found = parsed(
        "Guards/guard/NOUN/2/nsubj fired/fire/VERB/0/root",
        "The/_/DET/2/det army/_/NOUN/5/nsubj was/be/AUX/5/cop not/_/PART/5/advmod aware/_/ADJ/0/root of/_/ADP/8/case the/_/DET/8/det incident/_/NOUN/5/obl",
    )
    assert voices(found, mention(found, 0, 1)) == [[("", "asserts"), ("army", "disclaims")]]


def test_who_gives_the_toll_asserts_the_attack() -> None:
    found = parsed(
        "Gunmen/gunman/NOUN/2/nsubj attacked/attack/VERB/0/root Tarsil/_/PROPN/2/obj",
        "Medics/medic/NOUN/2/nsubj put/put/VERB/0/root the/_/DET/4/det toll/_/NOUN/2/obj at/_/ADP/6/case nine/_/NUM/2/obl",
    )
    assert voices(found, mention(found, 0, 1)) == [[("", "asserts"), ("Medics", "asserts")]]


def test_a_figure_of_something_else_is_no_toll() -> None:
    found = parsed(
        "Gunmen/gunman/NOUN/2/nsubj attacked/attack/VERB/0/root Tarsil/_/PROPN/2/obj",
        "Traders/trader/NOUN/2/nsubj put/put/VERB/0/root the/_/DET/4/det price/_/NOUN/2/obj at/_/ADP/6/case nine/_/NUM/2/obl",
    )
    assert voices(found, mention(found, 0, 1)) == [[("", "asserts")]]


def test_all_who_threaten_are_voices_on_the_threatened() -> None:
    rows = (
        "Mali/_/PROPN/4/nsubj and/_/CCONJ/3/cc Niger/_/PROPN/1/conj threatened/threaten/VERB/0/root to/_/PART/6/mark"
        " attack/attack/VERB:VerbForm=Inf/4/xcomp"
    )
    found = parsed(rows)
    threat = mention(found, 0, 3, "THREATEN", actors=(Ref(0, 0), Ref(0, 2)), speech=True)
    attack = mention(found, 0, 5, status="threatened", content_of=0)
    assert voices(found, threat, attack)[1] == [("Mali", "asserts"), ("Niger", "asserts")]


def test_a_semicolon_ends_what_a_reporting_clause_covers() -> None:
    found = parsed(
        "Troops/troop/NOUN/2/nsubj fired/fire/VERB/0/root ;/_/PUNCT/8/punct by/_/ADP/5/case night/_/NOUN/8/obl ,/_/PUNCT/8/punct Ada/_/PROPN/10/nsubj "
        "fell/fall/VERB/2/parataxis ,/_/PUNCT/8/punct said/say/VERB/8/parataxis"
    )
    assert voices(found, mention(found, 0, 1)) == [[("", "asserts")]]


def test_in_a_digest_nobody_speaks_before_the_colon() -> None:
    item = "{}/_/PROPN/3/nsubj :/_/PUNCT/1/punct students/student/NOUN/4/nsubj stoned/stone/VERB/0/root the/_/DET/6/det bank/_/NOUN/4/obj on/_/ADP/8/case Monday/_/PROPN/4/obl at/_/ADP/10/case noon/_/NOUN/4/obl"
    found = parsed(*(item.format(name) for name in ("Arua", "Lira", "Gulu")))
    known = {"Arua": ("B-LOC", "place"), "Lira": ("B-LOC", "place"), "Gulu": ("B-PER", "person")}
    named = [
        replace(s, tokens=(replace(s[0], name=known[s[0].form][0], mention=known[s[0].form][1]), *s.tokens[1:])) for s in found.sentences
    ]
    digest = replace(found, sentences=tuple(named))
    assert voices(digest, *(mention(digest, n, 3) for n in range(3))) == [[("", "asserts")]] * 3
    alone = replace(digest, sentences=(digest.sentences[0], replace(digest.sentences[2], index=1)))
    assert voices(alone, mention(alone, 1, 3)) == [[("Gulu", "asserts")]]


def test_nobody_is_no_voice() -> None:
    found = parsed(
        "No/_/DET/2/det group/_/NOUN/3/nsubj claimed/claim/VERB/0/root responsibility/_/NOUN/3/obj for/_/ADP/7/case the/_/DET/7/det bombing/_/NOUN/4/nmod"
    )
    assert voices(found, mention(found, 0, 6)) == [[("", "asserts")]]


def test_that_a_request_was_made_nobody_denies_who_rejects_it() -> None:
    found = parsed("Oslo/_/PROPN/2/nsubj rejected/reject/VERB/0/root the/_/DET/4/det request/_/NOUN/2/obj")
    assert voices(found, mention(found, 0, 3, "REQUEST")) == [[("", "asserts")]]
    assert voices(found, mention(found, 0, 3, "ASSAULT")) == [[("Oslo", "denies")]]
