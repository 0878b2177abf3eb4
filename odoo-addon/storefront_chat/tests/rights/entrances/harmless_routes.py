"""Routes that open no storefront chat, each with the reason."""

ASSET = "is the same file for everybody"
FOLLOWERS = "a chat has members: Odoo refuses followers of it"
LINKS = "is for the author of a message, and about links in it"
NEW_ROOM = "begins a room among people who work here and their guests"
OWN = "is about the person who calls it"
PUBLIC = "says what every page with Odoo's button is told"

HARMLESS_ROUTES = {
    "/chat/<string:create_token>": NEW_ROOM,
    "/discuss/gif/add_favorite": OWN,
    "/discuss/gif/categories": ASSET,
    "/discuss/gif/favorites": OWN,
    "/discuss/gif/remove_favorite": OWN,
    "/discuss/gif/search": ASSET,
    "/discuss/voice/worklet_processor": ASSET,
    "/im_livechat/assets_embed.<any(css, js):ext>": ASSET,
    "/im_livechat/cors/init": PUBLIC,
    "/im_livechat/cors/link_preview": LINKS,
    "/im_livechat/cors/link_preview/hide": LINKS,
    "/im_livechat/emoji_bundle": ASSET,
    "/im_livechat/external_lib.<any(css,js):ext>": ASSET,
    "/im_livechat/font-awesome": ASSET,
    "/im_livechat/init": PUBLIC,
    "/im_livechat/loader/<int:channel_id>": PUBLIC,
    "/im_livechat/odoo_ui_icons": ASSET,
    "/im_livechat/support/<int:channel_id>": PUBLIC,
    "/mail/attachment/pdf_first_page/<int:attachment_id>": "reads a file by the rights of /web/content, which is tried",
    "/mail/attachment/update_thumbnail": "sets the small picture of a file that the person may change",
    "/mail/font_to_img/<icon>": ASSET,
    "/mail/link_preview": LINKS,
    "/mail/link_preview/hide": LINKS,
    "/mail/partner/from_email": "tells of customers by the rights on them",
    "/mail/read_subscription_data": FOLLOWERS,
    "/mail/rtc/audio_worklet_processor": ASSET,
    "/mail/rtc/audio_worklet_processor_v2": ASSET,
    "/mail/set_manual_im_status": OWN,
    "/mail/thread/recipients/fields": "says which fields name a customer",
    "/mail/thread/unsubscribe": FOLLOWERS,
    "/mail/unfollow": FOLLOWERS,
    "/meet/<string:create_token>": NEW_ROOM,
    "/rate/<string:token>/<int:rate>": "shows the form of a rating whose token is known; sending it is tried",
    "/web/tests/livechat": ASSET,
    "/web_editor/font_to_img/<icon>": ASSET,
    "/websocket/update_bus_presence": OWN,
}
