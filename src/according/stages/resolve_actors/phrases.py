"""Head phrases: the words that carry a party, without relative clauses, appositions and long tails."""

from __future__ import annotations

from collections.abc import Iterator

from according.records.actor import MISSIONS
from according.records.parse import Sentence, Token
from according.records.relations import PRENOMINAL
from according.stages.resolve_actors.entries import Generic
from according.stages.resolve_actors.registry import Registry

MAX_CHARACTERS = 80
"""A party's words are a phrase, not a sentence; nobody reads more."""


_LEFT = frozenset(
    {
        "det",
        "amod",
        "compound",
        "nummod",
        "nmod:poss",
        "advmod",
        "flat",
        "nmod:desc",
        "nmod:unmarked",
        "obl:unmarked",
        "det:predet",
        "nmod",
        "goeswith",
    }
)
_RIGHT = frozenset({"flat", "compound", "nmod:desc", "fixed", "goeswith"})
_BOUND = frozenset({"ally", "affiliate", "link", "align", "associate", "tie", "oppose", "back", "support"})
"""Participles that say whose a party is, so that its words go on with them ("fighters allied with X")."""
_BASED, _HYPHENS = ("-based", "‑based"), ("-", "‑", "–")
_BOTH_OF = frozenset({"government", "people"})
"""Of both of whom what is said behind the second: "the Government and people of Kenya"."""
_RULING = frozenset({"government", "regime"})
_SORTS = frozenset({"boy", "child", "girl", "man", "woman"})
"""Of whom a plural before a school or a ward says for whom it is."""
_OPEN = frozenset("(\"“‘'[")


def core(sentence: Sentence, head: int) -> tuple[int, int]:
    """First and last token of a noun phrase from its modifiers on the left to the end of its name on the right."""
    first = last = head
    for token in sentence.dependents(head):
        if token.index < head and (token.deprel in _LEFT or token.relation in PRENOMINAL):
            first = min(first, *_part(sentence, token.index))
        elif token.index > head and (token.deprel in _RIGHT or token.relation in ("flat", "compound")) and not token.deprel.endswith("prt"):
            last = max(last, *_part(sentence, token.index))
    while (
        first < head
        and sentence.tokens[first + 1].form.casefold() not in ("least", "most")
        and (sentence.tokens[first].upos in ("PUNCT", "ADP", "CCONJ", "SCONJ") or sentence.tokens[first].form in _OPEN)
    ):
        first += 1
    return first, last


def extent(sentence: Sentence, head: int, *, prepositions: frozenset[str]) -> tuple[int, int]:
    """The phrase with its of-phrase or loyal-to-phrase, if it stays under MAX_CHARACTERS."""
    first, last = core(sentence, head)
    for token in sentence.dependents(head, "nmod", "acl", "amod"):
        if token.index < head or token.deprel in ("acl:relcl", "nmod:poss"):
            continue
        if token.relation == "nmod" and (preposition(sentence, token.index) not in prepositions or token.upos == "VERB"):
            continue
        if token.relation != "nmod" and (token.index - last > 2 or token.xpos == "VBN" and token.lemma not in _BOUND):
            continue  # "forces from the north on Monday calling …", "soldiers captured last month"
        end = core(sentence, token.index)[1] if token.relation == "nmod" else _short_clause(sentence, token.index)
        between = [t.upos for t in sentence.tokens[last + 1 : end] if t.form in (",", ";", ":", "(", ")")]
        if end > last and not between and sentence.tokens[end].end - sentence.tokens[first].start <= MAX_CHARACTERS:
            last = end
    while sentence.tokens[last].end - sentence.tokens[first].start > MAX_CHARACTERS and first < head:
        first += 1
    return first, last


def _short_clause(sentence: Sentence, verb: int) -> int:
    """End of a clause such as "backing the GNA" or "loyal to Haftar"; the verb itself where it has more."""
    targets = [t.index for t in sentence.dependents(verb, "obj", "obl") if t.index > verb and t.mention != "time"]
    if not targets:
        return -1
    tails = [t.index for t in sentence.dependents(targets[0], "nmod") if preposition(sentence, t.index) == "of"]
    return core(sentence, (tails or targets)[0])[1]


def _part(sentence: Sentence, index: int) -> list[int]:
    return [i for i in sentence.subtree(index) if sentence.tokens[i].upos != "PUNCT"] or [index]


def preposition(sentence: Sentence, index: int) -> str:
    """The preposition of a phrase in lower case, "" if it has none."""
    return next((t.form.casefold() for t in sentence.dependents(index, "case") if t.index < index), "")


def preposition_of_row(sentence: Sentence, index: int) -> str:
    """The same, that of the first one for a later word of a row: the "in" of Niger in "in Mali and Niger"; not "between"."""
    first = index
    while sentence.tokens[first].relation == "conj" and not sentence.dependents(first, "case") and sentence.tokens[first].head >= 0:
        first = sentence.tokens[first].head
    found = preposition(sentence, first)
    return "" if found == "between" and first != index else found


def is_of_no_scene(sentence: Sentence, at: int) -> bool:
    """ "Your government has sheltered them", "a government that murders": whose it is the scene does not tell."""
    if sentence.tokens[at].lemma.lower() in _RULING and any(t.form.lower() in ("a", "an") for t in sentence.dependents(at, "det")):
        return True
    return "your" in sentence.vocabulary and any(t.form.lower() == "your" for t in sentence.dependents(at, "nmod:poss"))


def is_base(sentence: Sentence, index: int) -> bool:
    """Whether a word is where somebody is based: "Doha-based", in one word or three."""
    if sentence.tokens[index].form.casefold().endswith(_BASED):
        return True
    after = sentence.tokens[index + 1 : index + 3]
    return len(after) == 2 and after[0].form in _HYPHENS and after[1].form.casefold() == "based"


def modifiers(sentence: Sentence, head: int) -> Iterator[Token]:
    """Words before a noun that say whose or of what kind it is, nearest first, with their own modifiers."""
    for token in reversed(sentence.dependents(head)):
        if token.index < head and (
            token.relation in ("amod", "compound", "nmod", "flat", "obl") or token.deprel in ("obl:unmarked", "dep")
        ):
            if token.deprel != "nmod:poss":
                yield token
                yield from modifiers(sentence, token.index)


def whose_words(sentence: Sentence, head: int) -> Iterator[Token]:
    """The modifiers of a noun; of the troop of "a Russian troop deployment" also those of the deployment before it."""
    yield from modifiers(sentence, head)
    if sentence.tokens[head].relation == "compound" and sentence[head].upos == "NOUN" and sentence[sentence[head].head].mention == "event":
        yield from (t for t in modifiers(sentence, sentence.tokens[head].head) if t.index < head and t.head == sentence.tokens[head].head)


def behind(sentence: Sentence, head: int) -> Iterator[Token]:
    """What hangs behind a noun with a preposition; of "the Government and people of Kenya" for both."""
    yield from sentence.dependents(head, "nmod")
    if sentence.tokens[head].lemma.casefold() not in _BOTH_OF:
        return
    beside = [*sentence.dependents(head, "conj"), *([sentence[sentence[head].head]] if sentence[head].relation == "conj" else [])]
    for other in beside:
        if abs(other.index - head) <= len(("and", "the", "people")) and other.lemma.casefold() in _BOTH_OF:
            yield from sentence.dependents(other.index, "nmod")


def is_for_whom(sentence: Sentence, owner: Token) -> bool:
    """The girls of "a girls' school", "women's prisons": what kind it is; not those of "the girls' homes", "a girl's brother"."""
    if owner.lemma.casefold() not in _SORTS or not owner.has("Number=Plur") or sentence.dependents(owner.index, "nummod", "amod", "acl"):
        return False
    return all(t.form.casefold() in ("a", "an") for t in sentence.dependents(owner.index, "det"))


def whole_word(sentence: Sentence, head: int, form: str) -> str:
    """The coast guard of "a coast guard ship", whose last word is `form`."""
    word = next((t for t in modifiers(sentence, head) if t.form == form), None)
    before = sentence.tokens[word.index - 1] if word is not None and word.index else None
    one = before is not None and word is not None and before.relation == "compound" and before.head == word.index and before.upos == "NOUN"
    return f"{before.form} {form}".casefold() if one and before is not None else form.casefold()


def generic_of(token: Token, registry: Registry) -> Generic | None:
    """What a noun without a name is; the form helps where the lemma is wrong."""
    if token.upos not in ("NOUN", "PROPN", "ADJ", "X", "VERB"):
        return None
    form = token.form.casefold()
    for key in (token.lemma.casefold(), form, *_singulars(form)):
        found = registry.generic.get(key)
        if found is not None:
            return found
    # "co-conspirator", "spokesman-general": the last part tells.
    return registry.generic.get(form.rpartition("-")[2]) if "-" in form else None


def _singulars(form: str) -> Iterator[str]:
    if form.endswith("ies"):
        yield form[:-3] + "y"
    if form.endswith("men"):
        yield form[:-3] + "man"
    if form.endswith("es"):
        yield form[:-2]
    if form.endswith("s"):
        yield form[:-1]


_OF_MANY = ("ch", "ese", "sh", "ss")
"""How the adjectives of nations end that stand for all their people."""


def is_plural(token: Token) -> bool:
    """Whether a noun stands for several."""
    return token.xpos in ("NNS", "NNPS") or "Number=Plur" in token.feats


def is_one_of_nation(sentence: Sentence, token: Token) -> bool:
    """Whether an adjective of a nation stands for one man of it, "the Mexican was shot"; "the French", "the Chinese" are many."""
    many = token.form.casefold().endswith(("s", *_OF_MANY))  # taggers take "Mexican" for a plural
    return not many and "the" in sentence.marked(token.index, "det")


def says_who_it_is(sentence: Sentence, index: int) -> bool:
    """Whether a noun behind somebody's name says who he is: "Omar Tilly, the captain who"; not "three men, the captain and"."""
    token = sentence.tokens[index]
    behind = token.deprel == "appos" and 0 <= token.head < index and (token.upos, token.mention) == ("NOUN", "person")
    return behind and sentence.tokens[token.head].upos == "PROPN" and not is_plural(token) and not sentence.dependents(index, "conj")


_DEPUTIES = frozenset({"vice", "deputy", "assistant", "associate"})
"""Words before an office by which its holder is another than who holds the office itself."""


def deputy(sentence: Sentence, index: int) -> str | None:
    """The "vice" of "the vice-president", the "deputy" of "the deputy foreign minister"; None of "the president"."""
    before = (t.form.casefold() for t in sentence.dependents(index, "compound", "amod", "nmod") if t.index < index)
    return next((word for word in before if word in _DEPUTIES), None)


def is_whence(sentence: Sentence, token: Token) -> bool:
    """The embassy of "the general, from the French embassy, ordered his men": a comma says that he only speaks from there."""
    first = min(sentence.subtree(token.index))
    return sentence.tokens[first].form.casefold() == "from" and first > 0 and sentence.tokens[first - 1].form == ","


_ARRIVING = frozenset({"arrive", "land", "touch", "lobby"})
_LEAVING, _POINTING = frozenset({"leave", "depart", "head", "embark", "set"}), frozenset({"point", "hint", "rail", "rage"})


def is_towards(sentence: Sentence, index: int) -> bool:
    """Whether a name stands alone, with "to", "with", "from", or says where somebody has a mission ("closed its embassy in Ankara")."""
    before, head = preposition(sentence, index), sentence.tokens[index].head
    if before == "in" and head >= 0:
        if sentence.tokens[head].lemma in _ARRIVING:
            return True  # "arrived in Amman"
        objects = [head] if sentence.tokens[head].lemma in MISSIONS else [t.index for t in sentence.dependents(head, "obj")]
        return any(sentence.tokens[k].lemma in MISSIONS for k in objects)
    if head >= 0 and before in ("for", "at"):  # "left for Lima", "pointed at Lima"
        return sentence.tokens[head].lemma in (_LEAVING if before == "for" else _POINTING)
    return before in {"", "to", "into", "with", "from", "on", "upon"}


def speaks(sentence: Sentence, *, index: int) -> bool:
    """Whether a word is who says or does something: "her church said", "according to her church"."""
    return sentence.tokens[index].deprel == "nsubj" or preposition(sentence, index) == "according"


_SITES = frozenset({
    "bar", "bazaar", "cafe", "café", "church", "cinema", "clinic", "club", "concert", "funeral", "hospital", "hotel", "mall", "market",
    "mosque", "nightclub", "prison", "pub", "restaurant", "school", "shrine", "synagogue", "temple", "theatre", "university", "wedding",
})  # fmt: skip


def is_where(sentence: Sentence, token: Token) -> bool:
    """Whether a land is only where it was: the Niger of "Niger market attack", not the Israel of "Israeli hospital strike"."""
    after = sentence.tokens[min(token.index + 1, len(sentence) - 1)]
    return token.upos == "PROPN" and token.mention == "place" and after.lemma.lower() in _SITES and after.head == token.head
