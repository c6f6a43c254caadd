"""Spark Connect, in a process of its own: a program has a driver or speaks to a server, not both."""

import subprocess
import sys
from pathlib import Path

import pytest


def test_a_server_of_spark_gives_the_same_totals():
    pytest.importorskip("grpc", reason="Spark Connect needs pyspark[connect]")
    root = Path(__file__).parents[2]
    command = [sys.executable, "-m", "tests.spark.connected"]
    ran = subprocess.run(command, check=False, cwd=root, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
