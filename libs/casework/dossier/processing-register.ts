import {
  GROUND_REGISTER,
  PURPOSE_TEXTS,
  PURPOSES,
  SECTIONS_OF_ROLE,
  type Ground,
  type Purpose,
  type Recipient,
} from '../../domain/grounds.js';
import { PHASE_LABELS } from '../../domain/phases.js';
import { RETENTION_YEARS, retentionOf } from '../../domain/retention.js';
import { ROLES } from '../../domain/roles.js';
import { SECTION_LABELS, SECTIONS, type Section } from '../../domain/sections.js';
import type { LocalDate } from '../../domain/time.js';
import { ROLE_NAMES } from '../role-names.js';
import { htmlPage, htmlTable } from './html-page.js';

export interface RegisterLine {
  recipient: Recipient;
  ground: Ground;
  purpose: Purpose | null;
  from: string;
  source: string;
  validFrom: LocalDate;
  validUntil: LocalDate | null;
}

/** What is processed of a student, for whom, on which ground and how long (AVG 30), as it holds on a day. */
export interface ProcessingRegister {
  on: LocalDate;
  sections: { section: Section; label: string; retentionYears: number; recipients: RegisterLine[] }[];
  purposes: { purpose: Purpose; recipient: Recipient; question: string; why: string; wording: string }[];
  roles: { role: string; name: string; sections: string[] }[];
}

/** Built from the tables that decide, so that it cannot tell anything else than what happens. */
export function processingRegister(on: LocalDate): ProcessingRegister {
  const holds = GROUND_REGISTER.filter(
    ({ validFrom, validUntil }) => validFrom <= on && (validUntil === undefined || on <= validUntil),
  );
  return {
    on,
    sections: SECTIONS.map((section) => ({
      section,
      label: SECTION_LABELS[section],
      retentionYears: RETENTION_YEARS[retentionOf(section)],
      recipients: holds
        .filter((line) => line.section === section)
        .map(({ recipient, ground, purpose, from, source, validFrom, validUntil }) => {
          return {
            recipient,
            ground,
            purpose: purpose ?? null,
            from: PHASE_LABELS[from],
            source,
            validFrom,
            validUntil: validUntil ?? null,
          };
        }),
    })),
    purposes: PURPOSES.map((purpose) => ({ purpose, ...PURPOSE_TEXTS[purpose] })),
    roles: ROLES.map((role) => ({
      role,
      name: ROLE_NAMES[role],
      sections: SECTIONS_OF_ROLE[role].map((section) => SECTION_LABELS[section]),
    })),
  };
}

/** What a recipient is called on the screen. */
export const RECIPIENT_WORDS: Record<Recipient, string> = {
  mbo: 'Mbo-school',
  parents: 'Ouders',
  transfercoach: 'Transfercoach',
  'former-school': 'Vorige school (mentor)',
  desk: 'Leerplicht en Doorstroompunt (RMC)',
  helper: 'Hulpverlener van buiten',
};
export const GROUND_WORDS: Record<Ground, string> = {
  statutory: 'wettelijk',
  consent: 'toestemming',
  forbidden: 'mag niet',
};

export function processingRegisterHtml({ on, sections, purposes, roles }: ProcessingRegister): string {
  const lines = sections.flatMap(({ label, retentionYears, recipients }) =>
    recipients.map((line) => [
      label,
      RECIPIENT_WORDS[line.recipient],
      GROUND_WORDS[line.ground],
      line.ground === 'forbidden' ? '' : `vanaf ${line.from}`,
      line.source,
      `${retentionYears} jaar na vertrek van school`,
    ]),
  );
  return htmlPage(`Verwerkingsregister, geldig op ${on}`, [
    htmlTable('Gegevens en ontvangers', ['Onderdeel', 'Ontvanger', 'Grondslag', 'Wanneer', 'Bron', 'Bewaard'], lines),
    htmlTable(
      'Waarvoor toestemming wordt gevraagd',
      ['Vraag', 'Waarom', 'Tekstversie'],
      purposes.map(({ question, why, wording }) => [question, why, wording]),
    ),
    htmlTable(
      'Wie binnen een organisatie wat leest',
      ['Rol', 'Onderdelen'],
      roles.map(({ name, sections: read }) => [name, read.join(', ')]),
    ),
  ]);
}
