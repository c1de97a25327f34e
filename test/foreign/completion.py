"""Types lines and Tab into a shell at a terminal; prints what stands on the command line then, as JSON.

A line behind "!" is carried out as it stands then.

The shell takes the next key only when it is done with Tab: the word END is typed behind it, and
where it shows, the line is complete, however slow the machine.
"""

import fcntl
import json
import os
import pty
import re
import select
import struct
import sys
import termios
import time

shell, *lines = sys.argv[1:]
begin = {
    "bash": ["bash", "--norc", "--noprofile", "-i"],
    "zsh": ["zsh", "-f", "-i", "+o", "PROMPT_SP"],
}[shell]
setup = {
    "bash": "bind 'set enable-bracketed-paste off'; eval \"$(collab completion bash)\"",
    "zsh": "PROMPT='$ '; autoload -Uz compinit; compinit -u -D; eval \"$(collab completion zsh)\"",
}[shell]

pid, terminal = pty.fork()
if pid == 0:
    os.execvp(begin[0], begin)
fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 160, 0, 0))


def read(until):
    """What is shown until a pattern ends it."""
    shown, end = "", time.time() + 60
    while not re.search(until + r"$", plain(shown)):
        ready, _, _ = select.select([terminal], [], [], max(0, end - time.time()))
        if not ready:
            sys.exit(f"{shell} shows {shown!r} and waits; expected: {until}")
        shown += os.read(terminal, 65536).decode(errors="replace")
    return plain(shown)


def plain(shown):
    """What stands there when the cursor has moved; a backspace goes to what the next character replaces."""
    line = []
    for character in re.sub(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[=>]|\x07|\r", "", shown):
        if character != "\x08":
            line.append(character)
        elif line:
            line.pop()
    return "".join(line)


read(r"\$ ")
os.write(terminal, (setup + "; echo READY\n").encode())
read(r"READY\n\$ ")
found = []
for typed in lines:
    line = typed.removeprefix("!")
    os.write(terminal, (line + "\tEND").encode())
    found.append(read("END").removesuffix("END"))
    takes_back = b"\x15" if line == typed else b"\x7f\x7f\x7f"
    os.write(terminal, takes_back + b"\r")
    read(r"\n.*\$ ")
os.write(terminal, b"exit\n")
os.close(terminal)
print(json.dumps(found))
