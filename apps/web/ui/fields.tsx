import type { ReactNode } from 'react';
import { classOf, describedBy, idOf, LabelText, Said, type FieldProps } from './field-parts.js';

export interface TextFieldProps extends FieldProps {
  value: string;
  type?: 'text' | 'email' | 'tel' | 'date' | 'time' | 'number' | 'password';
  autoComplete?: string | undefined;
  short?: boolean;
  inputMode?: 'numeric' | undefined;
  list?: string | undefined;
}

export function TextField(props: TextFieldProps): ReactNode {
  const { name, value, type = 'text', error } = props;
  const short = props.short ?? (type === 'date' || type === 'time' || type === 'number');
  return (
    <div className={classOf(props, short ? 'field--short' : '')}>
      <label className="utrecht-form-label" htmlFor={idOf(name)}>
        <LabelText {...props} />
      </label>
      <Said {...props} />
      <input
        className={`utrecht-textbox${error === undefined ? '' : ' utrecht-textbox--invalid'}`}
        id={idOf(name)}
        name={name}
        type={type}
        defaultValue={value}
        autoComplete={props.autoComplete ?? 'off'}
        inputMode={props.inputMode}
        list={props.list}
        aria-describedby={describedBy(props)}
        aria-invalid={error === undefined ? undefined : true}
      />
    </div>
  );
}

export function FileField(props: FieldProps): ReactNode {
  const { name, error } = props;
  return (
    <div className={classOf(props)}>
      <label className="utrecht-form-label" htmlFor={idOf(name)}>
        <LabelText {...props} />
      </label>
      <Said {...props} />
      <input
        id={idOf(name)}
        type="file"
        name={name}
        aria-describedby={describedBy(props)}
        aria-invalid={error === undefined ? undefined : true}
      />
    </div>
  );
}

export function TextArea(props: FieldProps & { value: string; rows?: number }): ReactNode {
  const { name, value, rows = 3, error } = props;
  return (
    <div className={classOf(props)}>
      <label className="utrecht-form-label" htmlFor={idOf(name)}>
        <LabelText {...props} />
      </label>
      <Said {...props} />
      <textarea
        className={`utrecht-textarea${error === undefined ? '' : ' utrecht-textarea--invalid'}`}
        id={idOf(name)}
        name={name}
        rows={rows}
        defaultValue={value}
        aria-describedby={describedBy(props)}
        aria-invalid={error === undefined ? undefined : true}
      />
    </div>
  );
}
