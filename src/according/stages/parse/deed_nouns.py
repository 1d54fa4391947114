"""Mends one fault of trees: a noun that names a deed, taken for a verb.

"Ordered the withdrawal of troops from Goma", "demanded the release of the prisoners": behind an article and before "of" it is a noun, and
what is ordered or announced is an object, no clause.
So is what stands beside one ("the abduction and killing of two nuns"), and what two sides do: "fighting between herders and farmers". "By
firing squad" has no firing either; who visits "bombing victims" does not bomb them.
"Pleaded not guilty to charges that he shot them": no infinitive has an "s".
A "gherao" is an event, and nobody; and in "after the museum shooting" no museum shoots.
Other gerunds ("the lifting of the siege") are left as they are.
"""

from __future__ import annotations

from dataclasses import replace

from according.ontology.protests import PROTESTS_ALONE
from according.records.parse import Sentence, Token
from according.records.relations import DIRECT_NOMINALS

_OF_CLAUSE = {"advcl": "advmod", "acl": "nmod", "xcomp": "advmod", "ccomp": "obj", "obl:agent": "advmod"}
"""What the squad is where the parser had a clause: how it was done, not who did it."""
_SUFFERERS = frozenset({"victim", "survivor", "suspect"})
_SITES = frozenset({
    "airport", "bank", "bar", "cafe", "campus", "church", "cinema", "club", "college", "concert", "festival", "hospital", "hotel", "mall",
    "market", "marketplace", "metro", "mosque", "museum", "nightclub", "office", "restaurant", "school", "shop", "stadium", "station",
    "subway", "supermarket", "synagogue", "temple", "theatre", "theater", "train", "university",
})  # fmt: skip
_INNER = {"xcomp": "obj", "ccomp": "obj"}


def with_deed_nouns(sentence: Sentence) -> Sentence:
    """The sentence with such words as nouns and what hung on them as on a verb as on a noun; the same object where there are none."""
    changed: dict[int, Token] = {}
    for token in sentence.tokens:
        if token.upos not in {"VERB", "NOUN"}:
            continue
        if token.upos == "NOUN" and token.lemma in PROTESTS_ALONE and token.mention != "event":
            changed[token.index] = replace(token, mention="event")
        elif token.upos == "VERB" and _is_noun(sentence, token):
            relation = _INNER.get(token.deprel, token.deprel)
            changed[token.index] = replace(token, upos="NOUN", xpos="NN", feats="Number=Sing", deprel=relation)
        elif token.upos == "VERB" and (first := _first_deed(sentence, token)) is not None:
            deed = replace(token, upos="NOUN", xpos="NN", feats="Number=Sing", lemma=token.form.casefold())
            changed[token.index] = replace(deed, head=first, deprel="conj")
        elif token.upos == "VERB" and _is_behind_to(sentence, token):
            changed |= _as_oblique(sentence, token)
        elif token.upos == "VERB" and _is_of_victims(sentence, token):
            noun = sentence.tokens[token.index + 1]
            deed = replace(token, upos="NOUN", xpos="NN", feats="Number=Sing", lemma=token.form.casefold())
            changed[token.index] = replace(deed, head=noun.index, deprel="compound")
            changed[noun.index] = replace(noun, head=token.head)
            changed |= {t.index: replace(t, head=token.head) for t in sentence.dependents(token.index) if t.index > noun.index}
        elif token.upos == "NOUN" and token.deprel == "ccomp" and _is_of_something(sentence, token):
            changed[token.index] = replace(token, deprel="obj")
        elif token.upos == "VERB" and _is_between(sentence, token):
            changed[token.index] = replace(token, upos="NOUN", xpos="NN", feats="Number=Sing", lemma=token.form.casefold())
        for below in sentence.dependents(token.index, "obj", "obl") if token.index in changed else ():
            if below.index not in changed and sentence.dependents(below.index, "case"):
                changed[below.index] = replace(below, deprel="nmod")
        if token.upos == "VERB" and (site := _site_before(sentence, token)) is not None:
            changed |= _at_site(sentence, token, site)
        if token.upos == "VERB" and token.form.casefold() == "firing":
            changed |= _squad(sentence, token)
    return sentence.with_tokens(changed)


def _site_before(sentence: Sentence, token: Token) -> Token | None:
    """The museum of "after the museum shooting in Tunis", which the parser has shooting; None elsewhere."""
    if token.xpos != "VBG" or token.relation != "advcl" or sentence.dependents(token.index, "obj", "aux", "ccomp", "xcomp"):
        return None
    before = sentence.dependents(token.index, "nsubj", "compound")
    site = before[0] if len(before) == 1 else None
    if site is None or site.index != token.index - 1 or site.xpos != "NN" or site.lemma not in _SITES:
        return None
    return site if sentence.tokens[site.index - 1].form.casefold() == "the" else None


def _at_site(sentence: Sentence, token: Token, site: Token) -> dict[int, Token]:
    """The shooting as a noun, with the article and the site before it."""
    below = {t.index: replace(t, deprel={"mark": "case", "obl": "nmod"}.get(t.deprel, t.deprel)) for t in sentence.dependents(token.index)}
    articles = {t.index: replace(t, head=token.index) for t in sentence.dependents(site.index)}
    noun = replace(token, upos="NOUN", xpos="NN", feats="Number=Sing", lemma=token.form.casefold(), deprel="obl")
    return below | articles | {token.index: noun, site.index: replace(site, deprel="compound")}


def _first_deed(sentence: Sentence, token: Token) -> int | None:
    """The abduction of "condemned the abduction and killing of two nuns" for the killing, which whoever condemns it did not do."""
    at = token.index
    gerund = token.relation == "conj" and token.form.lower().endswith("ing")
    if not gerund or not 1 < at < len(sentence) - 1 or sentence.tokens[at + 1].form.lower() != "of":
        return None
    if sentence.tokens[at - 1].form.lower() != "and" or sentence.dependents(at, "nsubj", "obj", "aux", "mark"):
        return None
    noun = next((t for t in reversed(sentence.tokens[: at - 1]) if t.upos == "NOUN" and t.head in (token.head, -1)), None)
    first = sentence.tokens[token.head] if sentence.tokens[token.head].upos == "NOUN" else noun
    return first.index if first is not None and first.reading is not None else None


def _is_behind_to(sentence: Sentence, token: Token) -> bool:
    """The charges of "pleaded not guilty to charges that he shot them"."""
    plural = token.lemma + "s" == token.form.casefold() and token.relation in ("advcl", "xcomp", "acl")
    return plural and token.index > 0 and sentence.tokens[token.index - 1].form.casefold() == "to"


def _as_oblique(sentence: Sentence, token: Token) -> dict[int, Token]:
    """Such a verb as a noun behind a preposition, and the clause that hangs on it as one of a noun."""
    below = {"mark": "case", "ccomp": "acl", "xcomp": "acl"}
    under = {t.index: replace(t, deprel=below[t.deprel]) for t in sentence.dependents(token.index) if t.deprel in below}
    noun = replace(token, upos="NOUN", xpos="NNS", feats="Number=Plur", deprel="nmod" if token.relation == "acl" else "obl")
    return under | {token.index: noun}


def _is_between(sentence: Sentence, token: Token) -> bool:
    """Whether a gerund that is the subject or object of a clause is what two sides do: "fighting between X and Y killed nine"."""
    if token.xpos not in ("VBG", "NN") or sentence.dependents(token.index, "nsubj", "obj", "aux"):
        return False
    sides = sentence.dependents(token.index, "nmod", "obl") if token.relation in DIRECT_NOMINALS else []
    return any(t.form.casefold() == "between" for side in sides for t in sentence.dependents(side.index, "case"))


def _is_of_victims(sentence: Sentence, token: Token) -> bool:
    """The bombing of "visited bombing victims", hung as a clause on the verb before it."""
    if token.xpos != "VBG" or token.index + 1 >= len(sentence) or token.relation != "advcl" or token.head != token.index - 1:
        return False
    noun = sentence.tokens[token.index + 1]
    below = [t.index for t in sentence.dependents(token.index)]
    alone = below[:1] == [noun.index] and not sentence.dependents(token.index, "aux", "mark") or not below and noun.head == token.head
    objects = [t.index for t in sentence.dependents(token.head, "obj") if t.index != noun.index]
    return alone and noun.relation == "obj" and noun.lemma.casefold() in _SUFFERERS and not objects


def _is_noun(sentence: Sentence, token: Token) -> bool:
    """Whether a word read as a verb, which is no gerund or participle, has an article before it and "of" right behind it."""
    return token.xpos in ("NN", "VB") and _is_of_something(sentence, token)


def _is_of_something(sentence: Sentence, token: Token) -> bool:
    """Whether a word has an article before it, "of" right behind it, and nothing that only a verb has."""
    if token.index + 1 >= len(sentence):
        return False
    articles = [t for t in sentence.dependents(token.index, "det", "nmod:poss") if t.index < token.index]
    verbal = sentence.dependents(token.index, "nsubj", "aux", "mark", "cop", "expl")
    return bool(articles) and not verbal and sentence.tokens[token.index + 1].form.casefold() == "of"


def _squad(sentence: Sentence, firing: Token) -> dict[int, Token]:
    """ "Executed by firing squad": the squad stands where the parser put the firing, which is the noun before it."""
    squad = sentence.tokens[firing.index + 1] if firing.index + 1 < len(sentence) else firing
    if squad.form.casefold() not in {"squad", "squads"} or squad.head != firing.index:
        return {}
    below = {t.index: replace(t, head=squad.index) for t in sentence.dependents(firing.index) if t.index != squad.index}
    below |= {k: replace(t, deprel="case") for k, t in below.items() if t.relation == "mark"}
    return below | {
        firing.index: replace(firing, upos="NOUN", xpos="NN", feats="Number=Sing", lemma="firing", head=squad.index, deprel="compound"),
        squad.index: replace(squad, head=firing.head, deprel=_OF_CLAUSE.get(firing.deprel, firing.deprel)),
    }


def with_those_killed_too(sentence: Sentence) -> Sentence:
    """The sentence with the guards of "the murder of a judge and two of his guards" beside the judge; the same object elsewhere."""
    moved: dict[int, Token] = {}
    for token in sentence.related("conj"):
        deed = sentence.tokens[token.head]
        somebody = token.upos == "NUM" or token.upos == "NOUN" and token.mention == "person"
        if not somebody or deed.upos != "NOUN" or deed.mention != "event" or deed.index > token.index:
            continue
        of_whom = [t for t in sentence.dependents(deed.index, "nmod") if t.index < token.index and "of" in sentence.marked(t.index, "case")]
        if of_whom and of_whom[-1].mention == "person" and any(t.form.lower() == "and" for t in sentence.dependents(token.index, "cc")):
            moved[token.index] = replace(token, head=of_whom[-1].index)
    return sentence.with_tokens(moved) if moved else sentence
