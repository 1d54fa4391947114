"""Who speaks on: "an envoy said … A commander insisted … He threatened" is the commander, however often the envoy was "he" before."""

from __future__ import annotations

from according.stages.resolve_actors.bars import SINGLE, Bar
from according.stages.resolve_actors.mentions import Mention, Mentions
from according.stages.resolve_actors.own_fate import SAYING
from according.stages.resolve_actors.pairs import fits

SPEAKING = frozenset({
    "urge", "warn", "accuse", "call", "charge", "criticise", "criticize", "demand", "blame", "promise", "vow", "threaten", "appeal",
    "condemn", "refer",
})  # fmt: skip


def spoke_last(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether somebody else spoke between the other and the "he" or "she" that opens a sentence and speaks on; who "also" says something
    is whoever spoke in the sentence before, not whom he spoke of."""
    last = mention.ref.sentence - 1
    opens = mention.form in ("he", "she") and mention.token.relation == "nsubj" and mention.ref.token == 0
    also = opens and other.ref.sentence == last and any(t.form == "also" for t in mentions.sentence(mention).dependents(mention.token.head))
    if not opens or other.ref.sentence >= last and not also:
        return False
    one = _speaker_of(last, mentions=mentions)
    speaks = mentions.sentence(mention)[mention.token.head].lemma.casefold() in SAYING | SPEAKING
    if one is None or not speaks or one.is_pronoun or one.key == other.key:
        return False
    return fits(mention, one, gender=one.gender) == "yes"


def _speaker_of(number: int, *, mentions: Mentions) -> Mention | None:
    """The one person whose word a sentence is."""
    found = [m for m in mentions.in_sentence(number) if m.token.deprel == "nsubj" and m.token.head == mentions.sentence(m).root]
    if len(found) != 1 or found[0].type != "person":
        return None
    verb = mentions.sentence(found[0])[found[0].token.head]
    return found[0] if verb.lemma.casefold() in SAYING | SPEAKING else None


BARS = (Bar(spoke_last, forms=SINGLE, roles=frozenset({"nsubj"}), heads=SAYING | SPEAKING),)
