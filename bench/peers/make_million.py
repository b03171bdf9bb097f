"""Two files of a million rows x 50 columns, CSV and Parquet, the same every time."""
import sys

import numpy as np
import pandas as pd

folder, rows = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
random = np.random.default_rng(7)
for side, shift in (("reference", 0.0), ("current", 0.02)):
    frame = pd.DataFrame({
        f"f{i:02d}": np.round(random.lognormal(shift, 0.5, rows) if i % 5 == 4 else random.normal(shift, 1, rows), 6)
        for i in range(50)})
    frame.to_csv(f"{folder}/{side}.csv", index=False)
    frame.to_parquet(f"{folder}/{side}.parquet", index=False)
