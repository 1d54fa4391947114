"""Finds the mentions of events in a report's sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from according.guarded import Watch, unwatched
from according.ontology.codebook import Codebook, Cue
from according.ontology.protests import PROTESTS_ALONE
from according.records.mention import EventMention
from according.records.parse import Parsed, Ref, Sentence
from according.settings import EventSettings
from according.stages.find_events.charging import as_charges
from according.stages.find_events.clash_sides import with_both_sides
from according.stages.find_events.cleared import of_no_charge
from according.stages.find_events.compounds import is_first_part
from according.stages.find_events.contents import content_actors
from according.stages.find_events.directed import content_recipients, not_at_its_doer, of_what_it_threatens
from according.stages.find_events.doers import with_doers
from according.stages.find_events.due import what_is_sent
from according.stages.find_events.fields import is_of_labour, untold
from according.stages.find_events.further import with_alternatives
from according.stages.find_events.habits import is_habitual, is_of_whoever, is_under_law
from according.stages.find_events.headlines import repaired
from according.stages.find_events.in_force import is_ended, was_in_force
from according.stages.find_events.labour import as_blows, as_stoppages, first_blow, stoppage_mode
from according.stages.find_events.lexicons import Lexicons
from according.stages.find_events.likewise import with_those_alike
from according.stages.find_events.losses import as_losses
from according.stages.find_events.match import Match, fillers, match
from according.stages.find_events.naming import asked_for, is_told, is_worded, named_by
from according.stages.find_events.no_deed import without_heads, without_label
from according.stages.find_events.nouns import blaming_verb
from according.stages.find_events.only_words import is_only_word
from according.stages.find_events.other_types import of_other_types
from according.stages.find_events.promised import as_promises
from according.stages.find_events.read_parties import not_acting, read_parties
from according.stages.find_events.read_status import as_tried, read_status
from according.stages.find_events.readings import doubted, is_of_work, read_matches
from according.stages.find_events.reality import Judge
from according.stages.find_events.refusals import as_refusal, by_who_was_asked
from according.stages.find_events.section_titles import section_titles
from according.stages.find_events.syntax import lemma_of
from according.stages.find_events.topics import as_topics
from according.stages.find_events.verdict import Reality

_NAMED = 0.9
_PARTY_CLASSES = ("force", "state", "official", "civilian", "crowd")
_CROWDS_DO = frozenset({"clash", "scuffle", "brawl", "skirmish"})
"""Fights of which the encoder takes those of rival crowds for protests as well."""
_ONE_WITH_NOUN = frozenset({"PROTEST", "MOBILIZE"})


class EventFinder:
    """The codebook and the lexicons, made ready for many reports."""

    def __init__(self, *, codebook: Codebook, lexicons: Lexicons, limits: EventSettings | None = None) -> None:
        """limits: from when on the encoder's word counts; None for the rules alone."""
        self.codebook, self.lexicons, self.limits = codebook, lexicons, limits
        self._begin_cues = frozenset(lemma for _, lemma in codebook.cues)
        self._endeavours = frozenset(lemma for at, lemma in lexicons.modifiers if at == "endeavour")
        self._party_words = frozenset().union(*(codebook.classes.get(name, frozenset()) for name in _PARTY_CLASSES))

    def repaired(self, parsed: Parsed) -> Parsed:
        """The report with the trees of headlines put right, for all stages that look at them."""
        trees = (repaired(sentence, codebook=self.codebook, parties=self._party_words) for sentence in parsed.sentences)
        return replace(parsed, sentences=tuple(trees))

    def find(self, parsed: Parsed, *, watch: Watch = unwatched) -> tuple[EventMention, ...]:
        """All mentions, in text order. A mention's `content_of` is its index in this tuple. watch: called before each sentence."""
        found: list[EventMention] = []
        without = untold(parsed, fields=self.lexicons.fields)
        labour = not without and is_of_labour(parsed, fields=self.lexicons.fields)
        blow = first_blow(parsed, fields=self.lexicons.fields)
        titles = section_titles(parsed)
        for sentence in self.repaired(parsed).sentences:
            watch()
            sentence = as_charges(as_stoppages(sentence) if labour else as_blows(sentence, told=sentence.index > blow))
            if sentence.kind != "dateline" and sentence.index not in titles:
                mentions = self._sentence(sentence, offset=len(found), without=without)
                found.extend(with_alternatives(mentions, sentence=sentence))
        return tuple(found)

    def reality(self, sentence: Sentence, *, index: int) -> Reality:
        """What the sentence says of whether the predicate at a token happened, be it an event of the codebook or not."""
        return Judge(sentence, matches=self.matches(sentence), lexicons=self.lexicons).reality(index)

    def _sentence(self, sentence: Sentence, *, offset: int, without: frozenset[str]) -> list[EventMention]:
        matches = without_heads(sentence, without_label(sentence, self._with_readings(sentence, self.matches(sentence))))
        modifiers = self.lexicons.modifiers
        habit = {index for index in matches if is_habitual(sentence, index, modifiers=modifiers) or is_under_law(sentence, index)}
        habit |= {i for i, found in matches.items() if is_of_whoever(sentence, i, kind=found.cue.type) or is_only_word(sentence, i)}
        matches = {index: found for index, found in matches.items() if found.cue.type not in without and index not in habit}
        events = {index: found.cue.type for index, found in matches.items() if found.cue.pos == "noun"}
        judge = Judge(sentence, matches=matches, lexicons=self.lexicons)
        order = {index: offset + n for n, index in enumerate(sorted(matches))}
        mentions: dict[int, EventMention] = {}
        # A threat or an order before its content, which takes its actor from it.
        for index in sorted(matches, key=lambda i: (_depth(sentence, i), i)):
            reality = was_in_force(sentence, index, matches) or judge.reality(index)
            if matches[index].cue.negated:  # who "would not comply" has refused; "that they not be allowed to leave" may be ordered
                above = judge.above(index).status
                kept = above if above in ("ordered", "requested") else "actual"
                reality = replace(reality, status=reality.status if reality.status == "possible" else kept)
            elif self.limits is not None:
                reality = as_tried(sentence, index, reality, read_status(sentence.tokens[index].reading, reality, self.limits))
            mentions[index] = self._mention(sentence, matches[index], reality, mentions, events)
        for index, mention in mentions.items():
            cue = matches[index].cue
            if ("content" in cue.recipient or cue.type in ("ACCUSE", "REQUEST")) and not mention.recipients:
                others = tuple(ref for ref in content_recipients(index, judge, mentions) if ref not in mention.actors)
                mentions[index] = replace(mention, recipients=others)
        mentions = {index: _of_accusation(mention, sentence, matches) for index, mention in mentions.items()}
        if self.limits is not None:
            mentions = {
                index: read_parties(mention, sentence, self.limits, no_actors=not_acting(matches[index]))
                for index, mention in mentions.items()
            }
        done = {index: as_losses(with_doers(with_both_sides(mention, sentence), sentence), sentence) for index, mention in mentions.items()}
        mentions = {index: with_those_alike(mention, sentence) for index, mention in done.items()}
        mentions = {index: of_what_it_threatens(index, mentions) for index in mentions}
        mentions = {index: of_no_charge(index, mentions, sentence) for index in mentions}
        mentions = {index: not_at_its_doer(index, sentence, mentions) for index in mentions}
        mentions = by_who_was_asked(mentions, sentence)
        mentions = as_topics(mentions, sentence, endeavours=self._endeavours)
        told = [as_refusal(mentions[index], sentence) for index in sorted(mentions)]
        return [m if m.content_of is None else replace(m, content_of=order.get(m.content_of)) for m in told]

    def _with_readings(self, sentence: Sentence, matches: dict[int, Match]) -> dict[int, Match]:
        """The cues with what the encoder adds to them and without what it takes for none."""
        if self.limits is None:
            return matches
        others = of_other_types(sentence, matches)
        wrong = doubted(sentence, matches, self.limits) | others
        found = {at: match for at, match in matches.items() if at not in wrong}
        taken = [word for at, match in matches.items() if at not in others for word in match.words]
        # "Began a strike", "remained on alert", "arrived on a visit" are one event.
        taken += [i for m in found.values() if m.cue.pos == "verb" and _is_one_with_noun(m.cue) for i in asked_for(m)]
        judge = Judge(sentence, matches=found, lexicons=self.lexicons)
        read = read_matches(judge, taken, codebook=self.codebook, limits=self.limits)
        # "Gave up", of whatever type, is told by both words.
        read |= {at: replace(read[at], words=matches[at].words) for at in others if at in read}
        return as_promises(sentence, found | read, codebook=self.codebook)

    def matches(self, sentence: Sentence) -> dict[int, Match]:
        """The cues of a sentence by token index; words inside a longer cue are not cues themselves."""
        found: dict[int, Match] = {}
        for token in sentence.tokens:
            if token.lemma.lower() in self._begin_cues:
                hit = match(sentence, token.index, codebook=self.codebook, light_verbs=self.lexicons.light_verbs)
                if hit is not None:
                    found[token.index] = hit
        inside = {word for hit in found.values() for word in hit.words[1:] if not is_ended(sentence, found.get(word), by=hit)}
        # Whoever scraps a deal makes none.
        ended = [hit for hit in found.values() if hit.cue.type in ("RETREAT", "CONCEDE", "REJECT", "SANCTION") and "obj" in hit.cue.with_]
        lifted = {i: hit for hit in ended for i in hit.slots.get("obj", ()) if sentence.tokens[i].head == hit.index}
        inside |= {i for i, by in lifted.items() if not is_told(sentence, i, found) and not is_ended(sentence, found.get(i), by=by)}
        # "Signed an agreement" is one event, and so is every verb whose cue asks for the noun that names it.
        named = [hit for hit in found.values() if hit.cue.pos == "verb" and self._is_named(hit, found)]
        inside |= {i for hit in named for i in asked_for(hit) if sentence.tokens[i].head == hit.index}
        # "A protest march" is one event; the bomb of "a bomb attack" says how it was done.
        inside |= {index for index, hit in found.items() if hit.cue.type != "ASSAULT" and is_first_part(sentence, hit, found)}
        inside |= {index for index, hit in found.items() if hit.cue.type == "MOBILIZE" and _is_of_several(hit, found)}
        return {index: hit for index, hit in found.items() if index not in inside}

    def _is_named(self, hit: Match, found: Mapping[int, Match]) -> bool:
        nouns = [found[i].cue for i in asked_for(hit) if i in found]
        # Of attacks only what hits or sets off a bomb: "bombed the attackers" has two.
        of_a_bomb = hit.cue.mode == "explosives" and all(cue.mode == hit.cue.mode for cue in nouns)
        return (hit.cue.type != "ASSAULT" or of_a_bomb) and bool(nouns) and all(cue.type == hit.cue.type for cue in nouns)

    def _mention(
        self, sentence: Sentence, found: Match, reality: Reality, above: Mapping[int, EventMention], events: Mapping[int, str]
    ) -> EventMention:
        cue = found.cue
        actors, recipients = self._parties_of(sentence, found, events)
        refs = tuple(Ref(sentence.index, i) for i in actors)
        if not refs and reality.content_of in above:
            hit = {Ref(sentence.index, i) for i in recipients}
            refs = tuple(ref for ref in content_actors(sentence, found, reality=reality, above=above) if ref not in hit)
        last, first = max(found.words), min(found.words)  # of a passive the noun is first: "force was used"
        start, end = sentence.tokens[_first_part(sentence, first)].start, sentence.tokens[last].end
        if end - start > 40:  # words between verb and particle belong to others
            start, end = sentence.tokens[_first_part(sentence, found.index)].start, sentence.tokens[found.index].end
        reading = sentence.tokens[found.index].reading
        return EventMention(
            at=Ref(sentence.index, found.index),
            start=start,
            end=end,
            type=cue.type,
            mode=stoppage_mode(sentence, found),
            actors=refs,
            recipients=tuple(Ref(sentence.index, i) for i in recipients),
            status=reality.status,
            rule=f"{cue.line}: {' '.join(sentence.tokens[w].lemma for w in found.words)}",
            status_rule=reality.rule,
            speech=cue.speech,
            content_of=reality.content_of,
            presupposed=reality.presupposed,
            likely=_likely(sentence, found),
            trigger_likely=reading.likely if reading else 0.0,
            by_cue=bool(cue.lemmas),
            worded=is_worded(sentence, found, light_verbs=self.lexicons.light_verbs),
            named=named_by(sentence, found, whole=end == sentence.tokens[last].end, light_verbs=self.lexicons.light_verbs),
        )

    def _parties_of(self, sentence: Sentence, found: Match, events: Mapping[int, str]) -> tuple[list[int], list[int]]:
        """Head words of actors and recipients, by the cue's frame. events: the types of nouns that tell events."""
        cue = found.cue
        wanted = ("subj", *cue.actor) if cue.pos == "noun" else cue.actor
        told = _told_event(sentence, found, events)
        if told:
            # "The strikes engaged two units": the event itself is the subject, and whoever is named beside it is hit.
            hit = fillers(sentence, found.slots, wanted=("obj", *cue.recipient), every=False, parties=self._party_words)
            return told, [i for i in hit if i not in events]
        actors = fillers(sentence, found.slots, wanted=wanted, every=cue.every_actor, parties=self._party_words)
        slots = (*cue.recipient, "target", "iobj") if cue.pos == "noun" else cue.recipient
        taken = fillers(sentence, found.slots, wanted=slots, every=False, parties=self._party_words)
        # What is itself an event is no party ("condemned the attack"), but for the march that is fired on; nobody does it to "itself".
        sent = what_is_sent(sentence, found.index, kind=cue.type)
        taken = [i for i in taken if i not in actors and i not in found.words and i not in sent and not sentence.tokens[i].is_reflexive]
        kept = "PROTEST" if cue.type == "ASSAULT" and cue.pos == "verb" else None
        return [i for i in actors if i not in events], [i for i in taken if i not in events or events[i] == kept]


def _likely(sentence: Sentence, found: Match) -> float:
    """How likely the encoder takes the words of a cue for an event of its type: of "began a strike" the strike.

    A "hartal", which it has hardly seen, is a protest and nothing else, and so is working to rule.
    """
    kind, words = found.cue.type, [sentence.tokens[word] for word in found.words]
    if kind == "PROTEST" and (lemma_of(words[0]) in PROTESTS_ALONE or is_of_work(found)):
        return _NAMED
    either = ("ASSAULT", "PROTEST") if kind == "ASSAULT" and lemma_of(words[0]) in _CROWDS_DO else (kind,)
    return max((sum([word.reading.types[one] for one in either]) for word in words if word.reading is not None), default=0.0)


def _first_part(sentence: Sentence, index: int) -> int:
    """The "sit" of "sit-in", the "test" of "test-fired": three words to the parser, one trigger."""
    for token in sentence.dependents(index, "compound"):
        parts = sentence.tokens[token.index : index + 1]
        if len(parts) == 3 and parts[1].form == "-" and parts[0].end == parts[1].start and parts[1].end == parts[2].start:
            return token.index
    return index


def _told_event(sentence: Sentence, found: Match, events: Mapping[int, str]) -> list[int]:
    """The subject of a verb that tells what an event did; [] where the subject is no event, and of acts of speech."""
    subjects = found.slots.get("subj", [])
    if found.cue.pos != "verb" or found.cue.speech:
        return []
    if events.keys() & set(subjects):
        return list(subjects)
    event = _event_of(sentence, found, events)
    return [] if event is None else [event]


def _event_of(sentence: Sentence, found: Match, events: Mapping[int, str]) -> int | None:
    """The bombing of "the bombing of a clinic that killed two": the relative clause is of the event, not of the nearest noun."""
    token = sentence.tokens[found.index]
    subjects = found.slots.get("subj", ())
    while token.deprel == "conj" and sentence.tokens[token.head].upos == "VERB":  # "that killed two and wounded six"
        token = sentence.tokens[token.head]
    if token.deprel != "acl:relcl" or list(subjects) != [token.head]:
        return None
    noun = sentence.tokens[token.head]
    words = [lemma_of(t) for t in sentence.dependents(token.index, "nsubj")]
    if noun.mention not in ("place", "object", "organization") and not ("which" in words and noun.mention == "person"):
        return None
    above = [k for k in sentence.ancestors(noun.index) if k in events][:1]
    near = [k for k in range(noun.index - 1, max(-1, noun.index - 12), -1) if k in events][:1]
    return next(iter(above or (near if noun.mention == "person" else [])), None)


def _is_of_several(hit: Match, found: Mapping[int, Match]) -> bool:
    """Whether what somebody holds is what several do together: who "will hold joint drills" exercises, and moves no troops besides."""
    return hit.cue.pos == "verb" and any(i in found and found[i].cue.type == "COOPERATE" for i in hit.slots.get("obj", ()))


def _is_one_with_noun(cue: Cue) -> bool:
    """Whether the noun that the cue of a verb asks for names the verb's event, with a cue of its own or without."""
    return cue.type in _ONE_WITH_NOUN or cue.mode == "visit" and "obl:on" in cue.with_


def _depth(sentence: Sentence, index: int) -> int:
    return sum(1 for _ in sentence.ancestors(index))


def _of_accusation(mention: EventMention, sentence: Sentence, matches: Mapping[int, Match]) -> EventMention:
    """The killings of "the killings, which residents blame on the army" as what residents accuse it of."""
    verb = blaming_verb(sentence, mention.at.token) if mention.content_of is None else None
    if verb is None or verb not in matches or matches[verb].cue.type != "ACCUSE" or sentence.tokens[mention.at.token].upos == "VERB":
        return mention
    return replace(mention, content_of=verb)
