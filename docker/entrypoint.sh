#!/bin/sh
# Secrets come as files: NAME_FILE=/run/secrets/x becomes NAME with the content of that file,
# and then the program starts as an ordinary user.
set -eu
for name in $(env | sed -n 's/^\([A-Z][A-Z0-9_]*\)_FILE=.*/\1/p'); do
  file=$(printenv "${name}_FILE")
  value=$(cat "$file")
  export "$name=$value"
  unset "${name}_FILE"
done
# Who is no root already (a cluster that does not allow it) has no rights to drop.
[ "$(id -u)" = 0 ] || exec "$@"
exec setpriv --reuid=node --regid=node --init-groups "$@"
