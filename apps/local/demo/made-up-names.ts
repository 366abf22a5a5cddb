/**
 * Names of people who do not exist. The surnames say so themselves, so that nobody takes a demo for a file.
 */
const FIRST_NAMES = [
  'Noor',
  'Youssef',
  'Sanne',
  'Bram',
  'Aylin',
  'Daan',
  'Fatima',
  'Joris',
  'Lotte',
  'Mehmet',
  'Eva',
  'Ruben',
  'Samira',
  'Thijs',
  'Zoë',
  'Ravi',
  'Marit',
  'Karim',
  'Femke',
  'Luuk',
  'Naomi',
  'Stijn',
  'Yara',
  'Hugo',
  'Imane',
  'Wouter',
  'Priya',
  'Jasper',
  'Esra',
  'Koen',
  'Maud',
  'Bilal',
  'Tess',
  'Niels',
  'Shanti',
  'Pim',
  'Leila',
  'Gijs',
  'Roos',
  'Omar',
  'Iris',
  'Tariq',
  'Merel',
  'Sven',
  'Dewi',
  'Jelle',
  'Amira',
  'Teun',
  'Floor',
  'Hassan',
  'Britt',
  'Rens',
  'Sofie',
  'Idris',
  'Linde',
  'Mats',
  'Nadia',
  'Ties',
  'Vera',
  'Younes',
] as const;
const SURNAMES = [
  'Voorbeeld',
  'Verzonnen',
  'Proefpersoon',
  'Bedacht',
  'Denkbeeldig',
  'Oefening',
  'Schijnbaar',
] as const;

export interface MadeUpName {
  first: string;
  last: string;
}

/** The n-th person, from 0; the first 420 all have another name. */
export function madeUpName(n: number): MadeUpName {
  const round = Math.floor(n / FIRST_NAMES.length);
  return { first: FIRST_NAMES[n % FIRST_NAMES.length] ?? '', last: SURNAMES[(n + round) % SURNAMES.length] ?? '' };
}

/** `noor.voorbeeld@altra.example`: the ending `.example` can never exist (RFC 2606). */
export function madeUpAddress({ first, last }: MadeUpName, domain: string): string {
  const plain = `${first}.${last}`
    .normalize('NFD')
    .replaceAll(/[^A-Za-z.]/g, '')
    .toLowerCase();
  return `${plain}@${domain}.example`;
}

const LAST_DIGITS = 4;

/** Subscriber numbers never begin with a zero, so nobody has this one. */
export function madeUpPhone(n: number): string {
  return `020 000 ${String(n).padStart(LAST_DIGITS, '0')}`;
}

export function firstNameOf(n: number): string {
  return FIRST_NAMES[n % FIRST_NAMES.length] ?? '';
}
