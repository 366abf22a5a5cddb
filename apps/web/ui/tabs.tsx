import type { ReactNode } from 'react';

export interface Tab {
  href: string;
  label: string;
}

/** Pages that belong together, as links; the one that is open is marked. */
export function Tabs({ label, tabs, current }: { label: string; tabs: readonly Tab[]; current: string }): ReactNode {
  return (
    <nav className="filters" aria-label={label}>
      <ul>
        {tabs.map(({ href, label: words }) => (
          <li key={href}>
            <a href={href} aria-current={href === current ? 'page' : undefined}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
