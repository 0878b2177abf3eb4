/** The content of a message, by its type; whatever is not known, or has another shape than it should, is unsupported. */
import { content } from '../../contract/whatsapp/webhook';
import type { WebhookMedia, WebhookMessage } from '../../contract/whatsapp/webhook';
import type { MediaType, Said } from '../inbox/inbound.port';

export function readSaid(message: WebhookMessage): Said {
  const { type } = message;
  const read = Object.hasOwn(READERS, type) ? READERS[type as keyof typeof READERS](message) : null;
  return read ?? { kind: 'unsupported', type };
}

type Reader = (message: WebhookMessage) => Said | null;

const READERS: Readonly<Record<keyof typeof content, Reader>> = {
  text: ({ text }) => {
    const read = content.text.safeParse(text);
    return read.success ? { kind: 'text', text: read.data.body } : null;
  },
  image: ({ image }) => media('image', image),
  video: ({ video }) => media('video', video),
  audio: ({ audio }) => media('audio', audio),
  document: ({ document }) => media('document', document),
  sticker: ({ sticker }) => media('sticker', sticker),
  location: ({ location }) => {
    const read = content.location.safeParse(location);
    if (!read.success) return null;
    const { latitude, longitude, name, address } = read.data;
    return { kind: 'place', at: [latitude, longitude], name: [name, address].filter(Boolean).join(', ') };
  },
  contacts: ({ contacts }) => {
    const read = content.contacts.safeParse(contacts);
    if (!read.success) return null;
    const people = read.data.map(({ name, phones = [] }) => ({
      name: name.formatted_name,
      phones: phones.flatMap(({ phone }) => phone ?? []),
    }));
    return { kind: 'people', people };
  },
  interactive: ({ interactive }) => {
    const read = content.interactive.safeParse(interactive).data;
    const choice = read?.button_reply ?? read?.list_reply;
    return choice === undefined ? null : { kind: 'pressed', id: choice.id, title: choice.description ?? choice.title };
  },
  button: ({ button }) => {
    const read = content.button.safeParse(button).data;
    return read === undefined ? null : { kind: 'pressed', id: read.payload ?? read.text, title: read.text };
  },
  reaction: ({ reaction }) => {
    const read = content.reaction.safeParse(reaction);
    return read.success ? { kind: 'reaction', emoji: read.data.emoji ?? '' } : null;
  },
  order: ({ order }) => {
    const read = content.order.safeParse(order);
    if (!read.success) return null;
    const items = read.data.product_items.map(({ product_retailer_id: id, quantity }) => ({ id, quantity }));
    return { kind: 'items', items };
  },
  edit: ({ edit }) => {
    const read = content.edit.safeParse(edit);
    return read.success ? { kind: 'edited', text: read.data.message.text.body } : null;
  },
  revoke: ({ revoke }) => (content.revoke.safeParse(revoke).success ? { kind: 'deleted' } : null),
  system: ({ system }) => (content.system.safeParse(system).success ? { kind: 'moved' } : null),
};

function media(type: MediaType, value: unknown): Said | null {
  const read = content[type].safeParse(value);
  return read.success ? { kind: 'media', type, ...described(read.data) } : null;
}

function described({ id, caption, filename: name }: WebhookMedia) {
  return { id, ...(caption === undefined ? {} : { caption }), ...(name === undefined ? {} : { name }) };
}
