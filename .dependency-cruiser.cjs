/** Which module of src/ may import which (docs/architecture.md). Whatever is not named here is forbidden. */
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
const CORE = ['contract/', 'conversation/', 'i18n/'];
const API = [...CORE, 'common/', 'config/'];

/** Which folder of widget/ may import which: arrows go down, lazy imports count. Specs may import testing/fakes/, too. */
const SPEC = '\\.spec\\.ts$';
const widget = (name, ...known) => ({
  name: `widget-${name.replaceAll(/[^a-z]+/g, '-')}-imports-only`,
  comment: `widget/${name}/ may import ${known.join(', ') || 'nothing'}`,
  severity: 'error',
  from: { path: `^widget/${name}/`, pathNot: SPEC },
  to: { path: '^widget/', pathNot: [`^widget/${name}/`, ...known.map((path) => `^widget/${path}`)] },
});
const SHARED = ['core/', 'contract/', 'ui/'];

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
    allow('common', 'config/', 'contract/', 'i18n/', 'conversation/ports/clock.port'),
    allow('i18n', 'contract/odoo/'),
    allow('conversation', 'contract/', 'i18n/', 'common/(call-gate|caller-context|origin)'),
    allow('availability', 'contract/odoo/'),
    allow('faq', ...API),
    allow('bot', ...CORE, 'common/', 'faq/search/'),
    allow('chat', ...API, 'availability/'),
    allow('whatsapp', ...API, 'attachments/', 'chat/', 'staff/'),
    allow('tickets', ...API, 'chat/auth/'),
    allow('attachments', ...API, 'chat/auth/'),
    allow('pictures', ...API, 'attachments/'),
    allow('staff', ...API, 'attachments/', 'chat/auth/'),
    allow('observability', 'conversation/ports/clock.port', 'config/'),
    allow('odoo', ...API, PORTS),
    allow('redis', ...CORE, PORTS, 'common/(name-hash|in-steps|origin)'),
    allow('embedded/odoo', 'contract/odoo/', 'availability/'),
    allow('embedded/redis'),
    allow('embedded/whatsapp', 'contract/whatsapp/'),
    widget('core/time'),
    widget('core/markdown'),
    widget('core/state'),
    widget('core/modules'),
    widget('core/i18n', 'core/(modules|state|time)/'),
    widget('core/api', 'core/(i18n/languages|modules|time)'),
    widget('core/session', 'core/(api|state|time)/'),
    widget('contract', 'core/'),
    widget('ui', 'core/'),
    widget('features', ...SHARED),
    widget('panel', ...SHARED, 'features/.*\\.loader\\.ts$'),
    widget('loader', 'core/(api/launcher-config|i18n|modules|session/memory-key)', 'contract/'),
    {
      name: 'widget-features-know-nothing-of-each-other',
      comment: 'Only the chunks named beside the folders (features/*.register.ts) hold several features',
      severity: 'error',
      from: { path: '^widget/features/([^/]+)/' },
      to: { path: '^widget/features/', pathNot: '^widget/features/$1/' },
    },
    {
      name: 'widget-parts-of-the-panel-know-nothing-of-each-other',
      severity: 'error',
      from: { path: '^widget/panel/([^/]+)/', pathNot: SPEC },
      to: { path: '^widget/panel/', pathNot: '^widget/panel/$1/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
