/**
 * What most chats need late or never, in one chunk: the farewell, the faces of agents, the help topics, and what lies around
 * a chat.
 */
import '../shared';
import './sheets/sheets.register';
import './faq/faq.register';
import './avatar/avatar.register';

export { BridgeAround } from '../core/api/bridge-feature.client';
