"""Whom the encoder sees as who did it, and to whom, where the rules find nobody or are doubted."""

from __future__ import annotations

from collections.abc import Iterable

from according.ontology.blaming import blaming
from according.ontology.repelled import hit_by_who_repels
from according.records.mention import EventMention
from according.records.parse import Ref, Sentence
from according.records.quick import replace
from according.records.reading import Reading
from according.settings import EventSettings
from according.stages.find_events.befallen import DYING, FELT
from according.stages.find_events.busy_elsewhere import does_something_else
from according.stages.find_events.control import aimed_at, is_what_for, of_blow_before, who_asks_leave
from according.stages.find_events.due import what_is_sent
from according.stages.find_events.hit_by_others import not_of_another, without_supporters
from according.stages.find_events.lookers_on import who_gives_leave
from according.stages.find_events.match import Match
from according.stages.find_events.negation import who_foils
from according.stages.find_events.not_theirs import NOT_ACTING, NOT_THEIR_DEED, NOT_THEIRS, hit_in_answer, who_sent_it, words_of
from according.stages.find_events.nouns import blaming_verb
from according.stages.find_events.of_whom import is_in_row_of_relative, summons_to_say_so, whom_the_clause_is_of
from according.stages.find_events.protested import on_whose_side
from according.stages.find_events.syntax import conjuncts, marks, prepositions, selves, with_listed
from according.stages.find_events.whose_work import who_is_implicated, whose_work_it_is_not

_WHAT_FOR = frozenset({"for", "of"})
_OFFERED, _BY, _INVITED = frozenset({"offer", "promise", "pledge", "vow", "invitation"}), frozenset({"by", "from"}), "invitation"
_DOERS = frozenset({"abductor", "assailant", "assassin", "attacker", "bomber", "captor", "hijacker", "kidnapper", "killer", "murderer"})
_AGAINST_PRONOUN = 0.9
"""Whom "he" stands for the rules find elsewhere; the encoder has to be surer of another word."""


def not_acting(found: Match) -> frozenset[int]:
    """The army of "survived an attack", the police of "foiled a plot", "detected aircraft": their verb says that they do not act."""
    seen = ("subj",) if found.cue.pos == "verb" and "subj" not in found.cue.actor else ()
    return frozenset(index for slot in ("target", "outside", *seen) for index in found.slots.get(slot, ()))


def read_parties(
    mention: EventMention, sentence: Sentence, limits: EventSettings, *, no_actors: frozenset[int] = frozenset()
) -> EventMention:
    """The mention with the parties that the encoder sees where the rules find none. no_actors: words that it may not take for who acts."""
    reading = sentence.tokens[mention.at.token].reading
    if reading is None:
        return mention
    idle = words_of(NOT_ACTING, sentence, mention)
    if idle:
        mention = replace(mention, actors=tuple(ref for ref in mention.actors if ref.token not in idle))
    at = mention.at.token
    of_whom = whom_the_clause_is_of(sentence, mention)
    sent, helping = who_sent_it(sentence, mention) | who_gives_leave(sentence, mention), what_is_sent(sentence, at, kind=mention.type)
    own = idle | {ref.token for ref in (*mention.actors, *mention.recipients) if ref.sentence == sentence.index} | {at}
    own |= words_of(NOT_THEIRS, sentence, mention) | selves(sentence) | sent | helping
    own |= who_foils(sentence, at) | whose_work_it_is_not(sentence, at) | (set() if of_whom is None else {of_whom})
    told = mention.actors if mention.actors and any(rule(sentence, mention) for rule in _SURE) else ()
    actors = told or _other(mention.actors, "actor", mention.at.token, sentence, limits)
    no_actors |= words_of(NOT_THEIR_DEED, sentence, mention) | idle
    actors = mention.actors if no_actors & {ref.token for ref in actors} else actors
    acting = _near(sentence, mention.at.token, reading.best("actor", least=limits.min_role))
    actors = actors or _read(sentence, (at for word in acting for at in sentence.paired(word)), own | no_actors)
    returned = _returned(sentence, mention, actors)
    actors, mention = tuple(r for r in actors if r not in returned), replace(mention, recipients=mention.recipients or returned)
    if not actors and sentence.tokens[at].lemma in _DOERS:
        actors = (mention.at,)  # "the kidnappers of a priest"
    own |= {ref.token for ref in actors}
    named = _names_blamed(sentence, mention) or _is_drawn(sentence, mention) or of_whom is not None and bool(mention.recipients)
    named = named or _tells_of_its_noun(sentence, mention)
    recipients = mention.recipients if named else _other(mention.recipients, "recipient", mention.at.token, sentence, limits)
    if mention.type == "PROTEST" and (backed := on_whose_side(sentence, mention.at.token)):
        own |= backed
        recipients = tuple(ref for ref in mention.recipients if ref.token not in backed)
    sent |= hit_in_answer(sentence, mention) | hit_by_who_repels(sentence, attack=at)
    if {ref.token for ref in recipients} & (sent | helping | {ref.token for ref in actors if mention.by_cue}):
        recipients = mention.recipients  # who takes orders from somebody is told by the frame
    if not recipients and not mention.by_cue:  # a cue's frame knows better whom it is directed at
        read = not_of_another(sentence, at, with_listed(sentence, reading.best("recipient", least=limits.min_role)))
        # "Besieged by rebels, the garrison asked for help": help for the garrison.
        others = [k for k in read if sentence.tokens[k].deprel != "obl:agent" or sentence.tokens[k].head == at]
        recipients = _read(sentence, others or read, own)
    same = (actors, recipients := without_supporters(sentence, mention, recipients)) == (mention.actors, mention.recipients)
    return mention if same else replace(mention, actors=actors, recipients=recipients)


def _returned(sentence: Sentence, mention: EventMention, actors: tuple[Ref, ...]) -> tuple[Ref, ...]:
    """The children of "accused Russia of abducting children and demanded their return", who would not free anybody."""
    at = mention.at.token
    if mention.type == "SUPPORT" and sentence[at].deprel == "obj" and sentence[sentence[at].head].lemma == "have":  # "Mali has our support"
        ours = any(t.form.lower() in ("our", "my") for t in sentence.dependents(at, "nmod:poss"))
        return tuple(ref for ref in actors if ours and sentence.tokens[ref.token].head == sentence.tokens[at].head)
    if (mention.type, mention.mode) != ("RETREAT", "release") or sentence.tokens[at].lemma != "return":
        return ()
    return tuple(ref for ref in actors if sentence.tokens[ref.token].head == at and sentence.tokens[ref.token].deprel == "nmod:poss")


def _is_what_for(sentence: Sentence, mention: EventMention) -> bool:
    """Whether grammar leaves no doubt who did what somebody is jailed, killed or thanked for: "sentenced a general for ordering it"."""
    at = mention.at.token
    if not mention.actors or mention.actors[0].sentence != sentence.index or not _WHAT_FOR & set(marks(sentence, at)):
        return False
    hit = sentence.dependents(sentence.tokens[at].head, "obj", "nsubj:pass") if sentence.tokens[at].head >= 0 else []
    return is_what_for(sentence, at) or mention.actors[0].token in {token.index for token in (*hit, *aimed_at(sentence, hit))}


def _is_blamed(sentence: Sentence, mention: EventMention) -> bool:
    """Whether its actors are those of "an attack that the mayor has blamed on them": who blames them did not do it."""
    return bool(mention.actors) and blaming_verb(sentence, mention.at.token) is not None


def _names_blamed(sentence: Sentence, mention: EventMention) -> bool:
    """Whether its recipient stands behind "blamed on", or did what is looked into: who was killed in the attack is not blamed for it."""
    if mention.mode == "investigate" and mention.recipients:
        return True
    wanted = blaming().get(sentence.tokens[mention.at.token].lemma) if mention.type == "ACCUSE" else None
    here = [ref.token for ref in mention.recipients if ref.sentence == sentence.index]
    return wanted is not None and any(wanted in prepositions(sentence, at) for at in here)


def _is_whose(sentence: Sentence, mention: EventMention) -> bool:
    """Whether its actor is whose act of speech it is: the man of "a court rejected his appeal", not the court."""
    owners = {t.index for t in sentence.dependents(mention.at.token, "nmod:poss")} if mention.speech else set()
    return bool(mention.actors) and mention.actors[0].sentence == sentence.index and mention.actors[0].token in owners


def _is_drawn(sentence: Sentence, mention: EventMention) -> bool:
    """The president of "the president drew criticism from monitors", the army of "the army lost ten men": the subject that the cue's
    frame names as hit does not do it."""
    hit = {ref.token for ref in mention.recipients if ref.sentence == sentence.index}
    at = mention.at.token
    while sentence.tokens[at].relation == "conj" and not sentence.dependents(at, "nsubj"):
        at = sentence.tokens[at].head  # "killed nine rebels and lost three men"
    subjects = {t.index for t in sentence.dependents(at, "nsubj") if t.deprel == "nsubj"}
    return mention.by_cue and bool(subjects & hit)


def _is_who(sentence: Sentence, mention: EventMention) -> bool:
    """Whether a doer is the noun right before "who": "arrested students who had protested", "fired on a patrol, which shot back"."""
    subjects = [t.index for t in sentence.dependents(mention.at.token, "nsubj") if t.form.lower() in ("who", "which")]
    if not subjects or not mention.actors or mention.actors[0].sentence != sentence.index:
        return False
    if sentence[subjects[0]].form.lower() == "which" and sentence[mention.actors[0].token].mention not in ("person", "organization"):
        return False
    return mention.actors[0].token == max((t.index for t in sentence.tokens[: subjects[0]] if t.upos != "PUNCT"), default=-1)


def _is_capable(sentence: Sentence, mention: EventMention) -> bool:
    """Whether its actor is the man of "killed a man responsible for planning attacks", "wanted for the abduction", "striking miners"."""
    doers = {ref.token for ref in mention.actors if ref.sentence == sentence.index}
    if not doers:
        return False
    above = (sentence.tokens[k] for k in (mention.at.token, *sentence.ancestors(mention.at.token)))
    own = who_is_implicated(sentence, mention.at.token) in doers
    return own or any((t.upos == "ADJ" or t.xpos == "VBG") and t.deprel == "amod" and t.head in doers for t in above)


def _is_died_in(sentence: Sentence, mention: EventMention) -> bool:
    """Whether it tells of what somebody died in: the miners of "miners died in a blast that killed a boy" did not kill him."""
    noun = sentence.tokens[mention.at.token].head
    if sentence.tokens[mention.at.token].deprel != "acl:relcl" or noun < 0 or Ref(sentence.index, noun) not in mention.actors:
        return False
    return sentence.tokens[noun].relation == "obl" and sentence.tokens[sentence.tokens[noun].head].lemma in DYING


def _other(known: tuple[Ref, ...], role: str, at: int, sentence: Sentence, limits: EventSettings) -> tuple[Ref, ...]:
    """What the rules found, or the word that the encoder sees in its place at a trigger, token at."""
    reading = sentence.tokens[at].reading
    if reading is None or not known or _likely(known[0], role, reading, sentence) >= limits.max_doubted:
        return known
    least = max(limits.min_other, _AGAINST_PRONOUN) if sentence.tokens[known[0].token].xpos.startswith("PRP") else limits.min_other
    read = reading.best(role, least=least)
    if role == "actor":  # "A and B" act together
        read = [k for word in _near(sentence, at, read) for one in sentence.paired(word) for k in conjuncts(sentence, one)]
    else:
        read = not_of_another(sentence, at, with_listed(sentence, read))
    return tuple(Ref(sentence.index, k) for k in dict.fromkeys(read)) or known


def _likely(first: Ref, role: str, reading: Reading, sentence: Sentence) -> float:
    """That a word of the sentence has a role; of one in another sentence the encoder says nothing against it."""
    if first.sentence != sentence.index:
        return 1.0
    return next((r.likely for r in reading.roles if r.name == role and r.word == first.token), 0.0)


def _near(sentence: Sentence, at: int, words: Iterable[int]) -> list[int]:
    """Without who does something else, in text order: "was shot hours before he was to be questioned by the police", "hit near a base"."""
    return sorted(word for word in words if sentence.tokens[word].head in (-1, at) or not does_something_else(sentence, at, word))


def _read(sentence: Sentence, words: Iterable[int], known: set[int]) -> tuple[Ref, ...]:
    return tuple(Ref(sentence.index, at) for at in words if at not in known)


def _is_in_what_subject_does(sentence: Sentence, mention: EventMention) -> bool:
    """Whether the encoder sees the man of "officers responding to reports of a man with a gun shot him": the officers shot."""
    at, subject = mention.at.token, mention.actors[0].token
    token, reading = sentence.tokens[subject], sentence.tokens[at].reading
    here = mention.actors[0].sentence == sentence.index and token.head == at
    acting = here and token.deprel == "nsubj" and token.upos in ("NOUN", "PROPN")
    below = [t.index for t in sentence.dependents(subject, "acl") if t.xpos == "VBG"] if acting and reading is not None else []
    best = max((r for r in reading.roles if r.name == "actor"), key=lambda r: r.likely, default=None) if below and reading else None
    return best is not None and any(sentence.is_below(best.word, top=clause) for clause in below)


def _is_reason(sentence: Sentence, mention: EventMention) -> bool:
    """Whether it tells why: whom the "he" of "dismissed the minister because he had criticised it" stands for the rules know better."""
    token = sentence.tokens[mention.at.token]
    if token.relation != "advcl" or "because" not in marks(sentence, token.index):
        return False
    pronouns = {t.index for t in sentence.dependents(token.index, "nsubj") if t.xpos == "PRP"}
    return bool(mention.actors) and mention.actors[0].sentence == sentence.index and mention.actors[0].token in pronouns


def _is_offered(sentence: Sentence, mention: EventMention) -> bool:
    """Whether its actor offers to do it ("turned down an offer by the rebels to leave") or is invited ("accepted his invitation to")."""
    noun = sentence.tokens[sentence.tokens[mention.at.token].head]
    if sentence.tokens[mention.at.token].deprel != "acl" or noun.lemma not in _OFFERED or "to" not in marks(sentence, mention.at.token):
        return False
    whose = sentence.dependents(noun.index, "nmod", "nmod:poss")
    offering = {t.index for t in whose if t.deprel == "nmod:poss" or _BY & {*prepositions(sentence, t.index)}}
    doers = {ref.token for ref in mention.actors if ref.sentence == sentence.index}
    return bool(doers - offering if noun.lemma == _INVITED else doers & offering)


def _is_met(sentence: Sentence, mention: EventMention) -> bool:
    """Whether its actor is who is met: the rebels of "open to talks with the rebels", beside whoever is to meet them."""
    if mention.type != "CONSULT":
        return False
    met = {t.index for t in sentence.dependents(mention.at.token, "nmod") if "with" in prepositions(sentence, t.index)}
    return any(ref.sentence == sentence.index and ref.token in met for ref in mention.actors)


def _is_angered(sentence: Sentence, mention: EventMention) -> bool:
    """Whether its actor is who is angered: Bolivia of "Mexico took him in, angering Bolivia", which speaks out against Mexico."""
    felt = sentence.tokens[mention.at.token].lemma in FELT
    hit = {t.index for t in sentence.dependents(mention.at.token, "obj")} if felt else set()
    return bool(mention.actors) and mention.actors[0].sentence == sentence.index and mention.actors[0].token in hit


def _is_by_whom(sentence: Sentence, mention: EventMention) -> bool:
    """Whether its noun has its own "by" ("the shelling by the army and the killing of monks by rebels"), or it is asked leave for."""
    at = mention.at.token
    by = {t.index for t in sentence.dependents(at, "nmod") if "by" in prepositions(sentence, t.index)}
    verb = sentence.tokens[at].head if sentence.tokens[at].relation == "obj" else at
    applicant = who_asks_leave(sentence, verb) if mention.type == "PROTEST" and verb >= 0 else None
    return bool({*by, applicant} & {ref.token for ref in mention.actors if ref.sentence == sentence.index})


def _tells_of_its_noun(sentence: Sentence, mention: EventMention) -> bool:
    """Whether a participle befalls the noun before it: the troops of "driven out by troops supported by jets"."""
    token = sentence.tokens[mention.at.token]
    passive = (token.deprel, token.xpos) == ("acl", "VBN") and any(t.deprel == "obl:agent" for t in sentence.dependents(token.index, "obl"))
    told = passive and sentence.tokens[token.head].mention in ("person", "organization")  # not "an accord praised by the force"
    return told and Ref(sentence.index, token.head) in mention.recipients


def _is_of_blow_before(sentence: Sentence, mention: EventMention) -> bool:
    """Whether it is one of the harms of the blow right before: "they ate when the bomb went off, killing nine and wounding six"."""
    at = mention.at.token
    first = sentence.tokens[at].head if sentence.tokens[at].relation == "conj" else at
    return bool(mention.actors) and first >= 0 and of_blow_before(sentence, first) == mention.actors[0].token


_SURE = (
    _is_what_for, _is_who, _is_drawn, _is_blamed, _is_whose, _is_died_in, _is_capable, _is_reason, _is_offered, _is_met, _is_angered,
    _is_by_whom, _is_of_blow_before, _is_in_what_subject_does, is_in_row_of_relative, summons_to_say_so,
)  # fmt: skip
"""Where grammar says who did it."""
