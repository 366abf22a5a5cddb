import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { AnswerHandover, PrepareHandover, RedirectHandover } from '../../../libs/casework/intake/handover.js';
import { DecidePlacement, ReadAdmission } from '../../../libs/casework/intake/placement.js';
import { ReadHandovers } from '../../../libs/casework/intake/read-handover.js';
import { AddMembership, AddPerson, CreateLocation } from '../../../libs/casework/organisations.js';
import { ReadTransfer } from '../../../libs/casework/read-transfer.js';
import { PrintHandover } from '../../../libs/casework/reports/handover-report.js';
import { printPage } from '../../../libs/documents/print-page.js';
import { DecidePlacementSchema, type DecidePlacementBody } from '../../../libs/contracts/guidance/intake.js';
import { SYSTEM, type StaffActor } from '../../../libs/persistence/actor.js';
import { refusal, usePlay, type Play } from '../casework/school.js';

const stage = usePlay();
let play: Play;
let otherLocation: string;
let colleague: StaffActor;

beforeAll(async () => {
  play = stage.play;
  const organisation = play.region.mbo.organisation;
  const location = await new CreateLocation(play.casework).execute(SYSTEM, { organisation, name: 'Zuid, techniek', holidayRegion: 'Noord', brinSuffix: undefined });
  otherLocation = location.id;
  const person = await new AddPerson(play.casework).execute(SYSTEM, { name: 'Ton Techniek', email: `${randomUUID()}@voorbeeld.nl` });
  const role = 'mbo-contact' as const;
  const membership = await new AddMembership(play.casework).execute(SYSTEM, { person: person.id, organisation, location: otherLocation, role, isContact: true, validFrom: '2020-01-01' });
  colleague = { kind: 'staff', membership: membership.id, person: person.id, organisation, role };
});

/** There are two locations here. */
const handedOver = (): Promise<string> => play.handedOver({ mbo: { institution: '25PZ', location: 'MBO College Zuid' } });
const prepare = (transfer: string, more: object = {}) => new PrepareHandover(play.casework).execute(play.vso(), { transfer, ...more });

describe('a handover', () => {
  it('is a talk that was prepared, and is taken over by a named person with a deputy', async () => {
    const transfer = await handedOver();
    await prepare(transfer, { called: play.mbo().membership, callAt: `${play.dayAfter(3)}T09:00:00Z`, words: 'Vertel over het rustige lokaal.' });
    const told = await new ReadHandovers(play.casework).execute(play.mbo(), { transfer });
    expect(told.handovers).toMatchObject([{ number: 1, status: 'prepared', talkAbout: 'Vertel over het rustige lokaal.', caller: { membership: play.vso().membership } }]);
    const answered = await new AnswerHandover(play.casework).execute(play.mbo(), { transfer, answer: 'accepted', lead: play.mbo('mbo-intaker').membership, callHeld: false });
    expect(answered.warnings).toEqual(['De scholen hebben elkaar nog niet gesproken. Bel elkaar voor de intake.']);
    await play.settle();
    const view = await new ReadTransfer(play.casework).execute(play.mbo('mbo-intaker'), { transfer });
    expect(view.lead.membership).toBe(play.mbo('mbo-intaker').membership);
    expect(view.deputy.membership).not.toBe(view.lead.membership);
    expect(await refusal(prepare(transfer))).toMatchObject({ code: 'HANDOVER.ACCEPTED' });
  });

  it('that is sent back with a reason goes out again when the school has prepared it anew', async () => {
    const transfer = await handedOver();
    await prepare(transfer);
    await new AnswerHandover(play.casework).execute(play.mbo(), { transfer, answer: 'returned', reason: 'incomplete', words: 'Het OPP ontbreekt.' });
    await play.settle();
    expect(play.working.stateOf(transfer).steps.find(({ key }) => key === 'handover')).toMatchObject({ status: 'open', responsible: 'vso-mentor' });
    await prepare(transfer, { words: 'Het OPP staat er nu bij.' });
    await play.settle();
    expect(play.working.stateOf(transfer).steps.find(({ key }) => key === 'handover')).toMatchObject({ status: 'open', responsible: 'mbo-contact' });
    const { handovers } = await new ReadHandovers(play.casework).execute(play.vso(), { transfer });
    expect(handovers.map(({ number, status, reasonWords }) => [number, status, reasonWords])).toEqual([
      [2, 'prepared', null],
      [1, 'returned', 'Er ontbreekt iets in het dossier'],
    ]);
  });

  it('goes on to another location of the same mbo with the file and its history', async () => {
    const transfer = await handedOver();
    await prepare(transfer, { words: 'Bel voor elven.' });
    await new RedirectHandover(play.casework).execute(play.mbo(), { transfer, location: otherLocation, contact: colleague.membership });
    await play.settle();
    const view = await new ReadTransfer(play.casework).execute(colleague, { transfer });
    expect(view.mbo).toMatchObject({ location: otherLocation });
    expect(view.timeLine.map(({ sentence }) => sentence).join('\n')).toMatch(/stuurde de overdracht door[\s\S]*meldde Noor aan/);
    const { handovers } = await new ReadHandovers(play.casework).execute(colleague, { transfer });
    expect(handovers).toMatchObject([
      { status: 'prepared', location: otherLocation, talkAbout: 'Bel voor elven.', called: { name: 'Ton Techniek' } },
      { status: 'redirected', reason: 'other-team' },
    ]);
    const [mail] = await play.database.admin.query<{ to: string }[]>(
      `SELECT recipient_membership_id AS to FROM messages WHERE transfer_id = $1 AND template = 'step-open' AND step = 'handover' ORDER BY id DESC LIMIT 1`,
      [transfer],
    );
    expect(mail).toEqual({ to: colleague.membership });
    await new AnswerHandover(play.casework).execute(colleague, { transfer, answer: 'accepted', callHeld: true });
  });

  it('goes to no other school, and not back and forth between nobody', async () => {
    const transfer = await handedOver();
    const redirect = (location: string) => new RedirectHandover(play.casework).execute(play.mbo(), { transfer, location });
    expect(await refusal(redirect(play.region.otherMbo.location))).toMatchObject({ code: 'LOCATION.NOT_YOURS' });
    expect(await refusal(redirect(play.region.mbo.location))).toMatchObject({ code: 'LOCATION.NOT_YOURS' });
  });

  it('is printed with what the mbo may read, and on which ground', async () => {
    const transfer = await handedOver();
    await prepare(transfer, { words: 'Over de eerste week.' });
    const page = printPage(await new PrintHandover(play.casework).execute(play.mbo(), { transfer }));
    expect(page).toContain('Over de eerste week.');
    expect(page).toContain('Noor Achterweg');
  });
});

describe('a placement', () => {
  async function untilPlacement(): Promise<string> {
    const transfer = await handedOver();
    await play.finish(transfer, play.mbo(), 'handover', 'accepted');
    await play.finish(transfer, play.mbo('mbo-intaker'), 'intake', 'held');
    return transfer;
  }
  const decide = (transfer: string, body: object) => {
    const parsed: DecidePlacementBody = DecidePlacementSchema.parse(body);
    return new DecidePlacement(play.casework).execute(play.mbo('mbo-intaker'), { ...parsed, transfer });
  };

  it('shows the conditions one by one, and what is not known is not met', async () => {
    const transfer = await untilPlacement();
    const view = await new ReadAdmission(play.casework).execute(play.mbo('mbo-intaker'), { transfer, answers: { entryRequirementsMet: true } });
    expect(view.rightOfAdmission).toBe('unknown');
    expect(Object.fromEntries(view.conditions.map(({ code, state }) => [code, state]))).toEqual({
      'applied-in-time': 'met',
      'entry-requirements': 'met',
      'intake-done': 'met',
      'place-free': 'unknown',
    });
    const late = view.grounds.find(({ code }) => code === 'applied-after-1-april');
    expect(late?.fails).toContain('niet meer leer- of kwalificatieplichtig');
  });

  it('keeps the conditions as they stood when it was decided', async () => {
    const transfer = await untilPlacement();
    await decide(transfer, { outcome: 'placed', admission: { hasPlace: true } });
    const { decisions } = await new ReadAdmission(play.casework).execute(play.mbo('mbo-intaker'), { transfer, answers: {} });
    expect(decisions).toMatchObject([{ outcome: 'placed', ground: null }]);
    const [kept] = await play.database.admin.query<{ conditions: object }[]>('SELECT conditions FROM placement_decisions WHERE transfer_id = $1', [transfer]);
    expect(kept?.conditions).toMatchObject({ 'place-free': 'met', 'entry-requirements': 'unknown' });
  });

  it('is refused on no support need, marks or motivation, and says why not', () => {
    const sentences = ['support-need', 'marks', 'motivation'].map(
      (ground) => DecidePlacementSchema.safeParse({ outcome: 'declined', ground, reported: true }).error?.issues[0]?.message,
    );
    expect(sentences).toEqual([
      'Ondersteuning nodig hebben is geen grond om iemand te weigeren. Leg vast welke aanpassing nodig is.',
      'Cijfers zijn geen grond om iemand te weigeren. Het gaat alleen om de vooropleidingseis.',
      'Motivatie is geen grond om iemand te weigeren. Bespreek in de intake wat de student wil.',
    ]);
  });

  it('is refused only on a ground that holds for this student, with the question of the report answered', async () => {
    const transfer = await untilPlacement();
    expect(await refusal(decide(transfer, { outcome: 'declined' }))).toMatchObject({ errors: [{ code: 'GROUND.REQUIRED' }, { code: 'REPORTED.REQUIRED' }] });
    const late = await refusal(decide(transfer, { outcome: 'declined', ground: 'applied-after-1-april', reported: false }));
    expect(late).toMatchObject({ code: 'GROUND.DOES_NOT_FIT', sentence: expect.stringContaining('niet meer leer- of kwalificatieplichtig') });
    const full = await refusal(decide(transfer, { outcome: 'declined', ground: 'capacity', reported: true, admission: { hasPlace: true } }));
    expect(full.code).toBe('GROUND.DOES_NOT_FIT');
    const burden = { outcome: 'declined', ground: 'disproportionate-burden', reported: true };
    expect(await refusal(decide(transfer, burden))).toMatchObject({ code: 'ADJUSTMENT.REQUIRED', errors: [{ field: 'adjustment' }] });
    await decide(transfer, { ...burden, adjustment: 'Een lift plaatsen: dat staat het gebouw niet toe.' });
    await play.settle();
    const { decisions } = await new ReadAdmission(play.casework).execute(play.mbo('mbo-intaker'), { transfer, answers: {} });
    expect(decisions).toMatchObject([{ ground: 'disproportionate-burden', reported: true, adjustment: 'Een lift plaatsen: dat staat het gebouw niet toe.' }]);
    expect(play.working.stateOf(transfer).steps.find(({ key }) => key === 'destination')?.status).toBe('open');
  });

  it('cannot be refused around these questions either', async () => {
    const transfer = await untilPlacement();
    const intaker = play.mbo('mbo-intaker');
    expect(await refusal(play.finish(transfer, intaker, 'placement', 'declined', { ground: 'disproportionate-burden' }))).toMatchObject({ code: 'ADJUSTMENT.REQUIRED' });
    expect(await refusal(play.finish(transfer, intaker, 'placement', 'declined', { ground: 'applied-after-1-april' }))).toMatchObject({ code: 'GROUND.DOES_NOT_FIT' });
  });
});
