#!/bin/sh
# Makes or updates the two databases of Temporal. Again changes nothing.
set -eu
SQL_PASSWORD=$(cat /run/secrets/temporal_password)
export SQL_PASSWORD
tool() { temporal-sql-tool --plugin postgres12 --endpoint postgres --port 5432 --user temporal --database "$@"; }
for database in temporal temporal_visibility; do
  folder=${database#temporal_}
  tool "$database" create
  # Fails when the versions are there already; the update below is what counts.
  tool "$database" setup-schema --version 0.0 || true
  tool "$database" update-schema --schema-dir "/etc/temporal/schema/postgresql/v12/$folder/versioned"
done
