"""Statements that a call runs, and the plans of the slowest."""

import time
from contextlib import contextmanager

MOST, SHARE = 3, 0.2


@contextmanager
def recorded(cursor):
    """Gives a list that gets `(milliseconds, statement, parameters)` of each statement run inside."""
    kind, seen = type(cursor), []
    plain = kind.execute

    def execute(self, query, params=None, *args, **kwargs):
        began = time.perf_counter()
        try:
            return plain(self, query, params, *args, **kwargs)
        finally:
            passed = (time.perf_counter() - began) * 1000
            seen.append((passed, getattr(query, "code", query), getattr(query, "params", params)))

    kind.execute = execute
    try:
        yield seen
    finally:
        kind.execute = plain


def plans(cursor, seen):
    """The queries that took most of the time of all, at most three, each with its plan."""
    queries = [row for row in seen if str(row[1]).lstrip(" (").upper().startswith(("SELECT", "WITH"))]
    in_all = sum(row[0] for row in seen)
    slowest = sorted(queries, key=lambda row: -row[0])[:MOST]
    return [_explained(cursor, *row) for row in slowest if row[0] >= in_all * SHARE]


def _explained(cursor, passed, statement, params):
    cursor.execute(f"EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF) {statement}", params or None)
    plan = [line for (line,) in cursor.fetchall()]
    return {"ms": passed, "statement": " ".join(str(statement).split()), "plan": plan}
