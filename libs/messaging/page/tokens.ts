/** The colours of the house in a mail; a mail program knows no custom properties, so they stand in every style. */
export const LIGHT = {
  paper: '#FAF8F4',
  sheet: '#FFFFFF',
  ink: '#1B2A2E',
  inkSoft: '#51636A',
  line: '#1F6F78',
  turn: '#B24A12',
  rule: '#D9D5CC',
} as const;

const DARK = {
  paper: '#14191B',
  sheet: '#1C2326',
  ink: '#E9EEEF',
  inkSoft: '#A9B8BD',
  line: '#5CC0CA',
  turn: '#F2A36B',
  rule: '#334045',
} as const;

/** No font is fetched from anywhere; who has the face of the house sees it, others a face that is read as easily. */
export const FACE = "'Atkinson Hyperlegible', Verdana, 'Segoe UI', Helvetica, Arial, sans-serif";

/** For mail programs that follow a dark screen; the others show the light inline styles. */
export const STYLE_SHEET = `
  body { margin: 0; padding: 0; -webkit-text-size-adjust: 100%; }
  a { color: ${LIGHT.line}; }
  @media (max-width: 480px) {
    .edge { padding: 0 !important; }
    .sheet { border-left: 0 !important; border-right: 0 !important; border-radius: 0 !important; }
    .inside { padding-left: 20px !important; padding-right: 20px !important; }
    .ask { font-size: 22px !important; }
    .button, .button a { display: block !important; text-align: center !important; }
    .small-line { width: 148px !important; }
  }
  @media (prefers-color-scheme: dark) {
    body, .paper { background: ${DARK.paper} !important; }
    .sheet { background: ${DARK.sheet} !important; border-color: ${DARK.rule} !important; }
    .ink, .ink a { color: ${DARK.ink} !important; }
    .soft { color: ${DARK.inkSoft} !important; }
    .turn { color: ${DARK.turn} !important; }
    .turn-dot { background: ${DARK.turn} !important; border-color: ${DARK.turn} !important; }
    .past { background: ${DARK.line} !important; border-color: ${DARK.line} !important; }
    .ahead { border-color: ${DARK.inkSoft} !important; }
    .ahead-line { border-color: ${DARK.rule} !important; }
    .rule { border-color: ${DARK.rule} !important; }
    .button-cell { background: ${DARK.line} !important; }
    .button-cell a { color: ${DARK.paper} !important; }
    .link, a { color: ${DARK.line} !important; }
  }
`;
