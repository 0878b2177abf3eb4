/** On SIGUSR2 a process says what keeps it from ending: kinds of resources, and whose handles can be named. */
const named = (handle) =>
  [handle.constructor?.name, handle.spawnfile, handle.remotePort, handle.listening && 'listening', handle.threadId]
    .filter((part) => part !== undefined && part !== false)
    .join(' ');

process.on('SIGUSR2', () => {
  const kinds = process.getActiveResourcesInfo().join(', ');
  const handles = process._getActiveHandles().map(named).join('; ');
  process.stderr.write(`\nStill running: ${kinds}. Handles: ${handles}\n`);
});
