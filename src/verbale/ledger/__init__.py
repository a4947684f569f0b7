"""Who asked what of whom, and what came back: a row a demand, a column an addressee."""
