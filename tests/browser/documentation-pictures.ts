/** A picture in the documentation: of a page by its name in `PAGES`, as it is on a phone (360) or on a desk. */
export interface DocumentationPicture {
  page: string;
  widths: readonly number[];
  /** From the head of the page, in pixels; the whole of it when left out. */
  tallest?: number;
}

/** As wide as the text of a page of documentation can show it readably. */
const DESK = 800;
/** Where the line lies down, and the columns stand beside each other. */
const WIDE = 1280;
const PHONE = 360;
const TALLEST = 800;

const both = (page: string, tallest = TALLEST): DocumentationPicture => ({ page, widths: [DESK, PHONE], tallest });
const wide = (page: string): DocumentationPicture => ({ page, widths: [WIDE, PHONE], tallest: TALLEST });
const phone = (page: string, tallest = TALLEST): DocumentationPicture => ({ page, widths: [PHONE], tallest });

/** What docs/screens holds; `npm run screens -- --docs` makes all of them again. */
export const DOCUMENTATION_PICTURES: readonly DocumentationPicture[] = [
  both('werk-vso-mentor'),
  both('overstap-nieuw'),
  both('nazorg'),
  both('klas-toevoegen'),
  both('klas-kolommen', 1_400),
  both('klas-nakijken', 1_200),
  both('overdracht'),
  both('intake-momenten'),
  both('plan-concept'),
  wide('overstap-landing'),
  phone('landingsgesprek', 1_500),
  both('coach'),
  both('coach-keuze'),
  phone('student-coach'),
  both('meldingen-leerplicht'),
  both('melding-rmc', 1_400),
  both('regio'),
  both('regio-monitor'),
  both('afspraken-gevolgen'),
  phone('student-landing', 1_300),
  phone('student-lezen'),
  phone('ouder'),
  both('mensen'),
  both('collega-rol'),
  both('vrije-dagen'),
  both('logboek'),
  both('inzage-verslag'),
  both('bewaren'),
];
