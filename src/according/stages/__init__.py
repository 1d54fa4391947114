"""The pipeline's stages, one folder each; none imports another."""

STAGES = ("read", "segment", "parse", "find_events", "attribute", "ground", "resolve_actors", "assemble", "reconcile")
"""In the order in which a report flows through them; the last takes the claims of all reports."""
