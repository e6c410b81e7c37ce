"""How fast the program is, as ratios to a raw baseline measured in the same run.

`python -m tests.benchmarks --json` prints one document; nothing here is asserted by the tests,
because a shared machine's milliseconds prove nothing.
"""
