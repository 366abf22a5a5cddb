/**
 * Work lists at 100,000 transfers. Every list starts from a column that selects little (a lead, a location, a desk) and continues in
 * the order in which it is shown, so that a page of 50 reads 50 rows however long the list is; `id` last makes the order total for
 * cursor pages. Ended transfers are four fifths of the table after some years and on no work list, hence the partial indexes.
 */
export const INDEXES = `
CREATE UNIQUE INDEX people_email ON people (lower(email));
CREATE INDEX memberships_person ON memberships (person_id);
CREATE INDEX memberships_organisation ON memberships (organisation_id, role);
CREATE INDEX locations_organisation ON locations (organisation_id);
CREATE INDEX organisations_brin ON organisations (brin);
CREATE INDEX organisations_cbs ON organisations (cbs_code);

-- "My cases": lead and deputy, the most urgent first.
CREATE INDEX transfers_lead ON transfers (lead_membership_id, next_due, id) WHERE phase NOT IN ('closed', 'withdrawn');
CREATE INDEX transfers_deputy ON transfers (deputy_membership_id, next_due, id) WHERE phase NOT IN ('closed', 'withdrawn');
-- "Our school": a location, the most urgent first, and per phase.
CREATE INDEX transfers_vso_due ON transfers (vso_location_id, next_due, id) WHERE phase NOT IN ('closed', 'withdrawn');
CREATE INDEX transfers_vso_phase ON transfers (vso_location_id, phase, next_due, id);
CREATE INDEX transfers_mbo_due ON transfers (mbo_location_id, next_due, id) WHERE phase NOT IN ('closed', 'withdrawn');
CREATE INDEX transfers_mbo_phase ON transfers (mbo_location_id, phase, next_due, id);
-- Region: what is overdue, by counting only the overdue end of the index; numbers per phase come from region_numbers.
CREATE INDEX transfers_region_due ON transfers (region_id, school_year, next_due) WHERE phase NOT IN ('closed', 'withdrawn');
CREATE INDEX transfers_student ON transfers (student_id);
CREATE INDEX transfers_policy ON transfers (policy_id) WHERE phase NOT IN ('closed', 'withdrawn');
-- Deregistration, retention and the reconciler walk what lags behind.
CREATE INDEX transfers_behind ON transfers (id) WHERE projected_seq < seq;

-- "What may we see": from the organisation to its transfers; the primary key answers the other way round, for one transfer.
CREATE INDEX case_parties_organisation ON case_parties (organisation_id, role, transfer_id) WHERE effective;
CREATE INDEX case_roles_membership ON case_roles (membership_id);

CREATE INDEX steps_due ON steps (due) WHERE status = 'open';
CREATE INDEX appointments_transfer ON appointments (transfer_id, starts_at);
CREATE INDEX appointments_upcoming ON appointments (starts_at) WHERE status = 'planned';
CREATE INDEX check_ins_transfer ON check_ins (transfer_id, at);
CREATE INDEX contacts_transfer ON contacts (transfer_id, at);
CREATE INDEX journal_transfer ON journal (transfer_id, id);
CREATE INDEX escalations_transfer ON escalations (transfer_id);
CREATE INDEX escalations_desk ON escalations (desk_organisation_id, status, acknowledge_by, id);
CREATE INDEX escalations_open ON escalations (raised_at) WHERE status <> 'solved';

CREATE INDEX messages_waiting ON messages (send_after) WHERE status = 'pending';
CREATE INDEX messages_taken ON messages (locked_until) WHERE status = 'sending';
CREATE INDEX messages_recipient ON messages (recipient_membership_id, send_after) WHERE status = 'pending';
CREATE INDEX messages_transfer ON messages (transfer_id, send_after);
CREATE INDEX messages_escalation ON messages (escalation_id) WHERE escalation_id IS NOT NULL;

CREATE INDEX outbox_unsent ON outbox (id) WHERE sent_at IS NULL;
CREATE INDEX outbox_order ON outbox (aggregate, id) WHERE sent_at IS NULL;
CREATE INDEX audit_transfer ON audit (transfer_id, at);
CREATE INDEX links_transfer ON links (transfer_id);
CREATE INDEX sessions_person ON sessions (person_id);
CREATE INDEX idempotency_keys_age ON idempotency_keys (created_at);
CREATE INDEX import_rows_waiting ON import_rows (import_id, line) WHERE status = 'waiting';
CREATE INDEX region_numbers_region ON region_numbers (region_id, school_year);
`;
