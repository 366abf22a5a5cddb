import type { ReactNode } from 'react';
import { dateWords } from '../../../libs/calendar/index.js';
import type { FieldError } from '../../../libs/contracts/problem.js';
import type { LocalDate } from '../../../libs/domain/time.js';
import { nl } from '../nl.js';
import {
  Button,
  Choices,
  ErrorSummary,
  errorAt,
  Faces,
  Select,
  TextArea,
  TextField,
  valueOf,
  valuesOf,
} from '../ui/fields.js';
import { Back, Token } from '../ui/page.js';
import { Facts } from '../ui/summary.js';
import { answerInWords, type Form, type Question, type Sent } from './form.js';

interface FormPageProps {
  form: Form;
  sent: Sent;
  errors: readonly FieldError[];
  token: string;
  /** Where the form is posted. */
  action: string;
  back: { href: string; label: string };
  /** Goes along unseen: the outcome, the version that was seen. */
  hidden?: Readonly<Record<string, string | undefined>>;
  children?: ReactNode;
}

export function FormPage({ form, sent, errors, token, action, back, hidden = {}, children }: FormPageProps): ReactNode {
  const known = new Set(form.questions.map(({ name }) => name));
  const placed = errors.map((error) => ({ ...error, field: fieldOf(error.field, form.questions) }));
  return (
    <>
      <Back href={back.href}>{back.label}</Back>
      <ErrorSummary errors={placed} fields={known} />
      <h1>{form.title}</h1>
      {form.lead !== undefined && <p className="soft">{form.lead}</p>}
      {children}
      <form className="form" method="post" action={action} noValidate>
        <Token value={token} />
        <Hidden values={hidden} />
        {form.questions.map((question, index) => (
          <Asked
            key={question.name}
            question={question}
            sent={sent}
            error={errorAt(placed, question.name)}
            lead={index === 0}
            quiet={form.mostlyOptional ?? false}
          />
        ))}
        <p className="actions">
          <Button>{form.check ? nl.form.next : form.button}</Button>
          <a href={back.href}>{nl.form.cancel}</a>
        </p>
      </form>
    </>
  );
}

/** A mistake about a whole is shown at its first question. */
function fieldOf(field: string, questions: readonly Question[]): string {
  if (questions.some(({ name }) => name === field)) return field;
  return questions.find(({ name }) => name.startsWith(`${field}.`))?.name ?? field;
}

function Hidden({ values }: { values: Readonly<Record<string, string | undefined>> }): ReactNode {
  return Object.entries(values).map(([name, value]) =>
    value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
  );
}

interface AskedProps {
  question: Question;
  sent: Sent;
  error: string | undefined;
  lead: boolean;
  quiet: boolean;
}

export function Asked({ question, sent, error, lead, quiet }: AskedProps): ReactNode {
  const { name, label, hint, optional = false } = question;
  const field = { name, label, hint, error, optional: optional && !quiet, lead };
  const value = valueOf(sent, name);
  switch (question.kind) {
    case 'area':
      return <TextArea {...field} value={value} rows={question.rows ?? 3} />;
    case 'date':
    case 'time':
      return <TextField {...field} value={value} type={question.kind} />;
    case 'one':
      return (
        <Choices
          {...field}
          options={question.options}
          chosen={valuesOf(sent, name)}
          layout={question.layout ?? 'below'}
        />
      );
    case 'several':
      return (
        <Choices
          {...field}
          options={question.options}
          chosen={valuesOf(sent, name)}
          layout={question.layout ?? 'below'}
          several
        />
      );
    case 'list':
      return <Select {...field} options={question.options} value={value} empty={question.empty ?? nl.form.choose} />;
    case 'faces':
      return <Faces {...field} value={value} words={question.words} />;
    case 'text':
      return (
        <TextField
          {...field}
          value={value}
          type={question.type ?? 'text'}
          short={question.short ?? question.type === 'number'}
          autoComplete={question.autoComplete}
        />
      );
  }
}

interface CheckPageProps extends FormPageProps {
  today: LocalDate;
}

/** Reads the answers back; nothing is kept on the server in between. */
export function CheckPage({ form, sent, token, action, back, hidden = {}, today }: CheckPageProps): ReactNode {
  const facts = form.questions.map((question) => {
    const said = answerInWords(question, sent);
    const value = said !== undefined && question.kind === 'date' ? dateWords(said, today) : said;
    return { term: question.label, value: value ?? <span className="soft">{nl.form.nothing}</span> };
  });
  const answers = form.questions.flatMap(({ name }) => valuesOf(sent, name).map((value) => ({ name, value })));
  return (
    <>
      <Back href={back.href}>{back.label}</Back>
      <h1>{nl.form.check}</h1>
      <p className="soft">{nl.form.checkHelp}</p>
      <h2>{form.title}</h2>
      <div className="reading">
        <Facts facts={facts} />
      </div>
      <form method="post" action={action}>
        <Token value={token} />
        <Hidden values={hidden} />
        {answers.map(({ name, value }) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
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
