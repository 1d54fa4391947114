"""Denials, doubts and retractions that speak of an event told elsewhere in the report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from according.records.attribution import TAKES_BACK, UNKNOWN_DOER
from according.records.mention import NOT_BEHIND
from according.records.parse import Ref, Sentence, Token
from according.stages.attribute.asking import asked_about, asks_for_part, asks_who, asks_who_did, is_aside_of, is_of_part, known_nouns
from according.stages.attribute.charged_then import called_a_claim, charged_then, told_so
from according.stages.attribute.falsity import CALLING, called_so, falsity, speakers_above
from according.stages.attribute.inquiries import inquiry, named_speakers
from according.stages.attribute.objects import claimed_in, done, objects
from according.stages.attribute.own_denials import by_who_is_quoted
from according.stages.attribute.own_losses import denied_losses, no_losses
from according.stages.attribute.reporting import content_noun, is_of_figure, tells_what_is_known
from according.stages.attribute.speech import Speech, is_negated, is_nobody, is_parted
from according.stages.attribute.told import PRONOUNS, Echo, Tellers, Told, voices
from according.stages.attribute.turned_down import is_no_denial
from according.stages.attribute.unsure import is_doubted, is_unaware
from according.stages.attribute.who_says import verb_speakers
from according.stages.attribute.whose_denial import as_accused, of_charge, whose_deeds

_TOPICS, _SHOWN = ("nsubj:pass", "obj", "obl"), frozenset({"detail", "evidence", "information", "proof"})
_IDENTIFYING = frozenset({"identify", "name", "know", "recognise", "recognize"})
_DOERS = frozenset({"assailant", "attacker", "author", "bomber", "culprit", "gunman", "killer", "perpetrator", "shooter"})
_TELLING = frozenset({"release", "disclose", "give", "reveal", "provide", "offer", "divulge", "publish", "produce", "present"})
_DOUBTING = ("information", "retraction", "finding", "unaware", "doubt", "inquiry")
"""Classes of the words of which one tells a doubt."""
_COUNTED, _BOTH = frozenset({"figure", "number", "toll"}), frozenset({"either", "neither", "both"})


def denials(told: Told, *, tellers: Tellers) -> Iterator[Echo]:
    """Denials, doubts and retractions that take up earlier words ("the allegations", "it", "involvement"). tellers: see Tellers."""
    echoed = told.lexicon.echoes
    false = echoed["falsity"] | echoed["truth"]
    told_by = frozenset[str]().union(*(echoed[kind] for kind in _DOUBTING)) | CALLING | {"cast", "check"}
    for sentence in told.parsed.sentences:
        for said in told.speech[sentence.index].values():
            if _denies(told, sentence, said):
                deeds = done(sentence, said.at, told)
                lost = [] if deeds else denied_losses(sentence, said.at, told)
                targets = (deeds or lost, not deeds) if deeds or lost else _denied(sentence, said, told)
                own = bool(deeds) or any(t.lemma.lower() in told.lexicon.echoes["deed"] for t in sentence.dependents(said.at, "obj"))
                found = voices(sentence, said.speakers, targets, stance="denies", cue=said.cue, rule="denial of what was said before")
                found = by_who_is_quoted(found, sentence.tokens[said.at], at=sentence, tellers=tellers)
                yield from (as_accused(told, replace(echo, voice=replace(echo.voice, disowns_deed=own))) for echo in found)
        yield from no_losses(told, sentence)
        taken_back = any("compound:prt" in below for below in sentence.below)  # "take back"
        if not taken_back and false.isdisjoint(sentence.vocabulary) and told_by.isdisjoint(sentence.vocabulary):
            continue
        for token in sentence.tokens:
            lemma = token.lemma.lower()
            if lemma in false:
                yield from _spoken(falsity(sentence, token.index, told), told, token, at=sentence, tellers=tellers)
            if lemma not in told_by and not (taken_back and "compound:prt" in sentence.below[token.index]):
                continue
            if token.upos == "NOUN":
                yield from _spoken(_no_information(sentence, token.index, told), told, token, at=sentence, tellers=tellers)
            elif lemma in CALLING:
                yield from called_so(sentence, token.index, told)
            elif token.upos in ("VERB", "ADJ"):
                yield from _spoken(_doubts(sentence, token.index, told), told, token, at=sentence, tellers=tellers)
                yield from inquiry(sentence, token.index, told)


def _spoken(found: Iterator[Echo], told: Told, token: Token, *, at: Sentence, tellers: Tellers) -> Iterator[Echo]:
    """Doubts of nobody named as those of whoever speaks there: "“We cannot confirm it,” the general said". None of a deed of which
    somebody has no evidence who was behind it: that it was done he does not doubt."""
    for echo in found:
        if told.mentions[echo.mention].status_rule == NOT_BEHIND:
            continue
        who = tellers(Ref(at.index, token.index)) if echo.voice.speaker is None else []
        yield replace(echo, voice=replace(echo.voice, speaker=who[0].speaker)) if who else echo


def _denies(told: Told, sentence: Sentence, said: Speech) -> bool:
    """Whether somebody denies or rejects something, and does not only plan to, or may."""
    if said.stance != "denies" or sentence.tokens[said.at].upos == "NOUN" or not said.speakers or said.negated:
        return False
    if is_of_figure(sentence, said.at):
        return False
    own = next((m for n in told.near(sentence.index, 0) if (m := told.mentions[n]).at.token == said.at), None)
    return own is None or own.status == "actual"


def _denied(sentence: Sentence, said: Speech, told: Told) -> tuple[list[int], bool]:
    false = [t for t in sentence.dependents(said.at, "xcomp", "advcl") if t.lemma.lower() in told.lexicon.echoes["falsity"]]
    below = sentence.dependents(said.at, "ccomp", "xcomp")
    claimed = [t.index for t in below if content_noun(sentence, t.index, told.speech[sentence.index])]
    if claimed:
        inside = (n for clause in claimed for n in told.at_or_under(sentence, clause, speech=True))
        return [n for n in inside if not _is_known(sentence, told.mentions[n].at.token, said.at, told)], False
    if not false and below:
        return told_so(told, sentence, below), True  # else the event stands in the complement, and the chain above it has the denier
    # "rejected as baseless a report that ...": the object may hang on either word.
    for word in [*objects(sentence, said.at, told), *(t.index for one in false for t in sentence.dependents(one.index, "obj"))]:
        lemma = sentence.tokens[word].lemma.lower()
        if lemma == "what" and (claim := called_a_claim(told, sentence, word)) is not None:
            word, lemma = claim, sentence.tokens[claim].lemma.lower()
        if lemma == "what":
            return told.under(sentence, word), False  # "denied what has been put about of the fall of the town"
        if claimed := claimed_in(sentence, word, told):
            return claimed, False
        if lemma in PRONOUNS or lemma in told.lexicon.echoes["deed"] or lemma in told.lexicon.echoes["claim"]:
            if any("between" in sentence.marked(t.index, "case") for t in sentence.dependents(word, "nmod")):
                return [], False  # "any link between the strike and the arrests", both of which were
            if lemma in PRONOUNS and is_no_denial(told, sentence, said.at):
                return [], False  # "proposed a truce. The army rejected it": not what was told before the offer
            if lemma in told.lexicon.echoes["claim"] and (then := charged_then(told, sentence, said.at)):
                return then, False
            found, earlier = told.taken_up(sentence, word, at=said.at)
            if sentence.tokens[word].form.lower() == "which":  # "had offered him guards, which his brother denied": nothing told before
                found = [n for n in found if told.mentions[n].at.sentence == sentence.index]
            found = whose_deeds(told, found, sentence=sentence, said=said, lemma=lemma) if earlier else found
            deniers = [sentence.tokens[speaker] for speaker in said.speakers if speaker is not None]
            return [n for n in found if not (earlier and told.is_suffered(n, sentence.tokens[word], by=deniers))], earlier
        named = [n for n in told.named(sentence, word) if not told.mentions[n].speech]  # that a demand was made nobody denies
        named = named or told.any_told(sentence, word)
        if named:
            return named, True
    return [], False


def _is_known(sentence: Sentence, index: int, top: int, told: Told) -> bool:
    """Whether an event under a denial only says who is meant: the ambush of "denied that it sheltered men who had ambushed troops"."""
    path = [index, *sentence.ancestors(index)]
    return any(tells_what_is_known(sentence, at, told.speech[sentence.index]) for at in path[: path.index(top)])


def _no_information(sentence: Sentence, index: int, told: Told) -> Iterator[Echo]:
    """ "did not have any information concerning", "there was no confirmation of"; who has no comment is no voice."""
    token = sentence.tokens[index]
    if token.lemma.lower() not in told.lexicon.echoes["information"] or token.head < 0:
        return
    if token.relation == "nsubj" and sentence.tokens[token.head].lemma.lower() == "be" and is_negated(sentence, index):
        givers = [t.index for t in sentence.dependents(index, "nmod", "obl") if _has_case(sentence, t.index, "from", "by")]
        speakers: tuple[int | None, ...] = tuple(givers) or (None,)
        targets = told.under(sentence, token.head), False
        yield from voices(sentence, speakers, targets, stance="disclaims", cue=token.form, rule="says that it does not know")
    if token.relation != "obj" or token.lemma.lower() in _SHOWN and sentence.tokens[token.head].lemma.lower() in _TELLING:
        return
    if any(t.deprel == "nmod:poss" for t in sentence.dependents(index, "nmod")):
        return  # "never published its report"
    if is_negated(sentence, token.head) or is_negated(sentence, index):
        yield from _disclaim(sentence, token.head, told, cue=token.form)


def _has_case(sentence: Sentence, index: int, *forms: str) -> bool:
    return any(t.form.lower() in forms for t in sentence.dependents(index, "case"))


def _doubts(sentence: Sentence, index: int, told: Told) -> Iterator[Echo]:
    """ "could not confirm the attack", "declined to confirm it", "the claim could not be verified", "retracted the statement"."""
    lemma = sentence.tokens[index].lemma.lower()
    if lemma in told.lexicon.echoes["retraction"] or _is_with(sentence, index, told.lexicon.echoes["retraction"]):
        yield from _takes_back(sentence, index, told)
    elif lemma == "cast":
        yield from _casts_doubt(sentence, index, told)
    elif is_doubted(sentence, index, told) or is_unaware(sentence, index, told):
        yield from _disclaim(sentence, index, told, cue=sentence.tokens[index].form)


def _is_with(sentence: Sentence, verb: int, words: Set[str]) -> bool:
    """Whether a verb and its particle ("take back") are of a list."""
    return any(f"{sentence.tokens[verb].lemma.lower()} {t.form.lower()}" in words for t in sentence.dependents(verb, "compound:prt"))


def _takes_back(sentence: Sentence, verb: int, told: Told) -> Iterator[Echo]:
    """ "The army withdrew its statement that …": what it said did not happen; "was urged to withdraw it" takes nothing back."""
    if is_negated(sentence, verb) or sentence.tokens[verb].has("VerbForm=Inf"):
        return
    for word in sentence.dependents(verb, "obj", "nsubj:pass"):
        if word.lemma.lower() in told.lexicon.echoes["claim"]:
            targets, earlier = told.taken_up(sentence, word.index, at=verb)
            targets = [n for n in of_charge(told, word, targets) if earlier or not _is_said_anew(sentence, n, word.index, told)]
            speakers = verb_speakers(sentence, verb)
            yield from voices(sentence, speakers, (targets, earlier), stance="denies", cue=sentence.tokens[verb].form, rule=TAKES_BACK)


def _is_said_anew(sentence: Sentence, number: int, word: int, told: Told) -> bool:
    """Whether an event is what somebody says instead: "corrected his statement that he was killed, saying that he was taken"."""
    above = (k for k in sentence.ancestors(told.mentions[number].at.token) if k > word and sentence[k].head != word)  # no "story saying"
    return any(k in told.speech[sentence.index] and sentence.tokens[k].xpos == "VBG" for k in above)


def _casts_doubt(sentence: Sentence, verb: int, told: Told) -> Iterator[Echo]:
    """ "The mayor cast doubt on the withdrawal": he says that it is not so."""
    doubts = [t for t in sentence.dependents(verb, "obj") if t.lemma.lower() == "doubt"]
    if not doubts or is_negated(sentence, verb):
        return
    for word in [*sentence.dependents(verb, "obl"), *(t for d in doubts for t in sentence.dependents(d.index, "nmod"))]:
        if _has_case(sentence, word.index, "on", "upon", "over"):
            here = [n for n in told.near(sentence.index, 0) if told.mentions[n].at.token == word.index]
            targets = told.taken_up(sentence, word.index, at=verb)[0] or here + told.named(sentence, word.index)
            speakers = verb_speakers(sentence, verb)
            yield from voices(sentence, speakers, (targets, True), stance="denies", cue=sentence[verb].form, rule="casts doubt on it")


def _disclaim(sentence: Sentence, verb: int, told: Told, *, cue: str) -> Iterator[Echo]:
    """Who does not know, of the events in the complement; "who did it", "why" take the event for granted."""
    named = named_speakers(sentence, verb, told)
    passive = bool(sentence.dependents(verb, "nsubj:pass"))
    under = [(n, told.mentions[n].at.token) for n in told.under(sentence, verb, speech=True)]
    below = [n for n, at in under if not is_parted(sentence, at, verb) and not is_aside_of(sentence, at, verb)]
    below = [n for n in below if sentence.tokens[told.mentions[n].at.token].deprel != "nmod:poss"]  # "the attack's impact is not known"
    inside = [n for n in below if not asks_for_part(sentence, told.mentions[n].at.token, verb)]
    if sentence.tokens[verb].lemma == "identify":
        inside = []  # "declined to identify the suspect, as he was not charged"
    targets, who = (inside, False), False
    if named and inside and all(told.is_of(n, "any") for n in inside):
        targets = [*told.before(sentence, verb), *inside], True
    elif named and inside and all(told.is_of(n, "no") for n in inside):
        targets = [*(k for n in inside for k in told.told_alike(n)), *inside], True
    elif who := bool(named) and not inside and (asks_who_did(sentence, below, verb, told) if below else asks_who(sentence, verb)):
        alike = [k for n in below for k in told.told_alike(n)]
        if not below and (nouns := known_nouns(sentence, verb)):
            targets = [n for word in nouns for n in told.named(sentence, word)], True
        else:
            types, before = {told.mentions[n].type for n in below}, [n for n in told.before(sentence, verb) if n not in below]
            targets = alike or [n for n in before if not types or told.mentions[n].type in types], True
        if targets[0] or sentence.tokens[verb].lemma != "know" or speakers_above(sentence, verb, told):  # else he knows that
            yield from _of_question(sentence, verb, below, told, named)
    clauses = sentence.dependents(verb, "ccomp", "csubj", "advcl")
    own = bool(inside) or any(t.relation != "advcl" or not is_aside_of(sentence, t.index, verb) for t in clauses)
    if not own:
        targets = next(_taken_up(sentence, verb, told), targets)
    if not targets[0] and not below:
        targets = _whose_doers(sentence, verb, told) or asked_about(sentence, verb, told)
    nobody = bool(named) and is_nobody(sentence, named[0])
    speakers: tuple[int | None, ...] = (None,) if nobody or passive and not named else named
    rule = UNKNOWN_DOER if who else "says that it does not know"
    yield from voices(sentence, speakers, targets, stance="disclaims", cue=cue, rule=rule)
    again = [k for n in inside for k in told.named(sentence, told.mentions[n].at.token) or told.known_alike(n)]
    yield from voices(sentence, speakers, (again, True), stance="disclaims", cue=cue, rule="says that it does not know")


def _of_question(sentence: Sentence, verb: int, below: Sequence[int], told: Told, named: tuple[int, ...]) -> Iterator[Echo]:
    """The planting of "does not know who planted it", which whoever does not know by whom it was takes for granted, as the report does."""
    asked = [n for n in below if not told.mentions[n].speech and asks_who_did(sentence, [n], verb, told)]
    if not is_nobody(sentence, named[0]):
        for echo in voices(sentence, named, (asked, True), stance="disclaims", cue=sentence.tokens[verb].form, rule=UNKNOWN_DOER):
            yield replace(echo, granted=True)


def _taken_up(sentence: Sentence, verb: int, told: Told) -> Iterator[tuple[list[int], bool]]:
    """What "this", "the report", "either account", "any of it" beside a verb of not knowing are about."""
    beside = [t for at in (verb, *(t.index for t in sentence.dependents(verb, "conj"))) for t in sentence.dependents(at, *_TOPICS)]
    if sentence.tokens[verb].deprel == "acl:relcl":
        beside.append(sentence.tokens[sentence.tokens[verb].head])  # "something that the police did not confirm"
    unknown = told.lexicon.echoes["information"] | {"nothing"}  # "no knowledge of it", "knew nothing about it"
    nothing = [word.index for word in beside if word.lemma.lower() in unknown]
    beside += [t for at in nothing for t in sentence.dependents(at, "nmod")]
    for word in reversed(beside):
        if is_of_part(word) and word.deprel == "nsubj:pass":
            continue
        # "The allegation" is what is alleged, not that somebody alleges it; who "had no information" alleges nothing.
        claimed = word.lemma.lower() in told.lexicon.echoes["claim"] and word.index not in nothing
        named = [] if claimed else told.named(sentence, word.index) or told.any_told(sentence, word.index)
        if word.lemma.lower() in _COUNTED and word.deprel == "nsubj:pass":
            below = told.under(sentence, word.index)  # "the number of men who attacked it is not known"
            named = [n for n in told.before(sentence, verb) if n not in below]
        if named:
            yield named, True
        if claimed or word.lemma.lower() in told.lexicon.echoes["happening"] | PRONOUNS or word.deprel == "nsubj:pass":
            whose = (word, *sentence.dependents(word.index, "nmod:poss"))
            both = any(t.lemma.lower() in _BOTH for w in whose for t in sentence.dependents(w.index, "det"))
            yield (told.last_two(sentence), True) if both else told.taken_up(sentence, word.index, at=verb)


def _whose_doers(sentence: Sentence, verb: int, told: Told) -> tuple[list[int], bool] | None:
    """What was done by those whom somebody cannot identify: "could not identify the attackers", "men whom they cannot name"."""
    if sentence.tokens[verb].lemma.lower() not in _IDENTIFYING:
        return None
    clause = next((k for k in (verb, *sentence.ancestors(verb)) if sentence.tokens[k].deprel == "acl:relcl"), -1)
    if clause >= 0:
        noun = sentence.tokens[clause].head
        if sentence.dependents(clause, "nsubj:pass"):
            return [], True  # "the men, who were not identified, were shot": by nobody who says so
        here = [n for n in told.near(sentence.index, 0) if told.mentions[n].at.token == sentence.tokens[noun].head]
        return here, True
    doers = any(t.lemma.lower() in _DOERS for t in sentence.dependents(verb, "obj", "nsubj:pass"))
    return (told.before(sentence, verb), True) if doers else None
