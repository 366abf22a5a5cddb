import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { Instant } from '../domain/time.js';
import { asWorker } from '../persistence/actor.js';
import type { Clock } from '../persistence/clock.js';
import { inSpan } from '../telemetry/spans.js';
import { nextAttempt } from './backoff.js';
import { takeBatch } from './batch.js';
import { domainOf, type MessagingConfiguration } from './configuration.js';
import { DIGEST_MINUTE } from './leave-moment.js';
import type { MailGroup } from './mail-group.js';
import { MailWriter, type OutgoingMail, type Written } from './mail-writer.js';
import { depart, giveUp, postpone, recoverAbandoned, release, supersede } from './outcome-rows.js';
import { recordOutcomes, type Attempt } from './record-outcomes.js';
import { RecipientCalendars } from './recipient-calendars.js';
import { type Delivery, SmtpDelivery } from './smtp-delivery.js';
import type { StudentDirectory } from './student-directory.js';

/** What one run did. `mails` counts mails, everything else counts messages. */
export interface SendReport {
  mails: number;
  sent: number;
  /** Put off to the recipient's working hours or rhythm. */
  moved: number;
  superseded: number;
  /** To be tried again. */
  postponed: number;
  failed: number;
  uncertain: number;
  /** The mail server could not be used, so the run ended before everything was tried. */
  serverAway: boolean;
}

export interface SenderLog {
  warn(detail: Record<string, unknown>, message: string): void;
}

export interface SenderParts {
  /** Connected as the database role of the worker. */
  dataSource: DataSource;
  clock: Clock;
  directory: StudentDirectory;
  configuration: MessagingConfiguration;
  log: SenderLog;
}

/** Persons per batch; a batch is leased, so a process that dies holds up no more than this. */
const BATCH = 100;
/** Mails that may have arrived when a process dies at the wrong moment, per lane. */
const CHUNK = 8;
const LANES = 2;
const POLL_MS = 1_000;
const MOST_POLL_MS = 60_000;

/** Sends the messages that others wrote in their transactions. Any number of these may run side by side. */
export class MessageSender {
  private readonly calendars = new RecipientCalendars();
  private readonly writer: MailWriter;
  private readonly delivery: SmtpDelivery;
  private readonly domain: string;
  private readonly running = new AbortController();
  private loop: Promise<void> | undefined;

  /** @throws MessagingError MESSAGING.BAD_CONFIGURATION */
  constructor(private readonly parts: SenderParts) {
    const { configuration } = parts;
    this.domain = domainOf(configuration.from);
    this.writer = new MailWriter(parts.directory, configuration);
    this.delivery = new SmtpDelivery(configuration.smtp);
  }

  /** Looks every second from now on, more slowly while the mail server or the database is away. */
  start(): void {
    this.loop ??= this.keepSending();
  }

  /** Lets the mails that are being handed over finish, then closes the connections to the mail server. */
  async stop(): Promise<void> {
    this.running.abort();
    await this.loop;
    this.delivery.close();
  }

  /** Sends all that may leave at `now`, until nothing is due or the mail server is away. */
  async runOnce(now: Instant): Promise<SendReport> {
    const report: SendReport = {
      mails: 0,
      sent: 0,
      moved: 0,
      superseded: 0,
      postponed: 0,
      failed: 0,
      uncertain: 0,
      serverAway: false,
    };
    await asWorker(this.parts.dataSource, (manager) => recoverAbandoned(manager, now));
    const lanes = this.parts.configuration.lanes ?? LANES;
    await Promise.all(Array.from({ length: lanes }, () => this.lane(now, report)));
    return report;
  }

  private async keepSending(): Promise<void> {
    const { signal } = this.running;
    let wait = POLL_MS;
    while (!signal.aborted) {
      try {
        const report = await this.runOnce(this.parts.clock.now());
        wait = report.serverAway ? Math.min(wait * 2, MOST_POLL_MS) : POLL_MS;
        if (report.serverAway) this.parts.log.warn({ ...report }, 'the mail server is away');
      } catch (error) {
        wait = Math.min(wait * 2, MOST_POLL_MS);
        this.parts.log.warn({ err: error }, 'messages could not be sent');
      }
      await pause(wait, undefined, { signal }).catch(() => undefined);
    }
  }

  private async lane(now: Instant, report: SendReport): Promise<void> {
    const digestMinute = this.parts.configuration.digestMinute ?? DIGEST_MINUTE;
    while (!report.serverAway && !this.running.signal.aborted) {
      const batch = await takeBatch(this.parts.dataSource, this.calendars, {
        now,
        recipients: BATCH,
        digestMinute,
        domain: this.domain,
      });
      report.moved += batch.moved;
      report.superseded += batch.superseded;
      report.failed += batch.failed;
      await this.send(batch.mails, now, report);
      if (batch.taken === 0) return;
    }
  }

  private async send(groups: readonly MailGroup[], now: Instant, report: SendReport): Promise<void> {
    for (let from = 0; from < groups.length; from += CHUNK) {
      if (report.serverAway || this.running.signal.aborted) {
        await this.giveBack(groups.slice(from));
        return;
      }
      await this.sendChunk(groups.slice(from, from + CHUNK), now, report);
    }
  }

  private async giveBack(groups: readonly MailGroup[]): Promise<void> {
    const ids = groups.flatMap((group) => group.messages.map(({ message }) => message.id));
    await asWorker(this.parts.dataSource, (manager) => release(manager, ids));
  }

  private async sendChunk(chunk: readonly MailGroup[], now: Instant, report: SendReport): Promise<void> {
    const prepared = await this.prepareAll(chunk, now, report);
    const attempts = await Promise.all(
      prepared.map(async ({ group, mail }): Promise<Attempt> => ({ group, delivery: await this.handOver(group, mail) })),
    );
    const outcome = await asWorker(this.parts.dataSource, (manager) => recordOutcomes(manager, attempts, now));
    report.mails += outcome.mails;
    report.sent += outcome.sent;
    report.postponed += outcome.postponed;
    report.failed += outcome.failed;
    report.uncertain += outcome.uncertain;
    if (attempts.some(({ delivery }) => delivery.kind === 'later' && delivery.about === 'server'))
      report.serverAway = true;
  }

  /** A mail of several messages goes on in the trace of the first. */
  private async handOver({ messages }: MailGroup, mail: OutgoingMail): Promise<Delivery> {
    const [first] = messages;
    const attributes = { 'doorlijn.template': first?.template ?? '', 'doorlijn.messages': messages.length };
    const options = { sort: 'producer', attributes, parent: first?.message.trace } as const;
    // Who waits for its moment without a trace begins none: a morning of mail would be a morning of traces.
    if (!options.parent) return this.delivery.deliver(mail);
    return inSpan('mail', options, () => this.delivery.deliver(mail));
  }

  /** One file that cannot be opened must not hold up the others of its chunk. */
  private async prepareAll(
    chunk: readonly MailGroup[],
    now: Instant,
    report: SendReport,
  ): Promise<{ group: MailGroup; mail: OutgoingMail }[]> {
    try {
      return await this.prepare(chunk, now, report);
    } catch (error) {
      const [group] = chunk;
      if (chunk.length > 1) {
        const parts: { group: MailGroup; mail: OutgoingMail }[] = [];
        for (const one of chunk) parts.push(...(await this.prepareAll([one], now, report)));
        return parts;
      }
      if (group === undefined) return [];
      this.parts.log.warn({ err: error, mail: group.messageId }, 'a mail could not be written');
      const why = error instanceof Error ? error.message : String(error);
      const rows = group.messages.map(({ message }) => ({
        id: message.id,
        why,
        at: nextAttempt(message.attempts, now),
        sameMail: false,
      }));
      await asWorker(this.parts.dataSource, (manager) => postpone(manager, rows));
      report.postponed += rows.length;
      return [];
    }
  }

  /** Marks the chunk as being sent and writes its mails, in one transaction: what cannot be written never counts as sent. */
  private async prepare(
    chunk: readonly MailGroup[],
    now: Instant,
    report: SendReport,
  ): Promise<{ group: MailGroup; mail: OutgoingMail }[]> {
    return asWorker(this.parts.dataSource, async (manager) => {
      const departing = chunk.flatMap(({ messageId, digestId, messages }) =>
        messages.map(({ message }) => ({ id: message.id, messageId, digestId })),
      );
      const departed = await depart(manager, departing);
      const groups = chunk
        .map((group) => ({ ...group, messages: group.messages.filter(({ message }) => departed.has(message.id)) }))
        .filter((group) => group.messages.length > 0);
      const written = await this.writer.write(manager, groups, now);
      const { ready, erased, broken } = sortWritten(groups, written);
      await supersede(manager, erased);
      await giveUp(manager, broken, now);
      report.superseded += erased.length + departing.length - departed.size;
      report.failed += broken.length;
      return ready;
    });
  }
}

function sortWritten(
  groups: readonly MailGroup[],
  written: readonly Written[],
): {
  ready: { group: MailGroup; mail: OutgoingMail }[];
  erased: { id: string; why: string }[];
  broken: { id: string; why: string }[];
} {
  const ready: { group: MailGroup; mail: OutgoingMail }[] = [];
  const erased: { id: string; why: string }[] = [];
  const broken: { id: string; why: string }[] = [];
  groups.forEach((group, index) => {
    const result = written[index];
    const ids = group.messages.map(({ message }) => message.id);
    if (result === undefined || 'erased' in result)
      erased.push(...ids.map((id) => ({ id, why: 'the student was erased' })));
    else if ('problem' in result) broken.push(...ids.map((id) => ({ id, why: result.problem.message })));
    else ready.push({ group, mail: result.mail });
  });
  return { ready, erased, broken };
}
