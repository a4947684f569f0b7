"""Knowledge as reviewed tables: one CSV file a subject, one source a line."""
