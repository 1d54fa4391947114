"""To whom an act is due by what it is about or how it is done: "accepted the Egyptian plan", "apologised for the beating of teachers"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from according.records.actor import MISSIONS
from according.records.mention import EventMention
from according.records.parse import Sentence, Token
from according.stages.find_events.control import inherited_subject
from according.stages.find_events.syntax import conjuncts, lemma_of, own_subject, prepositions

_PEOPLE = frozenset({"person", "organization"})
_ACCEPTING = frozenset({"accept", "acceptance"})
_LENDING = frozenset({"send", "lend", "dispatch", "furnish", "contribute", "second", "deploy", "deliver", "donate", "ship"})
_CARRYING = frozenset({"airlift", "bring", "ferry", "fly", "move", "rush", "take", "transport"})
_HELPERS = frozenset({
    "adviser", "advisor", "deminer", "doctor", "engineer", "expert", "firefighter", "instructor", "medic", "midwife", "monitor", "nurse",
    "observer", "paramedic", "rescuer", "sapper", "specialist", "surgeon", "team", "technician", "trainer", "volunteer",
})  # fmt: skip
_HELPING = frozenset({"help", "assist"})
_OWED = frozenset({"accept", "follow", "heed", "honour", "honor", "obey", "observe", "pay", "recognise", "recognize", "respect", "sign"})
_ENDING = frozenset({"cease", "end", "halt", "quit", "stop", "suspend"})
_DEALING = frozenset({"buy", "deal", "deliver", "export", "import", "lend", "sell", "send", "ship", "supply", "trade", "work"})
_RECEIVING = frozenset({"get", "hear", "receive"})
_HARMS = frozenset({
    "arrest", "beating", "death", "destruction", "detention", "displacement", "humiliation", "injury", "killing", "loss",
    "mistreatment", "murder", "shooting", "suffering", "treatment", "wounding",
})  # fmt: skip
"""What has befallen those who stand with "of", or whose the thing is that stands there."""


def due_to(mention: EventMention, mentions: Sequence[EventMention], sentence: Sentence) -> Iterator[list[int]]:
    """Whom it is due to by what it is about, best first."""
    yield from wronged(mention, mentions, sentence)
    for rule in (helped, owed, dealt_with, hearers):
        yield from rule(mention, sentence)


def hosts(mention: EventMention, sentence: Sentence) -> Iterator[list[int]]:
    """The state in which somebody closes his own embassy, from which he calls his ambassador home."""
    if mention.type != "SANCTION":
        return
    for thing in sentence.dependents(mention.at.token, "obj", "nsubj:pass"):
        below = [thing, *sentence.dependents(thing.index, "nmod")]  # "suspended the work of its embassy"
        mission = next((t for t in below if _is_mission(sentence, t) and sentence.dependents(t.index, "nmod:poss")), None)
        if mission is not None:
            inside = [t for t in sentence.dependents(mission.index, "nmod") if "in" in prepositions(sentence, t.index)]
            around = [mention.at.token, *(t.index for t in sentence.dependents(mention.at.token, "advmod"))]
            beside = [t for k in around for t in sentence.dependents(k, "obl") if {"in", "from"} & set(prepositions(sentence, t.index))]
            yield from ([t.index] for t in (*inside, *beside) if t.mention != "time")


def _is_mission(sentence: Sentence, thing: Token) -> bool:
    """An embassy, an ambassador; a "high commissioner" is one, too."""
    high = lemma_of(thing) == "commissioner" and any(t.form.lower() == "high" for t in sentence.dependents(thing.index, "amod", "compound"))
    return high or lemma_of(thing) in MISSIONS


def is_acceptance(sentence: Sentence, mention: EventMention) -> bool:
    """Whether somebody says yes to what is another's."""
    return mention.type == "AGREE" and lemma_of(sentence.tokens[mention.at.token]) in _ACCEPTING


def what_is_sent(sentence: Sentence, index: int, *, kind: str) -> set[int]:
    """The monitors of "offered to send monitors", the surgeons of "flew surgeons to the town": they are the help, not who gets it."""
    lemma = lemma_of(sentence.tokens[index])
    if kind != "AID" or lemma not in _LENDING | _CARRYING:
        return set()
    objects = sentence.dependents(index, "obj", "nsubj:pass")[-1:]  # of two the first gets it: "lend the state its clerks"
    sent = {i for t in objects for i in conjuncts(sentence, t.index) if lemma in _LENDING or lemma_of(sentence.tokens[i]) in _HELPERS}
    teams = (t for i in sent if lemma_of(sentence.tokens[i]) == "team" for t in sentence.dependents(i, "nmod"))
    return sent | {t.index for t in teams if "of" in prepositions(sentence, t.index)}


def owed(mention: EventMention, sentence: Sentence) -> Iterator[list[int]]:
    """Whose levies or orders somebody refuses to pay or obey: "families who refused to pay its levies"."""
    for verb in sentence.dependents(mention.at.token, "xcomp") if mention.type == "REJECT" else ():
        things = sentence.dependents(verb.index, "obj") if lemma_of(verb) in _OWED else []
        yield [t.index for thing in things for t in sentence.dependents(thing.index, "nmod") if t.deprel == "nmod:poss"]


def dealt_with(mention: EventMention, sentence: Sentence) -> Iterator[list[int]]:
    """With whom somebody deals no longer: "stopped selling power to the town", "ceased to trade with Chad"."""
    if mention.type != "SANCTION" or lemma_of(sentence.tokens[mention.at.token]) not in _ENDING:
        return
    for verb in sentence.dependents(mention.at.token, "xcomp"):
        if lemma_of(verb) in _DEALING:
            beside = [t for t in sentence.dependents(verb.index, "obl", "iobj") if t.mention != "time"]
            yield [t.index for t in beside if {"to", "with", "from"} & set(prepositions(sentence, t.index)) or t.relation == "iobj"]


def hearers(mention: EventMention, sentence: Sentence) -> Iterator[list[int]]:
    """Who gets a protest or an apology: "summoned an envoy to receive its protest"; a panel gets complaints of others."""
    verb = sentence.tokens[mention.at.token].head if mention.speech and sentence.tokens[mention.at.token].deprel == "obj" else -1
    if verb < 0 or lemma_of(sentence.tokens[verb]) not in _RECEIVING:
        return
    hearer = own_subject(sentence, verb)
    hearer = inherited_subject(sentence, verb) if hearer is None else hearer
    summoned = sentence.tokens[verb].relation in ("advcl", "xcomp") and "to" in sentence.marked(verb, "mark")
    heard = sentence.dependents(sentence.tokens[verb].head, "obj") if summoned else []
    yield [t.index for t in heard] or ([hearer] if hearer is not None and mention.type != "ACCUSE" else [])


def wronged(mention: EventMention, mentions: Sequence[EventMention], sentence: Sentence) -> Iterator[list[int]]:
    """Those to whom it was done what somebody is sorry for: "the beating of teachers", "the loss of their nets"."""
    index = mention.at.token
    sorry = [index, *(t.index for t in sentence.dependents(index, "obj", "ccomp", "xcomp"))] if mention.type == "CONCEDE" else []
    words = (t for at in sorry for t in sentence.dependents(at, "obl", "nmod") if "for" in prepositions(sentence, t.index))
    for token in words:
        yield [ref.token for other in mentions if other.at.token == token.index for ref in other.recipients]
        if lemma_of(token) in _HARMS:
            of = [t for t in sentence.dependents(token.index, "nmod") if "of" in prepositions(sentence, t.index)]
            yield [t.index for t in of if t.mention in _PEOPLE]
            yield [owner.index for t in (token, *of) for owner in sentence.dependents(t.index, "nmod:poss")]


def helped(mention: EventMention, sentence: Sentence) -> Iterator[list[int]]:
    """Whom those help who do so "by taking in families", also where the parser has "by welcoming families" as an adjective."""
    if mention.type != "AID" or lemma_of(sentence.tokens[mention.at.token]) not in _HELPING:
        return
    clauses = sentence.dependents(mention.at.token, "advcl")  # "to assist in meeting the need by"
    by = [clause for clause in clauses if "by" in sentence.marked(clause.index, "mark")]
    yield [t.index for clause in by for t in sentence.dependents(clause.index, "obj")]
    beside = [t.index for at in (mention.at.token, *(c.index for c in clauses)) for t in sentence.dependents(at, "obl")]
    yield [at for at in beside if any(d.form.endswith("ing") and _is_by(sentence, at, d.index) for d in sentence.dependents(at, "amod"))]


def _is_by(sentence: Sentence, noun: int, gerund: int) -> bool:
    return "by" in prepositions(sentence, noun) or "by" in sentence.marked(gerund, "mark", "case")


def parted(mention: EventMention, sentence: Sentence) -> Iterator[list[int]]:
    """Between whom somebody mediates, wherever the clause says so: "launched a mediation effort to end the rift between X and Y"."""
    if mention.mode != "third-party":
        return
    index = mention.at.token
    above = next((k for k in (index, *sentence.ancestors(index)) if sentence.tokens[k].upos == "VERB"), index)
    for at in sentence.subtree(above):
        if sentence.tokens[at].mention != "time" and "between" in prepositions(sentence, at):
            yield [at]
