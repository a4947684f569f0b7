"""Primary documents read by their form: letters, notes, telegrams, memoranda, records of talks, readouts."""
