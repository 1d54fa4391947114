"""Words for looking into what happened, which speak for those who do: "an inquiry found that", "a police investigation concluded"."""

from __future__ import annotations

PROBES = frozenset({"enquiry", "inquiry", "investigation", "probe"})
INQUIRIES = PROBES | {"audit", "inquest"}
_SHOWING = ("show", "suggest", "indicat", "reveal", "find", "found", "mean", "call")


def only_shows(lemma: str, *, cue: str) -> bool:
    """Whether a thing does no more than show what it is said to: a picture shows and figures suggest; they do not speak."""
    return cue.lower().startswith(_SHOWING) and lemma.lower() not in INQUIRIES
