"""Training code on four sentences of our own. Needs the training extra: python -m pytest training/tests."""

from __future__ import annotations

import random
from collections.abc import Iterable
from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="pip install .[training]")

from according.encoder.manifest import WEIGHTS  # noqa: E402
from according.encoder.pieces import PieceTable  # noqa: E402
from training import claims, large, other_names, prepare, soft, soup  # noqa: E402
from training.batches import Batcher, headline  # noqa: E402
from training.export import torch_predictor  # noqa: E402
from training.loading import batches  # noqa: E402
from training.losses import losses, scores_of  # noqa: E402
from training.masks import drop  # noqa: E402
from training.model import Encoder, Parser  # noqa: E402
from training.schedule import optimizer_of  # noqa: E402
from training.targets import SoftTargets  # noqa: E402
from training.train import freeze, read_config, without_fold  # noqa: E402
from training.ud import Sentence  # noqa: E402

CONFIGS = sorted((Path(__file__).parent.parent / "configs").glob("*.toml"))


def sentence(rows: str) -> Sentence:
    """form/lemma/UPOS/XPOS/head/relation."""
    cells = [row.rsplit("/", 5) for row in rows.split()]
    forms, lemmas, upos, xpos, heads, deprels = map(list, zip(*cells, strict=True))
    count = len(forms)
    return Sentence(
        id="x", text=" ".join(forms), forms=forms, lemmas=lemmas, upos=upos, xpos=xpos, feats=["_"] * count, heads=[int(h) for h in heads],
        deprels=deprels, space_after=[True] * count, names=["O"] * count, mentions=[(0, 1, "person")],
    )  # fmt: skip


SENTENCES = [
    sentence("The/the/DET/DT/2/det troops/troop/NOUN/NNS/3/nsubj stormed/storm/VERB/VBD/0/root a/a/DET/DT/5/det camp/camp/NOUN/NN/3/obj ././PUNCT/./3/punct"),
    sentence("Police/police/NOUN/NNS/2/nsubj fired/fire/VERB/VBD/0/root"),
    sentence("Two/two/NUM/CD/2/nummod men/man/NOUN/NNS/4/nsubj:pass were/be/AUX/VBD/4/aux:pass killed/kill/VERB/VBN/0/root ././PUNCT/./4/punct"),
    sentence("She/she/PRON/PRP/2/nsubj denied/deny/VERB/VBD/0/root it/it/PRON/PRP/2/obj"),
]
EXAMPLES = [prepare.example(s, "test") for s in SENTENCES]
EXAMPLES[0].tags["event"] = ["O", "O", "ASSAULT", "O", "O", "O"]
for head, label in (("mode", "none"), ("status", "actual"), ("voice", "report"), ("happened", "yes")):
    EXAMPLES[0].tags[head][2] = label
EXAMPLES[0].roles = {(2, 1): "actor", (2, 4): "recipient"}
LABELS = prepare.labels_of(EXAMPLES, min_lemma=1)
SIZES = {name: len(found) for name, found in LABELS.items()}


def model(dropout: float = 0.0, heads: Iterable[str] = tuple(SIZES)) -> Parser:
    torch.manual_seed(1)
    return Parser(sizes={name: size for name, size in SIZES.items() if name in heads}, arc=16, label=8, dropout=dropout, encoder=Encoder(layers=1, dropout=0.0))


def batcher(config: dict) -> Batcher:
    labels = {name: found for name, found in LABELS.items() if name in config["weights"]}
    return Batcher(EXAMPLES, table=PieceTable(WEIGHTS / "tokenizer.json"), labels=labels, config=config)


@pytest.mark.parametrize("path", CONFIGS, ids=lambda path: path.stem)
def test_every_config_runs_a_step(path: Path) -> None:
    config = read_config(path)
    network, rounds = model(config["dropout"], config["weights"]), list(batches(batcher(config), 0))
    optimizer = optimizer_of(network, config)
    parts = losses(network, rounds[0])
    sum(config["weights"][name] * value for name, value in parts.items()).backward()
    optimizer.step()
    assert set(parts) == set(config["weights"])


def test_four_sentences_are_learned() -> None:
    config = read_config(CONFIGS[0]) | {"word_dropout": 0.0}
    network, batch = model(heads=config["weights"]), batcher(config).batch(EXAMPLES)
    optimizer = torch.optim.Adam(network.parameters(), lr=3e-3)
    for _ in range(80):
        optimizer.zero_grad()
        total = sum(losses(network, batch).values())
        total.backward()
        optimizer.step()
    assert float(total.detach()) < 0.2


def test_saved_and_loaded_weights_give_equal_arrays(tmp_path: Path) -> None:
    table = PieceTable(WEIGHTS / "tokenizer.json")
    first, second = model(), Parser(sizes=SIZES, arc=16, label=8, dropout=0.0, encoder=Encoder(layers=1, dropout=0.0))
    torch.save(first.state_dict(), tmp_path / "weights.pt")
    second.load_state_dict(torch.load(tmp_path / "weights.pt", weights_only=True))
    words = SENTENCES[0].forms
    one, two = torch_predictor(first, table)(words), torch_predictor(second, table)(words)
    assert all((one[name] == two[name]).all() for name in one)


def test_a_headline_has_no_articles_and_the_present_tense() -> None:
    found = headline(EXAMPLES[0])
    assert (found.words, found.heads) == (["troops", "storm", "camp"], [2, 0, 2])
    assert found.tags["lemma"][1] == "l0+"
    assert headline(EXAMPLES[2]).words == ["Two", "men", "killed"]


def test_the_same_batches_for_the_same_epoch() -> None:
    config = read_config(CONFIGS[0])
    assert batcher(config).plan(3) == batcher(config).plan(3)


def test_an_unknown_key_is_an_error(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.toml"
    wrong.write_text(CONFIGS[0].read_text(encoding="utf8").replace("seed =", "sede ="), encoding="utf8")
    with pytest.raises(SystemExit, match="sede"):
        read_config(wrong)


def test_dropout_from_a_pool_zeroes_its_share_and_keeps_the_mean() -> None:
    torch.manual_seed(2)
    found = drop(torch.ones(200, 500), 0.25)
    assert abs(float((found == 0).float().mean()) - 0.25) < 0.01
    assert abs(float(found.mean()) - 1) < 0.01
    assert not torch.equal(found, drop(torch.ones(200, 500), 0.25))
    assert torch.equal(drop(found, 0.0), found)


def taught(tmp_path: Path, teachers: list[soft.Teacher], config: dict) -> Batcher:
    """The four sentences, and one that nobody annotated, with what the teachers say."""
    untagged = prepare.untagged(["Rebels", "fled"])
    table = PieceTable(WEIGHTS / "tokenizer.json")
    pupils = soft.Class(teachers, Batcher(EXAMPLES, table=table, labels=LABELS, config=config), torch.device("cpu"))
    soft.write([*EXAMPLES, untagged], pupils, tmp_path / "soft.npz", annotated=len(EXAMPLES))
    return Batcher(EXAMPLES, table=table, labels=LABELS, config=config, soft=SoftTargets(tmp_path / "soft.npz"))


def test_teachers_probabilities_reach_the_batch_and_the_loss(tmp_path: Path) -> None:
    config = read_config(CONFIGS[0]) | {"word_dropout": 0.0, "augment_names": 0.0}
    shown = taught(tmp_path, [soft.Teacher(model().eval(), 0, 0)] * 2, config)
    assert [e.words for e in shown.examples if not e.gold] == [["Rebels", "fled"]]
    batch = shown.batch(shown.examples)
    assert batch.soft["arc"].shape == (5, 8, 9)
    assert torch.allclose(batch.soft["arc"][1, :2].float().sum(-1), torch.ones(2), atol=1e-2)
    assert (batch.heads[4] == -100).all()
    found = losses(model(), batch, soft=1.0)
    # What a model says of itself cannot be said with less surprise than its entropy.
    own = {name: -(batch.soft[name].float() * (batch.soft[name].float() + 1e-9).log()).sum() / int(batch.words.sum()) for name in ("arc", "upos")}
    assert {name: abs(float(found[name].detach() - value)) < 0.1 for name, value in own.items()} == {"arc": True, "upos": True}


def test_of_names_and_events_only_a_teacher_speaks_who_was_spared_them(tmp_path: Path) -> None:
    config = read_config(CONFIGS[0]) | {"word_dropout": 0.0, "augment_names": 0.0}
    spared, not_spared = soft.Teacher(model().eval(), 0, 2), soft.Teacher(model().eval(), 1, 2)
    assert [prepare.fold_of(n, 2) for n in (0, 39, 40, 80)] == [0, 0, 1, 0]
    assert "names" in taught(tmp_path, [spared], config).examples[0].soft.tags
    heard = [e.soft.tags.keys() & {"names", "event", "upos"} for e in taught(tmp_path, [not_spared], config).examples]
    assert heard == [{"upos"}, {"upos", "event"}, {"upos", "event"}, {"upos", "event"}, {"names", "upos", "event"}]


def test_a_teacher_is_spared_one_part(tmp_path: Path) -> None:
    many = [prepare.example(SENTENCES[n % 4], "test") for n in range(80)]
    without_fold(many, fold=1, folds=2)
    assert [any(e.tags["names"]) for e in many] == [True] * 40 + [False] * 40
    assert all(any(e.tags["upos"]) for e in many)


class NoCues:
    """Rules that find nothing."""

    def matches(self, sentence: object) -> dict[int, object]:
        return {}


def test_a_treebank_does_not_say_that_annotated_text_tells_of_nothing() -> None:
    found = [prepare.example(s, "ewt") for s in SENTENCES]
    annotated = [prepare.untagged(["Two", "men", "were", "killed."])]
    claims.tell_of_none(found, SENTENCES, NoCues(), annotated=annotated)
    assert found[0].tags["event"] == ["O"] * 6
    assert found[3].tags["event"] == ["O"] * 3
    claims.tell_of_none(found[2:], SENTENCES[2:], NoCues(), annotated=annotated)
    assert found[2].tags["event"] == [None] * 5


def test_only_some_heads_are_learned() -> None:
    network = model()
    freeze(network, ["events"])
    assert {n.split(".")[0] for n, p in network.named_parameters() if p.requires_grad} == {"taggers", "mixes", "lenses", "roles"}
    assert not network.taggers["upos"].weight.requires_grad
    assert network.taggers["event"].weight.requires_grad


def test_the_large_encoder_counts_distance_as_t5_does() -> None:
    found = large.buckets(torch.arange(200))
    assert found[100, 100] == 0
    assert (found[100, 101], found[100, 99]) == (17, 1)  # near ones one by one, what comes after in the upper half
    assert (found[0, 199], found[199, 0]) == (31, 15)  # the farthest share one


def test_a_vocabulary_that_lacks_pieces_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "vocab.txt").write_text("<s>\n</s>\n", encoding="utf8")
    with pytest.raises(SystemExit, match="not MPNet's vocabulary"):
        large.rows_of(tmp_path / "vocab.txt", WEIGHTS / "tokenizer.json")


def test_the_large_encoder_stands_under_the_same_heads() -> None:
    network = Parser(sizes=SIZES, arc=16, label=8, dropout=0.0, encoder=large.LargeEncoder(vocabulary=30522, layers=1, dropout=0.0))
    batch = batcher(read_config(CONFIGS[0])).batch(EXAMPLES)
    assert scores_of(network.eval(), batch)["arc"].shape == (4, 8, 9)
    arrays = torch_predictor(network, PieceTable(WEIGHTS / "tokenizer.json"))(SENTENCES[1].forms)
    assert arrays["arc"].shape == (2, 3)


def test_names_give_way_to_as_many_words_of_the_same_type() -> None:
    example = prepare.example(SENTENCES[0], "test")
    example.words[0], example.tags["upos"][0], example.tags["names"][0] = "Houston", "PROPN", "B-LOC"
    found = other_names.swap(example, random.Random(1), share=1.0, names={("LOC", 1): [["Bakhmut"]]})
    assert (found.words[:2], found.tags["names"][0], found.tags["lemma"][0]) == (["Bakhmut", "troops"], "B-LOC", None)
    assert example.words[0] == "Houston"


def test_the_mean_of_two_runs_lies_between_them() -> None:
    found = soup.mean({"a": torch.zeros(2)}, {"a": torch.ones(2)}, share=0.7)
    assert torch.allclose(found["a"], torch.full((2,), 0.7))
    assert soup.mean({}, {"b": torch.ones(1)}, share=0.7) == {"b": torch.ones(1)}  # a head that only the second run has
    with pytest.raises(ValueError, match="lacks b"):
        soup.mean({"a": torch.zeros(2), "b": torch.zeros(2)}, {"a": torch.zeros(2)}, share=0.5)
