"""Which countries a report is about: the evidence that decides between towns of one name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from according.records.parse import Parsed, Sentence
from according.stages.ground.folding import are_one_name, fold
from according.stages.ground.gazetteer import Gazetteer
from according.stages.ground.names import Name
from according.stages.ground.place_words import place_words
from according.stages.ground.tables import PRECISION, Entry

_NAMED, _DEMONYM, _ONE_OF_NAME, _LARGE = 1.0, 0.6, 1.0, 0.7
_EARLY_SENTENCES, _EARLY = 4, 1.5
_DOMINANT = 20
_LARGE_TOWN = 200_000
_CLEAR_SHARE, _CLEAR_LEAD = 0.4, 1.3
_ENVOYS = frozenset({"ambassador", "consul", "consulate", "diplomat", "embassy", "envoy"})
_GUESSED = 1.5
"""What a name that several places bear says for a country at most, however often it is named."""
_OF_OFFICE = 1.5
_OFFICES: Mapping[str, tuple[str, frozenset[str]]] = {
    "sheriff": ("USA", frozenset({"'s", "’s", "department", "deputies", "deputy", "of"})),
    "deputies": ("USA", frozenset({"sheriff"})),
    "felony": ("USA", frozenset()),
    "misdemeanor": ("USA", frozenset()),
    "trooper": ("USA", frozenset()),
    "troopers": ("USA", frozenset()),
}
"""Words of offices and laws, with the country and the words of which one stands behind them, if any must."""
_NOTHING = 1e-9
"""From which alikeness on a town's own name is the one that the report has."""


class Frame:
    """Countries of a report with their shares of the evidence, which add up to 1."""

    def __init__(
        self, weights: Mapping[str, float], own: Mapping[tuple[str, str], float] | None = None, *, abroad: frozenset[str] = frozenset()
    ) -> None:
        """own: what each name, folded, has said for a country; abroad: those of which only envoys are told, who are elsewhere."""
        self._total, self._own, self.abroad = sum(weights.values()), own or {}, abroad
        ranked = sorted(weights.items(), key=lambda pair: (-pair[1], pair[0]))
        self.shares = {country: weight / self._total for country, weight in ranked}

    def share(self, country: str | None) -> float:
        """Share of the evidence that speaks of a country, 0 to 1."""
        return self.shares.get(country, 0.0) if country else 0.0

    def share_without(self, country: str | None, *, name: str) -> float:
        """The same without what this name says itself: a place cannot vouch for its own country."""
        own = self._own.get((country or "", fold(name)), 0.0)
        rest = self._total - own
        return max(0.0, self.share(country) * self._total - own) / rest if rest > 0 else 0.0

    def without(self, name: str) -> Frame:
        """The frame as it would be if the report had not that name."""
        folded = fold(name)
        said = {country: own for (country, word), own in self._own.items() if word == folded}
        left = {country: share * self._total - said.get(country, 0.0) for country, share in self.shares.items()}
        return Frame({country: weight for country, weight in left.items() if weight > _NOTHING}) if said else self

    @property
    def main(self) -> str | None:
        """The one country that the report is clearly about, or None."""
        ranked = list(self.shares.items())
        if not ranked or ranked[0][1] < _CLEAR_SHARE:
            return None
        clear = len(ranked) == 1 or ranked[0][1] >= _CLEAR_LEAD * ranked[1][1]
        return ranked[0][0] if clear else None

    def likely(self, least: float) -> list[str]:
        """Countries with at least that share, the likeliest first."""
        return [country for country, share in self.shares.items() if share >= least]


def frame_of(parsed: Parsed, names: Iterable[Name], *, gazetteer: Gazetteer) -> Frame:
    """The frame of a report from its names of countries, demonyms and places that can only be one."""
    weights: dict[str, float] = defaultdict(float)
    own: dict[tuple[str, str], float] = defaultdict(float)
    at_home = set[str]()
    for name in names:
        # What is named after a town far away says nothing of where the report is ("X hospital").
        # Nor does a point of the compass, which every country has.
        if name.known and (name.hint is None or PRECISION[name.hint] != "point") and not place_words().compass_point(name.text):
            found = gazetteer.lookup(name.text) or gazetteer.of_kind(name.text, hint=name.hint)
            country, weight = _evidence(_counties(name, gazetteer) or found, name.text, gazetteer=gazetteer)
            if country and not (weight == _LARGE and own[country, fold(name.text)] >= _GUESSED):
                weight *= _EARLY if name.sentence < _EARLY_SENTENCES else 1.0
                weights[country] += weight
                own[country, fold(name.text)] += weight
                if not _is_envoys(parsed.sentences[name.sentence], name.head):
                    at_home.add(country)
    for sentence in parsed.sentences:
        for token in sentence.tokens:
            for country in gazetteer.demonyms.get(token.form.lower(), ()) if token.form[0].isupper() else ():
                share = _DEMONYM / len(gazetteer.demonyms[token.form.lower()])
                weights[country] += share * (_EARLY if sentence.index < _EARLY_SENTENCES else 1.0)
                if not _is_envoys(sentence, token.index):
                    at_home.add(country)
    for country, weight in _by_offices(parsed).items():
        weights[country] += weight
        at_home.add(country)
    return Frame(weights, own, abroad=frozenset(weights) - at_home)


def _counties(name: Name, gazetteer: Gazetteer) -> tuple[Entry, ...]:
    """The counties of "Henderson County", where no town of the name is meant."""
    if name.hint != "county":
        return ()
    found = (*gazetteer.lookup(name.text), *gazetteer.of_kind(name.text, hint=name.hint))
    return tuple(entry for entry in found if entry.kind == "county")


def _by_offices(parsed: Parsed) -> dict[str, float]:
    """What is said for a country by offices that it alone has, each once: a county sheriff is American."""
    found: dict[str, float] = {}
    for sentence in parsed.sentences:
        for token in sentence.tokens if not _OFFICES.keys().isdisjoint(sentence.vocabulary) else ():
            lands = _OFFICES.get(token.form.lower())
            behind = sentence.tokens[token.index + 1].form.lower() if token.index + 1 < len(sentence) else ""
            if lands is not None and (behind in lands[1] or not lands[1]):
                found[lands[0]] = _OF_OFFICE
    return found


def _is_envoys(sentence: Sentence, at: int) -> bool:
    """The nation of "the US embassy", "a French diplomat": those are abroad, and the report may be of any other land."""
    token = sentence.tokens[at]
    beside = token.relation in ("amod", "compound") and token.head > at or token.relation == "nmod"
    return beside and sentence.tokens[token.head].lemma.lower() in _ENVOYS


def _evidence(found: tuple[Entry, ...], name: str, *, gazetteer: Gazetteer) -> tuple[str | None, float]:
    """The country that a name speaks for and how much, by all places of that name; a small town's second name speaks for none."""
    countries = {entry.country for entry in found}
    if not found:
        return None, 0.0
    if found[0].kind == "country":
        # "Georgia" is a state of the United States as well.
        return found[0].country, _NAMED / 2 if any(entry.kind == "province" for entry in found[1:]) else _NAMED
    if len(countries) == 1:
        second = all(e.kind == "town" and e.population < _LARGE_TOWN and not are_one_name(name, e.name) for e in found)
        return (None, 0.0) if second else (found[0].country, _ONE_OF_NAME)
    by_people = sorted((entry.population for entry in found), reverse=True)
    largest = max(found, key=lambda entry: entry.population)
    own = largest.population >= _LARGE_TOWN and are_one_name(name, largest.name)  # no Casablanca in "White House"
    if own and fold(gazetteer.capital_name(largest.country)) == fold(largest.name):  # a town that was once called San Salvador is no rival
        by_people = sorted((e.population for e in found if are_one_name(name, e.name)), reverse=True)
    if own and largest.population > _DOMINANT * sum(by_people[1:2]):
        return largest.country, _LARGE
    return None, 0.0


def countries_of(word: str | None, *, gazetteer: Gazetteer) -> frozenset[str]:
    """Countries that a demonym or a country's name stands for: "iraqi", "syria"."""
    words = word.split() if word else []
    for first in range(len(words)):  # "Sri Lankan", but "police Syria" is Syria
        rest = " ".join(words[first:])
        if named := gazetteer.country_names.get(fold(rest)):
            return frozenset((named,))
        if peoples := gazetteer.demonyms.get(rest):
            return frozenset(peoples)
    return frozenset()
