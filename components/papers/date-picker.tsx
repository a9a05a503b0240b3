import type { ReactNode } from "react";
import type { Day } from "@/lib/time/dates";
import { formPaths } from "@/lib/addresses/urls";

/** Opens under the day; the form works without a script. */
export function DatePicker({ day, children }: { day: Day; children: ReactNode }) {
  return (
    <details className="relative">
      <summary className="cursor-pointer list-none rounded-full px-3 py-1.5 hover:bg-accent-wash max-sm:px-1 max-sm:py-2.5">
        {children}
        <span aria-hidden="true" className="text-soft">
          {" "}
          ▾
        </span>
      </summary>
      <form
        action={formPaths.chooseDay()}
        className="absolute right-0 z-10 mt-2 flex gap-2 rounded-xl border border-line bg-card p-3 shadow-lg"
      >
        <label htmlFor="go-to-day" className="sr-only">
          Go to a day
        </label>
        <input
          id="go-to-day"
          type="date"
          name="day"
          required
          defaultValue={day}
          className="rounded-md border border-line bg-page px-2 py-1.5"
        />
        <button className="rounded-md border border-line px-3 py-1.5 hover:bg-accent-wash">
          Go
        </button>
      </form>
    </details>
  );
}
