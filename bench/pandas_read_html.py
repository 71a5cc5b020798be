"""Times pandas.read_html with lxml on one page; prints milliseconds per read as JSON."""

import json
import sys
import time

import pandas

path, runs = sys.argv[1], int(sys.argv[2])
times = []
for _ in range(runs):
    start = time.perf_counter()
    tables = pandas.read_html(path, flavor="lxml", encoding="utf-8")
    times.append((time.perf_counter() - start) * 1000)
print(json.dumps({"version": pandas.__version__, "rows": len(tables[0]), "times": times}))
