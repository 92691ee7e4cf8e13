# Helpers for .ci/run: steps with a header and a duration, and the counts at the end.
# shellcheck shell=bash

failed_steps=()

# step TITLE COMMAND...: runs one part of the gate and remembers a failure, so that one run shows all of them.
step() {
  local title=$1 began=$SECONDS code=0
  shift
  printf '\n=== %s\n' "$title"
  # The subshell stands alone. Inside `if` or `||` bash would ignore `set -e` in the functions that it calls.
  set +e
  (
    set -euo pipefail
    "$@"
  )
  code=$?
  set -e
  if ((code == 0)); then
    printf -- '--- %s: ok, %d s\n' "$title" $((SECONDS - began))
  else
    failed_steps+=("$title")
    printf -- '--- %s: FAILED (exit %d), %d s\n' "$title" "$code" $((SECONDS - began))
  fi
  return "$code"
}

# optional_step: like step, but the gate continues after a failure. The failure still counts at the end.
optional_step() {
  step "$@" || true
}

# quietly COMMAND...: prints nothing after a success, and the end of the log after a failure. Installers name the hosts
# they use. Those differ per site and do not belong in a log, so addresses and host names are removed.
quietly() {
  local log code=0
  log=$(mktemp "$work/quiet.XXXXXX")
  "$@" >"$log" 2>&1 || code=$?
  if ((code != 0)); then
    tail -n 80 "$log" | without_hosts
  fi
  return "$code"
}

without_hosts() {
  sed -E \
    -e 's#[a-z]+://[^[:space:]"'"'"')]+#(address)#g' \
    -e 's#\b[0-9]{1,3}(\.[0-9]{1,3}){3}(:[0-9]+)?\b#(host)#g' \
    -e 's#\b([a-z0-9-]+\.)+(com|org|net|io|dev|ms|local|internal|lan)\b(:[0-9]+)?#(host)#gI' \
    -e 's#\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT) [^[:space:]]+#\1 (host)#g'
}

# count_tests FILE...: prints "passed failed skipped", summed over vitest's JSON reports. A file that failed without a
# failed test counts as one failure: it did not load, or what it does before or after its tests failed.
count_tests() {
  node -e '
    const { existsSync, readFileSync } = require("node:fs");
    const counts = [0, 0, 0];
    for (const file of process.argv.slice(1).filter((name) => existsSync(name))) {
      const report = JSON.parse(readFileSync(file, "utf8"));
      const outside = report.testResults.filter(
        ({ status, assertionResults }) => status === "failed" && assertionResults.every((test) => test.status !== "failed"),
      );
      counts[0] += report.numPassedTests;
      counts[1] += report.numFailedTests + outside.length;
      counts[2] += report.numPendingTests + report.numTodoTests;
    }
    console.log(...counts);
  ' "$@"
}

# name_failures FILE...: what failed and why, from vitest's JSON and from what it printed beside it, in FILE.log.
name_failures() {
  node .ci/nameFailures.mjs "$@"
}

# name_errors LOG...: the errors that belong to no test, from what vitest printed. They fail a run in which every test
# passed, and its JSON report does not have them.
name_errors() {
  local log
  for log in "$@"; do
    [[ -f $log ]] || continue
    sed -n '/ Unhandled Errors /,/ Test Files /p' "$log" | head -n 60
    grep -E '^npm error (signal|code)|Terminated|heap out of memory' "$log" | head -n 5
  done
  return 0
}

free_port() {
  node -e '
    const server = require("node:net").createServer().listen(0, "127.0.0.1", () => {
      console.log(server.address().port);
      server.close();
    });
  '
}
