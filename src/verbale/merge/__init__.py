"""Claims -> record: align, thread replies, pair demands with responses, corroborate, contradict."""
