"""Who gives a figure of an event says that the event happened, too."""

from __future__ import annotations

from collections.abc import Iterator

from according.ontology.answering import ANSWERING
from according.ontology.toll_of import named_behind
from according.records.attribution import GIVES_A_FIGURE
from according.records.parse import Ref, Sentence, Token
from according.stages.attribute.closing import closing_speech
from according.stages.attribute.corrections import is_own_version
from according.stages.attribute.speech import is_negated
from according.stages.attribute.told import Echo, Told, voices
from according.stages.attribute.who_says import verb_speakers

_RELATIONS = ("obj", "obl", "ccomp")
_COUNTED = frozenset({"ASSAULT", "COERCE", "RETREAT", "PROTEST"})
_REACH, _FAR = 2, 5
_TAKEN = frozenset({"abduct", "arrest", "capture", "detain", "kidnap", "seize", "take"})
_TAKES = frozenset({"abduct", "arrest"})
_UNHARMED = frozenset({"abduct", "destroy"})


def tolls(told: Told) -> Iterator[Echo]:
    """ "The hospital put the number of dead at nine", "the opposition speaks of 300": they assert the event that was told last."""
    for sentence in told.parsed.sentences:
        last: list[int] = []
        for token in sentence.tokens:
            if token.upos != "VERB" or is_negated(sentence, token.index):
                continue
            targets = _targets(told, sentence, token) or (last if last and _is_other_figure(told, sentence, token) else [])
            if targets:
                last = targets
                givers = tuple(k for k in _givers(told, sentence, token) if not is_own_version(told.parsed, Ref(sentence.index, k)))
                yield from voices(sentence, givers, (targets, True), stance="asserts", cue=token.form, rule=GIVES_A_FIGURE)


def _givers(told: Told, sentence: Sentence, token: Token) -> tuple[int, ...]:
    """Who gives a figure; of "…, the minister said, giving the toll as six", whose participle parsers hang anywhere, who said it."""
    closing = closing_speech(sentence, said=told.speech[sentence.index]) if token.xpos == "VBG" else None
    if closing and closing.at < token.index and not sentence.dependents(token.index, "nsubj"):
        return (closing.head,)
    return (*verb_speakers(sentence, token.index), *_in_half_a_clause(sentence, token))


def _in_half_a_clause(sentence: Sentence, token: Token) -> list[int]:
    """The Front of "the ministry put the dead at 62 and the Front at several hundred", which parsers hang on the first figure."""
    found: list[int] = []
    for figure in sentence.dependents(token.index, "obl"):
        at = set(sentence.marked(figure.index, "case"))
        for other in sentence.dependents(figure.index, "conj", "appos"):
            own = (t for t in sentence.dependents(other.index, "obl", "nmod") if t.upos == "NUM")
            said = other.mention in ("person", "organization") and any(at & set(sentence.marked(t.index, "case")) for t in own)
            found += [other.index] if said else []
    return found


def _is_other_figure(told: Told, sentence: Sentence, token: Token) -> bool:
    """The "spoke of five" of "the governor put the dead at three; hospital staff spoke of five"."""
    beside = token.relation in ("parataxis", "conj") and token.lemma.lower() in told.lexicon.echoes["counting"]
    return beside and _is_figure_only(sentence, token)


def _targets(told: Told, sentence: Sentence, token: Token) -> list[int]:
    words, lemma = told.lexicon.echoes, token.lemma.lower()
    counted = [t for t in sentence.dependents(token.index, *_RELATIONS) if t.lemma.lower() in words["toll"]]
    if any(is_negated(sentence, t.index) for t in counted):
        return []  # "gave no figures"
    if lemma in words["reckoning"] and any(_is_of_taken(sentence, t) for t in counted):
        return _taking_before(told, sentence)
    if lemma in words["reckoning"] and counted:
        named = [n for t in counted for n in told.under(sentence, t.index)]  # "raised the toll of Tuesday's blast"
        behind = {k for t in counted if (k := named_behind(sentence, at=t.index)) is not None}
        named = named or [n for n in told.near(sentence.index, 0) if told.mentions[n].at.token in behind]
        before = told.before(sentence, token.index)
        here = [n for n in before if told.mentions[n].at.sentence == sentence.index]
        of = named or here or _deadly_before(told, sentence) or before
        return [n for n in of if told.mentions[n].type == "ASSAULT" and not _hits_back(told, n)]
    return _counted_before(told, sentence, token.index) if lemma in words["counting"] and _is_figure_only(sentence, token) else []


def _is_of_taken(sentence: Sentence, noun: Token) -> bool:
    """Whether a figure is of captives: "the number taken", "the number of those abducted"."""
    below = sentence.dependents(noun.index, "acl", "nmod")
    return any(t.lemma.lower() in _TAKEN for one in below for t in (one, *sentence.dependents(one.index, "acl")))


def _taking_before(told: Told, sentence: Sentence) -> list[int]:
    """The last abduction or arrest told before a sentence."""
    near = (n for n in reversed(told.near(sentence.index - 1, _FAR)) if told.mentions[n].mode in _TAKES)
    return next(([n] for n in near if told.mentions[n].status == "actual"), [])


def _hits_back(told: Told, number: int) -> bool:
    """ "The Front returned fire. The hospital put the dead at eight": the hospital speaks of what was answered."""
    at = told.mentions[number].at
    return told.parsed.sentences[at.sentence][at.token].lemma in ANSWERING


def _deadly_before(told: Told, sentence: Sentence) -> list[int]:
    """The last violence before a sentence that is told with people whom it harmed, by a word of its own: not the taking of hostages."""
    for n in reversed(told.near(sentence.index - 1, _FAR)):
        mention, own = told.mentions[n], told.parsed.sentences[told.mentions[n].at.sentence]
        counted = mention.recipients and any(t.upos == "NUM" for t in own.dependents(mention.recipients[0].token, "nummod"))
        if mention.type == "ASSAULT" and mention.status == "actual" and mention.mode not in _UNHARMED and counted:
            return [n]
    return []


def _is_figure_only(sentence: Sentence, token: Token) -> bool:
    """ "Gives eight", "speaks of 2,300": a figure that counts nothing that it names, and so what was told."""
    found = [t for t in sentence.dependents(token.index, "obj", "obl") if t.upos == "NUM"]
    return any(not sentence.dependents(t.index, "nmod") and t.mention not in ("time", "place") for t in found)


def _counted_before(told: Told, sentence: Sentence, at: int) -> list[int]:
    """The last event before a word that is told with a figure, of this sentence first."""
    for back in range(_REACH + 1):
        number = sentence.index - back
        if number < 0 or told.parsed.sentences[number].paragraph < sentence.paragraph - 1:
            break
        for n in reversed(range(len(told.mentions))):
            mention = told.mentions[n]
            if mention.at.sentence != number or mention.type not in _COUNTED or mention.status != "actual":
                continue
            own = told.parsed.sentences[number]
            harmed = [t for r in mention.recipients if r.sentence == number for t in own.dependents(r.token, "nummod")]
            below = [*harmed, *(own[k] for k in own.subtree(mention.at.token))]
            if (back or mention.at.token < at) and any(t.upos == "NUM" for t in below):
                return [n]
    return []
