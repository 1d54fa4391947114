"""Mends one fault of trees: the object of a second verb that the parser put beside the object of the first.

"Killed 12 people and wounded dozens": a noun right behind a verb that has no object is what that verb is done to; and no participle is the
adjective of a bare "dozens", nor are both figures of "killed three and wounded 12 civilians" the civilians'. Nor is "face" part of the noun
in "sign the deal or face bombing". "Gendarmes detained and later released two monks": both were done by them.
"""

from __future__ import annotations

from dataclasses import replace

from according.records.parse import BARE_NUMBERS, Sentence, Token
from according.records.relations import TOLD_TAGS

_NEAR = 4
_ABOUT = frozenset({
    "about", "almost", "another", "around", "at", "fewer", "least", "more", "most", "nearly", "over", "roughly", "some", "than", "to", "up",
})  # fmt: skip
_PLANNING = frozenset({"plan", "prepare", "plot", "organise", "organize", "design"})
_DOING = frozenset({"execute", "carry", "conduct", "launch", "mount", "stage", "commit", "perpetrate", "lead"})
_FACING = frozenset({"face", "risk", "suffer"})


def with_own_objects(sentence: Sentence) -> Sentence:
    """The sentence with such nouns at the verb before them; the same object where there are none."""
    changed: dict[int, Token] = {}
    for noun in sentence.tokens:
        if noun.deprel == "nsubj:pass" and sentence.kind == "prose":
            changed |= _shares_doing(sentence, noun)
        if noun.deprel == "obj" or noun.deprel == "nmod" and not sentence.dependents(noun.index, "case"):
            changed |= _of_second(sentence, noun)
        if noun.relation not in ("conj", "obj"):
            continue
        changed |= _done_besides(sentence, noun)
        changed |= _done_as_planned(sentence, noun)
        changed |= _counted_apart(sentence, noun)
        faced = _faced(sentence, noun)
        verb = faced or _verb_before(sentence, noun)
        if verb is not None:
            first = noun.head if faced else sentence.tokens[noun.head].head
            changed[verb.index] = replace(verb, head=first, deprel="conj", upos="VERB")
            changed[noun.index] = replace(noun, head=verb.index, deprel="obj")
            changed |= {t.index: replace(t, head=verb.index) for t in sentence.dependents(noun.index, "cc") if t.index < verb.index}
    return sentence.with_tokens(changed)


def _done_besides(sentence: Sentence, verb: Token) -> dict[int, Token]:
    """ "Killed three people and wounded at least nine others", where the second verb hangs on the people: it goes on from the first."""
    above = sentence.tokens[verb.head] if verb.relation == "conj" and verb.head >= 0 else verb
    noun = sentence.tokens[above.head] if above.relation == "nmod" and above.head >= 0 else above  # "the death of a child"
    first = sentence.tokens[noun.head] if noun.relation == "obj" and noun.upos in ("NOUN", "PROPN", "NUM") else verb
    past = all(t.upos == "VERB" and t.xpos in ("VBD", "VBN") for t in (verb, first))
    if first is verb or not past or not first.index < above.index < verb.index or not sentence.dependents(verb.index, "cc"):
        return {}
    if sentence.dependents(verb.index, "nsubj", "nsubj:pass", "aux", "aux:pass", "mark"):
        return {}
    own = sentence.dependents(verb.index, "obj")
    bare = [t for t in sentence.dependents(noun.index, "nmod") if not sentence.dependents(t.index, "case") and t.deprel == "nmod"]
    behind = [t for t in (*sentence.dependents(first.index, "obj"), *bare) if _is_right_behind(sentence, verb, t)]
    if not own and not behind:
        return {}
    return {verb.index: replace(verb, head=first.index), **{t.index: replace(t, head=verb.index, deprel="obj") for t in behind}}


def _is_right_behind(sentence: Sentence, verb: Token, noun: Token) -> bool:
    """Whether nothing stands between them that is not the noun's, wherever parsers hang the "more than" of "wounded more than 40"."""
    if min(sentence.subtree(noun.index)) == verb.index + 1:
        return True
    return verb.index < noun.index and all(t.form.lower() in _ABOUT for t in sentence.tokens[verb.index + 1 : noun.index])


def _of_second(sentence: Sentence, noun: Token) -> dict[int, Token]:
    """ "Shot dead three men and wounded at least 20", where the 20 hang on the shooting, which has its men."""
    above = sentence.tokens[noun.head] if noun.relation == "nmod" and noun.head >= 0 else noun  # "caused a death and injured 15 men"
    verb = sentence.tokens[above.head] if above.relation == "obj" and above.head >= 0 else noun
    others = [t.index for t in sentence.dependents(verb.index, "obj") if verb.index < t.index < noun.index]
    if not others or noun.index < verb.index:
        return {}
    for second in sentence.dependents(verb.index, "conj"):
        behind = others[-1] < second.index < noun.index and second.upos == "VERB" and not sentence.dependents(second.index, "obj")
        if behind and _is_right_behind(sentence, second, noun):
            return {noun.index: replace(noun, head=second.index, deprel="obj")}
    return {}


def _done_as_planned(sentence: Sentence, noun: Token) -> dict[int, Token]:
    """ "Planned and executed attacks", where the attacks hang on the planning: they were made."""
    verb = sentence.tokens[noun.head] if noun.relation == "obj" and noun.head >= 0 else noun
    if verb.lemma.lower() not in _PLANNING:
        return {}
    for second in sentence.dependents(verb.index, "conj"):
        done = second.lemma.lower() in _DOING and second.xpos in TOLD_TAGS and verb.index < second.index < noun.index
        if done and not sentence.dependents(second.index, "obj", "nsubj", "nsubj:pass", "aux"):
            return {noun.index: replace(noun, head=second.index)}
    return {}


def _counted_apart(sentence: Sentence, noun: Token) -> dict[int, Token]:
    """ "Killed three and wounded 12 civilians", where both figures hang on the civilians: each verb has its own."""
    figures = sentence.dependents(noun.index, "nummod") if noun.relation == "obj" and noun.head >= 0 else []
    if len(figures) != 2 or figures[1].index != figures[0].index + 3 or figures[0].index <= noun.head:
        return {}
    first, link, verb = sentence.tokens[figures[0].index : figures[1].index]
    if link.upos != "CCONJ" or verb.upos != "VERB" or verb.head not in (first.index, noun.head, noun.index):
        return {}
    return {
        first.index: replace(first, head=noun.head, deprel="obj"),
        link.index: replace(link, head=verb.index, deprel="cc"),
        verb.index: replace(verb, head=noun.head, deprel="conj"),
        noun.index: replace(noun, head=verb.index),
    }


def _shares_doing(sentence: Sentence, noun: Token) -> dict[int, Token]:
    """ "Gendarmes detained and later released two monks", the first read as a passive without "were"."""
    verb = sentence.tokens[noun.head]
    if verb.xpos != "VBN" or sentence.dependents(verb.index, "aux:pass", "aux", "obj", "obl:agent") or verb.relation == "acl":
        return {}
    for second in sentence.dependents(verb.index, "conj"):
        objects = [t for t in sentence.dependents(second.index, "obj") if t.mention in ("person", "organization")]
        done = second.xpos in ("VBD", "VBN") and second.index - verb.index <= _NEAR
        if done and objects and not sentence.dependents(second.index, "nsubj", "nsubj:pass", "aux:pass"):
            feats = "Mood=Ind|Tense=Past|VerbForm=Fin"
            return {noun.index: replace(noun, deprel="nsubj"), verb.index: replace(verb, xpos="VBD", feats=feats)}
    return {}


def _verb_before(sentence: Sentence, noun: Token) -> Token | None:
    """The second verb whose object a noun is, None where the parser is right."""
    if noun.relation != "conj" or noun.head < 0 or sentence.tokens[noun.head].relation != "obj" or sentence.dependents(noun.index, "case"):
        return None
    if noun.index and noun.form.lower() in BARE_NUMBERS and _is_done(sentence, sentence.tokens[noun.index - 1], noun):
        return sentence.tokens[noun.index - 1]
    before = min(sentence.subtree(noun.index)) - 1
    if before <= noun.head or sentence.dependents(noun.index, "cc"):
        return None
    verb = sentence.tokens[before]
    second = verb.upos == "VERB" and verb.relation == "conj" and verb.head == sentence.tokens[noun.head].head
    return verb if second and not sentence.dependents(verb.index, "obj", "nsubj:pass", "aux:pass") else None


def _faced(sentence: Sentence, noun: Token) -> Token | None:
    """The verb of what somebody will face: "leave or face arrest"."""
    above = sentence.tokens[noun.head] if noun.relation in ("conj", "obj") and noun.head >= 0 else noun
    if above is noun or above.xpos != "VB" or noun.upos not in ("NOUN", "PROPN"):
        return None
    parts = [k for k in sentence.subtree(noun.index) if k <= noun.index and sentence.tokens[k].upos not in ("CCONJ", "VERB")]
    verb = sentence.tokens[parts[0] - 1]
    faces = verb.lemma.lower() in _FACING and verb.xpos == "VB" and verb.index > above.index
    return verb if faces and sentence.tokens[verb.index - 1].form.lower() == "or" and verb.head in (noun.index, above.index) else None


def _is_done(sentence: Sentence, word: Token, noun: Token) -> bool:
    """The "wounded" of "wounded dozens" under a verb, though the tagger calls it an adjective."""
    done = word.has("VerbForm=Part") or word.form.lower().endswith("ed")
    return word.head == noun.index and word.relation == "amod" and done and sentence.tokens[sentence.tokens[noun.head].head].upos == "VERB"
