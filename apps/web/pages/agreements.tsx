import type { ReactNode } from 'react';
import {
  AskMoveToPolicy,
  ReadAgreements,
  type Agreements,
  type PolicyVersion,
} from '../../../libs/casework/agreements/agreements.js';
import {
  agreementGroups,
  sourceOf,
  typedValue,
  type AgreementField,
} from '../../../libs/casework/agreements/fields.js';
import { dateWords, localDateOf } from '../../../libs/calendar/index.js';
import type { Policy } from '../../../libs/domain/policy.js';
import { isUuid } from '../http/uuid.js';
import { asked, asStaff, NothingHere, parameter, type Answer, type StaffVisit, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { Button, ButtonLink } from '../ui/buttons.js';
import { Back, Title, Token } from '../ui/page.js';
import { Table } from '../ui/summary.js';
import type { Route } from '../web.js';
import { RegionTabs, said, shown } from './region-figure.js';

const text = nl.agreements;
export const AGREEMENTS_PATH = '/afspraken';

export async function agreementsOf(visit: StaffVisit): Promise<Agreements> {
  return new ReadAgreements(visit.web.dependencies.casework).execute(visit.signedIn.actor);
}

/** A value as people say it: '15 schooldagen', '1-4', 'Ja, onder de 18'. */
export function valueWords(policy: Policy, field: AgreementField): string {
  const typed = typedValue(policy, field);
  if (typed === '') return text.nothing;
  if (field.kind === 'cosign') return text.cosign[typed as 'minors' | 'never'];
  return field.kind === 'number' && field.unit !== undefined ? `${typed} ${field.unit}` : typed;
}

async function listPage(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const agreements = await agreementsOf(visit);
  const current = agreements.versions.find(({ id }) => id === agreements.current);
  const moving = agreements.versions.find(({ id }) => id === agreements.moving?.policy);
  const body = (
    <>
      <Title aside={visit.signedIn.membership.organisation.name}>{text.title}</Title>
      <RegionTabs visit={visit} current={AGREEMENTS_PATH} />
      <p className="soft reading">{text.lead}</p>
      {moving !== undefined && <p className="notice">{text.moving(moving.label)}</p>}
      <section className="group stack-tight" aria-labelledby="nu">
        <h2 id="nu">{text.current}</h2>
        <p>
          <strong>{current?.label}</strong>
        </p>
        <p className="actions">
          <ButtonLink href={`${AGREEMENTS_PATH}/aanpassen`}>{text.edit}</ButtonLink>
          <ButtonLink href={`${AGREEMENTS_PATH}/${agreements.current}`} kind="secondary">
            {text.look(current?.label ?? '')}
          </ButtonLink>
        </p>
      </section>
      <section className="group" aria-labelledby="versies">
        <h2 id="versies">{text.versions}</h2>
        <Table
          caption={text.versions}
          captionHidden
          rows={agreements.versions}
          keyOf={({ id }) => id}
          columns={[
            { head: text.version, cell: ({ id, label }) => <a href={`${AGREEMENTS_PATH}/${id}`}>{label}</a> },
            { head: text.from, cell: ({ validFrom }) => dateWords(validFrom, visit.today) },
            { head: text.by, cell: ({ own }) => (own ? text.ofRegion : text.ofProduct) },
            { head: text.following, number: true, cell: ({ transfers }) => shown(transfers) },
          ]}
        />
      </section>
      {agreements.moved.length > 0 && (
        <section className="group" aria-labelledby="overgegaan">
          <h2 id="overgegaan">{text.moved}</h2>
          <ul className="stack-tight">
            {agreements.moved.map(({ label, finishedAt, transfers }) => (
              <li key={finishedAt}>
                {text.movedLine(label, dateWords(localDateOf(finishedAt), visit.today), said(transfers))}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
  return { title: text.title, body, current: '/regio' };
}

async function versionOf(visit: StaffVisit): Promise<{ version: PolicyVersion; agreements: Agreements }> {
  const id = parameter(visit, 'id');
  if (!isUuid(id)) throw new NothingHere();
  const agreements = await agreementsOf(visit);
  const version = agreements.versions.find((each) => each.id === id);
  if (version === undefined) throw new NothingHere();
  return { version, agreements };
}

async function versionPage(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const { version, agreements } = await versionOf(visit);
  const done = asked(visit, 'klaar');
  const others = agreements.versions.some(({ id, transfers }) => id !== version.id && transfers !== 0);
  const body = (
    <>
      <Back href={AGREEMENTS_PATH}>{text.title}</Back>
      <Title aside={`${text.from} ${dateWords(version.validFrom, visit.today)}`}>{version.label}</Title>
      {done === 'bewaard' && <p className="notice notice--good">{text.saved}</p>}
      {done === 'gevraagd' && <p className="notice notice--good">{text.asked}</p>}
      <section className="group stack-tight" aria-labelledby="overgaan">
        <h2 id="overgaan">{text.move}</h2>
        {agreements.moving !== null && agreements.moving.policy === version.id ? (
          <p>{text.moving(version.label)}</p>
        ) : others ? (
          <>
            <p className="reading">
              {text.moveLead(version.label)} {text.moveHelp}
            </p>
            <form className="actions" method="post" action={`${AGREEMENTS_PATH}/${version.id}/overgaan`}>
              <Token value={visit.token} />
              <Button kind="secondary">{text.moveGo}</Button>
            </form>
          </>
        ) : (
          <p>{text.allFollow}</p>
        )}
      </section>
      <Values policy={version.document} />
    </>
  );
  return { title: version.label, body, current: '/regio' };
}

function Values({ policy }: { policy: Policy }): ReactNode {
  return agreementGroups(policy).map(({ key, title, fields }) => (
    <section key={key} className="group" aria-labelledby={key}>
      <h2 id={key}>{title}</h2>
      <Table
        caption={title}
        captionHidden
        rows={fields}
        keyOf={({ path }) => path}
        columns={[
          { head: text.what, cell: ({ label }) => label },
          { head: text.value, cell: (field) => <span className="num">{valueWords(policy, field)}</span> },
          { head: text.source, cell: ({ path }) => sourceOf(policy, path) },
        ]}
      />
    </section>
  ));
}

async function move(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const { version } = await versionOf(visit);
  await new AskMoveToPolicy(visit.web.dependencies.casework).execute(visit.signedIn.actor, { policy: version.id });
  return { redirect: `${AGREEMENTS_PATH}/${version.id}?klaar=gevraagd` };
}

export const AGREEMENTS: readonly Route[] = [
  { method: 'GET', path: AGREEMENTS_PATH, handler: listPage },
  { method: 'GET', path: `${AGREEMENTS_PATH}/:id`, handler: versionPage },
  { method: 'POST', path: `${AGREEMENTS_PATH}/:id/overgaan`, handler: move },
];
