"""What a map shows: outlines of countries and provinces, and events packed for the browser.

Used by the local page and by the published site.
"""

from according.atlas.boundaries import Boundaries, load_boundaries
from according.atlas.pack import pack
from according.atlas.provinces import Provinces, load_provinces
from according.atlas.wanted import Near, Wanted

__all__ = ["Boundaries", "Near", "Provinces", "Wanted", "load_boundaries", "load_provinces", "pack"]
