"""`according.__all__` is the public interface: all of it, and nothing else."""

from __future__ import annotations

import types

import according


def test_all_names_exist() -> None:
    assert [name for name in according.__all__ if not hasattr(according, name)] == []


def test_all_is_sorted_and_without_doubles() -> None:
    assert list(according.__all__) == sorted(set(according.__all__))


def test_nothing_public_is_left_out() -> None:
    public = {
        name
        for name, value in vars(according).items()
        if not name.startswith("_") and name != "annotations" and not isinstance(value, types.ModuleType)
    }
    assert public - set(according.__all__) == set()


def test_everything_public_says_what_it_is() -> None:
    assert [name for name in according.__all__ if not name.startswith("_") and not getattr(according, name).__doc__] == []


def test_the_contract_s_names_are_there() -> None:
    assert {"code", "read", "Document", "Claim", "AccordingError"} <= set(according.__all__)
