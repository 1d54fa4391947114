"""PLOVER's sixteen types by name, and the groups of types and modes of which rules of more than one module speak."""

from __future__ import annotations

TYPES = (
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
)  # fmt: skip
"""In PLOVER's order."""
SPEECH_ACTS = frozenset({"AGREE", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"})
"""Types of what is done by saying it: the actor speaks."""
ADDRESSED_TYPES = frozenset({"AGREE", "CONCEDE", "REJECT", "REQUEST", "THREATEN"})
"""Those of them whose words are put to whoever hears or reads them; who is accused or praised need not be spoken to."""
FORCE_TYPES = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "RETREAT"})
"""Types of what armed forces do on the ground, where it can be seen."""
COOPERATION = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"})
"""PLOVER's quads of cooperation, verbal and material: what one may hope for or hold back."""
DECREED_MODES = frozenset({"censor", "curfew", "martial-law", "restrict"})
"""Modes of COERCE that those who rule put in force by decree."""
