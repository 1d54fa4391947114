"""What a query found: an iterable that can also be had as a pandas DataFrame or an Arrow table."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import asdict, is_dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from according.errors import UsageError

if TYPE_CHECKING:
    import pandas
    import pyarrow

Found = TypeVar("Found")


class Rows(Generic[Found]):
    """Runs its query anew whenever it is gone through."""

    def __init__(self, find: Callable[[], Iterator[Found]], flat: Callable[[], Iterator[dict[str, Any]]] | None = None) -> None:
        self._find, self._flat = find, flat

    def __iter__(self) -> Iterator[Found]:
        return self._find()

    def to_rows(self) -> list[dict[str, Any]]:
        """A flat dictionary a row; claims as the view `claim_list` has them."""
        if self._flat is not None:
            return list(self._flat())
        return [_flat(found) for found in self._find()]

    def to_pandas(self) -> pandas.DataFrame:
        """As a DataFrame. Raises UsageError if pandas is not installed."""
        try:
            import pandas
        except ImportError as error:
            raise UsageError("to_pandas() needs pandas: pip install pandas") from error
        return pandas.DataFrame.from_records(self.to_rows())

    def to_arrow(self) -> pyarrow.Table:
        """As an Arrow table. Raises UsageError if pyarrow is not installed."""
        try:
            import pyarrow
        except ImportError as error:
            raise UsageError("to_arrow() needs pyarrow: pip install 'according[parquet]'") from error
        return pyarrow.Table.from_pylist(self.to_rows())


def _flat(found: Any) -> dict[str, Any]:
    """One level deep: the fields of a report stand beside what the ledger knows of it."""
    row = asdict(found) if is_dataclass(found) and not isinstance(found, type) else dict(found)
    inner = row.pop("document", None)
    return {**inner, **row} if isinstance(inner, dict) else row
