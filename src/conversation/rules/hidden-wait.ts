/** Takes the expected wait out of events and answers of the desk: it changes with who is online, and some shops do not show that. */
import type { OdooEvent, OperationResult } from '../../contract/odoo';

export function eventWithoutWait(event: OdooEvent): OdooEvent {
  return event.kind === 'queue' ? withoutWait(event) : event;
}

export function resultsWithoutWait(results: readonly OperationResult[]): OperationResult[] {
  return results.map((result) => {
    if (result.status !== 'done' || result.desk?.queue === undefined) return result;
    return { ...result, desk: { ...result.desk, queue: withoutWait(result.desk.queue) } };
  });
}

function withoutWait<T extends { estimated_wait_seconds?: number | undefined }>(queue: T): T {
  const told = { ...queue };
  delete told.estimated_wait_seconds;
  return told;
}
