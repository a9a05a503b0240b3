import { expect, test } from "vitest";
import { sendWhileKilled } from "@/tests/support/killed-senders";

const subscribers = 300;
const kills = 3;

test(
  "Three senders, killed three times in the middle of three hundred mails, lose nobody and double only what was in flight",
  { timeout: 120_000 },
  async () => {
    const { doubled, mayBeDoubled, ...account } = await sendWhileKilled({ subscribers, kills });
    expect(account).toEqual({
      exitCode: 0,
      killed: kills,
      recipients: subscribers,
      messageIds: subscribers,
      unsubscribeLinks: subscribers,
      sent: subscribers,
      open: 0,
    });
    expect(doubled).toBeLessThanOrEqual(mayBeDoubled);
  },
);
