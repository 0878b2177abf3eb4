"""Every way into a storefront chat by a route of Odoo's, tried by everybody; none is left out unseen."""

from contextlib import ExitStack
from unittest.mock import patch

from odoo.addons.mail.controllers.discuss.public_page import PublicPageController
from odoo.addons.mail.controllers.google_translate import GoogleTranslateController
from odoo.tests import tagged
from odoo.tools import mute_logger

from ..over_http import OverHttp
from ..ways_over_http import WAYS_OVER_HTTP
from . import registry
from .entrance_case import EntranceCase
from .harmless_routes import HARMLESS_ROUTES
from .routes_of_chats import ROUTES_OF_CHATS
from .routes_of_guests import ROUTES_OF_GUESTS
from .routes_of_messages import ROUTES_OF_MESSAGES

ROUTES = ROUTES_OF_CHATS + ROUTES_OF_MESSAGES + ROUTES_OF_GUESTS
LOGGERS = ("odoo.http", "odoo.sql_db", "odoo.addons.base.models.ir_rule", "odoo.addons.base.models.ir_model")


@tagged("post_install", "-at_install")
class TestEntrancesOverHttp(OverHttp, EntranceCase):
    def test_routes(self):
        with ExitStack() as stack:
            # The page of a chat takes seconds to draw; here it says whose chat was opened.
            stack.enter_context(
                patch.object(PublicPageController, "_response_discuss_public_template", lambda *args: args[-1].name)
            )
            stack.enter_context(
                patch.object(GoogleTranslateController, "_post", lambda *_self, data=None, **_more: Translated(data))
            )
            stack.enter_context(mute_logger(*LOGGERS))
            self.hold(ROUTES)

    def test_every_route_is_tried_or_known_to_be_harmless(self):
        tried = {way.entrance()[0] for way in ROUTES + WAYS_OVER_HTTP}
        found = registry.routes(self.env)
        self.assertFalse(sorted(found - tried - HARMLESS_ROUTES.keys()), "try these, or say why they are harmless")
        self.assertFalse(sorted(tried & HARMLESS_ROUTES.keys()), "one of the two")
        self.assertGreater(len(found), 80)


class Translated:
    """The translation service, which answers what it was asked."""

    def __init__(self, data):
        self.text = data["q"]

    def json(self):
        return {
            "data": {"detections": [[{"language": "en"}]], "translations": [{"translatedText": self.text}]},
        }
