"""Shapes of the façade's arguments, one name for one type of the contract."""

from ...tools.shapes import base64_text, boolean, instant, integer, list_of, matching, one_of, record, text

operation_id = matching(r"[A-Za-z0-9:_-]{1,64}")
conversation_id = matching(r"[A-Za-z0-9_-]{1,64}")
language = matching(r"[A-Za-z0-9_@-]{2,35}")

shopper_card = record(
    {"id": text, "verified": boolean},
    {"name": text, "email": text, "phone": text},
)

ticket_category = one_of("shipping", "returns", "payment", "product", "general")
ticket_priority = one_of("low", "medium", "high", "urgent")
ticket_status = one_of("open", "in_progress", "waiting_customer", "resolved", "closed")

sent_attachment = record({"id": matching(r"[A-Za-z0-9-]{1,64}"), "name": text, "mimetype": text, "data": base64_text})

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
        },
        {"attachments": list_of(sent_attachment)},
    ),
    "connect": record(_in_conversation, {"reason": text, "skill": text, "shopper": shopper_card}),
    "read": record({**_in_conversation, "message_id": text}),
    "end": record({**_in_conversation, "by": one_of("shopper", "system"), "ended_at": instant}, {"reason": text}),
    "rate": record({**_in_conversation, "rating": integer}, {"feedback": text, "resolved": boolean}),
    "ticket": record(
        {**_in_conversation, "subject": text},
        {
            "description": text,
            "category": ticket_category,
            "priority": ticket_priority,
            "email": text,
            "phone": text,
        },
    ),
    "transcript": record({**_in_conversation, "email": text}),
    "faq_counts": record(
        {
            "id": operation_id,
            "kind": text,
            "counts": list_of(record({"faq_id": text, "views": integer, "helpful": integer, "not_helpful": integer})),
        }
    ),
}

OPERATIONS["watch_order"] = record(
    {**_in_conversation, "order": text, "verified": boolean}, {"email": text, "phone": text}
)

OPERATIONS["bot_answers"] = record(
    {
        **_in_conversation,
        "answered_at": instant,
        "answers": list_of(
            record(
                {
                    "about": one_of("intent", "faq", "order"),
                    "answered": integer,
                    "to_person": integer,
                    "repeated": integer,
                },
                {"id": text},
            )
        ),
    }
)

OPERATIONS["unanswered"] = record(
    {
        "id": operation_id,
        "kind": text,
        "questions": list_of(
            record({"channel": text, "locale": language, "text": text, "count": integer, "last_asked_at": instant})
        ),
    }
)


def operation(value, where):
    record_kind = value.get("kind") if isinstance(value, dict) else None
    one_of(*OPERATIONS)(record_kind, f"{where}.kind")
    OPERATIONS[record_kind](value, where)
