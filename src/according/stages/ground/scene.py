"""What the syntax says of a place: whether something happens there, or whether it only describes somebody."""

from __future__ import annotations

from according.records.parse import Sentence
from according.records.where import PlaceMention
from according.stages.ground.place_words import PlaceWords

_CLAUSES = frozenset(("acl", "acl:relcl"))
_GROUPS = frozenset(("person", "organization"))


def cases(sentence: Sentence, mention: PlaceMention) -> tuple[str, ...]:
    """Lower-case prepositions of a place ("in", "near"), past its type word or the part that it belongs to."""
    found = [t.form.lower() for t in sentence.dependents(mention.head, "case") if t.form not in ("'s", "’s", "'", "’")]
    if found or mention.first == 0:
        return tuple(found)
    before = sentence[mention.first - 1]
    return (before.form.lower(),) if before.upos == "ADP" else ()


def carrier(sentence: Sentence, mention: PlaceMention, *, words: PlaceWords) -> int:
    """The word that stands for the place in the tree: "outskirts" for "X's outskirts", "border" for "the border with X"."""
    at = mention.head
    for _ in range(3):
        head = sentence[at].head
        if head < 0 or sentence[at].relation not in ("nmod", "compound", "appos", "flat", "conj"):
            return at
        lower = sentence[head].form.lower()
        inside = mention.first <= head <= mention.last
        if not (inside or lower in words.parts or lower in words.edges or lower in words.types or lower in words.anaphors):
            return at
        at = head
    return at


def describes_party(sentence: Sentence, mention: PlaceMention, at: int, *, words: PlaceWords) -> bool:
    """Whether a place only tells who somebody is: "Tripoli-based", "Libya's government", "authorities in X", "U.S. strike".

    at: the word that stands for the place.
    """
    token = sentence[at]
    follows = sentence[mention.last + 1] if mention.last + 1 < len(sentence.tokens) else None
    if follows is not None and follows.form in ("-", "–") and follows.start == sentence[mention.last].end:
        return True
    if token.head < 0:
        return False
    head = sentence[token.head]
    if token.deprel in ("nmod:poss", "compound", "amod", "nmod:desc") and mention.place.precision == "country":
        return True
    if token.deprel == "nmod:poss":
        return head.mention in _GROUPS or head.mention == "O"
    if token.relation in ("nmod", "compound") and _is_group(sentence, token.head):
        return not set(cases(sentence, mention)) & {"near", "outside", "around"}
    return False


def _is_group(sentence: Sentence, at: int) -> bool:
    """A person, an organisation or some of them, by the encoder's heads of mentions and names."""
    token = sentence[at]
    return token.mention in _GROUPS or token.name.endswith(("PER", "ORG"))
