"""What a data scientist writes instead of `kedge compare`: pandas + SciPy over two files."""
import sys
import warnings

import numpy as np
import pandas as pd
from scipy import stats

warnings.filterwarnings("ignore")
reader = pd.read_parquet if sys.argv[1].endswith(".parquet") else pd.read_csv
reference, current = reader(sys.argv[1]), reader(sys.argv[2])
for name in reference.columns:
    x, y = reference[name].dropna().to_numpy(), current[name].dropna().to_numpy()
    edges = np.unique(np.quantile(x, np.arange(1, 10) / 10))
    p = np.bincount(np.searchsorted(edges, x), minlength=len(edges) + 1) / len(x)
    q = np.bincount(np.searchsorted(edges, y), minlength=len(edges) + 1) / len(y)
    p, q = np.maximum(p, 1e-4), np.maximum(q, 1e-4)
    ks = stats.ks_2samp(x, y, method="asymp")
    print(name, np.sum((q - p) * np.log(q / p)), ks.statistic, ks.pvalue, stats.wasserstein_distance(x, y))
