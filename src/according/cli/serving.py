"""The command serve: the local page on a ledger."""

from __future__ import annotations

import getpass
import secrets
import socket
import threading
from contextlib import suppress
from pathlib import Path
from typing import Any

import click

from according.cli.adding import LEDGER, now
from according.cli.reconciling import bring_up_to_date
from according.cli.reviewing import sentences
from according.cli.suggesting import Suggester
from according.cli.terminal import say, write
from according.errors import LedgerError, UsageError
from according.review.values import modes
from according.settings import load_settings

HOST = "127.0.0.1"
PORT = 8765


@click.command(no_args_is_help=True)
@LEDGER
@click.option("--port", type=click.IntRange(0, 65535), default=PORT, show_default=True, help="Of 127.0.0.1; 0 takes a free one.")
@click.option("--boundaries", type=click.Path(path_type=Path), metavar="GEOJSON", help="Outlines of countries for the map, not ours.")
@click.option("--debug", is_flag=True, help="With the tracebacks of faults on the terminal.")
def serve(file: Path, port: int, boundaries: Path | None, debug: bool) -> int:
    """Opens a ledger as a page in the browser: events, who says what, the reports with their words marked.

    Only this machine can open it, and only with the address that is printed: it holds a token that is new at each start.
    Nothing is fetched from outside. Stop it with Ctrl-C.
    """
    from according.atlas import load_boundaries
    from according.cli.workshop import LocalWorkshop
    from according.web import Desk

    settings = load_settings()
    workshop = LocalWorkshop(file, settings=settings)
    desk = Desk(
        path=file, settings=settings, token=secrets.token_urlsafe(24), clock=now, reviewer=_user(), workshop=workshop,
        boundaries=load_boundaries(boundaries) if boundaries else None,
        suggest=Suggester(), reconcile=lambda ledger: bring_up_to_date(ledger, knobs=settings.reconcile, at=now()), sentences=sentences(),
    )  # fmt: skip
    threading.Thread(target=modes, daemon=True).start()  # the codebook takes a second, which the first review need not wait for
    desk.open().close()  # a file that is no ledger is told before the page is up
    listening = _listen(port)
    _serve(desk, listening, debug=debug)
    return 0


def _listen(port: int) -> socket.socket:
    """A socket on this machine alone. Raises UsageError where another program has the port."""
    try:
        return socket.create_server((HOST, port))
    except OSError as error:
        raise UsageError(f"--port {port}: cannot be had ({error.strerror}); another program may have it: try --port 0") from error


def _serve(desk: Any, listening: socket.socket, *, debug: bool) -> None:
    import uvicorn

    from according.web import create_app

    port = listening.getsockname()[1]
    threading.Thread(target=_warm, args=(desk,), daemon=True).start()
    config = uvicorn.Config(
        create_app(desk, port=port),
        log_level="error" if debug else "critical",  # an access log would note what is looked at
        access_log=False,
        lifespan="off",
        server_header=False,
        timeout_graceful_shutdown=2,
    )
    write(f"http://{HOST}:{port}/?token={desk.token}\n")
    say(f"{desk.path} is open at that address, on this machine only; Ctrl-C stops it")
    uvicorn.Server(config).run(sockets=[listening])


def _warm(desk: Any) -> None:
    """While the user copies the address. What goes wrong is told to who opens the page."""
    with suppress(LedgerError):
        desk.warm()


def _user() -> str:
    """The name of the user, in whose name decisions are written."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
