"""What need not have come about, or has by its words: "supports a ban", "did not mention plans to ban", "was the first to bomb"."""

from __future__ import annotations

from according.ontology.content_words import CHANTING
from according.ontology.not_directed import MEASURES, not_directed_at
from according.ontology.not_done_to import DOINGS, SITES
from according.records.mention import EventMention
from according.records.parse import Sentence
from according.records.worded import needs
from according.stages.find_events.negation import is_not
from according.stages.find_events.shared_subjects import subjects_above
from according.stages.find_events.syntax import lemma_of, marks

_BACKING = frozenset({"advocate", "back", "champion", "endorse", "favor", "favour", "support"})
_IDEAS = frozenset({"call", "demand", "idea", "plan", "proposal"})
_FIRSTS = frozenset({"first", "last", "latest", "only", "second", "third"})
_FOR_OR_AGAINST = frozenset({"ASSAULT", "PROTEST", "SUPPORT"})
_SAID, _TOLD = frozenset({"ccomp", "obj", "parataxis", "xcomp"}), ("ed", "ing")
_WHO = frozenset({"organization", "person", "place"})


@needs(any_of=_BACKING)
def of_backed(sentence: Sentence, at: int, head: int) -> tuple[str, str] | None:
    """ "Supports a ban on marches", "favours sanctions on Iran", "her support for a blockade": there need not be any, but for "the ban"."""
    token, above = sentence.tokens[at], sentence.tokens[head]
    if lemma_of(above) not in _BACKING or token.upos != "NOUN" or lemma_of(token) not in MEASURES or sentence.is_known(at):
        return None
    behind = "for" in sentence.marked(at, "case") if above.upos == "NOUN" else token.deprel in ("obj", "nsubj:pass")
    return ("requested", f"what is backed: {lemma_of(above)}") if behind else None


@needs("mention")
def of_unmentioned(sentence: Sentence, at: int, head: int) -> tuple[str, str] | None:
    """ "Did not mention proposals to ban them": whether anything comes of what nobody speaks of is open; "the killing" was all the same."""
    unsaid = [k for k in (head, sentence[head].head) if k >= 0 and sentence[k].upos == "VERB" and lemma_of(sentence[k]) == "mention"]
    inside = head in unsaid or sentence.tokens[head].deprel == "obj" and lemma_of(sentence.tokens[head]) in _IDEAS
    if not unsaid or not inside or not is_not(sentence, unsaid[0]):
        return None
    return "actual" if head in unsaid and sentence.is_known(at) else "possible", "not mentioned"


@needs(any_of=_FIRSTS)
def of_first_to(sentence: Sentence, at: int, head: int) -> tuple[str, str] | None:
    """ "The first Belgian to bomb a market", "the only party to reject it": who was the first has done it; not "would be the first to"."""
    if sentence.tokens[at].relation != "acl" or "to" not in marks(sentence, at) or sentence.tokens[head].mention not in _WHO:
        return None
    first = lemma_of(sentence.tokens[head]) in _FIRSTS or any(t.form.lower() in _FIRSTS for t in sentence.dependents(head, "amod"))
    beside = (t for k in (head, *sentence.ancestors(head)) for t in sentence.dependents(k, "aux", "mark"))
    ahead = any(t.relation == "aux" and t.lemma != "have" or t.form.lower() == "to" for t in beside)
    return ("actual", "was the first to") if first and not ahead else None


@needs(any_of=CHANTING)
def of_chant(sentence: Sentence, at: int, head: int) -> tuple[str, str] | None:
    """ "The crowd chanted “free the prisoners”": it is asked of whoever holds them."""
    return ("requested", "chanted") if _is_chanted(sentence, at, head) else None


def _is_chanted(sentence: Sentence, at: int, head: int) -> bool:
    token = sentence.tokens[at]
    if head < 0 or lemma_of(sentence.tokens[head]) not in CHANTING or token.relation not in _SAID or token.form.lower().endswith(_TOLD):
        return False
    first = min((k for k in sentence.subtree(at) if sentence.tokens[k].upos != "PUNCT"), default=at)
    return first == at and not sentence.dependents(at, "nsubj", "aux", "aux:pass")


@needs(any_of=CHANTING)
def who_chants_it(sentence: Sentence, mention: EventMention) -> set[int]:
    """The marchers of "the marchers chanted “stop killing farmers”"."""
    at = mention.at.token
    while sentence.tokens[at].relation == "xcomp" and lemma_of(sentence.tokens[sentence.tokens[at].head]) not in CHANTING:
        at = sentence.tokens[at].head
    if not _is_chanted(sentence, at, sentence.tokens[at].head):
        return set()
    return subjects_above(sentence, sentence.tokens[at].head)


@needs(any_of=MEASURES | DOINGS | SITES, kinds=_FOR_OR_AGAINST)
def for_or_against_whom(sentence: Sentence, mention: EventMention) -> set[int]:
    """The Malians of "Chad supports sanctions on Mali", whom it does not support, and the band of "a bombing for the band"."""
    if mention.type not in _FOR_OR_AGAINST:
        return set()
    return set(not_directed_at(sentence, at=mention.at.token, kind=mention.type, mode=mention.mode))


OPEN_OR_DONE = (of_backed, of_unmentioned, of_first_to, of_chant)
