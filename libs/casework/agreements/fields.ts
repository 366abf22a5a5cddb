import { stepPolicyOf, type Policy } from '../../domain/policy.js';
import { STEP_KINDS, STEPS } from '../../domain/steps.js';

/** One value of the agreements that a region may change, as it stands on the screen. */
export interface AgreementField {
  /** Dotted path in the policy: `landing.days`, `steps.plan.term`. */
  path: string;
  label: string;
  kind: 'number' | 'numbers' | 'day' | 'yes-no' | 'cosign';
  /** In what the number counts: 'schooldagen'. */
  unit?: string;
}

export interface AgreementGroup {
  key: string;
  title: string;
  fields: AgreementField[];
}

const UNITS = {
  'school-days': 'schooldagen',
  'working-days': 'werkdagen',
  days: 'dagen',
  weeks: 'weken',
  months: 'maanden',
} as const;

type Json = Record<string, unknown>;

/** What stands at a path; undefined when there is nothing. */
export function valueAt(policy: Policy, path: string): unknown {
  return path.split('.').reduce<unknown>((at, part) => (typeof at === 'object' && at !== null ? (at as Json)[part] : undefined), policy);
}

function term(policy: Policy, path: string, label: string): AgreementField {
  const value = valueAt(policy, path) as { unit: keyof typeof UNITS } | undefined;
  return { path: `${path}.count`, label, kind: 'number', ...(value === undefined ? {} : { unit: UNITS[value.unit] }) };
}
const number = (path: string, label: string, unit?: string): AgreementField => ({
  ...{ path, label, kind: 'number' },
  ...(unit === undefined ? {} : { unit }),
});
const numbers = (path: string, label: string, unit?: string): AgreementField => ({ ...number(path, label, unit), kind: 'numbers' });
const day = (path: string, label: string): AgreementField => ({ path, label, kind: 'day' });

/** Terms of a step: only what this step has; a limit that is not there is no field. */
function stepFields(policy: Policy): AgreementField[] {
  return STEP_KINDS.flatMap((kind) => {
    const agreed = stepPolicyOf(policy, kind);
    const path = `steps.${kind}`;
    const { label } = STEPS[kind];
    return [
      ...(agreed.term === undefined ? [] : [term(policy, `${path}.term`, label)]),
      ...(agreed.notAfter === undefined ? [] : [day(`${path}.notAfter`, `${label}: uiterlijk op`)]),
      ...(agreed.beforeStart === undefined ? [] : [term(policy, `${path}.beforeStart`, `${label}: zo lang voor de start`)]),
    ];
  });
}

const ladderFields = (policy: Policy): AgreementField[] =>
  STEP_KINDS.filter((kind) => policy.steps[kind] !== undefined).map((kind) =>
    numbers(`steps.${kind}.ladder`, `Herinneren: ${STEPS[kind].label}`, 'schooldagen'),
  );

/** Every value that can be changed, in the order in which people talk about it. */
export function agreementGroups(policy: Policy): AgreementGroup[] {
  return [
    { key: 'termijnen', title: 'Hoe lang een stap duurt', fields: stepFields(policy) },
    { key: 'ladder', title: 'Wanneer er wordt herinnerd', fields: ladderFields(policy) },
    {
      key: 'landing',
      title: 'De eerste 100 dagen',
      fields: [
        numbers('landing.days', 'Landingsgesprekken op dag', 'dagen na de start'),
        term(policy, 'landing.weeklyEvery', 'Na rood: elke'),
        term(policy, 'landing.amberWithin', 'Na oranje: binnen'),
        number('landing.greensToRelax', 'Zo vaak groen achter elkaar voor het gewone ritme', 'keer'),
        number('landing.notDeliveredIsRed', 'Zo vaak geen steun gekregen is rood', 'keer'),
        number('landing.reviewDay', 'Evaluatie op dag', 'dagen na de start'),
        term(policy, 'bpv.around', 'Gesprek rond de stage'),
      ],
    },
    {
      key: 'melden',
      title: 'Wanneer leerplicht of het Doorstroompunt het hoort',
      fields: [
        term(policy, 'notStarted.after', 'Niet gestart: na'),
        day('notStarted.notAfter', 'Niet gestart: uiterlijk op'),
        term(policy, 'contactLostAfter', 'Geen contact: na'),
        number('noShowsToEscalate', 'Niet verschenen bij de intake', 'keer'),
        term(policy, 'escalation.acknowledge', 'Ontvangst bevestigen binnen'),
        term(policy, 'escalation.feedback', 'Laten weten wat er gebeurt binnen'),
        term(policy, 'escalation.coordinatorAfter', 'Daarna naar de coördinator na'),
      ],
    },
    {
      key: 'nazorg',
      title: 'Nazorg en tussenjaar',
      fields: [
        numbers('nazorg.months', 'Nazorg na', 'maanden'),
        number('nazorg.minimumMonths', 'Nazorg duurt minstens', 'maanden'),
        number('nazorg.maximumMonths', 'Nazorg duurt hoogstens', 'maanden'),
        number('dormant.everyMonths', 'Tussenjaar: contact elke', 'maanden'),
        number('dormant.maximumMonths', 'Tussenjaar duurt hoogstens', 'maanden'),
      ],
    },
    {
      key: 'overig',
      title: 'En verder',
      fields: [
        term(policy, 'intakePlannedWithin', 'Intake gepland binnen'),
        number('late.divisor', 'Te laat begonnen: de termijn gedeeld door'),
        number('late.minimum', 'Te laat begonnen: nooit korter dan', 'schooldagen'),
        number('coach.hours', 'Uren van een transfercoach', 'uur'),
        { path: 'plan.parentsCoSign', label: 'Tekenen ouders mee?', kind: 'cosign' },
      ],
    },
  ];
}

const wholePath = (path: string): string => path.replace(/\.count$/, '');

/** Where a value comes from: the source of its path, or of the nearest path above it. */
export function sourceOf(policy: Policy, path: string): string | undefined {
  for (let at = wholePath(path); at !== ''; at = at.includes('.') ? at.slice(0, at.lastIndexOf('.')) : '') {
    const source = policy.sources[at];
    if (source !== undefined) return source;
  }
  return undefined;
}

/** As a person types it: '3', '1, 7, 14', '04-01' as '1-4'. */
export function typedValue(policy: Policy, { path, kind }: AgreementField): string {
  const value = valueAt(policy, path);
  if (Array.isArray(value)) return value.join(', ');
  if (kind === 'day' && typeof value === 'string') return value.split('-').reverse().map(Number).join('-');
  return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
}

/** What was typed as it stands in the policy; what cannot be read stays text, and the schema says what is wrong. */
export function readTyped({ kind }: AgreementField, typed: string): unknown {
  const text = typed.trim();
  if (kind === 'number') return /^-?\d+$/.test(text) ? Number(text) : text === '' ? undefined : text;
  if (kind === 'numbers') {
    const parts = text.split(/[\s,;]+/).filter((part) => part !== '');
    return parts.map((part) => (/^[-+]?\d+$/.test(part) ? Number(part) : part));
  }
  if (kind === 'day') {
    const parts = /^(\d{1,2})[-/ ](\d{1,2})$/.exec(text);
    return parts === null ? text : `${(parts[2] ?? '').padStart(2, '0')}-${(parts[1] ?? '').padStart(2, '0')}`;
  }
  return text;
}
