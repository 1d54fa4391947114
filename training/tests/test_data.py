"""What training reads and makes of it: packed files, batches made ahead, sentences with other words, the shipped file back to a model."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="pip install .[training]")
pytest.importorskip("onnx", reason="pip install .[training]")

from according.corpus.records import CorpusClaim, Passage, Speaker, Words  # noqa: E402
from according.encoder import Encoder as Shipped  # noqa: E402
from according.encoder.manifest import WEIGHTS  # noqa: E402
from according.encoder.pieces import PieceTable  # noqa: E402
from according.encoder.scores import READERS  # noqa: E402
from according.parsing import Parser as Parsing  # noqa: E402
from according.records.document import Document  # noqa: E402
from according.records.span import Span  # noqa: E402
from training import card, claims, prepare, restore  # noqa: E402
from training.batches import Batcher  # noqa: E402
from training.export import new_model, torch_predictor  # noqa: E402
from training.loading import batches  # noqa: E402
from training.losses import scores_of  # noqa: E402
from training.model import Lens, Roles  # noqa: E402
from training.other_words import OtherWords, forms, variants  # noqa: E402
from training.targets import packed, unpacked  # noqa: E402
from training.train import freeze, read_config  # noqa: E402
from training.widen import widened  # noqa: E402

CONFIG = read_config(Path(__file__).parent.parent / "configs/events.toml")
WORDS = "Haftar accused militias of executing his wounded troops .".split()


def test_packed_arrays_come_back_with_their_shapes() -> None:
    sentences = {
        "a": {"arc": np.ones((2, 3), np.float16), "role": np.arange(12, dtype=np.float16).reshape(2, 2, 3), "triggers": np.array([1, 0])},
        "b": {"arc": np.zeros((1, 2), np.float16), "role": np.zeros((0, 1, 3), np.float16)},
        "c": {},
    }
    found = unpacked(packed(sentences))
    assert found.keys() == sentences.keys()
    assert all(np.array_equal(found[key][name], value) for key, arrays in sentences.items() for name, value in arrays.items())
    assert found["b"]["role"].shape == (0, 1, 3)


def test_processes_that_make_batches_ahead_change_none() -> None:
    examples = [prepare.untagged(WORDS[:size]) for size in (3, 5, 8, 9)]
    for example in examples:
        example.tags["event"] = ["O"] * len(example.words)
        example.origin = "claims"
    batcher = Batcher(examples, table=PieceTable(WEIGHTS / "tokenizer.json"), labels={"event": ["O"], "deprel": ["root"]}, config=CONFIG | {"pieces_per_batch": 12})
    alone, ahead = (list(batches(batcher, 1, skip=1, workers=workers)) for workers in (0, 2))
    assert len(alone) == len(ahead) == len(batcher.plan(1)) - 1
    assert all(torch.equal(one.ids, other.ids) and torch.equal(one.tags["event"], other.tags["event"]) for one, other in zip(alone, ahead, strict=True))


def test_words_give_way_to_near_ones_in_their_letter_case() -> None:
    changed = OtherWords({"troops": ["soldiers"], "accused": ["blamed"]}).change(["Troops", "ACCUSED", "troops", "x"], random.Random(1), share=1.0)
    assert changed == ["Soldiers", "BLAMED", "soldiers", "x"]


def test_only_claims_have_versions_and_only_those_that_differ() -> None:
    claim, other = prepare.untagged(["troops", "fled"]), prepare.untagged(["troops", "fled"])
    claim.origin = "claims"
    same = prepare.untagged(["nobody", "came"])
    same.origin = "claims"
    found = list(variants([claim, other, same], OtherWords({"troops": ["soldiers"]}), times=2, share=1.0, seed=1))
    assert found == [["soldiers", "fled"]] * 2


def test_a_word_is_known_by_its_form_where_the_treebanks_nearly_always_have_it_so() -> None:
    one = prepare.untagged(["strike", "attack", "attack", "port", "Goma"])
    one.tags["xpos"] = ["NN", "NN", "NN", "NN", "NNP"]
    two = prepare.untagged(["strike", "attack", "port"])
    two.tags["xpos"] = ["VB", "NN", "NN"]
    assert forms([one, two]) == {"attack": "NN", "port": "NN"}  # "strike" is both, a name is no word


@pytest.mark.weights
def test_the_file_that_ships_comes_back_as_the_model_that_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("training.model.Encoder.load_start", lambda self, path: None)  # the start model is not at hand here
    model = restore.restored(WEIGHTS, start=Path(), config=CONFIG)
    found, expected = torch_predictor(model.eval(), PieceTable(WEIGHTS / "tokenizer.json"))(WORDS), Shipped.load().run(WORDS)
    assert np.array_equal(found["arc"].argmax(axis=1), expected.arc.argmax(axis=1))
    assert np.array_equal(found["event"].argmax(axis=1), expected.event.argmax(axis=1))
    assert float(np.abs(found["event"] - expected.event).max()) < 1.0  # the shipped one also rounds what goes through it


def test_a_file_that_lacks_a_part_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("training.model.Encoder.load_start", lambda self, path: None)
    monkeypatch.setattr(restore, "_heads", lambda file, model: iter(()))
    with pytest.raises(ValueError, match="the file lacks biaffine"):
        restore.restored(WEIGHTS, start=Path(), config=CONFIG)


TOLD = "Rebels shelled the port, residents said. The rebels denied shelling it."


def at(words: str) -> Words:
    start = TOLD.index(words)
    return Words(start=start, end=start + len(words), text=words)


SAID = Speaker(name="residents", stance="asserts", words=at("residents"), cue=at("said"), via=())
DENIED = Speaker(name="rebels", stance="denies", words=at("The rebels"), cue=at("denied"), via=())


SHELLED = CorpusClaim(
    passage="ab-001", id="1", line=1, trigger=at("shelled"), type="ASSAULT", mode=None, contexts=(), status="actual", actors=(), recipients=(),
    sources=(SAID, DENIED), time=None, place=None, counts=(), also=(at("shelling"),), links=(), sure=True,
)  # fmt: skip


@pytest.mark.weights
def test_who_speaks_of_it_in_another_sentence_is_no_voice_of_this_one() -> None:
    first, second = Parsing.load().parse(Document(id="0" * 16, text=TOLD)).sentences
    assert [claims._labels(SHELLED, sentence)["voice"] for sentence in (first, second)] == ["asserts", "denies"]
    assert claims._labels(replace(SHELLED, sources=(DENIED,)), first)["voice"] == "report"


@pytest.mark.weights
def test_what_its_annotator_is_not_sure_of_is_left_open() -> None:
    passage = Passage(id="ab-001", line=1, published=None, place="", manner="", shows=(), text=TOLD, sentences=(Span(start=0, end=len(TOLD)),))
    parser = Parsing.load()
    sure, unsure = (list(claims._passage(passage, [replace(SHELLED, sure=one)], parser)) for one in (True, False))
    words = [example.words.index(word) for example, word in zip(sure, ("shelled", "shelling"), strict=True)]
    assert [example.tags["event"][word] for example, word in zip(sure, words, strict=True)] == ["ASSAULT", "ASSAULT"]
    assert [example.tags["event"][word] for example, word in zip(unsure, words, strict=True)] == [None, None]
    assert all(example.tags["event"].count("O") == len(example.words) - 1 and not example.roles for example in unsure)


def test_heads_that_grow_wider_say_what_they_said() -> None:
    narrow = {"roles": Roles(width=6, inner=2, labels=3, dropout=0.0), "lenses": Lens(width=6, inner=2, dropout=0.0)}
    wide = {"roles": Roles(width=6, inner=5, labels=3, dropout=0.0), "lenses": Lens(width=6, inner=7, dropout=0.0)}
    words = torch.randn(1, 4, 6)
    for part in narrow:
        for value in narrow[part].parameters():
            torch.nn.init.normal_(value)
        before, new = ({f"{part}.{name}": value for name, value in one[part].state_dict().items()} for one in (narrow, wide))
        wide[part].load_state_dict({name.removeprefix(f"{part}."): value for name, value in widened(before, new).items()})
        assert torch.allclose(narrow[part](words), wide[part](words), atol=1e-5)


def test_a_card_with_new_heads_says_so_once(tmp_path: Path) -> None:
    (tmp_path / "manifest.toml").write_text('[sha256]\n"labels.json" = "abc"\n', encoding="utf8")
    (tmp_path / "labels.json").write_text("{}", encoding="utf8")
    run = tmp_path / "heads-1"
    run.mkdir()
    (run / "config.json").write_text(json.dumps({"config": CONFIG}), encoding="utf8")
    told = "# Card\n\nThe rest.\n\n## Files\n\nold\n"
    once = card.with_heads(told, runs=[run], measured={"event": 73.9}, weights=tmp_path)
    assert once == card.with_heads(once, runs=[run], measured={"event": 73.9}, weights=tmp_path)
    assert once.startswith("# Card\n\nThe rest.\n\n## The heads of events\n")
    assert "| heads-1 | 23 |" in once
    assert "| 73.9 |" in once
    assert "old" not in once
    assert once.endswith("| `labels.json` | 2 | `abc` |\n")


def test_what_is_frozen_is_not_computed() -> None:
    network = new_model(CONFIG, {name: ["a", "b"] for name in ("deprel", "upos", "names", *READERS, "role")}, dropout=0.0)
    example = prepare.untagged(WORDS)
    batcher = Batcher([example], table=PieceTable(WEIGHTS / "tokenizer.json"), labels={"event": ["a", "b"], "deprel": ["a", "b"]}, config=CONFIG)
    batch = batcher.batch([example])
    assert scores_of(network, batch, ["events"]).keys() == {*READERS, "role"}
    assert scores_of(network, batch).keys() == {*READERS, "role", "upos", "names", "arc", "deprel"}


def test_only_events_are_learned_where_the_configuration_says_so() -> None:
    network = new_model(CONFIG, {name: ["a", "b"] for name in ("deprel", "upos", "names", *READERS, "role")}, dropout=0.0)
    freeze(network, ["events"])
    learned = {name.split(".")[0] + "." + name.split(".")[1] for name, value in network.named_parameters() if value.requires_grad}
    assert learned == {"mixes.events", "lenses.events", "roles.trigger", "roles.word", "roles.both", "roles.trigger_bias", "roles.word_bias",
                       *(f"taggers.{name}" for name in READERS)}  # fmt: skip
