"""A bare surname of another province is somebody else."""

from __future__ import annotations

import pytest

from according.records.document import Document
from according.records.parse import Ref
from according.stages.resolve_actors import Registry, Resolver
from stages.resolve_actors.test_parties import tree

JERRY = "California/California/PROPN/1/compound/B-LOC Gov./Gov./PROPN/2/compound Jerry/Jerry/PROPN/4/nsubj/B-PER Brown/Brown/PROPN/2/flat/I-PER spoke/speak/VERB/-1/root"
BARE = "Gov./Gov./PROPN/1/compound Brown/Brown/PROPN/2/nsubj/B-PER spoke/speak/VERB/-1/root"
IN_SALEM = BARE + " in/in/ADP/4/case Salem/Salem/PROPN/2/obl/B-LOC"
OREGON = "Oregon/Oregon/PROPN/1/compound/B-LOC Gov./Gov./PROPN/2/compound Brown/Brown/PROPN/3/nsubj/B-PER spoke/speak/VERB/-1/root"


@pytest.mark.parametrize(
    ("lines", "sentence", "token", "name"),
    [
        ([BARE, JERRY], 0, 1, "Jerry Brown"),
        ([IN_SALEM, JERRY], 0, 1, "Brown"),  # told in another place before the full name
        ([JERRY, IN_SALEM], 1, 1, "Jerry Brown"),  # he travels
        ([OREGON, JERRY], 0, 2, "Brown"),
        ([JERRY, OREGON], 1, 2, "Brown"),
    ],
)
def test_of_which_province(lines: list[str], sentence: int, token: int, name: str) -> None:
    text, parsed = tree(lines)
    resolver = Resolver(parsed, document=Document(id="0123456789abcdef", text=text), registry=Registry.load(), places={})
    party = resolver.party(Ref(sentence, token))
    assert party is not None
    assert party.name == name
