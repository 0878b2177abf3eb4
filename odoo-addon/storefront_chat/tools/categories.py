"""Categories of intents. Those of tickets, canned responses and service levels are records: `support.category`."""

CATEGORIES = [
    ("shipping", "Shipping"),
    ("returns", "Returns"),
    ("payment", "Payment"),
    ("product", "Product"),
    ("general", "General"),
]
