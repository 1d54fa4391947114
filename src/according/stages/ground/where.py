"""Places that a report names: names, offsets ("100km south of X"), parts ("northern X") and words that stand for one ("the town")."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import pairwise, zip_longest

from according.ontology.closed_classes import GENITIVE_MARKS
from according.records.document import Document
from according.records.parse import Parsed, Sentence
from according.records.where import PlaceMention
from according.stages.ground.company import Company
from according.stages.ground.compass import chosen
from according.stages.ground.frame import frame_of
from according.stages.ground.gazetteer import Gazetteer
from according.stages.ground.houses_of_power import stands_for_rulers
from according.stages.ground.names import Name, Spotter, country_name
from according.stages.ground.offsets import Offset, find_offsets
from according.stages.ground.only_land import in_their_land
from according.stages.ground.place_words import place_words
from according.stages.ground.placing import offset_mention, offset_point, place_at_offset, place_of_name, same_place_as
from according.stages.ground.relations import relation_mentions
from according.stages.ground.resolve import Choice, Ground, inside, key_of, namesakes, sure
from according.stages.ground.shared_names import short_for
from according.stages.ground.sides import beside_towns
from according.stages.ground.sites import sites_in_towns
from according.stages.ground.standing_for import standing_mentions
from according.stages.ground.tables import Entry
from according.stages.ground.word_sets import words_of

_WITHIN = frozenset({"nmod", "appos"})
_GREAT_TOWN = 1_000_000
"""A town of so many is meant by its name, whatever else the country of the report has of that name."""


def find_places(parsed: Parsed, *, document: Document, gazetteer: Gazetteer) -> tuple[PlaceMention, ...]:
    """The places that a report names, in text order.

    A name that the gazetteer does not hold stays a place without country and coordinates, unless an offset tells where it is.
    """
    spotter = Spotter(parsed, text=document.text, gazetteer=gazetteer, words=place_words())
    names = _without_speakers([_without_money(spotter.names(sentence), sentence) for sentence in parsed.sentences], parsed)
    return places_of_names(names, parsed=parsed, document=document, gazetteer=gazetteer)


_HOMES = frozenset({"apartment", "flat", "home", "house", "kitchen", "residence"})


def _without_money(names: list[Name], sentence: Sentence) -> list[Name]:
    """The names without the US of "40 US dollars"."""
    behind = ((name, sentence.tokens[name.last + 1] if name.last + 1 < len(sentence) else None) for name in names)
    return [name for name, word in behind if word is None or word.upos != "NOUN" or word.form.lower() not in words_of("measures")]


def _without_speakers(names: list[list[Name]], parsed: Parsed) -> list[list[Name]]:
    """The names without those of people whose turns they open in brackets: "[VILLALOBOS] We are contributing …"."""
    speakers = {name.text.casefold() for found in names for name in found if _opens_turn(parsed.sentences[name.sentence], name)}
    return [[name for name in found if name.text.casefold() not in speakers] for found in names] if speakers else names


def _opens_turn(sentence: Sentence, name: Name) -> bool:
    behind = name.last + 1
    bracketed = name.first > 0 and sentence[name.first - 1].form == "[" and behind < len(sentence) and sentence[behind].form == "]"
    return bracketed and behind + 1 < len(sentence) and sentence.tokens[behind + 1].form[:1].isupper()


def places_of_names(names: list[list[Name]], *, parsed: Parsed, document: Document, gazetteer: Gazetteer) -> tuple[PlaceMention, ...]:
    """The same for names that are known already, one list a sentence."""
    words = place_words()
    ground = Ground(gazetteer, frame_of(parsed, (name for found in names for name in found), gazetteer=gazetteer))
    names = [_with_provinces(found, sentence, ground) for found, sentence in zip(names, parsed.sentences, strict=True)]
    offsets = [find_offsets(s, found, words=words) for s, found in zip(parsed.sentences, names, strict=True)]
    told = [name for found in names for name in found]
    choices = _choices(parsed, told, ground)
    choices |= beside_towns(told, parsed=parsed, choices=choices)
    mentions = _named(parsed, names, offsets, choices, ground=ground, document=document)
    mentions += relation_mentions(parsed, mentions, ground=ground, words=words, document=document)
    mentions += standing_mentions(parsed, mentions, ground=ground, words=words, document=document)
    return tuple(sorted(mentions, key=lambda m: (m.sentence, m.first, m.last)))


_MOST_BETWEEN = 8
"""Words on from a name to what it lies in."""
Choices = dict[tuple[str, str | None], Choice]


def _choices(parsed: Parsed, names: list[Name], ground: Ground) -> Choices:
    """The place of each name: one for all its mentions. First without, then with the nearness to the places that are sure."""
    containers: dict[tuple[str, str | None], Entry] = {}
    first: Choices = {}
    for name, after in zip_longest(names, names[1:]):
        container = _container(parsed, name, after, ground)
        if container is not None:
            containers.setdefault(key_of(name), container)
    for name in names:
        key = key_of(name)
        if key not in first or (name.within and first[key].rule.startswith("of ")):
            first[key] = chosen(name, ground=ground, container=containers.get(key))
    company = Company({key_of(name): namesakes(name, ground=ground) for name in names})
    rivalled = {key_of(n) for n in names if company.is_rivalled(first[key_of(n)].entry, namesakes(n, ground=ground), key=key_of(n))}
    known = ((k, c) for k, c in first.items() if k not in rivalled)
    settled = tuple(dict.fromkeys(c.entry for k, c in known if c.entry is not None and sure(c, name=k[0], ground=ground)))
    again = Ground(ground.gazetteer, ground.frame, settled, company)
    found = dict(first)
    for name in names:
        if first[key_of(name)].entry not in settled and not name.within:
            found[key_of(name)] = chosen(name, ground=again, container=containers.get(key_of(name)))
    return _with_short(names, found, containers.keys(), ground)


def _with_short(names: list[Name], choices: Choices, said: AbstractSet[tuple[str, str | None]], ground: Ground) -> Choices:
    """The choices, with names that are short for a longer one of the report. said: names that are told to lie somewhere."""
    found, longer = dict(choices), [(key[0], choice.entry) for key, choice in choices.items() if choice.entry is not None]
    for name in names:
        key = key_of(name)
        entry = choices[key].entry
        if entry is not None and key not in said and (town := short_for(name.text, entry, longer, frame=ground.frame)) is not None:
            found[key] = Choice(town, f"short for {town.name}")
    return found


def _with_provinces(names: list[Name], sentence: Sentence, ground: Ground) -> list[Name]:
    """The names, with each that is the province of the town before it said to be one: "Buffalo, New York"."""
    found = list(names)
    for n, (town, name) in enumerate(pairwise(names), 1):
        if name.hint is None and name.first == town.last + 2 and sentence.tokens[town.last + 1].form == ",":
            entries = ground.gazetteer.lookup(name.text)
            province = next((entry for entry in entries if entry.kind == "province"), None)
            if province is not None and len(entries) > 1 and any(inside(e, province) for e in namesakes(town, ground=ground)):
                found[n] = replace(name, hint="province")
    return found


def _container(parsed: Parsed, name: Name, after: Name | None, ground: Ground) -> Entry | None:
    """What is named right after: "Sarmada, Syria", "Jabla in the province of Latakia", "the Mayo district of southern Khartoum"."""
    if after is None or after.sentence != name.sentence or after.first - name.last > _MOST_BETWEEN:
        return None
    sentence = parsed.sentences[name.sentence]
    between = [sentence.tokens[n].form.lower() for n in range(name.last + 1, after.first)]
    known = (",", "of", "in", "the", "central", "'s", *place_words().types, *place_words().directions, *place_words().parts)
    told = set(between) & {",", "of", "in"} and all(word in known for word in between)
    if not told and not _is_apposed(between):
        return None
    found = (*ground.gazetteer.lookup(after.text), *ground.gazetteer.of_kind(after.text, hint=after.hint))
    # "Mexico, Canada and the United States": a country lies in no other.
    kinds: tuple[str, ...] = ("province",) if country_name(name.text, ground.gazetteer) else ("country", "province", "county")
    if "in" in between:  # "Palma in northern Mozambique"
        kinds = (*kinds, "region")
    wide = [entry for entry in found if entry.kind in kinds and (entry.country or entry.kind != "region")]
    # "The Karrada district of Baghdad", "the Rampura area of Dhaka".
    if "of" in between and (name.hint == "district" or set(between) & place_words().parts):
        wide = [entry for entry in found if entry.kind == "town"] or wide
    # "Rampura, Dhaka": a quarter before its city; "Kabul, Herat and Kunduz" are three.
    # A province may be named like its great town, and hold no place called like the quarter.
    holds = any(entry.kind == "country" or inside(one, entry) for entry in wide for one in namesakes(name, ground=ground))
    if between == [","] and not holds and sentence.tokens[after.last].relation in _WITHIN and not country_name(name.text, ground.gazetteer):
        wide = [entry for entry in found if entry.kind == "town" and entry.population >= _GREAT_TOWN] or wide
    if len(wide) > 1:  # "Macon, Georgia": the state, which has a town of that name, and not the country
        bearers = namesakes(name, ground=ground)
        wide = [entry for entry in wide if any(inside(one, entry) for one in bearers)] or wide
    if not wide:
        return None
    return max(wide, key=lambda entry: (entry.population >= _GREAT_TOWN, ground.frame.share(entry.country), entry.population))


def _is_apposed(between: list[str]) -> bool:
    """ ", a trading centre in" between a town and what it lies in."""
    kinds = {*place_words().types, "centre", "center", "hub"}
    bare = [word for word in between if word not in place_words().directions]
    return len(bare) > 3 and bare[0] == "," and bare[1] in ("a", "an", "the") and bare[-2] in kinds and bare[-1] == "in"


def _named(
    parsed: Parsed, names: list[list[Name]], offsets: list[list[Offset]], choices: Choices, *, ground: Ground, document: Document
) -> list[PlaceMention]:
    """Mentions by name, then offsets that stand alone."""
    told = {id(o.of): o for found in offsets for o in found if o.of is not None and not _wide(choices[key_of(o.of)])}
    placed: dict[tuple[str, str | None], Choice] = {}
    for found in names:
        for name in found:
            key = key_of(name)
            if (offset := told.get(id(name))) is not None and key not in placed:
                placed[key] = place_at_offset(name, offset, _reference(offset, choices, ground), choices[key], ground=ground)
    known = {**choices, **placed}
    mentions = [
        place_of_name(name, known[key_of(name)], sentence=parsed.sentences[name.sentence], words=place_words(), document=document)
        for found in names
        for name in found
    ]
    mentions = sites_in_towns(mentions, [name for found in names for name in found], parsed=parsed)
    mentions = in_their_land(mentions, ground.frame, parsed=parsed)
    no_places = (_is_of_dweller, stands_for_rulers)
    mentions = [m for m in mentions if not any(rule(parsed.sentences[m.sentence], m) for rule in no_places)]
    settled = [choice.entry for choice in known.values() if choice.entry is not None and choice.entry.kind == "town"]
    for offset in (o for found in offsets for o in found if id(o.of) not in told):
        reference = _reference(offset, known, ground)
        if reference is not None:
            point = offset_point(offset, reference)
            same = same_place_as(offset, point, reference, settled)
            mentions.append(offset_mention(offset, point, reference, same, sentence=parsed.sentences[offset.sentence], document=document))
    return mentions


def _is_of_dweller(sentence: Sentence, mention: PlaceMention) -> bool:
    """Whether a name is that of who lives there, whatever town bears it too: "the woods around Hadley's home"."""
    token = sentence.tokens[mention.head]
    home = token.head > token.index and sentence.tokens[token.head].lemma in _HOMES
    return home and any(t.form in GENITIVE_MARKS for t in sentence.dependents(token.index, "case"))


def _wide(choice: Choice) -> bool:
    """Whether the place is larger than what a distance tells of: "crossed the Euphrates 100 km northeast of X" """
    return choice.entry is not None and choice.entry.kind in ("country", "river", "sea", "region", "province", "county")


def _reference(offset: Offset, choices: Choices, ground: Ground) -> Entry | None:
    if offset.reference is not None:
        return choices[key_of(offset.reference)].entry
    return ground.gazetteer.capital(ground.frame.main) if ground.frame.main else None
