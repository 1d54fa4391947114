"""Deeds of which a law or a treaty speaks, without saying that there were any."""

from __future__ import annotations

from according.records.parse import Sentence

_LAWS = frozenset({
    "accord", "act", "agreement", "article", "bill", "charter", "clause", "code", "constitution", "convention", "decree", "law", "pact",
    "protocol", "resolution", "rule", "statute", "treaty",
})  # fmt: skip
_RULING = frozenset({
    "apply", "ban", "bar", "cover", "criminalise", "criminalize", "define", "forbid", "outlaw", "prohibit", "protect", "punish",
})  # fmt: skip


def is_of_law(sentence: Sentence, at: int) -> bool:
    """ "The treaty covers armed attacks on ships", "the code bans torture"; not "the attacks", which are known."""
    token = sentence.tokens[at]
    if token.upos != "NOUN" or token.relation not in ("obj", "obl") or _LAWS.isdisjoint(sentence.vocabulary) or sentence.is_known(at):
        return False
    verb = sentence.tokens[token.head]
    return verb.lemma in _RULING and any(t.lemma in _LAWS for t in sentence.dependents(verb.index, "nsubj"))
