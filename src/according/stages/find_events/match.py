"""Which cue of the codebook a predicate is, if any."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from according.ontology.codebook import Codebook, Cue
from according.ontology.slots import slot_of_any
from according.records.parse import Sentence
from according.stages.find_events.clauses import add_clauses
from according.stages.find_events.fits import fits, is_by_armed, names_of
from according.stages.find_events.habits import only_describes
from according.stages.find_events.negation import is_denied
from according.stages.find_events.nouns import noun_slots
from according.stages.find_events.slots import Slots, verb_slots
from according.stages.find_events.syntax import (
    is_modifier,
    is_of_time,
    is_passive,
    is_verb,
    lemma_of,
    particle,
    prepositions,
)

TYPE_ORDER = {
    name: rank
    for rank, name in enumerate((
        "ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "SANCTION", "RETREAT", "AID", "COOPERATE",
        "THREATEN", "ACCUSE", "REJECT", "REQUEST", "CONCEDE", "SUPPORT", "CONSULT", "AGREE",
    ))
}  # fmt: skip
"""Which type wins where cues of several are met with equally many conditions: the more material one."""
_ALONE: tuple[tuple[str, ...], ...] = ((),)
"""What follows the first word of a cue of one word."""
_CHARGING = frozenset({"police", "cavalry"})
_DOORS = frozenset({"door", "doorstep", "foot"})
_BLAMED = frozenset({"obl:on", "obl:to"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A predicate that is a cue. words: tokens of the cue itself, its particle included."""

    index: int
    words: tuple[int, ...]
    cue: Cue
    slots: Slots


def match(sentence: Sentence, index: int, *, codebook: Codebook, light_verbs: Mapping[str, str]) -> Match | None:
    """The best cue of a token, or None."""
    token = sentence.tokens[index]
    pos = part_of_speech(sentence, index)
    if pos is None:
        return None
    word = lemma_of(token)
    candidates = codebook.cues_of(pos, lemma=word)
    if not candidates or (pos == "noun" and _is_name_or_modifier(sentence, index, codebook)):
        return None
    slots = noun_slots(sentence, index, light_verbs=light_verbs) if pos == "noun" else verb_slots(sentence, index)
    if pos == "verb" and word in codebook.classes.get("undergone", ()):
        _undergo(sentence, index, slots)
    if pos == "noun" and "ASSAULT" in (types := {cue.type for cue in candidates}) and "PROTEST" not in types:
        _at_its_site(sentence, slots, codebook.classes.get("site", frozenset()))
    if pos == "noun" and "nmod:at" in slots and token.mention != "object":
        _not_at_the_door(sentence, slots)
    add_clauses(sentence, index, slots)
    if _is_plain(sentence, index, slots, codebook.plain.get((pos, word), ())):
        return None
    moved, found = particle(sentence, index) in _CHANGING, list[tuple[tuple[int, int, int], Match]]()
    filled = {slot_of_any(slot) for slot, words in slots.items() if words}
    for order, cue in enumerate(candidates):
        if not cue.needs <= filled:
            continue
        alone = word in cue.rests and cue.rests[word] == _ALONE  # most cues are one word
        words = _cue_words(sentence, index, cue, word=word, moved=moved) if not alone else None if moved else (index,)
        if cue.type == "PROTEST" and pos == "verb" and is_by_armed(sentence, slots):
            continue
        if words is None or not fits(sentence, slots, cue) or only_describes(sentence, index, cue.type):
            continue
        if cue.negated and not is_denied(sentence, index, words=words[1:]):
            continue
        rank = (-len(cue.with_) - len(words), TYPE_ORDER[cue.type], order)
        found.append((rank, Match(index=index, words=words, cue=cue, slots=slots)))
    return _with_mode([one for _, one in sorted(found, key=lambda pair: pair[0])])


def is_blamed_on(sentence: Sentence, found: Match) -> bool:
    """Whether a verb has what was done as its object and who did it behind it: "blamed the attack on rebels", "attributed it to them"."""
    doers = [i for slot in _BLAMED & set(found.cue.recipient) for i in found.slots.get(slot, ())]
    doers += [i for i in found.slots.get("obl:at", ()) if lemma_of(sentence.tokens[i]) in _DOORS]  # "laid it at their door"
    return found.cue.content_actor == "recipient" and any(sentence.tokens[i].mention != "time" for i in doers)


def _not_at_the_door(sentence: Sentence, slots: Slots) -> None:
    """Of "laid the blast at Moscow's door" neither who says so did it nor is it done to Moscow."""
    if any(lemma_of(sentence.tokens[i]) in _DOORS for i in slots["nmod:at"]):
        slots["nmod:at"] = [i for i in slots["nmod:at"] if lemma_of(sentence.tokens[i]) not in _DOORS]
        slots.pop("subj", None)


def _at_its_site(sentence: Sentence, slots: Slots, sites: frozenset[str]) -> None:
    """The embassy of "the embassy bombings" was struck and did not strike; "Niger market attack" says in which country."""
    struck = [i for i in slots.get("compound", ()) if lemma_of(sentence.tokens[i]) in sites]
    if struck:
        land = struck[0] - 1 if struck[0] and sentence.tokens[struck[0] - 1].mention == "place" else -1
        slots["compound"] = [i for i in slots["compound"] if i not in {*struck, land}]
        slots.setdefault("target", struck)


def is_plain(sentence: Sentence, index: int, *, codebook: Codebook, light_verbs: Mapping[str, str]) -> bool:
    """Whether a word is used in a way that tells no event ("assured him that all was well"), whatever else speaks for one."""
    pos = part_of_speech(sentence, index)
    uses = codebook.plain.get((pos, lemma_of(sentence.tokens[index])), ()) if pos else ()
    if not uses:
        return sentence.is_forbidden(index)
    slots = noun_slots(sentence, index, light_verbs=light_verbs) if pos == "noun" else verb_slots(sentence, index)
    return _is_plain(sentence, index, add_clauses(sentence, index, slots), uses)


def _is_plain(sentence: Sentence, index: int, slots: Slots, uses: tuple[Cue, ...]) -> bool:
    if not uses:
        return sentence.is_forbidden(index)
    moved, word = particle(sentence, index) in _CHANGING, lemma_of(sentence[index])  # "called off a strike" is no plain "called a strike"
    used = any(_cue_words(sentence, index, use, word=word, moved=moved) is not None and fits(sentence, slots, use) for use in uses)
    return used or sentence.is_forbidden(index)


def _with_mode(ranked: list[Match]) -> Match | None:
    """The best match; where its cue leaves the mode open, with that of the best cue of its type that knows it."""
    if not ranked or ranked[0].cue.mode:
        return ranked[0] if ranked else None
    best = ranked[0]
    mode = next((one.cue.mode for one in ranked if one.cue.type == best.cue.type and one.cue.mode), None)
    return replace(best, cue=replace(best.cue, mode=mode)) if mode else best


def _undergo(sentence: Sentence, index: int, slots: Slots) -> None:
    """ "Father arrested after retrieving gun": without an object, these verbs are passives whose "was" is left out; police charge."""
    token = sentence.tokens[index]
    bare = token.has("Tense=Past") and not sentence.dependents(index, "aux", "aux:pass", "ccomp", "xcomp")
    # "was kidnapped in May and freed in June": the parser takes the second for active.
    goes_on = token.relation == "conj" and is_passive(sentence, token.head)
    at_crowd = lemma_of(token) == "charge" and any(lemma_of(sentence.tokens[i]) in _CHARGING for i in slots.get("subj", ()))
    if bare and "subj" in slots and "obj" not in slots and not at_crowd and (goes_on or token.relation in ("root", "ccomp", "parataxis")):
        slots["obj"] = slots.pop("subj")


def _is_name_or_modifier(sentence: Sentence, index: int, codebook: Codebook) -> bool:
    """Nouns that tell no event: people ("protesters"), and modifiers of what is none ("riot police", "fighting position")."""
    token = sentence.tokens[index]
    if token.mention == "person":
        return True
    head = sentence.tokens[token.head] if token.head >= 0 else token
    return token.deprel == "compound" and token.index < head.index and not codebook.cues_of("noun", lemma=lemma_of(head))


def part_of_speech(sentence: Sentence, index: int) -> str | None:
    """verb, noun or adjective, as the codebook has them."""
    token = sentence.tokens[index]
    if token.upos == "ADJ" and sentence.dependents(index, "obj"):
        return "verb"  # "Rebels free 20 hostages"
    if is_verb(token):
        return None if is_modifier(sentence, index) or token.relation == "aux" else "verb"  # "a destroyed tank" tells no event
    if token.upos in ("NOUN", "PROPN"):
        return "noun"
    return "adjective" if token.upos == "ADJ" else None


def _cue_words(sentence: Sentence, index: int, cue: Cue, *, word: str, moved: bool) -> tuple[int, ...] | None:
    """Tokens of the cue's words if one of its lemmas stands here, the longest first.

    word: the lemma that stands here; moved: a particle makes another verb of it.
    """
    known = cue.rests
    if word not in known:
        known[word] = tuple(tuple(words[1:]) for words in map(str.split, cue.lemmas) if words[0] == word)
    rests = known[word]
    if rests == _ALONE:  # most cues are one word
        return None if moved else (index,)
    best: tuple[int, ...] | None = None
    for rest in rests:
        if not rest and moved or rest and not sentence.vocabulary.issuperset(rest):
            continue
        words = _rest_of(sentence, index, rest) if rest else (index,)
        if words is not None and (best is None or len(words) > len(best)):
            best = words
    return best


# Particles that make another verb of it: a bare cue does not stand for these ("fight off", "hold up" are cues of their own).
_CHANGING = frozenset({"off", "up", "out", "down", "over", "back", "away", "through"})


def _begins_figure(sentence: Sentence, at: int) -> bool:
    """The "at" of "shot at least nine people", who were hit, not shot at."""
    return at + 1 < len(sentence.tokens) and sentence.tokens[at + 1].form.lower() in ("least", "most")


def _rest_of(sentence: Sentence, index: int, rest: tuple[str, ...]) -> tuple[int, ...] | None:
    words = [index]
    for want in rest:
        far = sorted(t.index for word in words for t in sentence.dependents(word, "xcomp") if t.index >= index + 8)
        behind = (*sentence.tokens[index + 1 : index + 8], *(sentence.tokens[k] for k in far))
        near = (*behind, *sentence.dependents(index, "nsubj:pass"))  # "a protest was lodged"
        wanted = (t for t in near if want in (t.form.lower(), lemma_of(t)))
        beside = (t for t in wanted if t.head in words and t.relation != "conj" or t.index == words[-1] + 1)
        hit = next((t for t in beside if not is_of_time(sentence, t) and not (want == "at" and _begins_figure(sentence, t.index))), None)
        if hit is None or (want in _CHANGING and hit.deprel != "compound:prt" and hit.index != words[-1] + 1):
            return None
        words.append(hit.index)
    return tuple(words)


def fillers(
    sentence: Sentence, slots: Mapping[str, list[int]], *, wanted: tuple[str, ...], every: bool, parties: frozenset[str]
) -> list[int]:
    """Tokens of the first filled slot among those wanted, or of all with `every`.

    parties: lemmas of common party words; a modifier of a noun ("surprise attack", "rebel attack") is a party only if it
    is one of them or has a capital.
    """
    found: list[int] = []
    for slot in wanted:
        for name in names_of(slot):
            for filler in slots.get(name, ()):
                i = _controlled(sentence, filler)
                if (
                    i not in found
                    and sentence.tokens[i].mention != "time"
                    and (slot not in ("compound", "amod") or _names_party(sentence, i, parties))
                ):
                    found.append(i)
        if found and not every:
            break
    return found


def _controlled(sentence: Sentence, index: int) -> int:
    """The airport of "took control of the airport", the police of "died at the hands of the police", "laid it at Moscow's door"."""
    if lemma_of(sentence.tokens[index]) not in ("control", "hand", "door", "doorstep", "foot"):
        return index
    below = next((t.index for t in sentence.dependents(index, "nmod") if {"of", "over"} & set(prepositions(sentence, t.index))), index)
    at_door = below == index and lemma_of(sentence.tokens[index]) in _DOORS
    return next((t.index for t in sentence.dependents(index, "nmod:poss")), index) if at_door else below


def _names_party(sentence: Sentence, index: int, parties: frozenset[str]) -> bool:
    token = sentence.tokens[index]
    if lemma_of(token) in parties:
        return True
    if not any(t.form[1:].islower() for t in sentence.tokens):  # capitals mean nothing where all is in capitals
        return token.name != "O" or token.mention in ("person", "organization", "place")
    return token.form[0].isupper() and (index > 0 or token.upos == "PROPN" or len(sentence.paired(token.head)) > 1)
