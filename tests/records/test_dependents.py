"""Dependents by relation: with subtypes where none is asked for, and of what the tree has now."""

from __future__ import annotations

from dataclasses import replace

from trees import sentence

STRUCK = sentence("The/_/DET/2/det clinic/_/NOUN/4/nsubj:pass was/be/AUX/4/aux:pass struck/strike/VERB/0/root twice/_/ADV/4/advmod")


def forms(*relations: str) -> list[str]:
    return [token.form for token in STRUCK.dependents(3, *relations)]


def test_a_relation_takes_its_subtypes_and_a_subtype_only_itself() -> None:
    assert forms("nsubj") == forms("nsubj:pass") == ["clinic"]
    assert forms("nsubj:outer") == forms("subj") == []
    assert forms("advmod", "aux") == forms("aux", "advmod") == ["was", "twice"]
    assert forms() == ["clinic", "was", "twice"]


def test_the_answer_is_the_callers_own() -> None:
    STRUCK.dependents(3, "nsubj").clear()
    assert forms("nsubj") == ["clinic"]


def test_a_changed_relation_is_known_without_its_subtype_too() -> None:
    moved = replace(STRUCK[1], deprel="obl:agent")
    assert (STRUCK[1].relation, moved.relation) == ("nsubj", "obl")
    changed = STRUCK.with_tokens({1: moved})
    assert [token.form for token in changed.dependents(3, "obl")] == ["clinic"]
    assert changed.dependents(3, "nsubj") == []
