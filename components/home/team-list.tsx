import Link from "next/link";
import { Fragment } from "react";
import { teamStart } from "@/lib/cards/people/preferences";
import type { TeamOverview } from "@/lib/cards/team/team-overview";
import { showDay } from "@/lib/dates/show-day";
import { formatDays } from "@/lib/format/format-days";
import { formatNumber } from "@/lib/format/format-number";
import classes from "./team-list.module.css";

/** The teams with a few facts about each; the whole tile leads to the team's page. */
export function TeamList({ teams }: { teams: TeamOverview[] }) {
  return (
    <ul className={classes.list}>
      {teams.map((team) => (
        <li key={team.slug} className={classes.team}>
          <Link href={teamStart(team.slug)} className={classes.name}>
            <bdi>{team.name}</bdi>
          </Link>
          {team.isSample && team.name !== "Sample team" && (
            <span className={classes.badge}>sample</span>
          )}
          <p className={classes.facts}>
            {factsOf(team).map((fact, index) => (
              <Fragment key={fact}>
                {index > 0 && " · "}
                <span>{fact}</span>
              </Fragment>
            ))}
          </p>
        </li>
      ))}
    </ul>
  );
}

function factsOf(team: TeamOverview): string[] {
  if (team.cards === 0) return ["No cards yet"];
  const facts = [
    `${formatNumber(team.cards)} ${team.cards === 1 ? "card" : "cards"}`,
    `${formatNumber(team.inProgress)} in progress${overWords(team.health?.over)}`,
  ];
  const featureDays = team.health?.featureDays ?? null;
  if (featureDays !== null) facts.push(`features ${formatDays(featureDays)}`);
  if (team.lastReleased !== null) facts.push(`last release ${showDay(team.lastReleased)}`);
  return facts;
}

function overWords(over: number | undefined): string {
  return over === undefined || over === 0 ? "" : `, ${formatNumber(over)} over SLA`;
}
