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
const HOMES = ['Amsterdam', 'Amsterdam', 'Amstelveen', 'Amsterdam', 'Haarlemmermeer', 'Amsterdam', 'Zaanstad', 'Diemen'] as const;
const MARKER = 'Leerling';
const PHONES_OF_STUDENTS = 9_000;
/** Over the list of first names, so that students do not share them with who comes first among the staff. */
const NAME_STEP = 7;

/** The schools and colleges that the stories are divided over. */
export class StoryPlaces {
  constructor(private readonly region: DemoRegionIds) {}

  vso(n: number): { name: string; id: string } {
    return this.placeOf(demoRegionAmsterdam.vsoSchools, n);
  }

  mbo(n: number): { name: string; id: string; institution: string } {
    const college = demoRegionAmsterdam.mboColleges[n % demoRegionAmsterdam.mboColleges.length];
    const institution = mboInstitutions().find((one) => one.brin === college?.institutionBrin)?.name ?? '';
    return { ...this.placeOf(demoRegionAmsterdam.mboColleges, n), institution };
  }

  mentor(n: number): { membership: string; email: string } {
    const mentors = this.region.people.at(this.vso(n).id, 'vso-mentor');
    const mentor = mentors[Math.floor(n / demoRegionAmsterdam.vsoSchools.length) % mentors.length];
    if (mentor === undefined) throw new Error(`no mentor at ${this.vso(n).name}`);
    return mentor;
  }

  private placeOf(places: readonly { name: string }[], n: number): { name: string; id: string } {
    const name = places[n % places.length]?.name ?? '';
    return { name, id: this.region.locations.get(name) ?? '' };
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
