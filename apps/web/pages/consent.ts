import type { TransferView } from '../../../libs/casework/read-transfer.js';
import { nl } from '../nl.js';

export interface Purpose {
  key: string;
  question: string;
  hint: string;
}
export interface Choice {
  purpose: Purpose;
  given: boolean;
}

const MARK = { yes: 'ja', no: 'nee' } as const;

/** The choices as they are kept with the outcome: one line per purpose. */
export function wordsOfChoices(choices: readonly Choice[]): string {
  return choices.map(({ purpose, given }) => `${purpose.key}: ${given ? MARK.yes : MARK.no}`).join('\n');
}

/** The last choices that were made, read back from the file. */
export function choicesIn({ timeLine }: TransferView): Choice[] {
  const words = timeLine.find(
    ({ step, kind, words: said }) => kind === 'outcome' && step === 'consent' && said !== null,
  )?.words;
  if (words === undefined || words === null) return [];
  return words.split('\n').flatMap((line): Choice[] => {
    const [key, answer] = line.split(': ');
    const purpose = nl.student.sharing.purposes.find((each) => each.key === key);
    return purpose === undefined ? [] : [{ purpose, given: answer === MARK.yes }];
  });
}
