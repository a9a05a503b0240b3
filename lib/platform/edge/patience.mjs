/** How long a client may take: a slow phone on a train sends its megabyte, and a silent socket goes. */
export const patience = {
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 30_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 16_384,
};
