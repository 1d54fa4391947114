"""Did it happen? The status of an event from modality, tense, negation and the predicates above it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from according.records.mention import AHEAD, PROSPECTIVE, WANTED_OR_NOT_DONE
from according.records.parse import Sentence
from according.stages.find_events.announced import APPOINTED, is_awaited, is_imposed, is_of_many, is_threat, of_appointment
from according.stages.find_events.certain import FOILED, content_rule, is_foiled, is_hearsay, is_way_of_harm, tells_of_it
from according.stages.find_events.conditions import (
    doubtful_subject,
    is_agreed_on,
    is_conditional,
    is_fulfilled,
    is_of_draft,
    of_announced,
    of_clause,
    of_governor,
    of_unfailing,
)
from according.stages.find_events.dropped import is_dropped, is_kept, of_infinitive
from according.stages.find_events.embedding import EXCLUDING, embedding, governor_or_order
from according.stages.find_events.facing import facing
from according.stages.find_events.forms import KEPT_UP, is_kept_up, is_part_of, of_form, of_modifier, to_come
from according.stages.find_events.lexicons import Lexicons
from according.stages.find_events.light_verbs import PORTIONS, carrier, is_name_for_it
from according.stages.find_events.match import Match, is_blamed_on
from according.stages.find_events.means import goes_with_its_verb
from according.stages.find_events.negation import carried, denied_above, denied_elsewhere, is_inverted, is_of_first_alone, there_being
from according.stages.find_events.set_ahead import averted, voted_to
from according.stages.find_events.settled import settled_beforehand
from according.stages.find_events.shared_clauses import shares_clause
from according.stages.find_events.syntax import (
    attachment,
    goes_on,
    governor,
    is_advised_against,
    is_governed,
    is_known,
    is_modifier,
    is_noun,
    is_ultimatum,
    is_verb,
    lemma_of,
    marks,
    phrasal,
    prepositions,
    told_as_past,
    used_in,
)
from according.stages.find_events.verdict import Reality
from according.stages.find_events.whose_work import is_sought_for

_CIRCUMSTANCES = frozenset("after amid at before by despite during following in on since thanks through upon within".split())
_LOOSE = frozenset({"after", "although", "as", "because", "before", "once", "since", "though", "until", "when", "whereas", "while"})
_ASKED, _UNDER_WAY, _PROPOSING, _LIMIT = AHEAD - {"planned"}, frozenset({"AID", "CONSULT"}), frozenset({"propose", "proposal"}), 12  # steps


class Judge:
    """Answers for the predicates of one sentence."""

    def __init__(self, sentence: Sentence, *, matches: Mapping[int, Match], lexicons: Lexicons) -> None:
        self.sentence, self.matches, self.lexicons = sentence, matches, lexicons
        self._embedding = partial(embedding, sentence, lexicons=lexicons)

    def reality(self, index: int) -> Reality:
        """Status of the event that a token speaks of."""
        if (settled := settled_beforehand(self.sentence, index)) is not None:
            return settled
        found = self._reality(index)
        kind = self._type(index) if is_verb(self.sentence.tokens[index]) or found.content_of is not None else ""
        return replace(found, status="threatened") if is_threat(kind, status=found.status, rule=found.rule) else found

    def _reality(self, index: int) -> Reality:
        own = self._modality(index) or (self._modality(there) if (there := there_being(self.sentence, index)) >= 0 else None)
        above = self._charged(index) or self.above(index)
        if is_way_of_harm(self.sentence, index) and self.above(self.sentence.tokens[index].head).status == "possible":
            return Reality(status="possible", rule="how what is possible was done")
        if self.sentence.tokens[index].relation == "ccomp" and is_inverted(self.sentence, index):
            return self._adverbial(index) or above
        put_off = above.status == "negated" and own is not None and own[1].startswith(("modifier", APPOINTED))
        feared = own is not None and own[0] == "planned" and (above.status == "possible" or put_off)
        if feared or own and own[0] == "negated" and "condition" in above.rule:
            return above  # "fear that they will attack", "put off the planned march", "if they do not withdraw"
        if own and (own[0] == "negated" or above.status not in _ASKED or (own[0], above.status) == ("requested", "threatened")):
            return Reality(status=own[0], rule=own[1], content_of=above.content_of, presupposed=above.presupposed)
        return above

    def _charged(self, index: int) -> Reality | None:
        """What a thing did that somebody is accused of using: "accused it of laying a mine that killed two"."""
        use = used_in(self.sentence, index)
        found = self.above(use) if use >= 0 else None
        return found if found and found.content_of is not None and self._type(found.content_of) == "ACCUSE" else None

    def _modality(self, index: int, event: int = -1) -> tuple[str, str] | None:
        """What stands at the predicate itself: negation, modal, modifier. event: what it speaks of, where that is another word."""
        sentence, lexicons = self.sentence, self.lexicons
        kind = "verb" if is_verb(sentence.tokens[index]) else "noun"
        found: tuple[str, str] | None = None
        auxiliaries = [lemma_of(t) for t in sentence.dependents(index, "aux", "aux:pass", "cop")]
        words = self.matches[index].words[1:] if index in self.matches else ()
        for token in sentence.dependents(index):
            lemma = lemma_of(token)
            if token.relation in ("advmod", "amod", "det", "compound", "cc", "discourse") and token.index not in words:  # "say no"
                status = of_modifier(sentence, token, kind, lexicons)
                if status == "negated":
                    return "negated", f"negation: {token.form}{to_come(auxiliaries)}"
                if status not in (None, "actual", "negated"):
                    found = found or (status, f"modifier: {token.form}")
            elif token.relation == "aux" and lemma in lexicons.modals and is_kept_up(sentence, index):
                found = found or ("actual", KEPT_UP)
            elif token.relation == "aux" and lemma in lexicons.modals and not is_inverted(sentence, index):
                status = lexicons.modals[lemma]["have" in auxiliaries]
                if status == "planned" and is_conditional(sentence, index):
                    status = of_announced(self._type(index) or self._type(event))
                elif status == "planned" and is_of_draft(sentence, index):
                    status = "possible"
                found = found or (status, f"modal: {token.form}")
        if denied := denied_elsewhere(sentence, index, words=words):
            return "negated", denied
        if found is None and "without" in marks(sentence, index):
            return "negated", "negation: without"
        if found is None and "whether" in marks(sentence, index):
            return "possible", "condition: whether"
        return found or (of_form(sentence, index) if kind == "verb" else of_appointment(sentence, index))

    def _type(self, index: int) -> str:
        return self.matches[index].cue.type if index in self.matches else ""

    def above(self, index: int) -> Reality:
        """What the predicates above make of it."""
        at = index
        if is_modifier(self.sentence, index):
            return Reality(status="actual", rule="participle before its noun")
        for _ in range(_LIMIT):
            head = governor_or_order(self.sentence, at, lexicons=self.lexicons)
            if head < 0 or is_name_for_it(self.sentence, head):
                break
            step = self._step(at, head)
            if isinstance(step, Reality):
                return step
            if step is None:
                break
            own = self._modality(step, index)
            if own and not is_of_first_alone(self.sentence, at, step, own):
                found = self.above(step)  # of "vowed that attacks would continue" the threat; "if he does not come and speak to us"
                kept = own[0] == "planned" and found.status == of_announced(self._type(index)) == "threatened"
                kept = kept or own[0] == "negated" and "condition" in found.rule
                return found if kept else Reality(status=own[0], rule=own[1], content_of=found.content_of)
            at = step
        return Reality(status="actual", rule="indicative")

    def _step(self, at: int, head: int) -> Reality | int | None:
        """One step up: an answer, the next predicate to ask, or None (what is above does not matter)."""
        sentence = self.sentence
        relation = attachment(sentence, at)[1]
        if unreal := of_governor(sentence, at, head, self._type(at)):
            return Reality(status=unreal[0], rule=unreal[1], content_of=self.above(head).content_of if relation == "conj" else None)
        if relation == "conj" or relation == "advcl" and goes_on(self.sentence, at, head):
            return head if shares_clause(self.sentence, at, head) else None
        if relation == "advcl":
            clause = self._adverbial(at)
            if clause or _LOOSE & set(marks(sentence, at)):
                return clause  # "after they came under fire, they asked": the fire is when, not what
        if is_part_of(sentence, at, head):
            return head
        if relation == "acl" and {"to", "of"} & set(marks(sentence, at)) and is_fulfilled(sentence, head):
            done = self._modality(up := sentence.tokens[head].head) is None and self.above(up).status == "actual"
            return Reality(status="actual", rule="fulfilled") if done else up
        kind = self._kind(at)
        loose = kind == "nominal" and (self._is_circumstance(at) or is_sought_for(sentence, at))
        if content := self._content(at, head, kind):
            return content
        if denied := denied_above(sentence, at, head, kind):
            return Reality(status="negated", rule=denied)
        entry = None if loose else facing(sentence, at, head) or self._embedding(head, kind=kind)
        if kind == "nominal" and relation == "obj" and is_known(self.sentence, at) and told_as_past(sentence, head):
            entry = self._embedding(head, kind="definite") or entry
        if entry is not None and (relation != "advcl" or is_governed(self.sentence, at)):
            if relation == "ccomp" and entry in ("requested", "ordered") and told_as_past(sentence, at):
                return None  # "insisted that it had returned fire" reports, "insisted that it return fire" demands
            return self._embedded(head, entry, at)
        if kind == "clause" and relation == "acl" and "to" in marks(sentence, at) and is_noun(sentence.tokens[head]):
            found = of_infinitive(sentence, head)
            return Reality(status=found[0], rule=found[1])
        way = relation == "advcl" and not {"by", "in"}.isdisjoint(marks(sentence, at))
        if way and (self._modality(head) or (self.above(head).status,))[0] in PROSPECTIVE:
            return head  # "would break the law by attacking", "urged them to help by taking in families": there was none yet
        if relation in ("nsubj", "csubj") and (doubtful := doubtful_subject(sentence, at, head)):
            return Reality(status="possible", rule=doubtful)
        portion = relation == "nmod" and lemma_of(sentence.tokens[head]) in PORTIONS
        if relation == "xcomp" and is_verb(sentence.tokens[head]) or kind == "nominal" and (portion or goes_with_its_verb(sentence, at)):
            return head  # "a series of attacks", "will travel there for talks"
        return head if self._is_light(at, head) else None

    def _adverbial(self, at: int) -> Reality | None:
        if found := of_clause(self.sentence, at, self._type(at), above=self._type(self.sentence.tokens[at].head)):
            return Reality(status=found[0], rule=found[1])
        to_do = "to" in marks(self.sentence, at) and self.sentence.tokens[at].has("VerbForm=Inf")
        if to_do and not voted_to(self.sentence, at) and not self._content(at, governor(self.sentence, at), "clause"):
            head = self.sentence.tokens[at].head  # "called a strike to protest" asks nobody to protest
            if self._embedding(head, kind="clause") is None or any(t.index in self.matches for t in self.sentence.dependents(head, "obj")):
                return Reality(status="planned", rule="purpose")
        return None

    def _kind(self, at: int) -> str:
        token = self.sentence.tokens[at]
        if token.relation in ("nsubj", "csubj") and token.deprel != "nsubj:pass":
            return "subject"
        return "nominal" if is_noun(token) and token.relation not in ("advcl", "ccomp", "acl", "xcomp") else "clause"

    def _content(self, at: int, head: int, kind: str) -> Reality | None:
        """The event is the content of a cue such as an order or an accusation."""
        found = self.matches.get(head)
        if found is None or found.cue.content_status is None or kind == "subject" or tells_of_it(self.sentence, at, kind=self._type(at)):
            return None
        if self.sentence.tokens[at].relation in ("conj", "advcl") and not is_governed(self.sentence, at):
            return None
        status = found.cue.content_status
        if status == "planned" and lemma_of(self.sentence[head]) in _PROPOSING and is_of_many(self.sentence, at, clause=kind == "clause"):
            status = "requested"
        if status not in ("actual", "possible") and kind == "nominal" and self._is_circumstance(at):
            return None
        if (status, kind) == ("possible", "nominal") and not is_hearsay(self.sentence, at):
            status = "actual"  # whoever investigates "the strike" does not doubt that there was one
        if status == "threatened":
            against, demanded = is_advised_against(self.sentence, at), is_ultimatum(self.sentence, at, head)
            status = "possible" if against else "requested" if demanded else status
        if status in ("planned", "requested") and (dropped := is_dropped(self.sentence, head, at, status)):
            return Reality(status="negated", rule=f"{dropped}: {lemma_of(self.sentence.tokens[head])}", content_of=head)
        if status == "negated" and (own := self._modality(head)) and own[0] == "negated":
            return Reality(status="possible", rule=f"{own[1]} of {lemma_of(self.sentence[head])}", content_of=head)  # "not refused to"
        if status == "negated" and (unsure := self.above(head)).status == "possible":
            return unsure  # "should they refuse to disarm"
        if status in AHEAD:
            above = self.above(head)  # "stopped short of threatening sanctions"
            negation = self._modality(head) or (above.status, above.rule)
            status = "threatened" if negation[0] == "threatened" else status  # "threatened to push for their expulsion"
            if negation[0] == "negated" and not is_kept(self.sentence, head):
                return Reality(status="negated", rule=f"{negation[1]} of {lemma_of(self.sentence.tokens[head])}", content_of=head)
        if status == "planned" and (is_conditional(self.sentence, head) or is_conditional(self.sentence, at)):
            status = "threatened" if found.cue.type == "THREATEN" else "possible"
        known = (status, kind) == ("actual", "nominal") and self.sentence.tokens[at].deprel in ("obj", "nsubj:pass")
        known = known and not is_blamed_on(self.sentence, found)
        return Reality(status=status, rule=content_rule(self.sentence, at, head, status), content_of=head, presupposed=known)

    def _is_circumstance(self, at: int) -> bool:
        """ "On a visit to Tripoli, he asked", "asked about the visit": it is when or why, not what; "took part in the talks" is what."""
        found = prepositions(self.sentence, at) if self.sentence.tokens[at].relation == "obl" else []
        about = {"about"} if lemma_of(self.sentence.tokens[self.sentence.tokens[at].head]) == "ask" else frozenset[str]()
        loose = found and _CIRCUMSTANCES | about >= set(found) and not is_agreed_on(self.sentence, at)
        return bool(loose) and carrier(self.sentence, at, self.lexicons.light_verbs)[0] < 0

    def _embedded(self, head: int, entry: str, at: int) -> Reality | int:
        lemma = lemma_of(self.sentence.tokens[head])
        if self._type(at) in _UNDER_WAY and self.sentence[at].relation == "compound" and ("endeavour", lemma) in self.lexicons.modifiers:
            return head  # "launched a mediation effort" tells of mediation, "a truce effort" of no truce
        if entry == "planned" and is_kept(self.sentence, head):
            return Reality(status="planned", rule=f"word kept: {lemma}")
        if entry == "planned" and is_imposed(self.sentence, at, head, self.matches[at].cue if at in self.matches else None):
            return head
        if entry == "fact" or lemma == "plead" and self._type(at) == "ACCUSE":  # the charges to which he pleads were brought
            return Reality(status="actual", rule=f"spoken of as a fact: {lemma}")
        if entry == "actual":
            found = carried(self.sentence, head)
            return Reality(status=found[0], rule=f"{found[1]} of {lemma}") if found else head
        if entry != "negated" and (dropped := is_dropped(self.sentence, head, at, entry)):
            return Reality(status="negated", rule=f"{dropped}: {lemma}")
        own = self._modality(head)
        if (entry == "negated" or lemma == "hesitate") and own and own[0] != "planned":  # "did not rule out", "cannot be ruled out"
            entry = of_unfailing(self.sentence, head, self._type(at)) if own[0] == "negated" else entry
            return Reality(status="possible" if lemma in EXCLUDING or own[0] == "possible" else entry, rule=f"{own[1]} of {lemma}")
        if own and own[0] == "negated":
            return Reality(status="negated", rule=f"{own[1]} of {lemma}")
        above = self.above(head)
        if entry == "negated" == above.status and lemma in EXCLUDING:
            return Reality(status="possible", rule=f"not excluded: {lemma}", content_of=above.content_of)
        preventing = entry == "negated" == self.lexicons.embeddings.get(("verb", phrasal(self.sentence, head), "nominal"))
        if preventing and (entry := averted(self.sentence, head, above.status)) != "negated":
            return Reality(status=entry, rule=f"not prevented: {lemma}", content_of=above.content_of)
        foiled = entry == "planned" and above.status == "negated" and is_foiled(self.sentence, head)
        if entry == "planned" and above.status in WANTED_OR_NOT_DONE and not foiled:
            return above  # "urged them to work to save lives", "withdrew its offer to host a meeting"
        if entry == "planned" and (is_conditional(self.sentence, head) or is_conditional(self.sentence, at)):
            entry = "possible"  # "offered to pay should they accept"
        if lemma == "expect" and is_awaited(self.sentence, at, head, self._type(at)):
            entry = "planned"
        rule = f"{FOILED if foiled else 'embedded under'} {lemma}"  # "accused of preparing an attack"
        return Reality(status=entry, rule=rule, content_of=above.content_of)

    def _is_light(self, at: int, head: int) -> bool:
        token, verbs = self.sentence.tokens[at], self.lexicons.light_verbs
        carried = token.deprel in ("obj", "nsubj:pass") and verbs.get(phrasal(self.sentence, head), "outside") != "outside"
        joined = token.relation == "obl" and carrier(self.sentence, at, verbs) == (head, "subj")  # "did not join in the raid"
        given = at in self.matches and self.matches[at].cue.content_status is not None and is_fulfilled(self.sentence, at)
        return is_verb(self.sentence.tokens[head]) and (carried or joined) and not given  # "the order was never carried out": it was given
