#!/bin/sh
# Draws the passwords that docker-compose.yml asks for, once, into an ignored file that only its owner reads.
set -eu
file="$(dirname "$0")/../../.env"
[ -e "$file" ] && { echo "$file is there already"; exit 0; }
draw() { od -An -N24 -tx1 /dev/urandom | tr -d ' \n'; }
umask 077
{
  for name in POSTGRES_PASSWORD REDIS_PASSWORD EVENTSTORE_PASSWORD EVENTSTORE_ADMIN_PASSWORD EVENTSTORE_OPS_PASSWORD; do
    echo "$name=$(draw)"
  done
} > "$file"
echo "drew passwords into $file"
