"""Jobs on many records: one that cannot be handled is named in the log, and holds up no other."""

import psycopg2

from .failure_log import log_failure


def one_by_one(records, act, what):
    """Calls `act` with each record, in a savepoint of its own; returns those with which it went well.

    Raises psycopg2.OperationalError of a conflict with another transaction: Odoo runs the cron again. `what` is said
    in the log with model and id of a record that failed, for example “deleting support.ticket(5,)”.
    """
    done = records.browse()
    for record in records:
        try:
            with record.env.cr.savepoint():
                act(record)
            done |= record
        except psycopg2.OperationalError:
            raise
        except Exception as error:
            log_failure(f"{what} {record}", error)
    return done
