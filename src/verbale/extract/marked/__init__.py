"""Claims read off the tagger's marking, to stand beside those that rules find.  [tagger -> extract]"""
