"""Verbs that tell what befalls their subject, where no cue says so: whoever dies in an attack has not attacked."""

from __future__ import annotations

from according.records.parse import Sentence
from according.stages.find_events.slots import Slots, verb_slots

DYING = frozenset({"die", "perish", "succumb"})
FELT = frozenset({"anger", "outrage", "infuriate", "enrage", "incense", "irk", "irritate"})
"""What somebody feels at another's act, and speaks out against."""
_BEFALLEN = DYING | {"disappear", "vanish"}
_LIVES = frozenset({"life", "limb"})


def befalling(sentence: Sentence, index: int) -> Slots:
    """The slots of a verb, with the subject of dying as what it is done to: "his driver also died", "three students disappeared".

    Whoever is angered by something speaks out against it: "the raid outraged villagers".
    """
    slots = verb_slots(sentence, index)
    if sentence.tokens[index].lemma.lower() in _BEFALLEN and "subj" in slots and "obj" not in slots:
        slots["obj"] = slots.pop("subj")
    elif sentence[index].lemma.lower() == "lose" and "subj" in slots and any(sentence[k].lemma in _LIVES for k in slots.get("obj", ())):
        slots["obj"] = slots.pop("subj")  # "ten soldiers lost their lives"
    elif sentence.tokens[index].lemma.lower() in FELT and "obj" in slots:
        felt = slots.pop("obj")  # "they were outraged that", whoever did what
        if "subj" in slots:
            slots["obj"] = slots.pop("subj")
        slots["subj"] = felt
    return slots
