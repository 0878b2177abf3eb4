"""Ways to a ticket, its rating and whatever Odoo keeps beside it, by Odoo's own models."""

from .policy import DESK, NOBODY, ONLY_19, Way
from .ways_to_read import finds, reads

TICKET = "support.ticket"
SUBJECT = "lost-cheese"
MAIL = "From: Thief <thief@example.com>\nTo: t@example.com\nSubject: x\nMessage-Id: <y@example.com>\n\nHello\n"


def _of(model="res_model"):
    return lambda case: [(model, "=", TICKET), ("res_id", "=", case.ticket.id)]


def _rating(case, env):
    return env["rating.rating"].browse(case.ticket_rating.id)


def _ticket(case, env):
    return env[TICKET].browse(case.ticket.id)


def _model(case):
    return case.env["ir.model"]._get_id(TICKET)


def shows(call):
    """What is answered, or now stands in a record of the person's own, names the ticket."""
    return lambda case, env: SUBJECT in str(call(case, env))


def _grouped(case, env):
    groups = env["rating.rating"]._read_group([("id", "=", case.ticket_rating.id)], ["res_name"], ["rating:avg"])
    return SUBJECT in str(groups)


def rates(call):
    """The ticket has another rating than its customer's."""

    def attempt(case, env):
        before = case.ticket_rating.rating, case.ticket_rating.feedback
        call(case, env)
        case.fresh()
        of_ticket = case.env["rating.rating"].search(_of()(case))
        return of_ticket != case.ticket_rating or (of_ticket.rating, of_ticket.feedback) != before

    return attempt


def _forge(case, env):
    vals = {"res_model_id": _model(case), "res_id": case.ticket.id, "rating": 5, "consumed": True}
    return env["rating.rating"].create(vals)


def _name_by_new_rating(case, env):
    return _forge(case, env).read(["res_name"])


def _moved_activity(case, env):
    """One that the person was given on something else, and moved to the ticket."""
    partner = case.colleague.partner_id
    vals = {"res_model_id": case.env["ir.model"]._get_id("res.partner"), "res_id": partner.id}
    given = case.env["mail.activity"].create({**vals, "user_id": env.uid})
    case.env.flush_all()
    activity = env["mail.activity"].browse(given.id)
    activity.write({"res_model_id": _model(case), "res_id": case.ticket.id})
    return activity.read(["res_name"])


def _new_activity(case, env):
    vals = {"res_model_id": _model(case), "res_id": case.ticket.id, "user_id": env.uid}
    return env["mail.activity"].create(vals).read(["res_name"])


def _notice(case, env):
    vals = {"model": TICKET, "res_id": case.ticket.id, "message_type": "user_notification", "reply_to": "x@x.test"}
    return env["mail.message"].create(vals).read(["record_name"])


def _form(model, values, name, spec):
    return shows(
        lambda case, env: env[model].onchange(
            {key: value(case) if callable(value) else value for key, value in values.items()}, [name], {spec: {}}
        )
    )


def _says(call):
    def attempt(case, env):
        before = case.ticket.message_ids
        call(case, env)
        case.fresh()
        return case.ticket.message_ids - before

    return attempt


def _ticket_id(case):
    return case.ticket.id


WAYS_ON_TICKETS = [
    Way("support.ticket: search", DESK, finds(TICKET, lambda case: [("id", "=", case.ticket.id)])),
    Way("support.ticket: read feedback", DESK, reads(TICKET, "feedback", lambda case: case.ticket, "too sour")),
    # What is said of it.
    Way("rating.rating: search", DESK, finds("rating.rating", _of())),
    Way(
        "rating.rating: search by its ticket",
        DESK,
        finds("rating.rating", lambda case: [("res_id", "=", case.ticket.id), ("feedback", "=like", "too%")]),
    ),
    Way(
        "rating.rating: read feedback",
        DESK,
        reads("rating.rating", "feedback", lambda case: case.ticket_rating, "too sour"),
    ),
    Way(
        "rating.rating: read the name",
        DESK,
        reads("rating.rating", "res_name", lambda case: case.ticket_rating, SUBJECT),
    ),
    Way("rating.rating: count", DESK, lambda case, env: env["rating.rating"].search_count(_of()(case))),
    Way("rating.rating: name_search", DESK, lambda case, env: env["rating.rating"].name_search(SUBJECT)),
    Way("rating.rating: group", DESK, _grouped),
    Way("rating.rating: write", NOBODY, rates(lambda case, env: _rating(case, env).write({"rating": 5}))),
    Way("rating.rating: write another document", NOBODY, lambda case, env: _rating(case, env).write({"res_id": 1})),
    Way("rating.rating: reset", NOBODY, rates(lambda case, env: _rating(case, env).reset())),
    Way("rating.rating: unlink", NOBODY, rates(lambda case, env: _rating(case, env).unlink())),
    Way("rating.rating: create", NOBODY, rates(_forge)),
    Way("rating.rating: create, for the name", NOBODY, shows(_name_by_new_rating)),
    Way(
        "support.ticket: rating_apply",
        NOBODY,
        rates(lambda case, env: _ticket(case, env).rating_apply(5, rating=_rating(case, env))),
    ),
    Way(
        "support.ticket: message_post with a rating",
        NOBODY,
        rates(lambda case, env: _ticket(case, env).message_post(body="x", rating_value=5)),
    ),
    # What is kept beside it.
    Way("mail.message: search", DESK, finds("mail.message", _of("model"))),
    Way("mail.message: read", DESK, reads("mail.message", "body", lambda case: case.ticket_message, "Lake Road")),
    Way("mail.activity: search", DESK, finds("mail.activity", _of())),
    Way("mail.activity: read", DESK, reads("mail.activity", "note", lambda case: case.ticket_activity, "Lake Road")),
    Way("mail.followers: search", DESK, finds("mail.followers", _of())),
    Way(
        "mail.followers: read",
        DESK,
        reads("mail.followers", "partner_id", lambda case: case.ticket.sudo().message_follower_ids, "Customer"),
    ),
    Way("ir.attachment: search", DESK, finds("ir.attachment", _of())),
    Way("mail.scheduled.message: search", DESK, finds("mail.scheduled.message", _of("model"))),
    # What names it to whoever points at it.
    Way("mail.activity: create", DESK, shows(_new_activity)),
    Way("mail.activity: write another record", DESK, shows(_moved_activity)),
    Way("mail.message: create, for one person only", DESK, shows(_notice)),
    Way(
        "mail.activity: onchange",
        DESK,
        _form(
            "mail.activity", {"res_model": TICKET, "res_model_id": _model, "res_id": _ticket_id}, "res_id", "res_name"
        ),
    ),
    Way(
        "rating.rating: onchange",
        DESK,
        _form(
            "rating.rating", {"res_model": TICKET, "res_model_id": _model, "res_id": _ticket_id}, "res_id", "res_name"
        ),
    ),
    Way(
        "mail.message: onchange",
        DESK,
        _form("mail.message", {"model": TICKET, "res_id": _ticket_id}, "res_id", "record_name"),
        ONLY_19,
    ),
    Way(
        "mail.thread: message_process",
        NOBODY,
        _says(lambda case, env: env["mail.thread"].message_process(TICKET, MAIL, thread_id=case.ticket.id)),
    ),
    Way(
        "mail.thread: message_notify",
        DESK,
        lambda case, env: env["mail.thread"].message_notify(
            model=TICKET, res_id=case.ticket.id, body="x", partner_ids=case.colleague.partner_id.ids
        ),
    ),
]
