"""What was done and what became of it: logged hours, finished steps, slips, history."""
