"""Who says so behind what he tells: the union of "the army freed nine men it had arrested, the union said"."""

from __future__ import annotations

from according.ontology.closed_classes import THIRD_PERSON
from according.records.parse import Sentence
from according.stages.resolve_actors.bars import HERE, SINGLE, Bar
from according.stages.resolve_actors.mentions import Mention, Mentions
from according.stages.resolve_actors.own_fate import SAYING
from according.stages.resolve_actors.pairs import fits

_TOLD = frozenset({"ccomp", "parataxis"})
_GIVEN = frozenset({"address", "declaration", "interview", "letter", "message", "speech", "statement"})
_BACK = 2  # sentences
_CRIMES = frozenset({
    "abduct", "attack", "beat", "burn", "fire", "flee", "hijack", "hurl", "kidnap", "kill", "loot", "murder", "open", "ransack", "rape",
    "rob", "shoot", "stab", "steal", "storm", "torture",
})  # fmt: skip
"""What nobody tells of himself who says it of "them"."""
_SAYING = SAYING | {"allege", "argue", "charge", "complain", "declare", "maintain", "promise", "threaten", "vow", "warn"}


def sayer_behind(sentence: Sentence, at: int) -> int | None:
    """The subject of the verb of saying that stands behind the clause of a word; None where there is none."""
    key = sayer_behind, at
    if key not in sentence.memo:
        sentence.memo[key] = _sayer_behind(sentence, at)
    found: int | None = sentence.memo[key]
    return found


def _sayer_behind(sentence: Sentence, at: int) -> int | None:
    below = at
    for above in (at, *sentence.ancestors(at)):
        token = sentence.tokens[above]
        verbs = [t for t in sentence.dependents(above, "parataxis") if t.index > at]
        if above != at and sentence.tokens[below].relation in _TOLD and above > at:
            verbs.append(token)
        for verb in verbs:
            subject = next((t.index for t in sentence.dependents(verb.index, "nsubj") if t.index > at), None)
            if verb.lemma.casefold() in _SAYING and subject is not None:
                return subject
        below = above
    return None


def tells_of_anothers_deed(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether the other only says so: "the army freed nine men it had arrested, the union said"."""
    sentence, token = mentions.sentence(mention), mention.token
    verb = sentence.tokens[token.head] if token.deprel == "nsubj" else token
    told = verb.relation == "advcl" or verb.deprel == "acl:relcl"
    if not told or other.ref.sentence != mention.ref.sentence or other.ref < mention.ref:
        return False
    subjects = {t.index for k in sentence.ancestors(verb.index) for t in sentence.dependents(k, "nsubj") if t.index < token.index}
    acting = (m for m in mentions.in_sentence(sentence.index) if m.ref.token in subjects)
    return sayer_behind(sentence, token.index) == other.ref.token and any(fits(mention, m, gender=m.gender) == "yes" for m in acting)


def tells_of_their_deed(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether the other, behind the words, only tells what others did: "six men came in. They shot the owner and fled, police said"."""
    sentence = mentions.sentence(mention)
    if other.ref.sentence != sentence.index or other.ref < mention.ref or sayer_behind(sentence, mention.ref.token) != other.ref.token:
        return False
    before = (m for k in range(max(0, sentence.index - _BACK), sentence.index) for m in mentions.in_sentence(k))
    many = (m for m in before if m.count in ("many", "several") and m.type in ("person", "organization"))
    return any(m.key != other.key for m in many)


def is_new_in_his_words(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """ "They took away a teacher, he said": whoever says so is not the one of whom his own words tell for the first time."""
    token, sentence = mention.token, mentions.sentence(mention)
    if mention.form not in ("he", "she") or token.deprel != "nsubj" or sentence.tokens[token.head].lemma not in _SAYING:
        return False
    new = other.form == "noun" and other.det == "a" and other.ref.sentence == mention.ref.sentence and other.ref < mention.ref
    told = [t.index for t in sentence.dependents(token.head, "ccomp") if t.index < token.index]
    return new and any(sentence.is_below(other.ref.token, top=clause) for clause in told)


def is_told_with(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """The fighters of "with fighters in the town, they said, nobody would come": of whom those who say so tell."""
    sentence, said = mentions.sentence(mention), mention.token.head
    before = (t.index for t in sentence.dependents(said, "advcl") if t.index < mention.ref.token)
    return any("with" in sentence.marked(k, "mark") and sentence.is_below(other.ref.token, top=k) for k in before)


def is_not_who_gives_it(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """ "One of his guards died. In a statement in which he condemned it, the mayor said": he is the mayor."""
    sentence = mentions.sentence(mention)
    paper = sentence.tokens[sentence.tokens[mention.token.head].head]
    if paper.relation != "obl" or paper.lemma not in _GIVEN or "in" not in sentence.marked(paper.index, "case"):
        return False
    givers = [t for t in sentence.dependents(paper.head, "nsubj") if t.index > mention.ref.token and t.mention == "person"]
    return len(givers) == 1 and (other.ref.sentence, other.ref.token) != (sentence.index, givers[0].index)


def is_who_wants_them_to_say(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """ "The presidents want the Front to state that they will stop": it is the Front that would."""
    sentence = mentions.sentence(mention)
    said = sentence.tokens[sentence.tokens[mention.token.head].head]
    asked = sentence.tokens[said.head] if said.relation == "xcomp" and said.head >= 0 and said.lemma.casefold() in _SAYING else said
    if asked is said or not sentence.dependents(asked.index, "obj", "iobj") and not sentence.dependents(said.index, "nsubj"):
        return False
    return any(t.index == other.ref.token for t in sentence.dependents(asked.index, "nsubj"))


_SUBJECT = frozenset({"nsubj"})
BARS = (
    Bar(tells_of_their_deed, forms=frozenset({"they"}), roles=_SUBJECT, heads=_CRIMES, when=sayer_behind, back=HERE),
    Bar(is_who_wants_them_to_say, forms=THIRD_PERSON, roles=_SUBJECT, under=frozenset({"ccomp"}), words=_SAYING, back=HERE),
    Bar(is_new_in_his_words, forms=SINGLE, roles=_SUBJECT, heads=_SAYING, back=HERE),
    Bar(is_told_with, forms=SINGLE | {"they"}, roles=_SUBJECT, heads=_SAYING, words=frozenset({"with"}), back=HERE),
    Bar(is_not_who_gives_it, forms=SINGLE, roles=_SUBJECT, under=frozenset({"acl"}), words=_GIVEN),
)
