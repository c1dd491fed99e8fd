"""What every test can rely on: no settings from outside, and the same examples on every run."""

import os

import pytest
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

# A browser, a clock and processes that are killed depend on what else the machine does.
NOISY_FIXTURES = {"page", "new_page", "new_desk"}
NOISY_MODULES = {"test_away", "test_cluster", "test_interrupt", "test_kill", "test_watching"}
if "DONDOC_TEST_KILLS" in os.environ:
    # Of hundreds of kills none may go wrong.
    NOISY_MODULES.remove("test_kill")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that depend on a machine's load have two more attempts; the summary names those that needed one."""
    for item in items:
        noisy = (
            item.get_closest_marker("noisy") is not None
            or item.path.stem in NOISY_MODULES
            or NOISY_FIXTURES & set(getattr(item, "fixturenames", ()))
        )
        if noisy:
            item.add_marker(pytest.mark.flaky(reruns=2))
