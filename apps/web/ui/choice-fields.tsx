import type { ReactNode } from 'react';
import { nl } from '../nl.js';
import { classOf, describedBy, idOf, LabelText, Said, type FieldProps } from './field-parts.js';

export interface Option {
  value: string;
  label: string;
  hint?: string | undefined;
}

export function Select(props: FieldProps & { value: string; options: readonly Option[]; empty?: string }): ReactNode {
  const { name, value, options, empty, error } = props;
  return (
    <div className={classOf(props)}>
      <label className="utrecht-form-label" htmlFor={idOf(name)}>
        <LabelText {...props} />
      </label>
      <Said {...props} />
      <select
        className="utrecht-select"
        id={idOf(name)}
        name={name}
        defaultValue={value}
        aria-describedby={describedBy(props)}
        aria-invalid={error === undefined ? undefined : true}
      >
        <option value="">{empty ?? nl.form.choose}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

export interface ChoicesProps extends FieldProps {
  options: readonly Option[];
  chosen: readonly string[];
  /** Radio buttons, or checkboxes. */
  several?: boolean;
  layout?: 'below' | 'beside' | 'dense' | 'folded';
}

/** Radio buttons or checkboxes as large choices; the whole of each can be tapped. */
export function Choices(props: ChoicesProps): ReactNode {
  const { name, options, chosen, several = false, layout = 'below' } = props;
  const type = several ? 'checkbox' : 'radio';
  return (
    <fieldset className={classOf(props)} id={idOf(name)} aria-describedby={describedBy(props)}>
      <legend>
        <LabelText {...props} />
      </legend>
      <Said {...props} />
      <Folding folded={layout === 'folded'} open={chosen.length > 0}>
        <div className={layout === 'below' ? 'choices' : `choices choices--${layout === 'folded' ? 'dense' : layout}`}>
          {options.map(({ value, label, hint }, index) => (
            <label key={value} className="choice">
              <input
                className={several ? 'utrecht-checkbox' : 'utrecht-radio-button utrecht-radio-button--html-input'}
                type={type}
                id={index === 0 ? `${idOf(name)}-1` : undefined}
                name={name}
                value={value}
                defaultChecked={chosen.includes(value)}
              />
              <span>
                {label}
                {hint !== undefined && <span className="choice__hint">{hint}</span>}
              </span>
            </label>
          ))}
        </div>
      </Folding>
    </fieldset>
  );
}

/** A long list that most people skip opens on request; without scripts as well. */
function Folding({ folded, open, children }: { folded: boolean; open: boolean; children: ReactNode }): ReactNode {
  if (!folded) return children;
  return (
    <details className="folded" open={open}>
      <summary>{nl.form.unfold}</summary>
      {children}
    </details>
  );
}

const MOUTHS: Record<string, string> = {
  '1': 'M13 29 Q20 20 27 29',
  '2': 'M13 27.5 Q20 23 27 27.5',
  '3': 'M13 26 H27',
  '4': 'M13 25 Q20 29.5 27 25',
  '5': 'M12 23.5 Q20 33 28 23.5',
};

/** Five faces with words, from bad to good; the words are what counts. */
export function Faces(
  props: FieldProps & { value: string; words: Readonly<Record<'1' | '2' | '3' | '4' | '5', string>> },
): ReactNode {
  const { name, value, words } = props;
  return (
    <fieldset className={classOf(props)} id={idOf(name)} aria-describedby={describedBy(props)}>
      <legend>
        <LabelText {...props} />
      </legend>
      <Said {...props} />
      <div className="faces">
        {(['1', '2', '3', '4', '5'] as const).map((feeling) => (
          <label key={feeling} className="face">
            <input
              type="radio"
              id={feeling === '1' ? `${idOf(name)}-1` : undefined}
              name={name}
              value={feeling}
              defaultChecked={value === feeling}
            />
            <svg viewBox="0 0 40 40" aria-hidden="true" focusable="false">
              <circle cx="20" cy="20" r="17" fill="none" stroke="currentColor" strokeWidth="2" />
              <circle cx="14" cy="16" r="2" fill="currentColor" />
              <circle cx="26" cy="16" r="2" fill="currentColor" />
              <path d={MOUTHS[feeling]} fill="none" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" />
            </svg>
            {words[feeling]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
