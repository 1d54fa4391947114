"""Codes a table of reports with Spark: `mapInArrow`, a Python worker with the weights loaded once a core.

    spark-submit code_with_spark.py REPORTS OUT [--text text] [--id id] [--published published] [--partitions 64]

REPORTS: Parquet or JSON Lines with a column of texts and, if there are, an id and a day of publication (2024-05-03). OUT: a folder for
Parquet, a row a claim; a report that could not be coded is a row with `error`. According must be installed on all machines:
pip install according pyarrow pandas. What Spark does not give and `according archive run` does: limits of time and memory for each report,
reports that kill a worker put aside, the same bytes each time (Spark keeps no order).
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import pyarrow
from pyspark.sql import DataFrame, SparkSession

NAMES = ("report", "claim", "type", "mode", "status", "day", "place", "country", "json", "error")
SCHEMA = ", ".join(f"{name} string" for name in NAMES)
ROWS = 64
"""Reports that are coded before their claims are handed on."""


def code_batches(batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
    """Runs on the workers. The weights are loaded with the first report and kept: Spark uses a Python worker again."""
    schema = pyarrow.schema([(name, pyarrow.string()) for name in NAMES])
    for batch in batches:
        rows = [row for report in batch.to_pylist() for row in claims_of(report)]
        yield pyarrow.RecordBatch.from_pylist(rows, schema=schema)


def claims_of(report: dict[str, Any]) -> Iterator[dict[str, str | None]]:
    """A row a claim."""
    import according

    try:
        published = date.fromisoformat(str(report["published"])[:10]) if report["published"] else None
        claims = according.code(report["text"] or "", published=published)
    except Exception as error:  # noqa: BLE001  a bad report must not end the job
        yield {"report": report["id"], "error": f"{type(error).__name__}: {error}"[:300]}
        return
    for claim in claims:
        record = claim.to_dict()
        time, place = record["time"] or {}, record["place"] or {}
        yield {
            "report": report["id"], "claim": claim.id, "type": claim.type, "mode": claim.mode, "status": claim.status,
            "day": time.get("start"), "place": place.get("name"), "country": place.get("country"),
            "json": json.dumps(record, ensure_ascii=False),
        }  # fmt: skip


def coded(reports: DataFrame, *, text: str = "text", name: str = "id", published: str = "published") -> DataFrame:
    """The claims of a table of reports."""
    from pyspark.sql.functions import col, lit

    def column(wanted: str) -> Any:
        return col(wanted).cast("string") if wanted in reports.columns else lit(None).cast("string")

    wanted = reports.select(column(name).alias("id"), column(text).alias("text"), column(published).alias("published"))
    return wanted.mapInArrow(code_batches, SCHEMA)


def session(cores: str | None = None) -> SparkSession:
    """A session with small batches: a batch is what a worker holds in memory. cores: such as "local[2]", else as spark-submit says."""
    builder = SparkSession.builder.appName("according").config("spark.sql.execution.arrow.maxRecordsPerBatch", str(ROWS))
    return (builder.master(cores) if cores else builder).getOrCreate()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports")
    parser.add_argument("out")
    parser.add_argument("--text", default="text")
    parser.add_argument("--id", default="id")
    parser.add_argument("--published", default="published")
    parser.add_argument("--partitions", type=int, help="some times the number of cores, so that none waits for the last")
    options = parser.parse_args()
    spark = session()
    reports = spark.read.json(options.reports) if ".json" in options.reports else spark.read.parquet(options.reports)
    if options.partitions:
        reports = reports.repartition(options.partitions)
    coded(reports, text=options.text, name=options.id, published=options.published).write.mode("errorifexists").parquet(options.out)
    spark.stop()


if __name__ == "__main__":
    main()
