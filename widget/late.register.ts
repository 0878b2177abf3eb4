/**
 * What most chats need late or never, in one chunk: the farewell, the faces of agents, the help topics, and what lies around
 * a chat.
 */
import './shared';
import './around/around.register';
import './faq/faq.register';
import './portrait/portrait.register';

export { BridgeAround } from './client/bridge.around';
