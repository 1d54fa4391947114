"""Text for terminals and pipes. What comes from reports and file names never reaches a terminal as a control sequence."""

from __future__ import annotations

import re
import sys

import click

# Controls but tab and newline, marks that turn the direction of writing, line ends beyond ASCII, halves of surrogate pairs.
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def visible(text: str) -> str:
    """The text with control characters as \\x1b or \\u202e; tabs and newlines stay."""
    return CONTROLS.sub(lambda match: f"\\x{ord(match[0]):02x}" if match[0] < "\u0100" else f"\\u{ord(match[0]):04x}", text)


def one_line(text: str) -> str:
    """The text in one line, with single blanks and control characters made visible."""
    return visible(re.sub(r"[ \t\r\n\u00a0]+", " ", text)).strip()


def say(text: str) -> None:
    """One line for the user on stderr."""
    click.echo(f"according: {one_line(text)}", err=True)


class ReaderGone(Exception):
    """Nobody reads stdout any more, as after `| head`."""


def write(text: str) -> None:
    """Text for stdout as UTF-8, newlines as they are, on every system. Raises ReaderGone."""
    stream = sys.stdout.buffer
    try:
        stream.write(text.encode("utf-8", "backslashreplace"))
        stream.flush()
    except BrokenPipeError as error:
        # Click would take a BrokenPipeError for a failure.
        raise ReaderGone from error


def is_terminal(name: str) -> bool:
    """Whether stdout or stderr goes to a person."""
    return bool(getattr(sys, name).isatty())
