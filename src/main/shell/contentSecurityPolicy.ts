/** Stands in the built pages where the answer to a request puts its own nonce. */
export const NONCE_PLACEHOLDER = '__CREWMAP_NONCE__';

const POLICY = [
  "default-src 'none'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  // The canvas library sets style attributes; an attribute cannot run anything.
  "style-src-attr 'unsafe-inline'",
  "require-trusted-types-for 'script'",
  'trusted-types app',
];

/** What a page may load: the app's own files. Style elements need the nonce of this very answer. */
export const pagePolicy = (nonce: string): string =>
  [...POLICY, "script-src 'self'", `style-src 'self' 'nonce-${nonce}'`].join('; ');

/** Only a worker's own answer may compile WebAssembly (the graph layout). */
export const workerPolicy = (): string => [...POLICY, "script-src 'self' 'wasm-unsafe-eval'"].join('; ');

/** Everything else that is served: nothing may be loaded from it. */
export const assetPolicy = (): string => "default-src 'none'; frame-ancestors 'none'";

/** Vite's development client needs inline scripts and styles and its own socket. Never part of a build. */
export const developmentPolicy = (): string =>
  [
    "default-src 'none'",
    "script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self' ws:",
    "worker-src 'self' blob:",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-src 'none'",
    "object-src 'none'",
  ].join('; ');
