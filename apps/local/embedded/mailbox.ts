import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { EmbeddedError } from './embedded-error.js';
import { readMail, type ReceivedMail } from './received-mail.js';
import { carryOut, type SmtpFaults, type SmtpPhase } from './smtp-faults.js';

export interface MailboxOptions {
  /** SMTP port on 127.0.0.1; 0 takes a free one. */
  port: number;
  /** Keeps every mail as an `.eml` file here, and shows the ones that are there already. */
  folder?: string;
  /** At most so many mails stay in memory, the newest; without it all do. */
  limit?: number;
  /** Clock for `receivedAt`, in epoch milliseconds; the machine's own when absent. */
  now?: () => number;
  faults?: SmtpFaults;
}

export interface Mailbox {
  readonly port: number;
  /** All mails, in the order of their arrival. */
  list(): readonly ReceivedMail[];
  find(matches: (mail: ReceivedMail) => boolean): ReceivedMail | undefined;
  /**
   * The first mail that matches, now or later.
   * @throws Error when none has come after `milliseconds`.
   */
  wait(matches: (mail: ReceivedMail) => boolean, milliseconds: number): Promise<ReceivedMail>;
  /** Calls back for every mail that comes from now on; the returned function ends it. */
  onMail(listener: (mail: ReceivedMail) => void): () => void;
  /** Changes how the mailbox misbehaves from the next command on; undefined makes it well-behaved. */
  setFaults(faults: SmtpFaults | undefined): void;
  clear(): void;
  /** Closes all dialogues, also hanging ones. */
  stop(): Promise<void>;
}

const EML = '.eml';
const CLOSE_MILLISECONDS = 200;

async function readFolder(folder: string, limit: number): Promise<ReceivedMail[]> {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(EML))
    .sort();
  return Promise.all(
    names.slice(-limit).map((name) => {
      const path = join(folder, name);
      return readMail(readFileSync(path), { id: basename(name, EML), receivedAt: Math.round(statSync(path).mtimeMs) });
    }),
  );
}

/**
 * A mail server that delivers nothing: it keeps what is sent to it, for the local mailbox page and for tests. Speaks
 * real SMTP on 127.0.0.1, and can be told to refuse, hang or hang up at any moment of the dialogue.
 * @throws EmbeddedError `EMBEDDED.MAILBOX_START` when the port is taken.
 */
export async function startMailbox(options: MailboxOptions): Promise<Mailbox> {
  const { folder, limit = Infinity, now = Date.now } = options;
  let faults = options.faults;
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  let mails = folder === undefined ? [] : await readFolder(folder, limit);
  let sequence = 0;
  const listeners = new Set<(mail: ReceivedMail) => void>();

  const recipientsOf = (session: SMTPServerSession): string[] => session.envelope.rcptTo.map(({ address }) => address);
  const at = (phase: SmtpPhase, session: SMTPServerSession, refuse: (problem: Error) => void, go: () => void): void =>
    carryOut(faults?.(phase, { recipients: recipientsOf(session) }) ?? 'accept', server, session, refuse, go);

  async function store(raw: Buffer, recipients: string[]): Promise<void> {
    const receivedAt = now();
    sequence += 1;
    const id = `${new Date(receivedAt).toISOString().replaceAll(/[:.]/g, '-')}-${process.pid}-${String(sequence).padStart(6, '0')}`;
    if (folder !== undefined) writeFileSync(join(folder, id + EML), raw);
    const mail = await readMail(raw, { id, receivedAt, recipients });
    mails.push(mail);
    if (mails.length > limit) mails = mails.slice(-limit);
    for (const listener of listeners) listener(mail);
  }

  function receive(
    stream: SMTPServerDataStream,
    session: SMTPServerSession,
    answer: (problem?: Error | null) => void,
  ): void {
    const recipients = recipientsOf(session);
    const told = (): void => {
      answer();
      setImmediate(() =>
        at(
          'answered',
          session,
          () => undefined,
          () => undefined,
        ),
      );
    };
    buffer(stream).then((raw) => {
      at('data', session, answer, () => {
        store(raw, recipients).then(() => at('stored', session, answer, told), answer);
      });
    }, answer);
  }

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    closeTimeout: CLOSE_MILLISECONDS,
    onConnect: (session, answer) => at('connect', session, answer, answer),
    onMailFrom: (_, session, answer) => at('mail-from', session, answer, answer),
    onRcptTo: (_, session, answer) => at('rcpt-to', session, answer, answer),
    onData: receive,
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  }).catch((cause: unknown) => {
    const sentence = `De mailbox kan niet luisteren op poort ${options.port}. Is Doorlijn al gestart?`;
    throw new EmbeddedError('EMBEDDED.MAILBOX_START', `no SMTP on port ${options.port}`, sentence, { cause });
  });
  // A sender that goes away in the middle of a dialogue is its own affair.
  server.on('error', () => undefined);

  function onMail(listener: (mail: ReceivedMail) => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  return {
    port: (server.server.address() as AddressInfo).port,
    list: () => mails,
    find: (matches) => mails.find(matches),
    wait(matches, milliseconds) {
      const present = mails.find(matches);
      if (present !== undefined) return Promise.resolve(present);
      return new Promise((resolve, reject) => {
        const end = onMail((mail) => {
          if (!matches(mail)) return;
          clearTimeout(timer);
          end();
          resolve(mail);
        });
        const timer = setTimeout(() => {
          end();
          reject(new Error(`no such mail within ${milliseconds} ms; ${mails.length} others are there`));
        }, milliseconds);
      });
    },
    onMail,
    setFaults(next) {
      faults = next;
    },
    clear() {
      mails = [];
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
