"""Whom grammar rules out as the doer of an event, though he stands beside it: who only says, orders or turns it down, who did another."""

from __future__ import annotations

from collections.abc import Callable

from according.ontology.content_words import LAUNCHING
from according.records.mention import EventMention
from according.records.parse import Sentence
from according.records.worded import Worded, needs
from according.stages.find_events.against_it import OTHERS_DEED, OTHERS_DOING, who_hits_its_doers
from according.stages.find_events.asked_first import ASKING, who_is_to_go_first
from according.stages.find_events.avenged import who_answers_it, whose_deed_is_answered
from according.stages.find_events.causing import who_only_helps
from according.stages.find_events.charging import who_denies_it, who_pleads
from according.stages.find_events.contents import is_one_man, rejecting
from according.stages.find_events.effects import who_did_worse_since, who_is_harmed, who_is_targeted, who_survives_it, whose_thing_is_hit
from according.stages.find_events.light_verbs import is_judged
from according.stages.find_events.lookers_on import (
    LOOKERS_ON,
    who_acts,
    who_alleges_it,
    who_calls_it_that,
    who_films_it,
    who_is_named_as_hit,
    who_lets_him_go,
    who_passes_over_it,
    who_sizes_it,
    who_stays_away,
)
from according.stages.find_events.means import who_helps_then, who_made_the_weapon, who_strikes_what_it_is_done_with
from according.stages.find_events.not_behind import denied_of, who_denies_using_it
from according.stages.find_events.of_whom import (
    who_did_what_it_is_about,
    who_made_what_it_is_over,
    who_stands_before_which,
    with_whom_it_was,
)
from according.stages.find_events.only_there import (
    who_acts_amid_it,
    who_acts_upon_it,
    who_helps_amid_it,
    who_is_only_there,
    who_is_told_of_beside,
    who_is_written_to,
)
from according.stages.find_events.open_or_done import for_or_against_whom, who_chants_it
from according.stages.find_events.put_to import is_made_condition
from according.stages.find_events.receiving import who_is_given_them, who_undergoes_it
from according.stages.find_events.shared_subjects import subjects_above
from according.stages.find_events.sought import ANSWERED, DISOWNED
from according.stages.find_events.spoken_of import SPOKEN_OF
from according.stages.find_events.stood_by import who_is_stood_by
from according.stages.find_events.syntax import is_passive, marks, prepositions
from according.stages.find_events.voted_down import who_stops_what_would, who_votes_it_down
from according.stages.find_events.where_it_lay import who_came_there_later, who_passed_by, who_struck_before, whose_spot_it_was
from according.stages.find_events.whose_work import who_hunts_its_suspect, who_is_not_shown

Rule = Callable[[Sentence, EventMention], set[int]]
_DELVING = frozenset({"delve", "dig", "enquire", "inquire", "look"})
_LOOKING_INTO = _DELVING | frozenset({"investigation", "inquiry", "enquiry", "probe", "investigate", "probing", "inquest"})
_NEW = frozenset({"a", "another"})
_OCCASIONS = frozenset({"after", "following", "amid", "since", "because"})
_BROUGHT_DOWN = frozenset({"shoot", "intercept", "down", "destroy"})
_IN_RETURN = frozenset({"exchange", "return", "swap"})
_WARNING = frozenset({"warn", "caution"})
_NOTICING = frozenset({"hear", "overhear", "witness", "exploit", "cite", "invoke"})
_BROKERING = frozenset({"arrange", "broker", "facilitate", "mediate", "negotiate", "obtain", "secure", "win"})
_CHARGING = frozenset({"accuse", "suspect"})
_CALLING_IN = frozenset({"summon", "expel", "recall", "criticise", "criticize", "slam", "sue", "condemn", "fine", "protest", "quit"})
_FREEING = frozenset({"release", "free", "freedom"})
_DONE_BY_OTHERS = frozenset({"ASSAULT", "COERCE"})
_TOLD_OF = frozenset({"place", "person", "organization"})


def who_turns_it_down(sentence: Sentence, mention: EventMention) -> set[int]:
    """The president of "the president rejected criticism", "called the charge baseless": it is not his own."""
    token = sentence.tokens[mention.at.token]
    spoken_of = mention.type == "ACCUSE" and token.deprel == "obj"
    rejected = spoken_of and (sentence.tokens[token.head].lemma in rejecting() or is_judged(sentence, token.head))
    if mention.type == "ACCUSE" and (deniers := who_denies_it(sentence, token.index)):
        return deniers
    return {t.index for t in sentence.dependents(token.head, "nsubj")} if rejected else who_votes_it_down(sentence, mention)



@needs("issue", "exception", kinds={"ACCUSE"})
def who_takes_issue(sentence: Sentence, mention: EventMention) -> set[int]:
    """The minister of "the minister took issue with criticism of his speech": others criticised it."""
    token = sentence.tokens[mention.at.token]
    verb = sentence.tokens[token.head] if token.relation in ("obl", "nmod") and token.upos == "NOUN" and token.head >= 0 else token
    verb = sentence.tokens[verb.head] if verb.lemma in ("issue", "exception") and verb.head >= 0 else verb
    taken = verb.lemma == "take" and any(t.lemma in ("issue", "exception") for t in sentence.dependents(verb.index, "obj"))
    return {t.index for t in sentence.dependents(verb.index, "nsubj")} if taken and verb.index != token.index else set()


@needs("advantage", any_of=_NOTICING, kinds={"ASSAULT"})
def who_only_notices(sentence: Sentence, mention: EventMention) -> set[int]:
    """The soldiers of "soldiers heard two shots", the party of "the party took advantage of the attacks": others fired and attacked."""
    token = sentence.tokens[mention.at.token]
    if mention.type != "ASSAULT" or token.head < 0 or token.relation not in ("obj", "obl", "nmod"):
        return set()
    verb = sentence.tokens[sentence.tokens[token.head].head if token.relation == "nmod" else token.head]
    used = verb.lemma == "take" and any(t.lemma == "advantage" for t in sentence.dependents(verb.index, "obj"))
    noticed = used if token.relation != "obj" else verb.lemma in _NOTICING
    return {t.index for t in sentence.dependents(verb.index, "nsubj")} if noticed else set()


@needs("by")
def who_did_it_before(sentence: Sentence, mention: EventMention) -> set[int]:
    """The rebels of "were evacuated after shelling by rebels": who did what a passive tells of as its occasion did not do the rest."""
    at = mention.at.token
    if not is_passive(sentence, at) or sentence.dependents(at, "obl:agent"):
        return set()
    before = (t.index for t in sentence.dependents(at, "obl", "advcl") if _OCCASIONS & {*marks(sentence, t.index)})
    return {t.index for noun in before for t in sentence.dependents(noun, "nmod", "obl") if "by" in prepositions(sentence, t.index)}


def who_sent_it(sentence: Sentence, mention: EventMention) -> set[int]:
    """Russia of "the drones launched by Russia were shot down": somebody else shot them down."""
    at = mention.at.token
    if sentence.tokens[at].lemma not in _BROUGHT_DOWN or not sentence.dependents(at, "nsubj:pass") or sentence.dependents(at, "obl:agent"):
        return set()
    sent = [token.index for token in sentence.tokens if token.lemma in LAUNCHING and token.upos == "VERB"]
    return {t.index for verb in sent for t in sentence.dependents(verb, "nsubj", "obl:agent")}


@needs(any_of=_WARNING, kinds=_DONE_BY_OTHERS)
def who_only_says(sentence: Sentence, mention: EventMention) -> set[int]:
    """The minister of "the minister warned that any man seen with a gun would be arrested", by whom he does not say."""
    at = mention.at.token
    if mention.type not in _DONE_BY_OTHERS or sentence.tokens[at].relation != "ccomp" or not is_passive(sentence, at):
        return set()
    above = sentence.tokens[sentence.tokens[at].head]
    warned = above.lemma in _WARNING and any(t.lemma in {"will", "would", "shall"} for t in sentence.dependents(at, "aux"))
    return {t.index for t in sentence.dependents(above.index, "nsubj") if warned and is_one_man(t)}


@needs(any_of=_FREEING, kinds={"COERCE", "RETREAT"})
def who_wants_them_freed(sentence: Sentence, mention: EventMention) -> set[int]:
    """The rebels of "the rebels demand the release of detained teachers", whom others hold and are to free."""
    token = sentence.tokens[mention.at.token]
    if mention.type == "RETREAT" and token.upos == "NOUN" and token.lemma in _FREEING and token.relation in ("obj", "obl"):
        return who_acts(sentence, token.head) if sentence.tokens[token.head].lemma in ASKING else set()
    if mention.type != "COERCE" or sentence.tokens[mention.at.token].relation not in ("amod", "acl"):
        return set()
    freed = False
    for above in sentence.ancestors(mention.at.token):
        if freed and sentence.tokens[above].upos == "VERB":
            return {t.index for t in sentence.dependents(above, "nsubj")} if sentence.tokens[above].lemma in ASKING else set()
        freed = freed or sentence.tokens[above].lemma in _FREEING
    return set()


def who_only_orders(sentence: Sentence, mention: EventMention) -> set[int]:
    """The rebels of "the rebels ordered the captives to be shot or hanged", by whom they do not say."""
    at = mention.at.token
    while sentence.tokens[at].relation == "conj" and sentence.tokens[at].xpos == "VBN":
        at = sentence.tokens[at].head
    ordered = mention.content_of is not None and sentence[at].deprel == "xcomp" and "to" in marks(sentence, at) and is_passive(sentence, at)
    if not ordered or any(sentence.dependents(k, "obl:agent") for k in (at, mention.at.token)):
        return set()
    return {t.index for t in sentence.dependents(sentence.tokens[at].head, "nsubj")}


def who_did_the_rest(sentence: Sentence, mention: EventMention) -> set[int]:
    """The police of "police arrested two men, and a blast killed a guard": a new deed that another clause tells of nobody."""
    trigger = sentence.tokens[mention.at.token]
    verb = sentence.tokens[trigger.head] if trigger.deprel == "nsubj" and trigger.head >= 0 else trigger
    new = (t for t in sentence.dependents(verb.index, "nsubj") if t.upos == "NOUN" and t.mention not in _TOLD_OF)
    if verb.deprel != "conj" or not any(_NEW & {d.lemma for d in sentence.dependents(t.index, "det")} for t in new):
        return set()
    while verb.deprel == "conj":
        verb = sentence.tokens[verb.head]
    return {t.index for t in sentence.dependents(verb.index, "nsubj")}


def who_sets_it_as_price(sentence: Sentence, mention: EventMention) -> set[int]:
    """The Front of "the Front made the release of its prisoners a condition": others are to free them."""
    token = sentence.tokens[mention.at.token]
    demanded = token.deprel == "obj" and is_made_condition(sentence, token.head)
    return {t.index for t in sentence.dependents(token.head, "nsubj")} if demanded else set()


def hit_in_answer(sentence: Sentence, mention: EventMention) -> set[int]:
    """The children of "killed six children in retaliation for an attack on a camp": they were not hit in the attack."""
    if not mention.status_rule.startswith(ANSWERED):
        return set()
    verb = next((k for k in sentence.ancestors(mention.at.token) if sentence.tokens[k].upos == "VERB"), -1)
    return {t.index for t in sentence.dependents(verb, "obj", "nsubj:pass")} if verb >= 0 else set()


@needs(any_of=_IN_RETURN)
def who_gets_it_in_return(sentence: Sentence, mention: EventMention) -> set[int]:
    """The Taliban of "the Taliban freed a pilot in exchange for the release of five men": the others release them."""
    token = sentence.tokens[mention.at.token]
    swap = sentence.tokens[token.head] if token.relation == "nmod" and token.head >= 0 else token
    if swap.lemma not in _IN_RETURN or swap.relation != "obl" or "for" not in prepositions(sentence, token.index):
        return set()
    return {t.index for t in sentence.dependents(swap.head, "nsubj")}


@needs("from", kinds={"COERCE"})
def from_whom(sentence: Sentence, mention: EventMention) -> set[int]:
    """The robbers of "the rifles were recovered from the robbers": whoever took them, they did not."""
    if mention.type != "COERCE" or not is_passive(sentence, mention.at.token):
        return set()
    return {t.index for t in sentence.dependents(mention.at.token, "obl") if "from" in prepositions(sentence, t.index)}


@needs(any_of=_CALLING_IN, kinds=_DONE_BY_OTHERS)
def who_minds_it(sentence: Sentence, mention: EventMention) -> set[int]:
    """Turkey of "Turkey summons the envoy over the burning of a flag", and of "over flag burning": it has not burned it."""
    token = sentence.tokens[mention.at.token]
    if mention.type not in _DONE_BY_OTHERS or token.upos not in ("NOUN", "PROPN", "VERB") or token.head < 0:
        return set()
    head = sentence.tokens[token.head] if token.relation == "compound" else token
    verb = sentence.tokens[head.head] if head.relation in ("obl", "nmod", "advcl") and head.head >= 0 else None
    if verb is None or verb.lemma not in _CALLING_IN or "over" not in prepositions(sentence, head.index):
        return set()
    return {t.index for t in sentence.dependents(verb.index, "nsubj")}


def who_they_were(sentence: Sentence, mention: EventMention) -> set[int]:
    """The insurgents of "all those killed were insurgents": they were killed, and have not killed."""
    token = sentence.tokens[mention.at.token]
    whom = sentence.tokens[token.head] if token.relation == "acl" and token.xpos == "VBN" and token.head >= 0 else None
    told = whom is not None and whom.deprel in ("nsubj", "nsubj:outer") and sentence.dependents(whom.head, "cop")
    return {whom.head} if told and whom is not None else set()


@needs("into")
def who_looks_into_it(sentence: Sentence, mention: EventMention) -> set[int]:
    """The council of "the council's inquiry into the attack": it has not attacked."""
    noun = sentence.tokens[mention.at.token].head
    if noun < 0 or sentence.tokens[noun].lemma not in _LOOKING_INTO or "into" not in prepositions(sentence, mention.at.token):
        return set()
    if sentence.tokens[noun].lemma in _DELVING:
        return subjects_above(sentence, noun)
    return {t.index for t in sentence.dependents(noun, "nmod:poss", "nsubj", "compound", "amod")}


@needs(any_of=_BROKERING, kinds={"RETREAT"})
def who_brokers_it(sentence: Sentence, mention: EventMention) -> set[int]:
    """The officers of "officers brokered the release of nine men": whoever holds them releases them."""
    token = sentence.tokens[mention.at.token]
    if mention.type != "RETREAT" or token.deprel != "obj" or sentence.tokens[token.head].lemma not in _BROKERING:
        return set()
    verb = sentence.tokens[token.head]
    while verb.deprel == "conj" and not sentence.dependents(verb.index, "nsubj"):
        verb = sentence.tokens[verb.head]
    return {t.index for t in sentence.dependents(verb.index, "nsubj")}


@needs(any_of=_CHARGING)
def who_accuses_of_it(sentence: Sentence, mention: EventMention) -> set[int]:
    """The soldiers of "soldiers beat people they accused of enforcing the boycott"."""
    if mention.type == "ACCUSE" or _CHARGING.isdisjoint(sentence.vocabulary):
        return set()
    below = mention.at.token
    for above in sentence.ancestors(mention.at.token):
        charged = sentence.tokens[below].relation in ("advcl", "obl", "acl") and "of" in marks(sentence, below)
        if charged and sentence.tokens[above].lemma in _CHARGING:
            return {t.index for t in sentence.dependents(above, "nsubj") if t.deprel == "nsubj"}
        below = above
    return set()


def who_disowns_it(sentence: Sentence, mention: EventMention) -> set[int]:
    """The general of "the general denied starting the war"."""
    own = {ref.token for ref in mention.actors if ref.sentence == sentence.index}
    return own if mention.status_rule == DISOWNED else set()


NOT_ACTING = Worded[Rule]((
    who_only_notices, who_wants_them_freed, who_stops_what_would, who_brokers_it, who_accuses_of_it, who_is_to_go_first, who_minds_it,
    who_stays_away, who_lets_him_go, who_made_what_it_is_over, who_passes_over_it, denied_of, *OTHERS_DOING,
    who_helps_then, who_is_not_shown, who_made_the_weapon, who_disowns_it, who_films_it, who_is_harmed, who_calls_it_that,
    who_is_named_as_hit, who_answers_it, who_survives_it, who_chants_it, who_is_targeted, who_sizes_it, who_is_written_to,
    who_acts_upon_it, who_helps_amid_it, who_acts_amid_it, who_stands_before_which, who_strikes_what_it_is_done_with, who_hunts_its_suspect,
    who_takes_issue,
))  # fmt: skip
"""Rules for those who are no doers even where a cue's frame has them."""
NOT_THEIRS = Worded[Rule]((
    who_turns_it_down, who_only_says, who_only_orders, who_sets_it_as_price, who_gets_it_in_return, who_did_it_before, who_hits_its_doers,
    who_is_stood_by, who_pleads, who_only_helps, who_did_what_it_is_about, for_or_against_whom, with_whom_it_was,
))  # fmt: skip
"""Rules for those who have no part in an event at all."""
NOT_THEIR_DEED = Worded[Rule]((
    who_did_the_rest, from_whom, who_looks_into_it, who_they_were, who_passed_by, who_struck_before, whose_spot_it_was,
    who_came_there_later, who_is_only_there, *LOOKERS_ON, who_is_told_of_beside, whose_deed_is_answered, who_alleges_it,
    who_denies_using_it, whose_thing_is_hit, who_did_worse_since, who_is_given_them, who_undergoes_it, *SPOKEN_OF, *OTHERS_DEED,
))  # fmt: skip
"""Rules for those who did not do it, and may be whom it befell."""


def words_of(rules: Worded[Rule], sentence: Sentence, mention: EventMention) -> set[int]:
    """The words that any of some rules gives for an event."""
    return {word for rule in rules.of(sentence, kind=mention.type) for word in rule(sentence, mention)}
