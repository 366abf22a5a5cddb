import { unzipSync } from 'fflate';

import type { DocumentType } from '../../persistence/entities/dossier-document.js';

/** How a file is handed out: always as a download, under the type that its content has. */
export const MEDIA_TYPES: Record<DocumentType, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  png: 'image/png',
  jpg: 'image/jpeg',
  txt: 'text/plain; charset=utf-8',
};

const startsWith = (file: Buffer, bytes: readonly number[]): boolean => bytes.every((byte, index) => file[index] === byte);

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const ODT = 'application/vnd.oasis.opendocument.text';
/** More parts than a letter has; a bomb is not even listed to its end. */
const MOST_PARTS = 2_000;

/**
 * What a file is by its content, never by its name; undefined for what is not taken. Nothing in it is run or unpacked: of an archive only
 * the list of parts is read (and the mark of an odt), and one that holds macros is refused.
 */
export function documentTypeOf(file: Buffer): DocumentType | undefined {
  if (file.subarray(0, 5).toString('latin1') === '%PDF-') return 'pdf';
  if (startsWith(file, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (startsWith(file, [0xff, 0xd8, 0xff])) return 'jpg';
  if (startsWith(file, ZIP)) return officeType(file);
  return isText(file) ? 'txt' : undefined;
}

function officeType(file: Buffer): DocumentType | undefined {
  const parts = partsOf(file);
  if (parts === undefined || [...parts.keys()].some((name) => /vbaProject|^Basic\/|^Scripts\//i.test(name))) return undefined;
  if (parts.has('[Content_Types].xml') && parts.has('word/document.xml')) return 'docx';
  return parts.get('mimetype') === ODT ? 'odt' : undefined;
}

function partsOf(file: Buffer): Map<string, string> | undefined {
  const parts = new Map<string, string>();
  try {
    const marked = unzipSync(file, {
      filter: ({ name, originalSize }) => {
        if (parts.size >= MOST_PARTS) throw new Error('too many parts');
        parts.set(name, '');
        return name === 'mimetype' && originalSize === ODT.length;
      },
    });
    for (const [name, content] of Object.entries(marked)) parts.set(name, Buffer.from(content).toString('latin1'));
    return parts;
  } catch {
    return undefined;
  }
}

/** UTF-8 without the control characters that no text has. */
function isText(file: Buffer): boolean {
  // eslint-disable-next-line no-control-regex
  return !/[\x00-\x08\x0e-\x1f]/.test(file.toString('latin1')) && isUtf8(file);
}

function isUtf8(file: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(file);
    return true;
  } catch {
    return false;
  }
}

const MOST_CHARACTERS = 120;

/** A name that is safe in every folder and header: no path, no control or reserved characters, and the ending that its content has. */
export function cleanName(given: string | undefined, type: DocumentType): string {
  const last = (given ?? '').normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const stem = last
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replaceAll(/[^\p{L}\p{N} ()_.,&+-]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '')
    .slice(0, MOST_CHARACTERS)
    .trim();
  return `${stem === '' ? 'document' : stem}.${type}`;
}
