/** Loads settings: from disk at once, then from Odoo at start, on a webhook, and on a slow timer. */
import { join } from 'node:path';
import { Inject, Injectable, Logger, OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import { Observable, ReplaySubject, Subscription, auditTime, filter, interval, merge } from 'rxjs';
import type { ChannelRow, SettingsSnapshot } from '../../contract/odoo';
import { BridgeConfig } from '../../config/bridge-config';
import { BRIDGE_CONFIG } from '../../config/config.module';
import { ChannelUnknown, ShopNotReady } from '../../conversation/conversation.errors';
import type { ChannelConsent, ClosingLine, ClosingLines, ConsentLines, WaitDisplay } from '../../conversation/ports';
import { ANNOUNCER, Announcer } from './announcer.port';
import { ShopSettings } from '../../common/shop-settings.port';
import { oneAtATime } from '../../common/one-at-a-time';
import { OdooFacade } from '../rpc/odoo-facade';
import { OdooError } from '../rpc/odoo.errors';
import { SettingsFile } from './settings-file';

const RELOAD_MS = 30_000;
/** Interval while there are no settings yet, or Odoo is away. */
const IMPATIENT_MS = 1_000;
const ANNOUNCEMENTS_WITHIN_MS = 200;

@Injectable()
export class OdooSettings
  implements ShopSettings, ClosingLines, ConsentLines, WaitDisplay, OnModuleInit, OnModuleDestroy
{
  readonly changes: Observable<SettingsSnapshot>;
  private readonly logger = new Logger('settings');
  private readonly snapshots = new ReplaySubject<SettingsSnapshot>(1);
  private readonly file: SettingsFile;
  private snapshot: SettingsSnapshot | undefined;
  private takenVersion: string | undefined;
  /** False: Odoo has to send even those of the version that is known, for some secrets are missing. */
  private complete = true;
  private loading: Subscription | undefined;

  constructor(
    @Inject(BRIDGE_CONFIG) config: BridgeConfig,
    @Inject(ANNOUNCER) private readonly announcer: Announcer,
    private readonly odoo: OdooFacade,
  ) {
    this.changes = this.snapshots.asObservable();
    this.file = new SettingsFile(join(config.dataDir, 'settings.json'), config.secrets.session);
  }

  async onModuleInit(): Promise<void> {
    const kept = await this.file.read();
    if (kept?.snapshot !== undefined) {
      this.take(kept.version, kept.snapshot);
      this.complete = kept.complete;
      this.logger.log({ event: 'settings.from_disk', version: kept.version });
    }
    await this.load();
    const impatient = interval(IMPATIENT_MS).pipe(filter(() => this.snapshot === undefined || !this.odoo.answered));
    const announced = this.announcer.announcements.pipe(
      filter((what) => what === 'settings_changed'),
      auditTime(ANNOUNCEMENTS_WITHIN_MS),
    );
    this.loading = merge(impatient, announced, interval(RELOAD_MS))
      .pipe(oneAtATime(() => this.load()))
      .subscribe();
  }

  onModuleDestroy(): void {
    this.loading?.unsubscribe();
  }

  get ready(): boolean {
    return this.snapshot !== undefined;
  }

  get version(): string {
    if (this.takenVersion === undefined) throw new ShopNotReady();
    return this.takenVersion;
  }

  current(): SettingsSnapshot {
    if (this.snapshot === undefined) throw new ShopNotReady();
    return this.snapshot;
  }

  channel(key: string): ChannelRow {
    const channel = this.current().channels.find((row) => row.key === key);
    if (channel === undefined) throw new ChannelUnknown();
    return channel;
  }

  consentLine(channel: string): ChannelConsent | undefined {
    const row = this.current().channels.find(({ key }) => key === channel);
    return row?.consent && { ...row.consent, fallback: row.default_locale };
  }

  closingLine(channel: string): ClosingLine | undefined {
    const row = this.snapshot?.channels.find(({ key }) => key === channel);
    return row?.texts.closing && { text: row.texts.closing, fallback: row.default_locale };
  }

  /** Before the first settings nothing is told that one of them may hide. */
  hidesWait(channel: string): boolean {
    if (this.snapshot === undefined) return true;
    return this.snapshot.channels.some((row) => row.key === channel && row.show_online_status === false);
  }

  private async load(): Promise<void> {
    try {
      const answer = await this.odoo.call('settings', this.known());
      if (answer.unchanged || answer.snapshot === undefined) return;
      this.take(answer.version, answer.snapshot);
      this.complete = true;
      await this.file.write(answer);
      this.logger.log({ event: 'settings.loaded', version: answer.version });
    } catch (error) {
      const code = error instanceof OdooError ? error.code : 'INTERNAL';
      this.logger.warn({ event: 'settings.not_loaded', code, running_on: this.takenVersion ?? 'nothing' });
    }
  }

  private known(): { known_version?: string } {
    const known = this.complete ? this.takenVersion : undefined;
    return known === undefined ? {} : { known_version: known };
  }

  private take(version: string, snapshot: SettingsSnapshot): void {
    this.takenVersion = version;
    this.snapshot = snapshot;
    this.snapshots.next(snapshot);
  }
}
