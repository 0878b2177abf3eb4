/** Sources of proof for a channel, while shops come and go. */
import { Logger } from '@nestjs/common';
import { Subject } from 'rxjs';
import type { ShopSettings } from '../../../common/shop-settings.port';
import { signingKey } from '../../../common/signing-key';
import { readConfig } from '../../../config/bridge-config';
import type { ChannelRow, SettingsSnapshot } from '../../../contract/odoo';
import { IdentitySources } from './identity-sources.service';

const SECRET = 'shared with the shop';
const OWN = 'Zr4vQ8mTx2LkW9bYc7NfD3hJp6SgU1eA';
const KEYS = 'https://id.example/keys';

const channel = (key: string, company?: string, identity?: ChannelRow['identity']) =>
  ({ key, company, identity }) as ChannelRow;
const snapshot = (...channels: ChannelRow[]) => ({ channels }) as Partial<SettingsSnapshot> as SettingsSnapshot;

function sourcesWith(identity: string | undefined) {
  const config = readConfig({ SESSION_SECRET: 'x'.repeat(32), ODOO_WEBHOOK_SECRET: 'x'.repeat(32) });
  const changes = new Subject<SettingsSnapshot>();
  const settings = { changes } as Partial<ShopSettings> as ShopSettings;
  const sources = new IdentitySources({ ...config, secrets: { ...config.secrets, identity } }, settings);
  return { sources, told: (...channels: ChannelRow[]) => changes.next(snapshot(...channels)), changes };
}

function secretOf(sources: IdentitySources, row: ChannelRow): unknown {
  const proof = sources.of(row)?.proof;
  return proof && 'secret' in proof ? proof.secret.export().toString() : undefined;
}

let warned: jest.SpiedFunction<Logger['warn']>;
beforeEach(() => (warned = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined)));
afterEach(() => warned.mockRestore());

describe('the bridge’s own secret', () => {
  const own = { name: ['bridge', ''], issuer: undefined, proof: { secret: signingKey(SECRET) } };

  it('counts for nobody before it is known how many companies there are', () => {
    expect(sourcesWith(SECRET).sources.of(channel('shop'))).toBeUndefined();
  });

  it('counts for every channel of one company without a proof of its own', () => {
    const { sources, told } = sourcesWith(SECRET);
    const [a, b] = [channel('a', '1'), channel('b', '1')];
    told(a, b, channel('own', '1', { secret: OWN }));
    expect([sources.of(a), sources.of(b)]).toEqual([own, own]);
    expect(secretOf(sources, a)).toBe(SECRET);
    expect(warned).not.toHaveBeenCalled();
  });

  it('counts for all that are of no company, and where there is no channel yet', () => {
    const { sources, told } = sourcesWith(SECRET);
    told();
    expect(sources.of(channel('new'))).toEqual(own);
    told(channel('a'), channel('b', ''));
    expect(sources.of(channel('a'))).toEqual(own);
  });

  it('counts for none of two companies, and again when one of them has gone', () => {
    const { sources, told } = sourcesWith(SECRET);
    const [one, two] = [channel('one'), channel('two', '2')];
    told(one, two);
    expect([sources.of(one), sources.of(two)]).toEqual([undefined, undefined]);
    told(one);
    expect(sources.of(one)).toEqual(own);
  });

  it('tells the operator which channels it leaves without a proof', () => {
    const { told } = sourcesWith(SECRET);
    told(channel('one', '1'), channel('two', '2'), channel('own', '2', { secret: OWN }), channel('lost', '2', {}));
    expect(warned.mock.calls).toEqual([
      [
        {
          event: 'identity.secret_not_used',
          channels: ['one', 'two'],
          advice: expect.stringContaining('in Odoo') as string,
        },
      ],
    ]);
  });

  it('tells the operator which channels have keys without an issuer', () => {
    const { told } = sourcesWith(undefined);
    told(
      channel('named', '1', { jwks_url: KEYS, issuer: 'https://id.example' }),
      channel('bare', '1', { jwks_url: KEYS }),
    );
    expect(warned.mock.calls).toEqual([
      [{ event: 'identity.issuer_missing', channels: ['bare'], advice: expect.stringContaining('Issuer') as string }],
    ]);
  });

  it('tells the operator once which channels have a secret that can be guessed, and never the secret', () => {
    const { sources, told } = sourcesWith(undefined);
    const phrase = 'correct horse battery staple correct';
    const weak = channel('weak', '1', { secret: phrase });
    const strong = channel('strong', '1', { secret: OWN });
    told(weak, strong, channel('keys', '1', { jwks_url: KEYS, issuer: 'i' }));
    told(weak, strong);
    expect(warned.mock.calls).toEqual([
      [
        {
          event: 'identity.secret_weak',
          channels: ['weak'],
          advice: expect.stringContaining('New Secret') as string,
        },
      ],
    ]);
    expect(JSON.stringify(warned.mock.calls)).not.toContain('horse');
    expect(secretOf(sources, weak)).toBe(phrase);
    told(strong);
    told(weak);
    expect(warned).toHaveBeenCalledTimes(2);
  });

  it.each<[string, string | undefined, ChannelRow[]]>([
    ['there is none', undefined, [channel('one', '1'), channel('two', '2')]],
    [
      'all have their own',
      SECRET,
      [channel('a', '1', { secret: OWN }), channel('b', '2', { jwks_url: KEYS, issuer: 'i' })],
    ],
  ])('needs no word where %s', (_why, secret, channels) => {
    sourcesWith(secret).told(...channels);
    expect(warned).not.toHaveBeenCalled();
  });

  it('is watched until the bridge ends', () => {
    const { sources, told, changes } = sourcesWith(SECRET);
    expect(changes.observed).toBe(true);
    sources.onModuleDestroy();
    told(channel('shop'));
    expect([changes.observed, sources.of(channel('shop'))]).toEqual([false, undefined]);
  });
});

describe('a channel’s own word', () => {
  it('is its secret, under its own name or that of its issuer', () => {
    const { sources } = sourcesWith(undefined);
    const bare = channel('own', '1', { secret: OWN });
    const named = channel('named', '1', { secret: OWN, issuer: 'https://id.example' });
    expect(sources.of(bare)).toMatchObject({ name: ['channel', 'own'], issuer: undefined });
    expect(sources.of(named)).toMatchObject({ name: ['issuer', 'https://id.example'], issuer: 'https://id.example' });
    expect([secretOf(sources, bare), secretOf(sources, named)]).toEqual([OWN, OWN]);
  });

  it.each([undefined, ''])('is looked up in public keys where its secret is %p', (secret) => {
    const { sources } = sourcesWith(SECRET);
    const identity = { jwks_url: KEYS, ...(secret === undefined ? {} : { secret }) };
    expect(sources.of(channel('keys', '1', identity))?.proof).toEqual({ jwksUrl: KEYS });
  });

  it('is unknown, and not the bridge’s, while neither secret nor address of keys came', () => {
    const { sources, told } = sourcesWith(SECRET);
    const lost = channel('lost', '1', {});
    told(lost);
    expect(sources.of(lost)).toEqual({ name: ['channel', 'lost'], issuer: undefined, proof: undefined });
  });

  it('is the secret where Odoo names keys as well', () => {
    const { sources } = sourcesWith(undefined);
    expect(secretOf(sources, channel('both', '1', { secret: OWN, jwks_url: KEYS }))).toBe(OWN);
  });
});
