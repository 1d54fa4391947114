"""Who only was where it happened: whose car a bomb lay under, who came to a village "where 40 people had been shot"."""

from __future__ import annotations

from according.ontology.violence import is_violent, violent_cause
from according.records.mention import EventMention
from according.records.parse import Sentence
from according.records.worded import needs
from according.stages.find_events.syntax import is_passive, prepositions

_LAID = frozenset({
    "plant", "place", "leave", "hide", "conceal", "attach", "fix", "explode", "detonate", "go", "set", "burst", "find", "discover",
    "defuse",
})  # fmt: skip
_AT = frozenset({"under", "beneath", "underneath", "in", "inside", "outside", "near", "beside", "at", "on", "to", "behind", "by"})
_WHEN = frozenset({"as", "when", "while"})
_HANDLING = frozenset({"assemble", "attach", "build", "carry", "handle", "lay", "plant", "place", "prepare", "rig", "throw", "transport"})
_BOMBS = frozenset({"bomb", "device", "explosive", "explosives", "mine", "grenade", "charge", "dynamite", "blast", "explosion", "bombing"})


@needs(any_of=_BOMBS, kinds={"ASSAULT"})
def whose_spot_it_was(sentence: Sentence, mention: EventMention) -> set[int]:
    """The general of "a bomb was planted under the car of a general", the mayor of "exploded outside the mayor's house", the people of
    "exploded as people queued"."""
    if mention.type != "ASSAULT" or _BOMBS.isdisjoint(sentence.vocabulary):
        return set()
    at = mention.at.token
    verb = at if sentence.tokens[at].upos == "VERB" else sentence.tokens[at].head
    if verb < 0 or sentence.tokens[verb].lemma.lower() not in _LAID or not (is_passive(sentence, verb) or _is_of_bomb(sentence, verb)):
        return set()
    passing = _who_passes(sentence, verb)
    spots = [t for t in sentence.dependents(verb, "obl") if _AT & set(prepositions(sentence, t.index)) and t.deprel != "obl:agent"]
    return passing | {
        t.index
        for spot in spots
        for t in sentence.dependents(spot.index, "nmod")
        if t.deprel == "nmod:poss" or "of" in prepositions(sentence, t.index)
    }


@needs("as", "when", "while", kinds={"ASSAULT"})
def who_passed_by(sentence: Sentence, mention: EventMention) -> set[int]:
    """The people of "a gunman opened fire as people left a church, killing two": the killing is that of the firing; those of "they were
    talking when a bomb went off, killing two and wounding nine"."""
    first = mention.at.token
    while sentence.tokens[first].relation == "conj" and sentence.tokens[sentence.tokens[first].head].xpos == "VBG":
        first = sentence.tokens[first].head  # the killing of the wounding
    token = sentence.tokens[first]
    deed = sentence.tokens[token.head] if token.relation == "advcl" and token.xpos == "VBG" else token
    if deed is token or not is_violent(sentence, token=deed):
        return set()
    main = sentence.tokens[deed.head] if deed.relation == "advcl" else deed
    then = main is not deed and not _WHEN.isdisjoint(sentence.marked(deed.index, "mark", "advmod"))
    then = then and not is_violent(sentence, token=main)
    return _who_passes(sentence, deed.index) | ({t.index for t in sentence.dependents(main.index, "nsubj")} if then else set())


@needs("when", kinds={"ASSAULT"})
def who_struck_before(sentence: Sentence, mention: EventMention) -> set[int]:
    """The army of "the army bombed Nyala, and six people were killed when a shell hit a market", where it may be another's shell."""
    at = mention.at.token
    if not is_passive(sentence, at) or violent_cause(sentence, harm=at) is None:
        return set()
    first = sentence.tokens[at].head if sentence.tokens[at].relation == "conj" else -1
    return {t.index for t in sentence.dependents(first, "nsubj")} if first >= 0 else set()


def _who_passes(sentence: Sentence, verb: int) -> set[int]:
    """Who does something else when a bomb goes off or shots are fired, and neither lays it nor fights."""
    found: set[int] = set()
    for clause in sentence.dependents(verb, "advcl"):
        own = {clause.lemma, *(t.lemma for t in sentence.dependents(clause.index, "xcomp"))}
        then = not _WHEN.isdisjoint(sentence.marked(clause.index, "mark", "advmod"))
        if then and not is_violent(sentence, token=clause) and _HANDLING.isdisjoint(own):
            found |= {t.index for t in sentence.dependents(clause.index, "nsubj")}
    return found


def _is_of_bomb(sentence: Sentence, verb: int) -> bool:
    return any(t.lemma.lower() in _BOMBS for t in sentence.dependents(verb, "nsubj"))


@needs("where", "which", kinds={"ASSAULT", "COERCE"})
def who_came_there_later(sentence: Sentence, mention: EventMention) -> set[int]:
    """The rebels of "rebels overran the village, where 40 people had been shot in March": what had been done there others did."""
    clause = sentence.tokens[mention.at.token]
    if mention.type not in ("ASSAULT", "COERCE") or clause.deprel != "acl:relcl" or sentence.vocabulary.isdisjoint(("where", "which")):
        return set()
    if not any(t.form.lower() in ("where", "which") for t in sentence.dependents(clause.index, "advmod", "obl")):
        return set()
    before = any(t.form.lower() == "had" for t in sentence.dependents(clause.index, "aux"))
    verb = sentence.tokens[clause.head].head
    there = before and verb >= 0 and bool(sentence.dependents(clause.index, "aux:pass"))
    return {t.index for t in sentence.dependents(verb, "nsubj")} if there else set()
