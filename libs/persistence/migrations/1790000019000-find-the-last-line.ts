import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * `IS NOT DISTINCT FROM` finds no index, so that every line of the audit trail read the whole of it while holding its chain. The chain
 * of an organisation is looked up by equality, that of the product itself by NULL; what is hashed stays the same.
 */
const LAST_BY_INDEX = `
  IF organisation IS NULL THEN
    SELECT a.seq, a.hash INTO last FROM audit a WHERE a.organisation_id IS NULL ORDER BY a.seq DESC LIMIT 1;
  ELSE
    SELECT a.seq, a.hash INTO last FROM audit a WHERE a.organisation_id = organisation ORDER BY a.seq DESC LIMIT 1;
  END IF;`;
const LAST_BY_SCAN = `
  SELECT a.seq, a.hash INTO last FROM audit a WHERE a.organisation_id IS NOT DISTINCT FROM organisation ORDER BY a.seq DESC LIMIT 1;`;

const append = (last: string): string => `
CREATE OR REPLACE FUNCTION audit_append(organisation uuid, at_ms bigint, pseudonym text, role text, what text, transfer uuid, names text[], why text)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  last record;
  number bigint;
  previous text;
  canonical text;
BEGIN
  -- Held until commit: the rows of one organisation become visible in the order of their numbers.
  PERFORM pg_advisory_xact_lock(hashtextextended('audit:' || coalesce(organisation::text, ''), 0));${last}
  number := coalesce(last.seq, 0) + 1;
  previous := coalesce(last.hash, '');
  canonical := jsonb_build_array(coalesce(organisation::text, ''), number::text, at_ms::text, pseudonym, role, what,
    coalesce(transfer::text, ''), to_jsonb(names)::text, coalesce(why, ''), previous)::text;
  INSERT INTO audit (organisation_id, seq, at, actor_pseudonym, actor_role, action, transfer_id, fields, ground, previous_hash, hash)
  VALUES (organisation, number, timestamptz 'epoch' + at_ms * interval '1 millisecond', pseudonym, role, what, transfer, names, why,
    previous, encode(sha256(convert_to(canonical, 'UTF8')), 'hex'));
  RETURN number;
END $$;`;

/** The function belongs to the gate, and only its owner may replace it. */
async function replace(runner: QueryRunner, last: string): Promise<void> {
  await runner.query('GRANT CREATE ON SCHEMA public TO doorlijn_gate');
  await runner.query('SET LOCAL ROLE doorlijn_gate');
  await runner.query(append(last));
  await runner.query('RESET ROLE');
  await runner.query('REVOKE CREATE ON SCHEMA public FROM doorlijn_gate');
}

export class FindTheLastLine1790000019000 implements MigrationInterface {
  readonly name = 'FindTheLastLine1790000019000';

  async up(runner: QueryRunner): Promise<void> {
    await replace(runner, LAST_BY_INDEX);
  }

  async down(runner: QueryRunner): Promise<void> {
    await replace(runner, LAST_BY_SCAN);
  }
}
