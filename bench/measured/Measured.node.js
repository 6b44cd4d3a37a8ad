'use strict';
/**
 * Another node of the package (`BENCH_MEASURED`, for example AlexaProactiveEvent), which tells besides how much memory
 * is alive while it runs:
 * what a forced collection leaves of heap and buffers, sampled every two seconds. Garbage that nobody has collected yet
 * does not count.
 * Writes `{ beforeMB, peakMB, afterMB }` to the file `BENCH_MEMORY_FILE`; before: the input items are there, after: the
 * output items as well.
 */
const { writeFileSync } = require('node:fs');
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');

const name = process.env.BENCH_MEASURED;
const Original = require(`../${name}/${name}.node.js`)[name];
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

function aliveMB() {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
}

class Measured extends Original {
  constructor() {
    super();
    this.description = { ...this.description, name: 'measured', displayName: 'Measured' };
  }

  async execute() {
    const beforeMB = aliveMB();
    let peakMB = beforeMB;
    const sample = () => (peakMB = Math.max(peakMB, aliveMB()));
    const timer = setInterval(sample, 2000);
    const outputs = await Original.prototype.execute.call(this);
    clearInterval(timer);
    const afterMB = aliveMB();
    writeFileSync(
      process.env.BENCH_MEMORY_FILE,
      JSON.stringify({ beforeMB, peakMB: Math.max(peakMB, afterMB), afterMB }),
    );
    return outputs;
  }
}

module.exports = { Measured };
