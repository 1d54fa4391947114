"""Nouns in the frame of an act at whom it is not directed: who is sent, freed or taken in, who hears a complaint or helps with an inquiry.

"Promised to free the captives" promises them nothing, "refused to send monitors" refuses others, "a protest with the United Nations" is
against nobody there.
"""

from __future__ import annotations

from collections.abc import Iterator

from according.ontology.afterwards import is_told_of_before
from according.ontology.event_types import SPEECH_ACTS
from according.ontology.inquiring import PROBES
from according.records.parse import Sentence, Token

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
_BUILDING = frozenset({"build", "erect", "rebuild", "reconstruct", "repair", "restore"})
_MOVING = frozenset({
    "airlift", "bring", "deploy", "dispatch", "fly", "land", "move", "post", "pour", "put", "redeploy", "rush", "send", "shift", "station",
    "transfer",
})  # fmt: skip
"""Verbs whose object goes somewhere; "recruited boys" tells whom it befalls."""
_READY = frozenset({"alert", "readiness", "standby", "stand-by"})
_WALKING = frozenset({"walk", "storm", "stalk", "stride", "stay"})
_HELP = frozenset({"aid", "assistance", "backing", "help", "support"})
_SHUTTING = frozenset({"closing", "closure", "opening", "reopening", "shutdown"})
_SESSIONS = frozenset({
    "assembly", "chamber", "conference", "congress", "council", "debate", "hall", "hearing", "meeting", "negotiation", "plenary", "session",
    "summit", "talk", "talks",
})  # fmt: skip
_WELFARE = frozenset({
    "condition", "disappearance", "fate", "health", "life", "plight", "safety", "security", "welfare", "wellbeing", "well-being",
    "whereabouts",
})  # fmt: skip
_GIVING = frozenset({"contribute", "deliver", "delivery", "donate", "furnish", "give", "hand", "lend", "loan", "provide", "send", "ship"})
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
_TROOPS = frozenset({"battalion", "brigade", "company", "contingent", "division", "force", "regiment", "soldier", "troop", "unit"})
_WITHDRAWING = frozenset({"evacuate", "move", "pull", "recall", "remove", "send", "withdraw"})
_LEAVING = frozenset({"abandon", "disengage", "draw", "leave", "quit", "vacate"})
"""Verbs of a place that is left or of one's own men who are drawn back."""
_ORDERING = frozenset({"command", "decree", "direct", "instruct", "order"})
"""Verbs that reach whoever is to leave: "ordered the departure of all staff"."""
MEASURES = frozenset({
    "airstrike", "ban", "blockade", "crackdown", "curfew", "deportation", "deployment", "embargo", "intervention", "invasion",
    "moratorium", "restriction", "sanction", "sanctions", "tariff",
})  # fmt: skip
"""What is taken against others, and called for or backed before it is."""
_AGAINST = frozenset({"against", "on", "upon"})
_STREETS = frozenset({"avenue", "road", "square", "street"})
SITES = _STREETS | {"campus", "college", "park", "school", "stadium", "university"}
"""Where a crowd meets that is not against whoever is there."""
_IN = frozenset({"at", "in", "on"})
DOINGS = frozenset({"attack", "bombing", "killing", "mission", "operation", "raid"})
_PEOPLE = frozenset({"person", "organization"})
_SOMEBODY = _PEOPLE | {"place"}


def not_directed_at(sentence: Sentence, *, at: int, kind: str, mode: str | None) -> frozenset[int]:
    """The words of a sentence that tell whom an act is about or who takes part in it, and not to whom it is done or said."""
    fought = frozenset(_fought(sentence, at) if kind in _SIDING and not WARS.isdisjoint(sentence.vocabulary) else ())
    return fought | _not_at(sentence, at, kind, mode)


def _not_at(sentence: Sentence, at: int, kind: str, mode: str | None) -> frozenset[int]:
    if kind == "AID":
        return frozenset((*_given(sentence, at), *(_built(sentence, at) if _lemma(sentence[at]) in _BUILDING else ())))
    if kind == "MOBILIZE":
        return frozenset(_moved(sentence, at) if _lemma(sentence[at]) in _MOVING else ())
    if kind == "RETREAT":
        return frozenset(_own(sentence, at))
    if kind == "SANCTION" or kind == "REJECT" and _lemma(sentence[at]) in _WALKING:
        return frozenset((*_left(sentence, at), *(_each_others(sentence, at) if "each" in sentence.vocabulary else ())))
    if kind == "ASSAULT":
        return frozenset((*_hit_later(sentence, at), *(_done_for(sentence, at) if not DOINGS.isdisjoint(sentence.vocabulary) else ())))
    if kind == "PROTEST":
        return frozenset(_held_at(sentence, at) if not SITES.isdisjoint(sentence.vocabulary) else ())
    if kind not in SPEECH_ACTS:
        return frozenset()
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
        found.update(_hearing(sentence, at) if _lemma(sentence[at]) in _LODGING else (), _companions(sentence, at))
        found.update(_with(sentence, at) if mode == "investigate" or "along" in sentence.vocabulary else ())
        found.update(_worried_for(sentence, at) if not _WORRYING.isdisjoint(sentence.vocabulary) else ())
    return frozenset(found)


def _who_met_them(sentence: Sentence, at: int) -> Iterator[int]:
    """The navy of "the navy captured pirates who threatened a freighter": the clause says itself what was threatened."""
    things = [t for t in sentence.dependents(at, "obj") if t.mention not in ("event", "abstract", "O")]
    above = sentence[sentence[at].head]
    if things and above.relation == "obj":
        yield from (k for t in sentence.dependents(above.head, "nsubj") for k in _listed(sentence, t.index))


def _fought(sentence: Sentence, at: int) -> Iterator[int]:
    """Iraq of "refused any help to the American war against Iraq": who helps, backs or shuns a war does so to whoever wages it."""
    for token in sentence.tokens:
        if _lemma(token) in WARS and token.upos == "NOUN" and token.index != at and sentence.is_below(token.index, top=at):
            for foe in sentence.dependents(token.index, "nmod"):
                if {"against", "on"} & set(sentence.marked(foe.index, "case")):
                    yield from sentence.subtree(foe.index)


def _shut_out(sentence: Sentence, at: int) -> Iterator[int]:
    """The visitors of "ordered the closure of the island to visitors", who are not told to do anything."""
    things = [k for t in sentence.dependents(at, "obj") for k in _listed(sentence, t.index)]
    for thing in (k for k in things if _lemma(sentence[k]) in _SHUTTING):
        behind = (*sentence.dependents(thing, "nmod"), *(t for t in sentence.dependents(at, "obl") if t.index > thing))
        yield from (t.index for t in behind if "to" in sentence.marked(t.index, "case"))


def _held_at(sentence: Sentence, at: int) -> Iterator[int]:
    """The Paris of "took to the streets of Paris", the university of "rallied at the university"; not who is "protested against" there."""
    beside = [t for k in (at, sentence[at].head) if k >= 0 for t in sentence.dependents(k, "obl", "obj", "nmod")]
    for token in (t for t in beside if _lemma(t) in SITES):
        if _lemma(token) in _STREETS:
            yield from (t.index for t in sentence.dependents(token.index, "nmod") if "of" in sentence.marked(t.index, "case"))
        elif not _IN.isdisjoint(sentence.marked(token.index, "case")):
            yield from sentence.subtree(token.index)


def _done_for(sentence: Sentence, at: int) -> Iterator[int]:
    """The band of "blew himself up in an operation for the band", "carried out a bombing for it"."""
    nouns = [t for t in (sentence[at], *sentence.dependents(at, "obl", "obj")) if _lemma(t) in DOINGS and t.upos == "NOUN"]
    for token in (t for noun in nouns for t in sentence.dependents(noun.index, "nmod") if "for" in sentence.marked(t.index, "case")):
        if token.mention in _PEOPLE or token.upos == "PROPN":
            yield from _listed(sentence, token.index)


def _hit_later(sentence: Sentence, at: int) -> Iterator[int]:
    """The men of "rebels, who took the town in 2012, killed nine men": not in taking it."""
    doer = sentence[sentence[at].head] if is_told_of_before(sentence, clause=at) else None
    for token in sentence.dependents(doer.head, "obj") if doer is not None and doer.deprel == "nsubj" else ():
        yield from _listed(sentence, token.index)


def _measured(sentence: Sentence, at: int) -> Iterator[int]:
    """The Malians of "supports sanctions on Mali": they are not supported."""
    for thing in (t for t in sentence.dependents(at, "obj", "nsubj:pass", "nmod") if _lemma(t) in MEASURES):
        for token in (t for k in (thing.index, at) for t in sentence.dependents(k, "nmod", "obl")):
            if not _AGAINST.isdisjoint(sentence.marked(token.index, "case")):
                yield from _listed(sentence, token.index)
        below = (t for clause in sentence.dependents(thing.index, "acl") for t in sentence.dependents(clause.index, "obl"))
        yield from (t.index for t in below if not _AGAINST.isdisjoint(sentence.marked(t.index, "case")))


def _built(sentence: Sentence, at: int) -> Iterator[int]:
    """The clinics of "built two clinics", and of "the clinics that they built": the help, and not who gets it."""
    token = sentence[at]
    before = [sentence[token.head]] if token.deprel == "acl:relcl" and token.head >= 0 else []
    for thing in (*sentence.dependents(at, "obj", "nsubj:pass"), *before):
        yield from (k for k in _listed(sentence, thing.index) if sentence[k].mention != "person")


def _moved(sentence: Sentence, at: int) -> Iterator[int]:
    """The infantry of "moved two companies of infantry": it is not at them; "placed the guard on alert" befalls the guard."""
    for thing in sentence.dependents(at, "obj", "nsubj:pass") if _READY.isdisjoint(sentence.vocabulary) else ():
        for k in _listed(sentence, thing.index):
            yield k
            yield from (t.index for t in sentence.dependents(k, "nmod") if "of" in sentence.marked(t.index, "case"))


def _left(sentence: Sentence, at: int) -> Iterator[int]:
    """The plenary of "walked out of the plenary": a session of those who stay."""
    below = sentence.dependents(at, "obl") if _lemma(sentence[at]) in _WALKING else []
    yield from (t.index for t in below if _lemma(t) in _SESSIONS and {"of", "from"} & set(sentence.marked(t.index, "case")))


def _each_others(sentence: Sentence, at: int) -> Iterator[int]:
    """The envoys of "the two states expelled each other's envoys": both do it, to nobody beside them."""
    for thing in sentence.dependents(at, "obj"):
        owners = [t.index for t in sentence.dependents(thing.index, "nmod") if t.deprel == "nmod:poss"]
        words = {sentence[k].form.lower() for at in owners for k in range(max(at - 1, 0), at + 2)}  # parsers hang either word on the other
        yield from (thing.index, *owners) if {"each", "other"} <= words else ()


def _media(sentence: Sentence, at: int) -> Iterator[int]:
    """Over what somebody speaks: "appealed, on state television, for calm"; who is "called on" is not so, if nobody else is."""
    if _MEDIA.isdisjoint(sentence.vocabulary):
        return
    over = [t for t in sentence.dependents(at, "obl", "nmod") if _OVER & set(sentence.marked(t.index, "case"))]
    if _lemma(sentence[at]) == "call" and len(over) == 1:
        return
    for token in over:
        if any(_lemma(word) in _MEDIA for word in (token, *sentence.dependents(token.index, "flat", "compound"))):
            yield from sentence.subtree(token.index)


def _lemma(token: Token) -> str:
    return token.lemma.lower()


def _listed(sentence: Sentence, index: int) -> list[int]:
    return [index, *(t.index for t in sentence.dependents(index, "conj"))]


def _disposed_of(sentence: Sentence, index: int) -> Iterator[int]:
    clauses = [t.index for t in sentence.dependents(index, *_CLAUSES) if t.index > index]
    for verb in (k for clause in clauses for k in _listed(sentence, clause)):
        if _lemma(sentence[verb]) not in _DISPOSING or sentence.dependents(verb, "iobj"):
            continue
        for thing in sentence.dependents(verb, "obj"):
            yield from _listed(sentence, thing.index)
            if _lemma(thing) == "team":  # "to fund a team of monitors"
                yield from (t.index for t in sentence.dependents(thing.index, "nmod"))


def _spared(sentence: Sentence, index: int) -> Iterator[int]:
    """The crowd of "refused to fire on the crowd", whom others wanted shot."""
    clauses = [t.index for t in sentence.dependents(index, *_CLAUSES) if t.index > index]
    for verb in (k for clause in clauses for k in _listed(sentence, clause) if _lemma(sentence[k]) in _HARMING):
        at = [t for t in sentence.dependents(verb, "obl") if _AT & set(sentence.marked(t.index, "case"))]
        for hit in (*sentence.dependents(verb, "obj"), *at):
            yield from _listed(sentence, hit.index)


def _judged(sentence: Sentence, at: int) -> Iterator[int]:
    """The police of "accused the police of murder and demanded an inquiry": who is judged is not therefore asked to look into it."""
    verb = sentence[at]
    first = sentence[verb.head] if verb.relation == "conj" and verb.head >= 0 else verb
    if _lemma(first) not in _JUDGING:
        return
    wanted = sentence.dependents(at, "obj", "obl", "ccomp", "xcomp")
    if wanted and all(_lemma(t) not in _THEIRS_TO_GIVE and t.upos != "PRON" and t.mention not in _PEOPLE for t in wanted):
        for token in sentence.dependents(first.index, "obj"):
            yield from _listed(sentence, token.index)


def _befallen(sentence: Sentence, at: int) -> Iterator[int]:
    """The priests of "pleaded for the lives of four priests", the minister of "called for the removal of the minister"."""
    wanted = sentence.dependents(at, "obj", "obl", "nmod")
    befalling = _BEFALLING - {"departure"} if _lemma(sentence[at]) in _ORDERING else _BEFALLING
    for noun in (t for one in wanted for t in (one, *sentence.dependents(one.index, "conj")) if _lemma(t) in befalling):
        for token in sentence.dependents(noun.index, "nmod"):
            if token.deprel == "nmod:poss" or {"of", "by"} & set(sentence.marked(token.index, "case")):
                yield from _listed(sentence, token.index)


def _companions(sentence: Sentence, at: int) -> Iterator[int]:
    """The experts of "promised an inquiry with foreign experts"."""
    for token in sentence.dependents(at, "obj"):
        if _lemma(token) in PROBES:
            yield from _with(sentence, token.index)


def _with(sentence: Sentence, index: int) -> Iterator[int]:
    for token in sentence.dependents(index, "obl", "nmod"):
        if "with" in sentence.marked(token.index, "case"):
            yield from _listed(sentence, token.index)
            if _lemma(token) in _HELP:  # "with the assistance of the bureau"
                yield from (k for t in sentence.dependents(token.index, "nmod") for k in _listed(sentence, t.index))


def _hearing(sentence: Sentence, at: int) -> Iterator[int]:
    """The court of "went to court", the council of "lodged a protest with the council"."""
    around = [at, *(t.index for t in sentence.dependents(at, "obj"))]
    for token in (t for k in around for t in sentence.dependents(k, "obl", "nmod")):
        if _lemma(token) in _FORUMS and {"with", "to", "before"} & set(sentence.marked(token.index, "case")):
            yield from sentence.subtree(token.index)


def _worried_for(sentence: Sentence, at: int) -> Iterator[int]:
    """The editor of "voiced concern about the fate of an editor", "for his health": he is not criticised."""
    worries = [at, *(t.index for t in sentence.dependents(at, "obj", "nsubj:pass"))]
    worries += [t.index for k in worries for t in sentence.dependents(k, "conj")]
    told = any(_lemma(sentence[k]) in _WORRYING for k in worries)
    for token in (t for k in worries for t in sentence.dependents(k, "nmod", "obl")) if told else ():
        if _lemma(token) in _WELFARE:
            yield from (k for k in sentence.subtree(token.index) if k != token.index)


def _own(sentence: Sentence, index: int) -> Iterator[int]:
    """The guns of "moved their heavy guns", the rangers of "sent home two companies of rangers": what is withdrawn is one's own."""
    if _lemma(sentence[index]) in _LEAVING:
        left = [t for t in sentence.dependents(index, "obj", "nsubj:pass") if t.upos != "PROPN"]
        yield from (k for t in left for k in _listed(sentence, t.index))
    for token in sentence.dependents(index, "obj"):
        whose = [t for t in sentence.dependents(token.index, "nmod") if t.deprel == "nmod:poss" and t.upos == "PRON"]
        if _lemma(token) in _TROOPS and _lemma(sentence[index]) in _WITHDRAWING or whose and token.mention not in _SOMEBODY:
            yield from (*_listed(sentence, token.index), *(t.index for t in whose))
            yield from (t.index for t in sentence.dependents(token.index, "nmod") if "of" in sentence.marked(t.index, "case"))


def _given(sentence: Sentence, index: int) -> Iterator[int]:
    """The lorries of "provided two lorries", and the depot of "paid for the depot"."""
    lemma = _lemma(sentence[index])
    if lemma == "pay":
        for token in sentence.dependents(index, "obl"):
            if "for" in sentence.marked(token.index, "case") and token.mention not in _PEOPLE:
                yield from _listed(sentence, token.index)
    if lemma in _GIVING and not sentence.dependents(index, "iobj"):
        for token in sentence.dependents(index, "obj", "nsubj:pass", "nmod"):
            if token.relation == "nmod" and "of" not in sentence.marked(token.index, "case"):
                continue
            yield from (k for k in _listed(sentence, token.index) if sentence[k].mention not in _SOMEBODY)
