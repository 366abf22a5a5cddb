import type pg from 'pg';

export interface BareActivities {
  /** Writes one row and tells who listens. Twice is once. */
  writeRow(key: string): Promise<void>;
}

/** Told with the key of every row that was written. */
export const CHANNEL = 'bare_rows';

export const BARE_TABLE = `
  CREATE TABLE bare_rows (key text PRIMARY KEY, at timestamptz NOT NULL DEFAULT clock_timestamp());
  CREATE FUNCTION bare_notify() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_notify('${CHANNEL}', NEW.key);
    RETURN NULL;
  END $$;
  CREATE TRIGGER bare_notify AFTER INSERT ON bare_rows FOR EACH ROW EXECUTE FUNCTION bare_notify();`;

export function bareActivities(pool: pg.Pool): BareActivities {
  return {
    async writeRow(key) {
      await pool.query({
        name: 'write-row',
        text: 'INSERT INTO bare_rows (key) VALUES ($1) ON CONFLICT DO NOTHING',
        values: [key],
      });
    },
  };
}
