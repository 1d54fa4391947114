"""Stage 8: mentions of one event in a report become one claim."""

from according.stages.assemble.addressees import with_addressees
from according.stages.assemble.at_home import at_home
from according.stages.assemble.claims import claims_of
from according.stages.assemble.confidence import likely_ones, load_weights
from according.stages.assemble.events import events_of
from according.stages.assemble.foes import on_the_one_foe
from according.stages.assemble.join import join
from according.stages.assemble.links import with_links
from according.stages.assemble.performed import as_performed
from according.stages.assemble.private import public_ones
from according.stages.assemble.steps import after_joining, before_joining
from according.stages.assemble.strikers import by_the_one_striker

__all__ = [
    "after_joining", "as_performed", "at_home", "before_joining", "by_the_one_striker", "claims_of", "events_of", "join", "likely_ones",
    "load_weights", "on_the_one_foe", "public_ones", "with_addressees", "with_links",
]  # fmt: skip
