"""What a report has told so far, for words that speak of it again ("the allegations", "it", "involvement")."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from according.ontology.called_by import site_of
from according.records.attribution import Voice
from according.records.mention import EventMention
from according.records.parse import Parsed, Ref, Sentence, Token
from according.stages.attribute.accused_before import laid_on_denier
from according.stages.attribute.claimed import as_given, clauses_of
from according.stages.attribute.held_for import JUDGED, only_blames, what_for
from according.stages.attribute.lexicon import SpeechLexicon
from according.stages.attribute.occasions import clause_of_who_speaks, is_of_whose, spell_of
from according.stages.attribute.other_matters import acts_denied, is_of_no_event
from according.stages.attribute.parts import denies_own_deed, had_part_in
from according.stages.attribute.quotations import SpeechTable
from according.stages.attribute.speech import CHARGES, is_first_person

Tellers = Callable[[Ref], list[Voice]]
"""Who tells what a word says, innermost first; [] for the report itself."""

PRONOUNS = frozenset({"it", "this", "that", "them", "these", "those", "which", "something"})
_REACH, _FAR = 2, 8  # sentences back that a denial without an object of its own may speak of, and that a noun may name an event
_WHEN = frozenset({"after", "before", "while", "when", "since"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Echo:
    """A voice on a mention from words elsewhere. earlier: the mention was told before, and not within those words.

    granted: the words take the event for granted ("is looking into the strike"), so somebody else tells it.
    """

    mention: int
    voice: Voice
    earlier: bool = False
    granted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The mentions of a report with its sentences and reporting predicates. by_sentence: the mentions of each sentence."""

    mentions: tuple[EventMention, ...]
    parsed: Parsed
    speech: SpeechTable
    lexicon: SpeechLexicon
    by_sentence: Mapping[int, Sequence[int]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        found: dict[int, list[int]] = {}
        for number, mention in enumerate(self.mentions):
            found.setdefault(mention.at.sentence, []).append(number)
        object.__setattr__(self, "by_sentence", found)

    def near(self, sentence: int, reach: int) -> list[int]:
        """Mentions of a sentence and of so many before it, in text order."""
        return [n for k in range(max(0, sentence - reach), sentence + 1) for n in self.by_sentence.get(k, ())]

    def under(self, sentence: Sentence, index: int, *, speech: bool = False) -> list[int]:
        """Mentions below a word; acts of speech only where they are asked for."""
        below = set(sentence.subtree(index)) - {index}
        return [n for n in self.near(sentence.index, 0) if self.mentions[n].at.token in below and (speech or not self.mentions[n].speech)]

    def at_or_under(self, sentence: Sentence, index: int, *, speech: bool = False) -> list[int]:
        """Mentions at a word, where the parser hangs "in the attack" on "denied", or below it; acts of speech only where asked for."""
        here = [n for n in self.near(sentence.index, 0) if self.mentions[n].at.token == index and (speech or not self.mentions[n].speech)]
        return here + self.under(sentence, index)

    def before(self, sentence: Sentence, at: int) -> list[int]:
        """The events that the last accusation before this word is about; without one, the last that somebody asserted, or held possible."""
        other = not all(only_blames(self.mentions[n], self.parsed) for n in self.near(sentence.index - 1, 0))
        for back in range(2 if other else _REACH + 1):  # not beyond a sentence that tells of something else than whose fault it was
            number = sentence.index - back
            if number < 0 or self.parsed.sentences[number].paragraph < sentence.paragraph - 1:
                break
            here = [n for n in self.near(number, 0) if back or self.mentions[n].at.token < at and not self._is_of_who(sentence, n, at)]
            here = [n for n in here if not self._is_of_other_charge(n)]
            accused = [n for n in here if self._kind_above(n) == "ACCUSE"]
            if accused:
                return accused
            plain = [n for n in here if not self.mentions[n].speech and self.mentions[n].status == "actual" and not self._is_of_whom(n)]
            if plain:
                plain = [n for n in plain if not self._is_of_crowd(n)] or plain
                last = self._whole(self.parsed.sentences[number], plain)
                if not denies_own_deed(self, sentence, at, last) and self._is_accused_of_else(self.parsed.sentences[number], here, last):
                    return []
                return [what_for(self.mentions, last, parsed=self.parsed)]
            if back and self._is_accused_of_else(self.parsed.sentences[number], here, -1):
                return []
        here = [n for n in self.near(sentence.index, 0) if self.mentions[n].at.token < at]
        threats = [n for n in here if self.mentions[n].type == "THREATEN" and not self.mentions[n].actors]
        possible = [n for n in here if self.mentions[n].status == "possible" and not self.mentions[n].speech]
        return (possible or threats)[-1:]  # "said it might have been, but could not confirm it", "that he had received threats"

    def _is_of_whom(self, number: int) -> bool:
        """Whether an event only says who is meant: the capture of "a captured officer", of "Mali, whose leader was murdered"."""
        sentence, at = self.parsed.sentences[self.mentions[number].at.sentence], self.mentions[number].at.token
        return sentence.tokens[at].deprel == "amod" or is_of_whose(sentence, at)

    def _is_of_crowd(self, number: int) -> bool:
        """Whether a protest only says to whom something was done: "police beat traders who protested"."""
        mention = self.mentions[number]
        return mention.type == "PROTEST" and self.parsed.sentences[mention.at.sentence][mention.at.token].relation == "acl"

    def _is_of_who(self, sentence: Sentence, number: int, at: int) -> bool:
        """Whether an event only says who it is that speaks: the blocking of "the families, who blocked the road, denied it"."""
        clause = clause_of_who_speaks(sentence, self.mentions[number].at.token, verb=at)
        if clause < 0:
            return False
        noun = sentence.tokens[sentence.tokens[clause].head]
        return noun.deprel == "nsubj" and noun.head in {at, *sentence.ancestors(at)} and noun.mention in ("person", "organization", "place")

    def _whole(self, sentence: Sentence, plain: Sequence[int]) -> int:
        """The last event told, not what only says when or where: the beating of "beaten in custody", "beaten after a week of raids"."""
        last = spell_of(sentence, self.mentions[plain[-1]].at.token)
        timed = last.relation == "advcl" and not _WHEN.isdisjoint(sentence.marked(last.index, "mark"))
        within = last.relation == "obl" and "for" not in sentence.marked(last.index, "case")  # not "jailed for the torture of a clerk"
        verbs = [n for n in plain[:-1] if last.head == self.mentions[n].at.token and (timed or within)]
        return verbs[-1] if verbs else plain[-1]

    def _in_one_breath(self, last: int) -> list[int]:
        """The beating of "have beaten and robbed families, a charge they dismiss": what is said with the last event, of one subject."""
        at = self.mentions[last].at
        verb = (sentence := self.parsed.sentences[at.sentence])[at.token]
        if verb.deprel != "conj" or verb.upos != "VERB" or sentence.dependents(verb.index, "nsubj", "aux"):
            return []
        return [n for n in self.near(at.sentence, 0) if self.mentions[n].at.token == verb.head and not self.mentions[n].speech]

    def _is_accused_of_else(self, sentence: Sentence, here: Sequence[int], number: int) -> bool:
        """Whether behind an event of a sentence somebody is accused of what is none: "expelled two envoys whom it accused of spying"."""
        accusing = (self.mentions[n].at.token for n in here if n > number and self.mentions[n].type == "ACCUSE")
        told = [t for at in accusing for t in sentence.dependents(at, "advcl", "obl") if "of" in sentence.marked(t.index, "mark", "case")]
        return any(all(thing.upos != "PRON" for thing in sentence.dependents(t.index, "obj")) for t in told)  # "of carrying it out"

    def _is_of_other_charge(self, number: int) -> bool:
        """The massacre of "accused him of covering up the massacre": who denies the charge does not deny the massacre."""
        at, actors = self.mentions[number].at, self.mentions[number].actors
        sentence, tokens = self.parsed.sentences[at.sentence], {self.mentions[n].at.token: n for n in self.near(at.sentence, 0)}
        above = list(sentence.ancestors(at.token)) if sentence[at.token].upos == "NOUN" and (actors or sentence.is_known(at.token)) else []
        charge = next((k for k in above if k in tokens and self.mentions[tokens[k]].type == "ACCUSE"), None)
        if actors and (charge is None or not {*actors}.isdisjoint(self.mentions[tokens[charge]].recipients)):
            return False  # "of carrying out the massacre"; not "of failing to stop rebel attacks"
        between = above[: above.index(charge)] if charge is not None else []
        return any(sentence.tokens[k].upos == "VERB" and k not in tokens for k in between)

    def is_offer_last(self, sentence: Sentence, at: int) -> bool:
        """Whether the last act told before a word is a demand, an offer or an agreement."""
        here, told = Ref(sentence.index, at), self.near(sentence.index, _REACH)
        before = [m for n in told if (m := self.mentions[n]).at < here and m.content_of is None]
        return bool(before) and before[-1].type in ("REQUEST", "AGREE")

    def named(self, sentence: Sentence, word: int) -> list[int]:
        """The event told before that a noun names: "the call", "no such appeal"; told by the same word, else the last of its type."""
        lemma = sentence.tokens[word].lemma.lower()
        types = self.lexicon.deeds.get(lemma, frozenset())
        here = Ref(sentence.index, word)
        # A mention with parties of its own finds its event itself, by what it shares with it.
        own = (self.mentions[n] for n in self.near(sentence.index, 0))
        if not types or any(m.at == here and (m.actors or m.recipients) for m in own):
            return []
        before = [n for n in self.near(sentence.index, _FAR) if self.mentions[n].type in types and self.mentions[n].at < here]
        site = site_of(sentence, noun=word)  # "the hospital strike"
        if site and (there := [n for n in before if site in self.parsed.sentences[self.mentions[n].at.sentence].vocabulary]):
            return there[-1:]
        same = [n for n in before if stem_of(self._lemma(n)) == stem_of(lemma)]
        near = [n for n in before if sentence.index - self.mentions[n].at.sentence <= _REACH]
        done = [n for n in same or near if self.mentions[n].status == "actual"]  # rather than what is only threatened
        return (done or same or near)[-1:]

    def _lemma(self, number: int) -> str:
        return self.parsed.sentences[(at := self.mentions[number].at).sentence][at.token].lemma.lower()

    def is_suffered(self, number: int, word: Token, *, by: Sequence[Token]) -> bool:
        """Whether this is what they suffer who deny what they are charged with: "was jailed for treason, a charge she denies"."""
        mention = self.mentions[number]
        if (mention.type, mention.mode) not in JUDGED:
            return False
        return word.lemma.lower() in CHARGES or all(speaker.upos == "PRON" for speaker in by)

    def is_of(self, number: int, word: str) -> bool:
        """ "Any firing", of which somebody had no reports, "no firing", of which he knew: it may be what was told before."""
        at = self.mentions[number].at
        return any(t.lemma.lower() == word for t in self.parsed.sentences[at.sentence].dependents(at.token, "det"))

    def last_two(self, sentence: Sentence) -> list[int]:
        """What "either account" is of: the first event that each of the last two tellers told, also in one sentence."""
        found: list[int] = []
        for number in range(sentence.index - 1, max(-1, sentence.index - 1 - 2 * _REACH), -1):
            done = [n for n in self.near(number, 0) if not self.mentions[n].speech and self.mentions[n].status == "actual"]
            several = len({said.speakers for said in self.speech.get(number, {}).values() if said.speakers}) > 1
            found += [n for n in done if not self._is_of_whom(n)][slice(-2, None) if several and not found else slice(0, 1)]
            if len(found) > 1:
                break
        return found[:2]

    def told_alike(self, number: int) -> list[int]:
        """The event told before with the same word, else the last of its type near by."""
        mention, stem = self.mentions[number], stem_of(self._lemma(number))
        told = [(n, self.mentions[n]) for n in self.near(mention.at.sentence - 1, _FAR - 1)]
        before = [n for n, m in told if m.type == mention.type and m.status == "actual"]
        same = [n for n in before if stem_of(self._lemma(n)) == stem]
        return (same or [n for n in before if mention.at.sentence - self.mentions[n].at.sentence <= _REACH])[-1:]

    def known_alike(self, number: int) -> list[int]:
        """The event told before that "the clash" means, where no party stands beside it."""
        mention = self.mentions[number]
        known = self.parsed.sentences[mention.at.sentence].is_known(mention.at.token)
        return self.told_alike(number) if known and not mention.actors and not mention.recipients else []

    def any_told(self, sentence: Sentence, word: int) -> list[int]:
        """The event told before of which one denies "any surrender", knows of "no shooting": by the same word, else of the same type."""
        if not any(t.form.lower() in ("any", "such", "no") for t in sentence.dependents(word, "det", "amod", "advmod")):
            return []
        here = [n for n in self.near(sentence.index, 0) if self.mentions[n].at == Ref(sentence.index, word)]
        if any(self.mentions[n].actors or self.mentions[n].recipients for n in here):
            return []  # "denied any attack on the town" finds its event itself
        stem = stem_of(sentence.tokens[word].lemma.lower())
        before = [n for n in self.near(sentence.index, _REACH) if self.mentions[n].at < Ref(sentence.index, word)]
        same = [n for n in before if self.mentions[n].status == "actual" and stem_of(self._lemma(n)) == stem]
        return same[-1:] or [k for n in here for k in self.told_alike(n)]

    def charged(self, number: int) -> bool:
        """Whether an event is what somebody is accused of."""
        mention = self.mentions[number]
        if mention.speech or self._kind_above(number) == "ACCUSE":
            return not mention.speech
        above = set(self.parsed.sentences[mention.at.sentence].ancestors(mention.at.token))
        beside = (self.mentions[n] for n in self.by_sentence[mention.at.sentence])
        accusing = (m for m in beside if m.at.token in above and (m.type == "ACCUSE" or m.mode == "convict"))  # "charged with burning it"
        return any(set(m.recipients) & set(mention.actors) for m in accusing)

    def _kind_above(self, number: int) -> str:
        return "" if (above := self.mentions[number].content_of) is None else self.mentions[above].type

    def taken_up(self, sentence: Sentence, word: int, *, at: int) -> tuple[list[int], bool]:
        """(mentions that "the charge", "involvement in the attack", "it" means, whether they were told before)."""
        lemma = sentence.tokens[word].lemma.lower()
        deed = lemma in self.lexicon.echoes["deed"]
        if deed or lemma in self.lexicon.echoes["claim"]:
            clauses = clauses_of(sentence, word)
            below = ((n, self.mentions[n]) for n in self.under(sentence, word, speech=True))
            inside = [n for n, mention in below if not mention.speech or mention.at.token in clauses]
            inside = [n for n in inside if not self._is_background(sentence, self.mentions[n].at.token, word, at)]
            inside = [n for n in inside if not self._is_of_whom(n)] or inside  # "that the deposed president had been moved"
            rest = [t for t in sentence.dependents(word) if t.deprel in ("acl", "ccomp", "nmod") and at not in sentence.subtree(t.index)]
            if sentence.tokens[word].head == at and deed:
                rest += sentence.dependents(at, "obl")
                inside = inside or [n for t in rest for n in self.at_or_under(sentence, t.index)]
            if inside or (rest and not any(t.lemma.lower() in PRONOUNS for t in rest)):
                return inside, False  # it says itself what it is about, though no event may have been found there
        elif lemma not in PRONOUNS and lemma not in self.lexicon.echoes["happening"]:
            return [], False
        if lemma in PRONOUNS and (acts := acts_denied(self, sentence, at)):
            return acts, True
        before = laid_on_denier(self, sentence, at, self._before_with_its_like(sentence, at, claim=lemma in self.lexicon.echoes["claim"]))
        found = had_part_in(self, before) if deed else as_given(self, lemma, before, sentence=sentence.index)
        return ([], True) if is_of_no_event(self, sentence, word, found) else (found, True)

    def _is_background(self, sentence: Sentence, event: int, word: int, at: int) -> bool:
        """Whether it only tells of a thing in a claim ("its post, where a guard was shot", "an inquiry into it"), or goes on from `at`."""
        path = [event, *sentence.ancestors(event)]
        below = path[: path.index(word)] if word in path else []
        nouns = [sentence[k].head for k in below if sentence[k].deprel == "acl:relcl" and sentence[k].head != word or k == at]
        here = {self.mentions[n].at.token for n in self.by_sentence.get(sentence.index, ())}
        return not here.issuperset(nouns) or any(sentence.tokens[k].lemma in ("inquiry", "investigation", "probe") for k in below[1:])

    def _before_with_its_like(self, sentence: Sentence, at: int, *, claim: bool) -> list[int]:
        """What was told before; for "…, a charge that they dismiss", "dismissed the report" all that is said in one breath."""
        beside = sentence[sentence[at].head if sentence[at].deprel == "acl:relcl" else at].relation in ("appos", "parataxis")
        last = self.before(sentence, at)
        whole = [n for n in last if self.mentions[n].at.sentence != sentence.index] if claim else last if beside else ()
        return [n for one in last for n in (*(self._in_one_breath(one) if one in whole else ()), one)]


def stem_of(lemma: str) -> str:
    """bombing and bomb, deployment and deploy are one word here."""
    for ending in ("ing", "ment", "ation", "ion", "al"):
        if lemma.endswith(ending) and len(lemma) - len(ending) >= 4:
            return lemma.removesuffix(ending).rstrip("e")
    return lemma.rstrip("e")


def voices(
    sentence: Sentence, speakers: tuple[int | None, ...], targets: tuple[list[int], bool], *, stance: str, cue: str, rule: str
) -> Iterator[Echo]:
    """One voice for each speaker and target; no speaker, or "we", is the report itself."""
    for target in targets[0]:
        for speaker in speakers:
            ref = None if speaker is None or is_first_person(sentence.tokens[speaker]) else Ref(sentence.index, speaker)
            yield Echo(mention=target, voice=Voice(speaker=ref, stance=stance, cue=cue, rule=rule), earlier=targets[1])


def echoes(targets: list[int], voices: list[Voice], stance: str, cue: str, rule: str) -> Iterator[Echo]:
    """One echo for each target and named voice."""
    said = [Voice(speaker=v.speaker, stance=stance, cue=v.cue or cue, rule=rule, via=v.via) for v in voices]
    yield from (Echo(mention=target, voice=voice, earlier=True) for target in targets for voice in said)
