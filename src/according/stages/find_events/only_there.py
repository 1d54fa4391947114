"""Who was only there when somebody else did it: "beaten as police looked on", "in front of policemen", "near a police station"."""

from __future__ import annotations

from according.ontology.closed_classes import TIME_UNITS
from according.ontology.content_words import LETTERS
from according.records.mention import EventMention
from according.records.parse import Sentence, Token
from according.records.worded import needs
from according.stages.find_events.syntax import is_passive, lemma_of, prepositions

_DEEDS = frozenset({"ASSAULT", "COERCE", "PROTEST"})
_WHILE = frozenset({"as", "while", "with"})
_IDLE = frozenset({
    "celebrate", "cheer", "chat", "cower", "dance", "dine", "dither", "doze", "eat", "film", "flee", "fled", "gape", "hesitate", "hide",
    "idle", "joke", "laugh", "look", "nap", "photograph", "pray", "rest", "sing", "sleep", "smoke", "stare", "watch",
})  # fmt: skip
_STANDING, _BY = "stand", frozenset({"by", "idle", "idly", "aside", "around", "back"})
_ABSENT = frozenset({
    "absent", "afraid", "asleep", "away", "busy", "elsewhere", "late", "nearby", "off", "parade", "leave", "holiday", "strike", "break",
    "lunch", "prayer", "unaware",
})  # fmt: skip
_SEEING = frozenset({"view", "sight", "eye", "nose", "gaze", "presence", "front", "watch", "earshot"})
_BESIDE = frozenset({"near", "outside", "opposite", "behind", "beside", "past", "close to", "next to", "before"})
_POSTS = frozenset({
    "station", "post", "barracks", "barrack", "base", "headquarters", "camp", "outpost", "academy", "garrison", "office", "building",
})  # fmt: skip
_MEASURES = TIME_UNITS | {"minute"}
_UPON = frozenset({"after", "following"})
_CALMING = frozenset({
    "arrest", "bar", "block", "close", "condemn", "cordon", "detain", "evacuate", "impose", "investigate", "question", "round", "seal",
    "shut", "summon", "tighten",
})  # fmt: skip
"""What is done about violence by those whose work it is to end it."""
_PEACEFUL = frozenset({"AID", "CONSULT", "SUPPORT"})
_CLUES = (
    _IDLE | _ABSENT | _SEEING | {"near", "outside", "opposite", "behind", "beside", "past", "close", "next", "before", "after", "stand"}
)


@needs(any_of=_CLUES)
def who_is_only_there(sentence: Sentence, mention: EventMention) -> set[int]:
    """The police of "a vendor was beaten as police looked on", "in full view of police", "near a police station"."""
    at = mention.at.token
    if mention.type not in _DEEDS or _CLUES.isdisjoint(sentence.vocabulary) or not is_passive(sentence, at):
        return set()
    found = {t.index for clause in sentence.dependents(at, "advcl") if _is_idle(sentence, clause) for t in _subjects(sentence, clause)}
    for beside in sentence.dependents(at, "obl"):
        found |= _who_sees(sentence, beside) | _whose_post(sentence, beside) | _of_another_day(sentence, beside)
        if "with" in prepositions(sentence, beside.index) and any(lemma_of(t) in _IDLE for t in sentence.dependents(beside.index, "acl")):
            found.add(beside.index)  # "with soldiers looking on"
    return found


@needs("under", kinds={"ASSAULT"})
def who_is_told_of_beside(sentence: Sentence, mention: EventMention) -> set[int]:
    """All of "he was paid by exiles; his lawyer said he had spoken under torture": whose torture it was it does not say."""
    at = mention.at.token
    under = mention.type == "ASSAULT" and sentence.tokens[at].relation == "obl" and "under" in sentence.marked(at, "case")
    return set(range(len(sentence))) - set(sentence.subtree(at)) if under else set()


@needs(any_of=LETTERS, kinds={"ACCUSE", "REQUEST"})
def who_is_written_to(sentence: Sentence, mention: EventMention) -> set[int]:
    """The army of "messages to the army condemning the raids": it only gets them."""
    token = sentence.tokens[mention.at.token]
    letter = sentence.tokens[token.head] if token.relation == "acl" and token.xpos == "VBG" else None
    if letter is None or letter.lemma not in LETTERS:
        return set()
    beside = [t for k in (letter.index, letter.head) if k >= 0 for t in sentence.dependents(k, "nmod", "obl")]
    heard = [t for t in beside if "to" in prepositions(sentence, t.index)]
    return {t.index for one in heard for t in (one, *sentence.dependents(one.index, "conj"))}


@needs(any_of=_CALMING, kinds={"ASSAULT"})
def who_acts_upon_it(sentence: Sentence, mention: EventMention) -> set[int]:
    """The soldiers of "soldiers sealed the road after a bomb that killed nine": it is why they do so; nor has it been done by the men of
    "arrested two men after an attack", as far as is told."""
    at = mention.at.token
    if mention.type != "ASSAULT" or any("with" in prepositions(sentence, t.index) for t in sentence.dependents(at, "nmod")):
        return set()  # "arrested thirty after a clash with students"
    for above in (at, *sentence.ancestors(at)):
        token = sentence.tokens[above]
        if token.relation in ("obl", "nmod") and _UPON & set(prepositions(sentence, above)):
            verb = next((k for k in sentence.ancestors(above) if sentence.tokens[k].upos == "VERB"), -1)
            new = any(t.lemma == "a" for t in sentence.dependents(above, "det"))
            return {t.index for t in sentence.dependents(verb, "nsubj", "obj")} if new and lemma_of(sentence[verb]) in _CALMING else set()
    return set()


@needs("amid", kinds={"ASSAULT"})
def who_helps_amid_it(sentence: Sentence, mention: EventMention) -> set[int]:
    """The agency of "the agency is sending food to the north amid renewed fighting": it does not fight."""
    path = [mention.at.token, *sentence.ancestors(mention.at.token)]
    if mention.type != "ASSAULT" or not any("amid" in sentence.marked(k, "case") for k in path):
        return set()
    helping = (k for k in path[1:] if (read := sentence.tokens[k].reading) is not None and read.type in _PEACEFUL)
    return {t.index for k in helping for t in sentence.dependents(k, "nsubj")}


@needs("amid", kinds={"ACCUSE", "PROTEST", "REQUEST"})
def who_acts_amid_it(sentence: Sentence, mention: EventMention) -> set[int]:
    """The minister of "the minister resigned amid calls for him to go": others call."""
    at = mention.at.token
    if sentence.tokens[at].upos != "NOUN" or "amid" not in sentence.marked(at, "case"):
        return set()
    verb = next((k for k in sentence.ancestors(at) if sentence.tokens[k].upos == "VERB"), -1)
    return {t.index for t in sentence.dependents(verb, "nsubj", "nsubj:pass")} if verb >= 0 else set()


def _subjects(sentence: Sentence, clause: Token) -> list[Token]:
    return sentence.dependents(clause.index, "nsubj")


def _is_idle(sentence: Sentence, clause: Token) -> bool:
    """Whether a clause tells that somebody looked on, slept, fled or was not there."""
    if not _WHILE & set(sentence.marked(clause.index, "mark", "case")):
        return False
    if sentence.dependents(clause.index, "cop"):
        return lemma_of(clause) in _ABSENT
    by = any(t.form.lower() in _BY for t in sentence.dependents(clause.index, "advmod", "compound:prt", "xcomp", "advcl"))
    return lemma_of(clause) in _IDLE or lemma_of(clause) == _STANDING and by


def _who_sees(sentence: Sentence, beside: Token) -> set[int]:
    """The police of "in full view of the police", "under the eyes of policemen", "in front of a policeman"."""
    words = prepositions(sentence, beside.index)
    front = any(word in ("in front of", "in front", "in view of") for word in words) or {"in", "front", "of"} <= set(words)
    if front:
        return {beside.index}
    if lemma_of(beside) not in _SEEING:
        return set()
    return {t.index for t in sentence.dependents(beside.index, "nmod")}


def _whose_post(sentence: Sentence, beside: Token) -> set[int]:
    """The police of "near a police station", "outside a barracks of the army"."""
    if lemma_of(beside) not in _POSTS or not _BESIDE & set(prepositions(sentence, beside.index)):
        return set()
    return {beside.index, *(t.index for t in sentence.dependents(beside.index, "compound", "nmod", "amod"))}


def _of_another_day(sentence: Sentence, beside: Token) -> set[int]:
    """The union of "killed days before a march by the union", the minister of "hours after a speech by the minister"."""
    words = set(prepositions(sentence, beside.index))
    measured = any(lemma_of(t) in _MEASURES for t in sentence.dependents(beside.index, "obl", "nmod", "advmod", "obl:unmarked"))
    if "before" not in words and not ("after" in words and measured):
        return set()
    return {
        t.index for t in sentence.dependents(beside.index, "nmod") if "by" in prepositions(sentence, t.index) or t.deprel == "nmod:poss"
    }
