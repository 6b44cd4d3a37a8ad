// The lint of the tree. The n8n package has n8n's own strict lint besides, in build/n8n.
import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['build/', 'node_modules/', 'coverage/'] },
  eslint.configs.recommended,
  {
    // Prettier decides the layout; it leaves comments and long literals alone.
    files: ['**/*.ts', '**/*.js', '**/*.mjs', '**/*.cjs'],
    ignores: ['**/*.generated.*'],
    rules: {
      'max-len': ['error', { code: 120, ignoreUrls: true, ignoreRegExpLiterals: true, ignoreTemplateLiterals: true }],
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.tools.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['core/**/*.ts', 'nodes/**/*.ts', 'node-red/**/*.{ts,js}', 'sandbox/**/*.{ts,js}', 'cli/**/*.ts'],
    ignores: ['**/*.generated.*'],
    rules: { 'max-lines-per-function': ['error', { max: 60, skipComments: true }] },
  },
  {
    // Hosts and clocks stay out of core; Date.now is the host's.
    files: ['core/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'process',
        'setTimeout',
        'setInterval',
        'setImmediate',
        'fetch',
        'console',
        'Buffer',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now' },
        { object: 'Math', property: 'random' },
      ],
      'no-restricted-imports': [
        'error',
        { patterns: ['node:*', '../../nodes/*', '../sandbox/*', '../nodes/*', 'n8n-*'] },
      ],
    },
  },
  {
    // The sandbox must not share the client's mistakes.
    files: ['sandbox/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: ['**/core/http/*', '**/core/lwa/*', '**/core/alexa-client', '**/core/host'] },
      ],
    },
  },
  {
    // Answers of the engine, of JSON and of mocks are read as they come.
    files: ['test/**/*.ts', 'examples/**/*.ts', 'bench/**/*.ts', 'tools/**/*.ts'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // node:test awaits its tests and suites itself.
    files: ['test/e2e/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['describe', 'suite', 'test', 'it'] },
          ],
        },
      ],
    },
  },
  {
    // What is loaded late is loaded by require.
    files: ['node-red/**/*.ts'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    // The editor's half of the Node-RED nodes: gulp puts the parts of a form together in one script.
    files: ['node-red/nodes/*/*.js', 'node-red/shared/editor/*.js', 'node-red/shared/*.js'],
    languageOptions: {
      sourceType: 'script',
      globals: {
        RED: 'readonly',
        $: 'readonly',
        alexaInputs: 'readonly',
        contentKinds: 'readonly',
        fieldDefaults: 'readonly',
        fieldRules: 'readonly',
        migrate: 'readonly',
        isVariable: 'readonly',
        numberValidator: 'readonly',
        wrongNumber: 'readonly',
        catalogueOf: 'readonly',
      },
    },
    rules: {
      'no-redeclare': ['error', { builtinGlobals: false }],
      'no-unused-vars': [
        'error',
        {
          varsIgnorePattern:
            '^(alexaInputs|contentKinds|field(Defaults|Rules)|isVariable|wrongNumber|numberValidator|catalogueOf)$',
          argsIgnorePattern: '^_',
        },
      ],
    },
  },
  {
    files: ['sandbox/page/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'document',
          'window',
          'location',
          'navigator',
          'fetch',
          'EventSource',
          'Node',
          'CSS',
          'getSelection',
          'matchMedia',
          'confirm',
          'addEventListener',
          'requestAnimationFrame',
          'performance',
          'setTimeout',
          'setInterval',
          'speechSynthesis',
          'SpeechSynthesisUtterance',
        ].map((name) => [name, 'readonly']),
      ),
    },
    rules: { 'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }] },
  },
  {
    files: ['**/*.js', '**/*.cjs', '**/*.mjs'],
    ignores: ['sandbox/page/*.js'],
    languageOptions: {
      globals: {
        require: 'readonly',
        module: 'writable',
        __dirname: 'readonly',
        process: 'readonly',
        console: 'readonly',
        structuredClone: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
      },
    },
  },
);
