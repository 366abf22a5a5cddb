import type { ReactNode } from 'react';
import type { Phase } from '../../../libs/domain/phases.js';
import { nl } from '../nl.js';
import { Days, type Day } from '../ui/days.js';
import { ButtonLink } from '../ui/buttons.js';
import { Line } from '../ui/line.js';
import { Title } from '../ui/page.js';
import { People, type Person } from '../ui/people.js';
import { TalksChart } from '../ui/talks-chart.js';
import { Facts, type Fact } from '../ui/summary.js';

export interface OpenStep {
  key: string;
  /** 'Maak samen het ondersteuningsplan'. */
  task: string;
  label: string;
  /** Who is up: 'Sanne Bakker (zorgcoördinator mbo)'. */
  by: string;
  /** 'was 5 maart · 2 schooldagen te laat'. */
  when: string | undefined;
  late: boolean;
  paused: string | undefined;
  beyond: boolean;
  /** Where the reader can record it, when it is theirs. */
  record: string | undefined;
  /** The step has a page of its own, where there is more to do than to tell its outcome. */
  begins: boolean;
  mine: boolean;
}

export interface Talk {
  key: string;
  title: string;
  date: string;
  colour: 'green' | 'amber' | 'red' | 'none';
  said: string;
  student: number | null;
  mentor: number | null;
}

export interface Section {
  key: string;
  title: string;
  ground: string;
  text?: string | undefined;
}

export interface TransferView {
  name: string;
  phase: Phase;
  /** 'Kappersopleiding, niveau 2 · MBO College Zuid'. */
  aside: string;
  processing: boolean;
  open: readonly OpenStep[];
  actions: readonly { href: string; label: string }[];
  days: readonly Day[];
  people: readonly Person[];
  appointments: readonly { key: string; when: string; what: string; place: string | undefined }[];
  planAppointment: string | undefined;
  talks: readonly Talk[];
  /** Where all talks stand side by side. */
  landing: string;
  /** Sides of the transfer with a page of their own. */
  parts: readonly { href: string; label: string }[];
  facts: readonly Fact[];
  /** What was written at a step; the file by section stands under it. */
  sections: readonly Section[];
  dossier: ReactNode;
  lookAgain: boolean;
  escalations: readonly { key: string; sentence: string; href: string | undefined }[];
}

/** One transfer on one page: where are we, who is up, what is next, by when. */
export function TransferPage({ view }: { view: TransferView }): ReactNode {
  const [first, ...others] = view.open;
  return (
    <>
      <Title aside={view.aside}>{view.name}</Title>
      <Line phase={view.phase}>{first && <Awaited step={first} />}</Line>
      <div className="file">
        <div>
          <Now view={view} first={first} others={others} />
          {view.talks.length > 0 && <Talks talks={view.talks} landing={view.landing} />}
          <section aria-labelledby="wat-er-gebeurde">
            <h2 id="wat-er-gebeurde">{nl.transfer.days}</h2>
            <Days days={view.days} />
          </section>
        </div>
        <div>
          <section aria-labelledby="mensen">
            <h2 id="mensen">{nl.transfer.people}</h2>
            <People people={view.people} />
          </section>
          <Appointments view={view} />
          <Parts parts={view.parts} />
          {view.escalations.length > 0 && (
            <section aria-labelledby="meldingen">
              <h2 id="meldingen">{nl.transfer.escalations}</h2>
              <ul className="stack-tight">
                {view.escalations.map(({ key, sentence, href }) => (
                  <li key={key}>{href === undefined ? sentence : <a href={href}>{sentence}</a>}</li>
                ))}
              </ul>
            </section>
          )}
          <section aria-labelledby="dossier">
            <h2 id="dossier">{nl.transfer.file}</h2>
            {view.lookAgain && <p className="notice notice--watch">{nl.dossier.lookAgain}</p>}
            <Facts facts={view.facts} />
            {view.dossier}
            {view.sections.length > 0 && (
              <ul className="sections">
                {view.sections.map(({ key, title, ground, text }) => (
                  <li key={key}>
                    <strong>{title}</strong>
                    <p className="ground">{ground}</p>
                    {text !== undefined && <p className="pre">{text}</p>}
                  </li>
                ))}
              </ul>
            )}
          </section>
        </div>
      </div>
    </>
  );
}

function Awaited({ step }: { step: OpenStep }): ReactNode {
  return (
    <>
      {step.label}
      <br />
      <strong>{step.mine ? nl.transfer.yours : step.by}</strong>
      {step.when !== undefined && (
        <>
          <br />
          <span className={step.late ? 'act' : undefined}>{step.when}</span>
        </>
      )}
    </>
  );
}

function Now({
  view,
  first,
  others,
}: {
  view: TransferView;
  first: OpenStep | undefined;
  others: readonly OpenStep[];
}): ReactNode {
  return (
    <section aria-labelledby="nu">
      <h2 id="nu">{nl.transfer.now}</h2>
      {view.processing && <p className="notice">{nl.transfer.processing}</p>}
      {first === undefined ? (
        <p className="empty">
          {view.phase === 'closed' || view.phase === 'withdrawn' ? nl.transfer.ended : nl.transfer.nobody}
        </p>
      ) : (
        <div className="now">
          <p className="now__task">{first.task}</p>
          <StepSaid step={first} />
          {first.record !== undefined && (
            <p className="actions">
              <ButtonLink href={first.record}>{first.begins ? nl.transfer.begin : nl.transfer.do}</ButtonLink>
            </p>
          )}
        </div>
      )}
      {others.length > 0 && (
        <>
          <h3 className="also">{nl.transfer.also}</h3>
          <ul className="sections">
            {others.map((step) => (
              <li key={step.key}>
                {step.record === undefined ? step.task : <a href={step.record}>{step.task}</a>}
                <StepSaid step={step} />
              </li>
            ))}
          </ul>
        </>
      )}
      {view.actions.length > 0 && (
        <details className="more">
          <summary>{nl.transfer.more}</summary>
          <ul>
            {view.actions.map(({ href, label }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function StepSaid({ step }: { step: OpenStep }): ReactNode {
  return (
    <div className="now__by">
      <p className={step.mine ? 'turn' : undefined}>{step.mine ? nl.transfer.yours : nl.transfer.by(step.by)}</p>
      {step.when !== undefined && <p className={step.late ? 'act' : 'soft'}>{step.when}</p>}
      {step.paused !== undefined && <p className="soft">{nl.transfer.paused(step.paused)}</p>}
      {step.beyond && <p className="soft small">{nl.transfer.beyond}</p>}
    </div>
  );
}

function Talks({ talks, landing }: { talks: readonly Talk[]; landing: string }): ReactNode {
  return (
    <section aria-labelledby="gesprekken">
      <h2 id="gesprekken">{nl.transfer.talks}</h2>
      <TalksChart talks={talks} />
      <ol className="talks">
        {talks.map(({ key, title, date, colour, said }) => (
          <li key={key} className={`talk talk--${colour}`}>
            <strong>{title}</strong>
            <span className="soft">{date}</span>
            <br />
            {said}
          </li>
        ))}
      </ol>
      <a className="phone no-print" href={landing}>
        {nl.landing.link}
      </a>
    </section>
  );
}

function Parts({ parts }: { parts: TransferView['parts'] }): ReactNode {
  if (parts.length === 0) return null;
  return (
    <section aria-labelledby="verder" className="no-print">
      <h2 id="verder">{nl.transfer.parts}</h2>
      <ul className="parts">
        {parts.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Appointments({ view }: { view: TransferView }): ReactNode {
  return (
    <section aria-labelledby="afspraken">
      <h2 id="afspraken">{nl.transfer.appointments}</h2>
      {view.appointments.length === 0 ? (
        <p className="soft">{nl.transfer.noAppointments}</p>
      ) : (
        <ul className="sections">
          {view.appointments.map(({ key, when, what, place }) => (
            <li key={key}>
              <strong>{when}</strong>
              <br />
              {what}
              {place !== undefined && <span className="soft"> · {place}</span>}
            </li>
          ))}
        </ul>
      )}
      {view.planAppointment !== undefined && (
        <p className="no-print">
          <a className="phone" href={view.planAppointment}>
            {nl.transfer.planAppointment}
          </a>
        </p>
      )}
    </section>
  );
}
