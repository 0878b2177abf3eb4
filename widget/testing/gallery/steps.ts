/** Plays the shopper: the clicks and texts that lead to a scene. */
import { StorefrontChatTools } from '../../panel/composer/composer-tools.element';
import { onTheirWay } from './gallery-files';
import type { Step } from './scene';
import type { ScriptedClient } from './scripted-client';

export async function play(step: Step, panel: Element, client: ScriptedClient): Promise<void> {
  if ('press' in step) (await appears(panel, step.press)).click();
  else if ('fill' in step) write(await appears(panel, step.fill), step.text);
  else if ('scrollUp' in step) await scrollUp(await appears(panel, step.scrollUp));
  else if ('see' in step) await appears(panel, step.see);
  else if ('arrives' in step) client.say(step.arrives);
  else await attach(await appears(panel, 'storefront-chat-tools'));
}

async function attach(tools: HTMLElement): Promise<void> {
  await customElements.whenDefined('storefront-chat-tools');
  if (tools instanceof StorefrontChatTools) await tools.attach(onTheirWay());
}

/** Again while what still arrives takes it back to its end, until the conversation knows that one reads further up. */
async function scrollUp(scroller: HTMLElement): Promise<void> {
  while (scroller.isConnected && scroller.parentNode?.querySelector('.jump') === null) {
    scroller.scrollTop -= 600;
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  }
}

function write(field: HTMLElement, text: string): void {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

/** Waits for an element that can be seen, `a >> b` for one inside another's shadow; gives up when the panel is gone. */
async function appears(panel: Element, selector: string): Promise<HTMLElement> {
  while (panel.isConnected) {
    const found = selector.split(' >> ').reduce<Element | null>((at, part) => at && find(at.shadowRoot, part), panel);
    if (found instanceof HTMLElement && found.getClientRects().length > 0) return found;
    await new Promise(requestAnimationFrame);
  }
  throw new Error('The scene was changed.');
}

function find(root: ShadowRoot | null, selector: string): Element | null {
  if (root === null) return null;
  const here = root.querySelector(selector);
  if (here !== null) return here;
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    const deeper = find(shadowRoot, selector);
    if (deeper !== null) return deeper;
  }
  return null;
}
