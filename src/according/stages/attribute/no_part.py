"""Who says of himself that he had no part in what was done: "had nothing to do with the attack", "was not behind it".

Whoever says so does not tell of the attack as his own news: the report does.
"""

from __future__ import annotations

from collections.abc import Iterator

from according.ontology.closed_classes import RELATIVE_PRONOUNS
from according.records.attribution import NO_PART
from according.records.parse import Ref, Sentence, Token
from according.stages.attribute.parts import had_part_in
from according.stages.attribute.speech import is_negated
from according.stages.attribute.told import PRONOUNS, Echo, Tellers, Told, echoes
from according.stages.attribute.whose_denial import done_by_none, side_of

_HAVING = frozenset({"have", "play", "take", "be", "bear"})
_BACK = 4
"""Sentences from the denial back to the attack, where others were freed in between."""
_KINDS = {"NOUN": "share", "ADJ": "partaking", "VERB": "partaking"}


def shares(told: Told) -> frozenset[str]:
    """Words of which a sentence has one wherever `is_share` holds of a word of it."""
    return told.lexicon.echoes["share"] | told.lexicon.echoes["partaking"] | {"nothing", "behind"}


def is_share(told: Told, sentence: Sentence, token: Token) -> bool:
    """ "A hand", "part", "involved", "responsible", "nothing to do with it", "behind it"."""
    form = token.form.lower()
    if form == "nothing":
        return any(t.lemma.lower() == "do" for t in sentence.dependents(token.index, "acl"))
    if form == "behind":
        return token.relation == "case" and bool(sentence.dependents(token.head, "cop"))
    kind = _KINDS.get(token.upos)
    return kind is not None and token.lemma.lower() in told.lexicon.echoes[kind]


def owned_part(told: Told, sentence: Sentence, token: Token) -> tuple[Token, list[int]] | None:
    """The verb of saying and the deeds of "said it was behind the attack", "said it was responsible for two blasts"; else None."""
    verb = token.head if token.relation == "case" else token.index
    if verb < 0 or token.upos == "NOUN" or is_negated(sentence, verb) or not _is_own(sentence, verb) or sentence[verb].relation != "ccomp":
        return None
    if any(t.lemma in RELATIVE_PRONOUNS for t in sentence.dependents(verb, "nsubj")):
        return None  # "the group, which police say was behind it": the police own up to nothing
    said = told.speech[sentence.index].get(sentence.tokens[verb].head)
    if said is None or said.stance != "asserts" or said.negated:
        return None
    return sentence[sentence[verb].head], [n for n in _inside(told, sentence, token, verb) if told.mentions[n].type == "ASSAULT"]


def says_no_more(sentence: Sentence, token: Token) -> bool:
    """ "Al-Shabaab said it was responsible", "it was behind it": a body, of what was told; a minister may answer for what others did."""
    verb = token.head if token.relation == "case" else token.index
    subjects = {t.form.lower() for t in sentence.dependents(verb, "nsubj")}
    if token.lemma.lower() not in ("responsible", "behind") or not subjects <= {"it", "they", "we"}:
        return False
    named = [sentence.tokens[verb]] if token.relation == "case" else sentence.dependents(verb, "obl", "nmod")
    return all(t.lemma.lower() in PRONOUNS for t in named)


def _inside(told: Told, sentence: Sentence, token: Token, verb: int) -> list[int]:
    """The events that the words themselves name."""
    behind = [n for n in told.near(sentence.index, 0) if token.relation == "case" and told.mentions[n].at.token == verb]
    return behind or told.under(sentence, token.index) or (told.under(sentence, verb) if _is_own(sentence, verb) else [])


def no_part(told: Told, sentence: Sentence, token: Token, tellers: Tellers) -> Iterator[Echo]:
    """ "Had no hand in the death", "was not the work of his party": who says so denies his part in it, and so what is told."""
    of_noun = token.relation in ("obj", "obl", "case")
    verb = token.head if of_noun else token.index
    negated = is_negated(sentence, token.index) or token.form.lower() == "nothing"
    if verb < 0 or not (negated or is_negated(sentence, verb) or _is_content_of_denial(told, sentence, verb)):
        return
    if token.lemma.lower() == "work" and not of_noun and not sentence.dependents(token.index, "cop"):
        return  # "no pay, no work"
    if of_noun and token.relation != "case" and sentence.tokens[verb].lemma.lower() not in _HAVING:
        return
    claim = told.speech[sentence.index].get(sentence.tokens[verb].head) if sentence.tokens[verb].deprel == "acl" else None
    if claim is not None and claim.speakers:
        return  # "Tolma rejected the mayor's claim that it was behind it": the mayor denies nothing
    if "if" in sentence.marked(verb, "mark"):
        return  # "should look into it if he is not responsible"
    if any(t.lemma.lower() in ("will", "would") for t in sentence.dependents(verb, "aux")):
        return  # "would not be part of any coalition" denies nothing that was done
    inside = _inside(told, sentence, token, verb)
    if any(t.form.lower() == "which" for t in sentence.dependents(verb, "obl")) and not inside:
        return  # "a future in which he has no part" names what it is that he has no part in
    if (inside or told.under(sentence, verb)) and not _is_own(sentence, verb):
        return  # "the army said that the group was not behind the attack": the army denies nothing of its own
    speaking = tellers(Ref(sentence.index, verb))
    sides = set[str]().union(*(side_of(told, voice.speaker) for voice in speaking if voice.speaker is not None))
    if not inside and _is_of_others(sentence, verb):
        return  # "said that youths who were not part of any group threw stones"
    targets = inside or _theirs(told, sentence, verb) or _violence(told, told.before(sentence, token.index), sentence, sides)
    yield from echoes(targets, speaking, "denies", token.form, NO_PART)


def _theirs(told: Told, sentence: Sentence, verb: int) -> list[int]:
    """What those did of whom it is said that they had no part: "settlers set fire to cars … police arrested three … a spokesman denied that
    settlers were involved"."""
    nouns = {t.lemma.lower() for t in sentence.dependents(verb, "nsubj") if t.upos in ("NOUN", "PROPN")}
    near = (n for n in told.near(sentence.index - 1, _BACK) if nouns and told.mentions[n].type == "ASSAULT")
    doing = ((n, ref) for n in near for ref in told.mentions[n].actors)
    return [n for n, ref in doing if told.parsed.sentences[ref.sentence][ref.token].lemma.lower() in nouns][-1:]


def _violence(told: Told, last: list[int], sentence: Sentence, sides: set[str]) -> list[int]:
    """What was told last; where only somebody's release was, or what a state or its police plainly did, the attack told before it:
    nobody denies a part in a release, nor in what another plainly did. sides: the words for whoever denies."""
    last = had_part_in(told, last)
    if not last or any(told.mentions[n].type != "RETREAT" for n in last):
        return done_by_none(told, last, sides)
    attacks = [n for n in told.near(sentence.index, _BACK) if told.mentions[n].type == "ASSAULT" and told.mentions[n].status == "actual"]
    return attacks[-1:] or last


def _is_own(sentence: Sentence, verb: int) -> bool:
    """Whether a speaker speaks of himself or of his own: "said it was not involved", "said its men were not"."""
    subjects = sentence.dependents(verb, "nsubj")
    return any(t.upos == "PRON" or any(o.upos == "PRON" for o in sentence.dependents(t.index, "nmod:poss")) for t in subjects)


def _is_of_others(sentence: Sentence, verb: int) -> bool:
    """Whether a clause only says which people are meant, and of what it is that they are no part."""
    if sentence.tokens[verb].deprel != "acl:relcl":
        return False
    parts = [t for t in sentence.dependents(verb, "nmod", "obl") if t.upos in ("NOUN", "PROPN")]
    return bool(parts) and any(t.form.lower() in ("who", "that") for t in sentence.dependents(verb, "nsubj"))


def _is_content_of_denial(told: Told, sentence: Sentence, verb: int) -> bool:
    """ "Denied that its men had taken part", "rejected any suggestion that they were involved"."""
    above = sentence.tokens[verb].head
    if sentence[verb].deprel == "acl" and sentence[above].lemma.lower() in told.lexicon.echoes["claim"] and sentence[above].deprel == "obj":
        above = sentence.tokens[above].head
    elif sentence.tokens[verb].relation not in ("ccomp", "xcomp"):
        return False
    said = told.speech[sentence.index].get(above)
    return said is not None and said.stance == "denies" and not said.negated
