"""Who is told to have done the same: "Mali expelled the envoy, as did Niger", "and so did Niger", "Niger did the same", "nor did Kenya"."""

from __future__ import annotations

from dataclasses import replace

from according.records.mention import EventMention
from according.records.parse import Ref, Sentence, Token
from according.stages.find_events.syntax import conjuncts, marks

_DO = frozenset({"did", "does", "do", "has", "have", "had", "will", "would"})
_IT = frozenset({"it", "this", "that", "so"})
_ALIKE, _SAME = frozenset({"so", "likewise", "too", "also", "similarly"}), frozenset({"same", "likewise", "so"})
_TOLD = frozenset({"VBD", "VBP", "VBZ"})
_SHOWING = _ALIKE | _SAME | {"as", "nor"}


def with_those_alike(mention: EventMention, sentence: Sentence) -> EventMention:
    """The mention with those who did likewise beside its actors, where these are the subject of its verb."""
    if sentence.tokens[mention.at.token].lemma == "do" and mention.recipients:
        # "It" of "had done it" is the deed, and nobody whom it befell.
        hit = tuple(ref for ref in mention.recipients if ref.sentence != sentence.index or sentence[ref.token].form.lower() not in _IT)
        mention = replace(mention, recipients=hit)
    if "suit" not in sentence.vocabulary and (_DO.isdisjoint(sentence.vocabulary) or _SHOWING.isdisjoint(sentence.vocabulary)):
        return mention
    at = mention.at.token
    acting = {k for t in sentence.dependents(at, "nsubj") if t.deprel == "nsubj" for k in conjuncts(sentence, t.index)}
    if not acting or not acting & {ref.token for ref in mention.actors if ref.sentence == sentence.index}:
        return mention
    alike = [t for t in sentence.dependents(at, "conj", "advcl") if t.index > at and _is_alike(sentence, t, mention)]
    who = [k for t in alike for at in _subjects(sentence, t) for k in conjuncts(sentence, at)]
    further = tuple(ref for k in who if (ref := Ref(sentence.index, k)) not in mention.actors and sentence.tokens[k].upos != "PRON")
    return replace(mention, actors=(*mention.actors, *further)) if further else mention


def _subjects(sentence: Sentence, verb: Token) -> list[int]:
    """Its subjects; parsers hang that of "as has Hezbollah", "and so will Georgia" otherwise."""
    own = [t.index for t in sentence.dependents(verb.index, "nsubj")]
    behind = [t for t in sentence.tokens[verb.index + 1 :] if t.upos in ("NOUN", "PROPN") and t.head in (verb.index, verb.head)]
    return own or [t.index for t in behind[:1] if t.relation in ("obj", "obl", "conj", "nsubj")]


def _is_alike(sentence: Sentence, verb: Token, mention: EventMention) -> bool:
    """Whether a verb says only that somebody did the same, and did it if the other did."""
    if verb.lemma == "follow" and mention.status != "negated":  # "and Athens followed suit"
        return verb.xpos in _TOLD and any(t.lemma == "suit" for t in sentence.dependents(verb.index, "obj"))
    if verb.form.lower() not in _DO or verb.lemma not in ("do", "have", "will"):
        return False
    beside = {t.form.lower() for t in sentence.dependents(verb.index, "advmod", "cc", "obj")}
    behind = sentence.dependents(verb.index, "nsubj") == [] and {"as", "so"} & {*beside, *marks(sentence, verb.index)}
    objects = [] if behind else sentence.dependents(verb.index, "obj", "xcomp", "ccomp")
    if beside & {"not", "n't", "never"} or any(t.lemma not in _SAME for t in objects):
        return False
    if "nor" in beside:
        return mention.status == "negated"
    as_did = verb.deprel == "advcl" and "as" in marks(sentence, verb.index)
    return mention.status != "negated" and (as_did or bool(beside & _ALIKE) or bool(objects))
