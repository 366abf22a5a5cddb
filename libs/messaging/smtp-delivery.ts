import type { Readable } from 'node:stream';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { MessagingError } from './messaging-error.js';

export interface SmtpConfiguration {
  /** `smtp://user:password@host:port` or `smtps://…`. */
  url: string;
  /** Open connections at once; 8 when absent. */
  connections?: number;
  /** How long the server may be silent, in milliseconds; two minutes when absent. */
  silenceMs?: number;
  /** How long connecting and greeting may take, in milliseconds; ten seconds when absent. */
  connectMs?: number;
}

/**
 * What became of one mail.
 * - `sent`: the server said 250.
 * - `later`: it certainly was not taken; about this `message` (greylisting, full mailbox) or about the `server` (away, busy, refuses us).
 * - `refused`: it will never be taken for this recipient.
 * - `uncertain`: the mail was being handed over when the connection was lost; the server has it or not.
 */
export type Delivery =
  | { kind: 'sent'; response: string }
  | { kind: 'later'; about: 'message' | 'server'; reason: string }
  | { kind: 'refused'; reason: string }
  | { kind: 'uncertain'; reason: string };

interface SmtpProblem {
  code?: string;
  command?: string;
  responseCode?: number;
  message: string;
}

const CONNECTIONS = 8;
const SILENCE_MS = 120_000;
const CONNECT_MS = 10_000;
/** A pooled connection may have been closed by the server while it was idle; then the mail goes over a new one. */
const TRIES_BEFORE_HANDOVER = 3;
const MESSAGES_PER_CONNECTION = 500;

/** Hands mails to one SMTP server over a pool of connections and tells exactly how far each got. */
export class SmtpDelivery {
  private readonly transport;
  /** The mails on their way, by Message-ID. */
  private readonly underway = new Map<string, Readable>();

  /** @throws MessagingError MESSAGING.BAD_CONFIGURATION when the address is not one of an SMTP server */
  constructor(configuration: SmtpConfiguration) {
    if (!/^smtps?:\/\/[^/]+/.test(configuration.url)) {
      throw new MessagingError(
        'MESSAGING.BAD_CONFIGURATION',
        'the address of the mail server must begin with smtp:// or smtps://',
      );
    }
    const connectMs = configuration.connectMs ?? CONNECT_MS;
    this.transport = createTransport({
      url: configuration.url,
      pool: true,
      maxConnections: configuration.connections ?? CONNECTIONS,
      maxMessages: MESSAGES_PER_CONNECTION,
      // The pool would hand a mail over again after a lost connection, also when the server may have it already.
      maxRequeues: 0,
      connectionTimeout: connectMs,
      greetingTimeout: connectMs,
      dnsTimeout: connectMs,
      socketTimeout: configuration.silenceMs ?? SILENCE_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    this.transport.use('stream', (mail, done) => {
      const { message } = mail;
      if (message) {
        const read = message.createReadStream.bind(message);
        message.createReadStream = (options) => {
          const stream = read(options);
          this.underway.set(message.messageId(), stream);
          return stream;
        };
      }
      done();
    });
  }

  /** Never throws for what a server does. A mail is handed over at most once, and needs its own `messageId`. */
  async deliver(mail: SendMailOptions & { messageId: string }): Promise<Delivery> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const info = await this.transport.sendMail(mail);
        return { kind: 'sent', response: info.response };
      } catch (error) {
        const problem = error as SmtpProblem;
        // The mail is read only when the server has answered DATA with 354.
        const handedOver = this.underway.get(mail.messageId)?.readableDidRead === true;
        const delivery = judge(problem, handedOver);
        if (delivery.kind !== 'later' || !isLostConnection(problem) || attempt >= TRIES_BEFORE_HANDOVER)
          return delivery;
      } finally {
        this.underway.delete(mail.messageId);
      }
    }
  }

  /** Lets what is being handed over finish and closes the connections. */
  close(): void {
    this.transport.close();
  }
}

/** A server that has just closed an idle connection is there; one that does not answer at all is not. */
function isLostConnection(problem: SmtpProblem): boolean {
  return problem.responseCode === undefined && (problem.code === 'ECONNECTION' || problem.code === 'ESOCKET');
}

/** By the reply code (RFC 5321, 4.2.1) and the command it answers; what concerns sender or log-in is not the recipient's fault. */
function judge(problem: SmtpProblem, handedOver: boolean): Delivery {
  const { code, command, responseCode } = problem;
  const reason = problem.message;
  const aboutMessage = command === 'RCPT TO' || command === 'DATA';
  if (responseCode !== undefined) {
    const permanent = responseCode >= 500 && responseCode !== 503;
    if (permanent && aboutMessage) return { kind: 'refused', reason };
    return { kind: 'later', about: aboutMessage && responseCode !== 421 ? 'message' : 'server', reason };
  }
  if (handedOver) return { kind: 'uncertain', reason };
  // Without a reply the address itself was found wrong, before any server was asked.
  if (code === 'EENVELOPE') return { kind: 'refused', reason };
  return { kind: 'later', about: 'server', reason };
}
