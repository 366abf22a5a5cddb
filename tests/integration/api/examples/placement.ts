import { type ExampleTour } from './tour.js';

async function handedOver(tour: ExampleTour, birthDate?: string, changes: object = {}): Promise<string> {
  const transfer = await tour.start('2026-11-16', '2026-11-02', birthDate, changes);
  await tour.outcome('vso-mentor', transfer, 'profile', { outcome: 'completed' });
  await tour.outcome('vso-mentor', transfer, 'inform', { outcome: 'viewed' });
  await tour.outcome('vso-mentor', transfer, 'application', { outcome: 'applied' });
  await tour.do('prepareHandover', await tour.as('vso-mentor'), { params: { id: transfer }, body: { words: 'Bel mij gerust.' } });
  await tour.harness.settle();
  return transfer;
}

/** From the application to the plan that everybody signed. @returns a transfer that is ready for its first day */
export async function tourPlacement(tour: ExampleTour): Promise<string> {
  // One year, so that the study advice comes within the tour.
  const transfer = await handedOver(tour, '2011-04-12', { programme: { name: 'Horeca', level: 'entree', leerweg: 'bol' } });
  const id = { params: { id: transfer } };
  const mentor = await tour.as('vso-mentor');
  const intaker = await tour.as('mbo-intaker');
  const coordinator = await tour.as('mbo-coordinator');
  const contact = await tour.as('mbo-contact');
  await tour.do('readHandovers', contact, id);
  await tour.do('printHandover', contact, { ...id, query: { format: 'html' } });
  await tour.do('exportTransfer', contact, { ...id, query: { format: 'json' } });
  await tour.do('askConfirmation', contact, id);
  await tour.do('answerHandover', contact, { ...id, body: { answer: 'accepted', callHeld: true, lead: tour.member('mbo-intaker') } });
  await tour.harness.settle();
  const slots = [{ startsAt: '2026-10-14T10:00:00+02:00', endsAt: '2026-10-14T11:00:00+02:00' }];
  const proposal = (await tour.do('proposeDates', intaker, { ...id, body: { step: 'intake', slots } })).recorded.created as string;
  await tour.do('readProposals', intaker, id);
  await tour.do('answerProposal', mentor, { params: { id: transfer, proposal }, body: { slot: 0 } });
  await tour.harness.settle();
  await tour.do('holdMeeting', intaker, { ...id, body: { step: 'intake', outcome: 'held-extra-support', attended: ['student', 'mbo-intaker', 'vso-mentor'] } });
  await tour.harness.settle();
  await tour.outcome('mbo-coordinator', transfer, 'specialist-intake', { outcome: 'held' });
  await tour.do('readOverstaptafels', intaker, id);
  await tour.do('recordOverstaptafel', intaker, {
    ...id,
    body: {
      reason: 'other',
      heldOn: '2026-10-13',
      attended: ['vso-mentor', 'mbo-intaker', 'student'],
      decisions: [{ what: 'Samen de reis oefenen', owner: tour.member('vso-mentor'), by: '2026-10-30' }],
    },
  });
  await tour.do('readAdmission', intaker, id);
  await tour.do('decidePlacement', intaker, { ...id, body: { outcome: 'placed', admission: { entryRequirementsMet: true, hasPlace: true } } });
  await tour.harness.settle();
  await tourPlan(tour, transfer, coordinator);
  await tour.outcome('mbo-coordinator', transfer, 'ready', { outcome: 'ready' });

  const leaves = await handedOver(tour);
  await tour.do('answerHandover', contact, { params: { id: leaves }, body: { answer: 'accepted', callHeld: true, lead: tour.member('mbo-intaker') } });
  await tour.harness.settle();
  await tourDeletion(tour, leaves);
  await tour.do('deregister', intaker, {
    params: { id: leaves },
    body: { causes: ['unknown'], initiator: 'student', warmHandover: false, alternative: false, startkwalificatie: false },
  });

  const elsewhere = await handedOver(tour);
  await tour.do('redirectHandover', await tour.as('mbo-contact'), { params: { id: elsewhere }, body: { location: await tour.secondLocation() } });
  return transfer;
}

/** The student takes back a consent after the college could read; the college says that its copies are gone. */
async function tourDeletion(tour: ExampleTour, transfer: string): Promise<void> {
  const id = { params: { id: transfer } };
  const purpose = { purpose: 'earlier-schools', recipient: tour.college.organisation };
  const student = await tour.student(transfer);
  await tour.do('answerConsents', student, { ...id, body: { answers: [{ ...purpose, choice: 'given' }] } });
  await tour.do('withdrawConsent', student, { ...id, body: purpose });
  await tour.harness.settle();
  const contact = await tour.as('mbo-contact');
  const { items } = await tour.do('listDeletionNotices', contact);
  const [notice] = items as { id: string }[];
  await tour.do('confirmDeletion', contact, { params: { id: notice?.id ?? '' } });
}

async function tourPlan(tour: ExampleTour, transfer: string, coordinator: string): Promise<void> {
  const id = { params: { id: transfer } };
  const spare = (await tour.do('draftPlan', coordinator, { ...id, body: {} })).recorded.created as string;
  const ofSpare = { params: { id: transfer, plan: spare } };
  const { plans } = await tour.do('readPlans', coordinator, id);
  const [drafted] = plans as { seen: number; text: { actions: unknown[] } }[];
  const action = { domain: 'learning', what: 'Elke maandag de week bespreken', owner: 'mbo-mentor', start: '2026-11-16', seenBy: 'Het werk is af' };
  const text = { goal: 'Een goede start', actions: [action] };
  await tour.do('writePlan', coordinator, { ...ofSpare, body: { text, seen: drafted?.seen ?? 0 } });
  await tour.do('checkPlan', coordinator, ofSpare);
  await tour.do('offerPlan', coordinator, ofSpare);
  await tour.do('withdrawPlan', coordinator, ofSpare);
  const plan = (await tour.do('draftPlan', coordinator, { ...id, body: { text } })).recorded.created as string;
  const ofPlan = { params: { id: transfer, plan } };
  await tour.do('offerPlan', coordinator, ofPlan);
  const offered = (await tour.do('readPlans', coordinator, id)).plans as { id: string; digest: string }[];
  const digest = offered.find((each) => each.id === plan)?.digest ?? '';
  await tour.do('signPlan', coordinator, { ...ofPlan, body: { digest } });
  await tour.do('printPlan', coordinator, { ...ofPlan, query: { format: 'html' } });
}
