"""Refusal: an operation that can never be done."""


class Refusal(Exception):
    """`code` is a `RefusalCode` of the façade; the text is for staff and holds nothing that a shopper wrote.

    `fields`: the arguments that are wrong, where it is about some of them.
    """

    def __init__(self, code, reason, *fields):
        super().__init__(reason)
        self.code = code
        self.fields = fields
