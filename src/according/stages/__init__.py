"""The pipeline's stages, one folder each; none imports another."""

STAGES = ("read", "segment", "parse", "find_events", "attribute", "ground", "resolve_actors", "assemble")
"""In the order in which a report flows through them."""
