#!/bin/sh
# The password comes as a file that only root may read; the server itself runs as an ordinary user.
set -eu
POSTGRES_PWD=$(cat /run/secrets/temporal_password)
export POSTGRES_PWD
exec su -s /bin/sh temporal -c 'exec /etc/temporal/entrypoint.sh'
