"""Parses the mail on standard input the way Python does, and prints what it found as JSON."""

import email
import email.policy
import json
import sys

message = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.SMTP)


def boxes(name):
    header = message[name]
    return [[box.display_name, box.addr_spec] for box in header.addresses] if header else []


def defects(part):
    found = [repr(defect) for defect in part.defects]
    for name, value in part.items():
        found += [f"{name}: {defect!r}" for defect in getattr(value, "defects", ())]
    return found


leaves = [part for part in message.walk() if not part.is_multipart()]
contents = [part.get_content() for part in leaves]
contents = [one.decode() if isinstance(one, bytes) else one for one in contents]
json.dump(
    {
        "subject": message["subject"],
        "from": boxes("from"),
        "to": boxes("to"),
        "cc": boxes("cc"),
        "date": message["date"].datetime.isoformat() if message["date"] else None,
        "type": message.get_content_type(),
        "parts": [
            {"type": part.get_content_type(), "text": content}
            for part, content in zip(leaves, contents)
        ],
        "defects": [defect for part in message.walk() for defect in defects(part)],
    },
    sys.stdout,
)
