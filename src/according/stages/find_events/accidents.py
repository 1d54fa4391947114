"""Harm that no attack did: explosions of gas or in a coal mine, fires; what crashes or collapses; what somebody did to himself."""

from __future__ import annotations

from collections.abc import Mapping

from according.records.parse import Sentence
from according.stages.find_events.match import Match
from according.stages.find_events.syntax import lemma_of

_BLASTS = frozenset({"blast", "explosion"})
_HARMLESS = frozenset({
    "boiler", "coal", "cooker", "cylinder", "dust", "firecracker", "firework", "fireworks", "furnace", "gas", "gasoline", "kitchen",
    "methane", "propane", "steam", "stove", "transformer",
})  # fmt: skip
_VESSELS = frozenset({"boiler", "cooker", "cylinder", "firework", "fireworks", "furnace", "stove", "transformer"})
_WORKS = frozenset({"colliery", "factory", "mill", "mine", "plant", "refinery", "smelter", "warehouse", "workshop"})
_TRADES = frozenset({
    "chemical", "coal", "cement", "copper", "fertiliser", "fertilizer", "firework", "fireworks", "gold", "iron", "paint", "steel",
})  # fmt: skip
_ON_ONESELF = frozenset({"drown", "hang", "kill", "poison", "shoot", "stab"})
"""What somebody may do to himself alone; whoever blows himself up attacks, whoever sets fire to himself protests."""
_FIRES = frozenset({"blaze", "fire", "inferno"})
_BURNT = frozenset({
    "apartment", "brush", "building", "church", "club", "factory", "farm", "flat", "forest", "grass", "home", "hospital", "hostel", "hotel",
    "house", "hut", "kitchen", "market", "mill", "mine", "nightclub", "plant", "prison", "refinery", "school", "shop", "store", "tunnel",
    "veld", "warehouse", "wild", "workshop",
})  # fmt: skip
_SETTING = frozenset({"cause", "ignite", "light", "set", "spark", "start"})
_AT_ALL = _BLASTS | _VESSELS | _FIRES
_OF_ATTACKS = frozenset({
    "airstrike", "arson", "attack", "attacker", "bomb", "bomber", "bombing", "detonate", "drone", "explosive", "grenade", "gunman", "ied",
    "insurgent", "militant", "missile", "rebel", "responsibility", "rocket", "sabotage", "saboteur", "shell", "shelling", "strike",
    "suicide", "terrorist", "throw", "hurl",
})  # fmt: skip
_CRASHED = frozenset({
    "capsized", "collapsed", "collided", "crashed", "derailed", "overturned", "plunged", "skidded", "toppled",
    "capsizes", "collapses", "collides", "crashes", "derails", "overturns", "plunges",
    "capsizing", "collapsing", "colliding", "crashing", "derailing", "overturning", "plunging",
})  # fmt: skip
_MOVING = frozenset({
    "aircraft", "aeroplane", "airplane", "ambulance", "boat", "bus", "canoe", "car", "coach", "convoy", "ferry", "helicopter", "jeep",
    "jet", "lorry", "minibus", "motorcycle", "plane", "ship", "taxi", "train", "truck", "van", "vehicle", "vessel",
})  # fmt: skip
_STANDING = frozenset({
    "balcony", "barracks", "block", "bridge", "building", "ceiling", "house", "roof", "stage", "stand", "tower", "tunnel", "wall",
})  # fmt: skip
_BROUGHT_ABOUT = frozenset({
    "ambush", "battle", "clash", "deliberate", "deliberately", "down", "fight", "fire", "hit", "mine", "offensive", "ram", "shoot", "shot",
    "war",
})  # fmt: skip


_RUN_OVER = frozenset({"kill", "injure", "wound", "hurt", "hit", "strike", "knock", "run", "mow"})
_SHOTS = frozenset({"bullet", "fire", "gunfire", "gunshot", "knife", "shoot", "shot", "stab"})
_ON_ROADS = _MOVING - {"aircraft", "aeroplane", "airplane", "convoy", "helicopter", "jeep", "jet", "plane", "ship", "vessel", "boat"} | {
    "driver", "motorist", "motorbike", "tram",
}
_DRIVING = frozenset({"drunk", "drunken", "speeding", "reckless", "careless", "run"})
"""What a driver is called who did not mean it; any other driver may have: "killed by a taxi driver"."""
_MEANT = frozenset({
    "army", "barricade", "checkpoint", "crowd", "deliberate", "deliberately", "demonstrator", "extremist", "intentionally", "military",
    "protest", "protester", "ram", "ramming", "rally", "settler", "terror", "terrorism",
})  # fmt: skip

_LANES = frozenset({
    "eastbound", "lanes", "northbound", "overpass", "right-of-way", "southbound", "underpass", "westbound",
})  # fmt: skip
"""Where traffic is told of."""
_OF_ROAD_ATTACKS = _MEANT | _OF_ATTACKS - {"strike"}


_STEERING = frozenset({"back", "lose", "reverse", "skid", "swerve", "veer"})
_UNMEANT = frozenset({"accidentally", "backing", "reversing", "veered", "veering", "swerved", "swerving", "skidded", "skidding"})
_BY_CAR = frozenset({"driveway", "driving", "drove"})
_AT_WHEEL = _UNMEANT | {"lost"}


def _is_of_driving(sentence: Sentence, at: int) -> bool:
    """ "Accidentally hit him while backing out", "lost control of his van and struck a tree", "killed by a neighbour backing up"."""
    verb = sentence.tokens[at]
    near = [at, *(t.index for t in sentence.dependents(at, "advcl", "conj", "xcomp", "obl", "parataxis"))]
    near += [t.index for k in near[1:] for t in sentence.dependents(k, "advcl", "acl", "conj")]
    if verb.relation in ("conj", "advcl", "ccomp"):
        near += [verb.head, *(t.index for t in sentence.dependents(verb.head, "conj"))]
    return any(_is_unmeant(sentence, k) for k in near)


def _is_unmeant(sentence: Sentence, at: int) -> bool:
    """Whether a word tells that whoever was driving did not mean it."""
    verb, words = sentence.tokens[at], sentence.dependents(at, "obj", "obl", "compound:prt", "advmod")
    if verb.lemma in _STEERING:
        control = any(t.lemma == "control" for t in words)
        return control or verb.lemma != "lose" and verb.form.lower() in _UNMEANT
    on_wheels = not sentence.vocabulary.isdisjoint(_ON_ROADS | _BY_CAR)
    return verb.lemma in _RUN_OVER and on_wheels and any(t.form.lower() == "accidentally" for t in words)


def _is_on_road(sentence: Sentence, at: int) -> bool:
    """Whether somebody was run over: "was killed when she was struck by a car", "killed by a drunk driver"."""
    told = [at, *(t.index for t in sentence.dependents(at, "advcl")), *([sentence[at].head] if sentence[at].relation == "advcl" else [])]
    struck = (k for k in told if sentence.tokens[k].lemma in _RUN_OVER)
    for agent in (t for k in struck for t in sentence.dependents(k, "obl") if "by" in sentence.marked(t.index, "case")):
        words = sentence.dependents(agent.index, "amod", "compound")
        first = {t.lemma.lower() for t in words} | {t.lemma for w in words for t in sentence.dependents(w.index, "conj")}
        if agent.lemma in _ON_ROADS and (agent.lemma != "driver" or first & _DRIVING) and not first & {"police", "armoured", "armored"}:
            return True
    return False


def _is_crash(sentence: Sentence, at: int) -> bool:
    """Whether it is the crash or collapse of a vehicle or building, or what that did: "overturned, killing four soldiers"."""
    token = sentence.tokens[at]
    verb = at if token.form.lower() in _CRASHED else token.head if token.relation in ("advcl", "conj") else -1
    if verb >= 0 and sentence.tokens[verb].relation == "advcl" and sentence.tokens[verb].form.lower() not in _CRASHED:
        verb = sentence.tokens[verb].head  # "killing four and wounding nine"
    if verb < 0 or sentence.tokens[verb].form.lower() not in _CRASHED or not _BROUGHT_ABOUT.isdisjoint(t.lemma for t in sentence.tokens):
        return False
    hit = (t for t in sentence.dependents(verb, "obl") if t.mention in ("person", "organization"))
    if any("into" in sentence.marked(t.index, "case") for t in hit):
        return False  # "crashed into a crowd"
    return any(lemma_of(t) in _MOVING | _STANDING for t in sentence.dependents(verb, "nsubj"))


def is_accident(sentence: Sentence, at: int) -> bool:
    """Whether what reads as violence is such an explosion, or what one did: "killed nine", "were killed in a gas explosion"."""
    words = sentence.vocabulary
    if sentence.tokens[at].lemma in _ON_ONESELF and _is_on_oneself(sentence, at):
        return True
    if not words.isdisjoint(_CRASHED) and words.isdisjoint(_OF_ATTACKS) and _is_crash(sentence, at):
        return True
    traffic = sentence.tokens[at].lemma in _RUN_OVER and not words.isdisjoint(_LANES)
    if traffic and words.isdisjoint(_OF_ROAD_ATTACKS | _SHOTS):
        return True
    on_road = sentence.tokens[at].lemma in _RUN_OVER and words.isdisjoint(_OF_ROAD_ATTACKS) and not words.isdisjoint(_ON_ROADS)
    if on_road and _is_on_road(sentence, at):
        return True
    unmeant = sentence.tokens[at].lemma in _RUN_OVER and not words.isdisjoint(_AT_WHEEL) and words.isdisjoint(_OF_ROAD_ATTACKS)
    if unmeant and _is_of_driving(sentence, at):
        return True
    if words.isdisjoint(_AT_ALL) or not words.isdisjoint(_OF_ATTACKS):
        return False
    verb = sentence.tokens[at].head if sentence.tokens[at].relation == "advcl" else at  # "destroyed a house, killing nine"
    told = [at, *(t.index for t in sentence.dependents(verb, "nsubj", "obl"))]
    while sentence.tokens[verb].relation == "conj" and not sentence.dependents(verb, "nsubj"):
        verb = sentence.tokens[verb].head  # "a fire that killed two and injured nine"
    told += [sentence.tokens[verb].head] if sentence.tokens[verb].deprel == "acl:relcl" else []
    return any(_is_of_accident(sentence, index) for index in told)


def _is_blaze(sentence: Sentence, index: int) -> bool:
    """ "A fire", "the factory fire"; not "rebel fire", "the fire from the hill", "a fire that rioters started"."""
    token, words = sentence.tokens[index], {t.lemma.lower() for t in sentence.dependents(index, "det", "compound")}
    if token.upos != "NOUN" or any("from" in sentence.marked(t.index, "case") for t in sentence.dependents(index, "nmod")):
        return False
    told = sentence.dependents(index, "acl", "acl:relcl")
    if any(t.lemma in _SETTING and sentence.dependents(t.index, "nsubj", "obl") for t in told):
        return False
    return "a" in words and not words - {"a"} - _BURNT or bool(words & _BURNT)


def is_accidental(sentence: Sentence, found: Match, _: Mapping[int, Match]) -> bool:
    """The same of what the encoder alone reads as violence."""
    return found.cue.type == "ASSAULT" and is_accident(sentence, found.index)


def _is_on_oneself(sentence: Sentence, at: int) -> bool:
    """ "Shot himself", "urged them to kill themselves"; not "killed himself and nine others"."""
    hit = sentence.dependents(at, "obj")
    return bool(hit) and all(t.is_reflexive and not sentence.dependents(t.index, "conj") for t in hit)


def _is_of_accident(sentence: Sentence, index: int) -> bool:
    lemma = lemma_of(sentence.tokens[index])
    if lemma in _VESSELS or lemma in _FIRES and _is_blaze(sentence, index):
        return True
    if lemma not in _BLASTS:
        return False
    if any(lemma_of(t) in _HARMLESS for t in sentence.dependents(index, "compound")):
        return True
    sites = (t.index for t in sentence.dependents(index, "nmod") if lemma_of(t) in _WORKS)
    return any(lemma_of(t) in _TRADES for site in sites for t in sentence.dependents(site, "compound", "amod"))
