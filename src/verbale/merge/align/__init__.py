"""When two claims of one kind speak of the same thing: one file a kind."""
