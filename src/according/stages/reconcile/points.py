"""Points: what speaks for and against two claims being of one event, and how much each thing is worth.

Points are whole hundredths, so that their sums are the same in whatever order they are added.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

from according.settings import ReconcileSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One thing that speaks for (points above 0) or against. what: in words. points: hundredths."""

    what: str
    points: int


Scored = tuple[int, str, tuple[object, ...]]
"""Points, and how to say what they are for: made into words only where somebody asks."""
Part = list[Scored] | None
"""The points of one thing that is compared; None where it says that the two are not one event."""


class Worth:
    """What each knob of the settings is worth, in hundredths."""

    def __init__(self, knobs: ReconcileSettings) -> None:
        self.knobs = knobs
        self._of: dict[str, int] = {
            f.name: round(100 * getattr(knobs, f.name)) for f in fields(knobs) if isinstance(getattr(knobs, f.name), float)
        }

    def __getitem__(self, knob: str) -> int:
        return self._of[knob]

    def point(self, form: str, knob: str, *about: object, sign: int = 1, half: bool = False) -> Scored:
        """What a knob gives, or takes (sign -1). form: how to say it of what it is about; half: not sure."""
        return sign * (self._of[knob] // (2 if half else 1)), form, about
