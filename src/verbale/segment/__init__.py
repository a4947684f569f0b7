"""Report -> passages: paragraphs, sentences, quotations, and the parse that later steps read."""
