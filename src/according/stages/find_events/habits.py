"""What tells no event: the custom or the law ("detainees in many cases are released"), and what only says which party is meant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from according.ontology.passives import is_passive_of_nobody
from according.records.parse import Sentence
from according.stages.find_events.syntax import is_verb, lemma_of, marks

_MANY = frozenset({"many", "most", "some", "such", "all", "few"})
_CASES = frozenset({"case", "instance"})
_FORBIDDING = frozenset({"prohibit", "forbid", "ban", "bar"})
_WHOEVER = frozenset({"all", "anybody", "anyone", "that", "those"})
_PUBLISHED = frozenset({
    "album", "audio", "data", "detail", "document", "email", "evidence", "figure", "file", "film", "finding", "footage", "game", "image",
    "information", "letter", "list", "memo", "name", "note", "photo", "photograph", "picture", "poll", "record", "recording", "report",
    "result", "single", "song", "statement", "statistics", "survey", "tape", "text", "transcript", "video",
})  # fmt: skip
"""What is released to be read, seen or heard."""
_EVERY = frozenset({"each", "every", "no"})
_CURBS = frozenset({"ban", "curb", "limit", "moratorium", "prohibition", "restriction"})
_ACTS = frozenset({"recognise", "recognize", "promise", "pledge"})
_STRIKES = frozenset({"bandh", "hartal", "shutdown", "stoppage", "strike", "walkout"})
"""What, once it is held, tells of no call: "a strike called by the dockers began"."""
_TRENDS = frozenset({
    "climb", "decline", "decrease", "double", "drop", "dwindle", "fall", "grow", "increase", "multiply", "rise", "soar", "spike", "surge",
    "treble", "triple",
})  # fmt: skip
"""What numbers do over time."""
_STANDING = frozenset({"SUPPORT", "AGREE", "REJECT", "COOPERATE"})


def curbed(sentence: Sentence, words: Iterable[int]) -> set[int]:
    """The demonstrations of "a ban on demonstrations was lifted", the executions of "a moratorium on executions": none is told of."""
    return set() if _CURBS.isdisjoint(sentence.vocabulary) else {at for at in words if _is_curbed(sentence, at)}


def _is_curbed(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    under = token.upos == "NOUN" and token.relation == "nmod" and lemma_of(sentence.tokens[token.head]) in _CURBS
    return under and bool({"on", "against"} & set(marks(sentence, index)))


def is_habitual(sentence: Sentence, index: int, *, modifiers: Mapping[tuple[str, str], str]) -> bool:
    """Whether a verb in the present tells what happens again and again, or a noun what each does. modifiers: see Lexicons."""
    if _is_of_every_one(sentence, index) or _is_of_trend(sentence, index):
        return True
    if not is_verb(sentence.tokens[index]) or not _is_present(sentence, index):
        return False
    said = sentence.tokens[index].head if sentence.tokens[index].relation == "ccomp" else -1  # "usually says that it targets only fighters"
    at = (index, said) if said >= 0 and _is_present(sentence, said) else (index,)
    if any(("habit", lemma_of(t)) in modifiers for k in at for t in sentence.dependents(k, "advmod")):
        return True
    near = (index, *(t.index for t in sentence.dependents(index, "nsubj")))
    beside = [t for at in near for t in sentence.dependents(at, "obl", "nmod") if lemma_of(t) in _CASES]
    return any(lemma_of(t) in _MANY for case in beside for t in sentence.dependents(case.index, "amod", "det"))


def _is_of_every_one(sentence: Sentence, index: int) -> bool:
    """ "Every arrest makes it harder for them", "no killing goes unpunished": of none that was told."""
    token, verb = sentence.tokens[index], sentence.tokens[index].head
    every = token.upos == "NOUN" and any(t.form.casefold() in _EVERY for t in sentence.dependents(index, "det"))
    if not every or verb < 0 or token.deprel != "nsubj" or sentence.dependents(verb, "aux", "cop"):
        return False
    return sentence.tokens[verb].has("VerbForm=Fin") and sentence.tokens[verb].has("Tense=Pres")


def is_under_law(sentence: Sentence, index: int) -> bool:
    """What a rule forbids to all, again and again: "soldiers are forbidden to fire on crowds", by nobody who is named."""
    token = sentence.tokens[index]
    above = sentence.tokens[token.head] if token.head >= 0 and token.relation in {"xcomp", "advcl", "ccomp"} else None
    if above is None or lemma_of(above) not in _FORBIDDING or not {"from", "to"} & set(marks(sentence, index)):
        return False
    passive = is_passive_of_nobody(sentence, verb=above.index)
    return passive and _is_present(sentence, above.index)


def is_of_whoever(sentence: Sentence, index: int, *, kind: str) -> bool:
    """The refusal of "threatened to shoot those who refused": nobody has refused yet. kind: type of the event.

    "Vowed to punish those who shelled the port" tells of a shelling.
    """
    token = sentence.tokens[index]
    if kind != "REJECT" or token.deprel != "acl:relcl":
        return False
    whom = sentence.tokens[token.head]
    verb = next((sentence.tokens[n] for n in sentence.ancestors(whom.index) if is_verb(sentence.tokens[n])), None)
    return verb is not None and verb.xpos == "VB" and lemma_of(whom) in _WHOEVER and whom.relation in {"obj", "obl", "nmod"}


def _is_present(sentence: Sentence, index: int) -> bool:
    """The simple present, active or passive; "are being arrested" and "have arrested" tell of events."""
    auxiliaries = sentence.dependents(index, "aux")
    if any(lemma_of(t) in ("have", "be") for t in auxiliaries if t.deprel != "aux:pass"):
        return False
    finite = [t for t in (sentence.tokens[index], *auxiliaries) if t.has("VerbForm=Fin")]
    return bool(finite) and all(t.has("Tense=Pres") for t in finite)


def only_describes(sentence: Sentence, index: int, kind: str) -> bool:
    """Whether a participle only says which party is meant ("militias backing the government") and tells no event of such a type.

    Where the parser hangs it on the verb, it still stands right behind the noun ("accused militias backing the government of theft").
    A thing is not described so: "a truce signed in Dorun" was signed. Nor is the release of tapes or figures one of anybody held.
    """
    token = sentence.tokens[index]
    if kind == "RETREAT" and token.lemma == "release":
        return any(t.lemma in _PUBLISHED for t in sentence.dependents(index, "obj", "nsubj:pass", "nmod", "compound"))
    called = kind == "REQUEST" and token.lemma == "call" and token.deprel == "acl" and lemma_of(sentence.tokens[token.head]) in _STRIKES
    if called or curbed(sentence, (index,)):
        return True
    if kind == "AID" and token.deprel == "acl:relcl":
        return _is_their_trade(sentence, index)
    if kind not in _STANDING or token.head < 0:
        return False
    if token.deprel == "advcl" and index and token.xpos == "VBG" and not marks(sentence, index):
        return any(t.index == index - 1 for t in sentence.dependents(token.head, "obj", "iobj"))
    noun = sentence.tokens[token.head]
    thing = noun.mention not in ("person", "organization", "place", "O")
    told = token.lemma in _ACTS and bool(sentence.dependents(index, "obl:agent"))  # "recognised by forty states", "promised by them"
    participle = token.deprel in ("acl", "amod") and token.xpos in ("VBG", "VBN") and not told
    return participle and noun.upos in ("NOUN", "PROPN") and not thing


def _is_their_trade(sentence: Sentence, index: int) -> bool:
    """The bringing of "drivers who bring flour from Aden pay at nine posts": who they are that live by it, and to nobody who is named.

    "Agencies that bring flour to the camps", "drivers who brought flour" tell of help.
    """
    token = sentence.tokens[index]
    noun = sentence.tokens[token.head]
    people = noun.mention == "person" and noun.upos == "NOUN" and noun.has("Number=Plur")
    people = people and not sentence.dependents(noun.index, "nmod:poss")
    to_whom = any({"to", "for"} & set(sentence.marked(t.index, "case")) for t in sentence.dependents(index, "obl"))
    return people and _is_present(sentence, index) and not to_whom and not sentence.dependents(index, "iobj")


def _is_of_trend(sentence: Sentence, index: int) -> bool:
    """ "Attacks have increased since the coup", "arrests of journalists have doubled": how many there are by now, and none of them.

    "Shelling has increased since Friday, killing nine", "the clashes have spread" tell of what is going on.
    """
    token = sentence.tokens[index]
    verb = sentence.tokens[token.head] if token.relation == "nsubj" and token.head >= 0 else token
    if verb.lemma not in _TRENDS or token.xpos != "NNS" or sentence.dependents(verb.index, "obj", "xcomp"):
        return False
    if any(t.relation in ("det", "nummod", "nmod:poss") for t in sentence.dependents(index)):
        return False
    told = any(t.xpos == "VBG" for t in sentence.dependents(verb.index, "advcl"))
    return not told and any(lemma_of(t) == "have" for t in sentence.dependents(verb.index, "aux"))
