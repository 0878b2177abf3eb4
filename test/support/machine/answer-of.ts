/** Output of a short program, or undefined when it is not there or ended badly. */
import { spawnSync } from 'node:child_process';

export function answerOf(command: string, args: readonly string[], env = process.env): string | undefined {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'ignore'] });
  return status === 0 ? stdout : undefined;
}
