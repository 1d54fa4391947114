"""Words of a text that speak of an event."""

from __future__ import annotations

from collections.abc import Sequence

from according.records.parse import Ref
from according.records.quick import dataclass
from according.records.span import Span

STATUSES = ("actual", "negated", "threatened", "ordered", "requested", "planned", "possible")
AHEAD = frozenset({"threatened", "ordered", "requested", "planned"})
"""Statuses of what has not happened yet and somebody means to do or wants done."""
PROSPECTIVE = AHEAD | {"possible"}
"""Those, and that of what may come or may be."""
WANTED_OR_NOT_DONE = frozenset({"negated", "threatened", "ordered", "requested"})
"""Statuses of what was not done when somebody spoke of it; whoever plans it may have begun."""
TO_COME = ", of what is to come"
"""How the rule of status ends of what somebody says he will not do: "said it would not attack"."""
CONTRARY = "contrary to what is told"
"""The rule of status of what reports say to which something else is contrary."""
HEARSAY = "hearsay looked into"
NEVER_WAS = "it never happened"
"""The rule of status of what somebody tells of and the report says never was."""
CARRIED_OUT = "fulfilled: its harm is told"
"""The rule of status of what somebody ordered or planned that killed people."""
NO_LONGER = "negation: no longer"
"""Status rule of what somebody does no more, as he once did."""
NOT_BEHIND = "done, whoever was behind it"
"""The rule of status of what was done where only who did it is denied or open."""
NOT_ACCUSED = "nobody is accused of it"
"""The rule of status of what allegations say that somebody looks into."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventMention:
    """One mention of one event, before its words are resolved to parties, days and places.

    at: the head word of the trigger; start, end: the trigger's words, code points of the document.
    actors, recipients: head words of the parties, best first; empty when the text names none.
    further: other words that may be the recipients, lists in order, for where `recipients` turn out to be no party.
    status: one of STATUSES. status_rule, rule: why.
    speech: the event is itself an act of speech (its actor speaks).
    content_of: index (in the document's list of mentions) of the threat, order or accusation that has this event as its content, or None.
    presupposed: that speech act takes the event for a fact ("condemned the attack") and does not assert it.
    likely, trigger_likely: that the word is the trigger of an event of this type, of any type, as the encoder sees it, 0 to 1.
    by_cue: a cue of the codebook found it, not the encoder alone.
    worded: that cue asks for a further word ("opened *fire*", "lifted a *ban*"), so that chance hardly makes it fit.
    named: further words of the sentence that name it ("reached an *accord*"), code points of the document.
    """

    at: Ref
    start: int
    end: int
    type: str
    mode: str | None
    actors: tuple[Ref, ...]
    recipients: tuple[Ref, ...]
    status: str
    rule: str
    status_rule: str
    speech: bool = False
    content_of: int | None = None
    presupposed: bool = False
    further: tuple[tuple[Ref, ...], ...] = ()
    likely: float = 0.0
    trigger_likely: float = 0.0
    by_cue: bool = True
    worded: bool = False
    named: tuple[Span, ...] = ()

    def is_asked_for(self, mentions: Sequence[EventMention]) -> bool:
        """Whether who acts is asked to, in another mention: the capital of "appealed to Ankara to send troops" is its state."""
        above = mentions[self.content_of] if self.content_of is not None else self
        return above.type == "REQUEST" and bool(set(above.recipients) & set(self.actors))
