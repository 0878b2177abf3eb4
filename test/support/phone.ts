/** A person on WhatsApp, at the simulator of a bridge that runs without a number of Meta's. */
import request from 'supertest';
import type { GraphMessage } from '../../src/contract/whatsapp/messages';
import { waitFor } from './wait-for';

type ReceivedMessage = GraphMessage & { readonly id: string };

interface PhoneScreen {
  readonly received: readonly ReceivedMessage[];
  readonly lines: readonly { readonly by: 'shop' | 'person'; readonly text: string; readonly tick?: string }[];
  readonly open_until: string;
  readonly is_typing: boolean;
}

export class TestPhone {
  /** `person`: a phone in digits, or a user id. */
  constructor(
    private readonly bridgeUrl: string,
    private readonly person: string,
  ) {}

  async says(text: string, name?: string, agoMs?: number): Promise<void> {
    await this.send({
      text,
      ...(name === undefined ? {} : { name }),
      ...(agoMs === undefined ? {} : { ago_ms: agoMs }),
    });
  }

  /** The next message is refused, or taken and not delivered, with these codes of Meta's. */
  async hasTrouble(codes: { readonly refused?: number; readonly undelivered?: number }): Promise<void> {
    await request(this.bridgeUrl).post(`/whatsapp/phones/${this.person}/trouble`).send(codes).expect(204);
  }

  /** Opens the chat, so that all in it is read. */
  async opens(): Promise<void> {
    await request(this.bridgeUrl).post(`/whatsapp/phones/${this.person}/read`).expect(204);
  }

  /** What the phone shows. */
  async screen(): Promise<PhoneScreen> {
    return (await request(this.bridgeUrl).get(`/whatsapp/phones/${this.person}`).expect(200)).body as PhoneScreen;
  }

  /** Presses a button or a row that was sent. */
  async presses(action: string): Promise<void> {
    const { id, title } = await waitFor(`a button ${action}`, async () =>
      (await this.received()).flatMap(choicesOf).find((choice) => choice.id === action),
    );
    await this.send({ press: id, title });
  }

  /** Sends a file, as the webhook names its kind. */
  async sendsFile(type: string, content: Buffer, mimetype: string, about: object = {}): Promise<void> {
    const files = request(this.bridgeUrl).post('/whatsapp/files').set('Content-Type', mimetype);
    const { id } = (await files.send(content).expect(200)).body as { id: string };
    await this.sends({ type, [type]: { id, mime_type: mimetype, ...about } });
  }

  /** Sends anything, as the webhook has it. */
  async sends(message: { readonly type: string } & Record<string, unknown>): Promise<void> {
    await this.send({ message });
  }

  async received(): Promise<readonly ReceivedMessage[]> {
    return (await this.screen()).received;
  }

  /** Waits for a message that says this, among those after `after`. */
  hears(said: RegExp, after = 0): Promise<ReceivedMessage> {
    return waitFor(`WhatsApp to bring ${said}`, async () =>
      (await this.received()).slice(after).find((message) => said.test(textOf(message))),
    );
  }

  async texts(): Promise<string[]> {
    return (await this.received()).map(textOf);
  }

  private async send(body: object): Promise<void> {
    await request(this.bridgeUrl).post(`/whatsapp/phones/${this.person}`).send(body).expect(200);
  }
}

function textOf(message: GraphMessage): string {
  switch (message.type) {
    case 'text':
      return message.text.body;
    case 'interactive':
      return message.interactive.body.text;
    case 'template':
      return `template ${message.template.name}`;
    case 'image':
      return message.image.caption ?? '';
    case 'video':
      return message.video.caption ?? '';
    case 'document':
      return message.document.caption ?? '';
    case 'audio':
      return '';
  }
}

export function choicesOf(message: GraphMessage): { readonly id: string; readonly title: string }[] {
  if (message.type !== 'interactive') return [];
  const { interactive } = message;
  if (interactive.type === 'button') return interactive.action.buttons.map(({ reply }) => reply);
  return interactive.action.sections.flatMap(({ rows }) => rows);
}
