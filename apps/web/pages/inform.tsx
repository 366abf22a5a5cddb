import type { ReactNode } from 'react';
import {
  PreviewSharing,
  type RecipientView,
  type SharedSection,
} from '../../../libs/casework/dossier/preview-sharing.js';
import { asStaff, NothingHere, type Answer, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { ButtonLink } from '../ui/buttons.js';
import { casePage } from '../ui/case-page.js';
import type { Route } from '../web.js';
import { fileOf } from './file-of.js';
import { mayHandCode } from './transfer-read.js';

const text = nl.inform;

/** What would be shared, with whom and why, before anything is; to look at together, and then to tell what the student said. */
async function informPage(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const file = await fileOf(visit);
  if (!file.actions.includes('preview-sharing')) throw new NothingHere();
  const { recipients } = await new PreviewSharing(visit.web.dependencies.casework).execute(visit.signedIn.actor, {
    transfer: file.id,
  });
  const step = file.now.find(({ key, yours }) => key === 'inform' && yours);
  const body = (
    <div className="reading stack">
      <p className="soft">{text.lead(file.student.firstName)}</p>
      {step !== undefined && (
        <section aria-labelledby="hoe" className="no-print stack">
          <h2 id="hoe">{text.how}</h2>
          {mayHandCode(visit.signedIn.membership.role) && (
            <p className="actions">
              <ButtonLink href={`/overstap/${file.id}/inlogcode`}>{text.code}</ButtonLink>
            </p>
          )}
          <p>{text.together}</p>
          <ul className="choices">
            {step.outcomes.map(({ code }) => (
              <li key={code}>
                <a
                  className="choice choice--link"
                  href={`/overstap/${file.id}/stap/inform/vastleggen?uitkomst=${code}`}
                >
                  {text.outcomes[code] ?? code}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {recipients.map((recipient) => (
        <Recipient key={recipient.name} recipient={recipient} />
      ))}
    </div>
  );
  return casePage(file, text.title, body);
}

/** One who would read: what by law, and what only when the student says yes. */
function Recipient({ recipient: { recipient, name, sections } }: { recipient: RecipientView }): ReactNode {
  const shared = sections.filter((section) => section.shared);
  const asked = sections.filter((section) => !section.shared && section.ground === 'consent');
  if (shared.length === 0 && asked.length === 0) return null;
  return (
    <section aria-label={recipient === 'parents' ? text.parents : name}>
      <h2>{recipient === 'parents' ? text.parents : name}</h2>
      <Sections title={text.reads} of={shared} />
      <Sections title={text.onlyWithYes} of={asked} />
    </section>
  );
}

function Sections({ title, of }: { title: string; of: readonly SharedSection[] }): ReactNode {
  if (of.length === 0) return null;
  return (
    <div className="told">
      <p className="told__label">{title}</p>
      <ul>
        {of.map(({ section, label, words, filled }) => (
          <li key={section} className={filled ? undefined : 'soft'}>
            {label} <span className="ground">· {filled ? words : text.empty}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

export const INFORM: readonly Route[] = [{ method: 'GET', path: '/overstap/:id/inzage', handler: informPage }];
