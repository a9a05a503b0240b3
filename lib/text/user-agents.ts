import "server-only";
import Bowser from "bowser";

const ourNames: Partial<Record<string, string>> = {
  "Microsoft Edge": "Edge",
  iOS: "iPhone or iPad",
};

/** "Firefox on Linux": enough for somebody to know their own browser. */
export function describeBrowser(userAgent: string | null): string {
  const { browser, os } = Bowser.parse(userAgent || "unknown");
  const name = browser.name || "A browser";
  const system = os.name && (ourNames[os.name] ?? os.name);
  return [ourNames[name] ?? name, system].filter(Boolean).join(" on ");
}
