"""Small questions to a dependency tree that several modules of this stage ask."""

from __future__ import annotations

from collections.abc import Iterable

from according.ontology.breaching import BREACHING
from according.records.parse import Sentence, Token
from according.records.relations import MODIFYING
from according.stages.find_events.one_man import is_of_next

ADVISING = frozenset({"warn", "caution", "argue", "advise", "counsel", "speak", "campaign", "lobby"})
RELATIVE = frozenset({"who", "which", "that", "whom", "whose", "where"})
_BESIDE = frozenset({"alongside", "along", "together"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "NUM", "X", "SYM", "DET"})


_ENDS_OF_SELF = frozenset("fsFS")  # "itself", "themselves": few words are asked further


def lemma_of(token: Token) -> str:
    """The lemma, lower-cased, so that headlines find their cues."""
    return token.lemma.lower()


def selves(sentence: Sentence) -> frozenset[int]:
    """Its "itself", "themselves". Asked of each event anew."""
    known: frozenset[int] | None = sentence.memo.get(selves)
    if known is None:
        known = sentence.memo[selves] = frozenset(t.index for t in sentence.tokens if t.form[-1:] in _ENDS_OF_SELF and t.is_reflexive)
    return known


def is_passive(sentence: Sentence, index: int) -> bool:
    """Whether a verb stands in the passive (finite or participial)."""
    token = sentence.tokens[index]
    if sentence.dependents(index, "nsubj:pass", "csubj:pass", "aux:pass", "obl:agent"):
        return True
    if token.relation == "conj" and token.xpos == "VBN" and not sentence.dependents(index, "aux", "nsubj"):
        return token.head >= 0 and sentence.tokens[token.head].upos == "VERB" and is_passive(sentence, token.head)
    if token.relation == "xcomp" and token.xpos == "VBN" and not sentence.dependents(index, "aux", "obj"):
        return True  # "were reported killed"
    if is_false_modifier(sentence, index):
        return False
    if token.deprel in ("acl", "amod") and token.has("VerbForm=Part") and not token.has("Tense=Pres"):
        return not sentence.dependents(index, "aux", "nsubj")  # "reports that rebels have killed twelve"
    return token.deprel == "advcl" and token.has("Tense=Past|VerbForm=Part") and not sentence.dependents(index, "obj", "aux")


def is_advised_against(sentence: Sentence, index: int) -> bool:
    """Whether somebody speaks against an event that others may bring about: "warned against leaving the pact", "against an attack"."""
    head = sentence.tokens[index].head
    return head >= 0 and lemma_of(sentence[head]) in ADVISING and "against" in {*marks(sentence, index), *prepositions(sentence, index)}


def is_ultimatum(sentence: Sentence, index: int, head: int) -> bool:
    """Whether an infinitive tells what those addressed are to do lest something befall them: "told villagers to leave or be shot"."""
    told = sentence.tokens[index].relation == "xcomp" and bool(sentence.dependents(head, "obj", "iobj", "nsubj:pass"))
    return told and any("or" in sentence.marked(t.index, "cc") for t in sentence.dependents(index, "conj"))


def is_governed(sentence: Sentence, index: int) -> bool:
    """Whether an adverbial clause belongs to its verb ("accused of", "charged with", "to") and is not loose ("..., killing 3")."""
    if "with" in (words := set(marks(sentence, index))) and "charge" in sentence.vocabulary:
        return sentence[index].xpos == "VBG" and sentence[index].head >= 0 and sentence[sentence[index].head].lemma == "charge"
    return bool(words & {"of", "for", "to", "from", "against", "that", "into", "over", "at"})


def used_in(sentence: Sentence, index: int) -> int:
    """The verb whose object is a thing that did what a word tells: the "laying" of "laying a mine that killed two"; else -1."""
    token = sentence.tokens[index]
    noun = sentence.tokens[token.head] if token.deprel == "acl:relcl" else token
    does_it = any(t.form.lower() in ("that", "which") for t in sentence.dependents(index, "nsubj"))
    thing = noun is not token and noun.deprel == "obj" and noun.mention in ("object", "event", "O")
    return noun.head if does_it and thing and is_verb(sentence.tokens[noun.head]) else -1


def conjuncts(sentence: Sentence, index: int) -> list[int]:
    """A word and those coordinated with it, then those told of as one more.

    A conjunct that is a clause of its own is left out, and what follows it.
    """
    found = [index]
    if not sentence.children[index]:
        return found
    for token in sentence.dependents(index, "conj"):
        own = sentence.marked(token.index, "case") if token.upos in NOMINAL else []
        if own and (cases := sentence.marked(index, "case")) and set(cases).isdisjoint(own):
            continue  # "the departure of staff from the embassy and from consulates", where parsers hang these on the staff
        if token.upos == "VERB" and is_noun(sentence.tokens[index]):
            break  # "ban flights and arrest nationals": the nationals are arrested, not banned
        if any(is_false_modifier(sentence, t.index) for t in sentence.dependents(token.index, "amod")):
            break
        if token.upos in NOMINAL or sentence.tokens[index].upos == token.upos:
            found.append(token.index)
    if len(found) == 2 and is_of_next(sentence, *found):
        found = found[1:]
    if len(found) > 1 and "not" in sentence.vocabulary:
        found = [at for at in found if not _is_ruled_out(sentence, at)] or found
    for token in sentence.dependents(index, "nmod"):
        if is_beside(sentence, token):
            found += conjuncts(sentence, token.index)
    return found


def _is_ruled_out(sentence: Sentence, index: int) -> bool:
    """The rebels of "shelled not by rebels but by soldiers", "by soldiers, not rebels"; not those of "not only rebels"."""
    for token in sentence.dependents(index, "advmod", "cc"):
        if token.form.lower() == "not" and token.index < index and is_noun(sentence.tokens[index]):
            return sentence.tokens[token.index + 1].form.lower() not in ("only", "just", "merely", "simply", "even", "to")
    return False


def with_listed(sentence: Sentence, words: Iterable[int]) -> list[int]:
    """Words with the other names of the lists that they begin: all of "sales to Iran, Libya and Cuba"."""
    named = [*words]
    more = (t.index for at in named if sentence.tokens[at].upos == "PROPN" for t in sentence.dependents(at, "conj") if t.upos == "PROPN")
    return [*dict.fromkeys((*named, *more))]


def is_beside(sentence: Sentence, token: Token) -> bool:
    """Whether somebody is told of as one more with another: "gunmen, along with Hamas fighters", "troops alongside militiamen"."""
    if _BESIDE.isdisjoint(sentence.vocabulary):
        return False
    cases = [t.index for t in sentence.dependents(token.index, "case")]
    first = min(cases, default=0)
    words = {sentence.tokens[i].form.lower() for i in (*cases, *([first - 1] if first else []))}
    return bool(cases) and ("alongside" in words or "with" in words and not words.isdisjoint(("along", "together")))


def prepositions(sentence: Sentence, index: int) -> list[str]:
    """Prepositions of a nominal: "according to" as one; [""] if it has none."""
    return sentence.marked(index, "case") or [""]


def marks(sentence: Sentence, index: int) -> list[str]:
    """Subordinating words of a clause, lower-cased, with fixed parts."""
    return sentence.marked(index, "mark", "case")


def particle(sentence: Sentence, index: int) -> str:
    """The particle of a phrasal verb, or ""."""
    return next((t.form.lower() for t in sentence.dependents(index, "compound:prt")), "")


def phrasal(sentence: Sentence, index: int) -> str:
    """A verb with its particle: "carry out"."""
    return " ".join(word for word in (lemma_of(sentence.tokens[index]), particle(sentence, index)) if word)


def goes_on(sentence: Sentence, index: int, head: int) -> bool:
    """ "Accused them of burning the village, killing six": a bare participle goes on with what another tells."""
    return sentence.tokens[index].xpos == sentence.tokens[head].xpos == "VBG" and not marks(sentence, index)


def is_of_time(sentence: Sentence, token: Token) -> bool:
    """Whether a word is the "at" of "shot at dawn", the "on" of "fired on Monday", which make no "shot at", "fired on"."""
    return token.relation == "case" and sentence.tokens[token.head].mention == "time"


def own_subject(sentence: Sentence, index: int) -> int | None:
    """The surface subject that stands at the verb itself."""
    found = sentence.dependents(index, "nsubj", "csubj")
    return next((t.index for t in found if t.deprel != "nsubj:outer" or is_to(sentence, index)), None)


def is_to(sentence: Sentence, index: int) -> bool:
    """Whether a verb is that of "was to meet": an infinitive with a form of "be"."""
    return sentence.tokens[index].has("VerbForm=Inf") and bool(sentence.dependents(index, "cop")) and "to" in marks(sentence, index)


def is_to_be(sentence: Sentence, index: int) -> bool:
    """Whether a passive is that of "are to be charged", "were to have been freed"."""
    to = [t.index for t in sentence.dependents(index, "mark") if t.form.lower() == "to"]
    return bool(to) and any(lemma_of(t) == "be" and t.index < to[0] for t in sentence.dependents(index, "aux"))


def is_verb(token: Token) -> bool:
    """Whether a token is a verb, or a participle that the tagger calls an adjective."""
    return token.upos in ("VERB", "AUX") or (token.upos == "ADJ" and token.has("VerbForm=Part"))


def is_finite(sentence: Sentence, index: int) -> bool:
    """Whether a word is a finite verb in the past or the present."""
    return any(sentence.tokens[index].has(f"Tense={tense}|VerbForm=Fin") for tense in ("Past", "Pres"))


def told_as_past(sentence: Sentence, index: int) -> bool:
    """Whether a verb is finite and past, or has a finite auxiliary."""
    auxiliaries = [t for t in sentence.dependents(index, "aux") if lemma_of(t) in ("have", "be", "do")]
    return sentence.tokens[index].has("Tense=Past|VerbForm=Fin") or any(t.has("VerbForm=Fin") for t in auxiliaries)


def is_noun(token: Token) -> bool:
    return token.upos in ("NOUN", "PROPN")


# A clause with "of" or "for" belongs to one of these verbs even where the parser hung it on a nearer word
# ("accused militias backing the government of executing prisoners").
_GOVERNED = {
    "of": frozenset({"accuse", "suspect", "convict", "acquit", "warn", "speak", "dream", "boast", "clear"}),
    "for": frozenset({"blame", "condemn", "criticise", "criticize", "denounce", "thank", "praise", "charge", "arrest"}),
}
_COUNTED = frozenset({"dozen", "score", "hundred", "thousand", "million"})


def governor(sentence: Sentence, index: int) -> int:
    """The head of a predicate, corrected where the words say more than the tree; -1 for the root. See docs/decisions/0007."""
    return attachment(sentence, index)[0]


def attachment(sentence: Sentence, index: int) -> tuple[int, str]:
    """(head, relation) of a predicate. Four attachments are put right, the tree itself is left as it is:

    a clause with "of" or "for" goes to the verb above that takes one; a verb coordinated with a noun ("ban flights and
    arrest nationals") and a participle with a conjunction of its own ("promised a response and accused militias")
    are coordinated with the verb above; "that … and that …" hang on one verb.
    """
    token = sentence.tokens[index]
    head, relation = token.head, token.relation
    if head < 0 or not is_verb(token):
        return head, relation
    if relation in MODIFYING:
        broken = _broken_by(sentence, index)
        return _governed_clause(sentence, index) if broken is None else broken, relation
    if relation == "conj" and sentence[head].relation == "ccomp" and "that" in marks(sentence, index) and "that" in marks(sentence, head):
        return sentence.tokens[head].head, "ccomp"  # "hopes that they will be freed and that the killers will be held"
    # "He was under arrest and had given no order" has a subject of its own.
    said_of = relation == "conj" and sentence.dependents(head, "cop") and sentence.dependents(head, "nsubj")
    if (relation == "conj" and is_noun(sentence.tokens[head]) and not said_of) or is_false_modifier(sentence, index):
        verb = next((k for k in sentence.ancestors(index) if is_verb(sentence.tokens[k])), None)
        return (verb, "conj") if verb is not None else (head, relation)
    return head, relation


def _broken_by(sentence: Sentence, index: int) -> int | None:
    """The breaking of "denied breaking the truce by shelling the town", where the parser hangs the shelling on the denial."""
    head = sentence.tokens[index].head
    if lemma_of(sentence.tokens[head]) != "deny" or sentence.tokens[index].xpos != "VBG" or "by" not in marks(sentence, index):
        return None
    inner = [t for t in sentence.dependents(head, "ccomp", "xcomp") if t.index < index and lemma_of(t) in BREACHING]
    return inner[-1].index if inner else None


def is_false_modifier(sentence: Sentence, index: int) -> bool:
    """Whether a participle before a noun is really a verb with that noun as its object: it has a conjunction of its own,
    or a number follows it ("killed 12 and wounded thousands")."""
    token = sentence.tokens[index]
    if token.deprel != "amod" or token.head < index or index == 0:
        return False
    if any(t.index == index - 1 for t in sentence.dependents(index, "cc")):
        return not _burns(sentence, index)
    after = sentence.tokens[index + 1]
    counted = after.upos == "NUM" or (after.index == token.head and lemma_of(after) in _COUNTED)
    return counted and token.has("VerbForm=Part") and any(t.index == index - 1 for t in sentence.dependents(token.head, "cc"))


def _above_infinitive(sentence: Sentence, index: int) -> int:
    """The head of a clause; of a participle behind a comma that hangs on an infinitive inside a noun phrase, the verb above it:
    in "threatened to attack after losing his bid to take the port, accusing Ankara" who threatens accuses."""
    token = sentence.tokens[index]
    head = sentence.tokens[token.head]
    bare = token.relation == "advcl" and token.xpos == "VBG" and not marks(sentence, index)
    if not bare or head.relation != "acl" or not head.has("VerbForm=Inf") or sentence.tokens[index - 1].form != "," or index < head.index:
        return token.head
    above = (k for k in sentence.ancestors(head.index) if is_verb(sentence.tokens[k]) and own_subject(sentence, k) is not None)
    return next(above, token.head)


def is_modifier(sentence: Sentence, index: int) -> bool:
    """Whether a participle only says what its noun is like: "a destroyed tank", "blocked the road with rocks and burning tyres"."""
    token = sentence.tokens[index]
    beside_thing = token.relation == "conj" and is_noun(sentence.tokens[token.head]) and "with" in prepositions(sentence, token.head)
    misread = beside_thing and any(t.index == index + 1 for t in sentence.dependents(index, "obj"))
    return token.deprel == "amod" and not is_false_modifier(sentence, index) or misread and _burns(sentence, index)


def _burns(sentence: Sentence, index: int) -> bool:
    """The "burning" of "blocked the road with rocks and burning tyres": no "-ing" beside which "and" could put it."""
    above = next((sentence.tokens[k] for k in sentence.ancestors(index) if is_verb(sentence.tokens[k])), None)
    return sentence.tokens[index].xpos == "VBG" and above is not None and above.xpos != "VBG"


def _governed_clause(sentence: Sentence, index: int) -> int:
    token = sentence.tokens[index]
    for mark in marks(sentence, index):
        verbs = _GOVERNED.get(mark)
        if not verbs or lemma_of(sentence.tokens[token.head]) in verbs:
            continue
        found = next((k for k in sentence.ancestors(index) if lemma_of(sentence.tokens[k]) in verbs), None)
        if found is None:  # a false modifier hangs beside the path upwards
            above = (c for k in sentence.ancestors(index) for c in sentence.children[k])
            found = next((c for c in above if lemma_of(sentence.tokens[c]) in verbs and is_false_modifier(sentence, c)), None)
        return token.head if found is None else found
    return _above_infinitive(sentence, index)


def is_known(sentence: Sentence, at: int) -> bool:
    """Whether a noun stands with "the" or with an owner: the reader knows of the event."""
    return sentence.is_known(at) or bool(sentence.dependents(at, "nmod:poss"))
