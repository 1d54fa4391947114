"""Who says something: "He gave himself up, the sheriff said" tells of another than the sheriff; who was killed says nothing after it."""

from __future__ import annotations

from according.records.parse import Ref, Sentence, Token
from according.stages.resolve_actors.bystanders import looks_on
from according.stages.resolve_actors.mentions import Mention, Mentions
from according.stages.resolve_actors.pairs import fits
from according.stages.resolve_actors.people import People
from according.stages.resolve_actors.scene import Scene

_SAYING = frozenset({
    "say", "add", "tell", "report", "state", "explain", "note", "write", "announce", "confirm", "testify", "recall", "claim", "insist",
})  # fmt: skip
_SPEAKING = frozenset({
    "urge", "warn", "accuse", "call", "demand", "blame", "promise", "vow", "threaten", "appeal", "condemn",
})  # fmt: skip
_CHARGED = frozenset({"arraign", "charge", "question", "interrogate", "hold", "detain", "remand", "jail", "prosecute", "try", "sentence"})
_HOLDING = frozenset({"arrest", "detain", "apprehend", "capture", "catch"})
_HELD = _CHARGED | _HOLDING | frozenset({"acquit", "beat", "convict", "execute", "free", "hang", "kill", "liberate", "pardon", "release"})
"""What befalls people, no bodies."""
_ARRESTS = _CHARGED | _HOLDING | {"arrest", "conviction", "trial", "convict", "extradition", "indict", "dismiss", "sack"}
_DEMANDS = frozenset({"demand", "protest", "demonstrate", "denounce", "call", "chant", "oppose", "condemn"})
_ARMED = frozenset({"MIL", "REB", "PRM", "UAF"})
_MEDIA = frozenset({"paper", "agency", "channel", "station", "network", "outlet"})
_KILLING = frozenset({"kill", "murder", "assassinate", "execute", "behead", "hang", "lynch"})
_IF = frozenset({"if", "unless", "whether", "to"})
_TOLD = frozenset({"ccomp", "parataxis"})
_WITNESSES = frozenset({"witness", "eyewitness", "bystander", "onlooker", "passer-by"})
_BURNING = frozenset({"burn", "torch", "shell", "bomb", "bombard", "raze", "loot", "storm", "overrun", "retake", "ransack", "demolish"})
"""What is done to places and things, not to whoever speaks."""
_HITTING = frozenset({"attack", "ambush", "capture", "hit", "kill", "raid", "shoot", "strike", "target", "wound"})
_HARMING = _BURNING | _KILLING | frozenset({
    "abduct", "arrest", "attack", "beat", "capture", "confiscate", "destroy", "detain", "flog", "injure", "kidnap", "rape", "rob", "seize",
    "shoot", "stab", "steal", "torture", "wound",
})  # fmt: skip
_CLAIMS = frozenset({"accusation", "allegation", "assertion", "charge", "claim", "complaint", "contention", "report", "statement"})
_CHARGING = frozenset({"prosecutor", "prosecution", "indictment"})
_CRIMES = frozenset({
    "abduct", "ambush", "attack", "beat", "bomb", "burn", "buy", "conspire", "drive", "execute", "finance", "fund", "give", "guard", "help",
    "hide", "hire", "join", "kidnap", "kill", "lead", "loot", "make", "murder", "pay", "plan", "plant", "plot", "prepare", "provide",
    "rape", "recruit", "rent", "rob", "send", "shelter", "shoot", "smuggle", "spy", "steal", "store", "supply", "swear", "torture",
    "train", "transfer", "travel", "work",
})  # fmt: skip
"""What prosecutors say that others have done."""


def says_behind(mention: Mention, other: Mention, *, mentions: Mentions, people: People) -> bool:
    """Whether a mention is whoever says, behind the words of "he" or "she", what these tell, by whatever words he was named before.

    "They were beaten, their lawyers said" is not of the lawyers.
    """
    if mention.form == "they" and other.ref.sentence == mention.ref.sentence and other.ref > mention.ref:
        sentence = mentions.sentence(mention)
        owned = any(t.form.casefold() == "their" for t in sentence.dependents(other.ref.token, "nmod:poss"))
        return owned and sayer_behind(sentence, mention.ref.token) == other.ref.token
    subject = sayer_behind(mentions.sentence(mention), mention.ref.token) if mention.form in ("he", "she") else None
    if subject is None or subject == mention.ref.token:
        return False
    one = Ref(mention.ref.sentence, subject)
    sayer, person = mentions.at(one), people.at(one)
    named = sayer is not None and sayer.form == other.form == "name" and sayer.key == other.key
    return other.ref == one or named or (person is not None and person == people.at(other.ref))


def of_verb_before(found: Ref | None, ref: Ref, *, mentions: Mentions) -> Ref | None:
    """The man to whom the verb before a pronoun's own did something ("questioned Y but did not arrest him"), if number and gender agree."""
    one, other = mentions.at(ref), mentions.at(found) if found is not None else None
    return found if one is not None and other is not None and fits(one, other, gender=other.gender) == "yes" else None


def is_of_dead(mention: Mention, other: Mention, *, mentions: Mentions) -> bool:
    """Whether somebody is told as killed, who says nothing after it: "one of them was shot dead by police. She said nobody was"."""
    if mention.form not in ("he", "she") or mention.token.relation != "nsubj" or other.ref > mention.ref:
        return False
    verb, deed = _verb_of(mention, mentions), _verb_of(other, mentions)
    if verb is None or deed is None or verb.lemma.casefold() not in _SAYING:
        return False
    dead = deed.lemma.casefold() in _KILLING or _is_shot_dead(deed, mentions.sentence(other))
    return dead and other.token.deprel in ("nsubj:pass", "obj") and not _is_unreal(deed, mentions.sentence(other))


def is_silent(mention: Mention, other: Mention, *, mentions: Mentions) -> bool:
    """Whether "he" or "she" who speaks cannot be somebody dead, or of whom the speaker only told; nor who is charged whoever spoke."""
    dead = is_of_dead(mention, other, mentions=mentions) or is_of_whom_he_told(mention, other, mentions=mentions)
    return dead or _speaks_of_the_held(mention, other, mentions=mentions)


def _speaks_of_the_held(mention: Mention, other: Mention, *, mentions: Mentions) -> bool:
    """ "An officer, X, said … arrested a man. He will be arraigned": the man who was arrested, and not who spoke."""
    if mention.form not in ("he", "she") or mention.token.deprel != "nsubj:pass" or other.token.deprel != "nsubj":
        return False
    verb, deed = _verb_of(mention, mentions), _verb_of(other, mentions)
    if verb is None or deed is None or verb.lemma.casefold() not in _CHARGED or deed.lemma.casefold() not in _SAYING | _SPEAKING:
        return False
    last = mention.ref.sentence
    near = (one for k in range(max(other.ref.sentence, last - 2), last) for one in mentions.in_sentence(k))
    return any(one.type == "person" and _is_held(one, mentions) for one in near)


def _is_held(one: Mention, mentions: Mentions) -> bool:
    verb = _verb_of(one, mentions) if one.token.deprel in ("obj", "nsubj:pass") and one.token.xpos in ("NN", "NNP") else None
    return verb is not None and verb.lemma.casefold() in _HOLDING


def is_of_whom_he_told(mention: Mention, other: Mention, *, mentions: Mentions) -> bool:
    """Whether somebody is only told of by who spoke in the sentence before, and speaks on: "X said a bomb hit a man. He urged …"."""
    sentence, told = mentions.sentence(mention), mentions.sentence(other)
    speaks = mention.form in ("he", "she") and mention.token.relation == "nsubj"
    opens = speaks and mention.ref.token == 0
    owns = speaks and other.token.relation in ("nmod", "obl") and "of" in told.marked(other.ref.token, "case")
    if not (opens or owns) or other.ref.sentence != mention.ref.sentence - 1 or told.root < 0:
        return False
    verbs = {sentence[mention.token.head].lemma.casefold(), told[told.root].lemma.casefold()}
    subjects = told.dependents(told.root, "nsubj") if verbs <= _SAYING | _SPEAKING else []
    one = mentions.at(Ref(told.index, subjects[0].index)) if len(subjects) == 1 else None
    if one is None or one is other or one.type != "person" or fits(mention, one, gender=one.gender) != "yes":
        return False
    others = {"she": "he", "he": "she"}[mention.form]
    if any(t.form.casefold() == others for t in told.tokens):  # "Okoro said she had heard Aruna. He urged …": Okoro is a woman
        return False
    if owns:
        return True  # "accused the Front of General X … he said": not the general
    return any(told.is_below(other.ref.token, top=t.index) for t in told.dependents(told.root, "ccomp"))


def has_no_fighters(mention: Mention, other: Mention, *, scene: Scene) -> bool:
    """ "Its fighters withdrew, the newspaper said": a newspaper has none."""
    owned = scene.generic(scene.sentence(mention.ref)[mention.token.head])
    if owned is None or owned.kind not in ("force", "unit") or not _ARMED & set(owned.sectors):
        return False
    hit, generic = scene.names.hit(other.ref), scene.generic_at(other.ref)
    sectors = hit.entry.sectors if hit is not None else generic.sectors if generic is not None else ()
    return "JRN" in sectors or hit is None and other.token.lemma.casefold() in _MEDIA


def _verb_of(mention: Mention, mentions: Mentions) -> Token | None:
    return mentions.sentence(mention)[mention.token.head] if mention.token.head >= 0 else None


def _is_shot_dead(verb: Token, sentence: Sentence) -> bool:
    return any(t.lemma.casefold() in ("dead", "death") for t in sentence.dependents(verb.index, "xcomp", "advmod", "compound", "obl"))


def _is_unreal(verb: Token, sentence: Sentence) -> bool:
    """Whether nobody was killed: "was not killed", "would be killed", "threatened to kill him"."""
    auxiliaries = {t.lemma.casefold() for t in sentence.dependents(verb.index, "aux")}
    denied = any(t.form.casefold() in ("not", "n't", "n’t", "never", "nearly", "almost") for t in sentence.dependents(verb.index, "advmod"))
    return denied or not auxiliaries <= {"be", "have"} or not _IF.isdisjoint(sentence.marked(verb.index, "mark"))


def sayer_behind(sentence: Sentence, at: int) -> int | None:
    """The subject of the verb of saying that stands behind the clause of a word; None where there is none."""
    key = sayer_behind, at
    if key not in sentence.memo:
        sentence.memo[key] = _sayer_behind(sentence, at)
    found: int | None = sentence.memo[key]
    return found


def _sayer_behind(sentence: Sentence, at: int) -> int | None:
    below = at
    for above in (at, *sentence.ancestors(at)):
        token = sentence[above]
        verbs = [t for t in sentence.dependents(above, "parataxis") if t.index > at]
        if above != at and sentence[below].relation in _TOLD and above > at:
            verbs.append(token)
        for verb in verbs:
            subject = next((t.index for t in sentence.dependents(verb.index, "nsubj") if t.index > at), None)
            if verb.lemma.casefold() in _SAYING and subject is not None:
                return subject
        below = above
    return None


def is_told_of(mention: Mention, other: Mention, *, mentions: Mentions) -> bool:
    """Whether a pronoun in what somebody tells cannot be who tells it.

    "Witnesses said men had dragged them into a van", "prosecutors said they had sent money to the attackers", "the group, which is one,
    said they had looted": it is others who were dragged, sent money and looted.
    """
    if looks_on(mention, other, mentions=mentions):
        return True
    sentence = mentions.sentence(mention)
    if mention.token.deprel == "nmod:poss" and any(rule(sentence, mention.token, other) for rule in _OTHERS_OWN):
        return True
    if mention.form == "it" and mention.token.relation == "obj" and sentence[mention.token.head].lemma in _BURNING:
        return other.type == "organization" or other.token.relation == "nsubj"  # "rebels burned the village … the army burned it"
    if mention.form != "they" and mention.token.form.casefold() != "them":
        return False
    hit = mention.token.relation == "obj" or mention.token.deprel == "nsubj:pass"
    verb = sentence[mention.token.head] if hit else mention.token
    if verb.lemma.casefold() in _HELD and other.type == "organization" and not other.token.has("Number=Plur"):
        return True  # "the court asked both states to arrest them": nobody arrests a court
    told = _told_clause(sentence, mention.token)
    if told is not None and other.type == "organization" and not other.token.has("Number=Plur") and _is_said_by_it(sentence, told):
        return True
    if told is None or other.ref.sentence != mention.ref.sentence or other.token.relation != "nsubj" or other.token.head != told.head:
        return False
    teller = other.token.lemma.casefold()
    if mention.token.relation in ("obj", "iobj"):
        return teller in _WITNESSES
    done = sentence[mention.token.head].lemma.casefold() in _CRIMES
    return mention.token.deprel == "nsubj" and done and teller in _CHARGING


def _is_of_claimant(sentence: Sentence, pronoun: Token, other: Mention) -> bool:
    """Whether a pronoun stands in what somebody claims and the other is who answers the claim: "the army denied the Front's claim that
    its men were shot" tells of the Front's men."""
    if other.ref.sentence != sentence.index or other.token.relation != "nsubj" or other.ref.token > pronoun.index:
        return False
    if _CLAIMS.isdisjoint(sentence.vocabulary):
        return False
    above = [sentence[k] for k in sentence.ancestors(pronoun.index)]
    clause = next((t for t in above if t.relation == "acl" and t.head >= 0 and sentence[t.head].lemma in _CLAIMS), None)
    if clause is None or other.token.head != sentence[clause.head].head:
        return False
    owners = [t for t in sentence.dependents(clause.head, "nmod:poss") if t.upos in ("NOUN", "PROPN")]
    return bool(owners) and owners[0].has("Number=Plur") == (pronoun.form.casefold() == "their")


def _judges(sentence: Sentence, pronoun: Token, other: Mention) -> bool:
    """Whether somebody has another held for what the other's men did: "ordered the arrest of X for the torture of nuns by his police"."""
    if other.ref.sentence != sentence.index or other.token.relation != "nsubj" or "for" not in sentence.vocabulary:
        return False
    for at in sentence.ancestors(pronoun.index):
        token = sentence[at]
        if token.relation in ("nmod", "obl") and "for" in sentence.marked(at, "case"):
            above = sentence[token.head]
            verb = sentence[above.head] if above.upos == "NOUN" and above.head >= 0 else above
            return above.lemma.casefold() in _ARRESTS and other.token.head in (above.index, verb.index)
    return False


def _strikes(sentence: Sentence, pronoun: Token, other: Mention) -> bool:
    """Whether somebody strikes those who demand something for their own: "police beat students demanding the release of their leader"."""
    if other.ref.sentence != sentence.index or other.token.relation != "nsubj" or pronoun.form.casefold() != "their":
        return False
    above = (sentence[at] for at in sentence.ancestors(pronoun.index))
    clause = next((t for t in above if t.relation == "acl"), None)
    return clause is not None and clause.lemma in _DEMANDS and sentence[clause.head].head == other.token.head


def _hits(sentence: Sentence, pronoun: Token, other: Mention) -> bool:
    """Whether somebody is said by another to have hit what is "its": the Front's base of "the Front said the army had shelled its base"."""
    thing = sentence[pronoun.head]
    verb = sentence[thing.head] if thing.deprel == "obj" and thing.head >= 0 else thing
    if other.ref.sentence != sentence.index or other.token.head != verb.index or other.token.deprel != "nsubj":
        return False
    if verb.lemma not in _BURNING | _HITTING or verb.relation != "ccomp" or verb.head < 0:
        return False
    own = any(t.lemma == "own" for t in sentence.dependents(thing.index, "amod"))
    return not own and any(t.mention in ("organization", "place") for t in sentence.dependents(verb.head, "nsubj"))


def _harms(sentence: Sentence, pronoun: Token, other: Mention) -> bool:
    """Whether somebody harms another and then what is the other's: "rebels beheaded two teachers and burned their school"."""
    if other.ref.sentence != sentence.index or other.token.relation != "nsubj":
        return False
    noun = sentence[pronoun.head]
    verb = sentence[noun.head] if noun.relation == "obj" and noun.head >= 0 else None
    if verb is None or verb.relation != "conj" or verb.head != other.token.head or verb.lemma not in _HARMING:
        return False
    hit = sentence.dependents(verb.head, "obj") if sentence[verb.head].lemma in _HARMING else []
    many = pronoun.form.casefold() == "their"
    return any(t.mention == "person" and (t.has("Number=Plur") or bool(sentence.dependents(t.index, "conj"))) == many for t in hit)


def _bids(sentence: Sentence, pronoun: Token, other: Mention) -> bool:
    """Whether somebody urges another to set free whom the other's men hold: "the Pope urged Maduro to free bishops held by his guards"."""
    men = sentence[pronoun.head]
    if other.ref.sentence != sentence.index or other.token.relation != "nsubj" or men.deprel != "obl:agent":
        return False
    above = [sentence[k] for k in sentence.ancestors(pronoun.index)]
    asked = next((t for t in above if t.index == other.token.head), None)
    below = next((t for t in above if asked is not None and t.head == asked.index), None)
    if asked is None or below is None or "to" not in sentence.marked(below.index, "mark"):
        return False
    return bool(sentence.dependents(asked.index, "obj", "iobj"))


_OTHERS_OWN = (_is_of_claimant, _judges, _strikes, _hits, _harms, _bids)
"""Whose something is, where the other does not own it."""


def is_speaker(other: Mention, speaker: Ref, mentions: Mentions) -> bool:
    """Whether a mention is of who speaks: "They cuffed him," said Pitt, and him is not Pitt."""
    said = mentions.at(speaker)
    return other.ref == speaker or said is not None and said.form == other.form == "name" and said.key == other.key


def _told_clause(sentence: Sentence, token: Token) -> Token | None:
    """The clause of what is said that a word stands in."""
    return next((sentence[k] for k in sentence.ancestors(token.index) if sentence[k].relation == "ccomp"), None)


def _is_said_by_it(sentence: Sentence, told: Token) -> bool:
    """ "It said they had looted": who is "it" in one breath is not "they" in the next."""
    return any(t.form.casefold() == "it" and t.deprel == "nsubj" for t in sentence.dependents(told.head, "nsubj"))
