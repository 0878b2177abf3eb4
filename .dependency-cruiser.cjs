/** Which module of src/ may import which (README, "Where things are"). Whatever is not named here is forbidden. */
const within = (name) => `^src/${name}/`;
const allow = (name, ...known) => ({
  name: `${name}-imports-only`,
  comment: `${name}/ may import ${known.join(', ') || 'nothing'}`,
  severity: 'error',
  from: { path: within(name) },
  to: { path: '^src/', pathNot: [within(name), ...known.map((path) => `^src/${path}`)] },
});

/** A port is an interface beside its user; an adapter may import any, and nothing else of that module. */
const PORTS = '.*\\.port\\.ts$';
const CORE = ['contract/', 'conversation/'];
const API = [...CORE, 'common/', 'config/'];

module.exports = {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'only-app-starts-what-is-embedded',
      comment: 'The stand-in is reached over HTTP, like the real Odoo; the embedded store over TCP, like any Redis',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/embedded/', '^src/app/'] },
      to: { path: '^src/embedded/' },
    },
    {
      name: 'widget-imports-only-the-shopper-contract',
      severity: 'error',
      from: { path: '^widget/' },
      to: { path: '^src/', pathNot: '^src/contract/shopper/' },
    },
    {
      name: 'contract-has-no-framework',
      severity: 'error',
      from: { path: '^src/contract/' },
      to: { path: 'node_modules/@nestjs/' },
    },
    {
      name: 'rules-are-pure',
      comment: 'Rules decide from what they are given: no framework, no clock of a library, no module that acts',
      severity: 'error',
      from: { path: '^src/(conversation/rules|availability)/', pathNot: '\\.spec\\.ts$' },
      to: { path: ['node_modules/', '\\.service\\.ts$', '\\.module\\.ts$'] },
    },
    {
      name: 'not-to-dev-dependency',
      severity: 'error',
      from: { path: '^src/', pathNot: ['\\.spec\\.ts$', '/spec/'] },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    allow('contract'),
    allow('config', 'contract/'),
    allow('common', 'config/', 'contract/'),
    allow('conversation', 'contract/'),
    allow('availability', 'contract/odoo/'),
    allow('faq', ...API),
    allow('bot', ...CORE, 'common/', 'faq/search/'),
    allow('chat', ...API, 'availability/'),
    allow('tickets', ...API, 'chat/auth/'),
    allow('attachments', ...API, 'chat/auth/'),
    allow('agent-pictures', ...API, 'attachments/'),
    allow('staff', ...API, 'attachments/'),
    allow('observability', 'config/'),
    allow('odoo', ...API, PORTS),
    allow('redis', ...CORE, PORTS),
    allow('embedded/odoo', 'contract/odoo/', 'availability/'),
    allow('embedded/redis'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
