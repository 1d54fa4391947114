"""What the event's own sentence says of a party of the report: its way to the trigger, its side of it, what the encoder reads there.

Named features, as in clues.py.

    path R                      its relation to the trigger: "^conj>obj", up to the common word and down
    inside, governs             it stands below the trigger in the tree, or the trigger below it
    before, behind              the trigger
    read N, read actor N        that the encoder's heads take it for the recipient, for the actor, at least so likely, 0 to .6
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from according.records.mention import EventMention
from according.records.parse import Sentence
from according.stages.assemble.cast import Standing

_PREPOSITIONS = frozenset({
    "to", "with", "against", "for", "of", "by", "from", "on", "at", "over", "toward", "towards", "in", "between", "among",
})  # fmt: skip
_WHOLE = frozenset({"nmod:poss", "acl:relcl", "nsubj:pass", "obl:agent"})
_STEPS = 4
_LIKELY = (0.6, 0.5, 0.4, 0.3, 0.2, 0.1)
"""From which probability on the heads' word is a clue of its own: above .6 they have hardly any that the rules leave open."""


def within(mention: EventMention, standing: Standing, sentence: Sentence) -> list[str]:
    """The features of a party in the sentence of the mention; none where it does not stand there."""
    words = [words_inside(sentence, party.start, party.end) for where, party in standing.words if where == sentence.index]
    heads = {head_of(sentence, inside) for inside in words}
    return [*_ways(sentence, mention.at.token, sorted(head for head in heads if head is not None)), *_read(sentence, mention, words)]


def _ways(sentence: Sentence, trigger: int, heads: Sequence[int]) -> Iterator[str]:
    for head in heads:
        if head == trigger:
            continue
        yield f"path {_path(sentence, trigger, head)}"
        if sentence.is_below(head, top=trigger):
            yield "inside"
        elif sentence.is_below(trigger, top=head):
            yield "governs"
        yield "before" if head < trigger else "behind"


def _read(sentence: Sentence, mention: EventMention, words: Sequence[frozenset[int]]) -> Iterator[str]:
    reading = sentence.tokens[mention.at.token].reading
    if reading is None or not words:
        return
    best = max((_roles(sentence, mention, inside) for inside in words), key=lambda likely: likely.get("recipient", 0.0))
    yield f"read {_step(best.get('recipient', 0.0))}"
    yield f"read actor {_step(best.get('actor', 0.0))}"


def _roles(sentence: Sentence, mention: EventMention, inside: frozenset[int]) -> Mapping[str, float]:
    """Role -> that the heads take a word of the party for it, the likeliest."""
    reading, found = sentence.tokens[mention.at.token].reading, dict[str, float]()
    for role in reading.roles if reading is not None else ():
        if role.word in inside:
            found[role.name] = max(role.likely, found.get(role.name, 0.0))
    return found


def _step(likely: float) -> str:
    return next((f"{step:.1f}" for step in _LIKELY if likely >= step), "0")


def words_inside(sentence: Sentence, start: int, end: int) -> frozenset[int]:
    """The words between two places of the text."""
    return frozenset(t.index for t in sentence.tokens if t.start >= start and t.end <= end)


def head_of(sentence: Sentence, inside: frozenset[int]) -> int | None:
    """The word of a party's words whose own head lies outside them."""
    return next((i for i in sorted(inside) if sentence.tokens[i].head not in inside), None)


def _path(sentence: Sentence, trigger: int, head: int) -> str:
    up, down = [trigger, *sentence.ancestors(trigger)], [head, *sentence.ancestors(head)]
    common = next((k for k in down if k in up), None)
    if common is None:
        return "none"
    rising, falling = up[: up.index(common)], down[: down.index(common)]
    if len(rising) + len(falling) > _STEPS:
        return "far"
    falls = (f">{_relation(sentence, k)}{_preposition(sentence, k)}" for k in reversed(falling))
    return "".join((*(f"^{_relation(sentence, k)}" for k in rising), *falls))


def _relation(sentence: Sentence, index: int) -> str:
    token = sentence.tokens[index]
    return token.deprel if token.deprel in _WHOLE else token.relation


def _preposition(sentence: Sentence, index: int) -> str:
    found = sentence.marked(index, "case")
    return f":{found[0]}" if found and found[0] in _PREPOSITIONS else ""
