/** Shows one scene of the panel, or all of them side by side: `?scene=live&locale=bn&color=%23008B8B&side=left`. */
import '../panel.register';
import '../late.register';
import { StorefrontChatTools } from '../tools/tools.element';
import { onTheirWay } from './gallery.files';
import { SCENE_NAMES, scene } from './gallery.scenes';
import type { Scene, SceneName } from './gallery.scenes';
import { ScriptedClient } from './scripted.client';

const query = new URLSearchParams(location.search);
const locale = query.get('locale') ?? 'en';
const color = query.get('color') ?? '#0B6E4F';
const wanted = SCENE_NAMES.find((name) => name === query.get('scene'));
document.documentElement.lang = locale;
localStorage.clear();
sessionStorage.clear();

if (wanted === undefined) SCENE_NAMES.forEach(showFrame);
else showPanel(wanted);

function showPanel(name: SceneName): void {
  const theme = {
    primary_color: color,
    position: query.get('side') === 'left' ? ('left' as const) : ('right' as const),
  };
  const panel = document.createElement('storefront-chat-panel');
  const client = new ScriptedClient(scene(name, locale), locale, theme);
  Object.assign(panel, { makeClient: () => client });
  panel.settings = {
    src: location.origin,
    channel: 'gallery',
    locale,
    position: null,
    name: null,
    email: null,
    phone: null,
    identityToken: null,
    keepTitle: false,
    context: {},
    config: null,
  };
  panel.opened = true;
  document.body.append(panel);
  void arrange(panel.shadowRoot, scene(name, locale)).then(() => document.body.toggleAttribute('data-arranged', true));
}

async function fillTray(panel: ShadowRoot): Promise<void> {
  const tools = await appears(() =>
    panel.querySelector('storefront-chat-composer')?.shadowRoot?.querySelector('storefront-chat-tools'),
  );
  await customElements.whenDefined('storefront-chat-tools');
  if (tools instanceof StorefrontChatTools) await tools.attach(onTheirWay());
}

/** Presses what a shopper would press to get there. */
async function arrange(panel: ShadowRoot | null, { isEnding, entry, sheet }: Scene): Promise<void> {
  if (panel !== null && wanted === 'tray') return fillTray(panel);
  if (panel === null || (sheet === undefined && !isEnding)) return;
  const places = await appears(() => panel.querySelector('storefront-chat-places'));
  await appears(() => places.shadowRoot?.querySelector('.parting'));
  if (isEnding) places.actions.onEnd();
  if (sheet !== undefined) await places.actions.onSheet(sheet, entry);
}

async function appears<T>(look: () => T | null | undefined): Promise<T> {
  for (;;) {
    const found = look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function showFrame(name: SceneName): void {
  const frame = document.createElement('iframe');
  frame.title = name;
  frame.src = `?scene=${name}&locale=${locale}&color=${encodeURIComponent(color)}`;
  document.body.append(frame);
}
