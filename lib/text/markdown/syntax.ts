/** Where comments depart from GitHub's Markdown: no raw HTML, and dollars judged as in abstracts. */
import type {} from "remark-parse";
import type { Data, Processor } from "unified";
import { isMathBetween } from "@/lib/text/tex/dollars";

type Extension = NonNullable<Data["micromarkExtensions"]>[number];
type Construct = Exclude<NonNullable<Extension["text"]>[string], unknown[] | undefined>;

const dollar = 36;

/** Comes after remark-math, whose reading of dollars it narrows. */
export function commentSyntax(this: Processor) {
  const extensions = (this.data().micromarkExtensions ??= []);
  for (const { text, flow } of extensions) {
    const inline = text?.[dollar];
    if (text && inline && !Array.isArray(inline)) text[dollar] = withoutPrices(inline);
    const display = flow?.[dollar];
    if (flow && display && !Array.isArray(display)) flow[dollar] = withBareFence(display);
  }
  // "x<y", "<think>" and "List<int>" are words of the comment, not tags to drop.
  extensions.push({ disable: { null: ["htmlFlow", "htmlText"] } });
}

function withoutPrices(construct: Construct): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      const before = toText(this.previous);
      const judge: typeof ok = (after) => {
        const token = this.events.at(-1)?.[1];
        const content = token ? this.sliceSerialize(token).replace(/^\$+|\$+$/g, "") : "";
        return isMathBetween(before, content, toText(after)) ? ok(after) : nok(after);
      };
      return construct.tokenize.call(this, effects, judge, nok);
    },
  };
}

/** What stands on the line of an opening "$$" would be dropped: such a line opens nothing. */
function withBareFence(construct: Construct): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      return effects.check(bareFence, construct.tokenize.call(this, effects, ok, nok), nok);
    },
  };
}

const bareFence: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const inside: typeof ok = (code) => {
      if (code === dollar || code === 32 || code === -1 || code === -2) {
        effects.consume(code);
        return inside;
      }
      effects.exit("whitespace");
      return code === null || code < 0 ? ok(code) : nok(code);
    };
    return (code) => {
      effects.enter("whitespace");
      return inside(code);
    };
  },
};

// Codes below zero are the parser's own, for line ends and tabs.
function toText(code: number | null): string {
  return code === null || code < 0 ? "" : String.fromCodePoint(code);
}
