/** The latest settings on disk, so that a bridge can start while Odoo is down. Identity secrets are sealed in it. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ChannelRow, SettingsAnswer, settingsAnswer } from '../../contract/odoo';
import { Sealing } from './sealed';

export interface KeptSettings extends SettingsAnswer {
  /** False when secrets are missing that this bridge cannot open: Odoo has to send the settings again. */
  readonly complete: boolean;
}

export class SettingsFile {
  private readonly sealing: Sealing;

  constructor(
    private readonly path: string,
    sessionSecret: string,
  ) {
    this.sealing = new Sealing(sessionSecret, 'settings file');
  }

  /** The stored settings, or null when there are none or they are not readable. */
  async read(): Promise<KeptSettings | null> {
    try {
      const parsed = settingsAnswer.safeParse(JSON.parse(await readFile(this.path, 'utf8')));
      return parsed.success ? this.opened(parsed.data) : null;
    } catch {
      return null; // no file yet, or one that a crash cut off: Odoo sends the settings again
    }
  }

  async write(answer: SettingsAnswer): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true });
    const draft = `${this.path}.${process.pid}.new`;
    const sealed = withSecrets(answer, (secret) => this.sealing.seal(secret));
    await writeFile(draft, JSON.stringify(sealed), { mode: 0o600 });
    await rename(draft, this.path);
  }

  private opened(answer: SettingsAnswer): KeptSettings {
    let complete = true;
    const opened = withSecrets(answer, (sealed) => {
      const secret = this.sealing.open(sealed);
      complete &&= secret !== null;
      return secret;
    });
    return { ...opened, complete };
  }
}

/** With every identity secret changed; null takes it out. */
function withSecrets(answer: SettingsAnswer, change: (secret: string) => string | null): SettingsAnswer {
  if (answer.snapshot === undefined) return answer;
  const channels = answer.snapshot.channels.map((channel) => withSecret(channel, change));
  return { ...answer, snapshot: { ...answer.snapshot, channels } };
}

function withSecret(channel: ChannelRow, change: (secret: string) => string | null): ChannelRow {
  if (channel.identity?.secret === undefined) return channel;
  const { secret, ...identity } = channel.identity;
  const changed = change(secret);
  return { ...channel, identity: changed === null ? identity : { ...identity, secret: changed } };
}
