from . import support_faq
from . import support_faq_category
