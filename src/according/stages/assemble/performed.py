"""Acts of speech that are told by quoting them: "…", the minister said, thanking the donors; "We apologise", said the envoy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from according.records.account import Account
from according.records.actor import keys_of
from according.records.attribution import report_itself
from according.records.parse import Parsed

_OWN = report_itself("the report tells the act of speech")
_TOLD = ("advcl", "conj", "root", "parataxis")
_FIRST = frozenset({"i", "we"})


def as_performed(accounts: Sequence[Account], *, parsed: Parsed) -> tuple[Account, ...]:
    """The accounts, with the report's own voice where the only voice on an act of speech is the actor's who speaks it, or theirs who do;
    or that of who is quoted with what he does by saying it for others ("“We salute the brigade,” said its spokesman").

    Not where he tells of an earlier one ("said that it had asked") or of one to come ("said he would sue").
    """
    return tuple(replace(a, sources=(_OWN,)) if _is_performed(a, parsed) else a for a in accounts)


def _is_performed(account: Account, parsed: Parsed) -> bool:
    mention = account.mention
    if not mention.speech or mention.status != "actual" or account.nominal or not account.sources:
        return False
    if not all(source.name and source.stance == "asserts" and source.cue != "according to" for source in account.sources):
        return False  # "the marines refused to move, according to their commander" is his account of it
    sentence, at = parsed.sentences[mention.at.sentence], mention.at.token
    if any(t.lemma.lower() in ("have", "will", "would") for t in sentence.dependents(at, "aux")):
        return False
    first = any(t.form.lower() in _FIRST for t in sentence.dependents(at, "nsubj"))
    present = sentence.tokens[at].form.lower() == sentence.tokens[at].lemma.lower()  # "we apologise", not "we apologised"
    if not {source.key for source in account.sources} <= keys_of(account.actors):
        return first and present and all(source.rule == "quotation" for source in account.sources)
    first_said = at
    while sentence.tokens[first_said].relation == "conj":
        first_said = sentence.tokens[first_said].head
    said_too = sentence.tokens[first_said].relation == "ccomp" and first_said != at  # "said that it was ready and reserved the right"
    return sentence.tokens[at].relation in _TOLD and not said_too or (first and present)
