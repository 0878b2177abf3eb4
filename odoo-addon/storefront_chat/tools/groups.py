"""External ids of Odoo's groups of live chat."""

AGENTS = "im_livechat.im_livechat_group_user"
MANAGERS = "im_livechat.im_livechat_group_manager"
