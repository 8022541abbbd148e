import workerAddress from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker&url";

/** What we use of the browser's Trusted Types; TypeScript does not know them yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): URL };
}

/** A page may make its policy once. */
const policy = policyOf((globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes);

/** Starts pdf.js's worker, a file of ours. The page's only policy lets this one address through and nothing else. */
export function startPdfWorker(): Worker {
  return new Worker(policy.createScriptURL(workerAddress), { type: "module" });
}

function policyOf(trusted: TrustedTypes | undefined) {
  const rules = {
    createScriptURL(address: string): string {
      if (address !== workerAddress) throw new TypeError(`Not a program of ours: ${address}`);
      return address;
    },
  };
  return trusted?.createPolicy("carrel", rules) ?? rules;
}
