"""Statistics, agreement and differences of small corpora of which the figures are known."""

from __future__ import annotations

from typing import Any

import pytest

from according.corpus import agreement, differences, render_agreement, render_differences, render_stats, stats
from according.corpus.duplicates import near_duplicates
from according.corpus.gold import coded_of, gold_of
from according.corpus.records import Passage
from according.scoring.records import compare


@pytest.fixture
def two(folder: Any, shooting: Any, arrest: Any) -> Any:
    """The author has both claims, the second reader the shooting as possible, without its denial, and one more that is unsure."""
    folder.claims(shooting(), arrest())
    left = arrest(trigger="left", type="RETREAT", mode=None, counts=[], id="3", sure=False)
    one_voice = shooting(status="possible", sources=shooting()["sources"][:1])
    folder.claims(one_voice, arrest(), left, reading="second")
    return folder


def test_a_claim_agrees_with_itself_in_all_fields(folder: Any, shooting: Any, arrest: Any) -> None:
    folder.claims(shooting(), arrest())
    for claim in folder.read().corpus.sets[0].claims():
        found = compare(gold_of(claim), claim=coded_of(claim))
        assert {name: getattr(found, name) for name in found.__slots__} == dict.fromkeys(found.__slots__, 1.0)


def test_who_says_so_is_the_same_by_the_same_words_under_another_name(folder: Any, shooting: Any) -> None:
    """As with parties: "Yemen's interior ministry" is Yemen's registered name for the coder, and "Yemeni interior ministry" for a reader."""
    folder.claims(shooting())
    (claim,) = folder.read().corpus.sets[0].claims()
    coded = coded_of(claim)
    speakers = [source for source in coded["sources"] if source["name"]]
    assert speakers
    for source in speakers:
        source["name"] = "Qox"
    assert compare(gold_of(claim), claim=coded).source == 1
    for source in speakers:
        source["text"] = "nobody of that name"
    assert compare(gold_of(claim), claim=coded).source < 1


def test_agreement(two: Any) -> None:
    found = agreement(two.read().corpus)
    assert list(found) == ["first-second"]
    part = found["first-second"]
    assert part["claims"] == {"first": 2, "second": 3}
    overall = part["overall"]
    assert {name: overall[name]["f1"] for name in ("found", "event", "claim", "unreal")} == {
        "found": 1,
        "event": 1,
        "claim": 0.5,
        "unreal": 0,
    }
    assert overall["fields"] == {
        "type": 1, "mode": 1, "status": 0.5, "actor": 1, "recipient": 1, "source": 0.8333, "stance": 0.5, "date": 1, "place": 1, "counts": 1,
    }  # fmt: skip
    assert part["strict"]["event"]["f1"] == 0.8
    assert part["by_set"]["written/anna"]["claim"]["f1"] == 0.5
    assert part["by_type"]["COERCE"] == {"gold": 1, "coded": 1, "event_p": 1, "event_r": 1, "event_f1": 1, "claim_f1": 1}
    assert (part["by_type"]["ASSAULT"]["event_f1"], part["by_type"]["ASSAULT"]["claim_f1"]) == (1, 0)
    assert part["by_status"]["possible"]["event_f1"] == 0


def test_agreement_is_the_same_either_way(two: Any, tmp_path: Any) -> None:
    there = agreement(two.read().corpus)["first-second"]["overall"]
    first, second = two.home / "first.jsonl", two.home / "second.jsonl"
    texts = first.read_text(encoding="utf8"), second.read_text(encoding="utf8")
    first.write_text(texts[1], encoding="utf8")
    second.write_text(texts[0], encoding="utf8")
    back = agreement(two.read().corpus)["first-second"]["overall"]
    assert {name: there[name]["f1"] for name in ("event", "claim")} == {name: back[name]["f1"] for name in ("event", "claim")}
    assert there["fields"] == back["fields"]


def test_without_a_second_reading_there_is_none(folder: Any, shooting: Any) -> None:
    folder.claims(shooting())
    assert agreement(folder.read().corpus) == {}
    assert render_agreement({}) == "No folder has two readings yet."


def test_differences(two: Any) -> None:
    found = list(differences(two.read().corpus))
    assert [(row["passage"], row["s"], row["kind"], row["fields"]) for row in found] == [
        ("ab-001", 2, "differ", ["status", "sources"]),
        ("ab-001", 4, "only second", []),
    ]
    assert found[0]["sentence"].startswith("Gunmen opened fire")
    assert (found[0]["first"]["status"], found[0]["second"]["status"], found[1]["first"]) == ("actual", "possible", None)
    text = "\n".join(render_differences(iter(found)))
    assert "== written/anna ab-001" in text
    assert "status: possible" in text


def test_what_is_the_same_is_no_difference(folder: Any, shooting: Any) -> None:
    folder.claims(shooting())
    folder.claims(shooting(), reading="second")
    assert list(differences(folder.read().corpus)) == []


def test_stats(two: Any) -> None:
    found = stats(two.read().corpus)
    assert {key: found[key] for key in ("passages", "sentences", "words", "claims", "unsure", "passages_without_claims")} == {
        "passages": 2, "sentences": 7, "words": 55, "claims": 2, "unsure": 0, "passages_without_claims": 1,
    }  # fmt: skip
    labels = found["labels"]
    assert {name: n for name, n in labels["type"].items() if n} == {"ASSAULT": 1, "COERCE": 1}
    assert labels["stance"] == {"asserts": 2, "denies": 1, "disclaims": 0}
    assert labels["source"] == {"own voice only": 0, "named": 2, "relayed": 0, "several voices": 1}
    assert labels["place"]["none"] == 1
    assert labels["shows"]["hard-negative"] == 1
    assert found["by_split"]["dev"]["claims"] == found["by_region"]["Central Africa"]["claims"] == 2
    assert found["by_set"]["written/anna"]["readings"] == {"first": 2, "second": 3}
    assert found["lengths"]["sentences_in_a_passage"] == {3: 1, 4: 1}
    assert found["not_met"][:3] == ["written: 2 passages of 450", "written: 7 sentences of 2000", "real: 0 sentences of 1200"]
    assert "status negated: 0 of 60" in found["not_met"]
    assert "written: 2 passages of 450" in render_stats(found)


@pytest.mark.parametrize("split", ["partial", "unseen", "sentences"])
def test_what_a_partly_annotated_folder_does_not_say_is_not_counted(two: Any, split: str) -> None:
    whole = stats(two.read().corpus)["labels"]
    path = two.path / "splits.toml"
    path.write_text(path.read_text(encoding="utf8").replace('"dev"', f'"{split}"'), encoding="utf8")
    partial = stats(two.read().corpus)["labels"]
    assert sum(whole["place"].values()) == sum(whole["time"].values()) == 2
    assert sum(partial["place"].values()) == sum(partial["time"].values()) == sum(partial["counts"].values()) == 0
    assert {key: whole[key] for key in ("type", "status", "stance", "source")} == {
        key: partial[key] for key in ("type", "status", "stance", "source")
    }


def test_gold_is_what_counts_where_there_is_one(two: Any, shooting: Any) -> None:
    two.claims(shooting(), reading="gold")
    assert stats(two.read().corpus)["claims"] == 1
    assert list(agreement(two.read().corpus)) == ["first-second", "first-gold", "second-gold"]


def passage(id_: str, text: str) -> Passage:
    return Passage(id=id_, line=1, published=None, place="", manner="", shows=(), text=text, sentences=())


def test_near_duplicates() -> None:
    found = near_duplicates(
        [
            passage("a", "The army shelled the old market at dawn on Friday, killing nine."),
            passage("b", "Rebels shelled the old market at dawn on Friday, hurting two."),
            passage("c", "Nothing is shared here but single words of the market."),
        ]
    )
    assert [(p.one, p.other, p.shared, p.sample) for p in found] == [("a", "b", 4, "shelled the old market at dawn on friday")]
    assert found[0].jaccard == round(4 / 11, 4)
    assert near_duplicates([passage("a", "too short")]) == []
