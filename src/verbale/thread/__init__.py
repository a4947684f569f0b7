"""Reply threads: which communication answers which."""
