"""What a site asks of programs (robots.txt, RFC 9309), for addresses that no person named."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from according.errors import DocumentError

LONGEST = 500_000
"""Characters of a robots.txt that are read; RFC 9309 asks for 500 kibibytes at least."""


class Robots:
    """Remembers the rules of each site. get: the text of a robots.txt; raises DocumentError where there is none."""

    def __init__(self, *, get: Callable[[str], str], agent: str) -> None:
        self._get, self._agent = get, agent
        self._rules: dict[str, RobotFileParser | None] = {}

    def allow(self, url: str) -> bool:
        """Whether the site lets us fetch the address.

        A site without rules does; one whose rules cannot be had for now does not, nor one that asks to be left alone for a while (429).
        """
        try:
            parts = urlsplit(url)
        except ValueError:  # no address at all: fetching it says so
            return True
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._rules:
            self._rules[site] = self._read(site)
        rules = self._rules[site]
        return rules is not None and rules.can_fetch(self._agent, url)

    def _read(self, site: str) -> RobotFileParser | None:
        rules = RobotFileParser()
        try:
            rules.parse(self._get(f"{site}/robots.txt")[:LONGEST].splitlines())
        except DocumentError as error:
            if "answers 4" not in error.problem or "answers 429" in error.problem:
                return None
            rules.parse([])
        return rules
