import { TimeZoneSelect } from "@/components/subscriptions/time-zone-select";
import { formatHour } from "@/lib/time/format";

type Props = {
  frequency: "daily" | "weekly";
  hour: number;
  timeZone: string;
  /** One on each line. */
  topics: string;
  weekday: string;
  isGuess: boolean;
};

const hours = Array.from({ length: 24 }, (_, hour) => hour);
const field = "w-full rounded-md border border-line bg-card px-3 py-2";

/** What a subscriber chooses, in the form that begins a subscription and in the one that changes it. */
export function PreferenceFields({ frequency, hour, timeZone, topics, weekday, isGuess }: Props) {
  const zones = [...new Set([...Intl.supportedValuesOf("timeZone"), "UTC", timeZone])];
  return (
    <>
      <fieldset className="flex flex-wrap gap-x-6 gap-y-2">
        <legend className="mb-1 font-semibold">How often</legend>
        <label className="flex items-center gap-2 py-1">
          <input
            type="radio"
            name="frequency"
            value="daily"
            defaultChecked={frequency === "daily"}
          />
          On weekdays
        </label>
        <label className="flex items-center gap-2 py-1">
          <input
            type="radio"
            name="frequency"
            value="weekly"
            defaultChecked={frequency === "weekly"}
          />
          Every {weekday}
        </label>
      </fieldset>
      <div className="grid gap-4 sm:grid-cols-[8rem_1fr]">
        <label>
          <span className="mb-1 block font-semibold">At</span>
          <select name="hour" defaultValue={hour} autoComplete="off" className={field}>
            {hours.map((choice) => (
              <option key={choice} value={choice}>
                {formatHour(choice)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="mb-1 block font-semibold">Time zone</span>
          <TimeZoneSelect zones={zones} chosen={timeZone} isGuess={isGuess} />
        </label>
      </div>
      <div>
        <label htmlFor="topics" className="mb-1 block font-semibold">
          Topics <span className="font-normal text-soft">(optional)</span>
        </label>
        <textarea
          id="topics"
          name="topics"
          rows={4}
          aria-describedby="topics-help"
          defaultValue={topics}
          className={field}
        />
        <p id="topics-help" className="mt-1 text-sm text-soft">
          One per line: a keyword (<i>diffusion models</i>), an arXiv category (<i>cs.CL</i>),{" "}
          <i>author: Ada Lovelace</i> or <i>org: ETH Zurich</i>. Matching papers come first and say
          why.
        </p>
      </div>
    </>
  );
}
