import { AcceptLead, ChangeDeputy } from '../../../libs/casework/case-lead.js';
import { AcceptLeadSchema, ChangeDeputySchema } from '../../../libs/contracts/commands.js';
import { nl } from '../nl.js';
import type { Route } from '../web.js';
import { casework, form, when } from './form-parts.js';
import { recordingRoutes, type Recording } from './recording.js';
import { deputy } from './step-forms.js';

const text = nl.forms;

const LEAD: Recording<typeof AcceptLeadSchema> = {
  path: 'regie',
  form: when('accept-lead', ({ context }) => form(text.lead.title, [deputy(context)], { lead: text.lead.lead })),
  schema: AcceptLeadSchema,
  record: (visit, transfer, body) =>
    new AcceptLead(casework(visit)).execute(visit.signedIn.actor, { ...body, transfer }),
};

const DEPUTY: Recording<typeof ChangeDeputySchema> = {
  path: 'vervanger',
  form: when('change-deputy', ({ context }) =>
    form(text.deputy.title, [{ kind: 'list', name: 'deputy', label: text.deputy.who, options: context.colleagues }]),
  ),
  schema: ChangeDeputySchema,
  record: (visit, transfer, body) =>
    new ChangeDeputy(casework(visit)).execute(visit.signedIn.actor, { ...body, transfer }),
};

export const LEAD_FORMS: readonly Route[] = [...recordingRoutes(LEAD), ...recordingRoutes(DEPUTY)];
