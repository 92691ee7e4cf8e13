"""Fills the domain of the tests: fillSamba.py SMB_CONF SERVICE_PASSWORD. Called once, by samba.sh.

OU=Staff is delegated as docs/on-premises.md says. In each OU=Without ... one right is left out, for the doctor's tests.
In OU=Unreadable two attributes may not be read. OU=Outside is not delegated at all.
"""
import sys

from samba.auth import system_session
from samba.dcerpc import security
from samba.ndr import ndr_unpack
from samba.param import LoadParm
from samba.samdb import SamDB
from samba.sd_utils import SDUtils

conf, service_password = sys.argv[1:3]
lp = LoadParm()
lp.load(conf)
samdb = SamDB(lp=lp, session_info=system_session())
base = str(samdb.domain_dn())

samdb.modify_ldif(f"dn: {base}\nchangetype: modify\nreplace: lockoutThreshold\nlockoutThreshold: 3\n")

service = "svc-latchkey"
samdb.newuser(service, service_password, setpassword=True)
samdb.setexpiry(f"(sAMAccountName={service})", 0, no_expiry_req=True)
found = samdb.search(base=base, expression=f"(sAMAccountName={service})", attrs=["objectSid"])[0]
sid = str(ndr_unpack(security.dom_sid, found["objectSid"][0]))

# Each inherited by the user accounts below the unit, and by nothing else ([MS-ADSC], schemaIDGUID of `user`).
USER = "bf967aba-0de6-11d0-a285-00aa003049e2"
RIGHTS = {
    "read": f"(OA;CIIO;RPRC;;{USER};{sid})",
    # The extended right Reset Password ([MS-ADTS] 5.1.3.2.1), and three attributes.
    "reset": f"(OA;CIIO;CR;00299570-246d-11d0-a768-00aa006e0529;{USER};{sid})",
    "lockoutTime": f"(OA;CIIO;WP;28630ebf-41d5-11d1-a9c1-0000f80367c1;{USER};{sid})",
    "pwdLastSet": f"(OA;CIIO;WP;bf967a0a-0de6-11d0-a285-00aa003049e2;{USER};{sid})",
    "userAccountControl": f"(OA;CIIO;WP;bf967a68-0de6-11d0-a285-00aa003049e2;{USER};{sid})",
}
# Everybody may read most of a user in Samba's domain, so these are denied.
UNREADABLE = {
    "no adminCount": f"(OD;CIIO;RP;bf967918-0de6-11d0-a285-00aa003049e2;{USER};{sid})",
    "no logonHours": f"(OD;CIIO;RP;bf9679ab-0de6-11d0-a285-00aa003049e2;{USER};{sid})",
}
utils = SDUtils(samdb)


def unit(name, rights):
    dn = f"OU={name},{base}"
    samdb.create_ou(dn)
    for right in rights:
        utils.dacl_add_ace(dn, {**RIGHTS, **UNREADABLE}[right])
    user = f"sample-{name.replace(' ', '-')}"[:20].lower()
    samdb.newuser(user, "Nobody-Signs-In-1", userou=f"OU={name}", setpassword=True)


unit("Staff", RIGHTS)
unit("Outside", ["read"])
unit("Unreadable", [*RIGHTS, *UNREADABLE])
for left_out in ("reset", "lockoutTime", "pwdLastSet", "userAccountControl"):
    unit(f"Without {left_out}", [right for right in RIGHTS if right != left_out])
