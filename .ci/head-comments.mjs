// The comment at the head of a file says the thing itself: "Rate limits per session", not "What limits a session".
//   node .ci/head-comments.mjs
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const SOURCES = /\.(ts|mjs|cjs|js|py|lua)$/;
const ROUND_ABOUT =
  /^(?:\/\*\*?|"""|\/\/|#|--)\s*(?:\*\s*)?(?:What|Who|Whose|By whose|How|Where|When|Whether|Which|Why)\s/;

const files = execFileSync('git', ['ls-files', 'src', 'widget', 'odoo-addon', 'test', '.ci'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => SOURCES.test(file) && existsSync(file));
const complaints = files.filter((file) => ROUND_ABOUT.test(readFileSync(file, 'utf8')));

for (const file of complaints) process.stderr.write(`${file}: its head comment does not say the thing itself\n`);
process.stdout.write(`head comments: ${files.length} files, ${complaints.length} complaints\n`);
process.exit(complaints.length === 0 ? 0 : 1);
