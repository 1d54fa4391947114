"""Names that the encoder found, mended where it stopped inside a name or did not see one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from according.ontology.closed_classes import DASH_OR_COLON, NAME_LINKS, QUOTATION_MARKS
from according.records.parse import Parsed, Sentence, Token
from according.records.quick import dataclass
from according.stages.resolve_actors.names import ends_wing, is_cut_short, is_loud, joins, ministries, units
from according.stages.resolve_actors.phrases import generic_of
from according.stages.resolve_actors.registry import Registry

_BODIES = frozenset({"organisation", "institution", "group", "force", "unit", "team"})
"""Kinds of nouns that are names of bodies when written with a capital ("the Front", "the Committee")."""
_LONGEST = 12
"""Words of a name; no body has more before its acronym is used."""
_BRACKETS = frozenset("()[],;:")
_NAME_TAGS = ("PROPN", "NOUN", "ADJ")
_LOOSE, _SETTLED = ("ADP", "DET", "CCONJ"), 99  # _SETTLED: votes of words that leave no doubt
_COMPASS = frozenset({"North", "South", "East", "West", "Central"})
_BEHIND_NAMES = frozenset({"rtd", "retd", "ret", "ret'd", "esq"})
"""What stands behind somebody's name in brackets: he has retired."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameSpan:
    """A name that the encoder found, tokens first to last. label: PER, LOC or ORG, as the whole document has it."""

    sentence: int
    first: int
    last: int
    label: str
    text: str


def name_spans(parsed: Parsed, *, text: str, registry: Registry) -> list[NameSpan]:
    """All names of a document, in text order, each with the label that most of its mentions have."""
    found: list[NameSpan] = []
    for sentence in parsed.sentences:
        own = list(_grown(sentence, sorted([*_runs(sentence), *ministries(sentence)]), registry))
        taken = {index for first, last, _ in own for index in range(first, last + 1)}
        unseen = [*_unseen(sentence, taken, registry), *_called(sentence, taken, registry)]
        swallowed = {index for first, last, _ in unseen for index in range(first, last + 1)}
        runs = sorted((*(run for run in own if run[0] not in swallowed), *unseen))
        runs = [run for run in runs if not _is_direction(sentence, run)]
        found.extend(span for span in (_span(sentence, run, text) for run in runs) if not _only_says_what(span, registry))
    found = _voted(found, parsed, registry)
    return sorted((*found, *_short_forms(parsed, found, text, registry)), key=lambda span: (span.sentence, span.first))


def first_word(span: NameSpan) -> str:
    """First folded word of a name."""
    return (units(span.text) or (span.text,))[0]


def last_word(span: NameSpan) -> str:
    """Last folded word of a name."""
    return (units(span.text) or (span.text,))[-1]


def _only_says_what(span: NameSpan, registry: Registry) -> bool:
    """Whether words that the encoder takes for a name are none: the "air force" of "Israel's air force", "Lebanese army", "(rtd)"."""
    if span.text.casefold().rstrip(".") in _BEHIND_NAMES:
        return True
    if span.label != "ORG":
        return False
    first, _, noun = span.text.partition(" ")
    words = units(first)  # none where it begins with a sign
    of_state = bool(words) and any(alias.use == "adjective" for alias in registry.match(words, at=0))
    plain = span.text if span.text.islower() else noun if of_state else ""
    return plain.islower() and (plain in registry.generic or last_word(span) in registry.generic)


_Run = tuple[int, int, str]


def _is_direction(sentence: Sentence, run: _Run) -> bool:
    """Whether a name is but the North of "North African wing"."""
    first, last, label = run
    after = sentence.tokens[last + 1] if last + 1 < len(sentence) else None
    return first == last and label == "ORG" and sentence.tokens[first].form in _COMPASS and after is not None and after.upos == "ADJ"


def _span(sentence: Sentence, run: _Run, text: str) -> NameSpan:
    first, last, label = run
    return NameSpan(sentence=sentence.index, first=first, last=last, label=label, text=text[sentence[first].start : sentence[last].end])


def _runs(sentence: Sentence) -> list[_Run]:
    """B-/I- runs; runs of one label with nothing or a hyphen between are one name."""
    runs: list[_Run] = []
    for token in sentence.tokens:
        if token.name == "O":
            continue
        label = token.name[2:]
        between = [t.form for t in sentence.tokens[runs[-1][1] + 1 : token.index]] if runs else []
        near = bool(runs) and runs[-1][2] == label and all(joins(form) or label == "PER" and _quotation(form) for form in between)
        if near and (token.name, token.deprel) != ("B-PER", "conj") and (token.name.startswith("I-") or label == "PER"):
            runs[-1] = (runs[-1][0], token.index, label)
        else:
            runs.append((token.index, token.index, label))
    return runs


def _quotation(form: str) -> bool:
    return form in QUOTATION_MARKS


def _grown(sentence: Sentence, runs: Iterable[_Run], registry: Registry) -> Iterator[_Run]:
    """Names of bodies with the rest of their name."""
    after = -1
    for first, last, label in runs:
        if last <= after:
            continue  # swallowed by the name before
        while last > first and (sentence[last].upos in _LOOSE or sentence[last].form in _BRACKETS and not ends_wing(sentence, last)):
            last -= 1
        if label == "PER":
            last = _with_particle(sentence, last)
        if _is_body(sentence[last], registry) and (label == "ORG" or label == "LOC" and sentence[last].mention == "organization"):
            label, last = "ORG", _end(sentence, first, last)
        elif label == "ORG" and first == last and _is_first_word(sentence, first, registry):
            last = _end(sentence, first, last)
        elif label == "ORG" and is_cut_short(sentence, last):
            last += 1
        elif label == "PER" and _is_namesake(sentence, first, last, registry):
            label, last = "ORG", last + 1
        after = last
        yield first, last, _relabelled(sentence, (first, last, label), registry)


def _with_particle(sentence: Sentence, last: int) -> int:
    """Last word of a person's name with the syllable that looks like a preposition: the "in" of "Lee Sang-in"."""
    at = last + 1 if joins(sentence.tokens[last].form) else last + 2
    if at >= len(sentence) or sentence.tokens[at].upos not in ("ADP", "ADV") or not joins(sentence.tokens[at - 1].form):
        return last
    glued = sentence.tokens[at - 2].end == sentence.tokens[at - 1].start and sentence.tokens[at - 1].end == sentence.tokens[at].start
    return at if glued else last


def _is_first_word(sentence: Sentence, at: int, registry: Registry) -> bool:
    """Whether an organisation's name is but the first word of one that no table has: "Guardians | of the Delta", not "Hamas of Gaza"."""
    behind = [t for t in sentence.dependents(at, "nmod") if t.index > at + 1 and sentence.tokens[at + 1].form == "of"]
    word, tail = sentence.tokens[at], behind[0] if behind else sentence.tokens[at]
    known = registry.find(word.form) is not None or registry.find(tail.form) is not None
    settled = tail.mention == "place" and tail.name[2:] == "LOC" and tail.form not in _COMPASS
    called = _is_called(sentence, word, registry)  # "calling itself the Partisans of Darfur"
    return bool(behind) and not word.form.isupper() and (called or not (known or settled))


def _is_namesake(sentence: Sentence, first: int, last: int, registry: Registry) -> bool:
    """Whether a person's name is that of a band: "the Omar Tilly front"."""
    if first == 0 or last + 1 >= len(sentence) or sentence.tokens[first - 1].form.casefold() != "the":
        return False
    noun, head = sentence[last + 1], sentence[first].head if sentence[first].head > last else sentence[last].head
    return head == noun.index and noun.form in registry.words["named_after"]


def _relabelled(sentence: Sentence, run: _Run, registry: Registry) -> str:
    """What a name is by what the encoder says of its mention, or by the noun before it ("the militant group X")."""
    first, last, label = run
    head = next((sentence.tokens[i] for i in range(first, last + 1) if not first <= sentence.tokens[i].head <= last), sentence.tokens[last])
    if label != "ORG" and first > 0 and _bearer(sentence, head, first, registry) in registry.words["bears_name"]:
        return "ORG"
    if label == "LOC" and last > first and (head.mention == "person" or _is_known_person(sentence, first, last, registry)):
        return "PER"
    if label == "LOC" and (head.mention, head.deprel) == ("person", "nsubj") and registry.find(head.form) is None:
        return "PER"  # "Maduro has closed the border", not "Amman has"
    return "LOC" if label == "PER" and head.mention == "place" and last == first else label


def _is_called(sentence: Sentence, name: Token, registry: Registry) -> bool:
    """Whether it is what somebody calls itself: "a group calling itself X"."""
    above = sentence.tokens[name.head] if name.head >= 0 else name
    return above.relation == "acl" and above.lemma in registry.words["calls_itself"] and name.relation in ("xcomp", "obj", "obl")


def _bearer(sentence: Sentence, name: Token, first: int, registry: Registry) -> str:
    """The lemma of the noun that bears a name: "the militant group X", "a group calling itself X"; "" for none."""
    above, called = sentence.tokens[name.head] if name.head >= 0 else name, _is_called(sentence, name, registry)
    noun = sentence.tokens[above.head] if called else above
    return noun.lemma if called or above.index == first - 1 else ""


def _is_known_person(sentence: Sentence, first: int, last: int, registry: Registry) -> bool:
    """Whether the registry has these words as somebody's whole name ("forces loyal to Khalifa Haftar")."""
    name = " ".join(word for token in sentence.tokens[first : last + 1] for word in units(token.form))
    return registry.leader(name, on=None) is not None


def _is_body(token: Token, registry: Registry) -> bool:
    if token.upos not in _NAME_TAGS or not token.form[:1].isupper():
        return False
    generic = generic_of(token, registry)
    listed = generic is not None and generic.kind in _BODIES and "JRN" not in generic.sectors
    form = token.form.casefold()
    return (listed or form in registry.words["body"]) and form not in registry.words["state_itself"]


def _end(sentence: Sentence, first: int, last: int) -> int:
    """Last word of a body's name that goes on after a noun: "Front | for the Lake Provinces", "Association | of African Jurists"."""
    at, end, loud = last + 1, last, is_loud(sentence)
    while at < len(sentence) and at - first < _LONGEST:
        token = sentence.tokens[at]
        link = token.form.lower() if loud else token.form
        if link in NAME_LINKS and (link != "and" or end > last) or token.xpos == "POS" and token.name == "I-ORG":
            at += 1  # "of the Karsan People | 's Army"
            continue
        capital = token.form[:1].isupper() and token.upos in _NAME_TAGS and token.name[:5] != "B-PER"
        capital = capital and (token.mention, token.upos) != ("time", "NOUN")  # "FOUGHT THE ARCE BATTALION YESTERDAY"
        capital = capital and (not loud or end == at - 1 or token.upos == "PROPN")  # "THE COMMISSION OF EXPERTS"
        if not capital or not _belongs(sentence, at, (first, last), end) or at == end + 1 and end == last and token.name.startswith("B-"):
            break
        end, at = at, at + 1
    return end


def _belongs(sentence: Sentence, index: int, name: tuple[int, int], end: int) -> bool:
    """Whether a word hangs on a name, or beside it on the noun that the name hangs on ("members of the Movement | for …")."""
    above = [index, *sentence.ancestors(index)]
    first, last = name
    if any(first <= at <= end for at in above):
        return True
    governors = {sentence.tokens[at].head for at in range(first, last + 1)}
    bare = first == last and sentence.tokens[first].relation in ("obj", "obl")  # "blamed the Front | for the …": "Front" alone is no name
    return any(sentence.tokens[at].head in governors and (sentence.tokens[at].relation == "nmod" or bare) for at in above)


def _unseen(sentence: Sentence, taken: set[int], registry: Registry) -> Iterator[_Run]:
    """Bodies that the encoder missed: a capitalised noun with "of" or "for" and capitals after it, within a sentence."""
    after = 0
    for token in sentence.tokens[1:]:
        if token.index <= after or token.index in taken:
            continue
        named = _is_body(token, registry) or token.xpos == "NNPS" and _are_of_the(sentence, token, registry)
        if not named or _ends_title(sentence, token, registry):
            continue
        if sentence.tokens[token.index - 1].form in DASH_OR_COLON and token.xpos in ("NNS", "NNPS"):
            continue  # "Jan. 17 - Rebels of the Front attack"
        first = token.index
        while first > 1 and sentence[first - 1].form[:1].isupper() and sentence[first - 1].head == token.index and first - 1 not in taken:
            first -= 1
        last = _end(sentence, first, token.index)
        if last > token.index and not taken & {*range(first, token.index + 1)} and sentence.tokens[token.index + 1].form in ("of", "for"):
            after = last
            yield first, last, "ORG"


def _are_of_the(sentence: Sentence, token: Token, registry: Registry) -> bool:
    """The lions of "the Lions of the Plain": a plural with a capital, of something with a capital, is a band's name."""
    if token.index + 3 >= len(sentence) or sentence.tokens[token.index - 1].form not in ("the", "The"):
        return False
    of, the, tail = sentence.tokens[token.index + 1 : token.index + 4]
    named = (of.form, the.form) == ("of", "the") and tail.upos == "PROPN" and tail.head == token.index
    return named and registry.find(token.form) is None and registry.find(token.lemma) is None


def _called(sentence: Sentence, taken: set[int], registry: Registry) -> Iterator[_Run]:
    """The name of "a group called Guardians of the Delta" where the encoder sees none."""
    for token in sentence.tokens:
        if token.upos != "PROPN" or token.index in taken or token.relation not in ("xcomp", "obj", "obl"):
            continue
        first = min([token.index, *(t.index for t in sentence.dependents(token.index, "compound", "amod") if t.form[:1].isupper())])
        if _bearer(sentence, token, first, registry) in registry.words["bears_name"]:
            yield first, _end(sentence, first, token.index), "ORG"


def _ends_title(sentence: Sentence, token: Token, registry: Registry) -> bool:
    """Whether a word is the last of a title: the Staff of "Chief of Staff of the Lebanese army" is no body."""
    before = sentence.tokens[max(0, token.index - 2) : token.index]
    return " ".join((*(t.form.casefold() for t in before), token.form.casefold())) in registry.generic if len(before) > 1 else False


def _voted(spans: list[NameSpan], parsed: Parsed, registry: Registry) -> list[NameSpan]:
    """A name is what most of its mentions are: the encoder sees one sentence at a time and errs on some. A "town of" settles it."""
    votes: dict[str, Counter[str]] = {}
    for span in spans:
        votes.setdefault(last_word(span), Counter())[span.label] += span.last - span.first + 1
        before = parsed.sentences[span.sentence].tokens[max(0, span.first - 2) : span.first]
        if len(before) > 1 and before[0].lemma in registry.words["settlement"] and before[1].form.lower() == "of":
            votes[last_word(span)]["LOC"] += _SETTLED
    found = []
    for span in spans:
        counted = votes[last_word(span)]
        label = max(sorted(counted), key=lambda name: (counted[name], name == span.label))
        found.append(NameSpan(sentence=span.sentence, first=span.first, last=span.last, label=label, text=span.text))
    return found


def _short_forms(parsed: Parsed, spans: list[NameSpan], text: str, registry: Registry) -> Iterator[NameSpan]:
    """ "the Front" where the document has the "Front for the Lake Provinces" as a name."""
    ends = {word for span in spans if span.label == "ORG" and " " in span.text for word in (first_word(span), last_word(span))}
    taken = {(span.sentence, index) for span in spans for index in range(span.first, span.last + 1)}
    for sentence in parsed.sentences:
        for token in sentence.tokens[1:]:
            if (sentence.index, token.index) not in taken and token.form.casefold() in ends and _is_body(token, registry):
                if sentence.tokens[token.index - 1].form.casefold() == "the":
                    yield _span(sentence, (token.index, token.index, "ORG"), text)
