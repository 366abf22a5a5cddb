import type { ReactNode } from 'react';
import { dateWords, localDateOf, momentWords } from '../../../libs/calendar/index.js';
import { ReadHandovers, type HandoversView, type HandoverView } from '../../../libs/casework/intake/read-handover.js';
import type { TransferView as FileView } from '../../../libs/casework/read-transfer.js';
import type { LocalDate } from '../../../libs/domain/time.js';
import { HANDOVER_FORMS, waitsForMbo } from '../forms/handover-forms.js';
import { asStaff, type Answer, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { casePage } from '../ui/case-page.js';
import { Printed } from '../ui/printed.js';
import { Notes } from '../ui/notes.js';
import { Facts } from '../ui/summary.js';
import type { Route } from '../web.js';
import { fileOf } from './file-of.js';

const text = nl.handover;

async function handoverPage(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const file = await fileOf(visit);
  const read = await new ReadHandovers(visit.web.dependencies.casework).execute(visit.signedIn.actor, {
    transfer: file.id,
  });
  const [now, ...earlier] = read.handovers;
  const body = (
    <>
      <Notes visit={visit} />
      <div className="file">
        <div>
          <p className="now__by turn">{standOf(file)}</p>
          <Ways file={file} />
          <section aria-labelledby="gesprek">
            <h2 id="gesprek">{text.talk}</h2>
            {now === undefined ? <p className="soft">{text.noTalk}</p> : <Talk talk={now} today={visit.today} />}
          </section>
          {earlier.length > 0 && <Earlier handovers={earlier} today={visit.today} />}
        </div>
        <div>
          <Readable read={read} file={file} />
          <Printed base={`/overstap/${file.id}/overdrachtsverslag`} />
        </div>
      </div>
    </>
  );
  return casePage(file, text.title, body);
}

function standOf(file: FileView): string {
  const step = file.steps.find(({ key }) => key === 'handover');
  if (step === undefined) return text.notYet;
  if (step.status === 'done') return text.done;
  return step.responsible.startsWith('vso-') ? text.atVso : text.atMbo;
}

/** What this reader can do with the handover now. */
function Ways({ file }: { file: FileView }): ReactNode {
  const base = `/overstap/${file.id}/overdracht`;
  const step = file.steps.find(({ key }) => key === 'handover');
  const atVso = step?.status === 'open' && step.responsible.startsWith('vso-');
  const prepares = file.actions.includes('prepare-handover') && file.mbo !== null && step?.status !== 'done';
  const ways = [
    ...(waitsForMbo(file)
      ? [
          { href: `${base}/aanvaarden`, label: text.accept },
          { href: `${base}/terug`, label: text.giveBack },
          ...(file.actions.includes('redirect-handover') ? [{ href: `${base}/doorsturen`, label: text.redirect }] : []),
        ]
      : []),
    ...(prepares ? [{ href: `${base}/voorbereiden`, label: atVso ? text.resend : text.prepare }] : []),
  ];
  if (ways.length === 0) return null;
  return (
    <section aria-labelledby="doen" className="no-print">
      <h2 id="doen">{text.what}</h2>
      <ul className="choices">
        {ways.map(({ href, label }) => (
          <li key={href}>
            <a className="choice choice--link" href={href}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Talk({ talk, today }: { talk: HandoverView; today: LocalDate }): ReactNode {
  const facts = [
    { term: text.states[talk.status], value: text.calls(talk.caller.name, talk.called?.name ?? text.anyone) },
    ...(talk.callAt === null ? [] : [{ term: text.when, value: momentWords(talk.callAt, today) }]),
    ...(talk.talkAbout === null ? [] : [{ term: text.about, value: talk.talkAbout }]),
    ...(talk.callHeld === null ? [] : [{ term: text.spoken, value: talk.callHeld ? nl.form.yes : nl.form.no }]),
    ...(talk.reasonWords === null ? [] : [{ term: text.states.returned, value: talk.reasonWords }]),
  ];
  return <Facts facts={facts} />;
}

function Earlier({ handovers, today }: { handovers: readonly HandoverView[]; today: LocalDate }): ReactNode {
  return (
    <section aria-labelledby="eerder">
      <h2 id="eerder">{text.history}</h2>
      <ul className="sections">
        {handovers.map(({ id, status, answeredBy, answeredAt, preparedAt, caller, reasonWords }) => (
          <li key={id}>
            {text.by(
              text.states[status],
              answeredBy ?? caller.name,
              dateWords(localDateOf(answeredAt ?? preparedAt), today),
            )}
            {reasonWords !== null && <span className="soft"> · {reasonWords}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Readable({ read, file }: { read: HandoversView; file: FileView }): ReactNode {
  return (
    <section aria-labelledby="lezen">
      <h2 id="lezen">{text.readThis}</h2>
      {read.sections.length === 0 ? (
        <p className="soft">{text.readNothing}</p>
      ) : (
        <>
          <ul className="sections">
            {read.sections.map(({ section, label, words }) => (
              <li key={section}>
                {label} <span className="ground">· {words}</span>
              </li>
            ))}
          </ul>
          <a className="phone" href={`/overstap/${file.id}#dossier`}>
            {text.toFile}
          </a>
        </>
      )}
    </section>
  );
}

export const HANDOVER: readonly Route[] = [
  { method: 'GET', path: '/overstap/:id/overdracht', handler: handoverPage },
  ...HANDOVER_FORMS,
];
