import type { ReactNode } from 'react';

export function Button({
  children,
  kind = 'primary',
  name,
  value,
}: {
  children: ReactNode;
  kind?: 'primary' | 'secondary';
  name?: string;
  value?: string;
}): ReactNode {
  return (
    <button className={`utrecht-button utrecht-button--${kind}-action`} type="submit" name={name} value={value}>
      {children}
    </button>
  );
}

export function ButtonLink({
  href,
  children,
  kind = 'primary',
}: {
  href: string;
  children: ReactNode;
  kind?: 'primary' | 'secondary';
}): ReactNode {
  return (
    <a className={`utrecht-button utrecht-button--${kind}-action`} href={href}>
      {children}
    </a>
  );
}
