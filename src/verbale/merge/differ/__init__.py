"""Where reports differ across entries: one file for each way in which they do."""
