/** The environment as a whole: every variable, and what has to hold between them. One start names all that is wrong. */
import { Variables, variables } from './environment.schema';
import { secretWeakness } from './secret-strength';

type Rule = readonly [name: keyof Variables, holds: (all: Variables) => boolean, error: string];
type SecretName = (typeof SECRETS)[number];

const inProduction = (all: Variables) => all.NODE_ENV === 'production';
const MAKE_ONE = 'make each with `openssl rand -hex 32`.';

/** What holds between variables. */
const RULES: readonly Rule[] = [
  ...(['ODOO_DB', 'ODOO_LOGIN', 'ODOO_API_KEY'] as const).map((name): Rule => [
    name,
    (all) => all.ODOO_URL === undefined || all[name] !== undefined,
    'is missing: with ODOO_URL set, the bridge needs it to log in to Odoo.',
  ]),
  [
    'ODOO_URL',
    (all) => !inProduction(all) || all.ODOO_URL !== undefined || all.ODOO_STANDIN === true,
    'is missing: production talks to a real Odoo; ODOO_STANDIN=yes starts the stand-in, whose logins everybody knows.',
  ],
  ...(['SESSION_SECRET', 'ODOO_WEBHOOK_SECRET'] as const).map((name): Rule => [
    name,
    (all) => !inProduction(all) || all[name] !== undefined,
    `is missing: ${MAKE_ONE}`,
  ]),
  [
    'ALLOWED_ORIGINS',
    (all) => !inProduction(all) || all.ALLOWED_ORIGINS !== undefined,
    'is missing: name the origins of the pages that show the chat, such as https://shop.example.com; * lets any page open chats here.',
  ],
  [
    'WHATSAPP_GRAPH_URL',
    (all) => !inProduction(all) || all.WHATSAPP_GRAPH_URL === undefined,
    'is set: it is for tests, and whoever is there gets the access tokens of the shop; production asks Meta.',
  ],
  [
    'RATE_LIMITS',
    (all) => !inProduction(all) || all.RATE_LIMITS !== 'off',
    'is off: without limits one client may guess logins and orders, and fill the store; off is for load tests outside production.',
  ],
];

/** Whoever knows one of these is the shop, its Odoo or a manager. */
const SECRETS = ['SESSION_SECRET', 'ODOO_WEBHOOK_SECRET', 'IDENTITY_SECRET', 'ODOO_API_KEY'] as const;

/** Secrets of production that can be guessed, and those that serve two purposes; one sentence for all of a kind. */
function badSecrets(all: Variables): readonly { names: readonly SecretName[]; error: string }[] {
  if (!inProduction(all)) return [];
  const set = SECRETS.filter((name) => all[name] !== undefined);
  const weaknesses = new Map(set.map((name) => [name, secretWeakness(all[name] ?? '')]));
  const weak = set.filter((name) => weaknesses.get(name) !== undefined);
  const reasons = weak.map((name) => weaknesses.get(name)).join(', ');
  const shared = set.filter((name) => set.some((other) => other !== name && all[other] === all[name]));
  return [
    { names: weak, error: `can be guessed (${reasons}): ${MAKE_ONE}` },
    { names: shared, error: `have the same value: each needs its own; ${MAKE_ONE}` },
  ].filter(({ names }) => names.length > 0);
}

/** All of it; the rules are asked although a single variable is wrong, so that one start names all. */
export const environmentSchema = RULES.reduce(
  (schema, [name, holds, error]) => schema.refine(holds, { path: [name], error, when: () => true }),
  variables,
).superRefine(
  (all, context) => {
    for (const { names, error } of badSecrets(all))
      context.addIssue({ code: 'custom', path: [names.join(', ')], message: error });
  },
  { when: () => true },
);
