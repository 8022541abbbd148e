/** Long enough for a browser to have begun the download. */
const KEPT_MS = 60_000;

/** Gives the reader a file of text that the window made itself; nothing is asked of the service, nothing leaves the computer. */
export function saveText(text: string, name: string, mediaType: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: mediaType }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name.replaceAll(/[\\/:*?"<>|]/g, " ");
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
