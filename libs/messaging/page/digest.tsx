import type { ReactNode } from 'react';
import type { DigestGroup, DigestItem } from '../digest-order.js';
import { Ask, Button, Frame, Greeting, body, small } from './frame.js';
import { StationRow, stationName } from './line.js';
import { FACE, LIGHT } from './tokens.js';

interface DigestProps {
  subject: string;
  headline: string;
  greeting?: string;
  groups: DigestGroup[];
  /** How many more there are than are shown. */
  hidden: number;
  button: { text: string; href: string };
  footer: string[];
}

/** A morning's messages for one person: what is late, what is to be done, what is good to know. */
export function DigestPage({ subject, headline, greeting, groups, hidden, button, footer }: DigestProps): ReactNode {
  return (
    <Frame title={subject} preview={groups[0]?.items[0]?.content.ask ?? headline} footer={footer}>
      {greeting === undefined ? null : <Greeting>{greeting}</Greeting>}
      <Ask>{headline}</Ask>
      {groups.map((group) => (
        <Group key={group.weight} group={group} />
      ))}
      {hidden > 0 ? (
        <p className="soft" style={{ ...small, margin: '20px 0 0' }}>
          En nog {hidden} andere.
        </p>
      ) : null}
      <Button href={button.href}>{button.text}</Button>
    </Frame>
  );
}

function Group({ group }: { group: DigestGroup }): ReactNode {
  const late = group.weight === 'late';
  return (
    <>
      <h2
        className={late ? 'turn' : 'soft'}
        style={{ margin: '28px 0 0', font: `bold 15px/1.4 ${FACE}`, color: late ? LIGHT.turn : LIGHT.inkSoft }}
      >
        {group.title} ({group.items.length})
      </h2>
      {group.items.map((item) => (
        <Item key={item.key} item={item} />
      ))}
    </>
  );
}

function Item({ item }: { item: DigestItem }): ReactNode {
  const { phase, audience } = item.facts;
  return (
    <div className="rule" style={{ padding: '14px 0 12px', borderBottom: `1px solid ${LIGHT.rule}` }}>
      <a className="link" href={item.facts.link} style={{ ...body, color: LIGHT.line, textDecoration: 'underline' }}>
        {item.content.ask}
      </a>
      {item.when === undefined ? null : (
        <p
          className={item.late ? 'turn' : 'soft'}
          style={{ ...small, margin: '2px 0 0', color: item.late ? LIGHT.turn : LIGHT.inkSoft }}
        >
          {item.when}
        </p>
      )}
      {phase === undefined ? null : (
        <table role="presentation" cellPadding={0} cellSpacing={0} border={0} style={{ margin: '8px 0 0' }}>
          <tbody>
            <tr>
              <td style={{ paddingRight: 12 }}>
                <StationRow phase={phase} scale="small" />
              </td>
              <td className="soft" style={{ ...small, fontSize: 13 }}>
                {stationName(phase, audience)}
              </td>
            </tr>
          </tbody>
        </table>
      )}
    </div>
  );
}
