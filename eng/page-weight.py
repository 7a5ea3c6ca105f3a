"""What a first visit to each page loads: a fresh headless Chromium for each, asked over its DevTools pipe.

Called by eng/measure. Bytes are those on the wire (compressed, with headers); WebSocket frames are not counted.
"""

import http.cookiejar
import json
import os
import re
import select
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request

SITE = sys.argv[1]
ACCOUNT = {"Input.Email": "organizer@demo.eventfly.local", "Input.Password": "Demo-pass-2026"}
PAGES = [
    ("/", False),
    ("/join/424242", False),
    ("/stage/424242", False),
    ("/organize/open-tech-circle/events/open-tech-evening", True),
]
KINDS = {"Document": "HTML", "Stylesheet": "CSS", "Script": "script", "Font": "fonts"}
QUIET_SECONDS = 3


def signed_in():
    """The organizer's session cookie, by the sign-in form."""
    jar = http.cookiejar.CookieJar()
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
    page = browser.open(SITE + "/account/sign-in").read().decode()
    token = re.search('name="__RequestVerificationToken" value="([^"]+)"', page)[1]
    form = {"_handler": "sign-in", "__RequestVerificationToken": token, **ACCOUNT}
    browser.open(SITE + "/account/sign-in", urllib.parse.urlencode(form).encode())
    return next(c.value for c in jar if c.name == "ef-session")


class Chromium:
    def __init__(self):
        self.profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        theirs_in, self.out = os.pipe()
        self.inn, theirs_out = os.pipe()

        def pipes():
            a, b = os.dup(theirs_in), os.dup(theirs_out)
            os.dup2(a, 3)
            os.dup2(b, 4)

        self.process = subprocess.Popen(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic",
             "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
             "--remote-debugging-pipe", "--window-size=1280,800", "--user-data-dir=" + self.profile.name],
            preexec_fn=pipes, close_fds=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        self.buffer, self.number, self.session, self.events = b"", 0, None, []

    def read(self, patience):
        while b"\0" not in self.buffer:
            if not select.select([self.inn], [], [], patience)[0]:
                return None
            self.buffer += os.read(self.inn, 1 << 20)
        message, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(message)

    def ask(self, method, **params):
        self.number += 1
        call = {"id": self.number, "method": method, "params": params}
        if self.session:
            call["sessionId"] = self.session
        os.write(self.out, json.dumps(call).encode() + b"\0")
        while True:
            answer = self.read(30) or sys.exit(method + ": Chromium does not answer")
            if answer.get("id") == self.number:
                return answer["result"] if "result" in answer else sys.exit(f"{method}: {answer}")
            self.events.append(answer)

    def visit(self, path, session):
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.ask("Network.enable")
        if session:
            self.ask("Network.setCookie", name="ef-session", value=session, url=SITE)
        self.ask("Page.enable")
        self.ask("Page.navigate", url=SITE + path)
        last = time.monotonic()
        while time.monotonic() - last < QUIET_SECONDS:
            if event := self.read(0.2):
                self.events.append(event)
                if event["method"].startswith(("Network.loading", "Network.response", "Network.request")):
                    last = time.monotonic()
        return self.events

    def close(self):
        self.session = None
        self.ask("Browser.close")
        self.process.wait(10)
        self.profile.cleanup()


def weigh(events):
    kind, size = {}, {}
    for event in events:
        params = event.get("params", {})
        match event.get("method"):
            case "Network.responseReceived" if not params["response"]["url"].startswith("data:"):
                kind[params["requestId"]] = KINDS.get(params["type"], "other")
                if params["response"]["status"] >= 400:
                    sys.exit(f'{params["response"]["url"]} answered {params["response"]["status"]}')
            case "Network.loadingFinished":
                size[params["requestId"]] = params["encodedDataLength"]
    return [(k, size.get(r, 0)) for r, k in kind.items()]


session = signed_in()
columns = ["HTML", "CSS", "script", "fonts", "other"]
print("| page | requests | " + " | ".join(c + ", KB" for c in columns) + " | total, KB |")
print("|---" * (len(columns) + 3) + "|")
for path, private in PAGES:
    chromium = Chromium()
    loaded = weigh(chromium.visit(path, session if private else None))
    chromium.close()
    cells = [sum(s for k, s in loaded if k == c) / 1000 for c in columns]
    print(f"| `{path}` | {len(loaded)} | " + " | ".join(f"{c:.1f}" for c in cells) + f" | {sum(cells):.1f} |")
