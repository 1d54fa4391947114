"""Where an event happened: the place that its clause tells, else the scene that the report has set."""

from __future__ import annotations

from according.ontology.blaming import blaming
from according.ontology.called_by_place import is_called_by_its_place
from according.ontology.closed_classes import PLACE_PREPOSITIONS
from according.ontology.event_types import FORCE_TYPES, SPEECH_ACTS
from according.records.actor import MISSIONS
from according.records.mention import CARRIED_OUT, EventMention
from according.records.parse import Parsed, Ref, Sentence
from according.records.quick import replace
from according.records.where import Place, PlaceMention
from according.stages.ground.bare_years import is_worldwide
from according.stages.ground.befell_before import beside_deed, is_of_another_day
from according.stages.ground.dwellers import is_where_they_live
from according.stages.ground.elsewhere import is_elsewhere, is_war_long
from according.stages.ground.finest import Found, finest
from according.stages.ground.items import heading_of
from according.stages.ground.moments import is_meanwhile, is_seldom_there, moment_clauses
from according.stages.ground.not_there import is_not_there
from according.stages.ground.origins import NOWHERE, is_from_across, is_of_other_deed, origin_cost
from according.stages.ground.place_words import PlaceWords, place_words
from according.stages.ground.ruled_places import scene_of
from according.stages.ground.scene import belongs_to, carrier, cases, is_of_blow_before, is_of_first_act, is_somebody, names_a_doer
from according.stages.ground.scene_before import country_of_scenes, has_own_scene, places_in
from according.stages.ground.sides import says_on_which_side
from according.stages.ground.tree_cost import path_cost

_ON_THE_GROUND = FORCE_TYPES | {"PROTEST"}  # only these go on in the scene of the sentences before
_HEADED = "place at the head of the item"
_NO_SCENE = frozenset({"by", "because", "despite", "since", "with"})
_AIMED = frozenset({"toward", "towards"})
_FEARED = frozenset({"ASSAULT", "MOBILIZE", "PROTEST"})
_MOVES = frozenset({"MOBILIZE", "RETREAT", "CONSULT", "AID", "COERCE"})
_HAPPENED = frozenset({"actual", "negated"})
_ASKED = frozenset({"requested", "ordered", "possible"})
_MOST_TOKENS = 150  # a list of ten thousand words is no clause
_SPOKEN_LIMIT, _FAR_LIMIT, _LIMIT = 0.5, 6.0, 2.5
_DEED = 0.8
"""From when on a word surely tells an event."""
_ACCUSED = frozenset({"accuse", "charge", "convict", "suspect"})
"""What he is said to have done was done elsewhere: "men accused of firing rockets at X were held"."""
# What is only planned or demanded has the place that its own clause tells; an attack may be threatened or feared at some distance.
_UNREAL_LIMIT, _FEARED_LIMIT = 1.25, 3.25
_OF_RECIPIENT, _OF_ACTOR = 0.4, 1.5
_OF_BORDER, _OF_LINE, _NAMELESS, _THEN, _MEANWHILE = 2.0, 1.2, 0.1, 1.2, 2.0
_LEFT, _ENTERED, _OF_BLAST, _OF_WHICH = 1.0, 0.5, 0.5, 0.3
_BEFALLING = frozenset({"blast", "bombing", "explosion", "massacre", "shooting"})
"""What is called by the country where it was ("the Tanzania blast"), not by who did it ("a Turkey strike")."""
_TOPICS = {"PROTEST": frozenset(("against", "over")), "CONSULT": frozenset(("about", "on", "over", "regarding", "concerning"))}
"""Prepositions of what somebody protests or talks about."""
_ORDERED = frozenset({"order", "instruction", "command", "behest", "direction"})
_ADDRESSED_TO = frozenset({"apologise", "apologize", "appeal", "complain", "hand", "object", "protest", "reply", "respond", "write"})
_TURNED_TO_ON = frozenset({"call", "prevail", "rely", "count", "depend"})
_ENTERS = frozenset({"enter", "invade"})


def place_of(mention: EventMention, *, parsed: Parsed, places: tuple[PlaceMention, ...]) -> Place | None:
    """The place of an event, or None where the text does not tell.

    First by the tree of its sentence; then, for what was done on the ground, the scene of the sentences before it, or the one
    country that the report's scenes lie in. The rule of the place says which.
    places: of `find_places`.
    """
    words = place_words()
    sentence = parsed.sentences[mention.at.sentence]
    told = places_in(places, sentence.index)
    near = [place for place in told if abs(place.head - mention.at.token) <= _MOST_TOKENS and not says_on_which_side(place, told, sentence)]
    here = [_found(sentence, place, mention, words=words) for place in beside_deed(near, sentence, mention.at.token)]
    found = sorted((f for f in here if f is not None and f.cost <= _limit(mention)), key=lambda f: (f.cost, f.mention.first))
    if found:
        best = finest(found, sentence)
        return replace(best.mention.place, rule=f"{best.rule}; {best.mention.place.rule}")
    headed = _of_the_item(sentence, near) if _is_news_of_item(mention, sentence) else None
    if headed is not None or mention.type not in _ON_THE_GROUND or is_seldom_there(sentence, mention):
        return headed
    if is_worldwide(sentence, mention.at.token):
        return None
    no_one_town = is_war_long(mention, sentence=sentence) or has_own_scene(sentence, mention.at.token, parsed, places)
    if no_one_town or mention.status_rule == CARRIED_OUT:
        return country_of_scenes(parsed=parsed, places=places, words=words)
    # What did not happen is denied of the place that the report is about when there was something to see.
    if mention.status == "actual" or (mention.status == "negated" and mention.type in FORCE_TYPES):
        return scene_of(mention, sentence, parsed=parsed, places=places, words=words)
    asked = mention.status in _ASKED and mention.type != "ASSAULT"
    return country_of_scenes(parsed=parsed, places=places, words=words) if asked else None


def _is_news_of_item(mention: EventMention, sentence: Sentence) -> bool:
    """Whether what heads an item tells where an event is: of what is said or only planned that holds for the item's own news."""
    if mention.type in _ON_THE_GROUND or (mention.type not in SPEECH_ACTS and mention.status in _HAPPENED):
        return True
    token = sentence.tokens[mention.at.token]
    while token.relation in ("conj", "parataxis") and not any(t.form == ";" for t in sentence.dependents(token.index, "punct")):
        token = sentence.tokens[token.head]
    return mention.status == "actual" and token.head < 0


def _of_the_item(sentence: Sentence, places: list[PlaceMention]) -> Place | None:
    """The place that heads an item of a round-up ("Moyale: traders blocked the border post")."""
    mark = heading_of(sentence)
    dateline = mark is not None and sentence.tokens[mark].form != ":" and sentence.tokens[0].form.isupper()
    heading = next((p for p in places if mark is not None and not dateline and p.first == 0 and p.last < mark), None)
    return replace(heading.place, rule=f"{_HEADED}; {heading.place.rule}") if heading else None


def _limit(mention: EventMention) -> float:
    if mention.type in SPEECH_ACTS:  # where somebody is accused, urged or praised only the clause itself says
        return _SPOKEN_LIMIT
    if mention.status not in _HAPPENED and mention.type != "CONSULT":
        return _FEARED_LIMIT if mention.type in _FEARED else _UNREAL_LIMIT
    return _FAR_LIMIT if mention.type in _ON_THE_GROUND else _LIMIT


def _found(sentence: Sentence, place: PlaceMention, mention: EventMention, *, words: PlaceWords) -> Found | None:
    """A place with its cost for an event, or None where it cannot be the event's."""
    at, trigger = carrier(sentence, place, words=words), mention.at.token
    if at == trigger:
        return Found(0.0, place, "the event's own words")
    case = cases(sentence, place, at)
    if is_not_there(sentence, place, at=at, case=case, trigger=trigger, words=words):
        return None
    entry = _entry_cost(sentence, place, at, case, mention)
    group = None if mention.type == "ASSAULT" and names_a_doer(sentence, place.head) else belongs_to(sentence, place, at, words=words)
    path = _path(sentence, at, trigger, words)
    if entry is None or path is None or (mention.type in SPEECH_ACTS and not _tells_where_said(sentence, place, case)):
        return None
    if is_of_other_deed(sentence, at, mention) or is_of_another_day(sentence, at, mention):
        return None
    if is_elsewhere(sentence, place.head, at, trigger):
        return None
    if _is_of_another_deed(sentence, at, trigger) or mention.type in _TOPICS and _is_of_topic(sentence, at, mention):
        return None
    whose = 0.0 if group is None or group == trigger else _whose(sentence, group, mention)
    if whose and is_where_they_live(sentence, at):
        whose = 0.0
    if whose is None or whose and not case & words.at:
        return None
    entry += whose
    cost = entry + path + _vague(sentence, place, at, words) + (_LEFT if _is_left(sentence, at, trigger, case, words) else 0.0)
    cost += _MEANWHILE if "as" in sentence.vocabulary and is_meanwhile(sentence, at, mention) else 0.0
    rule = "place in the event's clause" if cost < 1.5 else "place nearest to the event in its sentence"
    return Found(cost, place, rule)


def _is_left(sentence: Sentence, at: int, trigger: int, case: frozenset[str], words: PlaceWords) -> bool:
    """Where somebody came from before: the first place of "crossed from X into Y and killed two"."""
    if "from" not in case or sentence.tokens[at].head in (trigger, -1):
        return False
    beside = (set(sentence.marked(t.index, "case")) for t in sentence.dependents(sentence.tokens[at].head, "obl") if t.index > at)
    return any("into" in words_there or words_there & words.to for words_there in beside)


def _is_of_another_deed(sentence: Sentence, at: int, trigger: int) -> bool:
    """Whether a place lies in a clause that tells what somebody did otherwise: "sheltering militants who bombed a mosque in X"."""
    above = [*sentence.ancestors(at)]
    between = above[: above.index(trigger)] if trigger in above else []
    deeds = (sentence[n].reading for n in between if sentence[n].deprel == "acl:relcl" or sentence[n].lemma in _ACCUSED)
    return any(reading is not None and reading.likely >= _DEED for reading in deeds)


def _path(sentence: Sentence, at: int, trigger: int, words: PlaceWords) -> float | None:
    """The way through the tree from a place to an event, or to the clause that says what happened then."""
    ways = [path_cost(sentence, at, trigger, words=words)]
    for clause in moment_clauses(sentence, sentence.tokens[trigger]):
        way = path_cost(sentence, at, clause, words=words) if at in sentence.subtree(clause) else None
        ways.append(None if way is None else way + _THEN)
    return min((way for way in ways if way is not None), default=None)


def _vague(sentence: Sentence, place: PlaceMention, at: int, words: PlaceWords) -> float:
    """The border of a country says less than anything named beside it; so, a little, do words that stand for a place."""
    if place.place.precision == "country" and sentence.tokens[at].form.lower() in words.edges:
        return _OF_BORDER
    if place.place.rule.startswith("border of"):
        return _OF_LINE  # "in Cizre, near the Syrian border"
    return 0.0 if sentence.tokens[place.head].upos == "PROPN" else _NAMELESS


def _is_of_topic(sentence: Sentence, at: int, mention: EventMention) -> bool:
    """Whether a place belongs to what is protested or talked about: "to protest the killings in X", "talks on the war in X".

    Not to whom somebody meets, or what he lays hands on: "met Israeli leaders in X", "blocked the road between X and Y".
    """
    trigger, cases = mention.at.token, _TOPICS[mention.type]
    for n in sentence.ancestors(at):
        token = sentence.tokens[n]
        about = {t.form.lower() for t in sentence.dependents(n, "case")} & cases
        met = mention.type == "CONSULT" and sentence.tokens[at].head == n and Ref(sentence.index, n) in mention.actors + mention.recipients
        topic = token.deprel == "obj" and not met and mention.mode not in ("obstruct", "riot", "vandalize")
        if token.head == trigger and (about or topic):
            return True
    return False


def _tells_where_said(sentence: Sentence, place: PlaceMention, case: frozenset[str]) -> bool:
    told = not case.isdisjoint(PLACE_PREPOSITIONS) or sentence.tokens[place.head].form.lower() == "here"
    return told and place.place.precision != "country"


def _whose(sentence: Sentence, group: int, mention: EventMention) -> float | None:
    """What it costs that a place is told of a party of the event ("killed 70 people in X"); None for anybody else."""
    near = {group, sentence.tokens[group].head}
    if any(ref.sentence == sentence.index and ref.token in near for ref in mention.recipients):
        return _OF_RECIPIENT
    if any(ref.sentence == sentence.index and ref.token in near for ref in mention.actors):
        met = sentence.tokens[group].deprel == "obj" and sentence.tokens[group].head == mention.at.token  # "met Israeli leaders in X"
        return _OF_RECIPIENT if met else _OF_ACTOR
    if is_of_blow_before(sentence, group, mention.at.token) or mention.type == "PROTEST" and sentence.tokens[group].lemma == "police":
        return _OF_RECIPIENT  # "police in X broke up a march"
    if mention.type == "MOBILIZE" and (sentence.tokens[group].relation, sentence.tokens[group].head) == ("obj", mention.at.token):
        return _OF_RECIPIENT  # "deployed 200 soldiers near the border"
    return _OF_ACTOR if mention.type in ("ASSAULT", "COERCE", "PROTEST") and is_of_first_act(sentence, group, mention.at.token) else None


def _entry_cost(sentence: Sentence, place: PlaceMention, at: int, case: frozenset[str], mention: EventMention) -> float | None:
    """What the place's own relation and preposition cost."""
    words, country = place_words(), place.place.precision == "country"
    whose = sentence[place.head].deprel == "compound" and sentence[sentence[place.head].head].mention in ("person", "organization")
    if _is_party(sentence, at, case, mention) or country and (whose or _has_mission(sentence, place.head)):  # "attacks on U.S. forces"
        return None
    above = sentence.tokens[sentence.tokens[at].head] if sentence.tokens[at].head >= 0 else sentence.tokens[at]
    if country and "from" in case and sentence.tokens[at].relation == "nmod" and above.mention not in ("event", "place"):
        return None  # "killed a couple from the United States"
    if case & _AIMED and sentence.tokens[at].head != mention.at.token:
        return None  # "arrested men suspected of firing rockets towards X"
    if case & words.at and not is_from_across(case) or sentence.tokens[at].relation == "advmod":
        return _OF_WHICH if sentence.tokens[place.head].deprel == "nmod:poss" and place.head != at else 0.0
    if origin := origin_cost(sentence, at, case, mention):
        return origin if origin < NOWHERE else None
    if case & words.to:
        return 0.5 if mention.type in _MOVES else 1.5
    if "of" in case:
        return 1.0 if country else 0.5
    if "between" in case:  # "failed to settle snags between Chad and Mali"; "on the road between Chad and Mali"
        return None if country and sentence[at].relation == "nmod" and above.mention != "place" and above.index != mention.at.token else 0.3
    if case & {"against", "for", "upon"}:
        return None if country else 1.0
    if case:
        return None if case & _NO_SCENE else 1.5
    if sentence[at].relation == "conj" and sentence[at].head >= 0 and cases(sentence, place, sentence[at].head) & words.at:
        return 0.7
    return _bare_cost(sentence, at, country=country, mention=mention)


def _has_mission(sentence: Sentence, at: int) -> bool:
    """France of "outside the embassy of France in Mali"."""
    above = sentence.tokens[at].head
    return above >= 0 and sentence.tokens[above].lemma in MISSIONS and "of" in sentence.marked(at, "case")


def _is_party(sentence: Sentence, at: int, case: frozenset[str], mention: EventMention) -> bool:
    """Whether a place is who is blamed, called on, orders or is given: "a raid blamed on X", "called on X to", "on orders from X".

    Or one of two who deal or are dealt with: "talks between X and Y".
    """
    above = sentence.tokens[sentence.tokens[at].head] if sentence.tokens[at].head >= 0 else sentence.tokens[at]
    pair = case if sentence.tokens[at].relation != "conj" else {t.form.lower() for t in sentence.dependents(above.index, "case")}
    parties = (*mention.actors, *mention.recipients) if "between" in pair and sentence.tokens[at].upos == "PROPN" else ()
    turned_to = above.lemma in _TURNED_TO_ON and bool(case & {"on", "upon"})
    ordering = above.lemma in _ORDERED and bool(case & {"of", "from"}) and "on" in sentence.marked(above.index, "case")
    turned_to = turned_to or ordering or above.lemma in _ADDRESSED_TO and "to" in case
    return turned_to or blaming().get(above.lemma) in case or Ref(sentence.index, at) in parties


def _bare_cost(sentence: Sentence, at: int, *, country: bool, mention: EventMention) -> float | None:
    """A place without a preposition: what is bombed or taken, "the Nairobi bombing", an apposition."""
    token = sentence.tokens[at]
    own = token.head == mention.at.token
    if country and own and token.deprel == "obj" and sentence.tokens[token.head].lemma in _ENTERS and mention.type in _ON_THE_GROUND:
        return _ENTERED
    acting = any(ref.token == at for ref in mention.actors if ref.sentence == sentence.index)
    if country and own and token.deprel == "compound" and sentence.tokens[token.head].lemma in _BEFALLING and not acting:
        return _OF_BLAST
    if country or (token.head >= 0 and sentence.tokens[token.head].lemma.lower() in ("border", "neighbor", "neighbour")):
        return None
    there = own and token.deprel == "compound" and is_called_by_its_place(sentence, deed=mention.at.token)
    if is_somebody(sentence, at, words=place_words()) or acting and not there:
        return None
    if token.deprel in ("obj", "nsubj:pass"):
        done = mention.type in _ON_THE_GROUND | {"AID"} or (mention.type, mention.mode) == ("CONSULT", "visit")
        return 0.2 if own and done else None if sentence.tokens[token.head].lemma in ("recognise", "recognize") else 1.0
    if token.deprel in ("compound", "nmod:poss"):
        return 0.5 if own else 1.0
    while token.deprel == "conj":  # "Washington and Moscow urged"
        token = sentence.tokens[token.head]
    return None if token.deprel == "nsubj" else 1.0
