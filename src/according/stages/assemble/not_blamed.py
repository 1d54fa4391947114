"""Whom nobody blames though the report has just told of him."""

from __future__ import annotations

from according.ontology.answering import ANSWERING
from according.ontology.content_words import GOVERNMENTS
from according.records.actor import ANYWHERE, ARMED, keys_of
from according.records.parse import Sentence
from according.stages.assemble.cast import Cast
from according.stages.assemble.clues import Open

WORRIED = frozenset({"alarm", "alarmed", "concern", "concerned", "sadden", "saddened", "trouble", "troubled", "worried", "worry"})
_NEAR = frozenset({"around", "at", "beside", "inside", "near", "outside"})
_WHOSE, _TELLING = frozenset({"who", "whose"}), frozenset({"know", "say", "tell"})
_NOT = frozenset({"neither", "no", "nobody", "not", "n't"})
_AGAIN, _IT = frozenset({"also", "likewise", "too"}), frozenset({"it", "this", "that"})
_OF_CRIMES = frozenset({"allege", "investigate"})
_BACK = 4
"""Sentences back to the call or the meeting."""


def is_worry(event: Open) -> bool:
    """Whether somebody is only worried by what he does not lay on anybody: "gravely concerned by attacks on its citizens"."""
    return event.main.mention.type == "ACCUSE" and event.main.lemma in WORRIED
_HELP = frozenset({"AGREE", "AID", "COOPERATE", "SUPPORT"})
"""What nobody complains of who is given it."""


def on_none_of(event: Open, cast: Cast) -> frozenset[str]:
    """Parties told of before at whom it is not directed."""
    spoken = spoken_with(event, cast) | judges_it_too(event, cast) | is_charged_with_another(event, cast) | asked_to_lift(event, cast)
    spoken |= _who_complains_of_help(event, cast)
    return spoken | _who_charges(event, cast) | _beside_it(event, cast) | _forces_at_strikes(event, cast)


def _who_complains_of_help(event: Open, cast: Cast) -> frozenset[str]:
    """The rebels of "the rebels accused Uganda of supplying weapons": it is not they who are supplied."""
    if event.main.mention.type not in _HELP:
        return frozenset()
    above = (cast.accounts[k] for k in event.above)
    return frozenset(party.key for account in above if account.mention.type == "ACCUSE" for party in account.actors)


def _forces_at_strikes(event: Open, cast: Cast) -> frozenset[str]:
    """The soldiers told of before "the party supported the strike": it is for those on strike."""
    mention = event.main.mention
    if mention.type != "SUPPORT":
        return frozenset()
    backed = {t.index for t in cast.parsed.sentences[mention.at.sentence].dependents(mention.at.token, "obj") if t.mention == "event"}
    here = (a.mention for a in cast.accounts if a.mention.at.sentence == mention.at.sentence and a.mention.at.token in backed)
    if all(one.type != "PROTEST" for one in here):
        return frozenset()
    standing = cast.standing(mention.at.sentence, back=_BACK)
    return frozenset(key for key, one in standing.items() if not ARMED.isdisjoint(one.latest().sectors[:1]))


def names_no_target(event: Open, sentence: Sentence) -> bool:
    """Whether an event is at nobody by what it is: a decree or order that allows something ("an executive order", "a court order allowing
    it"), a civil war of nobody, a treaty of "the two nations"."""
    mention, lemma = event.main.mention, event.main.lemma
    if mention.type == "ACCUSE" and mention.by_cue:  # "Tehran accused the Iranian government": itself, and nobody else
        blamed = [sentence.tokens[ref.token] for ref in mention.recipients if ref.sentence == sentence.index]
        return any(t.lemma in GOVERNMENTS and t.relation == "obj" for t in blamed)
    if mention.type == "AGREE":
        return event.main.nominal and bool(event.own) and all(ANYWHERE in party.rule and party.name in _BOTH for party in event.own)
    if mention.type == "ASSAULT" and lemma == "war":
        return not event.own and any(t.lemma == "civil" for t in sentence.dependents(mention.at.token, "amod"))
    if mention.type != "REQUEST" or "order" not in sentence.vocabulary:
        return False
    orders = [t for t in (sentence.tokens[mention.at.token], *sentence.dependents(mention.at.token, "obj")) if t.lemma == "order"]
    executive = any(t.lemma == "executive" for order in orders for t in sentence.dependents(order.index, "amod"))
    return executive or any(t.lemma in _LETTING for order in orders for t in sentence.dependents(order.index, "acl"))


_BOTH = frozenset({"countries", "nations", "neighbours", "neighbors", "parties", "sides", "states"})
_LETTING = frozenset({"allow", "authorise", "authorize", "permit"})


def spoken_with(event: Open, cast: Cast) -> frozenset[str]:
    """With whom he who condemns something has just spoken: "she called the president. She condemned the attacks on his country"."""
    mention = event.main.mention
    if mention.type != "ACCUSE":
        return frozenset()
    near = (cast.accounts[k] for k in cast.near(mention.at.sentence, back=_BACK))
    own = keys_of(event.own)
    talks = [keys_of((*a.actors, *a.recipients)) for a in near if a.mention.type == "CONSULT" and a.mention.at < mention.at]
    return frozenset().union(*(keys - own for keys in talks if keys & own))


def judges_it_too(event: Open, cast: Cast) -> frozenset[str]:
    """Who has just condemned the same: "the mayor condemned the shooting. Priests also condemned it" is not on the mayor."""
    mention = event.main.mention
    if mention.type != "ACCUSE":
        return frozenset()
    sentence = cast.parsed.sentences[mention.at.sentence]
    judged = _judged(sentence, mention.at.token)
    found: set[str] = set()
    for other in (cast.accounts[k] for k in cast.near(mention.at.sentence, back=_BACK)):
        if other.mention.type != "ACCUSE" or other.mention.mode != mention.mode or other.mention.at >= mention.at:
            continue
        same = judged & _judged(cast.parsed.sentences[other.mention.at.sentence], other.mention.at.token)
        if same or judged and not _AGAIN.isdisjoint(sentence.vocabulary):
            found.update(keys_of(other.actors))
    return frozenset(found - keys_of(event.own))


def is_charged_with_another(event: Open, cast: Cast) -> frozenset[str]:
    """Who is held, charged or looked for over a deed: at him was not shot of "he was linked to a hair found where the sniper fired"."""
    mention = event.main.mention
    if mention.type != "ASSAULT" or mention.mode not in ("firearms", "explosives", "targeted", None):
        return frozenset()
    dealt = (a for a in cast.accounts if a.mention.type == "ACCUSE" and a.mention.mode in _OF_CRIMES)
    return frozenset(p.key for a in dealt for p in a.recipients if p.id is None and p.sectors[:1] == ("CVL",))


def _judged(sentence: Sentence, verb: int) -> frozenset[str]:
    """What is condemned: a deed by its lemma, or "it"."""
    return frozenset(t.lemma.lower() for t in sentence.dependents(verb, "obj") if t.mention == "event" or t.form.lower() in _IT)


def asked_to_lift(event: Open, cast: Cast) -> frozenset[str]:
    """France of "Iran urged France to press America to lift sanctions": who is asked to have a curb lifted does not bear it."""
    mention = event.main.mention
    if mention.type not in _CURBS or mention.status_rule != "in force":
        return frozenset()
    near = (cast.accounts[k] for k in cast.near(mention.at.sentence, back=0))
    return frozenset().union(*(keys_of(a.recipients) for a in near if a.mention.type == "REQUEST"))


_CURBS = frozenset({"COERCE", "SANCTION"})


def beside_the_deed(event: Open, cast: Cast) -> frozenset[int]:
    """Where those begin beside whom it was done: the embassy of "condemned the explosions near the Iraqi embassy" is not condemned."""
    mention = event.main.mention
    if mention.type != "ACCUSE":
        return frozenset()
    sentence = cast.parsed.sentences[mention.at.sentence]
    deeds = [t for t in sentence.dependents(mention.at.token, "obj") if t.mention in ("event", "")]
    near = (t for deed in deeds for t in sentence.dependents(deed.index, "nmod"))
    return frozenset(t.start for t in near if not _NEAR.isdisjoint(sentence.marked(t.index, "case")))


def nobody_can_tell(sentence: Sentence) -> bool:
    """Whether it says that whose doing it was is not known: "they complained of a checkpoint; neither side could say whose it was"."""
    if _WHOSE.isdisjoint(sentence.vocabulary):
        return False
    for who in (t for t in sentence.tokens if t.form.lower() in _WHOSE):
        above = next((k for k in sentence.ancestors(who.index) if sentence.tokens[k].lemma in _TELLING), -1)
        around = sentence.dependents(above, "advmod", "nsubj") if above >= 0 else []
        words = {t.form.lower() for t in (*around, *(d for t in around for d in sentence.dependents(t.index, "det")))}
        if not words.isdisjoint(_NOT):
            return True
    return False


def is_between_its_own(event: Open) -> bool:
    """ "Obama's pact with Iran": both who concluded it are told, as are those who "traded barbs"."""
    both = event.main.mention.type == "AGREE" and event.main.nominal and len({party.key for party in event.own}) > 1
    return both or event.main.mention.type == "ACCUSE" and event.main.lemma in ("exchange", "trade")


_DONE_TO_PEOPLE = frozenset({
    "conscript", "displace", "enslave", "evict", "extort", "extortion", "loot", "looting", "pillage", "plunder", "rape", "recruit", "rob",
    "starve",
})  # fmt: skip
_JUDGES = frozenset({"NGO", "IGO", "JRN", "JUD"})


def _who_charges(event: Open, cast: Cast) -> set[str]:
    """Who accuses others of what befalls people: Amnesty of "Amnesty accused the army of looting" was not looted, nor the army of "the army
    accused them of extorting taxes"."""
    above = [cast.accounts[k] for k in event.above if cast.accounts[k].mention.type == "ACCUSE"]
    of_people = event.main.lemma in _DONE_TO_PEOPLE
    return {p.key for a in above for p in a.actors if of_people or not _JUDGES.isdisjoint(p.sectors)}


def _beside_it(event: Open, cast: Cast) -> set[str]:
    """Those who hit back in the same breath: "soldiers returned fire, and jets dropped two bombs" is no bombing of the soldiers."""
    mention = event.main.mention
    sentence, here = cast.parsed.sentences[mention.at.sentence], cast.near(mention.at.sentence, back=0)
    answers = [a for a in (cast.accounts[k] for k in here) if a.mention.type == "ASSAULT" and a.lemma in ANSWERING]
    beside = {sentence.tokens[mention.at.token].head, *(t.index for t in sentence.dependents(mention.at.token, "conj"))}
    return {p.key for a in answers if mention.type == "ASSAULT" and a.mention.at.token in beside for p in a.actors}
