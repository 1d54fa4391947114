"""Mends many faults of trees: a participle within a noun phrase, hung on the verb, or read as a clause behind a preposition; one before
the last noun of a list, read as a verb; one behind a name and a comma, hung on another noun; a demand of those whom police beat, hung on
the beating; and one that goes on from a passive, read as if its subject acted; and one that a relative clause without a pronoun tells of
who acts, "the soldiers the gang abducted".

"Rescued 23 abducted women": the women were abducted, and nothing else is told by it.
"In the face of reimposed US sanctions": the sanctions were reimposed, and nobody imposes anything on the US.
"The bandh called by the Front to protest it evoked a response": the bandh evoked it, and was called by the Front.
"Relatives of a boy killed in a raid": the boy was killed. "Police lathi-charged candidates who had gathered": they did.
"They demand the release of teachers, students and detained prisoners": those who demand it detain nobody.
"Members of the organisation calling itself the Red Dune": it is the organisation that is called so.
"Found a bound and decapitated body": the body was decapitated, whoever found it.
"Attacked the banker accusing him of theft": those who attacked him accuse him.
"In addition to asking for leave, the lawyers appealed": the lawyers asked.
"Man charged after CEO gunned down at party": the CEO was, as headlines put it.
"A letter to the army condemning the raids": the letter condemns them.
"Said Petkovic, one of the activists later arrested": he was arrested, and arrested nobody.
"Served a warrant on Abu Tariq, alleged to have planned the bombing": he is alleged to have, not the warrant.
"""

from __future__ import annotations

from dataclasses import replace

from according.ontology.content_words import LETTERS
from according.records.parse import Sentence, Token

_LOOSE = frozenset({"advcl", "ccomp", "xcomp", "parataxis"})
_PAST, _PRESENT = frozenset({"VBN", "VBD"}), frozenset({"VB", "VBP", "VBZ", "VBG"})
_PROTESTING = frozenset({"demand", "protest", "denounce", "chant", "oppose", "condemn", "call"})
_POLICING = frozenset({"police", "policeman", "officer", "soldier", "troop", "troops", "army", "guard", "force", "forces", "military"})
_OF_PEOPLE = frozenset({"allege", "accuse", "suspect", "believe", "want", "say", "identify", "know", "describe", "charge"})

_BEFALLING = frozenset({
    "abduct", "assassinate", "behead", "execute", "gun", "injure", "kidnap", "kill", "murder", "shoot", "slay", "stab", "wound",
})  # fmt: skip
_WHEN, _ARTICLES = frozenset({"after", "as", "when"}), frozenset({"The", "the", "A", "a", "An", "an"})
_LAYING, _HIM = frozenset({"accuse", "blame", "charge"}), frozenset({"he", "she", "they"})
_KIN = frozenset({
    "brother", "colleague", "daughter", "family", "father", "friend", "husband", "lawyer", "mother", "neighbor", "neighbour", "parent",
    "relative", "sister", "son", "widow", "wife",
})  # fmt: skip
_OF_CLAUSES = ("nsubj", "nsubj:pass", "aux", "aux:pass", "obj", "ccomp", "xcomp")
_STICKS = frozenset({"baton", "cane", "lathi"})
_DONE_TO = frozenset({
    "abduct", "arrest", "ban", "beat", "behead", "capture", "confiscate", "damage", "demolish", "deport", "destroy", "detain",
    "disarm", "dismiss", "execute", "expel", "free", "hang", "injure", "jail", "kidnap", "kill", "loot", "raid", "ransack", "release",
    "rescue", "rob", "search", "seize", "shoot", "stab", "suspend", "torch", "torture", "wound",
})  # fmt: skip
"""What nobody does without saying to whom."""


def _is_bare_past(sentence: Sentence, token: Token) -> bool:
    """Whether a past form has no subject, no object and no auxiliary."""
    return token.xpos in _PAST and not sentence.dependents(token.index, *_OF_CLAUSES)


def with_participles(sentence: Sentence) -> Sentence:
    """The sentence with such participles at their nouns; the same object where there are none."""
    changed: dict[int, Token] = {}
    for token in sentence.tokens[1:-1]:
        if token.xpos in _PAST and token.relation == "conj" and (last := _last_of_list(sentence, token)) is not None:
            changed |= {i: replace(sentence.tokens[i], head=last) for i in sentence.children[token.index]}
            changed[token.index] = replace(token, head=last, deprel="amod")
        if token.xpos in _PAST and token.relation == "conj" and (noun := _noun_of_both(sentence, token)) is not None:
            changed[token.index] = replace(token, head=noun, deprel="amod", xpos="VBN")
            continue
        if token.xpos in _PAST and token.relation == "conj" and _is_gapped(sentence, token):
            changed[token.index] = replace(token, xpos="VBN")
            changed[token.index - 1] = replace(sentence.tokens[token.index - 1], deprel="nsubj:pass")
        if token.deprel == "acl" and token.xpos in _PAST and (kin := _of_kin(sentence, token)) is not None:
            changed[token.index] = replace(token, head=kin)
            continue
        if token.deprel == "amod" and token.form.lower() == "charged" and (police := _who_charges(sentence, token)) is not None:
            changed |= _as_charge(sentence, token, police)
            continue
        if token.xpos in _PAST and (verb := _main_verb(sentence, token)) is not None:
            changed |= _as_told_of_subject(sentence, token, verb)
        if token.deprel == "advcl" and token.lemma in _BEFALLING and (whom := _whom_it_befell(sentence, token)) is not None:
            changed |= {token.index: replace(token, xpos="VBN"), whom.index: replace(whom, deprel="nsubj:pass")}
        if token.deprel == "acl" and token.lemma in _LAYING and (above := _of_who_acts(sentence, token)) is not None:
            changed[token.index] = replace(token, head=above, deprel="advcl")
        if token.xpos == "VBG" and token.deprel == "acl" and sentence.tokens[token.head].lemma == "addition":
            changed |= _as_done_besides(sentence, token)
        if token.xpos == "VBG" and token.deprel == "acl" and (body := _which_calls_itself(sentence, token)) is not None:
            changed[token.index] = replace(token, head=body)
        if token.deprel == "acl:relcl" and token.lemma in _DONE_TO and _is_bare_past(sentence, token):
            changed[token.index] = replace(token, deprel="acl", xpos="VBN", feats="Tense=Past|VerbForm=Part|Voice=Pass")
            continue
        if token.deprel == "acl:relcl" and (doer := _doer_before(sentence, token)) is not None:
            changed |= {token.index: replace(token, xpos="VBD"), doer.index: replace(doer, deprel="nsubj")}
        if token.xpos == "VBG" and token.deprel == "acl" and (paper := _which_says_so(sentence, token)) is not None:
            changed[token.index] = replace(token, head=paper)
        if token.xpos == "VBG" and token.lemma in _PROTESTING and (people := _people_before(sentence, token)) is not None:
            changed[token.index] = replace(token, head=people, deprel="acl")
        if token.xpos == "VBN" and token.index not in changed:
            changed |= _at_its_noun(sentence, token)
    return sentence.with_tokens(changed)


def _at_its_noun(sentence: Sentence, token: Token) -> dict[int, Token]:
    """A participle within a noun phrase, or behind a name, at what it describes."""
    if (noun := _noun_behind(sentence, token)) is not None:
        return _before_noun(sentence, token, noun)
    if (noun := _noun_around(sentence, token)) is not None:
        return {token.index: replace(token, head=noun, deprel="amod")}
    name = _name_before(sentence, token)
    return {token.index: replace(token, head=name, deprel="acl")} if name is not None else {}


def _whom_it_befell(sentence: Sentence, token: Token) -> Token | None:
    """The CEO of "charged after CEO gunned down at party", as headlines leave out "was": of whom it befell one word is without article."""
    if token.xpos not in _PAST or sentence.dependents(token.index, "aux", "obj", "nsubj:pass", "ccomp", "xcomp"):
        return None
    marks, subjects = sentence.marked(token.index, "mark"), sentence.dependents(token.index, "nsubj")
    if len(subjects) != 1 or _WHEN.isdisjoint(marks) or subjects[0].mention != "person" or subjects[0].upos == "PRON":
        return None
    at = any("at" in sentence.marked(t.index, "case") for t in sentence.dependents(token.index, "obl")) and token.lemma == "shoot"
    first = sentence.dependents(subjects[0].index, "det", "nmod:poss", "nummod") or any(t.form in _ARTICLES for t in sentence.tokens)
    return None if at or first else subjects[0]


def _of_who_acts(sentence: Sentence, token: Token) -> int | None:
    """The attacking of "attacked the banker accusing him of theft": nobody accuses himself, so those who attacked accuse him."""
    noun = sentence.tokens[token.head]
    him = any(t.upos == "PRON" and t.lemma in _HIM for t in sentence.dependents(token.index, "obj"))
    acted = him and token.xpos == "VBG" and noun.relation == "obj" and bool(sentence.dependents(noun.head, "nsubj"))
    return noun.head if acted else None


def _as_done_besides(sentence: Sentence, token: Token) -> dict[int, Token]:
    """ "In addition to asking for leave, the lawyers appealed": the lawyers ask, and no addition does."""
    noun = sentence.tokens[token.head]
    besides = noun.relation == "obl" and noun.head >= 0 and "in" in sentence.marked(noun.index, "case")
    return {token.index: replace(token, head=noun.head, deprel="advcl")} if besides else {}


def _which_calls_itself(sentence: Sentence, token: Token) -> int | None:
    """The organisation of "members of the organisation calling itself the Red Dune": its members would call themselves so."""
    before = sentence.tokens[token.index - 1]
    itself = any(t.form.lower() == "itself" for t in sentence.dependents(token.index, "obj"))
    inside = itself and before.upos == "NOUN" and not before.has("Number=Plur") and sentence.tokens[token.head].has("Number=Plur")
    return before.index if inside and sentence.is_below(before.index, top=token.head) else None


def _is_gapped(sentence: Sentence, token: Token) -> bool:
    """The disarmed of "its drivers were beaten and its guards disarmed", read as if the guards disarmed somebody; "a fifth shot dead"."""
    if token.lemma not in _DONE_TO or not sentence.dependents(token.head, "aux:pass") or sentence.dependents(token.index, "aux"):
        return False
    dead = [t.index for t in sentence.dependents(token.index) if t.form.lower() == "dead"]
    if token.lemma == "shoot" and not dead:
        return False  # "and soldiers shot back", "shot in the air"
    beside = [t.relation for t in sentence.dependents(token.index) if t.index > token.index and t.index not in dead]
    own = [t for t in sentence.dependents(token.index, "nsubj") if t.deprel == "nsubj" and t.index == token.index - 1]
    return bool(own) and not {"obj", "xcomp", "ccomp"} & set(beside)


def _doer_before(sentence: Sentence, token: Token) -> Token | None:
    """The gang of "the soldiers the gang abducted", which the parser has abducted by nobody."""
    subjects = sentence.dependents(token.index, "nsubj:pass")
    if len(subjects) != 1 or subjects[0].index != token.index - 1 or sentence.dependents(token.index, "aux:pass", "obj"):
        return None
    return subjects[0] if min(sentence.subtree(subjects[0].index)) == token.head + 1 else None


def _noun_around(sentence: Sentence, token: Token) -> int | None:
    """The women of "23 abducted women": the number or article before a participle is of the noun right behind it."""
    before, after = sentence.tokens[token.index - 1], sentence.tokens[token.index + 1]
    inside = before.relation in ("nummod", "det") and before.head == after.index and after.upos == "NOUN"
    return after.index if inside and token.relation in _LOOSE and not sentence.children[token.index] else None


def _of_kin(sentence: Sentence, token: Token) -> int | None:
    """The boy of "relatives of a boy | killed in a raid", right before the participle; None elsewhere."""
    if sentence.tokens[token.head].lemma not in _KIN or token.lemma not in _DONE_TO:
        return None
    of = [t for t in sentence.dependents(token.head, "nmod") if "of" in sentence.marked(t.index, "case") and t.index < token.index]
    return of[-1].index if of and max(sentence.subtree(of[-1].index)) == token.index - 1 and of[-1].mention == "person" else None


def _who_charges(sentence: Sentence, token: Token) -> Token | None:
    """The police of "police lathi-charged candidates", where the parser has lathi-charged candidates; None elsewhere."""
    at, noun = token.index, sentence.tokens[token.head]
    stick = at > 2 and sentence.tokens[at - 1].form == "-" and sentence.tokens[at - 2].form.casefold() in _STICKS
    before = sentence.tokens[at - 3] if stick else None
    beside = before is not None and before.lemma.casefold() in _POLICING and noun.index == at + 1
    return before if beside else None


def _as_charge(sentence: Sentence, token: Token, police: Token) -> dict[int, Token]:
    """The charge in the place of those charged, with the police as its subject and what stood before them."""
    noun = sentence.tokens[token.head]
    first = min(sentence.subtree(police.index), default=police.index)
    above = {t.index: replace(t, head=token.index) for t in sentence.dependents(noun.index) if t.index < first}
    relation = noun.deprel if noun.head != police.index else police.deprel
    head = noun.head if noun.head != police.index else police.head
    return above | {
        token.index: replace(token, head=head, deprel=relation if head < 0 else "advcl", xpos="VBD", upos="VERB"),
        noun.index: replace(noun, head=token.index, deprel="obj"),
        police.index: replace(police, head=token.index, deprel="nsubj"),
    }


def _noun_of_both(sentence: Sentence, token: Token) -> int | None:
    """The body of "found the man's dismembered and | decapitated body"."""
    first = sentence.tokens[token.head]
    noun = first.head if first.deprel == "amod" and first.xpos in _PAST else -1
    return noun if noun > token.index and not sentence.dependents(token.index, "nsubj", "obj", "aux") else None


def _main_verb(sentence: Sentence, token: Token) -> Token | None:
    """The verb of "the bandh | called by the Front evoked a response", hung on the participle as a clause; None elsewhere."""
    subjects = sentence.dependents(token.index, "nsubj")
    agents = sentence.dependents(token.index, "obl:agent")
    if len(subjects) != 1 or subjects[0].index != token.index - 1 or not agents or agents[0].index < token.index:
        return None
    if subjects[0].upos != "NOUN" or sentence.dependents(token.index, "aux", "aux:pass", "obj", "mark"):
        return None
    clauses = sentence.dependents(token.index, "advcl", "conj", "parataxis", "ccomp")
    told = [t for t in clauses if t.xpos in ("VBD", "VBZ") and t.index > agents[-1].index]
    bare = [t for t in told if not sentence.dependents(t.index, "nsubj", "mark", "cc", "expl", "advmod")]
    return bare[0] if len(bare) == 1 and sentence.tokens[bare[0].index - 1].form != "," else None


def _which_says_so(sentence: Sentence, token: Token) -> int | None:
    """The letter of "a letter to the army condemning the raids", hung on those whom it is sent to."""
    heard = sentence.tokens[token.head]
    heard = sentence.tokens[heard.head] if heard.relation == "conj" else heard
    if token.lemma not in _PROTESTING or heard.relation not in ("nmod", "obl") or "to" not in sentence.marked(heard.index, "case"):
        return None
    sent = (sentence.tokens[heard.head], *sentence.dependents(heard.head, "obj", "nmod", "nsubj:pass"))
    return next((t.index for t in sent if t.lemma in LETTERS and t.index < heard.index), None)


def _as_told_of_subject(sentence: Sentence, token: Token, verb: Token) -> dict[int, Token]:
    """The verb in the participle's place, with its subject, of which the participle tells."""
    noun = sentence.dependents(token.index, "nsubj")[0]
    behind = {t.index: replace(t, head=verb.index) for t in sentence.dependents(token.index, "punct") if t.index > verb.index}
    return behind | {
        verb.index: replace(verb, head=token.head, deprel=token.deprel),
        noun.index: replace(noun, head=verb.index, deprel="nsubj"),
        token.index: replace(token, head=noun.index, deprel="acl", xpos="VBN"),
    }


def _noun_behind(sentence: Sentence, token: Token) -> int | None:
    """The sanctions of "in the face of reimposed US sanctions": a preposition, a participle and a bare noun, read as a clause."""
    below = sentence.dependents(token.index)
    marks, objects = [t for t in below if t.relation == "mark"], [t for t in below if t.deprel == "obj"]
    if token.deprel not in ("acl", "advcl") or len(below) != 2 or len(marks) != 1 or len(objects) != 1 or marks[0].xpos != "IN":
        return None
    first = min(sentence.subtree(objects[0].index))
    bare = marks[0].index == token.index - 1 and first == token.index + 1 and not sentence.dependents(objects[0].index, "det", "nmod:poss")
    return objects[0].index if bare and objects[0].upos == "NOUN" else None


def _before_noun(sentence: Sentence, token: Token, noun: int) -> dict[int, Token]:
    """The noun in the participle's place, with the preposition and the participle before it."""
    mark = next(t for t in sentence.dependents(token.index, "mark"))
    relation = "nmod" if token.deprel == "acl" else "obl"
    return {
        noun: replace(sentence.tokens[noun], head=token.head, deprel=relation),
        mark.index: replace(mark, head=noun, deprel="case"),
        token.index: replace(token, head=noun, deprel="amod"),
    }


def _people_before(sentence: Sentence, token: Token) -> int | None:
    """The students of "police beat students demanding the release of": police make no demands as they beat; gunmen may."""
    people = sentence.tokens[token.index - 1]
    if token.deprel != "advcl" or people.relation not in ("obj", "obl") or people.head != token.head or people.mention != "person":
        return None
    doers = sentence.dependents(token.head, "nsubj")
    return people.index if doers and all(t.lemma.lower() in _POLICING for t in doers) else None


def _last_of_list(sentence: Sentence, token: Token) -> int | None:
    """The prisoners of "demand the release of students and detained prisoners": a noun of a list that began before the participle."""
    at = token.index + 1
    while at + 1 < len(sentence) and sentence.tokens[at].upos == "ADJ":
        at += 1
    joined = sentence.tokens[at].upos == "NOUN" and sentence.tokens[at].relation == "conj" and sentence.tokens[at].head < token.index
    other_tense = sentence.tokens[token.head].xpos in _PRESENT
    alone = all(sentence.tokens[i].relation in ("cc", "punct") for i in sentence.children[token.index])
    return at if joined and other_tense and alone and sentence.tokens[at].head != token.head else None


def _name_before(sentence: Sentence, token: Token) -> int | None:
    """The man of "Abu Tariq, alleged to have", where the participle hangs on a noun further up."""
    if token.deprel != "acl" or token.lemma not in _OF_PEOPLE or token.index < 2 or sentence.tokens[token.index - 1].form != ",":
        return None
    last = sentence.tokens[token.index - 2]
    name = sentence.tokens[last.head] if last.relation == "flat" and last.head >= 0 else last
    person = name.upos == "PROPN" and name.name.endswith("PER")
    return name.index if person and token.head not in (name.index, last.index) and token.head < name.index else None
