import type { CSSProperties, ReactNode } from 'react';
import { FACE, LIGHT, STYLE_SHEET } from './tokens.js';

const presentation = { role: 'presentation', cellPadding: 0, cellSpacing: 0, border: 0, width: '100%' } as const;

interface FrameProps {
  title: string;
  /** Shown by mail programs in the list of mails, behind the subject. */
  preview: string;
  /** Who sent it and why this person gets it; one paragraph each. */
  footer: string[];
  children: ReactNode;
}

/** One sheet of 600 px on paper; on a phone the sheet is the screen. Nothing is fetched from anywhere. */
export function Frame({ title, preview, footer, children }: FrameProps): ReactNode {
  return (
    <html lang="nl">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: STYLE_SHEET }} />
      </head>
      <body style={{ margin: 0, padding: 0, background: LIGHT.paper }}>
        <div style={{ display: 'none', maxHeight: 0, overflow: 'hidden', fontSize: 1, lineHeight: '1px', opacity: 0 }}>
          {preview}
        </div>
        <table {...presentation} className="paper" style={{ background: LIGHT.paper }}>
          <tbody>
            <tr>
              <td className="edge" align="center" style={{ padding: '32px 16px' }}>
                <table {...presentation} style={{ maxWidth: 600, width: '100%' }}>
                  <tbody>
                    <tr>
                      <td className="inside" style={{ padding: '12px 40px 12px' }}>
                        <Name />
                      </td>
                    </tr>
                    <tr>
                      <td
                        className="sheet inside"
                        style={{
                          padding: '36px 40px 40px',
                          background: LIGHT.sheet,
                          border: `1px solid ${LIGHT.rule}`,
                          borderRadius: 6,
                        }}
                      >
                        {children}
                      </td>
                    </tr>
                    <tr>
                      <td className="inside" style={{ padding: '20px 40px 24px' }}>
                        {footer.map((sentence) => (
                          <p key={sentence} className="soft" style={{ ...small, margin: '0 0 6px' }}>
                            {sentence}
                          </p>
                        ))}
                      </td>
                    </tr>
                  </tbody>
                </table>
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </html>
  );
}

/** The name of the house, and after it the beginning of a line that goes on. */
function Name(): ReactNode {
  return (
    <table role="presentation" cellPadding={0} cellSpacing={0} border={0}>
      <tbody>
        <tr>
          <td className="ink" style={{ font: `bold 17px/24px ${FACE}`, color: LIGHT.ink, paddingRight: 12 }}>
            Doorlijn
          </td>
          <td style={{ fontSize: 0, lineHeight: 0 }}>
            <div className="past" style={{ width: 9, height: 9, borderRadius: 9, background: LIGHT.line }} />
          </td>
          <td style={{ fontSize: 0, lineHeight: 0 }}>
            <div className="past" style={{ width: 56, height: 2, background: LIGHT.line }} />
          </td>
        </tr>
      </tbody>
    </table>
  );
}

export const small: CSSProperties = { font: `14px/1.55 ${FACE}`, color: LIGHT.inkSoft };
export const body: CSSProperties = { font: `17px/1.55 ${FACE}`, color: LIGHT.ink };

export function Greeting({ children }: { children: ReactNode }): ReactNode {
  return (
    <p className="ink" style={{ ...body, margin: '0 0 12px' }}>
      {children}
    </p>
  );
}

/** The one sentence that matters. */
export function Ask({ children }: { children: ReactNode }): ReactNode {
  return (
    <h1 className="ink ask" style={{ margin: '0 0 16px', font: `bold 24px/1.3 ${FACE}`, color: LIGHT.ink }}>
      {children}
    </h1>
  );
}

export function Paragraph({ children }: { children: ReactNode }): ReactNode {
  return (
    <p className="ink" style={{ ...body, margin: '0 0 12px' }}>
      {children}
    </p>
  );
}

export function Button({ href, children }: { href: string; children: ReactNode }): ReactNode {
  return (
    <table
      role="presentation"
      className="button"
      cellPadding={0}
      cellSpacing={0}
      border={0}
      style={{ margin: '28px 0 0' }}
    >
      <tbody className="button">
        <tr className="button">
          <td className="button button-cell" style={{ background: LIGHT.line, borderRadius: 6 }}>
            <a
              href={href}
              style={{
                display: 'inline-block',
                padding: '13px 26px',
                font: `bold 17px/22px ${FACE}`,
                color: '#FFFFFF',
                textDecoration: 'none',
              }}
            >
              {children}
            </a>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

export function Code({ children }: { children: ReactNode }): ReactNode {
  return (
    <p
      className="ink"
      style={{
        margin: '8px 0 20px',
        font: `bold 38px/1.2 ${FACE}`,
        letterSpacing: '0.22em',
        color: LIGHT.ink,
        fontVariantNumeric: 'tabular-nums',
      }}
    >
      {children}
    </p>
  );
}
