"""Shapes of the façade's arguments, one name for one type of the contract."""

from ...tools.shapes import boolean, instant, integer, list_of, matching, one_of, record, text

operation_id = matching(r"[A-Za-z0-9:_-]{1,64}")
conversation_id = matching(r"[A-Za-z0-9_-]{1,64}")

shopper_card = record(
    {"id": text, "verified": boolean},
    {"name": text, "email": text, "phone": text},
)

_in_conversation = {"id": operation_id, "kind": text, "conversation": conversation_id}

OPERATIONS = {
    "open": record(
        {**_in_conversation, "channel": text, "locale": text, "opened_at": instant, "shopper": shopper_card},
        {"page": record({"url": text}, {"title": text})},
    ),
    "message": record(
        {
            **_in_conversation,
            "sequence": integer,
            "author": one_of("user", "bot", "system"),
            "content": text,
            "sent_at": instant,
        }
    ),
    "connect": record(_in_conversation, {"reason": text, "skill": text, "shopper": shopper_card}),
    "read": record({**_in_conversation, "message_id": text}),
    "end": record({**_in_conversation, "by": one_of("shopper", "system"), "ended_at": instant}, {"reason": text}),
    "rate": record({**_in_conversation, "rating": integer}, {"feedback": text, "resolved": boolean}),
    "faq_counts": record(
        {
            "id": operation_id,
            "kind": text,
            "counts": list_of(record({"faq_id": text, "views": integer, "helpful": integer, "not_helpful": integer})),
        }
    ),
}


def operation(value, where):
    record_kind = value.get("kind") if isinstance(value, dict) else None
    one_of(*OPERATIONS)(record_kind, f"{where}.kind")
    OPERATIONS[record_kind](value, where)
