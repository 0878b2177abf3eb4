"""Routes of messages, files, guests and ratings."""

from ..policy import NOBODY, READERS
from .routes import file_id, leads, over, question_id, route

FILE = {"ufile": ("b.txt", b"mine", "text/plain")}
WHERE = {"thread_model": "discuss.channel"}


def zipped(case):
    text = case.post("/mail/attachment/zip", file_ids=str(case.file.id), zip_name="all.zip")
    return "secret file" if "a.txt" in text else ""


ROUTES_OF_MESSAGES = [
    route("/mail/message/reaction", READERS, message_id=question_id, content="👍", action="add"),
    route("/mail/message/translate", READERS, message_id=question_id),
    leads("/mail/message/<int:message_id>", READERS, lambda case: f"/mail/message/{case.question.id}"),
    leads("/mail/view", READERS, lambda case: f"/mail/view?model=discuss.channel&res_id={case.chat.id}"),
    leads("/mail/view", READERS, lambda case: f"/mail/view?message_id={case.question.id}", note="of a message"),
    route("/mail/history/messages", NOBODY, fetch_params={"search_term": "Lake Road"}),
    route("/mail/inbox/messages", NOBODY, fetch_params={"search_term": "Lake Road"}),
    route("/mail/starred/messages", NOBODY, fetch_params={"search_term": "Lake Road"}),
    over(
        "/mail/attachment/upload",
        READERS,
        lambda case: case.post("/mail/attachment/upload", files=FILE, thread_id=str(case.chat.id), **WHERE),
    ),
    route("/mail/attachment/delete", NOBODY, attachment_id=file_id),
    over("/mail/attachment/zip", READERS, zipped),
    route("/mail/guest/update_name", NOBODY, guest_id=lambda case: case.guest.id, name="x"),
    route("/website/rating/comment", NOBODY, rating_id=lambda case: case.rating.id, publisher_comment="Karim"),
]
