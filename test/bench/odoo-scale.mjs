// The addon at size: its own methods as an agent and as an administrator in a real Odoo with half a million
// messages and a million tickets, each with the plans of its slowest statements, beside a plain look-up by primary key.
//   PGHOST=127.0.0.1 PGUSER=odoo PGPASSWORD=odoo ODOO_COMMAND='odoo-bin --addons-path=<odoo>/addons,odoo-addon' \
//     node test/bench/odoo-scale.mjs <database with the addon and its demo shop>
// The database is only copied: the copy is updated, filled by SQL (minutes, some 2 GB), measured and dropped. KEEP=<name>
// keeps the filled copy under that name; FILLED=yes takes the database named for a filled one, and measures a copy of it.
// MESSAGES, CHATS, TICKETS, CANNED and ROUNDS (20) change the size; ONLY=<part of a name> measures some; PLANS=no.
import { copy, drop, fill } from './odoo-scale/database.mjs';
import { measure, update } from './odoo-scale/odoo.mjs';
import { heading, line, planned } from './odoo-scale/report.mjs';

const env = process.env;
const template = process.argv[2];
if (!template || !env.ODOO_COMMAND) throw new Error('name a database to copy, and ODOO_COMMAND');
const sizes = { chats: 10_000, messages: 500_000, tickets: 1_000_000, canned: 10_000 };
for (const size of Object.keys(sizes)) sizes[size] = Number(env[size.toUpperCase()] ?? sizes[size]);

const database = env.KEEP ?? `odoo_scale_${process.pid}`;
copy(template, database);
try {
  await update(env.ODOO_COMMAND, database);
  if (env.FILLED !== 'yes') fill(database, sizes);
  await print();
} finally {
  if (!env.KEEP) drop(database);
}

async function print() {
  let lookUp;
  for await (const row of measure(env.ODOO_COMMAND, database, Number(env.ROUNDS ?? 20), env.ONLY ?? '')) {
    if (row.kind === 'look-up') {
      lookUp = row;
      console.log(heading(lookUp));
    } else {
      console.log(line(row, lookUp));
      if (env.PLANS !== 'no') console.log(planned(row));
    }
  }
}
