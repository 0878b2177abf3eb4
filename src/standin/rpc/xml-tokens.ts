/** XML as XML-RPC uses it, cut into tags and text: no attributes, no own entities, no namespaces. */
export type XmlToken = { readonly kind: 'open' | 'close' | 'text'; readonly value: string };

const TOKEN = /<!\[CDATA\[([\s\S]*?)\]\]>|<[?!][^>]*>|<(\/?)([A-Za-z][\w.]*)\s*(\/?)>|([^<]+)|</g;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

export class NotXml extends Error {}

export function tokens(xml: string): XmlToken[] {
  const found: XmlToken[] = [];
  for (const [whole, cdata, slash, tag, empty, text] of xml.replace(/\r\n?/g, '\n').matchAll(TOKEN)) {
    if (cdata !== undefined) found.push({ kind: 'text', value: cdata });
    else if (text !== undefined) found.push({ kind: 'text', value: unescape(text) });
    else if (tag !== undefined) {
      found.push({ kind: slash ? 'close' : 'open', value: tag });
      if (empty) found.push({ kind: 'close', value: tag });
    } else if (whole === '<') throw new NotXml('not well-formed (invalid token)');
  }
  return found;
}

/** Drops the control characters that XML 1.0 cannot carry, as Odoo does. */
export function escape(text: string): string {
  const legal = text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
  return legal.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function unescape(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g,
    (whole: string, hex?: string, dec?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (dec !== undefined) return String.fromCodePoint(Number.parseInt(dec, 10));
      const character = ENTITIES[name ?? ''];
      if (character === undefined) throw new NotXml(`undefined entity ${whole}`);
      return character;
    },
  );
}
