"""Files, folders, patterns and standard input."""

from __future__ import annotations

import contextlib
import io
import os
import socket
import subprocess
from pathlib import Path

import pytest

from according.errors import DocumentError
from according.settings import load_settings
from according.stages.read import read_all

TEXT = "The army said on Monday that it had taken the town."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.txt", "a-c/x.txt", "a/z.txt", "a/sub/y.txt", ".hidden.txt", ".git/config.txt"):
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEXT + name, encoding="utf8")
    return tmp_path / "in"


def names(folder: Path, *paths: str, stdin: bytes | None = None) -> list[str]:
    stream = None if stdin is None else io.BytesIO(stdin)
    found = read_all(paths, settings=load_settings(), stdin=stream)
    kinds = [getattr(o, "path", None) or f"{type(o).__name__} {o.document}" for o in found]
    return [name.replace(str(folder), "").replace(os.sep, "/") for name in kinds]


def test_a_folder_is_read_in_the_order_of_its_paths_without_hidden_files(folder: Path) -> None:
    assert names(folder, str(folder)) == ["/a/sub/y.txt", "/a/z.txt", "/a-c/x.txt", "/a.txt", "/b.txt"]


def test_paths_keep_their_order(folder: Path) -> None:
    assert names(folder, str(folder / "b.txt"), str(folder / "a.txt")) == ["/b.txt", "/a.txt"]


def test_patterns_are_sorted(folder: Path) -> None:
    assert names(folder, str(folder / "*.txt")) == ["/a.txt", "/b.txt"]
    assert names(folder, str(folder / "**" / "[yz].txt")) == ["/a/sub/y.txt", "/a/z.txt"]


def test_a_file_whose_name_looks_like_a_pattern(folder: Path) -> None:
    (folder / "c[1].txt").write_text(TEXT, encoding="utf8")
    assert names(folder, str(folder / "c[1].txt")) == ["/c[1].txt"]


def test_what_is_missing_does_not_stop_the_rest(folder: Path) -> None:
    found = names(folder, "missing.txt", str(folder / "*.doc"), str(folder / "a.txt"))
    assert found == ["DocumentError missing.txt", "DocumentError /*.doc", "/a.txt"]


def test_a_missing_path_says_so() -> None:
    (error,) = read_all(["missing.txt"], settings=load_settings())
    assert isinstance(error, DocumentError)
    assert str(error) == "missing.txt: read: no such file; check the path"


def test_an_empty_folder_says_so(tmp_path: Path) -> None:
    (error,) = read_all([str(tmp_path)], settings=load_settings())
    assert error.problem == "the folder holds no files; hidden ones are left out"


def test_a_file_given_twice_is_coded_once(folder: Path) -> None:
    file = str(folder / "a" / "z.txt")
    assert names(folder, file, str(folder / "a" / "*.txt"), "-", "-", stdin=b"The army took the town.") == [
        "/a/z.txt",
        "Discard /a/z.txt",
        "-",
        "Discard -",
    ]


def test_standard_input(folder: Path) -> None:
    assert names(folder, "-", stdin=TEXT.encode()) == ["-"]
    assert names(folder, "-", stdin=b'{"text": "The army took the town."}\n{"text": "The rebels deny it."}\n') == ["-:1", "-:2"]


def test_no_standard_input() -> None:
    (error,) = read_all(["-"], settings=load_settings())
    assert error.problem == "there is no standard input here; name a file"


@pytest.mark.skipif(os.name == "nt" or not hasattr(os, "geteuid") or os.geteuid() == 0, reason="no rights to take away from this user")
def test_a_file_that_may_not_be_read(folder: Path) -> None:
    (folder / "a.txt").chmod(0)
    assert names(folder, str(folder / "*.txt")) == ["DocumentError /a.txt", "/b.txt"]


def test_a_link_to_nothing(folder: Path) -> None:
    (folder / "link.txt").symlink_to(folder / "gone.txt")
    (error,) = read_all([str(folder / "link.txt")], settings=load_settings())
    assert error.problem == "No such file or directory; check the file"


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device")
def test_a_file_without_end_is_refused() -> None:
    (refusal,) = read_all(["/dev/zero"], settings=load_settings())
    assert refusal.reason == "binary"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in folders here")
def test_what_is_no_file_of_the_folder_is_refused(folder: Path, tmp_path: Path) -> None:
    """In a folder that somebody else packed a link may lead anywhere, and a pipe waits for ever."""
    (tmp_path / "secret.txt").write_text(TEXT, encoding="utf8")
    (folder / "a" / "out.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "a" / "climbs.txt").symlink_to("../../secret.txt")
    (folder / "a" / "inside.txt").symlink_to(folder / "b.txt")
    (folder / "a" / "up").symlink_to(folder)
    os.mkfifo(folder / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as server, contextlib.chdir(folder):
        server.bind("socket.txt")
        found = {
            Path(o.document).name: o.problem for o in read_all([str(folder)], settings=load_settings()) if isinstance(o, DocumentError)
        }
    assert set(found) == {"out.txt", "climbs.txt", "pipe.txt", "socket.txt"}
    assert found["out.txt"] == "is a link that leads out of the folder; name the file itself to read it"
    assert found["pipe.txt"] == "is a pipe, a device or a socket, no file; name it by itself to read it"
    assert names(folder, str(folder / "a" / "inside.txt")) == ["/a/inside.txt"]
    assert names(tmp_path, str(folder / "a" / "out.txt")) == ["/in/a/out.txt"]


def test_a_link_that_runs_in_a_circle(folder: Path) -> None:
    (folder / "x.txt").symlink_to(folder / "y.txt")
    (folder / "y.txt").symlink_to(folder / "x.txt")
    assert [type(o).__name__ for o in read_all([str(folder)], settings=load_settings())].count("DocumentError") == 2


@pytest.mark.skipif(os.mkdir not in os.supports_dir_fd, reason="no way to make it here")
def test_a_folder_thousands_deep(tmp_path: Path) -> None:
    """Deeper than a path may be long: what can be reached is read, the rest is told."""
    here = os.open(tmp_path, os.O_RDONLY)
    for _ in range(2_500):
        os.mkdir("d", dir_fd=here)
        below = os.open("d", os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = below
    os.close(here)
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf8")
    first, second = read_all([str(tmp_path)], settings=load_settings())
    assert (first.path, second.problem) == (str(tmp_path / "a.txt"), "File name too long; check the rights of the folder")
    _remove(tmp_path)


def _remove(folder: Path) -> None:
    """What pytest's own clearing up cannot: from the bottom, without long paths."""
    subprocess.run(["rm", "-rf", str(folder / "d")], check=True)
