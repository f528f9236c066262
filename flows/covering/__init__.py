"""Who stands in for whom, and what follows when that changes: leave, handover, duty."""
