"""Who is not at home at the place that his clause names: visitors, those who send others there, those who shoot at it."""

from __future__ import annotations

from collections.abc import Mapping

from according.ontology.flights import flight_to, is_in_exile
from according.ontology.two_states import in_clauses_of_two
from according.records.actor import STATE_SECTORS
from according.records.parse import Ref, Sentence, Token
from according.stages.resolve_actors.bulletins import SAYING
from according.stages.resolve_actors.entries import Generic
from according.stages.resolve_actors.found import Names
from according.stages.resolve_actors.phrases import preposition

_SENT_TO = frozenset({
    "apology", "appeal", "complaint", "demand", "letter", "message", "note", "offer", "plea", "proposal", "protest", "reply", "request",
    "ultimatum", "warning",
})  # fmt: skip
"""What somebody puts to somebody else."""
_GOING = frozenset({
    "airlift", "deploy", "deport", "deportation", "dispatch", "evacuate", "extradite", "extradition", "fly", "journey", "send", "tour",
    "travel", "trip", "visit",
})  # fmt: skip
_CROSSING = frozenset({"cross", "infiltrate", "pour", "push", "slip", "smuggle", "sneak", "spill", "stray", "stream"})
_ARRIVING = frozenset({"arrive", "arrival", "land"})
_COMING = frozenset({"arrive", "come", "cross", "enter", "fly", "infiltrate", "return", "sail", "slip", "sneak", "travel"})
_CALLING = frozenset({"invite", "summon", "call", "bring", "fly", "ask", "send", "dispatch", "deploy"})
_GIVING = frozenset({"cede", "cession", "give", "handover", "return", "surrender", "transfer", "yield"})
_JUDGES = frozenset({"commission", "panel", "tribunal", "inquiry", "committee", "watchdog"})
_CONCLUDING = frozenset({"conclude", "find", "determine", "establish", "rule"})
_FIRING = frozenset({"aim", "direct", "fire", "launch", "point", "shoot"})

_ARMS = frozenset({"atgm", "ied", "manpad", "mlr", "rpg", "svbied", "uav", "vbied"})
_PLATFORMS = frozenset({
    "facebook", "instagram", "telegram", "tiktok", "twitter", "viber", "vkontakte", "wechat", "weibo", "whatsapp", "x", "youtube",
})  # fmt: skip
_BORDERS = frozenset({"border", "frontier"})
_MEETING = frozenset({"meet", "negotiate", "confer", "sign", "initial"})
_AGREEING = _MEETING | {"agree", "broker", "hold", "mediate", "reach", "strike", "conclude", "announce", "clinch", "seal", "hammer"}
_TALKS = frozenset({
    "accord", "agreement", "ceasefire", "cease-fire", "conference", "deal", "dialogue", "meeting", "negotiation", "pact", "round", "summit",
    "talk", "truce",
})  # fmt: skip
_BANDS = frozenset({"rebel", "insurgent", "guerrilla", "guerilla", "separatist", "militant", "insurgency", "militia", "fighter"})
_SEATS = frozenset({"geneva", "vienna", "brussels", "strasbourg", "luxembourg", "hague"})
"""Towns where bodies of many states sit and no bands fight."""
_SHOTS = frozenset({
    "artillery", "bombardment", "bullet", "drone", "fire", "gunfire", "missile", "mortar", "projectile", "rocket", "shell", "shellfire",
    "shelling", "shot",
})  # fmt: skip


def country_at(place: Ref, *, places: Mapping[Ref, str], names: Names) -> str | None:
    """The country in which the place of this name lies, else the state that the name is."""
    hit = names.hit(place)
    return places.get(place) or (hit.entry.country if hit is not None and hit.entry.kind == "state" else None)


def is_province(sentence: Sentence, at: int, *, names: Names) -> bool:
    """Whether a state is a province: "the governor of the state of Borno"; the state of Israel is an authority."""
    named = [t for t in sentence.dependents(at, "nmod") if t.upos == "PROPN" and "of" in sentence.marked(t.index, "case")]
    return bool(named) and all(names.hit(Ref(sentence.index, t.index)) is None for t in named)


def is_elsewhere(sentence: Sentence, place: int, at: int, *, removing: frozenset[str], names: Names) -> bool:
    """Whether the noun at `at` is not of the place: "both were invited to Cairo", "the minister's visit to Ankara", "fired at Israel".

    removing: words for taking forces out of a place.
    """
    head, before, token = sentence.tokens[sentence.tokens[place].head], preposition(sentence, place), sentence.tokens[at]
    if before == "from" and (head.lemma.casefold() in removing or head.index == at):
        return token.head >= 0 and sentence.tokens[token.head].lemma.casefold() in removing  # "the withdrawal of forces from Mali"
    if in_clauses_of_two(sentence, one=place, other=at):
        return True
    if token.lemma in _BANDS and sentence.tokens[place].form.casefold() in _SEATS:
        return True  # "in Geneva, negotiators accused rebels"
    if before == "from" and _is_origin(sentence, place, head, at):
        return True
    if flight_to(sentence, place=place) >= 0:
        return token.upos == "NOUN"
    if before in ("toward", "towards") or before == "at" and head.lemma in _FIRING:
        return token.upos == "NOUN"
    met = sentence.dependents(head.index, "obj", "obl") if before in ("in", "at") and token.relation == "nsubj" else ()
    if any(t.lemma == "counterpart" for t in met):
        return True  # "the minister met his Turkish counterpart in Geneva"
    if before in ("in", "at") and _are_peace_talks(sentence, head, names):
        return True
    if before in ("in", "at") and _is_where_it_was_agreed(sentence, head, at):
        return True
    if before in ("in", "at") and head.lemma in _ARRIVING:
        return token.upos == "NOUN" and head.index in (token.head, sentence.tokens[token.head].head)  # "envoys of the rebels arrived in"
    if before == "into" and head.lemma in _CROSSING and token.head == head.index and token.deprel in ("nsubj", "obj"):
        return token.upos == "NOUN"  # "fighters crossed into Uganda"
    if before != "to":
        return False
    if head.lemma in _GOING and token.upos in ("NOUN", "PROPN"):
        return True  # "parliament voted to send troops to Mali"
    if _is_given_away(sentence, head, at):
        return True
    if head.upos == "NOUN" and head.lemma in _SENT_TO:
        return True  # "the ministry denied any request to Algiers"
    return head.lemma in _CALLING and token.head == head.index and token.deprel in {"obj", "nsubj:pass"}


def _is_given_away(sentence: Sentence, noun: Token, at: int) -> bool:
    """Whether who acts gives what is named to a place, or withholds it: "that the government halt the handover of land to Azerbaijan"."""
    given = noun.lemma in _GIVING and (noun.upos == "VERB" or noun.relation == "obj")
    verb = noun.index if noun.upos == "VERB" else noun.head
    return given and sentence.tokens[at].head == verb and sentence.tokens[at].relation == "nsubj"


def is_at_border(sentence: Sentence, at: int) -> bool:
    """Whether a name only says with whom a border is: what is "near the Afghan border" may as well be on this side of it; or where
    somebody "lives in exile", of whom the rest tells elsewhere."""
    if is_in_exile(sentence, place=at):
        return True
    if _BORDERS.isdisjoint(sentence.vocabulary):
        return False
    head = sentence.tokens[at].head
    return head >= 0 and sentence[head].lemma in _BORDERS and preposition(sentence, at) in ("", "with") or sentence[at].lemma in _BORDERS


def _are_peace_talks(sentence: Sentence, head: Token, names: Names) -> bool:
    """Whether a government and a band meet there or sign something, mostly in a third country: "the government and rebels met in Doha"."""
    told = head.lemma in _MEETING or any(t.lemma in _TALKS for t in (head, *sentence.dependents(head.index, "nsubj", "obj", "obl")))
    if not told:
        return False
    return not sentence.vocabulary.isdisjoint(_BANDS) or any(hit.entry.kind == "group" for hit in names.hits_in(sentence.index))


def _is_where_it_was_agreed(sentence: Sentence, head: Token, at: int) -> bool:
    """Whether a clause or noun only tells where a truce was made that is spoken of: "seized it from troops despite a ceasefire agreed in
    Luanda"; the parties of the deal itself may be at home there."""
    deal = sentence.tokens[head.head] if head.relation == "acl" and head.head >= 0 else head
    if deal.lemma not in _TALKS or deal.upos != "NOUN" or sentence.is_below(at, top=deal.index):
        return False
    return head.lemma in _AGREEING if deal is not head else deal.relation in ("obl", "nmod")


def _is_origin(sentence: Sentence, place: int, head: Token, at: int) -> bool:
    """Whether a place says whence others or what is shot comes: "police from Chad arrested smugglers", "a ship was hit by a missile
    launched from Yemen", "the army said the gunmen had crossed from Mali"; who fires or comes from there is at home there."""
    if sentence.tokens[place].relation == "nmod":
        return head.upos in ("NOUN", "PROPN")
    acts = sentence.tokens[at].head == head.index and sentence.tokens[at].deprel in ("nsubj", "obl:agent")
    comes = head.lemma in _COMING and head.head != at
    return (comes or head.lemma in _FIRING) and not acts


def is_whence_shot(sentence: Sentence, index: int, before: str) -> bool:
    """Whether a state only says whence guns fire: "shelling from Syria", "fire from Lebanon", whosever it is; not "came under fire from".

    before: the preposition of the word at index.
    """
    shot = sentence.tokens[sentence.tokens[index].head] if before == "from" and sentence.tokens[index].relation == "nmod" else None
    return shot is not None and shot.lemma.casefold() in _SHOTS and preposition(sentence, shot.index) != "under"


def tells_of_foreigners(sentence: Sentence, at: int, *, generic: Generic | None, country: str | None, names: Names) -> bool:
    """Whether what an authority tells was done there by those of another state: "Turkish jets hit targets in Iraq, the ministry said".

    Whose ministry that is, the place does not tell. country: that of the place.
    """
    if generic is None or not STATE_SECTORS & set(generic.sectors[:1]):
        return False
    doers = _doers_told(sentence, at)
    hits = (hit for hit in names.hits_in(sentence.index) if hit.entry.kind == "state" and hit.last in doers)
    return any(hit.entry.country != country for hit in hits)


def judges_states(sentence: Sentence, at: int, *, names: Names) -> bool:
    """Whether a body without a name judges what a state's forces did: "the commission concluded that Syrian forces had shelled it" is no
    organ of Syria's by that."""
    if sentence.tokens[at].lemma.casefold() not in _JUDGES or sentence.dependents(at, "amod", "compound"):
        return False
    doers = _doers_told(sentence, at)
    return any(hit.entry.kind == "state" and hit.last in doers for hit in names.hits_in(sentence.index) if doers)


def _doers_told(sentence: Sentence, at: int) -> list[int]:
    """Words of the subject of what the noun at `at` says; [] where it says nothing."""
    said = sentence.tokens[sentence.tokens[at].head] if sentence.tokens[at].relation == "nsubj" else sentence.tokens[at]
    if said.index == at or said.lemma not in SAYING | _CONCLUDING:
        return []
    told = [t.index for t in sentence.dependents(said.index, "ccomp", "parataxis")]
    told += [said.head] if said.relation == "parataxis" else []
    return [k for verb in told for t in sentence.dependents(verb, "nsubj") if t.deprel == "nsubj" for k in sentence.subtree(t.index)]


def is_weapon_or_day(sentence: Sentence, index: int) -> bool:
    """Whether letters are those of a weapon and no body's: "an IED targeted a patrol"; or a name's those of a day, "St. Patrick's Day"."""
    token = sentence.tokens[index]
    if token.deprel == "nmod:poss" and token.head >= 0 and sentence.tokens[token.head].form == "Day":
        return True
    return token.form.casefold().removesuffix("s") in _ARMS


def is_platform(sentence: Sentence, index: int) -> bool:
    """Whether a name only says where somebody wrote: "threatened on X to", "said via Telegram"; not "sued Facebook"."""
    return sentence.tokens[index].form.casefold() in _PLATFORMS and preposition(sentence, index) in ("on", "via", "in", "over", "through")
