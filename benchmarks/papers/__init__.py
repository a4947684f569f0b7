"""Primary documents measured: the parts of benchmarks/documents.py."""
