"""Whose deed a reason is: "imposed sanctions on Russia over its invasion of Ukraine" tells of Russia's."""

from __future__ import annotations

from collections.abc import Iterator

from according.ontology.closed_classes import PERSON_PRONOUNS, RELATIVE_PRONOUNS, THIRD_PERSON
from according.ontology.content_words import TAKING
from according.records.parse import Ref, Sentence, Token
from according.stages.resolve_actors.bars import HERE, SINGLE, Bar
from according.stages.resolve_actors.mentions import Mention, Mentions
from according.stages.resolve_actors.pairs import fits

_REASONS = frozenset({"for", "over", "after", "following", "because of", "in response to", "since"})
_JAILING = frozenset({"convict", "sentence"})
_AT = frozenset({"on", "against", "at", "with", "from"})
_HARSH, _CURBED = frozenset({"SANCTION", "ACCUSE"}), frozenset({"SANCTION", "ACCUSE", "COERCE"})
_GROUNDS = frozenset({"because of", "for", "over"})
_DEEDS = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "THREATEN", "SANCTION", "REJECT"})
_DOING = ("nsubj", "nmod:poss")
_UNTIL, _FROM = frozenset({"until", "till", "unless"}), frozenset({"to", "from", "on", "against", "with"})
_YIELDING = frozenset({
    "abandon", "accept", "agree", "cease", "comply", "disarm", "drop", "end", "free", "halt", "hold", "leave", "lift", "open", "release",
    "restore", "return", "stop", "surrender", "withdraw",
})  # fmt: skip
_SURE = 0.5
_TELLS_WHEN = frozenset({"after", "although", "as", "because", "before", "if", "once", "since", "though", "unless", "when"})
_BIDDING = frozenset({"approve", "ask", "authorise", "authorize", "call", "learn", "order", "see", "sign", "tell", "warn"})
"""What is sooner done by who commands the doers: "the general said his men shot the spy after he ordered it"."""
SAYING = frozenset({"add", "allege", "argue", "claim", "recall", "say", "tell"})
_CRAFT = frozenset({"bomber", "carrier", "cruiser", "destroyer", "fighter", "tanker", "trawler"})
"""Craft whose names may be taken for people."""
_OFFENDING = frozenset({
    "attack", "belong", "breach", "carry", "cross", "defy", "disobey", "endanger", "enter", "fire", "flout", "hide", "ignore", "incite",
    "intrude", "leak", "plan", "plot", "refuse", "shelter", "smuggle", "spy", "steal", "stray", "throw", "trespass", "violate", "work",
})  # fmt: skip
_FREED = frozenset({"free", "haul", "lead", "liberate", "march", "release"})
"""What befalls those who were taken, "led away" too."""
_BREAKING_UP = frozenset({"arrest", "beat", "detain", "disperse", "evict", "remove", "round", "stop"})
_DEFYING = frozenset({
    "attempt", "block", "chant", "decline", "defy", "demand", "gather", "ignore", "march", "occupy", "pelt", "protest", "refuse", "resist",
    "storm", "throw", "try",
})  # fmt: skip
"""What those do whom police break up, and not police."""
_DEFENDING = frozenset({"aid", "arm", "assist", "back", "defend", "evacuate", "help", "protect", "reinforce", "rescue", "support"})
_PART_IN = frozenset({"complicity", "involvement", "participation", "part", "role"})
_CALLED = frozenset({"call", "consider", "describe", "term"})


def _is_of_content(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether a pronoun says why or when somebody did what another tells: the general of "the minister said the general had resigned
    because he opposed the war", and not the minister. Nor is "they" of "the men they had freed" the men."""
    if other.ref.sentence != mention.ref.sentence:
        return False
    sentence = mentions.sentence(mention)
    verb = sentence.tokens[mention.token.head]
    if verb.deprel == "acl:relcl" and verb.head == other.ref.token:
        return True  # "the men they had freed"
    if verb.relation != "advcl" or other.token.relation != "nsubj" or _TELLS_WHEN.isdisjoint(sentence.marked(verb.index, "mark", "advmod")):
        return False
    told = sentence.tokens[verb.head]
    if told.relation != "ccomp" or told.head != other.token.head:
        return False
    beside = [t for t in sentence.dependents(verb.index, "obj", "iobj", "obl") if t.form.casefold() in PERSON_PRONOUNS]
    subjects = sentence.dependents(told.index, "nsubj") if not beside else []
    one = mentions.at(Ref(sentence.index, subjects[0].index)) if len(subjects) == 1 else None
    near = one is not None and one is not other and one.ref < mention.ref and other.ref < one.ref
    return near and one is not None and fits(mention, one, gender=one.gender) == "yes"


def _is_another_than_they_hit(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether "he" is the one whom many did something to: the brother of "she said gunmen killed her brother when he refused to pay"."""
    sentence = mentions.sentence(mention)
    verb = sentence.tokens[mention.token.head]
    if mention.token.deprel != "nsubj" or verb.lemma in _BIDDING or not is_read(sentence.tokens[verb.head], _DEEDS):
        return False
    if _TELLS_WHEN.isdisjoint(sentence.marked(verb.index, "mark", "advmod")):
        return False
    beside = [t for t in sentence.dependents(verb.index, "obj", "iobj", "obl") if t.form.casefold() in PERSON_PRONOUNS]
    doing, done_to = sentence.dependents(verb.head, "nsubj"), sentence.dependents(verb.head, "obj")
    if beside or len(doing) != 1 or len(done_to) != 1 or doing[0].deprel != "nsubj" or not done_to[0].index < mention.ref.token:
        return False
    doers, hit = (mentions.at(Ref(sentence.index, t.index)) for t in (doing[0], done_to[0]))
    if doers is None or hit is None or hit is other or doers.count != "many":
        return False
    return not hit.is_pronoun and fits(mention, hit, gender=hit.gender) == "yes"


def _are_hit(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether "they" are whom somebody breaks up: the drivers of "police moved in to disperse the drivers when they refused to move"."""
    sentence = mentions.sentence(mention)
    verb = sentence.tokens[mention.token.head]
    if mention.token.deprel != "nsubj" or verb.lemma not in _DEFYING or other.token.relation != "nsubj":
        return False
    main = sentence.tokens[verb.head]
    below = [t for t in sentence.dependents(main.index, "advcl", "xcomp") if t.index < verb.index and t.lemma in _BREAKING_UP]
    told = below[-1] if below else main  # "fired grenades to disperse the drivers"
    if told.lemma not in _BREAKING_UP or _TELLS_WHEN.isdisjoint(sentence.marked(verb.index, "mark", "advmod")):
        return False
    hit = sentence.dependents(told.index, "obj")
    one = mentions.at(Ref(sentence.index, hit[0].index)) if hit and hit[0].index < mention.ref.token else None
    doing = other.ref.sentence == mention.ref.sentence and other.token.head in (told.index, main.index)
    return doing and one is not None and one is not other and fits(mention, one, gender=one.gender) == "yes"


def _is_another_than_who_freed(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether "they" are who does it to the very one whom their clause tells of: "gunmen freed an engineer whom they had held"."""
    sentence = mentions.sentence(mention)
    verb = sentence.tokens[mention.token.head]
    if mention.token.deprel != "nsubj" or verb.deprel != "acl:relcl" or verb.head < 0 or sentence.tokens[verb.head].deprel != "obj":
        return False
    whom = [t for t in sentence.dependents(verb.index, "obj") if t.lemma in RELATIVE_PRONOUNS and t.index < verb.index]
    doing = sentence.dependents(sentence.tokens[verb.head].head, "nsubj") if whom else []
    one = mentions.at(Ref(sentence.index, doing[0].index)) if len(doing) == 1 and doing[0].deprel == "nsubj" else None
    return one is not None and one is not other and not one.is_pronoun and fits(mention, one, gender=one.gender) == "yes"


def _another_spoke(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether "she" is the wife who has just spoken: "Mr Bao was shot, his wife told a reporter. She said …"."""
    if mention.token.deprel != "nsubj" or mention.ref.sentence - other.ref.sentence != 1 or other.gender == mention.gender:
        return False
    if mentions.sentence(mention)[mention.token.head].lemma not in SAYING:
        return False
    for one in mentions.in_sentence(other.ref.sentence):
        kin = one.form == "noun" and one.gender == mention.gender and one.token.deprel == "nsubj"
        if kin and one is not other and mentions.sentence(one)[one.token.head].lemma in SAYING:
            return True
    return False


def _was_not_taken(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether it was another who was taken last, so that he is freed: "detained a reporter … he was released", and not the doctor."""
    if mention.token.deprel not in ("nsubj:pass", "obj") or mentions.sentence(mention)[mention.token.head].lemma not in _FREED:
        return False
    for index in range(mention.ref.sentence, max(-1, mention.ref.sentence - 3), -1):
        for one in reversed([m for m in mentions.in_sentence(index) if m.number < mention.number and m.type == "person"]):
            verb = mentions.sentence(one)[one.token.head]
            taken = one.token.deprel in ("obj", "nsubj:pass") and verb.lemma in TAKING | _JAILING and not one.is_pronoun
            fit = fits(mention, one, gender=one.gender) if taken else "no"
            if fit == "yes" or fit != "no" and index == mention.ref.sentence - 1 > other.ref.sentence:
                return one is not other and not (other.form == "name" and other.key == one.key)
    return False


def _is_of_the_asked(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether "they" are who is asked to do it: the teachers of "police urged teachers to call off the march they had planned"."""
    sentence = mentions.sentence(mention)
    clause = sentence.tokens[mention.token.head]
    here = other.token.deprel == "nsubj" and other.ref.sentence == mention.ref.sentence
    if mention.token.deprel != "nsubj" or clause.deprel != "acl:relcl" or not here:
        return False
    asked = next((k for k in sentence.ancestors(clause.index) if sentence.tokens[k].relation == "xcomp"), -1)
    if asked < 0 or sentence.tokens[asked].head != other.token.head:
        return False
    bidden = sentence.dependents(sentence.tokens[asked].head, "obj", "iobj")
    one = mentions.at(Ref(sentence.index, bidden[0].index)) if bidden else None
    return one is not None and one is not other and fits(mention, one, gender=one.gender) == "yes"


def _is_defended(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether "it" is whom somebody would help: the Latvia of "Denmark will defend Latvia if it is attacked"."""
    sentence = mentions.sentence(mention)
    verb = sentence.tokens[mention.token.head]
    if verb.relation != "advcl" or other.token.relation != "nsubj":
        return False
    helps = sentence.tokens[verb.head]
    if helps.lemma not in _DEFENDING or _TELLS_WHEN.isdisjoint(sentence.marked(verb.index, "mark", "advmod")):
        return False
    verbs = (helps, *sentence.dependents(helps.index, "xcomp"))  # "help defend"
    helped = [t for k in verbs for t in sentence.dependents(k.index, "obj")]
    one = mentions.at(Ref(sentence.index, helped[0].index)) if helped else None
    return one is not None and one is not other and one.ref < mention.ref and fits(mention, one, gender=one.gender) == "yes"


def _is_ground_against(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether somebody tells what whomever he struck or held had done: "shot down the plane, saying it had ignored its warnings"."""
    sentence = mentions.sentence(mention)
    if other.ref.sentence != mention.ref.sentence or other.token.relation != "nsubj" or mention.token.deprel != "nsubj":
        return False
    verb = sentence.tokens[mention.token.head]
    said = sentence.tokens[verb.head] if verb.relation == "ccomp" and verb.lemma in _OFFENDING and verb.head >= 0 else verb
    if said is verb or said.relation != "advcl" or said.xpos != "VBG" or said.lemma not in SAYING or other.token.head != said.head:
        return False
    hit = sentence.dependents(said.head, "obj") if is_read(sentence.tokens[said.head], _DEEDS) else []
    one = mentions.at(Ref(sentence.index, hit[0].index)) if len(hit) == 1 else None
    if one is None or one is other:
        return False
    return fits(mention, one, gender=one.gender) == "yes" or mention.form == "it" and one.token.lemma in _CRAFT


def _is_reason_against(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether a possessive is of whom somebody punishes or blames for the deed, so that it is not the one who does so."""
    if other.ref.sentence != mention.ref.sentence or other.token.deprel not in _DOING:
        return False
    sentence = mentions.sentence(mention)
    deed = sentence.tokens[mention.token.head]
    named = deed  # "because of what it called its involvement in"
    if deed.head >= 0 and sentence.tokens[deed.head].lemma in _CALLED and sentence.tokens[deed.head].deprel == "acl:relcl":
        named = sentence.tokens[sentence.tokens[deed.head].head]
    told = is_read(deed, _DEEDS) or deed.lemma in _PART_IN
    if named.head < 0 or not told or _REASONS.isdisjoint(sentence.marked(named.index, "case")):
        return False
    above = sentence.tokens[named.head]
    verb = sentence[other.token.head].head if other.token.deprel == "nmod:poss" else other.token.head  # "froze its ties with X after its"
    it_calls = named is not deed and verb == deed.head  # the "it" of "what it called its involvement"
    if verb != above.index and not it_calls and not sentence.is_below(above.index, top=verb):
        return False
    curbed = _CURBED if not _GROUNDS.isdisjoint(sentence.marked(named.index, "case")) else _HARSH
    for word in _punished(sentence, above, harsh=curbed):
        one = mentions.at(Ref(sentence.index, word))
        if one is not None and one is not other and one.ref < mention.ref and fits(mention, one, gender=one.gender) == "yes":
            return True
    return False


def _is_awaited(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether "it" is whom somebody keeps waiting: the junta of "Japan suspended aid to the junta until it frees the journalist"."""
    sentence = mentions.sentence(mention)
    verb = sentence.tokens[mention.token.head]
    if mention.token.deprel != "nsubj" or verb.lemma not in _YIELDING or other.token.deprel != "nsubj":
        return False
    if other.ref.sentence != sentence.index or other.token.head != verb.head or _UNTIL.isdisjoint(sentence.marked(verb.index, "mark")):
        return False
    heads = (verb.head, *(t.index for t in sentence.dependents(verb.head, "obj")))
    beside = [t for head in heads for t in sentence.dependents(head, "obl", "nmod")]
    awaited = [t for t in beside if t.index < verb.index and not _FROM.isdisjoint(sentence.marked(t.index, "case"))]
    # "Will shell the town until it surrenders".
    awaited += [t for t in sentence.dependents(verb.head, "obj") if t.mention in ("organization", "place")]
    known = (mentions.at(Ref(sentence.index, t.index)) for t in awaited)
    return any(one is not None and one.type in ("organization", "person", "place") for one in known)


def _punished(sentence: Sentence, above: Token, *, harsh: frozenset[str] = _HARSH) -> Iterator[int]:
    """On whom a sanction is, or who is blamed: Russia of "imposed sanctions on Russia", "a ban on Russia", "sanctioned Russia"."""
    if above.upos in ("NOUN", "PROPN") and above.head >= 0 and not _AT.isdisjoint(sentence.marked(above.index, "case")):
        yield above.index  # "sanctions on Iran over its missile tests", which the parser hangs on Iran
        return
    objects = sentence.dependents(above.index, "obj")
    if not any(is_read(token, harsh) for token in (above, *objects, sentence.tokens[above.head])):
        return
    for token in (t for head in (above, *objects) for t in sentence.dependents(head.index, "obl", "nmod")):
        if not _AT.isdisjoint(sentence.marked(token.index, "case")):
            yield token.index
    yield from (t.index for t in objects if t.upos == "PROPN" or t.mention in ("person", "organization", "place"))


def is_read(token: Token, types: frozenset[str]) -> bool:
    return token.reading is not None and token.reading.likely >= _SURE and token.reading.type in types


_SUBJECT, _CLAUSE, _THEY = frozenset({"nsubj"}), frozenset({"advcl"}), frozenset({"they"})
BARS = (
    Bar(_is_of_content, forms=THIRD_PERSON, roles=_SUBJECT, under=frozenset({"acl", "advcl"}), back=HERE),
    Bar(_was_not_taken, forms=SINGLE | _THEY, roles=frozenset({"nsubj:pass", "obj"}), heads=_FREED),
    Bar(_is_defended, forms=THIRD_PERSON, roles=frozenset({"nsubj:pass"}), under=_CLAUSE),
    Bar(_is_another_than_they_hit, forms=SINGLE, roles=_SUBJECT, under=_CLAUSE),
    Bar(_is_another_than_who_freed, forms=_THEY, roles=_SUBJECT, under=frozenset({"acl"})),
    Bar(_are_hit, forms=_THEY, roles=_SUBJECT, heads=_DEFYING, under=_CLAUSE),
    Bar(_is_ground_against, forms=THIRD_PERSON, roles=_SUBJECT, heads=_OFFENDING, under=frozenset({"ccomp"}), back=HERE),
    Bar(_is_of_the_asked, forms=_THEY, roles=_SUBJECT, under=frozenset({"acl"}), back=HERE),
    Bar(_is_awaited, forms=frozenset({"it", "they"}), roles=_SUBJECT, heads=_YIELDING, under=_CLAUSE, back=HERE),
    Bar(_another_spoke, forms=SINGLE, roles=_SUBJECT, heads=SAYING, back=1),
    Bar(_is_reason_against, roles=frozenset({"nmod:poss"}), back=HERE),
)
