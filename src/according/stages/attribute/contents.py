"""Who accuses, threatens, orders, demands or promises: the voice on what that is about, whose word it is."""

from __future__ import annotations

from according.records.attribution import Voice
from according.records.mention import CARRIED_OUT, EventMention
from according.records.parse import Ref, Sentence
from according.stages.attribute.who_says import verb_speakers

_OWN_WORD = frozenset({"ACCUSE", "THREATEN", "REQUEST", "AGREE", "CONCEDE"})
"""Speech acts of which the speaker is the voice on what they are about. Who is said to have refused has said nothing himself."""
_UNSAID = frozenset({"requested", "possible", "negated"})
"""Of speech that nobody has spoken: "should press them to stop", "might ask for troops", "has not demanded"."""
_AHEAD = frozenset({"planned", "possible"})
_AGREED_ON = frozenset({"obj", "nmod", "acl", "xcomp", "conj"})
"""How what is agreed on hangs on the verb: not in a clause that tells when or why, nor in one with a subject of its own."""
_RULED_OUT = frozenset({"turned down: rule out", "embedded under rule"})
NOT_EXCLUDED = " of rule"
"""How the rule of a status ends where somebody does not rule it out."""
_TIDINGS = frozenset({"report", "rumour", "rumor", "news"})
_REPEATING = frozenset({"repeat", "reiterate", "reaffirm", "restate", "renew"})
_WHEN = frozenset({"after", "before", "while", "when", "as", "once", "until"})


def of_conditions(mention: EventMention, mentions: tuple[EventMention, ...], sentence: Sentence, chain: list[Voice]) -> list[Voice]:
    """Who wants what he makes a condition: "threatened to shut it unless he was set free", "refused to talk until they pardon him"."""
    if mention.content_of is not None or mention.status != "requested":
        return []
    own = {m.at.token: m for m in mentions if m.at.sentence == sentence.index and m.speech and m.actors}
    above = next((own[k] for k in sentence.ancestors(mention.at.token) if k in own), None)
    if above is None or any(voice.speaker in above.actors for voice in chain):
        return []
    return [Voice(speaker=actor, stance="asserts", cue="", rule=f"condition of {above.type}") for actor in above.actors]


def of_own_word(mention: EventMention) -> list[Voice]:
    """Who threatens to do it, or rules it out, where the report names nobody who says so: "if it falls, their guns will shell it"."""
    threatened = mention.status == "threatened"
    ruled_out = mention.status == "negated" and mention.status_rule in _RULED_OUT
    stance = "denies" if ruled_out else "asserts"
    doers = mention.actors if threatened or ruled_out else ()
    return [Voice(speaker=actor, stance=stance, cue="", rule="does, or will not do, what he says himself") for actor in doers]


def of_content(mention: EventMention, mentions: tuple[EventMention, ...], sentence: Sentence, chain: list[Voice]) -> list[Voice]:
    """Who accuses, threatens, orders, demands or promises, on the content; who reports that he does so is his relay."""
    if left_open := _not_ruled_out(mention, sentence):
        return left_open
    if mention.content_of is None:
        return _on_what_went_before(mention, mentions, sentence) or ([] if chain else _of_agreement(mention, mentions, sentence))
    if mention.presupposed or mention.status_rule.startswith(("refusal", "given up", CARRIED_OUT)):
        return []  # "offered to talk but would not disarm": the refusal is no part of the offer; "promised to send it but never did"
    speech = mentions[mention.content_of]
    while speech.status != "actual" and speech.content_of is not None and mentions[speech.content_of].speech:
        if speech.mode == "investigate":
            break
        speech = mentions[speech.content_of]  # "urged him to press them to stop": it is not he who presses
    if speech.mode == "investigate":
        return []  # who looks into "the killing", or has it looked into, tells nothing of it
    if not speech.speech or speech.type not in _OWN_WORD or mention.at.token == speech.at.token or speech.status in _UNSAID:
        return []
    if any(voice.speaker in speech.actors or voice.stance == "denies" for voice in chain):
        return []
    if speech.type != "ACCUSE" and mention.status == "actual" and _is_in_relative(sentence, mention.at.token, speech.at):
        return []  # "requested bail, which the court refused": what became of it is not his request
    if speech.type == "REQUEST" and mention.status == "actual" and sentence.is_known(mention.at.token):
        return []  # who "directed the attack" has not told of it
    if speech.at.sentence == sentence.index and _is_of_reports(sentence, mention.at.token, speech.at.token):
        return []
    givers = _repeated_by(sentence, speech) or speech.actors
    return [Voice(speaker=actor, stance="asserts", cue="", rule=f"content of {speech.type}") for actor in givers]


def _not_ruled_out(mention: EventMention, sentence: Sentence) -> list[Voice]:
    """Who leaves it open: "the army has not ruled out that soldiers killed him"."""
    if mention.status != "possible" or not mention.status_rule.endswith(NOT_EXCLUDED):
        return []
    verb = next((k for k in sentence.ancestors(mention.at.token) if sentence.tokens[k].lemma == "rule"), -1)
    who = verb_speakers(sentence, verb) if verb >= 0 else ()
    if any(Ref(sentence.index, k) in mention.actors for k in who):
        return []  # "has not ruled out sitting down": of what he may do himself he says nothing yet
    return [Voice(speaker=Ref(sentence.index, k), stance="asserts", cue=sentence[verb].form, rule="does not rule it out") for k in who]


def _of_agreement(mention: EventMention, mentions: tuple[EventMention, ...], sentence: Sentence) -> list[Voice]:
    """Who agrees, on what they agree on or offer: "signed an accord to share power", "accepted a truce", "offered a roof for talks"."""
    if mention.status not in _AHEAD:
        return []
    here = (m for m in mentions if m.at.sentence == sentence.index and m.type == "AGREE" and m.status == "actual")
    agreed = {m.at.token: m for m in here if m.actors}
    at = mention.at.token if agreed else -1
    while at >= 0 and sentence.tokens[at].deprel in _AGREED_ON and (at == mention.at.token or at not in agreed):
        if sentence.tokens[at].deprel == "conj" and sentence.dependents(at, "nsubj"):
            return []
        at = sentence.tokens[at].head
        if at in agreed and sentence.tokens[at].upos == "VERB":
            return [Voice(speaker=actor, stance="asserts", cue="", rule="content of AGREE") for actor in agreed[at].actors]
    return []


def _is_in_relative(sentence: Sentence, index: int, above: Ref) -> bool:
    """Whether a relative clause below a predicate of the same sentence holds a word."""
    if above.sentence != sentence.index:
        return False
    path = (index, *sentence.ancestors(index))
    below = path[: path.index(above.token)] if above.token in path else path
    return any(sentence.tokens[k].deprel == "acl:relcl" or _opens_with_which(sentence, k) for k in below)


def _opens_with_which(sentence: Sentence, verb: int) -> bool:
    """Whether ", which" belongs to a verb, that parsers then take for a clause of the verb above."""
    which = [t.index for t in sentence.dependents(verb, "obj", "nsubj", "obl") if t.form.lower() == "which" and 0 < t.index < verb]
    return any(sentence.tokens[k - 1].form == "," for k in which)


def _on_what_went_before(mention: EventMention, mentions: tuple[EventMention, ...], sentence: Sentence) -> list[Voice]:
    """Who accuses, on when that was: "accused soldiers of looting the market after the gunmen had left"."""
    at, index = mention.at.token, sentence.index
    if mention.speech or sentence.tokens[at].deprel != "advcl" or not _WHEN & {*sentence.marked(at, "mark", "advmod")}:
        return []
    above = sentence.tokens[at].head
    for charge in (m for m in mentions if m.at.sentence == index and m.type == "ACCUSE" and m.speech and m.status == "actual"):
        charged = [m.at.token for m in mentions if m.at.sentence == index and m.content_of is not None and mentions[m.content_of] is charge]
        behind = above == charge.at.token and any(charge.at.token < k < at for k in charged) and _is_pluperfect(sentence, at)
        if above in charged or behind:
            return [Voice(speaker=actor, stance="asserts", cue="", rule="tells when what he charges was") for actor in charge.actors]
    return []


def _is_pluperfect(sentence: Sentence, verb: int) -> bool:
    """Whether a clause is in the past of what is told: behind "accused them of looting" it is told of the looting."""
    return any(t.form.lower() == "had" for t in sentence.dependents(verb, "aux"))


def _is_of_reports(sentence: Sentence, index: int, above: int) -> bool:
    """Whether it is what others report to who is angry about it: "were outraged by reports of assaults"."""
    for at in sentence.ancestors(index):
        if at == above:
            return False
        if sentence.tokens[at].lemma in _TIDINGS and sentence.tokens[at].relation == "obl" and sentence.tokens[at].head == above:
            return True
    return False


def _repeated_by(sentence: Sentence, speech: EventMention) -> tuple[Ref, ...]:
    """The envoy of "the envoy repeated his government's pledge to free them": whoever speaks for the giver is the one who is named."""
    noun = sentence.tokens[speech.at.token]
    apart = speech.type != "AGREE" or speech.at.sentence != sentence.index
    if apart or noun.relation != "obj" or sentence.tokens[noun.head].lemma not in _REPEATING:
        return ()
    subjects = [t for t in sentence.dependents(noun.head, "nsubj") if t.deprel == "nsubj" and t.mention == "person" and t.upos != "PRON"]
    return tuple(Ref(sentence.index, t.index) for t in subjects)
