"""Whence arms were fired and forces sent, and where was agreed what then was done: places, but not of the deeds."""

from __future__ import annotations

from according.ontology.closed_classes import CRIME_PREPOSITIONS
from according.ontology.event_types import FORCE_TYPES
from according.ontology.flights import flight_to, is_barred_trip_to, is_in_exile
from according.ontology.two_states import in_clauses_of_two
from according.records.mention import EventMention
from according.records.parse import Sentence
from according.stages.ground.judged_at import is_told_of_somebody, is_where_judged
from according.stages.ground.other_deeds import is_in_slogan

NOWHERE = 9.0
"""The cost of a place that is not the event's, even where no other is told."""
_DEALS = frozenset({"deal", "agreement", "accord", "pact", "treaty", "talk", "negotiation"})
_LED = frozenset({"lead", "run", "fund", "finance", "command", "direct", "organise", "organize"})
_STAYING = frozenset({"base", "exile", "live", "reside", "bear", "flee"})
"""What tells where somebody is or has gone who is convicted, banned or helped from elsewhere."""
_ORIGIN = 2.4
_BY_WAY_OF = frozenset({"through", "via"})
_BOUND = frozenset({"bind", "bound", "destine", "destined", "head"})
_FETCHED = 0.3
_FETCHING = frozenset({"evacuate", "extract", "rescue", "airlift"})
_TAKING = frozenset({"abduct", "hostage", "arrest", "seize"})
_MEASURES = frozenset({
    "ban", "blockade", "curb", "embargo", "measure", "pressure", "restriction", "sanction", "sanctions", "tariff", "tariffs",
})  # fmt: skip
_GROUNDS = frozenset({"over", "after", "following"})
_JUSTICE = frozenset({
    "acquit", "arrest", "charge", "convict", "detain", "extradite", "fine", "hold", "imprison", "indict", "jail", "sentence", "try",
})  # fmt: skip
_TRYING = _JUSTICE - {"arrest", "detain", "hold"}
_COMING = frozenset({"arrive", "come", "hail", "infiltrate", "originate", "return"})
_SENT = _COMING | frozenset({"bring", "bus", "cross", "deploy", "dispatch", "drive", "ferry", "fly", "march", "rush", "send", "travel"})
_REMEMBERING = frozenset({"commemorate", "honor", "honour", "mark", "mourn", "remember"})
_FROM_THERE = frozenset({
    "applause", "arrival", "condemnation", "criticism", "flight", "journey", "outcry", "praise", "protest", "rebuke", "return", "trip",
})  # fmt: skip
_SURELY = 0.8
_JOURNEYS = frozenset({"ferry", "flight", "journey", "plane", "ticket", "trip", "visa", "voyage"})
_DOERS = frozenset({"person", "organization"})
_LAUNCHES = frozenset({"fire", "launch", "lob", "shoot"})


def origin_cost(sentence: Sentence, at: int, case: frozenset[str], mention: EventMention) -> float:
    """What it costs that a place is only an origin ("rockets fired from X hit Y", "moved troops from X to Y"); 0 where it is none.

    at: the word that stands for the place; case: its prepositions.
    """
    if case & _BY_WAY_OF and (mention.mode == "release" or mention.type in ("AGREE", "CONSULT")):
        return NOWHERE  # "swapped prisoners through the Emirates"
    if mention.type == "AID" and "from" in case and sentence.tokens[mention.at.token].lemma in _FETCHING:
        return _FETCHED  # "evacuated them from X to Y" happens in X
    if mention.type not in ("ASSAULT", "MOBILIZE"):
        return 0.0
    if is_from_across(case):
        return _ORIGIN
    listed = sentence.tokens[at].relation == "conj"
    at = sentence.tokens[at].head if listed else at
    if sentence.tokens[at].head < 0 or "from" not in (sentence.marked(at, "case") if listed else case):
        return 0.0
    above = sentence.tokens[sentence.tokens[at].head]
    if mention.type == "MOBILIZE":
        return _ORIGIN
    if above.lemma not in _LAUNCHES:
        return 0.0
    tells_of_shot = above.deprel == "acl"  # "was hit by a missile launched from Yemen"
    return _ORIGIN if above.index == mention.at.token and not tells_of_shot or above.upos != "VERB" else NOWHERE


def is_of_other_deed(sentence: Sentence, at: int, mention: EventMention) -> bool:
    """Whether the sentence tells a place of something else: of a deal, a home, a flight, a trial, of sanctions."""
    trigger, goal_of = mention.at.token, flight_to(sentence, place=at)
    if goal_of >= 0 and (goal_of != trigger or mention.mode in _TAKING):
        return True  # "opened fire and fled into X", "abducted nine and took them into X"
    if mention.type == "PROTEST" and is_in_slogan(sentence, at, trigger):
        return True
    exiled = is_in_exile(sentence, place=at) and not _befalls_who_is_there(sentence, at, mention)
    if exiled or _is_where_he_returned_from(sentence, at):
        return True
    if is_of_measures(sentence, at, trigger) or in_clauses_of_two(sentence, one=at, other=trigger):
        return True
    if mention.type == "SANCTION" and (is_of_its_ground(sentence, at, trigger) or is_of_sanctioned(sentence, at, mention)):
        return True
    if mention.type == "COERCE" and is_barred_trip_to(sentence, place=at, verb=trigger):
        return True
    if mention.type in FORCE_TYPES and is_where_agreed(sentence, at, trigger):
        return True  # what is done on the ground is done elsewhere
    if is_whence_others_came(sentence, at, trigger) or is_whence_he_is(sentence, at):
        return True
    if is_where_judged(sentence, at, mention) or is_told_of_somebody(sentence, at, trigger):
        return True
    if is_where_he_is_based(sentence, at, trigger) or mention.type != "ASSAULT" and is_where_he_lives(sentence, at, trigger):
        return True
    if is_of_justice(sentence, at, trigger) or is_where_he_is_wanted(sentence, at, trigger):
        return True
    if is_of_blame(sentence, at, trigger) or is_in_later_half(sentence, at, trigger):
        return True
    if _is_of_what_they_did_before(sentence, at, trigger) or _is_where_remembered(sentence, at, trigger):
        return True
    return sentence.tokens[at].head != trigger and is_goal_of_journey(sentence, at)


def _befalls_who_is_there(sentence: Sentence, at: int, mention: EventMention) -> bool:
    """ "A writer exiled in London was stabbed": mostly where he lives."""
    above = {*sentence.ancestors(at)}
    return mention.type == "ASSAULT" and any(ref.sentence == sentence.index and ref.token in above for ref in mention.recipients)


def _is_where_remembered(sentence: Sentence, at: int, trigger: int) -> bool:
    """The square of "marched to the square to commemorate those killed in the bombing": they were killed elsewhere."""
    if _REMEMBERING.isdisjoint(sentence.vocabulary):
        return False
    verb = next((k for k in sentence.ancestors(trigger) if sentence[k].lemma in _REMEMBERING and sentence[k].upos == "VERB"), -1)
    return verb >= 0 and not sentence.is_below(at, top=verb)


def _is_where_he_returned_from(sentence: Sentence, at: int) -> bool:
    """ "Was arrested on his return from X", "drew condemnation from the EU": neither saw it."""
    head = sentence.tokens[at].head
    return head >= 0 and sentence.tokens[head].lemma in _FROM_THERE and "from" in sentence.marked(at, "case")


def is_goal_of_journey(sentence: Sentence, at: int) -> bool:
    """Dakar of "was kept from boarding a flight to Dakar", "fired on people who waited for tickets to Dakar"."""
    above = sentence.tokens[at].head
    noun = sentence.tokens[above].lemma if above >= 0 else ""
    going = noun in _JOURNEYS or noun == "way" and any(sentence.dependents(above, "nmod:poss"))  # "liberated land on the way to Raqqa"
    return going and not {"to", "for"}.isdisjoint(sentence.marked(at, "case"))


def _is_of_what_they_did_before(sentence: Sentence, at: int, trigger: int) -> bool:
    """Agadez, for the coup of "the generals, who overthrew him in July, ordered the troops out of Agadez": that has a time of its own."""
    if sentence.tokens[trigger].deprel != "acl:relcl" or not any(t.mention == "time" for t in sentence.dependents(trigger, "obl")):
        return False
    return not sentence.is_below(at, top=sentence.tokens[trigger].head) and at != sentence.tokens[trigger].head


def is_in_later_half(sentence: Sentence, at: int, trigger: int) -> bool:
    """ "Four died in a clash; a suspect was later charged in X": what stands behind a semicolon is not where the first thing was; nor was
    what others did behind one where the first was."""
    if trigger < at:
        return any(t.form == ";" for t in sentence.tokens[trigger:at])
    if ";" not in sentence.vocabulary or all(t.form != ";" for t in sentence.tokens[at:trigger]):
        return False
    clause = next((n for n in (trigger, *sentence.ancestors(trigger)) if sentence.tokens[n].relation in ("conj", "parataxis")), -1)
    own = (t.deprel == "nsubj" and t.mention in _DOERS or t.mention == "time" for t in sentence.dependents(clause, "nsubj", "obl"))
    return clause > at and any(own)


def is_of_blame(sentence: Sentence, at: int, trigger: int) -> bool:
    """ "Closed its border after blaming Kigali for an attack in X": where the attack was, not where the border was closed."""
    path = list(sentence.ancestors(at))
    blames = (n for n in path[: path.index(trigger)] if sentence.tokens[n].relation == "advcl") if trigger in path else ()
    readings = (sentence.tokens[n].reading for n in blames)
    return any(reading is not None and reading.types.get("ACCUSE", 0.0) >= _SURELY for reading in readings)


def is_where_he_is_wanted(sentence: Sentence, at: int, trigger: int) -> bool:
    """ "Captured a man wanted in X for the murder of a judge": neither where he was captured nor where the judge was murdered."""
    if "wanted" not in sentence.vocabulary:
        return False
    sought = (k for k in sentence.ancestors(at) if sentence.tokens[k].form.lower() == "wanted" and k != trigger)
    return any(sentence.tokens[k].relation in ("acl", "amod", "advcl") and "by" not in sentence.marked(at, "case") for k in sought)


def is_of_measures(sentence: Sentence, at: int, trigger: int) -> bool:
    """Whether a place is what sanctions or the like are laid on: "discussed sanctions on X when they met" tells nothing of where."""
    head = sentence.tokens[at].head
    if head < 0 or head == trigger or sentence.tokens[head].lemma not in _MEASURES:
        return False
    return sentence.tokens[at].relation == "compound" or not {"on", "against", "over"}.isdisjoint(sentence.marked(at, "case"))


def is_of_sanctioned(sentence: Sentence, at: int, mention: EventMention) -> bool:
    """Whether a place only says who is punished: "sanctions against Juba", "sanctioned a general, the head of operations in Darfur"."""
    if mention.mode == "convict":
        return False
    if sentence.tokens[at].head == mention.at.token and "against" in sentence.marked(at, "case"):
        return True
    whom = {ref.token for ref in mention.recipients if ref.sentence == sentence.index}
    above = list(sentence.ancestors(at))
    return not whom.isdisjoint(above[1:]) and sentence.tokens[above[0]].upos == "NOUN"


def is_of_its_ground(sentence: Sentence, at: int, trigger: int) -> bool:
    """Whether a place is told of what envoys are expelled or generals punished for: "recalled its envoy over a killing in X"."""
    for n in sentence.ancestors(at):
        if n == trigger:
            return False
        if sentence.tokens[n].upos == "NOUN" and not _GROUNDS.isdisjoint(sentence.marked(n, "case")):
            return sentence.tokens[n].relation in ("obl", "nmod")
        if sentence.tokens[n].relation == "advcl" and not _GROUNDS.isdisjoint(sentence.marked(n, "mark")):
            return True  # "sacked the minister after soldiers shot four children in X"
    return False


def is_of_justice(sentence: Sentence, at: int, trigger: int) -> bool:
    """ "A court in X convicted him of killing a judge", "was arrested in X for the murder": the deed need not have been done there, and
    "sentenced them for the bombings in X" tells nothing of where the court sits."""
    if _JUSTICE.isdisjoint(sentence.vocabulary):
        return False
    if sentence.tokens[trigger].lemma in _TRYING and trigger in (path := list(sentence.ancestors(at))):
        charge = path[path.index(trigger) - 1] if path.index(trigger) else at
        return charge != at and not CRIME_PREPOSITIONS.isdisjoint(sentence.marked(charge, "case", "mark"))
    above = [trigger, *sentence.ancestors(trigger)]
    verb = next((k for k in range(1, len(above)) if sentence[above[k]].lemma in _JUSTICE and sentence[above[k]].upos == "VERB"), 0)
    if not verb or CRIME_PREPOSITIONS.isdisjoint({word for n in above[:verb] for word in sentence.marked(n, "case", "mark")}):
        return False
    of_place = {at, *sentence.ancestors(at)}
    return above[verb] in of_place and of_place.isdisjoint(above[:verb])


def is_from_across(case: frozenset[str]) -> bool:
    """ "Shelled the town from across the river"."""
    return {"from", "across"} <= case


def is_where_agreed(sentence: Sentence, at: int, trigger: int) -> bool:
    """ "Withdrew from the town under a deal reached in X", "were freed after talks in X": not where they withdrew or were freed."""
    if sentence.vocabulary.isdisjoint(_DEALS):
        return False
    above = {trigger, *sentence.ancestors(trigger)}
    return any(n not in above and sentence.tokens[n].lemma in _DEALS for n in sentence.ancestors(at))


def is_where_he_is_based(sentence: Sentence, at: int, trigger: int) -> bool:
    """ "The critic, based in Berlin, called for a march", "the rebels, led from the United States, burned schools", "who came from X"."""
    clause = sentence.tokens[sentence.tokens[at].head] if sentence.tokens[at].head >= 0 else sentence.tokens[at]
    led = clause.lemma == "base" or clause.lemma in _LED and "from" in sentence.marked(at, "case")
    came = clause.deprel == "acl:relcl" and clause.lemma in _COMING and "from" in sentence.marked(at, "case")
    return (led and clause.relation in ("acl", "advcl") or came) and trigger != clause.index


def is_whence_others_came(sentence: Sentence, at: int, trigger: int) -> bool:
    """ "Reinforcements had been sent from X and troops retook the port", "came from X and shot two": not where that was done."""
    verb = sentence.tokens[at].head
    if verb in (-1, trigger) or sentence.tokens[verb].lemma not in _SENT or "from" not in sentence.marked(at, "case"):
        return False
    beside = frozenset({"conj"})
    return sentence.hangs_on(trigger, top=verb, by=beside) or sentence.hangs_on(verb, top=trigger, by=beside)


def is_whence_he_is(sentence: Sentence, at: int) -> bool:
    """Whether a place only tells whence somebody who is named comes: "Sgt. Ivo Ban of Austin, Texas, died alongside him"."""
    if sentence.tokens[at].deprel == "acl:relcl" and "from" in sentence.marked(at, "case"):
        return True  # "killed an inmate who was from Tulsa"
    while sentence.tokens[at].head >= 0 and sentence.tokens[sentence.tokens[at].head].mention == "place":
        at = sentence.tokens[at].head
    head = sentence.tokens[at].head
    return head >= 0 and sentence.tokens[head].name.endswith("PER") and not {"of", "from"}.isdisjoint(sentence.marked(at, "case"))


def is_where_he_lives(sentence: Sentence, at: int, trigger: int) -> bool:
    """Whether a place only tells where somebody lives or went: "jailed the sister of a critic exiled in London"."""
    clause = sentence.tokens[sentence.tokens[at].head] if sentence.tokens[at].head >= 0 else sentence.tokens[at]
    if clause.lemma in _BOUND and "for" in sentence.marked(at, "case"):
        return clause.relation in ("acl", "amod")  # "cement bound for Gaza"
    return clause.relation == "acl" and clause.lemma in _STAYING and sentence.is_below(clause.index, top=trigger)
