from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from according.encoder.inflected import inflected
from according.encoder.lemma_table import LemmaTable
from according.encoder.manifest import WEIGHTS
from according.ontology.codebook import load_codebook
from according.pipeline import Pipeline
from according.stages.attribute import load_speech_lexicon
from according.stages.find_events import load_lexicons

TABLE = LemmaTable.read(b"retook\tVERB\tretake\nability\tNOUN\tability\nstop\tVERB\tstop\n")
SCRIPTS = ("k0+", "l1+", "l3+y", "l3+")


def corrected(word: str, upos: str, lemma: str, scores: list[float]) -> str:
    (found,) = TABLE.corrected([lemma], words=[word], upos=[upos], scores=np.array([scores], np.float32), scripts=SCRIPTS)
    return found


def test_a_known_word_keeps_its_lemma() -> None:
    assert corrected("Retook", "VERB", "retook", [5, 0, 0, 0]) == "retake"


def test_a_likely_script_that_makes_a_known_lemma_is_preferred() -> None:
    assert corrected("abilities", "NOUN", "abilitie", [0, 5, 4, 0]) == "ability"


def test_an_unlikely_script_is_not_tried() -> None:
    assert corrected("stopabc", "VERB", "stopab", [-20, 5, -20, -20]) == "stopab"


def test_a_lemma_that_is_the_word_itself_stays() -> None:
    assert corrected("stopxyz", "VERB", "stopxyz", [5, 0, 0, 4]) == "stopxyz"


@pytest.mark.parametrize(
    ("word", "upos", "lemma", "expected"),
    [
        ("repulsed", "VERB", "repuls", "repulse"),
        ("besieging", "VERB", "besieg", "besieg"),
        ("vilified", "VERB", "vilifi", "vilify"),
        ("embassies", "NOUN", "embassie", "embassy"),
        ("ambushes", "NOUN", "ambushe", "ambush"),
        ("tribesmen", "NOUN", "tribesme", "tribesman"),
        ("indicted", "VERB", "indicte", "indict"),
        ("gunning", "VERB", "gunn", "gun"),
        ("shelled", "VERB", "shell", "shell"),
    ],
)
def test_unknown_words_are_spelt_as_english_words(word: str, upos: str, lemma: str, expected: str) -> None:
    assert corrected(word, upos, lemma, [-20, 5, -20, -20]) == expected


def test_names_are_left_alone() -> None:
    assert corrected("Retook", "PROPN", "Retook", [5, 0, 0, 0]) == "Retook"


def test_a_damaged_row_is_refused() -> None:
    with pytest.raises(ValueError, match="three cells"):
        LemmaTable.read(b"retook\tVERB\n")


@pytest.mark.parametrize(("word", "lemma"), [("stops", "stop"), ("retakes", "retake"), ("gas", "gas"), ("stopies", "stopies")])
def test_the_third_person_of_a_known_verb_that_no_script_changed(word: str, lemma: str) -> None:
    assert corrected(word, "VERB", word, [5, 0, 0, 0]) == lemma


def test_denies_is_deny() -> None:
    table = LemmaTable.read(b"denied\tVERB\tdeny\n")
    (found,) = table.corrected(["denies"], words=["Denies"], upos=["VERB"], scores=np.zeros((1, 4), np.float32), scripts=SCRIPTS)
    assert found == "deny"


@pytest.fixture(scope="module")
def shipped() -> LemmaTable:
    return LemmaTable.read((WEIGHTS / "lemmas.tsv").read_bytes()).knowing(inflected())


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("blockaded", "blockade"), ("fined", "fine"), ("freed", "free"), ("boycotting", "boycott"), ("barricades", "barricade"),
        ("strafed", "strafe"), ("rocketed", "rocket"), ("caning", "cane"), ("canning", "can"), ("barring", "bar"), ("barging", "barge"),
        ("torpedoes", "torpedo"), ("vying", "vie"), ("trafficked", "traffic"), ("perished", "perish"), ("decried", "decry"),
        ("mobbed", "mob"), ("sieged", "x"), ("installed", "install"), ("organised", "organise"), ("sacks", "sack"), ("carted", "cart"),
    ],
)  # fmt: skip
def test_regular_forms_are_traced_to_verbs_that_reports_use(shipped: LemmaTable, word: str, lemma: str) -> None:
    (found,) = shipped.corrected(["x"], words=[word], upos=["VERB"], scores=np.zeros((1, 4), np.float32), scripts=SCRIPTS)
    assert found == lemma


@pytest.mark.parametrize(
    ("word", "lemma"), [("sorties", "sortie"), ("embargoes", "embargo"), ("caches", "cache"), ("marches", "march"), ("foes", "foe")]
)
def test_plurals_of_nouns_that_reports_use(shipped: LemmaTable, word: str, lemma: str) -> None:
    (found,) = shipped.corrected(["x"], words=[word], upos=["NOUN"], scores=np.zeros((1, 4), np.float32), scripts=SCRIPTS)
    assert found == lemma


def test_every_verb_of_the_tables_is_known(shipped: LemmaTable) -> None:
    """Else "forestalled" may be of "forestalle", and no cue is found in it."""
    lexicons, speech = load_lexicons(), load_speech_lexicon()
    codebook = load_codebook()
    verbs = {lemma for (pos, _), cues in codebook.cues.items() if pos == "verb" for cue in cues for lemma in cue.lemmas}
    verbs |= {lemma for pos, lemma, _ in lexicons.embeddings if pos == "verb"} | set(lexicons.light_verbs)
    verbs |= {lemma for pos, lemma in speech.reporting if pos == "verb"}
    unlike = {"besought", "booby", "conditional", "dinner", "dishonorably", "ok", "shall", "will", "would"}  # without regular forms
    assert {verb.split()[0] for verb in verbs} - shipped.known["VERB"] == unlike


def test_verbs_of_ones_own_cues_are_known(tmp_path: Path) -> None:
    (tmp_path / "plover").mkdir()
    cue = 'type = "ASSAULT"\n[[cues]]\npos = "verb"\nlemmas = ["frobe"]\n'
    (tmp_path / "plover" / "assault.toml").write_text(cue, encoding="utf8")
    table = Pipeline.load([tmp_path]).encoder.lemmas
    (found,) = table.corrected(["frob"], words=["frobed"], upos=["VERB"], scores=np.zeros((1, 4), np.float32), scripts=SCRIPTS)
    assert found == "frobe"


@pytest.mark.parametrize(("word", "upos", "lemma", "expected"), [("stop", "VERB", "s000", "stop"), ("stopxyz", "VERB", "s000", "stopxyz")])
def test_no_word_without_digits_has_a_lemma_with_some(word: str, upos: str, lemma: str, expected: str) -> None:
    assert corrected(word, upos, lemma, [-20, 5, -20, -20]) == expected
