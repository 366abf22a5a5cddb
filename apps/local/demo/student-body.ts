import type { StartTransferInput } from '../../../libs/contracts/start-transfer.js';
import type { LocalDate } from '../../../libs/domain/time.js';
import { demoRegionAmsterdam, mboInstitutions } from '../../../libs/reference/index.js';
import type { DemoRegionIds } from './create-region.js';
import { firstNameOf, madeUpPhone } from './made-up-names.js';
import type { Story } from './story.js';

const PROGRAMMES = [
  { name: 'Medewerker ICT', level: '2' },
  { name: 'Kok', level: '2' },
  { name: 'Mediavormgeving', level: '4' },
  { name: 'Autotechniek', level: '3' },
  { name: 'Dierverzorging', level: '3' },
  { name: 'Software development', level: '4' },
  { name: 'Helpende zorg en welzijn', level: '2' },
  { name: 'Logistiek medewerker', level: '2' },
  { name: 'Hovenier', level: '3' },
] as const;
const ENTREE = { name: 'Entree: assistent horeca', level: 'entree' } as const;
const HOMES = [
  'Amsterdam',
  'Amsterdam',
  'Amstelveen',
  'Amsterdam',
  'Haarlemmermeer',
  'Amsterdam',
  'Zaanstad',
  'Diemen',
] as const;
/** Most students are at a few schools, as in the figures, so that one mentor has more than one to look after. */
const SCHOOLS = [
  'Orion College Drostenburg',
  'Altra College Centrum',
  'Orion College Drostenburg',
  'Altra College Zuidoost',
  'Orion College Drostenburg',
  'Altra College Centrum',
  'Orion College Amstel',
  'Altra College Bleichrodt',
  'Orion College Drostenburg',
  'Altra College Haarlemmermeer',
  'Altra College Koppeling, School2Care & Arkin',
] as const;
const COLLEGES = [
  'MBO College Zuid',
  'MBO College Zuid',
  'MBO College Centrum',
  'MBO College Zuid',
  'MBO College Westpoort',
  'MBO College Noord',
  'MBO College Centrum',
  'MBO College Zuidoost',
  'MBO College Zuid',
  'MBO College West',
  'MBO College Almere',
  'MBO College Zuid',
  'MBO College Amstelland',
  'MBO College Hilversum',
] as const;
/** The first mentor of a school has two of its students for every one of the second. */
const ROUND_OF_MENTORS = 3;
const MARKER = 'Leerling';
const PHONES_OF_STUDENTS = 9_000;
/** Over the list of first names, so that students do not share them with who comes first among the staff. */
const NAME_STEP = 7;

interface Place {
  name: string;
  id: string;
}

/** The schools and colleges that the stories are divided over. */
export class StoryPlaces {
  constructor(private readonly region: DemoRegionIds) {}

  vso(n: number): Place {
    return this.place(SCHOOLS[n % SCHOOLS.length] ?? SCHOOLS[0]);
  }

  mbo(n: number): Place & { institution: string } {
    const place = this.place(COLLEGES[n % COLLEGES.length] ?? COLLEGES[0]);
    const college = demoRegionAmsterdam.mboColleges.find(({ name }) => name === place.name);
    const institution = mboInstitutions().find(({ brin }) => brin === college?.institutionBrin);
    return { ...place, institution: institution?.name ?? '' };
  }

  mentor(n: number): { membership: string; email: string } {
    const [first, second] = this.region.people.at(this.vso(n).id, 'vso-mentor');
    const mentor = n % ROUND_OF_MENTORS === 0 ? second : first;
    if (mentor === undefined) throw new Error(`no mentor at ${this.vso(n).name}`);
    return mentor;
  }

  /** @throws when the region has no such school or college: these names and those of the region must agree */
  private place(name: string): Place {
    const id = this.region.locations.get(name);
    if (id === undefined) throw new Error(`the demo region has no ${name}`);
    return { name, id };
  }
}

/** What the mentor fills in for the n-th student. */
export function bodyOf(
  story: Story,
  n: number,
  birthDate: LocalDate,
  start: LocalDate,
  places: StoryPlaces,
): { vso: { mentor: string }; body: StartTransferInput } {
  const mentor = places.mentor(n);
  const mbo = places.mbo(n);
  const programme = story.entree === true ? ENTREE : PROGRAMMES[n % PROGRAMMES.length];
  return {
    vso: { mentor: mentor.membership },
    body: {
      student: {
        studentNumber: `D${String(n).padStart(3, '0')}`,
        firstName: firstNameOf(n * NAME_STEP),
        lastName: `${MARKER} ${n}`,
        birthDate,
        municipality: story.municipality ?? HOMES[n % HOMES.length] ?? 'Amsterdam',
        email: `leerling${n}@leerling.example`,
        phone: madeUpPhone(PHONES_OF_STUDENTS + n),
        parents: [{ name: `Ouder van ${MARKER.toLowerCase()} ${n}`, email: `ouder${n}@ouder.example` }],
      },
      vsoLocation: places.vso(n).id,
      mentorEmail: mentor.email,
      mbo: { institution: mbo.institution, location: mbo.name },
      ...(programme === undefined ? {} : { programme: { ...programme, leerweg: 'bol' } }),
      outflowProfile: 'further-education',
      start,
      leavesSchool: leavingDay(start),
      extraSupport: story.extraSupport ?? false,
      limitedNetwork: story.coachFits ?? false,
      expectedTrouble: story.coachFits ?? false,
    },
  };
}

/** A month before the start, so that a start in the middle of a school year is no odd case. */
function leavingDay(start: LocalDate): LocalDate {
  const months = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 2;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}
