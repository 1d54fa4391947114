"""Against which states the words of a report show an authority without a name, so that it is none of theirs.

"The foreign ministry summoned the Swedish ambassador", "lawmakers called for sanctions on China", "the government recalled its envoy to
Turkey": whose they are is not told, but the one state named is not it.
"""

from __future__ import annotations

from collections.abc import Mapping

from according.ontology.content_words import NEWS_MEDIA
from according.records.actor import STATE_SECTORS
from according.records.parse import Parsed, Ref, Sentence, Token
from according.records.relations import NON_SUBJECTS
from according.stages.resolve_actors.found import Names
from according.stages.resolve_actors.hits import Hit
from according.stages.resolve_actors.phrases import generic_of, preposition
from according.stages.resolve_actors.registry import Registry

_STEPS = 8
_OF_OTHERS = frozenset({
    "accuse", "appease", "ask", "attack", "blame", "bomb", "boycott", "caution", "censure", "chastise", "condemn", "criticise", "criticize",
    "denounce", "deplore", "deter", "engage", "invade", "isolate", "lobby", "outlaw", "penalise", "penalize", "press", "pressure",
    "punish", "rebuke", "recognise", "recognize", "sanction", "strike", "sue", "thank", "threaten", "urge", "warn",
})  # fmt: skip
"""What an authority does to another state named as such: it does not accuse, urge or invade its own."""
_REGIMES, _ASKING = frozenset({"regime", "junta", "dictatorship"}), _OF_OTHERS | {"call", "demand", "insist", "request", "tell"}
_TO_ANOTHER = frozenset({"apologise", "apologize", "appeal", "complain", "protest"})
_LEADING = frozenset({"president", "premier", "minister", "chancellor", "king", "queen", "ambassador"})
_DEALINGS = frozenset({
    "aid", "ambassador", "ban", "blockade", "diplomat", "embargo", "embassy", "envoy", "export", "import", "measure", "mission",
    "negotiation", "pressure", "relation", "sale", "sanction", "shipment", "talk", "tariff", "tie", "treaty", "war",
})  # fmt: skip
"""Nouns behind which a preposition names the other state: "sanctions on Iran", "its ambassador to Turkey"."""
_WITH = frozenset({"against", "for", "in", "on", "to", "toward", "towards", "with"})
_ENVOYS = frozenset({"ambassador", "attaché", "attache", "consul", "diplomat", "envoy"})
_OWN_ENVOY = frozenset({"appoint", "dispatch", "name", "nominate", "recall", "send", "withdraw"})
_NATIONALS = frozenset({"citizen", "expatriate", "national"})
"""Who is called so is told of abroad: "police arrested two Danish nationals"."""
_TROOPS = frozenset({"force", "forces", "peacekeeper", "soldier", "troop", "troops"})
_BIDDING, _LEAVING = frozenset({"ask", "give", "instruct", "order", "tell"}), frozenset({"leave", "quit"})
_SENDS_AWAY = frozenset({"deport", "expel", "extradite", "repatriate"})
_PAPERS = frozenset({"amendment", "bill", "declaration", "law", "letter", "measure", "motion", "package", "resolution", "statement"})


def states_faced(names: Names, *, parsed: Parsed) -> dict[Ref, set[str]]:
    """By the noun that acts, the states that it turns to or acts against in its clause."""
    faced: dict[Ref, set[str]] = {}
    for hit in names.hits:
        if hit.entry.kind != "state" or not hit.entry.country:
            continue
        sentence = parsed.sentences[hit.sentence]
        at = _other_side(sentence, hit)
        others = [h for h in names.hits_in(hit.sentence) if h is not hit and h.use == "adjective" and h.entry is hit.entry]
        abroad = _who_deals_with_nationals(sentence, hit) if not others else -1  # "the Danish army said it had killed Danish citizens"
        subject = _subject_above(sentence, at) if at >= 0 else abroad
        if subject >= 0:
            faced.setdefault(Ref(hit.sentence, subject), set()).add(hit.entry.country)
    for sentence in parsed.sentences:
        if not _REGIMES.isdisjoint(sentence.vocabulary):
            _add_regimes(faced, sentence, names)
        if not _ENVOYS.isdisjoint(sentence.vocabulary):
            _add_hosts(faced, sentence, names)
        if "counterpart" in sentence.vocabulary:
            _add_counterparts(faced, sentence, names)
    return faced


def _add_hosts(faced: dict[Ref, set[str]], sentence: Sentence, names: Names) -> None:
    """ "The American ambassador met the president": whom a state's envoy meets or tells something is not of that state."""
    for envoy in sentence.related("nsubj"):
        if envoy.lemma.casefold() not in _ENVOYS or envoy.head < 0:
            continue
        own = names.state_among(sentence.index, (t.index for t in sentence.dependents(envoy.index, "amod", "compound", "nmod")))
        met = sentence.dependents(envoy.head, "obj", "iobj", "obl") if own is not None else []
        for host in met:
            if host.relation != "obl" or preposition(sentence, host.index) in ("to", "with", "on"):
                faced.setdefault(Ref(sentence.index, host.index), set()).add(own or "")


def _add_counterparts(faced: dict[Ref, set[str]], sentence: Sentence, names: Names) -> None:
    """ "The president telephoned his Egyptian counterpart": who has one in a state is not of it."""
    for other in (t for t in sentence.tokens if t.lemma == "counterpart" and t.relation in NON_SUBJECTS):
        state = names.state_among(sentence.index, (t.index for t in sentence.dependents(other.index, "amod", "compound")))
        who = _subject_above(sentence, other.index) if state is not None else -1
        if state is not None and who >= 0:
            faced.setdefault(Ref(sentence.index, who), set()).add(state)


def _add_regimes(faced: dict[Ref, set[str]], sentence: Sentence, names: Names) -> None:
    """ "US President X demanded that the regime change its policy": a regime is not that of the state whose leader turns to it."""
    for token in sentence.tokens:
        if token.lemma.casefold() not in _REGIMES or token.head < 0:
            continue
        above = sentence.tokens[token.head]
        asked = token.relation == "nsubj" and above.relation in ("ccomp", "xcomp") and above.head >= 0
        verb = sentence.tokens[above.head] if asked else above if token.relation in ("obj", "iobj", "obl") else None
        if verb is None or verb.lemma.casefold() not in _ASKING:
            continue
        for asker in sentence.dependents(verb.index, "nsubj"):
            if states := _states_led(sentence, asker, names):
                faced.setdefault(Ref(sentence.index, token.index), set()).update(states)


def _states_led(sentence: Sentence, asker: Token, names: Names) -> set[str]:
    """The state that somebody is, or that his title says he leads; "the Iranian writer X" leads none."""
    titles = [t for t in sentence.dependents(asker.index) if t.lemma.casefold() in _LEADING]
    words = [asker, *titles, *(t for title in (asker, *titles) for t in sentence.dependents(title.index))] if titles else [asker]
    hits = (names.hit(Ref(sentence.index, t.index)) for t in words)
    return {hit.entry.country for hit in hits if hit is not None and hit.entry.kind == "state" and hit.entry.country}


def faced_by_authorities(faced: Mapping[Ref, set[str]], *, parsed: Parsed, names: Names, registry: Registry) -> frozenset[str]:
    """The states of which an authority is shown to be none whose own words tell no state."""
    found = set[str]()
    for ref, countries in faced.items():
        sentence = parsed.sentences[ref.sentence]
        generic = generic_of(sentence.tokens[ref.token], registry)
        if generic is None or not STATE_SECTORS & set(generic.sectors[:1]):
            continue
        beside = (Ref(ref.sentence, t.index) for t in sentence.dependents(ref.token))
        if all(names.hit(at) is None for at in (ref, *beside)):
            found |= countries
    return frozenset(found)


def told_by_its_own(faced: Mapping[Ref, set[str]], ref: Ref, *, parsed: Parsed, names: Names) -> tuple[str | None, str]:
    """The country of an authority by who tells of it or turns to the same state, with the rule; None where nobody does."""
    if (own := _told_by_state_media(parsed.sentences[ref.sentence], ref.token, names=names)) is not None:
        return own, "country of the state media that tell of it"
    return _only_rival(faced, ref, parsed=parsed, names=names), "country of who else turns to that state"


def _only_rival(faced: Mapping[Ref, set[str]], ref: Ref, *, parsed: Parsed, names: Names) -> str | None:
    """The one state of which the report tells that it too turned to the state that a nameless authority turns to: "Mali accused Algeria …
    the foreign ministry recalled its ambassador from Algiers"."""
    found = set[str]()
    for other, countries in faced.items():
        if other == ref or countries.isdisjoint(faced.get(ref, ())):
            continue
        at = (other.token, *(t.index for t in parsed.sentences[other.sentence].dependents(other.token, "amod", "compound", "nmod", "conj")))
        hits = (names.hit(Ref(other.sentence, k)) for k in at)
        found |= {hit.entry.country for hit in hits if hit is not None and hit.entry.kind == "state" and hit.entry.country}
    return next(iter(found)) if len(found) == 1 and found.isdisjoint(faced.get(ref, ())) else None


def _told_by_state_media(sentence: Sentence, at: int, *, names: Names) -> str | None:
    """The country of the state's own media that tell it: "Iraq's state news agency reported"."""
    if NEWS_MEDIA.isdisjoint(sentence.vocabulary) or "state" not in sentence.vocabulary:
        return None
    for above in sentence.ancestors(at):
        for sayer in sentence.dependents(above, "nsubj"):
            if sayer.form.casefold() not in NEWS_MEDIA or sentence.is_below(at, top=sayer.index):
                continue
            return names.state_among(sentence.index, sentence.subtree(sayer.index))
    return None


def _other_side(sentence: Sentence, hit: Hit) -> int:
    """The noun that stands for the other state in the clause; -1 where the name is not told as one."""
    token = sentence.tokens[hit.last]
    if token.head < 0:
        return -1
    head, before = sentence.tokens[token.head], preposition(sentence, hit.first)
    if hit.use == "adjective" or token.deprel in ("nmod:poss", "compound"):
        verb = sentence.tokens[head.head] if head.head >= 0 and head.relation in ("obj", "iobj") else None
        envoy = head.lemma.casefold() in _ENVOYS and verb is not None and verb.lemma.casefold() not in _OWN_ENVOY
        sent = verb is not None and (verb.lemma.casefold() in _SENDS_AWAY or _bids_to_leave(sentence, verb, head))
        return head.index if envoy or sent or _is_enemy_of_own(sentence, head.index) else -1
    if token.relation in ("obj", "iobj") or token.relation == "obl" and before in ("on", "upon", "against", "to"):
        urged = before in ("", "on", "upon") and _turns_to(sentence, head.index)
        urged = urged or before == "to" and head.lemma.casefold() in _TO_ANOTHER
        gone = head.lemma.casefold() in _SENDS_AWAY or before == "to" and _moves_envoy(sentence, head.index)
        return token.index if urged or gone else -1
    if before == "with":
        return token.index  # "exercises with Turkey", "its border with Chad"
    dealt = token.relation == "nmod" and before in _WITH and head.lemma.casefold() in _DEALINGS
    return token.index if dealt else -1


def _who_deals_with_nationals(sentence: Sentence, hit: Hit) -> int:
    """The police of "police arrested two Danish nationals", "two Danish citizens were released by the government"; -1 elsewhere."""
    head = sentence.tokens[sentence.tokens[hit.last].head] if hit.use == "adjective" and sentence.tokens[hit.last].head >= 0 else None
    if head is None or head.lemma.casefold() not in _NATIONALS or head.deprel not in ("obj", "nsubj:pass"):
        return -1
    if head.deprel == "obj":
        return _subject_above(sentence, head.index)
    return next((t.index for t in sentence.dependents(head.head, "obl:agent")), -1)


def _bids_to_leave(sentence: Sentence, verb: Token, whom: Token) -> bool:
    """Whether a state's troops or envoys are told to leave "the country": "the junta ordered French troops to leave the country"."""
    asked = verb.lemma.casefold() in _BIDDING and whom.lemma.casefold() in _TROOPS | _ENVOYS
    leaving = [t for t in sentence.dependents(verb.index, "xcomp") if t.lemma in _LEAVING] if asked else []
    return any(t.lemma.casefold() == "country" for clause in leaving for t in sentence.dependents(clause.index, "obj"))


def _turns_to(sentence: Sentence, verb: int) -> bool:
    return sentence[verb].lemma.casefold() in _OF_OTHERS or sentence[verb].lemma in ("call", "prevail") and "call" in sentence.vocabulary


def _moves_envoy(sentence: Sentence, verb: int) -> bool:
    """Whether an envoy is recalled or sent there: "recalled its ambassador | to Turkey"."""
    return sentence[verb].lemma.casefold() in _OWN_ENVOY and any(t.lemma.casefold() in _ENVOYS for t in sentence.dependents(verb, "obj"))


def _is_enemy_of_own(sentence: Sentence, at: int) -> bool:
    """Whether somebody's own people were hit by these: "two of its soldiers had been killed by Azerbaijani fire"."""
    token = sentence.tokens[at]
    if token.deprel != "obl:agent" and preposition(sentence, at) != "by" or token.head < 0:
        return False
    struck = sentence.dependents(token.head, "nsubj:pass")
    return any(sentence.tokens[k].xpos == "PRP$" for one in struck for k in sentence.subtree(one.index))


def _subject_above(sentence: Sentence, at: int) -> int:
    """The noun that acts in the clause of a word, through papers ("a bill that would lift"), "said it had" and infinitives; or -1."""
    for _ in range(_STEPS):
        token = sentence.tokens[at]
        if token.head < 0 or token.relation in ("nsubj", "parataxis"):
            return -1
        if token.relation == "acl" and sentence.tokens[token.head].lemma.casefold() not in _PAPERS:
            return -1
        subject = next((t for t in sentence.dependents(token.head, "nsubj") if t.index != at), None)
        if subject is not None and subject.upos not in ("PRON", "DET") and not _is_enemy_of_own(sentence, at):
            return subject.index if subject.deprel != "nsubj:pass" else -1
        at = token.head
    return -1
