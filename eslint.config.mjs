import hooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const pure = ["archive/**/*.ts"];
const node = [
  "archive/{store,host,serve}/**/*.ts",
  "archive/**/*.test.ts",
  "archive/**/testing/**/*.ts",
];
const nodeOnly =
  "Only store/, host/ and serve/ may use Node; everything else reaches it through a port.";

export default tseslint.config(
  { ignores: ["out/", "dist/", "node_modules/", "tests/fixtures/"] },
  ...tseslint.configs.recommended,
  {
    rules: {
      complexity: ["error", 12],
      "max-lines": ["error", { max: 200, skipBlankLines: true, skipComments: true }],
      "no-console": "error",
      "no-eval": "error",
      "prefer-const": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_" },
      ],
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Named exports only." },
      ],
    },
  },
  {
    files: ["archive/**/*.ts", "electron/**/*.ts"],
    ignores: ["**/*.test.ts"],
    rules: {
      "max-lines-per-function": ["error", { max: 40, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: pure,
    ignores: node,
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              group: ["node:*", "fs", "path", "electron", "react", "react-dom"],
              message: nodeOnly,
            },
          ],
        },
      ],
      "no-restricted-globals": [
        "error",
        ...[
          "process",
          "Buffer",
          "require",
          "document",
          "window",
          "fetch",
          "XMLHttpRequest",
          "localStorage",
          "setTimeout",
          "setInterval",
          "console",
        ].map((name) => ({ name, message: nodeOnly })),
      ],
    },
  },
  {
    files: ["renderer/**/*.{ts,tsx}"],
    plugins: { "react-hooks": hooks },
    rules: { ...hooks.configs.recommended.rules, "no-console": "error" },
  },
  {
    files: ["archive/serve/**/*.ts", "scripts/**", "tests/**"],
    rules: { "no-console": "off" },
  },
  {
    files: ["**/*.config.{ts,mjs,js}", "scripts/**/*.mjs", ".dependency-cruiser.mjs"],
    rules: { "no-restricted-syntax": "off" },
  },
);
