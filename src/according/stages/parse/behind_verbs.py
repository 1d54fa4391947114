"""Mends two faults of trees around verbs of saying, where what belongs to the verb stands right behind it.

"If the levy stays, warned the envoy, aid will stop": whoever stands behind such a verb, between comma and comma, warns and is not warned.
"Denied planting the bomb": the gerund right behind the verb is what is denied, though the parser hung both on one word, or the bomb on
"denied".
"""

from __future__ import annotations

from dataclasses import replace

from according.records.parse import Sentence, Token
from according.stages.parse.coordination import outer_verbs

_BEFORE = frozenset({",", '"', "”", "''", "’"})
_AFTER = frozenset({",", ".", ";", "–", "—", ":"})
_SOMEBODY = frozenset({"person", "organization"})


def with_speakers(sentence: Sentence) -> Sentence:
    """The sentence with such speakers and gerunds at their verb; the same object where there are none."""
    changed: dict[int, Token] = {}
    for token in sentence.tokens:
        speaker = _speaker_behind(sentence, token) if token.upos == "VERB" else None
        if speaker is not None:
            changed[speaker.index] = replace(speaker, deprel="nsubj")
        elif token.xpos == "VBG" and _is_denied_deed(sentence, token):
            changed[token.index] = replace(token, head=token.index - 1, deprel="xcomp")
        elif token.deprel == "obj" and _is_of_gerund(sentence, token):
            changed[token.index] = replace(token, head=token.head + 1)
    return sentence.with_tokens(changed)


def _speaker_behind(sentence: Sentence, verb: Token) -> Token | None:
    """Who speaks behind the verb of ", warned the envoy,"; None where the parser is right."""
    after = verb.index + 1
    bare = verb.has("Tense=Past") and verb.lemma in outer_verbs() and after < len(sentence)
    if not bare or verb.index == 0 or sentence[verb.index - 1].form not in _BEFORE or sentence.dependents(verb.index, "nsubj", "aux"):
        return None
    for noun in sentence.dependents(verb.index, "obj", "iobj", "obl"):
        words = sentence.subtree(noun.index)
        end = max(words) + 1
        alone = min(words) == after and (end >= len(sentence) or sentence.tokens[end].form in _AFTER)
        if alone and noun.mention in _SOMEBODY and not sentence.dependents(noun.index, "case") and sentence.dependents(verb.index, "ccomp"):
            return noun
    return None


def _is_denied_deed(sentence: Sentence, token: Token) -> bool:
    """Whether a gerund right behind a finite verb hangs beside it on one word."""
    before = sentence.tokens[token.index - 1] if token.index else token
    gerund = token.relation in ("ccomp", "advcl", "xcomp") and not sentence.dependents(token.index, "mark", "aux")
    return gerund and before.upos == "VERB" and before.lemma == "deny" and before.index != token.head


def _is_of_gerund(sentence: Sentence, token: Token) -> bool:
    """The attack of "denied launching the attack", hung on "denied": what stands behind a verb and its gerund is the gerund's."""
    gerund = token.head + 1
    if token.head < 0 or gerund >= len(sentence) or token.index <= gerund:
        return False
    acting = sentence[gerund].xpos == "VBG" and sentence[gerund].head == token.head and sentence[gerund].relation in ("ccomp", "xcomp")
    return acting and not sentence.dependents(gerund, "obj", "nsubj")
