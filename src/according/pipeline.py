"""Runs the stages over a report, in the order of `stages.STAGES`. With parsing.py the only module that knows two stages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from according.encoder import Encoder
from according.explain import explain
from according.guarded import Watch, unwatched
from according.of_nobody import is_scene, is_somebody_s, known_nouns, told_alone
from according.ontology.codebook import Codebook, load_codebook
from according.ontology.contexts import ContextTable, load_contexts
from according.ontology.inquiring import only_shows
from according.parsing import Parser
from according.records.account import Account, one_after_another
from according.records.actor import Party, keys_of
from according.records.attribution import REFUSES, SOMEBODY, Source, Voice, report_itself, voice_of
from according.records.claim import Claim
from according.records.count import Count
from according.records.document import Document
from according.records.mention import EventMention
from according.records.parse import Parsed, Ref
from according.records.span import Span
from according.records.where import PlaceMention
from according.settings import Settings, load_settings
from according.stages.assemble import (
    after_joining,
    at_home,
    before_joining,
    claims_of,
    events_of,
    join,
    likely_ones,
    load_weights,
    public_ones,
    with_links,
)
from according.stages.attribute import OWN_VOICE, attribute, heard_by, load_speech_lexicon, speakers_of, tellers
from according.stages.attribute.lexicon import SpeechLexicon
from according.stages.attribute.speech import is_first_person
from according.stages.attribute.statements import author_of
from according.stages.find_events import EventFinder, load_lexicons
from according.stages.ground import (
    Gazetteer,
    Toll,
    dated,
    deeds_of,
    figures_told,
    find_places,
    find_times,
    inference,
    is_inferred,
    parts_of,
    place_of,
    time_of,
)
from according.stages.resolve_actors import Registry, Resolver, accusers, others_than, own_people, recipients_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """Everything that the stages found in one report; what `explain` and the tests look at."""

    document: Document
    parsed: Parsed
    accounts: tuple[Account, ...]
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pipeline:
    """The stages with their tables and weights, loaded once for many reports."""

    encoder: Encoder
    codebook: Codebook
    contexts: ContextTable
    finder: EventFinder
    speech: SpeechLexicon
    gazetteer: Gazetteer
    registry: Registry
    confidence: Mapping[str, float]
    settings: Settings

    @classmethod
    def load(cls, overlays: Iterable[Path] = (), *, settings: Settings | None = None) -> Pipeline:
        """The pipeline with the tables that ship, the user's folders laid over them.

        Raises DataFileError for a wrong table, WeightsError for missing or changed weights.
        """
        folders = tuple(overlays)
        settings = settings or load_settings()
        codebook, lexicons, speech = load_codebook(folders), load_lexicons(folders), load_speech_lexicon(folders)
        return cls(
            encoder=Encoder.load(verbs={word for pos, word in codebook.cues if pos == "verb"} if folders else ()),
            codebook=codebook,
            contexts=load_contexts(folders),
            finder=EventFinder(codebook=codebook, lexicons=lexicons, limits=settings.events),
            speech=speech,
            gazetteer=Gazetteer.load(folders),
            registry=Registry.load(folders),
            confidence=load_weights(),
            settings=settings,
        )

    def code(self, document: Document) -> tuple[Claim, ...]:
        """The claims of one report, in text order."""
        return self.analyse(document).claims

    def explain(self, document: Document, *, claim_id: str) -> str:
        """Why each field of one claim is what it is. Raises UsageError if the report has no such claim."""
        found = self.analyse(document)
        return explain(found.claims, claim_id=claim_id, document=found.document, parsed=found.parsed)

    def parse(self, document: Document, *, watch: Watch = unwatched) -> Parsed:
        """Sentences, syntax and quotations of one report. watch: called before each sentence."""
        return Parser(encoder=self.encoder, settings=self.settings).parse(document, watch=watch)

    def analyse(self, document: Document, *, watch: Watch = unwatched) -> Analysis:
        """All layers of one report. watch: called before each sentence, each mention and each longer step."""
        parsed = self.parse(document, watch=watch)
        document = dated(document, parsed=parsed)
        parts = [self._analyse(document, part, watch) for part in parts_of(parsed, gazetteer=self.gazetteer)]
        if len(parts) == 1:
            return parts[0]
        claims = tuple(claim for part in parts for claim in part.claims)
        return Analysis(document=document, parsed=parsed, accounts=one_after_another(part.accounts for part in parts), claims=claims)

    def _analyse(self, document: Document, parsed: Parsed, watch: Watch) -> Analysis:
        """All layers of one item of a digest, or of any other report as a whole."""
        reader = _Reader(self, document, parsed, self.finder.find(parsed, watch=watch), watch)
        accounts = before_joining(reader.accounts(), parsed=parsed)
        watch()
        # What is only said as a purpose ("left to investigate") tells no event of its own.
        groups = [g for g in join(accounts, parsed=parsed) if any(accounts[k].mention.status_rule != "purpose" for k in g)]
        accounts = after_joining(accounts, groups=groups, parsed=parsed, named=reader.resolver.named, body=reader.resolver.body)
        contexts = {n: self.contexts.of(parsed, sentence=a.mention.at.sentence) for n, a in enumerate(accounts)}
        claims = claims_of(groups, accounts=accounts, document=document, codebook=self.codebook, contexts=contexts, weights=self.confidence)
        limits, alone = self.settings.events, told_alone(claims)
        nouns = known_nouns(accounts, alone=alone)
        told = (c for c in claims if is_somebody_s(c) or is_scene(c, nouns=nouns, alone=alone, least=limits.min_of_nobody))
        likely = likely_ones(told, accounts=accounts, limits=limits)
        public = public_ones(likely, parsed=parsed, fields=self.finder.lexicons.fields)
        claims = with_links(at_home(public), groups=groups, accounts=accounts, parsed=parsed)
        reader.resolver.close()
        return Analysis(document=document, parsed=parsed, accounts=accounts, claims=claims)


def countries_of(places: Iterable[PlaceMention]) -> dict[Ref, str]:
    """Head words of the places of a report -> alpha-3 of their country, as the resolver of parties wants them."""
    return {Ref(found.sentence, found.head): found.place.country for found in places if found.place.country}


class _Reader:
    """Resolves the words of every mention of one report."""

    def __init__(self, pipeline: Pipeline, document: Document, parsed: Parsed, mentions: tuple[EventMention, ...], watch: Watch) -> None:
        self.document, self.parsed, self.mentions, self.watch = document, parsed, mentions, watch
        self.with_content = {mention.content_of for mention in mentions}
        self.times = find_times(parsed, document=document)
        self.deeds = deeds_of(mentions)
        self.places = find_places(parsed, document=document, gazetteer=pipeline.gazetteer)
        self.resolver = Resolver(parsed, document=document, registry=pipeline.registry, places=countries_of(self.places))
        self.author = author_of(parsed)
        self.speakers = speakers_of(parsed, lexicon=pipeline.speech)
        self.voices = attribute(mentions, parsed=parsed, lexicon=pipeline.speech, limits=pipeline.settings.events)
        self.sources_of: dict[Voice, tuple[Source, ...]] = {}
        self.counts, tolls = figures_told(mentions, parsed=parsed)
        self.tolls = self._tolls(tolls, pipeline.speech)

    def accounts(self) -> tuple[Account, ...]:
        """One a mention, but mentions that cannot be events left out; `content_of` then counts in accounts."""
        told = tuple(map(self._account, range(len(self.mentions))))
        return events_of(told, parsed=self.parsed, named=self.resolver.named, body=self.resolver.body)

    def _account(self, number: int) -> Account:
        self.watch()
        mention, voices = self.mentions[number], self.voices[number]
        sentence = self.parsed.sentences[mention.at.sentence]
        nominal = (token := sentence.tokens[mention.at.token]).upos in ("NOUN", "PROPN")
        disowning = voices if all(v.stance == "denies" for v in voices) else ()  # else nobody says that those who deny it did it
        asked = mention.is_asked_for(self.mentions)
        actors = self._bodies(v for v in voices if v.claims_deed) or self._parties(mention.actors, addressed=asked)
        actors = actors or self._bodies(v for v in disowning if v.disowns_deed)
        actors = others_than(actors, recipients=lambda: self._parties(mention.recipients))
        recipients = recipients_of(mention, actors=actors, parties=self._parties, resolver=self.resolver, parsed=self.parsed)
        time = time_of(mention, parsed=self.parsed, times=self.times, document=self.document, deeds=self.deeds)
        place = place_of(mention, parsed=self.parsed, places=self.places)
        return Account(
            mention=mention,
            lemma=token.lemma.lower(),
            nominal=nominal,
            definite=sentence.is_known(token.index) if nominal else sentence.is_among(token.index),
            kind=sentence.kind,
            actors=actors,
            recipients=recipients,
            sources=accusers(self._sources(voices, negated=mention.status == "negated", doers=actors), actors=actors),
            time=time,
            place=place,
            counts=self.counts[number],
            evidence=Span(start=sentence.start, end=sentence.end),
            has_content=number in self.with_content,
            tolls=tuple(count for count, _ in self.tolls.get(number, ())),
            tellers=tuple(t for count, given in self.tolls.get(number, ()) if count.what != "displaced" for t in given),  # no deed
            time_said=time is None or inference(time) == 0,
            place_said=place is None or not is_inferred(place),
        )

    def _tolls(self, tolls: tuple[Toll, ...], lexicon: SpeechLexicon) -> dict[int, list[tuple[Count, tuple[Source, ...]]]]:
        """By mention the figures that stand apart from it, each with who gives it."""
        found = dict[int, list[tuple[Count, tuple[Source, ...]]]]()
        for toll, told in zip(tolls, tellers(tolls, parsed=self.parsed, lexicon=lexicon)):
            given = tuple(s for s in self._sources(told) if s.name and s.stance == "asserts")
            found.setdefault(toll.mention, []).append((replace(toll.count, source=given[0].name if given else ""), given))
        return found

    def _parties(self, refs: tuple[Ref, ...], addressed: bool = False) -> tuple[Party, ...]:
        found: dict[str, Party] = {}
        for ref in map(self._spoken, refs):
            for party in self.resolver.parties(ref) if self.resolver.is_party(ref, addressed=addressed) else ():
                found.setdefault(party.key, party)
        return tuple(found.values())

    def _spoken(self, ref: Ref) -> Ref:
        """ "I" in a quotation or statement is its speaker; "we" is for whom the speaker speaks, which the resolver knows."""
        token = self.parsed.sentences[ref.sentence][ref.token]
        if token.form.lower() not in ("i", "me", "my"):
            return ref
        inside = [speaker for quote, speaker in self.speakers.items() if quote.start <= token.start < quote.end]
        return inside[0] if inside else self.author or ref

    def _bodies(self, voices: Iterable[Voice]) -> tuple[Party, ...]:
        return tuple(self.resolver.body(party) for party in self._parties(tuple(v.speaker for v in voices if v.speaker is not None)))

    def _sources(self, voices: tuple[Voice, ...], *, negated: bool = False, doers: tuple[Party, ...] = ()) -> tuple[Source, ...]:
        """negated: what they speak of is told as not done, so that who tells it is no longer in doubt. doers: who did it."""
        found: dict[str, Source] = {}
        for source in (source for voice in voices for source in self._spoken_by(voice)):
            if source.key not in found or source.outweighs(found[source.key], negated=negated, doers=keys_of(doers)):
                found[source.key] = source
        return tuple(found.values()) or self._spoken_by(OWN_VOICE)

    def _spoken_by(self, voice: Voice) -> tuple[Source, ...]:
        """The sources of one voice, for some words stand for several ("both sides said")."""
        if voice not in self.sources_of:
            self.sources_of[voice] = self._find_sources(voice)
        return self.sources_of[voice]

    def _find_sources(self, voice: Voice) -> tuple[Source, ...]:
        one = self._source(voice)
        several = self.resolver.parties(voice.speaker) if voice.speaker is not None else ()
        if voice.speaker is not None and not one.name and len(several) < 2:
            # That "they" said or denied it, nobody knows who, is not the report's word.
            token = self.parsed.sentences[voice.speaker.sentence][voice.speaker.token]
            return (one,) if is_first_person(token) or voice.stance == "asserts" and token.upos != "PRON" else ()
        if len(several) < 2:
            return (one,)
        named = one if one.name else voice_of(several[0], stance=voice.stance, cue=voice.cue, rule=voice.rule)  # "both said"
        return tuple(replace(named, name=p.name, id=p.id, country=p.country, text=p.text, start=p.start, end=p.end) for p in several)

    def _source(self, voice: Voice) -> Source:
        relays = {party.name: party for ref in voice.via if (party := self.resolver.party(ref)) is not None}
        speaker = self._speaker(voice)
        if speaker is None and relays:
            speaker = relays.popitem()[1]  # who tells what "reports" or nobody named say
        if speaker is None:
            own, cue = report_itself(voice.rule), voice.cue if voice.stance != "asserts" else ""
            return own if (voice.stance, cue) == (own.stance, own.cue) else replace(own, stance=voice.stance, cue=cue)
        if voice.rule == REFUSES:
            speaker = own_people(speaker)  # "ordered his men to fire, but they refused"
        one = voice_of(speaker, stance=voice.stance, cue=voice.cue, rule=voice.rule)
        heard = (self.resolver.party(ref) for ref in heard_by(voice, parsed=self.parsed))
        outlets = (party.name for party in heard if party is not None and "JRN" in party.sectors)
        via = tuple(name for name in (*outlets, *relays) if name != speaker.name)
        return replace(one, via=via) if via else one

    def _speaker(self, voice: Voice) -> Party | None:
        """The speaker as the resolver has it; one that is no party to it ("the clinic", "a report") as the words have it."""
        if voice.speaker is None:
            return None
        token = (sentence := self.parsed.sentences[voice.speaker.sentence]).tokens[voice.speaker.token]
        if is_first_person(token) and not any(quote.start <= token.start < quote.end for quote in self.speakers):
            return None  # "we urge" in a statement of its author's own is the report's own voice
        found = self.resolver.party(voice.speaker)
        if found is None and (name := SOMEBODY.get(token.form.lower())):  # whoever says it, it is not the report's word
            start, end, rule = token.start, token.end, "nobody known"
            return Party(text=token.form, start=start, end=end, name=name, id=None, country=None, sectors=("CVL",), rule=rule)
        if found is not None or token.upos not in ("NOUN", "PROPN"):
            return found
        if token.upos != "PROPN" and voice.stance == "asserts" and only_shows(token.lemma, cue=voice.cue):
            return None
        before = [sentence[k] for k in sentence.subtree(token.index) if k < token.index and sentence[k].upos in ("ADJ", "NOUN", "PROPN")]
        start, end = min((t.start for t in before), default=token.start), token.end
        text = self.document.text[start:end]
        return Party(text=text, start=start, end=end, name=text, id=None, country=None, sectors=("UNK",), rule="as described")
