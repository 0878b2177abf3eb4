/**
 * The chunk that is loaded in idle time, once a shopper can read and write: the tools beside the text field, the focus, room
 * for the keyboard of a phone, goodbyes, the language of the thread, the start of a chat, pages without a load. The size limit of what is needed to chat does not count it.
 */
import './composer/composer-tools.register';
import { restoreFocus } from './focus-restore';
import { Goodbyes } from './goodbyes';
import type { ConversationController } from './conversation.controller';
import { HomeController } from './home.controller';
import type { HomeHost } from './home.controller';
import type { Layers } from './layers.controller';
import { PageMovesController } from './page-moves.controller';
import { RefreshController } from './refresh.controller';
import type { LanguageController } from './language.controller';
import { ThreadLanguage } from './thread-language';
import { ViewportController } from './viewport.controller';

interface Panel extends HomeHost {
  readonly conversation: ConversationController;
  readonly language: LanguageController;
  readonly layers: Layers;
}

export function completePanel(panel: HTMLElement & Panel): void {
  restoreFocus(panel);
  const goodbyes = new Goodbyes(panel.layers);
  const language = new ThreadLanguage(panel);
  panel.conversation.hear = (state, event) => {
    goodbyes.hear(state, event);
    language.hear(event);
  };
  language.begin(panel.conversation.state);
  new ViewportController(panel);
  new RefreshController(panel);
  new PageMovesController(panel, () => panel.conversation.moved());
  new HomeController(panel);
}
