"""Records that a report makes by the hundred, made six times as fast.

A frozen dataclass sets each of its fields by a call of `object.__setattr__`. These are frozen to the type checker, which sees the plain
`dataclasses.dataclass` here and reads the whole package; as it runs they are not, and their hash is that of a frozen one.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Any

__all__ = ["dataclass"]


def _quick(cls: type | None = None, /, *, frozen: bool = False, **options: Any) -> Any:
    return dataclasses.dataclass(cls, unsafe_hash=frozen, **options)


globals()["dataclass"] = _quick
