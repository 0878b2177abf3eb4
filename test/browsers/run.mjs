// npm run test:browsers: one process, no shell between, so that a signal to npm reaches the run and ends what it has started.
await import('../../.ci/ready.mjs');
const { buildSync } = await import('esbuild');
const outfile = 'dist/browsers-run/main.js';
buildSync({ entryPoints: ['test/browsers/main.ts'], bundle: true, platform: 'node', packages: 'external', outfile });
await import(`../../${outfile}`);
