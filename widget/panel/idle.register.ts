/**
 * The chunk that is loaded in idle time, once a shopper can read and write: the tools beside the text field, the focus, room
 * for the keyboard of a phone, goodbyes, the start of a chat. The size limit of what is needed to chat does not count it.
 */
import './composer/composer-tools.register';
import { restoreFocus } from './focus-restore';
import { Goodbyes } from './goodbyes';
import type { ConversationController } from './conversation.controller';
import { HomeController } from './home.controller';
import type { HomeHost } from './home.controller';
import type { Layers } from './layers.controller';
import { RefreshController } from './refresh.controller';
import { ViewportController } from './viewport.controller';

interface Panel extends HomeHost {
  readonly conversation: ConversationController;
  readonly layers: Layers;
}

export function completePanel(panel: HTMLElement & Panel): void {
  restoreFocus(panel);
  panel.conversation.hear = new Goodbyes(panel.layers).hear;
  new ViewportController(panel);
  new RefreshController(panel);
  new HomeController(panel);
}
