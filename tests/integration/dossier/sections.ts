import type { WrittenSection } from '../../../libs/contracts/dossier/sections.js';

/** Something in every part of the file, with a name that is nowhere else. */
export const CANARY = 'Jildoukanarie';

export const CONTENTS: Record<Exclude<WrittenSection, 'response'>, object> = {
  profile: { introduction: `Ik ben ${CANARY} en ik hou van de ochtend.`, interests: ['koken'] },
  strengths: { strengths: ['Werkt graag met de handen', `${CANARY} helpt anderen`] },
  'what-works': { works: ['Een rustige plek'] },
  needs: { domains: { social: { need: 'Weten wie er in de klas zit', whatHelps: ['Een maatje'] } } },
  learning: { level: 'mbo-2', dutch: '2f', arithmetic: '1f' },
  attendance: { years: [{ schoolYear: '2026-2027', presentPercent: 94, absentWithLeaveHours: 12, absentWithoutLeaveHours: 0, late: 3 }] },
  practical: { travel: 'Reist met de tram', aids: ['Koptelefoon'] },
  network: { people: [{ name: `Oma ${CANARY}`, relation: 'oma', supporter: true }] },
  care: { helpers: [{ organisation: 'Jeugdteam Noord', helpsWith: 'plannen' }] },
  'earlier-schools': { schools: [{ name: 'Basisschool De Kade' }] },
  lob: { activities: [{ kind: 'college-visit', on: '2026-11-04', learned: 'De keuken is groot' }] },
};
