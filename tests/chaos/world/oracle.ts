import type { ReceivedMail } from '../../../apps/local/embedded/received-mail.js';
import { verifyAuditChain, type ChainHead } from '../../../libs/audit/verify-chain.js';
import { asWorker } from '../../../libs/persistence/actor.js';
import type { Office } from './office.js';
import { until, type World } from './world.js';

const SETTLE_MS = 180_000;
const ASKED_AT_ONCE = 20;
/** For one workflow to stand where its file stands, also when its last worker was killed with it in memory and the machine is busy. */
const AGREE_MS = 180_000;

/** What must always come true: everything recorded is decided on, every ladder has heard, every import is done, all mail is out. */
const BUSY = `
  SELECT
    (SELECT count(*) FROM outbox WHERE sent_at IS NULL)::int AS outbox,
    (SELECT count(*) FROM transfers WHERE projected_seq < seq)::int AS behind,
    (SELECT count(*) FROM imports WHERE status NOT IN ('done', 'failed'))::int AS imports,
    (SELECT count(*) FROM escalations e WHERE e.version > coalesce((SELECT max((d.result->'cause'->'fact'->>'seq')::int)
      FROM escalation_decisions d WHERE d.escalation_id = e.id), 0) AND e.status NOT IN ('answered', 'solved'))::int AS escalations,
    (SELECT count(*) FROM messages WHERE status = 'sending' OR (status = 'pending' AND send_after <= $1))::int AS mail`;

/** A lease ends after ten minutes and a mail is offered again after one; nobody waits for that here. */
const LET_TIME_PASS = `
  UPDATE messages SET locked_until = CASE WHEN locked_until IS NOT NULL THEN clock_timestamp() - interval '1 second' END,
    next_attempt_at = CASE WHEN next_attempt_at IS NOT NULL THEN least(next_attempt_at, $1::timestamptz) END
  WHERE status IN ('pending', 'sending')`;

/** Each is a sentence and a query that must give no rows. */
const RULES: readonly (readonly [string, string])[] = [
  [
    'facts are numbered without gaps',
    `SELECT t.id FROM transfers t LEFT JOIN facts f ON f.transfer_id = t.id
     GROUP BY t.id HAVING count(f.seq) <> t.seq OR max(f.seq) <> t.seq`,
  ],
  [
    'decisions are numbered without gaps',
    `SELECT t.id FROM transfers t LEFT JOIN decisions d ON d.transfer_id = t.id
     GROUP BY t.id HAVING count(d.decision) <> t.decision OR max(d.decision) <> t.decision`,
  ],
  ['every effect has a key of its own', 'SELECT key FROM journal GROUP BY key HAVING count(*) > 1'],
  [
    'every fact of a person was decided on once',
    `SELECT f.transfer_id, f.seq FROM facts f JOIN decisions d ON d.transfer_id = f.transfer_id AND (d.result->'cause'->>'seq')::int = f.seq
     GROUP BY f.transfer_id, f.seq HAVING count(*) > 1`,
  ],
  [
    'every contact has one fact',
    `SELECT t.id FROM transfers t WHERE (SELECT count(*) FROM contacts c WHERE c.transfer_id = t.id)
       <> (SELECT count(*) FROM facts f WHERE f.transfer_id = t.id AND f.type = 'contact')`,
  ],
  ['every student number is there once', 'SELECT student_number FROM transfers GROUP BY vso_location_id, student_number HAVING count(*) > 1'],
];

const COUNTS = `
  SELECT t.id AS transfer, t.seq,
    (SELECT count(*) FROM contacts c WHERE c.transfer_id = t.id)::int AS contacts,
    (SELECT count(*) FROM appointments a WHERE a.transfer_id = t.id)::int AS appointments
  FROM transfers t`;

interface WorkflowState {
  seq: number;
  decision: number;
  waiting: number;
  next?: { at: number };
}

interface Standing {
  id: string;
  seq: number;
  decision: number;
  ended: boolean;
}

/** Looks at everything that is left, and says what does not hold; nothing when all is well. */
export class Oracle {
  private heads: ChainHead[] = [];
  private readonly told = new Set<string>();
  private readonly forgiven = new Set<string>();

  constructor(
    private readonly world: World,
    private readonly office: Office,
  ) {}

  /** Waits until nothing is under way any more. @throws Error telling what stays behind */
  async settle(milliseconds = SETTLE_MS): Promise<void> {
    let seen = '';
    await until('everything is carried out', async () => {
      await this.world.ask(LET_TIME_PASS, [new Date(this.world.now())]);
      const [busy] = await this.world.ask<Record<string, number>>(BUSY, [new Date(this.world.now())]);
      seen = JSON.stringify(busy);
      return Object.values(busy ?? {}).every((number) => number === 0);
    }, milliseconds).catch((error: unknown) => {
      throw new Error(`${String(error)}: ${seen}`);
    });
  }

  /**
   * Everything at once: database, mailbox, audit chain, workflows, and what was promised to people. What an earlier case did wrong is
   * told once.
   */
  async problems(): Promise<string[]> {
    await this.settle();
    const found = await Promise.all([
      this.brokenRules(),
      this.brokenPromises(),
      this.mailProblems(),
      this.auditProblems(),
      this.workflowProblems(),
    ]);
    const news = found.flat().filter((problem) => !this.told.has(problem));
    for (const problem of news) this.told.add(problem);
    return news;
  }

  /** The database went back to an earlier state: what has gone, has gone on purpose, and mail of since then may come once more. */
  wentBack(mailBefore: ReadonlySet<string>): void {
    this.heads = [];
    for (const { messageId } of this.world.mailbox.list()) {
      if (messageId !== undefined && !mailBefore.has(messageId)) this.forgiven.add(messageId);
    }
  }

  /** Waits until every workflow has lived through all that came due on the present clock. @throws Error when one does not */
  async caughtUp(): Promise<void> {
    const behind = await this.workflowProblems();
    if (behind.length > 0) throw new Error(behind.slice(0, 3).join('; '));
  }

  private async brokenRules(): Promise<string[]> {
    const broken: string[] = [];
    for (const [rule, query] of RULES) {
      const rows = await this.world.ask(query);
      if (rows.length > 0) broken.push(`not so: ${rule} (${rows.length}: ${JSON.stringify(rows[0])})`);
    }
    return broken;
  }

  private async brokenPromises(): Promise<string[]> {
    const promised = Map.groupBy(this.office.accepted, ({ transfer }) => transfer);
    const rows = await this.world.ask<{ transfer: string; seq: number; contacts: number; appointments: number }>(COUNTS);
    const known = new Map(rows.map((row) => [row.transfer, row]));
    return [...promised].flatMap(([transfer, acts]) => {
      const number = (what: string): number => acts.filter((act) => act.what === what).length;
      const row = known.get(transfer);
      if (row === undefined) return [`lost: transfer ${transfer}`];
      const differs = row.contacts !== number('contact') || row.appointments !== number('appointment');
      return differs
        ? [`${transfer}: ${number('contact')} contacts and ${number('appointment')} appointments were accepted, ${row.contacts} and ${row.appointments} are there`]
        : [];
    });
  }

  private async mailProblems(): Promise<string[]> {
    const rows = await this.world.ask<{ status: string; messageId: string | null; escalates: boolean; attempts: number }>(
      `SELECT status, message_id AS "messageId", escalation_id IS NOT NULL AS escalates, attempts FROM messages`,
    );
    const arrived = Map.groupBy(this.world.mailbox.list(), (mail: ReceivedMail) => mail.messageId ?? '');
    const mails = Map.groupBy(rows.filter(({ messageId }) => messageId !== null), ({ messageId }) => messageId ?? '');
    const wrong: string[] = [];
    for (const [messageId, messages] of mails) {
      const times = arrived.get(messageId)?.length ?? 0;
      const isSent = messages.some(({ status }) => status === 'sent');
      if (isSent && times === 0) wrong.push(`lost: ${messageId} counts as sent and never arrived`);
      // An escalation is offered again under the same Message-ID, by which its receiver drops the second.
      const mayComeTwice = messages.some(({ escalates, attempts }) => escalates && attempts > 1);
      if (times > 1 && !mayComeTwice && !this.forgiven.has(messageId)) wrong.push(`doubled: ${messageId} arrived ${times} times`);
    }
    for (const messageId of arrived.keys()) {
      if (!mails.has(messageId) && !this.forgiven.has(messageId)) wrong.push(`nobody sent ${messageId}`);
    }
    return wrong;
  }

  private async auditProblems(): Promise<string[]> {
    const { heads, broken } = await this.world.asSuperuser((source) =>
      asWorker(source, (manager) => verifyAuditChain(manager, 'all', this.heads)),
    );
    this.heads = heads;
    return broken.map(({ organisationId, seq, reason }) => `audit chain ${organisationId ?? 'of the product'}: ${reason} at ${seq}`);
  }

  private async workflowProblems(): Promise<string[]> {
    const rows = await this.world.ask<Standing>(
      `SELECT id, seq, decision, phase IN ('closed', 'withdrawn') AS ended FROM transfers`,
    );
    const open = await this.world.ask<{ id: string }>(
      `SELECT id FROM escalations WHERE status IN ('open', 'acknowledged', 'taken')`,
    );
    const found: string[] = [];
    const running = rows.filter(({ ended }) => !ended);
    for (let from = 0; from < running.length; from += ASKED_AT_ONCE) {
      const asked = running.slice(from, from + ASKED_AT_ONCE);
      found.push(...(await Promise.all(asked.map((row) => differenceOf(this.world, row)))).flat());
    }
    for (const { id } of open) {
      const { status } = await this.world.client.workflow.getHandle(`escalation-${id}`).describe();
      if (status.name !== 'RUNNING') found.push(`escalation ${id} is open, its workflow is ${status.name}`);
    }
    return found;
  }
}

async function differenceOf(world: World, first: Standing): Promise<string[]> {
  const { id } = first;
  const handle = world.client.workflow.getHandle(`transfer-${id}`);
  let { seq, decision } = first;
  let says = '';
  let tries = 0;
  // The task that carried a decision out ends a moment after the file was written, and a moment of the agenda may come in between.
  const agrees = await until('workflow and file agree', async () => {
    tries += 1;
    if (tries > 1) {
      const [row] = await world.ask<Standing>('SELECT seq, decision FROM transfers WHERE id = $1', [id]);
      ({ seq, decision } = row ?? first);
    }
    const state = await handle.query<WorkflowState>('state').catch(() => undefined);
    says = JSON.stringify(state);
    if (state?.seq !== seq || state.decision !== decision || state.waiting > 0) return false;
    return state.next === undefined || state.next.at > world.now();
  }, AGREE_MS).then(
    () => true,
    () => false,
  );
  return agrees ? [] : [`${id}: file ${seq}/${decision}, workflow ${says}`];
}
