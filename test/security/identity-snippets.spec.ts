/** The lines that README.md gives to shops make tokens that the bridge believes. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { verify } from 'jsonwebtoken';
import { identityClaims } from '../../src/chat/auth/identity/identity-claims';

const SECRET = 'b2f1c07d9e5a4836';
const document = readFileSync(join(__dirname, '..', '..', 'README.md'), 'utf8');
const snippet = (language: string) => new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(document)?.[1] ?? '';
const PERSON = "'42', 'Amina “Mina” Rahman', 'amina@example.com'";

const languages: readonly [name: string, program: string, args: (code: string) => string[]][] = [
  [
    'js',
    process.execPath,
    (code) => [
      '--input-type=module',
      '--eval',
      `${code}; const [id, name, email] = [${PERSON}]; console.log(identityToken({ id, name, email }))`,
    ],
  ],
  ['python', 'python3', (code) => ['-c', `${code}\nprint(identity_token(${PERSON}))`]],
  ['php', 'php', (code) => ['-r', `${code} echo identity_token(${PERSON});`]],
];

describe('an identity token made by the lines of the documents', () => {
  it('stand there in three languages', () => {
    for (const [name] of languages) expect(snippet(name)).not.toBe('');
  });

  const isHere = (program: string) => spawnSync(program, ['--version']).error === undefined;
  for (const [name, program] of languages.filter(([, one]) => !isHere(one))) {
    console.warn(`SKIPPED: the lines in ${name}, because there is no ${program} here`);
    it.skip(`in ${name} is believed`, () => undefined);
  }

  it.each(languages.filter(([, program]) => isHere(program)))('in %s is believed', (name, program, args) => {
    const env = { ...process.env, CHAT_SECRET: SECRET };
    const token = execFileSync(program, args(snippet(name)), { encoding: 'utf8', env }).trim();
    const claims = verify(token, SECRET, {
      algorithms: ['HS256'],
      audience: 'default',
      issuer: 'https://shop.example',
    });
    const made = (claims as { iat: number }).iat;
    expect(identityClaims(claims, made)).toEqual({
      sub: '42',
      iat: made,
      exp: made + 3600,
      name: 'Amina “Mina” Rahman',
      email: 'amina@example.com',
    });
  });
});
