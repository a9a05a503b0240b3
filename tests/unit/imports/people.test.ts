import fc from "fast-check";
import { expect, test } from "vitest";
import { type KnownPerson, mergePerson } from "@/lib/imports/people";

const person = (day: string, values: Record<string, unknown>) => ({ day, values });
const merge = (seen: { day: string; values: Record<string, unknown> }[]) =>
  seen.reduce<KnownPerson | undefined>(
    (known, { day, values }) => mergePerson(known, { handle: "ada", values }, day),
    undefined,
  );

test("A person is as the latest day tells, and keeps what only an earlier one told", () => {
  const earlier = person("2025-12-08", { fullname: "Ada", isHf: true });
  const later = person("2025-12-09", { fullname: "Ada L" });
  expect(merge([earlier, later])?.dated.values).toEqual({ fullname: "Ada L", isHf: true });
  expect(merge([later, earlier])).toEqual(merge([earlier, later]));
});

test("A day may tell of a person differently: in every order the same stands", () => {
  const seen = fc.record({
    day: fc.constantFrom("", "2025-12-08", "2025-12-09"),
    values: fc.record({
      fullname: fc.constantFrom("Ada", "Ada L"),
      followerCount: fc.option(fc.nat(99), { nil: undefined }),
    }),
  });
  fc.assert(
    fc.property(fc.array(seen), (all) => {
      expect(merge(all.toReversed())).toEqual(merge(all));
      expect(merge([...all, ...all])).toEqual(merge(all));
    }),
  );
});
