export const TRIGGERS = `
-- The relay sleeps until something is committed.
CREATE FUNCTION outbox_notify() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('outbox', '');
  RETURN NULL;
END $$;
CREATE TRIGGER outbox_notify AFTER INSERT ON outbox FOR EACH STATEMENT EXECUTE FUNCTION outbox_notify();

-- A transfer keeps its student for life: with another one, a school could read a stranger through its own file.
CREATE FUNCTION transfer_identity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NEW.id <> OLD.id OR NEW.student_id <> OLD.student_id THEN
      RAISE EXCEPTION 'TRANSFER.IDENTITY_FIXED: id and student of a transfer do not change';
    END IF;
  ELSIF student_exists(NEW.student_id) AND NOT EXISTS (SELECT 1 FROM students s WHERE s.id = NEW.student_id) THEN
    RAISE EXCEPTION 'TRANSFER.FOREIGN_STUDENT: this student has no file that is visible here';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER transfer_identity BEFORE INSERT OR UPDATE OF id, student_id ON transfers
  FOR EACH ROW EXECUTE FUNCTION transfer_identity();

CREATE FUNCTION count_transfer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    INSERT INTO region_numbers (region_id, school_year, vso_location_id, mbo_location_id, phase, colour, n)
    VALUES (OLD.region_id, OLD.school_year, OLD.vso_location_id, OLD.mbo_location_id, OLD.phase, OLD.colour, -1);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO region_numbers (region_id, school_year, vso_location_id, mbo_location_id, phase, colour, n)
    VALUES (NEW.region_id, NEW.school_year, NEW.vso_location_id, NEW.mbo_location_id, NEW.phase, NEW.colour, 1);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER count_new_transfer AFTER INSERT OR DELETE ON transfers FOR EACH ROW EXECUTE FUNCTION count_transfer();
CREATE TRIGGER count_moved_transfer AFTER UPDATE OF region_id, school_year, vso_location_id, mbo_location_id, phase, colour ON transfers
  FOR EACH ROW WHEN ((OLD.region_id, OLD.school_year, OLD.vso_location_id, OLD.mbo_location_id, OLD.phase, OLD.colour)
    IS DISTINCT FROM (NEW.region_id, NEW.school_year, NEW.vso_location_id, NEW.mbo_location_id, NEW.phase, NEW.colour))
  EXECUTE FUNCTION count_transfer();

-- Sums that stand still become one row. One at a time; a second caller leaves at once.
CREATE FUNCTION compact_region_numbers() RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE taken int;
BEGIN
  IF NOT pg_try_advisory_xact_lock(hashtext('region_numbers')) THEN RETURN 0; END IF;
  WITH gone AS (DELETE FROM region_numbers RETURNING *),
  kept AS (
    INSERT INTO region_numbers (region_id, school_year, vso_location_id, mbo_location_id, phase, colour, n)
    SELECT region_id, school_year, vso_location_id, mbo_location_id, phase, colour, sum(n) FROM gone
    GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(n) <> 0 RETURNING 1)
  SELECT (SELECT count(*) FROM gone) - (SELECT count(*) FROM kept) INTO taken;
  RETURN taken;
END $$;

-- A day more or less on which a school is closed: the calendar of the location, or of the whole organisation, has a new version.
CREATE FUNCTION bump_calendar(organisation uuid, location uuid) RETURNS void LANGUAGE sql
BEGIN ATOMIC
  UPDATE locations SET calendar_version = calendar_version + 1 WHERE id = location;
  UPDATE organisations SET calendar_version = calendar_version + 1 WHERE id = organisation AND location IS NULL;
END;
CREATE FUNCTION own_day_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM bump_calendar(OLD.organisation_id, OLD.location_id); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM bump_calendar(NEW.organisation_id, NEW.location_id); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER own_day_changed AFTER INSERT OR UPDATE OR DELETE ON own_days FOR EACH ROW EXECUTE FUNCTION own_day_changed();
`;

/**
 * The audit chain. The text that is hashed is a JSON array of strings in a fixed order, which `verifyAuditChain` builds again
 * independently; a moment is in it as epoch milliseconds.
 */
export const AUDIT = `
CREATE FUNCTION audit_append(organisation uuid, at_ms bigint, pseudonym text, role text, what text, transfer uuid, names text[], why text)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  last record;
  number bigint;
  previous text;
  canonical text;
BEGIN
  -- Held until commit: the rows of one organisation become visible in the order of their numbers.
  PERFORM pg_advisory_xact_lock(hashtextextended('audit:' || coalesce(organisation::text, ''), 0));
  SELECT a.seq, a.hash INTO last FROM audit a WHERE a.organisation_id IS NOT DISTINCT FROM organisation ORDER BY a.seq DESC LIMIT 1;
  number := coalesce(last.seq, 0) + 1;
  previous := coalesce(last.hash, '');
  canonical := jsonb_build_array(coalesce(organisation::text, ''), number::text, at_ms::text, pseudonym, role, what,
    coalesce(transfer::text, ''), to_jsonb(names)::text, coalesce(why, ''), previous)::text;
  INSERT INTO audit (organisation_id, seq, at, actor_pseudonym, actor_role, action, transfer_id, fields, ground, previous_hash, hash)
  VALUES (organisation, number, timestamptz 'epoch' + at_ms * interval '1 millisecond', pseudonym, role, what, transfer, names, why,
    previous, encode(sha256(convert_to(canonical, 'UTF8')), 'hex'));
  RETURN number;
END $$;

CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'AUDIT.APPEND_ONLY: % on audit is refused', TG_OP;
END $$;
CREATE TRIGGER audit_is_append_only BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION audit_is_append_only();
CREATE TRIGGER audit_is_not_emptied BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
`;
