export function PacketScreen(_: { readonly route?: unknown }) {
  return null;
}
