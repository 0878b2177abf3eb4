/** The chunk of the features that most chats need later or never: the start, menu, sheets, rating, help topics, pictures of agents. */
import '../ui/form/form.register';
import './avatar/avatar.register';
import './away/away.register';
import './ending/ending.register';
import './faq/faq.register';
import './history/history.register';
import './home/home.register';
import './menu/menu.register';
import './prechat/prechat.register';
import './rating/rating.register';
import './sheets/sheets.register';
import './tickets/tickets.register';
import './transcript/transcript.register';
import { loadAttachments } from './attachments/attachments.loader';
import { provideFileField } from './tickets/file-field.view';

provideFileField(loadAttachments);
