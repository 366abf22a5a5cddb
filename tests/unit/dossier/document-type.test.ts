import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { cleanName, documentTypeOf } from '../../../libs/casework/dossier/document-type.js';

const zip = (parts: Record<string, string>): Buffer =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, [strToU8(text), { level: 0 }]]))));
const docx = { '[Content_Types].xml': '<x/>', 'word/document.xml': '<x/>' };
const odt = { mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' };

describe('what a file is, by its content', () => {
  it.each([
    ['pdf', Buffer.from('%PDF-1.7 …')],
    ['png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])],
    ['jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0])],
    ['docx', zip(docx)],
    ['odt', zip(odt)],
    ['txt', Buffer.from('Gewone tekst, met één accent.\n')],
  ])('knows a %s', (type, file) => expect(documentTypeOf(file)).toBe(type));

  it.each([
    ['a zip of anything', zip({ 'a.txt': 'x' })],
    ['a document with macros', zip({ ...docx, 'word/vbaProject.bin': 'x' })],
    ['an odt with scripts', zip({ ...odt, 'Basic/script-lc.xml': 'x' })],
    ['a spreadsheet', zip({ '[Content_Types].xml': 'x', 'xl/workbook.xml': 'x' })],
    ['half a zip', zip(docx).subarray(0, 40)],
    ['a program', Buffer.from([0x4d, 0x5a, 0x90, 0x00, 0x03])],
    ['a script of bytes', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 1])],
    ['text in another encoding', Buffer.from([0x63, 0x61, 0x66, 0xe9])],
  ])('does not take %s', (_, file) => expect(documentTypeOf(file)).toBeUndefined());

  it('goes by the content, whatever the name says', () => {
    expect(cleanName('verslag.pdf', 'txt')).toBe('verslag.txt');
  });
});

describe('the name of a file', () => {
  it.each([
    ['../../etc/passwd', 'passwd.txt'],
    ['C:\\Users\\mentor\\OPP van Sam.docx', 'OPP van Sam.txt'],
    ['opp\r\nSet-Cookie: x.pdf', 'oppSet-Cookie x.txt'],
    ['<script>.html', 'script.txt'],
    ['  ..  ', 'document.txt'],
    ['', 'document.txt'],
    ['Réflexie é.txt', 'Réflexie é.txt'],
    [`${'a'.repeat(300)}.txt`, `${'a'.repeat(120)}.txt`],
  ])('is cleaned: %j', (given, cleaned) => expect(cleanName(given, 'txt')).toBe(cleaned));
});
