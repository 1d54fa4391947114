"""What the encoder reads as a deed and is none: "riot-hit towns", "was denied access", "threatened to intensify the stir"."""

from __future__ import annotations

from collections.abc import Mapping

from according.records.parse import Sentence, Token
from according.records.relations import BEHIND_VERB
from according.stages.find_events.befallen import FELT
from according.stages.find_events.match import Match
from according.stages.find_events.refusals import is_not_before
from according.stages.find_events.syntax import lemma_of, told_as_past
from according.stages.find_events.toppled import topples_in_parliament
from according.stages.find_events.unopposed import is_without_a_fight
from according.stages.find_events.word_sets import words_of

_STRICKEN = ("-hit", "-torn", "-affected", "-ravaged", "-stricken", "-scarred", "-plagued", "-wracked", "-racked", "-battered", "-prone")
"""Ends of adjectives that tell what a place has seen, at some other time and by whomever."""
_ENTRY = frozenset({"access", "entry", "passage", "admission", "permission", "leave"})
_SHUTTING_OUT = frozenset({"deny", "refuse", "block", "bar"})
_HEIGHTENING = frozenset({"intensify", "escalate", "broaden", "widen", "expand", "step", "prolong"})
_CALLING = frozenset({"call", "declare", "proclaim"})
_CALLING_IT, _SEEING = frozenset({"call", "consider", "deem", "describe"}), frozenset({"glimpse", "scan", "sight", "spot"})
_PRAISED = frozenset({"ally", "breakthrough", "friend", "hero", "heroine", "milestone", "partner", "patriot", "success", "triumph"})
_NEUTRAL = frozenset({"beginning", "chance", "choice", "coincidence", "lesson", "opportunity", "priority", "reason", "start", "test"})
_NEEDED = _PRAISED | _NEUTRAL | frozenset({"critical", "crucial", "essential", "indispensable", "key", "necessary", "needed", "vital"})
_DISMISSALS = frozenset({("ASSAULT", "fire"), ("RETREAT", "let")})
_ENGINES, _PARTING = frozenset({"car", "engine", "motor", "truck", "vehicle"}), frozenset({"break", "peel", "splinter", "split"})
_POSTS = frozenset({"company", "firm", "job", "position", "post"})
_SHIPPING = frozenset({"movement", "transport", "transportation", "supply", "shipment", "flow", "transfer", "procurement", "acquisition"})
_PUTTING = frozenset({"put", "place"})
"""What is done to an officer "put on leave", who is neither arrested nor deported."""
_SPOKEN = frozenset({"ACCUSE", "REJECT", "PROTEST"})
_VIOLENCE = frozenset({"ASSAULT", "COERCE"})
_WINNING = frozenset({"beat", "defeat", "crush", "thrash", "rout", "hammer", "stun", "overwhelm", "demolish", "destroy", "hit", "attack"})
_REBUTTING = frozenset({"rebut", "refute", "repudiate", "deny", "dispute", "dismiss", "reject"})
_CHARGES = frozenset({"accusation", "allegation", "assertion", "charge", "claim", "insinuation", "report", "rumour", "rumor"})
_QUESTIONING = frozenset({"question", "questioning", "ask", "quiz", "interview", "press", "grill"})
_ASKERS = frozenset({
    "anchor", "correspondent", "host", "interviewer", "journalist", "media", "moderator", "newspaper", "presenter", "press", "reporter",
})  # fmt: skip
_HUSHED = frozenset({"silent", "quiet", "mum", "tight-lipped"})
_GUNS = frozenset({"front", "fighting", "battlefield", "shelling"})
_OF_MATCHES = frozenset({
    "halftime", "half-time", "innings", "playoff", "playoffs", "quarterfinal", "quarterfinals", "quarter-final", "quarter-finals",
    "semifinal", "semifinals", "semi-final", "semi-finals", "touchdown", "wicket", "wickets",
})  # fmt: skip
_PRETENDING = frozenset({"depict", "disguise", "dress", "falsify", "pass", "portray", "present"})
_STANDING = frozenset({"occupied", "annexed", "disputed", "divided", "blockaded", "besieged"})
_OPPOSING = frozenset({"against", "oppose", "opposed", "opposes"})
_KINDS = frozenset({"act", "form", "kind", "sort", "type"})
_AT_TABLE = frozenset({"envoy", "negotiator", "delegate", "representative", "delegation", "participant", "observer", "adviser", "advisor"})
_PUBLIC = frozenset({"journalist", "media", "press", "public", "reporter"})
_PAPERS = frozenset({
    "document", "email", "e-mail", "figure", "file", "footage", "image", "letter", "memo", "name", "photo", "photograph", "picture",
    "record", "recording", "report", "result", "return", "statement", "tape", "transcript", "video",
})  # fmt: skip
_NAMED_TALKS = frozenset({"talks", "negotiations", "conference"})
_TRIES, _ESCAPES = frozenset({"attempt", "bid", "effort"}), frozenset({"breakout", "escape", "getaway", "jailbreak"})
"""Who tries to get away attacks nobody by that."""
_HEADS = frozenset({
    "abducted", "arrested", "arrests", "captured", "dead", "deaths", "detained", "displaced", "fatalities", "freed", "injured", "kidnapped",
    "killed", "released", "wounded",
})  # fmt: skip
"""What columns of tables count."""
_NEAR = 10  # words within which a score stands behind its verb


def is_no_deed(sentence: Sentence, found: Match, others: Mapping[int, Match]) -> bool:
    """Whether a word without a cue is none of the kinds above. others: all matches of the sentence, itself included."""
    token = sentence.tokens[found.index]
    for rule in (_is_how_it_is, _is_shut_or_torn, _is_seen_or_left):
        said = rule(sentence, found, token)
        if said is not None:
            return said
    if found.cue.type == "THREATEN":
        return _is_danger(sentence, token.index)
    if found.cue.type not in ("ASSAULT", "REQUEST", "ACCUSE"):
        return False
    said = _is_no_word(sentence, found, token)
    if said is not None:
        return said
    if lemma_of(token) in _SHIPPING and found.cue.pos == "noun" and found.cue.type == "ASSAULT":
        return True  # "responsible for the movement of explosives"
    objects = (others[t.index] for t in sentence.dependents(token.index, "obj") if t.index in others)
    verbs = _HEIGHTENING if found.cue.type == "ASSAULT" else _CALLING  # "called a stay-away"
    return lemma_of(token) in verbs and any(other.cue.type == "PROTEST" for other in objects)


def _is_how_it_is(sentence: Sentence, found: Match, token: Token) -> bool | None:
    """What tells how somebody or something is; None leaves it to what else is asked."""
    if is_standing(sentence, found.index):
        return True
    if found.cue.type == "ASSAULT" and lemma_of(token) == "break" and _is_how_they_are(sentence, found.index):
        return True
    whole = f"-{token.form.lower()}" if token.index and sentence.tokens[token.index - 1].form == "-" else token.form.lower()
    if found.cue.type == "ACCUSE" and lemma_of(token) == "refer":  # "referred to the murder"; "referred to them as killers"
        return not any("as" in sentence.marked(t.index, "case") for t in sentence.dependents(token.index, "obl"))
    if found.cue.type == "AID" and lemma_of(token) in ("evacuate", "serve"):
        return not sentence.dependents(token.index, "obj", "nsubj:pass")  # "serves with the Brigade", "told residents to evacuate"
    if found.cue.type in _VIOLENCE and whole.endswith(_STRICKEN):
        return True  # in one piece or in three
    if found.cue.type == "REJECT" and is_not_before(sentence, found.index):
        return True
    return None


def _is_shut_or_torn(sentence: Sentence, found: Match, token: Token) -> bool | None:
    """Doors that stay shut, mouths, deals that are torn up, attempts to get away; None as above."""
    if found.cue.type == "RETREAT" and is_publishing(sentence, found.index):
        return True
    if found.cue.type == "RETREAT" and lemma_of(token) in _ENTRY:
        return token.deprel in ("obj", "nsubj:pass") and lemma_of(sentence.tokens[token.head]) in _SHUTTING_OUT
    if found.cue.type == "RETREAT" and lemma_of(token) in _HUSHED:  # "the White House was silent", not "the guns were silent"
        subjects = sentence.dependents(token.index, "nsubj")
        return bool(subjects) and all(t.mention in ("person", "organization", "place") and lemma_of(t) not in _GUNS for t in subjects)
    if found.cue.type == "ASSAULT" and lemma_of(token) == "tear" and any(t.form == "up" for t in sentence.dependents(token.index)):
        return True  # "vowed to tear it up": a deal
    if found.cue.type == "ASSAULT" and (lemma_of(token) in _TRIES or topples_in_parliament(sentence, token)):
        return token.upos == "VERB" or any(lemma_of(t) in _ESCAPES for t in sentence.dependents(token.index, "compound", "nmod"))
    return None


def _is_seen_or_left(sentence: Sentence, found: Match, token: Token) -> bool | None:
    """What is only seen, and who leaves a post, a band or a view; None as above."""
    if found.cue.type in _VIOLENCE and (lemma_of(token) in _SEEING or lemma_of(token) == "arrest" and "cardiac" in sentence.vocabulary):
        return True  # "sighted two boats", "scanned the device", "went into cardiac arrest"
    if found.cue.type in _VIOLENCE and _is_parting(sentence, token.index):
        return True
    if found.cue.type in ("SUPPORT", "PROTEST") and _is_backing_off(sentence, token.index):
        return True
    if (found.cue.type, lemma_of(token)) in _DISMISSALS and _is_from_post(sentence, token.index):
        return True
    if lemma_of(token) in FELT:
        return found.cue.type not in _SPOKEN  # who outrages a government does nothing to it by that
    if lemma_of(token) in _PUTTING:
        return any(t.lemma == "leave" and "on" in sentence.marked(t.index, "case") for t in sentence.dependents(token.index, "obl"))
    return None


def _is_no_word(sentence: Sentence, found: Match, token: Token) -> bool | None:
    """Calls, appeals and questions that ask or blame nobody; None as above."""
    if found.cue.type == "REQUEST" and lemma_of(token) == "call" and token.upos == "NOUN" and "in" in sentence.marked(token.index, "case"):
        return all("for" not in sentence.marked(t.index, "case") for t in sentence.dependents(token.index, "nmod"))  # on the telephone
    if found.cue.type == "REQUEST" and lemma_of(token) == "appeal" and token.upos == "VERB":
        return not sentence.dependents(token.index, *BEHIND_VERB)  # "the ministry will appeal": to a higher court
    if found.cue.type == "ACCUSE" and _is_called_needed(sentence, token.index):
        return True
    if found.cue.type == "REQUEST" and lemma_of(token) == "suggest":
        return any(told_as_past(sentence, t.index) for t in sentence.dependents(token.index, "ccomp"))  # "that they posed a threat"
    if found.cue.type == "ACCUSE" and lemma_of(token) == "question" and sentence.dependents(token.index, "ccomp"):
        return True  # "questioned whether the law goes too far"
    if found.cue.type == "ACCUSE" and lemma_of(token) in _QUESTIONING:
        asked_by = [*sentence.dependents(token.index, "nsubj", "obl:agent"), *sentence.dependents(token.index, "nmod")]
        return any(lemma_of(t) in _ASKERS for t in asked_by)  # "reporters questioned the minister": no inquiry
    if found.cue.type == "ACCUSE" and sentence.dependents(token.index, "xcomp", "ccomp"):
        return False  # "called the strike a crime"
    if found.cue.type == "ACCUSE" and lemma_of(token) in _REBUTTING:  # "refutes the allegation that": a denial of what is alleged
        return any(lemma_of(t) in _CHARGES for t in sentence.dependents(token.index, "obj", "nsubj:pass"))
    return None


def _is_from_post(sentence: Sentence, at: int) -> bool:
    """ "A man fired from his job", "let go from the firm": nobody shot, or was freed."""
    words = [t for k in (at, *(t.index for t in sentence.dependents(at, "xcomp", "ccomp"))) for t in sentence.dependents(k, "obl")]
    behind = [t for t in words if "from" in sentence.marked(t.index, "case")]
    return any(t.lemma in _POSTS or sentence.tokens[at].lemma == "let" and t.mention == "organization" for t in behind)


def _is_backing_off(sentence: Sentence, at: int) -> bool:
    """ "He started backing up", "shops had boarded up their windows": nobody is backed, and nothing blocked."""
    up = any(t.form.lower() == "up" for t in sentence.dependents(at, "compound:prt", "advmod"))
    return up and (sentence[at].lemma == "board" or sentence[at].lemma == "back" and not sentence.dependents(at, "obj", "nsubj:pass"))


def _is_parting(sentence: Sentence, at: int) -> bool:
    """ "Broke away from the group", "gunned the car and took off": nobody is hit."""
    token = sentence.tokens[at]
    if lemma_of(token) == "gun":
        return any(t.lemma in _ENGINES for t in sentence.dependents(at, "obj")) and not sentence.dependents(at, "compound:prt")
    away = {t.form.lower() for t in sentence.dependents(at, "compound:prt", "advmod")}
    return lemma_of(token) in _PARTING and bool(away & {"away", "off"}) and not sentence.dependents(at, "obj")


def _is_danger(sentence: Sentence, at: int) -> bool:
    """ "The threat to the crew is real": a danger that nobody is said to have put in words; not "his threat is real"."""
    token = sentence.tokens[at]
    standing = token.upos == "NOUN" and token.relation == "nsubj" and sentence.tokens[token.head].upos == "ADJ"
    return standing and not sentence.dependents(at, "nmod:poss", "acl")


def _is_called_needed(sentence: Sentence, at: int) -> bool:
    """ "Called the loan critical for the region", "called her a hero", "called it a lesson": who does so finds no fault with it."""
    called = sentence.dependents(at, "xcomp") if sentence.tokens[at].lemma in _CALLING_IT else []
    return any(t.lemma.lower() in _NEEDED for t in called)


def _is_how_they_are(sentence: Sentence, at: int) -> bool:
    """ "Four had broken limbs", read as what the four did: limbs that are nobody's are their own."""
    having = any(t.lemma == "have" for t in sentence.dependents(at, "aux"))
    parts = sentence.dependents(at, "obj") if having else []
    return any(t.lemma in words_of("limbs") and not sentence.dependents(t.index, "det", "nmod") for t in parts)


def without_label(sentence: Sentence, matches: dict[int, Match]) -> dict[int, Match]:
    """The matches without the word that only heads an item: "Fighting: Clashes in X displaced hundreds", "Talks: Envoys met in X"."""
    if 0 not in matches or len(matches) < 2 or sentence.tokens[1].form != ":" or sentence.tokens[0].upos != "NOUN":
        return matches
    return {at: found for at, found in matches.items() if at}


def without_heads(sentence: Sentence, matches: dict[int, Match]) -> dict[int, Match]:
    """The matches without the heads of columns: "| Place | Event | Killed | Arrested |"; a "Shelling" in a row of its own is one."""
    if "|" not in sentence.vocabulary or _HEADS.isdisjoint(sentence.vocabulary):
        return matches
    words = sentence.tokens
    alone = {t.index for t in words[1:-1] if words[t.index - 1].form == words[t.index + 1].form == "|"}
    return {at: found for at, found in matches.items() if at not in alone or words[at].form.lower() not in _HEADS}


def is_pretended(sentence: Sentence, at: int) -> bool:
    """ "Passed farmers off as rebels killed in combat", "presented them as guerrillas who had died fighting": nobody was."""
    if _PRETENDING.isdisjoint(sentence.vocabulary):
        return False
    noun = sentence.tokens[at].head if sentence.tokens[at].relation == "acl" else -1
    if noun < 0 or sentence[noun].relation not in ("obl", "nmod", "advcl", "xcomp") or "as" not in sentence.marked(noun, "case", "mark"):
        return False
    return sentence.tokens[sentence.tokens[noun].head].lemma in _PRETENDING


def is_by_score(sentence: Sentence, at: int) -> bool:
    """ "Beat Uganda 2-0", "beat Uganda in the semifinal": a match."""
    if sentence.tokens[at].lemma not in _WINNING:
        return False
    if not _OF_MATCHES.isdisjoint(sentence.vocabulary):
        sides = sentence.dependents(at, "nsubj", "nsubj:pass", "obj", "obl:agent")
        return bool(sides) and all(t.upos == "PROPN" for t in sides)  # "reached the semifinals by beating Serbia"; not "beat fans"
    behind = sentence.tokens[at + 1 : at + _NEAR]
    triples = zip(behind, behind[1:], behind[2:], strict=False)
    return any(a.form.isdigit() and dash.form in ("-", "–") and b.form.isdigit() and b.start - a.end == 1 for a, dash, b in triples)


def is_how_armed(sentence: Sentence, at: int) -> bool:
    """Whether it only says what somebody bears: "members of the Front, armed with rifles"; not "armed with drones by Chad"."""
    token = sentence.tokens[at]
    if token.lemma != "arm" or token.xpos != "VBN" or token.relation not in ("acl", "advcl", "amod") or sentence.dependents(at, "aux"):
        return False
    beside = [case for t in sentence.dependents(at, "obl") for case in sentence.marked(t.index, "case")]
    return "with" in beside and "by" not in beside


def is_standing(sentence: Sentence, at: int) -> bool:
    """ "In the occupied West Bank", "the disputed border": what a place is called, and not what was done there."""
    token = sentence.tokens[at]
    return token.form.lower() in _STANDING and token.relation == "amod" and sentence.tokens[token.head].mention == "place"


def is_only_opposed(sentence: Sentence, at: int) -> bool:
    """ "The state is against attacks on civilians", "is opposed to this kind of bombing": of none it says that it was made."""
    if _OPPOSING.isdisjoint(sentence.vocabulary) or sentence.tokens[at].upos != "NOUN":
        return False
    kind = sentence.tokens[sentence.tokens[at].head] if sentence.tokens[at].relation == "nmod" else sentence.tokens[at]
    noun = kind if lemma_of(kind) in _KINDS else sentence.tokens[at]
    if noun.index == at and not _is_of_any(sentence, at):
        return False
    if "against" in sentence.marked(noun.index, "case"):
        return bool(sentence.dependents(noun.index, "cop"))
    above = sentence.tokens[noun.head] if noun.head >= 0 else noun
    told = above.xpos in ("VBZ", "VBP") and noun.deprel == "obj" or "to" in sentence.marked(noun.index, "case")
    return told and above.form.lower() in _OPPOSING


def _is_of_any(sentence: Sentence, at: int) -> bool:
    """Whether a noun of a deed stands without article, owner and number."""
    return not (sentence.is_known(at) or sentence.dependents(at, "nummod", "nmod:poss", "det"))


def is_seat_at_talks(sentence: Sentence, at: int) -> bool:
    """ "China's envoy to the six-party talks visited the North": which envoy it is, not that talks were held."""
    token = sentence.tokens[at]
    if token.form.lower() not in _NAMED_TALKS or token.relation != "nmod" or lemma_of(sentence.tokens[token.head]) not in _AT_TABLE:
        return False
    return not {"to", "for", "at"}.isdisjoint(sentence.marked(at, "case"))


def is_publishing(sentence: Sentence, at: int) -> bool:
    """ "Released the transcripts", "before releasing them to the public": nobody goes free."""
    if lemma_of(sentence.tokens[at]) != "release" or sentence.tokens[at].upos != "VERB":
        return False
    if any(lemma_of(t) in _PUBLIC and "to" in sentence.marked(t.index, "case") for t in sentence.dependents(at, "obl")):
        return True
    objects = sentence.dependents(at, "obj", "nsubj:pass")
    return bool(objects) and all(lemma_of(t) in _PAPERS for t in objects)


NO_EVENTS = (is_seat_at_talks, is_standing, is_how_armed, is_publishing)
"""What tells no event, whatever its cue is of."""
NO_VIOLENCE = (is_by_score, is_only_opposed, is_pretended, is_without_a_fight)
"""What tells no violence, though its cue is of some."""
