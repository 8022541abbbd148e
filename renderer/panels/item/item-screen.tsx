export function ItemScreen(_: { readonly route?: unknown }) {
  return null;
}
