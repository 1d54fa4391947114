"""At whom an event is directed that names nobody: the party of the report that most likely is, or nobody.

"Oslo rejected the charge" is directed at whoever made it, sentences before. What speaks for a party and for nobody are the features of
clues.py; each has a weight, and the party with the best sum is the recipient if it is likelier than all else together, nobody included.
docs/decisions/0044.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from math import exp

from according.ontology.helping import HELPING
from according.ontology.inquiring import PROBES
from according.ontology.mourned import only_mourned
from according.ontology.not_directed import not_directed_at
from according.ontology.own_state import own_forces, own_states
from according.ontology.repelled import meant_by_the_repelled
from according.ontology.siding import SIDING
from according.ontology.tables import DATA, read_weights
from according.records.account import Account
from according.records.actor import Party
from according.records.parse import Parsed, Sentence
from according.stages.assemble.bound import KILLING, MUTUAL, has_victims
from according.stages.assemble.cast import Cast, Standing
from according.stages.assemble.claims import weight
from according.stages.assemble.clues import Open, for_nobody, for_party
from according.stages.assemble.not_blamed import (
    beside_the_deed,
    is_between_its_own,
    is_worry,
    names_no_target,
    nobody_can_tell,
    on_none_of,
)
from according.stages.assemble.spared import spared

FILE = DATA / "recipients" / "weights.tsv"
LEAST = 0.5
"""The share of all likelihood that a party must have: likelier than not. Where it only beats the others two of five are right: a guess."""
SURE = 0.75
"""The same of a party that is only the last told of before the event, and that the encoder hardly reads as its recipient."""
_LATELY = frozenset({"before", "pressure before"})
_SEEN = frozenset({"d 0", "read 0.4", "read 0.5", "read 0.6", "deed actors"})
BACK = 4
"""Sentences back that a party is looked for."""
_BETWEEN = frozenset({"between", "among"})
_SENT = frozenset({"AID", "MOBILIZE"})
_ALERTING = frozenset({"put", "place"})  # "placed the coast guard on alert"
_DEEDS = frozenset({"ASSAULT", "COERCE", "SANCTION"})
_TAKES_SIDES = frozenset({"ASSAULT", "MOBILIZE", "PROTEST"})
_FREEING = frozenset({"free", "liberate", "release", "rescue"})
_REASONS = 2
_ORGANS = frozenset({"MIL", "GOV", "COP", "SPY"})
RULE = "not said, likeliest of the report"
"""How the rule of a recipient begins that was chosen here."""


@cache
def weights() -> Mapping[str, float]:
    """Feature -> weight, as shipped."""
    return read_weights(FILE)


def directed(
    accounts: Sequence[Account], *, groups: Sequence[Sequence[int]], parsed: Parsed, named: Callable[[int], Sequence[Party]]
) -> tuple[Account, ...]:
    """The accounts, where an event has no recipient with the likeliest of the report, unless nobody is likelier.

    groups: the accounts of each event; named: the parties that the nouns of a sentence name.
    """
    cast = Cast(accounts, groups=groups, parsed=parsed, named=named)
    found = list(accounts)
    for group in groups:
        event = open_event(accounts, group)
        none = event is not None and (_is_on_unknown_hands(event, accounts, parsed) or _orders_inquiry(event, parsed) or is_worry(event))
        none = none or event is not None and names_no_target(event, parsed.sentences[event.main.mention.at.sentence])
        event = None if none or event is not None and is_between_its_own(event) else event
        chosen = _choose(event, cast) if event is not None else ()
        if event is not None and chosen:
            at = next(k for k in group if accounts[k] is event.main)
            found[at] = _with(event.main, chosen, parsed.sentences[event.main.mention.at.sentence])
    return tuple(found)


def _is_on_unknown_hands(event: Open, accounts: Sequence[Account], parsed: Parsed) -> bool:
    """Whether a verdict is on "the killings" of which nobody is said to be the doer: it is on no other party of the report."""
    mention = event.main.mention
    if mention.type != "ACCUSE":
        return False
    sentence = parsed.sentences[mention.at.sentence]
    if nobody_can_tell(sentence):
        return True
    on = [t for t in sentence.dependents(mention.at.token, "obj") if t.lemma.lower() in KILLING and sentence.is_known(t.index)]
    killed = [a for a in accounts if a.mention.type == "ASSAULT" and a.lemma in KILLING and has_victims(a) and a.mention.at < mention.at]
    return bool(on and killed) and all(not a.actors for a in killed)


def _with(account: Account, chosen: tuple[Party, ...], sentence: Sentence) -> Account:
    """The account with the parties chosen: in a clash of which one side is told ("clashes with police") it is the other side.

    Of clashes "between the two groups", and of those that did not happen, all sides are told.
    """
    mention = account.mention
    if mention.type != "ASSAULT" or account.lemma not in MUTUAL or len(account.actors) != 1:
        return replace(account, recipients=chosen)
    between = any(_BETWEEN & set(sentence.marked(t.index, "case")) for t in sentence.dependents(mention.at.token, "nmod", "obl"))
    return account if between or mention.status == "negated" else replace(account, actors=(*account.actors, *chosen))


def open_event(accounts: Sequence[Account], group: Sequence[int]) -> Open | None:
    """The event of some accounts if none of them has a recipient, and one of them has an actor or a figure."""
    told = [accounts[k] for k in group]
    if any(account.recipients for account in told) or not any(a.actors or a.counts or a.tolls for a in told):
        return None
    if any(account.nominal and account.lemma == "war" for account in told):
        return None  # "anger at the president since the war with Russia": of the other side nothing is told
    above = (account.mention.content_of for account in told)
    # "The general warned that his troops would attack", "vowed that Kabul would retaliate": they are on his side.
    warns = any(account.lemma == "warn" or account.mention.type == "THREATEN" for account in told)
    theirs = [a for a in accounts if a.mention.content_of in group and a.mention.status == "threatened"] if warns else []
    return Open(
        main=max(told, key=weight),
        group=frozenset(group),
        own=tuple(party for account in (*told, *theirs) for party in account.actors),
        above=tuple(k for k in above if k is not None and k not in group and k < len(accounts)),
        has_content=any(account.has_content for account in told),
    )


def options(event: Open, cast: Cast) -> tuple[list[Standing], list[list[str]], list[str]]:
    """The parties that may be meant, the features of each, and those of nobody."""
    own = {party.key for party in event.own} | _between(event, cast) | _hit(event, cast)
    standing = cast.standing(event.main.mention.at.sentence, back=BACK)
    moved = _moved(event, cast) | _besides(event, cast) | _helped(event, cast) | _avenged(event, cast) | _backed(event, cast)
    moved |= _of_first_deed(event, cast) | beside_the_deed(event, cast) | spared(event, cast)
    if event.main.mention.type == "ASSAULT":
        here = event.main.mention.at.sentence  # "I am appalled by this attack": whoever speaks was not hit
        own |= {key for key, one in standing.items() if any(at == here and party.text == "I" for at, party in one.words)}
    own |= on_none_of(event, cast) | _same_state(event, standing.values())
    for rule in (own_states, own_forces):
        own |= rule(event.main.mention.type, actors=event.own, found=(one.latest() for one in standing.values()))
    found = [one for key, one in standing.items() if key not in own and not _is_within(one, event.own) and not _is_at(one, moved)]
    return found, [for_party(event, one, cast=cast) for one in found], for_nobody(event, cast=cast, candidates=len(found))


def _is_within(one: Standing, own: Sequence[Party]) -> bool:
    """Whether a party is told of in the words of who acts only: the leader of "fighters loyal to the leader"."""
    return all(any(party.start <= word.start and word.end <= party.end for party in own) for _, word in one.words)


def _moved(event: Open, cast: Cast) -> frozenset[int]:
    """Where the troops of "mobilized the troops", the doctors of "sent doctors" begin: what is sent is not whom it is directed at."""
    mention = event.main.mention
    if mention.type == "ACCUSE" and (mourned := only_mourned(cast.parsed.sentences[mention.at.sentence], blame=mention.at.token)):
        return frozenset(cast.parsed.sentences[mention.at.sentence][k].start for k in mourned)
    if mention.type == "ACCUSE" and event.main.lemma == "complain":
        heard = cast.parsed.sentences[mention.at.sentence]
        return frozenset(t.start for t in heard.dependents(mention.at.token, "obl") if "to" in heard.marked(t.index, "case"))
    sentence = cast.parsed.sentences[mention.at.sentence]
    aid = mention.type == "AID"
    if mention.type not in _SENT or not mention.by_cue and not aid or event.main.lemma in _ALERTING:
        return frozenset()
    if not mention.by_cue and not _goes_somewhere(sentence, mention.at.token):
        return frozenset()
    heads = sentence.dependents(mention.at.token, "obj", *(("nsubj:pass",) if mention.by_cue else ()))
    # "Tents and doctors", "a team of doctors".
    below = (t for head in heads for t in sentence.dependents(head.index, "conj", *(("nmod",) if aid else ())))
    return frozenset(token.start for token in (*heads, *below))


def _orders_inquiry(event: Open, parsed: Parsed) -> bool:
    """ "Ordered a judicial inquiry" is an order to nobody of whom the report tells."""
    mention = event.main.mention
    objects = parsed.sentences[mention.at.sentence].dependents(mention.at.token, "obj") if mention.type == "REQUEST" else []
    return event.main.lemma == "order" and any(t.lemma in PROBES for t in objects)


def _of_first_deed(event: Open, cast: Cast) -> frozenset[int]:
    """Where those begin to whom the deed before was done: "kidnapped two advisers and exploded bombs in the capital"; nor are
    things seized from whom the verb beside frees ("freed 400 inmates and seized weapons")."""
    mention = event.main.mention
    sentence = cast.parsed.sentences[mention.at.sentence]
    verb = sentence.tokens[mention.at.token]
    things = [t for t in sentence.dependents(verb.index, "obj") if t.mention not in ("person", "organization")]
    if things and (mention.type, mention.mode) == ("COERCE", "seize"):
        beside = [sentence.tokens[verb.head]] if verb.relation == "conj" else sentence.dependents(verb.index, "conj")
        return frozenset(t.start for one in beside if one.lemma in _FREEING for t in sentence.dependents(one.index, "obj"))
    first = sentence.tokens[verb.head] if mention.type == "ASSAULT" and verb.relation == "conj" and things else None
    placed = first is not None and any("in" in sentence.marked(t.index, "case") for t in sentence.dependents(verb.index, "obl"))
    return frozenset(t.start for t in sentence.dependents(first.index, "obj")) if first is not None and placed else frozenset()


def _besides(event: Open, cast: Cast) -> frozenset[int]:
    """Where those begin whom it is about or who help with it ("promised to free the captives", "a protest with the United Nations")."""
    mention = event.main.mention
    sentence = cast.parsed.sentences[mention.at.sentence]
    return frozenset(sentence.tokens[k].start for k in not_directed_at(sentence, at=mention.at.token, kind=mention.type, mode=mention.mode))


def _goes_somewhere(sentence: Sentence, verb: int) -> bool:
    """Whether what is sent is told to go to a place or to somebody: "flew surgeons to the town"."""
    return any({"to", "into"} & set(sentence.marked(t.index, "case")) for t in sentence.dependents(verb, "obl"))


def _helped(event: Open, cast: Cast) -> frozenset[int]:
    """Where those begin whom an attack helps ("fighters backed by air strikes") or whom it did not reach ("repulsed a raid on a ship")."""
    mention = event.main.mention
    sentence, at = cast.parsed.sentences[mention.at.sentence], mention.at.token
    if mention.type == "ASSAULT" and (spared := meant_by_the_repelled(sentence, verb=at)):
        return frozenset(sentence.tokens[k].start for k in spared)
    above = sentence[sentence[at].head] if sentence[at].relation in ("obl", "nsubj") and mention.type == "ASSAULT" else None
    if above is None or above.lemma not in HELPING:
        return frozenset()
    heads = [sentence[above.head]] if above.relation == "acl" and above.head >= 0 else sentence.dependents(above.index, "nsubj:pass", "obj")
    return frozenset(token.start for token in heads)


def _avenged(event: Open, cast: Cast) -> frozenset[int]:
    """Where those begin whom it avenges ("vowed to avenge the dead"): they were hit before."""
    sentence, at = cast.parsed.sentences[event.main.mention.at.sentence], event.main.mention.at.token
    avenging = [t for t in (sentence.tokens[at], *sentence.dependents(at, "xcomp")) if t.lemma == "avenge"]
    return frozenset(token.start for verb in avenging for token in sentence.dependents(verb.index, "obj"))


def _backed(event: Open, cast: Cast) -> frozenset[int]:
    """Where those begin whom it is for ("a rally in support of the mayor", "a strike in support of the army"): it is not at them."""
    mention = event.main.mention
    sentence, at = cast.parsed.sentences[mention.at.sentence], mention.at.token
    if mention.type not in _TAKES_SIDES or SIDING.isdisjoint(sentence.vocabulary):
        return frozenset()
    backing = [t for k in (at, sentence.tokens[at].head) if k >= 0 for t in sentence.dependents(k, "obl", "nmod") if t.lemma in SIDING]
    return frozenset(t.start for noun in backing for t in sentence.dependents(noun.index, "nmod"))


def _is_at(one: Standing, starts: frozenset[int]) -> bool:
    return any(party.covers(start) for _, party in one.words for start in starts)


def _between(event: Open, cast: Cast) -> set[str]:
    """Who mediates, in the sentence of a pact, between those who conclude it: at him it is not directed."""
    if event.main.mention.type != "AGREE" or len({party.key for party in event.own}) < 2:
        return set()
    beside = (cast.accounts[k] for k in cast.near(event.main.mention.at.sentence, back=0))
    return {p.key for a in beside if (a.mention.type, a.mention.mode) == ("CONSULT", "third-party") for p in a.actors}


def _hit(event: Open, cast: Cast) -> set[str]:
    """To whom was done what somebody condemns: he who condemns the editor's murder does not condemn the editor, nor the mayor of
    "the mayor was arrested, in what they called a violation of the law"."""
    mention = event.main.mention
    if mention.type != "ACCUSE":
        return set()
    above = set(cast.parsed.sentences[mention.at.sentence].ancestors(mention.at.token))
    over = (a for a in cast.accounts if a.mention.at.sentence == mention.at.sentence and a.mention.at.token in above)
    deeds = [a for a in (*(a for a in cast.accounts if a.mention.content_of in event.group), *over) if a.mention.type in _DEEDS]
    return {p.key for a in deeds for p in a.recipients} - {p.key for a in deeds for p in a.actors}


def _same_state(event: Open, standing: Iterable[Standing]) -> set[str]:
    """The forces and organs of a state that strikes: the U.S. Marine Corps, of an American offensive that it led."""
    states = {p.country for p in event.own if p.is_state and p.country} if event.main.mention.type == "ASSAULT" else set()
    if not states:
        return set()
    known = (one.latest() for one in standing)
    return {p.key for p in known if p.id is not None and p.country in states and _ORGANS & set(p.sectors[:1])}


def _choose(event: Open, cast: Cast) -> tuple[Party, ...]:
    """The likeliest, with those whom a list names with it; () if it is nobody."""
    found, rows, nobody = options(event, cast)
    if not found:
        return ()
    known = weights()
    sums = [sum([known[name] for name in row if name in known], 0.0) for row in rows]
    best = max(range(len(found)), key=sums.__getitem__)
    others = (*sums, sum([known[name] for name in nobody if name in known], 0.0))
    guessed = event.main.mention.type != "REQUEST" and _SEEN.isdisjoint(rows[best]) and not _LATELY.isdisjoint(rows[best])
    least = SURE if guessed else LEAST
    if sum((exp(one - sums[best]) for one in others), 0.0) * least >= 1:
        return ()
    reasons = sorted((name for name in rows[best] if known.get(name, 0.0) > 0), key=lambda name: (-known[name], name))
    rule = f"{RULE} ({', '.join(reasons[:_REASONS])})"
    return tuple(replace(party, rule=f"{rule}: {party.rule}") for party in (found[best].latest(), *_listed(found[best], found, cast)))


def _listed(best: Standing, found: Sequence[Standing], cast: Cast) -> Iterator[Party]:
    """The other names of the list that one begins: Poland of "aid for Romania and Poland"."""
    index, party = max(best.words, key=lambda word: (word[0], word[1].start))
    sentence = cast.parsed.sentences[index]
    words = [t for t in sentence.tokens if t.upos == "PROPN" and party.covers(t.start)]
    starts = frozenset(t.start for word in words for t in sentence.dependents(word.index, "conj") if t.upos == "PROPN")
    for one in found if starts else ():
        if one is not best and _is_at(one, starts):
            yield one.latest()
