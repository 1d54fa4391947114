"""Fetches pages and feeds from the web, only when a person asks for it, and never from a network that is not public.

The one place that opens connections. See docs/reference/fetch.md.
"""

from according.fetch.addresses import Address, parse_address
from according.fetch.client import Fetched, Fetcher
from according.fetch.robots import Robots

__all__ = ["Address", "Fetched", "Fetcher", "Robots", "parse_address"]
