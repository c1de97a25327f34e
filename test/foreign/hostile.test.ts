import { describe, expect, it } from "vitest";
import { hostileMeeting, payloads } from "../mail/hostile-meetings.ts";
import { browser } from "./browser.ts";
import { kinds, mailsOf } from "./mails.ts";

const open = browser();
const screen = { width: 900, scheme: "light" } as const;

/** What a browser has made of a page that it should only show. */
const inventory = `({
  elements: [...new Set([...document.querySelectorAll("*")].map((e) => e.localName))],
  handlers: [...document.querySelectorAll("*")].flatMap((e) =>
    e.getAttributeNames().filter((name) => name.startsWith("on") || name === "src")),
  links: [...document.links].map((link) => link.protocol),
})`;
interface Inventory {
  readonly elements: readonly string[];
  readonly handlers: readonly string[];
  readonly links: readonly string[];
}

/** The page, with whatever it ran or asked for while it was shown and every link was under the mouse. */
async function shown(html: string): Promise<Inventory & { readonly did: readonly string[] }> {
  const did: string[] = [];
  const page = await open("<p></p>", screen);
  const onDialog = (dialog: { message: () => string; dismiss: () => Promise<void> }): void => {
    did.push(`dialog ${dialog.message()}`);
    dialog.dismiss().catch(() => undefined);
  };
  const onRequest = (request: { url: () => string }): void => {
    did.push(`request ${request.url()}`);
  };
  page.on("dialog", onDialog).on("request", onRequest);
  await page.setContent(html);
  const found = (await page.evaluate(inventory)) as Inventory;
  page.off("dialog", onDialog).off("request", onRequest);
  return { ...found, did };
}

describe("in a browser", () => {
  it.each(Object.entries(payloads))(
    "%s in every field runs and loads nothing",
    async (_, payload) => {
      const text = hostileMeeting(payload.slice(0, 2000));
      for (const kind of kinds) {
        for (const html of await mailsOf(text, kind, "html", ["--force"])) {
          const { elements, handlers, links, did } = await shown(html.toString());
          expect(did).toEqual([]);
          expect(handlers).toEqual([]);
          expect(links.filter((protocol) => !/^(?:https?|mailto):$/.test(protocol))).toEqual([]);
          expect(
            elements.filter((name) => /script|svg|img|iframe|form|input|object/.test(name)),
          ).toEqual([]);
        }
      }
    },
  );

  it("what runs and loads would be noticed", async () => {
    const { handlers, links, did } = await shown(
      '<script>alert(1)</script><a href="javascript:alert(2)">x</a><img src="http://127.0.0.1:9/x" onerror="alert(3)">',
    );
    expect(did).toContain("dialog 1");
    expect(did).toContain("request http://127.0.0.1:9/x");
    expect(handlers).toEqual(["src", "onerror"]);
    expect(links).toEqual(["javascript:"]);
  });
});
