"""Who suffered does not do it: "nine students were arrested. 'They beat us,' said a student"; "said a boy had died but was not shot"."""

from __future__ import annotations

from according.records.actor import ARMED_OR_SPIES
from according.records.parse import Ref, Sentence, Token
from according.stages.resolve_actors.bars import SINGLE, Bar
from according.stages.resolve_actors.mentions import Mention, Mentions
from according.stages.resolve_actors.pairs import fits
from according.stages.resolve_actors.scene import Scene
from according.stages.resolve_actors.the_held import OF_CAPTIVES, TAKING

_HARM = frozenset({
    "abduct", "arrest", "attack", "beat", "burn", "chase", "club", "detain", "drag", "fire", "force", "hack", "harass", "hit", "kick",
    "kidnap", "kill", "loot", "molest", "murder", "open", "pull", "punch", "push", "rape", "rob", "round", "search", "shoot", "shove",
    "slap", "stab", "steal", "strike", "surround", "take", "tear-gas", "threaten", "throw", "torture", "whip",
})  # fmt: skip
"""What soldiers, police and gunmen do to whoever tells of it."""
_OURS, _US = frozenset({"my", "our"}), frozenset({"me", "us"})
_BEFALLEN = frozenset({"obj", "nsubj:pass"})
_DONE_TO = frozenset({"obj", "nsubj"})
_SLAYING = frozenset({"kill", "murder", "execute", "behead", "lynch", "slaughter", "massacre", "slay", "assassinate"})
"""What befalls nobody who tells of it."""
_WOUNDING = frozenset({"shoot", "burn", "hack", "stab", "slash", "strangle", "beat", "torture", "bludgeon", "club", "hit", "strike"})
_BODIES = frozenset({"body", "corpse", "remains"})
_DEATH = frozenset({"kill", "die", "dead", "death", "body", "corpse", "murder", "massacre", "slaughter"})
_LIVING = frozenset({"survivor", "victim", "inmate", "detainee", "prisoner", "hostage"})
_FLEEING = frozenset({"flee", "escape", "hide", "die", "run", "mourn", "weep", "suffer"})
_NAMING = frozenset({"name", "accuse", "blame", "identify", "implicate"})
_WATCHING = frozenset({"look", "stand", "watch"})
_LEFT_BEHIND = frozenset({"relative", "survivor", "victim", "widow", "widower"})
"""Whose own kin was killed, whatever they are told to do."""
_SEEING = frozenset({"hear", "let", "see", "watch"})
_SAYING = frozenset({"say", "tell", "deny", "confirm", "add", "insist", "state", "report", "claim"})
_KIN = frozenset({
    "aunt", "baby", "boy", "brother", "child", "cousin", "dad", "daughter", "father", "friend", "girl", "grandfather", "grandmother",
    "grandson", "husband", "mother", "mum", "nephew", "niece", "sister", "son", "uncle", "wife",
})  # fmt: skip
_ASSEMBLED = frozenset({
    "demonstrator", "family", "father", "inhabitant", "marcher", "mother", "mourner", "neighbor", "neighbour", "parent", "people",
    "protester", "relative", "resident", "striker", "student", "supporter", "survivor", "teacher", "villager", "widow", "woman", "worker",
})  # fmt: skip
"""Who come together for those whom others have harmed."""
_COMING = frozenset({
    "assemble", "besiege", "block", "bury", "chant", "clash", "crowd", "demand", "demonstrate", "flock", "gather", "hold", "join", "march",
    "pray", "protest", "queue", "rally", "search", "wait", "walk",
})  # fmt: skip
_BACK, _FAR = 1, 3
"""Sentences back that somebody was told of, and that those were told of who may do harm."""


def is_harmed(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether a pronoun cannot be another mention, by which of them suffered."""
    if mention.token.relation in _DONE_TO and _tells_how_they_died(mention, other, mentions):
        return True
    if mention.form == "they":
        if _has_taken_them(mention, other, mentions) or _tells_of_their_bodies(mention, other, mentions):
            return True
        ours = mention.quote >= 0 > other.quote and _does_it_to_us(mentions.sentence(mention), mention.token)
        return ours and _is_left_behind(other, mentions) or ours and (_suffers(other, mentions) or _mourns(mention, other, mentions))
    if mention.form not in ("he", "she") or mention.token.deprel != "nsubj:pass" or other is mention:
        return False
    sentence = mentions.sentence(mention)
    return sentence.tokens[mention.token.head].lemma.casefold() in _HARM and _tells_of_another(mention, other, sentence, mentions)


def _tells_how_they_died(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether "they" or "he" were killed, or hurt where the dead were told of just before, by the word of the other.

    "Nine died … relatives said they were shot" is not of relatives; whoever survived, or is held, may have been shot.
    """
    sentence, token = mentions.sentence(mention), mention.token
    deed = sentence.tokens[token.head].lemma.casefold()
    slain = deed in _SLAYING
    if token.deprel == "nsubj" or not slain and deed not in _WOUNDING:
        return False
    if other.ref.sentence != mention.ref.sentence:
        return slain and 0 < mention.ref.sentence - other.ref.sentence <= _FAR and other.form == "noun" and _tells(other, mentions)
    if not slain and (other.token.lemma.casefold() in _LIVING or _DEATH.isdisjoint(mentions.words_before(mention))):
        return False
    above = _verb_over(sentence, token)
    return above is not None and above.lemma.casefold() in _SAYING and other.token.deprel == "nsubj" and other.token.head == above.index


def _has_taken_them(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether another took people just before, who are meant: "police arrested 12 students. Their lawyer said they were beaten"."""
    token, sentence = mention.token, mentions.sentence(mention)
    word = sentence.tokens[token.head].lemma.casefold()
    owned = token.deprel == "nmod:poss" and word in OF_CAPTIVES
    if not owned and (token.deprel != "nsubj:pass" or word not in _WOUNDING | _SLAYING) or other.token.deprel != "nsubj":
        return False
    if not 0 < mention.ref.sentence - other.ref.sentence <= _FAR:
        return False
    told = mentions.sentence(other)
    verbs = (told[other.token.head], *told.dependents(other.token.head, "conj"))
    said = token.deprel == "nsubj:pass" and sentence.tokens[token.head].relation == "ccomp"
    retold = said and any(t.deprel == "obl:agent" for t in sentence.dependents(token.head, "obl"))
    taking = TAKING | _SLAYING if retold else TAKING  # "police had killed three … they had been shot by unknown men"
    took = (v.index for v in verbs if v.lemma.casefold() in taking and not told.dependents(v.index, "nsubj:pass"))
    hit = [t for verb in took for t in told.dependents(verb, "obj")]
    return any(t.mention == "person" and t.has("Number=Plur") or retold and t.upos == "NUM" for t in hit)


def _tells_of_their_bodies(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """ "Soldiers took four teachers, relatives said. Their bodies were found": those of the teachers."""
    token = mention.token
    owned = token.deprel == "nmod:poss" and mentions.sentence(mention)[token.head].lemma.casefold() in _BODIES
    return owned and other.form == "noun" and _tells(other, mentions)


def _does_it_to_us(sentence: Sentence, token: Token) -> bool:
    """ "They beat us", "they shot at my brother": whoever speaks was on the side to which it was done."""
    verb = sentence.tokens[token.head]
    if token.deprel == "obj" and verb.lemma.casefold() in _SEEING:  # "I saw them kill my husband"
        verb = next(iter(sentence.dependents(verb.index, "xcomp", "ccomp")), verb)
    elif token.deprel != "nsubj":
        return False
    if verb.lemma.casefold() not in _HARM:
        return False
    for hit in sentence.dependents(verb.index, "obj", "obl"):
        if hit.form.casefold() in _US or any(t.form.casefold() in _OURS for t in sentence.dependents(hit.index, "nmod:poss")):
            return True
    return False


def _is_left_behind(other: Mention, mentions: Mentions) -> bool:
    """Whether a mention is the survivors, or the "they" of "survivors said they would appeal"."""
    if other.token.lemma.casefold() in _LEFT_BEHIND:
        return True
    sentence = mentions.sentence(other)
    above = _verb_over(sentence, other.token) if other.form == "they" and other.token.relation == "nsubj" else None
    if above is None or above.lemma.casefold() not in _SAYING:
        return False
    return any(t.lemma.casefold() in _LEFT_BEHIND for t in sentence.dependents(above.index, "nsubj"))


def _suffers(other: Mention, mentions: Mentions) -> bool:
    """Whether many people were told as those to whom something was done, or who fled from it."""
    sentence, token = mentions.sentence(other), other.token
    if token.head < 0 or other.type == "organization":
        return False
    if token.deprel in _BEFALLEN:
        return sentence.tokens[token.head].lemma.casefold() in _HARM
    return token.deprel == "nsubj" and sentence.tokens[token.head].lemma.casefold() in _FLEEING or _is_part_of_harmed(sentence, token)


def _mourns(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """ "Relatives gathered outside the jail. 'They burned my brother,' said a woman": her brother's kin have not burned him."""
    lemma, told = other.token.lemma.casefold(), mentions.sentence(other)
    if lemma not in _ASSEMBLED or other.token.deprel != "nsubj" or told[other.token.head].lemma.casefold() not in _COMING:
        return False
    sentence = mentions.sentence(mention)
    kin = [t for t in sentence.dependents(mention.token.head, "obj", "obl") if t.lemma.casefold() in _KIN]
    return any(owner.form.casefold() in _OURS for t in kin for owner in sentence.dependents(t.index, "nmod:poss"))


def _is_part_of_harmed(sentence: Sentence, token: Token) -> bool:
    """ "Dozens of residents fled": the residents of the dozens."""
    above = sentence.tokens[token.head]
    verb = sentence.tokens[above.head] if token.relation == "nmod" and above.head >= 0 else None
    fled = verb is not None and above.deprel == "nsubj" and verb.lemma.casefold() in _FLEEING
    return fled or verb is not None and above.deprel in _BEFALLEN and verb.lemma.casefold() in _HARM


def _tells_of_another(mention: Mention, other: Mention, sentence: Sentence, mentions: Mentions) -> bool:
    """Whether the other mention tells of somebody of whom the pronoun goes on to tell: "said a boy had died but denied he was shot"."""
    here = _verb_over(sentence, mention.token)
    if here is None or here.lemma.casefold() not in _SAYING or not _tells(other, mentions):
        return False
    before = other.form in ("he", "she") or other.ref.sentence < mention.ref.sentence
    first = mention.ref.sentence - (_BACK if before else 0)
    near = range(max(0, first), mention.ref.sentence + 1)
    return any(_is_told_of(one, mention, mentions) for k in near for one in mentions.in_sentence(k))


def _tells(other: Mention, mentions: Mentions) -> bool:
    """Whether a mention is whoever says something."""
    sentence, token = mentions.sentence(other), other.token
    while token.relation in ("flat", "compound", "appos") or token.deprel == "nmod:desc":
        token = sentence.tokens[token.head]
    return token.deprel == "nsubj" and sentence.tokens[token.head].lemma.casefold() in _SAYING


def _is_told_of(one: Mention, mention: Mention, mentions: Mentions) -> bool:
    """Whether somebody new, of one number and gender with the pronoun, is told of before it by who says so."""
    if one.ref >= mention.ref or one.form != "noun" or one.det != "a" or one.type != "person":
        return False
    told, sentence = one.token.deprel in ("nsubj", "nsubj:pass", "obj"), mentions.sentence(one)
    above = sentence.tokens[one.token.head] if told else None
    content = above is not None and above.relation == "ccomp" and sentence.tokens[above.head].lemma.casefold() in _SAYING
    return content and fits(mention, one, gender=one.gender) == "yes"


def _verb_over(sentence: Sentence, token: Token) -> Token | None:
    """The verb whose content the clause of a word is."""
    verb = sentence.tokens[token.head]
    return sentence.tokens[verb.head] if verb.relation == "ccomp" and verb.head >= 0 else None


def _who_watches(sentence: Sentence) -> set[str]:
    """The police of "they thrashed him while the police watched": lemmas."""
    watching = (t for t in sentence.tokens if t.lemma.casefold() in _WATCHING and t.upos == "VERB")
    return {t.lemma.casefold() for verb in watching for t in sentence.dependents(verb.index, "nsubj")}


def who_harmed(scene: Scene, ref: Ref) -> Ref | None:
    """The soldiers of "soldiers broke up a march … 'They beat us,' said a student"; None for other words."""
    token, sentence = scene.token(ref), scene.sentence(ref)
    if token.form.casefold() not in ("they", "them") or not _does_it_to_us(sentence, token):
        return None
    watching = _who_watches(sentence)
    for index in range(ref.sentence - 1, max(-1, ref.sentence - 1 - _FAR), -1):
        told = scene.parsed.sentences[index]
        for other in told.tokens:
            if other.relation == "obj" and other.mention == "person" and told[other.head].lemma.casefold() in _NAMING:
                return Ref(index, other.index)  # "his father named six neighbours. 'They dragged my son out'"
            doing = other.relation == "nsubj" and other.deprel != "nsubj:pass" or other.deprel == "obl:agent"
            doing = doing and other.lemma.casefold() not in watching
            generic = scene.generic_at(Ref(index, other.index)) if doing and other.upos in ("NOUN", "PROPN") else None
            verb = told[other.head]
            if generic is not None and verb.upos == "VERB" and (ARMED_OR_SPIES & set(generic.sectors) or verb.lemma.casefold() in _HARM):
                return Ref(index, other.index)
    return None


_THEY = frozenset({"they"})
BARS = (
    Bar(is_harmed, forms=SINGLE | _THEY, roles=_DONE_TO, heads=_SLAYING | _WOUNDING),
    Bar(is_harmed, forms=SINGLE, roles=frozenset({"nsubj:pass"}), heads=_HARM),
    Bar(is_harmed, forms=_THEY, roles=frozenset({"nmod:poss"}), heads=OF_CAPTIVES | _BODIES),
    Bar(is_harmed, forms=_THEY, roles=frozenset({"nsubj"}), heads=_HARM),
    Bar(is_harmed, forms=_THEY, roles=frozenset({"obj"}), heads=_SEEING),
)
