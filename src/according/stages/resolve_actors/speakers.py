"""Who says "I" and "we": the speaker of a quotation or of a statement without quotation marks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Container

from according.ontology.closed_classes import THIRD_PERSON
from according.records.parse import Quote, Ref, Sentence, Turn
from according.stages.resolve_actors.mentions import Mentions
from according.stages.resolve_actors.people import People
from according.stages.resolve_actors.scene import Scene

_BACK = 4
_MARK = 2
"""How far behind the colon of his turn a quotation begins that is all that somebody says."""
_SIGNING = frozenset({"of", "by", "from"})
_STATEMENT_SENTENCES, _STATEMENT_WORDS = 2, 6
"""Where a statement says that it is one: early in its first sentences."""


class Speakers:
    """Speakers of one document."""

    def __init__(self, scene: Scene, people: People, mentions: Mentions) -> None:
        self._scene, self._people, self._mentions = scene, people, mentions
        self._quotes = sorted(scene.parsed.quotes, key=lambda quote: quote.start)
        self._starts = [quote.start for quote in self._quotes]
        self._colons = [s.index for s in scene.parsed.sentences if len(s) > 1 and s.tokens[-1].form == ":"]
        self._known: dict[Ref, Ref | None] = {}

    def quotes(self, ref: Ref) -> bool:
        """Whether a word stands in a quotation of more than a few words."""
        quote = self._quote_at(self._scene.token(ref).start)
        return quote is not None and not quote.scare

    def near(self, ref: Ref) -> Ref | None:
        """Who speaks the words around ref: the subject outside the quotation, in this sentence, before it or after it."""
        if ref not in self._known:  # asked for each noun that a pronoun may stand for
            self._known[ref] = self._near(ref)
        return self._known[ref]

    def _near(self, ref: Ref) -> Ref | None:
        quote = self._quote_at(self._scene.token(ref).start)
        turn = self._turn_at(self._scene.token(ref).start)
        if turn is not None and (quote is None or quote.scare or quote.start - turn.start <= _MARK):
            return turn.speaker
        if quote is None:
            return self._announced(ref)
        sentences = self._scene.parsed.sentences
        order = [ref.sentence]
        for step in range(1, _BACK + 1):
            order.extend(i for i in (ref.sentence - step, ref.sentence + step) if 0 <= i < len(sentences))
        near = [i for i in order if sentences[i].paragraph == sentences[ref.sentence].paragraph]
        for index in (*near, *(i for i in order if i not in near and i < ref.sentence)):
            found = self._subject_outside(sentences[index], quote if index == ref.sentence else None, ref)
            if found is not None:
                return found
        return None

    def _announced(self, ref: Ref) -> Ref | None:
        """The subject of the last sentence that ends in a colon ("Jane Doe said:"), or whose statement it is."""
        before = bisect_left(self._colons, ref.sentence)
        if before:
            return self._subject_outside(self._scene.parsed.sentences[self._colons[before - 1]], None, ref)
        for sentence in self._scene.parsed.sentences[:_STATEMENT_SENTENCES]:
            if any(self._scene.is_word("statement", token) for token in sentence.tokens[:_STATEMENT_WORDS]):
                refs = (Ref(sentence.index, token.index) for token in sentence.tokens)
                return next((at for at in refs if self._people.at(at) is not None), None)
        return None

    def _quote_at(self, offset: int) -> Quote | None:
        at = bisect_right(self._starts, offset) - 1
        while at > 0 and offset >= self._quotes[at].end and offset < self._quotes[at - 1].end:
            at -= 1  # behind a quotation within one
        return self._quotes[at] if at >= 0 and offset < self._quotes[at].end else None

    def _turn_at(self, offset: int) -> Turn | None:
        """The turn of a transcript that holds a place in the text."""
        turns = self._scene.parsed.turns
        at = bisect_right(turns, offset, key=lambda turn: turn.start) - 1
        return turns[at] if at >= 0 and offset < turns[at].end else None

    def _subject_outside(self, sentence: Sentence, quote: Quote | None, ref: Ref) -> Ref | None:
        """The subject nearest to ref that no quotation holds; quotations of a few words count only if ref's own."""
        found = []
        for token in sentence.tokens:
            if token.deprel != "nsubj" or self._scene.is_word("speaker_pronoun", token):
                continue
            around = self._quote_at(token.start)
            if (around is None or around.scare and around != quote) and self._may_speak(Ref(sentence.index, token.index)):
                found.append(Ref(sentence.index, token.index))
        if sentence.index != ref.sentence:
            return found[0] if found else None
        above = {ref.token, *sentence.ancestors(ref.token)}
        telling = [at for at in found if _tells(sentence, sentence.tokens[at.token].head, above)]
        return min(telling or found, key=lambda at: abs(at.token - ref.token), default=None)

    def _may_speak(self, ref: Ref) -> bool:
        """Whether a noun or pronoun is a person or an organisation, or a paper that says whose it is ("the Russian statement said")."""
        mention = self._mentions.at(ref)
        if mention is not None and (mention.type in ("person", "organization") or mention.form in THIRD_PERSON):
            return True
        return self._scene.is_word("paper", self._scene.token(ref)) and self._is_signed(ref)

    def _is_signed(self, ref: Ref) -> bool:
        """Whether a paper has a name or an owner beside it."""
        sentence = self._scene.sentence(ref)
        behind = sentence.dependents(ref.token, "nmod", "nmod:poss")
        if any(t.deprel == "nmod:poss" or _SIGNING & set(sentence.marked(t.index, "case")) for t in behind):
            return True
        before = sentence.dependents(ref.token, "amod", "compound")
        return any(self._scene.names.hit(Ref(ref.sentence, t.index)) is not None for t in before)


def _tells(sentence: Sentence, verb: int, words: Container[int]) -> bool:
    """Whether a verb, or the next one of its subject ("denied it and said …"), has a clause that is or holds one of the words."""
    verbs = (verb, *(t.index for t in sentence.dependents(verb, "conj") if not sentence.dependents(t.index, "nsubj")))
    return any(t.index in words for at in verbs for t in sentence.dependents(at, "ccomp"))
