"""Acronyms that a document itself explains or uses for a body that it named in full; titles in short."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from according.records.parse import Parsed, Sentence
from according.stages.resolve_actors.entries import Entry
from according.stages.resolve_actors.names import SHORT_MINISTRIES, fold, units
from according.stages.resolve_actors.registry import Registry
from according.stages.resolve_actors.spans import NameSpan

_LONGEST_SHORT = 6
_SHORTEST, _LONGEST, _OF_KNOWN = 3, 8, 2
"""Letters of an acronym; as few as two for a body that a table has ("the Arakan Army … the AA")."""


def acronyms(parsed: Parsed, spans: Sequence[NameSpan], registry: Registry) -> dict[str, Entry]:
    """Folded acronym -> entry of the long name."""
    found = _definitions(parsed, registry)
    found |= _implied(parsed, spans, registry, known=found)
    found |= _bracketed(parsed, spans, registry, known=found)
    return {acronym: entry for acronym, entry in found.items() if acronym not in SHORT_MINISTRIES}  # whose they are, their owners tell


def _definitions(parsed: Parsed, registry: Registry) -> dict[str, Entry]:
    """Acronyms that the document explains: "Government of National Accord (GNA)" -> folded acronym to the entry of the long name."""
    found: dict[str, Entry] = {}
    for sentence in parsed.sentences:
        for at in [token.index for token in sentence.tokens[1:-2] if token.form == "("]:
            acronym = sentence.tokens[at + 1].form
            if sentence.tokens[at + 2].form == ")" and 2 <= len(acronym) <= 8 and acronym.isupper():
                entry = _long_form(sentence, at, acronym, registry)
                if entry is not None:
                    found.setdefault(fold(acronym), entry)
    return found


def _implied(parsed: Parsed, spans: Sequence[NameSpan], registry: Registry, *, known: Mapping[str, Entry]) -> dict[str, Entry]:
    """Acronyms that the document uses for an organisation that it named in full before: "the Allied Democratic Forces … the ADF"."""
    uses: dict[str, int] = {}
    for sentence in parsed.sentences:
        for token in sentence.tokens:
            alone = token.upos == "PROPN" and token.name.endswith("ORG") and token.deprel != "compound"  # no "AA flights"
            least = _OF_KNOWN if alone else _SHORTEST
            if least <= len(token.form) <= _LONGEST and token.form.isupper() and token.form.isalpha():
                uses[token.form] = max(sentence.index, uses.get(token.form, 0))
    found: dict[str, Entry] = {}
    for span in spans if uses else ():
        sentence = parsed.sentences[span.sentence]
        initials = "".join(t.form[0] for t in sentence.tokens[span.first : span.last + 1] if t.form[0].isupper())
        for acronym in (initials, initials[1:]):  # "The Allied Democratic Forces"
            if span.label == "ORG" and uses.get(acronym, -1) >= span.sentence and fold(acronym) not in {*known, *found}:
                entry = _long_form(sentence, span.last + 1, acronym, registry)
                known_body = entry is not None and entry.id != "" and entry.kind in ("group", "organisation")
                found |= {fold(acronym): entry} if entry is not None and (known_body or len(acronym) >= _SHORTEST) else {}
    return found


def _long_form(sentence: Sentence, end: int, acronym: str, registry: Registry) -> Entry | None:
    """The entry for the capitalised words before a bracket whose initials are the acronym."""
    first = _initials_from(sentence, end, acronym)
    return None if first is None else _entry_of(sentence, first, end, registry)


def _bracketed(parsed: Parsed, spans: Sequence[NameSpan], registry: Registry, *, known: Mapping[str, Entry]) -> dict[str, Entry]:
    """Acronyms of another language behind an organisation's name: "the Popular Army of the South (EPS)", "the Support Group, GAM, said"."""
    found: dict[str, Entry] = {}
    for span in spans:
        sentence, at = parsed.sentences[span.sentence], span.last + 1
        if span.label != "ORG" or at + 2 >= len(sentence) or sentence.tokens[at].form not in ("(", ","):
            continue
        acronym = sentence.tokens[at + 1].form
        first = span.first + (sentence.tokens[span.first].form.casefold() == "the")
        new = acronym.isupper() and acronym.isalpha() and _SHORTEST <= len(acronym) <= _LONGEST and fold(acronym) not in known
        if not new or first >= span.last or registry.find(acronym) is not None:
            continue
        aside = sentence.tokens[at].form == "," and _is_aside(sentence, at) and _is_others(acronym, parsed, registry)
        if aside or sentence.tokens[at].form == "(" and sentence.tokens[at + 2].form == ")":
            found.setdefault(fold(acronym), _entry_of(sentence, first, at, registry))
    return found


def _is_aside(sentence: Sentence, comma: int) -> bool:
    """Whether an acronym stands between commas behind one name, and in no row of names: not "the Peasant League, FAR, and EPL"."""
    after = sentence.tokens[comma + 3 : comma + 4]
    rowed = not after or after[0].form in ("and", "or") or after[0].form.isupper() and len(after[0].form) >= _SHORTEST
    return sentence.tokens[comma + 2].form == "," and not rowed


def _is_others(acronym: str, parsed: Parsed, registry: Registry) -> bool:
    """Whether the registry's body of an acronym is of a country that the report does not speak of: in Guatemala GAM is not Aceh's."""
    bodies = {a.entry.country for a in registry.match(units(acronym), at=0) if len(a.units) == 1}
    if not bodies or None in bodies:
        return False
    for sentence in parsed.sentences:
        words = [fold(t.form) for t in sentence.tokens]
        named = (a.entry for at, t in enumerate(sentence.tokens) if t.form[:1].isupper() for a in registry.match(words, at=at))
        if any(entry.country in bodies and entry.kind == "state" for entry in named):
            return False
    return True


def _entry_of(sentence: Sentence, first: int, end: int, registry: Registry) -> Entry:
    """The entry for an organisation's name: the registry's, else one of what its words say."""
    words = [t.form for t in sentence.tokens[first:end]]
    name = " ".join(words).replace(" 's", "'s").replace(" ’s", "’s").replace(" - ", "-")
    known = registry.find(name)
    if known is not None:
        return known
    for alias in registry.match(units(name), at=0):
        if len(alias.units) == len(units(name)):
            return alias.entry
    sectors = next((g.sectors for word in reversed(words) if (g := registry.generic.get(word.casefold()))), ())
    matches = (alias for at in range(len(units(name))) for alias in registry.match(units(name), at=at))
    country = next((a.entry.country for a in matches if a.entry.kind == "state" and not a.when), None)  # "the South" need not be Korea's
    return Entry(id="", name=name, kind="organisation", country=country, sectors=sectors)


def _initials_from(sentence: Sentence, end: int, acronym: str) -> int | None:
    wanted, at = list(acronym.casefold()), end - 1
    while at >= 0 and wanted and end - at <= 2 * len(acronym) + 2:
        form = sentence.tokens[at].form
        if form[:1].isupper() and form[0].casefold() == wanted[-1]:
            wanted.pop()
            if not wanted:
                return at
        elif form[:1].isupper() or not (form.islower() or not form[0].isalnum()):
            return None
        at -= 1
    return None


def is_short_for(form: str, noun: str) -> bool:
    """ "gen." of general, "sgt." of sergeant: the letters before the point stand in the noun in their order, the first of them first."""
    if not form.endswith(".") or not 2 < len(form) <= _LONGEST_SHORT or form[0] != noun[:1]:
        return False
    rest = iter(noun)
    return all(letter in rest for letter in form[:-1])
