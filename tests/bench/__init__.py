"""The benchmarks: `make bench` measures and prints; each file is one family of rows."""
