#!/bin/sh
# Runs once, on an empty data folder: Temporal gets a role of its own that may make its two databases and nothing else.
set -eu
psql --set ON_ERROR_STOP=1 --username postgres --set password="$(cat /run/secrets/temporal_password)" <<'SQL'
CREATE ROLE temporal LOGIN CREATEDB PASSWORD :'password';
SQL
