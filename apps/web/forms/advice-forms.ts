import { AnswerAppeal, AppealAdvice, WarnAboutAdvice } from '../../../libs/casework/landing/study-advice.js';
import { AdviceAppealSchema, AdviceWarningSchema, AppealAnswerSchema } from '../../../libs/contracts/landing.js';
import { nl } from '../nl.js';
import type { Route } from '../web.js';
import { area, casework, date, form, when } from './form-parts.js';
import { optionsOf } from './form.js';
import { recordingRoutes, type Asked, type Recording } from './recording.js';

const text = nl.advice;
const back = ({ file }: Asked<undefined>): { href: string; label: string } => ({
  href: `/overstap/${file.id}/studieadvies`,
  label: text.title,
});
const onward = (transfer: string): string => `/overstap/${transfer}/studieadvies`;

const WARN: Recording<typeof AdviceWarningSchema> = {
  path: 'studieadvies/waarschuwing',
  form: when('record-advice', () =>
    form(text.warnTitle, [date('givenOn', text.givenOn), area('words', text.warnWords)], { lead: text.warnLead }),
  ),
  filled: ({ visit }) => ({ givenOn: visit.today }),
  schema: AdviceWarningSchema,
  record: (visit, transfer, body) =>
    new WarnAboutAdvice(casework(visit)).execute(visit.signedIn.actor, { ...body, transfer }),
  onward,
  back,
};

const OBJECT: Recording<typeof AdviceAppealSchema> = {
  path: 'studieadvies/bezwaar',
  form: when('appeal-advice', () =>
    form(text.objectTitle, [area('words', text.objectWords, { optional: true })], { lead: text.objectLead }),
  ),
  schema: AdviceAppealSchema,
  record: (visit, transfer, body) =>
    new AppealAdvice(casework(visit)).execute(visit.signedIn.actor, { ...body, transfer }),
  onward,
  back,
};

const ANSWER: Recording<typeof AppealAnswerSchema> = {
  path: 'studieadvies/antwoord',
  form: when('record-advice', () =>
    form(
      text.answerTitle,
      [
        { kind: 'one', name: 'answer', label: text.answerWhat, options: optionsOf(text.answers) },
        area('words', text.why, { optional: true }),
      ],
      { check: true },
    ),
  ),
  schema: AppealAnswerSchema,
  record: (visit, transfer, body) =>
    new AnswerAppeal(casework(visit)).execute(visit.signedIn.actor, { ...body, transfer }),
  onward,
  back,
};

export const ADVICE_FORMS: readonly Route[] = [
  ...recordingRoutes(WARN),
  ...recordingRoutes(OBJECT),
  ...recordingRoutes(ANSWER),
];
