"""What a user gets who installs the wheel: command, weights, tables and licences, from any folder."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

MEGABYTE = 1_000_000


def run(*command: str | Path, folder: Path) -> str:
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "PIP_"))}
    done = subprocess.run(list(map(str, command)), cwd=folder, env=environment, capture_output=True, text=True, encoding="utf8")
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the working tree by what is installed already."""
    out = tmp_path_factory.mktemp("wheel")
    options = ("--no-deps", "--no-build-isolation", "--no-index", "--quiet", "--disable-pip-version-check")
    run(sys.executable, "-m", "pip", "wheel", *options, "-w", out, root, folder=out)
    return next(out.glob("according-*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of the commands of a fresh environment that holds the wheel and sees the other packages of this one."""
    home = tmp_path_factory.mktemp("fresh")
    venv.create(home, with_pip=False)
    scripts = home / ("Scripts" if os.name == "nt" else "bin")
    python = scripts / ("python.exe" if os.name == "nt" else "python")
    purelib = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", folder=home).strip()
    # A path named in a .pth file is searched, its own .pth files (our editable install) are not read.
    (Path(purelib) / "others.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf8")
    options = ("--quiet", "--no-deps", "--no-index", "--force-reinstall")
    run(sys.executable, "-m", "pip", "--python", python, "install", *options, wheel, folder=home)
    where = run(python, "-c", "import according; print(according.__file__)", folder=home).strip()
    assert Path(where).is_relative_to(purelib), "the working tree was tested, not the wheel"
    return scripts


def test_the_wheel_is_under_60_megabytes(wheel: Path) -> None:
    assert wheel.stat().st_size < 60 * MEGABYTE


def test_the_wheel_holds_weights_tables_and_licences(wheel: Path, root: Path) -> None:
    held = set(zipfile.ZipFile(wheel).namelist())
    data = root / "src"
    wanted = {p.relative_to(data).as_posix() for p in (data / "according" / "data").rglob("*") if p.is_file()}
    wanted |= {p.relative_to(data).as_posix() for p in (data / "according" / "store" / "migrations").glob("*.sql")}
    wanted |= {f"according/encoder/weights/{name}" for name in ("encoder.onnx", "labels.json", "tokenizer.json")} | {"according/py.typed"}
    assert wanted - held == set()
    assert [name for name in held if name.startswith("corpus/") or "passages" in Path(name).name and "corpus/passages.py" not in name] == []
    assert {Path(name).name for name in held if "/licenses/" in name} >= {"LICENSE", "NOTICE", "README.md"}
    assert [name for name in held if "__pycache__" in name or name.startswith(("tests/", "training/"))] == []


def test_the_command_answers(installed: Path, tmp_path: Path) -> None:
    assert "code" in run(installed / "according", "--help", folder=tmp_path)


def test_the_command_codes_a_report_from_another_folder(installed: Path, examples: Path, tmp_path: Path) -> None:
    lines = run(installed / "according", "code", examples / "ferry-crossing.txt", "--format", "jsonl", folder=tmp_path).splitlines()
    claims = [json.loads(line) for line in lines]
    text = (examples / "ferry-crossing.txt").read_text(encoding="utf8")
    assert len(claims) >= 3
    assert [c["evidence"]["text"] for c in claims] == [text[c["evidence"]["start"] : c["evidence"]["end"]] for c in claims]
