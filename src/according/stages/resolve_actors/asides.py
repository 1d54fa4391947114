"""Whom a pronoun does not go back to because he stands only beside what is said: whom somebody is asked about, who alleges it aside;
and whose fighters a band's radio tells of.
"""

from __future__ import annotations

from according.ontology.closed_classes import THIRD_PERSON
from according.records.actor import ARMED_FORCES
from according.records.parse import Ref, Sentence, Token
from according.stages.resolve_actors.bars import Bar
from according.stages.resolve_actors.datelines import agencies
from according.stages.resolve_actors.hearers import is_heard_in_quotes
from according.stages.resolve_actors.mentions import Mention, Mentions
from according.stages.resolve_actors.pairs import fits
from according.stages.resolve_actors.scene import Scene

FORUMS = frozenset({
    "account", "blog", "bluesky", "channel", "facebook", "forum", "instagram", "internet", "media", "online", "page", "site", "telegram",
    "tiktok", "twitter", "vkontakte", "web", "website", "weibo", "whatsapp", "x",
})  # fmt: skip
"""Where people write for all to see."""
_ASKED = frozenset({"ask", "press", "question", "quiz", "query"})
_ABOUT = frozenset({"about", "on", "over", "regarding", "concerning", "by"})
_SPEAKING = frozenset({
    "accuse", "acknowledge", "add", "admit", "announce", "answer", "call", "claim", "condemn", "confirm", "declare", "decline", "deny",
    "dismiss", "explain", "insist", "maintain", "note", "praise", "refuse", "reject", "reply", "repeat", "respond", "say", "state",
    "stress", "tell", "urge", "vow", "warn",
})  # fmt: skip
_ALLEGING = frozenset({"allege", "assert", "charge", "claim", "contend", "insist", "maintain", "pretend", "suggest"})
_MEDIA = frozenset({
    "account", "agency", "channel", "mouthpiece", "network", "newspaper", "outlet", "paper", "radio", "station", "television", "tv",
    "website",
})  # fmt: skip
_OFFICES = frozenset({"office", "bureau", "department"})
_WITH_AN_OFFICE = frozenset({
    "attorney", "auditor", "comptroller", "coroner", "inspector", "ombudsman", "procurator", "prosecutor", "registrar", "sheriff",
})  # fmt: skip
"""Whose offices are bodies, whoever holds them."""
_OWN = frozenset({"its", "their"})
_ACCUSING = frozenset({"accuse", "blame", "criticise", "criticize", "denounce"})
_HITTING = frozenset({
    "abduct", "arrest", "beat", "capture", "detain", "hold", "imprison", "jail", "kidnap", "kill", "seize", "shoot", "torture", "wound",
})  # fmt: skip
_ADVOCATES = frozenset({
    "activist", "amnesty", "campaigner", "family", "lawyer", "monitor", "observatory", "relative", "right", "rights", "survivor",
    "watchdog",
})  # fmt: skip
"""Words of those who speak for people who were held or hurt."""
_AS, _NEXT = frozenset({"as", "like"}), 1


def stands_aside(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether other is only whom a question was about, for a "he" who answers it and speaks on; or only alleges what is told."""
    if mention.token.relation == "obj" and other.ref < mention.ref:
        return _was_only_hit(mention, other, mentions=mentions)
    if mention.token.relation != "nsubj" or mention.token.head < 0 or other.ref > mention.ref:
        return False
    if mention.ref.sentence - other.ref.sentence > _NEXT:
        return False
    told = mentions.sentence(other)
    if _only_describes(mention, other, mentions=mentions):
        return True
    if mention.form in ("he", "she"):
        if _is_of_his_office(told, other.token):
            return True
        speaks = mentions.sentence(mention)[mention.token.head].lemma.casefold() in _SPEAKING
        return speaks and not _ASKED.isdisjoint(told.vocabulary) and _is_asked_about(told, other.token)
    if mention.form not in ("it", "they") or mention.ref.sentence != other.ref.sentence:
        return False
    return _alleges(told, other.token) and not told.is_below(mention.ref.token, top=other.token.head)


def _was_only_hit(mention: Mention, other: Mention, *, mentions: Mentions) -> bool:
    """Whether other was taken or hurt by those whom their advocates accuse: "soldiers held nine boys. Rights groups accused them of …"."""
    sentence, told = mentions.sentence(mention), mentions.sentence(other)
    verb = sentence.tokens[mention.token.head]
    if verb.lemma.casefold() not in _ACCUSING or mention.ref.sentence - other.ref.sentence > _NEXT or not _is_advocate(sentence, verb):
        return False
    hit = told[other.token.head] if other.token.deprel == "nmod" and other.token.head >= 0 else other.token
    deed = told[hit.head] if hit.deprel in ("obj", "nsubj:pass") and hit.head >= 0 else None
    if deed is None or deed.lemma.casefold() not in _HITTING:
        return False
    doers = told.dependents(deed.index, "nsubj" if hit.deprel == "obj" else "obl")
    found = (mentions.at(Ref(told.index, t.index)) for t in doers if t.deprel in ("nsubj", "obl:agent"))
    return any(one is not None and fits(mention, one, gender=one.gender) == "yes" for one in found)


def _is_advocate(sentence: Sentence, verb: Token) -> bool:
    """Whether those who accuse stand up for people: rights groups, lawyers, relatives."""
    above = [sentence.tokens[verb.head]] if verb.deprel == "acl:relcl" and verb.head >= 0 else sentence.dependents(verb.index, "nsubj")
    words = {sentence.tokens[k].lemma.casefold() for t in above for k in sentence.subtree(t.index) if k < verb.index}
    return not _ADVOCATES.isdisjoint(words)


def _only_describes(mention: Mention, other: Mention, *, mentions: Mentions) -> bool:
    """Whether a word only helps to say who acts in the sentence before, and a pronoun opens the next: "the Front, which fights the army,
    condemned it. They have been accused"."""
    told = mentions.sentence(other)
    if mention.ref.token or mention.form not in ("it", "they") or other.ref.sentence != mention.ref.sentence - 1 or told.root < 0:
        return False
    acting = [m for m in mentions.in_sentence(told.index) if m.token.deprel == "nsubj" and m.token.head == told.root]
    clauses = [t.index for m in acting for t in (m.token, *told.dependents(m.ref.token, "appos")) for t in told.dependents(t.index, "acl")]
    within = any(told.is_below(other.ref.token, top=k) for k in clauses)
    return within and fits(mention, acting[0], gender=acting[0].gender) == "yes"


def _is_of_his_office(sentence: Sentence, token: Token) -> bool:
    """Whether a word only names a body after who heads it: "held with the help of the Attorney General's Office. He is accused"."""
    body = sentence.tokens[token.head] if token.deprel == "nmod:poss" and token.head >= 0 else None
    if body is None or body.lemma.casefold() not in _OFFICES:
        return False
    return any(sentence.tokens[k].lemma.casefold() in _WITH_AN_OFFICE for k in sentence.subtree(token.index))


def is_named_body(scene: Scene, mention: Mention, *, quoted: bool, mentions: Mentions) -> bool:
    """Whether an organisation is named that may act: not the Telegram of "claimed it on Telegram. The group", where it wrote, nor the
    agency that tells the report ("(TNA) - A general told TNA that guerrillas"); nor, of what is quoted, who is told it.
    """
    if mention.form != "name" or mention.type != "organization" or mention.role == "within":
        return False
    if quoted and is_heard_in_quotes(mention, mentions):
        return False
    return mention.token.form.casefold() not in FORUMS and mention.token.form not in agencies(scene.parsed)


def _is_asked_about(sentence: Sentence, token: Token) -> bool:
    """Whether somebody is the tourist of "asked about the detained tourist, he said", or the reporter by whom he was asked."""
    for above in (token.index, *sentence.ancestors(token.index)):
        clause = sentence.tokens[sentence.tokens[above].head] if sentence.tokens[above].head >= 0 else None
        if clause is None or clause.relation == "root" and above != token.index:
            return False
        if clause.lemma.casefold() in _ASKED and clause.relation == "advcl" and clause.xpos in ("VBN", "VBD"):
            alone = not sentence.dependents(clause.index, "nsubj") or bool(sentence.dependents(clause.index, "nsubj:pass"))
            return alone and not _ABOUT.isdisjoint(sentence.marked(above, "case")) and clause.index < sentence.tokens[clause.head].index
    return False


def _alleges(sentence: Sentence, token: Token) -> bool:
    """The UN of "the army never entered the town, as the UN has claimed, and it did not kill anybody"."""
    verb = sentence.tokens[token.head] if token.relation == "nsubj" and token.head >= 0 else None
    if verb is None or verb.relation != "advcl" or verb.lemma.casefold() not in _ALLEGING:
        return False
    return not _AS.isdisjoint(sentence.marked(verb.index, "mark"))


def whose_mouthpiece(scene: Scene, ref: Ref) -> Ref | None:
    """The Front of "the Front's radio said its fighters had shot down a jet": a radio has none; None for other words."""
    sentence, token = scene.sentence(ref), scene.token(ref)
    if token.form.casefold() not in _OWN or token.head < 0 or _MEDIA.isdisjoint(sentence.vocabulary):
        return None
    owned = scene.generic(sentence.tokens[token.head])
    armed = owned is not None and owned.kind in ("force", "unit") and not ARMED_FORCES.isdisjoint(owned.sectors)
    if not armed and sentence.tokens[token.head].lemma.casefold() != "man":
        return None
    below = ref.token
    for above in sentence.ancestors(ref.token):
        if sentence.tokens[below].relation in ("ccomp", "parataxis") or sentence.tokens[above].relation == "parataxis":
            for sayer in sentence.dependents(above, "nsubj"):
                owners = sentence.dependents(sayer.index, "nmod:poss") if sayer.lemma.casefold() in _MEDIA else []
                if owners and owners[0].upos in ("NOUN", "PROPN"):
                    return Ref(ref.sentence, owners[0].index)
        below = above
    return None


def who_speaks_by_it(scene: Scene, ref: Ref) -> Ref | None:
    """The movement of "the movement's television said it had fired a missile", "Front-run radio said it had": a station has none."""
    sentence, token = scene.sentence(ref), scene.token(ref)
    if token.form.casefold() != "it" or token.deprel != "nsubj" or _MEDIA.isdisjoint(sentence.vocabulary):
        return None
    deed = sentence.tokens[token.head]
    if deed.relation != "ccomp" or deed.reading is None or deed.reading.type != "ASSAULT":
        return None
    for sayer in sentence.dependents(deed.head, "nsubj"):
        owners = sentence.dependents(sayer.index, "nmod:poss") if sayer.lemma.casefold() in _MEDIA else []
        run = (t for t in sentence.dependents(sayer.index, "amod") if t.lemma == "run") if sayer.lemma.casefold() in _MEDIA else ()
        owners = owners or [t for k in run for t in sentence.dependents(k.index, "compound", "nsubj", "obl")]
        if owners and owners[0].upos in ("NOUN", "PROPN"):
            return Ref(ref.sentence, owners[0].index)
    return None


BARS = (
    Bar(stands_aside, roles=frozenset({"obj"}), heads=_ACCUSING, back=_NEXT),
    Bar(stands_aside, forms=THIRD_PERSON, roles=frozenset({"nsubj"}), back=_NEXT),
)
