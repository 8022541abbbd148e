import { expect, test, vi } from "vitest";
import { ArchiveError } from "../../model/archive-error";
import type { ResourceReply } from "../service-port";
import { createByteHandler } from "./byte-handler";

const page = "<script>alert(1)</script>";
const bytes = new TextEncoder().encode(page);
const reply = (mediaType: string): ResourceReply => ({
  mediaType,
  size: bytes.length,
  slice: [0, bytes.length],
  bytes,
  name: null,
});
const fax = "app://carrel/facsimile/fax-01jd0000000000000000000000";

async function answer(url: string, resource: () => Promise<ResourceReply | null>) {
  const asked = vi.fn(resource);
  const handler = await createByteHandler({ shell: "/nowhere", resource: asked });
  return { response: await handler(new Request(url)), asked };
}

test("only ids reach the service, never another path", async () => {
  for (const path of [
    "/facsimile/",
    "/facsimile/fax-1/../x",
    "/facsimile/rec-01jd0000000000000000000000",
    "/facsimile/fax-01jd0000000000000000000000/x",
    "/facsimile/fax-01jd0000000000000000000000/0/large.jpg",
    "/facsimile/fax-01jd0000000000000000000000/0/1/2_3.png",
    "/packet/short.pdf",
    "/packet/0123456789.exe",
    "/packet/%2e%2e%2f%2e%2e%2f01234567.pdf",
  ]) {
    const { response, asked } = await answer(`app://carrel${path}`, async () => reply("image/png"));
    expect([response.status, asked.mock.calls], path).toEqual([404, []]);
  }
});

test("a type that a page could run is only ever saved, as bytes", async () => {
  for (const type of ["text/html", "image/svg+xml", "text/javascript"]) {
    const { response } = await answer(fax, async () => reply(type));
    expect(response.headers.get("content-type")).toBe("application/octet-stream");
    expect(response.headers.get("content-disposition")).toBe("attachment");
  }
  const { response } = await answer(fax, async () => reply("image/png"));
  expect(response.headers.get("content-type")).toBe("image/png");
});

test("a refusal of the archive is an answer with its problem", async () => {
  const { response } = await answer(fax, async () => {
    throw new ArchiveError("store.damaged", "The image is damaged.", "Run carrel verify.");
  });
  expect(response.status).toBe(500);
  expect(await response.json()).toEqual({
    problem: {
      code: "store.damaged",
      message: "The image is damaged.",
      remedy: "Run carrel verify.",
    },
  });
});

test("without a build there is nothing to show, and that is said", async () => {
  const { response } = await answer("app://carrel/", async () => null);
  expect(response.status).toBe(404);
  const icon = await answer("app://carrel/favicon.ico", async () => null);
  expect(icon.response.status).toBe(204);
});
