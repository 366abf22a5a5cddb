#!/bin/sh
# Makes every secret of an installation, once, in docker/secrets; what is there already stays. Keep a copy elsewhere:
# without these files the data cannot be read.
set -eu
umask 077
cd "$(dirname "$0")/secrets"

random() { openssl rand -base64 "$1" | tr -d '\n'; }
# Goes into an address, so only letters and digits.
password() { openssl rand -hex 24; }
keep() { [ -s "$1" ] || printf '%s' "$2" > "$1"; }

keep postgres_password "$(password)"
keep temporal_password "$(password)"
keep migrator_password "$(password)"
keep app_password "$(password)"
keep worker_password "$(password)"
keep database_url_admin "postgres://postgres:$(cat postgres_password)@postgres:5432/postgres"
keep database_url_app "postgres://doorlijn_app:$(cat app_password)@postgres:5432/doorlijn"
keep database_url_worker "postgres://doorlijn_worker:$(cat worker_password)@postgres:5432/doorlijn"
keep master_key "$(random 32)"
keep audit_key "$(random 32)"
keep codec_key "k1:$(random 32)"
keep metrics_token "$(password)"
keep door_password "$(password)"
echo "De geheimen staan in $(pwd). Bewaar ook elders een kopie."
