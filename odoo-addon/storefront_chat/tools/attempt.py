"""A step of a job that holds up no other when it fails."""

import psycopg2


def attempt(records, act):
    """Calls `act` with these records, in a savepoint; returns the error that it failed with, or None.

    Raises psycopg2.OperationalError of a conflict with another transaction: Odoo runs the cron again.
    """
    try:
        with records.env.cr.savepoint():
            act(records)
    except psycopg2.OperationalError:
        raise
    except Exception as error:
        return error
    return None
