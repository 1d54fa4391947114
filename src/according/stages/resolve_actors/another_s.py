"""Whose something is, where two are told of: "rebels beheaded two teachers and burned their school", "said Israel had killed its chief"."""

from __future__ import annotations

from according.ontology.closed_classes import PLACE_PREPOSITIONS
from according.ontology.killed_before import KILLING, OF_STATES
from according.records.parse import Ref, Sentence, Token
from according.stages.resolve_actors.mentions import Mention

CHARGED = frozenset({"arraign", "charge", "question", "interrogate", "hold", "detain", "remand", "jail", "prosecute", "try", "sentence"})
HOLDING = frozenset({"arrest", "detain", "apprehend", "capture", "catch"})
BURNING = frozenset({"burn", "torch", "shell", "bomb", "bombard", "raze", "loot", "storm", "overrun", "retake", "ransack", "demolish"})
"""What is done to places and things, not to whoever speaks."""
_ARRESTS = CHARGED | HOLDING | {"arrest", "conviction", "trial", "convict", "extradition", "indict", "dismiss", "sack"}
_DEMANDS = frozenset({"demand", "protest", "demonstrate", "denounce", "call", "chant", "oppose", "condemn"})
_HARMING = BURNING | KILLING | frozenset({
    "abduct", "ambush", "arrest", "attack", "beat", "capture", "confiscate", "destroy", "detain", "flog", "hit", "injure", "jail", "kidnap",
    "raid", "rape", "rob", "seize", "shoot", "stab", "steal", "strike", "target", "torture", "wound",
})  # fmt: skip
_ENVOYS = frozenset({"envoy", "ambassador", "diplomat", "consul", "attaché", "attache", "mission", "embassy"})
_EXPELLING = frozenset({"expel", "summon", "oust"})
_SENDING_OFF = _EXPELLING | {"order", "tell", "ask", "give"}
_LEADERS = frozenset({"leader", "ringleader", "boss", "kingpin", "mastermind", "hideout", "stronghold"})
_SPOKESMEN = frozenset({"chairman", "chairwoman", "editor", "organiser", "organizer", "owner", "spokesman", "spokesperson", "spokeswoman"})
_UNLED = frozenset({"captive", "child", "civilian", "hostage", "passenger", "pupil", "resident", "tourist", "victim", "villager"})
_RELAYING = frozenset({"quote", "cite", "carry", "interview", "relay", "monitor", "publish"})
_FOR_A_STATE = _ENVOYS | {"minister", "spokesman", "spokeswoman", "negotiator", "president", "premier", "representative"}
_WORDS = frozenset({
    "accusation", "appeal", "ban", "blockade", "boycott", "call", "charge", "claim", "complaint", "demand", "embargo", "insistence",
    "objection", "offer", "opposition", "pledge", "promise", "proposal", "refusal", "request", "siege", "threat", "vow", "warning",
})  # fmt: skip
_OWN_WORDS = frozenset({
    "abandon", "drop", "harden", "lift", "reaffirm", "reiterate", "renew", "renounce", "repeat", "retract", "soften", "withdraw",
})  # fmt: skip
"""What somebody does with a claim of his own."""
_CLAIMS = frozenset({"accusation", "allegation", "assertion", "charge", "claim", "complaint", "contention", "report", "statement"})


def is_another_s(sentence: Sentence, pronoun: Token, other: Mention) -> bool:
    """Whether a possessive pronoun cannot be the other's."""
    if other.ref.sentence != sentence.index:  # asked of each pair of mentions
        return False
    acting = other.token.relation == "nsubj" and any(rule(sentence, pronoun, other) for rule in _OF_WHO_ACTS)
    return acting or any(rule(sentence, pronoun, other) for rule in (_has_none, _is_relay, _is_of_who_gives_it_up))


def acting_for(sentence: Sentence, verb: int) -> list[Ref]:
    """Who acts, and whose envoy he is: "its envoy to the agency accused it of spying" does not speak of his own state."""
    subjects = sentence.dependents(verb, "nsubj") if verb >= 0 else []
    owners = [t for s in subjects if s.lemma in _FOR_A_STATE for t in sentence.dependents(s.index, "nmod:poss")]
    return [Ref(sentence.index, t.index) for t in (*subjects, *owners)]


def _is_of_who_gives_it_up(sentence: Sentence, pronoun: Token, other: Mention) -> bool:
    """Whether another than the subject would own a claim that the subject gives up or makes again: "if the agency dropped its demand"."""
    noun = sentence.tokens[pronoun.head]
    if noun.relation != "obj" or noun.head < 0 or noun.lemma not in _WORDS or sentence.tokens[noun.head].lemma not in _OWN_WORDS:
        return False
    subjects = [t for t in sentence.dependents(noun.head, "nsubj") if t.deprel == "nsubj"]
    if len(subjects) != 1 or subjects[0].upos not in ("NOUN", "PROPN"):
        return False
    return other.ref.token not in {subjects[0].index, *(t.index for t in sentence.dependents(subjects[0].index, "flat", "compound"))}


def _is_relay(sentence: Sentence, pronoun: Token, other: Mention) -> bool:
    """Whether the other only passes on what is said: "an army spokesman, quoted by the agency X, denied that its guns had fired"."""
    token = other.token
    if token.relation != "obl" or token.head < 0 or sentence.tokens[token.head].lemma not in _RELAYING or token.index > pronoun.index:
        return False
    by = "by" in sentence.marked(token.index, "case")
    return by and sentence.tokens[token.head].relation in ("acl", "advcl") and not sentence.is_below(pronoun.index, top=token.head)


def _is_of_claimant(sentence: Sentence, pronoun: Token, other: Mention) -> bool:
    """Whether a pronoun stands in what somebody claims and the other is who answers the claim: "the army denied the Front's claim that
    its men were shot" tells of the Front's men."""
    if other.ref.token > pronoun.index:
        return False
    if _CLAIMS.isdisjoint(sentence.vocabulary):
        return False
    above = [sentence.tokens[k] for k in sentence.ancestors(pronoun.index)]
    clause = next((t for t in above if t.relation == "acl" and t.head >= 0 and sentence.tokens[t.head].lemma in _CLAIMS), None)
    if clause is None or other.token.head != sentence.tokens[clause.head].head:
        return False
    owners = [t for t in sentence.dependents(clause.head, "nmod:poss") if t.upos in ("NOUN", "PROPN")]
    return bool(owners) and owners[0].has("Number=Plur") == (pronoun.form.casefold() == "their")


def _judges(sentence: Sentence, pronoun: Token, other: Mention) -> bool:
    """Whether somebody has another held for what the other's men did: "ordered the arrest of X for the torture of nuns by his police"."""
    if "for" not in sentence.vocabulary:
        return False
    for at in sentence.ancestors(pronoun.index):
        token = sentence.tokens[at]
        if token.relation in ("nmod", "obl") and "for" in sentence.marked(at, "case"):
            above = sentence.tokens[token.head]
            verb = sentence.tokens[above.head] if above.upos == "NOUN" and above.head >= 0 else above
            return above.lemma.casefold() in _ARRESTS and other.token.head in (above.index, verb.index)
    return False


def _strikes(sentence: Sentence, pronoun: Token, other: Mention) -> bool:
    """Whether somebody strikes those who demand something for their own: "police beat students demanding the release of their leader"."""
    if pronoun.form.casefold() != "their":
        return False
    above = (sentence.tokens[at] for at in sentence.ancestors(pronoun.index))
    clause = next((t for t in above if t.relation == "acl"), None)
    return clause is not None and clause.lemma in _DEMANDS and sentence.tokens[clause.head].head == other.token.head


def _harms(sentence: Sentence, pronoun: Token, other: Mention) -> bool:
    """Whether somebody harms another and then what is the other's: "rebels beheaded two teachers and burned their school"."""
    noun = sentence.tokens[pronoun.head]
    verb = sentence.tokens[noun.head] if noun.relation == "obj" and noun.head >= 0 else None
    if verb is None or verb.relation != "conj" or verb.head != other.token.head or verb.lemma not in _HARMING or _is_own(sentence, noun):
        return False
    hit = sentence.dependents(verb.head, "obj") if sentence.tokens[verb.head].lemma in _HARMING else []
    many = pronoun.form.casefold() == "their"
    return any(t.mention == "person" and (t.has("Number=Plur") or bool(sentence.dependents(t.index, "conj"))) == many for t in hit)


def _bids(sentence: Sentence, pronoun: Token, other: Mention) -> bool:
    """Whether somebody urges another to set free whom the other's men hold: "the Pope urged Maduro to free bishops held by his guards"."""
    men = sentence.tokens[pronoun.head]
    if men.deprel != "obl:agent":
        return False
    above = [sentence.tokens[k] for k in sentence.ancestors(pronoun.index)]
    asked = next((t for t in above if t.index == other.token.head), None)
    below = next((t for t in above if asked is not None and t.head == asked.index), None)
    if asked is None or below is None or "to" not in sentence.marked(below.index, "mark"):
        return False
    return bool(sentence.dependents(asked.index, "obj", "iobj"))


def _is_of_teller(sentence: Sentence, pronoun: Token, other: Mention) -> bool:
    """Whether somebody tells that the other harmed his own: "Hezbollah said Israel had killed its military chief"; or the other sends
    off an envoy: "accused France of spying and ordered its envoy to leave"."""
    noun = whole = sentence.tokens[pronoun.head]
    if noun.relation == "nmod" and sentence.tokens[noun.head].upos == "NUM":
        whole = sentence.tokens[noun.head]  # "two of its diplomats"
    if whole.relation not in ("obj", "iobj") or whole.head < 0:
        return False
    verb = sentence.tokens[whole.head]
    if noun.lemma in _ENVOYS and verb.lemma in _SENDING_OFF:
        leaving = any(t.lemma in ("leave", "go", "depart") for t in sentence.dependents(verb.index, "xcomp"))
        shared = verb.relation == "conj" and verb.head == other.token.head or other.token.head == verb.index
        home = any(t.lemma in ("home", "back") for t in sentence.dependents(verb.index, "advmod"))  # "summoned home its ambassadors"
        return shared and not home and (verb.lemma in _EXPELLING or leaving)
    told = verb.relation == "ccomp" and verb.lemma in _HARMING and other.token.head == verb.index
    return told and bool(sentence.dependents(verb.head, "nsubj")) and not _is_own(sentence, noun)


def _is_told_beside(sentence: Sentence, pronoun: Token, other: Mention) -> bool:
    """Whether another clause tells of the other, and a voice of what befell the voice's own: "Israel struck the port while Hezbollah said
    Israeli jets had killed two of its fighters"."""
    noun = whole = sentence.tokens[pronoun.head]
    if noun.relation == "nmod" and sentence.tokens[noun.head].upos == "NUM":
        whole = sentence.tokens[noun.head]
    verb = sentence.tokens[whole.head] if whole.relation in ("obj", "iobj") and whole.head >= 0 else noun
    if verb.relation != "ccomp" or verb.lemma not in _HARMING or not sentence.dependents(verb.index, "nsubj") or _is_own(sentence, noun):
        return False
    telling = sentence.tokens[verb.head]
    voices = [t for t in sentence.dependents(telling.index, "nsubj") if t.upos in ("NOUN", "PROPN")]
    apart = telling.relation in ("advcl", "conj", "parataxis") and bool(voices)
    return apart and not sentence.is_below(other.ref.token, top=telling.index)


def _is_own(sentence: Sentence, noun: Token) -> bool:
    """ "Killed their own commander"."""
    return any(t.form.casefold() == "own" for t in sentence.dependents(noun.index, "amod"))


def _has_none(sentence: Sentence, pronoun: Token, other: Mention) -> bool:
    """Whether who strikes is a state's, which has no leader of its own to strike: "troops routed the gang and killed their leader".

    Nor have passengers one.
    """
    noun = sentence.tokens[pronoun.head]
    if noun.lemma not in _LEADERS | _SPOKESMEN or noun.relation != "obj" or noun.head < 0:
        return False
    if other.type == "place":  # "stormed the offices of a party in Kampala and held its spokesman"
        return other.token.relation in ("nmod", "obl") and PLACE_PREPOSITIONS & set(sentence.marked(other.ref.token, "case")) != frozenset()
    verb = sentence.tokens[noun.head]
    doing = {verb.index, verb.head} if verb.relation == "conj" else {verb.index}
    strikes = other.token.relation == "nsubj" and other.token.head in doing and other.token.lemma in OF_STATES
    return (strikes or other.token.lemma in _UNLED) and verb.lemma in _HARMING and not _is_own(sentence, noun)


def _takes_the_men_too(sentence: Sentence, pronoun: Token, other: Mention) -> bool:
    """Whether somebody takes men before or after the arrest of "their leader": "police arrested nine men after the arrest of their leader";
    or a state's men kill rebels after "the death of their commander". Rebels may kill soldiers to avenge their own."""
    leader = sentence.tokens[pronoun.head]
    deed = sentence.tokens[leader.head] if leader.relation == "nmod" and leader.head >= 0 else None
    if deed is None or leader.lemma not in _HEADS or deed.relation != "obl" or deed.head != other.token.head:
        return False
    verb, hit = sentence.tokens[deed.head], [t.lemma for t in sentence.dependents(deed.head, "obj")]
    taken = deed.lemma in _TAKINGS and verb.lemma in HOLDING and bool(hit)
    killed = deed.lemma in _DEATHS and other.token.lemma in OF_STATES and not _FIGHTING.isdisjoint(hit)
    return taken or killed and verb.lemma in _HARMING


def _attacks_theirs(sentence: Sentence, pronoun: Token, other: Mention) -> bool:
    """Whether somebody attacks a base or camp, which is then not his own: "villagers robbed by soldiers attacked their base"."""
    noun = sentence.tokens[pronoun.head]
    verb = sentence.tokens[noun.head] if noun.relation == "obj" and noun.head >= 0 else noun
    return noun.lemma in _POSTS and verb.lemma in _ATTACKING and other.token.head == verb.index and not _is_own(sentence, noun)


def _is_of_whom_it_hit(sentence: Sentence, pronoun: Token, other: Mention) -> bool:
    """Whether the verb before has the same pronoun for another: "turned on it and killed twelve of its men", not its own men."""
    form = _OBJECT_FORMS.get(pronoun.form.casefold())
    if form is None or form not in sentence.vocabulary:
        return False
    above = (sentence.tokens[k] for k in sentence.ancestors(pronoun.index))
    verb = next((t for t in above if t.upos == "VERB"), pronoun)
    if verb.relation != "conj" or verb.head != other.token.head or sentence.dependents(verb.index, "nsubj"):
        return False
    hit = sentence.dependents(verb.head, "obj", "iobj", "obl")
    return any(t.upos == "PRON" and t.form.casefold() == form for t in hit)


_OBJECT_FORMS = {"its": "it", "their": "them", "his": "him", "her": "her"}
_POSTS = frozenset({"barracks", "base", "camp", "checkpoint", "convoy", "garrison", "headquarters", "hideout", "outpost", "post"})
_ATTACKING = frozenset({"ambush", "attack", "besiege", "bombard", "overrun", "raid", "shell", "storm"})
_HEADS = _LEADERS | {"chief", "chieftain", "commander", "head"}
_TAKINGS, _DEATHS = frozenset({"arrest", "capture", "detention"}), frozenset({"arrest", "capture", "death", "killing", "detention"})
_FIGHTING = frozenset({"bandit", "fighter", "gangster", "guerrilla", "gunman", "insurgent", "jihadist", "militant", "rebel", "rioter"})
_OF_WHO_ACTS = (
    _is_of_claimant, _judges, _strikes, _harms, _bids, _is_of_teller, _is_told_beside, _takes_the_men_too, _attacks_theirs,
    _is_of_whom_it_hit,
)  # fmt: skip
"""Whose something is, where the other, a subject of the sentence, does not own it."""
