"""The reporting predicates above and beside a word of a sentence, and so the voices on it."""

from __future__ import annotations

from collections.abc import Mapping

from according.ontology.closed_classes import WH_PRONOUNS
from according.ontology.content_words import ACCORDS, LINKS
from according.ontology.decided import decided_by_others
from according.records.attribution import Voice
from according.records.parse import Ref, Sentence
from according.stages.attribute.closing import closing_at, covers
from according.stages.attribute.days_on import is_days_on
from according.stages.attribute.gainsaid import is_told_as_none, says_otherwise
from according.stages.attribute.hearsay import is_declined, says_nothing
from according.stages.attribute.known_matters import is_asked_of, is_how_breached, is_judged, is_known_matter, is_known_subject, is_means
from according.stages.attribute.objects import displaced_which, is_how_it_went, is_of_motive
from according.stages.attribute.speech import (
    CHECKING,
    Speech,
    denial_above,
    is_first_person,
    is_nobody,
    is_parted,
)
from according.stages.attribute.views import according_to, is_beyond_view, opens_other_view
from according.stages.attribute.who_says import expand, quoted_as

_BUT = frozenset({"but", "yet"})
_BEFALLING = frozenset({"have", "see", "leave", "get", "find"})
_SOMEBODY = frozenset({"person", "organization"})
_TELLING_OF = frozenset({"boast", "brag", "complain", "speak", "talk", "tell"})
"""Verbs of saying with "of" ("boasted of killing two")."""
_WITH_NOUN = {"speak": "of", "tell": "of", "admit": "to", "confess": "to", "testify": "to", "attest": "to"}
"""Verbs of saying -> what stands before the noun of an event ("told of a massacre", "admitted to 25 arrests")."""
_GOING_ON = frozenset({"continue", "go"})
"""Verbs of saying that also tell how long something lasts: "as the embargo continued"."""
CONFIRMS = "confirms what others say"
_SIDING = frozenset({
    "back", "support", "fund", "finance", "endorse", "assist", "facilitate", "condone", "sponsor", "justify", "welcome",
    "order", "command", "instigate",
})  # fmt: skip
"""Whoever denies "backing the offensive" does not deny the offensive."""
_RELATING = frozenset({"relate", "related", "link", "linked", "connect", "connected", "tie", "tied", "unrelated"})
_RELATED = _RELATING | LINKS
_MOTIVATED = frozenset({"motivate", "motivated", "prompt", "intend", "intended", "aim", "mean", "time"})
_CONTRARY = frozenset({"though", "although", "while", "whereas"})


def reporting_above(index: int, *, sentence: Sentence, said: Mapping[int, Speech]) -> list[Voice]:
    """Voices above a predicate, innermost first."""
    chain: list[Voice] = []
    at, known, decision = index, False, decided_by_others(sentence, at=index)
    while at >= 0:
        _beside(sentence, at, index, said, chain)
        head = sentence.tokens[at].head
        if head < 0 or is_days_on(sentence, at, said=said):
            break
        report = said.get(head) if at != decision else None  # who challenges it does not deny it
        known = known or tells_what_is_known(sentence, at, said)
        claimed = content_noun(sentence, at, said)
        if claimed:
            chain.extend(said_by(sentence, claimed, "complement of a reporting predicate"))
        within = report and (_in_complement(sentence, at, report) or (at in said and quoted_as(sentence, at) is not None))
        if report and within and not _own_subject_chain(sentence, index, report) and not _is_of_another_half(sentence, index, report):
            if known and (report.negated or report.stance != "asserts"):
                break
            chain.extend(_above(sentence, at, report, said))
        if chain and sentence.tokens[at].relation == "advcl" and _CONTRARY & set(sentence.marked(at, "mark")):
            break  # "according to residents, though the army said that …": the residents do not pass on what the army says
        if chain and at in said and sentence.tokens[at].relation == "conj" and _BUT & set(sentence.marked(at, "cc")):
            break  # "according to residents, but the army said that …"
        if chain and at in said and (is_parted(sentence, head, at) or is_judged(sentence, at)):
            break  # "her party said; the government denied it": of two halves each has its own speaker
        if is_background(sentence, at, said) or chain and sentence.tokens[at].deprel == "acl:relcl":
            break  # "the raid, which police said killed two": whoever tells of the raid passes nothing on
        at = head
    return chain


def _above(sentence: Sentence, at: int, report: Speech, said: Mapping[int, Speech]) -> list[Voice]:
    """Those who tell what stands below; who confirms what others say says so himself, and who is still checking it says nothing."""
    word = sentence.tokens[report.at]
    if says_nothing(sentence, report.at) or report.stance == "denies" and is_declined(sentence, report.at):
        return []
    if word.lemma not in CHECKING or at not in said or not said[at].speakers or report.stance != "asserts" or report.negated:
        return said_by(sentence, report, "complement of a reporting predicate")
    beside = {t.form.lower() for t in sentence.dependents(report.at, "aux", "aux:pass")}
    checking = word.xpos == "VBG" or "being" in beside
    return [] if checking else said_by(sentence, report, CONFIRMS)


def tells_what_is_known(sentence: Sentence, clause: int, said: Mapping[int, Speech]) -> bool:
    """ "Denied sheltering those who shelled it", "rejected a call to free men jailed in May": who is meant by it, which nobody denies.

    "The claim that", said or denied, is not known, nor "reports of men killed", "had three men killed".
    """
    token = sentence.tokens[clause]
    if is_sided_with(sentence, clause) or is_how_it_went(sentence, clause) or is_of_motive(sentence, clause):
        return True
    if token.deprel == "acl:relcl":
        return token.head not in said
    if is_known_matter(sentence, clause) or is_known_subject(sentence, clause) or is_means(sentence, clause):
        return True
    if is_asked_of(sentence, clause):
        return True
    if token.deprel == "acl" and token.xpos == "VBN" and sentence.tokens[token.head].lemma in ACCORDS:
        return True  # "rejected the agreements signed in May"
    if token.deprel != "acl" or token.xpos != "VBN" or sentence.tokens[token.head].mention != "person":
        return False
    noun = sentence.tokens[token.head]
    return noun.relation in ("obj", "iobj", "nmod", "obl", "conj") and noun.head not in said and sentence[noun.head].lemma not in _BEFALLING


def is_sided_with(sentence: Sentence, index: int) -> bool:
    """Whether a known event is what somebody backs or something has to do with, or not: "denied backing the offensive", "that it is
    linked to fears over the arrests"; who denies "any link to the raid" denies his part in it."""
    token = sentence.tokens[index]
    known = any(t.form.lower() == "the" for t in sentence.dependents(index, "det"))
    if token.head < 0 or not known and _RELATED.isdisjoint(sentence.vocabulary):
        return False
    known = known or bool(sentence.dependents(index, "nmod:poss"))
    while known and token.relation == "nmod" and token.head >= 0:  # "related to a reaction to the arrests"
        token = sentence.tokens[token.head]
    if not known or token.head < 0:
        return False
    index, above = token.index, sentence.tokens[token.head]
    if token.deprel == "obj":
        return above.lemma in _SIDING
    linked = above.lemma in _RELATING and above.upos != "NOUN"
    if token.relation == "nsubj":
        has_link = above.lemma == "have" and any(t.lemma in LINKS for t in sentence.dependents(above.index, "obj"))
        return linked or has_link or above.lemma in _MOTIVATED and above.upos != "NOUN"
    return linked and token.relation == "obl" and bool({"to", "with"} & set(sentence.marked(index, "case")))


def is_background(sentence: Sentence, clause: int, said: Mapping[int, Speech]) -> bool:
    """Whether a relative clause is the writer's background, not the speaker's word: of somebody named, or of all that was just said.

    The second is the verdict of ", a charge that their leader dismissed as lies".
    """
    head = sentence.tokens[clause].head
    if only_says_who(sentence, clause) or is_days_on(sentence, clause, said=said):
        return True
    if sentence.tokens[clause].deprel != "acl:relcl" or head < 0:
        return False
    if sentence.tokens[head].upos == "PROPN":
        return True
    first = min([head, *(t.index for t in sentence.dependents(head) if t.upos != "PUNCT")])
    return head in said and sentence.tokens[head].upos == "NOUN" and first > 0 and sentence.tokens[first - 1].form == ","


def only_says_who(sentence: Sentence, clause: int) -> bool:
    """ "Israel says that some of those killed were fighters": it says who they were, and not that they were killed."""
    token = sentence.tokens[clause]
    if token.deprel != "acl" or token.xpos != "VBN" or sentence.tokens[token.head].form.lower() != "those":
        return False
    noun = sentence.tokens[token.head]
    while noun.relation == "nmod" and noun.head >= 0:
        noun = sentence.tokens[noun.head]
    return noun.deprel == "nsubj" and bool(sentence.dependents(noun.head, "cop"))


def _beside(sentence: Sentence, at: int, index: int, said: Mapping[int, Speech], chain: list[Voice]) -> None:
    """Attribution that hangs on a predicate from below: "according to X", ", X said", "as X put it"."""
    for speaker, cue in according_to(sentence, at):
        later = any(index < t.index < speaker and t.upos == "VERB" for t in sentence.dependents(at, "conj")) if at in said else False
        if later or index in sentence.subtree(speaker) or is_beyond_view(sentence, index, at=at, speaker=speaker, cue=cue):
            continue  # "according to the governor, who accused rebels"; "the army said …, and jets bombed it, according to residents"
        if not is_parted(sentence, index, speaker) and not is_aside(sentence, index, speaker):
            inner = at in said and at < speaker < index  # "the agency reported that, according to X, Iran had agreed"
            start = 0 if inner else len(chain)
            who = (Ref(sentence.index, k) for k in expand(sentence, speaker))
            chain[start:start] = [Voice(speaker=ref, stance="asserts", cue="according to", rule="according to") for ref in who]
    for token in sentence.dependents(at, "parataxis", "advcl"):
        report = said.get(token.index)
        if report is None or index in sentence.subtree(token.index) or is_aside(sentence, index, report.at):
            continue
        as_clause = any(t.form.lower() == "as" for t in sentence.dependents(token.index, "mark", "advmod"))
        # "Denied that …, as X alleges": both are voices of it (gainsaid.py).
        aside = _goes_on(sentence, report) or _is_of_condition(sentence, at, token.index) or denial_above(sentence, at, said)
        against = as_clause and says_otherwise(sentence, report.at) and is_told_as_none(sentence, at)
        # "it had not fired, as X claims"; "shot the guard as X spoke with a nurse"
        elsewhere = as_clause and (aside or against or _is_talking(sentence, token.index))
        if report.negated or elsewhere or _is_of_another_half(sentence, index, report):
            continue  # "; the staff could not say by whom" is no word on what stands before it
        if report.stance == "denies" and (at in said or displaced_which(sentence, report.at) or is_of_figure(sentence, report.at)):
            continue  # "the lawyer said …, an allegation police denied": who denies passes nothing on
        if token.relation == "parataxis" and report.speakers and not covers(sentence, index, closing_at(sentence, report)):
            continue  # "shelled the port and, residents said, looted it"
        told = sentence.dependents(token.index, "ccomp")  # "as an aide warned that it could rise" is beside the matter
        if (token.relation == "parataxis" and not sentence.dependents(token.index, "obj") or as_clause) and not told:
            chain.extend(said_by(sentence, report, "parenthetical reporting clause"))
        elif token.relation == "advcl" and token.index > index and _closes(sentence, token.index):
            chain.extend(said_by(sentence, report, "closing reporting clause"))


_TALKING = frozenset({"chat", "speak", "talk"})


def _goes_on(sentence: Sentence, report: Speech) -> bool:
    """Whether "as X continued" tells how long a thing lasts."""
    return sentence[report.at].lemma.lower() in _GOING_ON and not all(sentence[k].mention in _SOMEBODY for k in report.speakers)


def _is_talking(sentence: Sentence, clause: int) -> bool:
    """Whether "as X spoke with Y" only tells what X was at."""
    beside = sentence.dependents(clause, "obl") if sentence.tokens[clause].lemma in _TALKING else []
    return any({"to", "with"} & set(sentence.marked(t.index, "case")) for t in beside)


def _is_of_condition(sentence: Sentence, at: int, clause: int) -> bool:
    """Whether "as X fears" stands behind the condition that X fears: "if the rains fail, as X fears, they may go back to raiding"."""
    before = (t for t in sentence.dependents(at, "advcl") if t.index < clause < at)
    return any("if" in sentence.marked(t.index, "mark") for t in before)


def is_of_figure(sentence: Sentence, verb: int) -> bool:
    """Whether somebody speaks of a number only: ", a figure officials dismissed as too high"."""
    return any(t.lemma.lower() in ("figure", "toll", "number", "count", "estimate") for t in sentence.dependents(verb, "nsubj", "obj"))


def is_aside(sentence: Sentence, index: int, cue: int) -> bool:
    """Whether a reporting clause interrupts a relative clause behind a word: "regretted the death of X, who, his family says, was shot"."""
    comma = next((t.index for t in reversed(sentence.tokens[:cue]) if t.form == ","), 0)
    return index < comma and sentence.tokens[comma - 1].form.lower() in WH_PRONOUNS and sentence.tokens[comma - 1].upos == "PRON"


def _is_of_another_half(sentence: Sentence, index: int, report: Speech) -> bool:
    """Whether a reporting verb stands behind a semicolon, and so reports its own half only; "he said" covers both of his halves."""
    if report.speakers and sentence.tokens[report.speakers[0]].upos == "PRON":
        return False
    if report.at < index and opens_other_view(sentence, report.at, index):
        return True  # "the rebels said nine died, but according to the governor nobody was killed"
    return report.at > index and is_parted(sentence, index, report.at) and not is_parted(sentence, report.at, len(sentence) - 1)


def _closes(sentence: Sentence, index: int) -> bool:
    """A bare reporting verb with its speaker at the end of the sentence, which parsers hang in many ways."""
    if not sentence.dependents(index, "nsubj") or sentence.dependents(index, "ccomp", "obj", "xcomp", "mark"):
        return False
    inside = set(sentence.subtree(index))
    return all(sentence.tokens[k].upos == "PUNCT" or k in inside for k in range(min(inside), len(sentence)))


def _in_complement(sentence: Sentence, at: int, report: Speech) -> bool:
    relation = sentence.tokens[at].relation
    if relation in ("ccomp", "csubj"):
        return True
    if relation == "acl" and sentence.tokens[report.at].upos == "NOUN":
        return True
    if relation == "xcomp":
        return report.stance == "denies" or bool(sentence.dependents(report.at, "nsubj:pass")) or report.nominal
    if relation == "advcl" and is_how_breached(sentence, at):
        return True
    if relation == "advcl":
        telling = report.nominal or sentence.tokens[report.at].lemma in _TELLING_OF and sentence.tokens[at].xpos == "VBG"
        first = sentence.tokens[min(sentence.subtree(at))].form.lower()  # "spoke of soldiers looting": parsers hang "of" on the soldiers
        return telling and (first == "of" or any(t.form.lower() in ("of", "for") for t in sentence.dependents(at, "mark", "case")))
    if relation == "obl":
        return _WITH_NOUN.get(sentence.tokens[report.at].lemma, "-") in sentence.marked(at, "case")
    if relation in ("obj", "nsubj") and report.nominal:
        return sentence.tokens[at].deprel != "nsubj" or bool(sentence.dependents(report.at, "aux:pass"))
    if relation == "nmod" and sentence.tokens[report.at].upos == "NOUN":
        return any(t.form.lower() in ("of", "about", "on") for t in sentence.dependents(at, "case"))
    # The root of direct speech whose reporting verb the parser made its clause: "..., he said".
    return relation == "parataxis" and bool(report.speakers) and at < report.at


def _own_subject_chain(sentence: Sentence, index: int, report: Speech) -> bool:
    """The event cannot be said by a speaker who is inside the event's own words."""
    return bool(report.speakers) and report.speakers[0] in sentence.subtree(index)


def content_noun(sentence: Sentence, clause: int, said: Mapping[int, Speech]) -> Speech | None:
    """The report of "denied a report by X that …", whose clause parsers hang on who denies it; None where nobody made it."""
    token = sentence.tokens[clause]
    if token.relation != "ccomp" or token.head not in said or said[token.head].stance != "denies":
        return None
    nouns = [t.index for t in sentence.dependents(token.head, "obj") if t.index < clause and t.upos == "NOUN"]
    return next((said[k] for k in nouns if k in said and said[k].speakers and said[k].stance == "asserts"), None)


def _only_denies_not(sentence: Sentence, verb: int) -> bool:
    """ "He does not deny that his men took it": he grants it; "did not confirm or deny", "did not deny it when asked" do not."""
    present = sentence.tokens[verb].has("VerbForm=Inf") and any(t.form.lower() in ("do", "does") for t in sentence.dependents(verb, "aux"))
    return present and sentence.tokens[verb].relation != "conj" and not sentence.dependents(verb, "conj")


def said_by(sentence: Sentence, report: Speech, rule: str) -> list[Voice]:
    """One voice for each speaker of a reporting predicate that is somebody else than the author, or who denies (own_denials.py)."""
    stance = report.stance
    if report.negated:
        owns = stance == "denies" and _only_denies_not(sentence, report.at)
        stance = "asserts" if owns else "disclaims"  # "did not confirm" and "neither confirmed nor denied" leave it open
    others = [s for s in report.speakers if stance == "denies" or not is_first_person(sentence.tokens[s])]
    speakers = [s for s in others if not is_nobody(sentence, s)]
    return [Voice(speaker=Ref(sentence.index, s), stance=stance, cue=report.cue, rule=rule) for s in speakers]
