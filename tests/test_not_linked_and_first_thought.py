"""What is certain of a deed although its doers, number or day are not, whom nothing links with it, and what was only thought at first."""

import pytest

from tests.coded import in_may


def voices(claim):
    return sorted((source.name, source.stance) for source in claim.sources)


def doers(claim):
    return [party.name for party in claim.actors]


def deed(pipeline, text, word, kind="ASSAULT"):
    (claim,) = (claim for claim in in_may(pipeline, text, kind) if claim.trigger.of(text) == word)
    return claim


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Police said there was no evidence linking the killing of the judge to the cartel.", "killing"),
        ("Nothing links the bombing of the mosque to the army, the mayor said.", "bombing"),
        ("There is nothing to connect the army to the murder of the priest, a judge said.", "murder"),
        ("No proof ties the killing of the judge to the army.", "killing"),
        ("Police found no evidence connecting the Front with the attack on the church.", "attack"),
        ("Officials said there was no link between the Front and the bombing of the mosque.", "bombing"),
        ("Police found no proof that Chad was behind the attack on the church.", "attack"),
    ],
)
def test_a_deed_was_done_by_others_than_those_whom_nothing_links_with_it(pipeline, text, word):
    claim = deed(pipeline, text, word)
    assert (claim.status, doers(claim)) == ("actual", [])
    assert [stance for _, stance in voices(claim)] == ["asserts"]


def test_nobody_is_its_doer_of_whom_it_is_unclear(pipeline):
    text = "It is unclear whether the bombing of the mosque was linked to the Front."
    assert doers(deed(pipeline, text, "bombing")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Police linked the bombing of the mosque to the Front.",
        "Evidence linking the bombing of the mosque to the Front was shown in court.",
    ],
)
def test_who_is_linked_with_a_deed_is_told_as_its_doer(pipeline, text):
    assert doers(deed(pipeline, text, "bombing")) == ["Front"]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The number of gunmen who attacked the post is not known, the spokesman said.", "attacked"),
        ("The spokesman could not say how many rebels attacked the post.", "attacked"),
        ("The spokesman could not say when the rebels attacked the post.", "attacked"),
        ("The army would not say how many farmers its men had killed.", "killed"),
    ],
)
def test_a_deed_of_which_a_part_is_unknown_is_certain(pipeline, text, word):
    claim = deed(pipeline, text, word)
    assert claim.status == "actual"
    assert "disclaims" not in [stance for _, stance in voices(claim)]


@pytest.mark.parametrize(
    "text",
    [
        "The spokesman could not say whether rebels had attacked the post.",
        "The army could not confirm reports that rebels had attacked the post.",
    ],
)
def test_a_deed_that_nobody_confirms_is_open(pipeline, text):
    assert deed(pipeline, text, "attacked").status == "possible"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Police at first believed that he had robbed the bank and kidnapped a teacher.", ["kidnapped"]),
        ("Police believed at first that rebels had killed the farmer and then abducted his wife.", ["killed", "abducted"]),
        ("Originally, the army thought militants had shelled the camp and burned the stores.", ["shelled", "burned"]),
        ("The family initially assumed rebels had abducted the boy.", ["abducted"]),
        ("Mr. Ode was at first believed to have killed the farmer.", ["killed"]),
    ],
)
def test_what_was_thought_at_first_is_not_told_as_done(pipeline, text, words):
    assert [deed(pipeline, text, word).status for word in words] == ["possible"] * len(words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The inquiry found that soldiers had killed the farmer and abducted his wife.", ["killed", "abducted"]),
        ("At first, villagers heard that rebels had killed the farmer.", ["killed"]),
        ("The rebels had not withdrawn and attacked the post on Monday.", ["attacked"]),
    ],
)
def test_what_is_found_heard_or_done_after_all_is_actual(pipeline, text, words):
    assert [deed(pipeline, text, word).status for word in words] == ["actual"] * len(words)


@pytest.mark.parametrize(
    ("text", "kind", "word", "status"),
    [
        ("He said that he received a phone call in which an attack on schools was threatened.", "THREATEN", "threatened", "actual"),
        ("The bishop sent a letter in which he condemned the raid on the church.", "ACCUSE", "condemned", "actual"),
        ("The union made an appeal in which it urged the army to leave.", "REQUEST", "urged", "actual"),
        ("The army gave an order by which villages would be burned.", "ASSAULT", "burned", "ordered"),
    ],
)
def test_what_is_said_in_a_message_is_said(pipeline, text, kind, word, status):
    assert deed(pipeline, text, word, kind).status == status


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ("Police officer Maria Lund showed the court the rifle used by Peter Holt to kill two teachers.", "kill", ["Peter Holt"]),
        ("A guard held up the knife used by the rebels to murder the mayor.", "murder", ["rebels"]),
        ("The van used by the gang to abduct the girls was found, police said.", "abduct", ["gang"]),
        ("The general used the trucks to attack the village.", "attack", ["general"]),
        ("Soldiers sent by the president to arrest the mayor killed two guards.", "killed", ["soldiers"]),
    ],
)
def test_who_uses_a_weapon_does_with_it_what_it_is_used_for(pipeline, text, word, who):
    assert doers(deed(pipeline, text, word)) == who


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ("Zambia said it was worried about the army's attempts to keep the town by shelling its suburbs.", "shelling", ["army"]),
        ("The envoy was unhappy with the rebels' efforts to hold the town by shelling its suburbs.", "shelling", ["rebels"]),
        ("The colonel was able to hold the town by shelling its suburbs.", "shelling", ["colonel"]),
    ],
)
def test_whose_attempt_it_is_takes_the_means(pipeline, text, word, who):
    assert doers(deed(pipeline, text, word)) == who


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ("The ministry says officers answering reports of a man with a gun fatally shot a man carrying a pipe.", "shot", "officers"),
        ("The police department says guards hired by the bank to protect its staff shot two students dead.", "shot", "guards"),
        ("The Times says Smith, the sheriff, shot a man.", "shot", "Smith"),
    ],
)
def test_who_stands_behind_says_does_what_is_said(pipeline, text, word, who):
    assert doers(deed(pipeline, text, word)) == [who]
