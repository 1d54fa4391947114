"""What those who decide turn down: "voted against a motion to expel him", "threw out a bill to ban the party"."""

from __future__ import annotations

from according.records.mention import EventMention
from according.records.parse import Sentence
from according.records.relations import TOLD_TAGS
from according.records.worded import needs
from according.stages.find_events.negation import is_not
from according.stages.find_events.syntax import conjuncts, lemma_of, phrasal, prepositions

_MOTIONS = frozenset({
    "amendment", "attempt", "bid", "bill", "draft", "effort", "initiative", "law", "legislation", "measure", "motion", "move", "petition",
    "push", "resolution",
})  # fmt: skip
_PAPERS = _MOTIONS | {"plan", "proposal", "proposition", "request"}
_VOTING = frozenset({"block", "defeat", "kill", "shoot down", "strike down", "throw out", "turn down", "veto", "vote down"})
_DEFEATING = _VOTING | {"kill off", "quash", "reject", "scupper", "thwart"}
"""What is done to a motion; who rejects a proposal need not be asked to carry it out."""
_UNDONE = frozenset({"defeat", "turn down", "veto", "vote down"})
_PROPOSED = frozenset({
    "amnesty", "ban", "boycott", "ceasefire", "clampdown", "curfew", "deportation", "embargo", "expulsion", "impeachment", "inquiry",
    "pardon", "probe", "restriction", "sanction", "sanctions", "tariff", "withdrawal",
})  # fmt: skip
"""What there is only once it is voted for, unlike a war."""
_VOTING_DOWN = frozenset({
    "reject", "veto", "defeat", "block", "dismiss", "rebuff", "refuse", "turn", "vote", "quash", "oppose", "ignore", "spurn",
})  # fmt: skip
_BIDS = frozenset({"attempt", "offer", "bid", "draft", "effort", "measure", "move", "proposal", "resolution"})
_OF_OTHERS = frozenset({"attempt", "bid", "effort"})
_BILLS = _BIDS | {"amendment", "bill", "motion", "text"}


_IMPOSING = frozenset({"declare", "impose", "introduce", "levy", "place", "send", "set"})


def voted_down(sentence: Sentence, index: int) -> str:
    """The verb by which others turn down what a paper would do ("a bill to ban") or the act itself ("voted down a ban"), or "".

    index: what it would do, or the act.
    """
    token = sentence.tokens[index]
    if token.deprel == "obj" and lemma_of(sentence.tokens[token.head]) in _IMPOSING:  # "efforts to impose sanctions"
        token = sentence.tokens[token.head]
    proposed = token.head >= 0 and token.upos == "NOUN" and token.lemma in _PROPOSED and not sentence.is_known(index)
    if proposed and not is_not(sentence, token.head):
        verb, obl = phrasal(sentence, token.head), token.relation == "obl" and "against" in prepositions(sentence, index)
        return verb if verb in _UNDONE and token.deprel in ("obj", "nsubj:pass") or obl and verb == "vote" else ""
    if token.relation != "acl" or token.head < 0 or lemma_of(sentence.tokens[token.head]) not in _PAPERS:
        return ""
    paper = sentence.tokens[token.head]
    says = token.xpos == "VBG" and paper.lemma in _BILLS and not sentence.dependents(index, "mark")  # "vetoed a draft condemning the raid"
    if paper.head < 0 or not (says or "to" in sentence.marked(token.index, "mark")) or is_not(sentence, paper.head):
        return ""
    verb, told = phrasal(sentence, paper.head), sentence.tokens[paper.head].xpos in TOLD_TAGS
    against = verb == "vote" and paper.relation == "obl" and "against" in prepositions(sentence, paper.index)
    down = verb in (_DEFEATING if paper.lemma in _MOTIONS else _VOTING) and paper.deprel in ("obj", "nsubj:pass")
    return verb if told and (against or down) else ""


def who_votes_it_down(sentence: Sentence, mention: EventMention) -> set[int]:
    """Parliament of "the motion was rejected by parliament", Russia of "a bid to impose sanctions was vetoed by Russia"."""
    above = [mention.at.token, *sentence.ancestors(mention.at.token)] if not _VOTING_DOWN.isdisjoint(sentence.vocabulary) else []
    subject = next((k for k in above if sentence.tokens[k].deprel == "nsubj:pass"), None)
    if subject is None or sentence.tokens[sentence.tokens[subject].head].lemma not in _VOTING_DOWN:
        return set()
    own = subject == mention.at.token and mention.type in ("REQUEST", "ACCUSE", "AGREE")
    bid = sentence.tokens[subject].lemma in _BIDS and subject != mention.at.token
    return {t.index for t in sentence.dependents(sentence.tokens[subject].head, "obl") if t.deprel == "obl:agent"} if own or bid else set()


@needs(any_of=_VOTING_DOWN)
def who_stops_what_would(sentence: Sentence, mention: EventMention) -> set[int]:
    """Russia of "Russia vetoed a resolution that would have demanded a truce", "blocked efforts to impose sanctions": the act would have
    been that of all the others."""
    if mention.status != "negated" or _VOTING_DOWN.isdisjoint(sentence.vocabulary):
        return set()
    above = [mention.at.token, *sentence.ancestors(mention.at.token)]
    clause = next((k for k in above if sentence.tokens[k].relation == "acl" and sentence.tokens[k].head >= 0), -1)
    bill = sentence.tokens[sentence.tokens[clause].head] if clause >= 0 else None
    if bill is None or bill.lemma not in _BILLS or bill.deprel != "obj" or sentence.tokens[bill.head].lemma not in _VOTING_DOWN:
        return set()
    would = any(t.lemma in {"will", "would"} for t in sentence.dependents(clause, "aux"))
    would = would or bill.lemma in _OF_OTHERS and "to" in sentence.marked(clause, "mark")
    return {k for t in sentence.dependents(bill.head, "nsubj") for k in conjuncts(sentence, t.index)} if would else set()
