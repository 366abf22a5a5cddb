import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerAddress, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { DataSource } from 'typeorm';
import { asWorker } from '../persistence/actor.js';
import type { Clock } from '../persistence/clock.js';
import { messageIdOfBounce } from './bounce-address.js';
import { domainOf } from './configuration.js';
import { whyItBounced } from './delivery-report.js';
import { takeBack } from './outcome-rows.js';

export interface BounceParts {
  /** Connected as the database role of the worker. */
  dataSource: DataSource;
  clock: Clock;
  /** The mailbox part of every envelope sender: `terug@doorlijn.example`. */
  mailbox: string;
  /** The sender's address, for the domain of Message-IDs. */
  from: string;
  log: { warn(detail: Record<string, unknown>, message: string): void; info(detail: Record<string, unknown>, message: string): void };
}

/** A report repeats at most the mail that it is about. */
const MOST_BYTES = 2 * 1024 * 1024;
const DIALOGUES = 20;
const SILENCE_MS = 30_000;
const CLOSE_MS = 500;

class Refusal extends Error {
  constructor(
    readonly responseCode: number,
    message: string,
  ) {
    super(message);
  }
}

/**
 * A mail server for one thing: what comes back of a mail that was accepted and did not arrive after all. The messages in it become
 * failed, and the case lead is asked to take another route. Nothing of what comes in is kept.
 */
export class BounceMailbox {
  private readonly server: SMTPServer;
  private readonly mailDomain: string;

  constructor(private readonly parts: BounceParts) {
    this.mailDomain = domainOf(parts.from);
    this.server = new SMTPServer({
      banner: 'Doorlijn',
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      size: MOST_BYTES,
      maxClients: DIALOGUES,
      socketTimeout: SILENCE_MS,
      closeTimeout: CLOSE_MS,
      onRcptTo: ({ address }, _session, answer) =>
        answer(this.mailOf(address) === undefined ? new Refusal(550, '5.1.1 no such mailbox') : undefined),
      onData: (stream, session, answer) => {
        this.receive(stream, session).then(() => answer(), answer);
      },
    });
    // A peer that goes away in the middle of a dialogue is its own affair.
    this.server.on('error', () => undefined);
  }

  /** @returns the port; 0 takes a free one. @throws Error when the port cannot be had */
  async listen(port: number, host: string): Promise<number> {
    await new Promise<void>((ready, failed) => {
      this.server.server.once('error', failed);
      this.server.listen(port, host, ready);
    });
    return (this.server.server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    await new Promise<void>((closed) => this.server.close(closed));
  }

  private mailOf(address: string): string | undefined {
    return messageIdOfBounce(address, this.parts.mailbox, this.mailDomain);
  }

  /** @throws Refusal that the other side may try again later when the database is away */
  private async receive(stream: SMTPServerDataStream, { envelope }: SMTPServerSession): Promise<void> {
    const raw = await contentOf(stream);
    if (raw === undefined) throw new Refusal(552, '5.3.4 too large');
    const why = await whyItBounced(raw);
    if (why === undefined) return;
    const mails = envelope.rcptTo.flatMap(({ address }: SMTPServerAddress) => this.mailOf(address) ?? []);
    try {
      const now = this.parts.clock.now();
      const failed = await asWorker(this.parts.dataSource, (manager) => takeBack(manager, mails, why, now));
      this.parts.log.info({ mails, failed }, 'a mail came back');
    } catch (error) {
      this.parts.log.warn({ err: error, mails }, 'a mail that came back could not be written down');
      throw new Refusal(451, '4.3.0 try again later');
    }
  }
}

/** The whole mail, or undefined when it is too large; read to its end either way, as the dialogue asks. */
async function contentOf(stream: SMTPServerDataStream): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream as AsyncIterable<Buffer>) {
    size += part.length;
    if (size <= MOST_BYTES) parts.push(part);
  }
  return size > MOST_BYTES ? undefined : Buffer.concat(parts);
}
