"""Types lines and Tab into a shell at a terminal; prints what stands on the command line then, as JSON.

A line behind "!" is carried out as it stands then.
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
    "zsh": ["zsh", "-f", "-i"],
}[shell]
setup = {
    "bash": "bind 'set enable-bracketed-paste off'; eval \"$(collab completion bash)\"",
    "zsh": "PROMPT='$ '; autoload -Uz compinit; compinit -u -D; eval \"$(collab completion zsh)\"",
}[shell]

pid, terminal = pty.fork()
if pid == 0:
    os.execvp(begin[0], begin)
fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 160, 0, 0))


def read(until, longest=20.0):
    """What is shown until a pattern comes and nothing follows for a while."""
    shown, end = "", time.time() + longest
    while time.time() < end:
        ready, _, _ = select.select([terminal], [], [], 0.7)
        if ready:
            shown += os.read(terminal, 65536).decode(errors="replace")
        elif re.search(until, shown):
            break
    return shown


read(r"\$ ")
os.write(terminal, (setup + "; echo READY\n").encode())
read(r"READY\r?\n")
found = []
for typed in lines:
    line = typed.removeprefix("!")
    os.write(terminal, (line + "\t").encode())
    shown = read(re.escape(line[-1]), 5.0)
    shown = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[=>]|\x07|\r|.\x08", "", shown)
    found.append(shown)
    os.write(terminal, b"\x03" if line == typed else b"\r")
    read(r"\$ ")
os.write(terminal, b"exit\n")
os.close(terminal)
print(json.dumps(found))
