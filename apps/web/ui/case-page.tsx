import type { ReactNode } from 'react';
import type { TransferView } from '../../../libs/casework/read-transfer.js';
import { ONCE, onceKey } from '../http/once.js';
import type { Shown, Visit } from '../http/visit.js';
import { Hidden } from '../forms/form-page.js';
import { nameOfStudent } from '../pages/transfer-read.js';
import { Button } from './buttons.js';
import { Back, Title, Token } from './page.js';

/** A page about one side of one transfer, with the way back to the whole. */
export function casePage(file: TransferView, title: string, children: ReactNode, aside?: string): Shown {
  const name = nameOfStudent(file);
  const body = (
    <>
      <Back href={`/overstap/${file.id}`}>{name}</Back>
      <Title aside={aside}>{title}</Title>
      {children}
    </>
  );
  return { title: `${title} · ${name}`, body, current: '/leerlingen' };
}

interface PressProps {
  visit: Visit;
  action: string;
  children: ReactNode;
  kind?: 'primary' | 'secondary';
  values?: Readonly<Record<string, string | undefined>>;
}

/** One thing that is done by one press. */
export function Press({ visit, action, children, kind = 'primary', values = {} }: PressProps): ReactNode {
  return (
    <form method="post" action={action}>
      <Token value={visit.token} />
      <Hidden values={{ [ONCE]: onceKey(visit), ...values }} />
      <Button kind={kind}>{children}</Button>
    </form>
  );
}
