"""The codebook's files: that ours load and say what they may, and that wrong ones are refused by name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from according.errors import DataFileError
from according.ontology.codebook import Cue, load_codebook
from according.ontology.event_types import TYPES
from according.ontology.tables import DATA, read_some, read_toml
from according.records.mention import STATUSES

CODEBOOK = load_codebook()
FILES = sorted((DATA / "ontologies" / "plover").glob("*.toml"))


def _cues() -> Iterator[Cue]:
    seen = set()
    for found in CODEBOOK.cues.values():
        for cue in found:
            if cue.line not in seen:
                seen.add(cue.line)
                yield cue


def _claims() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for event_type in CODEBOOK.types.values():
        for example in event_type.examples:
            for claim in example["claims"]:
                yield event_type.name, example["text"], claim


def _overlay(folder: Path, text: str, name: str = "assault.toml") -> Path:
    (folder / "plover").mkdir()
    (folder / "plover" / name).write_text(text, encoding="utf8")
    return folder


def test_a_file_for_each_type() -> None:
    assert sorted(CODEBOOK.types) == sorted(TYPES)
    assert [path.stem for path in FILES] == sorted(name.lower() for name in TYPES)


@pytest.mark.parametrize("name", TYPES)
def test_a_type_says_what_it_is(name: str) -> None:
    found = CODEBOOK.types[name]
    assert found.definition
    assert found.quad in (1, 2, 3, 4)
    assert -10 <= found.score <= 10
    assert re.fullmatch(r"\d{2,4}", found.cameo)
    assert all(re.fullmatch(r"\d{2,4}", mode.cameo) and mode.definition for mode in found.modes.values())
    assert found.near_misses
    assert len(found.examples) >= 4


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_acled_names_are_pairs(path: Path) -> None:
    layer = read_toml(path)
    for named in [layer["acled"], *(mode.get("acled", "") for mode in layer.get("modes", {}).values())]:
        assert named == "" or re.fullmatch(r"[A-Z][A-Za-z/ ]+: [A-Z][A-Za-z/ -]+", named)


def test_lemmas_are_lower_case_words() -> None:
    wrong = {(cue.line, lemma) for cue in _cues() for lemma in cue.lemmas if not re.fullmatch(r"[a-z][a-z.'-]*( [a-z'-]+)*", lemma)}
    assert wrong == set()


def test_modes_of_cues_are_defined() -> None:
    assert {(cue.line, cue.mode) for cue in _cues() if cue.mode and cue.mode not in CODEBOOK.types[cue.type].modes} == set()


def test_examples_name_words_of_their_text() -> None:
    for kind, text, claim in _claims():
        assert text.count(claim["trigger"]) == 1, (kind, text, claim["trigger"])
        assert claim.keys() <= {"trigger", "mode", "actor", "recipient", "status"}, (kind, text)
        assert claim.get("mode", "") in ("", *CODEBOOK.types[kind].modes), (kind, text, claim["mode"])
        assert claim["status"] in STATUSES, (kind, text)
        for role in ("actor", "recipient"):
            assert isinstance(claim[role], list), (kind, text, role)
            assert all(party in text for party in claim[role]), (kind, text, claim[role])


def test_counterexamples_name_a_word_of_their_text() -> None:
    for event_type in CODEBOOK.types.values():
        for example in event_type.counterexamples:
            assert example.keys() == {"text", "trigger"}
            assert example["text"].count(example["trigger"]) == 1, example["text"]


def test_own_cues_stand_before_ours(tmp_path: Path) -> None:
    folder = _overlay(tmp_path, 'type = "ASSAULT"\n[[cues]]\npos = "verb"\nlemmas = ["shell", "zap"]\nmode = "drone"\n')
    codebook = load_codebook([folder])
    assert [cue.mode for cue in codebook.cues_of("verb", lemma="zap")] == ["drone"]
    assert codebook.cues_of("verb", lemma="shell")[0].mode == "drone"
    assert len(codebook.cues_of("verb", lemma="shell")) == len(CODEBOOK.cues_of("verb", lemma="shell")) + 1


def test_own_modes_are_added(tmp_path: Path) -> None:
    text = 'type = "ASSAULT"\n[modes.laser]\ndefinition = "Light."\n[[cues]]\npos = "verb"\nlemmas = ["dazzle"]\nmode = "laser"\n'
    codebook = load_codebook([_overlay(tmp_path, text)])
    mode = codebook.types["ASSAULT"].modes["laser"]
    assert (mode.definition, mode.cameo, mode.acled) == ("Light.", "190", "Battles: Armed clash")
    assert codebook.cues_of("verb", lemma="dazzle")[0].mode == "laser"


def test_own_classes_add_to_ours(tmp_path: Path) -> None:
    (tmp_path / "lexicons").mkdir()
    (tmp_path / "lexicons" / "classes.tsv").write_text("class\tlemmas\nforce\tstormtrooper\nlizard\tgecko, iguana\n", encoding="utf8")
    classes = load_codebook([tmp_path]).classes
    assert classes["lizard"] == frozenset({"gecko", "iguana"})
    assert classes["force"] == CODEBOOK.classes["force"] | {"stormtrooper"}


def test_defaults_of_slots(tmp_path: Path) -> None:
    text = 'type = "AID"\n[[cues]]\npos = "verb"\nlemmas = ["zap"]\n[[cues]]\npos = "noun"\nlemmas = ["zap"]\n'
    codebook = load_codebook([_overlay(tmp_path, text, "aid.toml")])
    (verb,), (noun,) = codebook.cues_of("verb", lemma="zap"), codebook.cues_of("noun", lemma="zap")
    assert (verb.actor, verb.recipient, verb.content_actor, verb.mode) == (("subj",), ("obj",), "actor", None)
    assert noun.actor == ("poss", "nmod:by", "compound", "amod", "nmod:from")
    assert noun.recipient == ("nmod:on", "nmod:against", "nmod:of", "nmod:at")


CUE = '[[cues]]\npos = "verb"\nlemmas = ["zap"]\n'


@pytest.mark.parametrize(
    ("text", "where", "problem"),
    [
        ('type = "ASSAULT"\ncolour = "red"\n', "top level", "unknown key 'colour'"),
        ('type = "ASSAULT"\n[modes.laser]\nheat = 3\n', "modes.laser", "unknown key 'heat'"),
        (f'type = "ASSAULT"\n{CUE}weight = 3\n', "cues 1", "unknown key 'weight'"),
        (f'type = "ASSAULT"\n{CUE}mode = "tickle"\n', "cues 1, mode", "'tickle' is none of"),
        (f'type = "ASSAULT"\n{CUE}content_status = "certain"\n', "cues 1, content_status", "'certain' is none of"),
        (f'type = "ASSAULT"\n{CUE}{CUE}with = {{ "obj" = ["@dragon"] }}\n', "cues 2, obj", "'dragon' is none of"),
        (f'type = "ASSAULT"\n{CUE}without = {{ "subj" = ["#robot"] }}\n', "cues 1, subj", "'#robot' is none of"),
        (
            f'type = "ASSAULT"\n{CUE}actor = ["subject"]\n',
            "cues 1, actor",
            "unknown slot 'subject' of a cue for a verb; write one of subj, obj",
        ),
        (f'type = "ASSAULT"\n{CUE}recipient = ["nmod"]\n', "cues 1, recipient", "(PREP: a preposition, as in obl:against)"),
        (f'type = "ASSAULT"\n{CUE}with = {{ "object" = ["town"] }}\n', "cues 1, with", "unknown slot 'object'"),
        (f'type = "ASSAULT"\n{CUE}without = {{ "obl:" = ["*"] }}\n', "cues 1, without", "unknown slot 'obl:'"),
        (f'type = "ASSAULT"\n{CUE}without = {{ "poss" = ["*"] }}\n', "cues 1, without", "unknown slot 'poss' of a cue for a verb"),
        ('type = "ASSAULT"\n[[cues]]\npos = "noun"\nlemmas = ["zap"]\nactor = ["obj"]\n', "cues 1, actor", "write one of subj, poss"),
        (f'type = "ASSAULT"\n{CUE}actor = "subj"\n', "cues 1, actor", "found 'subj', expected a list of words"),
        (f'type = "ASSAULT"\n{CUE}with = {{ "obj" = "town" }}\n', "cues 1, with, obj", "found 'town', expected a list of words"),
        (f'type = "ASSAULT"\n{CUE}with = ["town"]\n', "cues 1, with", 'expected { "SLOT" = ["word", ...] }'),
        ('type = "ASSAULT"\n[[cues]]\npos = "verb"\nlemmas = "zap"\n', "cues 1, lemmas", "found 'zap', expected a list"),
        (f'type = "ASSAULT"\n{CUE}content_actor = "both"\n', "cues 1, content_actor", "'both' is none of actor, recipient"),
        ('type = "ASSAULT"\n[[cues]]\npos = "adverb"\nlemmas = ["zap"]\n', "cues 1, pos", "'adverb' is none of"),
        ('type = "ASSAULT"\n[[cues]]\npos = "verb"\n', "cues 1, lemmas", "missing or empty"),
        (f'type = "FIGHT"\n{CUE}', "type", "'FIGHT' is none of"),
        (CUE, "type", "None is none of"),
        ('type = "ASSAULT\n', "TOML", "line 1"),
    ],
)
def test_wrong_files_are_refused_by_name(tmp_path: Path, text: str, where: str, problem: str) -> None:
    with pytest.raises(DataFileError) as caught:
        load_codebook([_overlay(tmp_path, text)])
    assert (caught.value.file, caught.value.where) == (str(tmp_path / "plover" / "assault.toml"), where)
    assert problem in caught.value.problem


def test_a_wrong_table_of_classes_is_refused(tmp_path: Path) -> None:
    (tmp_path / "lexicons").mkdir()
    (tmp_path / "lexicons" / "classes.tsv").write_text("class\twords\nforce\tarmy\n", encoding="utf8")
    with pytest.raises(DataFileError) as caught:
        load_codebook([tmp_path])
    table = tmp_path / "lexicons" / "classes.tsv"
    assert str(caught.value) == f"{table}, header: found 'class | words', expected columns class | lemmas"


def test_some_columns_of_a_table_with_more(tmp_path: Path) -> None:
    (tmp_path / "t.tsv").write_text("# remark\nname\tid\tlater\na\tb\tc\n", encoding="utf8")
    assert read_some(tmp_path / "t.tsv", columns=("later", "name")) == [{"later": "c", "name": "a"}]
    with pytest.raises(DataFileError, match="no column 'country'; found 'name | id | later'"):
        read_some(tmp_path / "t.tsv", columns=("country",))
