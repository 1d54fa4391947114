"""Names that bodies of many countries bear: "National Salvation Front", "Islamic Community"."""

from __future__ import annotations

from according.stages.resolve_actors.names import is_acronym, units

_WORDS = frozenset(
    """
    alliance alternative and armed army assembly at autonomy brigade brigades change citizens civil coalition command committee communist
    community congress conservative coordination council defence defense democracy democratic dignity east eastern fighters for force
    forces forum free freedom front government group guard home independence independent indigenous international islamic jihad justice
    labor labour league leftist liberal liberation military militia movement national nationalist network new north northern of
    organisation organization party patriotic patriots peace people peoples popular progress progressive rally reconciliation reform
    reformation renewal republic republican resistance restoration revival revolution revolutionary right rights s salvation self service
    socialist society solidarity south southern state the tribal union united unity volunteer volunteers west western white women workers
    youth
    """.split()
)


def is_general(name: str) -> bool:
    """Whether a name of several words holds no word of its own, so that it means a group only in reports that name its country."""
    words = units(name)
    return len(words) > 1 and not is_acronym(name) and _WORDS.issuperset(words)
