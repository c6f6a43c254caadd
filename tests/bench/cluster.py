"""`roll_up` on a small cluster of Spark: a driver and two executors, each a process, and a country in Parquet.

Facts lie in a folder for each province and quarter, as offices send them. A driver that took facts in would grow with
them; what is measured is the peak of resident memory of both its processes, Python and Java, each time anew (Linux).
`python -m tests.bench.cluster FOLDER` makes the facts there, and says the times too; it needs Java.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import duckdb

from tests.bench import country
from tests.bench.measure import Row, peak

WHAT = "roll_up on Spark: a cluster"
#: A million facts, and all of the country.
SIZES = (242, country.COMMUNES)
#: A commune is of the province that the number of its code leaves over.
PARTED = """
copy (
    select *, 'tinh-' || split_part(organisation, '-', 2)::int % {provinces} as province,
        year(report_start) || '-' || quarter(report_start) as quarter
    from '{file}'
) to '{folder}' (format parquet, compression zstd, partition_by (province, quarter))
"""
SETTINGS = {
    "spark.master": "local-cluster[2,1,2048]",
    "spark.driver.memory": "512m",
    "spark.executor.memory": "1536m",
    "spark.sql.shuffle.partitions": "8",
    "spark.ui.enabled": "false",
}


def parted(place: Path, communes: int) -> Path:
    """The facts, in a folder for each province and quarter; made once."""
    folder = place / f"facts-{communes}"
    if not folder.exists():
        file = country.made(place, communes)
        duckdb.connect().execute(PARTED.format(provinces=country.PROVINCES, file=file, folder=folder))
    return folder


def driven(folder: Path, communes: int) -> None:
    """Roll up on the cluster, let it write the totals, and print what that took of the driver."""
    from pyspark.sql import SparkSession

    builder = SparkSession.builder
    for name, value in SETTINGS.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    begun = time.perf_counter()
    totals = country.ours(session.read.parquet(str(folder)), country.directory(communes))
    totals.write.mode("overwrite").parquet(str(_totals(folder)))
    taken = time.perf_counter() - begun
    java = peak(session.sparkContext._gateway.proc.pid)
    session.stop()
    sys.stdout.write(json.dumps({"seconds": taken, "java": java, "python": peak()}) + "\n")


def _totals(folder: Path) -> Path:
    return folder.with_name(f"totals-of-{folder.name}")


def measured(place: Path, communes: int) -> dict[str, float]:
    """Facts, seconds and MiB, and that the totals are those of DuckDB, which reads the same folder."""
    folder = parted(place, communes)
    command = [sys.executable, "-m", "tests.bench.cluster", "--driven", str(folder), str(communes)]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()[-1]
    connection = country.connected(f"{folder}/*/*/*.parquet", communes, "3GB")
    facts = connection.sql("from facts")
    ours = country.ours(facts, country.directory(communes)).to_arrow_table()
    theirs = connection.sql(f"from '{_totals(folder)}/*.parquet'").to_arrow_table()
    rows = country.compared(connection, ours, theirs)
    return {"facts": facts.count("*").fetchall()[0][0], "rows": rows, **json.loads(told)}


def rows() -> Iterator[Row]:
    """How much more memory the driver takes for fourteen times the facts."""
    if not (shutil.which("java") and find_spec("pyspark")):
        sys.stdout.write("NOT RUN: a cluster of Spark needs Java and pyspark, and one is missing here\n")
        return
    with tempfile.TemporaryDirectory() as name:
        few, many = (measured(Path(name), communes) for communes in SIZES)
    for each in (few, many):
        what = f"`roll_up` on Spark, {each['facts'] / 1e6:.1f} million facts, two executors"
        told = f"{each['seconds']:.0f} s, driver {each['java'] + each['python']:.0f} MiB"
        yield Row(what, f"DuckDB: the same {each['rows']:,} rows", told, "none", None)
    ratio = (many["java"] + many["python"]) / (few["java"] + few["python"])
    yield Row(
        "memory of Spark's driver for 14 times the facts", "for a million facts", f"{ratio:.2f}", "1.3", ratio <= 1.3
    )


def main(*arguments: str) -> None:
    """Measure in a folder, where what was made stays."""
    if arguments[0] == "--driven":
        driven(Path(arguments[1]), int(arguments[2]))
        return
    place = Path(arguments[0]).absolute()
    place.mkdir(parents=True, exist_ok=True)
    for communes in map(int, arguments[1:]) if arguments[1:] else SIZES:
        sys.stdout.write(json.dumps(measured(place, communes)) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
