/** After all suites: takes down what they shared. */
import { rmSync } from 'node:fs';
import { shared } from './global-setup';

export default async function closeShared(): Promise<void> {
  await shared.close();
  rmSync(process.env['LESSONS'] ?? '', { recursive: true, force: true });
}
