import { COHORT_COLUMNS, REQUIRED_COLUMNS, type CohortColumn } from './cohort-columns.js';
import { z } from './dutch.js';

/** What a column of a file is read as. `tussenvoegsel` goes before the last name; null: on purpose not read. */
export const MAPPED_COLUMNS = [...COHORT_COLUMNS, 'tussenvoegsel'] as const;
export type MappedColumn = (typeof MAPPED_COLUMNS)[number];

/** Columns that a file of a pupil system lacks, because they are the same for everybody in it. */
export const FIXED_COLUMNS = ['vso_vestiging', 'mentor_email'] as const;
export type FixedColumn = (typeof FIXED_COLUMNS)[number];

/** How a school's own files are read. */
export interface CohortMapping {
  /** By `headerKey`. What is not in here is read under its own name. */
  columns: Readonly<Record<string, MappedColumn | null>>;
  /** For every line, where the file has no such column. */
  fixed: Readonly<Partial<Record<FixedColumn, string>>>;
}

export const OWN_NAMES: CohortMapping = { columns: {}, fixed: {} };

/** A header as it is remembered: capitals, spaces and hyphens make no difference. */
export const headerKey = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');

/** What a header is read as; undefined when nobody said so yet. */
export function readAs(name: string, { columns }: CohortMapping): MappedColumn | null | undefined {
  const key = headerKey(name);
  if (Object.hasOwn(columns, key)) return columns[key];
  return MAPPED_COLUMNS.find((column) => column === key);
}

/** Required columns that neither the headers nor a fixed value give. */
export function missingColumns(headers: readonly string[], mapping: CohortMapping): CohortColumn[] {
  const given = headers.map((name) => readAs(name, mapping));
  return REQUIRED_COLUMNS.filter(
    (column) => !given.includes(column) && (mapping.fixed[column as FixedColumn] ?? '') === '',
  );
}

/** Nothing of a file is left to ask: every header is known, and nothing that is required is missing. */
export function isKnown(headers: readonly string[], mapping: CohortMapping): boolean {
  const asked = headers.some((name) => name !== '' && readAs(name, mapping) === undefined);
  return !asked && missingColumns(headers, mapping).length === 0;
}

/**
 * Names that usual pupil systems (Magister, Somtoday, ParnasSys, Eduarte) and schools give to these columns, in small letters without
 * anything else. Gathered from their public manuals and from what schools call them; a guess, which a person confirms.
 */
const ALSO_CALLED: Record<MappedColumn, string> = {
  leerlingnummer: 'leerlingnummer leerlingnr llnr leerlingid stamnummer stamnr studentnummer deelnemernummer nummer',
  roepnaam: 'roepnaam voornaam roepnaamleerling voornaamleerling',
  tussenvoegsel: 'tussenvoegsel tussenvoegsels voorvoegsel voorvoegsels tussenv tv',
  achternaam: 'achternaam geslachtsnaam familienaam achternaamleerling naam',
  geboortedatum: 'geboortedatum gebdatum gebdat datumgeboorte geborenop geboortedatumleerling',
  woongemeente:
    'woongemeente gemeente gemeentenaam woonplaats plaats plaatsnaam woonplaatsleerling gemeentevaninschrijving',
  vso_vestiging:
    'vestiging vestigingsnaam vsovestiging locatie school schoolnaam brin brincode brinnummer vestigingscode',
  uitstroomprofiel: 'uitstroomprofiel profiel uitstroom uitstroombestemming uitstroomprofielvso',
  route: 'route uitstroomroute',
  gewenste_opleiding: 'gewensteopleiding opleiding vervolgopleiding gekozenopleiding opleidingsnaam vervolgstudie',
  crebo: 'crebo crebocode crebonummer crebonr opleidingscode',
  niveau: 'niveau mboniveau opleidingsniveau niveaumbo',
  leerweg: 'leerweg bolbbl leertraject',
  mbo_instelling: 'mboinstelling mbo roc mboschool vervolgschool vervolginstelling naarschool toekomstigeschool',
  mbo_locatie: 'mbolocatie roclocatie locatiembo vervolglocatie',
  startdatum: 'startdatum ingangsdatum startmbo startdatummbo eerstedag',
  mentor_email: 'mentoremail emailmentor mailmentor mentormail emailadresmentor mentoremailadres',
  leerling_email:
    'leerlingemail email emailadres mail emailleerling emailadresleerling schoolemail emailschool leerlingmail mailadres',
  leerling_telefoon:
    'leerlingtelefoon telefoon telefoonnummer mobiel mobielnummer gsm telefoonleerling mobielleerling telefoonmobiel mobielenummer',
  ouder1_email:
    'ouder1email emailouder1 verzorger1email emailverzorger1 emailadresverzorger1 emailadresouder1 emailouder emailverzorger',
  ouder2_email: 'ouder2email emailouder2 verzorger2email emailverzorger2 emailadresverzorger2 emailadresouder2',
  extra_ondersteuning: 'extraondersteuning ondersteuning ondersteuningsbehoefte extrasteun',
  beperkt_netwerk: 'beperktnetwerk netwerkbeperkt',
  verwachte_knelpunten: 'verwachteknelpunten knelpunten',
};

const GUESSES = new Map(
  MAPPED_COLUMNS.flatMap((column) => ALSO_CALLED[column].split(' ').map((word) => [word, column] as const)),
);

/** What a header that nobody explained is probably read as; null where it is probably not wanted. */
export function guessColumn(name: string): MappedColumn | null {
  const bare = name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');
  return GUESSES.get(bare) ?? null;
}

/** A file may have a number that must not be here at all (there is no BSN or PGN in this system). */
export const isForbidden = (name: string): boolean =>
  /^(bsn|burgerservice(nummer)?|sofinummer|pgn|persoonsgebondennummer|onderwijsnummer)/.test(
    name.toLowerCase().replaceAll(/[^a-z]/g, ''),
  );

/** PUT /cohort-imports/columns. */
export const CohortMappingSchema = z.strictObject({
  columns: z.record(z.string().min(1).max(200), z.enum(MAPPED_COLUMNS).nullable()),
  fixed: z
    .strictObject({
      vso_vestiging: z.string().trim().min(1).max(200).optional(),
      mentor_email: z.string().trim().toLowerCase().max(254).pipe(z.email()).optional(),
    })
    .default({}),
});
export type CohortMappingBody = z.infer<typeof CohortMappingSchema>;
