"""Archives of any size: coded in shards, by many processes or machines, through crashes. See docs/archive.md."""
