import { dateWords } from '../../../libs/calendar/index.js';
import { AnswerCorrection, ListCorrections, type CorrectionView } from '../../../libs/casework/dossier/corrections.js';
import { AnswerCorrectionSchema } from '../../../libs/contracts/dossier/rights.js';
import { CORRECTION_ANSWERS } from '../../../libs/domain/codes.js';
import { area, casework, form, when } from '../forms/form-parts.js';
import { optionsOf } from '../forms/form.js';
import { recordingRoutes, type Recording } from '../forms/recording.js';
import { asStaff, NothingHere, parameter, type Answer, type StaffVisit, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { ButtonLink } from '../ui/buttons.js';
import { casePage } from '../ui/case-page.js';
import type { Route } from '../web.js';
import type { TransferView as FileView } from '../../../libs/casework/read-transfer.js';
import { fileOf } from './file-of.js';

const text = nl.corrections;

const readCorrections = (visit: StaffVisit, { id }: FileView): Promise<CorrectionView[]> =>
  new ListCorrections(casework(visit)).execute(visit.signedIn.actor, { transfer: id });

async function correctionsPage(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const file = await fileOf(visit);
  if (!file.actions.includes('answer-correction')) throw new NothingHere();
  const corrections = await readCorrections(visit, file);
  const body = (
    <div className="reading stack">
      {corrections.length === 0 && <p className="empty">{text.none}</p>}
      <ul className="sections">
        {corrections.map(({ id, askedAs, label, asked, status, due, answer, explanation }) => (
          <li key={id} className="stack-tight">
            <p>
              <strong>{text.asked(text.askers[askedAs], label)}</strong>
            </p>
            <q className="said">{asked}</q>
            {answer === null ? (
              <>
                <p className={status === 'overdue' ? 'act' : 'soft'}>
                  {(status === 'overdue' ? text.overdue : text.due)(dateWords(due, visit.today))}
                </p>
                <p className="actions no-print">
                  <ButtonLink href={`/overstap/${file.id}/verbeteren/${id}`}>{text.answer}</ButtonLink>
                </p>
              </>
            ) : (
              <p>
                {CORRECTION_ANSWERS[answer]}. {explanation}
              </p>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
  return casePage(file, text.title, body);
}

const ANSWER: Recording<typeof AnswerCorrectionSchema, CorrectionView[]> = {
  path: 'verbeteren/:verzoek',
  read: readCorrections,
  form: when('answer-correction', ({ visit, read }) =>
    read.some(({ id }) => id === parameter(visit, 'verzoek'))
      ? form(
          text.answerTitle,
          [
            { kind: 'one', name: 'answer', label: text.what, options: optionsOf(CORRECTION_ANSWERS) },
            area('words', text.why),
          ],
          { lead: text.answerLead },
        )
      : undefined,
  ),
  above: ({ visit, read }) => {
    const asked = read.find(({ id }) => id === parameter(visit, 'verzoek'));
    return (
      asked !== undefined && (
        <div className="group reading">
          <p className="told__label">{text.asked(text.askers[asked.askedAs], asked.label)}</p>
          <q className="said">{asked.asked}</q>
        </div>
      )
    );
  },
  schema: AnswerCorrectionSchema,
  record: async (visit, transfer, body, { file }) => {
    await new AnswerCorrection(casework(visit)).execute(visit.signedIn.actor, {
      ...body,
      transfer,
      correction: parameter(visit, 'verzoek'),
    });
    return { transfer, seq: file.seq, version: file.version };
  },
  onward: (transfer) => `/overstap/${transfer}/verbeteren`,
  back: ({ file }) => ({ href: `/overstap/${file.id}/verbeteren`, label: text.title }),
};

export const CORRECTIONS: readonly Route[] = [
  { method: 'GET', path: '/overstap/:id/verbeteren', handler: correctionsPage },
  ...recordingRoutes(ANSWER),
];
