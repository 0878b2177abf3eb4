"""Statuses of a ticket that is done, and of one that is not."""

SETTLED = ("resolved", "closed")
# All others. Queries name these rather than exclude the settled ones: so they read the index of the few that run.
RUNNING = ("open", "in_progress", "waiting_customer")
