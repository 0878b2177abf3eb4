/** An expected wait leaves what the desk says, and nothing else does. */
import type { OdooEvent, OperationResult } from '../../contract/odoo';
import { eventWithoutWait, resultsWithoutWait } from './hidden-wait';

const AT = '2026-11-20T12:00:00Z';
const event = { id: 'e1', conversation: 'c', number: 1, created_at: AT };

it('leaves an event', () => {
  const moved: OdooEvent = { ...event, kind: 'queue', position: 2, estimated_wait_seconds: 90 };
  expect(eventWithoutWait(moved)).toEqual({ ...event, kind: 'queue', position: 2 });
  const read: OdooEvent = { ...event, kind: 'read', sequence: 3 };
  expect(eventWithoutWait(read)).toBe(read);
});

it('leaves the answer to who asks for a person', () => {
  const desk = { state: 'waiting', agents_online: 0, queue: { position: 1, estimated_wait_seconds: 90 } } as const;
  const results: OperationResult[] = [
    { id: 'a', status: 'done', duplicate: false, desk },
    { id: 'b', status: 'done', duplicate: false },
  ];
  expect(resultsWithoutWait(results)).toEqual([
    { id: 'a', status: 'done', duplicate: false, desk: { ...desk, queue: { position: 1 } } },
    { id: 'b', status: 'done', duplicate: false },
  ]);
});
