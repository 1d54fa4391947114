"""Denials of what is no event: "sources said that an officer had fled. The governor denied it" is no word on what was told before."""

from __future__ import annotations

from collections.abc import Sequence

from according.records.mention import EventMention
from according.records.parse import Sentence, Token
from according.stages.attribute.events_told import EventsTold
from according.stages.attribute.speech import CHARGES, CONTENT, Speech
from according.stages.attribute.who_says import verb_speakers

_ACTS = frozenset({"AGREE", "CONCEDE", "REQUEST", "THREATEN"})
"""What is done by words, and so no event that a denial finds otherwise."""
_MOUTHS = frozenset({"office", "spokesman", "spokeswoman", "spokesperson", "aide", "lawyer", "official", "ministry", "leader", "commander"})
_POINTING = frozenset({"this", "that"})
"""What takes up nothing but what was said last."""
_ITSELF = CONTENT - {"conj"}
_SILENT = frozenset({"information", "comment", "knowledge", "idea", "detail", "evidence", "doubt", "aware", "unaware", "confirm", "verify"})


def is_of_no_event(told: EventsTold, sentence: Sentence, word: int, found: Sequence[int]) -> bool:
    """Whether "it", "this", "the report" takes up what the sentence right before tells, which is no event, and so not what was found.

    "The allegations" may be older ones, and so may a charge. Who goes on with his own account ("they said the boys were unarmed"), or says
    who did it ("said the gunmen were soldiers"), tells no other matter.
    """
    token, last = sentence.tokens[word], sentence.index - 1
    here = any(told.mentions[n].at.sentence == sentence.index for n in found)
    if found and not here and (_is_aside(sentence, token) or _is_of_first_half(told, sentence, token)):
        return True
    if last < 0 or not found or token.upos == "NOUN" and token.has("Number=Plur") or token.lemma.lower() in CHARGES:
        return False
    before = told.parsed.sentences[last]
    mere = [n for n in found if token.upos == "PRON" and told.mentions[n].at.sentence == last and _says_only_whom(before, told.mentions[n])]
    if mere and len(mere) == len(found):
        return True
    if any(told.mentions[n].at.sentence >= last and n not in mere and not _is_denied_there(told, n) for n in found):
        return False
    if before.paragraph != sentence.paragraph and token.upos != "PRON":
        return False
    teller = _teller(told, before)
    if teller is not None and token.lemma.lower() in _POINTING:
        return True
    return teller is not None and not _goes_on(told, before, teller, found) and not _says_who(told, before, teller, found)


def _says_only_whom(sentence: Sentence, mention: EventMention) -> bool:
    """The killing of "said those killed were spies. Relatives denied this": what is denied is who they were."""
    token = sentence.tokens[mention.at.token]
    whom = sentence.tokens[token.head] if token.relation == "acl" and token.head >= 0 else None
    return whom is not None and whom.relation == "nsubj" and bool(sentence.dependents(whom.head, "cop"))


def acts_denied(told: EventsTold, sentence: Sentence, at: int) -> list[int]:
    """What others say that he who denies it has agreed to, ordered or threatened: "the radio said Hamas had agreed to a truce. Hamas
    denied this". at: the denial."""
    last = sentence.index - 1
    deniers = [sentence.tokens[k] for k in verb_speakers(sentence, at)]
    here = (told.mentions[n] for n in told.by_sentence.get(sentence.index, ()))
    if last < 0 or not deniers or any(m.at.token < at for m in here):
        return []  # "attributed the abduction to a gang, whose spokesman denied it"
    before = told.parsed.sentences[last]
    for number in told.by_sentence.get(last, ()):
        mention = told.mentions[number]
        token = before[mention.at.token]
        report = told.speech[last].get(token.head) if token.relation == "ccomp" else None
        if mention.type not in _ACTS or mention.status != "actual" or report is None or report.stance != "asserts" or report.negated:
            continue
        if not mention.actors and before.dependents(token.index, "aux:pass"):  # "reported that soldiers had been ordered to shoot"
            content = (n for n in told.by_sentence.get(last, ()) if told.mentions[n].content_of == number)
            return [number, *content] if all(d.lemma not in {before[k].lemma for k in report.speakers} for d in deniers) else []
        doers = [before[ref.token] for ref in mention.actors if ref.sentence == last and ref.token not in report.speakers]
        if any(_is_he(sentence, denier, doer) for denier in deniers for doer in doers):
            return [number]
    return []


def _is_he(sentence: Sentence, denier: Token, doer: Token) -> bool:
    """Whether somebody is called again by his own word, or speaks for him: "Hamas … Hamas", "the president … his office"."""
    if denier.lemma.lower() == doer.lemma.lower():
        return True
    owned = any(t.form.lower() in ("his", "her", "its", "their") for t in sentence.dependents(denier.index, "nmod:poss"))
    beside = sentence.dependents(denier.index, "nmod", "compound", "nmod:poss")
    return denier.lemma.lower() in _MOUTHS and (owned or any(t.lemma.lower() == doer.lemma.lower() for t in beside))


def _is_aside(sentence: Sentence, token: Token) -> bool:
    """Whether a claim is put beside what the sentence says: "complained that the vote was rigged, a charge that the board denied"."""
    clause = sentence.tokens[token.head] if token.head >= 0 else token
    noun = sentence.tokens[clause.head] if clause.deprel == "acl:relcl" and clause.head >= 0 else token
    return noun.upos == "NOUN" and noun.relation in ("appos", "parataxis") and noun.index > noun.head >= 0


def _is_of_first_half(told: EventsTold, sentence: Sentence, token: Token) -> bool:
    """Whether it takes up what the same sentence has told: "the army said the school was a depot; teachers rejected that claim"."""
    if token.lemma.lower() not in _POINTING and not any(t.form.lower() in _POINTING for t in sentence.dependents(token.index, "det")):
        return False
    mark = next((t.index for t in reversed(sentence.tokens[: token.index]) if t.form == ";"), -1)
    if mark < 0 or any(told.mentions[n].at.token < mark for n in told.by_sentence.get(sentence.index, ())):
        return False
    tellers = (said for said in told.speech[sentence.index].values() if said.at < mark and said.stance == "asserts" and said.speakers)
    return any(not said.negated and sentence.dependents(said.at, "ccomp") for said in tellers)


def _teller(told: EventsTold, sentence: Sentence) -> Speech | None:
    """The reporting predicate of a clause that tells something in which no event was found."""
    here = [told.mentions[n].at.token for n in told.by_sentence.get(sentence.index, ())]
    for said in reversed(list(told.speech[sentence.index].values())):
        if said.stance != "asserts" or said.negated or not said.speakers or sentence.tokens[said.at].upos != "VERB":
            continue
        for clause in sentence.dependents(said.at, "ccomp"):
            inside = set(sentence.subtree(clause.index))
            if not inside & set(here) and not _is_silent(sentence, inside):
                asserted = [at for at in here if at != said.at and not _under_denial(told, sentence, at)]
                return None if asserted else said
    return None


def _is_silent(sentence: Sentence, inside: set[int]) -> bool:
    """Whether a clause says only that somebody does not know."""
    return any(sentence.tokens[k].lemma.lower() in _SILENT for k in inside)


def _goes_on(told: EventsTold, sentence: Sentence, teller: Speech, found: Sequence[int]) -> bool:
    """Whether somebody goes on with what he told before: a pronoun, or the same word as who told that."""
    speakers = [sentence.tokens[k] for k in teller.speakers]
    if any(t.upos == "PRON" for t in speakers):
        return True
    words = {t.lemma.lower() for t in speakers}
    earlier = {told.mentions[n].at.sentence for n in found} - {sentence.index}
    return any(words & _words(told.parsed.sentences[k], said) for k in earlier for said in told.speech[k].values())


def _says_who(told: EventsTold, sentence: Sentence, teller: Speech, found: Sequence[int]) -> bool:
    """Whether somebody says who they are that did it."""
    clauses = sentence.dependents(teller.at, "ccomp")
    subjects = {t.lemma.lower() for clause in clauses for t in sentence.dependents(clause.index, "nsubj")}
    doers = (ref for n in found for ref in told.mentions[n].actors)
    return bool(subjects & {told.parsed.sentences[ref.sentence][ref.token].lemma.lower() for ref in doers})


def _words(sentence: Sentence, said: Speech) -> set[str]:
    return {sentence.tokens[k].lemma.lower() for k in said.speakers}


def _is_denied_there(told: EventsTold, number: int) -> bool:
    at = told.mentions[number].at
    return _under_denial(told, told.parsed.sentences[at.sentence], at.token)


def _under_denial(told: EventsTold, sentence: Sentence, index: int) -> bool:
    """Whether the sentence of an event itself has it only as denied: what is coordinated with the denial is not."""
    said, at = told.speech[sentence.index], index
    for above in sentence.ancestors(index):
        if above in said:
            return said[above].stance == "denies" and not said[above].negated and sentence.tokens[at].relation in _ITSELF
        at = above
    return False
