"""Whom grammar rules out as the doer of an event: who comes after it, thinks about it, reacts to it, abstains from it, or stays away; who
only lets others do it, and who caught whom others put on trial.
"""

from __future__ import annotations

from according.ontology.afterwards import who_came_afterwards
from according.ontology.decided import decided_by_others, who_reacts
from according.records.mention import EventMention
from according.records.parse import Sentence, Token
from according.records.worded import needs
from according.stages.find_events.shared_subjects import subjects_above
from according.stages.find_events.syntax import is_passive, prepositions

_MINDING = frozenset({"think", "speak", "talk", "ask", "comment", "know", "hear", "learn", "worry"})
_OCCASIONS = frozenset({"after", "following", "since", "before", "despite", "amid"})
_ABSTAINING = frozenset({"abstain", "dissent", "object"})
_ABOUT = frozenset({"about", "on", "of"})
_SHUNNING = frozenset({"snub", "shun", "skip", "boycott", "miss", "spurn", "ignore"})
_DEFYING = frozenset({"brave", "breach", "break", "defy", "disregard", "flout", "ignore", "violate"})
_JOINING = frozenset({"join", "sign", "accept", "enter", "endorse", "recognise", "recognize", "be", "ratify"})
_AWAY, _ABSENT = frozenset({"away", "out"}), frozenset({"absent", "missing"})
_RESIGNING = frozenset({
    "announce", "confirm", "declare", "deny", "give", "hand", "offer", "present", "send", "submit", "tender", "withdraw",
})  # fmt: skip
_LEAVE = frozenset({"agreement", "approval", "assent", "authorisation", "authorization", "blessing", "consent", "knowledge", "permission"})
_CATCHING = frozenset({"arrest", "capture", "catch", "detain", "hold", "seize", "nab"})
_TRYING = frozenset({"convict", "deport", "extradite", "hang", "imprison", "indict", "jail", "repatriate", "sentence", "try"})
_STUDYING = frozenset({
    "analyse", "analyze", "assess", "determine", "establish", "estimate", "evaluate", "examine", "inspect", "measure", "photograph",
    "study", "survey",
})  # fmt: skip
_FILMING = frozenset({"broadcast", "cover", "document", "film", "livestream", "observe", "photograph", "record", "watch"})
_PAPERS = frozenset({
    "arrest", "case", "charge", "clue", "complaint", "evidence", "indictment", "lead", "motive", "name", "reward", "ruling", "summons",
    "suspect", "testimony", "verdict", "warrant", "witness",
})  # fmt: skip
_ALLEGING = frozenset({"allege", "assert", "charge", "claim", "contend", "maintain", "suggest"})
_PASSING_OVER = frozenset({
    "conceal", "condone", "cover", "disguise", "disregard", "downplay", "hide", "ignore", "minimise", "minimize", "overlook", "tolerate",
    "whitewash",
})  # fmt: skip
_RECORDING = frozenset({
    "catalogue", "chronicle", "cite", "compile", "confirm", "count", "describe", "document", "film", "list", "monitor", "photograph",
    "publicise", "publicize", "record", "report", "track", "verify", "witness",
})  # fmt: skip
_REACHING = frozenset({"call", "contact", "interview", "phone", "reach", "speak", "telephone"})
_TELLING = frozenset({"add", "confirm", "learn", "report", "say", "state", "tell"})
_CHARGING = frozenset({"accuse", "blame", "charge", "criticise", "criticize", "denounce", "fault", "suspect"})
_HARMS = frozenset({"ASSAULT", "COERCE"})
_CALLING_IT = frozenset({
    "categorise", "categorize", "class", "classify", "describe", "handle", "investigate", "list", "log", "record", "regard", "register",
    "report", "see", "treat", "view",
})  # fmt: skip
_TERMING = frozenset({"brand", "call", "consider", "deem", "dub", "label", "term"})
_SIZING = frozenset({"estimate", "gauge", "put", "reckon"})
_IN_CASE = frozenset({"in", "over", "for"})


def who_acts(sentence: Sentence, verb: int) -> set[int]:
    """The subject of a verb, that of the verbs before it where it has none, and the names beside it."""
    found = subjects_above(sentence, verb, through=("conj",))
    return found | {t.index for k in found for t in sentence.dependents(k, "appos")}


@needs("as")
def who_alleges_it(sentence: Sentence, mention: EventMention) -> set[int]:
    """The opposition of "no prisoners were executed, as the opposition has alleged": it has executed nobody."""
    clauses = sentence.dependents(mention.at.token, "advcl") if "as" in sentence.vocabulary else []
    told = [t.index for t in clauses if t.lemma in _ALLEGING and "as" in sentence.marked(t.index, "mark")]
    return {t.index for verb in told for t in sentence.dependents(verb, "nsubj")}


def who_is_named_as_hit(sentence: Sentence, mention: EventMention) -> set[int]:
    """The names of "two of our comrades, X and Y, were killed": of those it befell."""
    if mention.type not in _HARMS or not is_passive(sentence, mention.at.token):
        return set()
    hit = sentence.dependents(mention.at.token, "nsubj:pass")
    names = [n for t in hit for k in (t, *sentence.dependents(t.index, "nmod")) for n in sentence.dependents(k.index, "appos")]
    return {t.index for name in names for t in (name, *sentence.dependents(name.index, "conj"))}


@needs("as", any_of=_TERMING)
def who_calls_it_that(sentence: Sentence, mention: EventMention) -> set[int]:
    """The officers of "officers are treating the fire as an attack", "an attack officers called a massacre": they only say what it was."""
    token = sentence.tokens[mention.at.token]
    terming = [t for t in sentence.dependents(token.index, "acl") if t.lemma in _TERMING and sentence.dependents(t.index, "xcomp")]
    if token.upos == "NOUN" and terming:
        return {t.index for clause in terming for t in sentence.dependents(clause.index, "nsubj") if t.deprel == "nsubj"}
    called = token.relation in ("obl", "xcomp", "advcl") and "as" in sentence.marked(token.index, "case", "mark") and token.head >= 0
    return who_acts(sentence, token.head) if called and token.upos == "NOUN" and sentence.tokens[token.head].lemma in _CALLING_IT else set()


def who_gives_leave(sentence: Sentence, mention: EventMention) -> set[int]:
    """Israel of "paid salaries with Israel's approval", "without permission from Israel": it is neither done by it nor to it."""
    if _LEAVE.isdisjoint(sentence.vocabulary):
        return set()
    given = (t for t in sentence.dependents(mention.at.token, "obl", "nmod") if t.lemma in _LEAVE)
    whose = [t for leave in given for t in sentence.dependents(leave.index, "nmod:poss", "nmod")]
    return {t.index for one in whose for t in (one, *sentence.dependents(one.index, "conj"))}


def who_lets_him_go(sentence: Sentence, mention: EventMention) -> set[int]:
    """The president of "accepted the resignation", "demanded his resignation": he stays."""
    token = sentence.tokens[mention.at.token]
    if mention.mode != "resign" or token.upos != "NOUN" or token.deprel not in ("obj", "nsubj:pass") or token.head < 0:
        return set()
    verb = sentence.tokens[token.head]
    return set() if verb.lemma in _RESIGNING else {t.index for t in sentence.dependents(verb.index, "nsubj", "obl:agent")}


def who_only_caught_him(sentence: Sentence, mention: EventMention) -> set[int]:
    """The marines of "marines arrested a trafficker who will be extradited": a state extradites, and "Kenya arrested" is one."""
    clause = sentence.tokens[mention.at.token]
    if mention.type == "COERCE" and clause.deprel == "acl:relcl" and clause.lemma not in _TRYING:
        return _who_sets_free(sentence, clause)
    if clause.lemma not in _TRYING or clause.deprel != "acl:relcl" or not sentence.dependents(clause.index, "nsubj:pass"):
        return set()
    caught = sentence.tokens[clause.head]
    verb = sentence.tokens[caught.head] if caught.relation == "obj" and caught.head >= 0 else caught
    subjects = sentence.dependents(verb.index, "nsubj") if verb.lemma in _CATCHING else []
    return {t.index for t in subjects if t.mention != "place"}


def _who_sets_free(sentence: Sentence, clause: Token) -> set[int]:
    """The magistrate of "a magistrate freed 17 students who had been arrested": the police had arrested them."""
    if not sentence.dependents(clause.index, "nsubj:pass") or clause.head < 0 or sentence.tokens[clause.head].relation != "obj":
        return set()
    verb = sentence.tokens[sentence.tokens[clause.head].head]
    subjects = sentence.dependents(verb.index, "nsubj") if verb.lemma in _SETTING_FREE else []
    return {t.index for t in subjects if t.lemma.lower() in _JUDGES}


_SETTING_FREE = frozenset({"acquit", "bail", "clear", "free", "pardon", "release"})
_JUDGES = frozenset({"court", "judge", "jury", "justice", "king", "magistrate", "panel", "president", "queen", "tribunal"})


@needs(kinds={"ASSAULT"})
def who_comes_afterwards(sentence: Sentence, mention: EventMention) -> set[int]:
    """The police of "died in a shootout with police after the raid": the raid is not theirs."""
    if mention.type != "ASSAULT":
        return set()
    return who_came_afterwards(sentence, at=mention.at.token) | _who_acts_then(sentence, mention.at.token)


def _who_acts_then(sentence: Sentence, at: int) -> set[int]:
    """Kenya of "a day after the ambush that killed nine rangers, Kenya sent commandos"."""
    if sentence.tokens[at].deprel != "acl:relcl" or _OCCASIONS.isdisjoint(sentence.vocabulary):
        return set()
    deed = sentence.tokens[sentence.tokens[at].head]
    occasion = deed.relation == "obl" and not _OCCASIONS.isdisjoint(prepositions(sentence, deed.index))
    return {t.index for t in sentence.dependents(deed.head, "nsubj") if t.deprel == "nsubj"} if occasion else set()


@needs(any_of=_MINDING, kinds={"ASSAULT"})
def who_thinks_about_it(sentence: Sentence, mention: EventMention) -> set[int]:
    """The army of "asked what the army thinks about bombs that killed six", "spoke about the mine that killed two"."""
    if mention.type != "ASSAULT" or _MINDING.isdisjoint(sentence.vocabulary):
        return set()
    for at in (mention.at.token, *sentence.ancestors(mention.at.token)):
        token = sentence.tokens[at]
        if token.relation == "obl" and _ABOUT.intersection(prepositions(sentence, at)) and sentence.tokens[token.head].lemma in _MINDING:
            return {t.index for t in sentence.dependents(token.head, "nsubj")}
    return set()


def who_reacts_to_it(sentence: Sentence, mention: EventMention) -> set[int]:
    """The lawyers of "lawyers challenged the decision to deport them"."""
    decision = decided_by_others(sentence, at=mention.at.token)
    return set() if decision < 0 else who_reacts(sentence, decision=decision)


@needs(any_of=_ABSTAINING)
def who_abstains(sentence: Sentence, mention: EventMention) -> set[int]:
    """Russia and China of "the Council voted, with Russia and China abstaining, to extend an embargo"."""
    if _ABSTAINING.isdisjoint(sentence.vocabulary):
        return set()
    aside = (t for t in sentence.related("advcl") if t.lemma in _ABSTAINING and "with" in sentence.marked(t.index, "mark", "case"))
    apart = [t.index for t in aside if t.index != mention.at.token and not sentence.is_below(mention.at.token, top=t.index)]
    who = [t for at in apart for t in sentence.dependents(at, "nsubj")]
    return {t.index for one in who for t in (one, *sentence.dependents(one.index, "conj"))}


@needs(kinds={"AGREE", "COERCE", "CONSULT"})
def who_stays_away(sentence: Sentence, mention: EventMention) -> set[int]:
    """Hamas of "Hamas was absent from the talks", China of "China snubbed the talks": others hold them.

    Nor is a curfew that of those who defy it.
    """
    token = sentence.tokens[mention.at.token]
    if mention.type == "COERCE" and token.deprel == "obj" and token.head >= 0 and sentence.tokens[token.head].lemma in _DEFYING:
        return {t.index for t in sentence.dependents(token.head, "nsubj")}
    if mention.type == "AGREE" and token.relation in ("obj", "obl") and sentence.tokens[token.head].relation == "xcomp":
        refusing = sentence.tokens[sentence.tokens[token.head].head]  # "who had refused to join the peace deal"
        kept_out = refusing.lemma in _SHUNNING | {"refuse", "decline"} and sentence.tokens[token.head].lemma in _JOINING
        return {t.index for t in sentence.dependents(refusing.index, "nsubj")} | {refusing.head} if kept_out else set()
    if mention.type != "CONSULT" or token.head < 0 or token.upos != "NOUN":
        return set()
    above = sentence.tokens[token.head]
    shunned = token.deprel == "obj" and above.lemma in _SHUNNING
    beside = {t.form.lower() for t in sentence.dependents(above.index)} | {*sentence.marked(token.index, "case")}
    stayed = token.relation == "obl" and above.lemma == "stay" and not _AWAY.isdisjoint(beside)
    absent = token.relation in ("obl", "nmod") and above.lemma in _ABSENT
    return {t.index for t in sentence.dependents(above.index, "nsubj")} if shunned or stayed or absent else set()


def who_sees_to_it(sentence: Sentence, mention: EventMention) -> set[int]:
    """The squad of "is studying the damage done by a bomb, which exploded", the officers of "issued a warrant in the Slater shooting"."""
    if mention.type != "ASSAULT":
        return set()
    at = mention.at.token
    return _who_studies(sentence, at) | _who_handles_the_case(sentence, at)


@needs(any_of=_PASSING_OVER)
def who_passes_over_it(sentence: Sentence, mention: EventMention) -> set[int]:
    """The police of "police ignored threats against him", the army of "accused the army of overlooking killings by a militia"."""
    token = sentence.tokens[mention.at.token]
    if token.upos not in ("NOUN", "PROPN") or token.deprel != "obj" or token.head < 0 or sentence[token.head].lemma not in _PASSING_OVER:
        return set()
    verb = sentence.tokens[token.head]
    above = sentence.tokens[verb.head] if verb.relation in ("advcl", "xcomp", "ccomp") and verb.head >= 0 else verb
    charged = sentence.dependents(above.index, "obj", "nsubj:pass") if above.lemma in _CHARGING and above is not verb else []
    who = (*sentence.dependents(verb.index, "nsubj"), *charged)
    return {t.index for one in who for t in (one, *sentence.dependents(one.index, "conj"))}


@needs(any_of=_FILMING, kinds={"PROTEST"})
def who_films_it(sentence: Sentence, mention: EventMention) -> set[int]:
    """The journalists of "two journalists were arrested for filming a protest": it is others'."""
    token = sentence.tokens[mention.at.token]
    if token.deprel != "obj" or sentence.tokens[token.head].lemma not in _FILMING:
        return set()
    return subjects_above(sentence, token.head, through=("xcomp", "conj", "advcl", "acl"))


@needs(any_of=_REACHING, kinds={"ASSAULT"})
def who_is_reached(sentence: Sentence, mention: EventMention) -> set[int]:
    """The police of "the radio contacted the police, who said fighting went on", "reached them and learned that": they only tell it."""
    at = mention.at.token
    if sentence.tokens[at].upos != "NOUN":
        return set()
    found: set[int] = set()
    for verb in (t for t in sentence.tokens[:at] if t.lemma in _REACHING and t.upos == "VERB"):
        beside = sentence.dependents(verb.index, "obl") if verb.lemma == "speak" else sentence.dependents(verb.index, "obj")
        told = [t for t in sentence.tokens[verb.index + 1 : at] if t.deprel == "mark" and t.form.lower() == "that" or t.lemma in _TELLING]
        found.update(t.index for t in beside if told and verb.index < t.index < told[-1].index)
    return found


@needs("by", any_of=_RECORDING)
def who_records_it(sentence: Sentence, mention: EventMention) -> set[int]:
    """The paper of "arrests documented by the paper", the nuns of "the killing witnessed by two nuns": nobody of those did it."""
    told = (t for t in sentence.dependents(mention.at.token, "acl") if t.lemma in _RECORDING)
    return {one.index for t in told for one in sentence.dependents(t.index, "obl") if one.deprel == "obl:agent"}


def _who_studies(sentence: Sentence, at: int) -> set[int]:
    if sentence.tokens[at].relation != "acl" or _STUDYING.isdisjoint(sentence.vocabulary):
        return set()
    below = at
    for above in sentence.ancestors(at):
        if sentence.tokens[below].relation == "obj" and sentence.tokens[above].lemma in _STUDYING:
            return subjects_above(sentence, above)
        below = above
    return set()


def _who_handles_the_case(sentence: Sentence, at: int) -> set[int]:
    """What somebody issues, names or drops "in the shooting" is about a shooting of others'."""
    token = sentence.tokens[at]
    if token.upos not in ("NOUN", "PROPN") or token.relation not in ("nmod", "obl") or token.head < 0:
        return set()
    if _IN_CASE.isdisjoint(prepositions(sentence, at)):
        return set()
    paper = sentence.tokens[token.head]
    if paper.upos == "VERB":
        paper = next((t for t in sentence.dependents(paper.index, "obj") if t.lemma in _PAPERS), paper)
    if paper.lemma not in _PAPERS or paper.relation != "obj" or paper.head < 0:
        return set()
    return subjects_above(sentence, paper.head)


@needs(any_of=_SIZING, kinds={"PROTEST"})
def who_sizes_it(sentence: Sentence, mention: EventMention) -> set[int]:
    """The police of "police put the march at 3,000 people", "estimated the crowd at": they did not march."""
    token = sentence.tokens[mention.at.token]
    if token.relation != "obj" or token.head < 0 or sentence.tokens[token.head].lemma not in _SIZING:
        return set()
    at = [t for t in sentence.dependents(token.head, "obl") if "at" in sentence.marked(t.index, "case")]
    sized = any(t.upos == "NUM" or sentence.dependents(t.index, "nummod") for t in at)
    return who_acts(sentence, token.head) if sized else set()


LOOKERS_ON = (
    who_comes_afterwards, who_thinks_about_it, who_reacts_to_it, who_abstains, who_only_caught_him, who_sees_to_it, who_is_reached,
    who_records_it,
)  # fmt: skip
"""Rules for those who stand beside a deed, come after it or speak of it, and may be whom it befell."""
