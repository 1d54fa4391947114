"""The encoder at run time: words in, NumPy score arrays out, and what they decode to.

The only importer of onnxruntime and tokenizers; both are loaded with `Encoder`, not with `import according`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from according.encoder.decode import Analysis, Labels, decode, decode_all
from according.encoder.scores import Scores

if TYPE_CHECKING:
    from according.encoder.session import Encoder

__all__ = ["Analysis", "Encoder", "Labels", "Scores", "decode", "decode_all"]


def __getattr__(name: str) -> Any:
    # onnxruntime takes 0.2 s to import, which `according --help` must not wait for.
    if name == "Encoder":
        from according.encoder.session import Encoder

        return Encoder
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
