"""Training of the encoder; not shipped."""

import os

# Kernels that were made for a shape are kept: more shapes come than the 1,024 that are kept otherwise. Read when torch is loaded.
os.environ.setdefault("ONEDNN_PRIMITIVE_CACHE_CAPACITY", "20000")
