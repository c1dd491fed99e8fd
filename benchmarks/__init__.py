"""What is measured, against what, as ratios in one run. ``docs/benchmarks.md`` says how to run each."""
