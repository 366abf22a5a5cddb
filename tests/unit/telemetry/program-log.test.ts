import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { programLog } from '../../../libs/telemetry/program-log.js';

function logged(write: (log: ReturnType<typeof programLog>) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  write(programLog('test', 'info', { write: (line) => void lines.push(line) }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('the log of a program', () => {
  it('says which rule of the database was broken, and not by whose address', () => {
    const refused = Object.assign(new Error('duplicate key value violates unique constraint "people_email"'), {
      severity: 'ERROR',
      code: '23505',
      detail: 'Key (lower(email))=(sanne.devries@school.example) already exists.',
      table: 'people',
      constraint: 'people_email',
    });
    const [line] = logged((log) =>
      log.error({ err: new QueryFailedError('INSERT INTO people', ['sanne.devries@school.example', 'Sanne'], refused) }, 'request failed'),
    );
    expect(line).toMatchObject({
      msg: 'request failed',
      err: { code: '23505', constraint: 'people_email', table: 'people', message: 'PostgreSQL refused (23505)' },
    });
    expect(JSON.stringify(line)).not.toMatch(/Sanne|sanne/);
  });

  it('leaves addresses out of what a mail server says, also where it is the cause of something else', () => {
    const said = new Error('550 <sanne.devries@school.example>: Recipient address rejected');
    const [line] = logged((log) => log.warn({ err: new Error('not sent', { cause: said }) }, 'mail'));
    expect(line).toMatchObject({ err: { message: 'not sent', cause: { message: '550 <<address>>: Recipient address rejected' } } });
    expect(JSON.stringify(line)).not.toContain('sanne');
  });

  it('keeps the places in the code, without the words that stand above them', () => {
    const [line] = logged((log) => log.error({ err: new Error('Sanne de Vries <s@x.example> is weg') }, 'x'));
    expect((line!.err as { stack: string }).stack).toMatch(/^\s+at /);
    expect((line!.err as { stack: string }).stack).not.toContain('Sanne');
  });

  it('does not take over what an error carries besides', () => {
    const [line] = logged((log) => log.error({ err: Object.assign(new Error('x'), { body: { firstName: 'Sanne' } }) }, 'x'));
    expect(JSON.stringify(line)).not.toContain('Sanne');
  });
});
