"""Runs the encoder over every segment and builds the parsed sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from according.encoder import Analysis, Encoder, decode, decode_all
from according.encoder.decode import join
from according.encoder.pieces import Pieces
from according.records.parse import Sentence, Token
from according.records.segment import Segment
from according.stages.parse.according_to import with_tellers_of_asides
from according.stages.parse.accused import with_accused
from according.stages.parse.agents import with_agents
from according.stages.parse.ages import with_ages
from according.stages.parse.and_that import with_second_sayings
from according.stages.parse.articles import with_described_nouns
from according.stages.parse.behind_verbs import with_speakers
from according.stages.parse.blame import with_blamed
from according.stages.parse.blamed_deeds import with_blamed_deeds
from according.stages.parse.by_whom import with_sufferers
from according.stages.parse.capitals import stand_ins, told_apart
from according.stages.parse.cited import with_cited
from according.stages.parse.complements import with_complements
from according.stages.parse.coordination import mended
from according.stages.parse.counted_people import with_counted_people
from according.stages.parse.deed_nouns import with_deed_nouns, with_those_killed_too
from according.stages.parse.deeds_done_by import with_deeds_done_by
from according.stages.parse.described_people import with_described_people
from according.stages.parse.gapping import with_second_doers
from according.stages.parse.harm_behind import with_harm
from according.stages.parse.harm_when import with_harm_when
from according.stages.parse.held_ones import with_held_ones
from according.stages.parse.last_subjects import with_last_subjects
from according.stages.parse.markers import with_objects, with_obliques
from according.stages.parse.martyrs import with_martyrs
from according.stages.parse.not_but import with_contrasts
from according.stages.parse.outcomes import with_deeds
from according.stages.parse.pairs import with_pairs
from according.stages.parse.participles import with_participles
from according.stages.parse.party_names import with_party_names
from according.stages.parse.people import with_people
from according.stages.parse.purposes import with_purposes
from according.stages.parse.quoted_as import with_quoted
from according.stages.parse.relatives import with_relatives
from according.stages.parse.saying_on import with_sayings
from according.stages.parse.shared_objects import with_own_objects
from according.stages.parse.ship_names import with_ship_names
from according.stages.parse.subjects import with_subjects
from according.stages.parse.telegraphic import with_telegraphic
from according.stages.parse.two_bodies import with_two_bodies
from according.stages.parse.two_offices import with_two_offices
from according.stages.parse.ways import with_ways
from according.stages.parse.whens import with_when_clauses
from according.stages.parse.wheres import (
    with_deeds_of_harm,
    with_neighbours,
    with_places_of_deeds,
    with_scenes_of_what_is_said,
    with_where_clauses,
)
from according.stages.parse.whichs import with_whichs
from according.stages.parse.whole_names import with_whole_names

_MENDS = (
    with_party_names, with_ship_names, with_whole_names, with_described_nouns,
    with_cited, with_subjects, with_complements, with_deed_nouns, with_blamed_deeds, with_when_clauses,
    with_speakers, mended, with_last_subjects, with_deeds, with_harm, with_harm_when, with_objects, with_obliques, with_blamed,
    with_accused, with_people, with_ages, with_own_objects, with_held_ones, with_ways, with_agents, with_whichs, with_sufferers,
    with_sayings, with_tellers_of_asides, with_described_people, with_two_offices,
    with_quoted, with_participles, with_deeds_done_by, with_second_sayings, with_contrasts, with_two_bodies, with_pairs,
    with_second_doers, with_purposes, with_counted_people, with_where_clauses, with_scenes_of_what_is_said, with_neighbours, with_martyrs,
    with_relatives, with_telegraphic, with_places_of_deeds, with_deeds_of_harm, with_those_killed_too,
)  # fmt: skip
"""Each rests on those before it."""
_PAIRS = 20_000
"""Pairs of words in a group of sentences at most, one long sentence aside: its scores take 4 MB."""


def parse(segments: Iterable[Segment], *, encoder: Encoder) -> tuple[Sentence, ...]:
    """Words, syntax and names of each segment, in its order; a segment's analysis depends on its own words only."""
    return tuple(chain.from_iterable(_sentences(group, encoder) for group in _groups(segments)))


def _groups(segments: Iterable[Segment]) -> Iterator[list[Segment]]:
    """Segments that go through a step together before the next step begins.

    Still one sentence a run. But a layer of the network that reads them one after the other finds its weights in the processor's
    nearest memories, and what comes after the network starts cold once a group and not once a sentence.
    """
    group: list[Segment] = []
    pairs = 0
    for segment in segments:
        own = len(segment.words) ** 2
        if group and pairs + own > _PAIRS:
            yield group
            group, pairs = [], 0
        group.append(segment)
        pairs += own
    if group:
        yield group


def _sentences(group: list[Segment], encoder: Encoder) -> list[Sentence]:
    sentences = [_forms(segment) for segment in group]
    windows = [[words[start:end] for start, end in encoder.windows(words)] for words in sentences]
    pieces = [[encoder.pieces(words) for words in parts] for parts in windows]
    short = [(words[0], parts[0]) for words, parts in zip(windows, pieces) if len(parts) == 1]
    scores = encoder.forward([one for _, one in short])
    whole = iter(decode_all(scores, words=[words for words, _ in short], labels=encoder.labels, table=encoder.lemmas))
    analyses = [[next(whole)] if len(parts) == 1 else _one_by_one(words, parts, encoder) for words, parts in zip(windows, pieces)]
    tokens = [_tokens(segment, parts) for segment, parts in zip(group, analyses, strict=True)]
    parsed = (Sentence(s.index, s.start, s.end, found, s.paragraph, s.kind) for s, found in zip(group, tokens, strict=True))
    return [_mended(sentence) for sentence in parsed]


def _mended(sentence: Sentence) -> Sentence:
    """The sentence with the faults of its tree put right, one kind after the other; what would leave no tree is not done."""
    for mend in _MENDS:
        found = mend(sentence)
        if found is not sentence and found.is_tree():
            sentence = found
    return sentence


def _one_by_one(windows: list[list[str]], pieces: list[Pieces], encoder: Encoder) -> list[Analysis]:
    """Of a sentence of several windows, or of no words. Each is run when it is decoded, so that the scores of one alone take memory."""
    scores = (encoder.forward([one])[0] for one in pieces)
    return [decode(found, words=words, labels=encoder.labels, table=encoder.lemmas) for words, found in zip(windows, scores, strict=True)]


def _forms(segment: Segment) -> list[str]:
    """The words as the encoder should see them: a hyphen with space on both sides is a dash, as treebanks write it; "IS" is a name."""
    words = segment.words
    forms = told_apart([word.form for word in words])
    if "-" not in forms and "_" not in forms:
        return forms
    for at in range(1, len(words) - 1):
        if forms[at] in ("-", "_") and words[at - 1].end < words[at].start and words[at].end < words[at + 1].start:
            forms[at] = "–"
    return forms


def _tokens(segment: Segment, parts: list[Analysis]) -> tuple[Token, ...]:
    words = segment.words
    if not words:
        return ()
    found = join(parts)
    changed = stand_ins()
    places = [word.form for word in words], [word.start for word in words], [word.end for word in words]
    lemmas = [word.form if word.form in changed and lemma == changed[word.form] else lemma for word, lemma in zip(words, found.lemmas)]
    columns = (lemmas, found.upos, found.xpos, found.feats, found.heads, found.deprels, found.names, found.mentions, found.readings)
    return tuple(map(Token, range(len(words)), *places, *columns))
