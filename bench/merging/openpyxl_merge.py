"""What a script does by hand: loads every returned workbook with openpyxl, finds its rows by the id and counts the
cells that differ from the plan's. No base to compare with, no conflicts, no log. Prints times as JSON."""

import json
import resource
import sys
import time

import openpyxl

plan_path, *paths = sys.argv[1:]
loaded = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
ID = "รหัสแผน"


def table(path):
    """The rows under the header that has an id, by that id."""
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    for sheet in book.worksheets:
        header = None
        rows = {}
        for row in sheet.iter_rows(values_only=True):
            if header is None:
                if ID in row:
                    header = row
            elif row[header.index(ID)] is not None:
                rows[row[header.index(ID)]] = dict(zip(header, row))
        if rows and len(header) > 20 and "สถานะ" in header:
            book.close()
            return rows
    raise SystemExit(f"{path}: no table")


start, before = time.perf_counter(), time.process_time()
plan = table(plan_path)
reads, changed = [], 0
for path in paths:
    begin = time.perf_counter()
    rows = table(path)
    for key, row in rows.items():
        standing = plan[key]
        for header, value in row.items():
            if header in standing and value not in (None, "") and value != standing[header]:
                standing[header] = value
                changed += 1
    reads.append((time.perf_counter() - begin) * 1000)
print(
    json.dumps(
        {
            "version": openpyxl.__version__,
            "taken": changed,
            "reads": reads,
            "whole": (time.perf_counter() - start) * 1000,
            "processor": (time.process_time() - before) * 1000,
            "memory": (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - loaded) * 1024,
        }
    )
)
