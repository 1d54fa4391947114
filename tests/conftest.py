"""What several tests share: where the project lies, and what is loaded."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from pathlib import Path

import pytest

from according.encoder import Encoder
from according.pipeline import Pipeline
from according.settings import Settings, load_settings

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def examples(root: Path) -> Path:
    """The example reports."""
    return root / "examples" / "reports"


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    """The coder with the weights and tables that ship."""
    return Pipeline.load()


@pytest.fixture(scope="session", autouse=True)
def freshly_loaded() -> Iterator[Callable[[], Pipeline]]:
    """Lets all commands that run in this process share the weights and tables that ship: loading them is half of what most of them do.

    Neither is changed by coding, which `test_same_claims_in_any_order_and_company` checks with what this fixture gives: a pipeline that
    shares nothing. A folder of one's own, of weights or tables, is loaded anew each time.
    """
    encoder, pipeline = Encoder.load, Pipeline.load
    shared_encoder = lru_cache(maxsize=1)(encoder)
    shared_pipeline = lru_cache(maxsize=2)(lambda settings: pipeline(settings=settings))

    def load_encoder(_: type[Encoder], folder: Path | None = None, *, verbs: Iterable[str] = ()) -> Encoder:
        more = frozenset(verbs)
        return encoder(folder, verbs=more) if folder or more else shared_encoder()

    def load_pipeline(_: type[Pipeline], overlays: Iterable[Path] = (), *, settings: Settings | None = None) -> Pipeline:
        folders, settings = tuple(overlays), settings or load_settings()
        return pipeline(folders, settings=settings) if folders else shared_pipeline(settings)

    def fresh() -> Pipeline:
        shared_encoder.cache_clear()
        return pipeline()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Encoder, "load", classmethod(load_encoder))
        patch.setattr(Pipeline, "load", classmethod(load_pipeline))
        yield fresh
