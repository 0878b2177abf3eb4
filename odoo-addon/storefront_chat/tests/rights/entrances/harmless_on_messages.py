"""Methods that open no storefront chat, each with the reason: of messages, threads and mails."""

ACTION = "names the window that shows a record, which is read as ever"
GIVEN = "returns what it was given, and values that every new record has"
MIXIN = "a chat is not of this kind"
NO_FOLLOWERS = "a chat has members: Odoo refuses followers of it"
SYSTEM = "only who administers Odoo has rights on the model"
WAITING = "sends what is waiting to be sent to whom it is for"

HARMLESS_ON_MESSAGES = {
    "ir.attachment": {"register_as_main_attachment": "a chat has no main file"},
    "mail.compose.message": {
        "cancel_save_template": ACTION,
        "create_mail_template": "keeps as a template what the person has written",
        "default_get": GIVEN,
        "open_template_creation_wizard": ACTION,
    },
    "mail.followers": {"unlink": SYSTEM, "write": SYSTEM},
    "mail.mail": {
        "action_open_document": ACTION,
        "action_retry": SYSTEM,
        "action_send_and_close": SYSTEM,
        "cancel": SYSTEM,
        "default_get": GIVEN,
        "fields_get": "says which fields there are",
        "mark_outgoing": SYSTEM,
        "process_email_queue": WAITING,
        "send": WAITING,
        "send_after_commit": WAITING,
        "unlink": SYSTEM,
        "write": SYSTEM,
    },
    "mail.message": {
        "action_open_document": ACTION,
        "default_get": GIVEN,
        "is_thread_message": "says whether a message belongs to a record at all",
    },
    "mail.message.schedule": {"force_send": WAITING},
    "mail.message.subtype": {
        "create": SYSTEM,
        "default_subtypes": "says which kinds of messages there are",
        "unlink": SYSTEM,
        "write": SYSTEM,
    },
    "mail.notification": {"format_failure_reason": "says in words why a mail was not sent"},
    "mail.resend.message": {
        "cancel_mail_action": "is about one's own mails that were not sent",
        "default_get": "is about one's own mails that were not sent",
        "resend_mail_action": "is about one's own mails that were not sent",
    },
    "mail.resend.partner": {
        "action_open_record": ACTION,
        "action_open_resend_partner": ACTION,
        "action_resend": "is about one's own mails that were not sent",
    },
    "mail.thread": {
        "get_empty_list_help": "names the address that makes new records",
        "get_views": "says what forms look like",
        "message_get_followers": NO_FOLLOWERS,
        "message_parse": "takes apart the mail it was given",
        "message_route": "takes an object that RPC does not carry; `message_process`, which makes it, is tried",
        "message_unsubscribe": NO_FOLLOWERS,
        "notify_cancel_by_type": "is about one's own mails that were not sent",
    },
    "mail.thread.blacklist": {"mail_action_blacklist_remove": MIXIN},
    "mail.thread.cc": {"message_new": MIXIN, "message_update": MIXIN},
    "mail.wizard.invite": {"add_followers": NO_FOLLOWERS},
}
