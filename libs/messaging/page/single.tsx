import type { ReactNode } from 'react';
import type { Content, MessageFacts } from '../content.js';
import { Ask, Button, Code, Frame, Greeting, Paragraph } from './frame.js';
import { WholeLine } from './line.js';
import { LIGHT } from './tokens.js';

interface SingleProps {
  facts: MessageFacts;
  content: Content;
  greeting?: string;
  footer: string[];
}

/** A mail with one message. */
export function SinglePage({ facts, content, greeting, footer }: SingleProps): ReactNode {
  const line = facts.phase !== undefined && content.code === undefined;
  return (
    <Frame title={content.subject} preview={content.ask} footer={footer}>
      {greeting === undefined ? null : <Greeting>{greeting}</Greeting>}
      <Ask>{content.ask}</Ask>
      {content.code === undefined ? null : <Code>{content.code}</Code>}
      {content.more.map((sentence) => (
        <Paragraph key={sentence}>{sentence}</Paragraph>
      ))}
      <Button href={facts.link}>{content.button}</Button>
      {line && facts.phase ? (
        <div className="rule" style={{ margin: '36px 0 0', padding: '24px 0 0', borderTop: `1px solid ${LIGHT.rule}` }}>
          <WholeLine phase={facts.phase} audience={facts.audience} />
        </div>
      ) : null}
    </Frame>
  );
}
