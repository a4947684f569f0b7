"""Other finders of statements, run beside verbale on the same articles and the same parse."""
