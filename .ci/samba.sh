# An Active Directory domain controller for the tests: Samba from Debian's packages, with an authority of its own. It
# listens on loopback, on the fixed ports of LDAP (389, 636) and Kerberos (88, 464), and needs root.
# shellcheck shell=bash

# What the tests sign in with: test/helpers/domainController.ts has the same. They protect nothing.
samba_admin_password='Str0ng-Admin-Pass!'
samba_service_password='Serv1ce-Acc-Pass!'

# .ci/run installs them, without what they recommend.
export samba_packages=(samba samba-ad-dc samba-ad-provision samba-dsdb-modules samba-vfs-modules winbind)

has_samba() {
  command -v samba >/dev/null && command -v samba-tool >/dev/null && [[ -d /usr/share/samba/setup ]]
}

# start_samba FOLDER: provisions the domain on the first start (ten seconds), and starts what is there on the next. Prints
# what to set for the tests.
start_samba() {
  local folder=$1
  if (exec 3<>/dev/tcp/127.0.0.1/636) 2>/dev/null; then
    echo 'something listens on port 636 already: stop it first, or tests would talk to it'
    return 1
  fi
  if ! [[ -f $folder/ready ]]; then provision_samba "$folder" || return 1; fi
  samba --interactive --no-process-group --model=single --configfile="$folder/dc/etc/smb.conf" \
    </dev/null >>"$folder/log" 2>&1 &
  echo $! >"$folder/pid"
  if ! wait_for_samba; then
    tail -n 30 "$folder/log"
    return 1
  fi
  echo "TEST_LDAP_URL=ldaps://localhost TEST_LDAP_CA_FILE=$folder/tls/ca.pem"
}

# provision_samba FOLDER: a new domain, the certificates, the organisational units and the service account.
provision_samba() {
  local folder=$1 conf=$1/dc/etc/smb.conf
  mkdir -p "$folder"
  rm -rf "$folder/dc" "$folder/tls"
  samba-tool domain provision --targetdir="$folder/dc" --realm=CORP.CONTOSO.EXAMPLE --domain=CORP --host-name=dc1 \
    --server-role=dc --dns-backend=NONE --adminpass="$samba_admin_password" \
    --option="posix:eadb=$folder/dc/eadb.tdb" --option='interfaces=lo' --option='bind interfaces only=yes' \
    >"$folder/log" 2>&1 || {
    tail -n 30 "$folder/log"
    return 1
  }
  samba_certificates "$folder/tls" >>"$folder/log" 2>&1 || return 1
  sed -i -e 's/^\tserver services = .*/\tserver services = ldap, kdc/' -e "/^\[global\]/a\\
\ttls keyfile = $folder/tls/dc.key\\
\ttls certfile = $folder/tls/dc.pem\\
\ttls cafile = $folder/tls/ca.pem\\
\tpid directory = $folder/dc" -e "s#^\tlog file = .*#\tlog file = $folder/log.%m#" "$conf"
  # Debian's own: another Python on the PATH does not know Samba's modules.
  /usr/bin/python3 .ci/fillSamba.py "$conf" "$samba_service_password" || return 1
  touch "$folder/ready"
}

# samba_certificates FOLDER: an authority, a certificate for the controller, and an authority that signed nothing.
samba_certificates() {
  local folder=$1 names=$1/names
  mkdir -p "$folder"
  printf 'subjectAltName=DNS:dc1.corp.contoso.example,DNS:localhost\nextendedKeyUsage=serverAuth\n' >"$names"
  for authority in ca other; do
    openssl req -x509 -newkey rsa:2048 -nodes -days 3650 -subj "/CN=Authority of the tests ($authority)" \
      -keyout "$folder/$authority.key" -out "$folder/$authority.pem" || return 1
  done
  openssl req -newkey rsa:2048 -nodes -subj '/CN=dc1.corp.contoso.example' \
    -keyout "$folder/dc.key" -out "$folder/dc.csr" || return 1
  openssl x509 -req -in "$folder/dc.csr" -CA "$folder/ca.pem" -CAkey "$folder/ca.key" -CAcreateserial \
    -days 3650 -extfile "$names" -out "$folder/dc.pem" || return 1
  # Samba refuses a key that others can read.
  chmod 600 "$folder"/*.key
}

wait_for_samba() {
  local tries
  for ((tries = 0; tries < 100; tries++)); do
    if (exec 3<>/dev/tcp/127.0.0.1/636) 2>/dev/null; then return 0; fi
    sleep 0.1
  done
  return 1
}

# stop_samba FOLDER: does nothing when the server never started.
stop_samba() {
  local folder=$1
  [[ -f $folder/pid ]] || return 0
  kill "$(cat "$folder/pid")" 2>/dev/null || true
  rm -f "$folder/pid"
}
