"""What parents and workers say to each other. Light: who only hands out work loads nothing that codes."""

from __future__ import annotations

import json
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any

Message = dict[str, Any]
Position = tuple[int, int]
"""Unit of a shard, and outcome within it."""
STEP, READ, LOAD, CODE, COMMIT, SURVEY = "step", "read", "load", "code", "commit", "survey"
"""What may be done at a position: going to the next unit of a file, reading an outcome of it, loading weights and tables before the first
is coded, coding it, writing all; cutting a file."""
Avoid = dict[tuple[int, int, str], str]
"""Position and what was being done there when workers died of it -> why it is put aside."""
TOO_LARGE = "held more than {:g} MB of memory"
"""Why a worker was ended that held more than it may."""


class MakesRoom(Exception):
    """A worker leaves a shard between two reports: it holds so much memory that a fresh one should go on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What a worker is to do: cut the files of these names, or code a shard (its line in the plan). number: of the shard, or the task."""

    number: int
    names: tuple[str, ...] = ()
    shard: str = ""

    def message(self, avoid: Avoid) -> Message:
        """The task as it is sent."""
        return {"names": list(self.names), "shard": self.shard, "avoid": [[*at, why] for at, why in avoid.items()]}


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What happened. Without a task nothing did, for a second.

    done: what the task gave, None while it goes on. unit: which one of the shard is at work; coding: reports of it that were begun.
    died: what to say.
    """

    task: Task | None = None
    done: Any = None
    unit: int = 0
    coding: int = 0
    died: str = ""


def send(connection: Connection, message: Message) -> None:
    """Sends a JSON object; no pickles go from one process to another, whatever a report holds. Raises OSError."""
    connection.send_bytes(json.dumps(message).encode())


def receive(connection: Connection) -> Message:
    """Waits for a JSON object. Raises EOFError, OSError."""
    found: Message = json.loads(connection.recv_bytes())
    return found
