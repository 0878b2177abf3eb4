/** Reads a template of the Graph API; null for what cannot be sent from here, as with a picture on top or a code to copy. */
import { TemplateComponent, templateRow } from '../../contract/whatsapp/templates';
import type { MessageTemplate, TemplateButton } from './message-template';

const BUTTONS = ['QUICK_REPLY', 'URL', 'PHONE_NUMBER'];
const PARTS = ['HEADER', 'BODY', 'FOOTER', 'BUTTONS'];

export function readTemplate(row: unknown): MessageTemplate | null {
  const read = templateRow.safeParse(row);
  if (!read.success) return null;
  const { name, language, status, category, components } = read.data;
  const part = (type: string) => components.find((one) => one.type === type);
  const [header, body, footer] = [part('HEADER'), part('BODY'), part('FOOTER')];
  if (status !== 'APPROVED' || category === 'AUTHENTICATION' || !body?.text || !components.every(isPlain)) return null;
  return {
    name,
    language,
    category: category.toLowerCase(),
    body: body.text,
    buttons: part('BUTTONS')?.buttons?.map(asButton) ?? [],
    ...(header?.text && { header: header.text }),
    ...(footer?.text && { footer: footer.text }),
  };
}

function isPlain({ type, format = 'TEXT', buttons = [] }: TemplateComponent): boolean {
  return PARTS.includes(type) && format === 'TEXT' && buttons.every((one) => BUTTONS.includes(one.type));
}

function asButton({
  text = '',
  url,
}: {
  readonly text?: string | undefined;
  readonly url?: string | undefined;
}): TemplateButton {
  return { label: text, ...(url === undefined ? {} : { url }) };
}
