"""Who tells of a death is not the dead: "a sergeant said officers were investigating his death"."""

from __future__ import annotations

from according.records.parse import Ref, Sentence, Token
from according.stages.resolve_actors.asked_of import bidding_go
from according.stages.resolve_actors.bars import HERE, SINGLE, Bar
from according.stages.resolve_actors.mentions import Mention, Mentions

_DEATHS = frozenset({
    "abduction", "assassination", "autopsy", "beheading", "body", "burial", "corpse", "death", "disappearance", "execution", "funeral",
    "killer", "killing", "lynching", "murder", "murderer", "slaying",
})  # fmt: skip
"""What only others tell of: who was killed or has vanished says nothing of it."""
_SAYING = frozenset({"add", "announce", "claim", "confirm", "deny", "explain", "insist", "report", "say", "state", "tell"})
_DYING, _HURTING = frozenset({"die", "succumb"}), frozenset({"attack", "beat", "hit", "hurt", "injure", "shoot", "stab", "wound"})
_KINDRED = frozenset({"family", "kin", "parent", "relative"})
_MINDING = frozenset({"believe", "expect", "fear", "hear", "hope", "know", "learn", "see", "suspect", "tell", "think", "understand"})
"""What sources say of themselves."""
_AHEAD, _LAYING = frozenset({"MD"}), frozenset({"accuse", "blame"})


def tells_of_it(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether "his" is of a death, or of who killed him, and the other is who tells of it."""
    if mention.form not in ("he", "she") or mention.token.deprel != "nmod:poss":
        return False
    sentence = mentions.sentence(mention)
    if sentence.tokens[mention.token.head].lemma not in _DEATHS:
        return False
    teller = _teller(mention, sentence)
    if teller < 0 or teller == mention.ref.token:
        return False
    if other.ref.sentence == mention.ref.sentence:
        return _whole(sentence, other.token).index == teller
    told = next((one for one in mentions.in_sentence(sentence.index) if _whole(sentence, one.token).index == teller), None)
    if told is not None and told.form == other.form == "name" and told.key == other.key:
        return True
    before = mentions.sentence(other)
    name = _whole(before, other.token)
    told_before = name.deprel == "nsubj" and before[name.head].lemma in _SAYING and bool(before.dependents(name.head, "ccomp"))
    return told_before and mention.ref.sentence - other.ref.sentence == 1


def speaks_for_kin(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether "she said" is of the daughter just told of, not of whose daughter she is: "the reporter's daughter wept … she said",
    "his brother said … he told"."""
    owner = other.form == "noun" and not other.gender or other.form in ("he", "she")
    if other.token.deprel != "nmod:poss" or not owner or mention.token.deprel != "nsubj":
        return False
    verb, before = mentions.sentence(mention)[mention.token.head], mentions.sentence(other)
    kin = before[other.token.head]
    if verb.lemma not in _SAYING or kin.deprel != "nsubj" or mention.ref.sentence - other.ref.sentence > 1:
        return False
    if other.form != "noun" and before[kin.head].lemma not in _SAYING:
        return False
    return kin.lemma in (_WOMEN if mention.form == "she" else _MEN)


def is_named_in_it(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether what "he said" calls the other by name, who would say "I": "Eva Lund studied there. He said: “Eva was shot by two men”"."""
    if other.form != "name":
        return False
    sentence = mentions.sentence(mention)
    said = sentence.tokens[mention.token.head]
    told = (k for t in sentence.dependents(said.index, "ccomp", "parataxis", "obj") for k in sentence.subtree(t.index))
    named = (mentions.at(Ref(sentence.index, k)) for k in told if sentence.tokens[k].name.endswith("PER"))
    quoted = (one for one in named if one is not None and one.quote >= 0 and one.token.relation in ("nsubj", "obj"))
    return any(one.key == other.key != "" or one.words <= other.words for one in quoted)


def bids_another_go(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether the other is who says that "he should resign": "the senator called the mayor's silence a shame and said he should resign"."""
    sentence = mentions.sentence(mention)
    found = (mentions.at(Ref(sentence.index, k)) for k in bidding_go(sentence, mention.ref.token))
    return any(one is other or one.key == other.key != "" for one in found if one is not None)


def is_not_who_died(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether a clause tells of who died that he had been hurt: "spoke of Omar Sal, who died after a raid in which he was wounded"."""
    sentence = mentions.sentence(mention)
    above = (sentence.tokens[k] for k in sentence.ancestors(mention.token.index))
    clause = next((t for t in above if t.deprel == "acl:relcl" and t.lemma in _DYING), None)
    if clause is None or other.ref.sentence != mention.ref.sentence or not sentence.dependents(clause.index, "nsubj"):
        return False
    whom = sentence.tokens[clause.head]
    return other.token.index not in (whom.index, whom.head) and whom.mention == "person" and other.token.deprel == "nsubj"


def accused_the_teller(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """ "The army accused them of a breach; the Front denies it and says soldiers bombed one of its camps": the Front's, not the army's."""
    sentence = mentions.sentence(mention)
    verb = sentence.tokens[other.token.head] if other.token.deprel == "nsubj" else None
    if verb is None or verb.lemma not in _LAYING or other.ref.sentence != mention.ref.sentence:
        return False
    saying = next((sentence.tokens[k].head for k in sentence.ancestors(mention.ref.token) if sentence.tokens[k].relation == "ccomp"), -1)
    if saying < 0 or sentence.tokens[saying].lemma not in _SAYING:
        return False
    says = sentence.tokens[saying]
    subjects = sentence.dependents(says.index, "nsubj") or (sentence.dependents(says.head, "nsubj") if says.relation == "conj" else [])
    return any(verb.index < t.index != other.ref.token and t.upos in ("NOUN", "PROPN") for t in subjects)


def are_sources(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether what unnamed sources tell would be of themselves: "the gunmen fled. Instead, navy sources said, they took the skiff"."""
    sentence = mentions.sentence(mention)
    told = other.ref.sentence == mention.ref.sentence and other.token.lemma == "source" and other.token.deprel == "nsubj"
    if not told or mention.quote >= 0 or sentence.tokens[other.token.head].lemma not in _SAYING:
        return False
    return sentence.tokens[mention.token.head].lemma not in _MINDING and sentence.is_below(mention.ref.token, top=other.token.head)


def are_his_kin(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether "they" of a quotation would be the speaker's own people, who have hurt his: "they killed my brother", says a relative."""
    if mention.quote < 0 or other.token.lemma not in _KINDRED:
        return False
    hit = mentions.sentence(mention).dependents(mention.token.head, "obj")
    return any(w.form.lower() in ("my", "our") for t in hit for w in mentions.sentence(mention).dependents(t.index, "nmod:poss"))


def is_the_client(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether "he" is whose lawyer the other is: "Abdi did not deny that his client was there or that he fired"."""
    sentence = mentions.sentence(mention)
    if other.ref.sentence != mention.ref.sentence or other.ref.token > mention.ref.token:
        return False
    if other.token.deprel == "nmod:poss":
        return sentence.tokens[other.token.head].lemma == "client"
    if other.token.deprel != "nsubj" or sentence.tokens[other.token.head].lemma not in _SAYING:
        return False
    clients = [t for t in sentence.tokens[: mention.ref.token] if t.lemma == "client" and t.relation == "nsubj"]
    told = [t for t in clients if t.index > other.token.index and sentence.is_below(t.index, top=other.token.head)]
    return any(w.upos == "PRON" for t in told for w in sentence.dependents(t.index, "nmod:poss"))


def is_inner_teller_s(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether "it" stands in what the other only passes on: "the ministry said the ferry sent a message that it was under attack"."""
    sentence = mentions.sentence(mention)
    if other.ref.sentence != mention.ref.sentence or other.token.deprel != "nsubj":
        return False
    clauses = [k for k in sentence.ancestors(mention.ref.token) if sentence.tokens[k].relation in ("ccomp", "acl")]
    inner = next((k for k in clauses[1:] if sentence.tokens[k].head == other.token.head and sentence.tokens[k].relation == "ccomp"), -1)
    if inner < 0 or sentence.tokens[other.token.head].lemma not in _SAYING:
        return False
    subjects = [mentions.at(Ref(sentence.index, t.index)) for t in sentence.dependents(inner, "nsubj")]
    return any(one is not None and one.is_actor and one.count in ("one", "body") and not one.is_pronoun for one in subjects)


_WOMEN = frozenset({"aunt", "daughter", "girlfriend", "mother", "niece", "sister", "widow", "wife"})
_MEN = frozenset({"boyfriend", "brother", "father", "husband", "nephew", "son", "uncle", "widower"})


def _whole(sentence: Sentence, token: Token) -> Token:
    """The head of a name and what stands before it: of "police spokesman Paul Chirwa" the word that is the subject."""
    while token.head >= 0 and (token.relation in ("flat", "compound", "appos") or token.deprel == "nmod:desc"):
        token = sentence.tokens[token.head]
    return token


def _teller(mention: Mention, sentence: Sentence) -> int:
    """The subject of the verb of saying whose content a word stands in, of nothing that is still to come; -1 for none."""
    for at in sentence.ancestors(mention.ref.token):
        clause = sentence.tokens[at]
        if clause.relation != "ccomp" or clause.head < 0 or sentence.tokens[clause.head].lemma not in _SAYING:
            continue
        if any(t.xpos in _AHEAD for t in sentence.dependents(clause.index, "aux")):
            return -1  # "said his death would change nothing"
        subjects = [t for t in sentence.dependents(clause.head, "nsubj") if t.upos in ("NOUN", "PROPN")]
        return subjects[0].index if len(subjects) == 1 else -1
    return -1


def tells_whom_it_befell(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """The group of "a rights group alleged that 17 of the rebels had been shot after they surrendered": they are the rebels.

    Who was shot, and not who tells of it, did what "they" did before it.
    """
    sentence = mentions.sentence(mention)
    clause = sentence.tokens[mention.token.head]
    if clause.relation != "advcl" or clause.head < 0 or other.ref.sentence != mention.ref.sentence:
        return False
    befallen = sentence.tokens[clause.head]
    several = any(t.has("Number=Plur") or t.upos == "NUM" for t in sentence.dependents(befallen.index, "nsubj:pass"))
    if not several or befallen.relation != "ccomp":
        return False
    telling = other.token.head if other.token.deprel == "nsubj" else -1
    return telling == befallen.head


def is_told_by_us(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """The shop of "“We shall close every shop,” its chairman said": he is of those who say "we", not of what they speak of."""
    sentence = mentions.sentence(mention)
    office = _whole(sentence, sentence.tokens[mention.token.head])
    if office.deprel != "nsubj" or office.head < 0 or other.ref.sentence != mention.ref.sentence or other.ref.token > mention.ref.token:
        return False
    said = sentence.dependents(office.head, "ccomp", "parataxis")
    own = any(t.form.lower() == "we" for one in said for t in sentence.dependents(one.index, "nsubj"))
    return own and any(sentence.is_below(other.ref.token, top=one.index) for one in said)


BARS = (
    Bar(is_told_by_us, forms=frozenset({"it", "they"}), roles=frozenset({"nmod:poss"}), words=frozenset({"we"}), back=HERE),
    Bar(tells_whom_it_befell, forms=frozenset({"they"}), roles=frozenset({"nsubj"}), under=frozenset({"advcl"}), back=HERE),
    Bar(accused_the_teller, forms=frozenset({"it", "they"}), roles=frozenset({"nmod:poss"}), words=_LAYING, back=HERE),
    Bar(are_sources, forms=frozenset({"they"}), words=frozenset({"source"}), back=HERE),
    Bar(are_his_kin, forms=frozenset({"they"}), roles=frozenset({"nsubj"}), words=frozenset({"my", "our"})),
    Bar(is_the_client, forms=SINGLE, roles=frozenset({"nsubj"}), words=frozenset({"client"}), back=HERE),
    Bar(is_inner_teller_s, forms=frozenset({"it"}), roles=frozenset({"nsubj"}), words=_SAYING, back=HERE),
    Bar(tells_of_it, forms=SINGLE, roles=frozenset({"nmod:poss"}), heads=_DEATHS),
    Bar(is_named_in_it, forms=SINGLE, roles=frozenset({"nsubj"}), heads=_SAYING),
    Bar(bids_another_go, forms=SINGLE, roles=frozenset({"nsubj"}), when=bidding_go),
    Bar(is_not_who_died, forms=SINGLE, roles=frozenset({"nsubj:pass"}), heads=_HURTING, words=_DYING, back=0),
    Bar(speaks_for_kin, forms=SINGLE, roles=frozenset({"nsubj"}), heads=_SAYING, back=1),
)
