"""Who did it, by words that no frame looks at: "stopped at a rebel checkpoint", "shells fired from navy boats", "it was not they who"."""

from __future__ import annotations

from dataclasses import replace

from according.records.mention import EventMention
from according.records.parse import Ref, Sentence, Token
from according.stages.find_events.asked_first import who_asked_first
from according.stages.find_events.causing import with_those_behind_it
from according.stages.find_events.membership import by_the_body_left
from according.stages.find_events.negation import is_cleft, is_not
from according.stages.find_events.syntax import is_passive, lemma_of, prepositions

_POSTS = frozenset({"checkpoint", "check-point", "checkpost", "roadblock", "road-block", "barricade", "barrier", "picket", "post", "gate"})
_MANNING = frozenset({"control", "guard", "hold", "keep", "man", "operate", "run", "staff"})
_FOUGHT = frozenset({"contest", "fight", "wage"})
_KEEPING = frozenset({"custody", "captivity", "detention"})
_SHOTS = frozenset({"shell", "rocket", "missile", "mortar", "bomb", "bullet", "grenade", "torpedo", "round", "shot", "projectile", "drone"})
_FIRED = frozenset({"fire", "launch", "shoot", "lob", "hurl", "drop", "send"})
_DRIVEN = frozenset({"drive", "ram", "plough", "plow", "crash", "steer"})
_VEHICLES = frozenset({
    "apc", "bulldozer", "bus", "car", "carrier", "digger", "jeep", "lorry", "motorcycle", "pickup", "pick-up", "tank", "tractor", "truck",
    "van", "vehicle",
})  # fmt: skip
_SOMEBODY = frozenset({"person", "organization"})
_FORCES = frozenset({"army", "government", "military", "militia", "navy", "police", "rebel"})
_ASKING = frozenset({"demand", "request", "seek", "want", "ask", "propose", "open"})  # who calls for talks may mean those of others
_ACCUSING = frozenset({"accuse", "blame"})
_NOBODY, _DEEDS = frozenset({"nobody", "no-one"}), frozenset({"ASSAULT", "COERCE"})
_NO_ONE, _AMONG = _NOBODY | {"no"}, frozenset({"in", "from", "among", "within"})
_RANKS = frozenset({"rank"})
_MEETING = frozenset({"confer", "hold", "meet", "negotiate", "sit", "speak", "talk"})
_ENTRY = frozenset({"access", "admission", "admittance", "entry"})
_GETTING = frozenset({"receive", "get", "obtain"})


def with_doers(mention: EventMention, sentence: Sentence) -> EventMention:
    """The mention as done by those whose post, custody or guns the words tell of, and not by whoever did not do it."""
    at = mention.at.token
    mention = with_those_behind_it(by_the_body_left(mention, sentence), sentence)
    if not mention.actors and (asking := who_asked_first(sentence, mention)):
        return replace(mention, actors=tuple(Ref(sentence.index, k) for k in asking))
    if mention.type == "ASSAULT" and "between" in sentence.vocabulary and (sides := _between_whom(sentence, at)):
        return replace(mention, actors=tuple(Ref(sentence.index, k) for k in sides), recipients=())
    if mention.type == "CONSULT" and mention.status in {"requested", "possible"} and sentence.tokens[at].upos == "NOUN":
        return _with_asker(mention, sentence)
    if mention.type in _DEEDS and not _NO_ONE.isdisjoint(sentence.vocabulary):
        if cleared := _nobody_among(sentence, at):
            return replace(mention, actors=tuple(Ref(sentence.index, k) for k in cleared))
        if not _NOBODY.isdisjoint(sentence.vocabulary) and _is_by_nobody(sentence, at):
            return replace(mention, actors=())
    if mention.type == "ASSAULT" and (owners := _whose_vehicle(sentence, at)) and not sentence.dependents(at, "obl:agent"):
        return replace(mention, actors=tuple(Ref(sentence.index, k) for k in owners))
    if mention.mode == "investigate" and (accused := _accused_before(sentence, at)):
        others = tuple(ref for ref in mention.actors if ref not in accused)
        return replace(mention, actors=others, recipients=mention.recipients or accused)
    if mention.type == "AGREE" and lemma_of(sentence.tokens[at]) == "agree":
        return _with_whom_they_met(mention, sentence)
    if (mention.type, mention.status) == ("RETREAT", "requested") and lemma_of(sentence.tokens[at]) in _ENTRY:
        return _for_the_asker(mention, sentence)
    posts = _posts(sentence, at) if mention.type == "COERCE" else []
    if posts and mention.actors and all(ref.sentence == sentence.index and sentence[ref.token].head in posts for ref in mention.actors):
        return replace(mention, actors=tuple(Ref(sentence.index, k) for k in posts))  # the heads name the "rebel" of "rebel checkpoint"
    if any(lemma_of(sentence.tokens[ref.token]) not in _SHOTS or ref.sentence != sentence.index for ref in mention.actors):
        return _as_given(_without_the_cleared(mention, sentence), sentence)
    found: list[int] = []
    if mention.type == "COERCE":
        found = _keepers(sentence, at) if lemma_of(sentence.tokens[at]) in _KEEPING else posts
    elif mention.type == "ASSAULT":
        found = _guns(sentence, at)
    elif mention.type == "PROTEST" and sentence.tokens[at].upos == "NOUN":
        found = [t.index for t in sentence.dependents(at, "nmod") if t.deprel == "nmod:poss"]  # "cancelled its march"
    return replace(mention, actors=tuple(Ref(sentence.index, k) for k in found)) if found else mention


def _between_whom(sentence: Sentence, at: int) -> list[int]:
    """Both of "the battle was fought between the army, supported by Russia, and rebels led by X", and neither Russia nor X."""
    if lemma_of(sentence.tokens[at]) not in _FOUGHT or not is_passive(sentence, at):
        return []
    for side in sentence.dependents(at, "obl"):
        if "between" in prepositions(sentence, side.index) and side.mention != "time":
            below = sentence.dependents(side.index, "conj") or [sentence.tokens[k] for k in sentence.subtree(side.index)]
            others = [t.index for t in below if t.relation == "conj" and t.index > side.index and t.upos in ("NOUN", "PROPN")]
            return [side.index, *others[:1]] if others else []
    return []


def _keepers(sentence: Sentence, at: int) -> list[int]:
    """The police of "in the custody of the police"; not the minister of "killed in custody of the minister"."""
    known = "in" in prepositions(sentence, at) and bool(sentence.dependents(at, "det"))
    return [t.index for t in sentence.dependents(at, "nmod") if known and "of" in prepositions(sentence, t.index)]


def _posts(sentence: Sentence, at: int) -> list[int]:
    """The checkpoint of "were turned back at an army checkpoint", "remain blocked at a barrier manned by youths"."""
    done_to = is_passive(sentence, at) or sentence.tokens[at].relation == "xcomp"
    beside = sentence.dependents(at, "obl") if done_to else []
    posts = [t.index for t in beside if lemma_of(t) in _POSTS and "at" in prepositions(sentence, t.index)]
    manned = [t.index for post in posts for t in sentence.dependents(post, "acl") if lemma_of(t) in _MANNING and t.xpos == "VBN"]
    return [t.index for clause in manned for t in sentence.dependents(clause, "obl") if "by" in prepositions(sentence, t.index)] or posts


def _guns(sentence: Sentence, at: int) -> list[int]:
    """The boats of "shells fired from navy boats killed four", whosever they are; no place."""
    shots = [t for t in sentence.dependents(at, "nsubj", "obl:agent") if lemma_of(t) in _SHOTS]
    fired = [t for shot in shots for t in sentence.dependents(shot.index, "acl") if lemma_of(t) in _FIRED]
    beside = (t for clause in fired for t in sentence.dependents(clause.index, "obl") if "from" in prepositions(sentence, t.index))
    return [t.index for t in beside if t.upos == "NOUN" and t.mention != "place"]


def _whose_vehicle(sentence: Sentence, at: int) -> list[int]:
    """The army of "an army lorry was driven into the crowd"; of "a lorry was driven into it" nobody knows whose it was."""
    if lemma_of(sentence.tokens[at]) not in _DRIVEN:
        return []
    driven = [t for t in sentence.dependents(at, "nsubj:pass") if lemma_of(t) in _VEHICLES]
    whose = (t for vehicle in driven for t in sentence.dependents(vehicle.index, "compound", "nmod", "amod"))
    return [t.index for t in whose if t.mention in _SOMEBODY or lemma_of(t) in _FORCES]


def _without_the_cleared(mention: EventMention, sentence: Sentence) -> EventMention:
    """ "It was not the rebels who burned the mill": somebody did, but not they."""
    clause = sentence.tokens[mention.at.token]
    if not is_cleft(sentence, clause.index) or not is_not(sentence, clause.head):
        return mention
    return replace(mention, actors=tuple(ref for ref in mention.actors if ref != Ref(sentence.index, clause.head)))


def _as_given(mention: EventMention, sentence: Sentence) -> EventMention:
    """ "Every fighter is to receive money", "the police got flour from the army": it is given to whoever receives it."""
    at = mention.at.token
    people = any(t.mention == "person" for t in sentence.dependents(at, "obj"))  # who receives refugees gives them shelter
    if mention.type != "AID" or lemma_of(sentence.tokens[at]) not in _GETTING or people:
        return mention
    verbs = (at, sentence.tokens[at].head) if sentence.tokens[at].deprel == "xcomp" else (at,)  # "continues to receive"
    subjects = {Ref(sentence.index, t.index) for verb in verbs for t in sentence.dependents(verb, "nsubj") if t.deprel == "nsubj"}
    if not mention.actors or mention.actors[0] not in subjects:
        return mention
    givers = [t.index for t in sentence.dependents(at, "obl") if "from" in prepositions(sentence, t.index)]
    actors = tuple(Ref(sentence.index, k) for k in givers) or tuple(ref for ref in mention.actors if ref not in subjects)
    return replace(mention, actors=actors, recipients=tuple(ref for ref in mention.actors if ref in subjects))


def _is_by_nobody(sentence: Sentence, at: int) -> bool:
    """Whether nobody has done it: "nobody has shot at them"; "nobody but the army" may be somebody."""
    subjects = [t for t in sentence.dependents(at, "nsubj") if t.deprel == "nsubj"]
    alone = bool(subjects) and all(not sentence.dependents(t.index, "nmod", "conj", "acl") for t in subjects)
    return alone and all(t.form.lower() in _NOBODY for t in subjects)


def _is_no_one(sentence: Sentence, token: Token) -> bool:
    return token.form.lower() == "one" and any(t.form.lower() == "no" for t in sentence.dependents(token.index, "det"))


def _nobody_among(sentence: Sentence, at: int) -> list[int]:
    """The unit of "nobody in my unit fired", whose "no one in our ranks" are: they did not do it."""
    subjects = (t for t in sentence.dependents(at, "nsubj") if t.deprel == "nsubj")
    none = [t for t in subjects if t.form.lower() in _NOBODY or _is_no_one(sentence, t)]
    inside = (t for one in none for t in sentence.dependents(one.index, "nmod") if not _AMONG.isdisjoint(prepositions(sentence, t.index)))
    found: list[int] = []
    for noun in inside:
        if lemma_of(noun) in _RANKS:
            found += [t.index for t in sentence.dependents(noun.index, "nmod:poss")]
        elif noun.mention in _SOMEBODY:
            found.append(noun.index)
    return found


def _accused_before(sentence: Sentence, at: int) -> tuple[Ref, ...]:
    """The coalition of "accused the coalition of laying mines and demanded an inquiry": it is into them and not by them."""
    verb = sentence.tokens[at].head if sentence.tokens[at].upos == "NOUN" and sentence.tokens[at].relation in ("obj", "obl") else -1
    above = sentence[verb].head if verb >= 0 and sentence[verb].relation == "conj" and lemma_of(sentence[verb]) in _ASKING else -1
    accused = sentence.dependents(above, "obj") if above >= 0 and lemma_of(sentence.tokens[above]) in _ACCUSING else []
    return tuple(Ref(sentence.index, t.index) for t in accused)


def _with_whom_they_met(mention: EventMention, sentence: Sentence) -> EventMention:
    """Both of "the envoys met the Front and agreed on a truce"; who met him and agreed to leave has promised it alone."""
    at = mention.at.token
    token = sentence.tokens[at]
    on = any({"on", "upon"} & set(prepositions(sentence, t.index)) and t.mention != "time" for t in sentence.dependents(at, "obl"))
    if token.relation != "conj" or token.head < 0 or lemma_of(sentence.tokens[token.head]) not in _MEETING or not on or mention.recipients:
        return mention
    met = [t for t in sentence.dependents(token.head, "obj", "obl") if t.mention in _SOMEBODY and t.index < at]
    with_them = [t for t in met if t.relation == "obj" or "with" in prepositions(sentence, t.index)]
    new = tuple(ref for t in with_them if (ref := Ref(sentence.index, t.index)) not in mention.actors)
    return replace(mention, actors=(*mention.actors, *new)) if mention.actors else mention


def _for_the_asker(mention: EventMention, sentence: Sentence) -> EventMention:
    """Whoever asks for access to prisoners would be let in: "Delhi asked for consular access to all of them"."""
    token = sentence.tokens[mention.at.token]
    verb = token.head if token.relation in ("obl", "obj") else -1
    if verb < 0 or lemma_of(sentence.tokens[verb]) not in _ASKING:
        return mention
    subjects = [t for t in sentence.dependents(verb, "nsubj") if t.deprel == "nsubj" and t.mention in _SOMEBODY | {"place"}]
    asking = tuple(Ref(sentence.index, t.index) for t in subjects)  # no mandate that demands it
    return replace(mention, recipients=asking) if asking and not set(asking) & set(mention.actors) else mention


def _with_asker(mention: EventMention, sentence: Sentence) -> EventMention:
    """Whoever demands talks with somebody would talk to him: "demanded a meeting with the mayor"; not "talks between the two camps"."""
    at = mention.at.token
    token = sentence.tokens[at]
    verb = sentence.tokens[token.head] if token.relation in {"obj", "obl"} else token
    asked = token.relation == "obj" or {"for", "to"} & set(prepositions(sentence, at))  # "is open to talks with"
    beside = any("with" in prepositions(sentence, t.index) for t in sentence.dependents(at, "nmod"))
    if not (asked and beside and lemma_of(verb) in _ASKING):
        return mention
    subjects = [Ref(sentence.index, t.index) for t in sentence.dependents(verb.index, "nsubj") if t.deprel == "nsubj"]
    new = tuple(ref for ref in subjects if ref not in {*mention.actors, *mention.recipients})
    return replace(mention, actors=(*new, *mention.actors))
