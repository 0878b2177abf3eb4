/** Preloaded into a program that a test starts: its standard input ends when the test's process does, killed or not, and then so does it. */
const { isMainThread } = require('node:worker_threads');

// A worker has no input, and would end at once.
if (isMainThread) process.stdin.once('close', () => process.kill(process.pid, 'SIGTERM')).resume();
