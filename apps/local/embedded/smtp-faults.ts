import type { SMTPServer, SMTPServerSession } from 'smtp-server';

/**
 * Moments at which the mailbox may misbehave, in the order of one SMTP dialogue. At `stored` the mail is in the
 * mailbox and the sender does not know yet; at `answered` it has been told 250.
 */
export type SmtpPhase = 'connect' | 'mail-from' | 'rcpt-to' | 'data' | 'stored' | 'answered';

/** `hang` never answers, `drop` closes the connection without a word; a refusal is a reply such as 451 or 550. */
export type SmtpVerdict = 'accept' | 'hang' | 'drop' | { refuse: number; message: string };

/** Decides what happens at each moment; asked once per phase of each dialogue. */
export type SmtpFaults = (phase: SmtpPhase, dialogue: { recipients: readonly string[] }) => SmtpVerdict;

class SmtpRefusal extends Error {
  constructor(
    readonly responseCode: number,
    message: string,
  ) {
    super(message);
  }
}

interface OpenConnection {
  id: string;
  _socket: { destroy(): void };
}

/** smtp-server has no way to hang up on a sender, so this takes the socket that it keeps for the dialogue. */
function hangUp(server: SMTPServer, session: SMTPServerSession): void {
  for (const connection of server.connections as Set<OpenConnection>) {
    if (connection.id === session.id) connection._socket.destroy();
  }
}

/** Carries out a verdict: `go` is called only when the dialogue goes on. */
export function carryOut(
  verdict: SmtpVerdict,
  server: SMTPServer,
  session: SMTPServerSession,
  refuse: (problem: Error) => void,
  go: () => void,
): void {
  if (verdict === 'accept') go();
  else if (verdict === 'drop') hangUp(server, session);
  else if (verdict !== 'hang') refuse(new SmtpRefusal(verdict.refuse, verdict.message));
}
