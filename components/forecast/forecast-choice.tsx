import styles from "@/components/forecast/forecast-choice.module.css";
import { PageLink } from "@/components/ui/page-link";
import { type ForecastView, forecastHref } from "@/lib/charts/forecast/forecast-view";
import type { IsoDay } from "@/lib/dates/day";

type ForecastChoiceProps = {
  path: string;
  view: ForecastView;
  items: number;
  by: IsoDay | undefined;
  asOf: IsoDay;
  today: IsoDay;
  types: string[];
  streams: string[];
};

/** What is asked. A plain form, so that it needs no scripts and can be sent as an address. */
export function ForecastChoice(props: ForecastChoiceProps) {
  const { path, view, items, by, asOf, today, types, streams } = props;
  return (
    <form className={styles.choice} method="get" action={path} data-forecast-choice>
      {view.seed === undefined ? null : <input type="hidden" name="seed" value={view.seed} />}
      <label>
        <span>How many cards</span>
        <input key={items} type="number" name="items" defaultValue={items} min={1} max={10_000} />
      </label>
      <label>
        <span>By which day</span>
        <input key={by} type="date" name="by" defaultValue={by} min={asOf} />
      </label>
      <OneOf name="type" label="Type" all="All types" known={types} chosen={view.type} />
      <OneOf name="stream" label="Stream" all="All streams" known={streams} chosen={view.stream} />
      <label>
        <span>As of the morning of</span>
        <input key={asOf} type="date" name="asOf" defaultValue={asOf} max={today} />
      </label>
      <button type="submit">Forecast</button>
      {Object.values(view).every((value) => value === undefined) ? null : (
        <PageLink href={forecastHref(path, {})}>Start again</PageLink>
      )}
    </form>
  );
}

type OneOfProps = {
  name: string;
  label: string;
  all: string;
  known: string[];
  chosen: string[] | undefined;
};

/** One name, or all; several that an address asks for stay as they are until another is chosen. */
function OneOf({ name, label, all, known, chosen = [] }: OneOfProps) {
  if (known.length === 0) return null;
  if (chosen.length > 1) {
    return (
      <fieldset className={styles.several}>
        <legend>{label}</legend>
        {known.map((one) => (
          <label key={one}>
            <input type="checkbox" name={name} value={one} defaultChecked={chosen.includes(one)} />{" "}
            {one}
          </label>
        ))}
      </fieldset>
    );
  }
  return (
    <label>
      <span>{label}</span>
      <select key={chosen[0]} name={name} defaultValue={chosen[0] ?? ""}>
        <option value="">{all}</option>
        {known.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </label>
  );
}
