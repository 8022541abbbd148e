export function ImportScreen(_: { readonly route?: unknown }) {
  return null;
}
