"""Whose arrest, release or death is meant: not that of who demands it, judges it or tells of it.

"The union denounced their detention" is not of the union, "a judge ordered them freed" not of a court; and in "denied that the dead man
had been shot and said he was stabbed" it is the dead man who was stabbed.
"""

from __future__ import annotations

from according.ontology.killed_before import KILLING
from according.ontology.protests import PROTESTS_ALONE
from according.records.parse import Sentence, Token
from according.stages.resolve_actors.bars import HERE, SINGLE, Bar
from according.stages.resolve_actors.mentions import Mention, Mentions

_FATES = frozenset({
    "abduction", "acquittal", "arrest", "captivity", "conviction", "deportation", "detention", "disappearance", "execution", "eviction",
    "freedom", "imprisonment", "incarceration", "kidnapping", "killing", "liberation", "murder", "release", "torture", "trial",
})  # fmt: skip
"""What befalls people, no bodies."""
_BEFALLS = frozenset({
    "abduct", "acquit", "arrest", "beat", "convict", "deport", "detain", "execute", "free", "hang", "jail", "kill", "release", "torture",
})  # fmt: skip
_BIDDING = frozenset({"order", "want", "demand", "have", "let", "keep", "see"})
_HURT = frozenset({
    "beat", "behead", "bludgeon", "burn", "hack", "kill", "lynch", "murder", "poison", "shoot", "stab", "strangle", "strike", "torture",
    "trample",
})  # fmt: skip
SAYING = frozenset({
    "say", "add", "tell", "report", "state", "explain", "note", "write", "announce", "confirm", "testify", "recall", "claim", "insist",
})  # fmt: skip
_SAYING = frozenset({"add", "claim", "insist", "maintain", "say", "state"})
_DEAD = frozenset({"dead", "deceased", "slain", "murdered", "killed"})
_DYING = frozenset({"die", "drown", "fall", "kill", "murder", "perish", "shoot", "succumb"})
_POLICE_ARMS = frozenset({"cannon", "gas", "rubber", "sound", "stun", "tear", "tear-gas", "teargas"})
"""Words of what disperses crowds: rubber bullets, sound grenades, water cannon."""
_FIRING = frozenset({"fire", "launch", "lob", "shoot", "use"})
_UNARMED = frozenset({
    "crowd", "demonstrator", "doctor", "farmer", "marcher", "nurse", "peasant", "picket", "protester", "protestor", "refugee", "resident",
    "student", "striker", "teacher", "trader", "villager", "worker",
})  # fmt: skip
_VERDICTS, _SURE = frozenset({"ACCUSE", "REJECT", "SUPPORT"}), 0.5
_TO_WHOM = frozenset({"nsubj", "nsubj:pass", "obj"})


def is_anothers_fate(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether what befalls a pronoun cannot have befallen the other mention."""
    if mention.form == "they" and mention.token.deprel == "nsubj" and other.token.lemma in _UNARMED:
        return _fires_as_police(mentions.sentence(mention), mention.token)
    if mention.form == "they" and other.type == "organization" and not other.token.has("Number=Plur"):
        return _befalls_people(mentions.sentence(mention), mention.token)
    single = mention.form in ("he", "she") and mention.token.deprel == "nsubj:pass"
    return single and other.ref < mention.ref and _is_of_the_dead(mention, other, mentions)


def _fires_as_police(sentence: Sentence, token: Token) -> bool:
    """ "They fired rubber bullets": tear gas and the like are fired by police, and at those who march."""
    verb = sentence.tokens[token.head]
    if verb.lemma not in _FIRING:
        return False
    used = [t for t in sentence.dependents(verb.index, "obj") for t in (t, *sentence.dependents(t.index, "conj"))]
    words = {t.lemma for t in used} | {b.lemma for t in used for b in sentence.dependents(t.index, "compound", "amod")}
    return not _POLICE_ARMS.isdisjoint(words)


def is_who_backs_it(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether "it" is a strike and not its backers: "the League backed the blockade; an alliance denounced it"."""
    if mention.form != "it" or mention.token.relation != "obj" or other.token.deprel != "nsubj" or other.ref > mention.ref:
        return False
    if mention.ref.sentence - other.ref.sentence > 1 or not _judges(mentions.sentence(mention)[mention.token.head]):
        return False
    told = mentions.sentence(other)
    verb = told[other.token.head]
    return _judges(verb) and any(_is_event(t) for t in told.dependents(verb.index, "obj"))


def _is_event(token: Token) -> bool:
    read = token.reading is not None and token.reading.likely >= _SURE and token.upos == "NOUN"
    return token.mention == "event" or read or token.lemma in PROTESTS_ALONE


def _judges(verb: Token) -> bool:
    return verb.reading is not None and verb.reading.type in _VERDICTS and verb.reading.likely >= _SURE


def _befalls_people(sentence: Sentence, token: Token) -> bool:
    above = sentence.tokens[token.head]
    if token.deprel == "nmod:poss":
        return above.lemma.casefold() in _FATES
    if token.relation != "obj" or above.lemma.casefold() not in _BIDDING:
        return False
    return any(t.lemma.casefold() in _BEFALLS and t.is_participle for t in sentence.dependents(above.index, "xcomp", "ccomp"))


def _is_of_the_dead(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether the sentence told of somebody dead between the other and "said he was stabbed"."""
    sentence = mentions.sentence(mention)
    verb = sentence.tokens[mention.token.head]
    above = sentence.tokens[verb.head] if verb.relation == "ccomp" and verb.head >= 0 else verb
    if verb.lemma.casefold() not in _HURT or above.lemma.casefold() not in _SAYING:
        return False
    for one in mentions.in_sentence(sentence.index):
        if one.ref >= mention.ref or one.type != "person" or one.is_pronoun or one.count == "many" or other.ref >= one.ref:
            continue
        if _is_dead(sentence, one.token):
            return True
    return False


def _is_dead(sentence: Sentence, token: Token) -> bool:
    if any(t.form.casefold() in _DEAD for t in sentence.dependents(token.index, "amod")):
        return True
    verb = sentence.tokens[token.head] if token.deprel in _TO_WHOM and token.head >= 0 else None
    if verb is None or verb.lemma.casefold() not in _DYING:
        return False
    return token.deprel != "nsubj" or verb.lemma.casefold() in ("die", "drown", "fall", "perish", "succumb")


def tells_of_harm_to_them(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """ "The bodies of three were found, prosecutors said, and two men were charged with killing them", "the union said that they had been
    killed": who says so, or does anything of which that is told, is not dead."""
    told = mention.token.deprel in ("obj", "nsubj:pass") and other.ref.sentence == mention.ref.sentence
    if not told or other.token.deprel != "nsubj":
        return False
    sentence = mentions.sentence(mention)
    verb, said = sentence.tokens[mention.token.head], sentence.tokens[other.token.head]
    if verb.lemma.casefold() not in KILLING:
        return False
    return said.lemma.casefold() in SAYING or said is not verb and sentence.is_below(verb.index, top=said.index)


def killed_who_says_so(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """ "The visitors came to mourn. They said that soldiers had murdered them": nor are those dead who were told of as "they" before."""
    sentence = mentions.sentence(mention)
    if other.ref.sentence >= mention.ref.sentence or other.token.deprel != "nsubj":
        return False
    said = (k for k in sentence.ancestors(mention.token.head) if sentence.tokens[k].lemma.casefold() in SAYING)
    return any(t.form.casefold() == "they" for k in said for t in sentence.dependents(k, "nsubj"))


_THEY, _IT = frozenset({"they"}), frozenset({"it"})
BARS = (
    Bar(is_anothers_fate, forms=_THEY, roles=frozenset({"nsubj"}), heads=_FIRING),
    Bar(is_anothers_fate, forms=_THEY, roles=frozenset({"nmod:poss"}), heads=_FATES),
    Bar(is_anothers_fate, forms=_THEY, roles=frozenset({"obj"}), heads=_BIDDING),
    Bar(is_anothers_fate, forms=SINGLE, roles=frozenset({"nsubj:pass"}), heads=_HURT),
    Bar(is_who_backs_it, forms=_IT, roles=frozenset({"obj"}), back=1),
    Bar(killed_who_says_so, forms=_THEY, roles=frozenset({"obj", "nsubj:pass"}), heads=KILLING, back=1),
    Bar(tells_of_harm_to_them, forms=_THEY, roles=frozenset({"obj", "nsubj:pass"}), heads=KILLING, back=HERE),
)
