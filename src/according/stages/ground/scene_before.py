"""The scene that a report has set before a sentence: where things go on happening that name no place of their own."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import replace

from according.records.actor import MISSIONS
from according.records.parse import Parsed, Sentence
from according.records.where import Place, PlaceMention
from according.stages.ground.bare_years import bare_month, bare_year, dated_year, is_background, is_dated_name, is_no_scene_s, tells_year
from according.stages.ground.befell_before import is_days_apart
from according.stages.ground.dwellers import is_where_they_live
from according.stages.ground.elsewhere import is_no_scene
from according.stages.ground.items import heading_of, is_of_chronology, is_subheading, opening_of
from according.stages.ground.judged_at import is_of_whose
from according.stages.ground.not_there import is_time_of_war
from according.stages.ground.origins import is_goal_of_journey, is_of_measures
from according.stages.ground.place_words import PlaceWords
from according.stages.ground.roads import BETWEEN, is_end
from according.stages.ground.said_there import is_said_there
from according.stages.ground.scene import beat_of, belongs_to, carrier, cases, is_beat_of_others, is_somebody, names_a_doer
from according.stages.ground.second_scenes import is_second_scene
from according.stages.ground.summaries import sums_up
from according.stages.ground.unknown_sites import is_at_unknown_site
from according.stages.ground.word_sets import words_of

_SENTENCES_BACK, _PARAGRAPHS_BACK = 4, 3
EXACT = {"point": 0, "settlement": 0, "district": 0, "offset": 1, "area": 2, "province": 2, "country": 3}
_WARDS = frozenset({"hospital", "clinic", "infirmary", "morgue", "mortuary"})
_BROUGHT = frozenset(
    "admit airlift arrive bring carry declare die evacuate fly pronounce recover rush succumb take transfer treat".split()
)
_RUNNING = frozenset({"close", "evacuate", "open", "order", "reopen", "shut", "staff"})
_YEARS, _PAST = frozenset({"year", "years", "decade", "decades"}), frozenset({"last", "ago", "earlier", "before", "previous"})
_AHEAD = frozenset({"will", "would", "could", "might", "may", "'ll", "’ll"})
_BAR, _OPENING = "|", 3
"""The last word of a sentence's opening "southwest of X", which is where its matter is, whatever its verb."""
_MOST_PLACES, _WIDE, _CITY = 300, 1000, 50  # km: "the EU mission", "African leaders" set no scene
_SETTLED, _PLANS = frozenset({"town", "camp"}), frozenset({"intend", "plan", "plot", "prepare", "schedule", "scheme", "slate", "threaten"})
_LEAST_SCENES, _LEAST_SHARE = 2, 0.75
TOLD_BEFORE, _COUNTRY_OF = "scene told", "country of"


def scene_before(here: Sentence, *, at: int, parsed: Parsed, places: tuple[PlaceMention, ...], words: PlaceWords) -> Place | None:
    """The place that opens the sentence of an event, else of the nearest sentence before that tells one, at most four sentences and three
    paragraphs back; else the country that nearly all scenes of the report lie in. None without any."""
    if (opening := _cell(here, places) or _opening_scene(here, at, places, words)) is not None:
        return opening
    apart = here.paragraph in parsed.bullets or is_of_chronology(here, parsed) or is_subheading(here, parsed)
    if sums_up(here):
        return country_of_scenes(parsed=parsed, places=places, words=words) or _country_of_item(parsed, places)
    apart, passed = apart or sums_up(opening_of(here, parsed=parsed)), -1
    for back in range(here.index - 1, max(-1, here.index - 1 - _SENTENCES_BACK), -1):
        sentence = parsed.sentences[back]
        far = here.paragraph - sentence.paragraph > (0 if apart else _PARAGRAPHS_BACK)
        if far or passed not in (-1, sentence.paragraph) or is_subheading(sentence, parsed):
            break
        if sentence.kind == "dateline":
            if apart and sentence.tokens[-1].form == ":" and (heading := places_in(places, back)):
                return replace(heading[0].place, rule=f"{TOLD_BEFORE} at the head of the item; {heading[0].place.rule}")
            break
        # A name that nothing knows may be no place at all, unless the sentence before says that it is a town ("the village of X").
        here_told = places_in(places, back)
        known = [place for place in here_told if place.place.lat is not None]
        if not known:
            known = [p for p in here_told if words.types.get(sentence.tokens[p.head].form.lower()) in _SETTLED]
            if back < here.index - 1 and any(is_scene(sentence, place, words=words) for place in known):
                break  # an unknown town, told of nearer than any other
        told = [p for p in known if is_scene(sentence, p, words=words) and not is_beat_of_others(sentence, p.head)]
        if told:
            best = min(told, key=lambda place: (beat_of(sentence, place.head) >= 0, EXACT[place.place.precision], place.first))
            if is_second_scene(sentence, best=best, known=known):
                break
            return replace(best.place, rule=f"{TOLD_BEFORE} {here.index - back} sentences before; {best.place.rule}")
        if here.paragraph == sentence.paragraph and any(_is_somewhere(sentence, place, words) for place in known):
            passed = sentence.paragraph  # "burned trucks of a firm in Maco": where, but for the parser, this paragraph goes on
        if heading_of(sentence) is not None or sums_up(sentence) or tells_year(sentence):
            break
    land = country_of_scenes(parsed=parsed, places=places, words=words) or _country_of_item(parsed, places)
    return land if land is None or not _is_about_another_land(here, land, parsed, places) else None


def _cell(here: Sentence, places: tuple[PlaceMention, ...]) -> Place | None:
    """Bamenda of "14 Apr | Bamenda | Separatists kidnapped nine students": a cell of its own in the row of a table."""
    for place in places_in(places, here.index) if _BAR in here.vocabulary else ():
        if place.first and here[place.first - 1].form == _BAR and place.last + 1 < len(here) and here[place.last + 1].form == _BAR:
            return replace(place.place, rule=f"{TOLD_BEFORE} 0 sentences before; {place.place.rule}")
    return None


def _opening_scene(here: Sentence, at: int, places: tuple[PlaceMention, ...], words: PlaceWords) -> Place | None:
    """Jayapura of "In Jayapura, soldiers broke up a rally and, a monitor said, beat three people"; of no relative clause."""
    if any(here[k].deprel == "acl:relcl" for k in (at, *here.ancestors(at))):
        return None
    for place in places_in(places, here.index):
        if place.first > _OPENING or place.head + 1 >= len(here):
            return None
        if here[max(place.last, place.head) + 1].form == "," and (is_scene(here, place, words=words) or is_said_there(here, place, at)):
            return replace(place.place, rule=f"{TOLD_BEFORE} 0 sentences before; {place.place.rule}")
    return None


def _country_of_item(parsed: Parsed, places: tuple[PlaceMention, ...]) -> Place | None:
    """The country that heads the item of a digest."""
    named = places_in(places, parsed.item) if parsed.item is not None else ()
    country = next((place.place for place in named if place.place.precision == "country"), None)
    return replace(country, rule=f"{_COUNTRY_OF} the item") if country is not None else None


def has_own_scene(here: Sentence, at: int, parsed: Parsed, places: tuple[PlaceMention, ...]) -> bool:
    """Whether an event is told as of a year alone ("fought a war in 2020") that the sentence before does not go on from, of all the time
    since a coup or an election, or at a place that nothing knows: its scene is not the report's."""
    if is_of_whose(here, at) or is_no_scene_s(here, at):
        return True
    told = places_in(places, here.index)
    if is_at_unknown_site(here, at, told) or any(names_a_doer(here, place.head) for place in told):
        return True
    year, before_it = dated_year(here, at), parsed.sentences[max(0, here.index - _SENTENCES_BACK) : here.index]
    noun = here[at].lemma.lower() if here[at].upos == "NOUN" else ""
    if year and not any(year in told.vocabulary or noun in told.vocabulary for told in before_it):
        return True  # "the 7 August 1998 bombings" that were told before were where these were
    if is_dated_name(here, at) and not any(noun in told.vocabulary for told in before_it):
        return True
    month = bare_month(here, at)
    if month and not any(noun in told.vocabulary or any(t.form == month for t in told.tokens) for told in before_it):
        return True
    if not bare_year(here, at):
        return False
    before = parsed.sentences[here.index - 1] if here.index else here
    return not any(t.upos == "VERB" and bare_year(before, t.index) for t in before.tokens)


def is_inferred(place: Place) -> bool:
    """Whether a place is that of the report's scene, not one that the text says of the event itself."""
    return place.rule.startswith((TOLD_BEFORE, _COUNTRY_OF))


def _is_about_another_land(here: Sentence, land: Place, parsed: Parsed, places: tuple[PlaceMention, ...]) -> bool:
    """Whether the paragraph of a sentence, up to it, tells of other lands alone: "A reporter writes from Tbilisi: Police used tear gas"."""
    before = parsed.sentences[opening_of(here, parsed=parsed).index : here.index + 1]
    told = [(s, place) for s in before for place in places_in(places, s.index) if place.place.country]
    return any(s.marked(p.head, "case") for s, p in told) and all(p.place.country != land.country for _, p in told)


def places_in(places: tuple[PlaceMention, ...], sentence: int) -> tuple[PlaceMention, ...]:
    """Places of one sentence; places are sorted by it. Without those that only say what a road lies between."""
    start = bisect_left(places, sentence, key=lambda place: place.sentence)
    found = places[start : bisect_left(places, sentence + 1, lo=start, key=lambda place: place.sentence)]
    if any(place.place.rule.startswith(BETWEEN) for place in found):
        return tuple(place for place in found if not is_end(place, found))
    return found


def is_scene(sentence: Sentence, place: PlaceMention, *, words: PlaceWords) -> bool:
    """Whether something happens at a place: it stands with "in" or "near", or is taken or hit; it describes nobody."""
    # Each event without a place of its own asks it of all places of the report.
    key = (is_scene, place.first, place.last, place.head, place.place.precision)
    known: bool | None = sentence.memo.get(key)
    if known is None:
        known = sentence.memo[key] = _is_scene(sentence, place, words)
    return known


def _is_scene(sentence: Sentence, place: PlaceMention, words: PlaceWords) -> bool:
    at = carrier(sentence, place, words=words)
    of_somebody = belongs_to(sentence, place, at, words=words) is not None or is_somebody(sentence, at, words=words)
    of_somebody = of_somebody and not is_where_they_live(sentence, at)
    if sentence.tokens[at].lemma in MISSIONS and sentence.tokens[sentence.tokens[at].head].lemma in _RUNNING:
        return False  # "ordered its embassy in Bogota closed"
    beside = _is_beside(sentence, at, words)
    spoken = _spoken_or_met(sentence, at, words) and not (beside and at <= _OPENING)
    if is_no_scene(sentence, at, words=words) or _is_answered(sentence, at) or is_background(sentence, at) or of_somebody or spoken:
        return False
    if any(is_time_of_war(sentence, n) for n in sentence.ancestors(at)):
        return False
    measures = is_of_measures(sentence, at, -1)
    if measures or _is_ward(sentence, place, at) or _is_of_another_time(sentence, at) or _is_only_planned(sentence, at):
        return False
    # "Sat down outside the governor's office here", "took to the streets of Mandalay".
    if beside or sentence[place.head].form.lower() == "here" or sentence[at].lemma == "street" or cases(sentence, place, at) & words.at:
        return True
    wide = (place.place.radius_km or _WIDE) > (_CITY if place.place.precision == "country" else _WIDE)  # Hong Kong is a city
    with_whom = cases(sentence, place, at) == {"with"}  # "raised the case with the Kremlin"
    elsewhere = wide or with_whom or is_goal_of_journey(sentence, at)
    return not elsewhere and sentence.tokens[at].deprel in ("obj", "nsubj:pass", "compound", "nmod")


def _is_somewhere(sentence: Sentence, place: PlaceMention, words: PlaceWords) -> bool:
    """Whether a town stands with "in" or "near", whomever it describes."""
    return place.place.precision == "settlement" and not words.at.isdisjoint(cases(sentence, place, carrier(sentence, place, words=words)))


_HEARD = frozenset({"comment", "confirmation", "reaction", "response", "word"})
"""Of what there may be none: "there was no word in Washington", "no immediate comment in Abuja"."""
_ANSWERS = frozenset({"response", "retaliation", "reprisal", "revenge", "reaction", "protest"})


def _is_answered(sentence: Sentence, at: int) -> bool:
    """The bridge of "hit a depot in response to the attack on the bridge": nothing goes on there."""
    nouns = (sentence.tokens[n] for n in sentence.ancestors(at)) if not _ANSWERS.isdisjoint(sentence.vocabulary) else ()
    return any(t.lemma in _ANSWERS and t.relation in ("obl", "nmod") and "in" in sentence.marked(t.index, "case") for t in nouns)


def _is_only_planned(sentence: Sentence, at: int) -> bool:
    """The capital of "had used the town to plan attacks in the capital", "evaded a plot to seize him in X": nothing has happened there."""
    return not _PLANS.isdisjoint(sentence.vocabulary) and any(sentence.tokens[n].lemma in _PLANS for n in sentence.ancestors(at))


def _is_beside(sentence: Sentence, at: int, words: PlaceWords) -> bool:
    """ "Southwest of Baqubah, soldiers killed a man"; people who live "south of Baqubah" are no scene."""
    token = sentence.tokens[at]
    way = sentence.tokens[token.head] if token.relation in ("obl", "nmod") and token.head >= 0 else None
    if way is None or "of" not in sentence.marked(at, "case") or way.form.lower() not in words.directions or way.head < 0:
        return False
    if way.index and sentence.tokens[way.index - 1].form.lower() == "from":
        return False
    return way.relation in ("advmod", "obl", "nmod") and (sentence[way.head].upos == "VERB" or sentence[way.head].mention != "person")


def _is_ward(sentence: Sentence, place: PlaceMention, at: int) -> bool:
    """Whether it is where the hurt are brought or die of their wounds: things go on happening elsewhere."""
    above = list(sentence.ancestors(at))
    verb = next((n for n in above if sentence.tokens[n].upos == "VERB"), -1)
    phrase = {t.form.lower() for t in sentence.tokens[place.first : place.last + 1]}
    phrase |= {sentence.tokens[n].lemma.lower() for n in (at, *above[: above.index(verb) if verb >= 0 else 0])}
    if verb >= 0 and sentence.tokens[at].head == verb:  # "taken to a hospital in Nairobi", where the parser hangs Nairobi on the verb
        phrase |= {t.lemma.lower() for t in sentence.dependents(verb, "obl") if t.index < at}
    return verb >= 0 and sentence.tokens[verb].lemma.lower() in _BROUGHT and bool(phrase & _WARDS)


def _is_of_another_time(sentence: Sentence, at: int) -> bool:
    """Whether it is where something was done in another year, or before what the report tells, or may yet be done: "militants who bombed a
    mosque in Peshawar last year"; "the group had taken Uvira in December"; "we will block the road to Batumi"."""
    verb = next((n for n in (at, *sentence.ancestors(at)) if sentence.tokens[n].upos == "VERB"), -1)
    if verb >= 0 and any(t.form.lower() in _AHEAD for t in sentence.dependents(verb, "aux")):
        return True
    if verb >= 0 and sentence.tokens[verb].relation == "xcomp" and sentence.tokens[sentence.tokens[verb].head].lemma in words_of("due"):
        return True  # "talks set to resume in Geneva on Friday"
    if verb >= 0 and is_days_apart(sentence, verb):
        return True
    times = [t for t in sentence.dependents(verb, "obl", "advmod", "obl:unmarked") if t.mention == "time"] if verb >= 0 else []
    if times and sentence[verb].relation in ("root", "acl") and any(t.form.lower() == "had" for t in sentence.dependents(verb, "aux")):
        return True
    phrases = ({sentence.tokens[n].form.lower() for n in sentence.subtree(t.index)} for t in times)
    return any(phrase & _YEARS and phrase & _PAST for phrase in phrases)


def _spoken_or_met(sentence: Sentence, at: int, words: PlaceWords) -> bool:
    """Whether the clause of a place, up to its verb, is about speaking, meeting or travelling, or says that nobody spoke there."""
    above = sentence.tokens[max(sentence.tokens[at].head, 0)]
    unheard = (above, *sentence.dependents(above.index, "nsubj")) if above.lemma == "be" else (above,)
    if any(t.lemma in _HEARD for t in unheard):
        return True
    for n in sentence.ancestors(at):
        if sentence.tokens[n].lemma.lower() in words.no_scenes:
            return True
        if sentence.tokens[n].upos == "VERB":
            return False
    return False


def country_of_scenes(*, parsed: Parsed, places: tuple[PlaceMention, ...], words: PlaceWords) -> Place | None:
    """The country that at least three quarters of a report's scenes lie in, if it is named; None for fewer than two scenes."""
    first = places[:_MOST_PLACES]
    scenes = [place for place in first if is_scene(parsed.sentences[place.sentence], place, words=words)]
    counted = Counter(scene.place.country for scene in scenes if scene.place.country)
    if not counted:
        return None
    country, most = min(counted.items(), key=lambda pair: (-pair[1], pair[0]))
    if most < _LEAST_SCENES or most < _LEAST_SHARE * sum(counted.values()):
        return None
    named = next((place.place for place in places if place.place.precision == "country" and place.place.country == country), None)
    return replace(named, rule=f"{_COUNTRY_OF} {most} of the report's {sum(counted.values())} scenes") if named else None
