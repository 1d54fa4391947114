"""Who acts against a deed that others do: who breaks a siege, ignores warnings of an attack, shoots at the planes that are bombing."""

from __future__ import annotations

from according.ontology.closed_classes import TIME_UNITS
from according.records.mention import EventMention
from according.records.parse import Sentence
from according.records.worded import needs
from according.stages.find_events.facing import who_tells_what_they_face
from according.stages.find_events.shared_subjects import subjects_above
from according.stages.find_events.spoken_of import who_brings_it_down, who_finds_the_body
from according.stages.find_events.syntax import marks, prepositions

_SIEGES = frozenset({"siege", "blockade", "encirclement"})
_BUSTING = frozenset({"break", "bust", "crush", "disrupt", "quash", "quell", "smash", "suppress", "undermine"})
_BREAKING = frozenset({"break", "breach", "relieve", "smash", "pierce", "defy", "run", "survive", "withstand", "endure"})
_ENDING = frozenset({"end", "lift"})
_RESCUING = frozenset({"police", "policeman", "commando", "officer"})
_SPECIAL = frozenset({"special", "security", "elite", "counter-terrorism", "counterterrorism", "anti-terrorism", "antiterrorism"})
_SIGNS = frozenset({"alert", "intelligence", "report", "rumour", "rumor", "sign", "tip", "tip-off", "warning"})
_HEARING = frozenset({
    "disregard", "dismiss", "downplay", "get", "heed", "hear", "ignore", "miss", "neglect", "obtain", "overlook", "receive", "share",
})  # fmt: skip
_CREWED = frozenset({
    "aircraft", "ambulance", "bomber", "boat", "bus", "convoy", "fighter", "gunship", "helicopter", "jet", "lorry", "plane", "ship", "tank",
    "tanker", "train", "truck", "vehicle", "vessel", "warplane", "warship",
})  # fmt: skip
_RECKONED = frozenset({"since", "before", "until"})
_STRIFE = frozenset({"bloodshed", "conflict", "fighting", "violence", "war"})
_KILLINGS = frozenset({"abduction", "attack", "bombing", "kidnapping", "killing", "lynching", "massacre", "murder", "raid"})
_ASKING = frozenset({"urge", "call", "ask", "press", "appeal", "implore", "beg", "tell", "demand", "plead"})
_RULERS = frozenset({
    "administration", "authority", "chancellor", "government", "governor", "king", "leader", "mayor", "minister", "parliament", "premier",
    "president", "state",
})  # fmt: skip
_STOPPING = frozenset({"contain", "curb", "end", "halt", "prevent", "quell", "stop"})
_WORKING = frozenset({"act", "aim", "campaign", "focus", "help", "intervene", "mediate", "press", "seek", "strive", "try", "work"})
_RELATIVE = frozenset({"who", "which", "that"})
_PEOPLE = frozenset({"person", "organization"})
_ANSWERING_IT = frozenset({"arrest", "ban", "close", "deploy", "dismiss", "impose", "order", "sack", "shut", "suspend"})
_JUDGING = frozenset({"acquit", "bail", "clear", "convict", "free", "jail", "pardon", "release", "sentence", "try"})
_LATER = frozenset({"after", "before"})
_DYING = frozenset({"die", "drown", "kill", "lynch", "murder", "perish", "succumb"})
_SETTING_UPON = frozenset({
    "ambush", "assault", "attack", "ban", "besiege", "bomb", "charge", "condemn", "disperse", "fire", "forbid", "hit", "infiltrate",
    "oppose", "outlaw", "raid", "shell", "stone", "storm", "suppress", "target", "teargas",
})  # fmt: skip
_HARM = frozenset({"ASSAULT", "COERCE"})
_CONDEMNING = frozenset({"condemn", "decry", "denounce", "deplore", "lament", "mourn"})


@needs(kinds={"COERCE", "PROTEST"})
def who_breaks_it(sentence: Sentence, mention: EventMention) -> set[int]:
    """The army of "the army broke the siege", the police of "police ended the siege": others laid it."""
    token = sentence.tokens[mention.at.token]
    if token.deprel != "obj" or not (mention.type == "COERCE" and token.lemma in _SIEGES or mention.type == "PROTEST"):
        return set()
    verb = sentence.tokens[token.head]
    if mention.type == "PROTEST":  # "used contractors to break the strike", "accused the mayor of using them to break it"
        accused = (t.index for k in sentence.ancestors(verb.index) if sentence[k].lemma == "accuse" for t in sentence.dependents(k, "obj"))
        return _who_does(sentence, verb.index) | {*accused} if verb.lemma in _BUSTING else set()
    subjects = _who_does(sentence, verb.index)
    if verb.lemma in _BREAKING:
        return subjects
    own = any(t.deprel == "nmod:poss" for t in sentence.dependents(token.index))
    return {at for at in subjects if verb.lemma in _ENDING and not own and _comes_to_rescue(sentence, at)}


@needs(any_of=_STOPPING, kinds={"ASSAULT"})
def who_works_against_it(sentence: Sentence, mention: EventMention) -> set[int]:
    """The United States of "the United States said it was working to end the violence": those fight whom it would have stop. So do those of
    "urged the president to end the killings"; an army that is urged to stop them kills."""
    token = sentence.tokens[mention.at.token]
    deeds = _STRIFE if _ASKING.isdisjoint(sentence.vocabulary) else _STRIFE | _KILLINGS
    if mention.type != "ASSAULT" or token.lemma not in deeds or token.deprel != "obj" or sentence.tokens[token.head].lemma not in _STOPPING:
        return set()
    verb = sentence.tokens[token.head]
    above = sentence.tokens[verb.head] if verb.relation in ("xcomp", "advcl", "acl") and verb.head >= 0 else verb
    if sentence.dependents(token.index, "nmod:poss"):
        return set()
    if above.lemma in _WORKING and token.lemma in _STRIFE:
        return _who_does(sentence, verb.index)
    asked = (*sentence.dependents(above.index, "obj", "iobj", "obl"), above)
    return {t.index for t in asked if _ASKING & {above.lemma, sentence.tokens[above.head].lemma} and _rules(sentence, t.index)}


def _rules(sentence: Sentence, at: int) -> bool:
    """Whether somebody is called by an office of those who rule: "President X", "the government", "the governor of Benue"."""
    words = (sentence.tokens[at], *sentence.dependents(at, "nmod:desc", "compound", "flat", "appos", "amod"))
    return any(t.lemma.lower() in _RULERS for t in words)


def _comes_to_rescue(sentence: Sentence, at: int) -> bool:
    special = any(t.form.lower() in _SPECIAL for t in sentence.dependents(at, "amod", "compound"))
    return sentence.tokens[at].lemma in _RESCUING or special


@needs(any_of=_RECKONED, kinds=_HARM)
def who_only_dates_it(sentence: Sentence, mention: EventMention) -> set[int]:
    """The Taliban of "has been attacked often since the Taliban took power": whose deed it is counted from has not done it by that."""
    at = mention.at.token
    if mention.type not in _HARM or _RECKONED.isdisjoint(sentence.vocabulary) or not sentence.dependents(at, "nsubj:pass"):
        return set()
    clauses = [t.index for t in sentence.dependents(at, "advcl") if _RECKONED & set(marks(sentence, t.index))]
    return {t.index for k in clauses for t in sentence.dependents(k, "nsubj")} - {t.index for t in sentence.dependents(at, "obl:agent")}


def who_tells_the_news(sentence: Sentence, mention: EventMention) -> set[int]:
    """The aid groups of "in Tigray, where a war ended with a deal, aid groups said …": they made no deal."""
    at = mention.at.token
    clause = next((k for k in (at, *sentence.ancestors(at)) if sentence.tokens[k].deprel == "acl:relcl"), -1)
    noun = sentence.tokens[sentence.tokens[clause].head] if clause >= 0 and sentence.tokens[clause].head >= 0 else None
    if noun is None or noun.relation != "obl" or not sentence.dependents(noun.head, "ccomp"):
        return set()
    return {t.index for t in sentence.dependents(noun.head, "nsubj")}


def _who_does(sentence: Sentence, verb: int) -> set[int]:
    """The subjects that a verb has or shares: "pushed to break it", "stormed in and broke it", "fired, breaking the siege"."""
    return subjects_above(sentence, verb, through=("xcomp", "conj", "advcl"))


@needs(any_of=_SIGNS, kinds=_HARM)
def who_is_warned_of_it(sentence: Sentence, mention: EventMention) -> set[int]:
    """The troops of "troops ignored warnings of an attack", "had received reports of a raid": others were about to attack."""
    token = sentence.tokens[mention.at.token]
    if mention.type not in _HARM or token.relation != "nmod" or token.head < 0 or sentence.tokens[token.head].lemma not in _SIGNS:
        return set()
    sign = sentence.tokens[token.head]
    if sign.deprel != "obj" or not {"of", "about"} & set(prepositions(sentence, token.index)) or sentence[sign.head].lemma not in _HEARING:
        return set()
    return _who_does(sentence, sign.head)


@needs(any_of=_RELATIVE)
def who_hits_its_doers(sentence: Sentence, mention: EventMention) -> set[int]:
    """The rebels of "rebels shot at planes that were bombing the town", "killed soldiers who had burned it": it is the planes that bomb."""
    token = sentence.tokens[mention.at.token]
    if token.deprel != "acl:relcl" or token.head < 0:
        return set()
    whom = sentence.tokens[token.head]
    those = whom.lemma in _CREWED or whom.mention in _PEOPLE
    subjects = sentence.dependents(token.index, "nsubj")
    if not those or whom.deprel not in ("obj", "obl") or not any(t.lemma in _RELATIVE for t in subjects):
        return set()
    verb = sentence.tokens[whom.head]
    hits = verb.reading is not None and verb.reading.type in _HARM
    return {k for k in _who_does(sentence, verb.index) if sentence.tokens[k].deprel == "nsubj"} if hits else set()


@needs(any_of=_SETTING_UPON, kinds={"PROTEST"})
def who_sets_upon_it(sentence: Sentence, mention: EventMention) -> set[int]:
    """The Front of "a rally of students was attacked by the Front", the police of "police broke up a march": it is the others who march."""
    token = sentence.tokens[mention.at.token]
    if mention.type != "PROTEST" or token.upos != "NOUN" or token.deprel not in ("obj", "nsubj:pass") or token.head < 0:
        return set()
    verb = sentence.tokens[token.head]
    if verb.lemma not in _SETTING_UPON:
        return set()
    agents = sentence.dependents(verb.index, "obl:agent")
    return {t.index for t in agents} if token.deprel == "nsubj:pass" else _who_does(sentence, verb.index)


def who_is_outside(sentence: Sentence, mention: EventMention) -> set[int]:
    """The Front of "the Front attacked a march that the union had held to demand wages": a purpose is of who acts in its own clause."""
    token = sentence.tokens[mention.at.token]
    clause = sentence.tokens[token.head] if token.relation == "advcl" and token.head >= 0 else token
    if clause.deprel != "acl:relcl" or clause is token or "to" not in marks(sentence, token.index):
        return set()
    if not any(t.upos in ("NOUN", "PROPN") for t in sentence.dependents(token.head, "nsubj")):
        return set()
    above = [k for k in sentence.ancestors(token.head) if sentence.tokens[k].upos == "VERB"]
    return {t.index for k in above for t in sentence.dependents(k, "nsubj")}


@needs("whose", kinds={"PROTEST"})
def whose_fate_set_it_off(sentence: Sentence, mention: EventMention) -> set[int]:
    """The boy of "a boy whose death triggered riots": others rioted."""
    token = sentence.tokens[mention.at.token]
    clause = sentence.tokens[token.head] if token.relation == "obj" and token.head >= 0 else token
    if clause.deprel != "acl:relcl" or clause.head < 0:
        return set()
    subjects = sentence.dependents(clause.index, "nsubj")
    whose = any(t.form.lower() == "whose" for s in subjects for t in sentence.dependents(s.index, "nmod:poss"))
    return {clause.head} if whose else set()


@needs("arrest", kinds={"COERCE"})
def who_has_it_behind_him(sentence: Sentence, mention: EventMention) -> set[int]:
    """The man of "the man has four prior arrests": others have arrested him."""
    token = sentence.tokens[mention.at.token]
    had = token.lemma == "arrest" and token.relation == "obj" and token.head >= 0 and sentence.tokens[token.head].lemma == "have"
    return {t.index for t in sentence.dependents(token.head, "nsubj")} if had else set()


@needs("avoid")
def who_is_dealt_with(sentence: Sentence, mention: EventMention) -> set[int]:
    """The gunmen of "the gunmen were aimed at with care to avoid killing others": others aim, and avoid it."""
    avoiding = sentence.tokens[sentence.tokens[mention.at.token].head] if sentence.tokens[mention.at.token].relation == "xcomp" else None
    if avoiding is None or avoiding.lemma != "avoid" or avoiding.relation != "advcl" or not sentence.dependents(avoiding.head, "aux:pass"):
        return set()
    return subjects_above(sentence, avoiding.head, through=("xcomp",))


@needs(any_of=_DYING)
def who_had_died(sentence: Sentence, mention: EventMention) -> set[int]:
    """The youth of "refugees rioted after a youth died in custody, torching a post": the dead do nothing after it."""
    token = sentence.tokens[mention.at.token]
    if token.xpos != "VBG" or _DYING.isdisjoint(sentence.vocabulary):
        return set()
    verb = next((k for k in sentence.ancestors(token.index) if sentence[k].relation != "conj" and sentence[k].xpos != "VBG"), -1)
    before = [t for t in sentence.dependents(verb, "advcl") if t.index < token.index and t.lemma in _DYING] if verb >= 0 else []
    return {t.index for clause in before for t in sentence.dependents(clause.index, "nsubj", "nsubj:pass")}


def who_judges_them(sentence: Sentence, mention: EventMention) -> set[int]:
    """The court of "a court acquitted three men accused of murder": it accuses nobody."""
    token = sentence.tokens[mention.at.token]
    if mention.type != "ACCUSE" or token.relation != "acl" or token.xpos != "VBN" or token.head < 0:
        return set()
    whom = sentence.tokens[token.head]
    if whom.deprel not in ("obj", "nsubj:pass") or whom.head < 0 or sentence.tokens[whom.head].lemma not in _JUDGING:
        return set()
    return {t.index for t in sentence.dependents(whom.head, "nsubj", "obl:agent") if t.deprel != "nsubj:pass"}


@needs(any_of=_CONDEMNING, kinds=_HARM)
def who_condemns_it(sentence: Sentence, mention: EventMention) -> set[int]:
    """France of "France condemned the shelling of the market, which killed nine": whoever condemns it has not killed them either."""
    token = sentence.tokens[mention.at.token]
    noun = sentence.tokens[token.head] if token.deprel == "acl:relcl" and token.head >= 0 else token
    if noun.upos != "NOUN" or noun.deprel != "obj" or sentence.tokens[noun.head].lemma not in _CONDEMNING:
        return set()
    return {t.index for t in sentence.dependents(noun.head, "nsubj")}


def who_came_later(sentence: Sentence, mention: EventMention) -> set[int]:
    """The mob of "a mob attacked the village two days after a train burning in which 59 were killed": it is told when, not by whom."""
    at = mention.at.token
    if mention.type == "PROTEST" and sentence.tokens[at].upos == "NOUN" and "following" in sentence.vocabulary:
        return _who_answers_it(sentence, at)
    if mention.type not in _HARM or _LATER.isdisjoint(sentence.vocabulary):
        return set()
    beside = (k for k in (at, *sentence.ancestors(at)) if sentence.tokens[k].relation in ("advcl", "obl"))
    clause = next((k for k in beside if _is_counted_from(sentence, k)), -1)
    if clause < 0 or sentence.tokens[clause].upos == "VERB" and not sentence.dependents(clause, "nsubj", "nsubj:pass"):
        return set()  # "two days after killing three"
    return {t.index for k in sentence.ancestors(clause) for t in sentence.dependents(k, "nsubj")}


def _who_answers_it(sentence: Sentence, at: int) -> set[int]:
    """The owners of "owners shut eleven mills following three days of unrest"."""
    top = next((k for k in (at, *sentence.ancestors(at)) if "following" in sentence.marked(k, "case", "mark")), -1)
    verb = sentence.tokens[sentence.tokens[top].head] if top >= 0 and sentence.tokens[top].head >= 0 else None
    if verb is None or verb.lemma not in _ANSWERING_IT:
        return set()
    return {t.index for t in sentence.dependents(verb.index, "nsubj") if t.deprel == "nsubj"}


def _is_counted_from(sentence: Sentence, at: int) -> bool:
    marks_it = any(t.form.lower() in _LATER for t in sentence.dependents(at, "mark", "case"))
    return marks_it and any(t.lemma in TIME_UNITS for t in sentence.dependents(at, "obl", "advmod", "nmod"))


OTHERS_DEED = (
    who_judges_them, who_condemns_it, who_came_later,
    who_had_died, who_is_outside, who_hits_its_doers, who_is_warned_of_it, who_only_dates_it, who_tells_the_news, who_sets_upon_it,
    who_tells_what_they_face,
)  # fmt: skip
"""Rules for those who did not do it, and may be whom it befell."""
OTHERS_DOING = (
    who_breaks_it, who_works_against_it, who_is_dealt_with, who_has_it_behind_him, whose_fate_set_it_off, who_finds_the_body,
    who_brings_it_down,
)  # fmt: skip
"""Rules for those who did not do it though a frame has them as its doers."""
