"""Plain English, every word of which a rule knows, put together by chance: who "they" are may be asked in a circle, no clause has to make sense."""

from __future__ import annotations

from random import Random

WHO = (
    "the army", "rebels", "the rebels", "the Lake Front", "residents", "police", "the governor", "a spokesman", "Ana Kem", "Colonel Ivo Ban", "the president",
    "soldiers", "gunmen", "the union", "the United Nations", "Tarsia", "the mayor", "villagers", "students", "the ministry", "a monitor", "two men",
    "his brother", "its spokesman", "the group", "the government", "Russian forces", "the court", "the militia", "both sides", "nobody", "neither side",
)  # fmt: skip
PRONOUNS = (
    "they", "they", "they", "it", "it", "he", "she", "who", "both", "neither", "the two", "the former", "each", "one of them", "its men", "their commander", "his party", "others", "some",
)  # fmt: skip
DEEDS = (
    "shelled {thing}", "killed {number} {people}", "arrested {number} {people}", "attacked {thing}", "burned {thing}", "freed {number} {people}",
    "threatened to attack {thing}", "ordered {who} to withdraw", "withdrew from {thing}", "accused {who} of shelling {thing}", "blamed {who} for the attack",
    "denied it", "denied shelling {thing}", "condemned the attack", "met {who}", "signed a truce with {who}", "demanded that {who} leave {thing}",
    "promised to free {number} {people}", "rejected the offer", "had fired at {thing}", "had not shelled {thing}", "would attack {thing}",
    "were killed in {thing}", "was shelled by {who}", "was accused of killing {number} {people}", "claimed responsibility", "called the report false",
    "lost {number} men", "wounded {number} {people}, {number} of them badly", "took {thing} from {who}", "was arrested on suspicion of killing {who}",
    "protested against {who}", "marched on {thing}", "agreed to talks", "apologised to {who}", "retaliated by shelling {thing}", "shot {who}", "did it",
    "said nothing", "could not be reached", "imposed a curfew", "expelled {who}", "recalled its envoy", "voted to expel {who}",
)  # fmt: skip
THINGS = (
    "the town", "a prison", "it", "them", "Kisumu", "Dar Salem", "the market", "its base", "the border", "each other", "themselves", "him", "the embassy",
)  # fmt: skip
PEOPLE = ("civilians", "people", "soldiers", "of them", "men", "children", "fighters", "others", "guards")
NUMBERS = ("two", "three", "18", "at least five", "dozens of", "some 40", "no", "up to six", "several")
SAID = ("said", "claimed", "denied", "told reporters", "insisted", "confirmed", "alleged", "acknowledged", "warned", "announced")
WHEN = ("on Monday", "in May", "last week", "two days later", "overnight", "on 3 May 2016", "after the attack", "since then", "the same day", "", "", "", "")
JOINING = ("after", "before", "because", "if", "unless", "when", "while", "until", "as", "although")
DEEP = 3
"""Clauses within clauses."""


def plain(random: Random) -> tuple[str, bytes]:
    """The suffix and the bytes of a report of two to eight such sentences."""
    return ".txt", " ".join(_sentence(random) for _ in range(random.randint(2, 8))).encode()


def _who(random: Random, pronoun: float = 0.35) -> str:
    return random.choice(PRONOUNS if random.random() < pronoun else WHO)


def _deed(random: Random) -> str:
    people, number, thing = random.choice(PEOPLE), random.choice(NUMBERS), random.choice(THINGS)
    told = random.choice(DEEDS).format(who=random.choice((*WHO, "them", "it", "him")), people=people, number=number, thing=thing)
    return f"{told} {random.choice(WHEN)}".strip()


def _clause(random: Random, depth: int = 0) -> str:
    who, told, pick = _who(random), _deed(random), random.randrange(16) if depth < DEEP else 15
    if pick in (0, 1):
        return f"{who} {random.choice(SAID)} that {_clause(random, depth + 1)}"
    if pick == 2:
        return f"{who}, who {_deed(random)}, {told}"
    if pick == 3:
        return f"{who} {told} and {_deed(random)}"
    if pick == 4:
        return f"{who} {told}, but {_clause(random, depth + 1)}"
    if pick == 5:
        return f"{who} {told} {random.choice(JOINING)} {_clause(random, depth + 1)}"
    if pick == 6:
        return f"a report by {_who(random, 0)} that {_clause(random, depth + 1)} was false"
    if pick in (7, 8):
        answer = random.choice(("which they denied", "a charge it denied", "as they had", "without giving details"))
        return f"{who} accused {_who(random, 0.1)} of {random.choice(('shelling', 'looting', 'burning'))} {random.choice(THINGS)}, {answer}"
    return f"{who} {told}"


def _sentence(random: Random) -> str:
    told, pick = _clause(random), random.randrange(20)
    quoted = f"“{told[0].upper()}{told[1:]},”"
    if pick < 5:
        told = f"{told}, {_who(random)} {random.choice(SAID)}"
    elif pick < 7:
        told = f"{quoted} {_who(random)} {random.choice(SAID)}"
    elif pick == 7:
        told = f"{quoted} {random.choice(SAID)} {_who(random, 0)}"
    elif pick == 8:
        told = f"{told}, according to {_who(random, 0.2)}"
    elif pick < 12:
        who = random.choice(PRONOUNS)
        told = f"{who} {_deed(random)}, {who} {random.choice(SAID)}"
    return f"{told[0].upper()}{told[1:]}."


KINDS = {"sentences: plain ones by chance": plain}
