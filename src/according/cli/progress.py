"""How far long work is: a bar for a person who waits, now and then a line for a log."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from according.cli.terminal import is_terminal, number, one_line, say

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID


class Progress:
    """Says nothing in the first `every_s` seconds, nor where the claims themselves appear on the terminal."""

    def __init__(self, total: int, *, every_s: float) -> None:
        self._total, self._every_s = total, every_s
        self._next = time.monotonic() + every_s
        self._bar: Bar | None = None
        self._task: TaskID | None = None

    def step(self, *, files: int, reports: int) -> None:
        """files: finished; reports: read so far."""
        if self._bar is not None and self._task is not None:
            self._bar.update(self._task, completed=files, description=number(reports, "report"))
        elif time.monotonic() >= self._next:
            self._next = time.monotonic() + self._every_s
            if not is_terminal("stderr"):
                say(f"{number(reports, 'report')} so far, {files} of {self._total} files done")
            elif not is_terminal("stdout"):
                self._start(files, reports)

    def say(self, text: str) -> None:
        """A line that does not tear the bar."""
        if self._bar is None:
            say(text)
        else:
            self._bar.console.print(f"according: {one_line(text)}", markup=False, highlight=False, soft_wrap=True)

    def close(self) -> None:
        if self._bar is not None:
            self._bar.stop()
            self._bar = None

    def _start(self, files: int, reports: int) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
        from rich.progress import Progress as Bar

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TextColumn("files"), TimeElapsedColumn())
        self._bar = Bar(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False)
        self._task = self._bar.add_task(number(reports, "report"), total=self._total, completed=files)
        self._bar.start()
