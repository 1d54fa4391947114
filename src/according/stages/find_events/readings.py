"""What the encoder's heads add to the rules: triggers that no cue describes, doubts about cues."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from according.ontology.codebook import Codebook
from according.ontology.protests import PROTESTS_ALONE
from according.records.mention import AHEAD
from according.records.parse import Sentence, Token
from according.records.quick import replace
from according.records.reading import Reading
from according.records.relations import RESTRICTING
from according.settings import EventSettings
from according.stages.find_events.accidents import is_accident, is_accidental
from according.stages.find_events.befallen import befalling
from according.stages.find_events.clauses import add_clauses
from according.stages.find_events.compounds import is_first_part, is_second_part
from according.stages.find_events.ground_kept import is_ground_kept
from according.stages.find_events.habits import curbed, only_describes
from according.stages.find_events.heralding import is_heralding
from according.stages.find_events.match import Match, is_plain, part_of_speech
from according.stages.find_events.modifying import is_of_doer, is_told_before, whose_participle
from according.stages.find_events.naming import is_duty, named_words
from according.stages.find_events.negation import is_not
from according.stages.find_events.no_deed import NO_EVENTS, NO_VIOLENCE, is_no_deed
from according.stages.find_events.nouns import noun_slots
from according.stages.find_events.of_law import is_of_law
from according.stages.find_events.read_amiss import is_read_amiss
from according.stages.find_events.read_status import read_status
from according.stages.find_events.reality import Judge
from according.stages.find_events.syntax import is_modifier, marks

_HELD = frozenset({"ASSAULT", "ACCUSE", "REQUEST", "REJECT", "THREATEN"})
"""Types whose words the cues hold nearly all: of what the encoder adds to them below .7, three of four are none."""
_LETTING, _AT_WORK = frozenset({"admit", "allow", "let", "permit"}), frozenset({"attend", "report", "resume", "return", "teach", "work"})
_DENIED = {"PROTEST": _AT_WORK, "COERCE": _LETTING, "SANCTION": _LETTING, "REJECT": _LETTING | {
    "accept", "agree", "bargain", "comply", "deal", "discuss", "meet", "negotiate", "obey", "recognise", "recognize", "sit", "speak",
    "submit", "surrender", "talk", "tolerate", "yield",
}}  # fmt: skip
"""Verbs by type whose "not" makes an act of that type: it is done by not letting somebody, or by not accepting something."""
_OPPOSING = frozenset({"oppose", "reject", "resist"})
_CONTRARY = {"SUPPORT": _OPPOSING, "AGREE": _OPPOSING, "RETREAT": frozenset({"escalate", "intensify", "step"})}
"""What is none of a type, whatever the encoder takes it for."""
_BEFORE_DOING = frozenset({"attempt", "ballot", "bid", "conspiracy", "conspire", "decide", "plan", "plot", "scheme", "try", "vote"})
_SCHEMES = frozenset({"plot", "conspiracy", "scheme"})
_SAYING_AGAIN = frozenset({"repeat", "reiterate", "renew"})
_ORDERING = frozenset({"order", "command", "summon"})
_HOLDING = frozenset("hold conduct stage launch mount unleash resume renew continue cancel postpone scrap".split())
_RUNNING_INTO = frozenset({"fall", "run", "walk", "drive", "come", "get"})
_LAYING_ON = frozenset({"impose", "extend", "prolong", "renew", "introduce", "maintain", "keep", "tighten", "slap"})
_LAID_ON = frozenset({"SANCTION", "COERCE"})  # what is imposed, or goes on being so: the noun is the event
_LIFTED = {"SANCTION": frozenset({"AGREE"})}  # ended by an act that has it for its object
_TAKING_LIVES, _GOING_OFF = frozenset({"leave", "kill", "injure", "wound", "claim"}), frozenset({"explode", "detonate"})
_ANSWERING, _OF_EVENT = frozenset({"retaliate", "respond", "answer", "reply"}), 0.5
_FINDING = frozenset({"seize", "find", "discover", "recover", "confiscate", "defuse", "dismantle", "unearth", "uncover"})
_SUPPLYING = frozenset({"assemble", "build", "buy", "carry", "deliver", "make", "procure", "provide", "sell", "smuggle", "store", "supply"})
_SHOWING = frozenset({"alert", "direct", "guide", "lead", "point", "take"})


def doubted(sentence: Sentence, matches: Mapping[int, Match], limits: EventSettings) -> set[int]:
    """Cues of which no word is likely the trigger of an event: of "drew criticism", "put the blame on" the noun is, the verb is not.

    Of "the truce took effect", "fighting killed nine people" the subject is the trigger, and the verb says more of it.
    """
    words = {at: (*found.words, *_said_by_its_noun(sentence, found), *_same_in_subject(sentence, found)) for at, found in matches.items()}
    unlikely = {at for at, those in words.items() if max(_event_likely(sentence, word) for word in those) < limits.min_cue}
    unlikely -= {at for at in unlikely if is_of_work(matches[at]) or is_duty(matches[at]) or sentence.tokens[at].lemma in PROTESTS_ALONE}
    unlikely |= curbed(sentence, matches) | {at for at in matches if any(no(sentence, at) for no in NO_EVENTS)}
    of_violence = (at for at, found in matches.items() if found.cue.type == "ASSAULT")
    nothing = (_is_found, _is_answer, is_accident, *NO_VIOLENCE, is_of_law)
    return unlikely | {at for at in of_violence if any(no(sentence, at) for no in nothing)}


def is_of_work(found: Match) -> bool:
    """ "Dealers stopped lifting stocks", "worked to rule": who leaves off, and what, says that it is a strike."""
    asked = found.cue.with_ if found.cue.mode == "strike" and found.cue.pos == "verb" else {}
    return "subj" in asked and (len(found.words) > 2 or "xcomp" in asked)


def _is_answer(sentence: Sentence, at: int) -> bool:
    """ "Retaliating for the bombings, the navy launched strikes": the strikes are the answer."""
    token = sentence.tokens[at]
    closing = token.relation == "advcl" and token.xpos == "VBG" and token.lemma in _ANSWERING and not sentence.dependents(at, "nsubj")
    does = [token.head, *(t.index for t in sentence.dependents(token.head, "obj"))] if closing else []
    return any((reading := sentence[k].reading) is not None and reading.type == "ASSAULT" and reading.likely >= _OF_EVENT for k in does)


def _is_found(sentence: Sentence, at: int) -> bool:
    """A weapon that somebody finds, takes, supplies or is shown does nothing: "seized a car bomb", "led soldiers to a roadside bomb"."""
    token, thing = sentence.tokens[at], sentence.tokens[at].mention == "object"
    while token.relation == "conj" or token.relation == "nmod" and "of" in sentence.marked(token.index, "case"):
        token = sentence.tokens[token.head]
    if not thing or token.head < 0:
        return False
    handled = token.deprel in ("obj", "nsubj:pass") and sentence.tokens[token.head].lemma in _FINDING | _SUPPLYING
    return handled or "to" in sentence.marked(token.index, "case") and sentence.tokens[token.head].lemma in _SHOWING


def _same_in_subject(sentence: Sentence, found: Match) -> list[int]:
    """The subject of a cue that the encoder reads as an event of its type, or as the unrest that left people dead."""
    types = {found.cue.type, "PROTEST"} if sentence.tokens[found.index].lemma in _TAKING_LIVES else {found.cue.type}
    return [at for at in found.slots.get("subj", ()) if (reading := sentence.tokens[at].reading) is not None and reading.type in types]


def _said_by_its_noun(sentence: Sentence, found: Match) -> tuple[int, ...]:
    """The blame of "put the blame on", the outcry of "sparked an outcry": the nouns that a cue of speech names one by one."""
    return named_words(sentence, found) if found.cue.speech else ()


def _event_likely(sentence: Sentence, index: int) -> float:
    reading = sentence.tokens[index].reading
    return reading.likely if reading else 0.0


def read_matches(judge: Judge, taken: Iterable[int], *, codebook: Codebook, limits: EventSettings) -> dict[int, Match]:
    """Triggers among the words that belong to no cue, with the frame of their type. judge: of the sentence and its cues."""
    sentence, light_verbs = judge.sentence, judge.lexicons.light_verbs
    inside, found = set(taken), {}
    for token in sentence.tokens:
        reading = token.reading
        if reading is None or token.index in inside or not _is_trigger(reading, token.index, judge, limits):
            continue
        pos = _form(sentence, token.index, reading)
        cue = codebook.frames.get((reading.type, "noun" if pos == "noun" else "verb"))
        if token.lemma in _CONTRARY.get(reading.type, ()):
            continue
        if pos is None or cue is None or only_describes(sentence, token.index, reading.type):
            continue
        if is_plain(sentence, token.index, codebook=codebook, light_verbs=light_verbs):
            continue
        slots = noun_slots(sentence, token.index, light_verbs=light_verbs) if pos == "noun" else befalling(sentence, token.index)
        if is_modifier(sentence, token.index):
            slots[whose_participle(sentence, token.index)] = [token.head]
        add_clauses(sentence, token.index, slots)
        if _is_journey(sentence, slots):
            cue = codebook.frames.get((reading.type, "journey"), cue)
        known = codebook.types[reading.type].modes
        cue = replace(cue, mode=reading.mode if reading.mode in known else None, line=f"read as {reading.type}")
        if sentence.tokens[token.index].lemma in _DENIED.get(reading.type, ()) and is_not(sentence, token.index):
            cue = replace(cue, negated=True)  # "directed that they not be allowed out" orders it, "would not accept it" is a refusal
        found[token.index] = Match(index=token.index, words=(token.index,), cue=cue, slots=slots)
    others = {**judge.matches, **found}
    named = (
        _is_named_by_verb, is_first_part, is_second_part, _is_of_act, _is_lifted, _is_held, _is_laid_on, _is_good_wish, _is_to_do,
        _is_said_again, _is_devout, _is_what_goes_off, is_ground_kept, is_heralding, is_accidental, is_no_deed, is_of_doer,
        is_read_amiss,
    )  # fmt: skip
    return {at: m for at, m in found.items() if not any(rule(sentence, m, others) for rule in named)}


def _is_journey(sentence: Sentence, slots: Mapping[str, Sequence[int]]) -> bool:
    """ "Travelled to Lomé with two aides": whoever comes along is not visited."""
    return any(sentence.tokens[at].mention == "place" for at in slots.get("obl:to", ()))


def _form(sentence: Sentence, index: int, reading: Reading) -> str | None:
    """verb, noun or adjective: how the parties of a trigger without a cue are looked for; None if it is none of these."""
    token = sentence.tokens[index]
    if token.upos in ("NOUN", "PROPN") or token.upos == "NUM" and token.relation == "obj":  # "promised one", "offered two hundred"
        return "noun"
    if token.upos in ("ADV", "ADP") and (_is_sent(sentence, token) or sentence.dependents(index, "nsubj")):
        return "verb"  # "the soldiers were gone", "wants the minister out"
    return part_of_speech(sentence, index) or ("verb" if is_told_before(sentence, index, reading) else None)


def _is_sent(sentence: Sentence, token: Token) -> bool:
    """Whether a word says where somebody is to go: "ordered the soldiers back to barracks", "its units were ordered closer"."""
    sent = token.relation == "xcomp" or token.relation == "advmod" and sentence.tokens[token.head].lemma in _ORDERING
    return sent and bool(sentence.dependents(token.head, "obj", "nsubj:pass"))


def _is_of_act(sentence: Sentence, found: Match, others: Mapping[int, Match]) -> bool:
    """The signing of "the signing of an accord": an act of speech that is of a named one is that one."""
    of = found.slots.get("nmod:of", ()) if found.cue.speech and found.cue.pos == "noun" else ()
    return any(at in others and others[at].cue.type == found.cue.type for at in of)


def _is_lifted(sentence: Sentence, found: Match, others: Mapping[int, Match]) -> bool:
    """The pact of "scrapped the pact": who scraps it makes none. The ban of "lifted its ban" was one."""
    above = others.get(sentence.tokens[found.index].head)
    lifted = above is not None and found.cue.type in _LIFTED.get(above.cue.type, ())
    return lifted and found.cue.pos == "noun" and sentence.tokens[found.index].deprel in ("obj", "nsubj:pass")


def _is_held(sentence: Sentence, found: Match, others: Mapping[int, Match]) -> bool:
    """The holding of "ready to hold talks", the falling of "fell into an ambush": what is held, or fallen into, is the event."""
    lemma = sentence.tokens[found.index].lemma
    if found.cue.pos != "verb" or lemma not in _HOLDING and lemma not in _RUNNING_INTO:
        return False
    as_what = "obl" if lemma in _RUNNING_INTO else "obj"
    held = (others[t.index] for t in sentence.dependents(found.index, as_what) if t.index in others)
    return any(other.cue.type == found.cue.type and other.cue.pos == "noun" for other in held)


def _is_to_do(sentence: Sentence, found: Match, others: Mapping[int, Match]) -> bool:
    """The vote of "voted to strike", the plot of "a plot to kill him": what is to be done is the event; "alleges a plot" tells of none."""
    if found.cue.pos == "noun" and sentence.tokens[found.index].lemma in _SCHEMES and not sentence.dependents(found.index, *RESTRICTING):
        return True
    clauses = (t for t in sentence.dependents(found.index, "xcomp", "acl") if t.index in others and "to" in marks(sentence, t.index))
    return sentence.tokens[found.index].lemma in _BEFORE_DOING and any(others[t.index].cue.type == found.cue.type for t in clauses)


def _is_said_again(sentence: Sentence, found: Match, others: Mapping[int, Match]) -> bool:
    """The repeating of "repeated the envoy's request to visit", the "done so" of "was to leave but has not done so"."""
    token = sentence.tokens[found.index]
    so = token.lemma == "do" and any(t.form.lower() == "so" for t in sentence.dependents(found.index, "advmod"))
    if so and is_not(sentence, found.index):
        return any(at < found.index and other.cue.type == found.cue.type for at, other in others.items())
    again = found.cue.pos == "verb" and token.lemma in _SAYING_AGAIN
    return again and any(t.index in others and others[t.index].cue.speech for t in sentence.dependents(found.index, "obj", "nsubj:pass"))


def _is_devout(sentence: Sentence, found: Match, _: Mapping[int, Match]) -> bool:
    """The fast of "kept the fast until sunset", "broke their fast": it is no protest, or an end of one."""
    token = sentence.tokens[found.index]
    return token.lemma == "fast" and token.deprel in ("obj", "nsubj:pass") and sentence.tokens[token.head].lemma in {"keep", "break"}


def _is_laid_on(sentence: Sentence, found: Match, others: Mapping[int, Match]) -> bool:
    """The imposing of "imposed sanctions on the banks", of "reimposed US sanctions", the extending of "extended its sanctions": the
    sanctions are the event."""
    token = sentence.tokens[found.index]
    before = token.relation == "amod"
    if token.lemma not in (_LAYING_ON | {"reimpose"} if before else _LAYING_ON) or not (before or found.cue.pos == "verb"):
        return False
    nouns = [sentence.tokens[token.head]] if before else sentence.dependents(found.index, "obj", "nsubj:pass")
    objects = (others[t.index] for t in nouns if t.index in others)
    return any(other.cue.type in _LAID_ON and other.cue.pos == "noun" for other in objects)


def _is_good_wish(sentence: Sentence, found: Match, others: Mapping[int, Match]) -> bool:
    """Whether somebody wishes others well: "wishes the injured a speedy recovery" asks for nothing."""
    wishing = found.cue.type == "REQUEST" and found.cue.pos == "verb" and sentence.tokens[found.index].lemma == "wish"
    return wishing and not sentence.dependents(found.index, "xcomp", "ccomp")


def _is_what_goes_off(sentence: Sentence, found: Match, others: Mapping[int, Match]) -> bool:
    """The bombs of "bombs exploded outside", "a bomb killed two": that they went off or killed is the event."""
    token = sentence.tokens[found.index]
    above = others.get(token.head) if token.deprel == "nsubj" else None
    kills = token.mention == "object" and above is not None and above.cue.type == "ASSAULT"
    return above is not None and above.cue.type == found.cue.type and (kills or sentence.tokens[above.index].lemma in _GOING_OFF)


def _is_named_by_verb(sentence: Sentence, found: Match, others: Mapping[int, Match]) -> bool:
    """The accord of "signed an accord": what a verb of the same act of speech has as its object is that act."""
    token = sentence.tokens[found.index]
    above = others.get(token.head)
    verb = above is not None and above.cue.pos == "verb" and above.cue.type == found.cue.type
    return verb and found.cue.speech and found.cue.pos == "noun" and token.relation == "obj"


def _is_trigger(reading: Reading, index: int, judge: Judge, limits: EventSettings) -> bool:
    """Whether a word without a cue is likely enough: less so where it is surely an event, or what is demanded, threatened or promised."""
    likely = reading.types[reading.type]
    surely = likely >= limits.min_trigger_type and reading.likely >= limits.min_trigger_event
    if surely or likely >= (limits.min_trigger_held if reading.type in _HELD else limits.min_trigger):
        return True
    if likely < limits.min_trigger_content:
        return False
    reality = read_status(reading, judge.reality(index), limits)
    return reality.content_of in judge.matches and reality.status in AHEAD
