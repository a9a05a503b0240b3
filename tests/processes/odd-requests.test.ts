import { expect, test } from "vitest";
import { makePlace, removePlace, start } from "@/tests/support/started";
import { fuzz } from "@/tests/support/fuzz";

test(
  "Five hundred odd requests end in no fault of the site's own, and none takes two seconds",
  { timeout: 180_000 },
  async () => {
    const place = await makePlace();
    const site = start({ ...place, RATE_LIMIT_SCALE: "0" });
    await site.untilReady();
    const found = await fuzz(`http://127.0.0.1:${place.PORT}`, { requests: 500, seed: 20251209 });
    site.signal("SIGTERM");
    await site.exitCode;
    await removePlace(place);
    expect(found).toEqual([]);
  },
);
