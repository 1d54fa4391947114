"""Whether somebody's man is meant himself, by whose name he goes where he speaks or acts: "gunmen killed the minister's aide".

And who leads many without a name: "the garrison fell, its commander was taken alive", "the company's president quit" befell one man.
"""

from __future__ import annotations

from according.records.actor import ARMED, Party
from according.records.parse import Ref, Token
from according.stages.resolve_actors.entries import Generic
from according.stages.resolve_actors.owners import Owner
from according.stages.resolve_actors.scene import Scene
from according.stages.resolve_actors.takeover import Meaning
from according.stages.resolve_actors.the_held import TAKING

_MEN = frozenset({"person", "spokesman", "office"})
_RANKS = frozenset({"member", "force"})
_TRYING = frozenset({"acquit", "arraign", "charge", "convict", "extradite", "imprison", "indict", "jail", "prosecute", "sentence", "try"})
_GUARDS = frozenset({"guard", "bodyguard"})
_LEADING = frozenset({"chief", "boss", "head", "director", "commander"})
_SERVICES = frozenset({"police", "security", "finance", "press", "personnel", "training", "logistics", "operations"})
_ANOTHERS = frozenset({"deputy", "predecessor", "successor"})
"""Men who speak for themselves: "his deputy said that troops had fired"."""
_JUDGED = frozenset({
    "injure", "assassinate", "stone", "charge", "convict", "sentence", "try", "deport", "release", "free", "hit", "handcuff",
})  # fmt: skip
_DEEDS = frozenset({"killing", "murder", "assassination", "arrest", "detention", "abduction", "kidnapping", "death", "release", "torture"})
_QUITTING = frozenset({"abdicate", "defect", "die", "quit", "resign", "retire", "surrender"})
_QUIT = _DEEDS | {"capture", "defection", "dismissal", "resignation", "retirement", "surrender", "suicide"}


def leads_many(scene: Scene, ref: Ref, *, generic: Generic, owner: Owner) -> bool:
    """Whether a leader of men or of a firm without a name is killed, held or dismissed, or resigns: none of the others does."""
    token, party = scene.token(ref), owner.party
    if generic.kind != "office" or party is None or party.id is not None or owner.how not in ("possessive", "of") or token.head < 0:
        return False
    if _is_described(scene, owner):
        return False  # "the president's defence minister"
    above = scene.sentence(ref)[token.head]
    lemma = above.lemma.casefold()
    if token.deprel == "nmod":
        return lemma in _QUIT and "of" in scene.sentence(ref).marked(token.index, "case")
    if token.deprel == "nsubj":
        return lemma in _QUITTING or lemma == "step" and any(t.form == "down" for t in scene.sentence(ref).dependents(above.index))
    return token.deprel in ("obj", "nsubj:pass") and _befalls(scene, above)


def guards_one(scene: Scene, ref: Ref, *, generic: Generic, owner: Owner) -> bool:
    """Whether guards are one man's without a name, and do what he does not: "impeached the president over the killing by his guards"."""
    told = scene.token(ref).lemma.casefold() in _GUARDS and owner.how == "possessive"
    return told and "COP" in generic.sectors and _is_described(scene, owner)


def leader_of(party: Party, noun: Token, generic: Generic) -> Meaning:
    """The "commander of garrison"."""
    name, sectors = f"{noun.form.casefold()} of {party.name}", generic.sectors or party.sectors
    return Meaning(name=name, id=None, country=party.country, sectors=sectors, rule=f"in person: {party.rule}")


def is_hit_himself(scene: Scene, ref: Ref, *, generic: Generic, owner: Owner) -> bool:
    """Whether a deputy, aide or spokesman of a person, or a medium's reporter, is killed, held or judged: that befalls no other."""
    if _leads_part(scene, ref, owner) or _is_tried(scene, ref, generic, owner):
        return True
    if owner.person is not None and scene.token(ref).lemma.casefold() in _ANOTHERS:
        return True
    sentence, token = scene.sentence(ref), scene.token(ref)
    reporter = owner.entry is not None and owner.entry.sectors[:1] == generic.sectors[:1] == ("JRN",) and token.mention == "person"
    forces = ARMED & set(generic.sectors) and token.lemma.casefold() not in _GUARDS
    if not reporter and generic.kind not in _MEN or forces:
        return False
    if not (owner.person is not None or reporter or _is_described(scene, owner)):
        return False
    if token.head < 0:
        return False
    above = sentence.tokens[token.head]
    if token.relation == "nmod" and token.deprel != "nmod:poss":
        return above.lemma.casefold() in _DEEDS and "of" in sentence.marked(token.index, "case")
    verbs = (above, *sentence.dependents(above.index, "conj"))  # "was knocked down, handcuffed and freed"
    return token.deprel in ("obj", "nsubj:pass") and any(_befalls(scene, verb) for verb in verbs)


def _leads_part(scene: Scene, ref: Ref, owner: Owner) -> bool:
    """Whether somebody leads but one service of a body without a name: "the police chief of the department"."""
    sentence, token = scene.sentence(ref), scene.token(ref)
    if token.lemma.casefold() not in _LEADING or owner.party is None or owner.party.id is not None:
        return False
    return any(t.lemma.casefold() in _SERVICES for t in sentence.dependents(ref.token, "compound"))


def _is_tried(scene: Scene, ref: Ref, generic: Generic, owner: Owner) -> bool:
    """Whether one or more men of a state are tried: "a judge indicted a Chilean general" accuses no state."""
    sentence, token = scene.sentence(ref), scene.token(ref)
    of_state = owner.state is not None
    if not of_state or generic.kind not in _MEN | _RANKS or token.deprel not in ("obj", "nsubj:pass") or token.head < 0:
        return False
    some = any(t.form.casefold() in ("a", "an") or t.upos == "NUM" for t in sentence.dependents(token.index, "det", "nummod"))
    return some and sentence.tokens[token.head].lemma.casefold() in _TRYING


def _befalls(scene: Scene, verb: Token) -> bool:
    lemma = verb.lemma.casefold()
    return scene.is_word("violence", verb) or scene.is_word("punishes", verb) or lemma in TAKING or lemma in _JUDGED


def _is_described(scene: Scene, owner: Owner) -> bool:
    """Whether the owner is one man without a name: the minister of "the minister's aide"."""
    party = owner.party
    if party is None or party.id is not None or party.name[:1].isupper():
        return False
    words = party.name.casefold().split()
    head = scene.registry.generic.get(words[-1]) if words else None
    return head is not None and head.kind in ("office", "person", "spokesman")
