import { ReadPeopleToChoose, type MemberChoice } from '../../../libs/casework/people-to-choose.js';
import type { TransferView } from '../../../libs/casework/read-transfer.js';
import { ROLE_NAMES } from '../../../libs/casework/role-names.js';
import type { StaffVisit } from '../http/visit.js';
import type { Option } from '../ui/choice-fields.js';
import type { FormContext } from './step-forms.js';

const member = ({ id, name, role, organisation }: MemberChoice, withSchool: boolean): Option => ({
  value: id,
  label: `${name}, ${ROLE_NAMES[role]}${withSchool ? ` (${organisation})` : ''}`,
});

/** Who and what can be chosen in the forms of one transfer. */
export async function contextOf(visit: StaffVisit, file: TransferView): Promise<FormContext> {
  const { actor } = visit.signedIn;
  const found = await new ReadPeopleToChoose(visit.web.dependencies.casework).execute(actor, { transfer: file.id });
  const people = file.people.map((person): Option => ({
    value: person.membership,
    label: `${person.name}, ${person.roleName} (${person.organisation})`,
  }));
  const atMbo = found.atSchools.filter(({ role }) => role.startsWith('mbo-'));
  return {
    name: file.student.firstName,
    hasMbo: file.mbo !== null,
    hasDestination: file.destination !== null,
    mboSchools: found.mboSchools,
    colleagues: found.colleagues.map((each) => member(each, false)),
    atSchools: found.atSchools.map((each) => member(each, true)),
    atMbo: atMbo.map((each) => member(each, false)),
    ownLocations: found.locations,
    coaches: found.coaches.map((each) => member(each, true)),
    owners: [...people, ...found.desks],
  };
}
