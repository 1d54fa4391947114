"""Victims that two verbs share: trees hang them on one of the verbs."""

from __future__ import annotations

from according.ontology.closed_classes import RELATIVE_PRONOUNS
from according.records.parse import Sentence, Token
from according.stages.ground.figures import is_vague
from according.stages.ground.time_words import vocabulary
from according.stages.ground.word_sets import words_of

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "VERB"})
_DEEDS = frozenset({
    "abduction", "assassination", "beheading", "execution", "kidnapping", "killing", "lynching", "massacre", "murder", "slaying",
})  # fmt: skip


def antecedent(sentence: Sentence, index: int) -> int:
    """The noun that "who" or "which" stands for."""
    token = sentence.tokens[index]
    if token.lemma in RELATIVE_PRONOUNS and token.head >= 0 and sentence.tokens[token.head].relation == "acl":
        return sentence.tokens[token.head].head
    return index


def is_people(token: Token) -> bool:
    """Whether a word names people, or only how many of them ("two of her crew were burned")."""
    return token.mention == "person" or token.upos == "NUM" or is_vague(token.form)


def in_what_else(sentence: Sentence, verb: int, deed: int) -> bool:
    """Whether a verb beside a deed says in what other deed it was: "attacked the town, and that 18 had been killed in a counter-attack"."""
    if sentence.tokens[verb].relation != "conj" or "that" not in sentence.marked(verb, "mark"):
        return False
    beside = (t for t in sentence.dependents(verb, "obl") if t.mention == "event" and t.index != deed)
    return any("in" in sentence.marked(t.index, "case") and not sentence.is_known(t.index) for t in beside)


def is_crowd(sentence: Sentence, index: int) -> bool:
    """Whether it is a crowd, of which a clause does not only say what they did whom harm was done: "killing 12 who were sheltering"."""
    token = sentence.tokens[index]
    return token.lemma in words_of("crowds") and sentence.tokens[token.head].lemma not in words_of("harms_whom")


def before_verb(subjects: list[Token], verb: Token) -> list[Token]:
    """The first subject, if it stands before the verb; a second one is the parser's, but "as many as" is none."""
    return [token for token in subjects if token.index < verb.index and token.upos != "ADJ"][:1]


def shared(sentence: Sentence, verb: Token) -> list[int]:
    """ "shot and wounded two protesters", "two were seized and killed": what both verbs share hangs on one of them."""
    then = [t for t in sentence.dependents(verb.index, "conj") if _side_by_side(sentence, verb, t)]
    if then:
        return [t.index for t in sentence.dependents(then[0].index, "obj")]
    if verb.relation != "conj" or verb.head < 0 or verb.xpos == "VBG":
        return []
    first, before = sentence.tokens[verb.head], sentence.tokens[verb.index - 1]
    if verb.is_participle and before.relation == "conj" and before.head == verb.head and is_people(before):
        return [before.index]  # "12 were killed and dozens wounded", "dozens" read as one more predicate
    if not _side_by_side(sentence, first, verb):
        return []
    passive = [] if sentence.dependents(verb.index, "nsubj", "aux") else sentence.dependents(first.index, "nsubj:pass")
    after = [t.index for t in sentence.dependents(first.index, "obj") if t.index > verb.index]
    return [t.index for t in before_verb(passive, verb) if verb.is_participle] or after


def taken_for_conjunct(sentence: Sentence, verb: Token) -> list[int]:
    """ "Killed three people and wounded at least 15 others": the parser hung both the second verb and its object on the people."""
    if verb.relation != "conj" or verb.upos != "VERB" or verb.head < 0 or not follows_and(sentence, verb):
        return []
    first = sentence.tokens[verb.head]
    then = [t for t in sentence.dependents(first.index, "conj") if t.index > verb.index and is_people(t)]
    if first.upos not in {"NOUN", "PROPN", "PRON", "NUM"} or sentence.dependents(verb.index, "obj") or not then:
        return []
    parted = any(t.upos in {"CCONJ", "PUNCT", "VERB"} for t in sentence.tokens[verb.index + 1 : then[0].index])
    return [] if parted else [then[0].index]


def _side_by_side(sentence: Sentence, first: Token, then: Token) -> bool:
    """Whether nothing but little words stands between two verbs; of "12 were killed and dozens wounded" each has its own."""
    between = sentence.tokens[first.index + 1 : then.index]
    return first.upos == then.upos == "VERB" and first.index < then.index and not any(t.upos in _NOMINAL for t in between)


def shares_subject(sentence: Sentence, verb: Token) -> bool:
    """ "Were questioned until midnight and let go", "were acquitted and are to be released"; not "were killed and 30 wounded"."""
    if verb.relation != "conj" or not verb.is_participle or sentence.tokens[verb.index - 1].upos == "NUM":
        return False
    return bool(before_verb(sentence.dependents(verb.head, "nsubj:pass"), sentence.tokens[verb.head]))


def one_more(sentence: Sentence, verb: Token) -> list[int]:
    """ "Four were taken alive and a fifth shot dead", whose second verb the parse reads as what the fifth did."""
    if verb.relation != "conj" or verb.head < 0 or not sentence.dependents(verb.head, "aux:pass") or sentence.dependents(verb.index, "aux"):
        return []
    ordinals = vocabulary().ordinals
    return [t.index for t in sentence.dependents(verb.index, "nsubj") if t.upos == "NUM" or t.form.lower() in ordinals]


def is_corrected(sentence: Sentence, token: Token) -> bool:
    """Whether a word only says what did not befall those whom another did: "were wounded, not killed"."""
    return token.relation == "conj" and any(t.form.lower() == "not" for t in sentence.dependents(token.index, "advmod"))


def is_bare_clause(sentence: Sentence, verb: Token) -> bool:
    """ "The 17 it had kidnapped": a relative clause with a subject and no word for whom it describes, who are its object."""
    words = {t.form.lower() for t in sentence.dependents(verb.index)}
    described = verb.deprel == "acl:relcl" and verb.xpos != "VBG" and bool(sentence.dependents(verb.index, "nsubj"))
    return described and not words & {"who", "whom", "which", "that", "where", "when"}


def described_last(sentence: Sentence, participle: Token) -> int:
    """ "two soldiers wounded and three rebels killed": the parser hangs both participles on the soldiers."""
    earlier = [t.index for t in sentence.dependents(participle.head, "acl") if t.index < participle.index]
    between = [t.index for t in sentence.dependents(participle.head, "conj") if earlier and earlier[-1] < t.index < participle.index]
    return between[-1] if between else participle.head


def before_noun(sentence: Sentence, verb: Token) -> list[int]:
    """The noun that a verb stands before as its adjective, where it is counted: "the return of seven kidnapped students".

    "Hit a camp and wounded four children": a second verb that the parser took for such an adjective of its object.
    """
    if verb.relation != "amod" or verb.head < verb.index:
        return []
    between = sentence.tokens[verb.index + 1 : verb.head]
    counted = verb.is_participle and any(t.index < verb.index for t in sentence.dependents(verb.head, "nummod"))
    return [verb.head] if counted or (follows_and(sentence, verb) and any(t.upos == "NUM" for t in between)) else []


def follows_and(sentence: Sentence, verb: Token) -> bool:
    """Whether a word stands right behind "and" or "or"."""
    return verb.index > 0 and sentence.tokens[verb.index - 1].upos == "CCONJ"


def is_deed_of_another_verb(sentence: Sentence, harm: int, *, attack: int) -> bool:
    """The murder of "led attacks on police and plotted the murder of a judge": who died in it did not die in the attacks."""
    if sentence.tokens[harm].lemma not in _DEEDS or sentence.tokens[attack].upos != "NOUN":
        return False
    over = {attack, *sentence.ancestors(attack)}
    apart = (sentence.tokens[at] for at in sentence.ancestors(harm) if at not in over)
    return any(token.relation == "conj" and token.upos == "VERB" for token in apart)
