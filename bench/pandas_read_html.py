"""Times pandas.read_html with lxml on one page; prints what each read took as JSON."""

import json
import sys
import time

import pandas

path, runs = sys.argv[1], int(sys.argv[2])
# As the other side: whatever loading has left to do is done by then.
time.sleep(0.5)
times, processor = [], []
for _ in range(runs):
    before, start = time.process_time(), time.perf_counter()
    tables = pandas.read_html(path, flavor="lxml", encoding="utf-8")
    times.append((time.perf_counter() - start) * 1000)
    processor.append((time.process_time() - before) * 1000)
print(
    json.dumps({"version": pandas.__version__, "rows": len(tables[0]), "times": times, "processor": processor})
)
