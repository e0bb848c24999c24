#!/usr/bin/env bash
# Run once by the postgres image, when its volume is new: a database for each service and for Keycloak,
# each owned by a role that can do nothing else. What the server logs of a refused statement does not quote its rows.
# A client whose machine is gone is noticed after half a minute, and not after the two hours of an operating system.
set -euo pipefail

database() {
  # The password goes through psql's variables, which quote it.
  psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres \
    --set name="$1" --set password="$2" <<'SQL'
create role :"name" login password :'password' nosuperuser nocreatedb nocreaterole;
alter role :"name" set log_error_verbosity = 'terse';
alter role :"name" set tcp_keepalives_idle = 10;
alter role :"name" set tcp_keepalives_interval = 5;
alter role :"name" set tcp_keepalives_count = 3;
create database :"name" owner :"name" encoding 'UTF8' template template0;
revoke all on database :"name" from public;
SQL
}

database case_service "$CASE_SERVICE_DB_PASSWORD"
database member_service "$MEMBER_SERVICE_DB_PASSWORD"
database keycloak "$KEYCLOAK_DB_PASSWORD"
