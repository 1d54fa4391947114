"""Mends eight faults of trees around clauses of saying.

"Protesters wounded three policemen, the ministry said, adding that nineteen had been held": the ministry adds it, not the protesters. So
does the general of "the general said jets bombed a camp, adding that nine were killed".
"Police held ten people at a protest calling for an election": the protest calls for it, not the police.
"The army said it had killed nine, a claim the Front denied, saying it had lost two": the Front says so.
"A claim denied by the Front, which said it had lost two": the Front says so, too, and no claim.
"The army said nobody had been shot, as the mayor confirmed": the mayor goes on from what the army said, and is no part of it.
"After shooting the guard, the sergeant said Omar Sal walked out": Omar Sal shot him.
"Iraq expelled the inspectors charging that they had spied": Iraq charges it.
"Britain is pulling its troops out, officials said, abandoning plans to stay": Britain abandons them, and no officials do.
"""

from __future__ import annotations

from dataclasses import replace

from according.ontology.closed_classes import QUOTATION_MARKS
from according.records.parse import Sentence, Token
from according.stages.parse.coordination import outer_verbs

_DEMANDING = frozenset({"call", "demand", "urge", "denounce", "oppose", "condemn", "ask"})
_CROWDED = frozenset({"protest", "rally", "march", "demonstration", "vigil", "sit-in", "petition", "letter", "leaflet", "banner"})
_BEARING_OUT = frozenset({"acknowledge", "admit", "attest", "confirm", "corroborate", "verify"})
_CLAIMS = frozenset({"accusation", "account", "allegation", "assertion", "charge", "claim", "contention", "report", "statement", "version"})
_CHARGING = frozenset({"allege", "argue", "charge", "complain", "contend"})
_HARSH = frozenset({"arrest", "ban", "bar", "close", "deport", "detain", "dismiss", "expel", "jail", "outlaw", "oust", "recall", "suspend"})
_DENYING = frozenset({"deny", "reject", "dismiss", "refute", "dispute", "contest", "rebut"})
_WHILE_SPEAKING = frozenset({
    "acknowledge", "allege", "announce", "argue", "assert", "cite", "claim", "confirm", "count", "declare", "express", "give", "include",
    "list", "name", "note", "point", "quote", "refer", "repeat", "reveal", "show", "speak", "stress", "suggest", "tally", "use",
})  # fmt: skip
"""What those who tell something do by it, beside the verbs of saying."""
_TIMES = frozenset({"after", "before"})
_BREAKS = frozenset({",", ";", "and", "but"})


def with_sayings(sentence: Sentence) -> Sentence:
    """The sentence with such participles under the verb of saying before them; the same object where there are none."""
    loose = [token for token in sentence.related("advcl") if token.xpos == "VBG" and _is_loose(sentence, token)]
    changed = {t.index: replace(t, head=above) for t in loose if (above := _said_on(sentence, t)) is not None}
    changed |= {t.index: replace(t, head=told) for t in loose if (told := _done_as_said(sentence, t)) is not None}
    changed |= {t.index: replace(t, head=above) for t in loose if (above := _said_by_denier(sentence, t)) is not None}
    changed |= {t.index: replace(t, head=who) for t in sentence.related("acl") if (who := _denier_before(sentence, t)) is not None}
    changed |= _under_denials(sentence)
    of = {t.index: replace(t, head=noun, deprel="acl") for t in loose if (noun := _said_by_noun(sentence, t)) is not None}
    charged = {t.index: replace(t, head=verb, deprel="advcl") for t in sentence.related("acl") if (verb := _charged_by(sentence, t)) >= 0}
    borne_out = {t.index: replace(t, head=above) for t in sentence.related("advcl") if (above := _borne_out(sentence, t)) is not None}
    changed |= {t.index: replace(t, head=told) for t in sentence.related("advcl") if (told := _told_first(sentence, t)) is not None}
    return sentence.with_tokens({**changed, **of, **borne_out, **charged, **_raised(sentence, of)})


def _told_first(sentence: Sentence, token: Token) -> int | None:
    """The walking of "after shooting the guard, Sergeant Diallo said Omar Sal | walked out": no one man says who shot, and has shot."""
    says = sentence.tokens[token.head]
    if token.xpos != "VBG" or token.index > says.index or sentence.dependents(token.index, "nsubj"):
        return None
    before = says.lemma in outer_verbs() and not _TIMES.isdisjoint(sentence.marked(token.index, "mark"))
    harms = before and token.reading is not None and token.reading.type == "ASSAULT"
    speakers = [t for t in sentence.dependents(says.index, "nsubj") if token.index < t.index and t.mention == "person"] if harms else []
    if len(speakers) != 1 or speakers[0].has("Number=Plur") or sentence.dependents(speakers[0].index, "conj"):
        return None
    for told in sentence.dependents(says.index, "ccomp"):
        doers = [t for t in sentence.dependents(told.index, "nsubj") if t.deprel == "nsubj"]
        if told.index > says.index and doers and doers[0].mention == "person" and doers[0].form.lower() != "i":
            return told.index
    return None


def _charged_by(sentence: Sentence, token: Token) -> int:
    """The expelling of "expelled the inspectors | charging that they had spied", where they would charge it; -1 elsewhere."""
    noun = sentence.tokens[token.head]
    told = token.xpos == "VBG" and token.lemma in _CHARGING and noun.deprel == "obj" and sentence.tokens[noun.head].lemma in _HARSH
    that = any("that" in sentence.marked(t.index, "mark") for t in sentence.dependents(token.index, "ccomp")) if told else False
    return noun.head if that and noun.mention in ("person", "organization") else -1


def _borne_out(sentence: Sentence, token: Token) -> int | None:
    """The saying of "said nobody had been shot, | as the mayor confirmed", whose clause hangs on the shooting; None elsewhere."""
    if token.lemma not in _BEARING_OUT or token.head < 0 or "as" not in sentence.marked(token.index, "mark"):
        return None
    clause = sentence.tokens[token.head]
    above = sentence.tokens[clause.head] if clause.relation == "ccomp" and clause.head >= 0 else clause
    told = above is not clause and above.lemma in outer_verbs() and above.index < clause.index < token.index
    return above.index if told and sentence.dependents(token.index, "nsubj") else None


def _raised(sentence: Sentence, of: dict[int, Token]) -> dict[int, Token]:
    """Nouns that hung on the participle that now hangs on them ("came with a banner asking") take its place."""
    under = [(sentence.tokens[token.head], sentence.tokens[at].head) for at, token in of.items() if sentence.is_below(token.head, top=at)]
    return {noun.index: replace(noun, head=above) for noun, above in under}


def _is_loose(sentence: Sentence, token: Token) -> bool:
    """Whether a participle is without subject or conjunction, hung on a whole clause."""
    return token.deprel == "advcl" and not sentence.dependents(token.index, "mark", "nsubj")


def _said_on(sentence: Sentence, token: Token) -> int | None:
    """The verb of saying that a participle of saying goes on from, where it hangs on the clause that is said; None where that is right."""
    if token.lemma not in outer_verbs():
        return None
    clause = sentence.tokens[token.head]
    above = sentence.tokens[clause.head] if clause.head >= 0 and clause.relation in ("ccomp", "parataxis") else None
    if above is None or above.lemma not in outer_verbs():
        return None
    # "Said jets bombed a camp, adding that": jets add nothing to what they have not said.
    inside = above.index < clause.index and token.lemma == "add" and clause.lemma not in outer_verbs()
    return above.index if inside or clause.index < above.index < token.index else None


def _done_as_said(sentence: Sentence, token: Token) -> int | None:
    """The pulling out of "Britain is pulling its troops out, officials said, | abandoning plans to stay"; None where the parser is right.

    What somebody does while speaking ("he said, pointing at the hole") is told of one speaker, or of words in quotation marks.
    """
    says = sentence.tokens[token.head]
    if says.lemma != "say" or token.index < says.index or token.lemma in _WHILE_SPEAKING or token.lemma in outer_verbs():
        return None
    if sentence.tokens[token.index - 1].form != ",":
        return None
    speakers = [t for t in sentence.dependents(says.index, "nsubj") if t.upos != "PRON" and t.mention in ("person", "organization")]
    many = [t for t in speakers if t.has("Number=Plur") or t.mention == "organization"]
    if not many or not QUOTATION_MARKS.isdisjoint(sentence.vocabulary):
        return None
    told = [t for t in sentence.dependents(says.index, "ccomp") if t.index < speakers[0].index]
    return told[0].index if told and sentence.dependents(told[0].index, "nsubj") else None


def _said_by_denier(sentence: Sentence, token: Token) -> int | None:
    """The denying of "a claim the Front denied, | saying it had lost two", right before the participle's comma; None elsewhere."""
    before = sentence.tokens[token.index - 2] if token.index > 1 and sentence.tokens[token.index - 1].form == "," else None
    if before is None or token.lemma not in outer_verbs() or before.deprel != "acl:relcl" or before.upos != "VERB":
        return None
    denied = sentence.tokens[before.head].lemma in _CLAIMS and token.head != before.index
    return before.index if denied and sentence.dependents(before.index, "nsubj") else None


def _denier_before(sentence: Sentence, token: Token) -> int | None:
    """The Front of "a claim denied by the Front, | which said it had lost two", where the clause hangs on the claim; None elsewhere."""
    if token.deprel != "acl:relcl" or token.lemma not in outer_verbs() or sentence.tokens[token.head].lemma not in _CLAIMS:
        return None
    which = next((t for t in sentence.dependents(token.index, "nsubj") if t.form.lower() in ("which", "who")), None)
    if which is None or which.index < 2 or sentence.tokens[which.index - 1].form != ",":
        return None
    clauses = [t.index for t in sentence.dependents(token.head, "acl") if t.index != token.index]
    agents = [t for k in clauses for t in sentence.dependents(k, "obl") if t.deprel == "obl:agent"] + _agents(sentence, token.head)
    return next((t.index for t in agents if max(sentence.subtree(t.index)) == which.index - 2), None)


def _agents(sentence: Sentence, claim: int) -> list[Token]:
    """The spokesman of "a charge | denied by an army spokesman", where the parser hangs him on the charge."""
    denied = [t.index for t in sentence.dependents(claim, "acl") if t.xpos == "VBN" and t.lemma in _DENYING]
    titled = ((t, (t.index, *(k.index for k in sentence.dependents(t.index, "nmod")))) for t in sentence.dependents(claim, "nmod"))
    by = [t for t, words in titled if any("by" in sentence.marked(k, "case") for k in words)]
    return [t for t in by if denied and t.index > denied[0]]


def _under_denials(sentence: Sentence) -> dict[int, Token]:
    """Those agents, under the participle by which the charge is denied."""
    found: dict[int, Token] = {}
    for token in sentence.related("acl"):
        if token.xpos == "VBN" and token.lemma in _DENYING and sentence.tokens[token.head].lemma in _CLAIMS:
            found |= {t.index: replace(t, head=token.index, deprel="obl:agent") for t in _agents(sentence, token.head)}
    return found


def _said_by_noun(sentence: Sentence, token: Token) -> int | None:
    """The protest of "at a protest in the square calling for": the noun that demands, with no comma before what it demands; else None."""
    if token.lemma not in _DEMANDING:
        return None
    first = next((t.index + 1 for t in reversed(sentence.tokens[: token.index]) if t.form.lower() in _BREAKS), 0)
    nouns = [t for t in sentence.tokens[max(first, token.head + 1) : token.index] if t.upos == "NOUN" and t.lemma in _CROWDED]
    return nouns[-1].index if nouns and nouns[-1].relation in ("obl", "obj", "nmod") else None
