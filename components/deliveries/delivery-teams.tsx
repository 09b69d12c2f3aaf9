import styles from "@/components/deliveries/delivery-table.module.css";
import { PlainLink } from "@/components/ui/plain-link";
import type { IsoDay } from "@/lib/dates/day";
import { showDay } from "@/lib/dates/show-day";
import { formatChance } from "@/lib/format/format-chance";
import { formatNumber } from "@/lib/format/format-number";
import type { DeliveryTeam } from "@/lib/metrics/forecast/delivery-figures";

type DeliveryTeamsProps = { teams: DeliveryTeam[]; target: IsoDay };

/** Where several teams have to be done: each one's own chance, of which the product is the delivery's. */
export function DeliveryTeams({ teams, target }: DeliveryTeamsProps) {
  if (teams.length < 2) return null;
  return (
    <table className={styles.table} data-delivery-teams>
      <caption className={styles.caption}>
        All teams have to be done, so the chance is the product of theirs.
      </caption>
      <thead>
        <tr>
          <th scope="col">Team</th>
          <th scope="col">Left to do</th>
          <th scope="col">Chance of {showDay(target)}</th>
        </tr>
      </thead>
      <tbody>
        {teams.map(({ team, name, left, items, chance, missing }) => (
          <tr key={team}>
            <th scope="row">
              <PlainLink href={`/t/${team}/queue`}>
                <bdi>{name}</bdi>
              </PlainLink>
            </th>
            <td data-label="Left to do">
              {formatNumber(left)}
              <small>done once {formatNumber(items)} more of the team’s cards are out</small>
            </td>
            <td data-label="Chance">
              {chance === null
                ? missing === null
                  ? "its day is over"
                  : `${missing.activeDays} of ${missing.needed} days with a release`
                : formatChance(chance)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
