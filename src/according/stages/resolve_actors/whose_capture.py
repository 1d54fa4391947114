"""Whose capture or home "his" is: of whom the clause tells that it befell him, not of who tells of it, of the dead, or of a paper."""

from __future__ import annotations

from according.ontology.killed_before import KILLING
from according.records.parse import Ref, Sentence, Token
from according.stages.resolve_actors.another_s import CHARGED, HOLDING
from according.stages.resolve_actors.bars import HERE, SINGLE, Bar
from according.stages.resolve_actors.mentions import Mention, Mentions
from according.stages.resolve_actors.pairs import fits

_TAKEN = frozenset({"abduction", "arrest", "capture", "conviction", "detention", "disappearance", "extradition", "kidnapping", "trial"})
"""What befalls the living, and others tell of it."""
_PAPERS = frozenset({
    "act", "bill", "charge", "communique", "complaint", "decree", "indictment", "law", "petition", "resolution", "statement", "subpoena",
    "summons", "treaty", "verdict", "warrant",
})  # fmt: skip
_TAKING = frozenset({"arrest", "capture", "catch", "deport", "detain", "extradite", "hold", "imprison", "jail", "seize", "try"})
_TRIALS = frozenset({"charge", "count", "death", "execution", "jail", "prison", "sentence", "trial", "years"})
_JUDGED = CHARGED | HOLDING | frozenset({"accuse", "convict", "imprison", "indict", "release"})
_SAYING = frozenset({"add", "announce", "believe", "claim", "conclude", "confirm", "report", "say", "state", "tell"})
_AS = frozenset({"after", "as", "before", "when", "while"})
_BACK = 12


def is_of_whom_it_befell(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether "his" cannot be the other's: "the general believed that Howe had been killed within a week of his capture" is of Howe."""
    sentence = mentions.sentence(mention)
    whom = _befallen(sentence, mention.token.index)
    return whom is not None and other.token.index != whom.index and other.token.head != whom.index and whom.head != other.token.index


def _befallen(sentence: Sentence, at: int) -> Token | None:
    """The named man whom the clause above "his capture" says that something was done to."""
    noun = sentence.tokens[sentence.tokens[at].head]
    for k in (noun.index, *sentence.ancestors(noun.index)):
        if sentence.tokens[k].upos != "VERB":
            continue
        people = [t for t in sentence.dependents(k, "nsubj:pass") if t.upos == "PROPN" and t.mention == "person"]
        return people[0] if len(people) == 1 and people[0].index < at else None
    return None


def is_of_the_dead(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether the other is whom somebody killed: "a warrant for his arrest in the killing of the doctor" is for whoever killed him."""
    if other.form != "noun":
        return False
    word = other.token.lemma
    for back in range(max(0, mention.ref.sentence - _BACK), mention.ref.sentence + 1):
        for one in mentions.in_sentence(back):
            if one.ref < mention.ref and one.form == "noun" and one.token.lemma == word and _is_killed(mentions.sentence(one), one.token):
                return True
    return False


def _is_killed(sentence: Sentence, token: Token) -> bool:
    return token.deprel in ("obj", "nsubj:pass") and sentence.tokens[token.head].lemma in KILLING


def is_paper(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether the other is what somebody wrote: "the warrant charged him with the attack at his home"."""
    return other.form == "noun" and other.token.lemma in _PAPERS


def is_whose_taking_is_told(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether the other only tells of it: "the captain said agents seized Cole at the airport as he was about to be deported"."""
    sentence = mentions.sentence(mention)
    clause = _clause(sentence, mention.token.index)
    verb = sentence.tokens[clause.head] if clause is not None else None
    if verb is None or not any(t.upos == "PROPN" and t.mention == "person" for t in sentence.dependents(verb.index, "obj")):
        return False
    saying = sentence.tokens[verb.head] if verb.relation in ("ccomp", "parataxis") and verb.head >= 0 else None
    if saying is None or saying.lemma not in _SAYING:
        return False
    tellers = {t.index for t in sentence.dependents(saying.index, "nsubj")}
    return other.token.index in tellers or other.token.head in tellers


def _clause(sentence: Sentence, at: int) -> Token | None:
    """The clause that says what happened to "him" as, after or before the rest was done."""
    for k in sentence.ancestors(at):
        if sentence.tokens[k].relation == "advcl":
            return sentence.tokens[k] if not _AS.isdisjoint(sentence.marked(k, "mark", "advmod")) else None
    return None


def is_who_took_them(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether the other arrested those who are tried: "officers arrested two brothers. They appeared in court and were charged"."""
    told = mentions.sentence(other)
    if other.token.deprel != "nsubj" or other.ref >= mention.ref:
        return False
    verbs = (told[other.token.head], *told.dependents(other.token.head, "conj", "xcomp"))
    taken = (t for v in verbs if v.lemma in _TAKING | {"apprehend"} for t in told.dependents(v.index, "obj"))
    met = (one for t in taken if (one := mentions.at(Ref(told.index, t.index))) is not None and one.ref < mention.ref)
    return any(one.is_actor and fits(mention, one, gender=one.gender) == "yes" for one in met)


def is_of_the_court(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether the other judges or has suffered it, where another is told to be charged: "Ms. Rey was the victim. He was sentenced"."""
    sentence = mentions.sentence(other)
    beside = sentence.dependents(other.ref.token, "nmod:desc", "compound", "appos") if other.form == "name" else []
    above = sentence.tokens[other.token.head] if other.token.deprel == "nsubj" else other.token
    if _COURT.isdisjoint(t.lemma.casefold() for t in (other.token, *beside)) and above.lemma != "victim":
        return False
    near = range(max(0, mention.ref.sentence - _BACK), mention.ref.sentence + 1)
    told = (one for k in near for one in mentions.in_sentence(k) if one.ref < mention.ref and (one.type == "person" or one.form == "he"))
    tried = [one for one in told if one.role in ("passive", "object") and _is_tried(mentions.above(one))]
    return bool(tried) and all(one.key != other.key for one in tried)


def _is_tried(verb: Token | None) -> bool:
    return verb is not None and verb.lemma.casefold() in _JUDGED


def _is_dealt_with(sentence: Sentence, at: int) -> bool:
    """Whether a subject is charged, held or tried by its verb or another that "and" joins to it."""
    verb = sentence.tokens[sentence.tokens[at].head]
    if verb.lemma == "face" and any(t.lemma in _TRIALS for t in sentence.dependents(verb.index, "obj")):
        return True
    found = (verb, *sentence.dependents(verb.index, "conj"))
    return any(v.lemma in _JUDGED and v.is_participle and sentence.dependents(v.index, "aux:pass") for v in found)


_COURT = frozenset({"attorney", "judge", "justice", "magistrate", "prosecutor", "victim"})
_TRYING = frozenset({"acquit", "arraign", "charge", "convict", "indict", "prosecute", "remand", "sentence", "try"})
_OWN = frozenset({"nmod:poss"})
BARS = (
    Bar(is_of_whom_it_befell, forms=SINGLE, roles=_OWN, heads=_TAKEN, when=_befallen),
    Bar(is_of_the_dead, forms=SINGLE, roles=_OWN, heads=_TAKEN),
    Bar(is_paper, forms=SINGLE, back=1),
    Bar(is_of_the_court, forms=SINGLE, roles=frozenset({"nsubj:pass", "obj"}), heads=_TRYING),
    Bar(is_who_took_them, forms=SINGLE | {"they"}, roles=frozenset({"nsubj", "nsubj:pass"}), when=_is_dealt_with, back=1),
    Bar(is_whose_taking_is_told, forms=SINGLE, roles=frozenset({"nsubj:pass"}), words=_TAKING, when=_clause, back=HERE),
)
