from . import business_hours, instants, localized, marked_text, open_time, plain_text, shapes, webhook
