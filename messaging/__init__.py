"""The work: sends, batches, messages; dispatch, delivery reports, results."""
