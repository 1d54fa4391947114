"""Of whom grammar says for sure what he has or has not done.

Whom a passive relative clause is about: "attacked by rebels, who were then stoned by villagers", "by soldiers, three of whom were shot".

It befell the noun before the clause, and not whomever the clause above is about. And who did what another is criticised or dismissed for:
"criticised over the shelling of a village by soldiers", who did not criticise him.
"""

from __future__ import annotations

from according.records.mention import EventMention
from according.records.parse import Sentence
from according.records.worded import needs
from according.stages.find_events.verdict import TOLD_TO_ENVOY

_ABOUT = frozenset({"over", "for", "about", "after", "following"})
_DEEDS = frozenset({"ASSAULT", "COERCE"})
_WORKS = frozenset({
    "article", "book", "cartoon", "column", "comment", "editorial", "essay", "film", "interview", "joke", "leak", "letter", "post",
    "remark", "report", "song", "speech", "story", "tweet", "video",
})  # fmt: skip
_WHO, _SUBJECTS = frozenset({"who", "whom"}), frozenset({"who", "which"})


def whom_the_clause_is_of(sentence: Sentence, mention: EventMention) -> int | None:
    """The noun that a passive clause with "who" or "some of whom" as its subject describes; None for other events."""
    token = sentence.tokens[mention.at.token]
    if token.deprel != "acl:relcl" or token.head < 0 or sentence.tokens[token.head].upos not in ("NOUN", "PROPN"):
        return None
    for subject in sentence.dependents(token.index, "nsubj:pass"):
        words = [subject, *(t for t in sentence.dependents(subject.index, "nmod") if "of" in sentence.marked(t.index, "case"))]
        if any(t.form.lower() in _WHO for t in words):
            return token.head
    return None


@needs("which")
def with_whom_it_was(sentence: Sentence, mention: EventMention) -> set[int]:
    """The rebels of "the dialogue with the rebels, which was suspended": it befell the dialogue."""
    token = sentence.tokens[mention.at.token]
    if token.deprel != "acl:relcl" or token.head < 0 or sentence.tokens[token.head].mention in ("person", "organization", "place"):
        return set()
    if all(t.form.lower() != "which" for t in sentence.dependents(token.index, "nsubj:pass")):
        return set()
    return {k for t in sentence.dependents(token.head, "nmod") for k in sentence.subtree(t.index)} - set(sentence.subtree(token.index))


@needs(any_of=frozenset({"lead", "result"}), kinds={"ASSAULT", "PROTEST"})
def who_stands_before_which(sentence: Sentence, mention: EventMention) -> set[int]:
    """The police of "was raided by police, which resulted in an uprising": the raid did."""
    token = sentence.tokens[mention.at.token]
    verb = sentence.tokens[token.head] if token.relation == "obl" and token.head >= 0 else token
    led = _LEADING.get(verb.lemma) if verb.deprel == "acl:relcl" else None
    if led is None or led not in sentence.marked(token.index, "case"):
        return set()
    which = any(t.form.lower() == "which" for t in sentence.dependents(verb.index, "nsubj"))
    return {verb.head} if which else set()


_LEADING = {"lead": "to", "result": "in"}


@needs("by")
def who_did_what_it_is_about(sentence: Sentence, mention: EventMention) -> set[int]:
    """The soldiers of "was criticised over the shelling of a village by soldiers"."""
    if mention.type in _DEEDS or sentence.tokens[mention.at.token].upos != "VERB":
        return set()
    found = set[int]()
    for deed in sentence.dependents(mention.at.token, "obl"):
        reading = deed.reading
        if reading is not None and reading.type in _DEEDS and _ABOUT & set(sentence.marked(deed.index, "case")):
            found.update(t.index for t in sentence.dependents(deed.index, "nmod") if "by" in sentence.marked(t.index, "case"))
    return found


@needs(any_of=_WORKS)
def who_made_what_it_is_over(sentence: Sentence, mention: EventMention) -> set[int]:
    """The paper of "the envoy was summoned over an article by a Danish paper", the clerk of "dismissed over a leak by a clerk"."""
    if mention.type in _DEEDS or _WORKS.isdisjoint(sentence.vocabulary):
        return set()
    below = sentence.dependents(mention.at.token, "obl")
    works = [t for t in below if t.lemma.lower() in _WORKS and _ABOUT & set(sentence.marked(t.index, "case"))]
    works = [t for t in works if any(d.lemma.lower() in ("a", "an") for d in sentence.dependents(t.index, "det"))]
    found = set[int]()
    for work in works:
        behind = [t for t in (*below, *sentence.dependents(work.index, "nmod")) if _is_right_behind(sentence, work.index, t.index)]
        found.update(t.index for t in behind if t.xpos in ("NN", "NNP"))
    return found


def _is_right_behind(sentence: Sentence, work: int, maker: int) -> bool:
    """Whether "by" and the words of its phrase stand right behind a noun."""
    by = next((t.index for t in sentence.dependents(maker, "case") if t.form.lower() == "by"), -1)
    return by == work + 1


def is_in_row_of_relative(sentence: Sentence, mention: EventMention) -> bool:
    """Whether an event is the second of two of one relative clause: "whom rebels have held and have threatened to kill", "blamed the
    union, which denied it and condemned the murder"."""
    at = mention.at.token
    verb = at if sentence.tokens[at].relation == "conj" else sentence.tokens[at].head  # "threatened to | kill"
    if verb < 0 or sentence[verb].relation != "conj" or sentence[sentence[verb].head].deprel != "acl:relcl" or not mention.actors:
        return False
    first = sentence.tokens[verb].head
    having = [{t.form.lower() for t in sentence.dependents(k, "aux") if t.lemma == "have"} for k in (verb, first)]
    subjects, doers = sentence.dependents(first, "nsubj"), {ref.token for ref in mention.actors}
    if having[0]:
        return having[0] == having[1] and not doers.isdisjoint(t.index for t in subjects)
    who = next((t.index for t in subjects if t.deprel == "nsubj" and t.form.lower() in _SUBJECTS), 0)
    return who > 0 and sentence.tokens[who - 1].form == "," and not having[1] and sentence.tokens[first].head in doers


def summons_to_say_so(sentence: Sentence, mention: EventMention) -> bool:
    """Whether who summons an envoy tells him so: "summoned the envoy to protest against the sale"; the envoy does not protest."""
    return mention.status_rule == TOLD_TO_ENVOY and bool(mention.actors)
