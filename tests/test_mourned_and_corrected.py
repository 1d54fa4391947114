"""Who is mourned is not blamed; what earlier reports had stated and is told as not done is their word."""

import pytest

from tests.coded import in_may, parties


@pytest.mark.parametrize(
    ("sentence", "blamed"),
    [
        ("The bishop deplored the death of a nun who had taught in Peru.", []),
        ("The 12 states deplored the loss of a man who fought for freedom, the statement said.", []),
        ("Cuba criticised the conduct of the talks between the envoy and the farmers.", []),
        ("Cuba condemned the handling of Wednesday's meeting between the boy and his grandmothers.", []),
        ("Kenya condemned the treatment of refugees by Uganda.", ["Uganda"]),
        ("The union condemned the killing of a teacher by gunmen.", ["gunmen"]),
        ("The bishop condemned the death of a student in police custody.", ["police"]),
        ("The party denounced the minister for his handling of the talks with the union.", ["minister"]),
    ],
)
def test_who_is_mourned_or_met_is_not_blamed(pipeline, sentence, blamed):
    assert [parties(claim)[1] for claim in in_may(pipeline, sentence, "ACCUSE")] == [blamed]


@pytest.mark.parametrize(
    ("sentence", "voices"),
    [
        ("The inquiry suggests that the prisoners were not tortured as earlier reports had stated.", ["denies", "asserts"]),
        ("The hostages were not killed, as initial accounts had reported, the police chief said.", ["denies", "asserts"]),
        ("The town was not shelled, as the army confirmed.", ["denies"]),
    ],
)
def test_what_earlier_reports_had_stated_is_their_word(pipeline, sentence, voices):
    assert [[source.stance for source in claim.sources] for claim in in_may(pipeline, sentence, "ASSAULT")] == [voices]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Correction: An earlier version of this report said that the market was bombed.", [("negated", ["denies"])]),
        ("An earlier version of this article said that police had shot a priest in Gao.", [("negated", ["denies"])]),
        ("Correction: An earlier version said that nine soldiers were killed. Four were killed.", [("actual", ["asserts"])]),
        ("A later version of the statement said that police had shot a priest in Gao.", [("actual", ["asserts"])]),
    ],
)
def test_an_earlier_version_is_taken_back(pipeline, sentence, told):
    claims = in_may(pipeline, sentence, "ASSAULT")
    assert [(claim.status, [source.stance for source in claim.sources]) for claim in claims] == told
