// What the `server-only` package is to Vitest: outside React's server bundle it would throw.
export {};
