"""Whether the words around a time look back or forward."""

from __future__ import annotations

from according.records.parse import Sentence, Token
from according.records.relations import TOLD_TAGS
from according.stages.ground.time_words import vocabulary
from according.stages.ground.word_sets import words_of

_CHARGING = frozenset({"accuse", "accused", "suspect", "convict", "guilty"})
_OWNING = frozenset({"acknowledge", "admit", "deny"})
_OF_NOUNS = frozenset({"nmod", "compound", "amod"})
_AFTER = frozenset({"after", "following"})


def direction_of(sentence: Sentence, at: int) -> str:
    """past | present | future | unknown for the clause around a token; set where it may be the day that something is called for.

    Follows the tree where there is one; in a flat list of words it looks at the words before the token, then at those after it.
    """
    if sentence.kind in ("headline", "caption"):
        # Headlines tell what has happened in the present tense, and what will in the infinitive.
        return "future" if any(t.form.lower() in words_of("will") or t.form.lower() == "to" for t in sentence.tokens[: at + 1]) else "past"
    if _is_of_what_went_before(sentence, at):
        return "past"
    if _is_due(sentence, at) or _is_set_for(sentence, at) or _is_start_of_plan(sentence, at):
        return "future"
    if at and sentence.tokens[at - 1].form.lower() == "since" or _is_charged(sentence, at) or _is_of_the_sought(sentence, at):
        return "past"  # "in force since October 3"
    if _has_tree(sentence):
        return _by_tree(sentence, content_of(sentence, at) or at)
    return _by_words(sentence, at)


def _is_of_what_went_before(sentence: Sentence, at: int) -> bool:
    """ "Imposed a curfew after Friday's bombing": that has been, whatever begins then; not "will decide after Friday's meeting"."""
    noun = sentence.tokens[sentence.tokens[at].head] if sentence.tokens[at].deprel in ("nmod:poss", "compound") else None
    if noun is None or noun.upos != "NOUN" or _AFTER.isdisjoint(sentence.marked(noun.index, "case", "mark")):
        return False
    verb = next((k for k in sentence.ancestors(noun.index) if sentence.tokens[k].upos == "VERB"), -1)
    return verb >= 0 and sentence.tokens[verb].xpos in TOLD_TAGS and not sentence.dependents(verb, "aux")


def _is_charged(sentence: Sentence, at: int) -> bool:
    """ "Accused of ordering police to fire on miners in January", "admits killing": whatever the infinitive, it has been done."""
    if _CHARGING.isdisjoint(sentence.vocabulary) and _OWNING.isdisjoint(sentence.vocabulary):
        return False
    for n in sentence.ancestors(at):
        clause = sentence.tokens[n]
        if clause.deprel == "acl:relcl":
            return False  # "denied plotting against the premier, who will visit in May": that clause has a tense of its own
        above = sentence.tokens[clause.head].lemma if clause.xpos == "VBG" and clause.head >= 0 else ""
        if above in _CHARGING:
            return clause.relation in ("advcl", "acl", "obl") and "of" in sentence.marked(n, "mark", "case")
        if above in _OWNING:
            return clause.relation in ("ccomp", "xcomp") and not sentence.dependents(n, "aux")  # not "deny that they are preparing"
    return False


def _is_of_the_sought(sentence: Sentence, at: int) -> bool:
    """ "Three are being sought in Friday's shooting", "are wanted for Sunday's bombing": that for which anybody is sought is done."""
    noun = sentence.tokens[at].head if sentence.tokens[at].deprel == "nmod:poss" else -1
    if noun < 0 or sentence.tokens[noun].relation not in ("obl", "nmod") or sentence.tokens[noun].upos != "NOUN":
        return False
    return any(sentence.tokens[k].lemma in words_of("seeks") for k in sentence.ancestors(noun))


def _is_due(sentence: Sentence, at: int) -> bool:
    """ "due in late December", "scheduled for Monday": the word stands right before the time's preposition."""
    before = at - 1 if at and sentence.tokens[at - 1].upos == "ADP" else at
    return before > 0 and sentence.tokens[before - 1].lemma in vocabulary().scheduling


def _is_set_for(sentence: Sentence, at: int) -> bool:
    """ "called a march for Friday", "announced a strike from Friday", "gave them until Friday to leave"; not "for Friday's attack"."""
    if at == 0 or sentence.tokens[at].relation not in ("obl", "nmod") or sentence.tokens[at].deprel == "nmod:poss":
        return False
    before, above = sentence.tokens[at - 1].form.lower(), sentence.tokens[sentence.tokens[at].head]
    if before == "for" or (before in words_of("ends") and sentence.dependents(above.index, "xcomp")):
        return True
    ranged = any(t.form.lower() in ("to", "until", "till", "through") for t in sentence.tokens[at + 1 : at + 3])
    told = above.lemma in words_of("announces") or (above.relation == "obj" and sentence.tokens[above.head].lemma in words_of("announces"))
    return before == "from" and told and not ranged


def _is_start_of_plan(sentence: Sentence, at: int) -> bool:
    """ "Ordered a lockdown starting on Sunday": it begins after it was announced."""
    start = sentence.tokens[_top(sentence, at)].head
    if start < 0 or sentence.tokens[start].xpos != "VBG" or sentence.tokens[start].lemma not in words_of("begins"):
        return False
    return any(sentence.tokens[n].lemma in words_of("announces") for n in sentence.ancestors(start))


def _top(sentence: Sentence, at: int) -> int:
    """The head of the expression of time that a word opens: "1" of "May 1"."""
    while sentence.tokens[at].relation in ("nmod", "compound", "nummod") and at < sentence.tokens[at].head <= at + 2:
        at = sentence.tokens[at].head
    return at


def content_of(sentence: Sentence, at: int) -> int | None:
    """For "From Thursday, she announced, the curfew will be lifted" the word that the time is of: the clause's, not the speaking's.

    at: the first word of the time. None where the time opens nothing of the kind.
    """
    above = sentence.tokens[_top(sentence, at)].head
    if above <= at or sentence.tokens[above].upos != "VERB" or above + 1 >= len(sentence) or sentence.tokens[above + 1].form != ",":
        return None
    if not any(t.form == "," for t in sentence.tokens[at + 1 : above]):
        return None
    return next((t.index for t in sentence.dependents(above, "ccomp") if t.index > above), None)


def _has_tree(sentence: Sentence) -> bool:
    return any(token.relation in ("nsubj", "obl", "obj", "nmod", "aux") for token in sentence.tokens)


def _by_tree(sentence: Sentence, at: int) -> str:
    """The first clause upwards that shows its tense decides."""
    # So has the end of what has begun ("prolonged to 30 September").
    loose = any(t.form.lower() in words_of("up_to") for t in sentence.dependents(at, "case"))
    for index in (at, *sentence.ancestors(at)):
        found = "past" if _scheduled_on(sentence, sentence.tokens[index], at) else _clause(sentence, sentence.tokens[index])
        if found == "past" and index < at and _may_be_set(sentence, sentence.tokens[index]):
            if _is_perfect(sentence, sentence.tokens[index]):
                return "future"
            return "set" if sentence.tokens[index].lemma in words_of("announces") else "unknown"
        if found:
            return "unknown" if loose and found in ("past", "present") else found
        # The date of a noun ("the Jan. 14 deadline") has no tense of its own.
        loose = loose or (sentence.tokens[index].relation in _OF_NOUNS and sentence.tokens[sentence.tokens[index].head].upos == "NOUN")
    return "unknown"


def _may_be_set(sentence: Sentence, verb: Token) -> bool:
    """ "Called for a strike on May 10", "ordered their release on May 20": a date behind such a verb may be that of what is to come."""
    lemma = verb.lemma
    if _is_set_going(sentence, verb):
        return False
    return lemma in words_of("announces") or lemma in words_of("commands") or lemma in words_of("asks_for")


def _is_perfect(sentence: Sentence, verb: Token) -> bool:
    """ "Has called for a strike on Monday": a perfect has no day of its own."""
    return any(t.lemma == "have" and t.xpos in ("VBZ", "VBP") for t in sentence.dependents(verb.index, "aux")) and not sentence.dependents(
        verb.index, "aux:pass"
    )


def _scheduled_on(sentence: Sentence, verb: Token, at: int) -> bool:
    """ "The governor on Monday extended the curfew": the day before such a verb is when it was done, not what it was set for; but "on
    Monday they planned to leave" is the leaving's."""
    if verb.lemma == "plan" and sentence.dependents(verb.index, "xcomp"):
        return False
    return verb.lemma in vocabulary().scheduling and verb.xpos == "VBD" and at < verb.index


def _is_set_going(sentence: Sentence, verb: Token) -> bool:
    """ "Set fire to a bus on Sunday", "set off a bomb": nothing is set for that day."""
    if verb.lemma != "set":
        return False
    if any(t.relation == "compound" or t.form.lower() in ("ablaze", "alight") for t in sentence.dependents(verb.index)):
        return True
    return any(t.lemma.lower() in ("ambush", "blaze", "fire", "foot", "sail", "trap") for t in sentence.dependents(verb.index, "obj"))


def _clause(sentence: Sentence, head: Token) -> str:
    auxiliaries = sentence.dependents(head.index, "aux", "cop")
    forms = [token.form.lower() for token in auxiliaries]
    if any(form in words_of("will") for form in forms):
        return "future"
    if head.xpos in ("VBN", "JJ") and head.lemma in vocabulary().forward and not any(form in ("was", "were", "had") for form in forms):
        return "future"
    if head.lemma in vocabulary().scheduling and not _is_set_going(sentence, head):
        return "future"
    if any(form in words_of("would") for form in forms):
        return "past" if "have" in forms else "future"
    if head.xpos == "VBN" and head.relation == "acl" and not auxiliaries:
        return "past"  # "the terms announced on Friday"
    if "be" in [t.lemma for t in auxiliaries] and any(t.form.lower() == "to" for t in sentence.dependents(head.index, "mark")):
        held = head.relation == "xcomp" and sentence[head.head].relation == "acl" and sentence[head.head].lemma in words_of("held_to_be")
        return "" if held else "future"  # "gunmen suspected to be bandits"
    if any(token.form.lower() == "did" for token in auxiliaries):
        return "past"  # "why did they leave on Monday?"
    if head.xpos == "VB" or (head.upos == "VERB" and head.has("VerbForm=Inf")):
        return _infinitive(sentence, head)
    if (
        head.xpos == "VBD"
        or is_irregular_past(head)
        or any(token.xpos in ("VBD", "VBZ", "VBP") and token.lemma == "have" for token in auxiliaries)
    ):
        return "past"
    if any(token.xpos == "VBD" for token in auxiliaries):
        return "past"
    if head.xpos in ("VBZ", "VBP") or any(token.xpos in ("VBZ", "VBP") for token in auxiliaries):
        return "past" if head.lemma in words_of("judges") else "present"  # "condemns the raid on Monday": it has happened
    return ""


def is_irregular_past(token: Token) -> bool:
    """ "overran", that a tagger took for a present: only "be", "have" and "do" have a present plural that is not the lemma."""
    return token.xpos == "VBP" and token.upos == "VERB" and token.form.lower() != token.lemma


def _infinitive(sentence: Sentence, head: Token) -> str:
    """ "set to meet", "plans to meet", "told them to leave", "a strike to begin" lie ahead; "managed to take", "helped take" do not."""
    if head.relation == "acl" and any(t.form.lower() == "to" for t in sentence.dependents(head.index, "mark")):
        return "future"
    above = sentence.tokens[head.head] if head.head >= 0 else None
    if above is None or above.lemma in vocabulary().forward or above.lemma in words_of("commands"):
        return "future"
    return ""


def _by_words(sentence: Sentence, at: int) -> str:
    before = [token.form.lower() for token in sentence.tokens[max(0, at - 12) : at]]
    after = [token.form.lower() for token in sentence.tokens[at + 1 : at + 9]]
    breaks = [n for n, form in enumerate(before) if form in (",", ";", ":", ".")]
    if any(form in words_of("will") for form in before[breaks[-1] if breaks else 0 :]):
        return "future"
    for form in reversed(before):
        if form in words_of("will") or form in vocabulary().forward:
            return "future"
        if form.endswith("ed") or form in ("was", "were", "had", "said", "has", "have"):
            return "past"
    return "future" if any(form in words_of("will") for form in after) else "past"


def is_told_now(sentence: Sentence, verb: Token) -> bool:
    """Whether a relative clause tells what was done, under a verb that tells what is: "this week a film tells of men who killed two"."""
    if verb.deprel != "acl:relcl" or verb.xpos != "VBD" or sentence.kind != "prose":
        return False
    above = next((sentence.tokens[k] for k in sentence.ancestors(verb.head) if sentence.tokens[k].upos == "VERB"), None)
    return above is not None and above.xpos == "VBZ" and not sentence.dependents(above.index, "aux")
