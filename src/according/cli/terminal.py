"""Text for terminals and pipes. What comes from reports and file names never reaches a terminal as a control sequence."""

from __future__ import annotations

import re
import sys
from contextlib import suppress

import click

from according.errors import OutputError

# Controls but tab and newline, marks that turn the direction of writing, line ends beyond ASCII, halves of surrogate pairs.
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def visible(text: str) -> str:
    """The text with control characters as \\x1b or \\u202e; tabs and newlines stay."""
    return CONTROLS.sub(lambda match: f"\\x{ord(match[0]):02x}" if match[0] < "\u0100" else f"\\u{ord(match[0]):04x}", text)


def one_line(text: str) -> str:
    """The text in one line, with single blanks and control characters made visible."""
    return visible(re.sub(r"[ \t\r\n\u00a0]+", " ", text)).strip()


def number(count: int, what: str) -> str:
    """As "1 report", "2 reports"."""
    return f"{count} {what}{'' if count == 1 else 's'}"


def say(text: str) -> None:
    """One line for the user on stderr. Where nobody can be told (a full disk, a reader who has gone), the work goes on all the same."""
    with suppress(OSError):
        click.echo(f"according: {one_line(text)}", err=True)


class ReaderGone(Exception):
    """Nobody reads stdout any more, as after `| head`."""


def write(text: str) -> None:
    """Text for stdout as UTF-8, newlines as they are, on every system. Raises ReaderGone; OutputError if stdout is full or closed."""
    if sys.stdout is None:
        raise OutputError("is closed")
    stream = sys.stdout.buffer
    try:
        stream.write(text.encode("utf-8", "backslashreplace"))
        stream.flush()
    except BrokenPipeError as error:
        # Click would take a BrokenPipeError for a failure.
        raise ReaderGone from error
    except OSError as error:
        raise OutputError(f"cannot be written: {error.strerror or error}") from error


def is_terminal(name: str) -> bool:
    """Whether stdout or stderr goes to a person."""
    stream = getattr(sys, name)  # None where the shell closed it
    return stream is not None and bool(stream.isatty())
