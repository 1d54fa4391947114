"""Who says something: "He gave himself up, the sheriff said" tells of another than the sheriff; who was killed says nothing after it."""

from __future__ import annotations

from according.ontology.killed_before import KILLING
from according.records.parse import Ref, Sentence, Token
from according.stages.resolve_actors.another_s import BURNING, CHARGED, HOLDING, is_another_s
from according.stages.resolve_actors.bars import HERE, SINGLE, Bar
from according.stages.resolve_actors.bystanders import BARS as WHO_LOOKS_ON
from according.stages.resolve_actors.caught import is_of_the_caught
from according.stages.resolve_actors.hearers import BARS as WHO_HEARS_IT
from according.stages.resolve_actors.mentions import Mention, Mentions
from according.stages.resolve_actors.not_the_teller import BARS as WHO_TELLS_OF_IT
from according.stages.resolve_actors.own_fate import BARS as WHOSE_FATE
from according.stages.resolve_actors.own_fate import SAYING
from according.stages.resolve_actors.pairs import fits
from according.stages.resolve_actors.people import People
from according.stages.resolve_actors.ranking import Ranking
from according.stages.resolve_actors.reasons import BARS as WHOSE_REASON
from according.stages.resolve_actors.said_behind import BARS as WHO_IS_NEW
from according.stages.resolve_actors.said_behind import sayer_behind, tells_of_anothers_deed
from according.stages.resolve_actors.same_deed import BARS as WHO_DID_ANOTHER
from according.stages.resolve_actors.speaks_on import BARS as WHO_SPOKE_LAST
from according.stages.resolve_actors.speaks_on import SPEAKING
from according.stages.resolve_actors.the_dead import BARS as WHO_IS_DEAD
from according.stages.resolve_actors.the_harmed import BARS as WHO_IS_HARMED
from according.stages.resolve_actors.whose_capture import BARS as WHOSE_CAPTURE

_HELD = CHARGED | HOLDING | frozenset({"acquit", "beat", "convict", "execute", "free", "hang", "kill", "liberate", "pardon", "release"})
"""What befalls people, no bodies."""
_TELLING = frozenset({"tell", "inform"})
_FEARING = frozenset({"fear", "worry", "suspect", "believe"})
_SUFFERED = frozenset({"abuse", "assault", "attack", "beat", "kick", "mistreat", "rape", "rob", "starve", "torture", "whip"})
_IF = frozenset({"if", "unless", "whether", "to"})
_ITS = frozenset({"it", "its"})
_OF_PEOPLE = frozenset({"arrest", "beat", "detain", "disperse", "jail", "kill", "murder", "question", "whip"})
_WITNESSES = frozenset({"witness", "eyewitness", "bystander", "onlooker", "passer-by"})
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

    "They were beaten, their lawyers said" is not of the lawyers, nor the jets of "the junta met. Its jets bombed a school, the Front said".
    """
    sentence, here = mentions.sentence(mention), other.ref.sentence == mention.ref.sentence
    subject = sayer_behind(sentence, mention.ref.token)
    if mention.form == "it" and mention.token.deprel == "nmod:poss" and here:
        return other.ref.token == subject and _body_before(mention, other, mentions=mentions)
    if mention.form in ("it", "they"):
        owned = here and mention.form == "they" and other.ref > mention.ref and _is_theirs(sentence, other.token)
        return owned and other.ref.token == subject or tells_of_anothers_deed(mention, other, mentions)
    if subject is None or subject == mention.ref.token:
        return False
    one = Ref(mention.ref.sentence, subject)
    sayer, person = mentions.at(one), people.at(one)
    named = sayer is not None and sayer.form == other.form == "name" and sayer.key == other.key
    return other.ref == one or named or (person is not None and person == people.at(other.ref))


def _is_theirs(sentence: Sentence, token: Token) -> bool:
    return any(t.form.casefold() == "their" for t in sentence.dependents(token.index, "nmod:poss"))


def _body_before(mention: Mention, sayer: Mention, *, mentions: Mentions) -> bool:
    """Whether the sentence before is of another body, by its subject."""
    if not mention.ref.sentence:
        return False
    before = (m for m in mentions.in_sentence(mention.ref.sentence - 1) if m.role == "subject" and m.type == "organization")
    return any(one.key != sayer.key and fits(mention, one, gender=one.gender) == "yes" for one in before)


def of_verb_before(found: Ref | None, ref: Ref, *, mentions: Mentions) -> Ref | None:
    """The man to whom the verb before a pronoun's own did something ("questioned Y but did not arrest him"), if number and gender agree."""
    one, other = mentions.at(ref), mentions.at(found) if found is not None else None
    return found if one is not None and other is not None and fits(one, other, gender=other.gender) == "yes" else None


def _is_of_dead(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether somebody is told as killed, who says nothing after it: "one of them was shot dead by police. She said nobody was"."""
    if mention.form not in ("he", "she") or mention.token.relation != "nsubj" or other.ref > mention.ref:
        return False
    verb, deed = mentions.above(mention), mentions.above(other)
    if verb is None or deed is None or verb.lemma.casefold() not in SAYING:
        return False
    dead = deed.lemma.casefold() in KILLING or _is_shot_dead(deed, mentions.sentence(other))
    return dead and other.token.deprel in ("nsubj:pass", "obj") and not _is_unreal(deed, mentions.sentence(other))


def _speaks_of_the_held(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """ "An officer, X, said … arrested a man. He will be arraigned": the man who was arrested, and not who spoke."""
    if mention.form not in ("he", "she") or mention.token.deprel != "nsubj:pass" or other.token.deprel != "nsubj":
        return False
    verb, deed = mentions.above(mention), mentions.above(other)
    if verb is None or deed is None or verb.lemma.casefold() not in CHARGED or deed.lemma.casefold() not in SAYING | SPEAKING:
        return False
    last = mention.ref.sentence
    near = (one for k in range(max(other.ref.sentence, last - 2), last) for one in mentions.in_sentence(k))
    return any(one.type == "person" and _was_taken(one, mentions) for one in near)


def _was_taken(one: Mention, mentions: Mentions) -> bool:
    verb = mentions.above(one) if one.token.deprel in ("obj", "nsubj:pass") and one.token.xpos in ("NN", "NNP") else None
    return verb is not None and verb.lemma.casefold() in HOLDING


def _is_of_whom_he_told(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether somebody is only told of by who spoke in the sentence before, and speaks on: "X said a bomb hit a man. He urged …"."""
    sentence, told = mentions.sentence(mention), mentions.sentence(other)
    speaks = mention.form in ("he", "she") and mention.token.relation == "nsubj"
    opens = speaks and mention.ref.token == 0
    owns = speaks and other.token.relation in ("nmod", "obl") and "of" in told.marked(other.ref.token, "case")
    if not (opens or owns) or other.ref.sentence != mention.ref.sentence - 1 or told.root < 0:
        return False
    verbs = {sentence.tokens[mention.token.head].lemma.casefold(), told[told.root].lemma.casefold()}
    subjects = told.dependents(told.root, "nsubj") if verbs <= SAYING | SPEAKING else []
    one = mentions.at(Ref(told.index, subjects[0].index)) if len(subjects) == 1 else None
    if one is None or one is other or one.type != "person" or fits(mention, one, gender=one.gender) != "yes":
        return False
    others = {"she": "he", "he": "she"}[mention.form]
    if any(t.form.casefold() == others for t in told.tokens):  # "Okoro said she had heard Aruna. He urged …": Okoro is a woman
        return False
    if owns:
        return True  # "accused the Front of General X … he said": not the general
    return any(told.is_below(other.ref.token, top=t.index) for t in told.dependents(told.root, "ccomp"))


def _is_shot_dead(verb: Token, sentence: Sentence) -> bool:
    return any(t.lemma.casefold() in ("dead", "death") for t in sentence.dependents(verb.index, "xcomp", "advmod", "compound", "obl"))


def _is_unreal(verb: Token, sentence: Sentence) -> bool:
    """Whether nobody was killed: "was not killed", "would be killed", "threatened to kill him"."""
    auxiliaries = {t.lemma.casefold() for t in sentence.dependents(verb.index, "aux")}
    denied = any(t.form.casefold() in ("not", "n't", "n’t", "never", "nearly", "almost") for t in sentence.dependents(verb.index, "advmod"))
    return denied or not auxiliaries <= {"be", "have"} or not _IF.isdisjoint(sentence.marked(verb.index, "mark"))


def _is_passed_on_by(sentence: Sentence, told: Token, mention: Mention, other: Mention) -> bool:
    """CNN of "CNN reports that the navy claims they have captured nine": what somebody else says of himself is not of who passes it on."""
    if other.ref.sentence != mention.ref.sentence or other.type != "organization" or other.token.relation != "nsubj":
        return False
    above, own = sentence.tokens[told.head], other.token.head
    passed = above.relation == "ccomp" and above.head == own and not other.token.has("Number=Plur")
    return passed and any(t.upos in ("NOUN", "PROPN") for t in sentence.dependents(above.index, "nsubj"))


def _burns_it(mention: Mention, other: Mention, _: Mentions) -> bool:
    """ "Rebels burned the village … the army burned it": neither burned the other."""
    return other.type == "organization" or other.token.relation == "nsubj"


def _is_no_people(mention: Mention, other: Mention, _: Mentions) -> bool:
    """ "Supporters burned tyres. Police dispersed them": not the tyres."""
    return mention.token.relation == "obj" and other.type == "object"


def _is_held(mention: Mention, other: Mention, _: Mentions) -> bool:
    """ "The court asked both states to arrest them": nobody arrests a court."""
    return other.type == "organization" and not other.token.has("Number=Plur")


def _is_caught(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether they are stopped in the middle of something, and the other stops them."""
    return other.ref.sentence == mention.ref.sentence and is_of_the_caught(mentions.sentence(mention), mention.token, other.token)


def _owns_it(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether a possessive cannot be the other's, by what the sentence tells of what is owned."""
    return is_another_s(mentions.sentence(mention), mention.token, other)


def _tells_it(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether they in what somebody tells cannot be who tells it.

    "Witnesses said men had dragged them into a van", "prosecutors said they had sent money to the attackers", "the group, which is one,
    said they had looted": it is others who were dragged, sent money and looted.
    """
    sentence = mentions.sentence(mention)
    told = _told_clause(sentence, mention.token.index)
    if told is None:
        return False
    if _is_passed_on_by(sentence, told, mention, other):
        return True
    if other.type == "organization" and not other.token.has("Number=Plur") and _is_said_by_it(sentence, told):
        return True
    if other.ref.sentence != mention.ref.sentence or other.token.relation != "nsubj" or other.token.head != told.head:
        return False
    teller = other.token.lemma.casefold()
    if mention.token.relation in ("obj", "iobj"):
        return teller in _WITNESSES
    done = sentence.tokens[mention.token.head].lemma.casefold() in _CRIMES
    return mention.token.deprel == "nsubj" and done and teller in _CHARGING


def _fears_it(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether a body only fears what may befall others: "rights groups fear they may be executed"; not "residents fear they may be"."""
    sentence = mentions.sentence(mention)
    told = sentence.tokens[mention.token.head] if mention.token.deprel == "nsubj:pass" else mention.token
    if told.relation != "ccomp" or sentence.tokens[told.head].lemma not in _FEARING or other.type != "organization":
        return False
    return other.ref.sentence == sentence.index and other.token.head == told.head and other.token.relation == "nsubj"


def _hears_it(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether somebody only hears what befell who tells it: "two activists told their lawyers they had been beaten"."""
    sentence = mentions.sentence(mention)
    told = sentence.tokens[mention.token.head] if mention.token.deprel == "nsubj:pass" else mention.token
    if told.relation != "ccomp" or sentence.tokens[told.head].lemma not in _TELLING or other.ref.sentence != sentence.index:
        return False
    hearer = other.token.head == told.head and other.token.relation in ("obj", "iobj")
    past = any(t.form.casefold() == "had" for t in sentence.dependents(told.index, "aux")) or told.lemma in _SUFFERED
    return hearer and past and not any(t.xpos == "MD" for t in sentence.dependents(told.index, "aux"))


def _is_it(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether a body is "it" or "its" between it and "they": "the army killed rebels who attacked its base and freed those they held"."""
    sentence = mentions.sentence(mention)
    if other.type != "organization" or other.ref.sentence != sentence.index or other.token.has("Number=Plur"):
        return False
    between = {t.form for t in sentence.tokens[other.ref.token + 1 : mention.ref.token]}
    return other.token.relation == "nsubj" and not _ITS.isdisjoint(between)


def is_speaker(other: Mention, speaker: Ref, ranking: Ranking) -> bool:
    """Whether a mention is of who speaks: "They cuffed him," said Pitt, and him is not Pitt, nor "he" who stood for Pitt before."""
    mentions = ranking.mentions
    said, meant = mentions.at(speaker), mentions.at(ranking.settled(other)) if other.form in SINGLE else other
    if meant is None:
        return False
    titled = meant.form == "noun" and meant.det == "the" and meant.token.lemma in {t.lemma for t in _titles(speaker, mentions)}
    return titled or meant.ref == speaker or said is not None and said.form == meant.form == "name" and said.key == meant.key


def _titles(speaker: Ref, mentions: Mentions) -> list[Token]:
    """The prosecutor of ""…," prosecutor Ana Pek said"."""
    said = mentions.at(speaker)
    return [] if said is None else mentions.sentence(said).dependents(speaker.token, "nmod:desc", "compound", "appos")


def _told_clause(sentence: Sentence, at: int) -> Token | None:
    """The clause of what is said that a word stands in."""
    return next((sentence.tokens[k] for k in sentence.ancestors(at) if sentence.tokens[k].relation == "ccomp"), None)


def _is_said_by_it(sentence: Sentence, told: Token) -> bool:
    """ "It said they had looted": who is "it" in one breath is not "they" in the next."""
    return any(t.form.casefold() == "it" and t.deprel == "nsubj" for t in sentence.dependents(told.head, "nsubj"))


_THEY, _SUBJECT, _OWNED = frozenset({"they"}), frozenset({"nsubj"}), frozenset({"nmod:poss"})
BARS = (
    *(*WHOSE_FATE, *WHO_IS_NEW, *WHO_LOOKS_ON, *WHO_IS_HARMED, *WHO_IS_DEAD, *WHO_TELLS_OF_IT, *WHO_SPOKE_LAST, *WHOSE_REASON),
    *(*WHO_HEARS_IT, *WHO_DID_ANOTHER, *WHOSE_CAPTURE),
    Bar(_is_of_dead, forms=SINGLE, roles=_SUBJECT, heads=SAYING),
    Bar(_is_of_whom_he_told, forms=SINGLE, roles=_SUBJECT, back=1),
    Bar(_speaks_of_the_held, forms=SINGLE, roles=frozenset({"nsubj:pass"}), heads=CHARGED),
    *(Bar(rule, forms=SINGLE | _THEY, roles=frozenset({"nsubj:pass", "ccomp"}), back=HERE) for rule in (_hears_it, _fears_it)),
    Bar(_owns_it, roles=_OWNED, back=HERE),
    Bar(_burns_it, forms=frozenset({"it"}), roles=frozenset({"obj"}), heads=BURNING),
    Bar(_is_no_people, forms=_THEY, roles=frozenset({"obj"}), heads=_OF_PEOPLE),
    Bar(_is_it, forms=_THEY, words=_ITS, back=HERE),
    Bar(_is_held, forms=_THEY, roles=frozenset({"obj", "nsubj:pass"}), heads=_HELD),
    Bar(_is_caught, forms=_THEY, roles=_SUBJECT, under=frozenset({"advcl"}), back=HERE),
    Bar(_tells_it, forms=_THEY, when=_told_clause),
)
