"""Parties from their words and whom the words mean."""

from __future__ import annotations

from according.records.actor import Party
from according.records.parse import Ref
from according.stages.resolve_actors.entries import Generic
from according.stages.resolve_actors.phrases import core, extent
from according.stages.resolve_actors.scene import Scene
from according.stages.resolve_actors.takeover import Meaning

_TAILS = frozenset({"of", "for", "from"})


def worded(scene: Scene, ref: Ref, meaning: Meaning, tokens: tuple[int, int] | None = None) -> Party:
    """The party that the phrase of ref means. tokens: first and last token of the words, where they are not ref's own phrase."""
    sentence = scene.sentence(ref)
    first, last = tokens or extent(sentence, ref.token, prepositions=_TAILS)
    return Party(
        text=scene.text(sentence, first, last),
        start=sentence[first].start,
        end=sentence[last].end,
        name=meaning.name,
        id=meaning.id,
        country=meaning.country,
        sectors=meaning.sectors,
        rule=meaning.rule,
    )


def short_name(scene: Scene, ref: Ref, generic: Generic) -> str:
    """A short noun phrase: the noun with what kind it is, without number, article and owner."""
    sentence = scene.sentence(ref)
    first, _ = core(sentence, ref.token)
    kept: list[int] = []
    for index in range(ref.token - 1, first - 1, -1):
        token = sentence[index]
        kind = token.relation in ("amod", "compound") or token.upos == "PUNCT" and token.form in ("-", "‑")
        if (
            not kind
            or token.upos in ("NUM", "DET", "PRON")
            or token.form.islower()
            and scene.is_word("quantity", token)
            or scene.is_word("suspects", token)
        ):
            break
        kept.append(index)
    while kept and sentence[kept[-1]].upos == "PUNCT":
        kept.pop()
    if not kept:
        token = sentence[ref.token]
        return generic.name or (token.form if token.lemma[:1].isupper() else token.form.casefold())
    return scene.text(sentence, kept[-1], ref.token)
