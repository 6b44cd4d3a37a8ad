'use strict';

/** Engine tests run n8n in child processes; see test/support/engine. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, sourceMaps: 'inline' }],
  },
  setupFiles: ['<rootDir>/test/support/setup.ts'],
  testTimeout: 60_000,
  maxWorkers: 2,
  // Native helpers of n8n that jest's crawler has no business in.
  modulePathIgnorePatterns: ['<rootDir>/build/'],
};
