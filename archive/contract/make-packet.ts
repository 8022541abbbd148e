import { z } from "zod";
import {
  GlossaryEntry,
  PacketEntry,
  PacketOptions,
  PacketQuestion,
  PresetName,
  Recipe,
} from "../model/packet";
import { entry } from "./entry";

/** A packet before it is issued: who, when and the archive's state are added by the service. */
export const PacketDraft = z
  .strictObject({
    title: z.string().trim().min(1).max(300),
    purpose: z.string().max(2_000).nullable(),
    style: z.string().max(100),
    preset: PresetName,
    language: z.enum(["en", "ko"]),
    options: PacketOptions,
    entries: z.array(PacketEntry).min(1).max(2_000),
    questions: z.array(PacketQuestion).max(100).readonly().default([]),
    glossary: z.array(GlossaryEntry).max(1_000).readonly().default([]),
  })
  .readonly();
export type PacketDraft = z.infer<typeof PacketDraft>;

/** Issues a PDF: of a draft (dated today, with the archive as it is), or of a recipe (which has both frozen in it). It waits under `url` (same origin) until the archive is closed. */
export const makePacket = entry(
  "read",
  z.strictObject({ job: z.uuid(), packet: z.union([PacketDraft, Recipe]) }),
  z
    .object({
      url: z.string(),
      name: z.string(),
      pages: z.int().positive(),
      bytes: z.int().positive(),
      sha256: z.string(),
      /** Quotations compared with the stored texts. */
      checked: z.object({ quotations: z.int(), same: z.int() }).readonly(),
    })
    .readonly(),
);
