"""Who says so."""

from __future__ import annotations

from collections.abc import Set

from according.records.actor import Party
from according.records.parse import Ref
from according.records.quick import dataclass

STANCES = ("asserts", "denies", "disclaims")
ACCUSES = "content of ACCUSE"
"""Rule of a voice that accuses somebody of it."""
ANSWERED = "answers what was asked"
"""Rule of a voice that says yes or no to a question that its sentence tells."""
GIVES_A_FIGURE = "gives a figure of it"
"""Rule of a voice that tells an event by how many it took."""
NO_PART = "has no part in it"
"""The rule of the voice of who says of himself that he had no part in what was done."""
OWNS_UP = "claim of responsibility"
"""Rule of a voice that tells its own deed."""
REFUSES = "refuses what was asked or offered"
"""Rule of a voice that will not do what was asked of it."""
SAYS_WHAT_IS_DENIED = "says what is denied"
"""Rule of a voice that tells what others deny, or tell as not done."""
BLAMES = "blames somebody for it"
NAMES_ANOTHER = "names another as the doer"
"""Rules of a voice that says who did it, where nobody is known to have, and where others lay it on somebody."""
TAKES_BACK = "takes it back"
"""Rule of a voice that no longer stands by what it told."""
SOMEBODY = {"he": "man", "she": "woman"}
"""Who speaks by the pronoun alone, where nobody knows more of him."""
UNKNOWN_DOER = "does not know who did it"
"""Rule of a voice to which only the doer of an event is unknown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A voice on an event. name "" is the report's own.

    stance: of the event, one of STANCES. cue: the word that attributes ("said", "according to").
    text, start, end: the speaker's words, "" and 0, 0 for the report's own voice.
    via: names of the relays between ("Al-Ahram" citing the ministry), nearest to the report first.
    """

    name: str
    id: str | None
    country: str | None
    stance: str
    cue: str
    text: str
    start: int
    end: int
    via: tuple[str, ...] = ()
    rule: str = ""

    @property
    def key(self) -> str:
        """What makes two words one speaker within a report: the registry's id, else the name, in any case; "" for the report itself."""
        return self.id or self.name.casefold()

    def outweighs(self, other: Source, *, negated: bool, doers: Set[str] = frozenset()) -> bool:
        """Whether, of one speaker's words on an event, these count: a denial or doubt more than that he tells it.

        "Said he had no information" is not his assertion; who tells it and does not know whose work it was, tells it.
        negated: the event is told as not done, so that who tells it is no longer in doubt. doers: keys of those who did it; who tells
        himself that it was others says no more by "we have no part in it".
        """
        if self.rule == NO_PART and other.stance == "asserts" and doers and self.key not in doers:
            return False
        if other.rule == UNKNOWN_DOER and self.stance == "asserts":
            return True
        return self.stance == "denies" or self.stance == "disclaims" and not negated and self.rule != UNKNOWN_DOER


def report_itself(rule: str) -> Source:
    """The report's own voice on an event that it tells as a fact. rule: why it is taken to."""
    return Source(name="", id=None, country=None, stance="asserts", cue="", text="", start=0, end=0, rule=rule)


def voice_of(party: Party, *, stance: str, cue: str, rule: str) -> Source:
    """A party as a voice on an event, by the words that name it. rule: why it is taken to speak."""
    return Source(
        name=party.name, id=party.id, country=party.country, stance=stance, cue=cue,
        text=party.text, start=party.start, end=party.end, rule=rule,
    )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A voice on an event before its speaker is resolved.

    speaker: head word of who speaks; None = the report itself. via: heads of the relays, nearest to the report first.
    claims_deed: the speaker owns up to it, so the speaker is also the actor.
    disowns_deed: the speaker says that it was not his, so that he is the actor of what only is denied.
    """

    speaker: Ref | None
    stance: str
    cue: str
    rule: str
    via: tuple[Ref, ...] = ()
    claims_deed: bool = False
    disowns_deed: bool = False
