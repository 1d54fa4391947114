"""Stage 7: words to the parties that they mean, with name, country and sector."""

from according.stages.resolve_actors.recipients import recipients_of
from according.stages.resolve_actors.registry import Registry
from according.stages.resolve_actors.resolver import Resolver
from according.stages.resolve_actors.wording import accusers, others_than, own_people

__all__ = ["Registry", "Resolver", "accusers", "others_than", "own_people", "recipients_of"]
