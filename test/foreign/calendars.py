"""Reads the calendar files on standard input, a JSON list, with three libraries; prints what each found.

`null` stands for a file that a library refuses.
"""

import json
import sys

import gi
import icalendar
import vobject

gi.require_version("ICalGLib", "3.0")
from gi.repository import ICalGLib  # noqa: E402


def with_icalendar(text):
    calendar = icalendar.Calendar.from_ical(text)
    events = calendar.walk("VEVENT")
    if any(component.errors for component in calendar.walk()) or not events:
        return None
    return [
        {
            "method": str(calendar.get("METHOD", "NONE")),
            "uid": str(event["UID"]),
            "start": event["DTSTART"].to_ical().decode(),
            "end": event["DTEND"].to_ical().decode(),
            "summary": str(event["SUMMARY"]),
            "location": str(event.get("LOCATION", "")),
            "attendees": [
                [str(one), one.params.get("CN"), one.params.get("ROLE")]
                for one in several(event.get("ATTENDEE", []))
            ],
            "names": sorted(name for name, _ in event.property_items(recursive=False) if name not in ("BEGIN", "END")),
        }
        for event in events
    ]


def several(value):
    return value if isinstance(value, list) else [value]


def with_vobject(text):
    calendar = vobject.readOne(text)
    calendar.validate(raiseException=True)
    return [
        {
            "method": calendar.method.value if hasattr(calendar, "method") else "NONE",
            "uid": event.uid.value,
            "start": raw(event, "DTSTART"),
            "end": raw(event, "DTEND"),
            "summary": event.summary.value,
            "location": event.location.value if hasattr(event, "location") else "",
            "attendees": [
                [one.value, one.params["CN"][0], one.params["ROLE"][0]]
                for one in event.contents.get("attendee", [])
            ],
            "names": sorted(
                line.name.upper() for lines in event.contents.values() for line in lines if line.name != "VALARM"
            ),
        }
        for event in calendar.vevent_list
    ]


def raw(event, name):
    """vobject turns times into Python's; written again they are what they were."""
    value = event.contents[name.lower()][0].value
    return f"{value:%Y%m%dT%H%M%SZ}" if hasattr(value, "hour") else f"{value:%Y%m%d}"


def with_libical(text):
    calendar = ICalGLib.Component.new_from_string(text)
    if calendar is None or calendar.isa() != ICalGLib.ComponentKind.VCALENDAR_COMPONENT:
        return None
    # Against the tables of iTIP (RFC 5546), one for each method.
    if not ICalGLib.restriction_check(calendar) or calendar.count_errors() > 0:
        raise ValueError(calendar.as_ical_string())
    found = []
    event = calendar.get_first_component(ICalGLib.ComponentKind.VEVENT_COMPONENT)
    while event:
        found.append(
            {
                "method": calendar.get_method().value_nick.upper().replace("X_ICAL_METHOD_", ""),
                "uid": event.get_uid(),
                "start": event.get_dtstart().as_ical_string(),
                "end": event.get_dtend().as_ical_string(),
                "summary": event.get_summary(),
                "location": event.get_location() or "",
                "attendees": [
                    [one.get_attendee(), one.get_parameter_as_string("CN"), one.get_parameter_as_string("ROLE")]
                    for one in properties(event, ICalGLib.PropertyKind.ATTENDEE_PROPERTY)
                ],
                "names": sorted(
                    one.get_property_name() for one in properties(event, ICalGLib.PropertyKind.ANY_PROPERTY)
                ),
            }
        )
        event = calendar.get_next_component(ICalGLib.ComponentKind.VEVENT_COMPONENT)
    return found or None


def properties(component, kind):
    one = component.get_first_property(kind)
    while one:
        yield one
        one = component.get_next_property(kind)


def asked(read, text):
    try:
        return read(text)
    except Exception:  # A refusal, whatever the library calls it.
        return None


files = json.load(sys.stdin)
json.dump(
    [
        {
            "icalendar": asked(with_icalendar, text),
            "vobject": asked(with_vobject, text),
            "libical": asked(with_libical, text),
        }
        for text in files
    ],
    sys.stdout,
)
