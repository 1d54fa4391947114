"""The figures of the factuality benchmark, on answers made by hand."""

from __future__ import annotations

import json
import zipfile
from collections import Counter
from pathlib import Path

from benchmarks.factuality import judged, report


def test_both_sorts_count_alike() -> None:
    counts = Counter({(True, True): 9, (True, False): 1, (False, True): 1, (False, False): 1})
    assert report(counts) == {"predicates": 12, "happened": 90.0, "did_not": 50.0, "balanced_accuracy": 70.0}


def test_unsure_answers_and_other_parts_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "uds-factuality").mkdir()
    (tmp_path / "ud-ewt").mkdir()
    values = {"ewt-dev-1": {"1": 0.9, "2": 0.2, "3": -0.9}, "ewt-train-1": {"1": 0.9}}
    data = {s: {f"{s}-semantics-pred-{w}": {"factuality": {"factual": {"value": v}}} for w, v in ps.items()} for s, ps in values.items()}
    with zipfile.ZipFile(tmp_path / "uds-factuality" / "factuality.zip", "w") as archive:
        archive.writestr("factuality.json", json.dumps({"data": data}))
    ids = {"ewt-dev-1": {"sentence_id": "a-1"}, "ewt-train-1": {"sentence_id": "a-2"}}
    (tmp_path / "uds-factuality" / "ud_ids.json").write_text(json.dumps(ids), encoding="utf8")
    rows = "".join(f"{n}\t{word}\t_\tX\tX\t_\t0\tdep\t_\t_\n" for n, word in enumerate(("Go", "on", "go"), 1))
    (tmp_path / "ud-ewt" / "dev.conllu").write_text(f"# sent_id = a-1\n# text = Go on go\n{rows}\n", encoding="utf8")
    (one,) = judged(tmp_path)
    assert one.happened == {0: True, 2: False} and one.words == ((0, 2), (3, 5), (6, 8))
