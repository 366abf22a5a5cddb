import { describe, expect, it } from '@jest/globals';
import { ReadDirectory, ReadDirectoryEntry, SaveDirectoryEntry } from '../../../libs/casework/directory/directory.js';
import { AddOffer } from '../../../libs/casework/plan/catalogue.js';
import { DirectoryEntrySchema } from '../../../libs/contracts/directory.js';
import { withActor } from '../../../libs/persistence/actor.js';
import { refusal, usePlay, type Play } from './school.js';

const stage = usePlay();
const written = (changes: object = {}) =>
  DirectoryEntrySchema.parse({
    application: 'Stuur het formulier voor 1 april.',
    contact: { name: 'Sam Jansen', email: 'sam@voorbeeld.nl' },
    starts: ['08-01', '02-01'],
    version: 0,
    ...changes,
  });
const saving = ({ casework, region }: Play) => ({ save: new SaveDirectoryEntry(casework), location: region.mbo.location });

describe('the directory of mbo locations', () => {
  it('is written by the own college and read by every school at once, with what the location offers', async () => {
    const { play } = stage;
    const { save, location } = saving(play);
    const list = new ReadDirectory(play.casework);
    const before = await list.execute(play.vso(), {});
    expect(before.map(({ name, entry }) => [name, entry])).toEqual([
      ['MBO College Almere', null],
      ['MBO College Zuid', null],
    ]);
    await save.execute(play.mbo('mbo-coordinator'), { ...written(), location });
    await new AddOffer(play.casework).execute(play.mbo('mbo-coordinator'), { domain: 'learning', name: 'Rustige werkplek' });
    const page = await new ReadDirectoryEntry(play.casework).execute(play.vso(), { location });
    expect(page).toMatchObject({ own: false, version: 1, entry: { starts: ['02-01', '08-01'], contact: { phone: null } } });
    expect(page.offers.map(({ name }) => name)).toEqual(['Rustige werkplek']);
    for (const search of ['rustige', 'ZUID', '1 april'])
      expect((await list.execute(play.vso(), { search })).map(({ name }) => name)).toEqual(['MBO College Zuid']);
    expect(await list.execute(play.vso(), { search: '100%' })).toEqual([]);
    expect(await list.execute(play.vso(), { college: play.region.otherMbo.organisation })).toHaveLength(1);
  });

  it('keeps the words of a colleague who was earlier', async () => {
    const { play } = stage;
    const { save, location } = saving(play);
    const { version } = await new ReadDirectoryEntry(play.casework).execute(play.vso(), { location });
    const actor = play.mbo('mbo-coordinator');
    await save.execute(actor, { ...written({ application: 'Bel eerst.', version }), location });
    const late = save.execute(actor, { ...written({ application: 'Mail eerst.', version }), location });
    expect(await refusal(late)).toMatchObject({ code: 'VERSION.CONFLICT' });
    const { entry } = await new ReadDirectoryEntry(play.casework).execute(play.vso(), { location });
    expect(entry?.application).toBe('Bel eerst.');
  });

  it('is closed for writing to other colleges, schools and roles, also when the use case is passed by', async () => {
    const { play } = stage;
    const { save, location } = saving(play);
    const { region } = play;
    const entry = { ...written(), location };
    const stranger = region.otherMbo.staff['mbo-coordinator'];
    if (stranger === undefined) throw new Error('nobody is coordinator there');
    for (const actor of [stranger, play.mbo('mbo-mentor'), play.vso('vso-coordinator')])
      expect(await refusal(save.execute(actor, entry))).toMatchObject({ code: 'ACTION.NOT_YOURS' });
    expect(await refusal(save.execute(play.mbo('mbo-coordinator'), { ...entry, location: region.vso.location }))).toMatchObject({ status: 404 });
    const [, changed] = await withActor(play.casework.dataSource, stranger, (manager) =>
      manager.query<[unknown, number]>(`UPDATE directory_entries SET application = 'Kaping' WHERE location_id = $1`, [location]),
    );
    expect(changed).toBe(0);
    const adding = withActor(play.casework.dataSource, stranger, (manager) =>
      manager.query(
        `INSERT INTO directory_entries (location_id, organisation_id, application, contact_name, contact_email, start_moments, changed_by, changed_at)
         VALUES ($1, $2, 'x', 'x', 'x', '{}', $3, now())`,
        [region.vso.location, stranger.organisation, stranger.membership],
      ),
    );
    await expect(adding).rejects.toThrow(/row-level security/);
    await expect(play.casework.dataSource.query('SELECT * FROM directory_entries')).resolves.toEqual([]);
  });

  it('takes only days that exist, and only addresses of websites', () => {
    for (const starts of [['02-30'], ['13-01'], ['1-8'], []]) expect(DirectoryEntrySchema.safeParse({ ...written(), starts }).success).toBe(false);
    for (const website of ['javascript:alert(1)', 'www.school.nl', 'ftp://school.nl'])
      expect(DirectoryEntrySchema.safeParse({ ...written(), website }).success).toBe(false);
  });
});
