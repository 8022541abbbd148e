/**
 * Names the Hangul and Han faces after the first paint. The sheet is long, for it lists which characters are in which file;
 * the files themselves are fetched by the browser when one of their characters is shown.
 */
export function loadEasternFonts(): void {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = "/fonts/fonts-cjk.css";
  document.head.append(link);
}
