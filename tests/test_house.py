"""What must not stand in any file of the project: hosts of package registries, paths of somebody's machine."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

# Put together from halves so that this file does not name them either.
HOSTS = re.compile("py" + "pi|python" + "hosted|files[.]python" + "|anaconda[.]" + "org|npm" + "js[.]", re.IGNORECASE)
PATHS = re.compile("(?<![\\w./])/" + "(?:work|root|home|Users|tmp)" + "/\\w")
DOWNLOADS = re.compile("htt" + r"ps?://[^\s\"']+\.(?:whl|tar\.gz|tgz|deb|zip)\b")
FOLDERS = (".ci", "benchmarks", "corpus", "docs", "examples", "fuzz", "requirements", "src", "tests", "tools", "training")
BINARY = {".onnx", ".bin", ".gz", ".npz", ".png", ".xz"}


def texts(root: Path) -> list[Path]:
    """Files of the project: those at the top and in its folders; what holds bytes and what Python leaves behind is left out."""
    found = [*root.iterdir(), *(path for folder in FOLDERS for path in (root / folder).rglob("*"))]
    # .git is a file, with a path in it, where the checkout is a second one of a repository.
    return [p for p in sorted(found) if p.is_file() and p.suffix not in BINARY and "__pycache__" not in p.parts and p.name != ".git"]


@pytest.mark.parametrize("pattern", [HOSTS, PATHS, DOWNLOADS], ids=["host", "path", "download"])
def test_no_file_names(pattern: re.Pattern[str], root: Path) -> None:
    found = []
    for path in texts(root):
        if path.name in ("tokenizer.json", "labels.json"):  # vocabularies hold any word
            continue
        match = pattern.search(path.read_text(encoding="utf8", errors="replace"))
        if match:
            found.append(f"{path.relative_to(root)}: {match.group()}")
    assert not found, "\n".join(found)


def test_the_lock_names_every_package_with_hashes_and_nothing_else(root: Path) -> None:
    for name, least in (("run.txt", 3), ("build.txt", 3), ("dev.txt", 3), ("fuzz.txt", 1), ("compiled.txt", 2)):
        lines = (root / "requirements" / name).read_text(encoding="utf8").splitlines()
        kinds = {line.split()[0].split("==")[0] if line.startswith((" ", "#", "-")) else "package" for line in lines if line.strip()}
        assert {kind.partition(":")[0] for kind in kinds} <= {"package", "#", "--hash=sha256"}
        assert sum(line.endswith("\\") and "==" in line for line in lines) >= least


def test_the_lock_agrees_with_itself(root: Path) -> None:
    """What run.txt pins, dev.txt pins alike."""

    def pins(name: str) -> set[str]:
        lines = (root / "requirements" / name).read_text(encoding="utf8").splitlines()
        return {line.split(" ")[0] for line in lines if re.match(r"[a-z0-9]", line)}

    assert pins("run.txt") <= pins("dev.txt")


def test_example_reports_say_that_they_are_invented(examples: Path) -> None:
    reports = {path.name: path.read_text(encoding="utf8").rstrip() for path in sorted(examples.iterdir()) if path.is_file()}
    pieces = {name: text.split("\n") if name.endswith(".jsonl") else [text] for name, text in reports.items()}
    assert len(reports) >= 8
    assert [name for name, texts in pieces.items() for text in texts if "nvented" not in text[-900:]] == []
