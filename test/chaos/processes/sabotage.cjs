// Breaks a promise of the store on purpose. Only the chaos suite loads this.
const { randomUUID } = require('node:crypto');
const { setTimeout: pause } = require('node:timers/promises');
const { RedisConversationLog } = require('../../../dist/redis/conversation-log.adapter.js');

const STORED_AFTER_MS = 400;

const SABOTAGES = { 'no-dedup': forgetClientIds, 'ack-first': acknowledgeBeforeStoring };

module.exports = (name) => {
  const sabotage = SABOTAGES[name];
  if (!sabotage) throw new Error(`CHAOS_SABOTAGE is one of ${Object.keys(SABOTAGES).join(', ')}`);
  sabotage(RedisConversationLog.prototype);
};

/** No client id is ever known already: a message that is sent again is a new one. */
function forgetClientIds(log) {
  const { commit } = log;
  log.findByClientId = () => Promise.resolve(null);
  log.commit = function (loaded, decision, origin) {
    const entries = decision.entries.map((entry) =>
      entry.clientMessageId === null ? entry : { ...entry, clientMessageId: randomUUID() },
    );
    return commit.call(this, loaded, { ...decision, entries }, origin);
  };
}

/** Says "stored" at once and stores a little later; whoever reads meanwhile waits, so that only a crash shows it. */
function acknowledgeBeforeStoring(log) {
  const underWay = new Map();
  const { commit } = log;
  log.commit = function (loaded, decision, origin) {
    const { id } = decision.next;
    const stored = pause(STORED_AFTER_MS)
      .then(() => commit.call(this, loaded, decision, origin))
      .catch(() => false)
      .finally(() => underWay.get(id) === stored && underWay.delete(id));
    underWay.set(id, stored);
    return Promise.resolve(true);
  };
  for (const name of ['load', 'entries', 'findByClientId']) {
    const read = log[name];
    log[name] = async function (id, ...rest) {
      await underWay.get(id);
      return read.call(this, id, ...rest);
    };
  }
}
