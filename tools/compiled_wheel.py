"""Builds the wheel whose rules are compiled, for this machine's system, processor and Python, into dist/.

    python tools/compiled_wheel.py [--out dist]

Compiles a copy: a module compiled beside its source would be imported in its place, also after the source is changed. Takes 4 minutes
on one free core and 2 GB. Wants a C compiler and Python's headers (Debian: apt install gcc python3-dev).
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COPIED = ("src", "pyproject.toml", "README.md", "LICENSE", "NOTICE")
_NOT_COPIED = shutil.ignore_patterns("__pycache__", "*.so", "*.pyd")


def missing() -> str:
    """What this machine lacks, "" if nothing."""
    compiler = (sysconfig.get_config_var("CC") or "cc").split()[0]
    if shutil.which(compiler) is None:
        return f"no C compiler: {compiler!r} is not found (Debian: apt install gcc)"
    headers = Path(sysconfig.get_paths()["include"]) / "Python.h"
    return "" if headers.is_file() else f"no headers of Python: {headers} is not there (Debian: apt install python3-dev)"


def copied(folder: Path) -> None:
    """What the wheel is made of."""
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=_NOT_COPIED)
        else:
            shutil.copy2(source, folder / name)


def build(folder: Path, *, out: Path) -> Path:
    """The wheel. Raises SystemExit with the compiler's last words if it cannot be built."""
    environment = os.environ | {"HATCH_BUILD_HOOK_ENABLE_MYPYC": "true"}
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(out)]
    before = set(out.glob("*.whl"))
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"the rules could not be compiled:\n{(done.stdout + done.stderr)[-3000:]}")
    return next(iter(sorted(set(out.glob("*.whl")) - before) or sorted(out.glob("*.whl"), key=lambda path: path.stat().st_mtime)[-1:]))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=ROOT / "dist")
    options = parser.parse_args()
    if lacking := missing():
        raise SystemExit(f"{lacking}; without it According runs uncompiled, with the same claims")
    options.out.mkdir(parents=True, exist_ok=True)
    print("Compiling the rules (4 to 8 minutes) ...", file=sys.stderr, flush=True)
    with tempfile.TemporaryDirectory(prefix="according-compiled-") as folder:
        copied(Path(folder))
        print(build(Path(folder), out=options.out.resolve()))


if __name__ == "__main__":
    main()
