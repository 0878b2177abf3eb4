"""Methods that open no storefront chat, each with the reason: of activities, templates, people, settings."""

ACTION = "names the window that shows records, which are read as ever"
MIXIN = "a chat has no activities of its own: it is not of this kind"
OWN = "is about the person who calls it"
ACTIVITY = "is for whose activity it is; that none is put on a chat is tried"
SYSTEM = "only who administers Odoo has rights on the model"
PEOPLE = "tells of colleagues and customers, by the rights on them"
TEMPLATE = "is about texts to be sent; what fills them from a chat is tried as `send_mail`"

HARMLESS_ON_SETTINGS = {
    "base": {
        "mail_allowed_qweb_expressions": "is the same list for everybody",
        "mail_get_partner_fields": "says which fields name a customer",
    },
    "fetchmail.server": dict.fromkeys(
        (
            "button_confirm_login",
            "connect",
            "create",
            "fetch_mail",
            "onchange_server_type",
            "set_draft",
            "unlink",
            "write",
        ),
        SYSTEM,
    ),
    "ir.config_parameter": {"set_param": SYSTEM},
    "ir.http": {"session_info": OWN},
    "ir.model": {"unlink": SYSTEM, "write": SYSTEM},
    "ir.model.fields": {"unlink": SYSTEM},
    "mail.activity": {
        **dict.fromkeys(
            (
                "action_cancel",
                "action_close_dialog",
                "action_done",
                "action_done_redirect_to_other",
                "action_done_schedule_next",
                "action_feedback_schedule_next",
                "action_notify",
                "action_reschedule_nextweek",
                "action_reschedule_today",
                "action_reschedule_tomorrow",
                "action_snooze",
                "unlink",
            ),
            ACTIVITY,
        ),
        "action_open_document": ACTION,
        "activity_format": "reads activities by the rights on them",
        "default_get": "returns values that every new activity has",
    },
    "mail.activity.mixin": dict.fromkeys(
        (
            "action_reschedule_my_next_nextweek",
            "action_reschedule_my_next_today",
            "action_reschedule_my_next_tomorrow",
            "activity_feedback",
            "activity_reschedule",
            "activity_schedule",
            "activity_search",
            "activity_send_mail",
            "activity_unlink",
            "toggle_active",
            "unlink",
            "write",
        ),
        MIXIN,
    ),
    "mail.activity.plan": {"copy_data": SYSTEM},
    "mail.activity.schedule": dict.fromkeys(
        (
            "action_schedule_activities",
            "action_schedule_activities_done",
            "action_schedule_activities_done_and_schedule",
            "action_schedule_plan",
            "default_get",
            "get_model_options",
        ),
        MIXIN,
    ),
    "mail.activity.type": {"action_archive": SYSTEM, "unlink": SYSTEM, "write": SYSTEM},
    "mail.alias": {"create": SYSTEM, "open_document": ACTION, "open_parent_document": ACTION, "write": SYSTEM},
    "mail.alias.domain": {"create": SYSTEM, "write": SYSTEM},
    "mail.alias.mixin.optional": dict.fromkeys(
        ("copy_data", "create", "unlink", "write"), "a chat has no address of its own"
    ),
    "mail.blacklist": dict.fromkeys(
        ("action_add", "create", "mail_action_blacklist_remove", "write"), "is about addresses that get no mailings"
    ),
    "mail.blacklist.remove": {"action_unblacklist_apply": "is about addresses that get no mailings"},
    "mail.canned.response": dict.fromkeys(
        ("create", "unlink", "write"), "is about texts to answer with, which have tests of their own"
    ),
    "mail.gateway.allowed": {"get_empty_list_help": "is a sentence"},
    "mail.presence": dict.fromkeys(("create", "unlink"), "says who is online; that others may not say so is tried"),
    "mail.push.device": dict.fromkeys(
        ("get_web_push_vapid_public_key", "register_devices", "unregister_devices"), OWN + ": their browser"
    ),
    "mail.render.mixin": {"create": TEMPLATE, "write": TEMPLATE},
    "mail.template": dict.fromkeys(
        (
            "action_open_mail_preview",
            "cancel_unlink",
            "copy",
            "copy_data",
            "create",
            "create_action",
            "default_get",
            "open_delete_confirmation_modal",
            "unlink",
            "unlink_action",
            "write",
        ),
        TEMPLATE,
    ),
    "mail.template.reset": {"reset_template": TEMPLATE},
    "publisher_warranty.contract": {"update_notification": "tells Odoo's maker how many users there are"},
    "res.config.settings": {"open_email_layout": ACTION, "open_mail_templates": ACTION},
    "res.groups": {"write": SYSTEM},
    "res.partner": {
        "action_view_livechat_sessions": ACTION,
        "find_or_create": PEOPLE,
        "get_mention_suggestions": PEOPLE,
        "im_search": PEOPLE,
    },
    "res.users": {
        **dict.fromkeys(("action_archive", "create", "unlink"), SYSTEM),
        "action_setup_outgoing_mail_server": OWN,
        "action_test_outgoing_mail_server": OWN,
        "write": "is for administrators, but for one's own picture and the like; channels served are tried elsewhere",
    },
    "res.users.settings": dict.fromkeys(
        ("set_custom_notifications", "set_res_users_settings", "set_volume_setting"), OWN
    ),
    "template.reset.mixin": {"create": TEMPLATE, "reset_template": TEMPLATE},
}
