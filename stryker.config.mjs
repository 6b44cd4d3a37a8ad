// Mutation tests of core: `npm run mutate`, or one file: `npm run mutate -- --mutate core/redaction.ts`.

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: ['core/**/*.ts'],
  ignorePatterns: ['/build', '/bench', '/docs', '/examples', '/icons', '/nodes', '/sandbox', '/node-red', '/cli'],
  testRunner: 'jest',
  jest: {
    projectType: 'custom',
    configFile: 'jest.config.js',
    config: {
      roots: ['<rootDir>/test/core'],
      // These two read the sources themselves, which Stryker has rewritten.
      testPathIgnorePatterns: ['sources.test.ts', 'poisoned-globals.test.ts'],
      modulePathIgnorePatterns: [],
    },
  },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  reporters: ['clear-text'],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  tempDirName: 'build/stryker',
};
