import type { ReactNode } from 'react';
import type { FieldError } from '../../../libs/contracts/problem.js';
import { nl } from '../nl.js';
import { Button } from '../ui/buttons.js';
import { Choices, Faces, Select } from '../ui/choice-fields.js';
import { valueOf, valuesOf } from '../ui/field-parts.js';
import { TextArea, TextField } from '../ui/fields.js';
import { ErrorSummary, errorAt } from '../ui/form-errors.js';
import { Back, Token } from '../ui/page.js';
import {
  asked,
  countName,
  questionsOfRow,
  rowsShown,
  type Form,
  type Question,
  type RowsQuestion,
  type Sent,
} from './form.js';
import { placeErrors } from './placed-errors.js';

export interface FormPageProps {
  form: Form;
  sent: Sent;
  errors: readonly FieldError[];
  token: string;
  /** Where the form is posted. */
  action: string;
  back: { href: string; label: string };
  /** Goes along unseen: the outcome, the version that was seen. */
  hidden?: Readonly<Record<string, string | undefined>>;
  /** What one reads before filling in. */
  children?: ReactNode;
  /** Other ways on, beside the button. */
  others?: ReactNode;
}

export function FormPage(props: FormPageProps): ReactNode {
  const { form, sent, errors, token, action, back, hidden = {}, children, others } = props;
  const known = new Map(asked(form.questions, sent).map(({ name, label }) => [name, label]));
  const placed = placeErrors(errors, form.questions, sent);
  return (
    <>
      <Back href={back.href}>{back.label}</Back>
      <ErrorSummary errors={placed} fields={known} />
      <h1>{form.title}</h1>
      {form.lead !== undefined && <p className="soft">{form.lead}</p>}
      {children}
      <form className="form" method="post" action={action} noValidate>
        {hasRows(form.questions) && <EnterButton />}
        <Token value={token} />
        <Hidden values={hidden} />
        {form.questions.map((question, index) => (
          <Asked
            key={question.name}
            question={question}
            sent={sent}
            errors={placed}
            lead={index === 0}
            quiet={form.mostlyOptional ?? false}
          />
        ))}
        <p className="actions">
          <Button>{form.check ? nl.form.next : form.button}</Button>
          <a href={back.href}>{nl.form.cancel}</a>
          {others}
        </p>
      </form>
    </>
  );
}

const hasRows = (questions: readonly Question[]): boolean =>
  questions.some((question) => question.kind === 'rows' || (question.kind === 'group' && hasRows(question.of)));

/** Enter presses the first button of a form, and that must not be the one for another row. */
function EnterButton(): ReactNode {
  return <button className="vh" type="submit" tabIndex={-1} aria-hidden="true" />;
}

export function Hidden({ values }: { values: Readonly<Record<string, string | undefined>> }): ReactNode {
  return Object.entries(values).map(([name, value]) =>
    value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
  );
}

interface AskedProps {
  question: Question;
  sent: Sent;
  errors: readonly FieldError[];
  lead: boolean;
  quiet: boolean;
}

export function Asked({ question, sent, errors, lead, quiet }: AskedProps): ReactNode {
  const { name, label, hint, optional = false } = question;
  const field = {
    name,
    label,
    hint,
    link: question.link,
    error: errorAt(errors, name),
    optional: optional && !quiet,
    lead,
  };
  const value = valueOf(sent, name);
  switch (question.kind) {
    case 'hidden':
      return value === '' ? null : <input type="hidden" name={name} value={value} />;
    case 'group':
      return <Group question={question} sent={sent} errors={errors} lead={false} quiet={quiet} />;
    case 'rows':
      return <AskedRows question={question} sent={sent} errors={errors} quiet={quiet} />;
    case 'area':
      return <TextArea {...field} value={value} rows={question.rows ?? 3} />;
    case 'date':
    case 'time':
      return <TextField {...field} value={value} type={question.kind} />;
    case 'one':
    case 'several':
      return (
        <Choices
          {...field}
          options={question.options}
          chosen={valuesOf(sent, name)}
          layout={question.layout ?? 'below'}
          several={question.kind === 'several'}
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

function Group(props: AskedProps & { question: Extract<Question, { kind: 'group' }> }): ReactNode {
  const { question, sent, errors, quiet } = props;
  const inner = question.of.map((each) => (
    <Asked key={each.name} question={each} sent={sent} errors={errors} lead={false} quiet={quiet} />
  ));
  if (question.folded !== true) {
    return (
      <section className="part" role="group" aria-label={question.label}>
        <h2>{question.label}</h2>
        {question.hint !== undefined && <p className="soft">{question.hint}</p>}
        {inner}
      </section>
    );
  }
  const names = asked(question.of, sent).map(({ name }) => name);
  const busy = names.some((name) => valueOf(sent, name) !== '' || errorAt(errors, name) !== undefined);
  return (
    <details className="folded folded--part" open={busy}>
      <summary>{question.label}</summary>
      {inner}
    </details>
  );
}

function AskedRows({
  question,
  sent,
  errors,
  quiet,
}: Omit<AskedProps, 'question' | 'lead'> & { question: RowsQuestion }): ReactNode {
  const shown = rowsShown(question, sent);
  return (
    <div className="rows-asked">
      <input type="hidden" name={countName(question)} value={String(shown)} />
      {question.hint !== undefined && <p className="soft">{question.hint}</p>}
      {Array.from({ length: shown }, (_, row) => (
        <fieldset key={row} className={question.dense ? 'one-row one-row--dense' : 'one-row'}>
          <legend>{question.each(row + 1)}</legend>
          {questionsOfRow(question, row).map((each) => (
            <Asked key={each.name} question={each} sent={sent} errors={errors} lead={false} quiet={quiet} />
          ))}
        </fieldset>
      ))}
      {shown < question.most && (
        <Button kind="secondary" name="_stap" value={`meer:${question.name}`}>
          {question.more}
        </Button>
      )}
    </div>
  );
}
