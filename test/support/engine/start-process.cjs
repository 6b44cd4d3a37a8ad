'use strict';
// Entry of the child. tsx is taken out again before n8n or the package loads: it would silently accept what a real n8n
// refuses (ESM syntax in a .js file), and cost start-up time.
const stopTranspiling = require('tsx/cjs/api').register();
const { runProcess } = require('./engine-process.ts');
stopTranspiling();
runProcess();
