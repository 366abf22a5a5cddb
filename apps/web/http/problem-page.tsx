import type { ReactNode } from 'react';
import { IdentityError } from '../../../libs/identity/identity-error.js';
import { isDatabaseAway } from '../../../libs/persistence/database-away.js';
import { isNoText } from '../../../libs/persistence/no-text.js';
import { nl } from '../nl.js';
import { ButtonLink } from '../ui/buttons.js';
import { TooManyRequests } from './request-limit.js';
import { isRefusal } from './refusal.js';
import { AlreadyDone, ForeignForm, NothingHere, StillBusy, UnreadableForm, type Shown } from './visit.js';

function problem(status: number, title: string, ...said: string[]): Shown {
  const body: ReactNode = (
    <div className="stack reading">
      <h1>{title}</h1>
      {said.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p className="actions">
        <ButtonLink href="/" kind="secondary">
          {nl.errors.home}
        </ButtonLink>
      </p>
    </div>
  );
  return { title, body, status };
}

/** A server that starts again is there within half a minute, as the page says. */
const AWAY_SECONDS = 30;
/** What a process that died had begun, another takes over after a minute. */
const BUSY_SECONDS = 60;

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/** The reader of forms with files names its mistakes in words only. */
const BROKEN_PARTS = /^(Unexpected end of|Malformed|Multipart:|Part terminated)/;

function isUnreadable(error: unknown): boolean {
  return isNoText(error) || error instanceof UnreadableForm || (error instanceof Error && BROKEN_PARTS.test(error.message));
}

/** What the server itself found wrong with a request, before any page saw it: not a form, cut off, in an unknown form. */
function statusOf(error: unknown): number | undefined {
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : NaN;
  return status >= 400 && status < 500 ? status : undefined;
}

/** A page for every way in which a request can go wrong; it says what happened and that nothing was lost. */
export function problemPage(error: unknown, requestId: string): Shown {
  if (error instanceof NothingHere) return problem(404, nl.errors.notFound, nl.errors.notFoundHelp);
  if (error instanceof ForeignForm) return problem(403, nl.errors.foreign, nl.errors.foreignHelp);
  if (error instanceof StillBusy) {
    return { ...problem(409, nl.errors.busy, nl.errors.busyHelp), retryAfter: BUSY_SECONDS };
  }
  if (error instanceof AlreadyDone) return problem(409, nl.errors.done, nl.errors.doneHelp);
  if (isRefusal(error)) {
    if (error.status === 404) return problem(404, nl.errors.notFound, error.sentence);
    if (error.status === 403) return problem(403, nl.errors.noPermission, error.sentence, nl.errors.noPermissionHelp);
    return problem(error.status, nl.errors.conflict, error.sentence, nl.errors.conflictHelp);
  }
  if (error instanceof IdentityError) return problem(403, nl.errors.conflict, error.sentence);
  if (isDatabaseAway(error)) {
    return { ...problem(503, nl.errors.away, nl.errors.awayHelp), retryAfter: AWAY_SECONDS };
  }
  if (error instanceof TooManyRequests) {
    return { ...problem(429, nl.errors.tooMany, nl.errors.tooManyHelp), retryAfter: error.seconds };
  }
  if (codeOf(error) === 'FST_REQ_FILE_TOO_LARGE' || codeOf(error) === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return problem(413, nl.errors.conflict, nl.errors.tooLarge);
  }
  const refused = isUnreadable(error) ? 400 : statusOf(error);
  if (refused !== undefined) return problem(refused, nl.errors.unreadable, nl.errors.unreadableHelp);
  return problem(500, nl.errors.failed, nl.errors.failedHelp(requestId));
}
