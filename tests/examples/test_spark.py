"""The Spark example in local mode; wants pyspark and Java."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = (
    importlib.util.find_spec("pyspark") is not None and importlib.util.find_spec("pyarrow") is not None and shutil.which("java") is not None
)
SCRIPT = """
import json, sys
import according
import code_with_spark
spark = code_with_spark.session("local[2]")
rows = [("1", "The army shelled the town of Dar Salem on Monday, the ministry said.", "2024-05-07"), ("2", None, None), ("3", "Hello.", "x")]
frame = spark.createDataFrame(rows, "id string, text string, published string").repartition(2)
found = sorted(tuple(row) for row in code_with_spark.coded(frame).collect() if row.claim)
failed = sorted((row.report, row.error.split(":")[0]) for row in code_with_spark.coded(frame).collect() if row.error)
wanted = [claim.id for claim in according.code(rows[0][1], published=__import__("datetime").date(2024, 5, 7))]
print(json.dumps([[row[1] for row in found] == sorted(wanted), len(found), failed]))
spark.stop()
"""


@pytest.mark.slow
@pytest.mark.weights
@pytest.mark.skipif(not HERE, reason="pyspark, pyarrow or Java is not installed")
def test_the_spark_example_gives_what_code_gives(root: Path) -> None:
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join([str(root / "examples" / "spark"), *(part for part in sys.path if part)]),
        "PYSPARK_PYTHON": sys.executable,
        "SPARK_LOCAL_IP": "127.0.0.1",
    }
    command = [sys.executable, "-c", SCRIPT]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=600)
    assert done.stdout.splitlines()[-1:] == ['[true, 1, [["3", "ValueError"]]]'], done.stderr[-2000:]
