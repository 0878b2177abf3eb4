/** Which room of src/ may know which (README, "The house"). Arrows go down, never back. */
const room = (name) => `^src/${name}/`;
const allow = (name, ...known) => ({
  name: `${name}-knows-only`,
  comment: `${name}/ may know ${known.join(', ') || 'nothing'}`,
  severity: 'error',
  from: { path: room(name) },
  to: { path: '^src/', pathNot: [room(name), ...known.map((path) => `^src/${path}`)] },
});

module.exports = {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'only-launch-starts-the-standin',
      comment: 'The stand-in is reached over HTTP, like the real Odoo',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/standin/', '^src/launch\\.ts$'] },
      to: { path: '^src/standin/' },
    },
    {
      name: 'widget-takes-only-types-of-the-contract',
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
      name: 'not-to-dev-dependency',
      severity: 'error',
      from: { path: '^src/', pathNot: ['\\.spec\\.ts$', '/spec/'] },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    allow('contract'),
    allow('config', 'contract/'),
    allow('common', 'config/', 'contract/', 'conversation/ports/'),
    allow('availability', 'contract/facade/'),
    allow('conversation', 'contract/'),
    allow('faq-index', 'contract/', 'conversation/localized'),
    allow('bot', 'contract/', 'conversation/', 'faq-index/'),
    allow('session', 'contract/', 'common/', 'config/'),
    allow('chat', 'contract/', 'conversation/', 'common/', 'config/', 'availability/', 'session/'),
    allow('attachments', 'contract/', 'conversation/', 'common/', 'config/', 'session/'),
    allow('tickets', 'contract/', 'conversation/', 'common/', 'session/'),
    allow('faq', 'contract/', 'conversation/', 'common/', 'config/', 'faq-index/'),
    allow('admin', 'contract/', 'conversation/', 'common/', 'config/', 'attachments/'),
    allow('store', 'contract/', 'conversation/'),
    allow('odoo', 'contract/', 'conversation/', 'common/', 'config/'),
    allow('standin', 'contract/facade/', 'availability/'),
    allow('observability', 'config/', 'conversation/ports/'),
    allow('pages', 'contract/'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
