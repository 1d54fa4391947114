"""Reviewing: what decisions make of a claim, the log of them, and how far two reviewers agree. See docs/review.md."""
