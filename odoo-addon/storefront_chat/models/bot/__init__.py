from . import chatbot_engine
from . import chatbot_intent
from . import chatbot_unanswered
from . import chatbot_test
from . import unanswered_resolved
from . import chatbot_answer
from . import intent_figures
from . import rejected_pattern
