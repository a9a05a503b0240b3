import { vi } from "vitest";

// Outside a Next server there is no cache: functions that name their lifetime simply run.
vi.mock("next/cache", () => ({ cacheLife: vi.fn(), cacheTag: vi.fn(), revalidateTag: vi.fn() }));
