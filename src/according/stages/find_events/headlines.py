"""Headlines whose verb the parser took for a noun ("Army shells rebel positions") get the tree of a clause.

Only where the words leave no doubt: a party's noun first, then a word that is the form of a cue's verb which agrees with it
(plain after a plural, with -s after a singular), then its object, and no other verb in the clause that could be the main one.
"""

from __future__ import annotations

from dataclasses import replace

from according.ontology.codebook import Codebook
from according.ontology.content_words import FOILING
from according.records.parse import Sentence, Token
from according.records.reading import Reading
from according.stages.find_events.called_upon import with_imperative
from according.stages.find_events.governed import as_governed
from according.stages.find_events.spelling import respelt
from according.stages.find_events.syntax import is_noun, is_verb, lemma_of, marks

_COLLECTIVE = frozenset({"police", "taliban", "army", "government", "opposition", "military", "coalition", "navy", "militia"})
_NEVER_ALONE = frozenset({"charge", "arrest", "detain", "jail", "convict", "indict", "arraign", "blame", "accuse", "suspect"})
_DONE_TO_SOMEBODY = frozenset({
    "accuse", "acquit", "arrest", "attack", "ban", "bar", "blame", "blast", "censure", "charge", "commend", "condemn", "criticise",
    "criticize", "denounce", "deport", "detain", "dismiss", "expel", "fault", "fine", "free", "grill", "hail", "honor", "honour",
    "indict", "jail", "kidnap", "lambast", "laud", "lynch", "mourn", "praise", "rebuke", "release", "reprimand", "sack",
    "sanction", "scold", "sentence", "slam", "sue", "summon", "suspend", "thank", "torture",
})  # fmt: skip
"""What has an object wherever somebody does it."""
_WHAT_FOR, _PAST = frozenset({"for", "over", "as", "after", "by"}), frozenset({"VBD", "VBN"})
_OBJECTS = ("obj", "iobj", "ccomp", "xcomp", "aux", "aux:pass")
_FELLED = frozenset({
    "abduct", "ambush", "arrest", "assassinate", "attack", "behead", "bomb", "detain", "execute", "injure", "jail", "kidnap", "kill",
    "murder", "shoot", "stab", "target", "torch", "wound",
})  # fmt: skip
"""What a log says of "policeman" or "patrol" without an article, and with nobody behind it, befell him."""
_FINISHED = frozenset({"eliminate", "liquidate", "neutralise", "neutralize"})
_OWNING = frozenset({"deny", "admit"})
_SHUTTING_OUT = frozenset({"deny", "refuse"})
_GRANTED = frozenset({
    "access", "asylum", "bail", "bond", "burial", "clemency", "entry", "exit", "leave", "parole", "passage", "passport", "permission",
    "permit", "release", "visa", "visas",
})  # fmt: skip
_GRANTING = frozenset({
    "board", "chief", "consul", "director", "governor", "judge", "justice", "king", "magistrate", "mayor", "minister", "official",
    "officer", "president", "prosecutor", "sheriff", "warden",
})  # fmt: skip
"""Who denies such things to others."""
_COMPLEMENTS = frozenset({"obj", "iobj", "ccomp", "xcomp", "aux", "parataxis"})
_NOT_OF_IT = frozenset({"at", "into", "toward", "towards", "through", "with"})
"""Before what somebody charges at, or with."""
_NOT_AT = frozenset({"at", "into", "toward", "towards", "on", "upon"})
_WINDOW = 5  # words before the verb that may belong to its subject


def repaired(sentence: Sentence, *, codebook: Codebook, parties: frozenset[str]) -> Sentence:
    """The sentence with its verb put right if it is such a headline, else itself. parties: lemmas of party words."""
    sentence = _with_nominal_gerunds(_with_denied_gerunds(as_governed(respelt(sentence, codebook=codebook))), codebook)
    sentence = _with_finished(_with_felled(with_imperative(sentence)))
    tokens = sentence.tokens
    if len(tokens) < 3 or tokens[-1].form in (".", "?", "!") or not (sentence.kind == "headline" or len(tokens) <= 20):
        return sentence
    sentence = _with_read_verbs(_with_passives(_with_shut_out(_with_befallen(sentence))), codebook)
    for at in range(1, min(_WINDOW, len(tokens) - 1)):
        if _is_main_verb(sentence, at, codebook, parties):
            return _with_verb(sentence, at)
        if tokens[at].upos in ("ADP", "PUNCT", "AUX"):
            break
    return sentence


def _with_nominal_gerunds(sentence: Sentence, codebook: Codebook) -> Sentence:
    """ "Fighting broke out": a gerund that is a bare subject is the noun, if the codebook has it."""
    nouns = {
        token.index: replace(token, upos="NOUN", xpos="NN", lemma=token.form.lower(), feats="_")
        for token in sentence.tokens
        if token.xpos == "VBG"
        and token.deprel == "nsubj"
        and codebook.cues_of("noun", lemma=token.form.lower())
        and not sentence.dependents(token.index, "nsubj", "obj", "aux", "xcomp", "ccomp", "mark")
    }
    return sentence.with_tokens(nouns)


def _with_denied_gerunds(sentence: Sentence) -> Sentence:
    """ "Police deny firing on a crowd": a bare gerund that somebody denies or admits is his doing."""
    if _OWNING.isdisjoint(sentence.vocabulary):
        return sentence
    changed: dict[int, Token] = {}
    for token in sentence.related("obj"):
        gerund = (token.upos == "NOUN" or token.xpos == "VBG") and token.form.lower().endswith("ing")
        bare = gerund and not sentence.dependents(token.index, "det", "amod", "nmod:poss")
        if bare and sentence.tokens[token.head].lemma in _OWNING and sentence.tokens[token.head].upos == "VERB":
            beside = sentence.dependents(token.index, "nmod")
            if not any(t.deprel == "nmod" and sentence.marked(t.index, "case")[:1] != ["of"] for t in beside):
                continue
            changed[token.index] = replace(token, upos="VERB", xpos="VBG", deprel="xcomp", feats="VerbForm=Ger")
            changed |= {t.index: replace(t, deprel="obl") for t in beside}
    return sentence.with_tokens(changed)


def _with_passives(sentence: Sentence) -> Sentence:
    """ "Police officers charged over a boy's death": with nobody whom they charge they were charged."""
    subjects: dict[int, Token] = {}
    for verb in sentence.tokens:
        if verb.lemma in _NEVER_ALONE and verb.upos == "VERB" and verb.form.lower().endswith("ed"):
            below = sentence.dependents(verb.index)
            alone = not any(t.relation in _COMPLEMENTS or t.relation == "obl" and _NOT_OF_IT & {*marks(sentence, t.index)} for t in below)
            subjects |= {t.index: replace(t, deprel="nsubj:pass") for t in below if alone and t.deprel == "nsubj" and t.index < verb.index}
    return sentence.with_tokens(subjects)


def _with_finished(sentence: Sentence) -> Sentence:
    """ "Four attackers neutralised": who finishes off nobody was finished off."""
    if _FINISHED.isdisjoint(sentence.vocabulary):
        return sentence
    changed: dict[int, Token] = {}
    for subject in sentence.related("nsubj"):
        verb = sentence.tokens[subject.head]
        if subject.deprel != "nsubj" or verb.lemma not in _FINISHED or verb.xpos not in _PAST or subject.index > verb.index:
            continue
        shared = any(sentence.dependents(t.index, "obj") for t in sentence.dependents(verb.index, "conj"))
        if not shared and not sentence.dependents(verb.index, *_OBJECTS, "mark"):
            changed[subject.index] = replace(subject, deprel="nsubj:pass")
            changed[verb.index] = replace(verb, xpos="VBN", reading=_of_whom(verb.reading, subject.index))
    return sentence.with_tokens(changed)


def _with_felled(sentence: Sentence) -> Sentence:
    """ "Hilla: policeman shot dead outside his home.": one man or thing without an article, in the past, and nobody whom he shot."""
    if _FELLED.isdisjoint(sentence.vocabulary):
        return sentence
    changed: dict[int, Token] = {}
    for subject in sentence.related("nsubj"):
        verb = sentence.tokens[subject.head]
        if subject.deprel != "nsubj" or not _is_bare(sentence, subject) or verb.lemma not in _FELLED or verb.xpos not in _PAST:
            continue
        below = sentence.dependents(verb.index, *_OBJECTS, "obl", "mark", "compound:prt", "conj")
        behind = (t for t in below if t.form.lower() != "dead" and not (t.deprel == "obl" and _NOT_AT.isdisjoint(marks(sentence, t.index))))
        if subject.index < verb.index and not any(t.deprel != "conj" or sentence.dependents(t.index, "obj") for t in behind):
            changed[subject.index] = replace(subject, deprel="nsubj:pass")
            changed[verb.index] = replace(verb, xpos="VBN", reading=_of_whom(verb.reading, subject.index))
    return sentence.with_tokens(changed)


def _is_bare(sentence: Sentence, noun: Token) -> bool:
    """Whether it is one of a kind without an article, which no full sentence says."""
    counted = noun.xpos == "NN" and noun.upos == "NOUN" and noun.lemma.lower() not in _COLLECTIVE
    return counted and not sentence.dependents(noun.index, "det", "nmod:poss", "nummod", "conj")


def _with_befallen(sentence: Sentence) -> Sentence:
    """ "Minister criticised over floods", "Nominee praised for her judgment": others criticised and praised them."""
    verb = sentence.tokens[sentence.root]
    subjects = sentence.dependents(verb.index, "nsubj")
    if verb.lemma not in _DONE_TO_SOMEBODY or verb.xpos not in _PAST or len(subjects) != 1 or subjects[0].deprel != "nsubj":
        return sentence
    behind = sentence.dependents(verb.index, "obl", "advcl")
    told = any(_WHAT_FOR.intersection(sentence.marked(t.index, "case", "mark")) for t in behind)
    if not told or sentence.dependents(verb.index, *_OBJECTS):
        return sentence
    subject = subjects[0]
    return sentence.with_tokens({
        subject.index: replace(subject, deprel="nsubj:pass"),
        verb.index: replace(verb, xpos="VBN", reading=_of_whom(verb.reading, subject.index)),
    })  # fmt: skip


def _with_shut_out(sentence: Sentence) -> Sentence:
    """ "Journalist denied visa", "Suspects refused bail": it is others who grant such things, and denied it."""
    verb = sentence.tokens[sentence.root]
    subjects = sentence.dependents(verb.index, "nsubj")
    if verb.lemma not in _SHUTTING_OUT or verb.xpos not in _PAST or len(subjects) != 1 or subjects[0].deprel != "nsubj":
        return sentence
    subject, wishes = subjects[0], sentence.dependents(verb.index, "obj")
    granting = subject.mention != "person" or lemma_of(subject) in _GRANTING or subject.index > verb.index
    if granting or not any(lemma_of(t) in _GRANTED and not sentence.dependents(t.index, "det", "nmod:poss") for t in wishes):
        return sentence
    return sentence.with_tokens({
        subject.index: replace(subject, deprel="nsubj:pass"),
        verb.index: replace(verb, xpos="VBN", reading=_of_whom(verb.reading, subject.index)),
    })  # fmt: skip


def _of_whom(reading: Reading | None, subject: int) -> Reading | None:
    """The reading with the subject as whom it befell."""
    if reading is None:
        return None
    roles = (replace(r, name="recipient") if (r.word, r.name) == (subject, "actor") else r for r in reading.roles)
    return replace(reading, roles=tuple(sorted(roles, key=lambda r: (r.word, r.name))))


def _with_read_verbs(sentence: Sentence, codebook: Codebook) -> Sentence:
    """ "Police foil bomb plot": what has a subject and an object is a verb, whatever it is called."""
    verbs: dict[int, Token] = {}
    for token in sentence.tokens:
        if token.upos == "NOUN" and (lemma_of(token) in FOILING or codebook.cues_of("verb", lemma=lemma_of(token))):
            objects = any(t.index > token.index for t in sentence.dependents(token.index, "obj"))
            subjects = any(t.index < token.index for t in sentence.dependents(token.index, "nsubj"))
            if objects and subjects and not sentence.dependents(token.index, "cop", "det", "nmod:poss"):
                xpos = "VBP" if token.form.lower() == lemma_of(token) else "VBZ"
                verbs[token.index] = replace(token, upos="VERB", xpos=xpos, feats="Mood=Ind|Tense=Pres|VerbForm=Fin")
    return sentence.with_tokens(verbs)


def _is_main_verb(sentence: Sentence, at: int, codebook: Codebook, parties: frozenset[str]) -> bool:
    subject, verb, after = sentence.tokens[at - 1], sentence.tokens[at], sentence.tokens[at + 1]
    if not (is_noun(verb) or (is_verb(verb) and not sentence.dependents(at, "nsubj"))):
        return False
    known = lemma_of(verb) in FOILING or codebook.cues_of("verb", lemma=lemma_of(verb))
    if not known or not _is_party(subject, parties) or not _agrees(subject, verb):
        return False
    if after.upos not in ("NOUN", "PROPN", "ADJ", "NUM", "DET", "PRON", "VERB"):
        return False
    return _is_free(sentence, at)


def _is_party(token: Token, parties: frozenset[str]) -> bool:
    return is_noun(token) and (
        lemma_of(token) in parties or token.form.lower() in _COLLECTIVE or token.mention in ("organization", "person")
    )


def _agrees(subject: Token, verb: Token) -> bool:
    plural = subject.xpos in ("NNS", "NNPS") or subject.has("Number=Plur") or subject.form.lower() in _COLLECTIVE
    form, lemma = verb.form.lower(), lemma_of(verb)
    singular = subject.xpos in ("NN", "NNP") or subject.form.lower() in _COLLECTIVE
    return (plural and form == lemma) or (singular and form in (lemma + "s", lemma + "es"))


def _is_free(sentence: Sentence, at: int) -> bool:
    """No main verb of its own stands in the clause: the root is a noun, or this word, or a noun read as a verb ("rebel")."""
    verb = sentence.tokens[at]
    if verb.deprel in ("root", "parataxis"):
        return not any(t.index < at for t in sentence.dependents(at, "nsubj"))
    head = sentence.tokens[verb.head]
    if head.deprel not in ("root", "parataxis", "ccomp"):
        return False
    if verb.relation in ("compound", "amod", "nmod") and is_noun(head) and head.index > at:
        return not sentence.dependents(head.index, "nsubj", "cop")
    return (
        verb.relation == "nsubj"
        and head.index == at + 1
        and head.form.lower() == lemma_of(head)
        and bool(sentence.dependents(head.index, "obj"))
    )


def _with_verb(sentence: Sentence, at: int) -> Sentence:
    """The tree with the word `at` as the verb of its clause."""
    old = at if sentence.tokens[at].deprel in ("root", "parataxis") else sentence.tokens[at].head
    changes = _moves(sentence, at, old)
    tokens = []
    for token in sentence.tokens:
        head, relation = changes.get(token.index, (token.head, token.deprel))
        if token.index == at:
            xpos = "VBP" if token.form.lower() == lemma_of(token) else "VBZ"
            token = replace(token, upos="VERB", xpos=xpos, feats="Mood=Ind|Tense=Pres|VerbForm=Fin")
        elif token.index == old and relation == "compound":
            token = replace(token, upos="NOUN", xpos="NN", feats="_")
        tokens.append(replace(token, head=head, deprel=relation))
    return replace(sentence, tokens=tuple(tokens))


def _moves(sentence: Sentence, at: int, old: int) -> dict[int, tuple[int, str]]:
    """New (head, relation) by token. old: the word that was taken for the main one."""
    moves: dict[int, tuple[int, str]] = {at: (sentence.tokens[old].head, sentence.tokens[old].deprel), at - 1: (at, "nsubj")}
    for token in sentence.tokens:
        if token.index < at - 1 and token.head >= at:
            moves[token.index] = (at - 1, "compound")
        elif token.head == old and token.index not in moves and token.relation in ("punct", "parataxis", "advcl"):
            moves[token.index] = (at, token.deprel)
        elif token.head in (old, at) and token.deprel == "acl" and token.xpos == "VBG":
            moves[token.index] = (at, "advcl")
    if old != at:
        target = old
        if sentence.tokens[at].relation == "nsubj":  # "shells rebel positions": the rebel is no verb either
            target = sentence.dependents(old, "obj")[0].index
            moves[old] = (target, "compound")
        moves[target] = (at, "obj")
    return moves
