const currency = /(?:^|[^A-Za-z])(?:US|AU|CA|NZ|HK|SG|A|C|S|R)$/;
const openOperator = /(?:^\s*[,;])|[-–—/,;(~]$/;
const mathematical = /\\[A-Za-z]+|[\^_=<>+|]/;
const proseWords = /(?:^|[\s,.;:)])[A-Za-z]?[a-z]+[,.;:)]*\s+[a-z]{2,}(?![a-z]*[_^({])/;
const plainWord = /(?<![A-Za-z])[A-Za-z]{2,}(?![A-Za-z])/;
// "${HOME}/bin:$PATH", but not "${AP}_{50}$".
const shellVariable = /^\{[A-Z][A-Z0-9_]+\}(?![_^])/;

/** Whether the text between two dollar signs is a formula, not the words between two prices. */
export function isMathBetween(before: string, content: string, after: string): boolean {
  if (content.trim() === "" || content.length > 2000) return false;
  const bare = withoutTextArguments(content);
  const startsOpen = /^\s/.test(content);
  const endsOpen = /\s$/.test(content);
  if (shellVariable.test(content) && /[\s"'/:=]$/.test(content)) return false;
  if (proseWords.test(bare) && (startsOpen || endsOpen || !/[\^_]\{|\\[A-Za-z]/.test(content)))
    return false;
  if (/^\s*\d/.test(content)) return isNumberFormula({ before, content, bare, after });
  if (/\d$/.test(before) && startsOpen && !mathematical.test(content)) return false;
  if ((startsOpen || endsOpen) && plainWord.test(bare) && !mathematical.test(content)) return false;
  return !(/^\d/.test(after) && !mathematical.test(content) && plainWord.test(bare));
}

type NumberFormula = { before: string; content: string; bare: string; after: string };

function isNumberFormula({ before, content, bare, after }: NumberFormula): boolean {
  if (currency.test(before)) return false;
  if (/\\[A-Za-z]+|[\^_=]/.test(content) && !proseWords.test(bare)) return true;
  if (openOperator.test(content.trimEnd()) || /^\d/.test(after)) return false;
  return !/\s$/.test(content) || !plainWord.test(bare);
}

function withoutTextArguments(content: string): string {
  return content
    .replace(
      /\\(?:text[a-z]*|mbox|math[a-z]+|operatorname\*?|hbox|emph|tag|label)\s*\{[^{}]*\}/g,
      " ",
    )
    .replace(/\{[^{}\\]*\}/g, " ")
    .replace(/\\[A-Za-z]+/g, " ");
}
