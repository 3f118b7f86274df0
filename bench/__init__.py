"""Benchmarks: figures as ratios to a peer or to the physical floor, measured in the same run."""
