import fc from "fast-check";
import { expect, it } from "vitest";
import { dateToDay, parseDay } from "@/lib/time/dates";
import {
  daysOfMonth,
  daysOfWeek,
  monthOfDay,
  parseMonth,
  parseWeek,
  readMonth,
  readWeek,
  weekOfDay,
} from "@/lib/time/periods";

it("knows the weeks that a year has", () => {
  expect(parseWeek("2026-W53")).toBe("2026-W53");
  expect(parseWeek("2025-W53")).toBeNull();
  expect(parseWeek("2020-W53")).toBe("2020-W53");
  expect(parseWeek("2025-W01")).toBe("2025-W01");
});

it.each([
  "2025-W00",
  "2025-W54",
  "9999-W53",
  "9999-W99",
  "2025-W1",
  "2025-w01",
  "W01",
  "",
  "0000-W01",
  "2025-W01x",
])("refuses %j as a week", (text) => expect(parseWeek(text)).toBeNull());

it.each(["2025-00", "2025-13", "2025-1", "2025-12-01", ""])("refuses %j as a month", (text) =>
  expect(parseMonth(text)).toBeNull(),
);

it("reads weeks and months that a program did not pad", () => {
  expect([readWeek("2025-W5"), readWeek("2025-w05"), readMonth("2025-6")]).toEqual([
    ...["2025-W05", "2025-W05", "2025-06"],
  ]);
  expect([readWeek("2025-W54"), readWeek("2025-5"), readMonth("2025-13")]).toEqual([
    null,
    null,
    null,
  ]);
});

it("counts the days around New Year to the week of their Thursday", () => {
  const week = (text: string) => weekOfDay(parseDay(text) ?? expect.fail(text));
  expect(week("2024-12-30")).toBe("2025-W01");
  expect(week("2025-12-29")).toBe("2026-W01");
  expect(week("2027-01-03")).toBe("2026-W53");
  expect(week("2023-01-01")).toBe("2022-W52");
  expect(week("2024-01-01")).toBe("2024-W01");
  expect(week("2025-12-09")).toBe("2025-W50");
});

it("ends February where it ends", () => {
  expect(daysOfMonth(parseMonth("2024-02") ?? expect.fail())).toEqual({
    firstDay: "2024-02-01",
    lastDay: "2024-02-29",
  });
  expect(daysOfMonth(parseMonth("2025-02") ?? expect.fail()).lastDay).toBe("2025-02-28");
});

it("finds each day inside its own week and month", () => {
  const days = fc
    .date({ min: new Date("1000-01-10"), max: new Date("9999-12-20"), noInvalidDate: true })
    .map(dateToDay);
  fc.assert(
    fc.property(days, (day) => {
      const week = weekOfDay(day);
      expect(parseWeek(week)).toBe(week);
      for (const { firstDay, lastDay } of [daysOfWeek(week), daysOfMonth(monthOfDay(day))]) {
        expect(firstDay <= day && day <= lastDay).toBe(true);
      }
    }),
  );
});
