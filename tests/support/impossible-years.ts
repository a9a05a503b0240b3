/** Searches for years that no calendar has, or that no paper can be of. */
export const impossibleYears = [
  "year:0000",
  "year:-0000",
  "year:9999",
  "year:9999-",
  "year:9999-0000",
  "year:2026-1990",
];
