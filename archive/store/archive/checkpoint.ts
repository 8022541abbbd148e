import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { utf8 } from "./durable";
import type { EventBody } from "./event-line";
import { isMissing } from "./problems";

type Checkpoint = NonNullable<EventBody["checkpoint"]>;

/** Signs the state of an archive with the key of this computer's user. */
export type Sign = (archive: string, head: string, objects: number) => Checkpoint;

const words = (archive: string, head: string, objects: number) =>
  utf8(`carrel checkpoint\n${archive}\n${head}\n${objects}\n`);

/**
 * The Ed25519 key in a folder outside the archive, made when there is none. A copied archive has no key with it: a checkpoint says that the
 * archive stood so on the computer that has the key.
 */
export async function signerOf(folder: string): Promise<Sign> {
  const secret = createPrivateKey(await readOrMakeKey(folder));
  const key = createPublicKey(secret).export({ type: "spki", format: "der" }).toString("base64");
  return (archive, head, objects) => {
    const signature = sign(null, words(archive, head, objects), secret).toString("base64");
    return { objects, key, signature };
  };
}

/** True when the signature is that of its own key over this state. */
export function isSound(checkpoint: Checkpoint, archive: string, head: string): boolean {
  try {
    const der = Buffer.from(checkpoint.key, "base64");
    const key = createPublicKey({ key: der, type: "spki", format: "der" });
    const signature = Buffer.from(checkpoint.signature, "base64");
    return verify(null, words(archive, head, checkpoint.objects), key, signature);
  } catch {
    return false;
  }
}

async function readOrMakeKey(folder: string): Promise<string> {
  const path = `${folder}/signing-key.pem`;
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  const { privateKey } = generateKeyPairSync("ed25519");
  const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  await mkdir(folder, { recursive: true });
  await writeFile(path, pem, { mode: 0o600, flag: "wx" });
  return pem;
}
