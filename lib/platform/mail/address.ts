/** Mail addresses as this site takes them: plain ASCII, one line, lower case. Pure. */
import { domainToASCII } from "node:url";
import { z } from "zod";

const longest = 254;
const refusal = "That isn't an email address. Check it and try again.";

// The pattern of HTML's own fields admits no space, quote, control character or second @, so that no
// address can add a header or a second recipient. It would take one that no mail server delivers to:
// without a top-level domain, or with dots that separate nothing.
const dotted = /^[^.@]+(?:\.[^.@]+)*@.+\.[a-z][a-z0-9-]*[a-z0-9]$/;

export const mailAddressSchema = z
  .string("Enter an email address.")
  .trim()
  .toLowerCase()
  .max(longest, refusal)
  .transform(withAsciiDomain)
  .pipe(
    z
      .email({ pattern: z.regexes.html5Email, error: refusal })
      .regex(dotted, refusal)
      .max(longest, refusal),
  );

/** A domain in letters of the world has an ASCII form for mail servers (RFC 5891). */
function withAsciiDomain(address: string): string {
  const at = address.lastIndexOf("@") + 1;
  const domain = address.slice(at);
  return /[^\0-\x7f]/.test(domain) ? address.slice(0, at) + domainToASCII(domain) : address;
}
