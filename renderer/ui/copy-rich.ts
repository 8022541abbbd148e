/** Puts words on the clipboard twice: as plain text, and as text with the little markup that a citation has. */
export async function copyRich(plain: string, html: string): Promise<void> {
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        "text/plain": new Blob([plain], { type: "text/plain" }),
        "text/html": new Blob([html], { type: "text/html" }),
      }),
    ]);
  } catch {
    // Some browsers refuse rich text from pages like ours; the words themselves must still get there.
    await navigator.clipboard.writeText(plain);
  }
}
