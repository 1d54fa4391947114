"""The page that `according serve` opens: what the reports say, who says so, and where it stands. See docs/page.md.

Every page is a dataclass (`context.py`), rendered by a template or, below /api, as JSON. Why it is built so: docs/decisions/0021-page.md.
"""

from according.web.app import create_app
from according.web.desk import Desk

__all__ = ["Desk", "create_app"]
