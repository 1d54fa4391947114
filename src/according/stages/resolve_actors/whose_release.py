"""Whose release, removal or demand "his", "her" and "their" tell of: not those of who asks for it or turns it down."""

from __future__ import annotations

from according.records.parse import Ref, Sentence
from according.stages.resolve_actors.bars import HERE, SINGLE, Bar
from according.stages.resolve_actors.mentions import Mention, Mentions
from according.stages.resolve_actors.own_fate import SAYING
from according.stages.resolve_actors.speaks_on import SPEAKING
from according.stages.resolve_actors.the_held import FREEING, OF_CAPTIVES, TAKING

_OUT = frozenset({"resignation", "removal", "ouster", "dismissal", "extradition", "abdication", "departure"})
_ASKED = frozenset({"appeal", "application", "bid", "complaint", "demand", "petition", "plea", "request", "ultimatum"})
_ANSWERING = frozenset({"dismiss", "grant", "ignore", "rebuff", "refuse", "reject"})  # nobody rejects his own demand
_WANTING = _ANSWERING | {"accept", "appeal", "ask", "call", "demand", "insist", "receive", "request", "seek", "urge", "want"}
"""Nobody demands or accepts his own resignation."""
_DECREEING = frozenset({"approve", "authorise", "authorize", "decree", "order"})
_TAKEN_BY = frozenset({"arrest", "deportation", "detention", "execution", "expulsion", "imprisonment", "prosecution", "trial"})
"""What nobody orders or demands for himself."""
_BEFALLEN = frozenset({"abduction", "arrest", "capture", "death", "detention", "disappearance", "kidnapping", "murder", "release"})
_HELD = frozenset({"prisoner", "inmate", "detainee", "hostage", "captive", "convict"})
_FREED = frozenset({"release", "liberation"})
_OWNED = frozenset({"nmod:poss"})
_OTHER = {"he": "female", "she": "male"}
_BACK = 3
"""Sentences back that somebody was taken."""


def _is_wanted_out(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """ "X accused Y and demanded his resignation", "X rejected his demand", "X called for their release"; "its men, the paper said"."""
    sentence = mentions.sentence(mention)
    noun = sentence.tokens[mention.token.head]
    asked, freed = noun.lemma.casefold() in _ASKED, noun.lemma.casefold() in _FREED
    if freed and _captures(other, mentions):
        return True
    if other.ref.sentence != mention.ref.sentence:
        return False
    if freed and other.token.lemma.casefold() in _HELD:
        return False
    verb = sentence.tokens[noun.head] if noun.head >= 0 else noun
    subject, verbs = other.ref.token, _ANSWERING if asked else _WANTING | _DECREEING
    shared = [verb.index, *(k for k in (verb.head,) if verb.deprel == "conj")]
    return verb.lemma.casefold() in verbs and any(t.index == subject for k in shared for t in sentence.dependents(k, "nsubj"))


def _is_another_s(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """ "X said Y was killed a week after his capture": Y's, to whom the one thing as the other befell."""
    sentence = mentions.sentence(mention)
    noun = sentence.tokens[mention.token.head]
    verb = next((k for k in sentence.ancestors(noun.index) if sentence.tokens[k].upos == "VERB"), -1)
    hit = sentence.dependents(verb, "nsubj:pass") if verb >= 0 else []
    one = len(hit) == 1 and hit[0].index < noun.index and not hit[0].has("Number=Plur") and hit[0].mention == "person"
    return one and other.ref.sentence == mention.ref.sentence and other.ref.token != hit[0].index


def _is_of_the_taken(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """ "The judge heard X. X was caught in May. His arrest …": X's, as the sentence before ends with who was taken."""
    before = [one for one in mentions.in_sentence(mention.ref.sentence - 1) if one.type == "person"]
    taken = [one for one in before if one.token.deprel == "nsubj:pass" and _is_held(one, mentions)]
    alone = len({one.key or one.ref for one in before}) == 1 == len(taken) and taken[0].gender != _OTHER[mention.form]
    return alone and other is not taken[0] and (other.key != taken[0].key or not other.key)


def _told_of_him(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """ "The sheriff said X was dazed after his arrest", "… X fought with those who tried to arrest him": X, and not who tells of him."""
    verb = mentions.above(other) if other.token.deprel == "nsubj" else None
    if verb is None or other.ref.sentence != mention.ref.sentence or verb.lemma.casefold() not in SAYING | SPEAKING:
        return False
    sentence = mentions.sentence(mention)
    path = list(sentence.ancestors(mention.ref.token))
    if verb.index not in path:
        return False
    between = [k for k in path[: path.index(verb.index)] if sentence.tokens[k].upos == "VERB"]
    told = [t for k in between[_doing(sentence, mention, between) :] for t in sentence.dependents(k, "nsubj", "nsubj:pass")]
    return any(
        t.index < mention.ref.token
        and t.mention == "person"
        and t.upos in ("NOUN", "PROPN")
        and not t.has("Number=Plur")
        and not sentence.dependents(t.index, "nmod:poss")  # "said his lawyer came after his arrest"
        for t in told
    )


def _doing(sentence: Sentence, mention: Mention, verbs: list[int]) -> int:
    """How many verbs around "arrest him" are those of who does it: "said the guard ran up and tried to arrest him"."""
    if mention.token.deprel == "nmod:poss":
        return 0
    for number, verb in enumerate(verbs):
        if sentence.dependents(verb, "nsubj", "nsubj:pass"):
            return number + 1
    return len(verbs)


def _captures(other: Mention, mentions: Mentions) -> bool:
    """Whether somebody is told to have taken others: "police arrested two men, whose friends demanded their release"."""
    sentence = mentions.sentence(other)
    verb = sentence.tokens[other.token.head] if other.token.deprel in ("nsubj", "obl:agent") and other.token.head >= 0 else None
    return verb is not None and verb.lemma.casefold() in TAKING


def _only_spoke(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """ "The commissioner said the talks would wait until X was freed. The rebels, who hold him": X, and not who spoke of it."""
    if other.token.deprel == "nmod:poss":  # the mayor of "kidnapped the mayor's father"
        kin = mentions.at(Ref(other.ref.sentence, other.token.head))
        return kin is not None and kin.type == "person" and _is_held(kin, mentions)
    verb = mentions.above(other) if other.token.deprel == "nsubj" else None
    if verb is None or verb.lemma.casefold() not in SAYING | SPEAKING:
        return False
    near = (one for k in range(max(0, mention.ref.sentence - _BACK), mention.ref.sentence + 1) for one in mentions.in_sentence(k))
    return any(one.type == "person" and one.key != other.key and one.ref < mention.ref and _is_held(one, mentions) for one in near)


def _is_held(one: Mention, mentions: Mentions) -> bool:
    """Whether one person was taken, or freed."""
    verb = mentions.above(one) if one.token.deprel in ("obj", "nsubj:pass") and one.token.xpos in ("NN", "NNP") else None
    return verb is not None and verb.lemma.casefold() in TAKING | FREEING


BARS = (
    Bar(_only_spoke, forms=SINGLE, roles=frozenset({"obj"}), heads=TAKING | FREEING | {"let"}),
    Bar(_only_spoke, forms=SINGLE, roles=_OWNED, heads=_BEFALLEN | _FREED | OF_CAPTIVES),
    Bar(_is_another_s, forms=SINGLE, roles=_OWNED, heads=_BEFALLEN, back=HERE),
    Bar(_is_of_the_taken, forms=SINGLE, roles=_OWNED, heads=_BEFALLEN),
    Bar(_told_of_him, forms=SINGLE, roles=_OWNED, heads=_BEFALLEN, back=HERE),
    Bar(_told_of_him, forms=SINGLE, roles=frozenset({"obj"}), heads=TAKING | {"attack", "beat", "kill", "shoot"}, back=HERE),
    Bar(_is_wanted_out, roles=_OWNED, heads=_ASKED | _FREED | _OUT | _TAKEN_BY),
)
