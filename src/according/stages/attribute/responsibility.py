"""Claims of responsibility: the claimant's own assertion of its own deed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from according.ontology.answering import is_in_answer
from according.ontology.closed_classes import POSSESSIVES, SUBJECT_PRONOUNS
from according.ontology.intercepted import is_intercepted
from according.records.attribution import OWNS_UP, SAYS_WHAT_IS_DENIED, Voice
from according.records.mention import EventMention
from according.records.parse import Parsed, Ref, Sentence, Token
from according.stages.attribute.no_part import is_share, owned_part, says_no_more
from according.stages.attribute.speech import Speech, is_negated, is_nobody
from according.stages.attribute.told import Echo, Told, voices
from according.stages.attribute.who_says import verb_speakers

_CLAIM = "claim"
_CREDIT = frozenset({"credit", "authorship", "paternity"})
"""What is taken or claimed for an attack."""
_DOING = frozenset({"carry", "conduct", "execute", "perpetrate", "stage", "mount", "launch", "lay", "plan", "order", "commit"})
"""Verbs of those who do what a noun names ("carried out the attack", "laid the ambush")."""
_DOING_IT = _DOING | {"do", "plant"}
_GRANTING = frozenset({"admit", "acknowledge", "confirm"})
"""Verbs of those who say that what others told is so, their own deed or not."""
_REAL = frozenset({"have", "do"})  # auxiliaries of what was done: not "would do it", "could have done it"
_REACH = 4  # sentences back to the attack that somebody owns up to


def responsibility(told: Told) -> Iterator[Echo]:
    """ "X claimed responsibility for the bombing", "said it was behind it", "had planted it": X asserts it, as its own deed."""
    shares = told.lexicon.echoes["share"] | told.lexicon.echoes["partaking"]
    telling = shares | _DOING_IT | _GRANTING | _CREDIT | {"responsibility", _CLAIM, "nothing", "behind"}
    for sentence in told.parsed.sentences:
        for token in () if telling.isdisjoint(sentence.vocabulary) else sentence.tokens:
            verb = sentence.tokens[token.head]
            if token.head >= 0 and _is_claimed(told, sentence, token):
                yield from _owning(sentence, verb, _claimed(sentence, token.index, verb.index, told))
            elif token.lemma.lower() == _CLAIM and token.deprel == "acl" and sentence.dependents(token.index, "obl:agent"):
                yield from _owning(sentence, token, _attack(told, sentence, verb))
            elif token.lemma.lower() == _CLAIM and (claimant := sentence.hyphened(token.index)) is not None:
                yield from _owned_up(sentence, (claimant,), token, _attack(told, sentence, verb))
            elif is_share(told, sentence, token) and (owned := owned_part(told, sentence, token)):
                yield from _owning(sentence, owned[0], owned[1] or _told_before(told, sentence, token))
            elif _has_done_it(told, sentence, token):
                yield from _owning(sentence, verb, _just_told(told, sentence))
            elif _grants_it(sentence, token):
                speakers, targets = verb_speakers(sentence, token.index), _just_told(told, sentence)
                yield from voices(sentence, speakers, (targets, True), stance="asserts", cue=token.form, rule="grants what was told")


def with_claim(known: Sequence[Voice], claim: Voice, parsed: Parsed, *, own: Voice) -> list[Voice]:
    """The voices on a deed, with who claims it; who then denies it claims it no longer, and the report's own tells of it."""
    others = [v for v in known if v.speaker != claim.speaker]
    disowned = _disowning(known, claim, parsed)
    return [*(others or [own]), disowned] if disowned else [*others, claim]


def _disowning(known: Sequence[Voice], claim: Voice, parsed: Parsed) -> Voice | None:
    """The denial by who in the same sentence first claimed it: "first claimed the attack but later said it had no part in it"."""
    if claim.speaker is None:
        return None
    words = [t.form for t in parsed.sentences[claim.speaker.sentence].tokens]
    later = (v for v in known if v.stance == "denies" and v.speaker == claim.speaker and {v.cue, claim.cue} <= set(words))
    return next((v for v in later if words.index(v.cue) > words.index(claim.cue)), None)


def own_deeds(mention: EventMention, sentence: Sentence, voices: Sequence[Voice]) -> list[Voice]:
    """The voices on a mention, with those owning up to it who say that they or their men did what the report knows of.

    "The Front said its men had carried out the attack", "claims to have laid the ambush".
    """
    token = sentence.tokens[mention.at.token]
    if mention.type != "ASSAULT" or token.upos != "NOUN" or not sentence.is_known(token.index):
        return list(voices)
    return [replace(v, rule=OWNS_UP, claims_deed=True) if v.stance == "asserts" and _is_his(v, token, sentence) else v for v in voices]


def _is_his(voice: Voice, noun: Token, sentence: Sentence) -> bool:
    """Whether a speaker says of himself or of those who are his that they did what a noun names."""
    verb = sentence.tokens[noun.head] if noun.head >= 0 else noun
    done = noun.deprel == "obj" and verb.lemma.lower() in _DOING
    if voice.speaker is None or voice.rule == SAYS_WHAT_IS_DENIED or voice.speaker.sentence != sentence.index or not done:
        return False
    subjects = sentence.dependents(verb.index, "nsubj")
    if not subjects:
        return verb.deprel == "xcomp" and Ref(sentence.index, verb.head) != voice.speaker and not _is_another_s(sentence, verb)
    below = [sentence.tokens[k] for k in sentence.subtree(subjects[0].index)]
    return subjects[0].form.lower() in SUBJECT_PRONOUNS or any(t.deprel == "nmod:poss" and t.form.lower() in POSSESSIVES for t in below)


def _is_another_s(sentence: Sentence, verb: Token) -> bool:
    """Whether somebody else is to do what an infinitive tells: "urged the army not to carry out the raid", "appealed to it to"."""
    beside = sentence.dependents(verb.head, "obl")
    asked = [t for t in beside if t.index < verb.index and {"to", "on"} & set(sentence.marked(t.index, "case"))]
    return bool(asked or sentence.dependents(verb.head, "obj", "iobj"))


def _owning(sentence: Sentence, verb: Token, targets: list[int]) -> Iterator[Echo]:
    """The claimants' own word; none for "not claimed by the Front"."""
    if is_negated(sentence, verb.index):
        return
    yield from _owned_up(sentence, tuple(s for s in verb_speakers(sentence, verb.index) if not is_nobody(sentence, s)), verb, targets)


def _owned_up(sentence: Sentence, speakers: tuple[int, ...], verb: Token, targets: list[int]) -> Iterator[Echo]:
    """The word of who claims a deed as his own, as a voice that did it."""
    for echo in voices(sentence, speakers, (targets, False), stance="asserts", cue=verb.form, rule=OWNS_UP):
        yield replace(echo, voice=replace(echo.voice, claims_deed=True))


def _attack(told: Told, sentence: Sentence, noun: Token) -> list[int]:
    """The attack that "an attack claimed by X" names, or what was done in it: "killed nine in an attack claimed by X"."""
    if "ASSAULT" not in told.lexicon.deeds.get(noun.lemma.lower(), frozenset()):
        return []
    here = {told.mentions[n].at.token: n for n in told.near(sentence.index, 0) if told.mentions[n].type == "ASSAULT"}
    return [here[at] for at in (noun.index, noun.head) if at in here][:1]


def _is_claimed(told: Told, sentence: Sentence, token: Token) -> bool:
    """Whether a noun is what somebody owns up to: "responsibility", or an attack that the report knows of and that is claimed."""
    verb = sentence.tokens[token.head].lemma.lower()
    if token.lemma.lower() == "responsibility":
        return verb in told.lexicon.echoes["admission"]
    if token.lemma.lower() in _CREDIT:
        return token.relation == "obj" and verb in ("claim", "take") and _is_for_attack(told, sentence, token)
    attacks = (m.at for m in told.mentions if m.type == "ASSAULT" and m.at.sentence == sentence.index)
    theirs = token.deprel == "obj" or (token.deprel == "nsubj:pass" and bool(sentence.dependents(token.head, "obl:agent")))
    return verb == _CLAIM and theirs and sentence.is_known(token.index) and any(at.token == token.index for at in attacks)


def _is_for_attack(told: Told, sentence: Sentence, credit: Token) -> bool:
    """Whether it is an attack that somebody takes the credit for: not an election or a truce."""
    behind = [t for at in (credit.index, credit.head) for t in sentence.dependents(at, "nmod", "obl")]
    of_what = [t for t in behind if {"for", "of"} & set(sentence.marked(t.index, "case"))]
    if any(t.form.lower() in ("it", "this") for t in of_what):
        return bool(_just_told(told, sentence))
    return any("ASSAULT" in told.lexicon.deeds.get(t.lemma.lower(), frozenset()) for t in of_what)


def _claimed(sentence: Sentence, noun: int, verb: int, told: Told) -> list[int]:
    mentions = told.mentions
    here = [n for n, m in enumerate(mentions) if m.at.sentence == sentence.index and not m.speech]
    other = {k for t in sentence.dependents(verb, "conj") for k in sentence.subtree(t.index)}
    below = (set(sentence.subtree(noun)) | set(sentence.subtree(verb))) - other
    inside = [n for n in here if mentions[n].at.token in below]
    named = [n for n in inside if mentions[n].at.token in sentence.subtree(noun)]
    if inside:  # "The group, which killed nine last year, claimed responsibility for the attack"
        return (named or inside)[:1]
    if sentence.tokens[verb].deprel == "acl:relcl":
        return [n for n in here if mentions[n].at.token == sentence.tokens[verb].head][:1] or here[:1]
    return _last_attack(told, Ref(sentence.index, noun))


def _told_before(told: Told, sentence: Sentence, token: Token) -> list[int]:
    """The attack that "it was responsible" speaks of."""
    return _last_attack(told, Ref(sentence.index, token.index)) if says_no_more(sentence, token) else []


def _has_done_it(told: Told, sentence: Sentence, verb: Token) -> bool:
    """ "The Front said it had planted it", "said its men had done so": what was told last, as the deed of who speaks or of his men."""
    if verb.upos != "VERB" or verb.lemma.lower() not in _DOING_IT or is_negated(sentence, verb.index):
        return False
    bare = verb.xpos == "VBG" and not sentence.dependents(verb.index, "nsubj") and verb.relation in ("xcomp", "ccomp")
    if bare and sentence.tokens[verb.head].lemma.lower() in told.lexicon.echoes["admission"]:
        return _is_of_it(sentence, verb)  # "admitted carrying it out"
    if verb.relation != "ccomp":
        return False
    said = told.speech[sentence.index].get(verb.head)
    if said is None or said.stance != "asserts" or said.negated:
        return False
    subjects = sentence.dependents(verb.index, "nsubj")
    his = any(t.form.lower() in SUBJECT_PRONOUNS or _has_owner(sentence, t) for t in subjects)
    return his and _is_of_it(sentence, verb) and not _is_of_who_denies(told, sentence, said)


def _is_of_who_denies(told: Told, sentence: Sentence, said: Speech) -> bool:
    """ "Two men denied planting the bomb. Police said they had planted it": the two men, and not the police."""
    before = told.parsed.sentences[sentence.index - 1] if sentence.index else sentence
    denials = (s for s in told.speech[before.index].values() if s.stance == "denies" and not s.negated and s.speakers)
    deniers = {before[k].lemma.lower() for s in denials if before is not sentence for k in s.speakers}
    return bool(deniers) and deniers.isdisjoint(sentence.tokens[k].lemma.lower() for k in said.speakers)


def _grants_it(sentence: Sentence, verb: Token) -> bool:
    """ "The army confirmed it"; not "could not confirm it", "refused to confirm it"."""
    granting = verb.lemma.lower() in _GRANTING and verb.relation != "xcomp" and not is_negated(sentence, verb.index)
    return granting and _is_of_it(sentence, verb)


def _is_of_it(sentence: Sentence, verb: Token) -> bool:
    """Whether "it", "this" or "so" is all that a verb has for its object, and it tells of something real."""
    meant = [t.form.lower() for t in sentence.dependents(verb.index, "obj", "advmod")]
    return meant in (["it"], ["this"], ["so"]) and all(t.lemma.lower() in _REAL for t in sentence.dependents(verb.index, "aux"))


def _has_owner(sentence: Sentence, noun: Token) -> bool:
    """Whether men are called the speaker's own: "its fighters"."""
    return any(t.form.lower() in POSSESSIVES for t in sentence.dependents(noun.index, "nmod:poss"))


def _just_told(told: Told, sentence: Sentence) -> list[int]:
    """The attack that "it" means: the last act told in the sentences before, and nothing since."""
    last = [n for n in told.near(sentence.index, 2) if told.mentions[n].at.sentence < sentence.index and not told.mentions[n].speech][-1:]
    return [n for n in last if told.mentions[n].type == "ASSAULT" and told.mentions[n].status == "actual"]


def _last_attack(told: Told, at: Ref) -> list[int]:
    """The attack that was told last, some sentences back at most; of what is only feared or demanded none, where one was made, nor where
    what was sent in it has been shot down."""
    attacks = [(n, m) for n, m in enumerate(told.mentions) if m.type == "ASSAULT" and m.at < at and at.sentence - m.at.sentence <= _REACH]
    if attacks and is_intercepted(told.parsed.sentences[attacks[-1][1].at.sentence], at=attacks[-1][1].at.token):
        return []  # what was sent in it is told of, and not that it was sent
    made = [n for n, _ in attacks]
    own = {n: told.mentions[n].at for n in made}
    made = [n for n, at in own.items() if not is_in_answer(told.parsed.sentences[at.sentence], at=at.token)] or made
    return [n for n in made if told.mentions[n].status == "actual"][-1:] or made[-1:]
