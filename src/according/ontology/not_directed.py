"""Nouns in the frame of an act at whom it is not directed: who is sent, freed or taken in, who hears a complaint or helps with an inquiry.

"Promised to free the captives" promises them nothing, "refused to send monitors" refuses others, "a protest with the United Nations" is
against nobody there.
"""

from __future__ import annotations

from collections.abc import Iterator

from according.ontology.event_types import SPEECH_ACTS
from according.ontology.inquiring import PROBES
from according.ontology.not_done_to import WALKING, lemma_low, listed, not_done_to
from according.records.parse import Sentence

_SIDING = frozenset({"AGREE", "AID", "COOPERATE", "REJECT", "SUPPORT"})
WARS = frozenset({"campaign", "crusade", "fight", "invasion", "offensive", "operation", "strike", "struggle", "war"})
"""What is waged against somebody, with others' help or without."""
_PROMISES = frozenset({"AGREE", "REJECT"})
_DISPOSING = frozenset({
    "appoint", "arrest", "contribute", "deliver", "demobilise", "demobilize", "deploy", "describe", "disarm", "disband",
    "discharge", "dispatch", "exchange", "expel", "extradite", "field", "finance", "free", "fund", "give", "hand", "identify", "lend",
    "name", "post", "produce", "provide", "put", "recall", "recruit", "release", "repatriate", "return", "second", "send", "station",
    "surrender", "swap", "take", "withdraw",
})  # fmt: skip
"""What is done with somebody in favour of others; not "meet", "help", "receive", "compensate"."""
_HARMING = frozenset({"attack", "beat", "bomb", "disperse", "execute", "fire", "kill", "open", "shell", "shoot", "storm", "torture"})
_AT = frozenset({"at", "on", "upon", "into"})
_OVER = frozenset({"on", "over", "via", "through"})
_MEDIA = frozenset({
    "broadcast", "channel", "loudspeaker", "megaphone", "phone", "programme", "radio", "telephone", "television", "tv", "walkie-talkie",
    "website",
})  # fmt: skip
_CLAUSES = ("xcomp", "ccomp", "advcl")
_LODGING = frozenset({
    "bring", "complain", "complaint", "deposit", "file", "go", "lay", "lodge", "protest", "raise", "register", "submit",
})  # fmt: skip
_FORUMS = frozenset({
    "agency", "commission", "committee", "council", "court", "judge", "judiciary", "nation", "nations", "office", "ombudsman",
    "organisation", "organization", "panel", "police", "prosecution", "prosecutor", "regulator", "secretariat", "secretary-general",
    "tribunal", "u.n.", "un",
})  # fmt: skip
"""Those before whom one accuses somebody else."""
_WORRYING = frozenset({"alarm", "anxiety", "concern", "fear", "worry"})
HELP = frozenset({"aid", "assistance", "backing", "help", "support"})
_SHUTTING = frozenset({"closing", "closure", "opening", "reopening", "shutdown"})
_WELFARE = frozenset({
    "condition", "disappearance", "fate", "health", "life", "plight", "safety", "security", "welfare", "wellbeing", "well-being",
    "whereabouts",
})  # fmt: skip
_JUDGING = frozenset({
    "accuse", "applaud", "blame", "censure", "commend", "condemn", "criticise", "criticize", "decry", "denounce", "deplore", "disown",
    "fault", "hail", "laud", "praise", "slam", "spurn",
})  # fmt: skip
_THEIRS_TO_GIVE = frozenset({
    "apology", "compensation", "end", "explanation", "freedom", "freeing", "halt", "handover", "pullback", "pullout", "release",
    "reparation", "resignation", "return", "withdrawal",
})  # fmt: skip
"""What somebody is asked for who is accused in the same breath."""
_BEFALLING = PROBES | {
    "arrest", "departure", "deportation", "dismissal", "execution", "expulsion", "extradition", "head", "impeachment", "imprisonment",
    "life", "ouster", "prosecution", "punishment", "recall", "reinstatement", "removal", "sacking", "safety", "suspension", "trial",
}
"""What others are asked to do to, or for, those whose it is ("pleaded for the lives of four priests")."""
_ORDERING = frozenset({"command", "decree", "direct", "instruct", "order"})
"""Verbs that reach whoever is to leave: "ordered the departure of all staff"."""
MEASURES = frozenset({
    "airstrike", "ban", "blockade", "crackdown", "curfew", "deportation", "deployment", "embargo", "intervention", "invasion",
    "moratorium", "restriction", "sanction", "sanctions", "tariff",
})  # fmt: skip
"""What is taken against others, and called for or backed before it is."""
_AGAINST = frozenset({"against", "on", "upon"})
_PEOPLE = frozenset({"person", "organization"})


def not_directed_at(sentence: Sentence, *, at: int, kind: str, mode: str | None) -> frozenset[int]:
    """The words of a sentence that tell whom an act is about or who takes part in it, and not to whom it is done or said."""
    fought = frozenset(_fought(sentence, at) if kind in _SIDING and not WARS.isdisjoint(sentence.vocabulary) else ())
    return fought | _not_at(sentence, at, kind, mode)


def _not_at(sentence: Sentence, at: int, kind: str, mode: str | None) -> frozenset[int]:
    if kind not in SPEECH_ACTS or kind == "REJECT" and lemma_low(sentence.tokens[at]) in WALKING:
        return not_done_to(sentence, at=at, kind=kind)
    found = set(_media(sentence, at))
    if kind == "SUPPORT":
        found.update(_measured(sentence, at) if not MEASURES.isdisjoint(sentence.vocabulary) else ())
    if kind == "REQUEST":
        found.update(_judged(sentence, at) if not _JUDGING.isdisjoint(sentence.vocabulary) else ())
        found.update(_befallen(sentence, at) if not _BEFALLING.isdisjoint(sentence.vocabulary) else ())
        found.update(_shut_out(sentence, at) if not _SHUTTING.isdisjoint(sentence.vocabulary) else ())
    if kind == "THREATEN" and sentence.tokens[at].deprel == "acl:relcl":
        found.update(_who_met_them(sentence, at))
    if kind in _PROMISES:
        found.update(_disposed_of(sentence, at), _companions(sentence, at), _spared(sentence, at))
    if kind == "ACCUSE":
        found.update(_hearing(sentence, at) if lemma_low(sentence.tokens[at]) in _LODGING else (), _companions(sentence, at))
        found.update(_with(sentence, at) if mode == "investigate" or "along" in sentence.vocabulary else ())
        found.update(_worried_for(sentence, at) if not _WORRYING.isdisjoint(sentence.vocabulary) else ())
    return frozenset(found)


def _who_met_them(sentence: Sentence, at: int) -> Iterator[int]:
    """The navy of "the navy captured pirates who threatened a freighter": the clause says itself what was threatened."""
    things = [t for t in sentence.dependents(at, "obj") if t.mention not in ("event", "abstract", "O")]
    above = sentence.tokens[sentence.tokens[at].head]
    if things and above.relation == "obj":
        yield from (k for t in sentence.dependents(above.head, "nsubj") for k in listed(sentence, at=t.index))


def _fought(sentence: Sentence, at: int) -> Iterator[int]:
    """Iraq of "refused any help to the American war against Iraq": who helps, backs or shuns a war does so to whoever wages it."""
    for token in sentence.tokens:
        if lemma_low(token) in WARS and token.upos == "NOUN" and token.index != at and sentence.is_below(token.index, top=at):
            for foe in sentence.dependents(token.index, "nmod"):
                if {"against", "on"} & set(sentence.marked(foe.index, "case")):
                    yield from sentence.subtree(foe.index)


def _shut_out(sentence: Sentence, at: int) -> Iterator[int]:
    """The visitors of "ordered the closure of the island to visitors", who are not told to do anything."""
    things = [k for t in sentence.dependents(at, "obj") for k in listed(sentence, at=t.index)]
    for thing in (k for k in things if lemma_low(sentence.tokens[k]) in _SHUTTING):
        behind = (*sentence.dependents(thing, "nmod"), *(t for t in sentence.dependents(at, "obl") if t.index > thing))
        yield from (t.index for t in behind if "to" in sentence.marked(t.index, "case"))


def _measured(sentence: Sentence, at: int) -> Iterator[int]:
    """The Malians of "supports sanctions on Mali": they are not supported."""
    for thing in (t for t in sentence.dependents(at, "obj", "nsubj:pass", "nmod") if lemma_low(t) in MEASURES):
        for token in (t for k in (thing.index, at) for t in sentence.dependents(k, "nmod", "obl")):
            if not _AGAINST.isdisjoint(sentence.marked(token.index, "case")):
                yield from listed(sentence, at=token.index)
        below = (t for clause in sentence.dependents(thing.index, "acl") for t in sentence.dependents(clause.index, "obl"))
        yield from (t.index for t in below if not _AGAINST.isdisjoint(sentence.marked(t.index, "case")))


def _media(sentence: Sentence, at: int) -> Iterator[int]:
    """Over what somebody speaks: "appealed, on state television, for calm"; who is "called on" is not so, if nobody else is."""
    if _MEDIA.isdisjoint(sentence.vocabulary):
        return
    over = [t for t in sentence.dependents(at, "obl", "nmod") if _OVER & set(sentence.marked(t.index, "case"))]
    if lemma_low(sentence.tokens[at]) == "call" and len(over) == 1:
        return
    for token in over:
        if any(lemma_low(word) in _MEDIA for word in (token, *sentence.dependents(token.index, "flat", "compound"))):
            yield from sentence.subtree(token.index)


def _disposed_of(sentence: Sentence, index: int) -> Iterator[int]:
    clauses = [t.index for t in sentence.dependents(index, *_CLAUSES) if t.index > index]
    for verb in (k for clause in clauses for k in listed(sentence, at=clause)):
        if lemma_low(sentence.tokens[verb]) not in _DISPOSING or sentence.dependents(verb, "iobj"):
            continue
        for thing in sentence.dependents(verb, "obj"):
            yield from listed(sentence, at=thing.index)
            if lemma_low(thing) == "team":  # "to fund a team of monitors"
                yield from (t.index for t in sentence.dependents(thing.index, "nmod"))


def _spared(sentence: Sentence, index: int) -> Iterator[int]:
    """The crowd of "refused to fire on the crowd", whom others wanted shot."""
    clauses = [t.index for t in sentence.dependents(index, *_CLAUSES) if t.index > index]
    for verb in (k for clause in clauses for k in listed(sentence, at=clause) if lemma_low(sentence.tokens[k]) in _HARMING):
        at = [t for t in sentence.dependents(verb, "obl") if _AT & set(sentence.marked(t.index, "case"))]
        for hit in (*sentence.dependents(verb, "obj"), *at):
            yield from listed(sentence, at=hit.index)


def _judged(sentence: Sentence, at: int) -> Iterator[int]:
    """The police of "accused the police of murder and demanded an inquiry": who is judged is not therefore asked to look into it."""
    verb = sentence.tokens[at]
    first = sentence.tokens[verb.head] if verb.relation == "conj" and verb.head >= 0 else verb
    if lemma_low(first) not in _JUDGING:
        return
    wanted = sentence.dependents(at, "obj", "obl", "ccomp", "xcomp")
    if wanted and all(lemma_low(t) not in _THEIRS_TO_GIVE and t.upos != "PRON" and t.mention not in _PEOPLE for t in wanted):
        for token in sentence.dependents(first.index, "obj"):
            yield from listed(sentence, at=token.index)


def _befallen(sentence: Sentence, at: int) -> Iterator[int]:
    """The priests of "pleaded for the lives of four priests", the minister of "called for the removal of the minister"."""
    wanted = sentence.dependents(at, "obj", "obl", "nmod")
    befalling = _BEFALLING - {"departure"} if lemma_low(sentence.tokens[at]) in _ORDERING else _BEFALLING
    for noun in (t for one in wanted for t in (one, *sentence.dependents(one.index, "conj")) if lemma_low(t) in befalling):
        for token in sentence.dependents(noun.index, "nmod"):
            if token.deprel == "nmod:poss" or {"of", "by"} & set(sentence.marked(token.index, "case")):
                yield from listed(sentence, at=token.index)


def _companions(sentence: Sentence, at: int) -> Iterator[int]:
    """The experts of "promised an inquiry with foreign experts"."""
    for token in sentence.dependents(at, "obj"):
        if lemma_low(token) in PROBES:
            yield from _with(sentence, token.index)


def _with(sentence: Sentence, index: int) -> Iterator[int]:
    for token in sentence.dependents(index, "obl", "nmod"):
        if "with" in sentence.marked(token.index, "case"):
            yield from listed(sentence, at=token.index)
            if lemma_low(token) in HELP:  # "with the assistance of the bureau"
                yield from (k for t in sentence.dependents(token.index, "nmod") for k in listed(sentence, at=t.index))


def _hearing(sentence: Sentence, at: int) -> Iterator[int]:
    """The court of "went to court", the council of "lodged a protest with the council"."""
    around = [at, *(t.index for t in sentence.dependents(at, "obj"))]
    for token in (t for k in around for t in sentence.dependents(k, "obl", "nmod")):
        if lemma_low(token) in _FORUMS and {"with", "to", "before"} & set(sentence.marked(token.index, "case")):
            yield from sentence.subtree(token.index)


def _worried_for(sentence: Sentence, at: int) -> Iterator[int]:
    """The editor of "voiced concern about the fate of an editor", "for his health": he is not criticised."""
    worries = [at, *(t.index for t in sentence.dependents(at, "obj", "nsubj:pass"))]
    worries += [t.index for k in worries for t in sentence.dependents(k, "conj")]
    told = any(lemma_low(sentence.tokens[k]) in _WORRYING for k in worries)
    for token in (t for k in worries for t in sentence.dependents(k, "nmod", "obl")) if told else ():
        if lemma_low(token) in _WELFARE:
            yield from (k for k in sentence.subtree(token.index) if k != token.index)


