"""Chooses whom a mention goes back to, or nobody: the best sum of the weights of what speaks for it."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass
from functools import cache

from according.ontology.closed_classes import THIRD_PERSON
from according.ontology.tables import DATA, read_weights
from according.records.parse import Ref
from according.stages.resolve_actors.candidates import candidates, governing_subjects, named_behind
from according.stages.resolve_actors.goes_on import is_teller
from according.stages.resolve_actors.mentions import Mention, Mentions
from according.stages.resolve_actors.pairs import Pairs
from according.stages.resolve_actors.people import People
from according.stages.resolve_actors.scene import Scene
from according.stages.resolve_actors.speakers import Speakers

_CHAIN = 20
"""Pronouns that lead from one to the next; longer chains give no gender."""
_SOMEBODY = 1.0
"""How much likelier nobody may be where a pronoun must mean a party."""
_CALLED_ON, _SPOKEN_WITH = frozenset({"call", "prevail"}), frozenset({"deal", "meet", "negotiate", "parley", "speak", "talk"})
_WITH_SOMEBODY = {"on": _CALLED_ON, "upon": _CALLED_ON, "with": _SPOKEN_WITH, "to": frozenset({"appeal", "speak", "talk", "turn"})}
"""Before whom verbs of talking have which preposition."""
_FILE = DATA / "coreference" / "weights.tsv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A mention's choice. score: by how much it beats "nobody"; reason: the features that speak most for it, strongest first."""

    to: Mention
    score: float
    reason: tuple[str, ...]


@cache
def weights() -> Mapping[str, float]:
    """Feature -> weight, as shipped."""
    return read_weights(_FILE)


class Ranking:
    """Links of one document.

    barred: whether a mention cannot go back to another. known: feature -> weight, those that ship where left out.
    """

    def __init__(
        self, scene: Scene, people: People, *, barred: Callable[[Mention, Mention], bool], known: Mapping[str, float] | None = None
    ) -> None:
        self._scene = scene
        self.mentions = Mentions(scene, people)
        self.pairs = Pairs(scene, self.mentions)
        self.speakers = Speakers(scene, people, self.mentions)
        self._barred: Callable[[Mention, Mention], bool] | None = barred
        self._known = weights() if known is None else known
        self._links: dict[Ref, Link | None] = {}
        self._settled = 0

    def link(self, ref: Ref) -> Link | None:
        """The mention that the one at ref most likely repeats; None if rather none, or if no mention is there.

        Pronouns of the third person are settled in text order, so that an answer does not depend on what was asked before.
        """
        mention = self.mentions.at(ref)
        if mention is None:
            return None
        if mention.form in THIRD_PERSON:
            while self._settled <= mention.number:
                other = self.mentions.all[self._settled]
                self._settled += 1
                if other.form in THIRD_PERSON:
                    self._links[other.ref] = self._choose(other)
                    self._bind(other)
        elif ref not in self._links:
            self._links[ref] = self._choose(mention)
        return self._links[ref]

    def close(self) -> None:
        """Lets go of whoever says what is barred: he has this ranking, and a circle goes only when the collector comes by."""
        self._barred = None

    def settled(self, mention: Mention) -> Ref:
        """What an earlier mention goes back to as far as it is settled, itself where it goes back to nothing."""
        at = mention
        for _ in range(_CHAIN):
            link = self._links.get(at.ref) if at.form in THIRD_PERSON else None
            if link is None:
                break
            at = link.to
        return at.ref

    def _key(self, mention: Mention) -> str:
        """Whom a mention names, or whom a pronoun stands for as far as it is settled."""
        named = self.mentions.at(self.settled(mention))
        return named.key if named is not None else mention.key

    def _bind(self, mention: Mention) -> None:
        """Whom "she" stands for is a woman in all that follows."""
        at: Link | None = self._links[mention.ref]
        for _ in range(_CHAIN):
            if at is None or at.to.form not in THIRD_PERSON:
                break
            at = self._links.get(at.to.ref)
        if at is not None and mention.gender and at.to.form == "name":
            self.pairs.genders.setdefault(at.to.key, at.to.gender or mention.gender)

    def speaker(self, mention: Mention) -> Ref | None:
        """Who speaks the words around a mention, where they are quoted or of the first person."""
        return self.speakers.near(mention.ref) if mention.form in ("i", "we") or mention.quote >= 0 else None

    def _choose(self, mention: Mention) -> Link | None:
        found = candidates(mention, mentions=self.mentions)
        barred = self._barred
        found = [other for other in found if barred is None or not barred(mention, other)]
        if behind := named_behind(mention, self.mentions):
            found = [other for other in found if self._key(other) not in behind]
        if not found:
            return None
        rows, nothing = self.pairs.features(mention, candidates=found, speaker=self.speaker(mention))
        sums = [self._sum(row) for row in rows]
        least = self._sum(nothing)
        hopeful = [k for k in range(len(found)) if sums[k] > least]
        done_to = self._is_done_to(mention)
        if done_to and not any(found[k].is_actor for k in hopeful):
            hopeful = [k for k in range(len(found)) if found[k].is_actor and sums[k] > least - _SOMEBODY] or hopeful
        if not hopeful:
            return None
        fitting = [k for k in hopeful if not self._leads_nowhere(found[k])] or hopeful
        if done_to:
            fitting = [k for k in fitting if found[k].is_actor] or fitting
        if mention.form in ("he", "she") and mention.quote < 0:  # who speaks comes before whom he spoke of
            outside = [k for k in fitting if found[k].quote < 0]
            if not outside and is_teller(mention, self.mentions.sentence(mention)[mention.token.head]):
                return None  # whoever that is, it is none of whom he speaks
            fitting = outside or fitting
        best = max(fitting, key=sums.__getitem__)
        if not found[best].gender:
            best = max(self._of_whom_it_is_told(mention, found, fitting) or [best], key=sums.__getitem__)
        if mention.form == "she" and found[best].form == "noun" and not found[best].gender:
            best = max(_women(found[best], found) or [best], key=sums.__getitem__)
        if mention.form == "they" and found[best].count == "body":
            best = max(self._many_beside(mention, found, fitting) or [best], key=sums.__getitem__)
        score = sums[best] - least
        told = sorted((name for name in rows[best] if self._known.get(name, 0.0) > 0), key=lambda name: (-self._known[name], name))
        return Link(to=found[best], score=score, reason=tuple(told[:3]))

    def _of_whom_it_is_told(self, mention: Mention, found: list[Mention], fitting: list[int]) -> list[int]:
        """ "The governor said a woman died when a drone struck her car": she of whom the clause above tells, not who says so."""
        if mention.form not in ("he", "she") or mention.token.deprel == "nsubj":
            return []
        told = governing_subjects(self.mentions.sentence(mention), mention.ref.token)
        return [k for k in fitting if found[k].gender == mention.gender and _is_noun_of(mention, found[k], told)]

    def _many_beside(self, mention: Mention, found: list[Mention], fitting: list[int]) -> list[int]:
        """ "Protesters stormed the parliament and police pushed them back": the many who act in the clause before, not the body."""
        sentence, verb = self.mentions.sentence(mention), mention.token.head
        if mention.token.relation != "obj" or sentence.tokens[verb].relation != "conj":
            return []
        acting = {t.index for t in sentence.dependents(sentence.tokens[verb].head, "nsubj")}
        return [k for k in fitting if found[k].count == "many" and _is_noun_of(mention, found[k], acting)]

    def _is_done_to(self, mention: Mention) -> bool:
        """Whether a pronoun is the object of what is done to parties alone: "imposed sanctions on two generals, accusing them".

        Or whom somebody asks, gives something or talks with: "begged them to leave", "negotiating with it".
        """
        if mention.form not in THIRD_PERSON or mention.token.head < 0:
            return False
        sentence, relation = self.mentions.sentence(mention), mention.token.relation
        if relation == "obj":
            return self._scene.is_word("party_object", sentence.tokens[mention.token.head])
        if relation != "obl":
            return relation == "iobj"
        verbs = (_WITH_SOMEBODY.get(case) for case in sentence.marked(mention.token.index, "case"))
        return any(those is not None and sentence.tokens[mention.token.head].lemma in those for those in verbs)

    def _leads_nowhere(self, mention: Mention) -> bool:
        """Whether a mention is a pronoun of which nobody knows whom it means."""
        return mention.form in THIRD_PERSON and self._links.get(mention.ref) is None

    def _sum(self, names: list[str]) -> float:
        known = self._known
        return sum([known[name] for name in names if name in known], 0.0)


def _women(best: Mention, found: list[Mention]) -> list[int]:
    """The woman of "a guard detained a woman. Police arrested her", beside whom a noun that tells of no gender is no "her"."""
    named = ((k, m) for k, m in enumerate(found) if m.form == "noun" and m.quote < 0 and m.token.relation in ("nsubj", "obj", "obl"))
    women = (k for k, m in named if m.gender == "female")
    return [k for k in women if found[k].ref.sentence == best.ref.sentence]


def _is_noun_of(mention: Mention, other: Mention, words: Container[int]) -> bool:
    """Whether another mention is a noun in the sentence of the first, and one of these words."""
    return other.form == "noun" and other.ref.sentence == mention.ref.sentence and other.ref.token in words
