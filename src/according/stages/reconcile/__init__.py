"""Stage 9: claims of many reports that speak of one happening become one event"""

from according.stages.reconcile.grouping import Grouping
from according.stages.reconcile.making import Maker
from according.stages.reconcile.memory import Memory
from according.stages.reconcile.origins import Origins, shingles_of
from according.stages.reconcile.reconciler import Reconciler, reconcile
from according.stages.reconcile.sides import Sides, acts_of
from according.stages.reconcile.ties import Ties

__all__ = ["Grouping", "Maker", "Memory", "Origins", "Reconciler", "Sides", "Ties", "acts_of", "reconcile", "shingles_of"]
