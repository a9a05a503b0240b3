/** Mail addresses as this site takes them: plain ASCII, one line, lower case. Pure. */
import { z } from "zod";

const longest = 254;

// zod's pattern admits no space, quote, control character or second @, so that no address can add
// a header or a second recipient.
export const mailAddressSchema = z
  .string("Please give a mail address.")
  .trim()
  .toLowerCase()
  .max(longest, "This is not a mail address.")
  .pipe(z.email("This is not a mail address."));
