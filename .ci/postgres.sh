# A PostgreSQL server for one run of the gate. It has its own data folder, listens on loopback and ends with the run.
# shellcheck shell=bash

# Prints the folder of the newest server from Debian's packages. The first one on the PATH may be any other server.
postgres_bin() {
  local found
  found=$(find /usr/lib/postgresql -mindepth 3 -maxdepth 3 -path '*/bin/initdb' 2>/dev/null | sort -V | tail -n 1)
  [[ -n $found ]] && dirname "$found"
}

# PostgreSQL refuses to run as root.
as_postgres() {
  if ((EUID == 0)); then
    runuser -u postgres -- "$@"
  else
    "$@"
  fi
}

# start_postgres FOLDER PORT: `trust` covers only loopback and the folder's socket, on a build machine. It runs without
# fsync, because no one needs the data after a crash.
start_postgres() {
  local folder=$1 port=$2 bin
  bin=$(postgres_bin)
  if ((EUID == 0)); then chown postgres "$folder"; fi
  cd "$folder"
  as_postgres "$bin/initdb" --pgdata="$folder/data" --username=postgres --auth=trust --encoding=UTF8 \
    --locale=C.UTF-8 --no-sync >/dev/null
  as_postgres "$bin/pg_ctl" start --pgdata="$folder/data" --log="$folder/log" --wait --timeout=60 --silent --options="\
    -c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories=$folder \
    -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200" || {
    cat "$folder/log"
    return 1
  }
  as_postgres "$bin/createdb" --host="$folder" --port="$port" --username=postgres latchkey_test
  as_postgres "$bin/psql" --host=127.0.0.1 --port="$port" --username=postgres --no-align --tuples-only \
    --command='select version()' latchkey_test
}

# stop_postgres FOLDER: does nothing when the server never started.
stop_postgres() {
  local folder=$1
  [[ -f $folder/data/postmaster.pid ]] || return 0
  (cd "$folder" && as_postgres "$(postgres_bin)/pg_ctl" stop --pgdata="$folder/data" --mode=immediate --silent) || true
}
