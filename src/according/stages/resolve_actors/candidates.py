"""Which earlier mentions a mention may go back to: a bounded window, so that long reports take no longer a mention than short ones."""

from __future__ import annotations

from collections.abc import Callable

from according.ontology.closed_classes import THIRD_PERSON
from according.records.parse import Ref, Sentence, Token
from according.stages.resolve_actors.entries import Generic
from according.stages.resolve_actors.mentions import Mention, Mentions

_BACK, _NOUN_BACK = 4, 3
"""Sentences that a third-person pronoun, a definite noun looks back for mentions with other words."""
_MOST = 50
_SAME = 2
"""Nearest mentions with the same word that are looked at; the first of all is, too."""
_SPEAKERS = ("i", "we", "you")
_GROUND = frozenset({"area", "camp", "capital", "city", "country", "island", "province", "region", "territory", "town", "village"})
_MOVING = frozenset({"abandon", "depart", "enter", "exit", "flee", "leave", "quit", "reach", "vacate", "visit"})
_ACCUSING = frozenset({"accuse", "blame", "charge", "suspect", "criticise", "criticize", "condemn", "denounce"})
_WHOM = frozenset({"him", "them"})
_FORSAKING = frozenset({"abandon", "betray", "desert", "defend", "disown", "join", "leave", "obey", "protect", "quit", "serve", "support"})
"""What fighters do to, or for, those whose they are."""
_MEN = frozenset({"bodyguard", "follower", "guard", "man", "subordinate"})
"""Who act for whose they are."""
_SPEAKING_TO = frozenset({"call", "contact", "meet", "phone", "ring", "telephone", "visit", "write"})
_RELATIVE = frozenset({"who", "which", "that"})


def candidates(mention: Mention, *, mentions: Mentions) -> list[Mention]:
    """Earlier mentions, the likeliest place first: of this sentence, then of each before it, each from its beginning."""
    if mention.form in THIRD_PERSON:
        barred = co_arguments(mentions.sentence(mention), mention.ref.token)
        barred |= _grounds(mentions.sentence(mention), mention.token)
        window = [m for m in _window(mention, mentions, _BACK) if m.ref.sentence != mention.ref.sentence or m.ref.token not in barred]
        return [*window, *_ahead(mention, mentions)]
    found: dict[int, Mention] = {}
    if mention.form in _SPEAKERS:
        for form in _SPEAKERS:
            found.update((m.number, m) for m in mentions.before(mention, index="form", value=form, most=_SAME))
        found.update((m.number, m) for m in _window(mention, mentions, 1) if m.form in ("name", "noun") and m.type != "place")
    else:
        for word in mention.words:
            found.update((m.number, m) for m in mentions.before(mention, index="word", value=word, most=_SAME))
        found.update((m.number, m) for m in mentions.before(mention, index="key", value=mention.key, most=_SAME))
        if mention.short:
            found.update((m.number, m) for m in mentions.before(mention, index="short", value=mention.short, most=_SAME))
        back = _NOUN_BACK if mention.det in ("the", "this", "own") else 0
        found.update((m.number, m) for m in _window(mention, mentions, back) if m.form in ("name", "noun"))
    return [found[number] for number in sorted(found, reverse=True) if found[number].is_actor]


def _grounds(sentence: Sentence, pronoun: Token) -> set[int]:
    """The country of "ordered its staff to leave the country, accusing it of": what is left or entered is ground, and not accused."""
    if pronoun.form.casefold() != "it" or pronoun.deprel not in ("obj", "nsubj") or _GROUND.isdisjoint(sentence.vocabulary):
        return set()
    accused = pronoun.head >= 0 and sentence.tokens[pronoun.head].lemma in _ACCUSING
    found = (t for t in sentence.tokens[: pronoun.index] if t.lemma in _GROUND and t.relation == "obj") if accused else ()
    return {t.index for t in found if sentence.tokens[t.head].lemma in _MOVING}


def _window(mention: Mention, mentions: Mentions, back: int) -> list[Mention]:
    found: list[Mention] = []
    things = mention.form in ("it", "they")
    for index in range(mention.ref.sentence, max(-1, mention.ref.sentence - back - 1), -1):
        for other in mentions.in_sentence(index):
            if other.number >= mention.number:
                break
            if things or other.is_actor:
                found.append(other)
        if len(found) >= _MOST:
            return found[:_MOST]
    return found


def _ahead(mention: Mention, mentions: Mentions) -> list[Mention]:
    """Subjects that follow a pronoun in a clause above it ("before he spoke, Kerry …")."""
    sentence = mentions.sentence(mention)
    if mention.form == "they" and _is_told_by_another(sentence, mention.token):
        return []
    subjects = governing_subjects(sentence, mention.ref.token) | own_subjects(sentence, mention.ref.token)
    subjects -= set(sentence.ancestors(mention.ref.token))  # "his troops" are not he
    return [m for m in mentions.in_sentence(sentence.index) if m.number > mention.number and m.ref.token in subjects and not m.is_pronoun]


def _is_told_by_another(sentence: Sentence, pronoun: Token) -> bool:
    """ "Although the army said they had killed only rebels, medics counted nine farmers": the medics are not they."""
    verb = sentence.tokens[pronoun.head] if pronoun.relation == "nsubj" and pronoun.head >= 0 else pronoun
    return verb.relation == "ccomp" and any(t.index < pronoun.index and t.upos != "PRON" for t in sentence.dependents(verb.head, "nsubj"))


def co_arguments(sentence: Sentence, index: int) -> set[int]:
    """Words before a pronoun in its sentence that it cannot be: arguments of its verb, and the subject that its verb shares."""
    pronoun = sentence.tokens[index]
    if pronoun.head < 0 or pronoun.is_reflexive:
        return set()
    if pronoun.deprel == "nmod:poss":  # "Ruiz, her sister" is not her own
        return {sentence.tokens[pronoun.head].head} if sentence.tokens[pronoun.head].deprel == "appos" else set()
    counted = sentence.tokens[pronoun.head] if pronoun.relation == "nmod" else pronoun
    if counted.upos == "NUM" and counted.relation == "obj" and "of" in sentence.marked(index, "case"):
        pronoun = counted  # "boasted of taking nine of them"
    verb = sentence.tokens[pronoun.head]
    found = _with_names(sentence, {t.index for t in sentence.dependents(verb.index) if t.index < index})
    if pronoun.form.casefold() in _WHOM and pronoun.relation == "nsubj" and verb.head >= 0:
        return found | {t.index for t in sentence.dependents(verb.head, "nsubj")}  # "the judge ordered him held"
    if pronoun.relation == "nsubj" and pronoun.lemma.casefold() != "it":
        return found  # "Kerry said so, and he urged them" has a subject of its own; "it" is another thing more often than not
    is_object = pronoun.relation in ("obj", "iobj", "obl")
    while verb.head >= 0 and not [t for t in sentence.dependents(verb.index, "nsubj") if t.index != index]:
        # "police let them march"; "Kerry called Lavrov and urged him"; "they hold the men and promised to free them"
        shared = verb.deprel in ("xcomp", "ccomp") or verb.deprel == "advcl" and verb.xpos == "VBG"  # "Peru closed it, accusing it of"
        shared = shared or is_object and _is_own_purpose(sentence, verb)
        if verb.deprel != "conj" and not (is_object and shared):
            break
        told = {t.index for t in sentence.dependents(verb.head, "obj", "iobj") if verb.deprel == "xcomp" and t.index < verb.index}
        if told:  # "asked the army to guard it": the army is to, so that "it" is not the army but may be who asked
            return found | told
        verb = sentence.tokens[verb.head]
        found |= _with_names(sentence, {t.index for t in sentence.dependents(verb.index, "nsubj")})
    return found | (_told_of(sentence, verb) if is_object else set())


def _with_names(sentence: Sentence, words: set[int]) -> set[int]:
    """Words with those for the same party: "the head of the cabinet, Ana Koba, vowed to try him", "Legion fighters let them by", "shot two
    men after the men had beaten them".

    And with those of whom a body is made up: "the council of mayors called upon them".
    """
    found = set(words)
    for k in words:
        found.update(t.index for t in sentence.dependents(k, "appos"))
        found.update(t.index for t in sentence.dependents(k, "compound") if t.upos == "PROPN")
        if sentence.tokens[k].upos == "NOUN" and any(t.lemma == "the" for t in sentence.dependents(k, "det")):
            found.update(t.index for t in sentence.tokens[:k] if t.form == sentence.tokens[k].form and t.upos == "NOUN")
        if sentence.tokens[k].mention == "organization":
            members = (t for t in sentence.dependents(k, "nmod") if t.upos == "NOUN" and t.has("Number=Plur"))
            found.update(t.index for t in members if "of" in sentence.marked(t.index, "case") and not sentence.dependents(t.index, "det"))
    return found


def _is_own_purpose(sentence: Sentence, verb: Token) -> bool:
    """Whether it is what he does something for: "went to meet them", "rang the mayor to beg him"; not "sent guards to protect him"."""
    if verb.deprel != "advcl" or verb.xpos != "VB" or "to" not in sentence.marked(verb.index, "mark"):
        return False
    return sentence.tokens[verb.head].lemma in _SPEAKING_TO or not sentence.dependents(verb.head, "obj", "iobj")


def named_behind(mention: Mention, mentions: Mentions) -> frozenset[str]:
    """The keys of those to whom a pronoun's verb does something, by name: in "he shot Moreno twice" he is not Moreno."""
    if mention.form not in ("he", "she") or mention.role not in ("subject", "passive"):
        return frozenset()
    sentence = mentions.sentence(mention)
    objects = {t.index for t in sentence.dependents(mention.token.head, "obj", "iobj", "obl") if t.upos == "PROPN"}
    here = mentions.in_sentence(sentence.index) if objects else []
    return frozenset(m.key for m in here if m.ref.token in objects and m.type == "person")


def _told_of(sentence: Sentence, verb: Token) -> set[int]:
    """The noun that a clause is about, where it is the clause's subject: "those who helped them", "gangs threatening them"."""
    subjects = sentence.dependents(verb.index, "nsubj")
    own = all(t.lemma.casefold() in _RELATIVE for t in subjects) and (bool(subjects) or verb.xpos == "VBG")
    return {verb.head} if verb.relation == "acl" and own and verb.head >= 0 else set()


def enclosing(sentence: Sentence, index: int) -> set[int]:
    """Nouns whose own phrase a pronoun stands in ("the brother of his wife"), those left out that a clause of theirs parts from it."""
    found: set[int] = set()
    for above in sentence.ancestors(index):
        if sentence.tokens[above].upos in ("VERB", "AUX"):
            break
        found.add(above)
    return found


def own_subjects(sentence: Sentence, index: int) -> set[int]:
    """Subjects of the clause that a word stands in, itself left out ("Syria showed its interest", "they defend themselves")."""
    for above in sentence.ancestors(index):
        if sentence.tokens[above].upos in ("VERB", "AUX") or sentence.dependents(above, "cop"):
            return {t.index for t in sentence.dependents(above, "nsubj") if t.index != index}
    return set()


def doers_to(sentence: Sentence, index: int) -> set[int]:
    """The words of whoever does to a noun what its verb or event says: "Iraqi troops" of "Iraqi troops attacked the country"."""
    token = sentence.tokens[index]
    if token.head < 0 or token.relation not in ("obj", "nmod", "obl"):
        return set()
    doers = sentence.dependents(token.head, "nsubj", "nmod:poss", "obl:agent")
    return {i for t in doers if t.index != index for i in sentence.subtree(t.index)}


def who_does(sentence: Sentence, verb: int, *, generic: Callable[[Ref], Generic | None]) -> list[Ref]:
    """The words for who does what a verb says, and for whose fighters do it: "the Front said its men hit the column and forced it out"."""
    found: list[Ref] = []
    for token in sentence.dependents(verb, "nsubj"):
        found.append(Ref(sentence.index, token.index))
        if sentence.tokens[verb].lemma.casefold() in _FORSAKING:
            continue
        own = generic(found[-1])
        if own is not None and own.kind in ("force", "unit") or token.lemma.casefold() in _MEN:
            found.extend(Ref(sentence.index, t.index) for t in sentence.dependents(token.index, "nmod:poss"))
    return found


def governing_subjects(sentence: Sentence, index: int) -> set[int]:
    """Subjects of the clauses above a word's own ("X said that he")."""
    found: set[int] = set()
    own = True
    for above in sentence.ancestors(index):
        if sentence.tokens[above].upos in ("VERB", "AUX", "ADJ"):
            if not own:
                found.update(t.index for t in sentence.dependents(above, "nsubj"))
            own = False
    return found
