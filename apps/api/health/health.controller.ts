import { Controller, Get, Inject, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { z } from '../../../libs/contracts/dutch.js';
import { UPKEEP_LATE_AFTER } from '../../../libs/temporal/index.js';
import { SYSTEM, withActor } from '../../../libs/persistence/actor.js';
import { AllowEveryone } from '../access/allow.js';
import { API_DEPENDENCIES, type ApiDependencies } from '../frame/api-dependencies.js';
import { Operation } from '../openapi/operation.js';

/** A check that takes longer says as much as one that fails. */
const CHECK_MS = 2000;

const Reach = z.enum(['ok', 'away']);
const LiveSchema = z.object({ status: z.literal('ok') });
const UpkeepSchema = z.object({
  status: z.enum(['ok', 'attention']),
  tasks: z.array(
    z.object({
      task: z.string(),
      finishedAt: z.iso.datetime().nullable().describe('Leeg: nog nooit gelopen.'),
      healthy: z.boolean().describe('Wat de taak zelf vond.'),
      late: z.boolean().describe('Loopt al langer niet dan zou moeten.'),
    }),
  ),
});
const ReadySchema = z.object({ status: z.enum(['ok', 'not-ready']), postgresql: Reach, temporal: Reach });

async function reach(check: () => Promise<unknown>): Promise<'ok' | 'away'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'away'>((resolve) => {
    timer = setTimeout(() => resolve('away'), CHECK_MS);
  });
  const answer = check().then(
    (result): 'ok' | 'away' => (result === false ? 'away' : 'ok'),
    (): 'away' => 'away',
  );
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

@Controller('health')
export class HealthController {
  constructor(@Inject(API_DEPENDENCIES) private readonly dependencies: ApiDependencies) {}

  @Get('live')
  @AllowEveryone()
  @Operation({ summary: 'Draait het programma?', tag: 'Gezondheid', answers: [{ status: 200, description: 'Ja.', schema: LiveSchema }] })
  isAlive(): z.infer<typeof LiveSchema> {
    return { status: 'ok' };
  }

  @Get('ready')
  @AllowEveryone()
  @Operation({
    summary: 'Kan het programma werk aannemen?',
    tag: 'Gezondheid',
    answers: [
      { status: 200, description: 'Ja. Is `temporal` even `away`, dan wordt alles bewaard en later ingehaald.', schema: ReadySchema },
      { status: 503, description: 'Nee, nu even niet.', schema: ReadySchema },
    ],
  })
  async isReady(@Res({ passthrough: true }) reply: FastifyReply): Promise<z.infer<typeof ReadySchema>> {
    const { casework, temporal } = this.dependencies;
    const { dataSource } = casework;
    const [postgresql, engine] = await Promise.all([
      reach(() => withActor(dataSource, SYSTEM, (manager) => manager.query('SELECT 1'))),
      reach(() => temporal.isReachable()),
    ]);
    const ready = postgresql === 'ok' && (engine === 'ok' || !temporal.required);
    if (!ready) void reply.code(503);
    return { status: ready ? 'ok' : 'not-ready', postgresql, temporal: engine };
  }

  @Get('upkeep')
  @AllowEveryone()
  @Operation({
    summary: 'Loopt het eigen onderhoud nog, en vond het niets bijzonders?',
    tag: 'Gezondheid',
    answers: [
      { status: 200, description: 'Ja.', schema: UpkeepSchema },
      { status: 503, description: 'Nee: een taak loopt niet meer, of vond iets waar iemand naar moet kijken.', schema: UpkeepSchema },
    ],
  })
  async isKeptUp(@Res({ passthrough: true }) reply: FastifyReply): Promise<z.infer<typeof UpkeepSchema>> {
    const { dataSource, clock } = this.dependencies.casework;
    const runs = await withActor(dataSource, SYSTEM, (manager) =>
      manager.query<{ task: string; at: number; healthy: boolean }[]>('SELECT task, finished_at AS at, healthy FROM upkeep_runs'),
    );
    const now = clock.now();
    const tasks = Object.entries(UPKEEP_LATE_AFTER).map(([task, lateAfter]) => {
      const run = runs.find((one) => one.task === task);
      return {
        task,
        finishedAt: run === undefined ? null : new Date(run.at).toISOString(),
        healthy: run?.healthy ?? true,
        late: run === undefined || now - run.at > lateAfter,
      };
    });
    const isWell = tasks.every(({ healthy, late }) => healthy && !late);
    if (!isWell) void reply.code(503);
    return { status: isWell ? 'ok' : 'attention', tasks };
  }
}
