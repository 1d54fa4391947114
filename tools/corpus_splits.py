"""Freezes the test part of the corpus: writes the SHA-256 of its passages and gold into corpus/splits.toml.

    python tools/corpus_splits.py --freeze [--corpus corpus]

What is frozen already is not written anew: a test part that changes is another test part. `according corpus check` compares.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from according.corpus.splits import FILE, digest, test_files
from according.ontology.tables import read_toml


def freeze(corpus: Path) -> list[str]:
    """Adds the files of test folders that are not frozen yet, and names them. Raises SystemExit if a frozen one has changed."""
    path = corpus / FILE
    table = read_toml(path)
    frozen = dict(table.get("frozen", {}))
    for name, known in frozen.items():
        if not (corpus / name).is_file() or digest(corpus / name) != known:
            raise SystemExit(f"{name} is frozen already and has changed; nothing was written")
    names = [name for name, one in table.get("sets", {}).items() if one["split"] == "test"]
    for name in names:
        if not (corpus / name / "gold.jsonl").is_file():
            raise SystemExit(f"{name} has no gold.jsonl yet; settle the differences first")
    new = {file: digest(corpus / file) for name in names for file in test_files(corpus, name=name) if file not in frozen}
    # The table itself, not a comment that speaks of it.
    before = path.read_text(encoding="utf8").partition("\n[frozen]\n")[0].rstrip("\n")
    rows = [f'"{name}" = "{sha}"' for name, sha in sorted((frozen | new).items())]
    path.write_text("\n".join([before, "", "[frozen]", *rows, ""]), encoding="utf8", newline="\n")
    return sorted(new)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--freeze", action="store_true", required=True)
    parser.add_argument("--corpus", type=Path, default=Path("corpus"))
    print("\n".join(freeze(parser.parse_args().corpus)) or "all of the test part is frozen")


if __name__ == "__main__":
    main()
