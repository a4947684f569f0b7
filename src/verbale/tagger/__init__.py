"""A small trained reader of words: what each word is, and which words belong together.  [segment -> attribute, extract]

`labels` names what it marks, `words` and `wordpiece` turn text into numbers, `window` cuts long reports, `tagger` runs
the model, `marking` reads spans, classes and links off its numbers, `mark` is the step of the path.
"""
