"""Who "it" or "they" are that go on to do something, where the ranking leads to a thing or nowhere: whoever acted just before."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from according.records.parse import Ref, Sentence, Token
from according.stages.resolve_actors.bars import SINGLE
from according.stages.resolve_actors.mentions import Mention, Mentions
from according.stages.resolve_actors.own_fate import SAYING
from according.stages.resolve_actors.phrases import is_plural
from according.stages.resolve_actors.scene import Scene

_CLAUSES = ("xcomp", "ccomp")
_TO_PEOPLE = ("party_object", "punishes", "bids")
"""Classes of words.tsv for what only somebody with a will does to somebody."""
_OF_WEAPONS = frozenset({"beat", "injure", "kill", "require", "wound"})
"""What a bomb or a blow does to people, too."""
_BACK = 2
"""Sentences that "it" goes back where the one before tells of several."""
_FAR = 3
"""Sentences that "they" go back to the only ones who are many."""
_LONG_QUOTE = 12
"""Sentences of a quotation behind which it is told who said it."""


def body_before(scene: Scene, ref: Ref, *, is_body: Callable[[Ref], bool]) -> Ref | None:
    """The body whose act an "it" goes on with: the subject of the clause before, else of the sentence before; None for other words."""
    token, sentence = scene.token(ref), scene.sentence(ref)
    if token.form.casefold() != "it" or token.deprel != "nsubj" or not _has_will(scene, sentence, sentence.tokens[token.head]):
        return None
    return next(_bodies(scene, ref, is_body), None)


def who_before(scene: Scene, ref: Ref, mentions: Mentions, *, is_barred: Callable[[Mention, Mention], bool]) -> Ref | None:
    """Who alone are many before "they", or who last said something before "he said"; None for other words."""
    return _many_before(scene, ref, mentions, is_barred) or _teller_before(scene, ref, mentions, is_barred)


def is_teller(mention: Mention, verb: Token) -> bool:
    """Whether "he" or "she" says something in the report's own words."""
    return mention.form in SINGLE and mention.quote < 0 and mention.token.deprel == "nsubj" and verb.lemma in SAYING


def _teller_before(scene: Scene, ref: Ref, mentions: Mentions, is_barred: Callable[[Mention, Mention], bool]) -> Ref | None:
    """Who spoke or acted in the last sentence that names anybody outside quotations: "Cole met the press. "We … . They fired," he said"."""
    he, token = mentions.at(ref), scene.token(ref)
    if he is None or not is_teller(he, scene.sentence(ref)[token.head]):
        return None
    for index in range(ref.sentence - 1, max(-1, ref.sentence - _LONG_QUOTE - 1), -1):
        sentence = scene.parsed.sentences[index]
        own = [m for m in mentions.in_sentence(index) if m.quote < 0 and m.type == "person" and m.count != "many" and not m.is_pronoun]
        if own:
            told = [m for m in own if m.role == "subject" and m.gender in ("", he.gender) and not is_barred(he, m)]
            said = [m for m in told if sentence.tokens[m.token.head].lemma in SAYING]
            return (said or told)[-1].ref if said or len(told) == 1 else None
    return None


def _many_before(scene: Scene, ref: Ref, mentions: Mentions, is_barred: Callable[[Mention, Mention], bool]) -> Ref | None:
    """Who alone are many in the sentences before: "the hijackers wanted fuel. The prefect stalled. They fired"; None for other words.

    Nor whom a rule bars: relatives who gather have not burned the brother of one of them.
    """
    token = scene.token(ref)
    if token.form.casefold() != "they" or token.deprel != "nsubj" or not ref.sentence:
        return None
    before = [m for k in range(max(0, ref.sentence - _FAR), ref.sentence) for m in mentions.in_sentence(k)]
    before += [m for m in mentions.in_sentence(ref.sentence) if m.ref < ref]
    many = [m for m in before if m.count in ("many", "several") and m.is_actor and not m.is_pronoun and m.type != "place"]
    alone = len({m.token.lemma.casefold() for m in many}) == 1 and many[-1].role == "subject" and many[-1].quote < 0
    if not alone or any(m.count == "body" for m in before):
        return None
    they = mentions.at(ref)
    return many[-1].ref if they is None or not is_barred(they, many[-1]) else None


def owner_before(scene: Scene, ref: Ref, mentions: Mentions) -> Ref | None:
    """Whose "their" opens a sentence: the people of whom the one before tells ("nine nurses were arrested. Their union ..."); else None."""
    token = scene.token(ref)
    if ref.token or not ref.sentence or token.form.casefold() != "their" or token.deprel != "nmod:poss":
        return None
    before = scene.parsed.sentences[ref.sentence - 1]
    subjects = before.dependents(before.root, "nsubj", "nsubj:pass") if before.root >= 0 else []
    one = mentions.at(Ref(before.index, subjects[0].index)) if len(subjects) == 1 else None
    return one.ref if one is not None and one.count == "many" and one.type == "person" and one.quote < 0 else None


def _has_will(scene: Scene, sentence: Sentence, verb: Token) -> bool:
    """Whether a verb tells what somebody says or means to do, or does to people; not "it seems that", "it killed ten"."""
    if verb.upos != "VERB" or scene.is_word("impersonal", verb):
        return False
    if sentence.dependents(verb.index, *_CLAUSES):
        return True
    done = any(scene.is_word(name, verb) for name in _TO_PEOPLE) and verb.lemma.casefold() not in _OF_WEAPONS
    return done and bool(sentence.dependents(verb.index, "obj", "obl"))


def _bodies(scene: Scene, ref: Ref, is_body: Callable[[Ref], bool]) -> Iterator[Ref]:
    sentence = scene.sentence(ref)
    verb = sentence.tokens[scene.token(ref).head]
    if verb.relation == "conj" and verb.head >= 0:
        yield from _subjects(sentence, verb.head, before=ref.token, is_body=is_body)
    elif ref.sentence and ref.token == min(t.index for t in sentence.tokens if t.upos != "PUNCT"):
        for back in range(1, min(_BACK, ref.sentence) + 1):
            earlier = scene.parsed.sentences[ref.sentence - back]
            yield from _subjects(earlier, earlier.root, before=len(earlier), is_body=is_body)
            if not all(is_plural(t) for t in earlier.dependents(earlier.root, "nsubj", "nsubj:pass")):
                return


def _subjects(sentence: Sentence, verb: int, *, before: int, is_body: Callable[[Ref], bool]) -> Iterator[Ref]:
    for token in sentence.dependents(verb, "nsubj"):
        at = Ref(sentence.index, token.index)
        if token.index < before and is_body(at):
            yield at
