"""Times the calls inside of Odoo and prints a line of JSON for each: the bench reads them.

Warm: caches of Odoo and of the connection are full. Cold: both were emptied just before; PostgreSQL's and the system's
cache of the disk stay, as in a server that runs.
"""

import json
import os
import random
import time

from calls import calls
from statements import plans, recorded

WARM, COLD, LOOK_UPS = int(os.environ["SCALE_ROUNDS"]), 3, 300


def run(env):
    env["storefront.chat.daily.stats"]._keep()
    env.cr.commit()
    _print(kind="look-up", **_look_up(env))
    only = os.environ.get("SCALE_ONLY", "")
    for role, login in (("agent", "scale-agent-1"), ("manager", "manager")):
        for name, call in calls(env, login).items():
            if only in name:
                _print(kind="call", role=role, name=name, **_measured(env, call))


def _look_up(env):
    """A plain look-up by primary key: what everything else is compared to."""
    env.cr.execute("SELECT MIN(id), MAX(id) FROM support_ticket")
    first, last = env.cr.fetchone()
    times = []
    for _round in range(LOOK_UPS):
        record_id = random.randint(first, last)
        times.append(_time(lambda: env.cr.execute("SELECT name FROM support_ticket WHERE id = %s", [record_id])))  # noqa: B023
    return _quantiles(times)


def _measured(env, call):
    cold = []
    for _round in range(COLD):
        env.registry.clear_all_caches()
        env.cr.rollback()
        env.cr.execute("DISCARD PLANS")
        cold.append(_time(call, env))
    warm = [_time(call, env) for _round in range(WARM)]
    env.invalidate_all()
    with recorded(env.cr) as seen:
        call()
    statements = {"statements": len(seen), "in_sql": sum(row[0] for row in seen), "queries": plans(env.cr, seen)}
    env.cr.rollback()
    return {**_quantiles(warm), "cold": max(cold), **statements}


def _time(call, env=None):
    if env is not None:
        env.invalidate_all()
    began = time.perf_counter()
    call()
    passed = (time.perf_counter() - began) * 1000
    if env is not None:
        env.cr.rollback()
    return passed


def _quantiles(times):
    ordered = sorted(times)
    return {"p50": ordered[len(ordered) // 2], "p95": ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]}


def _print(**row):
    print("SCALE", json.dumps(row, default=str), flush=True)
