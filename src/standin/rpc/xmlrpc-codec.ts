/** XML-RPC values to and from JavaScript: the types that Odoo and the bridge exchange. */
import { isObject } from '../facade/shape';
import { escape, NotXml, tokens, type XmlToken } from './xml-tokens';

export interface MethodCall {
  readonly method: string;
  readonly params: readonly unknown[];
}

export function readMethodCall(xml: string): MethodCall {
  const reader = new ValueReader(tokens(xml).filter((token, index) => index > 0 || token.kind !== 'text'));
  reader.open('methodCall');
  const method = reader.leaf('methodName');
  const params: unknown[] = [];
  if (reader.opens('params')) {
    while (reader.opens('param')) {
      params.push(reader.value());
      reader.close('param');
    }
    reader.close('params');
  }
  return { method, params };
}

export function writeResponse(value: unknown): string {
  return envelope(`<params>\n<param>\n${write(value)}\n</param>\n</params>`);
}

export function writeFault(faultCode: number, faultString: string): string {
  return envelope(`<fault>\n${write({ faultCode, faultString })}\n</fault>`);
}

function envelope(inside: string): string {
  return `<?xml version="1.0"?>\n<methodResponse>\n${inside}\n</methodResponse>\n`;
}

function write(value: unknown): string {
  if (typeof value === 'string') return `<value><string>${escape(value)}</string></value>`;
  if (typeof value === 'boolean') return `<value><boolean>${value ? 1 : 0}</boolean></value>`;
  if (typeof value === 'number') {
    return Number.isInteger(value) ? `<value><int>${value}</int></value>` : `<value><double>${value}</double></value>`;
  }
  if (Array.isArray(value)) return `<value><array><data>\n${value.map(write).join('\n')}\n</data></array></value>`;
  if (isObject(value)) {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    const written = members.map(
      ([name, member]) => `<member>\n<name>${escape(name)}</name>\n${write(member)}\n</member>`,
    );
    return `<value><struct>\n${written.join('\n')}\n</struct></value>`;
  }
  throw new TypeError('cannot marshal None unless allow_none is enabled');
}

class ValueReader {
  #at = 0;

  constructor(private readonly tokens: readonly XmlToken[]) {}

  open(tag: string): void {
    if (!this.opens(tag)) throw new NotXml(`expected <${tag}>`);
  }

  /** Steps into the tag if it comes next; white space between tags does not count. */
  opens(tag: string): boolean {
    const start = this.#at;
    while (this.peek('text') && this.tokens[this.#at]?.value.trim() === '') this.#at += 1;
    if (this.peek('open', tag)) {
      this.#at += 1;
      return true;
    }
    this.#at = start;
    return false;
  }

  close(tag: string): void {
    this.text();
    if (!this.peek('close', tag)) throw new NotXml(`expected </${tag}>`);
    this.#at += 1;
  }

  leaf(tag: string): string {
    this.open(tag);
    const text = this.text();
    this.close(tag);
    return text;
  }

  value(): unknown {
    this.open('value');
    const start = this.#at;
    const bare = this.text();
    if (this.peek('close', 'value')) {
      this.#at += 1;
      return bare;
    }
    this.#at = start;
    const value = this.typed();
    this.close('value');
    return value;
  }

  private typed(): unknown {
    if (this.opens('struct')) return this.struct();
    if (this.opens('array')) return this.array();
    for (const tag of ['string', 'dateTime.iso8601', 'base64']) if (this.opens(tag)) return this.rest(tag);
    for (const tag of ['int', 'i4', 'i8', 'double']) if (this.opens(tag)) return Number(this.rest(tag));
    if (this.opens('boolean')) return this.rest('boolean').trim() === '1';
    if (this.opens('nil')) {
      this.close('nil');
      return null;
    }
    throw new NotXml(`unknown type <${this.tokens[this.#at]?.value ?? ''}>`);
  }

  private struct(): Record<string, unknown> {
    const members: [string, unknown][] = [];
    while (this.opens('member')) {
      members.push([this.leaf('name'), this.value()]);
      this.close('member');
    }
    this.close('struct');
    return Object.fromEntries(members);
  }

  private array(): unknown[] {
    const values: unknown[] = [];
    this.open('data');
    while (!this.endsWith('data')) values.push(this.value());
    this.close('data');
    this.close('array');
    return values;
  }

  private rest(tag: string): string {
    const text = this.text();
    this.close(tag);
    return text;
  }

  private endsWith(tag: string): boolean {
    const start = this.#at;
    this.text();
    const ends = this.peek('close', tag);
    this.#at = start;
    return ends || start >= this.tokens.length;
  }

  private text(): string {
    let text = '';
    for (; this.peek('text'); this.#at += 1) text += this.tokens[this.#at]?.value ?? '';
    return text;
  }

  private peek(kind: XmlToken['kind'], value?: string): boolean {
    const token = this.tokens[this.#at];
    return token?.kind === kind && (value === undefined || token.value === value);
  }
}
