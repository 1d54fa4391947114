"""The one place where any error at all ends one report and not the run."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from typing import TypeVar

from according.errors import AccordingError, DocumentError

Result = TypeVar("Result")

Watch = Callable[[], None]
"""What long work calls now and then; it may raise to end the work."""


def unwatched() -> None:
    """The watch of work that may take as long as it wants."""


def watch_of(name: str, *, limit_s: float, clock: Callable[[], float]) -> Watch:
    """A watch that raises DocumentError when the clock (seconds) is more than limit_s beyond now; 0: never. name: of the report."""
    end = clock() + limit_s

    def watch() -> None:
        if clock() > end:
            raise DocumentError(name, stage="code", problem=f"{took_too_long(limit_s)}; {GIVE_IT_LONGER}")

    return watch if limit_s else unwatched


def telling(watch: Watch, *, tell: Callable[[float], None], after_s: float, clock: Callable[[], float]) -> Watch:
    """A watch that also tells for how many seconds the work has gone on: after so many, and then whenever they have doubled."""
    began, due_s = clock(), after_s

    def watch_and_tell() -> None:
        nonlocal due_s
        watch()
        if (spent_s := clock() - began) > due_s:
            due_s = 2 * spent_s
            tell(spent_s)

    return watch_and_tell


def took_too_long(limit_s: float) -> str:
    """What is wrong with a report that is over the limit."""
    return f"took more than {limit_s:g} s"


GIVE_IT_LONGER = "split it, or code it alone with a larger --set archive.report_s"
"""What to do about it."""

NO_MEMORY = "there is not enough memory for it; split it, or close other programs"
"""What is wrong with a report for which the system refuses memory."""

QUIET = (
    "trafilatura", "htmldate", "courlan", "justext", "charset_normalizer", "py3langid", "readability", "pypdf", "warcio",
)  # fmt: skip
"""Foreign loggers that say nothing a user could act on."""


def attempt(call: Callable[[], Result], *, name: str, debug: bool = False) -> Result | DocumentError:
    """What call gives, or its error as one of the report of that name, whatever it is. debug: with the traceback of an unexpected one.

    Errors that concern all reports (weights, data files) are raised.
    """
    try:
        return call()
    except DocumentError as error:
        return error
    except AccordingError:
        raise
    except MemoryError:
        return DocumentError(name, stage="unexpected", problem=NO_MEMORY)
    except Exception as error:  # noqa: BLE001  a fault of ours in one report must not cost the others
        if debug:
            traceback.print_exc()
        detail = f"{type(error).__name__}: {error}"[:200]
        return DocumentError(name, stage="unexpected", problem=f"unexpected {detail}; run it alone with --debug and report the fault")
