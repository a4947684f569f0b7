"""What reports say of institutions, beside the tables for the day of the report."""
