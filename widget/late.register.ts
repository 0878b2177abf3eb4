/** Registers what most chats need late or never: the farewell, the help topics, and what lies around a chat. One chunk. */
import './around/around.register';
import './faq/faq.register';
import './views/farewell.register';
