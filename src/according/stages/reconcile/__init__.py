"""Stage 9: claims of many reports that speak of one happening become one event"""

from according.stages.reconcile.origins import Origins, shingles_of
from according.stages.reconcile.reconciler import Reconciler, reconcile

__all__ = ["Origins", "Reconciler", "reconcile", "shingles_of"]
