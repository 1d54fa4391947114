"""Words of one sentence that tell of one event by how the sentence hangs together: "the blast killed", "died in the attack".

The word lists of joining stand here, for the score over sentences too."""

from __future__ import annotations

from according.errors import DataFileError
from according.ontology.afterwards import AFTER, is_told_after
from according.ontology.answering import AVENGING
from according.ontology.content_words import LAID_EXPLOSIVES
from according.ontology.meanwhile import goes_on_beside
from according.ontology.repelled import is_attackers_death
from according.ontology.tables import DATA, read_kinds
from according.records.account import Account
from according.records.parse import Parsed, Sentence, Token
from according.stages.assemble.burning import are_by_two, burns_besides, kills_in_it, of_two_kinds
from according.stages.assemble.in_return import are_by_foes
from according.stages.assemble.other_times import are_of_two_days
from according.stages.assemble.outcomes import WHEN, is_brought_about, is_met_for, is_shot_before, is_told_when
from according.stages.assemble.parted import are_parted
from according.stages.assemble.volleys import LED_AWAY, goes_with_it, is_of_one_volley, kills_besides
from according.stages.assemble.wake import both_accuse, comes_later

_KINDS = (
    "effect", "hitting", "killing", "generic", "setting", "apart", "naming", "launching", "between", "wars", "striking",
    "arresting", "pieces", "mutual", "truces", "charging", "rows", "sites", "holding", "shooting", "harming", "taking",
)  # fmt: skip


def _words() -> tuple[frozenset[str], ...]:
    found = read_kinds(DATA / "lexicons" / "joining.tsv")
    if tuple(found) != _KINDS:
        raise DataFileError("joining.tsv", where="kind", problem=f"found {', '.join(found)}, expected {', '.join(_KINDS)}")
    return tuple(found.values())


EFFECT, HITTING, KILLING, GENERIC, _SETTING, APART, _NAMING, _LAUNCHING, _BETWEEN, WARS, *_REST = _words()
STRIKING, ARRESTING, PIECES, MUTUAL, TRUCES, CHARGING, _ROWS, SITES, *_DEEDS, TAKING = _REST
_RUNNING = frozenset({"run", "drive", "ride", "roll", "step", "tread"})
_GOING_OFF = frozenset({"explode", "detonate", "go", "set", "blow", "crash", "land", "slam", "tear", "rip", "smash", "fall"})
_CHARGES = frozenset({"murder", "manslaughter", "homicide", "assault", "kidnapping", "genocide", "battery"})
DEEDS = tuple(_DEEDS)
"""Kinds of deeds of which somebody may say that none was done: holding, shooting, harming."""


def has_victims(account: Account) -> bool:
    """Whether it may be what "the killings" names, done and to somebody: no town is killed by being taken, and nobody by a threat."""
    return account.mention.status == "actual" and bool(account.recipients or account.counts or account.tolls)


def hang_together(old: Account, new: Account, parsed: Parsed) -> bool:
    """Cause and effect of one sentence: "the blast killed", "killed in clashes", "attacked, wounding ten", "killed and injured"."""
    if old.mention.at.sentence != new.mention.at.sentence:
        return False
    sentence = parsed.sentences[old.mention.at.sentence]
    if are_of_two_days(old, new) or not {old.lemma, new.lemma} & MUTUAL and are_by_foes(old, new):
        return False
    if is_afterwards(sentence, old, new) or burns_besides(old, new) or both_accuse(old, new) or of_two_kinds(old, new):
        return False
    if are_parted(sentence, old, new):
        return False
    for lower, upper in ((old, new), (new, old)):
        if lower.nominal and lower.mention.at in upper.mention.actors:
            return True  # "the strike destroyed", also over coordination and relative clauses
        if _is_charge(sentence, lower, upper):
            return True
        fire = sentence.tokens[lower.mention.at.token]
        if lower.nominal and fire.relation == "nmod" and fire.head == upper.mention.at.token and upper.lemma == "exchange":
            return True  # "exchanges of mortar fire"
        if _is_purpose(sentence, lower, upper) or _is_launched(sentence, lower, upper) or _is_named_behind(sentence, lower, upper):
            return True
        if is_met_for(sentence, lower, upper) or kills_in_it(sentence, lower, upper):
            return True
        if is_brought_about(sentence, lower, upper, harms=EFFECT) or _is_how_denied(sentence, lower, upper):
            return True
        if _is_crowd_control(sentence, lower, upper) or is_shot_before(sentence, lower, upper) or goes_with_it(sentence, lower, upper):
            return True
        if old.mention.status == new.mention.status and (_depends(sentence, lower, upper) or _is_sentence(sentence, lower, upper)):
            return True
    shared = set(old.mention.actors) & set(new.mention.actors)
    return any(sentence.tokens[ref.token].upos == "NOUN" and old.lemma in EFFECT and new.lemma in EFFECT for ref in shared)


def is_afterwards(sentence: Sentence, old: Account, new: Account) -> bool:
    """Whether one of two deeds of a sentence is told to come after the other, and to be of its own."""
    harm = [(a.mention.at.token, b.mention.at.token) for a, b in ((old, new), (new, old)) if a.mention.type == "ASSAULT" and not a.nominal]
    return any(is_told_after(sentence, first=a, second=b) or is_attackers_death(sentence, attack=b, harm=a) for a, b in harm)


def _is_crowd_control(sentence: Sentence, lower: Account, upper: Account) -> bool:
    """ "Fired rubber bullets and used batons to break up a march", "fired to disperse it": the same men, and one crowd."""
    token = sentence.tokens[lower.mention.at.token]
    both = lower.mention.mode == upper.mention.mode == "crowd-control" and lower.mention.status == upper.mention.status
    beside = token.deprel == "conj" or token.relation in ("advcl", "xcomp") and "to" in sentence.marked(token.index, "mark")
    below = beside and token.head == upper.mention.at.token
    return both and below and token.upos == "VERB" and not sentence.dependents(token.index, "nsubj")


def _is_purpose(sentence: Sentence, lower: Account, upper: Account) -> bool:
    """ "conducted a strike to target fighters": what an attack is for is the attack."""
    token = sentence.tokens[lower.mention.at.token]
    used = upper.lemma == "use" and lower.mention.status == upper.mention.status  # "used tear gas to disperse them"
    aim = lower.mention.status == "planned" or lower.lemma in AVENGING  # which the encoder reads as done
    if lower.nominal or not (used or aim) or token.relation not in ("advcl", "acl", "xcomp"):
        return False
    at = upper.mention.at.token
    return token.head == at or (upper.nominal and sentence.tokens[at].head == token.head and sentence.tokens[at].relation == "obj")


def _is_how_denied(sentence: Sentence, lower: Account, upper: Account) -> bool:
    """ "Denied breaking the truce by shelling the town", where the parser hangs both on the denial."""
    clause, broken = sentence.tokens[lower.mention.at.token], sentence.tokens[upper.mention.at.token]
    both = clause.head == broken.head >= 0 and sentence.tokens[clause.head].lemma == "deny" and lower.mention.type == upper.mention.type
    return both and broken.index < clause.index and clause.xpos == "VBG" and "by" in sentence.marked(clause.index, "mark")


def _is_charge(sentence: Sentence, lower: Account, upper: Account) -> bool:
    """ "Charged with murder in the stabbing of a clerk", "convicted of murder over the death": the charge names the deed once more."""
    deed, charge = _stand_in(sentence, lower), _stand_in(sentence, upper)
    if not (deed.upos == charge.upos == "NOUN" and upper.lemma in _CHARGES) or deed.head not in (charge.index, charge.head):
        return False
    cases, over = ({t.form.lower() for t in sentence.dependents(at, "case")} for at in (charge.index, deed.index))
    return bool(cases & {"with", "of"}) and bool(over & {"in", "for", "over"}) and lower.mention.status == upper.mention.status


def _is_launched(sentence: Sentence, lower: Account, upper: Account) -> bool:
    """The firing of what struck is the strike: "missiles fired from drones flattened two houses", "planted a bomb that killed six"."""
    token = sentence.tokens[lower.mention.at.token]
    if token.deprel == "acl:relcl" and upper.lemma in _LAUNCHING and lower.mention.type == upper.mention.type:
        by_it = any(t.form.lower() in ("that", "which") for t in sentence.dependents(token.index, "nsubj"))
        thing = sentence.tokens[token.head]
        return by_it and thing.deprel == "obj" and thing.head == upper.mention.at.token and lower.mention.status == upper.mention.status
    if token.relation != "acl" or lower.lemma not in _LAUNCHING or lower.mention.status != upper.mention.status:
        return False
    if sentence.tokens[token.head].mention in ("person", "organization"):
        return False  # "a man who threw a grenade was shot"
    return sentence.tokens[token.head].head == upper.mention.at.token and sentence.tokens[token.head].relation in ("nsubj", "obl")


def _is_sentence(sentence: Sentence, lower: Account, upper: Account) -> bool:
    """ "Convicted nine men and sent them to prison", "sentenced one to death and jailed two": verdicts of one court in one breath."""
    verdicts = all(account.mention.type == "SANCTION" and account.mention.mode == "convict" for account in (lower, upper))
    token = sentence.tokens[lower.mention.at.token]
    return verdicts and token.relation in ("conj", "acl", "advcl") and sentence.is_below(token.index, top=upper.mention.at.token)


def _is_named_behind(sentence: Sentence, lower: Account, upper: Account) -> bool:
    """ "asked the capital for two more units, a request that the staff is studying": an act that is named behind a comma."""
    token = sentence.tokens[lower.mention.at.token]
    named = lower.nominal and token.relation in ("appos", "parataxis")
    if named and not lower.mention.speech:  # "fired on the crowd, a clash in which nine died"
        alike = lower.mention.type == upper.mention.type and lower.mention.status == upper.mention.status
        articles = [t.index for t in sentence.dependents(token.index, "det") if t.form.lower() in ("a", "an") and t.index]
        return alike and token.head == upper.mention.at.token and any(sentence.tokens[at - 1].form == "," for at in articles)
    return named and sentence.is_below(token.index, top=upper.mention.at.token)


def _depends(sentence: Sentence, lower: Account, upper: Account) -> bool:
    head = upper.mention.at.token
    token = _stand_in(sentence, lower)
    at = token.index
    if lower.nominal and token.head == head and kills_besides(sentence, token, upper, killing=KILLING):
        return False
    if token.head != head and not _is_shared(sentence, token, upper):
        if lower.nominal:
            raised = token.relation == "nsubj" and sentence.tokens[head].relation == "xcomp" and sentence.tokens[head].head == token.head
            return raised or upper.lemma in EFFECT and _is_died_of(sentence, at, head)  # raised: "the truce seems to hold"
        brought = token.relation == "acl" and lower.lemma in EFFECT
        within = brought and (_is_told_of(sentence, token, upper) or _is_in_it(sentence, token, upper))
        return within or brought and _is_with(sentence, token.head, head)
    inquiry = lower.mention.type == upper.mention.type == "ACCUSE" and upper.mention.mode == "investigate"
    if inquiry and lower.nominal and lower.mention.mode != "investigate" and lower.mention.actors:
        return False  # the residents' claims are theirs, whoever looks into them
    if lower.nominal and token.relation == "obl" and inquiry and "into" in sentence.marked(at, "case"):
        return True  # "is looking into an allegation"
    if lower.nominal and token.relation in ("nsubj", "obl", "nmod"):
        cases = {t.form.lower() for t in sentence.dependents(at, "case")}
        return token.relation == "nsubj" or bool(cases & _SETTING) and not (cases <= AFTER and comes_later(sentence, upper, behind=lower))
    if lower.nominal and token.relation == "obj":
        return bool(lower.mention.actors) and lower.mention.actors == upper.mention.actors  # "exchanged fire"
    return _depends_as_clause(sentence, lower, upper)


def _stand_in(sentence: Sentence, account: Account) -> Token:
    """The word by which a deed's noun hangs in its sentence: the attack of "car bomb attack", the series of "a series of raids"."""
    token = sentence.tokens[account.mention.at.token]
    named = account.nominal or token.xpos == "VBG" or token.form.lower().endswith("ing")
    if named and token.relation == "compound" and sentence.tokens[token.head].upos == "NOUN":
        token = sentence.tokens[token.head]
    rowed = account.nominal and token.relation == "nmod" and sentence.tokens[token.head].lemma in _ROWS
    return sentence.tokens[token.head] if rowed else token


def _is_shared(sentence: Sentence, token: Token, upper: Account) -> bool:
    """ "Six were killed and 40 injured in a raid", "killed 20 and abducted ten in attacks": it hangs on the last verb and is of all."""
    last = sentence.tokens[token.head]
    after = token.relation == "obl" and last.relation == "conj" and last.head == upper.mention.at.token
    return after and upper.lemma in EFFECT and (last.lemma in EFFECT or last.lemma in LED_AWAY)


def _is_told_of(sentence: Sentence, clause: Token, upper: Account) -> bool:
    """ "The bombing of a flight that killed 50": what killed them is the bombing, though the clause hangs on the flight."""
    noun = sentence.tokens[clause.head]
    hit = upper.nominal and noun.relation == "nmod" and noun.head == upper.mention.at.token
    between = upper.lemma in MUTUAL and "between" in sentence.marked(noun.index, "case")  # "clashes between two clans that left nine dead"
    if not hit or noun.mention in ("person", "organization") and not between:
        return False
    return any(t.lemma in ("that", "which") for t in sentence.dependents(clause.index, "nsubj"))


def _is_in_it(sentence: Sentence, clause: Token, upper: Account) -> bool:
    """ "The attack on a clinic in the old town, in which nine were killed": in the attack, though the clause hangs on the town."""
    noun = sentence.tokens[clause.head]
    told = upper.nominal and upper.mention.type == "ASSAULT" and sentence.is_below(noun.index, top=upper.mention.at.token)
    words = [t for t in sentence.dependents(clause.index, "obl") if t.form.lower() == "which"]
    between = all(sentence[k].relation == "nmod" for k in (noun.index, *sentence.ancestors(noun.index)) if k > upper.mention.at.token)
    return told and between and any("in" in sentence.marked(t.index, "case") for t in words)


def _depends_as_clause(sentence: Sentence, lower: Account, upper: Account) -> bool:
    at = lower.mention.at.token
    token = sentence.tokens[at]
    naming = lower.lemma in _NAMING and lower.mention.speech and lower.mention.type != "REQUEST"  # not "and calls on Kenya to stop"
    if naming and token.relation in ("conj", "advcl"):
        return not any(t.upos in ("NOUN", "PROPN") for t in sentence.dependents(at, "nsubj"))  # "condemned it, calling it a crime"
    if _is_told_as_cause(sentence, lower, upper):
        return True
    causal = lower.lemma in EFFECT or upper.lemma in EFFECT
    if is_told_when(sentence, lower, upper):
        return True
    if token.relation in ("advcl", "acl", "parataxis"):
        # "retaliated by firing", "assisted them, including providing cover"
        by = any(t.form.lower() in ("by", "including") for t in sentence.dependents(at, "mark", "case"))
        return (causal or by) and not sentence.dependents(at, "nsubj")
    if is_of_one_volley(sentence, lower, upper) or token.relation == "conj" and _is_what_it_did(sentence, lower, upper):
        return True
    if token.relation == "conj" and are_by_two(sentence, lower, upper):
        return False
    if token.relation == "conj":
        return lower.lemma in EFFECT and upper.lemma in EFFECT or (lower.lemma == upper.lemma and not _is_put_to_others(lower, upper))
    return token.relation == "appos"


def _is_what_it_did(sentence: Sentence, lower: Account, upper: Account) -> bool:
    """ "A bomb exploded and killed six", "a grenade was thrown into a bar and wounded three": what went off or was thrown did the harm."""
    sent = upper.lemma in _LAUNCHING and any(t.deprel == "nsubj:pass" for t in sentence.dependents(upper.mention.at.token, "nsubj:pass"))
    off = upper.lemma in _GOING_OFF and not upper.actors  # nobody, but a bomb
    return lower.lemma in EFFECT and (sent or off) and not sentence.dependents(lower.mention.at.token, "nsubj", "nsubj:pass", "aux:pass")


def _is_put_to_others(lower: Account, upper: Account) -> bool:
    """ "Urged the army to stop and urged the rebels to wait": two acts of speech, each with its own whom it is put to."""
    ours, theirs = ({party.key for party in account.recipients} for account in (lower, upper))
    two = bool(ours and theirs) or lower.has_content and upper.has_content
    return lower.mention.speech and two and not ours & theirs


def _is_told_as_cause(sentence: Sentence, lower: Account, upper: Account) -> bool:
    """ "Twelve were killed when gunmen opened fire": whom nobody else is said to have killed, the fire killed.

    Not "after", but of a bomb that nobody is said to have laid: who was killed after the gunmen had fired may be one of the gunmen.
    """
    clause = sentence.tokens[lower.mention.at.token]
    if goes_on_beside(sentence, verb=clause.index):
        return False
    bomb = lower.mention.mode == "explosives" and not lower.mention.actors
    marks = ("when", "as", "after") if bomb else ("when", "as")
    when = any(t.form.lower() in marks for t in sentence.dependents(clause.index, "mark", "advmod"))
    harmed = upper.lemma in EFFECT and set(upper.mention.actors) <= set(lower.mention.actors) and lower.mention.type == "ASSAULT"
    return clause.relation == "advcl" and when and harmed and lower.lemma not in EFFECT - HITTING


def _is_died_of(sentence: Sentence, at: int, head: int) -> bool:
    """ "Died from wounds suffered in the attack", "killed in the aftermath of the raid": over one noun for what comes of an attack."""
    over = sentence.tokens[sentence.tokens[at].head]
    if over.relation == "acl" and over.head >= 0:
        over = sentence.tokens[over.head]
    return over.head == head and over.lemma in _BETWEEN


def _runs_onto_bomb(sentence: Sentence, at: int) -> bool:
    """ "Three died when their truck hit a mine", "ran over it", "stepped on it": the mine did it, and no attack told before."""
    lemma = sentence.tokens[at].lemma
    met = sentence.dependents(at, "obj", "obl") if lemma in _RUNNING else sentence.dependents(at, "obj") if lemma in HITTING else ()
    return any(t.lemma.lower() in LAID_EXPLOSIVES for t in met)


def has_own_cause(sentence: Sentence, at: int) -> bool:
    """ "Were injured when their truck ran over a mine", "died after he was shot": a harm of which its clause tells of what it came."""
    for clause in (t for t in sentence.dependents(at, "advcl") if WHEN & {*sentence.marked(t.index, "mark", "advmod")}):
        of_it = clause.reading is not None and clause.reading.type == "ASSAULT" and bool(sentence.dependents(clause.index, "nsubj:pass"))
        of_it = of_it or any(t.lemma.lower() in LAID_EXPLOSIVES for t in sentence.dependents(clause.index, "nsubj"))
        if of_it or _runs_onto_bomb(sentence, clause.index):
            return True
    return _runs_onto_bomb(sentence, at)


def _is_with(sentence: Sentence, noun: int, event: int) -> bool:
    """ "an attack, with ten people killed"."""
    return sentence.tokens[noun].head == event and any(t.form.lower() == "with" for t in sentence.dependents(noun, "case", "mark"))
