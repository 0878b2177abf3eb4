/** apt as this machine has it set up, and beside it a list of its own for another suite of Debian. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotBring } from './cannot-bring';
import { answerOf } from './answer-of';
import { osRelease } from './os-release';
import { Failed, type Processes } from './processes';
import { withoutServices } from './without-services';

const KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg';
/** Nobody waits long for a mirror that is not there. */
const QUICKLY = ['-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=30', '-o', 'Acquire::https::Timeout=30'];
/** A mirror may be a snapshot of another day. */
const OF_ANY_DAY = ['-o', 'Acquire::Check-Valid-Until=false', '-o', 'Acquire::Languages=none'];
const WITHOUT_QUESTIONS = { ...process.env, LC_ALL: 'C.UTF-8', DEBIAN_FRONTEND: 'noninteractive' };

export class Apt {
  constructor(private readonly processes: Processes) {}

  /** Downloads the newest of these packages into a folder. */
  async downloadFrom(suite: string, packages: readonly string[], folder: string): Promise<void> {
    const own = join(folder, suite);
    mkdirSync(join(own, 'lists', 'partial'), { recursive: true });
    writeFileSync(join(own, 'sources.list'), `deb [signed-by=${KEYRING}] ${mirror()} ${suite} main\n`);
    const elsewhere = ['-o', `Dir::Etc::sourcelist=${own}/sources.list`, '-o', 'Dir::Etc::sourceparts=-'];
    const apart = [...elsewhere, '-o', `Dir::State::lists=${own}/lists`, '-o', `Dir::Cache=${own}`];
    await this.apt([...apart, ...OF_ANY_DAY, '-o', 'APT::Update::Error-Mode=any', 'update'], own);
    await this.apt([...apart, 'download', ...packages], folder);
  }

  /** From the machine's own suite. */
  async download(packages: readonly string[], folder: string): Promise<void> {
    await this.withCurrentLists(() => this.apt(['download', ...packages], folder));
  }

  async install(packages: readonly string[]): Promise<void> {
    const args = ['install', '-y', '--no-install-recommends', ...packages];
    await withoutServices(() => this.withCurrentLists(() => this.apt(args)));
  }

  async update(): Promise<void> {
    await this.apt([...OF_ANY_DAY, 'update']);
  }

  /** A fresh machine has no lists, an old one names what the mirror has no longer. */
  private async withCurrentLists(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof CannotBring)) throw error;
      await this.update();
      await work();
    }
  }

  private async apt(args: readonly string[], cwd?: string): Promise<void> {
    try {
      await this.processes.run({ command: 'apt-get', args: [...QUICKLY, ...args], env: WITHOUT_QUESTIONS, cwd });
    } catch (error) {
      if (!(error instanceof Failed)) throw error;
      const reason = /^E: (.*)/m.exec(error.output)?.[1] ?? error.message;
      throw new CannotBring(`apt-get ${args.at(-1)} failed: ${reason}`, { cause: error });
    }
  }
}

/** Whether the machine's own suite has it. */
export function isOffered(name: string): boolean {
  return /Candidate: (?!\(none\))/.test(answerOf('apt-cache', ['policy', name], WITHOUT_QUESTIONS) ?? '');
}

export function isInstalled(name: string): boolean {
  const status = answerOf('dpkg-query', ['-W', '-f', '${db:Status-Status}', name]);
  return status === 'installed';
}

/** Where this machine gets its own release from. */
function mirror(): string {
  const release = osRelease('VERSION_CODENAME');
  const addresses = answerOf('apt-get', ['--print-uris', 'update'], WITHOUT_QUESTIONS) ?? '';
  const found = new RegExp(`^'(.+)/dists/${release}/InRelease'`, 'm').exec(addresses)?.[1];
  if (found === undefined) throw new CannotBring(`apt's configuration names no mirror of Debian's ${release}.`);
  return found;
}
