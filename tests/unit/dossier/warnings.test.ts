import { describe, expect, it } from '@jest/globals';
import { SECTION_SCHEMAS, WRITTEN_SECTIONS } from '../../../libs/contracts/dossier/sections.js';
import { DOCUMENT_SECTIONS, SECTIONS, warningsIn, writersOf } from '../../../libs/domain/index.js';

const codes = (text: string): string[] => warningsIn(text, 'words').map(({ code }) => code);

describe('warnings next to free text', () => {
  it.each(['Hij heeft ADHD.', 'gediagnosticeerd met autisme', 'Slikt Ritalin', 'een IQ van 90', 'dyslexie', 'angststoornissen'])(
    'points at a diagnosis in "%s"',
    (text) => expect(codes(text)).toEqual(['diagnosis']),
  );
  it.each(['Heeft een rustige plek nodig', 'Het adres is bekend', 'Houdt van klassieke muziek', 'De mediator hielp'])(
    'leaves "%s" alone',
    (text) => expect(codes(text)).toEqual([]),
  );
  it('sees a number that passes the elfproef of a BSN, however it is written, and no other number', () => {
    expect(codes('BSN 111222333')).toEqual(['citizen-number']);
    expect(codes('nummer 111.222.333 van hem')).toEqual(['citizen-number']);
    expect(codes('111 222 333')).toEqual(['citizen-number']);
    expect(codes('111222334')).toEqual([]);
    expect(codes('Bel 06 12345678')).toEqual([]);
    expect(codes('000000000')).toEqual([]);
  });
  it('names the field, at any depth', () => {
    expect(warningsIn({ domains: { self: { need: 'Heeft ADHD', whatHelps: ['rust', 'medicatie op tijd'] } } }).map(({ field }) => field)).toEqual([
      'domains.self.need',
      'domains.self.whatHelps.1',
    ]);
  });
});

describe('what a section may hold', () => {
  it('has no field for what the file does not tell', () => {
    const forbidden = { bsn: '1', nationality: 'NL', religion: 'x', birthPlace: 'x', diagnosis: 'x', ethnicity: 'x' };
    for (const section of WRITTEN_SECTIONS) {
      for (const [field, value] of Object.entries(forbidden)) {
        const result = SECTION_SCHEMAS[section].safeParse({ [field]: value });
        expect([section, result.error?.issues.some((issue) => issue.code === 'unrecognized_keys' && issue.keys.includes(field))]).toEqual([section, true]);
      }
    }
  });
  it('is words, documents or the plan, and each that is words has somebody who writes it', () => {
    expect([...WRITTEN_SECTIONS, ...DOCUMENT_SECTIONS, 'plan'].sort()).toEqual([...SECTIONS].sort());
    for (const section of WRITTEN_SECTIONS) expect([section, writersOf(section).length > 0]).toEqual([section, true]);
    for (const section of [...DOCUMENT_SECTIONS, 'plan' as const]) expect([section, writersOf(section)]).toEqual([section, []]);
  });
});
