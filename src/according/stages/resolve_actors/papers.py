"""Whose word a paper is: who issues the report itself ("Communiqué of the Front"), and who a note, a decree or a leaflet is from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from according.records.actor import Party
from according.records.parse import Parsed, Ref, Sentence, Token
from according.stages.resolve_actors.coreference import Coreference
from according.stages.resolve_actors.entries import BODY_KINDS
from according.stages.resolve_actors.epithets import Epithets
from according.stages.resolve_actors.hits import Hit
from according.stages.resolve_actors.phrases import core, is_plural, preposition
from according.stages.resolve_actors.scene import Scene
from according.stages.resolve_actors.takeover import Meaning, meaning_of
from according.stages.resolve_actors.wording import worded

_ISSUERS = frozenset({"state", "organisation", "institution"})
_FROM = frozenset({"of", "by", "from"})
_OWN_PIECES = frozenset({"commentary", "editorial", "text", "excerpts", "article"})
"""What listening services call the words of a station or paper itself."""
_HEADING_WORDS = 6
"""A report that is a paper says so in the first words of its first line."""
_OPENING, _MARKS = frozenset("[("), frozenset("—–-:|")
_ENDS = frozenset(",:(.–—-")
_NAME_ENDS = frozenset("[](),")
_SMALL = frozenset({"ADP", "DET", "CCONJ", "PUNCT", "PART"})
_NAME_WORDS = 2
_READING = frozenset({
    "air", "broadcast", "carry", "cite", "circulate", "forward", "hear", "intercept", "leak", "monitor", "obtain", "quote", "receive",
    "back", "co-sponsor", "cosponsor", "criticise", "criticize", "oppose", "propose", "reject", "relay", "reprint", "retransmit", "review",
    "see", "sponsor", "support", "table", "translate", "verify", "view",
})  # fmt: skip
"""What others do with a paper than make it: "the statement, seen by reporters", "relayed by a station", "a resolution sponsored by X"."""
_TELLING = frozenset({"say", "write", "report", "state", "conclude", "warn", "accuse"})
_TOLD_IN = frozenset({"bulletin", "communique", "communiqué", "dispatch", "message", "note", "release", "report", "statement"})
_ISSUING = frozenset({"circulate", "issue", "post", "publish", "release", "send"})
_STATION = "station"
_FIRST = 3
"""Sentences in which a body without an entry must begin to act, so that a statement is its own."""
_NAMES_ITS_MAKER = frozenset({"name", "stamp", "seal", "signature", "letterhead"})
_BACK = 2
"""Sentences back to who did what a paper without an owner belongs to ("pardoned 312 men. The same decree orders …")."""


class Papers:
    """Issuers of one document's papers. resolve: the party of any word."""

    def __init__(self, scene: Scene, coreference: Coreference, resolve: Callable[[Ref], Party | None]) -> None:
        self._scene, self._coreference, self._resolve = scene, coreference, resolve
        self._issuer: list[Party | None] = []

    def issuer(self, word: Token) -> Party | None:
        """Who speaks in a statement of its own: whom its first line names, else the body that the report begins to act with.

        word: the "we" asked for; None where it stands in a turn of a transcript, whose speaker is not whom he tells of.
        """
        if any(turn.start <= word.start < turn.end for turn in self._scene.parsed.turns):
            return None
        if not self._issuer:
            headed = self._of_heading() or self._in_brackets() or self._announced() or self._behind_mark() or self._station()
            self._issuer.append(headed or self._as_heading() or self._first_to_act())
        issuer = self._issuer[0]
        return None if issuer is not None and issuer.rule == _STATION and word.deprel == "nmod:poss" else issuer  # "our forces"

    def reporter(self, word: Token) -> Party | None:
        """Who says "I" in a report that its heading calls his: "Report of the Secretary-General on the situation in Mali"."""
        quoted = any(quote.start <= word.start < quote.end for quote in self._scene.parsed.quotes)
        return self._of_heading() if not quoted and not self._scene.parsed.turns else None

    def of(self, ref: Ref) -> Party | None:
        """Whose word a paper is that says or orders something; None for other words, and where nobody can be told."""
        if not self._speaks(ref):
            return None
        sentence = self._scene.sentence(ref)
        further = [t for t in sentence.dependents(ref.token, "nmod", "nmod:poss", "acl") if t.deprel != "acl:relcl"]
        known = not further and sentence.is_known(ref.token)
        return self.signed(ref) or self._as_word(ref, self._told_before(ref) if known else None)

    def signed(self, ref: Ref) -> Party | None:
        """Whose word such a paper is by its own words: the Front's of "a Telegram message in the name of the Front"."""
        return self._as_word(ref, next(self._signed(self._scene.sentence(ref), ref.token), None)) if self._speaks(ref) else None

    def _speaks(self, ref: Ref) -> bool:
        token = self._scene.token(ref)
        cited = token.relation in ("obl", "nmod") and preposition(self._scene.sentence(ref), ref.token) == "according"
        return (token.deprel == "nsubj" or cited) and self._scene.is_word("paper", token)

    def _as_word(self, ref: Ref, maker: Party | None) -> Party | None:
        if maker is None:
            return None
        meaning = meaning_of(maker, rule=f"whose word it is: {maker.rule}")
        return worded(self._scene, ref, meaning, core(self._scene.sentence(ref), ref.token))

    def _of_heading(self) -> Party | None:
        first = _opening(self._scene.parsed)
        if first is None or not 0 <= first.root < _HEADING_WORDS or not self._scene.is_word("paper", first[first.root]):
            return None
        return next(self._makers(first, first.root), None)

    def _in_brackets(self) -> Party | None:
        """ "[COMMUNIQUE FROM THE FRONT] [TEXT] WE REPORT …", "[COMMUNIQUE] [THE FRONT]": what a station broadcast."""
        for sentence in self._scene.parsed.sentences[:_FIRST]:
            for token in sentence.tokens[1:_HEADING_WORDS]:
                if sentence.tokens[0].form in _OPENING and self._scene.is_word("paper", token):
                    return next(self._makers(sentence, token.index), None) or self._in_next_bracket(sentence, token.index)
        return None

    def _in_next_bracket(self, sentence: Sentence, paper: int) -> Party | None:
        """The body whose name is all that the bracket behind that of the paper's kind holds."""
        if [t.form for t in sentence.tokens[paper + 1 : paper + 3]] != ["]", "["]:
            return None
        words = list(takewhile(lambda t: t.form not in _NAME_ENDS, sentence.tokens[paper + 3 :]))
        return self._named_body(sentence, words) if len(words) >= _NAME_WORDS else None

    def _behind_mark(self) -> Party | None:
        """ "Press release — Union of Weavers", "Statement | Lake Teachers": the body whose name follows what kind of paper it is."""
        first = _opening(self._scene.parsed)
        mark = next((t.index for t in first.tokens[1:_HEADING_WORDS] if t.form in _MARKS), 0) if first is not None else 0
        if first is None or first.kind != "headline" or not mark or not self._scene.is_word("paper", first[mark - 1]):
            return None
        words = first.tokens[mark + 1 :]
        if len(words) < _NAME_WORDS or not all(self._is_of_name(t) for t in words) or any(t.upos in ("VERB", "AUX") for t in words):
            return None
        return self._named_body(first, words)

    def _station(self) -> Party | None:
        """Radio Norte of "LUME, 4 MAY (RADIO NORTE) -- [COMMENTARY] WE ASK": a station that is listened to speaks for itself, and one
        of a band of fighters for the band."""
        parsed = self._scene.parsed
        lines = [s for s in parsed.sentences[:2] if s.kind == "dateline"] if not parsed.turns else []
        forms = [[t.form for t in s.tokens] for s in lines]
        if len(lines) != 2 or forms[1][:1] != ["["] or forms[1][1].casefold() not in _OWN_PIECES or "(" not in forms[0]:
            return None
        first = len(forms[0]) - forms[0][::-1].index("(")
        last = forms[0].index(")", first) - 1 if ")" in forms[0][first:] else -1
        name = self._scene.text(lines[0], first, last) if first <= last else ""
        band = Epithets(self._scene).own_band()
        own = Meaning(name=name, id=None, country=None, sectors=("JRN",), rule=_STATION)
        meaning = meaning_of(band, rule="the band's own station") if band is not None else own
        return worded(self._scene, Ref(lines[0].index, last), meaning, (first, last)) if name else None

    def _announced(self) -> Party | None:
        """ "Following is the text of the statement read out by the Front's spokesman:"."""
        first = _opening(self._scene.parsed)
        if first is None or not len(first) or first[-1].form != ":":
            return None
        papers = [token.index for token in first.tokens if self._scene.is_word("paper", token)]
        return next((party for paper in papers for party in (*self._signed(first, paper), *self._makers(first, paper))), None)

    def _as_heading(self) -> Party | None:
        """The body whose name alone stands over its statement: "Chamber of Boatmen, Kochi", "Salt Hills Guard: reply to the mission"."""
        first = _opening(self._scene.parsed)
        if first is None or first.kind != "headline":
            return None
        tokens = first.tokens[1:] if _is_from_to(first) else first.tokens
        words = list(takewhile(lambda t: (t.form not in _ENDS or _is_tight(first, t.index)) and (t.form != "to" or t is tokens[0]), tokens))
        if len(words) < _NAME_WORDS or not all(self._is_of_name(t) for t in words):
            return None
        if words[0].upos == "ADP" or any(t.upos in ("VERB", "AUX") and not _is_describing(first, t) for t in words):
            return None
        return self._named_body(first, words)

    def _named_body(self, first: Sentence, words: Sequence[Token]) -> Party | None:
        """The body that a run of words of a heading names; None where they name none."""
        inside = range(words[0].index, words[-1].index + 1)
        head = next((t for t in words if t.head not in inside), None)
        if head is None or not self._is_body(Ref(first.index, head.index)):
            return None
        start, end = inside[0] + (words[0].form.casefold() == "the"), inside[-1]
        meaning = Meaning(name=self._scene.text(first, start, end), id=None, country=None, sectors=("UNK",), rule="heading")
        found = self._resolve(Ref(first.index, head.index))
        if found is not None:
            meaning = meaning_of(found) if found.id else replace(meaning, country=found.country, sectors=found.sectors)
        return worded(self._scene, Ref(first.index, head.index), meaning, (start, end))

    def _is_of_name(self, token: Token) -> bool:
        return token.form[:1].isupper() or token.upos in _SMALL or any(self._scene.is_word(kind, token) for kind in ("body", "issues"))

    def _is_body(self, ref: Ref) -> bool:
        """Whether a word of a heading names people who act together: a council, a column, "Daughters", "Wolves"."""
        token, generic = self._scene.token(ref), self._scene.generic_at(ref)
        named = any(self._scene.is_word(kind, token) for kind in ("body", "issues")) or token.mention == "organization" or is_plural(token)
        office = generic is not None and generic.kind == "office" and token.upos == "PROPN"  # "District Commissioner, Kaga"
        return named or office or generic is not None and generic.kind in BODY_KINDS

    def _first_to_act(self) -> Party | None:
        for sentence in self._scene.parsed.sentences:
            for token in sentence.dependents(sentence.root, "nsubj"):
                at = Ref(sentence.index, token.index)
                hit, span = self._scene.names.hit(at), self._scene.names.span(at)
                named = hit is None and span is not None and span.label == "ORG" and sentence.index < _FIRST
                if named or hit is not None and hit.use == "name" and hit.entry.kind in _ISSUERS:
                    return self._resolve(at) if named or self._may_issue(sentence, at, hit) else None
        return None

    def _may_issue(self, sentence: Sentence, at: Ref, hit: Hit | None) -> bool:
        """Whether a state speaks in its own statement, as those do that say what they think now ("Arland condemns …. We call on"); what
        "Arland sent troops" tells, others may tell of it."""
        state = hit is not None and hit.entry.kind == "state"
        return not state or sentence.tokens[sentence.tokens[at.token].head].has("Tense=Pres")

    def _signed(self, sentence: Sentence, paper: int) -> Iterator[Party]:
        """Who a paper is from by its own words: "in the name of X", "bearing the stamp of X", "signed by X"."""
        for token in sentence.dependents(paper, "nmod"):
            if self._names_maker(token.lemma):
                yield from self._makers(sentence, token.index)
        for clause in sentence.dependents(paper, "acl"):
            for token in sentence.dependents(clause.index, "obj", "obl"):
                if self._names_maker(token.lemma):
                    yield from self._makers(sentence, token.index)
                elif clause.xpos == "VBN" and clause.lemma not in _READING and preposition(sentence, token.index) == "by":
                    yield from self._parties(sentence, [token.index])

    def _names_maker(self, lemma: str) -> bool:
        return lemma.casefold() in _NAMES_ITS_MAKER

    def _makers(self, sentence: Sentence, noun: int) -> Iterator[Party]:
        owners = (t for t in sentence.dependents(noun, "nmod") if t.deprel == "nmod:poss" or preposition(sentence, t.index) in _FROM)
        yield from self._parties(sentence, [t.index for t in owners])

    def _parties(self, sentence: Sentence, words: list[int]) -> Iterator[Party]:
        found = (self._resolve(Ref(sentence.index, index)) for index in words)
        yield from (party for party in found if party is not None)

    def _told_before(self, ref: Ref) -> Party | None:
        """Whose "the note" is: that of the note before, else of whoever acted in the sentences before."""
        told_in = self._scene.token(ref).lemma.casefold() in _TOLD_IN
        teller = self._teller_before(ref) if told_in else None
        for earlier in self._coreference.same_noun(ref):
            if teller is not None and not any(t.has("VerbForm=Fin") for t in self._scene.sentence(earlier).tokens):
                continue  # a heading says less of whose statement it is than who said what stands right before
            found = self._resolve(earlier) or self._told_in(earlier) or self._issued(earlier)
            if found is not None:
                return replace(found, rule="the same paper")
        if teller is not None or told_in:
            return teller  # who acted before may be those of whom the statement tells
        for index in range(ref.sentence - 1, max(-1, ref.sentence - 1 - _BACK), -1):
            sentence = self._scene.parsed.sentences[index]
            if sentence.paragraph != self._scene.sentence(ref).paragraph:
                return None
            for token in sentence.dependents(sentence.root, "nsubj"):
                return self._resolve(Ref(index, token.index))
        return None

    def _teller_before(self, ref: Ref) -> Party | None:
        """Who told what stands before "the note added": the ministry, and not those of whom it told."""
        for index in range(ref.sentence - 1, max(-1, ref.sentence - 1 - _FIRST), -1):
            sentence = self._scene.parsed.sentences[index]
            root = sentence.tokens[sentence.root] if sentence.root >= 0 else None
            if root is not None and root.lemma.casefold() in _TELLING:
                return next((self._resolve(Ref(index, t.index)) for t in sentence.dependents(root.index, "nsubj")), None)
        return None

    def _told_in(self, paper: Ref) -> Party | None:
        """The panel of "soldiers crossed the border, a panel said in a report"."""
        sentence, token = self._scene.sentence(paper), self._scene.token(paper)
        said = token.relation == "obl" and token.head >= 0 and sentence.tokens[token.head].lemma.casefold() in _TELLING
        subjects = sentence.dependents(token.head, "nsubj") if said and preposition(sentence, paper.token) == "in" else []
        return self._resolve(Ref(paper.sentence, subjects[0].index)) if subjects else None

    def _issued(self, paper: Ref) -> Party | None:
        """The police of "a news release from the police", the ministry of "the ministry issued a statement"."""
        sentence, token = self._scene.sentence(paper), self._scene.token(paper)
        whose = (t for t in sentence.dependents(paper.token, "nmod") if t.deprel == "nmod:poss" or preposition(sentence, t.index) == "from")
        made = token.deprel == "obj" and sentence.tokens[token.head].lemma.casefold() in _ISSUING
        makers = [*whose, *(sentence.dependents(token.head, "nsubj") if made else ())]
        return next(self._parties(sentence, [t.index for t in makers]), None)


def _opening(parsed: Parsed) -> Sentence | None:
    """The first sentence behind the place and day that a report is written at ("KHARTOUM, March 4 - Statement of …")."""
    return next((sentence for sentence in parsed.sentences[:_FIRST] if sentence.kind != "dateline"), None)


def _is_tight(sentence: Sentence, index: int) -> bool:
    """Whether a mark stands between two words without a space: "Self-Defence", "Al-Nour"."""
    inner = 0 < index < len(sentence) - 1
    return inner and sentence[index - 1].end == sentence[index].start and sentence[index].end == sentence[index + 1].start


def _is_from_to(first: Sentence) -> bool:
    """ "From the Staff of the Brigades to the town of Orlo": whom a letter is from."""
    forms = [t.form for t in first.tokens]
    return forms[:1] == ["From"] and "to" in forms


def _is_describing(first: Sentence, token: Token) -> bool:
    """The participle of "Association of Displaced Landowners", part of a name."""
    above = first[token.head] if token.head > token.index else token
    return token.upos == "VERB" and token.form[:1].isupper() and above.upos in ("NOUN", "PROPN") and not first.children[token.index]
