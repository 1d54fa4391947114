"""Who was killed is not arrested or shot after it, and who has no soldiers tells of another's."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import in_may, parties

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "hit", "figures"),
    [
        ("Rebels killed nine soldiers. They were shot dead by police.", "rebels", []),
        ("Bandits murdered three farmers near Kano. They were captured by the army.", "bandits", []),
        ("Militants shot dead five guards. They were killed by troops an hour later.", "militants", []),
        ("Nine soldiers were killed by rebels. They were then surrounded by police.", "rebels", []),
        ("Gunmen killed four teachers in Zamfara. They were arrested on Monday.", "gunmen", []),
        ("Gunmen killed four teachers in Zamfara. They had been arrested on Monday.", "teachers", [4]),
        ("Gunmen abducted four teachers in Zamfara. They were killed on Monday.", "teachers", [4]),
        ("Gunmen tried to kill four teachers in Zamfara. They were later jailed by a court.", "teachers", []),
        ("Gunmen killed four teachers. They were shot by men on motorbikes.", "teachers", []),
        ("Police killed nine protesters in Nairobi. They were shot dead by officers near the market.", "protesters", [9]),
        ("A bomb killed nine soldiers in Nairobi. They were shot dead by police.", "soldiers", [9]),
    ],
)
def test_the_dead_are_not_hit_again(pipeline: Pipeline, text: str, hit: str, figures: list[int]) -> None:
    last = in_may(pipeline, text)[-1]
    assert parties(last)[1] == [hit]
    assert [count.low for count in last.counts] == figures


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Amnesty accused Ethiopia of shelling Axum. It said its soldiers had killed priests.", "Ethiopia"),
        ("The UN accused Rwanda of arming rebels. It said its troops had killed two boys.", "Rwanda"),
        ("Human Rights Watch blamed Israel for the raid. Human Rights Watch said its forces had shot two nurses.", "Israel"),
        ("Ethiopia accused Eritrea of shelling Axum. It said its soldiers had killed 12 gunmen.", "Ethiopia"),
        ("NATO accused Serbia of burning villages. It said its jets had bombed a bridge.", "NATO"),
        ("The UN accused Israel of hindering aid. It said its peacekeepers had killed a gunman.", "United Nations"),
    ],
)
def test_whose_men_an_unarmed_body_tells_of(pipeline: Pipeline, text: str, actor: str) -> None:
    assert parties(in_may(pipeline, text, "ASSAULT")[-1])[0] == [actor]
