export function CheckScreen(_: { readonly route?: unknown }) {
  return null;
}
