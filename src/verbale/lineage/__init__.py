"""Reports -> lineages: copies, rewrites, translations and shared wires."""
