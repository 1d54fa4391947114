"""A ledger against other people's data sets, and against a person's judgement."""
