"""Who said which words: the statements of a record, sifted and set side by side with all their wordings."""
