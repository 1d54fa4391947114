"""What the encoder's heads add to the rules: triggers that no cue describes, doubts about cues, statuses and parties."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache

from according.ontology.blaming import blaming
from according.ontology.codebook import Codebook
from according.ontology.tables import DATA, read_lemmas
from according.records.mention import EventMention
from according.records.parse import Ref, Sentence
from according.records.reading import Reading
from according.settings import EventSettings
from according.stages.find_events.conditions import OR_ELSE
from according.stages.find_events.control import aimed_at, is_what_for
from according.stages.find_events.habits import only_describes
from according.stages.find_events.match import Match, add_clauses, is_plain, part_of_speech
from according.stages.find_events.negation import is_not, who_foils
from according.stages.find_events.nouns import blaming_verb, is_judged, noun_slots
from according.stages.find_events.reality import Judge, Reality
from according.stages.find_events.slots import verb_slots
from according.stages.find_events.syntax import conjuncts, marks, prepositions

_WHAT_FOR, _THEN = frozenset({"for", "of"}), frozenset({"after", "before", "when", "as", "since", "while"})
_TOLD_OF = frozenset({"place", "person", "organization"})
_KEEPING = frozenset({"operate", "own", "man", "crew", "run", "charter", "hire", "escort", "guard", "build", "make", "donate"})
_BROUGHT_DOWN, _SENT = frozenset({"shoot", "intercept", "down", "destroy"}), frozenset({"launch", "fire", "send", "lob"})
_DYING = frozenset({"die", "perish"})
_HELD = frozenset({"ASSAULT", "ACCUSE", "REQUEST", "REJECT", "THREATEN"})
"""Types whose words the cues hold nearly all: of what the encoder adds to them below .8, two of three are none."""
_CERTAIN = ("negation", OR_ELSE, *(f"embedded under {verb}" for verb in ("avert", "foil", "prevent", "thwart")))
"""Rules about what did not happen, or will befall who does not obey, that the encoder does not overrule."""
_TO_COME = frozenset({"ordered", "requested", "threatened", "planned"})


@cache
def _rejecting() -> frozenset[str]:
    return read_lemmas(DATA / "lexicons" / "rejecting.tsv")


def doubted(sentence: Sentence, matches: Mapping[int, Match], limits: EventSettings) -> set[int]:
    """Cues of which no word is likely the trigger of an event: of "drew criticism" the noun is, the verb is not."""
    likely = {at: max(_event_likely(sentence, word) for word in found.words) for at, found in matches.items()}
    return {at for at, value in likely.items() if value < limits.min_cue}


def _event_likely(sentence: Sentence, index: int) -> float:
    reading = sentence[index].reading
    return reading.likely if reading else 0.0


def read_matches(judge: Judge, taken: Iterable[int], *, codebook: Codebook, limits: EventSettings) -> dict[int, Match]:
    """Triggers among the words that belong to no cue, with the frame of their type. judge: of the sentence and its cues."""
    sentence, light_verbs = judge.sentence, judge.lexicons.light_verbs
    inside, found = set(taken), {}
    for token in sentence.tokens:
        reading = token.reading
        if reading is None or token.index in inside or not _is_trigger(reading, token.index, judge, limits):
            continue
        pos = "noun" if token.upos in ("NOUN", "PROPN") else part_of_speech(sentence, token.index)
        cue = codebook.frames.get((reading.type, "noun" if pos == "noun" else "verb"))
        if pos is None or cue is None or only_describes(sentence, token.index, reading.type):
            continue
        if is_plain(sentence, token.index, codebook=codebook, light_verbs=light_verbs):
            continue
        slots = noun_slots(sentence, token.index, light_verbs=light_verbs) if pos == "noun" else verb_slots(sentence, token.index)
        add_clauses(sentence, token.index, slots)
        known = codebook.types[reading.type].modes
        cue = replace(cue, mode=reading.mode if reading.mode in known else None, line=f"read as {reading.type}")
        found[token.index] = Match(index=token.index, words=(token.index,), cue=cue, slots=slots)
    others = {**judge.matches, **found}
    named = (_is_named_by_verb, is_first_part, _is_second_part, _is_of_act, _is_lifted)
    return {at: m for at, m in found.items() if not any(rule(sentence, m, others) for rule in named)}


def _is_of_act(sentence: Sentence, found: Match, others: Mapping[int, Match]) -> bool:
    """The signing of "the signing of an accord": an act of speech that is of a named one is that one."""
    of = found.slots.get("nmod:of", ()) if found.cue.speech and found.cue.pos == "noun" else ()
    return any(at in others and others[at].cue.type == found.cue.type for at in of)


def _is_lifted(sentence: Sentence, found: Match, others: Mapping[int, Match]) -> bool:
    """The ban of "lifted its ban": whoever lifts it does not impose it."""
    above = others.get(sentence[found.index].head)
    lifted = above is not None and above.cue.type in ("CONCEDE", "RETREAT") and found.cue.type in ("COERCE", "SANCTION")
    return lifted and found.cue.pos == "noun" and sentence[found.index].deprel in ("obj", "nsubj:pass")


def is_first_part(sentence: Sentence, found: Match, others: Mapping[int, Match]) -> bool:
    """The "sit" of "sit-in", the "protest" of "protest march"."""
    token = sentence[found.index]
    whole = others.get(token.head)
    return token.relation == "compound" and whole is not None and whole.cue.type == found.cue.type


def _is_second_part(sentence: Sentence, found: Match, others: Mapping[int, Match]) -> bool:
    """The effort of "mediation effort", where the mediation is of the same type."""
    parts = [t.index for t in sentence.dependents(found.index, "compound") if t.index in others and others[t.index].cue.lemmas]
    return any(others[at].cue.type == found.cue.type for at in parts)


def _is_named_by_verb(sentence: Sentence, found: Match, others: Mapping[int, Match]) -> bool:
    """The accord of "signed an accord": what a verb of the same act of speech has as its object is that act."""
    token = sentence[found.index]
    above = others.get(token.head)
    return (
        found.cue.speech
        and found.cue.pos == "noun"
        and token.relation == "obj"
        and above is not None
        and above.cue.pos == "verb"
        and above.cue.type == found.cue.type
    )


def _is_trigger(reading: Reading, index: int, judge: Judge, limits: EventSettings) -> bool:
    """Whether a word without a cue is likely enough: more so where cues hold most words of its type, less where it is surely an event of
    some type, or what somebody demands, orders, threatens or promises, which is an event in most cases."""
    likely = reading.types[reading.type]
    surely = likely >= limits.min_trigger_type and reading.likely >= limits.min_trigger_event
    if surely or likely >= (limits.min_trigger_held if reading.type in _HELD else limits.min_trigger):
        return True
    if likely < limits.min_trigger_content:
        return False
    reality = read_status(reading, judge.reality(index), limits)
    return reality.content_of in judge.matches and reality.status in _TO_COME


def read_status(reading: Reading | None, reality: Reality, limits: EventSettings) -> Reality:
    """Another status where the encoder is sure of it; "not" at the word itself and "foiled" above it stand against any reading."""
    if reading is None or reality.rule.startswith(_CERTAIN):
        return reality
    status = max(reading.status, key=lambda name: reading.status[name])
    if status == reality.status or reading.status[status] < limits.min_status:
        return reality
    return replace(reality, status=status, rule=f"read as {status}, {reading.status[status]:.2f} ({reality.rule})")


def not_acting(found: Match) -> frozenset[int]:
    """The army of "survived an attack", the police of "foiled a plot", "detected aircraft": their verb says that they do not act."""
    seen = ("subj",) if found.cue.pos == "verb" and "subj" not in found.cue.actor else ()
    return frozenset(index for slot in ("target", "outside", *seen) for index in found.slots.get(slot, ()))


def read_parties(
    mention: EventMention, sentence: Sentence, limits: EventSettings, *, no_actors: frozenset[int] = frozenset()
) -> EventMention:
    """The mention with the parties that the encoder sees where the rules find none. no_actors: words that it may not take for who acts."""
    reading = sentence[mention.at.token].reading
    if reading is None:
        return mention
    own = {ref.token for ref in (*mention.actors, *mention.recipients) if ref.sentence == sentence.index} | {mention.at.token}
    own |= _who_turns_it_down(sentence, mention) | _who_sent_it(sentence, mention) | who_foils(sentence, mention.at.token)
    own |= {token.index for token in sentence.tokens if token.is_reflexive}
    sure = any(rule(sentence, mention) for rule in (_is_what_for, _is_who, _is_drawn, _is_blamed, _is_whose, _is_died_in, _is_capable))
    told = mention.actors if sure else ()
    actors = told or _other(mention.actors, "actor", mention.at.token, sentence, limits)
    actors = mention.actors if no_actors & {ref.token for ref in actors} else actors
    actors = actors or _read(sentence, _near(sentence, mention.at.token, reading.best("actor", least=limits.min_role)), own | no_actors)
    own |= {ref.token for ref in actors}
    named = _names_blamed(sentence, mention)
    recipients = mention.recipients if named else _other(mention.recipients, "recipient", mention.at.token, sentence, limits)
    if not recipients and not mention.by_cue:  # a cue's frame knows better whom it is directed at
        recipients = _read(sentence, reading.best("recipient", least=limits.min_role), own)
    same = (actors, recipients) == (mention.actors, mention.recipients)
    return mention if same else replace(mention, actors=actors, recipients=recipients)


def _who_turns_it_down(sentence: Sentence, mention: EventMention) -> set[int]:
    """The president of "the president rejected criticism", "called the charge baseless": it is not his own."""
    token = sentence[mention.at.token]
    spoken_of = mention.type == "ACCUSE" and token.deprel == "obj"
    rejected = spoken_of and (sentence[token.head].lemma in _rejecting() or is_judged(sentence, token.head))
    return {t.index for t in sentence.dependents(token.head, "nsubj")} if rejected else set()


def _who_sent_it(sentence: Sentence, mention: EventMention) -> set[int]:
    """Russia of "the drones launched by Russia were shot down": somebody else shot them down."""
    at = mention.at.token
    if sentence[at].lemma not in _BROUGHT_DOWN or not sentence.dependents(at, "nsubj:pass") or sentence.dependents(at, "obl:agent"):
        return set()
    sent = [token.index for token in sentence.tokens if token.lemma in _SENT and token.upos == "VERB"]
    return {t.index for verb in sent for t in sentence.dependents(verb, "nsubj", "obl:agent")}


def _is_what_for(sentence: Sentence, mention: EventMention) -> bool:
    """Whether grammar leaves no doubt who did what somebody is jailed, killed or thanked for: "sentenced a general for ordering it"."""
    at = mention.at.token
    if not mention.actors or mention.actors[0].sentence != sentence.index or not _WHAT_FOR & set(marks(sentence, at)):
        return False
    hit = sentence.dependents(sentence[at].head, "obj", "nsubj:pass") if sentence[at].head >= 0 else []
    return is_what_for(sentence, at) or mention.actors[0].token in {token.index for token in (*hit, *aimed_at(sentence, hit))}


def _is_blamed(sentence: Sentence, mention: EventMention) -> bool:
    """Whether its actors are those of "an attack that the mayor has blamed on them": who blames them did not do it."""
    return bool(mention.actors) and blaming_verb(sentence, mention.at.token) is not None


def _names_blamed(sentence: Sentence, mention: EventMention) -> bool:
    """Whether its recipient stands behind "blamed on", or did what is looked into: who was killed in the attack is not blamed for it."""
    if mention.mode == "investigate" and mention.recipients:
        return True
    wanted = blaming().get(sentence[mention.at.token].lemma) if mention.type == "ACCUSE" else None
    here = [ref.token for ref in mention.recipients if ref.sentence == sentence.index]
    return wanted is not None and any(wanted in prepositions(sentence, at) for at in here)


def _is_whose(sentence: Sentence, mention: EventMention) -> bool:
    """Whether its actor is whose act of speech it is: the man of "a court rejected his appeal", not the court."""
    owners = {t.index for t in sentence.dependents(mention.at.token, "nmod:poss")}
    return mention.speech and bool(mention.actors) and mention.actors[0].sentence == sentence.index and mention.actors[0].token in owners


def _is_drawn(sentence: Sentence, mention: EventMention) -> bool:
    """The president of "the president drew criticism from monitors": the subject that the cue's frame names as hit does not do it."""
    hit = {ref.token for ref in mention.recipients if ref.sentence == sentence.index}
    subjects = {t.index for t in sentence.dependents(mention.at.token, "nsubj") if t.deprel == "nsubj"}
    return mention.by_cue and bool(mention.actors) and bool(subjects & hit)


def _is_who(sentence: Sentence, mention: EventMention) -> bool:
    """Whether a doer is the noun right before "who": "arrested students who had protested"."""
    subjects = [t.index for t in sentence.dependents(mention.at.token, "nsubj") if t.form.lower() == "who"]
    if not subjects or not mention.actors or mention.actors[0].sentence != sentence.index:
        return False
    return mention.actors[0].token == max((t.index for t in sentence.tokens[: subjects[0]] if t.upos != "PUNCT"), default=-1)


def _is_capable(sentence: Sentence, mention: EventMention) -> bool:
    """Whether its actor is the man of "killed a man responsible for planning attacks": an adjective between says that it is his doing."""
    doers = {ref.token for ref in mention.actors if ref.sentence == sentence.index}
    above = (sentence[k] for k in sentence.ancestors(mention.at.token))
    return any(t.upos == "ADJ" and t.deprel == "amod" and t.head in doers for t in above)


def _is_died_in(sentence: Sentence, mention: EventMention) -> bool:
    """Whether it tells of what somebody died in: the miners of "miners died in a blast that killed a boy" did not kill him."""
    noun = sentence[mention.at.token].head
    if sentence[mention.at.token].deprel != "acl:relcl" or noun < 0 or Ref(sentence.index, noun) not in mention.actors:
        return False
    return sentence[noun].relation == "obl" and sentence[sentence[noun].head].lemma in _DYING


def _other(known: tuple[Ref, ...], role: str, at: int, sentence: Sentence, limits: EventSettings) -> tuple[Ref, ...]:
    """What the rules found, or the word that the encoder sees in its place at a trigger, token at."""
    reading = sentence[at].reading
    if reading is None or not known or _likely(known[0], role, reading, sentence) >= limits.max_doubted:
        return known
    read = reading.best(role, least=limits.min_other)
    read = _near(sentence, at, read) if role == "actor" else read
    joined = [at for word in read for at in (conjuncts(sentence, word) if role == "actor" else [word])]  # "A and B" act together
    return tuple(Ref(sentence.index, at) for at in dict.fromkeys(joined)) or known


def _likely(first: Ref, role: str, reading: Reading, sentence: Sentence) -> float:
    """That a word of the sentence has a role; of one in another sentence the encoder says nothing against it."""
    if first.sentence != sentence.index:
        return 1.0
    return next((r.likely for r in reading.roles if r.name == role and r.word == first.token), 0.0)


def _near(sentence: Sentence, at: int, words: Iterable[int]) -> list[int]:
    """Without who does something else: "was shot hours before he was to be questioned by the police", "hit near a base of the army"."""
    return [word for word in words if sentence[word].head in (-1, at) or not _does_something_else(sentence, at, word)]


def _does_something_else(sentence: Sentence, at: int, word: int) -> bool:
    """Whether a word is the agent in a clause of its own, of a place or of people ("a town seized by rebels"), or did not do it."""
    verb = sentence[sentence[word].head]
    if sentence[word].relation == "nsubj" and verb.index in sentence.ancestors(at):
        # "not involved in the fighting", "shot two men a day after a bomb killed ten", "visited bombing victims", "a protest calling for"
        then = any(t.form.lower() in _THEN for t in sentence.dependents(at, "mark", "advmod"))
        apart = sentence[at].relation == "advcl" and bool(sentence.dependents(at, "nsubj")) and then
        form = (sentence[at].deprel, sentence[at].xpos)
        told = form == ("acl", "VBN") and sentence[sentence[at].head].head != verb.index  # "men accused of it, the minister said"
        return apart or told or form[0] == "compound" or form == ("acl", "VBG") or is_not(sentence, verb.index)
    if sentence[word].deprel != "obl:agent":
        return False
    if _is_told_of_subject(sentence, at, verb.index):
        return True
    if verb.head in (-1, at) and verb.relation != "advcl":
        return False
    if verb.relation == "advcl":
        return bool(sentence.dependents(verb.index, "nsubj"))
    kept = sentence[verb.head].mention == "object" and verb.lemma in _KEEPING  # "a boat operated by the group was rammed"
    return verb.relation == "acl" and (kept or sentence[verb.head].mention in _TOLD_OF)


def _is_told_of_subject(sentence: Sentence, at: int, verb: int) -> bool:
    """Whether a participle tells whom a passive is about: "men accused of theft were freed by the army", who did not accuse them."""
    noun = sentence[sentence[at].head]
    return (sentence[at].deprel, sentence[at].xpos) == ("acl", "VBN") and (noun.deprel, noun.head) == ("nsubj:pass", verb)


def _read(sentence: Sentence, words: Iterable[int], known: set[int]) -> tuple[Ref, ...]:
    return tuple(Ref(sentence.index, at) for at in words if at not in known)
