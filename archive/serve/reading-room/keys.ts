import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** The room's two secrets: the token of its link and the key that a page gets for it as a cookie. */
export interface Keys {
  /** 256 bits, base64url. It stands in the URL's fragment, which browsers never send. */
  readonly token: string;
  isToken(candidate: unknown): boolean;
  /** Value of Set-Cookie. Its name contains the port: cookies do not tell ports apart, and two rooms may be open. */
  cookie(port: number): string;
  /** Whether a Cookie header carries the key. */
  holdsKey(port: number, cookie: string | undefined): boolean;
}

export function createKeys(): Keys {
  const token = randomBytes(32).toString("base64url");
  const key = randomBytes(32).toString("base64url");
  return {
    token,
    isToken: (candidate) => typeof candidate === "string" && same(candidate, token),
    cookie: (port) => `${cookieName(port)}=${key}; HttpOnly; SameSite=Strict; Path=/`,
    holdsKey: (port, cookie) =>
      (cookie ?? "")
        .split(";")
        .map((pair) => pair.trim().split("="))
        .some(([name, value]) => name === cookieName(port) && same(value ?? "", key)),
  };
}

function cookieName(port: number): string {
  return `carrel-${port}`;
}

/** Compares in constant time; digests make the lengths equal. */
function same(a: string, b: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
