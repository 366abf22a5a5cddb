import type { ActivityInterceptorsFactory } from '@temporalio/worker';
import { Counter, Histogram, type Registry } from 'prom-client';
import type { CarryOut, CarryOutEscalation } from '../../activities/casefile/contract.js';
import type { Clock } from '../../libs/persistence/clock.js';

const SECONDS = [1, 5, 15, 30, 60, 120, 300, 900, 3600, 14_400];

/** Numbers of what this worker decides: how late, and which rungs. Codes only. */
export class DecisionMetrics {
  private readonly decisions: Counter<'workflow'>;
  private readonly rungs: Counter<'rung' | 'kind'>;
  private readonly lag: Histogram<'workflow'>;

  constructor(
    registry: Registry,
    private readonly clock: Clock,
  ) {
    const registers = [registry];
    this.decisions = new Counter({
      name: 'doorlijn_decisions_total',
      help: 'Decisions carried out, by workflow.',
      labelNames: ['workflow'],
      registers,
    });
    this.rungs = new Counter({
      name: 'doorlijn_rungs_fired_total',
      help: 'Rungs of ladders that fired, by rung; kind is message or escalation.',
      labelNames: ['rung', 'kind'],
      registers,
    });
    this.lag = new Histogram({
      name: 'doorlijn_agenda_lag_seconds',
      help: 'From the moment on the agenda until it was carried out.',
      labelNames: ['workflow'],
      buckets: SECONDS,
      registers,
    });
    for (const workflow of ['transfer', 'escalation']) {
      this.decisions.inc({ workflow }, 0);
      this.lag.zero({ workflow });
    }
    this.rungs.inc({ rung: '0', kind: 'message' }, 0);
  }

  /** Counts what was carried out; what failed is tried again and counted then. */
  readonly counting: ActivityInterceptorsFactory = () => ({
    inbound: {
      execute: async (input, next) => {
        const result = await next(input);
        const [decision] = input.args as [CarryOut | CarryOutEscalation | undefined];
        if (decision !== undefined && typeof decision === 'object' && 'effects' in decision) this.count(decision);
        return result;
      },
    },
  });

  private count(decision: CarryOut | CarryOutEscalation): void {
    const workflow = 'escalation' in decision ? 'escalation' : 'transfer';
    this.decisions.inc({ workflow });
    if ('due' in decision.cause) this.lag.observe({ workflow }, Math.max(0, this.clock.now() - decision.at) / 1_000);
    for (const effect of decision.effects) {
      if (effect.kind === 'escalation') this.rungs.inc({ rung: 'none', kind: 'escalation' });
      else if (effect.kind === 'message' && 'rung' in effect && effect.rung !== undefined)
        this.rungs.inc({ rung: String(effect.rung), kind: 'message' });
    }
  }
}
