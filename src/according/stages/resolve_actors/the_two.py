"""Whom "the former", "the latter" and "the two" mean: two parties told together just before, joined by "and" or of one verb.

And of which people "one" and "the other" are: "abducted two priests. One was freed; the other was killed".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from according.records.actor import Party
from according.records.parse import Ref, Sentence, Token
from according.stages.resolve_actors.asides import whose_mouthpiece
from according.stages.resolve_actors.mentions import Mention, Mentions
from according.stages.resolve_actors.phrases import is_plural
from according.stages.resolve_actors.scene import Scene

_FIRST, _LAST = "former", "latter"
_OTHER, _ONE = "other", "one"
_HIS = frozenset({"his", "her"})
_SAYING = frozenset({"add", "allege", "argue", "assert", "claim", "complain", "declare", "deny", "explain", "insist", "reply", "say"})
_THEM = frozenset({"them", "it"})
_BACK = 2
"""Sentences back that the two were told."""
_ALONE = frozenset({"nsubj", "obj", "iobj", "obl", "nmod", "conj"})
_PARTIES = frozenset({"person", "organization", "place"})
_TWO = (0, 1)
_HOLDERS = frozenset({"leader", "president", "premier", "minister", "man", "woman", "general", "commander", "envoy", "chief", "politician"})
AT_TABLE = frozenset({"delegations", "negotiators", "parties", "sides"})
_BARE = ({"the"}, {"the", "two"}, {"the", "warring"}, {"the", "two", "warring"})
_TALKS = frozenset({
    "accord", "agree", "agreement", "armistice", "ceasefire", "confer", "convene", "deal", "dialogue", "meet", "meeting", "negotiate",
    "negotiation", "negotiations", "pact", "sign", "summit", "talk", "talks", "truce",
})  # fmt: skip
_IN_OFFICE = frozenset({"GOV"})
_MEETING = ("obj", "iobj", "obl")
_WITH = frozenset({"with", "by"})


def is_one_of_two(token: Token) -> bool:
    """Whether a word is "the former", "the latter" or "the other" without a noun."""
    return token.form.casefold() in (_FIRST, _LAST, _OTHER) and token.relation in _ALONE


def one_of_two(scene: Scene, ref: Ref) -> Ref | None:
    """Whom "the former" or "the latter" means; None for other words and where no two were told."""
    token = scene.token(ref)
    if token.upos not in ("ADJ", "NOUN", "PRON") or not is_one_of_two(token):
        return None
    if token.form.casefold() == _OTHER:
        return _counted_before(scene, ref)
    pair = _pair_before(scene, ref, single=False)
    return pair[token.form.casefold() == _LAST] if pair else None


def owner_beside(scene: Scene, ref: Ref) -> Ref | None:
    """The man of "Cristiani and his government", whose it is, the band whose radio tells of "its fighters"; None for other words."""
    token = scene.token(ref)
    if token.deprel != "nmod:poss":
        return None
    if token.form.casefold() not in _HIS:
        return whose_mouthpiece(scene, ref)
    sentence = scene.sentence(ref)
    owned = sentence.tokens[token.head]
    owner = sentence.tokens[owned.head] if owned.relation == "conj" and owned.head >= 0 else None
    direct = owner is not None and min(sentence.subtree(owned.index)) >= token.index - 1  # "X, Y and his men" is anybody's
    named = owner is not None and owner.upos == "PROPN" and owner.mention == "person"
    alone = len(sentence.dependents(owned.head, "conj")) == 1
    return Ref(ref.sentence, owned.head) if direct and named and alone else _who_says_so(sentence, owned)


def _who_says_so(sentence: Sentence, owned: Token) -> Ref | None:
    """The envoy of "a note to the envoy, who said that his country's troops had not crossed": whoever speaks of what is his."""
    clause = next((k for k in sentence.ancestors(owned.index) if sentence[k].upos == "VERB" and sentence[k].deprel != "conj"), -1)
    says = sentence.tokens[sentence.tokens[clause].head] if clause >= 0 and sentence.tokens[clause].relation == "ccomp" else None
    if says is None or says.deprel != "acl:relcl" or says.lemma not in _SAYING:
        return None
    who = any(t.form.casefold() == "who" for t in sentence.dependents(says.index, "nsubj"))
    inside = sentence.tokens[says.index : owned.index]
    people = [t for t in inside if t.mention == "person" and t.upos in ("NOUN", "PROPN")]
    return Ref(sentence.index, says.head) if who and not people and sentence.tokens[says.head].mention == "person" else None


def side_before(scene: Scene, ref: Ref, *, mentions: Mentions) -> Ref | None:
    """The militias of "the militias withdrew. Fighting between them and the army went on": the side told last; both of "A and B signed a
    pact. They will share it"; None for other words."""
    token = scene.token(ref)
    sentence = scene.sentence(ref)
    beside = {t.index for t in sentence.dependents(ref.token, "conj")}
    if token.form.casefold() not in _THEM or not beside or "between" not in sentence.marked(ref.token, "case"):
        return _both_before(scene, ref)
    others = {one.key for k in beside if (one := mentions.at(Ref(ref.sentence, k))) is not None}
    for index in (ref.sentence, ref.sentence - 1) if ref.sentence else (0,):
        found = [m for m in mentions.in_sentence(index) if m.ref < ref and _may_fight(m) and m.key not in others]
        subjects = [m for m in found if m.role == "subject"]
        if found:
            return (subjects or found)[-1].ref
    return None


def _both_before(scene: Scene, ref: Ref) -> Ref | None:
    """The first of the two who did what the sentence before tells, where "they" open the next."""
    token = scene.token(ref)
    opens = ref.sentence > 0 and token.form.casefold() == "they" and token.deprel == "nsubj" and token.head == scene.sentence(ref).root
    before = scene.parsed.sentences[ref.sentence - 1] if opens else scene.sentence(ref)
    doers = [t for t in before.dependents(before.root, "nsubj") if t.deprel == "nsubj"] if opens and before.root >= 0 else []
    if len(doers) != 1 or before.paragraph != scene.sentence(ref).paragraph or doers[0].mention not in ("place", "organization"):
        return None
    others = [t for t in before.dependents(doers[0].index, "conj") if t.upos in ("NOUN", "PROPN")]
    return Ref(before.index, doers[0].index) if len(others) == 1 and others[0].mention in ("place", "organization") else None


def _may_fight(mention: Mention) -> bool:
    """Whether it is a force or several people."""
    told = mention.form in ("name", "noun") and mention.type in ("person", "organization")
    return told and (mention.count in ("many", "body") or mention.type == "organization")


def the_two(scene: Scene, ref: Ref, found: Party, *, resolve: Callable[[Ref], Party | None]) -> tuple[Party, ...]:
    """Both of "the two agreed", where the number alone tells no more than people."""
    sentence, token = scene.sentence(ref), scene.token(ref)
    if token.upos != "NUM" or token.form.casefold() != "two" or found.id or token.relation not in _ALONE:
        return ()
    if not any(t.form.casefold() == "the" for t in sentence.dependents(ref.token, "det")) or sentence.dependents(ref.token, "nmod", "acl"):
        return ()
    pair = _pair_before(scene, ref, single=True)
    both = [resolve(at) for at in pair] if pair else []
    known = [p for p in both if p is not None]
    text, start, end = found.text, found.start, found.end
    named = (replace(p, text=text, start=start, end=end, rule=f"one of the two: {p.rule}") for p in known)
    return tuple(named) if len(known) == len(both) else ()


def two_holders(scene: Scene, ref: Ref, found: Party, *, resolve: Callable[[Ref], Party | None]) -> tuple[Party, ...]:
    """Both of "the two leaders", after "Ghana's president met his Togolese counterpart"."""
    sentence, token = scene.sentence(ref), scene.token(ref)
    if token.lemma.casefold() not in _HOLDERS or found.id or token.relation not in _ALONE:
        return ()
    beside = {t.form.casefold() for t in sentence.dependents(ref.token)}
    if not {"the", "two"} <= beside or sentence.dependents(ref.token, "nmod", "acl", "amod", "compound", "appos"):
        return ()
    return _worded_as(found, pair_before(scene, ref, single=True, resolve=resolve))


def two_in_talks(scene: Scene, ref: Ref, found: Party, *, resolve: Callable[[Ref], Party | None]) -> tuple[Party, ...]:
    """Both of "the parties agreed", after "talks between the government and the Front", "the government and the Front met"."""
    sentence, token = scene.sentence(ref), scene.token(ref)
    if token.form.casefold() not in AT_TABLE or found.id or token.relation not in _ALONE:
        return ()
    if {t.form.casefold() for t in sentence.dependents(ref.token) if t.relation not in ("case", "cc", "punct")} not in _BARE:
        return ()  # "the parties of the opposition"
    for index in range(ref.sentence - 1, max(-1, ref.sentence - 2 - _BACK), -1):
        for pair in _at_table(scene.parsed.sentences[index]):
            both = [party for k in pair if (party := resolve(Ref(index, k))) is not None]
            return _worded_as(found, tuple(both)) if len({party.key for party in both}) == len(_TWO) else ()
    return ()


def _at_table(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The two of "talks between X and Y", "X and Y met"."""
    if _TALKS.isdisjoint(sentence.vocabulary):
        return
    for first in sentence.tokens:
        above = sentence.tokens[first.head] if first.head >= 0 else first
        between = first.relation in ("nmod", "obl") and "between" in sentence.marked(first.index, "case")
        if above.lemma in _TALKS and _is_told(first) and (between or first.deprel == "nsubj" and above.upos == "VERB"):
            seated = sentence.dependents(first.index, "compound") if first.form.casefold() in AT_TABLE else []
            for one in (first, *seated):  # "government and rebel delegations met"
                others = sentence.dependents(one.index, "conj")
                if len(others) == 1 and _is_told(others[0]):
                    yield one.index, others[0].index


def pair_before(scene: Scene, ref: Ref, *, single: bool, resolve: Callable[[Ref], Party | None]) -> tuple[Party, ...]:
    """The two told last in one breath in an earlier sentence, if they are two parties; single: neither of them is many people."""
    pair = _pair_before(scene, Ref(ref.sentence, 0), single=single)
    known = [party for at in pair or () if (party := resolve(at)) is not None]
    return tuple(known) if len({party.key for party in known}) == len(_TWO) else ()


def states_of_leaders(scene: Scene, ref: Ref, *, resolve: Callable[[Ref], Party | None]) -> tuple[Party, ...]:
    """The states of "Presidents Ruiz and Tadic met after talks between the two countries", whose leaders were told last in one breath."""
    for index in (ref.sentence, ref.sentence - 1) if ref.sentence else (0,):
        sentence = scene.parsed.sentences[index]
        end = ref.token if index == ref.sentence else len(sentence)
        pair = _joined(sentence, end) or _of_one_verb(sentence, end)
        if pair is None or not all(sentence.tokens[k].mention == "person" or sentence.tokens[k].name.endswith("PER") for k in pair):
            continue
        people = [party for k in pair if (party := resolve(Ref(index, k))) is not None and set(party.sectors[:1]) <= _IN_OFFICE]
        states = {state.id: (state, party) for party in people if (state := scene.registry.state(party.country)) is not None}
        if len(people) == len(states) == len(_TWO):
            rule = "whose leader was told"
            return tuple(replace(p, name=state.name, id=state.id, sectors=state.sectors, rule=rule) for state, p in states.values())
    return ()


def _worded_as(found: Party, two: tuple[Party, ...]) -> tuple[Party, ...]:
    text, start, end = found.text, found.start, found.end
    return tuple(replace(p, text=text, start=start, end=end, rule=f"one of the two: {p.rule}") for p in two)


def _counted_before(scene: Scene, ref: Ref) -> Ref | None:
    """The priests of "freed one of two priests, but the other was killed", "two priests … one … the other"; None without a "one"."""
    seen = False
    for index in range(ref.sentence, max(-1, ref.sentence - 1 - _BACK), -1):
        sentence = scene.parsed.sentences[index]
        for token in reversed(sentence.tokens[: ref.token] if index == ref.sentence else sentence.tokens):
            seen = seen or token.form.casefold() == _ONE and token.relation in _ALONE
            many = token.upos == "NOUN" and is_plural(token) and token.mention == "person"
            counted = many and any(t.form.casefold() in ("two", "2") for t in sentence.dependents(token.index, "nummod"))
            one_of = token.relation == "nmod" and sentence.tokens[token.head].form.casefold() == _ONE
            if counted and (seen or one_of):
                return Ref(index, token.index)
    return None


def _pair_before(scene: Scene, ref: Ref, *, single: bool) -> tuple[Ref, Ref] | None:
    """The two told last in one breath. single: neither of them is many people."""
    for index in range(ref.sentence, max(-1, ref.sentence - 1 - _BACK), -1):
        sentence = scene.parsed.sentences[index]
        end = ref.token if index == ref.sentence else len(sentence)
        pair = _joined(sentence, end) or _of_one_verb(sentence, end)
        if pair is not None and not (single and any(_are_many(sentence.tokens[k]) for k in pair)):
            return Ref(index, pair[0]), Ref(index, pair[1])
    return None


def _joined(sentence: Sentence, end: int) -> tuple[int, int] | None:
    """The last two that "and" alone joins: "France and Mali"."""
    for token in reversed(sentence.tokens[:end]):
        if token.relation == "conj" and token.head >= 0 and _is_told(token) and _is_told(sentence.tokens[token.head]):
            if len(sentence.dependents(token.head, "conj")) == 1:
                return token.head, token.index
    return None


def _of_one_verb(sentence: Sentence, end: int) -> tuple[int, int] | None:
    """Subject and object of the verb of a sentence: "the minister met his Turkish counterpart", "talked with"."""
    root = sentence.tokens[sentence.root] if sentence.root >= 0 else None
    if root is None or root.index >= end:
        return None
    subjects = [t.index for t in sentence.dependents(root.index, "nsubj") if t.index < end and _is_told(t)]
    others = [t for t in sentence.dependents(root.index, *_MEETING) if t.index < end and _is_told(t)]
    with_him = _WITH.intersection
    beside = [t.index for t in others if t.relation != "obl" or t.mention != "place" and with_him(sentence.marked(t.index, "case"))]
    return (subjects[0], beside[0]) if len(subjects) == len(beside) == 1 else None


def _is_told(token: Token) -> bool:
    return token.upos in ("NOUN", "PROPN") and (token.mention in _PARTIES or token.upos == "PROPN" and token.mention == "O")


def _are_many(token: Token) -> bool:
    return token.upos == "NOUN" and is_plural(token)
