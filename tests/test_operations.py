"""The units and the compose file of the documentation are what systemd and Docker take."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from dondoc.cli import main

PAGE = Path(__file__).parents[1] / "docs" / "operations.md"


def blocks(language: str) -> list[str]:
    found = re.findall(rf"^```{language}\n(.*?)^```", PAGE.read_text(encoding="utf-8"), re.M | re.S)
    assert found
    return found


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="no systemd here")
def test_units_are_taken_by_systemd(tmp_path: Path) -> None:
    unit = tmp_path / "dondoc-worker.service"
    for block in blocks("ini"):
        program = shutil.which("true") or "/bin/true"
        unit.write_text(block.replace("/opt/dondoc/bin/dondoc", program))
        ran = subprocess.run(
            ["systemd-analyze", "verify", "--man=no", str(unit)],
            capture_output=True,
            text=True,
            check=False,
        )
        assert (ran.returncode, "Unknown" in ran.stderr) == (0, False), ran.stderr


def test_units_name_what_they_run() -> None:
    [unit] = blocks("ini")
    [command] = re.findall(r"^ExecStart=/opt/dondoc/bin/dondoc (\S+)$", unit, re.M)
    assert main([command, "--help"]) == 0
    assert re.search(r"^\[Unit\]\n(?:.+\n)+\n\[Service\]\n(?:.+\n)+\n\[Install\]\n", unit)


def test_the_compose_file_holds_a_database_workers_and_the_desk() -> None:
    [compose] = blocks("yaml")
    content = yaml.safe_load(compose)
    services = content["services"]
    assert set(services) == {"database", "worker", "desk"}
    assert services["worker"]["deploy"]["replicas"] == 2
    assert services["database"]["healthcheck"]["test"]
    for service in services.values():
        for volume in service["volumes"]:
            assert volume.split(":")[0] in content["volumes"]
    for name in ("worker", "desk"):
        assert services[name]["depends_on"]["database"]["condition"] == "service_healthy"
        assert services[name]["environment"]["DONDOC_DB"].startswith("postgresql+psycopg://")
    assert main([*services["worker"]["command"], "--help"]) == 0
    # Nobody outside of the machine reaches the desk.
    assert services["desk"]["ports"] == ["127.0.0.1:8000:8000"]
