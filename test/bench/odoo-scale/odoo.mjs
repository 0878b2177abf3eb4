// Odoo's own command: updates the addon in a database, and runs the measuring in a shell inside of it.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const MARK = 'SCALE ';

/** `command` is how this machine starts Odoo, with its addons path and connection. */
export async function update(command, database) {
  for await (const line of odoo(command, ['-d', database, '-u', 'storefront_chat', '--stop-after-init']))
    console.error(line);
}

/** Rows that `measure.py` prints, as they come. */
export async function* measure(command, database, rounds, only) {
  const env = { SCALE_ROUNDS: String(rounds), SCALE_ONLY: only };
  const program = `import sys; sys.path.insert(0, ${JSON.stringify(import.meta.dirname)}); import measure; measure.run(env)`;
  for await (const line of odoo(command, ['shell', '-d', database, '--no-http'], env, program)) {
    if (line.startsWith(MARK)) yield JSON.parse(line.slice(MARK.length));
  }
}

async function* odoo(command, args, env = {}, program = '') {
  const [program_, ...given] = command.split(' ');
  const sub = args[0] === 'shell' ? [args.shift()] : [];
  const all = ['-n', '15', program_, ...sub, ...given, ...args, '--log-level=error'];
  const child = spawn('nice', all, { env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.stdin.end(program);
  yield* createInterface({ input: child.stdout });
  const code = await ended;
  if (code !== 0) throw new Error(`Odoo ended with ${code}`);
}
