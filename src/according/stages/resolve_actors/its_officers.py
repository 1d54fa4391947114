"""Whose officer a person is whose title only "its" or "whose" tells: "Guyana's army released a video. Its chief of staff, Omar Singh,
said", "Senegal, whose president, Moussa Kane, called"."""

from __future__ import annotations

from collections.abc import Sequence

from according.records.parse import Ref, Sentence, Token
from according.stages.resolve_actors.scene import Scene

_ITS = frozenset({"its", "their"})
_OPENING = 2
"""Words from the beginning of its sentence in which "its" stands for the subject of the sentence before."""
_INSTITUTION_BACK = 3
"""Sentences back in which a ministry was named with its state."""
_BODIES = frozenset({"army", "state", "institution"})


def country_of_its(scene: Scene, sentence: Sentence, title: Sequence[int]) -> str | None:
    """The country of the state or army that was the subject of the sentence before, where a title that opens a sentence is "its"; of that
    on which the clause of "whose president" hangs; of a ministry in the title."""
    if (country := _of_institution(scene, sentence, title)) is not None:
        return country
    if title and sentence.tokens[title[0]].form.casefold() == "whose":
        clauses = (sentence.tokens[k].head for k in sentence.ancestors(title[0]) if sentence.tokens[k].deprel == "acl:relcl")
        return _country(scene, sentence, next(clauses, -1))
    if not title or title[0] >= _OPENING or sentence.index == 0 or sentence.tokens[title[0]].form.casefold() not in _ITS:
        return None
    before = scene.parsed.sentences[sentence.index - 1]
    if before.root < 0 or before.paragraph != sentence.paragraph:
        return None
    subjects = before.dependents(before.root, "nsubj")
    return _country(scene, before, subjects[0].index) if subjects else None


def _country(scene: Scene, sentence: Sentence, noun: int) -> str | None:
    """The country of the state or army that a noun names, or that stands before it; None of others."""
    near = (noun, *(t.index for t in _whose(sentence, noun))) if noun >= 0 else ()
    hits = (scene.names.hit(Ref(sentence.index, k)) for k in near)
    return next((hit.entry.country for hit in hits if hit is not None and hit.entry.kind in _BODIES and hit.entry.country), None)


def _whose(sentence: Sentence, noun: int) -> list[Token]:
    return sentence.dependents(noun, "nmod:poss", "amod", "compound")


def _of_institution(scene: Scene, sentence: Sentence, indices: Sequence[int]) -> str | None:
    """The country of "ministry spokesman X" where the ministry was named shortly before with its state."""
    nouns = (sentence[i].lemma.casefold() for i in indices if (g := scene.generic(sentence[i])) is not None and g.kind == "institution")
    noun = next(nouns, None)
    if noun is None:
        return None
    for index in range(sentence.index, max(-1, sentence.index - _INSTITUTION_BACK - 1), -1):
        earlier = scene.parsed.sentences[index]
        named = (t.index for t in earlier.tokens if t.lemma.casefold() == noun)
        hits = (scene.names.hit(Ref(index, owner.index)) for at in named for owner in _whose(earlier, at))
        country = next((hit.entry.country for hit in hits if hit is not None and hit.entry.country), None)
        if country is not None:
            return country
    return None
