/** The sRGB colour space as an ICC profile, version 2.1 (ICC.1:2001-04), for the file's output intent; made here, so that no file need be shipped. */
export function srgbProfile(): Uint8Array {
  const curve = toneCurve();
  const tags: readonly (readonly [string, Uint8Array])[] = [
    ["desc", description("sRGB")],
    ["cprt", text("No copyright, use freely")],
    ["wtpt", xyz(0.9505, 1, 1.0891)],
    // The primaries of IEC 61966-2-1, adapted to D50 (Bradford).
    ["rXYZ", xyz(0.43607, 0.22249, 0.01392)],
    ["gXYZ", xyz(0.38515, 0.71687, 0.09708)],
    ["bXYZ", xyz(0.14307, 0.06061, 0.7141)],
    ["rTRC", curve],
    ["gTRC", curve],
    ["bTRC", curve],
  ];
  return assemble(tags);
}

function assemble(tags: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const places = new Map<Uint8Array, number>();
  let length = 128 + 4 + tags.length * 12;
  for (const [, body] of tags) {
    if (places.has(body)) continue;
    places.set(body, length);
    length += Math.ceil(body.length / 4) * 4;
  }
  const profile = new Uint8Array(length);
  const view = new DataView(profile.buffer);
  writeHeader(profile, view, length);
  view.setUint32(128, tags.length);
  tags.forEach(([signature, body], index) => {
    const at = 132 + index * 12;
    const place = places.get(body) ?? 0;
    profile.set(latin(signature), at);
    view.setUint32(at + 4, place);
    view.setUint32(at + 8, body.length);
    profile.set(body, place);
  });
  return profile;
}

function writeHeader(profile: Uint8Array, view: DataView, length: number): void {
  view.setUint32(0, length);
  view.setUint32(8, 0x02100000);
  profile.set(latin("mntrRGB XYZ "), 12);
  [2000, 1, 1, 0, 0, 0].forEach((part, index) => view.setUint16(24 + index * 2, part));
  profile.set(latin("acsp"), 36);
  profile.set(xyzNumbers(0.9642, 1, 0.8249), 68);
}

/** IEC 61966-2-1: from a stored value to light, in 256 steps. */
function toneCurve(): Uint8Array {
  const steps = 256;
  const body = new Uint8Array(12 + steps * 2);
  const view = new DataView(body.buffer);
  body.set(latin("curv"));
  view.setUint32(8, steps);
  for (let index = 0; index < steps; index++) {
    const value = index / (steps - 1);
    const light = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    view.setUint16(12 + index * 2, Math.round(light * 65535));
  }
  return body;
}

function description(name: string): Uint8Array {
  const body = new Uint8Array(12 + name.length + 1 + 78);
  body.set(latin("desc"));
  new DataView(body.buffer).setUint32(8, name.length + 1);
  body.set(latin(name), 12);
  return body;
}

function text(words: string): Uint8Array {
  const body = new Uint8Array(8 + words.length + 1);
  body.set(latin("text"));
  body.set(latin(words), 8);
  return body;
}

function xyz(x: number, y: number, z: number): Uint8Array {
  const body = new Uint8Array(20);
  body.set(latin("XYZ "));
  body.set(xyzNumbers(x, y, z), 8);
  return body;
}

function xyzNumbers(...values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(values.length * 4);
  const view = new DataView(bytes.buffer);
  values.forEach((value, index) => view.setInt32(index * 4, Math.round(value * 65536)));
  return bytes;
}

function latin(words: string): Uint8Array {
  return Uint8Array.from(words, (letter) => letter.charCodeAt(0));
}
