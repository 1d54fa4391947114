"""By what something is done, and not by whom: "were evacuated by helicopter", "was dissolved by decree"; who came only afterwards."""

from __future__ import annotations

from according.records.mention import EventMention
from according.records.parse import Sentence, Token
from according.records.worded import needs
from according.stages.find_events.syntax import is_verb, lemma_of, prepositions

_COMING = frozenset({"arrive", "travel", "fly", "go", "come", "leave", "head", "depart", "return", "land", "meet", "gather", "visit"})
_HOW, _FAILING = frozenset({"with", "through"}), frozenset({"fail", "try", "attempt"})
_MEANS = frozenset({
    "air", "boat", "bus", "car", "courier", "decree", "email", "fax", "ferry", "force", "helicopter", "land", "letter", "lorry", "mail",
    "phone", "plane", "post", "radio", "rail", "road", "sea", "ship", "telephone", "train", "truck",
})  # fmt: skip

_AFTERWARDS = frozenset({
    "airlift", "bring", "bury", "care", "carry", "discover", "drive", "evacuate", "ferry", "find", "fly", "help", "identify", "move",
    "nurse", "recover", "rescue", "rush", "save", "take", "transfer", "transport", "treat",
})  # fmt: skip
"""What is done with who was harmed before, by others: "was wounded and taken to hospital by neighbours"."""
_HARM = frozenset({
    "attack", "beat", "burn", "harm", "hit", "hurt", "injure", "kill", "knife", "maim", "murder", "rape", "shoot", "stab", "strike",
    "torture", "wound",
})  # fmt: skip


_FOR_USE = frozenset({"use", "employ", "intend", "design", "adapt", "equip"})
_MAKING = frozenset({"build", "design", "develop", "export", "make", "manufacture", "produce", "sell", "supply", "provide", "donate"})


def is_of_both(sentence: Sentence, verb: int, agent: int) -> bool:
    """Whether who stands with "by" behind the second of two passives did the first as well: "was shot and killed by police"."""
    if "by" not in sentence.marked(agent, "case") or is_means(sentence, agent):
        return False
    return sentence.tokens[sentence.tokens[agent].head].lemma not in _AFTERWARDS or sentence.tokens[verb].lemma not in _HARM


def is_means(sentence: Sentence, noun: int) -> bool:
    """Whether a noun after "by" stands bare and in the singular, as means do; "by a helicopter", "by boats of the navy" are doers."""
    token = sentence.tokens[noun]
    if _is_firing_squad(sentence, noun):
        return True
    if token.lemma not in _MEANS or token.form.lower() != token.lemma:
        return False
    return not sentence.dependents(noun, "det", "nummod", "amod", "nmod", "nmod:poss", "compound", "acl", "acl:relcl")


def is_come_for(sentence: Sentence, index: int) -> bool:
    """Whether somebody comes somewhere for an event: "travelled to Doha for talks"; who "called for talks" need not take part."""
    head = sentence.tokens[index].head
    coming = head >= 0 and sentence.tokens[index].relation == "obl" and lemma_of(sentence.tokens[head]) in _COMING
    return coming and "for" in prepositions(sentence, index)


def is_way_it_is_done(sentence: Sentence, index: int) -> bool:
    """Whether an event is how another would be brought about, and as real: "plans to free him with air strikes", "vowed to answer with
    an embargo"; "with the raid" takes up one that was."""
    token = sentence.tokens[index]
    if token.relation != "obl" or token.head < 0 or not is_verb(sentence.tokens[token.head]) or sentence.is_known(index):
        return False
    above = sentence.tokens[token.head].head
    tried = above >= 0 and lemma_of(sentence.tokens[above]) in _FAILING  # "tried to free them with an assault": that there was
    return not tried and bool(found := prepositions(sentence, index)) and _HOW.issuperset(found)


def goes_with_its_verb(sentence: Sentence, index: int) -> bool:
    """Whether an event is as real as the verb that it hangs on: for what somebody comes, and how something is done."""
    return is_come_for(sentence, index) or is_way_it_is_done(sentence, index)


@needs(any_of=_AFTERWARDS, kinds={"ASSAULT"})
def who_helps_then(sentence: Sentence, mention: EventMention) -> set[int]:
    """The neighbours of "was stabbed and taken to hospital by neighbours"."""
    at = mention.at.token
    if mention.type != "ASSAULT" or sentence.tokens[at].lemma not in _HARM or not sentence.dependents(at, "nsubj:pass"):
        return set()
    found: set[int] = set()
    for then in sentence.dependents(at, "conj"):
        if then.lemma in _AFTERWARDS and then.xpos == "VBN":  # parsers hang the neighbours on either verb
            behind = (*sentence.dependents(then.index, "obl"), *sentence.dependents(at, "obl"))
            found |= {t.index for t in behind if t.index > then.index and "by" in sentence.marked(t.index, "case")}
    return found


@needs(any_of=_MAKING, kinds={"ASSAULT"})
def who_made_the_weapon(sentence: Sentence, mention: EventMention) -> set[int]:
    """Belgium of "was killed by a mine made in Ghent and sold by Belgium", which need not have used it."""
    at = mention.at.token
    if mention.type != "ASSAULT":
        return set()
    weapons = (t.index for t in sentence.dependents(at, "obl:agent", "obl", "nsubj") if t.mention != "person")
    making = (t for noun in weapons for t in sentence.dependents(noun, "acl") if t.xpos == "VBN")
    verbs = (v for t in making for v in (t, *sentence.dependents(t.index, "conj")) if v.lemma in _MAKING)
    makers = (t.index for v in verbs for t in sentence.dependents(v.index, "obl:agent", "obl") if "by" in sentence.marked(t.index, "case"))
    return {word for maker in makers for word in sentence.subtree(maker)}


@needs(any_of=_FOR_USE, kinds={"ASSAULT"})
def who_strikes_what_it_is_done_with(sentence: Sentence, mention: EventMention) -> set[int]:
    """The jets of "jets hit buildings used to launch drones", which launch none."""
    token = sentence.tokens[mention.at.token]
    use = sentence.tokens[token.head] if token.relation in ("advcl", "xcomp") else token
    if use.lemma not in _FOR_USE or (use.relation, use.xpos) != ("acl", "VBN") or "to" not in sentence.marked(token.index, "mark"):
        return set()
    thing = sentence.tokens[use.head]
    while thing.relation in ("conj", "nmod"):
        thing = sentence.tokens[thing.head]
    if thing.relation not in ("obj", "obl") or thing.head < 0:
        return set()
    verbs = (sentence.tokens[thing.head], *(sentence.tokens[k] for k in sentence.ancestors(thing.head)))
    return {t.index for verb in verbs if verb.upos == "VERB" for t in sentence.dependents(verb.index, "nsubj")}


def _is_firing_squad(sentence: Sentence, noun: int) -> bool:
    """Whether somebody was shot "by firing squad"; "a firing squad of the navy" is a doer."""
    if sentence.tokens[noun].lemma != "squad" or not noun or sentence.tokens[noun - 1].form.lower() != "firing":
        return False
    return not any(t.index != noun - 1 for t in sentence.dependents(noun, "det", "nmod", "nmod:poss", "compound", "amod"))


def is_how_it_is_waged(sentence: Sentence, token: Token) -> bool:
    """The guerrilla of "a guerrilla war", waged so by whomever."""
    return token.lemma.lower() == "guerrilla" and sentence.tokens[token.head].lemma.lower() in ("war", "warfare")
