"""What every test can rely on: no settings from outside, and the same examples on every run."""

import os

from hypothesis import settings

# What a test runs on (``DONDOC_TEST_…``) is another matter.
for name in [name for name in os.environ if name.startswith("DONDOC_")]:
    if not name.startswith("DONDOC_TEST_"):
        del os.environ[name]

# Nor what an earlier run kept.
os.environ["DONDOC_CACHE"] = "off"

# A run that fails, fails again. Reading a page takes as long as it takes: no deadline.
settings.register_profile("dondoc", deadline=None, derandomize=True)
settings.load_profile("dondoc")
