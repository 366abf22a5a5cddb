import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only: a name that is the same everywhere can be found.',
};
const noEnum = { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' };
const noGlobalRepository = {
  selector:
    'CallExpression[callee.property.name=/^(getRepository|getTreeRepository|getMongoRepository|createQueryBuilder)$/][callee.object.name=/[dD]ata[sS]ource/]',
  message: 'Row-level security needs the transaction of withActor: use the manager that it hands over.',
};
const noGlobalRepositoryOfMember = {
  selector:
    'CallExpression[callee.property.name=/^(getRepository|getTreeRepository|createQueryBuilder)$/][callee.object.property.name=/[dD]ata[sS]ource/]',
  message: 'Row-level security needs the transaction of withActor: use the manager that it hands over.',
};
const noClock = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'The core has no clock: the instant is handed in.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The core has no clock: the instant is handed in.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'The core is deterministic.',
  },
];
const everywhere = [noDefaultExport, noEnum];

export default defineConfig(
  globalIgnores(['dist/', 'node_modules/', '.cache/', '.data/', 'coverage/', 'tests/replay/histories/']),
  js.configs.recommended,
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false, arguments: false } },
      ],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Implementations of an asynchronous port may answer at once.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['warn', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', ...everywhere, noGlobalRepository, noGlobalRepositoryOfMember],
    },
  },
  {
    // What happens on one stage, that takes seconds to set up, stays together a little longer.
    files: ['tests/**/*.test.ts'],
    rules: { 'max-lines': ['warn', { max: 340, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['libs/persistence/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere] },
  },
  {
    files: ['libs/domain/**/*.ts', 'libs/calendar/**/*.ts', 'workflows/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...everywhere, ...noClock],
      'no-restricted-globals': [
        'error',
        'process',
        'Buffer',
        'fetch',
        'setTimeout',
        'setInterval',
        'console',
        'performance',
      ],
    },
  },
  {
    files: ['workflows/**/*.ts'],
    rules: {
      // Temporal replaces the clock of a workflow by its own, so here it is safe.
      'no-restricted-syntax': ['error', ...everywhere],
      'no-restricted-globals': ['error', 'process', 'Buffer', 'fetch', 'console', 'performance'],
    },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      'no-restricted-syntax': ['error', ...everywhere],
    },
  },
);
