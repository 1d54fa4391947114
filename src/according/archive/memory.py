"""How much memory a process holds, and the end of those that hold more than they may."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from contextlib import suppress

LOOK_S = 0.025
"""So often a parent looks at its workers: between two looks a process grows by a few megabytes, rarely by more than thirty."""


def resident_mb(process: int | str = "self") -> float | None:
    """Memory that a process holds now (megabytes of 10^6 bytes, RSS); None where the system does not say, or the process is gone.

    Source: proc(5), /proc/pid/statm.
    """
    import resource

    try:
        with open(f"/proc/{process}/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * resource.getpagesize() / 1e6
    except (OSError, IndexError):
        return None


def peak_mb() -> float:
    """The most memory that this process ever held; 0 where the system does not say. Unlike getrusage's, not that of who started it."""
    try:
        with open("/proc/self/status", encoding="ascii", errors="replace") as file:
            return int(file.read().partition("VmHWM:")[2].split()[0]) * 1024 / 1e6
    except (OSError, IndexError):
        return 0.0


def held_mb() -> float:
    """Memory that this process holds now; where the system does not say, the most that it ever held."""
    import resource

    now = resident_mb()
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6 if now is None else now  # macOS gives bytes


def limit_growth(size: int) -> None:
    """The system refuses this process more than so many bytes of data beyond what it has now (0: no limit). On Linux; elsewhere nothing.

    A second wall behind MemoryWatch, for growth between two of its looks. It counts what is asked for, not what is used.
    """
    import resource

    with suppress(OSError, IndexError, ValueError), open("/proc/self/statm", encoding="ascii") as file:
        most = int(file.read().split()[5]) * resource.getpagesize() + size
        _, hard = resource.getrlimit(resource.RLIMIT_DATA)
        if size and (hard == resource.RLIM_INFINITY or most < hard):
            resource.setrlimit(resource.RLIMIT_DATA, (most, hard))


class MemoryWatch:
    """Looks at processes from a thread and ends those that hold more than so many megabytes; 0: none. Only where /proc is (Linux)."""

    def __init__(self, most_mb: float) -> None:
        import resource

        self._most_pages = int(most_mb * 1e6 / resource.getpagesize())
        self._ends = dict[int, tuple[int, Callable[[], None]]]()
        self._lock, self._closed = threading.Lock(), threading.Event()
        self._thread: threading.Thread | None = None

    def add(self, process: int, end: Callable[[], None]) -> None:
        """Looks at this process from now on. end: called, once or more often, when it holds too much; it must not wait."""
        if not self._most_pages:
            return
        with suppress(OSError), self._lock:
            # Opened once: it stays this process' even if the number becomes another's.
            self._ends[process] = os.open(f"/proc/{process}/statm", os.O_RDONLY | os.O_CLOEXEC), end
        if self._thread is None and self._ends:
            self._thread = threading.Thread(target=self._look, daemon=True)
            self._thread.start()

    def remove(self, process: int) -> None:
        """Looks at it no more."""
        with self._lock:
            file, _ = self._ends.pop(process, (None, None))
            if file is not None:
                os.close(file)

    def close(self) -> None:
        """No more looks."""
        self._closed.set()
        for process in tuple(self._ends):
            self.remove(process)

    def _look(self) -> None:
        while not self._closed.wait(LOOK_S):
            with self._lock:
                for file, end in self._ends.values():
                    with suppress(OSError, IndexError):  # it is gone
                        if int(os.pread(file, 64, 0).split()[1]) > self._most_pages:
                            end()
