import styles from "@/components/ui/address-choice.module.css";
import { PageLink } from "@/components/ui/page-link";
import { type StandUpView, standUpHref } from "@/lib/charts/stand-up/stand-up-view";
import { type IsoDay, toDayNumber, toIsoDay } from "@/lib/dates/day";

type MorningChoiceProps = { path: string; view: StandUpView; asOf: IsoDay; today: IsoDay };

/** Which morning is shown: any past day, as it was then. A plain form, so that it needs no scripts. */
export function MorningChoice({ path, view, asOf, today }: MorningChoiceProps) {
  const day = toDayNumber(asOf);
  const on = (asOf: IsoDay) => standUpHref(path, { ...view, asOf: asOf === today ? null : asOf });
  return (
    <form className={styles.choice} method="get" action={path}>
      {view.by === "type" ? null : <input type="hidden" name="by" value={view.by} />}
      {view.scale === "even" ? null : <input type="hidden" name="scale" value={view.scale} />}
      <label>
        <span>As of the morning of</span>
        <input
          key={asOf}
          type="date"
          name="asOf"
          defaultValue={asOf}
          min="1970-01-02"
          max={today}
        />
      </label>
      <button type="submit">Show</button>
      <PageLink href={on(toIsoDay(day - 1))}>Day before</PageLink>
      {asOf === today ? null : (
        <>
          <PageLink href={on(toIsoDay(day + 1))}>Day after</PageLink>
          <PageLink href={on(today)}>Today</PageLink>
        </>
      )}
    </form>
  );
}
