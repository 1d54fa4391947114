"""Whose release, or bodies, are meant: of those who were told as taken, where the ranking of mentions leads nowhere."""

from __future__ import annotations

from according.records.parse import Ref, Sentence, Token
from according.stages.resolve_actors.scene import Scene

_FREEDOM = frozenset({"release", "liberation", "freedom"})
TAKING = frozenset({"arrest", "detain", "capture", "kidnap", "abduct", "seize", "hold", "jail", "imprison", "take", "round", "drag"})
OF_CAPTIVES = frozenset({
    "abductor", "body", "captivity", "captor", "corpse", "detention", "employer", "family", "father", "fate", "kin", "lawyer", "mother",
    "parent", "ransom", "relative", "wife",
})  # fmt: skip
"""What those have, or leave, who were taken, sooner than those who took them."""
_ILL_USED = frozenset({
    "abuse", "beat", "behead", "execute", "flog", "free", "harm", "hurt", "injure", "kill", "mistreat", "release", "sell", "shoot",
    "starve", "torture", "whip",
})  # fmt: skip
FREEING = frozenset({"free", "release", "deport", "bail"})
_BACK = 2
"""Sentences back that somebody was taken."""


def held_before(scene: Scene, ref: Ref) -> Ref | None:
    """The journalists of "journalists were abducted … the union demanded their release"; None for other words."""
    token, sentence = scene.token(ref), scene.sentence(ref)
    above = sentence.tokens[token.head].lemma.casefold() if token.head >= 0 else ""
    released = token.deprel == "nmod:poss" and above in _FREEDOM | OF_CAPTIVES
    ill_used = token.form.casefold() == "they" and token.deprel == "nsubj:pass" and above in _ILL_USED
    if not released and not ill_used and not is_one_freed(scene, ref):
        return None
    latest = ref.sentence - 1 if ill_used else ref.sentence
    for index in range(latest, max(-1, ref.sentence - 1 - _BACK), -1):
        told = scene.parsed.sentences[index]
        end = ref.token if index == ref.sentence else len(told)
        for verb in reversed(told.tokens[:end]):
            taken = _taken(told, verb) if verb.lemma.casefold() in TAKING else []
            found = [t.index for t in taken if t.index < end and t.mention == "person" and _fits(t, token)]
            if found:
                return Ref(index, found[0])
    return None


def _taken(told: Sentence, verb: Token) -> list[Token]:
    """Whom a verb says to be taken: its object; the engineers of "engineers who were kidnapped", "nurses abducted in May"."""
    passive = verb.relation == "acl" and verb.xpos == "VBN"
    passive = passive and (verb.deprel != "acl:relcl" or bool(told.dependents(verb.index, "nsubj:pass")))
    return told.dependents(verb.index, "obj", "nsubj:pass") + ([told[verb.head]] if passive and verb.head >= 0 else [])


def is_one_freed(scene: Scene, ref: Ref) -> bool:
    """The "them" of "one of them was later freed"."""
    sentence, pronoun = scene.sentence(ref), scene.token(ref)
    if pronoun.form.casefold() != "them" or pronoun.relation != "nmod" or "of" not in sentence.marked(pronoun.index, "case"):
        return False
    counted = sentence.tokens[pronoun.head]
    return counted.deprel == "nsubj:pass" and sentence.tokens[counted.head].lemma.casefold() in FREEING


def _fits(taken: Token, pronoun: Token) -> bool:
    return taken.upos in ("NOUN", "PROPN") and (pronoun.form.casefold() in ("their", "them", "they")) == taken.has("Number=Plur")
