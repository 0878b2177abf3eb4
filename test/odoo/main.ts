/**
 * The product against a real Odoo: `npm run test:odoo`.
 *
 * With `ODOO_URL` against that one. Else, on Debian as root, it brings a stock Odoo and a PostgreSQL of its own and takes them down again.
 */
import { runParts } from '../support/machine/run-parts';
import { againstBroughtOdoo } from './brought-odoo.run';
import { againstGivenOdoo } from './given-odoo.run';

runParts('real Odoo', (processes) =>
  process.env['ODOO_URL'] ? againstGivenOdoo(processes) : againstBroughtOdoo(processes),
);
