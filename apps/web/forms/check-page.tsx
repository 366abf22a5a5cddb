import type { ReactNode } from 'react';
import { dateWords } from '../../../libs/calendar/index.js';
import type { LocalDate } from '../../../libs/domain/time.js';
import { nl } from '../nl.js';
import { Button } from '../ui/buttons.js';
import { valuesOf } from '../ui/field-parts.js';
import { Back, Token } from '../ui/page.js';
import { Facts, type Fact } from '../ui/summary.js';
import { answerInWords, asked, filledRows, questionsOfRow, type Question, type Sent } from './form.js';
import { Hidden, type FormPageProps } from './form-page.js';

interface CheckPageProps extends FormPageProps {
  today: LocalDate;
}

/** Reads the answers back; nothing is kept on the server in between. */
export function CheckPage({ form, sent, token, action, back, hidden = {}, today }: CheckPageProps): ReactNode {
  const answers = asked(form.questions, sent).flatMap(({ name }) =>
    valuesOf(sent, name).map((value) => ({ name, value })),
  );
  return (
    <>
      <Back href={back.href}>{back.label}</Back>
      <h1>{nl.form.check}</h1>
      <p className="soft">{nl.form.checkHelp}</p>
      <h2>{form.title}</h2>
      <div className="reading">
        <Facts facts={factsOf(form.questions, sent, today)} />
      </div>
      <form method="post" action={action}>
        <Token value={token} />
        <Hidden values={hidden} />
        {answers.map(({ name, value }, index) => (
          <input key={`${name}-${String(index)}`} type="hidden" name={name} value={value} />
        ))}
        <p className="actions">
          <Button name="_stap" value="leg-vast">
            {form.button}
          </Button>
          <Button kind="secondary" name="_stap" value="wijzig">
            {nl.form.change}
          </Button>
        </p>
      </form>
    </>
  );
}

function factsOf(questions: readonly Question[], sent: Sent, today: LocalDate): Fact[] {
  const said = (question: Question): string | undefined => {
    const words = answerInWords(question, sent);
    return words !== undefined && question.kind === 'date' ? dateWords(words, today) : words;
  };
  return questions.flatMap((question): Fact[] => {
    if (question.kind === 'hidden') return [];
    if (question.kind === 'group') return factsOf(question.of, sent, today);
    if (question.kind === 'rows') {
      return filledRows(question, sent).map((row, index) => ({
        term: question.each(index + 1),
        value: questionsOfRow(question, row)
          .flatMap((each) => (each.kind === 'hidden' ? [] : (said(each) ?? [])))
          .join('\n'),
      }));
    }
    return [{ term: question.label, value: said(question) ?? <span className="soft">{nl.form.nothing}</span> }];
  });
}
