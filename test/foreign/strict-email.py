"""Reads the mail on standard input with Python's strict policies and prints what they find wrong."""

import email
import email.policy
import json
import sys

data = sys.stdin.buffer.read()
found = []
for name, policy in (
    ("SMTP", email.policy.SMTP),
    ("strict", email.policy.strict),
    ("SMTP, raising", email.policy.SMTP.clone(raise_on_defect=True)),
):
    try:
        message = email.message_from_bytes(data, policy=policy)
        for part in message.walk():
            found += [f"{name}: {defect!r}" for defect in part.defects]
            for field, value in part.items():
                found += [f"{name}: {field}: {d!r}" for d in getattr(value, "defects", ())]
            if not part.is_multipart():
                text = part.get_payload(decode=True)
                charset = part.get_content_charset()
                text.decode(charset) if charset else None
                bare = text.replace(b"\r\n", b"")
                if part.get_content_maintype() == "text" and (b"\r" in bare or b"\n" in bare):
                    found.append(f"{name}: {part.get_content_type()} with a bare line end")
    except Exception as error:  # noqa: BLE001
        found.append(f"{name}: {error!r}")
json.dump(found, sys.stdout)
