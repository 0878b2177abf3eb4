/**
 * Shows one scene of the panel, or all of them side by side: `?scene=live&locale=bn&color=%23008B8B&side=left`.
 * The same behind `#` changes the scene without a reload. The body says what it shows once that stands.
 */
import '../../panel/panel.register';
import '../../features/deferred.register';
import '../../loader/storefront-chat';
import { LauncherTextView } from '../../features/launcher-text/launcher-text.view';
import { invitationView } from '../../features/invitation/invitation.view';
import { StorefrontChatPanel } from '../../panel/panel.element';
import { scene } from './scenes';
import { words } from './gallery-texts';
import type { Step } from './scene';
import { CLOSED_SCENES, OPEN_SCENES, SCENE_NAMES } from './scene-names';
import type { ClosedSceneName, OpenSceneName, SceneName } from './scene-names';
import { ScriptedClient } from './scripted-client';
import { play } from './steps';

// Each scene is a browser of its own, and one of them is opening for ever: it must not keep the next one waiting.
Object.defineProperty(navigator, 'locks', { value: undefined });
addEventListener('hashchange', show);
show();

function show(): void {
  const query = new URLSearchParams(location.hash.slice(1) || location.search);
  const locale = query.get('locale') ?? 'en';
  const closed = CLOSED_SCENES.find((known) => known === query.get('scene'));
  const open = OPEN_SCENES.find((known) => known === query.get('scene'));
  document.documentElement.lang = locale;
  delete document.body.dataset.shown;
  document.body.replaceChildren();
  localStorage.clear();
  sessionStorage.clear();
  if (closed !== undefined) showClosed(closed, locale, query);
  else if (open !== undefined) void showPanel(open, locale, query);
  else SCENE_NAMES.forEach((each) => showFrame(each, query));
}

/** The chat button with words beside it; the chat stays closed. */
function showClosed(name: ClosedSceneName, locale: string, query: URLSearchParams): void {
  const chat = document.createElement('storefront-chat');
  chat.setAttribute('locale', locale);
  chat.setAttribute('position', query.get('side') === 'left' ? 'left' : 'right');
  document.body.append(chat);
  if (name === 'invitation') invitationView(chat, words(locale).invitation);
  else new LauncherTextView(chat, () => chat.open()).show(words(locale).launcherText, locale);
  document.body.dataset.shown = name;
}

async function showPanel(name: OpenSceneName, locale: string, query: URLSearchParams): Promise<void> {
  const position = query.get('side') === 'left' ? 'left' : 'right';
  const shown = scene(name, locale);
  const client = new ScriptedClient(shown, locale, { primary_color: query.get('color') ?? '#0B6E4F', position });
  const panel = makePanel(client, locale);
  document.body.append(panel);
  await spoken(panel, locale);
  const drawn: Step = { see: shown.silent ? '.dots' : '[role=log][aria-busy=false] [data-key]' };
  for (const step of [drawn, ...(shown.steps ?? [])]) await play(step, panel, client);
  document.body.dataset.shown = name;
}

function makePanel(client: ScriptedClient, locale: string): StorefrontChatPanel {
  const panel = new StorefrontChatPanel();
  panel.makeClient = () => client;
  panel.settings = {
    src: location.origin,
    channel: 'gallery',
    locale,
    position: null,
    theme: null,
    name: null,
    email: null,
    phone: null,
    identityToken: null,
    keepTitle: false,
    context: {},
    config: null,
  };
  panel.opened = true;
  return panel;
}

/** The language arrives a little after the panel. */
async function spoken(panel: StorefrontChatPanel, locale: string): Promise<void> {
  while (panel.isConnected && !panel.renderRoot.querySelector(`[lang="${locale}"]`)) {
    await new Promise(requestAnimationFrame);
  }
  await panel.updateComplete;
}

function showFrame(name: SceneName, query: URLSearchParams): void {
  const frame = document.createElement('iframe');
  const itself = new URLSearchParams(query);
  itself.set('scene', name);
  frame.title = name;
  frame.src = `?${itself.toString()}`;
  document.body.append(frame);
}
