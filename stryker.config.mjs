// Mutation testing of the core: npm run mutate. What it gave and what survives is in docs/testing.md.
import jest from './jest.config.js';

const [unit] = jest.projects;

export default {
  mutate: ['libs/domain/**/*.ts', 'libs/calendar/**/*.ts'],
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  jest: {
    config: { ...unit, rootDir: '.', testMatch: ['<rootDir>/tests/unit/(domain|calendar)/**/*.test.ts'] },
    enableFindRelatedTests: false,
  },
  // Only what the tests of the core need; the work of others in the same folder is not copied.
  ignorePatterns: [
    '*',
    '!libs',
    '!libs/**',
    '!tests',
    '!tests/unit/**',
    '!tests/rehearsal/**',
    '!package.json',
    '!tsconfig.json',
    '!.swcrc',
  ],
  coverageAnalysis: 'perTest',
  concurrency: 1,
  timeoutMS: 20_000,
  incremental: true,
  incrementalFile: '.cache/stryker/incremental.json',
  tempDirName: '.cache/stryker/tmp',
  reporters: ['clear-text', 'json', 'html'],
  jsonReporter: { fileName: '.cache/stryker/report.json' },
  htmlReporter: { fileName: '.cache/stryker/report.html' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 90, break: 85 },
};
