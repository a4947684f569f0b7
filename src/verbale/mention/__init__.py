"""Words that name something: names, offices, demonyms, metonyms, pronouns and descriptions, days."""
