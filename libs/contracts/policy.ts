import { stepPolicyOf } from '../domain/policy.js';
import type { Policy } from '../domain/policy.js';
import { ROLES } from '../domain/roles.js';
import { STEP_KINDS } from '../domain/steps.js';
import { z } from './dutch.js';
import { code } from './fields.js';

const term = z.strictObject({
  count: z.int().min(0).max(1000),
  unit: z.enum(['school-days', 'working-days', 'days', 'weeks', 'months']),
});
const monthDay = z.string().refine((text) => isMonthDay(text), { error: 'Vul een dag van het jaar in, zoals 03-01.' });
const rung = z.int().min(-20).max(60);
const ascending = (values: readonly number[]): boolean =>
  values.every((value, index) => index === 0 || value > (values[index - 1] ?? value));
const inOrder = { error: 'Zet de waarden van klein naar groot, elke waarde een keer.' };
const sorted = (values: z.ZodArray<z.ZodInt>): z.ZodType<number[]> => values.refine(ascending, inOrder);

const step = z.strictObject({
  term: term.optional(),
  notAfter: monthDay.optional(),
  beforeStart: term.optional(),
  ladder: sorted(z.array(rung)),
  notices: z.array(z.union([monthDay, term])),
  outside: z.boolean(),
});
const kinds = STEP_KINDS.filter((kind) => kind !== 'action');
const steps = Object.fromEntries(kinds.map((kind) => [kind, step])) as Record<(typeof kinds)[number], typeof step>;

/** A year of 366 days: 02-29 is a day too. */
function isMonthDay(text: string): boolean {
  const [month, day] = text.split('-').map(Number);
  if (!/^\d{2}-\d{2}$/.test(text) || month === undefined || day === undefined) return false;
  const date = new Date(Date.UTC(2028, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The agreements of a region. Every number has a source; consent never leaves the school. */
export const PolicySchema: z.ZodType<Policy> = z
  .strictObject({
    key: code,
    label: z.string().trim().min(1).max(80),
    steps: z.strictObject({ ...steps, action: step.optional() }),
    rungs: z
      .array(
        z.strictObject({ rung, action: z.enum(['remind', 'remind-with-deputy', 'supervisor', 'contacts', 'outside']) }),
      )
      .min(1)
      .refine((rungs) => ascending(rungs.map((entry) => entry.rung)), inOrder),
    late: z.strictObject({ divisor: z.int().min(1).max(10), minimum: z.int().min(1).max(20) }),
    intakePlannedWithin: term,
    landing: z.strictObject({
      days: sorted(z.array(z.int().min(0).max(365)).min(1)),
      weeklyEvery: term,
      amberWithin: term,
      greensToRelax: z.int().min(1).max(10),
      notDeliveredIsRed: z.int().min(1).max(10),
      reviewDay: z.int().min(1).max(365),
    }),
    notStarted: z.strictObject({
      after: term,
      notAfter: monthDay,
      calls: z.array(z.strictObject({ day: z.int().min(0).max(60), role: z.enum(ROLES) })),
    }),
    contactLostAfter: term,
    noShowsToEscalate: z.int().min(1).max(5),
    studyAdvice: z.strictObject({
      oneYear: z.strictObject({ from: z.int().min(1).max(12), to: z.int().min(1).max(12) }),
      longer: z.strictObject({ from: z.int().min(1).max(12), endOfYear: monthDay }),
    }),
    bpv: z.strictObject({ around: term }),
    nazorg: z.strictObject({
      months: sorted(z.array(z.int().min(1).max(36)).min(1)),
      minimumMonths: z.int().min(12),
      maximumMonths: z.int().max(36),
    }),
    dormant: z.strictObject({ everyMonths: z.int().min(1).max(12), maximumMonths: z.int().min(1).max(36) }),
    coach: z.strictObject({ hours: z.int().min(1).max(400) }),
    plan: z.strictObject({ parentsCoSign: z.enum(['minors', 'never']) }),
    escalation: z.strictObject({ acknowledge: term, feedback: term, coordinatorAfter: term }),
    sources: z.record(z.string(), z.string().trim().min(1)),
  })
  .superRefine((policy, context) => {
    const known = policy.rungs.map((entry) => entry.rung);
    const outside = policy.rungs.filter((entry) => entry.action === 'outside').map((entry) => entry.rung);
    for (const kind of STEP_KINDS) {
      const { ladder, outside: mayGo } = stepPolicyOf(policy, kind);
      const unknown = ladder.filter((value) => !known.includes(value));
      if (unknown.length > 0) {
        context.addIssue({
          code: 'custom',
          path: ['steps', kind, 'ladder'],
          message: `Deze trede staat niet in de lijst van treden: ${unknown.join(', ')}.`,
        });
      }
      if (!mayGo && ladder.some((value) => outside.includes(value))) {
        context.addIssue({
          code: 'custom',
          path: ['steps', kind, 'ladder'],
          message: 'Deze stap blijft binnen de scholen, maar de ladder gaat naar buiten.',
        });
      }
    }
    if (policy.steps.consent.outside) {
      context.addIssue({
        code: 'custom',
        path: ['steps', 'consent', 'outside'],
        message: 'Toestemming gaat nooit naar buiten de school.',
      });
    }
    for (const path of numbersWithoutSource(policy)) {
      context.addIssue({ code: 'custom', path: ['sources', path], message: `Geef de bron van ${path}.` });
    }
  });

/** Paths of the values that no source covers; a source covers its path and everything under it. */
export function numbersWithoutSource(policy: Policy): string[] {
  const { key: _key, label: _label, sources, ...values } = policy;
  const covered = (path: string): boolean => {
    for (let cut = path.length; cut > 0; cut = path.lastIndexOf('.', cut - 1)) {
      if (sources[path.slice(0, cut)] !== undefined) return true;
    }
    return false;
  };
  const missing: string[] = [];
  const visit = (value: unknown, path: string): void => {
    if (value === undefined || covered(path)) return;
    const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value) && !('unit' in value);
    if (!isGroup) missing.push(path);
    else for (const [name, below] of Object.entries(value)) visit(below, `${path}.${name}`);
  };
  for (const [name, value] of Object.entries(values)) visit(value, name);
  return missing;
}
