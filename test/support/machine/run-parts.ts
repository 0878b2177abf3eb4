/** A run by hand: its parts, their counts in the last line, and nothing left running, however it ends. */
import { CannotBring } from './cannot-bring';
import { Processes } from './processes';
import { say } from './say';
import { hasFailed, skippedPart, summaryOf, type Tally } from './tally';

/** @param what the part that is skipped when something cannot be brought */
export function runParts(what: string, parts: (processes: Processes) => Promise<Tally[]>): void {
  const processes = new Processes();
  let endedBy: string | undefined;

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      endedBy = signal;
      void processes.stopAll();
    });
  }

  run().then(
    (tallies) => {
      say(summaryOf(tallies));
      process.exitCode = hasFailed(tallies) ? 1 : 0;
    },
    (error: unknown) => {
      say(endedBy ? `Ended by ${endedBy}: nothing is left running.` : sentenceOf(error));
      process.exitCode = 1;
    },
  );

  async function run(): Promise<Tally[]> {
    try {
      return await parts(processes);
    } catch (error) {
      if (!(error instanceof CannotBring) || endedBy !== undefined) throw error;
      return [skippedPart(what, error.message)];
    } finally {
      await processes.stopAll();
    }
  }
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
