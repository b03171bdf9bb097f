"""The Python peers of bench/run: the same work as the JMH benchmarks, one thread, ns a value.

Prints one line a peer: name, median, minimum, maximum of several rounds.
"""
import os

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"
# The peers must not phone home.
os.environ["NML_DISABLE_USAGE_LOGGING"] = os.environ["DO_NOT_TRACK"] = "1"

import statistics
import time
import warnings

import numpy as np
from scipy import special, stats

warnings.filterwarnings("ignore")
TURNS = 20


def measure(name, work, per, rounds=7):
    work(0)
    times = []
    for turn in range(rounds):
        start = time.process_time_ns()
        work(turn % TURNS)
        times.append((time.process_time_ns() - start) / per)
    print(f"{name:38s} {statistics.median(times):12.2f} {min(times):12.2f} {max(times):12.2f}", flush=True)


def main():
    random = np.random.default_rng(7)
    n = 100_000
    reference = random.normal(size=n)
    current = [random.normal(0.1, 1, n) for _ in range(TURNS)]
    for cells in (10, 1000):
        edges = np.unique(np.quantile(reference, np.arange(1, cells) / cells))
        open_edges = np.concatenate([[-np.inf], edges, [np.inf]])
        measure(f"numpy histogram, {cells} edges, ns/value",
                lambda t: np.histogram(current[t], bins=open_edges), n)
        measure(f"numpy searchsorted+bincount, {cells} edges",
                lambda t: np.bincount(np.searchsorted(edges, current[t])), n)
    small = [random.normal(0.1, 1, 1_000) for _ in range(TURNS)]
    measure("scipy ks_2samp asymp 1e5 vs 1e3, us", lambda t: stats.ks_2samp(reference, small[t], method="asymp"), 1e3)
    measure("scipy ks_2samp asymp 1e5 vs 1e5, us", lambda t: stats.ks_2samp(reference, current[t], method="asymp"), 1e3)
    three = random.normal(size=3_000)
    measure("scipy ks_2samp exact 3000 vs 1000, us", lambda t: stats.ks_2samp(three, small[t], method="exact"), 1e3)

    columns = random.normal(size=(100, 10_000))
    grids = [np.quantile(c, np.arange(1, 1000) / 1000) for c in columns]

    def profile(_):
        for column, grid in zip(columns, grids):
            np.isnan(column).sum()
            column.mean(), column.std(), column.min(), column.max()
            np.bincount(np.searchsorted(grid, column), minlength=1000)

    measure("numpy profile 100 x 10,000, ns/value", profile, columns.size)

    counts = random.integers(900, 1100, (500, 10)).astype(float)
    base = np.full((500, 10), 1000.0)

    def judge(_):
        c = 1 / (2 * np.minimum(base.sum(1), counts.sum(1)))[:, None]
        p = (base / base.sum(1, keepdims=True) + c) / (1 + 10 * c)
        q = (counts / counts.sum(1, keepdims=True) + c) / (1 + 10 * c)
        psi = ((q - p) * np.log(q / p)).sum(1)
        special.chdtrc(9, psi * base.sum(1) * counts.sum(1) / (base.sum(1) + counts.sum(1)))

    measure("numpy PSI + p, vectorised, ns/column", judge, 500)
    nannyml_peer(columns)
    evidently_peer(columns)


def nannyml_peer(columns):
    import nannyml
    import pandas

    frame = pandas.DataFrame({f"f{i}": c for i, c in enumerate(columns[:20])})
    for method in ("jensen_shannon", "kolmogorov_smirnov"):
        calculator = nannyml.UnivariateDriftCalculator(
            column_names=list(frame.columns), continuous_methods=[method], chunk_size=10_000)
        calculator.fit(frame)
        measure(f"nannyml {nannyml.__version__} {method}, ns/value",
                lambda t: calculator.calculate(frame), frame.size, rounds=3)


def evidently_peer(columns):
    import pandas
    from evidently import Report
    from evidently.presets import DataDriftPreset

    frame = pandas.DataFrame({f"f{i}": c for i, c in enumerate(columns[:20])})
    measure("evidently PSI report 20 columns, ns/value",
            lambda t: Report([DataDriftPreset(method="psi")]).run(frame, frame), frame.size, rounds=3)


if __name__ == "__main__":
    main()
