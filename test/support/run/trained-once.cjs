/**
 * Preloaded into a bridge that a test starts: a cache of trained models in the folder `TRAINED_MODELS`, shared by all bridges of a run.
 * Training is deterministic and takes two seconds of a processor. Without the folder each bridge trains for itself.
 */
const { createHash, randomUUID } = require('node:crypto');
const { existsSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { Deserializer, Serializer } = require('node:v8');
const { isMainThread } = require('node:worker_threads');

module.exports = function trainedOnce(train, folder) {
  return (phrases) => {
    const path = join(folder, createHash('sha256').update(JSON.stringify(phrases)).digest('hex'));
    if (existsSync(path)) return read(path);
    const model = train(phrases);
    write(path, model);
    return model;
  };
};

function read(path) {
  const kept = new Deserializer(readFileSync(path));
  kept.readHeader();
  return kept.readValue();
}

/** Whole or not at all: others read while this writes, and tests kill bridges. */
function write(path, model) {
  const kept = new Serializer();
  kept.writeHeader();
  kept.writeValue(model);
  const unfinished = `${path}.${randomUUID()}`;
  writeFileSync(unfinished, kept.releaseBuffer());
  renameSync(unfinished, path);
}

const folder = process.env.TRAINED_MODELS;
if (folder && !isMainThread) {
  const training = require('../../../dist/bot/classifier/train.js');
  training.train = module.exports(training.train, folder);
}
