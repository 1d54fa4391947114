"""The domain types, the one home of each. Imports nothing else of ours."""
