/** Reads what the shop wrote on its tag. */
import { chosenLocale } from './chosen-locale';
import type { PanelSettings } from './panel.contract';

export const ATTRIBUTES = ['src', 'channel', 'locale', 'position', 'name', 'email', 'identity-token', 'open'];

export function readSettings(element: Element, config: PanelSettings['config']): PanelSettings {
  const position = element.getAttribute('position');
  return {
    src: (element.getAttribute('src') ?? new URL(import.meta.url).origin).replace(/\/+$/, ''),
    channel: element.getAttribute('channel') ?? 'default',
    locale: chosenLocale(element.getAttribute('locale')),
    position: position === 'left' || position === 'right' ? position : null,
    name: element.getAttribute('name'),
    email: element.getAttribute('email'),
    identityToken: element.getAttribute('identity-token'),
    config,
  };
}
