"""A ledger as a folder of pages that open from disk: what it says, who says so, map and timeline. See docs/publish.md."""

from according.publish.folder import new_folder
from according.publish.site import Report, Site, site_of
from according.publish.write import write_site

__all__ = ["Report", "Site", "new_folder", "site_of", "write_site"]
