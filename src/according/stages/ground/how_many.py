"""How many were killed, injured, captured, released or displaced in an event."""

from __future__ import annotations

from itertools import takewhile

from according.ontology.afterwards import is_told_after
from according.ontology.at_a_task import whom_it_struck
from according.ontology.burned_besides import is_beside_burning
from according.ontology.content_words import FIGHTERS
from according.ontology.ground import GROUND
from according.ontology.meanwhile import goes_on_beside
from according.ontology.repelled import hit_by_who_repels
from according.ontology.violence import violent_cause
from according.records.count import Count
from according.records.mention import AHEAD, PROSPECTIVE, EventMention
from according.records.parse import Parsed, Sentence, Token
from according.records.relations import CLAUSES_DOWN
from according.stages.ground.again import counted_before, is_some_of_them
from according.stages.ground.alone import the_one
from according.stages.ground.by_kind import counted_by_kind
from according.stages.ground.columns import counted_in_columns
from according.stages.ground.doers_own import counts_own_police
from according.stages.ground.harms import Harm, harms_of, is_harm
from according.stages.ground.other_deeds import is_a_sentence_beside, is_meanwhile, is_of_others, is_whole, tells_of_another
from according.stages.ground.raised import number_reached
from according.stages.ground.rivals import in_brackets
from according.stages.ground.sharing import in_what_else, is_corrected, is_deed_of_another_verb
from according.stages.ground.victims import counted
from according.stages.ground.word_sets import words_of

_COUNTED_IN = {
    "ASSAULT": ("killed", "injured", "captured", "displaced"),
    "COERCE": ("captured", "displaced"),
    "SANCTION": ("captured",),
    "RETREAT": ("released", "captured"),
    "AID": ("displaced", "released"),
    "PROTEST": ("killed", "injured"),
}
"""What an event of a type counts; other types count nothing (who is pardoned is not yet free, who is extradited is not let go)."""

_BY_ITS_OWN_WORD = frozenset({("ASSAULT", "captured"), ("SANCTION", "captured"), ("RETREAT", "captured")})
"""Counted only where the event's own word says so: "abducted 12"; prisoners taken in an attack are another event."""

CROWD = 10
"""Fewer who fled or arrived are no toll."""

_EARLIER = frozenset({"after", "since", "before", "once", "because"})
_IF = frozenset({"if", "unless"})
_BESIDE = frozenset({"conj", "parataxis", "appos", "list"})
_SAME_AGAIN = frozenset({"they", "them", "their", "it", "its", "he", "him", "his", "she", "her"})
_RECKONED = frozenset({"after", "before", "following"})
_NO_NUMBER = ("a ", "an ", "the ", "another", "his ", "her ", "its ", "their ", "my ", "our ")
_LOSING = frozenset({"lost", "lose", "loses", "losing"})
_ROLES = frozenset({"nsubj", "obl", "nmod", "obj", "appos"})


def counts_of(mention: EventMention, *, parsed: Parsed) -> tuple[Count, ...]:
    """The figures of one mention, in text order, each with source "" (who gives it is not known here).

    Its own word's victims ("18 were taken prisoner") and those of the words bound to it in the sentence ("an attack that
    killed 3 and wounded 10"). A figure for several harms at once ("60 killed and injured") is left out.
    """
    allowed = _COUNTED_IN.get(mention.type, ())
    if mention.status in AHEAD:  # only figures count ("free the 46 villagers"), not "kill a captive for every day"
        allowed = tuple(what for what in allowed if what != "displaced")
    if not allowed:
        return ()
    sentence = parsed.sentences[mention.at.sentence]
    harms = harms_of(sentence)
    bound = [h for h in harms if h.what in allowed and (_is_own(sentence, mention, h) or _belongs(sentence, mention, h, harms))]
    if mention.status == "negated":  # "not one hostage was hurt when commandos stormed it, killing four": those were no hostages
        bound = [h for h in bound if _is_own(sentence, mention, h)]
    joint = joint_victims(sentence, harms)
    found: list[Count] = []
    for harm in bound:
        if harm.victim not in joint and in_brackets(sentence, harm) is None:
            told = counted(sentence, harm)
            if not told and _is_own(sentence, mention, harm):
                told = counted_before(harm, sentence=sentence, parsed=parsed) or number_reached(sentence, harm)
                told = told or the_one(mention, harm, sentence=sentence, parsed=parsed)
            told = [c for c in told if not is_some_of_them(harm, c, sentence=sentence, parsed=parsed)]
            told = [c for c in told if _is_own(sentence, mention, harm) or not counts_own_police(c, mention, parsed=parsed)]
            found += [c for c in told if all((c.what, c.start) != (o.what, o.start) for o in found)]
    if not any(_is_own(sentence, mention, h) for h in bound):
        found += [c for c in counted_by_kind(mention, sentence=sentence) if all(c.start != one.start for one in found)]
    found = [c for c in counted_in_columns(sentence, mention.at.token, parsed=parsed) if c.what in allowed] or found
    found = [c for c in found if c.what != "captured" or not _is_of_ground(mention, sentence, c)]
    one_counts = mention.status not in PROSPECTIVE
    found = [c for c in found if c.what != "displaced" or not (is_of_fighters(sentence, c) or c.low < CROWD and _is_witness(sentence, c))]
    return tuple(c for c in found if is_figure(c) or (one_counts and c.what != "displaced"))


def _is_of_ground(mention: EventMention, sentence: Sentence, count: Count) -> bool:
    """ "Seized 16 of the 18 districts", and the two of "hills, seizing two of them": nobody is captured."""
    noun = (count.of or "").rpartition(" ")[2].lower()
    bare = not noun and mention.mode == "seize" and sentence.tokens[mention.at.token].lemma == "seize"
    return bare or noun.removesuffix("s") in GROUND


def is_of_fighters(sentence: Sentence, count: Count) -> bool:
    """Whether a figure of the displaced is of fighters: "killed 50 militants fleeing the scene"."""
    return any(
        h.what == "displaced" and sentence[h.victim].lemma in FIGHTERS and sentence[min(sentence.subtree(h.victim))].start <= count.start
        and count.start < sentence.tokens[h.victim].end
        for h in harms_of(sentence)
    )  # fmt: skip


def _is_witness(sentence: Sentence, count: Count) -> bool:
    """ "Two men who fled after the explosion": whoever ran from the place itself; three families that fled left their homes."""
    return any(h.what == "displaced" and sentence.tokens[h.at].lemma == "flee" and _is_few(sentence, h, count) for h in harms_of(sentence))


def _is_few(sentence: Sentence, harm: Harm, count: Count) -> bool:
    there = sentence.tokens[min(sentence.subtree(harm.victim))].start <= count.start < sentence.tokens[harm.victim].end
    left = sentence.dependents(harm.at, "obj", "obl")
    return there and sentence[harm.victim].lemma not in ("family", "household") and not any(t.lemma in words_of("homes") for t in left)


def is_figure(count: Count) -> bool:
    """Whether a number stands there, not one person by kind ("a captive", "his driver")."""
    return count.low != 1 or not count.text.lower().startswith(_NO_NUMBER)


def joint_victims(sentence: Sentence, harms: list[Harm]) -> set[int]:
    """Head words of victims whose one figure is for several harms ("60 killed and injured", "12 killed or captured")."""
    joint = {harm.victim for harm in harms if any(_is_joint(sentence, harm, other) for other in harms)}
    return joint | {harm.victim for harm in harms if _shares_victims(sentence, harm, harms)}


def _is_joint(sentence: Sentence, harm: Harm, other: Harm) -> bool:
    """Whether one figure is for two harms side by side ("killed or captured"); "freed 12 soldiers captured in May" is not."""
    both = harm.victim == other.victim and harm.what != other.what and _beside(sentence, harm.at, other.at)
    return both and not _one_after_the_other(sentence, *sorted((harm, other), key=lambda one: one.at))


def _one_after_the_other(sentence: Sentence, first: Harm, then: Harm) -> bool:
    """ "kidnapped and killed four nurses": the same four, while who was killed is not captured afterwards."""
    linked = any(t.lemma == "or" for t in sentence.tokens[first.at + 1 : then.at])
    return first.what == "captured" and then.what in ("killed", "injured", "released") and not linked


def _shares_victims(sentence: Sentence, harm: Harm, harms: list[Harm]) -> bool:
    """Whether another harm without victims of its own hangs beside this one ("were killed and injured")."""
    token = sentence.tokens[harm.at]
    beside = [sentence.tokens[i] for i in sentence.children[harm.at] if sentence.tokens[i].relation == "conj"]
    if token.relation == "conj":
        beside.append(sentence.tokens[token.head])
    with_victims = {other.at for other in harms}
    return any(is_harm(other, harm.what) and other.index not in with_victims for other in beside if not _stands_alone(sentence, other))


def _stands_alone(sentence: Sentence, token: Token) -> bool:
    """Whether a harm has a figure or an object of its own ("12 dead and 30 wounded", "killing sheep and wounding a girl"), or is denied."""
    return is_corrected(sentence, token) or any(t.upos == "NUM" or t.relation == "obj" for t in sentence.dependents(token.index))


def _belongs(sentence: Sentence, mention: EventMention, harm: Harm, harms: list[Harm]) -> bool:
    """Whether a harm is part of the event that the mention's word names."""
    at = mention.at.token
    if sentence.tokens[at].mention == "person" and sentence.is_below(at, top=harm.victim):
        return False  # "two of the kidnappers died": of whatever befell them
    if (mention.type, harm.what) in _BY_ITS_OWN_WORD or (mention.type == "ASSAULT" and sentence[harm.at].lemma in words_of("rescues")):
        return False
    hit, loss = hit_by_who_repels(sentence, attack=at) | whom_it_struck(sentence, task=at), _loss_over(sentence, at)
    if harm.victim in hit or is_beside_burning(sentence, burning=at, harm=harm.at) or loss != _loss_over(sentence, harm.at):
        return False
    if at != harm.at and (of := violent_cause(sentence, harm=harm.at)) is not None and of.index not in {at, *sentence.ancestors(at)}:
        return False
    own = next((h for h in harms if h.at == at), None)
    if own is not None:
        return harm.what != own.what and _linked_harms(own.what, harm.what) and _beside(sentence, at, harm.at)
    if mention.type != "ASSAULT":
        # "will hold fire if ten are freed"
        other = _is_other_time(sentence, harm.at) or not _IF.isdisjoint(sentence.marked(harm.at, "mark"))
        return not other and sentence.hangs_on(harm.at, top=at, by=CLAUSES_DOWN - {"conj"})
    above = mention.status != "negated" and _above(sentence, harm, at, harms)  # "ignored orders not to shoot and killed nine"
    return _under(sentence, harm.at, at) or (above and not _is_answer(sentence, mention, harm))


def _loss_over(sentence: Sentence, at: int) -> int | None:
    """The "lost" of "killed nine soldiers and lost four fighters in the raid", over its own words: those four are none of the nine."""
    if sentence.vocabulary.isdisjoint(_LOSING):
        return None
    over = (sentence.tokens[k] for k in (at, *sentence.ancestors(at)))
    return next((t.index for t in over if t.lemma == "lose" and t.relation == "conj" and sentence.tokens[t.head].upos == "VERB"), None)


def _is_answer(sentence: Sentence, mention: EventMention, harm: Harm) -> bool:
    """ "Soldiers killed two gunmen when their patrol came under fire": whoever was hit here killed those."""
    doers = [t for t in sentence.dependents(harm.at, "nsubj") if t.deprel == "nsubj"]
    if sentence.tokens[harm.at].upos != "VERB" or not doers:
        return False
    if _is_what_it_answered(sentence, mention.at.token, harm.at, doers[0]):
        return True
    hit = [ref.token for ref in mention.recipients if ref.sentence == sentence.index]
    named = {sentence.tokens[word].form.lower() for at in hit for word in (at, *(t.index for t in sentence.dependents(at, "nmod")))}
    return any(sentence[step].relation == "advcl" for step in _steps(sentence, mention.at.token, harm.at)) and bool(named & _SAME_AGAIN)


def _is_what_it_answered(sentence: Sentence, at: int, harm: int, doer: Token) -> bool:
    """ "An air strike killed four after they fired on a patrol", "police killed two after gunmen stormed a post": not by that."""
    clause = next((k for k in (at, *_steps(sentence, at, harm)) if sentence.tokens[k].relation == "advcl"), -1)
    if clause < 0 or "after" not in sentence.marked(clause, "mark"):
        return False
    subjects = sentence.dependents(clause, "nsubj")
    return any(t.upos == "PRON" or doer.mention in ("person", "organization") for t in subjects)


def _linked_harms(own: str, other: str) -> bool:
    """Killed and injured go together, with those whom it drove out; who was captured or freed is another event."""
    return {own, other} == {"killed", "injured"} or (own in ("killed", "injured") and other == "displaced")


def _is_own(sentence: Sentence, mention: EventMention, harm: Harm) -> bool:
    """Whether the mention's words hold the harm's, or it completes them ("taken prisoner")."""
    token = sentence.tokens[harm.at]
    completes = token.head == mention.at.token and token.relation in ("xcomp", "compound", "obj") and token.upos != "VERB"
    # Who protests a killing, or avenges it, has killed nobody by that.
    completes = completes and mention.type != "PROTEST" and sentence.tokens[mention.at.token].lemma not in words_of("reactions")
    return harm.at == mention.at.token or completes or mention.start <= token.start < mention.end


def _beside(sentence: Sentence, at: int, other: int) -> bool:
    """Two words joined by coordination, directly or over a common head, and no two verbs with doers of their own."""
    if all(is_whole(sentence, verb) for verb in (at, other)):
        return False  # "rockets killed one man; strikes killed eleven"
    return sentence.hangs_on(at, top=other, by=_BESIDE) or sentence.hangs_on(other, top=at, by=_BESIDE)


def _under(sentence: Sentence, harm: int, at: int) -> bool:
    """ "an attack that killed 3", "shelled the town, killing 5", "an attack left 12 dead"; not "shelled it after 3 were killed"."""
    predicate = _predicate(sentence, harm)
    relative = any(t.form.lower() in ("which", "that") for t in sentence.dependents(predicate, "obl", "nsubj"))
    # "an ambush of a convoy near A, in which 16 died", "the bombing of flight 103 that killed 259"
    relations = CLAUSES_DOWN | {"nmod"} if relative and sentence.tokens[at].upos == "NOUN" else CLAUSES_DOWN
    if is_a_sentence_beside(sentence, predicate, harm) or is_meanwhile(sentence, predicate) or in_what_else(sentence, predicate, at):
        return False
    if harm != predicate == at and sentence.tokens[at].lemma in words_of("reactions"):
        return False  # "attacked the base to avenge the killing of two priests"
    steps = _steps(sentence, predicate, at)
    # "The raid came a day after drones hit a refinery, injuring two": they were injured there.
    linked = not any(_is_other_time(sentence, step) for step in (predicate, *steps)) and sentence.hangs_on(predicate, top=at, by=relations)
    return linked and not any(is_of_others(sentence, step) or sentence.tokens[step].lemma in words_of("reactions") for step in steps)


def _steps(sentence: Sentence, low: int, high: int) -> list[int]:
    """The words from one up to another above it, without the latter."""
    return list(takewhile(lambda at: at != high, (low, *sentence.ancestors(low))))


def _is_other_time(sentence: Sentence, predicate: int) -> bool:
    return sentence.tokens[predicate].relation == "advcl" and not _EARLIER.isdisjoint(sentence.marked(predicate, "mark", "case"))


def _predicate(sentence: Sentence, harm: int) -> int:
    """The verb that a noun or adjective hangs on: "claimed the lives of 40", "left five people dead"."""
    at = harm
    while sentence.tokens[at].upos != "VERB":
        relation = sentence.tokens[at].relation
        led_to = relation == "obl" and any(t.form.lower() in ("to", "in") for t in sentence.dependents(at, "case"))
        led_to = led_to or relation == "xcomp" and sentence.tokens[sentence.tokens[at].head].lemma in words_of("leaves")
        if relation not in ("amod", "obj", "nsubj") and not led_to:
            return harm
        at = sentence.tokens[at].head
    return at


def _above(sentence: Sentence, harm: Harm, at: int, harms: list[Harm]) -> bool:
    """ "3 were killed in an attack", "the attack killed 3", "died when a bomb exploded"; what is coordinated with it too."""
    if harm.what == "displaced" and any(t.form.lower() == "since" for t in sentence.dependents(at, "case")):
        return False  # "have fled since the attack, the Red Cross said": a toll, by who gives it
    if is_told_after(sentence, first=harm.at, second=at):
        return False  # "two suspects died in a shootout after the raid"
    if sentence.tokens[at].relation == "amod" and sentence.tokens[at].xpos == "VBN":
        return False  # "killed nine men and freed 20 abducted women"
    done = sentence.dependents(harm.at, "nsubj") and sentence.dependents(harm.at, "obj")
    if done and any(t.form.lower() in _RECKONED for t in sentence.dependents(at, "case")):
        return False  # "killed a guard hours after an attack on a church"; who "died after an attack" died of it
    step, seen_verb = at, False
    while step >= 0:
        token = sentence.tokens[step]
        if done and token.head == harm.at and goes_on_beside(sentence, verb=step):
            return False
        if step == harm.at or (seen_verb and _under(sentence, harm.at, step)):
            return step == harm.at or not is_deed_of_another_verb(sentence, harm.at, attack=at)
        if token.relation not in _ROLES and token.relation not in ("advcl", "compound", "amod", "acl", "conj"):
            return False
        if tells_of_another(sentence, token, harm.victim) or step != at and token.upos == "NOUN" and token.lemma in words_of("reactions"):
            return False  # "killed six in retaliation for an attack"
        if token.index == at and token.relation == "conj" and token.upos == "NOUN" and token.head == harm.at:
            return False  # "the death of one man and the destruction of five buses"
        if token.relation == "conj" and token.upos == "VERB":
            return False
        seen_verb = token.head >= 0 and sentence.tokens[token.head].upos in ("VERB", "ADJ")
        if seen_verb and any(h.at == token.head for h in harms) and _beside(sentence, harm.at, token.head):
            return True
        step = token.head
    return False
