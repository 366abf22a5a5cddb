import type { ReactNode } from 'react';
import { nl } from '../nl.js';

export interface Person {
  key: string;
  name: string;
  role: string;
  organisation?: string | undefined;
  phone?: string | undefined;
  email?: string | undefined;
  lead?: boolean;
  deputy?: boolean;
  /** Why to call this person before the others. */
  first?: string;
}

export function initialsOf(name: string): string {
  const parts = name.split(/\s+/).filter((part) => /^\p{Lu}|^\d/u.test(part));
  return [parts[0], parts.length > 1 ? parts[parts.length - 1] : undefined]
    .map((part) => part?.charAt(0) ?? '')
    .join('');
}

export const telephone = (phone: string): string => `tel:${phone.replaceAll(/[^+\d]/g, '')}`;

/** Who is who, with a way to reach them. */
export function People({ people }: { people: readonly Person[] }): ReactNode {
  return (
    <ul className="people">
      {people.map(({ key, name, role, organisation, phone, email, lead, deputy, first }) => (
        <li key={key}>
          <span className={lead || first !== undefined ? 'initials initials--lead' : 'initials'} aria-hidden="true">
            {initialsOf(name)}
          </span>
          <div>
            <strong>{name}</strong>
            {lead && <span className="turn"> · {nl.transfer.lead}</span>}
            {deputy && <span className="soft"> · {nl.transfer.deputy}</span>}
            <span className="person__role">
              {role}
              {organisation !== undefined && `, ${organisation}`}
            </span>
            {first !== undefined && <span className="person__first">{first}</span>}
            {phone !== undefined && (
              <a className="phone num" href={telephone(phone)} aria-label={`${nl.transfer.call(name)}: ${phone}`}>
                {phone}
              </a>
            )}
            {phone === undefined && email !== undefined && (
              <a className="phone" href={`mailto:${email}`}>
                {email}
              </a>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
