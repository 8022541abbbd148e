// Draws the charts of docs/benchmarks.md: draw-benchmarks.mjs REPORT.json [FOLDER]. A report is what `carrel bench search --json` prints.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const [report, folder = path.join(import.meta.dirname, "../docs/images")] = process.argv.slice(2);
if (report === undefined) {
  process.stderr.write("Name the file with the rows of `carrel bench search --json`.\n");
  process.exit(2);
}

const ROW = 26;
const TOP = 58;
const LEFT = 250;
const WIDTH = 760;
const RIGHT = 40;
/** A sign and a colour for each peer: no chart is read by colour alone. Both colours are clear on white and on black. */
const PEERS = {
  fts5: { name: "SQLite FTS5", colour: "#c2570c", sign: circle },
  minisearch: { name: "MiniSearch", colour: "#2f80c9", sign: square },
  lunr: { name: "lunr", colour: "#7a9a1f", sign: triangle },
};

function circle(x, y) {
  return `<circle cx="${x}" cy="${y}" r="5.5"/>`;
}
function square(x, y) {
  return `<rect x="${x - 5}" y="${y - 5}" width="10" height="10"/>`;
}
function triangle(x, y) {
  return `<path d="M${x} ${y - 6}l6 11h-12z"/>`;
}

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const short = (value) => String(Number(value.toPrecision(value < 10 ? 2 : 3)));

/** Where a ratio stands between the smallest and the greatest power of ten. */
function scaleOf(rows) {
  const logs = rows.flatMap(({ peers }) =>
    Object.values(peers).map(({ ratio }) => Math.log10(ratio)),
  );
  const low = Math.floor(Math.min(0, ...logs));
  const high = Math.ceil(Math.max(1, ...logs));
  const place = (ratio) =>
    LEFT + ((Math.log10(ratio) - low) / (high - low)) * (WIDTH - LEFT - RIGHT);
  return { low, high, place: (ratio) => Math.round(place(ratio) * 10) / 10 };
}

function axis({ low, high, place }, bottom) {
  const lines = [];
  for (let power = low; power <= high; power++) {
    const x = place(10 ** power);
    const kind = power === 0 ? "ours" : "grid";
    const label = power === 0 ? "as Carrel" : `×${10 ** power}`;
    lines.push(
      `<line class="${kind}" x1="${x}" x2="${x}" y1="${TOP - 8}" y2="${bottom}"/>`,
      `<text class="small" text-anchor="middle" x="${x}" y="${bottom + 16}">${label}</text>`,
    );
  }
  return lines;
}

function lineOf(row, at, { place }) {
  const y = TOP + at * ROW + ROW / 2;
  const unit = row.unit === "share" ? "" : ` ${row.unit}`;
  const signs = Object.entries(row.peers).map(([peer, { ratio }]) => {
    const { name, colour, sign } = PEERS[peer];
    return `<g fill="${colour}"><title>${escaped(`${row.case}: ${name} ×${short(ratio)}`)}</title>${sign(place(ratio), y)}</g>`;
  });
  return [
    `<text x="8" y="${y + 4}">${escaped(row.case)}</text>`,
    `<text class="small" text-anchor="end" x="${LEFT - 12}" y="${y + 4}">${short(row.ours.p50)}${unit}</text>`,
    ...signs,
  ];
}

function legend(rows) {
  const there = Object.keys(PEERS).filter((peer) => rows.some(({ peers }) => peer in peers));
  return there.map((peer, at) => {
    const { name, colour, sign } = PEERS[peer];
    const x = LEFT + 60 + at * 120;
    return `<g fill="${colour}">${sign(x, 34)}</g><text class="small" x="${x + 11}" y="38">${name}</text>`;
  });
}

function draw(size, rows) {
  const scale = scaleOf(rows);
  const bottom = TOP + rows.length * ROW + 4;
  const title = `${size.toLocaleString("en")} documents: how many times what Carrel needs`;
  // A ground of its own: the page around it may be dark where the reader's system is light, and the other way.
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${bottom + 26}" role="img" aria-label="${title}">
<style>
text { font: 13px system-ui, sans-serif; fill: #1c1c1c } .small { font-size: 11px; fill: #595959 } .head { font-weight: 600 }
.ground { fill: #ffffff } line { stroke: #d4d4d4 } .ours { stroke: #1c1c1c; stroke-width: 1.5 }
@media (prefers-color-scheme: dark) { .ground { fill: #0d1117 } text { fill: #ececec } .small { fill: #b0b0b0 } line { stroke: #3c3c3c } .ours { stroke: #ececec } }
</style>
<rect class="ground" width="100%" height="100%"/>
<text class="head" x="8" y="18">${title}</text>
<text class="small" x="8" y="38">right of the line Carrel is the faster or smaller</text>
${[...legend(rows), ...axis(scale, bottom), ...rows.flatMap((row, at) => lineOf(row, at, scale))].join("\n")}
</svg>
`;
}

const { rows } = JSON.parse(readFileSync(report, "utf8"));
const compared = rows.filter(
  ({ bench, case: name, peers }) =>
    bench === "search" && !name.startsWith("FRUS") && Object.keys(peers).length > 0,
);
mkdirSync(folder, { recursive: true });
for (const size of new Set(compared.map((row) => row.size))) {
  const file = path.join(folder, `bench-search-${size}.svg`);
  writeFileSync(
    file,
    draw(
      size,
      compared.filter((row) => row.size === size),
    ),
  );
  process.stdout.write(`${file}\n`);
}
