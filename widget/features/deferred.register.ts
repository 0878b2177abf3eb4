/**
 * Registers what most chats need later or never, in one chunk: menu, sheets, rating, help topics, pictures of agents. What
 * they ask the bridge with comes along: a browser that failed to fetch it once, while the bridge was away, never tries again.
 */
import '../core/api/bridge-feature.client';
import '../ui/form/form.register';
import './avatar/avatar.register';
import './away/away.register';
import './ending/ending.register';
import './faq/faq.register';
import './history/history.register';
import './menu/menu.register';
import './prechat/prechat.register';
import './rating/rating.register';
import './sheets/sheets.register';
import './tickets/tickets.register';
import './transcript/transcript.register';
