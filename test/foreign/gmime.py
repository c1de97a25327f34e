"""Parses the mail on standard input with GMime, the library of many mail programs, and prints JSON."""

import json
import sys

import gi

gi.require_version("GMime", "3.0")
from gi.repository import GMime  # noqa: E402

GMime.init()
data = sys.stdin.buffer.read()
message = GMime.Parser.new_with_stream(GMime.StreamMem.new_with_buffer(data)).construct_message(None)


def boxes(addresses):
    every = [addresses.get_address(at) for at in range(addresses.length() if addresses else 0)]
    return [[box.get_name() or "", getattr(box, "get_addr", lambda: "")() or ""] for box in every]


def leaves(part):
    if isinstance(part, GMime.Multipart):
        return [leaf for at in range(part.get_count()) for leaf in leaves(part.get_part(at))]
    text = part.get_text() if isinstance(part, GMime.TextPart) else None
    return [{"type": part.get_content_type().get_mime_type(), "text": text, "name": part.get_filename()}]


date = message.get_date()
json.dump(
    {
        "subject": message.get_subject() or "",
        "messageId": message.get_message_id(),
        "date": date.format_iso8601() if date else None,
        "from": boxes(message.get_from()),
        "to": boxes(message.get_to()),
        "cc": boxes(message.get_cc()),
        "type": message.get_mime_part().get_content_type().get_mime_type(),
        "parts": leaves(message.get_mime_part()),
    },
    sys.stdout,
)
