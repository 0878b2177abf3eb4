/** The contract as documents: OpenAPI and the socket's events, held by a snapshot. Inside v1 only additions are allowed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SharedBridge, shared } from '../support/shared/ask';

const SNAPSHOT = join(__dirname, 'openapi.snapshot.json');

interface ApiDocument {
  paths: Record<string, Record<string, { responses: Record<string, unknown> }>>;
  components: { schemas: Record<string, { properties?: Record<string, unknown>; required?: string[] }> };
  'x-socket': {
    server_to_client: Record<string, { $ref: string }>;
    client_to_server: Record<string, { $ref: string }>;
  };
}

describe('the API document', () => {
  let bridge: SharedBridge;
  let document: ApiDocument;

  beforeAll(async () => {
    bridge = await shared('bridge');
    document = (await (await fetch(`${bridge.url}/api/docs-json`)).json()) as ApiDocument;
  });

  it('is the one that was agreed (UPDATE_CONTRACT=1 writes a new one)', () => {
    if (process.env['UPDATE_CONTRACT'] === '1') writeFileSync(SNAPSHOT, `${JSON.stringify(document, null, 2)}\n`);
    expect(document).toEqual(JSON.parse(readFileSync(SNAPSHOT, 'utf8')));
  });

  it('names every call of the shopper API, the FAQ and the staff API', () => {
    const calls = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(calls).toEqual(
      expect.arrayContaining([
        'POST /api/v1/chat/init',
        'POST /api/v1/chat/bot',
        'POST /api/v1/chat/connect',
        'POST /api/v1/chat/send',
        'POST /api/v1/chat/end',
        'POST /api/v1/chat/rate',
        'GET /api/v1/chat/messages',
        'GET /api/v1/chat/conversations',
        'GET /api/v1/chat/config',
        'POST /api/v1/chat/ticket',
        'GET /api/v1/chat/tickets',
        'GET /api/v1/chat/tickets/{reference}',
        'POST /api/v1/chat/tickets/{reference}/messages',
        'POST /api/v1/chat/tickets/{reference}/feedback',
        'POST /api/v1/chat/transcript',
        'GET /api/v1/chat/transcript',
        'GET /api/v1/faq',
        'GET /api/v1/faq/{id}',
        'POST /api/v1/faq/{id}/feedback',
        'POST /api/v1/admin/login',
        'GET /api/v1/admin/conversations',
        'GET /api/v1/admin/conversations/{id}',
        'POST /api/v1/admin/conversations/{id}/messages',
        'POST /api/v1/admin/conversations/{id}/continue',
        'POST /api/v1/admin/conversations/{id}/end',
        'POST /api/v1/admin/conversations/{id}/assign',
        'POST /api/v1/admin/conversations/{id}/transfer',
        'GET /api/v1/admin/notifications',
        'GET /api/v1/admin/dashboard',
        'GET /api/v1/admin/analytics',
        'GET /api/v1/admin/transcripts',
        'GET /api/v1/admin/tickets',
        'POST /api/v1/admin/tickets',
        'POST /api/v1/admin/tickets/bulk',
        'GET /api/v1/admin/tickets/{reference}',
        'PATCH /api/v1/admin/tickets/{reference}',
        'POST /api/v1/admin/tickets/{reference}/messages',
        'POST /api/v1/admin/tickets/{reference}/close',
        'GET /api/v1/admin/agents',
        'PATCH /api/v1/admin/agents/{id}',
        'GET /api/v1/admin/canned-responses',
        'POST /api/v1/admin/canned-responses',
        'PATCH /api/v1/admin/canned-responses/{id}',
        'DELETE /api/v1/admin/canned-responses/{id}',
        'POST /api/v1/admin/canned-responses/{id}/use',
      ]),
    );
  });

  it('describes every socket event by a schema that exists', () => {
    const { server_to_client, client_to_server } = document['x-socket'];
    expect(Object.keys(server_to_client).sort()).toEqual([
      'chat.agent_joined',
      'chat.ended',
      'chat.message',
      'chat.queue',
      'chat.status',
      'chat.ticket',
      'chat.typing',
    ]);
    for (const { $ref } of [...Object.values(server_to_client), ...Object.values(client_to_server)]) {
      const name = $ref.split('/').at(-1) ?? '';
      expect(Object.keys(document.components.schemas[name]?.properties ?? {})).not.toHaveLength(0);
    }
  });
});
