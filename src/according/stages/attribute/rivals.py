"""Second voices that name the event only by its verb or not at all: "her client never protected anyone", "no such order"."""

from __future__ import annotations

from collections.abc import Iterator

from according.ontology.closed_classes import NOBODY
from according.records.attribution import Voice
from according.records.mention import EventMention
from according.records.parse import Ref, Sentence, Token
from according.records.relations import TOLD_CLAUSES
from according.stages.attribute.elliptic import elliptic
from according.stages.attribute.falsity import is_no_lie, judges_doing
from according.stages.attribute.gainsaid import gainsaid
from according.stages.attribute.no_part import is_share, no_part, shares
from according.stages.attribute.speech import is_negated
from according.stages.attribute.told import PRONOUNS, Echo, Tellers, Told, echoes, stem_of
from according.stages.attribute.whose_denial import deeds_denied

_REACH = 6  # sentences back that the same verb may have been told
_HAPPENING = frozenset({"happen", "occur"})
_HARMING = frozenset({"hurt", "harm", "injure", "wound", "kill", "die", "hit", "touch", "shoot", "strike", "target"})
_HURTING = frozenset({"hurt", "injure", "wound", "kill", "die", "shoot", "massacre", "murder"})
_SPEAKING = frozenset({"say", "tell", "ask", "demand", "promise", "offer", "threaten"})
_FURTHERING = frozenset({"accept", "allow", "back", "ease", "encourage", "facilitate", "favour", "help", "permit", "support", "want"})
_BY_CUSTOM = frozenset({"generally", "normally", "often", "routinely", "typically", "usually"})
_SUCH = frozenset({"such", "nothing"})
CALLING = frozenset({"call", "describe", "dub", "label", "brand", "dismiss", "find", "consider", "deem"})
_CALLED = PRONOUNS | {"they"}
_FORCE = frozenset({"ASSAULT", "COERCE"})
_OPEN = frozenset({"CONSULT", "AGREE", "SUPPORT", "REQUEST", "THREATEN"})
"""What is done before all eyes; whoever calls something false there speaks of what was said."""


def rivals(told: Told, *, tellers: Tellers) -> Iterator[Echo]:
    """Denials and doubts of told events by those who speak of them in their own words. tellers: see Tellers."""
    taken, echoed = {mention.at for mention in told.mentions}, told.lexicon.echoes
    sharing, judging = shares(told), echoed["truth"] | echoed["falsity"] | {"so"}
    for sentence in told.parsed.sentences:
        yield from gainsaid(told, sentence)
        # Most sentences have none of the words that are asked for at each of theirs.
        said = sentence.vocabulary
        shared, judged = not said.isdisjoint(sharing), not said.isdisjoint(judging)
        such = not said.isdisjoint(_SUCH)
        yield from elliptic(told, sentence, tellers) if told.speech[sentence.index] else ()
        for token in sentence.tokens:
            if token.upos == "VERB" and _is_retold(sentence, token, taken) and not (shared and is_share(told, sentence, token)):
                voices = tellers(Ref(sentence.index, token.index))
                targets = _retold(told, sentence, token) or _unhappened(told, sentence, token) or _unharmed(told, sentence, token)
                yield from echoes(targets, voices, "denies", token.form, "tells the same as not done")
            elif such and token.upos in ("NOUN", "PRON") and (_is_such(sentence, token) or _is_nothing_of_it(sentence, token)):
                yield from _no_such(told, sentence, token, tellers)
            elif judged and _is_false(told, sentence, token):
                yield from _called_false(told, sentence, token, tellers)
            elif shared and is_share(told, sentence, token):
                yield from no_part(told, sentence, token, tellers)


def _is_retold(sentence: Sentence, token: Token, taken: set[Ref]) -> bool:
    """Whether a verb that is no mention itself says that something was not done."""
    if token.relation not in TOLD_CLAUSES or Ref(sentence.index, token.index) in taken:
        return False
    ahead = [t.lemma for t in sentence.dependents(token.index, "aux")]
    if "will" in ahead or "would" in ahead and "have" not in ahead:
        return False  # "said he would not send troops again"
    return _is_denied(sentence, token.index) and not sentence.is_forbidden(token.index)


def _is_denied(sentence: Sentence, index: int) -> bool:
    """ "Did not", "never", "nobody was", "beat no one"."""
    near = sentence.dependents(index, "nsubj", "obj")
    return is_negated(sentence, index) or any(_is_none(sentence, t) for t in near)


def _is_none(sentence: Sentence, token: Token) -> bool:
    own = {t.form.lower() for t in sentence.dependents(token.index, "det")}
    return token.form.lower() in NOBODY or bool(own & {"no", "not"})


def _retold(told: Told, sentence: Sentence, token: Token) -> list[int]:
    """The last event told with the same verb by others."""
    stem = stem_of(token.lemma.lower())
    for number in range(len(told.mentions) - 1, -1, -1):
        mention = told.mentions[number]
        back = sentence.index - mention.at.sentence
        if back < 0 or (back == 0 and mention.at.token > token.index):
            continue
        if back > _REACH:
            break
        word = told.parsed.sentences[mention.at.sentence][mention.at.token].lemma.lower()
        if mention.status == "actual" and stem_of(word) == stem and not _is_of_other_things(told, mention, sentence, token):
            return [number]
    return []


def _is_of_other_things(told: Told, mention: EventMention, sentence: Sentence, token: Token) -> bool:
    """Whether "did not email any secrets" is of another thing than "emailed the minister", "did not work for the party" than "worked with
    the union", "received nothing" than "received three bishops"; victims may be called otherwise in a denial."""
    if mention.type in _FORCE:
        return False
    there = told.parsed.sentences[mention.at.sentence]
    one, other = (
        {t.lemma.lower() for t in s.dependents(k, "obj", "iobj") or s.dependents(k, "obl") if t.upos == "NOUN" or t.upos == "PROPN"}
        for s, k in ((there, mention.at.token), (sentence, token.index))
    )
    received = mention.type == "CONSULT" and any(t.form.lower() == "nothing" for t in sentence.dependents(token.index, "obj"))
    return received or bool(one and other) and one.isdisjoint(other)


def _unhappened(told: Told, sentence: Sentence, token: Token) -> list[int]:
    """What was told last, of "said that this had never happened"."""
    happened = token.lemma.lower() in _HAPPENING or token.lemma.lower() == "take" and "place" in sentence.vocabulary
    of_it = happened and any(t.lemma.lower() in PRONOUNS for t in sentence.dependents(token.index, "nsubj"))
    return told.before(sentence, token.index) if of_it else []


def _unharmed(told: Told, sentence: Sentence, token: Token) -> list[int]:
    """The killing of villagers that others told, of "said that no villager had been hurt"."""
    if token.lemma.lower() not in _HARMING:
        return []
    harmed = sentence.dependents(token.index, "nsubj:pass") or sentence.dependents(token.index, "obj")
    if any(_is_nobody_at_all(sentence, t) for t in harmed):
        before = (n for n in told.near(sentence.index, 1) if told.mentions[n].at < Ref(sentence.index, token.index))
        deeds = [n for n in before if told.mentions[n].type == "ASSAULT" and told.mentions[n].status == "actual"]
        return [n for n in deeds if _word(told, n) in _HURTING and not _is_of_craft(told, n)][-1:]
    spared = {t.lemma.lower() for t in harmed if any(d.form.lower() == "no" for d in sentence.dependents(t.index, "det"))}
    for number in reversed(told.near(sentence.index - 1, _REACH - 1) if spared else []):
        mention = told.mentions[number]
        victims = {told.parsed.sentences[ref.sentence][ref.token].lemma.lower() for ref in mention.recipients}
        if mention.type == "ASSAULT" and mention.status == "actual" and spared & victims:
            return [number]
    return []


def _is_of_craft(told: Told, number: int) -> bool:
    """ "Shot down a helicopter": that nobody was hurt says nothing against it."""
    at = told.mentions[number].at
    return any(t.form.lower() == "down" for t in told.parsed.sentences[at.sentence].dependents(at.token, "compound:prt", "advmod"))


def _word(told: Told, number: int) -> str:
    at = told.mentions[number].at
    return told.parsed.sentences[at.sentence][at.token].lemma.lower()


def _is_nobody_at_all(sentence: Sentence, token: Token) -> bool:
    """ "Nobody", "no one", "no people" who were hurt."""
    none = any(t.form.lower() == "no" for t in sentence.dependents(token.index, "det"))
    return token.form.lower() in ("nobody", "no-one") or none and token.lemma.lower() in ("one", "person", "people")


def _is_such(sentence: Sentence, token: Token) -> bool:
    return any(t.form.lower() == "such" for t in sentence.dependents(token.index))


def _is_nothing_of_it(sentence: Sentence, token: Token) -> bool:
    """ "Nothing of the sort", "nothing of the kind"."""
    return token.form.lower() == "nothing" and any(t.lemma.lower() in ("sort", "kind") for t in sentence.dependents(token.index, "nmod"))


def _no_such(told: Told, sentence: Sentence, token: Token, tellers: Tellers) -> Iterator[Echo]:
    """ "No such offer had been made", "was aware of no such appeal", "has no knowledge of any such order", "nothing of the sort"."""
    own = {token.form.lower(), *(t.form.lower() for t in sentence.dependents(token.index))}
    above = list(sentence.ancestors(token.index))
    if not own & {"no", "nothing"} and not any(is_negated(sentence, k) for k in above[:3]):
        return
    if above and any(t.lemma.lower() in ("will", "would") for t in sentence.dependents(above[0], "aux")):
        return  # "will do no such thing" is a refusal, and no word on what was done
    if any(t.form.lower() in _BY_CUSTOM for k in above[:1] for t in sentence.dependents(k, "advmod")):
        return  # who "does not normally acknowledge such strikes" says nothing of this one
    words = told.lexicon.echoes
    if above and token.relation == "obj" and (_is_letting(told, sentence.tokens[above[0]]) or _is_of_its_kind(sentence, token)):
        return  # who "has not authorised any such strike", "has not eased such a return", does not say that there was none
    unsure = any(sentence.tokens[k].lemma.lower() in words["doubt"] | words["information"] for k in above[:3])
    named = [n for n in told.named(sentence, token.index) if told.mentions[n].type != "ACCUSE"]
    again = _retold(told, sentence, sentence[above[0]]) if above and token.form.lower() == "nothing" else _retold(told, sentence, token)
    targets = again or named or _unspoken(told, sentence, token)
    targets = targets or (told.before(sentence, token.index) if _is_of_deed(told, sentence, token) else [])
    at = Ref(sentence.index, above[0] if above else token.index)
    stance = "disclaims" if unsure else "denies"
    yield from echoes(targets, tellers(at) or _subject(sentence, above), stance, token.form, "speaks of no such thing")


def _unspoken(told: Told, sentence: Sentence, token: Token) -> list[int]:
    """The threat or demand told last, of "he had said nothing of the kind"."""
    verb = sentence.tokens[token.head]
    if token.form.lower() != "nothing" or token.relation != "obj" or verb.lemma.lower() not in _SPEAKING:
        return []
    near = told.near(sentence.index - 1, 1)
    return [n for n in near if told.mentions[n].speech and told.mentions[n].status in ("actual", "possible")][-1:]


def _is_of_its_kind(sentence: Sentence, token: Token) -> bool:
    """Whether one helps, allows or wants no "such a return", and does not say that there was none; not "did not make such an offer"."""
    one = any(t.form.lower() in ("a", "an") for t in sentence.dependents(token.index, "det"))
    return one and sentence.tokens[token.head].lemma in _FURTHERING


def _is_letting(told: Told, verb: Token) -> bool:
    """Whether a verb says that somebody lets a deed be done; of rare ones the encoder may misspell the lemma ("authoris")."""
    return bool({verb.lemma.lower(), verb.form.lower().removesuffix("d")} & told.lexicon.echoes["leave"])


def _is_of_deed(told: Told, sentence: Sentence, token: Token) -> bool:
    """Whether "no such X" may be what was told before: the incident, the attack, the claim; not "no such bill"."""
    lemma, words = token.lemma.lower(), told.lexicon.echoes
    if lemma in words["happening"] | words["claim"] | {"nothing"} or lemma in told.lexicon.deeds:
        return True
    return any(told.mentions[n].at.token == token.index for n in told.near(sentence.index, 0))


def _subject(sentence: Sentence, above: list[int]) -> list[Voice]:
    """Who has no knowledge of it, where nobody tells that of him."""
    for index in above[:2]:
        for token in sentence.dependents(index, "nsubj"):
            if token.upos in ("NOUN", "PROPN", "PRON") and token.deprel != "nsubj:pass":
                return [Voice(speaker=Ref(sentence.index, token.index), stance="disclaims", cue=sentence.tokens[index].form, rule="")]
    return []


def _is_false(told: Told, sentence: Sentence, token: Token) -> bool:
    """ "A lie", "untrue"; "not true", "not so"."""
    lemma = token.lemma.lower()
    if token.form.lower() in ("lay", "lain", "laid") or is_no_lie(sentence, token):
        return False  # "called on the rebels to lay down their arms"
    if token.upos == "VERB" and any(t.deprel == "obl:agent" for t in sentence.dependents(token.index, "obl")):
        return False  # "the attack, which it said had been staged by the army"
    if lemma == "so":
        subjects = sentence.dependents(token.index, "nsubj")
        told_of = [t for t in subjects if t.lemma.lower() in PRONOUNS] if sentence.dependents(token.index, "cop") else []
        return is_negated(sentence, token.index) and (bool(told_of) or token.index == 1 and not subjects)
    true, false = lemma in told.lexicon.echoes["truth"], lemma in told.lexicon.echoes["falsity"]
    called = (true or false) and (true if is_negated(sentence, token.index) else false)
    return called and not judges_doing(sentence, token.index, told)  # "it was wrong to compare them"


def _called_false(told: Told, sentence: Sentence, token: Token, tellers: Tellers) -> Iterator[Echo]:
    """ "It was a lie, the governor said", "“false from beginning to end,” retorted X", "a number that X calls ridiculous"."""
    subjects = sentence.dependents(token.index, "nsubj")
    head = sentence.tokens[token.head] if token.head >= 0 else None
    voices = tellers(Ref(sentence.index, token.index))
    if head is not None and token.relation in ("xcomp", "obj", "ccomp") and head.lemma.lower() in CALLING and not subjects:
        objects = [t for t in sentence.dependents(head.index, "obj") if t.index != token.index]
        if any(t.lemma.lower() not in _CALLED for t in objects) or token.relation == "obj" and head.lemma == "find":
            return  # "in whose car the police found propaganda"
        voices = _subject(sentence, [head.index]) or _subject(sentence, [head.head] if head.xpos == "VBG" else []) or voices
    elif any(t.lemma.lower() not in PRONOUNS for t in subjects) or token.relation not in ("root", "ccomp", "parataxis"):
        return
    targets = [n for n in told.before(sentence, token.index) if told.mentions[n].type not in _OPEN]
    deniers = [voice.speaker for voice in voices if voice.speaker is not None]
    targets = deeds_denied(told, targets, deniers=deniers, before=Ref(sentence.index, token.index))
    yield from echoes(targets, voices, "denies", token.form, "says that it is false")
