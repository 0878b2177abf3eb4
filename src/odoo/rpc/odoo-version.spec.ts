/** Version answers as real servers give them, and which protocols follow from them. */
import { versionFromCommon, versionFromWeb, versionFromXml } from './odoo-version';
import { protocolsToTry } from './protocol-choice';

const KEY = '0123456789abcdef0123456789abcdef01234567';

describe('version', () => {
  it('is read from common.version', () => {
    const answer = {
      server_version: '18.0-20250506',
      server_version_info: [18, 0, 0, 'final', 0, ''],
      server_serie: '18.0',
    };
    expect(versionFromCommon(answer)).toEqual({ series: '18.0', major: 18, full: '18.0-20250506' });
  });

  it('is read from /web/version', () => {
    const answer = { version_info: [19, 0, 0, 'final', 0, ''], version: '19.0' };
    expect(versionFromWeb(answer)).toEqual({ series: '19.0', major: 19, full: '19.0' });
    expect(versionFromWeb({ version_info: ['saas~18', 2], version: 'saas~18.2' })).toMatchObject({ major: 18 });
  });

  it('is read from XML-RPC', () => {
    const member = (name: string, value: string) => `<name>${name}</name>\n<value><string>${value}</string></value>`;
    const xml = member('server_version', '17.0+e') + member('server_serie', '17.0');
    expect(versionFromXml(xml)).toEqual({ series: '17.0', major: 17, full: '17.0+e' });
  });

  it('is null for anything else', () => {
    for (const other of [undefined, null, 'x', [], {}, { version_info: 19 }, { server_serie: 'soon' }]) {
      expect([versionFromCommon(other), versionFromWeb(other), versionFromXml(JSON.stringify(other) ?? '')]).toEqual([
        null,
        null,
        null,
      ]);
    }
  });
});

describe('protocolsToTry', () => {
  const odoo = (major: number) => ({ series: `${major}.0`, major, full: `${major}.0` });

  it('is JSON-RPC before 19, and with a password', () => {
    expect(protocolsToTry(odoo(18), KEY)).toEqual(['jsonrpc']);
    expect(protocolsToTry(odoo(19), 'a password')).toEqual(['jsonrpc']);
  });

  it('is JSON-2 first from 19 on with an API key', () => {
    expect(protocolsToTry(odoo(19), KEY)).toEqual(['json2', 'jsonrpc']);
  });

  it('is JSON-2 alone once JSON-RPC is gone', () => {
    expect(protocolsToTry(odoo(22), KEY)).toEqual(['json2']);
  });
});
