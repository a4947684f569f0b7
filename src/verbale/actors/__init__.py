"""Questions about actors: who is meant, who belonged where, who held what, for whom somebody speaks, who is unknown."""
