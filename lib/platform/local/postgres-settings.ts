import "server-only";
import { totalmem } from "node:os";

export type PostgresSettings = Record<string, string | number>;

const megabytes = Math.floor(totalmem() / 1_048_576);

/** For a server that shares its machine with the web server. */
export const serverSettings: PostgresSettings = {
  shared_buffers: `${Math.min(512, Math.max(64, Math.floor(megabytes / 8)))}MB`,
  effective_cache_size: `${Math.floor(megabytes / 2)}MB`,
  work_mem: "16MB",
  maintenance_work_mem: "128MB",
  max_connections: 200,
  random_page_cost: 1.1,
  max_wal_size: "2GB",
  wal_compression: "on",
  log_checkpoints: "off",
};

/** For tests, whose data may be lost with the machine. */
export const testSettings: PostgresSettings = {
  ...serverSettings,
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  autovacuum: "off",
};
