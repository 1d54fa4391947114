"""Whose "the drone" is, told before with its owner; who bars ships that "have been barred", where a ministry announces it."""

import pytest

from tests.coded import in_may, parties


@pytest.mark.parametrize(
    ("report", "who"),
    [
        ("A Russian jet flew over the town on Monday. The jet bombed a bakery, residents said.", ["Russia"]),
        ("An Israeli drone circled over the camp. The drone killed two men.", ["Israel"]),
        ("A Turkish patrol boat chased fishermen on Monday. The boat fired at them, they said.", ["Turkey"]),
        ("An Israeli drone circled over the camp. A drone killed two men on Monday.", []),
    ],
)
def test_the_craft_is_its_owner_told_before(pipeline, report, who):
    *_, last = in_may(pipeline, report, "ASSAULT")
    assert parties(last)[0] == who


@pytest.mark.parametrize(
    ("report", "who"),
    [
        ("Two Chinese survey ships have been barred from Philippine ports, the transport department announced.", ["transport department"]),
        ("All rallies had been banned in Nairobi, the interior ministry announced.", ["Kenya"]),
        ("All rallies had been banned in Nairobi, a monitor announced.", []),
        ("All rallies had been banned by the army, the interior ministry announced.", ["army"]),
        ("A Kenyan envoy had been expelled from Uganda, Kenya's foreign ministry announced on Monday.", []),
    ],
)
def test_a_ban_is_of_the_ministry_that_announces_it(pipeline, report, who):
    [claim] = [claim for claim in in_may(pipeline, report) if claim.type in ("COERCE", "SANCTION")]
    assert parties(claim)[0] == who
