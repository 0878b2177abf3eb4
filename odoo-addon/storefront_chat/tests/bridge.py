"""A bridge for tests of what Odoo asks it: it checks the signature, keeps the question and answers as it is told."""

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

from ..tools import webhook

SECRET = "test-secret"


class Bridge(HTTPServer):
    """Answers every question the same way, and keeps what it was asked."""

    def __init__(self, answer):
        super().__init__(("127.0.0.1", 0), BridgeHandler)
        self.asked, self.status, self.headers, self.answer = [], 200, {}, json.dumps(answer)
        self.url = f"http://127.0.0.1:{self.server_port}/"
        threading.Thread(target=self.serve_forever, daemon=True).start()


class BridgeHandler(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        timestamp, nonce = self.headers["X-Storefront-Timestamp"], self.headers["X-Storefront-Nonce"]
        if webhook.sign(SECRET, self.path, timestamp, nonce, body) == self.headers["X-Storefront-Signature"]:
            self.server.asked.append((self.path, json.loads(body)))
        answer = self.server.answer.encode()
        self.send_response_only(self.server.status)
        for name, value in {"Date": self.date_time_string(), **self.server.headers}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_args):
        pass


class WithBridge:
    """Mixin of test cases: `self.bridge` answers at the address that Odoo has."""

    def start_bridge(self, answer):
        self.bridge = Bridge(answer)
        self.addCleanup(self.bridge.server_close)
        self.addCleanup(self.bridge.shutdown)
        self.set_bridge(self.bridge.url)

    def set_bridge(self, url, secret=SECRET):
        parameters = self.env["ir.config_parameter"]
        parameters.set_param("storefront_chat.bridge_url", url)
        parameters.set_param("storefront_chat.bridge_secret", secret)
