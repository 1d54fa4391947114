"""Whose the subject of a verb without one is: over coordination, control, purposes and the nouns that name a plan."""

from __future__ import annotations

from collections.abc import Iterable

from according.ontology.closed_classes import APPEAL_PREPOSITIONS
from according.ontology.decided import is_reacted_to
from according.ontology.protests import PROTESTS_ALONE
from according.ontology.violence import is_violent
from according.records.parse import Sentence, Token
from according.stages.find_events.syntax import (
    attachment,
    governor,
    is_advised_against,
    is_false_modifier,
    is_noun,
    is_passive,
    is_verb,
    lemma_of,
    marks,
    own_subject,
    prepositions,
)
from according.stages.find_events.word_sets import words_of

SUBJECT_CONTROL = words_of("subject_control")
"""Verbs whose subject acts in the infinitive even where they have an object ("promised her to leave")."""

OBJECT_CONTROL = words_of("object_control")
"""Verbs whose object acts in the infinitive, which the parser may hang on them as a purpose ("to press the junta to end raids")."""

_ANSWERING = words_of("answering")
_ASKING = words_of("asking_nouns")
"""Nouns for what others are asked to do."""
_GIVEN, _UNDER = words_of("given_orders"), frozenset({"with", "under", "on"})
_ASKING_FOR = words_of("asking_for")
_OWN_WISH = words_of("own_wishes")
"""What somebody asks to do himself: "an appeal to be heard", "a demand to see the prisoner"."""
_FOR_LEAVE = frozenset({"application", "bid", "permission", "petition", "request"})
_MARCHING = frozenset({"demonstrate", "march", "parade", "picket", "protest", "rally", "strike"})
_HOLDING = frozenset({"conduct", "hold", "organise", "organize", "stage"})
_LEARNING = words_of("learning")
# Whoever discovers or foils a plan is not who has it.
_PENALTY = words_of("penalties")
_CHARGES = words_of("charges")
_HARMING = words_of("harming")
_STRIKING = frozenset({
    "ambush", "assault", "attack", "blast", "bomb", "bombard", "burn", "hit", "raid", "shell", "storm", "strafe", "strike", "target",
    "torch",
})  # fmt: skip
_THINGS = frozenset({"abstract", "event", "time", "object"})
_SAYING = words_of("speech_verbs")
_CONTACT = words_of("contacting")
_ADDRESSING = _SAYING | words_of("addressing")
SUMMONING = frozenset({"summon", "convoke", "call in"})
TOLD_TO_SUMMONED = frozenset({
    "protest", "complain", "condemn", "denounce", "express", "convey", "voice", "lodge", "reject", "warn", "criticise", "criticize",
    "deliver", "register", "demand", "hand", "present", "inform", "notify", "object", "relay", "rebuke", "reprimand", "deplore",
})  # fmt: skip
"""What whoever summons an envoy does himself: "summoned the ambassador to protest against the raid"."""
_FAVOURING = frozenset({"support", "back", "favour", "favor", "advocate", "champion", "demand", "oppose", "recommend", "resist", "urge"})
_STOPPING = frozenset({"foil", "thwart", "repel", "repulse", "avert", "beat", "fend", "ward", "drive", "frustrate"})
_WIELDING = frozenset({"use", "employ", "wield"})
COMPLYING = {
    "accede": "to", "bow": "to", "cave": "to", "comply": "with", "concede": "to", "give": "to", "respond": "to", "submit": "to",
    "surrender": "to", "yield": "to",
}  # fmt: skip
"""Verbs of who does what others ask, with the preposition of what is asked."""
_DEPTH = 6  # of inherited subjects; deeper chains are parse errors more often than language


def inherited_subject(sentence: Sentence, index: int, depth: int = 0) -> int | None:
    """Surface subject of the clause that a verb without one depends on."""
    token = sentence.tokens[index]
    head, relation = attachment(sentence, index)
    if head < 0 or depth > _DEPTH or token.has("Mood=Imp"):
        return None
    if relation == "conj":
        found = _surface_subject(sentence, head, depth)
        return found if found is None or sentence.tokens[found].mention not in _THINGS else _of_clause_before(sentence, index, head, found)
    if relation == "advcl" and token.xpos == "VBG" and "into" in marks(sentence, index):  # "scared them into backing him"
        return next((t.index for t in sentence.dependents(head, "obj", "nsubj:pass")), None)
    governed = relation == "acl" and head != token.head and is_verb(sentence.tokens[head])
    if (struck := of_blow_before(sentence, index)) is not None:
        return struck
    if relation == "ccomp" and sentence.tokens[head].deprel == "acl:relcl" and _lacks_a_subject(sentence, index, head):
        return sentence.tokens[head].head
    if relation == "advcl" and _is_of_the_struck(sentence, index, head):
        return next((t.index for t in sentence.dependents(head, "obl") if t.deprel == "obl:agent"), None)
    if relation == "advcl" and (tried := _whose_means(sentence, index, head)) is not None:
        return inherited_subject(sentence, tried, depth + 1)
    if relation == "xcomp" or governed or (relation in ("advcl", "ccomp") and not token.has("VerbForm=Fin")):
        return _controller(sentence, index, depth)
    if relation == "acl" and not is_verb(sentence.tokens[head]):
        if "to" in marks(sentence, index) and "for" in prepositions(sentence, head) and sentence.tokens[head].mention not in _THINGS:
            return head  # "called for the chief to resign"; who "asked for permission to march" would march
        if is_what_for(sentence, index):
            return _punished(sentence, head)
        if (applicant := who_asks_leave(sentence, index)) is not None:
            return applicant
        # "plans to attack": whoever has the plan acts.
        asked = lemma_of(sentence.tokens[head]) in _ASKING and lemma_of(token) not in _OWN_WISH and not is_passive(sentence, index)
        return _invited(sentence, head) if asked else _owner(sentence, head)
    if relation in ("obl", "nmod") and is_verb(sentence.tokens[head]):
        wanted = lemma_of(sentence.tokens[head]) in _ASKING_FOR and "for" in prepositions(sentence, index)  # "calls for release of editor"
        return None if wanted else _surface_subject(sentence, head, depth)
    return None


def _lacks_a_subject(sentence: Sentence, index: int, said: int) -> bool:
    """ "A bank it said was funding the rebels": the bank, of which the clause is, does it, and not who says so."""
    finite = sentence.tokens[index].has("VerbForm=Fin") or bool(sentence.dependents(index, "aux", "aux:pass", "cop"))
    sayers = [t for t in sentence.dependents(said, "nsubj") if t.form.lower() not in ("who", "which", "that")]
    return finite and bool(sayers) and not marks(sentence, index)


def of_blow_before(sentence: Sentence, index: int) -> int | None:
    """The roof of "they were eating when the roof fell in, killing ten": a harm is of the clause right before it, not of the main one.

    Of two clauses the violent one: nobody is killed by those who queued in "a bomb exploded as people queued, killing ten".
    """
    token = sentence.tokens[index]
    if token.relation != "advcl" or token.xpos != "VBG" or lemma_of(token) not in _HARMING or marks(sentence, index):
        return None
    for clause in sentence.dependents(token.head, "advcl"):
        when = {t.form.lower() for t in sentence.dependents(clause.index, "mark", "advmod")} & {"when", "as", "after", "before"}
        if is_violent(sentence, token=sentence.tokens[token.head]) and not is_violent(sentence, token=clause):
            continue
        if when and clause.upos == "VERB" and clause.index < index and max(k for k in sentence.subtree(clause.index)) >= index - 2:
            return own_subject(sentence, clause.index)
    return None



def _whose_means(sentence: Sentence, index: int, head: int) -> int | None:
    """The "prolong" of "was worried about its attempts to prolong the war by sending arms": nobody is worried by sending any."""
    if sentence.tokens[index].xpos != "VBG" or sentence.tokens[head].upos not in ("ADJ", "NOUN") or "by" not in marks(sentence, index):
        return None
    between = (k for k in range(index - 1, head, -1) if sentence.tokens[k].deprel == "acl" and is_verb(sentence.tokens[k]))
    return next((k for k in between if "to" in marks(sentence, k) and sentence.is_below(k, top=head)), None)


def _is_of_the_struck(sentence: Sentence, index: int, head: int) -> bool:
    """Whether a harm is that of a blow told in the passive: "a school was shelled, killing nine", which the school did not kill."""
    if sentence.tokens[index].xpos != "VBG" or marks(sentence, index) or not is_passive(sentence, head):
        return False
    if lemma_of(sentence.tokens[head]) in _STOPPING:  # "the attack was foiled by a frigate, seizing nine men"
        return any(t.mention == "event" or not t.mention for t in sentence.dependents(head, "nsubj:pass"))
    return lemma_of(sentence.tokens[index]) in _HARMING and lemma_of(sentence.tokens[head]) in _STRIKING


def _of_clause_before(sentence: Sentence, index: int, head: int, subject: int) -> int:
    """Who acts in "a blow to the council, which will meet on Friday and has asked for help": no thing asks for anything.

    subject: the thing that is the subject of the word, head, on which the parser hung the verb.
    """
    if lemma_of(sentence.tokens[index]) not in OBJECT_CONTROL | SUBJECT_CONTROL | _SAYING:
        return subject
    between = range(index - 1, head, -1)
    clause = next((k for k in between if sentence.tokens[k].deprel == "acl:relcl" and k in sentence.subtree(head)), None)
    relative = [t for t in sentence.dependents(clause, "nsubj") if lemma_of(t) in ("which", "who")] if clause is not None else []
    return sentence.tokens[clause].head if clause is not None and relative else subject


def _controller(sentence: Sentence, index: int, depth: int) -> int | None:
    head = governor(sentence, index)
    if sentence.tokens[index].xpos == "VBG":
        if lemma_of(sentence.tokens[head]) in _FAVOURING:
            return None  # "voters support banning the party": by whom they do not say
        if lemma_of(sentence.tokens[head]) in _ASKING_FOR and "for" in marks(sentence, index):
            return None  # nor does who "called for banning them"
    if lemma_of(sentence.tokens[head]) in ("call", "appeal") and "to" in marks(sentence, index):  # "called on the rebels to leave"
        called = [t for t in sentence.dependents(head, "obl") if set(prepositions(sentence, t.index)) & APPEAL_PREPOSITIONS]
        if called and called[0].index < index:
            return called[0].index
    words = marks(sentence, index)
    told = lemma_of(sentence.tokens[head]) in OBJECT_CONTROL and "to" in words and "that" not in words  # "told them that it is to"
    controls_object = (
        sentence.tokens[index].relation == "xcomp"
        or told
        or any(t.form.lower() in ("of", "for", "from", "against") for t in sentence.dependents(index, "mark", "case"))
    )
    addresses = lemma_of(sentence[head]) in _CONTACT and lemma_of(sentence[index]) in _ADDRESSING  # "phoned them to urge restraint"
    addresses = addresses or lemma_of(sentence.tokens[head]) in SUMMONING and lemma_of(sentence.tokens[index]) in TOLD_TO_SUMMONED
    if controls_object and not addresses and lemma_of(sentence.tokens[head]) not in SUBJECT_CONTROL and is_verb(sentence.tokens[head]):
        found = sentence.dependents(head, "obj") or sentence.dependents(head, "iobj") or sentence.dependents(head, "nsubj:pass")
        if found and "for" in marks(sentence, index) and lemma_of(found[0]) in _PENALTY:  # "imposed sanctions on Iraq for invading"
            return _punished(sentence, found[0].index)
        if found or is_false_modifier(sentence, head) or sentence.tokens[head].deprel == "acl" and is_passive(sentence, head):
            return found[0].index if found else sentence.tokens[head].head  # "men suspected of having stolen cattle"
    if is_advised_against(sentence, index):
        return None
    wielder = _who_wields(sentence, head) if "to" in marks(sentence, index) else None
    return wielder if wielder is not None else _surface_subject(sentence, head, depth)


def _who_wields(sentence: Sentence, head: int) -> int | None:
    """The rebels of "held up the rifle used by the rebels to kill him": whoever uses a thing does with it what it is used for."""
    if lemma_of(sentence.tokens[head]) not in _WIELDING or not is_passive(sentence, head):
        return None
    return next((t.index for t in sentence.dependents(head, "obl") if t.deprel == "obl:agent"), None)


def _surface_subject(sentence: Sentence, index: int, depth: int) -> int | None:
    own = own_subject(sentence, index)
    if own is None and is_noun(sentence.tokens[index]):
        return _owner(sentence, index)
    if own is None and (sentence.tokens[index].upos, sentence.tokens[index].deprel) == ("ADJ", "amod"):
        return sentence.tokens[index].head  # "killed a man responsible for planning attacks"
    return own if own is not None else inherited_subject(sentence, index, depth + 1)


def _invited(sentence: Sentence, index: int) -> int | None:
    """Who is asked: "an invitation to the envoy to visit", "accepted his invitation to visit", "a call on the army to leave"; else None."""
    verb = sentence.tokens[index].head
    if lemma_of(sentence.tokens[index]) in _GIVEN and _UNDER & set(prepositions(sentence, index)):
        return _owner(sentence, index)  # "flown in with orders to shoot"
    beside = (t.index for at in (index, verb) if at >= 0 for t in sentence.dependents(at, "nmod", "obl"))
    to = [k for k in beside if {"to", "on", "upon"} & set(prepositions(sentence, k)) and sentence[k].mention != "time" and k != index]
    complies = verb >= 0 and sentence.tokens[index].relation == "obl" and lemma_of(sentence.tokens[verb]) in COMPLYING
    if to and not complies:
        return to[0]
    answered = complies or verb >= 0 and sentence.tokens[index].relation == "obj" and lemma_of(sentence.tokens[verb]) in _ANSWERING
    return own_subject(sentence, verb) if answered else None


def is_what_for(sentence: Sentence, index: int) -> bool:
    """Whether a verb tells what a punishment is for: "in retaliation for attacking", "sanctions on Iraq for invading"."""
    token = sentence.tokens[index]
    return token.relation == "acl" and lemma_of(sentence.tokens[token.head]) in _PENALTY and "for" in marks(sentence, index)


def _punished(sentence: Sentence, index: int) -> int | None:
    """Iraq of "imposed sanctions on Iraq as punishment for", "hit Iraq in reprisal for": whom the verb's object is or is aimed at."""
    verb = sentence.tokens[index].head if is_verb(sentence.tokens[sentence.tokens[index].head]) else index
    hit = sentence.dependents(verb, "iobj", "nsubj:pass", "obj")
    return next((t.index for t in (*aimed_at(sentence, hit), *hit) if t.index != index), None)


def aimed_at(sentence: Sentence, nouns: Iterable[Token]) -> list[Token]:
    """Iraq of "sanctions on Iraq", the army of "an attack against the army": at whom what a noun tells is aimed."""
    beside = (t for noun in nouns for t in sentence.dependents(noun.index, "nmod"))
    return [t for t in beside if {"on", "against"} & set(prepositions(sentence, t.index))]


def _suspects(sentence: Sentence, index: int) -> list[Token]:
    """The man of "arrested a man on suspicion of killing two nuns": who is held on a charge did it, not who holds him."""
    charged = lemma_of(sentence.tokens[index]) in _CHARGES and sentence.tokens[index].relation == "obl" and sentence.tokens[index].head >= 0
    return sentence.dependents(sentence.tokens[index].head, "obj", "nsubj:pass") if charged else []


def who_asks_leave(sentence: Sentence, index: int) -> int | None:
    """The union of "rejected a request from the union to hold a march": who asks for leave to march would march; None elsewhere."""
    noun = sentence.tokens[sentence.tokens[index].head]
    objects = {lemma_of(t) for t in sentence.dependents(index, "obj")}
    marches = lemma_of(sentence[index]) in _MARCHING or lemma_of(sentence[index]) in _HOLDING and objects & (_MARCHING | PROTESTS_ALONE)
    if sentence.tokens[index].relation != "acl" or lemma_of(noun) not in _FOR_LEAVE or not marches:
        return None
    beside = sentence.dependents(noun.index, "nmod:poss", "nmod")
    whose = [t.index for t in beside if t.deprel == "nmod:poss" or {"by", "from"} & set(prepositions(sentence, t.index))]
    return whose[0] if whose else None


def _owner(sentence: Sentence, index: int) -> int | None:
    """Who has a plan, makes an attempt: its possessor, who stands behind "by", or the subject of the verb whose object it is."""
    if lemma_of(sentence.tokens[index]) in _CHARGES and "over" in prepositions(sentence, index) and not _suspects(sentence, index):
        return None  # "resigned over a plot to kill the king"
    hung = ("nsubj",) if sentence.tokens[index].relation == "obj" else ()  # "says it has no plans", where parsers hang "it" on the plans
    by = [t for t in sentence.dependents(index, "nmod") if "by" in prepositions(sentence, t.index)]
    owned = sentence.dependents(index, "nmod:poss", *hung) or by or _suspects(sentence, index)
    if owned:
        return owned[0].index
    head = sentence.tokens[index].head
    if head < 0 or not is_verb(sentence.tokens[head]) or sentence.tokens[index].relation not in ("obj", "obl", "xcomp"):
        return None
    return None if lemma_of(sentence.tokens[head]) in _LEARNING or is_reacted_to(sentence, noun=index) else own_subject(sentence, head)
