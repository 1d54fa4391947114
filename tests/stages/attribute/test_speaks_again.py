"""Who "he" of "…, he said" is."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ('"The man pointed a gun at the officers," said Haddad. Four officers then fired, hitting the man, he said.', "Haddad"),
        ("Rebels shelled the port, Haddad said. The mayor met the envoy. Soldiers fired at the mayor, he said.", "mayor"),
    ],
)
def test_who_spoke_last_speaks_again(pipeline: Pipeline, text: str, who: str) -> None:
    claims = pipeline.code(Document(id="d", text=text))
    last = max((c for c in claims if c.type == "ASSAULT" and c.trigger is not None), key=lambda c: c.trigger.start if c.trigger else 0)
    assert [source.name for source in last.sources] == [who]
