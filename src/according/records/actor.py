"""Parties to events."""

from __future__ import annotations

from collections.abc import Iterable

from according.records.quick import dataclass

SECTORS = (
    "GOV", "MIL", "REB", "COP", "CVL", "OPP", "IGO", "NGO", "JRN", "MED", "REL", "LEG", "JUD", "SPY",
    "PRM", "UAF", "UNK", "ELI", "BUS", "EDU", "REF", "CRM", "PTY", "AGR", "LAB", "PRE", "SOC",
)  # fmt: skip
STATE_SECTORS = frozenset({"GOV", "MIL", "COP", "LEG", "JUD", "SPY"})
"""Of the organs of a state."""
GOVERNING = frozenset({"GOV", "MIL", "COP"})
"""Of those of them who rule, fight and police, on the side of the government in a conflict."""
ORGANS = STATE_SECTORS - {"GOV", "MIL"}
"""Organs of states that are called by their own nouns ("Serbian police", "a Moscow court"), not by the state."""
OUTSIDERS = frozenset({"EDU", "IGO", "JRN", "MED", "NGO"})
"""Who takes no side of a conflict by what he is."""
ARMED_GROUPS = frozenset({"REB", "UAF", "PRM", "CRM"})
"""Who bears arms and is no state's."""
ARMED_FORCES = frozenset({"MIL", "REB", "PRM", "UAF"})
"""Who wages war, for a state or against one."""
ARMED = ARMED_GROUPS | {"MIL", "COP"}
"""Whoever bears arms."""
ARMED_OR_SPIES = ARMED | {"SPY"}
SIDES = GOVERNING | ARMED_GROUPS | {"SPY", "UNK"}
"""Who may be a side of a clash."""
MISSIONS = frozenset({"embassy", "consulate", "legation", "ambassador", "consul", "chargé"})
"""What a state has in another, so that what is done to it is directed at that one."""
STATE_IDS = "state:"
"""How the registry's ids of states begin."""
EACH_OTHER = "each other"
"""How the rule of those begins who do to each other what is told; of nothing else are doers the recipients too."""
ANYBODY = "whom it befalls: anybody"
"""How the rule of a party begins that is nobody in particular: whom somebody did or did not harm, hold or dismiss ("arrested no one")."""
BY_NAME = ("name", "pronoun: name", "same-noun: person", "registry")
"""How the rule of those begins who are known by a name of their own, be it told before."""
ANYWHERE = "of no one country"
"""Stands in the rule of parties that may be of any country, or of several ("foreign journalists", "the coalition")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Who does something or to whom it is done.

    text, start, end: the words (a head phrase, not a sentence). name: canonical name, or the words in short for a party without one.
    id: our registry's id or None. country: ISO 3166 alpha-3 or None. sectors: PLOVER's, the main one first.
    rule: how it was resolved. source: name of who names the party in this role, "" for the report itself.
    """

    text: str
    start: int
    end: int
    name: str
    id: str | None
    country: str | None
    sectors: tuple[str, ...]
    rule: str
    source: str = ""

    @property
    def key(self) -> str:
        """What makes two words one party within a report: the registry's id, else the name."""
        return self.id or self.name.casefold()

    def covers(self, offset: int) -> bool:
        """Whether its words have the character at that offset of the text."""
        return self.start <= offset < self.end

    @property
    def is_state(self) -> bool:
        """Whether it is a state itself, not its army or another organ."""
        return self.id is not None and self.id.startswith(STATE_IDS)


def keys_of(parties: Iterable[Party]) -> set[str]:
    """The keys of some parties."""
    return {party.key for party in parties}
