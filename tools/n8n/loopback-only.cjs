'use strict';
// Loaded into n8n before all else. n8n's Node.js 24 reads TypeScript as it is.
require('../../test/support/loopback-only.ts').refuseOffLoopback();
