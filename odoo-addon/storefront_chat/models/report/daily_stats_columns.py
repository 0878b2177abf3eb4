"""Columns of the daily statistics, as SQL over the facts of a day."""

from odoo.tools import SQL

NUMBERS = {
    "tickets_created": "fact = 'ticket_created'",
    "tickets_resolved": "fact = 'ticket_resolved'",
    "tickets_answered": "fact = 'ticket_answered'",
    "chats_started": "fact = 'chat_started'",
    "chats_completed": "fact = 'chat_completed'",
    "chats_bot_only": "fact = 'chat_completed' AND label <> 'person'",
    "chats_with_question": "fact = 'chat_completed' AND label <> 'talk'",
    "chats_resolved_by_bot": "fact = 'chat_completed' AND label = 'bot_resolved'",
    "chats_abandoned": "fact = 'chat_abandoned'",
    "chats_answered": "fact = 'chat_answered'",
    "ratings": "fact = 'rated'",
    "promises": "fact = 'ticket_promise'",
    "promises_kept": "fact = 'ticket_promise' AND label = 'kept'",
}
TOTALS = {
    "resolution_seconds": "ticket_resolved",
    "first_response_seconds": "ticket_answered",
    "chat_seconds": "chat_completed",
    "agent_response_seconds": "chat_answered",
    "stars": "rated",
}
BY_LABEL = {
    "tickets_by_status": "ticket_status",
    "tickets_by_priority": "ticket_priority",
    "tickets_by_category": "ticket_category",
    "chats_by_agent": "agent_chat",
    "tickets_by_agent": "ticket_resolved",
}
# Averages and shares: total, number.
MEANS = {
    "average_resolution_time": ("resolution_seconds", "tickets_resolved"),
    "average_first_response_time": ("first_response_seconds", "tickets_answered"),
    "average_chat_duration": ("chat_seconds", "chats_completed"),
    "agent_response_time": ("agent_response_seconds", "chats_answered"),
    "customer_satisfaction_score": ("stars", "ratings"),
    "bot_resolution_rate": ("chats_resolved_by_bot", "chats_with_question"),
    "sla_kept_rate": ("promises_kept", "promises"),
}


def row_of(facts, since, until):
    """SELECT of one row for each of these local dates, channel and company in which something happened."""
    sums = {name: f"COALESCE(SUM(number) FILTER (WHERE {which}), 0)::int" for name, which in NUMBERS.items()}
    sums |= {name: f"COALESCE(SUM(total) FILTER (WHERE fact = '{fact}'), 0)::int" for name, fact in TOTALS.items()}
    sums |= {
        name: f"jsonb_object_agg(label, number) FILTER (WHERE fact = '{fact}' AND label IS NOT NULL)"
        for name, fact in BY_LABEL.items()
    }
    sums["ratings_by_agent"] = (
        "jsonb_object_agg(label, jsonb_build_array(number, total)) FILTER (WHERE fact = 'rated' AND label IS NOT NULL)"
    )
    means = {name: f"({total}::float / NULLIF({number}, 0))" for name, (total, number) in MEANS.items()}
    return SQL(
        "SELECT *, %s FROM (SELECT date, channel_id, company_id, %s FROM (%s) AS fact"
        " WHERE date BETWEEN %s AND %s GROUP BY date, channel_id, company_id) AS day",
        _listed(means),
        _listed(sums),
        facts,
        since,
        until,
    )


def columns():
    """Names of what `row_of` selects, in its order."""
    names = ("date", "channel_id", "company_id", *NUMBERS, *TOTALS, *BY_LABEL, "ratings_by_agent", *MEANS)
    return SQL(", ").join(SQL.identifier(name) for name in names)


def _listed(expressions):
    """These constants of ours as a list for SELECT."""
    return SQL(", ").join(SQL(f"{expression} AS {name}") for name, expression in expressions.items())
