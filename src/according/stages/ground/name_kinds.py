"""What the names of a report are called: places, or persons and organisations by the encoder, common nouns by the words around them."""

from __future__ import annotations

import re
from collections import Counter
from itertools import takewhile

from according.ontology.closed_classes import GENITIVE_MARKS
from according.records.parse import Parsed, Sentence, Token
from according.stages.ground.folding import fold
from according.stages.ground.place_words import PlaceWords

_SHIPS, _SHIP_WORDS = frozenset({"USS", "HMS", "MV", "M/V", "MT", "INS", "HMAS", "USNS", "RFA"}), 3
"""Before the name of a ship, and how many words that may have."""
_CRAFT = frozenset({
    "warship", "frigate", "destroyer", "corvette", "cruiser", "submarine", "gunboat", "cutter", "minesweeper", "minehunter", "tanker",
    "freighter", "trawler", "ferry", "liner", "yacht", "dhow", "schooner", "tugboat", "supertanker", "carrier", "steamer", "lifeboat",
    "vessel", "ship", "coaster", "barge", "icebreaker", "launch", "tug",
})  # fmt: skip
"""Nouns right behind which a ship's name stands: "the warship Palghar"."""
_SEAFARING = _CRAFT | {letters.lower() for letters in _SHIPS}


_SHORT_NAME = 3
_HOUR = re.compile(r"\d|[ap]\.?m\b|local|noon|midnight|morning|evening", re.ASCII)
_SHOPS = frozenset({"bar", "cafe", "club", "deli", "diner", "grill", "market", "pizza", "pub", "restaurant", "store", "tavern"})
_SAINTS, _SANTOS = frozenset({"st", "saint", "sainte"}), frozenset({"san", "santa", "santo", "sant", "são", "sao"})
_CHURCHES = frozenset({"basilica", "cathedral", "chapel", "church", "convent", "monastery", "parish"})


class Votes:
    """How often the encoder calls each word of a report a place, and how often a person or an organisation."""

    def __init__(self, parsed: Parsed) -> None:
        self._places: Counter[str] = Counter()
        self._others: Counter[str] = Counter()
        for sentence in parsed.sentences:
            for token in sentence.tokens:
                if token.name != "O":
                    (self._places if token.name.endswith("LOC") else self._others)[fold(token.form)] += 1

    def place(self, tokens: tuple[Token, ...]) -> bool:
        """Whether the words of a name are called a place at least as often as anything else."""
        counted = [fold(t.form) for t in tokens if t.form[0].isalpha() and t.form[0].isupper()]
        return bool(counted) and all(self._places[w] > 0 and self._places[w] >= self._others[w] for w in counted)


def surnames(parsed: Parsed) -> frozenset[str]:
    """Last words of the names of persons who are named by several words somewhere in the report."""
    ends = (
        token.form
        for sentence in parsed.sentences
        for token in sentence.tokens
        if token.name == "I-PER" and (token.index + 1 == len(sentence.tokens) or sentence.tokens[token.index + 1].name != "I-PER")
    )
    return frozenset(ends)


def ships(parsed: Parsed) -> frozenset[str]:
    """Last words of the names of ships: the Kolar of "INS Kolar", "the frigate Kolar"."""
    found = set[str]()
    for sentence in (s for s in parsed.sentences if not _SEAFARING.isdisjoint(s.vocabulary)):
        for token in sentence.tokens:
            if token.form in _SHIPS or token.lemma in _CRAFT and token.upos == "NOUN":
                behind = sentence.tokens[token.index + 1 : token.index + 1 + _SHIP_WORDS]
                run = list(takewhile(lambda t: t.upos == "PROPN" and t.form[:1].isupper(), behind))
                found.update(t.form for t in run[-1:])
    return frozenset(found)


def is_of_ship(sentence: Sentence, at: int) -> bool:
    """Whether a name that a ship has is the ship's here: "the Kolar", "Kolar engaged them", not "in Kolar"."""
    articled = at > 0 and sentence.tokens[at - 1].form.lower() == "the"
    return articled or sentence.tokens[at].deprel in _OF_PERSONS


_AT_PEOPLE = frozenset({"about", "against", "at", "by", "with"})
_OF_PERSONS = frozenset({"nsubj", "nsubj:pass", "nmod:poss", "obj"})


def is_of_person(sentence: Sentence, at: int, *, surname: bool) -> bool:
    """Whether a name is somebody's and no place's: one who is told of by "who" ("met Quintana, who went between them"), or who does or
    suffers something where the report has a person of that surname."""
    if surname and (sentence[at].deprel in _OF_PERSONS or sentence[at].deprel == "obl" and _AT_PEOPLE & set(sentence.marked(at, "case"))):
        return True
    clauses = (t.index for t in sentence.dependents(at, "acl") if t.deprel == "acl:relcl") if "who" in sentence.vocabulary else ()
    return any(t.form.lower() == "who" for clause in clauses for t in sentence.dependents(clause, "nsubj", "nsubj:pass"))


_ALIASES = frozenset({"alias", "aka", "nicknamed", "codenamed", "dubbed"})


def is_alias(sentence: Sentence, first: int) -> bool:
    """Whether somebody goes by a name: "Amina Kade, known as Montana", "alias Paris"; a quarter "known as Little Moscow" is a place."""
    before = sentence.tokens[first - 1].form.lower() if first else ""
    if before == "(" and first > 1:  # "Amina (Kiko) Kade", not "Amina Kade (Juba)"
        end, *behind = sentence.tokens[first + 1 : first + 3] or (None,)
        named = any(t.form[:1].isupper() and t.upos == "PROPN" for t in behind)
        return end is not None and end.form == ")" and named and sentence.tokens[first - 2].name.endswith("PER")
    if before in _ALIASES:
        at = first - 1
    elif before == "as" and first > 1 and sentence.tokens[first - 2].form.lower() == "known":
        at = first - 2
    else:
        return False
    above = sentence.tokens[at].head
    return above >= 0 and (sentence.tokens[above].mention == "person" or sentence.tokens[above].name.endswith("PER"))


def is_common(sentence: Sentence, first: int, last: int, *, head: int, words: PlaceWords, large: bool) -> bool:
    """Whether words are a common noun, an adjective or a man here, though a town has the name: "223rd Street", "THE MARKET", "Col Ponce".

    head: the token of the name that stands for it in the tree. large: whether a city goes by the name.
    """
    before = sentence.tokens[first - 1].form.lower().rstrip(".") if first else ""
    if before in words.ranks:
        return True
    form = sentence.tokens[first].form
    if first == last:
        bare = before in words.where or before in words.to or before in ("", ",", "of")
        if sentence.tokens[first].upos == "ADJ" or (is_kind(form.lower(), words) and (form.isupper() or not bare)):
            return True
    articled = any(t.index < first for t in sentence.dependents(head, "det")) and not is_kind(sentence.tokens[last].form.lower(), words)
    return articled and sentence.tokens[head].relation != "compound" and not large


_FARMS = frozenset({"farm", "hacienda", "plantation", "ranch"})
"""Grounds that bear a name of their own, wherever a town of that name is."""


def names_other_thing(sentence: Sentence, last: int, words: PlaceWords) -> bool:
    """Followed by a word that makes it a paper, a treaty or a street ("the Washington Post"); or a ship's ("USS Philippine Sea",
    "the warship Palghar")."""
    if any(t.form in _SHIPS for t in sentence.tokens[max(0, last - _SHIP_WORDS) : last]):
        return True
    first = next((n for n in range(last, max(-1, last - _SHIP_WORDS), -1) if not sentence.tokens[n].form[:1].isupper()), -1)
    if first >= 0 and sentence.tokens[first].lemma in _CRAFT and sentence.tokens[first].upos == "NOUN":
        return True
    after = sentence.tokens[last + 1] if last + 1 < len(sentence.tokens) else None
    if after is not None and after.form == "time" and _tells_hour(sentence, last):
        return True  # "11:40 p.m. (Sanaa time)"
    if after is not None and after.form in GENITIVE_MARKS:
        return _is_of_saint(sentence, last, words) or _is_shop(sentence, last)
    if after is not None and after.lemma.lower() in _FARMS and after.upos in ("NOUN", "PROPN"):
        return True
    return after is not None and after.form[0].isupper() and after.form.lower() in words.after_names


def _tells_hour(sentence: Sentence, last: int) -> bool:
    before = [t.form for t in sentence.tokens[max(0, last - _SHIP_WORDS) : last]]
    return before[-1:] == ["("] or _HOUR.search(" ".join(before)) is not None


def _is_shop(sentence: Sentence, last: int) -> bool:
    """Whether a club, shop or bar bears somebody's name: "the Harlow Sam's Club", where the encoder sees no place."""
    house = sentence.tokens[last + 2] if last + 2 < len(sentence) else None
    named = house is not None and house.upos == "PROPN" and house.lemma.lower() in _SHOPS
    return named and (not sentence.tokens[last].name.endswith("LOC") or len(sentence.tokens[last].form) <= _SHORT_NAME)


def _is_of_saint(sentence: Sentence, last: int, words: PlaceWords) -> bool:
    """Whether a church, school, hospital or day bears the name: "St. Mary's Cathedral" is in no town of St. Marys."""
    house = sentence.tokens[last + 2].form if last + 2 < len(sentence) else ""
    saint = any(t.form.rstrip(".").lower() in _SAINTS for t in sentence.tokens[max(0, last - 1) : last])
    return saint and (house == "Day" or house[:1].isupper() and house.lower() in words.local)


def _names_a_church(sentence: Sentence, first: int, house: Token) -> bool:
    """Whether a saint's name is that of a church: "entered the Santa Maria church" is in no town of that name."""
    return house.lemma.lower() in _CHURCHES and sentence.tokens[first].form.rstrip(".").lower() in _SAINTS | _SANTOS


def is_shouted(sentence: Sentence, at: int) -> bool:
    """Whether a word is a common noun in a sentence of capitals: "WHILE TRAVELLING IN A CAR" is not in the Central African Republic."""
    token = sentence.tokens[at]
    return token.upos == "NOUN" and token.lemma.islower() and not any(t.form[1:].islower() for t in sentence.tokens)


def is_kind(word: str, words: PlaceWords) -> bool:
    """Whether a word says what kind of place or ground something is ("street", "market", "outskirts")."""
    return word in words.types or any(word in some for some in (words.local, words.parts, words.sites, words.edges))


def kind_behind(sentence: Sentence, last: int, words: PlaceWords) -> int:
    """1 where a word for a kind of place ends a name that nothing holds whole, 0 elsewhere: "Manila Bay" is not in the town of Bay."""
    form = sentence.tokens[last + 1].form if last + 1 < len(sentence) else ""
    return int(form[:1].isupper() and not form.isupper() and (form.lower() in words.types or form.lower() in words.in_names))


def part_of_other_name(sentence: Sentence, first: int, last: int) -> bool:
    """Inside a longer name of a person or organisation ("Bank of England", "Paris Hilton")."""
    before = sentence.tokens[first - 1] if first else None
    after = sentence.tokens[last + 1] if last + 1 < len(sentence.tokens) else None
    if sentence.tokens[first].name[2:] in ("PER", "ORG") and sentence.tokens[first].name[0] == "I":
        return True
    if after is not None and (after.name in ("I-PER", "I-ORG") or _names_a_church(sentence, first, after)):
        return True
    if after is not None and (after.upos, after.mention) == ("PROPN", "object") and sentence.tokens[last].deprel == "compound":
        return sentence.tokens[last].head == last + 1  # "his Toyota Camry"
    if before is not None and sentence[first].deprel == "flat" and sentence[first].head == first - 1 and before.upos == "PROPN":
        return not before.name.endswith("LOC")  # "Wells Fargo"
    if before is not None and before.form.lower() == "of" and first >= 2 and sentence.tokens[first - 2].name.endswith("ORG"):
        return True
    if "state" in sentence.vocabulary and before is not None and _is_of_caliphate(sentence, first):
        return True
    body = sentence.tokens[first - 3] if first > 3 and [t.form for t in sentence.tokens[first - 2 : first]] == ["for", "the"] else None
    if body is not None and body.form[0].isupper() and (body.mention == "organization" or body.name.endswith("ORG")):
        return True
    return any(t.deprel == "flat" and t.name.endswith("PER") for t in sentence.dependents(last))


def _is_of_caliphate(sentence: Sentence, first: int) -> bool:
    """Iraq of "the Islamic State in Iraq and the Levant", and the Levant; the Sahara of "the Islamic State in the Greater Sahara"."""
    if sentence.tokens[first].form in {"Greater", "Sahara"}:
        return any(sentence.tokens[k].form == "State" for k in range(max(0, first - 4), first))
    behind = [t.form.partition("–")[0] for t in sentence.tokens[first + 1 : first + 4]] == ["and", "the", "Levant"]
    beginning = first - 3 if sentence.tokens[first].form.startswith("Levant") else first
    return (behind or beginning < first) and beginning > 1 and sentence.tokens[beginning - 2].form == "State"


def stands_as_code(sentence: Sentence, *, first: int, last: int) -> bool:
    """Whether a code of a state stands as one: behind a town and a comma ("Nelson, BC"), or abbreviated and called a place ("in Va.")."""
    if sentence.tokens[last].form.endswith(".") and all(t.name.endswith("LOC") for t in sentence.tokens[first : last + 1]):
        return True
    town = sentence.tokens[first - 2].form if first > 1 and sentence.tokens[first - 1].form == "," else ""
    return town[:1].isupper() and not town.isupper()
