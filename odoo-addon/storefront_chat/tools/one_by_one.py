"""Jobs on many records: one that cannot be handled is named in the log, and holds up no other."""

from .attempt import attempt
from .failure_log import log_failure


def one_by_one(records, act, what):
    """Calls `act` with each record, in a savepoint of its own; returns those with which it went well.

    Raises what `attempt` raises. `what` is said in the log with model and id of a record that failed, for example
    “deleting support.ticket(5,)”.
    """
    done = records.browse()
    for record in records:
        error = attempt(record, act)
        if error is None:
            done += record
        else:
            log_failure(f"{what} {record}", error)
    return done
