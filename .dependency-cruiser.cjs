/**
 * Who may import whom. A folder that is not named in `allowed` may be imported by nobody but itself, so that a new
 * folder has to be placed here, on purpose, before anything can use it.
 */
const pureLibs = ['domain', 'calendar'];

/** Folder → the folders it may import besides itself. */
const allowed = {
  'libs/domain': [],
  'libs/calendar': ['libs/domain'],
  'libs/contracts': ['libs/domain'],
  'libs/client': [],
  'libs/reference': ['libs/domain'],
  'libs/audit': ['libs/domain', 'libs/persistence'],
  'libs/vault': ['libs/domain', 'libs/persistence'],
  'libs/persistence': ['libs/domain', 'libs/telemetry'],
  'libs/telemetry': [],
  'libs/identity': ['libs/domain', 'libs/contracts', 'libs/persistence', 'libs/audit'],
  'libs/messaging': [
    'libs/domain',
    'libs/calendar',
    'libs/persistence',
    'libs/vault',
    'libs/reference',
    'libs/identity',
    'libs/telemetry',
  ],
  'libs/temporal': ['libs/domain', 'libs/telemetry'],
  'libs/documents': ['libs/domain', 'libs/calendar'],
  // How the standards of the sector call what is ours.
  'libs/mappings': ['libs/domain', 'libs/contracts'],
  'libs/casework': [
    'libs/domain',
    'libs/calendar',
    'libs/persistence',
    'libs/audit',
    'libs/vault',
    'libs/reference',
    'libs/contracts',
    'libs/identity',
    'libs/messaging',
    'libs/documents',
    'libs/mappings',
  ],
  // A made-up cohort on the rules themselves: for a rehearsal, and for what agreements would change.
  'libs/simulation': ['libs/domain', 'libs/calendar', 'libs/contracts', 'libs/reference', 'libs/casework'],
  workflows: ['libs/domain', 'activities (types)'],
  activities: [
    'libs/domain',
    'libs/casework',
    'libs/messaging',
    'libs/calendar',
    'libs/persistence',
    'libs/audit',
    'libs/temporal',
  ],
  'apps/api': ['libs/'],
  'apps/web': ['libs/'],
  'apps/worker': ['libs/', 'activities', 'workflows (types)'],
  'apps/local': ['libs/', 'activities', 'apps/'],
};

const escape = (folder) => folder.replace(/[/.]/g, '\\$&');
const own = Object.keys(allowed);

const direction = (from) => {
  const may = [from, ...allowed[from].filter((folder) => !folder.includes('('))];
  return {
    name: `direction-of-${from.replace('/', '-')}`,
    severity: 'error',
    comment: `${from} may import ${allowed[from].join(', ') || 'nothing'} of this project.`,
    from: { path: `^${escape(from)}/` },
    to: {
      path: '^(apps|libs|workflows|activities|tests)/',
      pathNot: may.map((folder) => `^${escape(folder)}${folder.endsWith('/') ? '' : '/'}`),
      ...(from === 'workflows' || from === 'apps/worker' ? { dependencyTypesNot: ['type-only'] } : {}),
    },
  };
};

module.exports = {
  forbidden: [
    ...own.map(direction),
    {
      name: 'no-cycle',
      severity: 'error',
      comment: 'A cycle makes the order of loading matter; types may refer to each other.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'every-folder-has-its-place',
      severity: 'error',
      comment: 'A new folder gets its line in `allowed` first.',
      from: { path: '^(apps|libs|workflows|activities)/', pathNot: own.map((folder) => `^${escape(folder)}/`) },
      to: {},
    },
    {
      name: 'workflow-types-only-from-activities',
      severity: 'error',
      comment: 'Code of an activity inside a workflow bundle breaks determinism; its types are free.',
      from: { path: '^workflows/' },
      to: { path: '^(apps|activities|tests|libs/(?!domain/))', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'workflows-import-little',
      severity: 'error',
      comment: 'Workflow code is replayed: it may use the Temporal workflow API and the domain, nothing that does I/O.',
      from: { path: '^workflows/' },
      to: {
        path: '.',
        pathNot: ['^workflows/', '^libs/domain/', '^activities/', '^node_modules/@temporalio/(workflow|common)/'],
      },
    },
    {
      name: 'domain-imports-nothing',
      severity: 'error',
      comment: 'libs/domain is pure TypeScript without any dependency.',
      from: { path: '^libs/domain/' },
      to: { path: '.', pathNot: '^libs/domain/' },
    },
    {
      name: 'pure-libs-have-no-packages',
      severity: 'error',
      comment: 'The functional core runs in a workflow, in a simulation and in tests without any package.',
      from: { path: `^libs/(${pureLibs.join('|')})/` },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'core'] },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'An import that cannot be found would fail only when it is run.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-dev-packages-in-the-product',
      severity: 'error',
      comment: 'Packages of the tests are absent where only the product is installed.',
      from: { path: '^(apps|libs|workflows|activities)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '^node_modules/@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
