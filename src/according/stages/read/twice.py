"""Text that somebody decoded wrongly before it came to us: "FranÃ§ois" is read as "François"."""

from __future__ import annotations

import logging
import re

log = logging.getLogger(__name__)

# The letters that begin nearly all such pairs, each before what Latin-1 or Windows-1252 have for the second byte.
DAMAGE = re.compile("[ÂÃâ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")


def repaired(text: str, name: str | None = None) -> str:
    """The text as it was written, where UTF-8 was read as Latin-1 or Windows-1252 and saved so; any other as it is.

    Names of people and places, quotation marks and dashes depend on it. Positions of words count in what this gives, which is what
    the ledger keeps. name: the report's, for the log; None says nothing.
    """
    if text.isascii() or DAMAGE.search(text) is None:
        return text
    from ftfy import fix_encoding

    sound: str = fix_encoding(text)
    if name is not None and sound != text:
        log.warning("%s: UTF-8 that was read as another encoding and saved so (\"%s\"); repaired", name, _sample(text))
    return sound


def _sample(text: str) -> str:
    """The word that shows the damage."""
    found = DAMAGE.search(text)
    start, end = found.span() if found else (0, 0)
    return (text[:start].split() or [""])[-1][-20:] + text[start:end]
