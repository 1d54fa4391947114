"""Who says what a verb of saying tells: its subject, its agent, whom it quotes, the noun that it hangs on."""

from __future__ import annotations

from according.ontology.closed_classes import COMMA_OR_QUOTE_END, RELATIVE_PRONOUNS
from according.ontology.grounds import is_grounds, who_found
from according.records.parse import Sentence, Token
from according.records.relations import CLAUSES_DOWN

_SAID_OF = frozenset({"figure", "toll", "number", "claim", "charge", "allegation", "accusation", "report", "account", "version"})
"""What somebody speaks of in ", a figure officials dismissed", which parsers make a second subject."""
_GOING_ON = frozenset({"adding", "noting", "saying", "stating", "stressing"})
_CLEFT = frozenset({"it", "this", "that", "there", "what", "who"})
_HONOUR = frozenset({"honour", "honor", "pleasure", "duty"})


def verb_speakers(sentence: Sentence, index: int) -> tuple[int, ...]:
    """Subject of a reporting verb, or its by-agent in the passive."""
    passive = bool(sentence.dependents(index, "nsubj:pass", "aux:pass", "obl:agent"))
    token = sentence.tokens[index]
    quoted = quoted_as(sentence, index)
    if quoted is not None:
        return expand(sentence, quoted)
    if not passive and token.deprel == "acl" and token.has("VerbForm=Part") and token.has("Tense=Past"):
        passive = True
    if token.deprel == "advcl" and token.xpos == "VBN" and not sentence.dependents(index, "nsubj", "aux"):
        passive = passive or "as" in sentence.marked(index, "mark")  # "as reported earlier"
    if passive:
        agents = [t for t in sentence.dependents(index, "obl") if "by" in sentence.marked(t.index, "case", "mark")]
        return expand(sentence, agents[0].index) if agents else ()
    if index and (two := _both(sentence, index - 1)):
        return two
    at, steps = index, 0
    while steps < 6:
        if own := _subjects(sentence, at):
            return _who(sentence, own[0], at)
        head, relation = sentence.tokens[at].head, sentence.tokens[at].relation
        if relation == "acl" and head >= 0 and sentence.tokens[head].lemma not in _HONOUR:  # "I have the honour to inform you that …"
            return _finders(sentence, at) if is_grounds(sentence, noun=head) else expand(sentence, head)
        if head < 0 or relation not in CLAUSES_DOWN:
            return ()
        if relation == "parataxis" and sentence.tokens[head].relation != "root":
            return ()
        if relation == "advcl" and "for" in sentence.marked(at, "mark", "case"):  # "jailed an editor for writing that soldiers had fled"
            dealt_with = sentence.dependents(head, "obj", "nsubj:pass")
            if dealt_with:
                return expand(sentence, dealt_with[0].index)
        if relation == "advcl" and token.form.lower() in _GOING_ON and (saying := _said_between(sentence, head, at)) >= 0:
            head = saying
        at, steps = (sentence.tokens[head].head if relation == "acl" else head), steps + 1
        if at < 0:
            return ()
    return ()


def _subjects(sentence: Sentence, verb: int) -> list[Token]:
    """The subjects of a verb of saying, without those that parsers give it beside the one who says so."""
    own = [t for t in sentence.dependents(verb, "nsubj") if t.deprel not in ("nsubj:pass", "nsubj:outer")]
    if len(own) > 1 and own[0].index + 1 == own[1].index and own[0].lemma.lower() in _SAID_OF:
        own = own[1:]
    if len(own) > 1 and own[1].upos == "PROPN" and own[0].index + 1 == min(sentence.subtree(own[1].index)):
        own = own[1:]  # "the army spokesman Colonel Tadesse said": a title and its name
    if len(own) > 1 and sentence.tokens[own[0].index + 1].form == ":":
        own = own[1:]  # "Mopti: the rebels signed it, two elders said": parsers take the heading for a subject
    return own[-1:] if len(own) > 1 and _stands_outside(sentence, own) else own


def _finders(sentence: Sentence, believe: int) -> tuple[int, ...]:
    """Those who "found reasonable grounds to believe"; () of grounds that only exist."""
    found = who_found(sentence, verb=believe)
    return verb_speakers(sentence, found) if found >= 0 else ()


def _both(sentence: Sentence, index: int) -> tuple[int, ...]:
    """The two of "the army and the rebels had recruited children, a charge both denied"; () for another word, or where no two are told."""
    if sentence.tokens[index].form.lower() != "both" or sentence.tokens[index].relation == "cc":
        return ()
    for token in reversed(sentence.tokens[:index]):
        pair = expand(sentence, token.index) if token.upos in ("NOUN", "PROPN") else ()
        if len(pair) == 2 and all(sentence.tokens[k].mention in ("person", "organization", "place") for k in pair):
            return pair
    return ()


def quoted_as(sentence: Sentence, index: int) -> int | None:
    """Whose saying it is in "quoted X as saying", "X was quoted as saying"."""
    token = sentence.tokens[index]
    if token.relation not in ("advcl", "xcomp") or not any(t.form.lower() == "as" for t in sentence.dependents(index, "mark", "case")):
        return None
    if not token.form.lower().endswith("ing"):
        return None
    behind = [t for t in sentence.dependents(token.head, "nsubj") if token.head < t.index < index]  # parsers take the object for one
    found = sentence.dependents(token.head, "nsubj:pass") or sentence.dependents(token.head, "obj") or behind
    if not found and sentence.tokens[token.head].relation == "acl":
        return sentence.tokens[token.head].head
    return found[0].index if found else None


def _stands_outside(sentence: Sentence, subjects: list[Token]) -> bool:
    """Whether the last of two subjects stands behind what is said, of which parsers take the first: "“The fact that he, at last,
    fired,” Ban said"."""
    last = subjects[-1]
    opens = min(sentence.subtree(last.index))
    return subjects[0].index < opens and last.index < last.head and opens > 0 and sentence.tokens[opens - 1].form in COMMA_OR_QUOTE_END


def _said_between(sentence: Sentence, verb: int, going_on: int) -> int:
    """The "alleged" of "guards beat him, the suit alleged, adding that …", between a verb and what goes on with it; or -1."""
    above = [sentence.tokens[sentence.tokens[verb].head]] if sentence.tokens[verb].relation == "ccomp" else []
    between = (t for t in (*sentence.dependents(verb, "parataxis"), *above) if verb < t.index < going_on)
    return next((t.index for t in between if sentence.dependents(t.index, "nsubj")), -1)


def _who(sentence: Sentence, subject: Token, verb: int) -> tuple[int, ...]:
    """Whom a subject stands for: those before a relative clause, not who is told of behind it ("X, who admitted it, and Y, a trader")."""
    noun = _noun_of(sentence, subject, verb)
    return expand(sentence, noun) if noun == subject.index else tuple(k for k in expand(sentence, noun) if k < verb)


def _noun_of(sentence: Sentence, subject: Token, verb: int) -> int:
    """The noun that a relative subject stands for; the man of "he is a bully who has threatened them"."""
    if subject.form.lower() not in RELATIVE_PRONOUNS:
        return subject.index
    for at in (verb, *sentence.ancestors(verb)):
        if sentence.tokens[at].deprel == "acl:relcl" and sentence.tokens[at].head >= 0:
            return _who_is_it(sentence, sentence.tokens[at].head)
    before = sentence.tokens[max(0, subject.index - 2)]  # parsers may make the relative clause of "the report, which notes: …" the sentence
    parted = subject.index > 1 and sentence.tokens[subject.index - 1].form == "," and before.upos in ("NOUN", "PROPN")
    return before.index if parted and subject.form.lower() in ("which", "who") else subject.index


def _who_is_it(sentence: Sentence, noun: int) -> int:
    """The subject of which a noun is said: the Ban of "Ban is a liar, a bully and a thief who …"; else the noun."""
    said = noun
    while sentence.tokens[said].relation == "conj" and sentence.tokens[said].head >= 0:
        said = sentence.tokens[said].head
    subjects = sentence.dependents(said, "nsubj") if sentence.dependents(said, "cop") else []
    named = [t for t in subjects if t.form.lower() not in _CLEFT]
    return named[0].index if named and any(t.form.lower() in ("a", "an") for t in sentence.dependents(said, "det")) else noun


def expand(sentence: Sentence, index: int) -> tuple[int, ...]:
    """A noun with those that are coordinated with it."""
    others = [t.index for t in sentence.dependents(index, "conj") if t.upos in ("NOUN", "PROPN", "PRON")]
    return (index, *others)
