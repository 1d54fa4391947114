"""Who "it" is that says, orders or refuses something, where the ranking leads to a thing or nowhere: the body that acted just before."""

from __future__ import annotations

from according.ontology.closed_classes import APPEAL_PREPOSITIONS
from according.records.parse import Ref, Sentence, Token
from according.records.relations import NON_SUBJECTS
from according.stages.resolve_actors.goes_on import body_before
from according.stages.resolve_actors.people import People
from according.stages.resolve_actors.phrases import is_plural
from according.stages.resolve_actors.scene import Scene
from according.stages.resolve_actors.views import whose_view
from according.stages.resolve_actors.who_says_so import clause_of_sayer, speaks_as_many

_IF, _TELLING = frozenset({"if", "unless", "until"}), frozenset({"say", "add", "report", "state"})
_SENT = frozenset({"delegation", "panel", "mission", "watchdog", "observatory"})  # nouns for bodies that no table has
_BANDS = frozenset({"group", "team", "band", "coalition", "alliance", "collective", "association"})
"""Nouns for several people who say or do something as one: "a group of officers said it had seized power"."""
_SAYINGS = frozenset({"claim", "statement", "report", "denial", "assertion", "announcement", "promise", "pledge", "admission", "warning"})
_ASKING = frozenset({
    "accuse", "appeal", "ask", "blame", "call", "condemn", "demand", "denounce", "pledge", "promise", "recommend", "refuse", "urge", "vow",
})  # fmt: skip
_ABUSES = frozenset({
    "abuse", "atrocity", "attack", "crime", "disappearance", "killing", "massacre", "raid", "rape", "torture", "violation", "violence",
})  # fmt: skip
_ATTACKERS = frozenset({"assailant", "attacker", "raider"})
_STRIKING = frozenset({"ambush", "attack", "bomb", "capture", "hit", "kill", "raid", "shell", "shoot", "strike", "target", "wound"})
_WILLED = frozenset({"stop", "continue", "start", "begin", "keep", "allow", "let", "leave", "force", "lead"})
"""Verbs that "it" may have without meaning anything, but hardly with an object."""
_CHARGES, _CLAUSES = frozenset({"charge", "accusation", "allegation"}), ("xcomp", "ccomp")  # said, ordered, refused by who has a will


class Agents:
    """Bodies that act in one document."""

    def __init__(self, scene: Scene, people: People) -> None:
        self._scene, self._people = scene, people

    def of(self, ref: Ref) -> Ref | None:
        """Whom one of these rules knows; None where the ranking is to decide."""
        ways = (self.asking, self.threatened, self.speaking, self.commanding, self.attacking, self.accused, self.judged, self.holding)
        found = next((found for way in ways if (found := way(ref)) is not None), None)
        return found if found is not None else whose_view(self._scene, ref, is_body=self._is_body)

    def before(self, ref: Ref) -> Ref | None:
        """The body whose act an "it" goes on with; None for other words."""
        return body_before(self._scene, ref, is_body=self._is_body)

    def speaking(self, ref: Ref) -> Ref | None:
        """The body that says what "it" or its own did or will do: X of "X said it would release them", "X's claim that its men fired"."""
        token, sentence = self._scene.token(ref), self._scene.sentence(ref)
        owned = token.form.casefold() == "its" and token.deprel == "nmod:poss"
        subject = sentence.tokens[token.head] if owned else token
        they = token.form.casefold() == "they"
        if not owned and (token.form.casefold() not in ("it", "they") or token.deprel != "nsubj") or subject.relation != "nsubj":
            return None
        verb = sentence.tokens[subject.head]
        claimed = verb.deprel == "acl" and sentence.tokens[verb.head].lemma.casefold() in _SAYINGS
        if verb.upos != "VERB" or not (claimed or verb.relation == "ccomp") or self._is_impersonal(sentence, verb):
            return None
        who = ("nmod", "amod") if claimed else ("nsubj",)  # "X's claim that it had fired", "Tarsian claims that its men had"
        owners = (t for t in sentence.dependents(clause_of_sayer(sentence, verb.head), *who) if t.index < verb.index)
        said = [Ref(ref.sentence, t.index) for t in owners if not claimed or self._claims(sentence, t)]
        band = they and not _hits_attackers(sentence, verb)
        fits = len(said) == 1 and said[0] != ref and (self._is_band(said[0]) if band else self._is_body(said[0]))
        return said[0] if fits else None

    def _claims(self, sentence: Sentence, owner: Token) -> bool:
        """Whether a word before "claim" says whose it is: "the army's claim", "Tarsian claims"; not "repeated claims"."""
        if owner.deprel == "nmod:poss":
            return True
        hit = self._scene.names.hit(Ref(sentence.index, owner.index)) if owner.form[:1].isupper() else None
        return hit is not None and hit.entry.kind == "state"

    def _is_impersonal(self, sentence: Sentence, verb: Token) -> bool:
        """The "it" of "it seems", "it turned out", "it would take days"; not of "it had turned down the offer"."""
        if not self._scene.is_word("impersonal", verb) or verb.lemma == "look" and "into" in sentence.vocabulary:
            return False  # "it would look into the claim"
        particles = [t.form.casefold() for t in sentence.dependents(verb.index, "compound:prt")]
        if particles:
            return "out" in particles
        return verb.lemma not in _WILLED or not sentence.dependents(verb.index, "obj")

    def asking(self, ref: Ref) -> Ref | None:
        """Who asks for something at the begin of a sentence: X of "X said the army held 25 men. It demanded that they be freed"."""
        token, sentence = self._scene.token(ref), self._scene.sentence(ref)
        opens = ref.token == 0 and ref.sentence > 0 and token.form.casefold() == "it" and token.deprel == "nsubj"
        if not opens or not (self._scene.is_word("bids", sentence[token.head]) or sentence[token.head].lemma.casefold() in _ASKING):
            return None
        earlier = self._scene.parsed.sentences[ref.sentence - 1]
        root = earlier[earlier.root] if earlier.root >= 0 else token
        told = [t for t in (root, *earlier.dependents(root.index, "conj")) if t.lemma.casefold() in _TELLING]
        if not any(earlier.dependents(t.index, "ccomp") for t in told):
            return None
        said = [Ref(earlier.index, t.index) for t in earlier.dependents(root.index, "nsubj")]
        named = len(said) == 1 and self._scene.token(said[0]).upos == "PROPN" and self._people.at(said[0]) is None
        return said[0] if named or len(said) == 1 and self._is_body(said[0]) else None

    def threatened(self, ref: Ref) -> Ref | None:
        """Who is warned of what happens to it, or if it does something: Y of "X threatened to attack Y if it did not withdraw".

        None for other words, and where whoever is threatened is named by none or by several words.
        """
        token, sentence = self._scene.token(ref), self._scene.sentence(ref)
        if token.form.casefold() not in ("it", "they") or token.relation != "nsubj" or token.head < 0:
            return None
        verb = sentence.tokens[token.head]
        if (awaited := self._awaited(sentence, ref, verb)) is not None:
            return awaited
        conditional = verb.deprel == "advcl" and any(t.form.casefold() in _IF for t in sentence.dependents(verb.index, "mark"))
        to_come = any(t.xpos == "MD" for t in sentence.dependents(verb.index, "aux"))  # not "told visitors they had been beaten"
        befalls = token.deprel == "nsubj:pass" and verb.deprel == "ccomp" and to_come
        above = sentence.tokens[verb.head] if verb.head >= 0 and (conditional or befalls) else None
        steps = [above] if above is not None else []
        if above is not None and above.relation in _CLAUSES and above.head >= 0:
            steps.append(sentence.tokens[above.head])
        if not any(self._scene.is_word("threatens", step) for step in steps):
            return None
        found = [t.index for step in steps for t in sentence.dependents(step.index, "obj", "iobj") if t.index < ref.token]
        fitting = [at for index in found if self._fits(token, at := Ref(ref.sentence, index))]
        return fitting[0] if len(fitting) == 1 else None

    def _awaited(self, sentence: Sentence, ref: Ref, verb: Token) -> Ref | None:
        """The students of "the ministry will not talk to the students until they return": not a body that is told of as one.

        None where other people are named beside them, or the clause above has people as its subject.
        """
        until = {t.form.casefold() for t in sentence.dependents(verb.index, "mark")} & {"until", "unless"}
        if sentence.tokens[ref.token].form.casefold() != "they" or verb.deprel != "advcl" or not until:
            return None
        above = sentence.tokens[verb.head]
        subjects = sentence.dependents(above.index, "nsubj") or sentence.dependents(above.head, "nsubj")  # "refused to talk to them"
        if not subjects or any(t.has("Number=Plur") or t.upos == "PRON" for t in subjects):
            return None
        inside = set(sentence.subtree(above.index))
        below = [t for t in sentence.tokens[above.index : verb.index] if t.index in inside]
        many = [t.index for t in below if t.mention == "person" and t.xpos == "NNS" and t.relation in NON_SUBJECTS]
        return Ref(ref.sentence, many[0]) if len(many) == 1 else None

    def accused(self, ref: Ref) -> Ref | None:
        """Who is charged and answers: Y of "X holds Y responsible, a charge they deny"; None for other words."""
        token, sentence = self._scene.token(ref), self._scene.sentence(ref)
        charge = sentence.tokens[ref.token - 1] if token.relation == "nsubj" and ref.token else token
        if charge.lemma.casefold() not in _CHARGES or charge.head < 0 or not sentence.dependents(charge.index, "det"):
            return None
        found = [t.index for t in sentence.dependents(charge.head, "obj") if t.index < charge.index]
        known = token.form.casefold() in ("it", "they") and len(found) == 1
        return at if known and self._fits(token, at := Ref(ref.sentence, found[0])) else None

    def shared(self, ref: Ref) -> Ref | None:
        """To whom the verb before did something, of two verbs of one subject: Y of "X questioned Y but did not arrest him", and of
        "X's letter attacked Y by accusing him"; else None."""
        token, sentence = self._scene.token(ref), self._scene.sentence(ref)
        verb = sentence.tokens[token.head] if token.head >= 0 else token
        by = verb.relation == "advcl" and verb.xpos == "VBG" and "by" in sentence.marked(verb.index, "mark")
        if token.deprel != "obj" or not (verb.relation == "conj" or by) or token.is_reflexive:
            return None
        if sentence.dependents(verb.index, "nsubj", "nsubj:pass"):
            return None
        found = [t for t in sentence.dependents(verb.head, "obj") if t.index < ref.token]
        alone = len(found) == 1 and found[0].mention == "person" and found[0].upos in ("NOUN", "PROPN")
        return Ref(ref.sentence, found[0].index) if alone else None

    def judged(self, ref: Ref) -> Ref | None:
        """Whose deed is judged or is to be changed: Y of "X thanked Y for its offer", "X called on Y to lift its blockade".

        None for other words, and where Y is named by none or by several words.
        """
        token, sentence = self._scene.token(ref), self._scene.sentence(ref)
        if token.deprel != "nmod:poss" or token.form.casefold() not in ("its", "their") or token.head < 0:
            return None
        deed = sentence.tokens[token.head]
        above = sentence.tokens[deed.head] if deed.head >= 0 else deed
        if "for" in sentence.marked(deed.index, "case"):
            said = above if self._scene.is_word("judges", above) or above.head < 0 else sentence.tokens[above.head]
            found = self._judged_by(sentence, said)
        else:
            own = deed.relation in ("obj", "obl") and self._scene.is_word("own_doing", above)
            asked = own and above.relation in {*_CLAUSES, "advcl"} and sentence.marked(above.index, "mark") == ["to"]
            found = self._bidden_by(sentence, sentence.tokens[above.head] if asked else deed)
        fitting = [at for t in found if t.index < ref.token and self._fits(token, at := Ref(ref.sentence, t.index))]
        return fitting[0] if len(fitting) == 1 else None

    def holding(self, ref: Ref) -> Ref | None:
        """Who holds what he is to give back: Y of "X demanded that Y hand over the towns it seized"; None for other words."""
        token, sentence = self._scene.token(ref), self._scene.sentence(ref)
        verb = sentence.tokens[token.head] if token.deprel == "nsubj" and token.form.casefold() in ("it", "they") else token
        held = verb.deprel == "acl:relcl" and verb.head >= 0 and self._scene.is_word("takes_hold", verb)
        above = sentence.tokens[sentence.tokens[verb.head].head] if held and sentence.tokens[verb.head].relation in ("obj", "obl") else None
        if above is None or not self._scene.is_word("gives_back", above) or above.relation not in {*_CLAUSES, "advcl"}:
            return None
        subjects = [t for t in sentence.dependents(above.index, "nsubj") if t.deprel == "nsubj"]
        found = [t for t in subjects or self._bidden_by(sentence, sentence.tokens[above.head]) if t.index < ref.token]
        at = Ref(ref.sentence, found[0].index) if len(found) == 1 else None
        many = at is not None and self._scene.token(at).has("Number=Plur")
        return at if at is not None and (self._fits(token, at) or token.form.casefold() == "they" and (many or self._is_body(at))) else None

    def _judged_by(self, sentence: Sentence, verb: Token) -> list[Token]:
        """Whom a verb judges: "condemned the army", "expressed its thanks to the envoys"."""
        objects = sentence.dependents(verb.index, "obj")
        if self._scene.is_word("judges", verb):
            return objects
        thanks = any(self._scene.is_word("thanks", t) for t in objects)
        beside = [t for at in (verb, *objects) for t in sentence.dependents(at.index, "obl", "nmod")] if thanks else []
        return [t for t in beside if "to" in sentence.marked(t.index, "case")]

    def _bidden_by(self, sentence: Sentence, verb: Token) -> list[Token]:
        """Whom a verb asks for something: "urged the army", "called on the army"."""
        if not self._scene.is_word("bids", verb):
            return []
        behind = [t for t in sentence.dependents(verb.index, "obl") if APPEAL_PREPOSITIONS & set(sentence.marked(t.index, "case"))]
        return [*sentence.dependents(verb.index, "obj", "iobj"), *behind]

    def _fits(self, pronoun: Token, at: Ref) -> bool:
        """Whether "it" may be a word's body, "they" its people."""
        named = self._scene.token(at)
        if pronoun.form.casefold() in ("it", "its"):
            return self._is_body(at)
        return named.has("Number=Plur") and (named.mention == "person" or self._scene.generic_at(at) is not None)

    def commanding(self, ref: Ref) -> Ref | None:
        """Whose troops are ordered about: X of "X had ordered his troops to fire"; None for other words."""
        token, sentence = self._scene.token(ref), self._scene.sentence(ref)
        troops = sentence.tokens[token.head] if token.deprel == "nmod:poss" else token
        generic = self._scene.generic(troops)
        if generic is None or generic.kind != "force" or token is troops or troops.relation not in ("obj", "iobj", "obl"):
            return None
        if sentence.tokens[troops.head].lemma in _STRIKING and sentence.tokens[troops.head].relation == "ccomp":
            return None  # "Turkey said the militia had attacked its soldiers"
        plural = self._scene.is_word("plural_pronoun", token)
        for subject in sentence.dependents(troops.head, "nsubj"):
            at = Ref(ref.sentence, subject.index)
            one = self._people.at(at) is not None if self._scene.is_word("person_pronoun", token) else self._is_body(at)
            if subject.deprel == "nsubj" and subject.index < ref.token and (one or plural and subject.has("Number=Plur")):
                return at
        return None

    def attacking(self, ref: Ref) -> Ref | None:
        """Who goes on with violence: X of "residents said X attacked them. They burned forty houses"; None for other words.

        Where what they do befalls such as X are, they are the others: "police shot at marchers. They wounded two policemen".
        """
        token, sentence = self._scene.token(ref), self._scene.sentence(ref)
        if token.form.casefold() != "they" or token.deprel != "nsubj" or not ref.sentence:
            return None
        verb = sentence.tokens[token.head]
        befallen = [g.sectors[:1] for t in sentence.dependents(verb.index, "obj") if (g := self._scene.generic(t)) is not None]
        if not self._scene.is_word("violence", verb) or verb.relation not in ("root", "ccomp"):
            return None
        earlier = self._scene.parsed.sentences[ref.sentence - 1]
        for act in reversed([t for t in earlier.tokens if t.upos == "VERB" and self._scene.is_word("violence", t)]):
            doers = [t for t in earlier.dependents(act.index, "nsubj", "obl") if t.deprel in ("nsubj", "obl:agent")]
            if doers:
                generic = self._scene.generic(doers[0])
                others = generic is not None and generic.sectors[:1] in befallen
                found = earlier.dependents(act.index, "obj", "obl") if others else doers[:1]
                return next((Ref(earlier.index, t.index) for t in found if t.has("Number=Plur")), None)
        return self._doers_of_noun(earlier)

    def _doers_of_noun(self, earlier: Sentence) -> Ref | None:
        """The rebels of "it documented abuses by the rebels. It said they had burned homes"."""
        for deed in (t for t in earlier.tokens if t.upos == "NOUN" and t.lemma.casefold() in _ABUSES):
            for doer in earlier.dependents(deed.index, "nmod"):
                if "by" in earlier.marked(doer.index, "case") and doer.has("Number=Plur"):
                    return Ref(earlier.index, doer.index)
        return None

    def _is_band(self, ref: Ref) -> bool:
        """Whether a word names an organisation of many, "the Revolutionary Guards said they had fired", or one of several subjects."""
        hit, token = self._scene.names.hit(ref), self._scene.token(ref)
        band = hit is not None and hit.entry.kind not in ("person", "people", "state") and (is_plural(token) or token.form.endswith("s"))
        return band or speaks_as_many(self._scene, ref)

    def _is_body(self, ref: Ref) -> bool:
        """Whether a word names an organisation, a state or an office of one."""
        token, generic, hit = self._scene.token(ref), self._scene.generic_at(ref), self._scene.names.hit(ref)
        if self._people.at(ref) is not None:
            return False
        if hit is not None:
            return hit.entry.kind not in ("person", "people")
        if token.upos == "NOUN" and token.lemma.casefold() in (_SENT if generic is None else _BANDS):
            return not is_plural(token)
        body = generic is not None and generic.kind in ("institution", "organisation", "group", "force") and token.mention != "person"
        return not token.has("Number=Plur") and (token.mention == "organization" or body)


def _hits_attackers(sentence: Sentence, verb: Token) -> bool:
    """ "The army said they had killed three of the attackers": who attacked did not."""
    hit = (n for t in sentence.dependents(verb.index, "obj") for n in (t, *sentence.dependents(t.index, "nmod")))
    return any(t.lemma in _ATTACKERS for t in hit)
