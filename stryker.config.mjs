// Mutation testing of the core: npm run mutate. What it gave and what survives is in docs/testing.md.
export default {
  mutate: ['libs/domain/**/*.ts', 'libs/calendar/**/*.ts'],
  // Jest loads every module anew for each of the thousands of changes; Mocha keeps them, which is thirty times as fast.
  testRunner: 'mocha',
  testRunnerNodeArgs: [
    '--experimental-transform-types',
    '--disable-warning=ExperimentalWarning',
    '--import',
    './tests/mutation/hooks.mjs',
  ],
  mochaOptions: {
    'no-config': true,
    'no-package': true,
    'no-opts': true,
    // In this order, up to the first that notices. The random properties cost most and notice what the others do.
    spec: [
      'tests/unit/domain/decided.test.ts',
      'tests/unit/{domain,calendar}/**/!(properties|decided).test.ts',
      'tests/unit/dossier/{consents,warnings}.test.ts',
    ],
  },
  // Only what the tests of the core need; the work of others in the same folder is not copied.
  ignorePatterns: [
    '*',
    '!libs',
    '!libs/**',
    '!tests',
    '!tests/mutation/**',
    '!tests/setup/**',
    '!tests/unit/**',
    '!tests/rehearsal/**',
    '!package.json',
  ],
  coverageAnalysis: 'perTest',
  // What runs once while a file is loaded (tables of codes, steps and terms) would cost all tests for each change.
  ignoreStatic: true,
  concurrency: 1,
  timeoutMS: 5_000,
  incremental: true,
  incrementalFile: '.cache/stryker/incremental.json',
  tempDirName: '.cache/stryker/tmp',
  reporters: ['clear-text', 'progress-append-only', 'json', 'html'],
  jsonReporter: { fileName: '.cache/stryker/report.json' },
  htmlReporter: { fileName: '.cache/stryker/report.html' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 90, break: 85 },
};
