"""What nobody has settled: "it could not be proved that", "if the rebels fail to withdraw"."""

from __future__ import annotations

from according.ontology.closed_classes import NEGATORS, SUBJECT_PRONOUNS, WH_WORDS
from according.ontology.content_words import FINDING_OUT, PROVING
from according.records.parse import Sentence
from according.records.relations import CLAUSES_OF_VERBS, TOLD_TAGS
from according.records.worded import needs
from according.stages.find_events.negation import is_cleft, is_inverted, is_not
from according.stages.find_events.questions import asks_about
from according.stages.find_events.syntax import attachment, is_advised_against, is_noun, lemma_of, marks

_FINDING_OUT = frozenset({
    "ascertain", "confirm", "corroborate", "demonstrate", "determine", "establish", "prove", "substantiate", "verify",
})  # fmt: skip
_CONTENT = frozenset({"ccomp", "csubj"})
_OPEN = frozenset({
    "arguable", "conceivable", "debatable", "doubtful", "improbable", "likely", "plausible", "possible", "probable", "questionable",
    "uncertain", "unclear", "unlikely", "unsure",
})  # fmt: skip
_SURE = frozenset({"certain", "clear", "evident", "known", "obvious", "sure"})
_HELD = frozenset({"assume", "believe", "fear", "presume", "speculate", "suppose", "suspect", "think"})
_CHANCES = frozenset({"chance", "likelihood", "odds", "possibility", "probability", "suspicion", "fear", "danger", "risk"})
_OUTCOMES = frozenset({"case", "consequence", "course", "explanation", "outcome", "prospect", "result", "scenario"})
_GUESSED = frozenset({"bad", "good", "likely", "plausible", "possible", "probable"})
_HARMLESS = frozenset({
    "backfire", "boom", "drill", "earthquake", "exercise", "firecracker", "firecrackers", "firework", "fireworks", "hoax", "quake",
    "thunder", "thunderstorm",
})  # fmt: skip
_SCENARIOS = _CHANCES | _OUTCOMES
_FORESEEING = frozenset({"anticipate", "forecast", "foresee", "know", "predict", "realise", "realize", "sense"})
_HARMING = frozenset({"harm", "hit", "hurt", "injure", "kill", "wound"})
_NOBODY = frozenset({"nobody", "none", "no-one"})
_TALKING_OF = frozenset({"broach", "debate", "discuss", "explore", "float", "moot"})
_LETTING = frozenset({"allow", "empower", "enable", "entitle", "permit"})
_RULES = frozenset({
    "act", "amendment", "bill", "code", "constitution", "decree", "law", "legislation", "ordinance", "regulation", "rule", "statute",
})  # fmt: skip
_DEFYING = frozenset({"brave", "breach", "defy", "disregard", "flout", "ignore", "violate"})
_BARRING = frozenset({"ban", "bar", "disqualify", "exclude", "suspend"})
_BARS = frozenset({"ban", "cold", "curfew", "heat", "lockdown", "prohibition", "rain", "restriction", "snow", "storm"})
_TRUE = frozenset({"accurate", "confirmed", "correct", "proven", "true", "verified"})
_FAILING = frozenset({"decline", "fail", "neglect", "refuse"})
_IF = frozenset({"if", "should"})
_SHOULD = frozenset({"should", "ought", "need"})
_NEEDFUL = frozenset({
    "crucial", "essential", "imperative", "important", "indispensable", "mandatory", "necessary", "obligatory", "urgent", "vital",
})  # fmt: skip
_WELCOME = frozenset({"advisable", "better", "best", "desirable", "preferable"})


@needs(any_of=_FINDING_OUT | PROVING)
def of_unproved(sentence: Sentence, at: int, head: int) -> tuple[str, str] | None:
    """ "It was never proved that soldiers had killed him", "failed to prove that he ordered it": nobody says that they had, nor that they
    had not."""
    if lemma_of(sentence.tokens[head]) in PROVING and sentence.tokens[at].relation == "ccomp" and _is_beyond_them(sentence, head):
        return "possible", f"not settled: {lemma_of(sentence.tokens[head])}"
    if lemma_of(sentence[head]) not in _FINDING_OUT or sentence[at].relation not in _CONTENT or not sentence.dependents(head, "aux:pass"):
        return None
    return ("possible", f"not settled: {lemma_of(sentence.tokens[head])}") if is_not(sentence, head) else None


def _is_beyond_them(sentence: Sentence, verb: int) -> bool:
    """The proving of "failed to prove", "was unable to prove"."""
    above = sentence.tokens[sentence.tokens[verb].head] if sentence.tokens[verb].relation == "xcomp" else None
    return above is not None and (lemma_of(above) == "fail" and not is_not(sentence, above.index) or lemma_of(above) == "unable")


@needs("if", "should", "unless", "whether")
def of_yet_to_emerge(sentence: Sentence, at: int, head: int) -> tuple[str, str] | None:
    """ "If it turns out that rebels killed them", "if it was rebels who killed them": nobody says that they did."""
    clause = sentence.tokens[head]
    if clause.relation not in ("advcl", "ccomp"):
        return None
    if is_cleft(sentence, at):
        found = {"if", "unless", "whether"} & set(marks(sentence, head))
        return ("possible", f"condition: {min(found)}") if found else None
    if clause.relation != "advcl" or lemma_of(clause) not in FINDING_OUT or sentence.tokens[at].relation not in _CONTENT:
        return None
    if lemma_of(clause) == "turn" and not any(lemma_of(t) == "out" for t in sentence.tokens[head + 1 : head + 2]):
        return None
    opens = {"if", "unless"} & set(marks(sentence, head)) or is_inverted(sentence, head)
    return ("possible", "condition: if it turns out") if opens else None


@needs("it", any_of=_CHANCES)
def of_open(sentence: Sentence, at: int, head: int) -> tuple[str, str] | None:
    """ "It is likely that rebels killed them", "it is feared that", "it is not clear that", "there is a chance that"."""
    if needful := _of_needful(sentence, at, head):
        return needful
    token, above = sentence.tokens[at], sentence.tokens[head]
    if token.relation == "acl":
        chance = lemma_of(above) in _CHANCES and "that" in marks(sentence, at) and "to" not in marks(sentence, at)
        return ("possible", f"not settled: {lemma_of(above)}") if chance else None
    if token.relation not in _CONTENT or not any(t.form.lower() == "it" for t in sentence.dependents(head, "expl", "nsubj")):
        return None
    if sentence.tokens[min(sentence.subtree(at))].form.lower() in WH_WORDS:
        return None  # "it is unclear who had fired": somebody had
    word, denied = above.form.lower(), any(t.form.lower() in ("not", "n't", "n’t") for t in sentence.dependents(head, "advmod"))
    held = lemma_of(above) in _HELD and bool(sentence.dependents(head, "aux:pass"))
    open_yet = word in _OPEN or held or denied and word in _SURE
    return ("possible", f"not settled: {lemma_of(above)}") if open_yet else None


def _of_needful(sentence: Sentence, at: int, head: int) -> tuple[str, str] | None:
    """ "It is necessary for them to withdraw", "it would be better for them to pay": it is called for, and nobody has done it yet.

    "It was necessary for them to withdraw" may tell that they did; "essential" and the like are no less called for in what is retold.
    """
    word = sentence.tokens[head].form.lower()
    if word not in _NEEDFUL and word not in _WELCOME or sentence.tokens[at].relation not in CLAUSES_OF_VERBS:
        return None
    if not any(t.form.lower() == "it" for t in sentence.dependents(head, "expl", "nsubj")):
        return None
    marked, past = marks(sentence, at), any(t.xpos == "VBD" for t in sentence.dependents(head, "cop"))
    ahead = "to" in marked and not (past and word == "necessary") and not sentence.dependents(at, "aux")
    bare = "that" in marked and sentence.tokens[at].xpos in ("VB", "VBP") and not sentence.dependents(at, "aux", "aux:pass")
    if not (ahead or bare):
        return None
    return ("requested" if word in _NEEDFUL else "possible"), f"called for: {word}"


@needs("suspect", any_of=_TALKING_OF | _LETTING)
def of_talked_of(sentence: Sentence, at: int, head: int) -> tuple[str, str] | None:
    """ "Discussed sending troops", "suspects that soldiers killed him", "the law allows police to arrest them": nobody has yet."""
    token, word = sentence.tokens[at], lemma_of(sentence.tokens[head])
    if word in _TALKING_OF and token.xpos == "VBG" and token.relation in ("xcomp", "ccomp"):
        return "possible", f"not settled: {word}"
    if word == "suspect" and sentence.tokens[head].upos == "VERB" and token.relation == "ccomp":
        return "possible", f"not settled: {word}"
    if word in _LETTING and token.relation == "xcomp" and any(lemma_of(t) in _RULES for t in sentence.dependents(head, "nsubj")):
        return "possible", f"not settled: {word}"
    return None


@needs(any_of=_DEFYING)
def of_defied(sentence: Sentence, at: int, head: int) -> tuple[str, str] | None:
    """ "Demonstrators defied a curfew to march": they marched."""
    token = sentence.tokens[at]
    if token.relation not in ("acl", "advcl", "xcomp") or "to" not in marks(sentence, at):
        return None
    if token.relation == "acl" and lemma_of(sentence.tokens[head]) not in _BARS:
        return None  # "ignored calls to avenge him", "defied orders to leave"
    verb = sentence.tokens[sentence.tokens[head].head] if token.relation == "acl" else sentence.tokens[head]
    done = lemma_of(verb) in _DEFYING and verb.xpos in TOLD_TAGS and not sentence.dependents(verb.index, "aux")
    return ("actual", "did so against it") if done else None


def is_if_true(sentence: Sentence, index: int) -> bool:
    """Whether the event stands in what would be something "if true", "if confirmed"."""
    if "if" not in sentence.vocabulary or _TRUE.isdisjoint(sentence.vocabulary):
        return False
    said = (t for t in sentence.tokens[1:] if t.form.lower() in _TRUE and sentence.tokens[t.index - 1].form.lower() == "if" and t.head >= 0)
    subjects = (s.index for t in said for s in sentence.dependents(t.head, "nsubj"))
    return any(index == k or sentence.is_below(index, top=k) for k in subjects)


def is_supposed(sentence: Sentence, index: int) -> bool:
    """Whether the report itself only supposes it: "if it really wanted to stop the trade, it would arrest them"; "we would" threatens."""
    if "would" not in sentence.vocabulary or "if" not in sentence.vocabulary:
        return False
    token = sentence.tokens[index]
    main = token.relation == "root" or token.relation == "conj" and sentence.tokens[token.head].relation == "root"
    beside = {t.form.lower() for t in sentence.dependents(index, "aux")}
    if not main or "would" not in beside or "have" in beside:  # "would have freed them" did not
        return False
    if any(t.form.lower() in ("i", "we") for t in sentence.dependents(index, "nsubj")):
        return False
    clauses = [t for t in sentence.dependents(index, "advcl") if "if" in marks(sentence, t.index)]
    told = {k.form.lower() for t in clauses for k in sentence.dependents(t.index, "aux", "cop")}
    return any(t.xpos == "VBD" for t in clauses) or not told.isdisjoint({"were", "had"})


def is_mistaken(sentence: Sentence, index: int) -> bool:
    """Whether what was taken for shots or blows was none: "the gunfire turned out to be fireworks", "that blast was thunder"."""
    token = sentence.tokens[index]
    if _HARMLESS.isdisjoint(sentence.vocabulary) or token.relation != "nsubj" or not sentence.is_known(index):
        return False
    above = sentence.tokens[token.head]
    found = [above, *sentence.dependents(above.index, "xcomp")]
    noun = next((t for t in found if lemma_of(t) in _HARMLESS and is_noun(t)), None)
    if noun is None or not sentence.dependents(noun.index, "cop") or sentence.dependents(noun.index, "nmod"):
        return False  # "an exercise in cruelty"
    none = any(lemma_of(t) == "no" for t in sentence.dependents(noun.index, "det"))
    return not none and not is_not(sentence, above.index) and not is_not(sentence, noun.index)


def is_of_scenario(sentence: Sentence, index: int) -> bool:
    """Whether it is what a chance or a likely outcome is said to be: "the danger is that they attack", "the likeliest outcome is that"."""
    if _SCENARIOS.isdisjoint(sentence.vocabulary):
        return False
    at = index
    while sentence.tokens[at].relation == "conj" and "that" in marks(sentence, at):
        at = sentence.tokens[at].head
    for noun in (t for t in sentence.dependents(at, "nsubj") if t.deprel == "nsubj:outer"):
        guessed = {lemma_of(t) for t in sentence.dependents(noun.index, "amod")} & _GUESSED
        if lemma_of(noun) in _CHANCES or lemma_of(noun) in _OUTCOMES and guessed:
            return True
    return False


@needs(any_of=_FORESEEING)
def of_foreseen(sentence: Sentence, at: int, head: int) -> tuple[str, str] | None:
    """ "Officials predicted that rebels would attack it": they threaten nobody with it."""
    if sentence.tokens[at].relation != "ccomp" or lemma_of(sentence.tokens[head]) not in _FORESEEING:
        return None
    coming = any(lemma_of(t) in ("will", "would") for t in sentence.dependents(at, "aux"))
    own = any(t.form.lower() in SUBJECT_PRONOUNS for t in sentence.dependents(at, "nsubj"))
    return ("possible", f"foreseen: {lemma_of(sentence.tokens[head])}") if coming and not own else None


@needs("no", any_of=_NOBODY)
def of_spared(sentence: Sentence, at: int, head: int) -> tuple[str, str] | None:
    """The shelling of "the shelling killed no one": there was one, whomever it did not kill."""
    if sentence.tokens[at].deprel != "nsubj" or lemma_of(sentence.tokens[head]) not in _HARMING or sentence.tokens[at].upos != "NOUN":
        return None
    for hit in sentence.dependents(head, "obj"):
        none = any(t.form.lower() == "no" for t in sentence.dependents(hit.index, "det"))
        if hit.form.lower() in _NOBODY or none:
            return "actual", "whom it did not hit"
    return None


def is_blamed_for(sentence: Sentence, index: int) -> bool:
    """Whether somebody says that it should not have been done, and so that it was: "the police should never have fired"."""
    if sentence.tokens[index].xpos != "VBN" or _SHOULD.isdisjoint(sentence.vocabulary):
        return False
    beside = {lemma_of(t) for t in sentence.dependents(index, "aux")}
    before = sentence.tokens[max(0, index - 5) : index]
    should = not _SHOULD.isdisjoint(beside) or any(lemma_of(t) == "ought" for t in before)
    return should and "have" in beside and any(t.form.lower() in NEGATORS for t in before)


@needs(any_of=_FAILING)
def of_failing(sentence: Sentence, at: int, head: int) -> tuple[str, str] | None:
    """ "If the rebels fail to withdraw": whether they will is open."""
    if sentence[at].relation != "xcomp" or lemma_of(sentence[head]) not in _FAILING or sentence[head].relation != "advcl":
        return None
    open_yet = not _IF.isdisjoint(marks(sentence, head)) or is_inverted(sentence, head)
    return ("possible", f"condition: {lemma_of(sentence.tokens[head])}") if open_yet else None


@needs("for")
def of_penalty(sentence: Sentence, at: int, head: int) -> tuple[str, str] | None:
    """ "Barred from office for attacking a reporter": he is kept from office, and attacked the reporter."""
    done = sentence.tokens[at].xpos == "VBG" and lemma_of(sentence.tokens[head]) in _BARRING and marks(sentence, at) == ["for"]
    return ("actual", f"what somebody was kept out for: {lemma_of(sentence.tokens[head])}") if done else None


_WARNING, _CHOOSING = frozenset({"warn", "caution"}), frozenset({"decide", "vote", "choose", "rule"})


@needs("against")
def of_against(sentence: Sentence, at: int, head: int) -> tuple[str, str] | None:
    """ "Argued against arresting them", which others may do; "decided against sending troops", which nobody will."""
    if "against" not in marks(sentence, at) or is_noun(sentence.tokens[at]) or lemma_of(sentence.tokens[head]) in _WARNING:
        return None
    if lemma_of(sentence.tokens[head]) in _CHOOSING:
        return "negated", f"{lemma_of(sentence.tokens[head])} against"
    return ("possible", "advised against") if is_advised_against(sentence, at) else None


def of_whether(sentence: Sentence, at: int, head: int) -> tuple[str, str] | None:
    """ "Asked whether they had fired", "asked when they would leave"."""
    asked = attachment(sentence, at) == (head, "ccomp") and ("whether" in marks(sentence, at) or asks_about(sentence, at, head))
    return ("possible", "condition: whether") if asked else None
