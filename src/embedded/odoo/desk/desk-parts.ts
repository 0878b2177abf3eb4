/** The parts of the stand-in that the desk page works with. */
import type { Cards } from '../facade/cards';
import type { Facade } from '../facade/facade';
import type { Files } from '../facade/files';
import type { Staff } from '../facade/staff';
import type { StaffTickets } from '../facade/staff-tickets';
import type { Routing } from '../routing/routing';
import type { Shop } from '../shop';
import type { WebhookSender } from '../webhook/webhook';
import type { DeskStream } from './desk-stream';
import type { Suggestions } from './suggestions';

export interface DeskParts {
  readonly shop: Shop;
  readonly routing: Routing;
  readonly facade: Facade;
  readonly staff: Staff;
  readonly tickets: StaffTickets;
  readonly files: Files;
  readonly webhook: WebhookSender;
  readonly stream: DeskStream;
  readonly cards: Cards;
  readonly suggestions: Suggestions;
}
