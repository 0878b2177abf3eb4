"""Jobs on many records at once: where some cannot be handled, they are found by halves, and hold up no other."""

from time import monotonic

from .attempt import attempt
from .failure_log import log_failure

# As many rows go in one run of an autovacuum.
DELETED_AT_ONCE = 10_000


def delete_old(model, domain):
    """Deletes the records of this domain, for an autovacuum; what is too many for one run goes in the next."""
    old = model.search(domain, limit=DELETED_AT_ONCE)
    in_parts(old, type(old).unlink, "deleting old")


def in_parts(records, act, what, until=float("inf")):
    """Calls `act` with all records, or where that fails with each half, in savepoints: one of 500 costs some 20 calls.

    Returns `(done, failed)`, both from the head of `records`: what was not reached by `until`, an instant of the
    monotonic clock, is in neither. Raises what `attempt` raises. `what` is said in the log with model and id of a
    record that failed.
    """
    done = failed = records.browse()
    parts = [records] if records else []
    while parts and monotonic() < until:
        part = parts.pop()
        error = attempt(part, act)
        if error is None:
            done += part
        elif len(part) > 1:
            half = len(part) // 2
            parts += [part[half:], part[:half]]
        else:
            failed += part
            log_failure(f"{what} {part}", error)
    return done, failed
