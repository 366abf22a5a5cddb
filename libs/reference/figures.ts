import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { dataFile, loadOnce } from './data-file.js';

/** A printed table of counts per category; the keys are those of the source. */
const countTable = z
  .object({ table: z.string(), total: z.number().optional() })
  .catchall(z.number())
  .transform(({ table, total, ...counts }) => ({ table, total, counts }));

const outcomes = z.object({
  table: z.string(),
  students: z.number(),
  started: z.number(),
  withdrew: z.number(),
  rejected: z.number(),
  notStartedUnknown: z.number(),
});

const interval = z.object({
  key: z.string(),
  students: z.number(),
  meanDays: z.number(),
  started: z.number(),
  notStarted: z.number(),
});

const figuresSchema = z.object({
  source: z.string(),
  note: z.string(),
  population: z.object({
    table: z.string(),
    students: z.number(),
    men: z.number(),
    women: z.number(),
    cohorts: z.array(z.string()),
  }),
  enrolmentsPerCohort: countTable,
  studentsPerVsoSchool: countTable,
  startedPerMboCollege: countTable,
  startedPerSector: countTable,
  meanAgeAtStart: z.object({ table: z.string(), all: z.number(), men: z.number(), women: z.number() }),
  /** One student can have several outcomes. */
  applicationOutcome: z.object({ entree: outcomes, level234: outcomes }),
  reasonsNotStarting: z.object({ entree: countTable, level234: countTable }),
  /** Days between leaving vso and enrolling at mbo; negative is enrolled before leaving. */
  transition: z.object({ table: z.string(), students: z.number(), intervals: z.array(interval) }),
  successOfStarters: z.object({
    entree: z.object({
      table: z.string(),
      students: z.number(),
      entreeDiploma: z.number(),
      level2Diploma: z.number(),
      level34Diploma: z.number(),
      startkwalificatieOverall: z.number(),
    }),
    level234: z.object({
      table: z.string(),
      students: z.number(),
      level2Diploma: z.number(),
      level34Diploma: z.number(),
      stillEnrolled: z.number(),
      leftEarly: z.number(),
    }),
  }),
  /** Days from start to leaving. */
  earlyLeavers: z.object({
    level234: z.object({
      table: z.string(),
      students: z.number(),
      buckets: z.array(
        z.object({ days: z.enum(['<100', '100-180', '>180']), students: z.number(), meanDays: z.number() }),
      ),
    }),
    entree: z.object({ table: z.string(), students: z.number(), meanDays: z.number() }),
  }),
  reasonsLeavingEarly: z.object({ entree: countTable, level234: countTable }),
  supportReportedAtApplication: z.object({
    table: z.string(),
    students: z.number(),
    handicapItem: z.number(),
    informationForm: z.number(),
    specialistIntakeRegistered: z.number(),
    supportPlanRegistered: z.number(),
  }),
  transfercoachPilot: z.object({
    source: z.string(),
    trajectories: z.number(),
    notSuccessful: z.number(),
    hoursPerTrajectory: z.number(),
  }),
});

export type Figures = z.infer<typeof figuresSchema>;

/**
 * The published figures on vso students (cluster 4) who go to mbo in Amsterdam, cohorts 2018-2023: counts of unique students,
 * percentages as printed. Source: final report "Verbeterde overstap vso (cluster 4) naar mbo", December 2024, annexes 2 and 3.
 * @throws ZodError when the file was changed into something else
 */
export const figures: () => Figures = loadOnce(() => {
  const parsed: unknown = JSON.parse(readFileSync(dataFile('figures', 'amsterdam-vso-mbo.json'), 'utf8'));
  return figuresSchema.parse(parsed);
});
