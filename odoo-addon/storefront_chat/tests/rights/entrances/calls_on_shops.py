"""Methods of Odoo's reports on live chats."""

from ..policy import MANAGER, ONLY_19
from .calls import call

CALLS_ON_SHOPS = [
    call(
        "im_livechat.report.channel",
        "formatted_read_group",
        MANAGER,
        lambda case: [("channel_id", "=", case.chat.id)],
        ["channel_name"],
        series=ONLY_19,
    ),
]
