import 'reflect-metadata';
import { InitRequest, SendRequest } from '../contract/shopper';
import { WirePipe, parseWire } from './wire.pipe';

const ID = '0d9bd17b-4a2f-4a51-8f3f-0a4f3e0c1f11';

describe('null in a request', () => {
  const rest = (body: object, metatype: new () => object) => new WirePipe().transform(body, { type: 'body', metatype });

  it('is as if the field had not been given, in a body and in a frame', async () => {
    const body = { client_message_id: ID, content: 'Hello', attachment_ids: null };
    for (const given of [await rest(body, SendRequest), parseWire(SendRequest, body)])
      expect(given).toEqual({ client_message_id: ID, content: 'Hello' });
  });

  it('is so in a field of a field', async () => {
    expect(await rest({ locale: null, visitor: { name: 'Amina', email: null } }, InitRequest)).toEqual({
      visitor: { name: 'Amina' },
    });
  });

  it('is refused where the field is needed', async () => {
    const body = { client_message_id: ID, content: null };
    await expect(rest(body, SendRequest)).rejects.toMatchObject({ code: 'REQUEST.INVALID' });
    expect(() => parseWire(SendRequest, body)).toThrow();
  });

  it('stays where no class says which fields there are', async () => {
    expect(await rest({ settings_version: null }, Object)).toEqual({ settings_version: null });
  });
});
