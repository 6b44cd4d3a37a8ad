'use strict';
// Loaded into the engine's process by NODE_OPTIONS: timers run twenty times as fast, so that the waits and time-outs of
// the package (10 s a call) pass in real sockets and in n8n's real helper without a test waiting for them.
// More would let calls time out that are only slow, on a machine with much to do.
const factor = 20;
const { promisify } = require('node:util');

const { AbortSignal } = globalThis;
const realTimeout = AbortSignal.timeout.bind(AbortSignal);
AbortSignal.timeout = (ms) => realTimeout(Math.ceil(ms / factor));

const realSetTimeout = globalThis.setTimeout;
const fastSetTimeout = (callback, ms, ...rest) => realSetTimeout(callback, (ms ?? 0) / factor, ...rest);
fastSetTimeout[promisify.custom] = realSetTimeout[promisify.custom];
globalThis.setTimeout = fastSetTimeout;
