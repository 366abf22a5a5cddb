import { z } from 'zod';

type Issue = Parameters<NonNullable<NonNullable<Parameters<typeof z.config>[0]>['customError']>>[0];

/** Every message of a schema is a Dutch sentence for the person who filled in the field. */
function sentence(issue: Issue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null ? 'Vul dit in.' : wrongType(issue.expected);
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_format':
      return wrongFormat(issue.format);
    case 'invalid_value':
      return issue.input === undefined
        ? 'Vul dit in.'
        : `Kies een van deze waarden: ${issue.values.map((value) => String(value)).join(', ')}.`;
    case 'unrecognized_keys':
      return `Dit veld kennen we niet: ${issue.keys.join(', ')}.`;
    case 'invalid_union':
      return issue.input === undefined ? 'Vul dit in.' : 'Deze waarde kan niet.';
    case 'not_multiple_of':
      return `Vul een veelvoud van ${String(issue.divisor)} in.`;
    case 'invalid_key':
    case 'invalid_element':
      return 'Deze waarde kan niet.';
    default:
      return undefined;
  }
}

function wrongType(expected: string): string {
  switch (expected) {
    case 'string':
      return 'Vul hier tekst in.';
    case 'number':
    case 'int':
      return 'Vul hier een getal in.';
    case 'boolean':
      return 'Kies ja of nee.';
    case 'array':
      return 'Geef hier een lijst.';
    default:
      return 'Deze waarde kan niet.';
  }
}

function tooSmall(issue: Extract<Issue, { code: 'too_small' }>): string {
  const minimum = String(issue.minimum);
  if (issue.origin === 'string') {
    return issue.minimum === 1 ? 'Vul dit in.' : `Gebruik minstens ${minimum} tekens.`;
  }
  if (issue.origin === 'array') return issue.minimum === 1 ? 'Kies er minstens een.' : `Geef er minstens ${minimum}.`;
  return `Vul ${minimum} of meer in.`;
}

function tooBig(issue: Extract<Issue, { code: 'too_big' }>): string {
  const maximum = String(issue.maximum);
  if (issue.origin === 'string') return `Gebruik hoogstens ${maximum} tekens.`;
  if (issue.origin === 'array') return `Geef er hoogstens ${maximum}.`;
  return `Vul ${maximum} of minder in.`;
}

function wrongFormat(format: string): string {
  switch (format) {
    case 'email':
      return 'Dit is geen e-mailadres. Voorbeeld: naam@school.nl.';
    case 'uuid':
    case 'guid':
      return 'Dit is geen geldig nummer van Doorlijn.';
    case 'datetime':
      return 'Vul een datum met tijd in, zoals 2027-03-04T10:30:00+01:00.';
    case 'date':
      return 'Vul een bestaande datum in, zoals 2027-03-04.';
    default:
      return 'Deze waarde heeft niet de goede vorm.';
  }
}

z.config({ customError: sentence });

/** zod, speaking Dutch. Schemas take it from here, so that none is made before its language is set. */
export { z };
