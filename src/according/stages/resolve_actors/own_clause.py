"""Whom a pronoun means by the clause that it stands in: "until the state kept its promise", "Cosatu said it would strike", "when they
refused, police fired at them"."""

from __future__ import annotations

from collections.abc import Callable

from according.records.parse import Ref, Sentence, Token
from according.stages.resolve_actors.bars import HERE, SINGLE, Bar
from according.stages.resolve_actors.mentions import Mention, Mentions
from according.stages.resolve_actors.own_fate import SAYING
from according.stages.resolve_actors.pairs import fits
from according.stages.resolve_actors.phrases import is_plural

_WORD = frozenset({"assurance", "commitment", "obligation", "pledge", "promise", "threat", "ultimatum", "undertaking", "vow", "word"})
_KEEPING = frozenset({
    "betray", "break", "carry", "drop", "execute", "fulfil", "fulfill", "honor", "honour", "implement", "keep", "redeem", "reiterate",
    "renew", "repeat", "respect", "retract", "withdraw",
})  # fmt: skip
"""What only those do with a promise or threat whose own it is."""
_WILL = frozenset({"will", "would", "shall"})
_HINDERING = frozenset({"stop", "prevent", "keep", "deter", "bar", "block", "silence", "punish", "force"})
_ONE = frozenset({"has", "is", "was"})
_THEIR, _THEM, _BEFORE = frozenset({"their"}), frozenset({"them"}), 1


def keeps_own_word(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """ "It would not leave until the state fulfilled its promise": the state's, whoever else is told of."""
    sentence = mentions.sentence(mention)
    noun = sentence.tokens[mention.token.head]
    verb = sentence.tokens[noun.head] if noun.deprel == "obj" and noun.head >= 0 else None
    if verb is None or verb.lemma.casefold() not in _KEEPING:
        return False
    doing = [mentions.at(Ref(sentence.index, t.index)) for t in sentence.dependents(verb.index, "nsubj")]
    own = doing[0] if len(doing) == 1 else None
    return own is not None and own is not other and fits(mention, own, gender=own.gender) == "yes"


def promises_itself(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """ "The council offered to mediate. Cosatu said it would call a strike": a body that says what "it" will do says it of itself."""
    sentence = mentions.sentence(mention)
    verb = sentence.tokens[mention.token.head]
    if verb.relation != "ccomp" or verb.head < 0 or sentence.tokens[verb.head].lemma.casefold() not in SAYING or verb.upos != "VERB":
        return False
    if _WILL.isdisjoint(t.lemma.casefold() for t in sentence.dependents(verb.index, "aux")):
        return False
    sayers = [mentions.at(Ref(sentence.index, t.index)) for t in sentence.dependents(verb.head, "nsubj")]
    own = sayers[0] if len(sayers) == 1 else None
    if own is None or own.form != "name" or own.type != "organization" or own.ref > mention.ref:
        return False
    return other.ref.sentence < mention.ref.sentence and other.key != own.key and fits(mention, own, gender=own.gender) == "yes"


def are_met_with_force(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether "they" who go first would be those who then act on "them": "when they refused, policemen fired to disperse them"."""
    sentence = mentions.sentence(mention)
    acting = _acts_on_them(sentence, mention.token)
    if acting is None:
        return False
    doer = mentions.at(Ref(sentence.index, acting.index))
    return other.ref == Ref(sentence.index, acting.index) or doer is not None and doer.key == other.key != ""


def _acts_on_them(sentence: Sentence, they: Token) -> Token | None:
    """The subject of a main clause behind the clause of "they", where it does something to "them"."""
    verb = sentence.tokens[they.head]
    main = sentence.tokens[verb.head] if verb.relation == "advcl" and verb.head > verb.index else None
    subjects = sentence.dependents(main.index, "nsubj") if main is not None else []
    if main is None or len(subjects) != 1 or subjects[0].deprel != "nsubj" or subjects[0].index < verb.index or subjects[0].upos == "PRON":
        return None
    hit = (t for t in sentence.tokens[main.index :] if t.form.casefold() == "them" and t.relation in ("obj", "obl", "iobj"))
    return subjects[0] if any(sentence.is_below(t.index, top=main.index) for t in hit) else None


def is_hindered(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """ "X was put under house arrest to stop him from marching": the one to whom it befell, not who was told of before."""
    sentence = mentions.sentence(mention)
    verb = sentence.tokens[mention.token.head]
    above = sentence.tokens[verb.head] if verb.relation in ("advcl", "xcomp") and verb.head >= 0 else None
    befallen = sentence.dependents(above.index, "nsubj:pass") if above is not None and "to" in sentence.marked(verb.index, "mark") else []
    one = mentions.at(Ref(sentence.index, befallen[0].index)) if len(befallen) == 1 else None
    if one is None or one.ref > mention.ref or one.is_pronoun or fits(mention, one, gender=one.gender) != "yes":
        return False
    return other.ref.sentence < mention.ref.sentence and other.key != one.key


def has_one_leader(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """ "Drivers threatened to strike. The office has called their leaders": what one body "has" done, it did to the leaders of others."""
    sentence = mentions.sentence(mention)
    noun = sentence.tokens[mention.token.head]
    if noun.deprel != "obj" or noun.head < 0 or other.token.head != noun.head or other.ref.sentence != mention.ref.sentence:
        return False
    if other.token.deprel != "nsubj" or other.count not in ("one", "body"):
        return False
    if not any(t.form.casefold() in _ONE for t in sentence.dependents(noun.head, "aux")) and sentence.tokens[noun.head].xpos != "VBZ":
        return False
    before = (m for k in range(max(0, sentence.index - _BEFORE), sentence.index) for m in mentions.in_sentence(k))
    return any(m.form == "noun" and m.count == "many" and m.token.deprel == "nsubj" and m.type == "person" for m in before)


def say_it_of_themselves(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """ "After the rebels attacked, X and Y left the country, saying that they had been threatened": those who say so."""
    sentence = mentions.sentence(mention)
    verb = sentence.tokens[mention.token.head]
    saying = sentence.tokens[verb.head] if verb.head >= 0 else verb
    said = saying.xpos == "VBG" and saying.relation == "advcl" and saying.lemma.casefold() in SAYING
    if not said or sentence.dependents(saying.index, "nsubj"):
        return False
    sayers = [t for t in sentence.dependents(saying.head, "nsubj") if t.index < saying.index]
    joined = [t for t in sentence.dependents(sayers[0].index, "conj") if t.mention == "person"] if len(sayers) == 1 else []
    several = bool(joined) or len(sayers) == 1 and sayers[0].mention == "person" and is_plural(sayers[0])
    return several and (other.ref.sentence != sentence.index or other.ref.token not in sentence.subtree(sayers[0].index))


def by_its_clause(settled: Callable[[Mention], Ref]) -> tuple[Bar, ...]:
    """The rules of this module. settled: what an earlier mention goes back to."""

    def is_anothers(mention: Mention, other: Mention, mentions: Mentions) -> bool:
        """ "Their union demanded their release": the same people's twice."""
        sentence = mentions.sentence(mention)
        verb = sentence.tokens[mention.token.head].head
        for subject in sentence.dependents(verb, "nsubj") if verb >= 0 else []:
            for owner in sentence.dependents(subject.index, "nmod:poss"):
                one = mentions.at(Ref(sentence.index, owner.index)) if owner.form.casefold() in _THEIR else None
                if one is not None and one.ref < mention.ref:
                    return other is not one and settled(one) != settled(other)
        return False

    return (*_BARS, Bar(is_anothers, forms=frozenset({"they"}), roles=frozenset({"nmod:poss"}), words=_THEIR))


_BARS = (
    Bar(keeps_own_word, forms=frozenset({"it", "they"}), roles=frozenset({"nmod:poss"}), heads=_WORD),
    Bar(promises_itself, forms=frozenset({"it"}), roles=frozenset({"nsubj"}), under=frozenset({"ccomp"}), words=SAYING),
    Bar(are_met_with_force, forms=frozenset({"they"}), roles=frozenset({"nsubj"}), under=frozenset({"advcl"}), words=_THEM),
    Bar(say_it_of_themselves, forms=frozenset({"they"}), roles=frozenset({"nsubj"}), under=frozenset({"ccomp"}), words=SAYING),
    Bar(is_hindered, forms=SINGLE, roles=frozenset({"obj"}), heads=_HINDERING),
    Bar(has_one_leader, forms=frozenset({"they"}), roles=frozenset({"nmod:poss"}), under=frozenset({"obj"}), back=HERE),
)
