"""Who else is said to have done it: "the army said rebels shelled it. Rebels blamed the army", "police said a gang was behind it".

A second doer stands beside the first, each with whoever names him.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from according.ontology.closed_classes import MODALS
from according.ontology.event_types import FORCE_TYPES
from according.records.account import Account
from according.records.actor import Party, keys_of
from according.records.attribution import NAMES_ANOTHER, voice_of
from according.records.parse import Parsed, Ref, Sentence, Token
from according.stages.assemble.bound import CHARGING
from according.stages.assemble.contrary import is_faceless, is_owned_up
from according.stages.assemble.laid_on import DOING, does_no_violence, is_charged_in_turn, says_no_more

Named = Callable[[int], Sequence[Party]]
_BACK = 2
"""Sentences from the second doer back to the deed."""
_TELLING = frozenset({
    "allege", "argue", "assess", "believe", "charge", "claim", "conclude", "confirm", "find", "insist", "maintain", "reply", "say", "state",
    "suspect", "think",
})  # fmt: skip
_IT = frozenset({"it", "this", "attack", "bombing", "killing", "massacre", "raid", "shelling", "blast", "assault", "ambush", "murder"})
_TO_BLAME = frozenset({"responsible", "culprit", "author", "perpetrator"})
_NOT = frozenset({"not", "n't", "n’t", "never", "no", "neither"})
_CUES = frozenset({"responsible", "blame", "behind", "culprit", "author", "perpetrator"}) | DOING


def rival_doers(
    accounts: Sequence[Account], *, groups: Sequence[Sequence[int]], parsed: Parsed, named: Named
) -> tuple[Account, ...]:
    """The accounts of violence with those as further actors whom another voice names after it. groups: the accounts of each event."""
    told = list(accounts)
    for n, account in enumerate(accounts):
        if account.mention.type == "ACCUSE" and account.lemma in CHARGING and account.mention.status == "actual":
            for who, whom in _blames(account, parsed):
                _lay(told, account.mention.at, who, whom, groups=groups, skip=n)
    for sentence in parsed.sentences:
        short = any(_is_bare(sentence, t) for t in sentence.related("ccomp"))
        for speaker, doer, at in () if not short and _CUES.isdisjoint(sentence.vocabulary) else _said_to_be(sentence):
            parties = {party.start: party for party in named(sentence.index)}
            teller, named_one = _party(parties, sentence, speaker), _party(parties, sentence, doer)
            own = next((n for n, a in enumerate(told) if a.mention.at == Ref(sentence.index, at)), -1)
            if teller is not None and named_one is not None:
                _lay(told, Ref(sentence.index, at), teller, named_one, groups=groups, skip=own)
                if own >= 0:
                    told[own] = replace(told[own], recipients=())  # "did it" says nothing of whom it befell
    for group in groups:
        _lay_in_turn(told, group)
    return tuple(told)


def _lay_in_turn(told: list[Account], group: Sequence[int]) -> None:
    """Whom those who are blamed for an attack accuse of it in turn, beside themselves: each is named by the other."""
    first = next((k for k in group if told[k].actors), -1)
    for n in group:
        if n != first >= 0 and is_charged_in_turn(told[first], told[n]):
            known, by = keys_of(told[first].actors), told[n].sources[0].name
            rivals = (replace(p, rule=f"accused of it in turn: {p.rule}", source=by) for p in told[n].actors if p.key not in known)
            told[first] = replace(told[first], actors=(*told[first].actors, *rivals))


def _party(parties: dict[int, Party], sentence: Sentence, index: int) -> Party | None:
    beside = sentence.dependents(index, "compound", "amod", "flat", "det", "nmod:poss", "appos")
    inside = [sentence.tokens[k].start for k in (index, *(t.index for t in beside))]
    return next((parties[start] for start in sorted(inside) if start in parties), None)


def _blames(account: Account, parsed: Parsed) -> Iterator[tuple[Party, Party]]:
    """(who blames, whom) of an account that says no more of what for than that it was told; both of "blamed each other"."""
    sentence = parsed.sentences[account.mention.at.sentence]
    verb = sentence.tokens[account.mention.at.token]
    aside = verb.deprel == "acl:relcl" and "turn" not in sentence.vocabulary  # "the cleric whom they blame"; "who in turn blamed"
    above = [verb, *sentence.dependents(verb.index, "xcomp")]  # "holds them responsible for it"
    beside = [t for at in above for t in sentence.dependents(at.index)]
    if aside or account.has_content or does_no_violence(account.recipients):
        return
    if not all(says_no_more(sentence, t, account) and _is_of_it(sentence, t) for t in beside):
        return
    if len(account.actors) == 1 and len(account.recipients) == 1:
        yield account.actors[0], account.recipients[0]
    elif len(account.actors) == 2 and not account.recipients and _is_mutual(sentence, verb):
        yield account.actors[0], account.actors[1]
        yield account.actors[1], account.actors[0]


def _is_of_it(sentence: Sentence, token: Token) -> bool:
    """Whether what somebody is blamed for may be any deed: "for it", "for the attack", not "for the rocket fire"."""
    what_for = token.relation in ("obl", "nmod") and not {"for", "of", "over"}.isdisjoint(sentence.marked(token.index, "case"))
    bare = not sentence.dependents(token.index, "compound", "nmod", "amod")
    return not what_for or bare and token.lemma.lower() in _IT


def _is_mutual(sentence: Sentence, verb: Token) -> bool:
    other = any(t.form.lower() in ("each", "other", "another", "one") for t in sentence.dependents(verb.index, "obj"))
    return other and {"other", "another"} & sentence.vocabulary != frozenset() or verb.lemma in ("trade", "exchange", "swap")


def _said_to_be(sentence: Sentence) -> Iterator[tuple[int, int, int]]:
    """(teller, doer, word) of "X said Y was behind it", "that Y was to blame", "that Y had carried it out"."""
    for token in sentence.tokens:
        if token.relation not in ("ccomp", "conj") or token.head < 0:
            continue
        if not _is_bare(sentence, token) and not _is_done_by_subject(sentence, token):
            continue
        above = sentence.tokens[token.head]
        doers = [t for t in sentence.dependents(token.index, "nsubj") if t.deprel == "nsubj" and t.upos in ("NOUN", "PROPN")]
        tellers = _tellers(sentence, above)
        if above.lemma in _TELLING and len(doers) == len(tellers) == 1 and not _is_unsaid(sentence, above):
            yield tellers[0].index, doers[0].index, token.index


def _tellers(sentence: Sentence, verb: Token) -> list[Token]:
    """Who says so: the rebels of "the rebels said", of "the rebels denied it and said" and of "the rebels denied it, saying"."""
    found = [t for t in sentence.dependents(verb.index, "nsubj") if t.deprel == "nsubj" and t.upos in ("NOUN", "PROPN", "PRON")]
    shared = verb.relation == "conj" or verb.relation == "advcl" and verb.xpos == "VBG"
    return found if found or not shared or verb.head < 0 else _tellers(sentence, sentence.tokens[verb.head])


def _is_bare(sentence: Sentence, token: Token) -> bool:
    """Whether a clause has nothing but its doer: "the rebels said the army had", "another said soldiers did"."""
    if token.upos != "AUX" or token.lemma not in ("have", "do") or token.relation != "ccomp" or _is_unsaid(sentence, token):
        return False
    return not sentence.dependents(token.index, "obj", "xcomp", "ccomp", "obl", "aux", "advcl")


def _is_done_by_subject(sentence: Sentence, token: Token) -> bool:
    if _is_unsaid(sentence, token):
        return False
    below = sentence.dependents(token.index, "obj", "obl", "nmod")
    of_it = [t for t in below if t.lemma.lower() in _IT and (t.upos == "PRON" or sentence.is_known(t.index))]
    if token.lemma in _TO_BLAME:
        return len(of_it) == len(below)
    if token.lemma == "blame":
        return "to" in sentence.marked(token.index, "mark", "case") and len(of_it) == len(below)
    if "behind" in sentence.marked(token.index, "case"):
        return token.lemma.lower() in _IT and (token.upos == "PRON" or sentence.is_known(token.index))
    so = token.lemma == "do" and any(t.form.lower() == "so" for t in sentence.dependents(token.index, "advmod"))
    objects = {t.index for t in sentence.dependents(token.index, "obj")}
    return token.lemma in DOING and token.upos == "VERB" and (so or bool(objects)) and objects <= {t.index for t in of_it}


def _is_unsaid(sentence: Sentence, token: Token) -> bool:
    beside = {t.form.lower() for t in sentence.dependents(token.index, "aux", "advmod", "mark")}
    return not (MODALS | _NOT | {"if", "whether"}).isdisjoint(beside)


def _lay(told: list[Account], at: Ref, who: Party, whom: Party, *, groups: Sequence[Sequence[int]], skip: int) -> None:
    """Put the second doer beside the first of the violence told last before a word, if others than the report name that one."""
    deed = _deed(told, at, skip)
    if deed is None:
        return
    group = next((list(g) for g in groups if deed in g), [deed])
    first = next((k for k in group if told[k].actors), deed)
    doers = keys_of(told[first].actors)
    hit = {key for k in group for key in keys_of(told[k].recipients)}
    only_denied = _is_denied_by(told, group, who)
    if whom.key in hit or who.key == whom.key or not (_is_open(told, group) or only_denied):
        return
    if only_denied:  # "denied the raid and blamed it on bandits"
        doer = replace(whom, rule=f"named as the doer next: {whom.rule}", source=who.name)
        told[deed] = replace(told[deed], actors=(doer,), sources=(voice_of(who, stance="asserts", cue="", rule=NAMES_ANOTHER),))
        return
    if whom.key in doers:
        return
    known = {source.key for k in group for source in told[k].sources}
    doer = replace(whom, rule=f"named as the doer next: {whom.rule}", source=who.name)
    voice = () if who.key in known else (voice_of(who, stance="asserts", cue="", rule=NAMES_ANOTHER),)
    told[first] = replace(told[first], actors=(*told[first].actors, doer), sources=(*told[first].sources, *voice))
    if first != deed and voice:
        told[deed] = replace(told[deed], sources=(*told[deed].sources, *voice))


def _deed(told: Sequence[Account], at: Ref, skip: int) -> int | None:
    before = [n for n, a in enumerate(told) if n != skip and a.mention.at < at and at.sentence - a.mention.at.sentence <= _BACK]
    deeds = [n for n in before if not told[n].mention.speech and told[n].mention.type in FORCE_TYPES]
    last = deeds[-1] if deeds else None
    mention = told[last].mention if last is not None else None
    violent = mention is not None and (mention.type == "ASSAULT" or mention.mode == "seize")  # looting, too
    return last if mention is not None and violent and mention.status == "actual" else None


def _is_denied_by(told: Sequence[Account], group: Sequence[int], who: Party) -> bool:
    """Whether nobody tells a deed but one who denies it."""
    sources = [source for k in group for source in told[k].sources]
    return len(group) == 1 and bool(sources) and all(source.stance == "denies" and source.key == who.key for source in sources)


def _is_open(told: Sequence[Account], group: Sequence[int]) -> bool:
    """Whether no words of the report itself name a doer with a face: others tell it, claim it, or are named as those who name him."""
    naming = [told[k] for k in group if told[k].actors and not is_faceless(told[k])]
    return all(_is_others_word(account) for account in naming)


def _is_others_word(account: Account) -> bool:
    asserting = [source for source in account.sources if source.stance == "asserts"]
    named = all(party.source for party in account.actors) or bool(asserting) and all(source.name for source in asserting)
    return named or is_owned_up(account)
