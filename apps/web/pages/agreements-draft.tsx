import type { ReactNode } from 'react';
import { draftOf, type Draft } from '../../../libs/casework/agreements/draft.js';
import {
  agreementGroups,
  sourceOf,
  typedValue,
  type AgreementField,
  type AgreementGroup,
} from '../../../libs/casework/agreements/fields.js';
import { isDate } from '../../../libs/contracts/fields.js';
import type { FieldError } from '../../../libs/contracts/problem.js';
import type { Policy } from '../../../libs/domain/policy.js';
import { sentText, type Answer, type StaffVisit } from '../http/visit.js';
import { nl } from '../nl.js';
import { Button } from '../ui/buttons.js';
import { Choices } from '../ui/choice-fields.js';
import { TextArea, TextField } from '../ui/fields.js';
import { ErrorSummary, errorAt } from '../ui/form-errors.js';
import { Back, Token } from '../ui/page.js';
import { AGREEMENTS_PATH, agreementsOf } from './agreements.js';

const text = nl.agreements;
const DECISION = ['naam', 'reden', 'vanaf'] as const;

export interface Typed {
  /** By path; what was not sent keeps its value. */
  values: Record<string, string>;
  name: string;
  reason: string;
  validFrom: string;
}

const fieldsOf = (policy: Policy): AgreementField[] => agreementGroups(policy).flatMap(({ fields }) => fields);

export async function basisOf(visit: StaffVisit): Promise<{ policy: Policy; keys: ReadonlySet<string> }> {
  const { current, versions } = await agreementsOf(visit);
  const basis = versions.find(({ id }) => id === current);
  // The use case has refused before this when a region has none.
  if (basis === undefined) throw new Error('the current agreements are one of the versions');
  return { policy: basis.document, keys: new Set(versions.filter(({ own }) => own).map(({ key }) => key)) };
}

function typedIn(visit: StaffVisit, policy: Policy): Typed {
  const sent = visit.request.body as Record<string, unknown> | undefined;
  const values = fieldsOf(policy).flatMap(({ path }) =>
    typeof sent?.[path] === 'string' ? [[path, sentText(visit, path)]] : [],
  );
  return {
    values: Object.fromEntries(values) as Record<string, string>,
    name: sentText(visit, 'naam'),
    reason: sentText(visit, 'reden'),
    validFrom: sentText(visit, 'vanaf'),
  };
}

/** 'Amsterdam 2027' → 'amsterdam-2027'. */
const keyOf = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60);

export function formPage(visit: StaffVisit, policy: Policy, typed: Typed, errors: readonly FieldError[] = []): Answer {
  const fields = new Set([...fieldsOf(policy).map(({ path }) => path), ...DECISION]);
  const body = (
    <>
      <Back href={AGREEMENTS_PATH}>{text.title}</Back>
      <ErrorSummary errors={errors} fields={fields} />
      <h1>{text.editTitle}</h1>
      <p className="soft reading">{text.editLead}</p>
      <form className="group" method="post" action={`${AGREEMENTS_PATH}/gevolgen`}>
        <Token value={visit.token} />
        {agreementGroups(policy).map((group) => (
          <Group key={group.key} group={group} policy={policy} typed={typed} errors={errors} />
        ))}
        <div className="form group">
          <TextField
            name="naam"
            label={text.name}
            hint={text.nameHint}
            value={typed.name}
            error={errorAt(errors, 'naam')}
          />
          <TextArea
            name="reden"
            label={text.reason}
            hint={text.reasonHint}
            rows={2}
            value={typed.reason}
            error={errorAt(errors, 'reden')}
          />
          <TextField
            name="vanaf"
            type="date"
            label={text.validFrom}
            hint={text.validFromHint}
            value={typed.validFrom}
            error={errorAt(errors, 'vanaf')}
          />
          <p className="actions">
            <Button>{text.preview}</Button>
          </p>
        </div>
      </form>
    </>
  );
  return { title: text.editTitle, body, current: '/regio', ...(errors.length > 0 ? { status: 400 } : {}) };
}

interface GroupProps {
  group: AgreementGroup;
  policy: Policy;
  typed: Typed;
  errors: readonly FieldError[];
}

/** Folded, but for where something was typed or is wrong: most people change one number. */
function Group({ group, policy, typed, errors }: GroupProps): ReactNode {
  const { key, title, fields } = group;
  const touched = fields.some((field) => {
    const given = typed.values[field.path];
    return (given !== undefined && given !== typedValue(policy, field)) || errorAt(errors, field.path) !== undefined;
  });
  return (
    <details className="more agreement-group" open={touched || undefined}>
      <summary id={key}>{title}</summary>
      {key === 'ladder' && <p className="soft reading">{text.ladderHint}</p>}
      <div className="agreements">
        {fields.map((field) => (
          <Field key={field.path} field={field} policy={policy} typed={typed} error={errorAt(errors, field.path)} />
        ))}
      </div>
    </details>
  );
}

interface OneFieldProps {
  field: AgreementField;
  policy: Policy;
  typed: Typed;
  error: string | undefined;
}

function Field({ field, policy, typed, error }: OneFieldProps): ReactNode {
  const { path, label, kind, unit } = field;
  const source = sourceOf(policy, path);
  const value = typed.values[path] ?? typedValue(policy, field);
  const how =
    kind === 'day'
      ? text.dayHint
      : unit === undefined
        ? ''
        : kind === 'numbers'
          ? text.listHint(unit)
          : text.unitHint(unit);
  const hint = [how, source === undefined ? '' : text.sourceOf(source)].filter(Boolean).join(' ');
  if (kind === 'cosign') {
    const options = Object.entries(text.cosign).map(([option, words]) => ({ value: option, label: words }));
    return (
      <Choices name={path} label={label} hint={hint} options={options} chosen={[value]} layout="beside" error={error} />
    );
  }
  return <TextField name={path} label={label} hint={hint} value={value} short={kind !== 'numbers'} error={error} />;
}

interface Read {
  typed: Typed;
  draft: Draft;
  errors: FieldError[];
  basis: Policy;
}

/** What was typed, as agreements, with everything that is wrong with it. */
export async function readDraft(visit: StaffVisit): Promise<Read> {
  const { policy: basis, keys } = await basisOf(visit);
  const typed = typedIn(visit, basis);
  const key = keyOf(typed.name);
  const { draft, errors } = draftOf(basis, typed.values, { key, label: typed.name, reason: typed.reason });
  const wrong = (field: string, message: string): FieldError => ({ field, code: 'FIELD.INVALID', message });
  const decision = [
    ...(key === '' ? [wrong('naam', text.missing)] : keys.has(key) ? [wrong('naam', text.nameTaken)] : []),
    ...(typed.reason === '' ? [wrong('reden', text.missing)] : []),
    ...(isDate(typed.validFrom) ? [] : [wrong('vanaf', text.missing)]),
    ...(draft.changes.length === 0 ? [wrong('', text.noChange)] : []),
  ];
  // Of what is asked apart, the schema says nothing that helps.
  const ofValues = errors.filter(({ field }) => !/^(key|label|sources)/.test(field));
  return { typed, draft, basis, errors: [...ofValues, ...decision] };
}

interface SaveFormProps {
  visit: StaffVisit;
  typed: Typed;
  /** Offers to play a cohort first. */
  replay?: boolean;
}

/** What was typed goes along unseen: to be kept, changed again, or tried on a cohort. */
export function SaveForm({ visit, typed, replay = false }: SaveFormProps): ReactNode {
  return (
    <form className="actions group" method="post" action={AGREEMENTS_PATH}>
      <Token value={visit.token} />
      {Object.entries(typed.values).map(([path, value]) => (
        <input key={path} type="hidden" name={path} value={value} />
      ))}
      <input type="hidden" name="naam" value={typed.name} />
      <input type="hidden" name="reden" value={typed.reason} />
      <input type="hidden" name="vanaf" value={typed.validFrom} />
      {replay && (
        <button
          className="utrecht-button utrecht-button--secondary-action"
          type="submit"
          formAction={`${AGREEMENTS_PATH}/naspelen`}
        >
          {nl.cohort.begin}
        </button>
      )}
      <Button>{text.save}</Button>
      <button
        className="utrecht-button utrecht-button--secondary-action"
        type="submit"
        formAction={`${AGREEMENTS_PATH}/gevolgen`}
        name="terug"
        value="ja"
      >
        {text.backToForm}
      </button>
    </form>
  );
}
