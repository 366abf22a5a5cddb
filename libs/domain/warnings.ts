/** Something next to a free text for the writer to look at once more. It never refuses the text. */
export interface TextWarning {
  /** Dotted path in what was written: `domains.social.need`. */
  field: string;
  code: 'diagnosis' | 'citizen-number';
  /** Dutch. */
  message: string;
}

/**
 * Words of a diagnosis, a treatment or a test. The file tells what somebody needs and not what somebody has (AVG 9); a word may
 * be right in its place, so it only warns.
 */
const DIAGNOSIS_WORDS =
  /\b(adhd|add|ass|pdd-?nos|autis\w*|asperger\w*|odd|ocd|ocs|ptss|hechtingsstoornis\w*|gedragsstoornis\w*|angststoornis\w*|stoornis\w*|depressi\w*|borderline|psychos\w*|psychiatr\w*|schizofren\w*|bipolair\w*|dyslex\w*|dyscalculi\w*|epilep\w*|tourette|anorexia|boulimia|verslav\w*|verslaafd|syndroom|diagnos\w*|gediagnosticeerd|dsm|iq|medicatie|medicijn\w*|ritalin|concerta|methylfenidaat|antidepressiv\w*)\b/i;

const NINE_DIGITS = /(?<![\d.])\d(?:[ .-]?\d){8}(?![\d])/g;
const BSN_WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/** The elfproef that every BSN passes (Besluit burgerservicenummer). */
function looksLikeBsn(text: string): boolean {
  return (text.match(NINE_DIGITS) ?? []).some((found) => {
    const digits = [...found.replaceAll(/\D/g, '')].map(Number);
    const sum = digits.reduce((total, digit, index) => total + digit * (BSN_WEIGHTS[index] ?? 0), 0);
    return sum !== 0 && sum % 11 === 0;
  });
}

/** Everything to look at in what somebody wrote: texts, at any depth. */
export function warningsIn(content: unknown, field = ''): TextWarning[] {
  if (typeof content === 'string') return ofText(content, field);
  if (typeof content !== 'object' || content === null) return [];
  return Object.entries(content).flatMap(([key, value]) => warningsIn(value, field === '' ? key : `${field}.${key}`));
}

function ofText(text: string, field: string): TextWarning[] {
  const found: TextWarning[] = [];
  const word = DIAGNOSIS_WORDS.exec(text)?.[0];
  if (word !== undefined) {
    const message = `Hier staat "${word}". Schrijf liever wat iemand nodig heeft dan wat iemand heeft.`;
    found.push({ field, code: 'diagnosis', message });
  }
  if (looksLikeBsn(text)) {
    const message = 'Hier staat iets dat op een burgerservicenummer lijkt. Dat hoort niet in dit dossier.';
    found.push({ field, code: 'citizen-number', message });
  }
  return found;
}
