"""Runs a program at a terminal of its own and answers what it asks, as somebody there would.

Reads {"argv", "cwd", "env", "answers": [[what is asked, keys]]} and prints {"code", "shown"}: each answer is
given once what is asked is on the screen, the next only after it. A program that waits for more is ended.
"""

import fcntl
import json
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time

CONTROL = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b[@-_]|\r")

task = json.load(sys.stdin)
pid, terminal = pty.fork()
if pid == 0:
    os.chdir(task["cwd"])
    fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 100, 0, 0))
    os.execve(task["argv"][0], task["argv"], task["env"])

shown = ""
seen = 0
answers = list(task["answers"])
until = time.monotonic() + 45
while time.monotonic() < until:
    ready, _, _ = select.select([terminal], [], [], 1)
    if not ready:
        continue
    try:
        data = os.read(terminal, 65536)
    except OSError:
        break
    if data == b"":
        break
    shown += data.decode("utf-8", "replace")
    plain = CONTROL.sub("", shown)
    if answers and answers[0][0] in plain[seen:]:
        _, keys = answers.pop(0)
        seen = len(plain)
        # Whoever answers has read the question first.
        time.sleep(0.3)
        os.write(terminal, keys.encode())
else:
    os.kill(pid, signal.SIGKILL)

_, status = os.waitpid(pid, 0)
print(json.dumps({"code": os.waitstatus_to_exitcode(status), "shown": CONTROL.sub("", shown)}))
