"""Where the parties of a report stand: in the events that it tells, and in all other words of a sentence that is asked about."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field

from according.records.account import Account
from according.records.actor import Party
from according.records.parse import Parsed
from according.records.quick import dataclass

ROLES = ("actors", "recipients")
MOST = 50
"""Parties around an event that are looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A party's part in an event: which account, and as what (one of ROLES)."""

    account: int
    role: str


@dataclass(slots=True)
class Standing:
    """A party in some sentences. words: (sentence, party as it is called there); parts: in accounts of these sentences."""

    words: list[tuple[int, Party]] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)

    def nearest(self, sentence: int) -> int:
        """Sentences from the last one at or before this one in which it stands."""
        return min(sentence - at for at, _ in self.words if at <= sentence)

    def latest(self) -> Party:
        """As it is called last."""
        return max(self.words, key=lambda word: (word[0], word[1].start))[1]


class Cast:
    """The parties of one report. named: the parties that the nouns of a sentence name; asked only for sentences that are looked at."""

    def __init__(
        self, accounts: Sequence[Account], *, groups: Sequence[Sequence[int]], parsed: Parsed, named: Callable[[int], Sequence[Party]]
    ) -> None:
        self.accounts, self.parsed = accounts, parsed
        self._named: dict[int, Sequence[Party]] = {}
        self._ask = named
        self._starts = [sentence.start for sentence in parsed.sentences]
        self._words: dict[int, list[Party]] = {}
        self._parts: dict[int, list[int]] = {}
        for number, account in enumerate(accounts):
            self._parts.setdefault(account.mention.at.sentence, []).append(number)
            for party in (*account.actors, *account.recipients):
                self._words.setdefault(bisect_right(self._starts, party.start) - 1, []).append(party)
        self._last: tuple[int, Mapping[str, Standing]] = (-1, {})
        self.told = _told(accounts, groups)
        """In how many events each party has a part."""
        self.ranked = [key for key, _ in self.told.most_common()]

    def standing(self, sentence: int, *, back: int) -> Mapping[str, Standing]:
        """The parties of a sentence and of the events told in those before it, by key, nearest first; at most MOST.

        Whom an earlier sentence only names, in no event, was meant in none of 270 cases, and to find them took a tenth of the rules' time.
        """
        if self._last[0] == sentence:
            return self._last[1]
        found: dict[str, Standing] = {}
        for at in range(sentence, self._first(sentence, back) - 1, -1):
            for party in (*self._words.get(at, ()), *(self._nouns(at) if at == sentence else ())):
                if len(found) < MOST or party.key in found:
                    found.setdefault(party.key, Standing()).words.append((at, party))
        for number in self.near(sentence, back=back):
            for role in ROLES:
                for key in {party.key for party in self.accounts[number].parties(role)}:
                    if key in found:
                        found[key].parts.append(Part(account=number, role=role))
        self._last = (sentence, found)
        return found

    def near(self, sentence: int, *, back: int) -> list[int]:
        """The accounts of a sentence and of those before it."""
        return [number for at in range(self._first(sentence, back), sentence + 1) for number in self._parts.get(at, ())]

    def _first(self, sentence: int, back: int) -> int:
        """The first sentence that is looked at: in an item of a list, none of another item."""
        first, item = max(0, sentence - back), self.parsed.sentences[sentence].paragraph if self.parsed.bullets else -1
        if item in self.parsed.bullets:
            while self.parsed.sentences[first].paragraph != item and self.parsed.sentences[first].paragraph in self.parsed.bullets:
                first += 1
        return first

    def most_told(self, *, without: frozenset[str]) -> int:
        """In how many events the party has a part that has one in most; those of `without` do not count."""
        return next((self.told[key] for key in self.ranked if key not in without), 0)

    def _nouns(self, sentence: int) -> Sequence[Party]:
        if sentence not in self._named:
            self._named[sentence] = self._ask(sentence)
        return self._named[sentence]


def _told(accounts: Sequence[Account], groups: Sequence[Sequence[int]]) -> Counter[str]:
    found = Counter[str]()
    for group in groups:
        found.update({party.key for k in group for party in (*accounts[k].actors, *accounts[k].recipients)})
    return found
