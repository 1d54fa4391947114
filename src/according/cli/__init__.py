"""The command line: parses options, calls the public parts, prints. Nothing heavy is imported before a command needs it."""

from according.cli.app import main

__all__ = ["main"]
