"""Whose words a clause is, where he is named behind it: "He gave himself up, the sheriff said" tells of another than the sheriff."""

from __future__ import annotations

from according.records.parse import Ref, Sentence
from according.stages.resolve_actors.mentions import Mention, Mentions
from according.stages.resolve_actors.people import People

_SAYING = frozenset({
    "say", "add", "tell", "report", "state", "explain", "note", "write", "announce", "confirm", "testify", "recall", "claim", "insist",
})  # fmt: skip
_TOLD = frozenset({"ccomp", "parataxis"})


def says_behind(mention: Mention, other: Mention, *, mentions: Mentions, people: People) -> bool:
    """Whether a mention is whoever says, behind the words of "he" or "she", what these tell, by whatever words he was named before."""
    subject = sayer_behind(mentions.sentence(mention), mention.ref.token) if mention.form in ("he", "she") else None
    if subject is None or subject == mention.ref.token:
        return False
    one = Ref(mention.ref.sentence, subject)
    sayer, person = mentions.at(one), people.at(one)
    named = sayer is not None and sayer.form == other.form == "name" and sayer.key == other.key
    return other.ref == one or named or (person is not None and person == people.at(other.ref))


def sayer_behind(sentence: Sentence, at: int) -> int | None:
    """The subject of the verb of saying that stands behind the clause of a word; None where there is none."""
    below = at
    for above in (at, *sentence.ancestors(at)):
        token = sentence[above]
        verbs = [t for t in sentence.dependents(above, "parataxis") if t.index > at]
        if above != at and sentence[below].relation in _TOLD and above > at:
            verbs.append(token)
        for verb in verbs:
            subject = next((t.index for t in sentence.dependents(verb.index, "nsubj") if t.index > at), None)
            if verb.lemma.casefold() in _SAYING and subject is not None:
                return subject
        below = above
    return None
