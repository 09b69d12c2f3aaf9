import styles from "@/components/forecast/forecast-choice.module.css";
import { AutoForm } from "@/components/forms/auto-form";
import { PageLink } from "@/components/ui/page-link";
import type { CostQuestion } from "@/lib/cards/costs/cost-entries";
import type { IsoDay } from "@/lib/dates/day";

type CostChoiceProps = { path: string; view: CostQuestion; clients: string[]; today: IsoDay };

/** Whose costs, on which days worked. A form for an address, so that it needs no scripts. */
export function CostChoice({ path, view, clients, today }: CostChoiceProps) {
  const isKnown = view.client === undefined || clients.includes(view.client);
  const offered = isKnown ? clients : [...clients, String(view.client)];
  const isAsked = Object.values(view).some((value) => value !== undefined);
  return (
    <AutoForm action={path} className={styles.choice}>
      <label>
        <span>Client</span>
        <select key={view.client} name="client" defaultValue={view.client ?? ""}>
          <option value="">All clients</option>
          {offered.map((client) => (
            <option key={client}>{client}</option>
          ))}
        </select>
      </label>
      <label>
        <span>Worked from</span>
        <input key={view.from} type="date" name="from" defaultValue={view.from} max={today} />
      </label>
      <label>
        <span>to</span>
        <input key={view.to} type="date" name="to" defaultValue={view.to} max={today} />
      </label>
      <button type="submit">Show</button>
      {isAsked ? (
        <PageLink href={path} scroll={false}>
          Show everything
        </PageLink>
      ) : null}
    </AutoForm>
  );
}
