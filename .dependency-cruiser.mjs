const verbs = "import|search|cite|packet|compare|export|fixity";
/** Tests and their doubles may reach further than what ships. */
const notShipped = "[.]test[.]tsx?$|/testing/";

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: "model-knows-nobody",
      severity: "error",
      comment: "Nouns do not know the verbs that use them.",
      from: { path: "^archive/model/", pathNot: notShipped },
      to: { pathNot: "^archive/model/|^node_modules/(zod|edtf)/" },
    },
    {
      name: "schemas-through-one-door",
      severity: "error",
      comment:
        "schema.ts keeps zod from compiling in a window, whose policy forbids it; a noun that asks zod directly may come before that.",
      from: { path: "^archive/model/", pathNot: `${notShipped}|^archive/model/schema[.]ts$` },
      to: { path: "^(node_modules/)?zod(/|$)" },
    },
    {
      name: "contract-speaks-only-nouns",
      severity: "error",
      comment: "The window reads the contract; it must not pull in machinery.",
      from: { path: "^archive/contract/", pathNot: notShipped },
      to: { pathNot: "^archive/(contract|model)/|^node_modules/zod/" },
    },
    {
      name: "verbs-do-not-call-verbs",
      severity: "error",
      comment: "Import, search, cite, packet, compare, export and fixity meet only in requests/.",
      from: { path: `^archive/(${verbs})/`, pathNot: notShipped },
      to: { path: `^archive/(${verbs}|requests|store|host|serve)/`, pathNot: "^archive/$1/" },
    },
    {
      name: "requests-reach-node-only-through-ports",
      severity: "error",
      comment: "Handlers know ports; what implements them is wired in serve/.",
      from: { path: "^archive/requests/", pathNot: notShipped },
      to: { path: "^archive/(store|host|serve)/|^node:" },
    },
    {
      name: "store-and-host-serve-ports",
      severity: "error",
      comment:
        "They implement the verbs' ports: of the verbs they know types, and of machinery only the model. The parser, the press and the threads of segments are programs that run a verb behind a port.",
      from: {
        path: "^archive/(store|host)/",
        pathNot: `${notShipped}|^archive/host/(parser|press|segments)/`,
      },
      to: {
        path: `^archive/(${verbs}|requests|contract|serve)/`,
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "no-network-in-the-parser",
      severity: "error",
      comment: "What reads hostile files can reach nothing.",
      from: { path: "^archive/(import|host/parser)/" },
      to: { path: "^(node:)?(http|https|http2|net|dgram|tls|dns)$" },
    },
    {
      name: "window-sees-types-and-pure-modules",
      severity: "error",
      comment:
        "The window gets the contract's types and modules without machinery; the rest stays behind the bridge.",
      from: { path: "^renderer/", pathNot: notShipped },
      to: {
        path: "^(archive|electron)/",
        pathNot: "^archive/(model|contract|compare|search/query)/|^archive/serve/wire/",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "archive-knows-no-window",
      severity: "error",
      comment: "The archive runs in any process.",
      from: { path: "^archive/", pathNot: notShipped },
      to: { path: "^(electron|renderer)/|^node_modules/(electron|react|react-dom)/" },
    },
    {
      name: "tests-are-not-shipped",
      severity: "error",
      comment: "Nothing that ships may rest on a test's double.",
      from: { path: "^(archive|electron|renderer)/", pathNot: notShipped },
      to: { path: "^tests/|[.]test[.]tsx?$|/testing/" },
    },
    {
      name: "no-cycles",
      severity: "error",
      comment: "A circle has no first room. Types vanish when compiled, so they may point back.",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".js", ".mjs", ".json", ".d.ts"] },
  },
};
