from . import support_skill
from . import support_agent
from . import figures
from . import picture
from . import matching
from . import channel_agents
from . import presence
from . import people
