/** One row of the thread: a group of messages, or a separator. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { groupView } from './message.view';
import type { GroupContext, MessageActions } from './message.view';
import type { I18n } from '../../core/i18n/i18n';
import type { Row } from './rows';

export function rowView(row: Row, place: GroupContext, actions: MessageActions): TemplateResult {
  const { i18n } = place;
  switch (row.kind) {
    case 'day':
      return html`<div class="day">${i18n.day(row.at)}</div>`;
    case 'note':
      return html`<div class="system" part="note" dir="auto">${row.item.content}</div>`;
    case 'joined':
      return html`<div class="system" part="note">${joined(row.name, i18n)}</div>`;
    case 'news':
      return html`<div class="day news">${i18n.say('newMessages')}</div>`;
    case 'group':
      return groupView(row.items, place, actions);
  }
}

/** A name of another direction, and marks of direction in it, leave the sentence as it is. */
function joined(name: string, i18n: I18n): TemplateResult {
  const [before, after] = i18n.say('joined', { name: '\0' }).split('\0');
  return html`${before}<bdi>${name}</bdi>${after}`;
}
