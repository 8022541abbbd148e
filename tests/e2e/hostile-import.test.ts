import { describe, expect, test } from "vitest";
import { findHit } from "./harness/find-hit";
import { hosts } from "./harness/hosts";
import { nameActor } from "./harness/name-actor";
import { useDesk } from "./harness/workplace";

const canary = "window.canary = (window.canary ?? 0) + 1";
const HTML = `<!doctype html><html><head><title>Rates of pilotage</title>
<script>${canary}</script><script src="https://evil.example/a.js"></script>
<link rel="stylesheet" href="https://evil.example/a.css"><base href="https://evil.example/">
<meta http-equiv="refresh" content="0;url=https://evil.example/"><style>@import "https://evil.example/b.css"</style></head>
<body onload="${canary}"><h1>Rates of pilotage</h1>
<p>The pilot asks four shillings.<img src="x" onerror="${canary}"><img src="https://evil.example/pixel.png"></p>
<p><a href="javascript:${canary}">The lighthouse road</a> <svg onload="${canary}"><script>${canary}</script></svg></p>
<iframe src="https://evil.example/"></iframe><form action="https://evil.example/"><button>Send</button></form>
<p>&lt;img src=x onerror="${canary}"&gt; stands here as words.</p></body></html>`;
const TEI = `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>&lt;script&gt;${canary}&lt;/script&gt; Harbour dues</title></titleStmt>
<publicationStmt><p>None</p></publicationStmt><sourceDesc><p>None</p></sourceDesc></fileDesc></teiHeader>
<text><body><p>Dues are paid in <ref target="javascript:${canary}">silver</ref>.<note>&lt;img src=x onerror="${canary}"&gt;</note></p></body></text></TEI>`;
const BOMB = `<?xml version="1.0"?><!DOCTYPE TEI [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>
<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>&b;</p></body></text></TEI>`;

/** What STORE.md of the design says, letter by letter: it is written twice so that neither changes alone. */
const POLICY =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' blob:; " +
  "media-src 'self'; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; " +
  "form-action 'none'; frame-src 'none'; require-trusted-types-for 'script'; trusted-types carrel";

// What strangers' files may do in a real page: nothing.
describe.each(hosts)("hostile files: $name", (host) => {
  const desk = useDesk(host, (at) => {
    nameActor(at.home, "Ada Lowrie");
    return { archive: at.sample() };
  });

  test("dropped web pages and TEI become plain words; an entity bomb is refused by name", async () => {
    const { page, at, dropFiles } = desk();
    await page.getByRole("listbox", { name: "Results" }).waitFor();
    await dropFiles([
      at.file("pilotage.html", HTML),
      at.file("dues.xml", TEI),
      at.file("bomb.xml", BOMB),
    ]);
    await page.getByRole("heading", { name: /^2 documents from 3 files$/ }).waitFor();
    const refused = page.getByRole("list", { name: "Files" }).getByRole("listitem");
    await refused.filter({ hasText: /^bomb\.xmlNot imported\./ }).waitFor();
  });

  test("nothing of them runs where they are found, read and listed", async () => {
    const { page } = desk();
    await page.getByRole("button", { name: "Open in Library" }).click();
    for (const words of ["shillings", "silver"]) {
      await (await findHit(page, words, words)).dblclick();
      await page.getByRole("toolbar", { name: "View" }).waitFor();
      await page
        .getByText(words === "shillings" ? "four shillings" : "paid in")
        .first()
        .waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("searchbox").waitFor();
    }
    expect(await page.evaluate(() => (window as { canary?: number }).canary ?? 0)).toBe(0);
    expect(await page.locator("iframe, form[action], a[href^='javascript'], object").count()).toBe(
      0,
    );
  });

  test("no request left the page's own origin", () => {
    expect(desk().foreignRequests).toEqual([]);
    expect(desk().faults).toEqual([]);
  });

  test("the page comes with the policy that is written down, and no other", async () => {
    const policy = await desk().page.evaluate(async () => {
      const { headers } = await fetch(window.location.href);
      const inPage = document.querySelectorAll("meta[http-equiv=content-security-policy i]");
      return [headers.get("content-security-policy"), inPage.length];
    });
    expect(policy).toEqual([`${POLICY}; frame-ancestors 'none'`, 0]);
  });

  test("a script that reaches the page all the same is refused by its policy", async () => {
    const { page } = desk();
    const refused = await page.evaluate(async (code) => {
      const script = document.createElement("script");
      try {
        script.text = code;
      } catch (error) {
        return String(error);
      }
      document.body.append(script);
      return "taken";
    }, canary);
    expect(refused).toContain("TrustedScript");
    const reached = await page.evaluate(() =>
      fetch("https://evil.example/").then(
        () => true,
        () => false,
      ),
    );
    expect(reached).toBe(false);
  });
});
