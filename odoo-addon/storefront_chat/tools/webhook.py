"""Sender of webhooks: one daemon thread in each process signs and posts what has been committed.

An agent never waits for it: the queue is bounded and time-outs are short. The bridge pulls whatever is lost.
"""

import hashlib
import hmac
import json
import logging
import queue
import threading
import time
import uuid

import requests

_logger = logging.getLogger(__name__)

PATH = "/api/v1/odoo/events"
TIMEOUT_SECONDS = 2  # to connect, and between two bytes of the answer
PAUSE_AFTER_FAILURE_SECONDS = 1
QUEUE_LIMIT = 10_000


def sign(secret, path, timestamp, nonce, body):
    """Signature header of a POST of the raw `body` (bytes) to `path` below the bridge's address."""
    message = f"POST {path}\n{timestamp}\n{nonce}\n".encode() + body
    return "sha256=" + hmac.new(secret.encode(), message, hashlib.sha256).hexdigest()


def post(url, secret, payload):
    """Posts once to the bridge's endpoint for events; `requests.RequestException` unless the bridge accepts."""
    response = send(url, secret, PATH, payload)
    response.raise_for_status()
    if response.status_code != 202:
        raise requests.RequestException(f"answered {response.status_code}, expected 202")


def send(url, secret, path, payload, timeout=TIMEOUT_SECONDS):
    """One signed POST to the bridge; the response whatever its status. Raises `requests.RequestException`."""
    body = json.dumps(payload, ensure_ascii=False, separators=(",", ":")).encode()
    now = time.time()  # noqa: TID251 (the bridge holds it against the clock of its own machine)
    timestamp, nonce = str(int(now)), str(uuid.uuid4())
    headers = {
        "Content-Type": "application/json",
        "X-Storefront-Timestamp": timestamp,
        "X-Storefront-Nonce": nonce,
        "X-Storefront-Signature": sign(secret, path, timestamp, nonce, body),
    }
    return _session().post(url.rstrip("/") + path, data=body, headers=headers, timeout=timeout, allow_redirects=False)


class Sender:
    """Queue and thread of one process. `compose(dbname, notices)` returns `(url, secret, payloads)` or None."""

    def __init__(self, compose):
        self._compose = compose
        self._notices = queue.Queue(QUEUE_LIMIT)
        self._lock = threading.Lock()
        self._thread = None

    def put(self, dbname, notice):
        """Queues what one committed transaction has to report; never blocks."""
        try:
            self._notices.put_nowait((dbname, notice))
        except queue.Full:
            _logger.warning("Storefront Chat: the webhook queue is full, the bridge will pull instead")
        self._wake()

    def _wake(self):
        with self._lock:
            if self._thread is None or not self._thread.is_alive():
                self._thread = threading.Thread(target=self._run, name="storefront_chat.webhook", daemon=True)
                self._thread.start()

    def _run(self):
        while True:
            for dbname, notices in self._drain().items():
                if not self._deliver(dbname, notices):
                    time.sleep(PAUSE_AFTER_FAILURE_SECONDS)

    def _drain(self):
        waiting = [self._notices.get()]
        while not self._notices.empty():
            waiting.append(self._notices.get_nowait())
        batches = {}
        for dbname, notice in waiting:
            batches.setdefault(dbname, []).append(notice)
        return batches

    def _deliver(self, dbname, notices):
        try:
            composed = self._compose(dbname, notices)
            if composed:
                url, secret, payloads = composed
                for payload in payloads:
                    post(url, secret, payload)
        except requests.RequestException as error:
            _logger.info("Storefront Chat: the bridge was not reached (%s), it will pull", type(error).__name__)
            return False
        except Exception:
            _logger.exception("Storefront Chat: a webhook failed")
            return False
        return True


_local = threading.local()


def _session():
    if not hasattr(_local, "session"):
        _local.session = requests.Session()
    return _local.session
