"""Mends one fault of trees: what a name goes on with, hung on the verb before it.

"The army blamed the Front for the Lake Provinces": that is whom it blames, and not what for.
"""

from __future__ import annotations

from dataclasses import replace

from according.records.parse import Sentence, Token

_GOES_ON = frozenset({"for", "against"})


def with_whole_names(sentence: Sentence) -> Sentence:
    """The sentence with such words under the name; the same object where there are none."""
    moved: dict[int, Token] = {}
    for token in sentence.related("obl"):
        if not token.form[:1].isupper():
            continue
        first = next(iter(sentence.dependents(token.index, "case")), None)
        if first is None or first.form.lower() not in _GOES_ON or not 1 <= first.index < token.index:
            continue
        name = sentence.tokens[first.index - 1]
        above = {name.head, sentence[name.head].head} if name.relation == "nmod" else {name.head}  # "the leader of the Union for Change"
        if token.head in above and name.relation in ("obj", "nsubj", "nmod") and _is_one(sentence, name, token):
            moved[token.index] = replace(token, head=name.index, deprel="nmod")
    return sentence.with_tokens(moved)


def _is_one(sentence: Sentence, name: Token, token: Token) -> bool:
    """Whether a body's noun ("the Front") and a word behind its preposition have no word in small letters between them.

    A town stands without an article ("blamed the Front for Minova"), and neither a state nor a person is named for anything.
    """
    between = sentence.tokens[name.index + 2 : token.index]
    known = any(t.form.lower() == "the" for t in sentence.dependents(name.index, "det"))
    if not known or not name.form[:1].isupper() or name.name.endswith(("LOC", "PER")):
        return False
    if not all(t.form[:1].isupper() or t.form == "the" for t in between):
        return False
    return token.name != "B-LOC" or any(t.form == "the" for t in between)
