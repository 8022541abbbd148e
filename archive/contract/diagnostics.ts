import { z } from "zod";
import { entry } from "./entry";

/*
 * A report for whoever helps a reader, without anything of their documents. Every string in it is of a closed kind: a word of ours, a
 * code, a version, a time, a path of generated names. Free text has no place to stand in; what is added here must keep to that.
 */
const Code = z
  .string()
  .regex(/^[a-z]+\.[a-z-]+$/)
  .max(60);
const Version = z
  .string()
  .regex(/^\d+(\.\d+)*(-[a-z0-9.]+)?$/)
  .max(40);
const RequestWord = z.string().regex(/^[a-zA-Z]{2,40}$/);
const Count = z.int().nonnegative();
const When = z.iso.datetime();
/** Segments of generated names; `…` stands for one that Carrel did not make. */
const OwnPath = z
  .string()
  .regex(/^[a-z0-9._=/…-]*$/i)
  .max(300);

/** What the window knows of itself. */
const WindowFacts = z
  .strictObject({
    language: z.enum(["en", "ko"]),
    theme: z.enum(["system", "light", "dark", "contrast"]),
    readingSize: Count,
    width: Count,
    height: Count,
  })
  .readonly();

export const MachineFacts = z
  .object({
    system: z.enum([
      "aix",
      "android",
      "darwin",
      "freebsd",
      "linux",
      "openbsd",
      "sunos",
      "win32",
      "other",
    ]),
    release: Version,
    arch: z.string().regex(/^[a-z0-9_]{2,12}$/),
    node: Version,
    electron: Version.nullable(),
    cores: Count,
    memoryMiB: Count,
    /** Of this process. */
    residentMiB: Count,
  })
  .readonly();
export type MachineFacts = z.infer<typeof MachineFacts>;

export const Trouble = z
  .object({
    /** Refusals and faults since this computer began to note them, the last ones first. */
    problems: z
      .array(z.object({ code: Code, request: RequestWord, count: Count, last: When }).readonly())
      .readonly(),
    /** Milliseconds, since the service was started. */
    timings: z
      .array(
        z.object({ request: RequestWord, count: Count, median: Count, longest: Count }).readonly(),
      )
      .readonly(),
  })
  .readonly();
export type Trouble = z.infer<typeof Trouble>;

const ArchiveFacts = z
  .object({
    format: z.string().regex(/^carrel\/\d+$/),
    invented: z.boolean(),
    readOnlyBecause: Code.nullable(),
    units: Count,
    items: Count,
    objects: Count,
    events: Count,
    catalogue: z
      .object({ bytes: Count, seen: Count, atHead: z.boolean(), settling: z.boolean() })
      .readonly(),
    lastVerified: z.object({ when: When, ok: z.boolean() }).readonly().nullable(),
    backup: z
      .object({
        when: When.nullable(),
        there: z.boolean(),
        drilled: z.boolean(),
        remindDays: Count.nullable(),
      })
      .readonly(),
    verifyQuick: z
      .object({
        /** Why it could not be run. */
        refused: Code.nullable(),
        ok: z.boolean(),
        checked: Count,
        ms: Count,
        discrepancies: z
          .array(
            z
              .object({
                kind: z.enum(["missing", "unexpected", "changed", "broken-chain"]),
                what: OwnPath,
              })
              .readonly(),
          )
          .readonly(),
        more: Count,
      })
      .readonly(),
  })
  .readonly();

export const Diagnostics = z
  .object({
    what: z.literal("carrel-diagnostics/1"),
    made: When,
    carrel: Version,
    host: z.enum(["desktop", "reading-room"]),
    mayWrite: z.boolean(),
    named: z.boolean(),
    ownStyles: Count,
    machine: MachineFacts,
    window: WindowFacts.nullable(),
    /** Why the archive could not be opened at all. */
    opening: Code.nullable(),
    archive: ArchiveFacts.nullable(),
    ...Trouble.unwrap().shape,
  })
  .readonly();
export type Diagnostics = z.infer<typeof Diagnostics>;

export const diagnosticsEntries = {
  diagnostics: entry("write", z.strictObject({ window: WindowFacts.nullable() }), Diagnostics),
} as const;
