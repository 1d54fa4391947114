"""Pronouns and definite nouns to the words that they stand for.

Relative pronouns by syntax, "I" and "we" by who speaks, all others by the learned ranking (docs/decisions/0008-coreference.md), under
what a rule knows better. Every step goes to another mention, and no chain passes a word twice, so that it ends.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping

from according.ontology.closed_classes import THIRD_PERSON
from according.records.actor import GOVERNING
from according.records.parse import Ref, Token
from according.stages.resolve_actors.agents import Agents
from according.stages.resolve_actors.another_s import acting_for
from according.stages.resolve_actors.asides import BARS as WHO_STANDS_ASIDE
from according.stages.resolve_actors.asides import is_named_body
from according.stages.resolve_actors.asked_of import asking, is_ruled_on
from according.stages.resolve_actors.bars import HERE, SINGLE, Bar, bars_of
from according.stages.resolve_actors.blamed_before import blamed_before, denier_before, hit_before, sides_before
from according.stages.resolve_actors.candidates import doers_to, who_does
from according.stages.resolve_actors.crowd_arms import by_their_arms
from according.stages.resolve_actors.goes_on import owner_before, who_before
from according.stages.resolve_actors.gone_before import BARS as WHO_IS_GONE
from according.stages.resolve_actors.mentions import Mention, Mentions
from according.stages.resolve_actors.no_fighters import has_no_fighters, whose_men
from according.stages.resolve_actors.not_he import BARS as OF_OTHER_GENDER
from according.stages.resolve_actors.not_he import he_or_she, is_counted, is_joined
from according.stages.resolve_actors.of_two_verbs import held_or_hit
from according.stages.resolve_actors.own_clause import by_its_clause
from according.stages.resolve_actors.own_side import hits_own_side, is_of_their_own
from according.stages.resolve_actors.pairs import fits
from according.stages.resolve_actors.people import People
from according.stages.resolve_actors.phrases import deputy
from according.stages.resolve_actors.ranking import Link, Ranking
from according.stages.resolve_actors.said_behind import sayer_behind
from according.stages.resolve_actors.sayers import BARS as WHO_SPEAKS
from according.stages.resolve_actors.sayers import is_speaker, of_verb_before, says_behind
from according.stages.resolve_actors.scene import Scene
from according.stages.resolve_actors.the_harmed import who_harmed
from according.stages.resolve_actors.the_held import is_one_freed
from according.stages.resolve_actors.the_two import is_one_of_two, side_before
from according.stages.resolve_actors.their_fire import BARS as WHOSE_FIRE
from according.stages.resolve_actors.their_fire import MEANS, is_unarmed
from according.stages.resolve_actors.told_beside import told_beside
from according.stages.resolve_actors.whose_release import BARS as WHOSE_RELEASE

_PRONOUNS = ("person_pronoun", "thing_pronoun", "plural_pronoun", "speaker_pronoun")
_BACK, _NO_BANDS = 4, (("IGO",), ("GOV",), ("JUD",), ("LEG",))  # sentences that "the group" looks back, and whom it does not mean
_SUBJECTS, _SAME_NOUN = ("nsubj", "nsubj:pass", "obl:agent"), 60  # mentions of a noun looked at, so that long texts take no longer a noun
_REASONS, _ARRESTING = frozenset({"because", "since", "after", "for"}), frozenset({"arrest", "detain", "apprehend", "charge", "jail"})
_POLICING = frozenset({
    "receive", "get", "find", "discover", "search", "raid", "stop", "surround", "storm", "enter", "learn", "identify", "trace", "track",
    "intercept", "catch", "see", "check", "question", "chase", "investigate", "refuse", "fail",
})  # fmt: skip
"""What those who arrest have often done before ("arrested him after they searched the house")."""


class Coreference:
    """Antecedents of one document. known: weights of the ranking, those that ship where left out."""

    def __init__(self, scene: Scene, people: People, *, known: Mapping[str, float] | None = None) -> None:
        self._scene, self._people = scene, people
        self._pronouns = frozenset[str]().union(*(scene.registry.words[name] for name in _PRONOUNS))
        self.ranking = Ranking(scene, people, barred=self._barred, known=known)
        self._agents = Agents(scene, people)
        self._nouns: dict[str, list[Ref]] | None = None
        self._bars, self._bars_of = self._rules(), dict[int, list[Bar]]()
        self._antecedents: dict[Ref, Ref | None] = {}
        self._names_teller = False

    def close(self) -> None:
        """Nothing more is asked: what stands in a circle lets go."""
        self._bars, self._bars_of = (), {}
        self.ranking.close()

    def antecedent(self, ref: Ref) -> Ref | None:
        """The word that a pronoun stands for, itself no pronoun; None for other words and where nothing fits."""
        if ref in self._antecedents:  # all words of a chain have one end, so that a long one is not walked from each of them
            return self._antecedents[ref]
        seen = {ref}
        found = self._step(ref)
        while found is not None and found not in seen and self.is_pronoun(self._scene.token(found)):
            if found in self._antecedents:
                found = self._antecedents[found]
                break
            seen.add(found)
            found = self._step(found)
        end = found if found is not None and found not in seen else None
        self._antecedents.update(dict.fromkeys(seen, end))
        return end

    def link(self, ref: Ref) -> Link | None:
        """The ranking's choice for a mention with score and reason; None if it repeats none."""
        return self.ranking.link(ref)

    def is_pronoun(self, token: Token) -> bool:
        """Whether a word stands for another."""
        if token.form.casefold() in ("those", "these"):
            return True
        if token.upos not in ("PRON", "DET"):
            return is_one_of_two(token)
        if self._scene.is_word("relative_pronoun", token):
            return token.upos == "PRON"
        return token.form.casefold() in self._pronouns or token.lemma.casefold() in self._pronouns

    def _step(self, ref: Ref) -> Ref | None:
        token = self._scene.token(ref)
        if not self.is_pronoun(token) or self._scene.is_word("relative_pronoun", token):
            return self._relative(ref) if self.is_pronoun(token) else None
        if self._scene.is_word("speaker_pronoun", token):
            return self.ranking.speakers.near(ref)
        speaking = by_their_arms(self._scene, ref) or told_beside(self._scene, ref) or self._blamed(ref) or hit_before(self._scene, ref)
        speaking = speaking or whose_men(self._scene, ref) or denier_before(self._scene, ref) or self._agents.of(ref)
        speaking = speaking or of_verb_before(self._agents.shared(ref), ref, mentions=self.ranking.mentions)
        if speaking is not None:
            return speaking
        link = self.ranking.link(ref)
        found = link.to.ref if link is not None and (link.to.is_actor or self._scene.is_word("paper", link.to.token)) else None
        nowhere = link is None or found is None or (link.to.type, link.to.form) == ("place", "noun") or is_one_freed(self._scene, ref)
        told = who_harmed(self._scene, ref) or self._agents.before(ref) or held_or_hit(self._scene, ref) if nowhere else None
        told, those = told or found, self.ranking.mentions
        told = told or owner_before(self._scene, ref, those) or side_before(self._scene, ref, mentions=those)
        return told or who_before(self._scene, ref, those, is_barred=self._barred)

    def _blamed(self, ref: Ref) -> Ref | None:
        """Whom "they" are after one blamed another. Tellers are named without it: of "they fired, they said" either asks for the other."""
        sides, mention = sides_before(self._scene, ref), self.ranking.mentions.at(ref)
        if sides is None or mention is None or self._names_teller:
            return None
        behind = sayer_behind(self._scene.sentence(ref), ref.token)
        teller = self.ranking.speaker(mention) or (Ref(ref.sentence, behind) if behind is not None else None)
        if teller is None:
            return None
        self._names_teller = True
        named, self._names_teller = self.antecedent(teller) if teller != ref else None, False
        return blamed_before(self._scene, sides, teller=named or teller, people=self._people)

    def _relative(self, ref: Ref) -> Ref | None:
        """The noun that a relative clause is about."""
        sentence = self._scene.sentence(ref)
        clauses = (k for k in (ref.token, *sentence.ancestors(ref.token)) if sentence[k].relation == "acl" and sentence[k].head >= 0)
        return next((Ref(ref.sentence, sentence.tokens[k].head) for k in clauses), None)

    def _rules(self) -> tuple[Bar, ...]:
        """What a rule knows better than the ranking."""
        they, subject = frozenset({"they"}), frozenset({"nsubj"})
        return (
            *OF_OTHER_GENDER, *WHO_SPEAKS, *WHO_STANDS_ASIDE, *WHOSE_RELEASE, *WHOSE_FIRE, *WHO_IS_GONE,
            Bar(self._says_behind, forms=THIRD_PERSON, when=sayer_behind),
            Bar(self._is_told_why, forms=THIRD_PERSON, roles=subject, under=frozenset({"advcl"})),
            Bar(self._has_no_fighters, roles=frozenset({"nmod:poss"})),
            Bar(self._is_unarmed, roles=frozenset({"nmod:poss"}), heads=MEANS, when=sayer_behind, back=HERE),
            Bar(self._is_ruled_on, forms=they, roles=subject, under=frozenset({"ccomp"}), back=HERE),
            Bar(self._asks_it_himself, forms=frozenset({"it", "they"}), roles=subject, under=frozenset({"ccomp"}), when=asking),
            Bar(self._hits_own_side, forms=they, roles=subject),
            Bar(self._does_it, forms=THIRD_PERSON, roles=frozenset({"obj", "iobj"})),
            *he_or_she(self.ranking.settled), *by_its_clause(self.ranking.settled),
        )  # fmt: skip

    def _barred(self, mention: Mention, other: Mention) -> bool:
        """What a rule knows better than the ranking: a dateline's agency is nobody, its town no "it"; "they" are not the speaker's side."""
        at_head = mention.form != "name" and self._scene.sentence(other.ref).kind == "dateline"
        those, single = self.ranking.mentions, mention.form in SINGLE
        if single and is_counted(other) or at_head and (other.type == "organization" or other.type == "place" and mention.is_pronoun):
            return True
        bars, apart = self._bars_of.get(mention.number), mention.ref.sentence - other.ref.sentence
        if bars is None:
            bars = self._bars_of[mention.number] = bars_of(mention, self._scene.sentence(mention.ref), self._bars)
        for bar in bars:
            if apart <= bar.back and bar.rule(mention, other, those):
                return True
        if mention.quote < 0:
            return single and mention.role == "subject" and those.is_quoted_beside(other, mention)
        if mention.form in ("he", "she", "it") and is_joined(mention, other, mentions=those):
            return True
        speaker = self.ranking.speaker(mention) if mention.form != "it" and (single or other.form not in THIRD_PERSON) else None
        if speaker is None:
            return False
        return self._is_of(other.ref, speaker) if mention.form == "they" else single and is_speaker(other, speaker, self.ranking)

    def _says_behind(self, mention: Mention, other: Mention, mentions: Mentions) -> bool:
        return says_behind(mention, other, mentions=mentions, people=self._people)

    def _has_no_fighters(self, mention: Mention, other: Mention, _: Mentions) -> bool:
        return has_no_fighters(mention, other, scene=self._scene)

    def _is_unarmed(self, mention: Mention, other: Mention, mentions: Mentions) -> bool:
        return is_unarmed(mention, other, mentions=mentions, scene=self._scene)

    def _hits_own_side(self, mention: Mention, other: Mention, _: Mentions) -> bool:
        return hits_own_side(mention, other, scene=self._scene)

    def _is_ruled_on(self, mention: Mention, other: Mention, _: Mentions) -> bool:
        return is_ruled_on(mention, other, scene=self._scene)

    def _asks_it_himself(self, mention: Mention, other: Mention, mentions: Mentions) -> bool:
        """ "China warned the vessel and demanded that it leave": nobody demands it of himself, nor of the state that he speaks for."""
        asked_by = (Ref(mention.ref.sentence, k) for k in asking(self._scene.sentence(mention.ref), mention.ref.token))
        same = (m for at in asked_by if (m := mentions.at(at)) is not None)
        return any(m is other or m.key == other.key != "" or self._is_of(other.ref, m.ref) for m in same)

    def _does_it(self, mention: Mention, other: Mention, mentions: Mentions) -> bool:
        """ "X broke with Y, accusing it of theft", "X said he met Y and asked him": who does it to "it" is not it, nor his own foe."""
        if mention.token.is_reflexive or not other.is_actor:
            return False
        sentence, at = self._scene.sentence(mention.ref), mention.token.head
        while at >= 0 and sentence.tokens[at].relation in ("advcl", "xcomp", "conj") and not sentence.dependents(at, "nsubj", "nsubj:pass"):
            above, form = sentence.tokens[at].head, (sentence.tokens[at].relation, sentence.tokens[at].xpos)
            if form[0] == "advcl" and form[1] != "VBG" or form[0] == "xcomp" and sentence.dependents(above, "obj", "iobj", "obl"):
                return False  # "asked the militia to help it": it is the militia that helps
            at = above
        doing = [*who_does(sentence, at, generic=self._scene.generic_at), *acting_for(sentence, at)] if at >= 0 else []
        doers, met = [self.ranking.settled(m) if (m := mentions.at(r)) else r for r in doing], self.ranking.settled(other)
        return met in doers or is_of_their_own(doers, met, verb=sentence.tokens[mention.token.head], scene=self._scene)

    def _is_told_why(self, mention: Mention, other: Mention, mentions: Mentions) -> bool:
        """ "X said Y was jailed because he had …", "X arrested Y after he had …": the reason is Y's deed, not X's."""
        if mention.token.deprel != "nsubj":
            return False
        sentence, verb = self._scene.sentence(mention.ref), self._scene.sentence(mention.ref)[mention.token.head]
        if verb.relation != "advcl" or _REASONS.isdisjoint(marks := sentence.marked(verb.index, "mark")):
            return False
        above = sentence.tokens[verb.head]
        harsh = "because" in marks and any(self._scene.is_word(name, above) for name in ("party_object", "punishes"))
        harsh = harsh or "after" in marks and above.lemma.casefold() in _ARRESTING and verb.lemma.casefold() not in _POLICING
        befallen = sentence.dependents(above.index, "nsubj:pass", *(("obj",) if harsh else ()))
        one = mentions.at(Ref(mention.ref.sentence, befallen[0].index)) if befallen else None
        if one is None or one is other or one.ref > mention.ref or fits(mention, one, gender=one.gender) != "yes":
            return False
        if other.ref.sentence != mention.ref.sentence:  # "A driver was arrested after he had shot a guard", whoever was told of before
            return harsh and befallen[0].deprel == "nsubj:pass" and not one.is_pronoun
        return other.token.deprel == "nsubj" and other.token.head in {above.index, *sentence.ancestors(above.index)}

    def _is_of(self, ref: Ref, speaker: Ref) -> bool:
        """Whether a noun is the speaker or the force or government that the speaker belongs to."""
        person, generic, hit = self._people.at(speaker), self._scene.generic_at(ref), self._scene.names.hit(ref)
        if ref == speaker:
            return True
        if person is None or not GOVERNING & set(person.sectors[:1]):
            return False
        if hit is not None:
            return hit.entry.kind in ("state", "army") and hit.entry.country == person.country
        return generic is not None and generic.kind in ("force", "institution") and generic.sectors[:1] == person.sectors[:1]

    def named_before(self, ref: Ref) -> Iterator[Ref]:
        """What a definite noun goes back to by the ranking, step by step: "the group" to "the militia", that to its name."""
        for _ in range(_BACK):
            link = self.ranking.link(ref)
            if link is None or link.to.is_pronoun:
                return
            ref = link.to.ref
            yield ref
            if link.to.form == "name":
                return

    def bodies(self, ref: Ref) -> Iterator[Ref]:
        """Named organisations and groups before a noun, nearest sentence first, in it subjects first; none of the noun's own clause."""
        verb, quoted = self._scene.token(ref).head, self.ranking.speakers.quotes(ref)
        for index in range(ref.sentence, max(-1, ref.sentence - _BACK - 1), -1):
            found: list[Mention] = []
            if self._scene.parsed.sentences[index].kind == "dateline":
                continue  # "(UPS)" is the agency
            for mention in self.ranking.mentions.in_sentence(index):
                hit, here = self._scene.names.hit(mention.ref), index == ref.sentence
                named = is_named_body(self._scene, mention, quoted=quoted, mentions=self.ranking.mentions)
                if named and (hit is None or hit.entry.kind in ("group", "organisation") and "JRN" not in hit.entry.sectors):
                    if not here or mention.ref < ref and verb not in (mention.token.head, mention.ref.token):
                        found.append(mention)
            yield from (m.ref for m in sorted(found, key=lambda m: (m.token.deprel not in _SUBJECTS, -m.number)))

    def same_noun(self, ref: Ref, *, back: int | None = None, later: bool = False) -> Iterator[Ref]:
        """Earlier nouns with the same head word as a definite one ("the regime"), nearest first; back: how many sentences to look.

        later: those behind it instead.
        """
        if self._nouns is None:
            self._nouns = {}
            words = ((s.index, t) for s in self._scene.parsed.sentences for t in s.tokens if t.upos in ("NOUN", "PROPN"))
            for sentence, token in words:
                self._nouns.setdefault(token.lemma.casefold(), []).append(Ref(sentence, token.index))
        found, rank = self._nouns.get(self._scene.token(ref).lemma.casefold(), []), deputy(self._scene.sentence(ref), ref.token)
        end = bisect_left(found, ref)
        near = found[end + 1 : end + 1 + _SAME_NOUN] if later else found[max(0, end - _SAME_NOUN) : end][::-1]
        same = (other for other in near if deputy(self._scene.sentence(other), other.token) == rank)
        return (other for other in same if later or back is None or ref.sentence - other.sentence <= back)

    def last_of(self, ref: Ref, kinds: frozenset[str]) -> Ref | None:
        """The nearest earlier named party of these kinds ("the group", no union of states); not who does it to "the country" itself."""
        doing, band = doers_to(self._scene.sentence(ref), ref.token), self._scene.is_word("bears_name", self._scene.token(ref))
        for index in range(ref.sentence, max(-1, ref.sentence - _BACK - 1), -1):
            named = (h for h in self._scene.names.hits_in(index) if h.entry.kind in kinds and "JRN" not in h.entry.sectors)
            hits = (h for h in named if h.use in ("name", "adjective", "people") and not (band and h.entry.sectors[:1] in _NO_BANDS))
            found = [h for h in hits if index < ref.sentence or h.last < ref.token and h.last not in doing]
            if found:
                words = self._scene.parsed.sentences[index].tokens
                subjects = [h for h in found if any(t.deprel in _SUBJECTS for t in words[h.first : h.last + 1])]
                return Ref(index, (subjects or found)[-1].first)
        return None
